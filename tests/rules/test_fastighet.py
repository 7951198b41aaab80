"""Names of real estate."""

import pytest
from marked import mark, unmark

from nlp.rules.fastighet import find_properties

FOUND = [
    ("byggs på [Öster Lindby 3:14|] i år", "a quarter of the compass in the name"),
    ("byggs på [Lindby kronopark 2:7|] i år", "crown land"),
    ("detaljplan för [Ekhult 2:14|], Lindvik", "trakt, block and unit"),
    ("[Norra Ekhult 2:14 och 2:15|] m.fl.", "two units under one name"),
    ("[Ekhult 1:2, 1:3 samt 4:1|]", "three"),
    ("del av fastigheten [Björken 3|] säljs", "a kvarter and its number, for the word before says so"),
    ("kv. [Björken 3|] och", "kvarter"),
    ("fastigheterna [EKHULT 2:14|]", "in capitals, after the word"),
    ("[Ekhult S:3|]", "shared land"),
    ("bygglov på [Ekhult Backe 2:14|]", "a name in two words"),
    ("[Ekhult Kyrkby 3:12|] säljs", "the village by the church"),
    ("[Ekhult\n2:14|]", "over a line break"),
    ("SOU 2025:92 och Prop. 2016:17", "reports and bills"),
    ("Björken 3 blommar", "a number and nothing that says it is land"),
    ("KS 2024:15", "a case number"),
    ("kl 13:10 och Klockan 14:30", "times"),
    ("Rapport 2023:12", "a year"),
    ("fastigheten är såld 2 gånger", "no name"),
]


@pytest.mark.parametrize(("marked", "why"), FOUND)
def test_found(marked: str, why: str) -> None:
    text, _ = unmark(marked)
    assert mark(text, [(tag.start, tag.end, tag.value) for tag in find_properties(text)]) == marked, why
