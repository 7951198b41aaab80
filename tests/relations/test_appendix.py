"""Lists of who voted what that stand after the paragrafer, and the votes they are joined to."""

from dataclasses import replace

import pytest
from relations.build import protokoll, who

from nlp.relations import relate
from nlp.terms import Vote

ONE = "Omröstningen utfaller med 2 Ja mot 1 Nej. Hur var och en röstar framgår av bilaga 3."
BLOCK = "\n\nBilaga {}\nÄrende: 4:1\nAntal Ja: {}\nAntal Nej: {}\nNamn\nParti\n{}"
CELLS = "Ada Berg\n\nS\n\n1 Ordförande\n\nJa\n\nOla Dal Ek\n\nMP\n\n22 Ledamot\n\nNej\n\nKim af Strand C\n7 Ersättare\nJa\n"
TABLE = "\n\nBilaga 1\nNamn Parti Tjänstgör § 11 § 12\nAda Berg S ordförande Ja Ja\nOla Ek M ersättare för Bo Ro Ja Nej\nKim Strand C ledamot Avstår Ja\n"

ROWS = [
    (ONE, BLOCK.format(3, 2, 1, CELLS), "Ada Berg (S), Kim af Strand (C)", "the § names the bilaga"),
    (ONE, BLOCK.format(4, 2, 1, CELLS), "", "it names another"),
    (
        "Omröstningen utfaller med 2 Ja mot 1 Nej.",
        BLOCK.format(4, 2, 1, CELLS),
        "Ada Berg (S), Kim af Strand (C)",
        "no other vote has these counts",
    ),
    (ONE, BLOCK.format(3, 3, 1, CELLS), "", "the names do not add up to the sums"),
    (
        "Omröstningen utfaller med 5 Ja mot 1 Nej.",
        BLOCK.format(3, 2, 1, CELLS),
        "",
        "the sums are another vote's",
    ),
    ("Omröstningen utfaller med 2 Ja mot 1 Nej.", TABLE, "Ada Berg (S), Kim Strand (C)", "a column a §"),
    ("Omröstningen utfaller med 1 Ja mot 1 Nej.", TABLE, "", "the column does not fit the count"),
    (
        "Omröstningen utfaller med 2 Ja mot 1 Nej.\n\nOrdföranden ställer proposition på nästa yrkande.\n\nOmröstningen utfaller med 2 Ja mot 1 Nej.",
        BLOCK.format(4, 2, 1, CELLS),
        "",
        "two votes have these counts",
    ),
]


@pytest.mark.parametrize(("text", "appended", "yes", "reason"), ROWS, ids=[row[3] for row in ROWS])
def test_lists_after_the_paragrafer(text: str, appended: str, yes: str, reason: str) -> None:
    bare = protokoll(f"== votering\n{text}")
    document = replace(bare.document, text=bare.document.text + appended)
    found = relate(replace(bare, document=document)).paragrafer[0].voteringar[0].ballots
    assert who(tuple(rost.person for rost in found if rost.vote is Vote.JA)) == yes, reason
