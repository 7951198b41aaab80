"""One heading a row: what it opens, and which line of running text looks like it."""

import pytest

from nlp.structure.headings import heading
from nlp.terms import SectionLabel as L


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Beslut", L.BESLUT),
        ("Hamnkontoret föreslår hamnnämnden besluta", L.FORSLAG),  # an office decides nothing
        ("Ordförandens förslag till beslutsordning", L.BESLUTSGANG),
        ("Yttranden och yrkanden", L.YRKANDEN),
        ("Omröstning § 14", L.VOTERING),  # an annexed list of votes
        ("BESLUT", L.BESLUT),  # set in capitals
        ("Beslut**", L.BESLUT),  # stars left by a converter
        ("Kommunstyrelsens beslut", L.BESLUT),
        ("Barn- och utbildningsnämndens beslut", L.BESLUT),  # a body of two words
        ("Tekniska utskottets beslut:", L.BESLUT),
        ("Kommunfullmäktige beslutar", L.BESLUT),  # the lead-in stands for the heading
        ("Nämnden beslutar att", L.BESLUT),
        ("Regionstyrelsen föreslår regionfullmäktige besluta", L.BESLUT),
        ("Förslag till beslut", L.FORSLAG),
        ("Kommunstyrelsens förslag till kommunfullmäktige", L.FORSLAG),
        ("Kommunledningskontorets förslag till beslut", L.FORSLAG),  # an office proposes
        ("Förslag till beslut på sammanträdet", L.YRKANDEN),  # from the floor, not from the office
        ("Ledamöternas förslag till beslut", L.YRKANDEN),
        ("Yrkanden", L.YRKANDEN),
        ("Propositionsordning", L.BESLUTSGANG),
        ("Beslutsgång", L.BESLUTSGANG),
        ("Huvudvotering", L.VOTERING),
        ("Omröstningsresultat", L.VOTERING),
        ("Votering 2", L.VOTERING),
        ("Reservationer", L.RESERVATION),
        ("Särskilt yttrande i kommunstyrelsen", L.ANTECKNING),
        ("Deltar inte i beslutet", L.ANTECKNING),  # not jäv
        ("Anmälan av jäv", L.JAV),
        ("Sammanfattning av ärendet", L.ARENDE),
        ("Förvaltningens bedömning", L.ARENDE),
        ("Beslutsunderlag", L.UNDERLAG),
        ("Ärendets behandling", L.BEHANDLING),
        ("Barnkonsekvensanalys", L.EKONOMI),
        ("I debatten yttrar sig", L.DEBATT),  # speakers, no yrkanden
        ("Beslutet ska skickas till", L.EXPEDIERING),
        ("Efter beslut i nämnden skickas det till", L.EXPEDIERING),
        ("Plats och tid", L.NARVARO),
        ("Utses att justera", L.JUSTERING),
        ("ANSLAG/BEVIS", L.JUSTERING),
        ("Innehållsförteckning", L.INNEHALL),
        ("Hur man överklagar", L.OVRIGT),
    ],
)
def test_a_heading_has_its_label(line: str, label: L) -> None:
    found = heading(line)
    assert found is not None
    assert (found.label, found.length) == (label, len(line))


@pytest.mark.parametrize(
    ("line", "label", "length"),
    [
        ("Beslut. Nämnden beslutar följande.", L.BESLUT, 8),  # a full stop for the colon
        ("Underlag. Karta", L.UNDERLAG, 10),
        ("Beslut: Enligt förslag.", L.BESLUT, 8),  # decision lists print it on one line
        ("Reservation: S och V.", L.RESERVATION, 13),
        ("Plats och tid Kommunhuset, kl. 13.00", L.NARVARO, 13),  # the value beside its label
        ("Utses att justera Anna Ek (S)", L.JUSTERING, 17),
    ],
)
def test_a_heading_can_share_its_line(line: str, label: L, length: int) -> None:
    found = heading(line)
    assert found is not None
    assert (found.label, found.length) == (label, length)


@pytest.mark.parametrize(
    "line",
    [
        "Enligt kommunstyrelsens förslag:",  # refers to a proposal inside the decision
        "Bifall till nämndens förslag",  # what somebody moves
        "På förslag av Anna Ek (S):",
        "Nämnden beslutar att avslå motionen.",  # a decision itself, no heading
        "beslut",  # a word of the line above, wrapped
        "Kommunstyrelsens beslut den 4 maj 2022 upphävs.",
        "Yrkande från S, V och MP den 8 januari 2026.",  # a document among others
    ],
)
def test_running_text_is_no_heading(line: str) -> None:
    assert heading(line) is None
