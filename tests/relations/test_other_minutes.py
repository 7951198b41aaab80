"""Wordings of minutes that the rules were not written from: who voted, who moved, and what came of it."""

import pytest
from relations.build import ended, moved, related, typed, who
from relations.test_ballots import sides

from nlp.model import Page
from nlp.relations.columns import sheets
from nlp.relations.crossed import crossed
from nlp.relations.scene import Scene

VOTES = [
    (
        "Med 2 ja-röster mot 2 nej-röster.\nJA: Anna Ek (S) och Bo Alm (M)\nCia Dahl (L) och Dan Fors (V) röstade nej (2).",
        {"ja": "Anna Ek (S), Bo Alm (M)", "nej": "Cia Dahl (L), Dan Fors (V)"},
        "a list with its vote before it, and on the next line one with its vote after it, are two",
    ),
    (
        "Med 2 ja-röster mot 2 nej-röster.\nJA: Anna Ek (S), Bo Alm (M), Cia Dahl (L) och Dan Fors (V) röstade nej (2).",
        {},
        "where the first list ends cannot be told: nobody has a vote",
    ),
    (
        "Den som vill bifalla förslaget från Anna Ek röstar nej. Med 3 ja-röster mot 1 nej-röst antas planen.",
        {},
        "whose proposal Nej stands for has not voted by that",
    ),
    (
        "Med 2 ja-röster mot 1 nej-röst.\nJA: Anna Ek S, Bo Alm M\nNej-röst avgav Cia Dahl L.",
        {"ja": "Anna Ek (S), Bo Alm (M)", "nej": "Cia Dahl (L)"},
        "a party with nothing round it, and who cast a vote",
    ),
    (
        "Med 2 ja-röster mot 1 nej-röst.\nJA: Anna Ek - S, Bo Alm - M\nNEJ: Cia Dahl - L",
        {"ja": "Anna Ek (S), Bo Alm (M)", "nej": "Cia Dahl (L)"},
        "a party after a dash",
    ),
    (
        "Ja 1 Nej 2\n(S) Anna Ek\tJa\n(M) Bo Alm\tNej\n(L) Cia Dahl\tNej",
        {"ja": "Anna Ek (S)", "nej": "Bo Alm (M), Cia Dahl (L)"},
        "the party first on the row",
    ),
    (
        "Med 1 ja-röst mot 1 nej-röst.\nJa: Anna Ek (S)\nNej: Bo Alm (M)\nFrån att rösta avstod Cia Dahl (L).",
        {"ja": "Anna Ek (S)", "nej": "Bo Alm (M)", "avstår": "Cia Dahl (L)"},
        "who abstained, turned round",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), VOTES, ids=[row[2] for row in VOTES])
def test_who_voted_what(text: str, expected: dict[str, str], reason: str) -> None:
    _, paragraf = related(f"== votering\n{text}")
    assert sides(paragraf.voteringar[0].ballots) == expected, reason


def test_a_count_right_under_the_heading() -> None:
    _, paragraf = related("== votering\nOmröstning\n2 JA (Anna Ek, Bo Alm)\n1 NEJ (Cia Dahl)")
    assert [(vote.yes, vote.no) for vote in paragraf.voteringar] == [(2, 1)]


def test_one_vote_laid_down_is_an_abstention() -> None:
    _, paragraf = related("== votering\nVoteringen utfaller med 5 ja, 1 nej och 1 nedlagd röst.")
    assert [vote.abstain for vote in paragraf.voteringar] == [1]


def test_a_list_of_names_under_a_heading_of_its_own() -> None:
    row = "== votering\nMed 1 ja-röst mot 1 nej-röst antas planen.\n== votering\nAnna Ek (S)\tJa\nBo Alm (M)\tNej"
    _, paragraf = related(row)
    assert [sides(vote.ballots) for vote in paragraf.voteringar] == [
        {"ja": "Anna Ek (S)", "nej": "Bo Alm (M)"}
    ]


def test_the_column_of_the_party_holds_a_party_however_printed() -> None:
    document = typed(
        "Ledamot        Parti     Ja        Nej\n"
        "Anna Ek        m         X\n"
        "Bo Alm         (vpk)               X\n"
        "Cia Dahl       s         X\n"
        "Summa                    2         1\n"
    )
    scene = Scene(document.text, document.text, related("== votering\n-")[1])
    rolls = list(crossed(scene, document))
    assert [who(tuple(rost.person for rost in roll.votes)) for roll in rolls] == [
        "Anna Ek (m), Bo Alm (vpk), Cia Dahl (s)"
    ]
    assert isinstance(document.pages[0], Page)
    assert [sheet.turns for sheet in sheets(document)] == [1]


MOVED = [
    ("Anna Ek (S) föreslår bifalla utskottets förslag.", ["bifall: Anna Ek (S)"], "föreslår bifalla"),
    (
        "S-ledamöterna och MP-ledamoten yrkar avslag på förslaget.",
        ["avslag: (S), (MP)"],
        "the members of a party, and no letter of its name cut off",
    ),
    (
        "Ordföranden Anna Ek m.fl. (M), (FP) och (KD) yrkar bifall till kontorets förslag.",
        ["bifall: Anna Ek (M), (FP), (KD)"],
        "parties in brackets of their own",
    ),
    (
        "Anna Ek och Bo Alm, båda (m), yrkade avslag på förslaget.",
        ["avslag: Anna Ek (m), Bo Alm (m)"],
        "båda before the bracket",
    ),
    ("Anna Ek (S) yrkar att avtalet godkänns.", ["bifall: Anna Ek (S)"], "what lies on the table, as it is"),
    (
        "Anna Ek (S) yrkar att avtalet med badhuset godkänns i två år.",
        ["ändring: Anna Ek (S)"],
        "more than that is words of its own",
    ),
    (
        "Anna Ek (S) föreslår att nämnden dels bifaller kontorets förslag, dels beslutar att muren målas.",
        ["bifall: Anna Ek (S)", "tillägg: Anna Ek (S)"],
        "dels bifaller, dels beslutar",
    ),
    (
        "Anna Ek (S) yrkar att ärendet avgörs idag och att nämnden beslutar enligt kontorets förslag.",
        ["bifall: Anna Ek (S)"],
        "to decide today is only the way to it",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), MOVED, ids=[row[2] for row in MOVED])
def test_who_moved_what(text: str, expected: list[str], reason: str) -> None:
    _, paragraf = related(f"== yrkanden\n{text}")
    assert moved(paragraf) == expected, reason


CHANGED = (
    "Anna Ek (S) yrkar bifall till kommunstyrelsens förslag med den ändringen att avgiften blir 50 kronor.\n\n"
    "Bo Alm (M) yrkar bifall till kommunstyrelsens förslag.\n\n"
    "Cia Dahl (L) yrkar avslag på kommunstyrelsens förslag."
)
FATES = [
    (
        CHANGED,
        (
            "Ordföranden ställer först proposition på bifall till eller avslag på kommunstyrelsens förslag och finner att "
            "förslaget bifalls. Därefter ställs Anna Eks ändringsyrkande mot kommunstyrelsens ursprungliga förslag. "
            "Ordföranden finner att fullmäktige beslutar enligt ändringsyrkandet."
        ),
        "Ek ändring+, Alm bifall-, Dahl avslag-",
        "ändringsyrkandet is the one of the two, and what it won over was not refused",
    ),
    (
        "Anna Ek (S) yrkar att förtidsröstning dessutom ordnas i badhuset.",
        (
            "Ordföranden finner att nämnden bifaller kontorets förslag. Därefter frågas om nämnden bifaller "
            "tilläggsyrkandet. Ordföranden finner att nämnden avslår det."
        ),
        "Ek tillägg-",
        "the question in the passive",
    ),
    (
        "Ordföranden Anna Ek (S) yrkar bifall till det utsända förslaget.",
        "Ordföranden ställer proposition på bifall till yrkandet och finner att nämnden beslutar i enlighet med detta.",
        "Ek bifall+",
        "bifall to yrkandet, the only one",
    ),
]


@pytest.mark.parametrize(("motions", "course", "expected", "reason"), FATES, ids=[row[3] for row in FATES])
def test_what_came_of_it(motions: str, course: str, expected: str, reason: str) -> None:
    _, paragraf = related(f"== yrkanden\n{motions}\n== beslutsgång\n{course}", "Kommunfullmäktige")
    assert ended(paragraf) == expected, reason
