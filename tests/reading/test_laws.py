"""What holds for every file that can be read."""

import hashlib
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading.paper import LEFT, Paper, column

from nlp.errors import EmptyError
from nlp.model import Document
from nlp.reading import read

PIECES = st.sampled_from(
    ["kommun-", "styrelsen", "§ 4", "och", "SLK-", "00310", "Ek", "1\xa0000", "\xad", "-", "å\u0308"]
)
LINES = st.lists(PIECES | st.text(max_size=8), max_size=6).map(" ".join)
PAGES = st.lists(st.lists(LINES, max_size=8).map("\n".join), min_size=1, max_size=5)


def visible(text: str) -> str:
    return "".join(text.split())


def check(document: Document) -> None:
    text = document.text
    edges = [edge for word in document.words for edge in (word.start, word.end)]
    assert edges == sorted(edges)
    assert all(word.start < word.end and word.boxes for word in document.words)
    assert visible(text) == "".join(text[word.start : word.end] for word in document.words)
    assert not any(
        character.isspace() for word in document.words for character in text[word.start : word.end]
    )
    bounds = [edge for page in document.pages for edge in (page.start, page.end)]
    assert bounds == sorted(bounds)
    assert bounds[-1] == len(text)
    for word in document.words:
        assert document.page_of(word.start) == word.boxes[0].page
        assert document.boxes(word.start, word.end)
        for box in word.boxes:
            page = document.pages[box.page - 1]
            assert 0 <= box.x0 < box.x1 <= page.width
            assert 0 <= box.y0 < box.y1 <= page.height


@given(PAGES)
def test_text_files(pages: list[str]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "protokoll.txt"
        path.write_bytes("\f".join(pages).encode("utf-8"))
        try:
            document = read(path)
        except EmptyError:
            assert not visible("".join(pages))
            return
        check(document)
        assert read(path) == document


def test_a_pdf(paper: Paper) -> None:
    paper.page(
        *column(LEFT, "Kommunfullmäktige beslutar att bifalla kommun-", "styrelsens förslag till"),
        (450, 50, "1"),
    )
    paper.page().lines("taxa för 2023-", "2024 och LSS-", "boenden")
    document = paper.read()
    check(document)
    assert document.text.endswith("kommunstyrelsens\nförslag till\ntaxa för 2023-2024\noch LSS-boenden")
    assert document.id == hashlib.sha256(paper.path.read_bytes()).hexdigest()
    assert document.name == "protokoll.pdf"
    assert read(paper.path) == document


def test_a_word_broken_over_a_page_has_a_box_on_each(paper: Paper) -> None:
    document = paper.lines("enligt kommun-").lines("styrelsens förslag").read()
    assert document.text == "enligt kommunstyrelsens\nförslag"
    assert [box.page for box in document.words[1].boxes] == [1, 2]
    assert [(page.start, page.end) for page in document.pages] == [(0, 23), (24, 31)]


@pytest.mark.parametrize("name", ["PROTOKOLL.TXT", "protokoll.txt"])
def test_the_suffix_may_be_in_capitals(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Beslut", "utf-8")
    assert read(tmp_path / name).text == "Beslut"
