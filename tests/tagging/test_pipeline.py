"""The tagger over whole protokoll: order, overlaps, long texts, evidence across them, errors."""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.errors import ModelError
from nlp.model import Deltagare, Document, Handling, Page, Paragraf, Person, Protokoll, Tag
from nlp.tagging import Tagger, load_tagger
from nlp.tagging.chunks import SIZE, chunks, gather
from nlp.terms import HandlingKind, PageSource, Role


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return load_tagger()


def protokoll(text: str, **parts: tuple[object, ...]) -> Protokoll:
    return Protokoll(Document("id", "prov.txt", text, (), ()), **parts)  # type: ignore[arg-type]


def said(found: Protokoll) -> list[tuple[str, str, str]]:
    text = found.document.text
    return [(tag.label.value, text[tag.start : tag.end], tag.value) for tag in found.tags]


def test_tags_come_in_order(tagger: Tagger) -> None:
    found = tagger.tag(protokoll("Dnr KS 2025-4. Anna Ek (S) yrkar bifall den 21 maj 2024 till 31,1 mnkr."))
    assert said(found) == [
        ("DNR", "KS 2025-4", "KS 2025/4"),
        ("PERSON", "Anna Ek", ""),
        ("PARTY", "S", "S"),
        ("DATE", "21 maj 2024", "2024-05-21"),
        ("AMOUNT", "31,1 mnkr", "31100000"),
    ]


def test_the_document_stays_the_same(tagger: Tagger) -> None:
    before = protokoll("Anna Ek (S)")
    assert tagger.tag(before).document is before.document


def test_empty_text(tagger: Tagger) -> None:
    assert tagger.tag(protokoll("")).tags == ()


def test_bare_dnr_of_a_paragraf(tagger: Tagger) -> None:
    text = "§ 7 Motion om vägar\n104563 angående vägar"
    paragraf = Paragraf("7", "Motion om vägar", ("104563",), 0, len(text), 0)
    assert said(tagger.tag(protokoll(text, paragrafer=(paragraf,)))) == [("DNR", "104563", "104563")]


def test_attendance_makes_names_sure(tagger: Tagger) -> None:
    text = "Xisto Quint\n\nDärefter talar Xisto Quint om vägar."
    present = Deltagare(Person("Xisto Quint", ""), Role.LEDAMOT, "", "", 0, 11)
    handling = Handling(HandlingKind.PROTOKOLL, 0, len(text), "Norrsele", "", "", (present,))
    assert [part for _, part, _ in said(tagger.tag(protokoll(text, handlingar=(handling,))))] == [
        "Xisto Quint"
    ] * 2
    without = tagger.tag(protokoll(text)).tags
    assert not any(tag.source.startswith("regler:") for tag in without), "at most the network guesses"


FILLER = "Kommunstyrelsen har tagit del av skrivelsen om vägarna.\n"


def long_text() -> str:
    middle = FILLER * (3 * SIZE // len(FILLER))
    return (
        "Xisto Quint (S) talar. Anna Ek (NOP) med.\n"
        + middle
        + "Sedan talar Xisto Quint och Zorba Vux (NOP) igen\n"
    )


def test_evidence_crosses_the_pieces_of_a_long_text(tagger: Tagger) -> None:
    text = long_text()
    assert len(list(chunks(protokoll(text)))) > 1
    found = said(tagger.tag(protokoll(text)))
    assert found[-3:] == [("PERSON", "Xisto Quint", ""), ("PERSON", "Zorba Vux", ""), ("PARTY", "NOP", "NOP")]


def test_pieces_make_up_the_text() -> None:
    text = long_text()
    parts = list(chunks(protokoll(text)))
    assert "".join(part for _, part in parts) == text
    assert all(text[at : at + len(part)] == part for at, part in parts)
    assert all(part.endswith("\n") for _, part in parts)


def test_pieces_begin_at_a_paragraf_or_else_a_page() -> None:
    text = FILLER * (5 * SIZE // len(FILLER))
    paragraf = Paragraf("2", "", (), SIZE + 500, len(text), 0)
    pages = tuple(
        Page(n, n * 3000, (n + 1) * 3000, 595, 842, PageSource.TEXT, 1.0) for n in range(len(text) // 3000)
    )
    found = Protokoll(Document("id", "prov.txt", text, (), pages), paragrafer=(paragraf,))
    starts = [at for at, _ in chunks(found)]
    assert starts[1] == SIZE + 500
    assert starts[2] % 3000 == 0


def test_a_line_without_end_is_cut_all_the_same() -> None:
    assert len(list(chunks(protokoll("a" * (5 * SIZE))))) > 1


def test_one_piece_gathers_only_the_attendance() -> None:
    evidence = gather(protokoll("Anna Ek (S)"), [(0, "Anna Ek (S)")])
    assert evidence.names == frozenset()


def test_missing_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="Installera om"):
        load_tagger(tmp_path / "saknas")


def test_broken_model(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = 3\n", encoding="utf-8")
    with pytest.raises(ModelError):
        load_tagger(tmp_path)


def test_importing_the_floor_does_not_import_spacy() -> None:
    code = "import sys, nlp.tagging; print('spacy' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


PIECES = st.sampled_from(
    [
        "Anna Ek",
        " (S)",
        " (",
        ")",
        ", ",
        "\n",
        " och ",
        "Dnr ",
        "KS 2024-1",
        "1 006",
        " mnkr",
        "den 3 maj 2024",
        " s",
        "S, V",
        "§ 7 ",
        "-",
        "s ",
        "Ö",
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_laws(tagger: Tagger, text: str) -> None:
    tags: tuple[Tag, ...] = tagger.tag(protokoll(text)).tags
    assert all(0 <= tag.start < tag.end <= len(text) for tag in tags)
    assert all(left.end <= right.start for left, right in pairwise(tags))
    assert all(text[tag.start : tag.end].strip() == text[tag.start : tag.end] for tag in tags)
