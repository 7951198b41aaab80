"""Written reservations, and decisions published by themselves."""

import pytest
from documents import document

from nlp.structure import outline

REASONS = "\n\nVi yrkade avslag.\n\nBeslut borde vänta.\n"

ONE = [
    ("Reservation mot nämndens beslut om hamnen", "", "Reservation mot nämndens beslut om hamnen", (), "no number"),
    ("Skriftlig reservation till nämndens beslut 2023-05-09, Ärende nr 3, Ny taxa", "3", "Ny taxa", (), "number and title counted off"),
    ("Reservation mot beslut i nämnden 2023-05-09;\nÄrende nr 2 (Dnr 2023-0156)  Ny taxa", "2", "Ny taxa", ("2023-0156",), "with a dnr"),
    ("Reservation angående ärende #5 ”Ny taxa” Kommunstyrelsen", "5", "Reservation angående ärende #5 ”Ny taxa” Kommunstyrelsen", (), "in a sentence"),
    ("Reservation budget 2024\n\nReservation till beslut 2023-11-18, ärende med diarienummer 2023-0347", "", "Reservation budget 2024", ("2023-0347",), "said again"),
    ("Reservation\n\nReservation mot beslut om hamnen", "", "Reservation mot beslut om hamnen", (), "a heading alone above"),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "number", "title", "dnr", "why"), ONE)
def test_one_reservation(heading: str, number: str, title: str, dnr: tuple[str, ...], why: str) -> None:
    (paragraf,) = outline(document(heading + REASONS)).paragrafer
    assert (paragraf.number, paragraf.title, paragraf.dnr) == (number, title, dnr), why
    assert [section.label for section in paragraf.sections] == ["reservation"]


SEVERAL = [
    (f"Reservationer\n\nReservation dagordningspunkt 7 Ny taxa{REASONS}\nReservation dagordningspunkt 24 Val{REASONS}", [("7", "Ny taxa"), ("24", "Val")], "points of the agenda"),
    (f"Skriftliga reservationer 2023-05-09\n\nReservation 5 §\nNy taxa{REASONS}\nReservation 6 §\nVal{REASONS}", [("5", "Ny taxa"), ("6", "Val")], "the sign behind"),
    (f"Reservation § 5 Ny taxa{REASONS}\nReservation § 6 Val{REASONS}", [("5", "Ny taxa"), ("6", "Val")], "the sign before"),
    (f"Reservation, ärende 5: Ny taxa{REASONS}\nReservation, ärende 6: Val{REASONS}", [("5", "Ny taxa"), ("6", "Val")], "matters"),
    (f"Skriftlig reservation till ärende nr 5. Ny taxa{REASONS}", [("5", "Ny taxa")], "one, in a sentence"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), SEVERAL)
def test_several_reservations_in_one_file(text: str, expected: list[tuple[str, str]], why: str) -> None:
    found = outline(document(text))
    assert [(paragraf.number, paragraf.title) for paragraf in found.paragrafer] == expected, why
    assert [handling.kind for handling in found.handlingar] == ["bilaga"]


ALONE = [
    ("Motion om bänkar avslogs\n\nRegionfullmäktige beslutade att avslå motionen.\n", [("", "Motion om bänkar avslogs")], "a title above"),
    ("7. Ny taxa\n\nNämnden beslutade att anta taxan.\n", [("7", "Ny taxa")], "its number in the agenda"),
    (
        "Ny organisation\n\nRegionfullmäktige 25 november 2023\n\nRegionfullmäktige beslutade om en ny organisation. V reserverade sig.\n",
        [("", "Ny organisation")],
        "decision and dissent in one paragraph",
    ),
    ("Plats och tid Kommunhuset\n\nNämnden beslutade att alla får närvara.\n", [], "a front page"),
    ("Hamnen i Lindvik\n\nHär kan du bada.\n", [], "no decision"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), ALONE)
def test_a_decision_by_itself(text: str, expected: list[tuple[str, str]], why: str) -> None:
    assert [(found.number, found.title) for found in outline(document(text)).paragrafer] == expected, why
