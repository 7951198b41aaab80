"""The bodies that minutes name."""

import pytest
from marked import mark, unmark

from nlp.rules.organ import find_organs

FOUND = [
    ("[Kommunstyrelsen|] beslutar", "a board"),
    (
        "[Kommunstyrelsens arbetsutskott|] föreslår [kommunfullmäktige|]",
        "a committee of it, and another body",
    ),
    ("[barn- och utbildningsnämnden|]s förslag", "a compound name, its genitive -s outside"),
    ("[Tekniska nämnden|] och [miljö- och\nbyggnämnden|]", "an adjective; a line break"),
    ("[Direktionen|] för räddningstjänsten", "a förbund's"),
    ("förslag från [KSAU|] till [KS|]", "abbreviations"),
    ("[Drätselkammaren|] hemställer", "before 1971"),
    ("[Regionfullmäktige|] 2024-05-21", "a region's"),
    ("medlemskommunernas [fullmäktige|] och [fullmäktige|]s ledamöter", "fullmäktige alone"),
    ("[Nämnden för kultur och fritid|] och [nämnden för omsorg|]s", "named after its kind"),
    ("till nämnden för beslut och nämnden för en dialog", "any nämnd"),
    ("[skolstyrelsen|] och [byggnadsnämnden|]", "before 1992"),
    ("till revisorerna", "no body"),
    ("nämnden beslutar", "any nämnd"),
    ("dnr KS/2024:15 och KS 2024-15", "registers, not bodies"),
    ("KS § 12", "a § of the body's minutes"),
    ("Länsstyrelsen överklagar", "an authority of the state"),
    ("bolagets bolagsstyrelse", "a company's"),
]


@pytest.mark.parametrize(("marked", "why"), FOUND)
def test_found(marked: str, why: str) -> None:
    text, _ = unmark(marked)
    assert mark(text, [(tag.start, tag.end, tag.value) for tag in find_organs(text)]) == marked, why
