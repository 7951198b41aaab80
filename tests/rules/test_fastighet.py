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
    ("[kv. Björken 3|] och", "kvarter, the word with it"),
    ("plan för [kv Ekorren|] och [kvarteret Stallet|] m.m.", "a whole kvarter"),
    ("badhus å [stadsägan 412|].", "before the towns were parted into kvarter"),
    ("Försäljning av [Syrenen 17|]", "a name that kvarter bear"),
    ("att förorda [Hästskon 4|] för en ny station", "whatever stands before it"),
    ("besök på [Kungsörnen 7|] 2014-03-03", "a date after it"),
    ("§ 57 [Kungsörnen 7|], nedskräpning", "a heading"),
    ("BYGG 2018-000033\t[Hammaren 2|]\tBygglov altan", "a column"),
    ("KÖPEAVTAL AVSEENDE [BORGMÄSTAREN 21|], LINDVIK", "in capitals"),
    (
        "bygglov på [Zebran 4|]. Vidare är [Zebran 4|] i dag obebyggd",
        "a name nobody lists, and once it is known",
    ),
    ("ägare till KV Nord AB", "a firm"),
    ("Dnr 127/87   [Apotekaren 4|]    ändrad planlösning", "a column of blanks"),
    ("detaljplan för [Zebran 4, 5 och 7|]", "several of one name"),
    ("[Zebran 4|], tidsbegränsat bygglov", "by what follows"),
    ("beslut om [Hästskon 23|], 551-16943-95", "a case number behind it"),
    ("på Björken 3 barn och förskolan Björken 3.", "rooms of a kindergarten"),
    ("Torsdagen 12 april, Paragrafen 17, Nämnden 3 och Kvartalet 3", "other numbered things"),
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
