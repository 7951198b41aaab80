"""What a document shows by doing it alike in every §: its own headings, the place of titles and of dnr."""

import pytest
from documents import document

from nlp.model import Protokoll
from nlp.structure import outline

MATTERS = (
    ("Motion om cykelvägar", "Anna Ek (S) yrkar bifall till motionen.", "att avslå motionen."),
    ("Taxa för sotning", "Per Lund (M) yrkar avslag på taxan.", "att anta taxan."),
    ("Val av ombud", "Siv Ros (C) yrkar återremiss av ärendet.", "att återremittera ärendet."),
)


def minutes(layout: str) -> Protokoll:
    """Three matters in one layout: {n} number, {t} title, {y} motion, {b} point of decision."""
    parts = (
        layout.format(n=41 + index, t=title, y=moved, b=point)
        for index, (title, moved, point) in enumerate(MATTERS)
    )
    return outline(document("\n\n".join(parts) + "\n"))


@pytest.mark.parametrize(
    ("words", "label", "reason"),
    [
        ("Det här föreslogs", "yrkanden", "the texts below tell what is moved"),
        ("Ledamöternas linjer", "yrkanden", "no word in it says of what"),
        ("VAD PARTIERNA VILLE", "yrkanden", "in capitals"),
    ],
)
def test_words_of_its_own_head_a_section_where_they_do_so_in_every_paragraf(
    words: str, label: str, reason: str
) -> None:
    found = minutes(
        f"§ {{n}} {{t}}\n\nBakgrund\nFrågan är gammal.\n\n{words}\n{{y}}\n\nBeslut\nNämnden beslutar\n{{b}}"
    )
    for paragraf in found.paragrafer:
        assert [section.label for section in paragraf.sections] == ["ärende", label, "beslut"], reason


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Anna Ek", "a name"),
        ("Enligt nämndens förslag:", "leads to a point of the decision"),
        ("Protokoll nr 4", "a running head"),
        ("Utdragsbestyrkande", "a place to sign"),
    ],
)
def test_other_lines_that_return_are_no_headings(line: str, reason: str) -> None:
    found = minutes(f"§ {{n}} {{t}}\n\nBeslut\nNämnden beslutar\n\n{line}\n\n{{b}}")
    for paragraf in found.paragrafer:
        assert [section.label for section in paragraf.sections] == ["beslut"], reason


@pytest.mark.parametrize(
    ("layout", "number", "reason"),
    [
        ("§ {n}   19:{n}/A\n{t}", "19:41/A", "beside the number of the §"),
        ("§ {n} {t}\n19:{n}/A", "19:41/A", "alone under the title"),
        ("§ {n} {t} (19:{n}/A)", "19:41/A", "in parentheses behind it"),
        ("§ {n} {t}\t19:{n}/A", "19:41/A", "in the column to the right"),
        ("§ {n}\nAkt: NVA:{n}:19\n{t}", "NVA:41:19", "behind a label of its own"),
    ],
)
def test_a_sign_at_one_place_in_all_headers_is_the_dnr(layout: str, number: str, reason: str) -> None:
    found = minutes(f"{layout}\n\nBeslut\nNämnden beslutar\n{{b}}").paragrafer
    assert [paragraf.title for paragraf in found] == [title for title, *_ in MATTERS], reason
    assert found[0].dnr == (number,), reason


def test_a_sign_in_one_header_only_is_none() -> None:
    text = "§ 4 Taxa för 12:13/A\n\nBeslut\nTaxan antas.\n\n§ 5 Val\n\nBeslut\nAnna Ek väljs.\n"
    assert [paragraf.dnr for paragraf in outline(document(text)).paragrafer] == [(), ()]


@pytest.mark.parametrize(
    ("layout", "reason"),
    [
        ("{t}\n§ {n}", "right above"),
        ("{t}\n§ {n}   Dnr KS 2020/{n}", "with the dnr beside the number"),
        ("{t}\n\n§ {n}\nDnr KS 2020/{n}", "a gap between"),
    ],
)
def test_titles_stand_above_where_all_do(layout: str, reason: str) -> None:
    found = minutes(
        f"{layout}\n\nKommunstyrelsen har berett ärendet och lämnar förslag.\n\nBeslut\nNämnden beslutar\n{{b}}"
    )
    assert [paragraf.title for paragraf in found.paragrafer] == [title for title, *_ in MATTERS], reason


def test_what_ends_the_paragraf_above_is_no_title() -> None:
    text = "§ 4\nTaxa\n\nBeslut\nTaxan antas.\n\nExpedieras till\nEkonomienheten\n\n§ 5\nVal\n\nBeslut\nAnna Ek väljs.\n"
    assert [paragraf.title for paragraf in outline(document(text)).paragrafer] == ["Taxa", "Val"]


RECIPIENTS = [
    ("Diariet\nMotionären", ["beslut", "expediering"], "who is sent it, no heading over them"),
    ("Tekniska nämnden\n- - -", ["beslut", "expediering"], "a rule ends the list"),
    ("Anna Ek (S)\nPer Lund (M)", ["beslut"], "names, of no office"),
    ("Tekniska nämnden får verkställa.", ["beslut"], "a sentence"),
]


@pytest.mark.parametrize(("end", "labels", "reason"), RECIPIENTS)
def test_the_recipients_without_heading(end: str, labels: list[str], reason: str) -> None:
    (paragraf,) = outline(
        document(f"§ 4 Taxa\n\nBeslut\nNämnden beslutar\natt anta taxan.\n\n{end}\n")
    ).paragrafer
    assert [section.label for section in paragraf.sections] == labels, reason


BODIES = [
    (
        "§ 4 Taxa\n\nHamnen är gammal.\n\nStadsarkitekten föreslår att bygglov beviljas.\n\nBeslut\nBygglov beviljas.",
        ["ärende", "förslag", "beslut"],
        "what an official proposes, alone in its paragraph",
    ),
    (
        "§ 4 Taxa\n\nAnna Ek (S) anmäler jäv och deltar ej i handläggningen.\n\nBolaget söker lov för en kiosk.\n\nBeslut\nLov ges.",
        ["jäv", "ärende", "beslut"],
        "who stands aside is a sentence, then the matter is told",
    ),
    (
        "§ 4 Taxa\n\nHamnen är gammal.\n\nÄrendet bordlades 1987-08-18, § 91.\n\nBeslut\nLov ges.",
        ["ärende", "behandling", "beslut"],
        "with its day it is an earlier decision",
    ),
    (
        "§ 4 Taxa\n\nBakgrund\nAnna Ek (S) yrkar i en motion att taxan sänks.\n\nBeslut\nMotionen avslås.",
        ["ärende", "beslut"],
        "what a motion asks is told, not moved",
    ),
    (
        "§ 4 Taxa\n\nFramlagda förslag till beslut\nAnna Ek (S) föreslår att taxan sänks.\n\nSärskilt uttalande\nVi beklagar.",
        ["yrkanden", "anteckning"],
        "as the capital words it",
    ),
]


@pytest.mark.parametrize(("text", "labels", "reason"), BODIES)
def test_whose_words_a_paragraph_is(text: str, labels: list[str], reason: str) -> None:
    (paragraf,) = outline(document(f"{text}\n")).paragrafer
    assert [section.label for section in paragraf.sections] == labels, reason


def test_a_committee_named_without_article_decides_what_it_proposes() -> None:
    text = (
        "Lindviks kommun\nKommunstyrelsens arbetsutskott\n\n"
        "§ 4 Borgen\n\nArbetsutskottets förslag till kommunstyrelsen\nBorgen beviljas.\n\n"
        "§ 5 Taxa\n\nArbetsutskottets förslag till kommunstyrelsen\nTaxan antas.\n"
    )
    found = outline(document(text)).paragrafer
    assert [section.label for paragraf in found for section in paragraf.sections] == ["beslut", "beslut"]


HEADS = [
    ("§ 4\nDiarienr: TILLSYN-2024/00054\n\nOlovlig brygga", "Olovlig brygga", ("TILLSYN-2024/00054",), "a diary no list knows"),
    ("§ 4\nDnr 14-003/2107\nBetyg i årskurs fyra", "Betyg i årskurs fyra", ("14-003/2107",), "behind the slash it goes on"),
    ("§ 4   Dnr KFN 1999.88    041\n\nBidrag", "Bidrag", ("KFN 1999.88",), "the plan code is no page number"),
    ("§ 4      Motion om en ishall vid\nDnr 123/77      Sörgårdens idrottsplats", "Motion om en ishall vid Sörgårdens idrottsplats", ("123/77",), "dnr in the left column"),
    ("§ 4 Budget med flerårsplan för åren\n2022-2023", "Budget med flerårsplan för åren 2022-2023", (), "years go on with it"),
    ("§ 4 TAXA FÖR SOTNING OCH BRANDSKYDD\nÅREN 2022 OCH 2023", "TAXA FÖR SOTNING OCH BRANDSKYDD ÅREN 2022 OCH 2023", (), "capitals, wrapped"),
    ("§ 4\nÄrendemening: Ny taxa\nDnr: KS 2020/12", "Ny taxa", ("KS 2020/12",), "its label is not the title"),
    ("§ 4\nNy taxa\nDnr\nKS 2020/12", "Ny taxa", ("KS 2020/12",), "label and number on two lines"),
    ("Dnr KS 2020/12   § 4\nNy taxa", "Ny taxa", ("KS 2020/12",), "the dnr first"),
    ("§ 4 Taxa enligt plan- och bygglagen (2010:900)", "Taxa enligt plan- och bygglagen (2010:900)", (), "the number of a law"),
    ("§ 4\nSvar på remiss (dnr LT\n2001-0814)", "Svar på remiss", ("LT 2001-0814",), "parentheses wrap"),
    ("§ 4\nAvsägelse och fyllnadsval till socialnämnden", "Avsägelse och fyllnadsval till socialnämnden", (), "no body's name"),
    ("§ 4   2020-03-04\nNy taxa", "Ny taxa", (), "the day is neither"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "title", "dnr", "reason"), HEADS)
def test_heads(head: str, title: str, dnr: tuple[str, ...], reason: str) -> None:
    text = f"{head}\n\nBeslut\nNämnden beslutar\natt anta den.\n"
    (paragraf,) = outline(document(text)).paragrafer
    assert (paragraf.title, tuple(" ".join(number.split()) for number in paragraf.dnr)) == (title, dnr), (
        reason
    )


def test_signs_lost_in_a_row() -> None:
    text = "\n\n".join(
        f"{sign} {41 + index} Ärende om {word}\n\nBeslut\nDet bifalls."
        for index, (sign, word) in enumerate([("§", "vägar"), ("5", "torg"), ("S", "broar"), ("§", "parker")])
    )
    found = outline(document(f"{text}\n")).paragrafer
    assert [paragraf.number for paragraf in found] == ["41", "42", "43", "44"]


FRONTS = [
    ("Fört vid nämndens sammanträde torsdagen den 12 juni 2014,\nkl. 16.00–17.50, i Rådhuset", "närvaro", "in a sentence"),
    ("Protokollet omfattar §§ 92–100.", "justering", "which paragrafer are signed for"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "label", "reason"), FRONTS)
def test_a_front_page_in_sentences(line: str, label: str, reason: str) -> None:
    found = outline(document(f"{line}\n\n§ 4 Taxa\n\nBeslut\nTaxan antas.\n"))
    assert [section.label for section in found.sections] == [label], reason


MARGIN = """§ 104 Taxa

Ärende          Nämnden har lämnat förslag.

Proposition\tOrdföranden ställer proposition på förslaget och finner det bifallet.

Beslut          Kommunfullmäktige antar taxan.

Reservation     Mot beslutet reserverar sig Per Lund (m).

Delges          Tekniska nämnden
"""


def test_headings_in_the_margin_beside_their_text() -> None:
    (paragraf,) = outline(document(MARGIN)).paragrafer
    assert [section.label for section in paragraf.sections] == [
        "ärende", "beslutsgång", "beslut", "reservation", "expediering",
    ]  # fmt: skip


def test_the_first_matter_behind_the_contents_is_one() -> None:
    titles = ["Val av justerare", "Taxa", "Motion om bad"]
    listed = "\n".join(f"{103 + index}. {title}" for index, title in enumerate(titles))
    bodies = "\n\n".join(
        f"{103 + index}. {title}\n\nBeslut          Det bifalls." for index, title in enumerate(titles)
    )
    found = outline(document(f"Kommunfullmäktige\n\nInnehåll\n{listed}\n\n{bodies}\n")).paragrafer
    assert [paragraf.title for paragraf in found] == titles


UTDRAG = """REGION ÄLVDAL
PROTOKOLLSUTDRAG
{organ}
{day}

§ {number} Budget

Beslut
{organ} antar budgeten.
"""


@pytest.mark.parametrize("between", ["\f", "\n"])
def test_the_utdrag_of_two_bodies_are_two_handlingar(between: str) -> None:
    text = between.join(
        UTDRAG.format(organ=organ, day=day, number=number)
        for organ, day, number in [
            ("Regionstyrelsen", "2023-05-09", 45),
            ("Regionfullmäktige", "2023-06-13", 80),
        ]
    )
    found = outline(document(text))
    assert [(part.organ, part.date) for part in found.handlingar] == [
        ("Regionstyrelsen", "2023-05-09"),
        ("Regionfullmäktige", "2023-06-13"),
    ]
    assert [paragraf.handling for paragraf in found.paragrafer] == [0, 1]


def test_what_is_appended_in_mid_page_is_not_of_the_last_paragraf() -> None:
    text = "§ 4 Taxa\n\nBeslut\nTaxan antas.\n\nBilaga 1\nReservation från V\nVi ville sänka taxan.\n"
    found = outline(document(text))
    assert [part.kind for part in found.handlingar] == ["protokoll", "bilaga"]
    assert text[found.paragrafer[0].end :].strip().startswith("Bilaga 1")
