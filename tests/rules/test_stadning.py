"""What a trained model is not trusted with."""

import pytest
from marked import unmark

from nlp.rules.stadning import clean_person, clean_things

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
    ("från [Nordvatten AB|] och", ["Nordvatten AB"], "a firm"),
    ("i [Lindåker|] ska", ["Lindåker"], "a place"),
    ("under [Justering|] av", [], "a heading's word"),
    ("från [Nord\nvatten|] och", [], "cut by a line"),
    ("[Nordvatten AB|]", ["Nordvatten AB"], "a line of its own, as those who get the decision have"),
    ("[Sammanfattning|]", [], "a heading"),
    ("i [nord|] och", [], "no capital"),
    ("i [Borås|] och", ["Borås"], "a town, though nobody is called so"),
    ("tåg [Orrviken–Hällarna|] görs", ["Orrviken", "Hällarna"], "two, and a line between them"),
    ("om [Fjällboda-projektet|] och", ["Fjällboda"], "a project in a place"),
    ("[Lindviks|] badplats i Lindvik", ["Lindvik"], "a genitive of what stands elsewhere"),
    ("[Nordvatten AB:s|] lån", ["Nordvatten AB"], "with a colon"),
    ("i [Mosstors|] och", ["Mosstors"], "no genitive that we know of"),
    ("förskolan [Myran|] byggs", [], "a school"),
    ("[Kommunal|] borgen till", [], "no union"),
    ("i [Kommunal|] och", ["Kommunal"], "the union"),
    ("till [EU|] och", ["EU"], "two letters"),
    ("till [SBF|] och", [], "an office; a rule knows the abbreviations that are more"),
]


@pytest.mark.parametrize(("marked", "expected", "why"), THINGS)
def test_things(marked: str, expected: list[str], why: str) -> None:
    text, [(start, end, _)] = unmark(marked)
    assert [text[slice(*place)] for place in clean_things(text, start, end)] == expected, why
