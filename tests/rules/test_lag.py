"""References to law, with the act's number where it is printed."""

import pytest
from marked import mark, unmark

from nlp.rules.lag import find_laws

FOUND = [
    ("enligt [lagen (1997:614) om kommunal redovisning|1997:614] uppnås", "its subject behind the number"),
    ("enligt [5 kap. 35 § kommunallagen (2017:725)|2017:725]", "chapter, section, act, number"),
    ("med stöd av [9 kap. 31 b § plan- och bygglagen|], se bilaga", "a section with a letter"),
    ("[6 kap 13 §, 5 kap 28 § kommunallagen|]", "two places of one act"),
    ("[kommunallagen 5 kap. 35 §|] säger", "the act first"),
    ("i [14 § LVU|] anges", "an abbreviation"),
    ("[KL 5:47|] och jäv", "chapter and section by a colon"),
    ("[PBL 9 kap. 2 §|]", "abbreviation first"),
    ("enligt [lagen (1993:387)|1993:387] om stöd", "known by its number alone"),
    ("[lagen (2003:778) om skydd mot olyckor|2003:778] gäller", "its subject behind the number"),
    ("enligt [lag (1997:736) om\nfärdtjänst|1997:736] har", "over a line break"),
    ("[SFS 2022:629|2022:629] gäller", "the statute book"),
    ("[26 kap. 1 § offentlighets- och\nsekretesslagen|]", "over a line break"),
    ("prövas enligt [miljöbalken|].", "an act alone"),
    ("[11 § första stycket förvaltningslagen|]", "down to the paragraph"),
    ("insatser enligt [LSS|] och [SoL 4:1|], LSS-boende", "an abbreviation alone behind `enligt`"),
    ("enligt RF ska", "unless it may be a body"),
    ("[16 kap. 23 b–c §§ miljöbalken|], [12 kap. 6, 12 och 13 §§ miljöbalken|]", "several sections"),
    ("[9 kap. 30 § första stycket 1 b PBL|]", "down to the letter of a point"),
    ("[artikel 6.1 e dataskyddsförordningen|]", "an article"),
    (
        "[7 § radonlagen (2001:12)|2001:12] och [djurlagen (2018:1192)|2018:1192]",
        "acts no list has, by what is beside them",
    ),
    (
        "enligt [strålsäkerhetslagen|], enligt förslagen, underlagen, bolagen och arbetslagen",
        "or before them",
    ),
    ("[lagen (1976:580) om medbestämmande i arbetslivet|1976:580] och", "another subject"),
    ("enligt KS 2024:15 ska", "a case number"),
    ("beslut § 14 KS den 3 maj", "a § of minutes"),
    ("i hyreslagens anda och lagens mening", "no act that we know"),
    ("LOU-upphandling", "part of a compound"),
    ("Kommunallagenheten", "a longer word"),
    ("SOU 2025:92", "a report"),
]


@pytest.mark.parametrize(("marked", "why"), FOUND)
def test_found(marked: str, why: str) -> None:
    text, _ = unmark(marked)
    assert mark(text, [(tag.start, tag.end, tag.value) for tag in find_laws(text)]) == marked, why
