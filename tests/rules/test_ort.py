"""Towns, villages and waters."""

import pytest
from marked import mark, unmark

from nlp.rules.ort import find_places

FOUND = [
    ("boende i [Kyrkslätt|], skolskjuts till [Kyrkslätt|]", "learnt once, known everywhere"),
    ("i [Norrgårdby|]s västra del", "a genitive"),
    ("tågtrafik [Orrviken|]–[Hällsta|] görs", "the ends of a line"),
    ("mellan [Norra Viken|] och [Ekhammar|] är", "between two"),
    ("i [Fjällboda|] och [Fjällboda|]-projektet", "a project in it"),
    ("hundrastgård i [Runmarö by|], [Runmarö by|]s del", "a small word that belongs to it"),
    ("Sessionssalen, [Lindstad|]\nOrdf", "where the meeting is held"),
    ("Kommunhuset, Stora salen", "a room"),
    ("kvällsbuss till [Hallunga|] och", "where one goes"),
    ("Fördjupad översiktsplan för [Grustorp|]\n", "what is planned"),
    ("[Långåker|] pekas ut som utvecklingsort", "what is pointed out"),
    ("Närheten till [Byälven|] gör", "a water"),
    ("i [Alingsås|] och till [Borås|]", "towns of Sweden"),
    ("LINDVIKS KOMMUN. Skolan i [LINDVIK|], [Lindvik|]", "the kommun's own town"),
    ("Lindviks kommun och Bo Lindvik samt Lindvik Fastighets AB", "the kommun, a person, a firm"),
    ("instämmer i Bo Ekholms yrkande", "a person"),
    ("i Folkets Hus, i Teams, i Kommunstyrelsen, i Storskolan och i Högsta instans", "other things"),
    ("förskolan Ekbacken i stan", "a school"),
    ("vi i Liberalerna anser", "a party"),
    ("på Storgatan och vid Järnvägsgatan 3", "streets"),
]


@pytest.mark.parametrize(("marked", "why"), FOUND)
def test_found(marked: str, why: str) -> None:
    text, _ = unmark(marked)
    assert mark(text, [(tag.start, tag.end, tag.value) for tag in find_places(text)]) == marked, why
