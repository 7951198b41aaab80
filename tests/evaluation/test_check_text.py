"""The signs that a phrase of the grammar is not what was meant: each is seen where it is planted."""

from typing import Any

import pytest

from nlp.evaluation.check import faults
from nlp.evaluation.check_text import text_faults
from nlp.evaluation.markup import read

WHOLE = """<handling kind="protokoll" kommun="Lindvik" organ="Kommunstyrelsen" date="2024-05-21">\
<organ>Kommunstyrelsen</organ>
<item nr="7">§ 7
<title>Motion om bänkar i <place>Norrhamn</place></title>
<sec l="ärende"><p>Anna Ek</p> vill ha bänkar. Bolagen och förslagen nämns i <law>skollagen</law>.</sec>
<sec l="yrkanden"><yrk id="1" by="Anna Ek" kind="bifall" out="avslag"><p>Anna Ek</p> yrkar bifall till \
<target>motionen</target>.</yrk>
<yrk id="2" by="Bo Al" kind="avslag" out="bifall"><p>Bo Al</p> yrkar avslag på <target>motionen</target>.</yrk></sec>
<sec l="votering">Ja för avslag. <vote id="v" yes="5" no="4" ja="avslag">5 ja, 4 nej</vote>. <proof for="1 2">Motionen \
avslås.</proof></sec>
<sec l="beslut"><organ>Kommunstyrelsen</organ> beslutar <dec mode="beslutar" kind="avslå">att avslå motionen.</dec></sec>
<sec l="justering">Paragrafen justeras omedelbart.</sec></item></handling>"""


def told(old: str = "", new: str = "") -> list[str]:
    """What is seen where `old` has become `new`; the document itself must still hold together."""
    assert old in WHOLE
    gold: dict[str, Any] = read(WHOLE.replace(old, new), id="x", kommun="Lindvik", year=2024)
    assert faults(gold) == []
    return text_faults(gold)


def test_a_document_that_is_true_has_none() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("att avslå motionen.", "att bifalla motionen.", "§ 7: bifall to the motion avslag"),  # the other way round
        ("att avslå motionen.", "att anse motionen besvarad.", "§ 7: avslag to the motion bifall"),
        ("Motionen avslås.", "Nämnden är nöjd.", "'Nämnden är nöjd.' settles nothing"),
        ("vill ha bänkar", "vill ha {vad}", "a slip of the pen"),  # a slot left unfilled
        ("vill ha bänkar", "vill ha [bänkar|stolar", "a slip of the pen"),  # a choice left open
        ("Anna Ek</p> vill", "Anna Ek</p>, s,, vill", "a slip of the pen"),
        ("vill ha bänkar.", "vill ha bänkar m.fl..", "a slip of the pen"),
        ("vill ha bänkar.", "vill ha ha bänkar den 2024-05-02.", "no DATE"),
        ("vill ha bänkar.", "vill ha bänkar för 300 kr.", "no AMOUNT"),
        ("vill ha bänkar.", "vill att fullmäktiges möten sänds.", "no ORGAN"),
        ("vill ha bänkar.", "stöder sig på alkohollagen.", "no LAW"),
        ("vill ha bänkar.", "vill ha bänkar i Norrhamn.", "PLACE elsewhere"),
        ('<sec l="justering">', '<sec l="anteckning">', "§ 7: signed at once, but labelled anteckning"),
        ("vill ha bänkar.", "Ordföranden föreslår att ärendet utgår.", "is no yrkande"),
        ('<sec l="ärende">', '<sec l="votering">', "§ 7: a votering without a vote"),
    ],
)  # fmt: skip
def test_a_planted_slip_is_seen(old: str, new: str, fault: str) -> None:
    assert any(fault in each for each in told(old, new)), told(old, new)


@pytest.mark.parametrize(
    "words",
    [
        "Innehåll ......... 3",  # dots that lead to a page
        "Byalagen, anslagen och lagen.",  # no names of laws
        "Länsstyrelsen och Socialstyrelsen hörs.",  # no bodies of the kommun
        "Norrhamns hamn kostar, s. 3, mer än väntat m.m., enligt Ek.",
    ],
)
def test_what_only_looks_like_a_slip(words: str) -> None:
    assert [each for each in told("vill ha bänkar.", words) if "elsewhere" not in each] == []
