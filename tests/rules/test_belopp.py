"""Amounts: number, unit, and the value in kronor."""

import pytest
from marked import mark, unmark

from nlp.rules.belopp import find_amounts

FOUND = [
    ("avvikelse om [31,1 mnkr|31100000] för året", "a decimal comma"),
    ("är [+310 mnkr|310000000]", "a plus sign"),
    ("till [kr. 4:50|4.5] per kvm", "öre after a colon, as until the 1980s"),
    ("anslag av [kronor 685.000:-|685000]", "the unit first"),
    ("uppgår till [1 006\nmnkr|1006000000]", "number and unit over a line break"),
    ("[1\u00a0377 mnkr|1377000000]", "no-break space"),
    ("[140.553 tkr|140553000]", "a full stop parts thousands"),
    ("[1.5 mkr|1500000]", "a full stop before one digit is a decimal sign"),
    ("underskott på [2\n500 000 kronor|2500000]", "a line ends inside the number"),
    ("enligt punkt 2\n[500 000 kronor|500000]", "a number of its own at the line's end"),
    ("[250tkr|250000]", "nothing between number and unit"),
    ("[600 Mkr|600000000]", "capital"),
    ("[72 260 kronor|72260] per månad", "kronor"),
    ("[40.000:-|40000] per månad", "the old sign"),
    ("[120000 kronor|120000]", "no blanks"),
    ("[1,5 miljoner kronor|1500000]", "millions in words"),
    ("[1,7 miljarder kronor|1700000000]", "billions in words"),
    ("kostnaden är [1,5 miljoner|1500000].", "no kronor, but the words are about money"),
    ("[två miljoner kronor|2000000]", "a number word"),
    ("[5 milj. kr|5000000]", "short for million"),
    ("[-176 tkr|-176000]", "minus"),
    ("10–[15 mnkr|15000000]", "of a span the number that has the unit; the dash is no minus"),
    ("[490 kr|490]/timme", "per hour is still money"),
    ("[SEK 500 000|500000]", "currency first"),
    ("[5000 SEK|5000]", "currency last"),
    ("år 2025 [100 mnkr|100000000]", "the year is not part of it"),
    ("[12 500,50 kr|12500.5]", "öre"),
    (
        "Uppföljning (i tusentals kronor)\n\nBudget till november [37 910|37910000]\nUtfall till november [36 399|36399000]\n\nProcent 96,0 %\nSumma 12",
        "the unit stands in the caption; the table ends where a row has none",
    ),
    (
        "Belopp i mnkr\nIntäkter [12,5|12500000]\nKostnader [-3|-3000000]\nBudget 2024\nRest 5",
        "a row that ends in a year ends the table",
    ),
]


@pytest.mark.parametrize(("marked", "why"), FOUND)
def test_found(marked: str, why: str) -> None:
    text, _ = unmark(marked)
    assert mark(text, [(tag.start, tag.end, tag.value) for tag in find_amounts(text)]) == marked, why


NONE = [
    ("96,0 % av budgeten", "a percentage"),
    ("45 Ja-röster mot 36 Nej-röster", "votes"),
    ("314 000 uppdrag", "a count"),
    ("Handling 2024 nr 241", "a document"),
    ("7 800 prisbasbelopp", "a unit whose value the text does not give"),
    ("1,5 miljoner invånare", "a count of people"),
    ("budgeten gäller 1,5 miljoner invånare", "a count of people, though money is near"),
    ("några kronor", "no number"),
    ("kl. 13.00 kronprinsessan", "a word that begins like a unit"),
]


@pytest.mark.parametrize(("text", "why"), NONE)
def test_not_found(text: str, why: str) -> None:
    assert [text[tag.start : tag.end] for tag in find_amounts(text)] == [], why
