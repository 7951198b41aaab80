"""docs/store.md against the schema: nothing left out, nothing made up, and its queries run."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT
from store.made import made

from nlp.errors import NeedsOcrError
from nlp.store import Store, open_store
from nlp.store.version import APPLICATION_ID, SCHEMA_VERSION
from nlp.store.ytor import AVSNITT, TYP, UTFALL

TEXT = (ROOT / "docs" / "store.md").read_text(encoding="utf-8")
ENTRIES = re.findall(r"^### `(\w+)`\n(.+?)\n\n(.+?)(?=\n\n#|\Z)", TEXT, re.DOTALL | re.MULTILINE)
QUERIES = re.findall(r"```sql\n(.+?)```", TEXT, re.DOTALL)
MINUTES = """[§ 94 [Skolskjuts|title] [KS 2025-4|dnr]
[Anna Ek (S) yrkar bifall|yrkande bifall avslag: Anna Ek (S)]
|paragraf 94]"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("docs") / "p.db", create=True) as opened:
        opened.save(made(MINUTES), Path("/x/a.pdf"))
        opened.finish()
        opened.record_failure(Path("/x/b.pdf"), NeedsOcrError("b.pdf"))
        yield opened


def _columns(store: Store) -> dict[str, list[str]]:
    """The columns of every table and view but those FTS5 keeps for itself."""
    names = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT GLOB 'textdel_fts_*'"
    tables = [name for (name,) in store._connection.execute(names)]
    info = "SELECT name FROM pragma_table_info(?)"
    return {name: sorted(row[0] for row in store._connection.execute(info, (name,))) for name in tables}


def _documented() -> dict[str, list[str]]:
    bullets = {name: re.findall(r"^- (.+?):", body, re.MULTILINE) for name, _, body in ENTRIES}
    return {name: sorted(re.findall(r"`(\w+)`", " ".join(lines))) for name, lines in bullets.items()}


def test_every_table_view_and_column_is_documented_and_no_other(store: Store) -> None:
    assert _documented() == _columns(store)


@pytest.mark.parametrize(("name", "sentence"), [entry[:2] for entry in ENTRIES])
def test_every_table_and_view_is_told_in_a_sentence(name: str, sentence: str) -> None:
    assert sentence[0].isupper(), name
    assert sentence.endswith("."), name


@pytest.mark.parametrize(("column", "bits"), [("avsnitt", AVSNITT), ("utfall", UTFALL), ("typ", TYP)])
def test_the_bits_are_documented(column: str, bits: dict[str, int]) -> None:
    told = ", ".join(f"{bit} {value}" for value, bit in bits.items())
    assert f"The bits of `{column}`: {told}." in TEXT


def test_the_marks_of_the_file_are_those_documented() -> None:
    assert f"0x{APPLICATION_ID:X}" in TEXT
    assert f"is the number of the schema, now {SCHEMA_VERSION}." in TEXT


@pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
def test_the_queries_find_something(store: Store, query: str) -> None:
    assert store._connection.execute(query).fetchall() != []


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="no sqlite3 shell on this machine")
@pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
def test_the_queries_run_in_the_shell(store: Store, query: str) -> None:
    shell = ["sqlite3", "-readonly", str(store.path), query]
    assert subprocess.run(shell, check=True, capture_output=True, text=True).stdout.strip()


def test_there_are_four_queries() -> None:
    assert len(QUERIES) == 4
