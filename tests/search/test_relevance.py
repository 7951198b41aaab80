"""What a search must find over the sample minutes, and must not (relevans.toml)."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from nlp.store import SearchOptions, Store, Traff

CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("relevans.toml").read_text(encoding="utf-8")
)["fall"]
ALL = SearchOptions(limit=500)


def name(hit: Traff) -> str:
    """A hit as relevans.toml writes it: `lindvik-ks/144`."""
    file = re.sub(r"-\d{4}-.*|\.pdf|-\d{4}-\d+", "", hit.file)
    return f"{file}/{hit.number}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["sok"])
def test_what_comes_and_what_does_not(searched: Store, case: dict[str, Any]) -> None:
    answer = searched.search(case["sok"], ALL)
    found = [name(hit) for hit in answer.hits]
    assert set(case.get("ska", ())) <= set(found), case["varfor"]
    assert not set(case.get("inte", ())) & set(found), case["varfor"]
    assert case.get("forst") in (None, *found[:1]), case["varfor"]
    if "menade" in case:
        assert (answer.total, answer.suggestions[0]) == (0, case["menade"]), case["varfor"]


def test_there_are_enough_cases_and_each_says_something() -> None:
    assert len(CASES) >= 80
    assert all(case.keys() & {"ska", "inte", "forst", "menade"} for case in CASES)
