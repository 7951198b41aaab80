"""Size and weight, where they tell a heading from a word: on small PDFs, and on documents made for it."""

from pathlib import Path

import pymupdf
import pytest
from documents import document

from nlp.model import Document, Line, Lines
from nlp.reading import read
from nlp.structure import outline

BODY, HEAD, TITLE = (11.0, False), (11.0, True), (14.0, True)

# `#` before a title, `*` before what is set like the headings, `/` before a second line set so close that no gap
# shows; the rest is text.
MINUTES = """\
# § 12 Ny taxa för hamnen
* Ärendet
Hamnen är dyr och taxan gammal. Förvaltningen har räknat på vad
/en ny taxa skulle ge, och på vad båtägarna i kommunen betalar.
* Yrkanden
Anna Ek (S) yrkar bifall till förslaget.
* Beslut
Taxan antas från och med den 1 januari.
"""


def typeset(path: Path, minutes: str, faces: dict[str, tuple[float, bool]]) -> Document:
    """The minutes as a PDF on A4 in Helvetica, read again."""
    with pymupdf.open() as pdf:
        page, y = pdf.new_page(), 80.0
        for line in minutes.splitlines():
            size, bold = faces.get(line[:1], BODY)
            y += 14 if line[:1] == "/" else 24
            page.insert_text((72, y), line.lstrip("#*/ "), fontsize=size, fontname="hebo" if bold else "helv")
        pdf.save(path)
    return read(path)


FACES = {"#": TITLE, "*": HEAD}


def labels(read_back: Document) -> list[str]:
    (paragraf,) = outline(read_back).paragrafer
    return [section.label.value for section in paragraf.sections]


def test_lines_keep_size_and_weight(tmp_path: Path) -> None:
    lines = typeset(tmp_path / "a.pdf", MINUTES, FACES).lines
    assert [(line.size, line.bold) for line in lines] == [
        *(TITLE, HEAD, BODY, BODY),
        *(HEAD, BODY, HEAD, BODY),
    ]


@pytest.mark.parametrize(
    ("more", "expected", "why"),
    [
        ("* Hamnens historia\nTaxan gäller alla.", ["övrigt"], "no vocabulary has it: it ends the decision"),
        ("* Hamnens historia:\nTaxan gäller alla.", ["övrigt"], "with a colon"),
        ("Hamnens historia\nTaxan gäller alla.", [], "set like the text it is nothing"),
        ("# Hamnens historia\nTaxan gäller alla.", [], "set like a title it is not one of the headings"),
        ("* Anna Ek\nOrdförande för nämnden.", [], "a name"),
        ("* Anna Ek (S)\nOrdförande för nämnden.", [], "a name with a party"),
        ("* Dnr KS/2024:118\nTaxan gäller alla.", [], "a case number"),
        ("* Summa 1 200\nTaxan gäller alla.", [], "a row of a table"),
        ("* Nya avgifter\natt taxan gäller alla.", [], "the points go on below it"),
        ("* Nya avgifter\n1. Taxan gäller alla.", [], "so they do numbered"),
        ("* Nya avgifter\n* Båtar och bryggor\nTaxan gäller alla.", [], "two on end head a table"),
        ("* Hamnens historia", [], "nothing under it"),
        ("* Reservation\nAnna Ek (S) reserverar sig.", ["reservation"], "a known one stays known"),
    ],
)
def test_a_line_set_like_the_headings(tmp_path: Path, more: str, expected: list[str], why: str) -> None:
    found = typeset(tmp_path / "a.pdf", MINUTES + more, FACES)
    assert labels(found) == ["ärende", "yrkanden", "beslut", *expected], why


def test_the_matter_has_headings_of_its_own(tmp_path: Path) -> None:
    minutes = MINUTES.replace("* Yrkanden", "* Hamnens historia\nTaxan gäller alla.\n* Yrkanden")
    assert labels(typeset(tmp_path / "a.pdf", minutes, FACES)) == ["ärende", "yrkanden", "beslut"]


@pytest.mark.parametrize(
    ("faces", "expected", "why"),
    [
        ({"#": TITLE, "*": HEAD}, ["ärende", "yrkanden", "beslut"], "in the face of the text it is a word"),
        (
            {"#": TITLE},
            ["ärende", "yrkanden", "beslut", "votering"],
            "where headings have no face, who knows",
        ),
    ],
)
def test_a_headings_word_in_a_sentence(
    tmp_path: Path, faces: dict[str, tuple[float, bool]], expected: list[str], why: str
) -> None:
    minutes = f"{MINUTES}Ledamöterna frågar sig hur man nu ska gå till väga vid en\n/Votering\n/Nej"
    assert labels(typeset(tmp_path / "a.pdf", minutes, faces)) == expected, why


@pytest.mark.parametrize(
    ("heads", "why"),
    [
        ({"Yrkanden": HEAD, "Beslut": HEAD}, "two headings are too few to learn from"),
        ({"Ärendet": HEAD, "Yrkanden": HEAD, "Beslut": (12.0, True)}, "they do not agree"),
        ({"Ärendet": (11.5, False), "Yrkanden": (11.5, False), "Beslut": (11.5, False)}, "hardly larger"),
    ],
)
def test_no_face_is_learned(heads: dict[str, tuple[float, bool]], why: str) -> None:
    text = (
        "§ 12 Ny taxa\n\nÄrendet\nHamnen är dyr.\n\nYrkanden\nAnna Ek (S) yrkar bifall.\n\nBeslut\nTaxan antas."
        "\n\nHamnens historia\nTaxan gäller alla som har en båt i hamnen i kommunen."
    )
    plain = document(text)
    lines = []
    at = 0
    for line in text.split("\n"):
        size, bold = heads.get(line, next(iter(heads.values())) if line == "Hamnens historia" else BODY)
        lines += [Line(at, at + len(line), size, bold)] * bool(line)
        at += len(line) + 1
    found = Document(plain.id, plain.name, text, plain.words, plain.pages, Lines.of(lines))
    assert labels(found) == ["ärende", "yrkanden", "beslut"], why
    assert labels(found) == labels(plain)
