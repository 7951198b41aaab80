"""The examples of docs/sokning.md are run."""

import re
import sqlite3
from pathlib import Path

import pytest
from conftest import ROOT

from nlp.store import Store
from nlp.store.fraga import FIELDS
from nlp.store.fraga.values import FIELDS as ALL_FIELDS
from nlp.store.ytor import AVSNITT, UTFALL

PAGE = (ROOT / "docs/sokning.md").read_text(encoding="utf-8")
EXAMPLES: list[str] = re.findall(r"^\| `([^`]+)` \|", PAGE, re.MULTILINE)
SQL = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("typed", EXAMPLES)
def test_an_example_finds_something(searched: Store, typed: str) -> None:
    assert searched.search(typed).total


def test_every_field_is_told() -> None:
    assert len(EXAMPLES) > 20
    named = set(re.findall(r"(\w+):", " ".join(EXAMPLES)))
    assert set(ALL_FIELDS.values()) - {"paragraf"} <= {FIELDS.get(name, name) for name in named}


@pytest.mark.parametrize("sql", SQL)
def test_the_sql_runs_in_plain_sqlite(archive: Path, sql: str) -> None:
    with sqlite3.connect(archive) as connection:
        assert connection.execute(sql).fetchall()
    connection.close()


def test_the_bits_are_those_of_the_page() -> None:
    assert (AVSNITT["beslut"], UTFALL["avslag"]) == (8, 2)
