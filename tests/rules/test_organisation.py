"""Kommuner and regions as such, authorities, firms, associations."""

import pytest
from marked import mark, unmark

from nlp.rules.organisation import find_organisations

FOUND = [
    ("[Lindviks kommun|] och [NORRSELE KOMMUN|] samt [Norrsele kommun|]s", "a kommun, its genitive outside"),
    ("Varje kommun ska, och vår kommun med. Den Kommun som", "any kommun"),
    ("[Åkersunds stad|] och [ÅKERSUNDS STAD|]", "a town"),
    ("[Region Älvdal|] och [Region Älvdals län|]", "a region"),
    ("[ÄLVDALS LÄNS LANDSTING|] och [Älvdals läns landsting|]", "a county council"),
    ("[Östra Lindviks kommun|]", "a name in two words"),
    ("avtal med [Nordvatten AB|], [Ek & Söner AB|] och [Grans Maskin HB|]", "firms"),
    ("[Stöd & Assistans i Väst AB|] om", "a small word inside"),
    ("köper [Nordvatten AB|]:s hus", "a genitive with a colon"),
    ("Till [Ek & Söner AB|]", "not the word that opens the line"),
    ("[AB Lindvikbostäder|]s hyreshus och [AB Vägunderhåll i Dalen|]", "the form first"),
    ("[Bostads AB Lindviken|] och", "what the firm is, the form, its name"),
    ("att trafiken mellan de två orterna utförs av [Trafikbolaget\nNorrpilen AB|] till", "over a line break"),
    ("Bakgrund\n[Westmans Bygg AB|] erbjuder", "not the heading above"),
    ("[Stiftelsen Gamla Apoteket|] och [Föreningen Norden|]", "by the word before the name"),
    ("[Skytteföreningen Pricken|] och [Båtklubben Akterspegeln|]", "associations"),
    ("[Norra Idrottsklubben|], [IF Trasten|] och [Lindviks IF|]", "clubs"),
    ("[Byalaget i Uddebo|]", "of a village"),
    ("[Trafikverket|]s beslut, [Havs- och vattenmyndigheten|]", "authorities"),
    ("[Länsstyrelsen i Älvdals län|] och [länsstyrelsen|]s", "a county board, its county with it"),
    ("från [Vision|] och [Kommunal|].", "unions called by common words"),
    ("Vision 2030 och Kommunal borgen", "the words themselves"),
    ("[Lindviks Ridklubb|] och [PRO|]", "a place and a kind"),
    ("Kommunstyrelsen och Ekonomienheten", "a body and an office"),
    ("till AB 3:4", "no name"),
]


@pytest.mark.parametrize(("marked", "why"), FOUND)
def test_found(marked: str, why: str) -> None:
    text, _ = unmark(marked)
    assert mark(text, [(tag.start, tag.end, tag.value) for tag in find_organisations(text)]) == marked, why
