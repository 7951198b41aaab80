"""What a letterhead says: kommun or region, body, day; and what it does not."""

import pytest
from documents import document

from nlp.model import Handling
from nlp.structure import outline

BODY = "\n\n§ 1\nVal av justerare\n\nBeslut\nAnna Ek utses.\n"


def first(head: str) -> Handling:
    return outline(document(head + BODY)).handlingar[0]


DAYS = [
    ("Sammanträdesdatum 2024-05-21", "ISO"),
    ("Sammanträdesdatum 240521", "six figures, with the label"),
    ("Sammanträdesdatum\n21/5 2024", "day and month as a fraction, on the line below"),
    ("Sammanträdesdag 2024-05-21", "another label"),
    ("Plats och tid Kommunhuset, den 21/5 2024 kl. 13", "beside the place"),
    ("Plats och tid: Kommunhuset, tisdag 21 maj 2024, kl 13.00", "with the weekday"),
    ("Tid: 2024-05-21 kl. 9", "beside the hour"),
    ("Datum: 2024.05.21", "full stops"),
    ("Tisdagen den 21:a maj 2024", "ordinal"),
    ("Sammanträde 2024-05-21", "the meeting itself"),
    ("2024-05-21 - 2024-05-22", "two days: the first"),
    ("2024-05-21\nAnslagsdatum 2024-05-28", "not the day of the notice"),
]


@pytest.mark.parametrize(("line", "why"), DAYS)
def test_the_day(line: str, why: str) -> None:
    assert first(f"Lindviks kommun\nKommunstyrelsen\n{line}").date == "2024-05-21", why


NO_DAYS = [
    ("Justeringsdatum 2024-05-28", "the day of signing"),
    ("Justeringens plats och tid\nMåndagen 27 maj 2024, kommunhuset", "the same, on the line below"),
    ("Anslaget sätts upp 2024-05-28", "the day of the notice"),
    ("Sammanträdesdatum 241345", "no such day"),
    ("Plats och tid Kommunhuset, tel. 240521", "no label of a day"),
]


@pytest.mark.parametrize(("line", "why"), NO_DAYS)
def test_another_day(line: str, why: str) -> None:
    assert first(f"Lindviks kommun\nKommunstyrelsen\n{line}").date == "", why


BODIES = [
    "Kommunfullmäktige", "Kommunstyrelsens arbetsutskott", "Kommunstyrelsens personal- och organisationsutskott", "Socialnämndens individutskott",
    "Miljö- och byggnadsnämnden", "Vård- och omsorgsnämnden", "Valnämnden", "Överförmyndarnämnden", "Krisledningsnämnden", "Nämnden för hamn och sjö",
    "Gemensamma nämnden för hamnfrågor", "Stadsdelsnämnden Norr", "Tekniska nämnden", "Regionstyrelsen", "Direktionen", "Förbundsdirektionen", "Byggnadsnämnden",
]  # fmt: skip


@pytest.mark.parametrize("body", BODIES)
def test_the_body(body: str) -> None:
    assert first(f"Lindviks kommun\n{body}\n2024-05-21").organ == body
    assert first(f"Lindvik kommun | {body} | 2024-05-21").organ == body


@pytest.mark.parametrize("body", ["Kommunstyrelsen", "Miljö- och byggnadsnämnden", "Direktionen"])
def test_the_body_in_capitals(body: str) -> None:
    assert first(f"LINDVIKS KOMMUN\n{body.upper()}\n2024-05-21").organ == body


def test_the_body_in_a_title() -> None:
    assert (
        first("Protokoll för kommunstyrelsen i Lindviks kommun\nden 21 maj 2024").organ == "Kommunstyrelsen"
    )


NAMES = [
    ("LINDVIKS KOMMUN SAMMANTRÄDESPROTOKOLL", "Lindvik", "capitals, genitive"),
    ("2 LINDVIKS KOMMUN PROTOKOLL 2(14)", "Lindvik", "between page numbers"),
    ("Protokoll för kommunstyrelsen i Lindviks kommun", "Lindvik", "in a title"),
    ("Organ: Lindviks kommunstyrelse", "Lindvik", "in the name of its board"),
    ("Granås stad", "Granås", "a town, an s that is no genitive"),
    ("Norra Lindviks kommun", "Norra Lindvik", "two words"),
    ("Upplands Norrsele kommun", "Upplands Norrsele", "two words, a province"),
    ("Region Älvdal", "Region Älvdal", "a region"),
    ("REGION ÄLVDAL", "Region Älvdal", "in capitals"),
    ("Landstinget Älvdal", "Landstinget Älvdal", "a county council"),
    ("Kommunalförbundet Sydhamn", "Kommunalförbundet Sydhamn", "a federation"),
    ("Norrsele-Åkersunds kommunalförbund", "Norrsele-Åkersunds kommunalförbund", "named for two members"),
    ("Södra Älvdals Myndighetsförbund", "Södra Älvdals Myndighetsförbund", "of another kind"),
    ("Räddningstjänsten Södra Älvdal", "Räddningstjänsten Södra Älvdal", "a fire brigade"),
    ("Kommunstyrelsen i Lindvik", "Lindvik", "the body is its kommun's"),
    ("Kommundelsnämnden i Sjöby", "", "a part is no kommun"),
    ("Övriga deltagare Bo Ek, utredare Norrsele kommun", "", "where a guest comes from"),
    ("Medverkande: Norrsele kommun, Åkersunds kommun", "", "guests"),
    ("I samråd med Lindviks kommun och Norrsele kommun", "", "two of them"),
    ("Digital kommun", "", "no name"),
]


@pytest.mark.parametrize(("line", "kommun", "why"), NAMES)
def test_the_kommun(line: str, kommun: str, why: str) -> None:
    assert first(f"{line}\nSammanträdesdatum 2024-05-21").kommun == kommun, why


def test_without_a_letterhead_the_kommun_named_again_and_again_counts() -> None:
    often = "Lindviks kommun äger hamnen. Lindviks kommun sköter den. Norrsele kommun lånar den."
    assert first(f"Kommunstyrelsen\n\n{often}").kommun == "Lindvik"
    member = "Kommunalförbundet Sydhamn har svarat. Kommunalförbundet Sydhamn tackar."
    assert first(f"Kommunstyrelsen\n\n{member}").kommun == ""
