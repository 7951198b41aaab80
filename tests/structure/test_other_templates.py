"""What templates of other kommuner do with headings, numbers, letterheads and attendance lists that look known."""

import pytest
from documents import document

from nlp.model import Handling, Paragraf
from nlp.structure import outline
from nlp.structure.narvaro import deltagare_in

TITLE = "Ny taxa för bryggan"
HEAD = "Lindviks kommun\nHamnnämnden\nSammanträdesdatum 2019-05-21\n\n"
PUTS = "Ordföranden ställer förslaget mot Bo Als yrkande och finner att förslaget bifalls."
ASKED = "Votering begärs. Nämnden godkänner: ja-röst för förslaget, nej-röst för Bo Als yrkande."
COUNT = "Med 5 ja-röster mot 2 nej-röster beslutar nämnden enligt förslaget."


def only(body: str, head: str = HEAD) -> Paragraf:
    (paragraf,) = outline(document(f"{head}§ 7\n{TITLE}\n\n{body}\n")).paragrafer
    return paragraf


def labels(body: str, head: str = HEAD) -> list[str]:
    return [section.label.value for section in only(body, head).sections]


SECTIONS = [
    (
        f"Beslutsgång\n{PUTS}\n\n{ASKED}\n\nVoteringsresultat\n{COUNT}",
        ["beslutsgång", "votering"],
        "the sentence that asks for a vote is not the vote, which has a heading",
    ),
    (f"Beslutsgång\n{PUTS}\n\n{ASKED}\n\n{COUNT}", ["votering"], "a heading that covers both is the vote"),
    (
        "Förslag till beslut\n- Vice ordföranden Bo Al m.fl. (S) yrkar bifall till eget förslag.\n\nBeslut\nTaxan antas.",
        ["yrkanden", "beslut"],
        "the heading of the office's proposal over what members move",
    ),
    (
        "Förslag till beslut\n1. Taxan antas.\n\nBeslut\nTaxan antas.",
        ["förslag", "beslut"],
        "and over the office's proposal",
    ),
    ("Handläggare: Eva Ström\n\nBeslut\nTaxan antas.", ["övrigt", "beslut"], "who prepared it"),
    (
        "Jäv\nBo Al (S) anmäler jäv.\n\nÄrendet redovisas inte med hänvisning till sekretess.",
        ["jäv", "ärende"],
        "a closed matter behind the jäv",
    ),
    (
        "Yrkanden\nBo Al (S) yrkar avslag.\n\nCia Dahl (M) avstår från att delta i beslutet.\n\nBeslut\nTaxan antas.",
        ["yrkanden", "anteckning", "beslut"],
        "who stands aside, among the motions",
    ),
    (
        "Beslut\nTaxan antas.\n\nBo Al (S) lämnar en muntlig reservation.",
        ["beslut", "reservation"],
        "a reservation in a sentence",
    ),
    (
        "Bo Al (S) ställer en fråga om isen i hamnen. Hamnchefen Eva Ström svarar.",
        ["debatt"],
        "a question from the floor, and its answer",
    ),
    ("Nästa sammanträde hålls den 29 juni.", ["övrigt"], "the next meeting"),
    (
        "Byggnadsnämnden föreslår att taxan höjs. Intäkten ökar.\n\nHamnnämndens förslag till kommunfullmäktige\nTaxan antas.",
        ["ärende", "beslut"],
        "another board's wish is told; this board's own proposal is its decision",
    ),
    (
        "Underlag\nTjänsteskrivelse den 3 maj\nRiskanalys\n\nBeslut\nTaxan antas.",
        ["underlag", "beslut"],
        "a study among the documents heads nothing",
    ),
]


@pytest.mark.parametrize(("body", "expected", "why"), SECTIONS)
def test_sections(body: str, expected: list[str], why: str) -> None:
    assert labels(body) == expected, why


EARLIER = [
    (f"Kf § 7            Dnr KS 90.0388   Au § 212/90   Ks § 9\n\n{TITLE}\n\n", "beside the dnr"),
    (f"Kf § 7   Dnr KS 90.0388\n\n{TITLE}\n\nKs § 9, Ksau § 26, Skolstyrelsen § 74\n\n", "below the title"),
]


@pytest.mark.parametrize(("header", "why"), EARLIER)
def test_numbers_of_earlier_bodies(header: str, why: str) -> None:
    (paragraf,) = outline(document(f"{header}Bryggan har byggts om.\n\nBeslut\nTaxan antas.\n")).paragrafer
    assert paragraf.title == TITLE, why
    assert paragraf.sections[-2].label.value == "ärende", why


def test_formalities_have_no_dnr() -> None:
    matters = [
        "40\nMÖTETS ÖPPNANDE\nOrdföranden hälsar välkommen.\n\n",
        *(f"{number}  Dnr HVN 05/00{number}\n{TITLE}\n\nBeslut\nTaxan antas.\n\n" for number in (41, 42, 43)),
        "44\nMEDDELANDEN\nInga meddelanden har kommit.\n",
    ]
    numbers = [item.number for item in outline(document(HEAD + "".join(matters))).paragrafer]
    assert numbers == ["40", "41", "42", "43", "44"]


def test_an_appendix_that_names_its_matter_is_no_paragraf() -> None:
    text = f"{HEAD}§ 7\n{TITLE}\n\nBeslut\nTaxan antas.\n\n§ 8\nMeddelanden\n\nBeslut\nNoteras.\n\nBilaga 3\nÄrende § 7\n\nVi reserverar oss.\n"
    assert [item.number for item in outline(document(text)).paragrafer] == ["7", "8"]


def handling(head: str) -> Handling:
    return outline(document(f"{head}\n\n§ 1\nVal av justerare\n\nBeslut\nAnna Ek utses.\n")).handlingar[0]


HEADS = [
    ("Räddningstjänstförbundet\nNORRA ÅSEN\n\nDIREKTIONEN", "Räddningstjänstförbundet Norra Åsen", "Direktionen"),
    ("RÄDDNINGSTJÄNSTEN NORRA ÅSEN\nDirektionens sammanträde 2009-06-04", "Räddningstjänsten Norra Åsen", "Direktionen"),
    ("LANDSTINGET ÄLVDAL          PROTOKOLL\nLandstingsfullmäktige", "Landstinget Älvdal", "Landstingsfullmäktige"),
    ("ÄLVDALA LÄNS LANDSTING\tPROTOKOLL\nLandstingsstyrelsen", "Älvdala läns landsting", "Landstingsstyrelsen"),
    ("Protokoll för kommunfullmäktige i Lindvik kommun den 13 juni 2022", "Lindvik", "Kommunfullmäktige"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "kommun", "organ"), HEADS)
def test_letterheads(head: str, kommun: str, organ: str) -> None:
    found = handling(head)
    assert (found.kommun, found.organ) == (kommun, organ)


PARTIES = [
    ("LEDAMÖTER\nAnna Ek - s, ordförande\nBo Al - m\nCia Dahl - kd", ["s", "m", "kd"], "behind a dash"),
    ("Närvarande: Anna Ek /s/, ordförande, Bo Al /m/, Cia Dahl /fp/", ["s", "m", "fp"], "between strokes"),
    ("Beslutande\n(S) Anna Ek\n(KD) Bo Al\n(V) Cia Dahl\n(M) Dan Ek", ["S", "KD", "V", "M"], "before the name"),
    ("Ledamöter\nAnna Ek, kds\nBo Al, vpk\nCia Dahl, m", ["kds", "vpk", "m"], "of the eighties"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parties", "why"), PARTIES)
def test_party_in_attendance(text: str, parties: list[str], why: str) -> None:
    assert [one.person.party for one in deltagare_in(text, 0, len(text))] == parties, why
