"""Full dates, in ISO."""

import pytest
from marked import mark, unmark

from nlp.rules.datum import find_dates

FOUND = [
    ("[2024-05-21|2024-05-21]", "ISO"),
    ("den [21 maj 2024|2024-05-21]", "in words"),
    ("[16 november\n2011|2011-11-16]", "over a line break"),
    ("[3 sept. 2003|2003-09-03]", "short month"),
    ("[1:a juni 1987|1987-06-01]", "ordinal"),
    ("(KS [2009-10-27|2009-10-27], § 148)", "in a reference"),
    ("den [9/3 2009|2009-03-09] och [21/5-2024|2024-05-21]", "day and month as a fraction"),
    ("31/2 2009", "no such day"),
    ("Dnr 12/3 2009/14", "no date: a case number goes on"),
    ("den 21 maj", "no year: it would be a guess"),
    ("2024-02-30 och 31 april 2024", "no such day"),
    ("SLK-2024-05-21", "part of something longer"),
    ("2024-05-211", "more digits"),
    ("14-15 oktober 2003", "a span has no one date"),
]


@pytest.mark.parametrize(("marked", "why"), FOUND)
def test_found(marked: str, why: str) -> None:
    text, _ = unmark(marked)
    assert mark(text, [(tag.start, tag.end, tag.value) for tag in find_dates(text)]) == marked, why
