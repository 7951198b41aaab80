"""What a reader must make of the pages that scripts/pdf_quirks.toml sets: the order, and what stays together."""

from itertools import pairwise

import pytest
from conftest import ROOT

from nlp.model import Box, Document
from nlp.reading import read

FOLDER = ROOT / "tests" / "pdf"

# Each name says what is odd about the page; the text is what a person would type of it.
TEXTS = {
    "margin-notes-right": """
Kommunstyrelsen beslutar att ge förvaltningen i uppdrag att
redovisa kostnaderna för bron över Norrån, och att i samband
med delårsrapporten återkomma om hur underhållet betalas.

Expedieras till
ekonomichefen
2024-05-23

Anna Ek (S) och Bo Alm (M) reserverar sig mot beslutet till
förmån för eget yrkande.""",
    "margin-notes-left": """
Nämnden har behandlat ärendet och finner att förslaget är
väl grundat samt att kostnaden ryms i budgeten för året.

Bilaga 3
Utdrag till
byggenheten

Förvaltningen återkommer med underlag när samrådet är
genomfört och synpunkterna samlats in.""",
    "headings-in-the-margin": """
§ 45 Ansökan om bidrag till en ny bro över Norrån
Föreningen har i skrivelse den 3 maj ansökt om bidrag till
bron och anför att den behövs för barnens väg till skolan.

Beslut
Kommunstyrelsen beslutar att avslå ansökan med hänvisning
till att medel saknas i årets budget, och att föreningen
får återkomma när budgeten för nästa år har antagits.

Kommunstyrelsens
yrkanden
Anna Ek (S) yrkar att ärendet återremitteras så att det
kan utredas hur bron ska betalas och vem som ska sköta den
under de år som återstår av avtalet med föreningen.""",
    "attendance-that-wraps": """
Anna Ek (S) ordförande
Cecilia Berg Lund (C) tjänstgörande ersättare för Bo Alm (M)
Dan Åsberg (KD) ledamot
Eva Dal (V) 2:e vice ordförande, §§ 4-6
Per-Olov Gren Holm (L) ledamot
Finn Öst (M) ledamot
Gun Ryd kommunchef""",
    "attendance-in-the-middle-of-its-cells": """
Anna Ek (S) ordförande, §§ 4-6
Bo Alm (M) ersättare för Cecilia Berg (C)
Dan Åsberg (KD) ersättare för Finn Öst (L)

Eva Dal (V) ledamot""",
    "attendance-in-two-blocks": """
Ledamöter
Anna Ek (S), ordförande
Bo Alm (M), vice ordförande
Cecilia Berg (C)
Dan Åsberg (KD)
Hans Ivarsson (V)
Ersättare
Eva Dal (S)
Finn Öst (M), tjänstgör för
Cecilia Berg (C)
Gun Ryd (L)""",
    "attendance-in-two-blocks-party-first": """
Ledamöter
S Anna Ek
M Bo Alm
C Cecilia Berg
KD Dan Åsberg
Ersättare
S Eva Dal
M Finn Öst
L Gun Ryd
V Ida Jern""",
    "form-on-the-front-page": """
Plats och tid Kommunhuset, rum Åsen,
kl. 13.15-16.30

Beslutande Anna Ek (S), ordförande
Bo Alm (M)
Cecilia Berg (C)

Justeringens plats och tid Kommunledningskontoret
2024-05-28 kl. 10.00

Paragrafer 45-67""",
    "labels-over-values": """
Organ
Kommunfullmäktige
Sammanträdesdatum
2024-05-21
Datum då anslaget sätts upp
2024-05-29
Datum då anslaget tas ned
2024-06-20
Förvaringsplats Underskrift
Kommunkansliet""",
    "table-under-small-words": """
Namn Parti Ja
Anna Ek S X
Bo Alm M X""",
    "figures-close-together": """
Driftbudget, belopp i tkr

Skola 137 910  136 399  1 511
Vård och omsorg 92 006  101 399 -9 393
Kultur 8 112  944  7 168""",
    "table-with-wrapped-cells": """
Datum Ärende Beslut

2024-05-16 Begäran om yttrande över detaljplan för Åsen 1:2 Inget att erinra mot planen
2024-05-17 Bygglov för garage på Viken 3:4 Bifall

2024-05-18 Rivningslov Avslag""",
    "votes-as-crosses": """
Omröstningslista § 45

Ledamot Parti Ja Nej Avst Frånv
Anna Ek S X
Bo Alm M X
Cecilia Berg Lund C X
Ledamot Parti Ja Nej Avst Frånv
Dan Åsberg KD X
Eva Dal V X
Summa 1  2  1  1""",
    "votes-under-upright-words": """
Ledamot Parti Ja-röst Nej-röst Avstår
Anna Ek S X
Bo Alm M X
Cecilia Berg C X""",
    "votes-on-three-questions": """
Votering 1 Votering 2 Votering 3
Namn Parti Ja Nej Avst Ja Nej Avst Ja Nej Avst
Anna Ek S X X X
Bo Alm M X X X
Cecilia Berg C X X X
Dan Åsberg KD X X X""",
    "votes-in-two-blocks": """
Namn Parti Ja Nej
Anna Ek S X
Bo Alm M X
Cecilia Berg C X
Dan Åsberg KD X
Namn Parti Ja Nej
Eva Dal V X
Finn Öst L X
Gun Ryd S X
Ida Jern S X""",
    "votes-with-who-sat-in": """
(C) Anna Ek Bo Alm Nej
(C) Cecilia Berg Hans Ivarsson Ja
(M) Dan Åsberg Ida Jern Ja
(M) Eva Dal Finn Öst Ja
(S) Gun Ryd Nej""",
    "head-of-a-second-page": """
Protokollsutdrag
Norrsele kommun
Kommunstyrelsen 2024-05-21

Kommunstyrelsen beslutar att ge förvaltningen i uppdrag
att redovisa kostnaderna för den nya bron till Anna
Ek (S) och Bo Alm (M) före årets slut.
Protokollet justeras digitalt.""",
    "foot-above-the-margin": """
Kommunstyrelsen beslutar att ge förvaltningen i uppdrag
att redovisa kostnaderna för den nya bron till Anna
Ek (S) och Bo Alm (M) före årets slut.
Protokollet justeras digitalt.""",
    "top-of-a-page-that-is-text": """
§ 45 Budget 2025

Kommunstyrelsen beslutar att ge förvaltningen i uppdrag
att redovisa kostnaderna.
§ 45 Budget 2025, forts.

Anna Ek (S) reserverar sig mot beslutet.
Beslutet skickas till
Kommunstyrelsen
Byggnadsnämnden
Norrsele kommun""",
    "hyphen-before-a-page-break": """
Ärendet föredras av Anna-Karin
Öhman-Nilsson,
som leder mark- och
exploateringsenheten och de nya LSS-boendena,
innan det går till kommunstyrelsens
ledamöter.""",
}


@pytest.mark.parametrize(("name", "text"), TEXTS.items(), ids=TEXTS)
def test_text(name: str, text: str) -> None:
    assert read(FOLDER / f"{name}.pdf").text == text.removeprefix("\n")


@pytest.mark.parametrize(
    ("name", "line", "column"),
    [
        ("votes-as-crosses", "Anna Ek S X", "Ja"),
        ("votes-as-crosses", "Bo Alm M X", "Nej"),
        ("votes-as-crosses", "Cecilia Berg Lund C X", "Avst"),
        ("votes-as-crosses", "Dan Åsberg KD X", "Nej"),  # on the second page, under its own head
        ("votes-as-crosses", "Eva Dal V X", "Frånv"),
        ("votes-under-upright-words", "Anna Ek S X", "Ja-röst"),
        ("votes-under-upright-words", "Cecilia Berg C X", "Avstår"),
        ("votes-in-two-blocks", "Bo Alm M X", "Nej"),
        ("votes-in-two-blocks", "Gun Ryd S X", "Ja"),  # the right block, under its own head
    ],
)
def test_a_cross_stands_under_its_vote(name: str, line: str, column: str) -> None:
    document = read(FOLDER / f"{name}.pdf")
    row = document.text.index(line)
    head = max(document.text.rfind(word, 0, row) for word in ("Ledamot", "Namn"))
    words = document.words_in(head, document.text.index("\n", head))
    cross = _middle(document, row + len(line) - 1)
    under = min(words, key=lambda word: abs((word.boxes[0].x0 + word.boxes[0].x1) / 2 - cross))
    assert document.text[under.start : under.end] == column


def _middle(document: Document, at: int) -> float:
    (box,) = document.boxes(at, at + 1)
    return (box.x0 + box.x1) / 2


def test_three_votes_side_by_side_keep_the_places_of_their_crosses() -> None:
    document = read(FOLDER / "votes-on-three-questions.pdf")
    row = document.text.index("Anna Ek S X X X")
    crosses = [_middle(document, row + at) for at in (10, 12, 14)]
    head = document.text.index("Namn")
    words = document.words_in(head, document.text.index("\n", head))[2:]
    under = [min(range(9), key=lambda place: abs(words[place].boxes[0].x0 + 3 - cross)) for cross in crosses]
    assert under == [0, 4, 6]  # Ja, Nej, Ja


def test_a_row_of_wrapped_cells_keeps_the_places_of_its_words() -> None:
    document = read(FOLDER / "attendance-that-wraps.pdf")
    start = document.text.index("Cecilia")
    boxes = [box for word in document.words_in(start, document.text.index("\n", start)) for box in word.boxes]
    tops = [round(box.y0 - boxes[0].y0) for box in boxes]
    assert tops == [0, 0, 15, 0, 0, 0, 15, 15, 15, 15]


def test_a_word_broken_inside_a_cell_has_two_boxes() -> None:
    document = read(FOLDER / "attendance-that-wraps.pdf")
    start = document.text.index("ordförande, §§")
    upper, lower = document.words_in(start, start + 1)[0].boxes
    assert lower.y0 - upper.y0 == pytest.approx(15, abs=0.1)
    assert lower.x0 < upper.x0


def test_boxes_of_a_page_lie_on_it() -> None:
    for name in TEXTS:
        document = read(FOLDER / f"{name}.pdf")
        assert all(_is_on(box, document) for word in document.words for box in word.boxes)
        assert all(before.end <= after.start for before, after in pairwise(document.words))


def _is_on(box: Box, document: Document) -> bool:
    page = document.pages[box.page - 1]
    return 0 <= box.x0 < box.x1 <= page.width and 0 <= box.y0 < box.y1 <= page.height
