"""The points of a decision, and whether the body decides or proposes (`b` beslutar, `f` föreslår)."""

import pytest
from relations.build import related

from nlp.terms import Mode

ROWS = [
    ("Motionen avslås.", ["b Motionen avslås."], "one sentence"),
    (
        "Kommunstyrelsen beslutar att godkänna rapporten.",
        ["b att godkänna rapporten."],
        "the lead-in is outside",
    ),
    (
        "Kommunstyrelsen beslutar\n\natt godkänna rapporten, samt\n\natt lägga den till handlingarna.",
        ["b att godkänna rapporten", "b att lägga den till handlingarna."],
        "att clauses without their joint",
    ),
    (
        "Kommunfullmäktige beslutar:\n1. Planen antas.\n2. Beloppet anslås.",
        ["b 1. Planen antas.", "b 2. Beloppet anslås."],
        "numbers inside",
    ),
    (
        "Kommunfullmäktige beslutar\n- Planen antas\n- Beloppet anslås",
        ["b Planen antas", "b Beloppet anslås"],
        "bullets outside",
    ),
    ("Enligt kommunstyrelsens förslag:\n\nPlanen antas.", ["b Planen antas."], "according to a proposal"),
    ("I enlighet med förslag.", ["b I enlighet med förslag."], "only a reference"),
    ("Enligt förslag", ["b Enligt förslag"], "a decision list"),
    (
        "Kommunstyrelsen föreslår att kommunfullmäktige beslutar att anta planen.",
        ["f att anta planen."],
        "proposes to a higher body",
    ),
    (
        "Kommunstyrelsen föreslår kommunfullmäktige besluta\n\natt anta planen.",
        ["f att anta planen."],
        "besluta",
    ),
    (
        "Arbetsutskottet föreslår:\n\nKommunstyrelsen beslutar:\n\n1. Planen antas.",
        ["f 1. Planen antas."],
        "two lead-ins, the second belongs to the first",
    ),
    (
        "Kommunstyrelsen tillstyrker förslaget och föreslår att kommunfullmäktige beslutar:\n1. Planen antas.",
        ["f 1. Planen antas."],
        "tillstyrker och föreslår",
    ),
    ("Regionstyrelsen föreslås avslå motionen.", ["f Regionstyrelsen föreslås avslå motionen."], "föreslås"),
    (
        "Arbetsutskottet föreslår kommunstyrelsen godkänna rapporten.",
        ["f Arbetsutskottet föreslår kommunstyrelsen godkänna rapporten."],
        "a sentence that proposes",
    ),
    (
        "Kommunstyrelsen föreslår kommunfullmäktige besluta:\n1. Planen antas.\n\nKommunstyrelsen beslutar för egen del:\n1. Rapporten noteras.",
        ["f 1. Planen antas.", "b 1. Rapporten noteras."],
        "both in one paragraf",
    ),
    (
        "Nämnden föreslår kommunfullmäktige besluta:\n1. Planen antas.\n2. Ramen minskas med 5 mnkr.\nNämnden beslutar för egen del:\n1. Rapporten noteras.",
        ["f 1. Planen antas.", "f 2. Ramen minskas med 5 mnkr.", "b 1. Rapporten noteras."],
        "a lead-in on the next line is no part of the point before",
    ),
    (
        "Kommunstyrelsen föreslår kommunfullmäktige besluta\natt anta planen.\nKommunstyrelsen beslutar för egen del\natt notera rapporten.",
        ["f att anta planen.", "b att notera rapporten."],
        "the same without a colon",
    ),
    (
        "Nämnden föreslår kommunfullmäktige besluta:\n1. Planen antas.\nUnder förutsättning av kommunfullmäktiges beslut\nbeslutar nämnden för egen del:\n1. Rapporten noteras.",
        ["f 1. Planen antas.", "b 1. Rapporten noteras."],
        "a lead-in of two lines",
    ),
    (
        "Arbetsutskottet föreslår kommunstyrelsen föreslå kommunfullmäktige besluta:\n1. Planen antas.\nArbetsutskottet föreslår kommunstyrelsen besluta för egen del:\n1. Rapporten noteras.",
        ["f 1. Planen antas.", "f 1. Rapporten noteras."],
        "another body's own part is still proposed",
    ),
    (
        "1. Ramen minskas i enlighet med vad nämnden\nföreslår.\n2. Rapporten noteras.",
        ["b 1. Ramen minskas i enlighet med vad nämnden\nföreslår.", "b 2. Rapporten noteras."],
        "a verb at the start of a line is no lead-in",
    ),
    (
        "1. Planen antas med följande villkor:\na) staketet målas,\nb) vägen rustas.\n2. Beloppet anslås.",
        [
            "b 1. Planen antas med följande villkor:\na) staketet målas,\nb) vägen rustas.",
            "b 2. Beloppet anslås.",
        ],
        "letters belong to their point",
    ),
    (
        "Ärendet återremitteras med följande uppdrag:\n- utreda läget\n- redovisa kostnaden",
        ["b Ärendet återremitteras med följande uppdrag:\n- utreda läget\n- redovisa kostnaden"],
        "bullets of an open point",
    ),
    (
        "Dagordningen godkänns. Till justerare utses Anna Ek.",
        ["b Dagordningen godkänns.", "b Till justerare utses Anna Ek."],
        "two sentences that decide",
    ),
    (
        "Ärendet återremitteras till nämnden. Utredningen ska visa kostnaden.",
        ["b Ärendet återremitteras till nämnden. Utredningen ska visa kostnaden."],
        "a sentence that explains",
    ),
    (
        "Kommunen godtar inte kravet.\n\nSaneringen har dragit ut på tiden.",
        ["b Kommunen godtar inte kravet."],
        "reasons in the next paragraph",
    ),
    ("Motionen avslås.\n\n_________", ["b Motionen avslås."], "a rule at the end"),
    ("Motionen avslås.\n\nJusterandes sign", ["b Motionen avslås."], "a form's foot"),
    (
        "Nämnden beslutar att godkänna förslaget.\n\nNämnden beslutar att justera paragrafen omedelbart.",
        ["b att godkänna förslaget.", "b att justera paragrafen omedelbart."],
        "two lead-ins",
    ),
    (
        "Nämnden beslutar godkänna rapporten.",
        ["b Nämnden beslutar godkänna rapporten."],
        "no att: the sentence is the point",
    ),
    (
        "Kommunstyrelsen föreslår kommunfullmäktige\natt bifalla motionen.",
        ["f att bifalla motionen."],
        "the att on the next line",
    ),
    (
        "Kommunfullmäktige beslutar att\n1. anta planen\n2. anslå beloppet",
        ["b 1. anta planen", "b 2. anslå beloppet"],
        "att before the numbers",
    ),
    (
        "Kommunfullmäktige beslutar\n\nAtt godkänna planen.\n\nAtt anslå beloppet.",
        ["b Att godkänna planen.", "b Att anslå beloppet."],
        "capital Att",
    ),
    (
        "Nämnden beslutar, under förutsättning av fullmäktiges beslut, att anta planen.",
        ["b att anta planen."],
        "a condition in the lead-in",
    ),
    (
        "Nämnden godkänner rapporten och lägger den till handlingarna.",
        ["b Nämnden godkänner rapporten och lägger den till handlingarna."],
        "a sentence with its own verb",
    ),
    (
        "Kommunstyrelsens förslag till kommunfullmäktige\n\natt anta planen.",
        ["f att anta planen."],
        "the heading of a proposal",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), ROWS, ids=[row[2] for row in ROWS])
def test_points(text: str, expected: list[str], reason: str) -> None:
    whole, paragraf = related(f"== beslut\n{text}")
    found = [
        f"{'b' if point.mode == Mode.BESLUTAR else 'f'} {whole[point.start : point.end]}"
        for point in paragraf.beslut
    ]
    assert found == expected, reason


def test_a_proposal_from_the_office_decides_nothing() -> None:
    _, paragraf = related("== förslag\nNämnden föreslås besluta att anta planen.")
    assert paragraf.beslut == ()


def test_the_sentence_with_the_tally_decides_where_nothing_else_does() -> None:
    text, paragraf = related(
        "== votering\nOmröstningen utfaller med 22 ja och 11 nej, vilket innebär att kommunfullmäktige beslutar att avslå motionen."
    )
    assert [text[point.start : point.end] for point in paragraf.beslut] == ["att avslå motionen."]
