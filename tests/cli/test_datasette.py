"""Datasette with our metadata, on a real database: every table is described, every ready-made question answers."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
import yaml
from commandline import Run
from datasette.app import Datasette

from nlp.store import datasette_metadata

PARAMETERS = {
    "sok_ord": {"ord": "skolan"},
    "sok_sammansattning": {"ord": "plan"},
    "yrkanden_av": {"namn": "a"},
    "parti_utfall": {"parti": "S"},
    "jamna_voteringar": {"rosters_skillnad": "60"},
    "arende": {"dnr": "KS/2024:118"},
    "reservationer_per_parti": {},
    "stammer_inte": {},
}


@pytest.fixture(scope="module")
def metadata(database: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(datasette_metadata(database))
    return found


@pytest.fixture(scope="module")
def served(database: Path, metadata: dict[str, Any]) -> Datasette:
    return Datasette([str(database)], metadata=metadata, settings={"sql_time_limit_ms": 10_000})


def _get(served: Datasette, path: str, **params: str) -> dict[str, Any]:
    answer = asyncio.run(served.client.get(path, params=params))
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_the_command_prints_it(run: Run, database: Path, metadata: dict[str, Any]) -> None:
    assert yaml.safe_load(run("datasette", database).out) == metadata


def test_every_question_is_tried(metadata: dict[str, Any], database: Path) -> None:
    assert set(metadata["databases"][database.stem]["queries"]) == set(PARAMETERS)


@pytest.mark.parametrize("question", PARAMETERS)
def test_a_ready_made_question_answers(served: Datasette, database: Path, question: str) -> None:
    found = _get(served, f"/{database.stem}/{question}.json", _shape="objects", **PARAMETERS[question])
    assert bool(found["rows"]) is (question != "stammer_inte"), "in the samples every check comes out right"


def test_every_table_described_is_there_with_its_facets(
    served: Datasette, database: Path, metadata: dict[str, Any]
) -> None:
    for table, told in metadata["databases"][database.stem]["tables"].items():
        found = _get(served, f"/{database.stem}/{table}.json", _size="1")
        assert set(told.get("facets", [])) <= set(found["columns"]), table
        assert told["title"]


def test_the_search_box_finds_words(served: Datasette, database: Path) -> None:
    found = _get(served, f"/{database.stem}/textdel.json", _search="kommunstyrelsen", _size="5")
    assert found["filtered_table_rows_count"] > 0


def test_inflections_are_found_by_plain_sql(served: Datasette, database: Path) -> None:
    rows = _get(served, f"/{database.stem}/sok_ord.json", _shape="objects", ord="skola")["rows"]
    marked = {word.lower() for row in rows for word in row["text"].replace("]", "[").split("[")[1::2]}
    assert {"skola", "skolan"} <= marked
