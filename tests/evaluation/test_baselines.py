"""The two rules that the program is measured against."""

import pytest
from marked import mark, unmark

from nlp.evaluation.baselines import baseline


@pytest.mark.parametrize(
    "marked",
    [
        "[Anna Ek|PERSON] ([S|PARTY]) yrkar bifall",
        "[Anna Maria Ek|PERSON] ([kd|PARTY]) och [Bo\nAl-Åberg|PERSON] ([M|PARTY])",
        "Anna Ek yrkar bifall",  # without a party it sees nobody
        "Ek (S) yrkar bifall",  # one word is no name to it
        "[Ordförande Anna Ek|PERSON] ([S|PARTY])",  # it does not know what a title is
        "enligt kommunallagen (2017:725)",
    ],
)
def test_persons(marked: str) -> None:
    text, spans = unmark(marked)
    found = [(tag.start, tag.end, str(tag.label)) for tag in baseline(text).tags]
    assert mark(text, sorted(found)) == mark(text, spans)


def test_sections_begin_at_a_heading_and_last_to_the_next() -> None:
    text = "§ 7\nBESLUT\nNämnden beslutar.\nYrkanden:\nBeslut om detta.\n"
    found = [(str(section.label), text[section.start : section.end]) for section in baseline(text).sections]
    assert found == [
        ("övrigt", "§ 7\n"),
        ("beslut", "BESLUT\nNämnden beslutar.\n"),
        ("yrkanden", "Yrkanden:\nBeslut om detta.\n"),
    ]
