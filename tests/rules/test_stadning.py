"""What a trained model is not trusted with."""

import pytest
from marked import unmark

from nlp.rules.stadning import clean_person, clean_thing

NOBODY: frozenset[str] = frozenset()

PERSONS = [
    ("svarade [Xisto Quint|Xisto Quint] att", NOBODY, "two words in a sentence"),
    ("[Ordförande Xisto Quint|Xisto Quint] säger", NOBODY, "the title off its edge"),
    ("till [Xisto Quint S|Xisto Quint] och", NOBODY, "the party's letter off"),
    ("i [Stora Mossen|] ska", NOBODY, "a place, by its first word"),
    ("förskolan [Myran Bloman|] byggs", NOBODY, "by the kind of thing before it"),
    ("[Orienteringsklubben Kartan|] söker", NOBODY, "a club"),
    ("till [Gran Plåt|] & Bygg AB", NOBODY, "a firm"),
    ("vid [Xisto\n\nQuint|] och", NOBODY, "over a gap"),
    ("sedan talar [Quint|] om", NOBODY, "minutes name people in full"),
    ("sedan talar [Quint|Quint] om", frozenset({"Quint"}), "unless their name is known"),
    ("sedan talar [Quints|Quints] son", frozenset({"Quint"}), "its genitive too"),
    ("sedan talade [Quint|Quint] om", None, "running prose names people by one word"),
    ("ett hus. [Huset|] är", None, "but no word that opens a sentence"),
    ("det är [Budget|] och budget", None, "nor one written small elsewhere"),
    ("mot [BESLUTAR|] att", None, "nor one in capitals"),
]


@pytest.mark.parametrize(("marked", "surnames", "why"), PERSONS)
def test_persons(marked: str, surnames: frozenset[str] | None, why: str) -> None:
    text, [(start, end, kept)] = unmark(marked)
    found = clean_person(text, start, end, surnames)
    assert (text[slice(*found)] if found else "") == kept, why


THINGS = [
    ("från [Nordvatten AB|Nordvatten AB] och", "a firm"),
    ("i [Lindåker|Lindåker] ska", "a place"),
    ("under [Justering|] av", "a heading's word"),
    ("från [Nord\nvatten|] och", "cut by a line"),
    ("[Sammanfattning|]", "a line of its own"),
    ("i [nord|] och", "no capital"),
]


@pytest.mark.parametrize(("marked", "why"), THINGS)
def test_things(marked: str, why: str) -> None:
    text, [(start, end, kept)] = unmark(marked)
    found = clean_thing(text, start, end)
    assert (text[slice(*found)] if found else "") == kept, why
