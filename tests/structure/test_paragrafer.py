"""One header form a row: number, title and dnr; and the § signs that open nothing."""

import pytest
from documents import document

from nlp.structure import outline

BODY = "\n\nBeslut\n\nNämnden godkänner redovisningen.\n"


@pytest.mark.parametrize(
    ("header", "number", "title", "dnr"),
    [
        ("§ 12 Dnr KS/2023:77\nNy taxa för hamnen", "12", "Ny taxa för hamnen", ("KS/2023:77",)),
        (
            "§ 12 Ärendenummer KLK-2023-00077\n\nNy taxa för\nhamnen",
            "12",
            "Ny taxa för hamnen",
            ("KLK-2023-00077",),
        ),  # title wraps
        ("§ 12\nNy taxa för hamnen", "12", "Ny taxa för hamnen", ()),
        (
            "§12 Ny taxa för hamnen\n\nDnr 2023/KS 0077 041",
            "12",
            "Ny taxa för hamnen",
            ("2023/KS 0077",),
        ),  # dnr below, plan code off
        (
            "KS/2023:77\n\n§ 12\n\nNy taxa för hamnen",
            "12",
            "Ny taxa för hamnen",
            ("KS/2023:77",),
        ),  # dnr above
        (
            "Kf § 12 Dnr KS 03-820 107\n\nNy taxa för hamnen",
            "12",
            "Ny taxa för hamnen",
            ("KS 03-820",),
        ),  # organ prefix
        ("KS § 12 KS/2023:77 - 001\n\nNy taxa för hamnen", "12", "Ny taxa för hamnen", ("KS/2023:77",)),
        ("§ 12/2023\nNy taxa för hamnen", "12", "Ny taxa för hamnen", ()),  # number with year
        (
            "§ 12 Diarienummer 00377/20231.1.1.\nNy taxa för hamnen",
            "12",
            "Ny taxa för hamnen",
            ("00377/2023",),
        ),  # glued plan code
        ("TN 12 Ny taxa för hamnen", "12", "Ny taxa för hamnen", ()),  # § sign lost
        ("$ 12\nNy taxa för hamnen", "12", "Ny taxa för hamnen", ()),  # § misread by OCR
        (
            "§ 12\nDnr KS 2023-77\nDnr KS 2023-78\nNy taxa",
            "12",
            "Ny taxa",
            ("KS 2023-77", "KS 2023-78"),
        ),  # two dnr
        (
            "§ 12 Dnr HN/2023:4, KS/2023:77\nNy taxa",
            "12",
            "Ny taxa",
            ("HN/2023:4", "KS/2023:77"),
        ),  # its own, the board's
        (
            "12 §\nNy taxa för hamnen\nHN-2023/77.109",
            "12",
            "Ny taxa för hamnen",
            ("HN-2023/77",),
        ),  # sign behind, plan code
        (
            "§ 12 Ny taxa\nÄrendenummer: Hn 77/2023\nHandläggare: Bo Ek",
            "12",
            "Ny taxa",
            ("Hn 77/2023",),
        ),  # who prepared it
        (
            "      § 12  Ny taxa vid\n      Storgatan",
            "12",
            "Ny taxa vid Storgatan",
            (),
        ),  # centred, wrapped after a preposition
        ("2023-03-15\n§ 12 Ny taxa", "12", "Ny taxa", ()),  # the date above is no dnr
        (
            "§ 12\nMotion av Anna Ek (S), Karin\n\nBerg (M) om bänkar\n\nvid hamnen",
            "12",
            "Motion av Anna Ek (S), Karin Berg (M) om bänkar vid hamnen",
            (),
        ),  # set with gaps
        ("**§ 12 Ny taxa för hamnen**", "12", "Ny taxa för hamnen", ()),  # stars left by a converter
        (
            "Sn 12 Au 8 Sn 3\nNy taxa för hamnen",
            "12",
            "Ny taxa för hamnen",
            (),
        ),  # stacked history of earlier bodies
    ],
)
def test_header_forms(header: str, number: str, title: str, dnr: tuple[str, ...]) -> None:
    paragrafer = outline(document(header + BODY)).paragrafer
    assert [(found.number, found.title, found.dnr) for found in paragrafer] == [(number, title, dnr)]


@pytest.mark.parametrize(
    "line",
    [
        "Nämnden behandlade ärendet den 28 maj 2023, § 149.",
        "§ 149, och den 4 juni.",  # a reference wrapped to the line start
        "Enligt 4 kap. 6 § kommunallagen ska\n§ 7 i reglementet tillämpas.",
        "Bordlagt den 12 december 2022,\n§ 98.",
        "§§ 10-14",  # the range of the meeting
    ],
)
def test_a_reference_opens_no_paragraf(line: str) -> None:
    text = f"§ 12 Ny taxa för hamnen\n\nBeslut\n\nNämnden godkänner taxan.\n\nTidigare behandling\n\n{line}\n"
    assert [found.number for found in outline(document(text)).paragrafer] == ["12"]


def test_a_quoted_statute_does_not_break_the_numbering() -> None:
    items = [f"§ {number} Ärende {number}{BODY}" for number in (12, 3, 13, 14)]
    assert [found.number for found in outline(document("\n".join(items))).paragrafer] == ["12", "13", "14"]


def test_a_header_repeated_on_the_next_page_continues_its_paragraf() -> None:
    text = f"§ 12 Dnr KS/2023:77\nNy taxa{BODY}\f§ 12 Dnr KS/2023:77\nReservation\n\nAnna Ek (S) reserverar sig.\n"
    (paragraf,) = outline(document(text)).paragrafer
    assert paragraf.title == "Ny taxa"
    assert text[paragraf.start : paragraf.end].endswith("reserverar sig.")


def test_the_contents_list_is_no_paragraf() -> None:
    contents = "Innehåll\n§ 1 Val av justerare ........ 3\n§ 2 Ny taxa för hamnen ........ 4\n§ 3 Motion om cykelväg .... 6\n\n"
    items = "\n".join(f"§ {number} Ärende {number}{BODY}" for number in (1, 2, 3))
    found = outline(document(contents + items))
    assert [(paragraf.number, paragraf.title) for paragraf in found.paragrafer] == [
        ("1", "Ärende 1"),
        ("2", "Ärende 2"),
        ("3", "Ärende 3"),
    ]
    assert [section.label for section in found.sections] == ["innehåll"]


def test_a_decision_list_numbers_its_matters_without_a_sign() -> None:
    text = "Beslut i regionfullmäktige\n\n7. Årsredovisning\nBeslut: Enligt förslag.\n8. Ny taxa\nBeslut: Enligt förslag. Reservation: V.\n"
    found = outline(document(text)).paragrafer
    assert [(paragraf.number, paragraf.title) for paragraf in found] == [
        ("7", "Årsredovisning"),
        ("8", "Ny taxa"),
    ]
    assert [section.label for section in found[1].sections] == ["beslut", "reservation"]


def test_a_decision_published_alone_is_one_paragraf() -> None:
    text = "Motion om fler bänkar avslogs\n\nRegionfullmäktige beslutade att avslå motionen.\n"
    (paragraf,) = outline(document(text)).paragrafer
    assert (paragraf.number, paragraf.title) == ("", "Motion om fler bänkar avslogs")


def test_a_written_reservation_is_one_paragraf_of_reasons() -> None:
    text = "Skriftlig reservation till nämndens beslut, ärende nr 3\n(Dnr KS 2023-77) om hamnen\n\nVi yrkade avslag.\n\nBeslut borde vänta.\n"
    found = outline(document(text))
    (paragraf,) = found.paragrafer
    assert (paragraf.number, paragraf.dnr) == ("3", ("KS 2023-77",))
    assert [section.label for section in paragraf.sections] == ["reservation"]
    assert [handling.kind for handling in found.handlingar] == ["bilaga"]


def test_a_heading_reservation_in_a_list_of_decisions_is_no_paragraf() -> None:
    assert outline(document("Reservation: S och V.\n")).paragrafer == ()


@pytest.mark.parametrize("text", ["", "\n\n", "Bara en rad", "§", "§ 1"])
def test_odd_texts_are_no_error(text: str) -> None:
    assert len(outline(document(text)).paragrafer) <= 1
