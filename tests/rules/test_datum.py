"""Full dates, in ISO."""

import pytest
from marked import mark, unmark

from nlp.rules.datum import find_dates, find_days

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
    ("14-15 oktober 2003 och 2–5 juni 2023", "a span has no one date"),
    ("den [2007.10.29|2007-10-29] och [2007 10 29|2007-10-29]", "full stops, blanks"),
    ("[2014-03-03|2014-03-03] 14:00", "a time behind"),
    ("2010 11 12 13", "a row of numbers"),
    ("[8 december 1992|1992-12-08]–[30 december 1992|1992-12-30]", "from one full date to another"),
]


@pytest.mark.parametrize(("marked", "why"), FOUND)
def test_found(marked: str, why: str) -> None:
    text, _ = unmark(marked)
    assert mark(text, [(tag.start, tag.end, tag.value) for tag in find_dates(text)]) == marked, why


ALSO = [
    ("den [18 mars|] och [9:e maj|]", "the year is understood, and not guessed"),
    ("den [3/5|], tisdag [3/5|] men 3/5 av", "a fraction after a word that says it is a day"),
    ("[87-09-15|1987-09-15]", "two figures for the year"),
    ("\t[180205|2018-02-05]\tBygglov", "six figures alone in a column"),
    ("den [870915|1987-09-15], 870915 kronor", "or after a word"),
    ("[12 mars|]-[5 april 2003|2003-04-05]", "the first lacks its year"),
    ("den 14–15 oktober och 14-15 oktober", "spans of days"),
    ("1 maj-tåg, den 31 april, dnr 2005.12.31.2 och 104563", "no days"),
    ("[2024-05-21|2024-05-21] till [1 juni 2024|2024-06-01]", "full dates as ever"),
]


@pytest.mark.parametrize(("marked", "why"), ALSO)
def test_also_without_year(marked: str, why: str) -> None:
    text, _ = unmark(marked)
    assert mark(text, [(tag.start, tag.end, tag.value) for tag in find_days(text)]) == marked, why
