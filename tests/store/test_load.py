"""Save then load is the identity."""

from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from store.at_random import protokoll
from store.made import made

from nlp.errors import NotFoundError
from nlp.model import Protokoll
from nlp.store import open_store
from nlp.store.personer import NAMED

SHARED = [
    ("arende", "SELECT arende_id FROM paragraf_dnr WHERE arende_id IS NOT NULL"),
    ("sammantrade", "SELECT sammantrade_id FROM handling WHERE sammantrade_id IS NOT NULL"),
    ("paragraf_unik", "SELECT unik_id FROM paragraf WHERE unik_id IS NOT NULL"),
    (
        "person",
        " UNION ".join(f"SELECT person_id FROM {table} WHERE person_id IS NOT NULL" for table in NAMED),
    ),
]
_numbers = count()


def _with_id(made_up: Protokoll) -> Protokoll:
    """Another file than all before it."""
    return replace(made_up, document=replace(made_up.document, id=f"{next(_numbers):064x}"))


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("load") / "p.db"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(saved=protokoll())
def test_load_gives_back_what_was_saved(database: Path, saved: Protokoll) -> None:
    saved = _with_id(saved)
    with open_store(database, create=True) as store:
        store.save(saved, Path(f"/x/{saved.document.id}"))
        assert store.load(saved.document.id) == saved


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(first=protokoll(), second=protokoll())
def test_replacing_leaves_nothing_behind(
    tmp_path_factory: pytest.TempPathFactory, first: Protokoll, second: Protokoll
) -> None:
    path = Path("/x/same.pdf")
    with open_store(tmp_path_factory.mktemp("r") / "p.db", create=True) as store:
        second = _with_id(second)
        store.save(_with_id(first), path)
        store.save(second, path)
        assert store.load(second.document.id) == second
        store.finish()
        check = store._connection.execute
        check("INSERT INTO textdel_fts (textdel_fts, rank) VALUES ('integrity-check', 1)")
        assert check("PRAGMA foreign_key_check").fetchall() == []
        assert check("SELECT count(*) FROM file").fetchone() == (1,)
        for shared, held in SHARED:
            unused = f"SELECT count(*) FROM {shared} WHERE id NOT IN ({held})"
            assert check(unused).fetchone() == (0,), shared


def test_overlapping_paragrafer_keep_the_text_whole(tmp_path: Path) -> None:
    good = made("[§ 1 Ett\n|paragraf 1][§ 2 Två\n|paragraf 2]slut")
    first, second = good.paragrafer
    bad = replace(good, paragrafer=(first, replace(second, start=second.start - 4)))
    with open_store(tmp_path / "p.db", create=True) as store:
        store.save(bad, Path("/x/a.pdf"))
        assert store.load(bad.document.id) == bad


def test_an_unknown_file_is_not_found(tmp_path: Path) -> None:
    with open_store(tmp_path / "p.db", create=True) as store, pytest.raises(NotFoundError):
        store.load("0" * 64)
