"""The schema, and what Datasette and the sqlite3 shell may rely on."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations
from store.made import made

from nlp.errors import DatabaseError, OldSchemaError
from nlp.store import Store, open_store
from nlp.store.batch import COLUMNS
from nlp.store.schema import m001_start, migration
from nlp.store.version import SCHEMA_VERSION

HEAVY = ("spacy", "pymupdf", "numpy", "sklearn", "sqlite_utils", "hypothesis")


def test_the_schema_version_is_the_number_of_migrations(store: Store) -> None:
    assert len(migration.applied(Database(store._connection))) == SCHEMA_VERSION


@pytest.mark.parametrize("table", COLUMNS)
def test_every_column_of_a_table_is_written(store: Store, table: str) -> None:
    columns = {row[1] for row in store._connection.execute(f"PRAGMA table_info({table})")}
    assert columns == set(COLUMNS[table].split())


def test_every_table_of_findings_points_at_its_parent(store: Store) -> None:
    for table in COLUMNS:
        declared = {row[3] for row in store._connection.execute(f"PRAGMA foreign_key_list({table})")}
        named = {name for name in COLUMNS[table].split() if name.endswith("_id")}
        assert declared == ({"id"} if table == "traffyta" else named), table  # traffyta goes with its textdel


KEPT = {"kalla_id", "slag_id"}  # what these point at is never deleted, and an index costs a byte for each row


def test_every_foreign_key_has_an_index(store: Store) -> None:
    run = store._connection.execute
    for table in COLUMNS:
        first = {
            run(f"PRAGMA index_info({index[1]})").fetchone()[2]
            for index in run(f"PRAGMA index_list({table})")
        }
        declared = {row[3] for row in run(f"PRAGMA foreign_key_list({table})")}
        assert declared - KEPT - {"id"} <= first, table


def test_there_is_no_trigger(store: Store) -> None:
    assert store._connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall() == []


def test_the_index_is_found_as_datasette_finds_it(store: Store) -> None:
    store.save(made("[§ 1 Bussen\n|paragraf 1]"), Path("/x/a.pdf"))
    store.finish()
    table = Database(store._connection).table("textdel")
    assert table.detect_fts() == "textdel_fts"
    assert [row["number"] for row in table.search("bussen")] == ["1"]


def test_the_views_read_alike(store: Store) -> None:
    text = """[§ 94 [Bad|title] [KS 2025-4|dnr] [KS 2025-5|dnr]
[Beslut [att avslå|beslut]
|avsnitt beslut]\f[Anna (S) yrkar|yrkande bifall avslag: Anna (S), Bo (M) + Åsa (SD), Per ()]
[5 ja|votering 5-0]|paragraf 94]"""
    store.save(made(text), Path("/x/a.pdf"))

    def first(sql: str) -> tuple[object, ...]:
        row: tuple[object, ...] = store._connection.execute(sql).fetchone()
        return row

    columns = (
        "who, party, kind, target, outcome, kommun, organ, date, number, page, title, dnr, supporters, text"
    )
    place = ("Åkersund", "Kommunstyrelsen", "2025-12-01", "94", 2, "Bad", "KS 2025-4, KS 2025-5")
    moved = ("bifall", "motionen", "avslag")
    rest = ("Åsa (SD), Per", "Anna (S) yrkar")
    assert first(f"SELECT {columns} FROM v_yrkanden") == ("Anna", "S", *moved, *place, *rest)
    assert first("SELECT count(*) FROM v_yrkanden") == (2,)
    assert first("SELECT yes, no, ballots, page FROM v_voteringar") == (5, 0, 0, 2)
    assert first("SELECT label, text, page FROM v_avsnitt") == ("beslut", "Beslut att avslå\n", 1)
    assert first("SELECT mode, text, organ FROM v_beslut") == ("beslutar", "att avslå", "Kommunstyrelsen")
    assert first("SELECT dnr, organ, number FROM v_arenden") == ("KS 2025-4", "Kommunstyrelsen", "94")
    assert first("SELECT path, outcome, pages, paragrafer FROM v_filer") == ("/x/a.pdf", "ok", 2, 1)


def test_reading_imports_nothing_heavy() -> None:
    code = f"import sys, nlp.store; print([name for name in {HEAVY!r} if name in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
        == "[]\n"
    )


def test_an_older_file_is_brought_up_to_date_and_keeps_what_it_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.db"
    with open_store(path, create=True) as store:
        store.save(made("[§ 1 Bussen\n|paragraf 1]"), Path("/x/a.pdf"))
    newer = Migrations("protokoll")
    newer(name="m001_start")(m001_start)

    @newer()
    def m002_more(db: Database) -> None:
        db.execute("ALTER TABLE file ADD COLUMN more TEXT NOT NULL DEFAULT 'mer'")

    monkeypatch.setattr("nlp.store.schema.migration", newer)
    for module in ("nlp.store.schema", "nlp.store.connect"):
        monkeypatch.setattr(f"{module}.SCHEMA_VERSION", SCHEMA_VERSION + 1)
    with pytest.raises(OldSchemaError):
        open_store(path)
    with open_store(path, write=True) as store:
        assert store._connection.execute("SELECT name, more FROM file").fetchall() == [("ks.pdf", "mer")]
        assert [row.name for row in newer.applied(Database(store._connection))] == ["m001_start", "m002_more"]
        assert store.info().schema == SCHEMA_VERSION + 1
        assert len(store.search("bussen").hits) == 1
    with open_store(path) as store:
        assert store.info().files == 1


def test_a_failed_step_leaves_the_older_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.db"
    open_store(path, create=True).close()
    newer = Migrations("protokoll")
    newer(name="m001_start")(m001_start)

    @newer()
    def m002_broken(db: Database) -> None:
        db.execute("ALTER TABLE file ADD COLUMN more TEXT")
        db.execute("ALTER TABLE nothing ADD COLUMN more TEXT")

    before = path.read_bytes()
    monkeypatch.setattr("nlp.store.schema.migration", newer)
    monkeypatch.setattr("nlp.store.connect.SCHEMA_VERSION", SCHEMA_VERSION + 1)
    with pytest.raises(DatabaseError):
        open_store(path, write=True)
    assert path.read_bytes() == before
