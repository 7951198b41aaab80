"""Where a costly pattern is tried."""

import re

import pytest

from nlp.rules.windows import matches_near, windows

WINDOWS = [
    ("inget här", ["kr"], 2, [], "no hint, no window"),
    ("500 kr", ["kr"], 3, [(1, 6)], "ends at the text's end"),
    ("kr ........ kr", ["kr"], 2, [(0, 2), (10, 14)], "two apart"),
    ("kr .. kr", ["kr"], 3, [(0, 8)], "two near make one"),
    ("kr KR", ["KR", "kr"], 1, [(0, 1), (2, 4)], "in order whatever the hints'"),
]


@pytest.mark.parametrize(("text", "hints", "reach", "expected", "why"), WINDOWS)
def test_windows(text: str, hints: list[str], reach: int, expected: list[tuple[int, int]], why: str) -> None:
    assert list(windows(text, hints, reach)) == expected, why


def test_matches_see_what_stands_before_the_window() -> None:
    text = "x500 kr och 500 kr"
    found = matches_near(text, re.compile(r"(?<!x)500 kr"), ["kr"], 6)
    assert [match.start() for match in found] == [12]
