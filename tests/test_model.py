"""The laws of `Document`: from any character to its rectangle and its page."""

from hypothesis import given
from hypothesis import strategies as st

from nlp.model import Box, Document, Page, Word
from nlp.terms import PageSource

# Pages of lines of word lengths.
LAYOUTS = st.lists(st.lists(st.lists(st.integers(1, 9), min_size=1, max_size=5), max_size=4), max_size=4)


def laid_out(layout: list[list[list[int]]]) -> Document:
    """A document of that layout: words of x's, a line end after each line, boxes of one point a character."""
    text, words, pages = "", [], []
    for number, lines in enumerate(layout, 1):
        start = len(text)
        for row, line in enumerate(lines):
            left = len(text)
            for length in line:
                x = float(len(text) - left)
                words.append(Word(len(text), len(text) + length, (Box(number, x, row, x + length, row + 1),)))
                text += "x" * length + " "
            text = text[:-1] + "\n"
        pages.append(Page(number, start, len(text), 99, 99, PageSource.TEXT, 1.0))
    return Document("0" * 64, "prov.txt", text, tuple(words), tuple(pages))


@st.composite
def documents_and_spans(draw: st.DrawFn) -> tuple[Document, int, int]:
    document = laid_out(draw(LAYOUTS.filter(any)))
    start = draw(st.integers(0, len(document.text) - 1))
    return document, start, draw(st.integers(start + 1, len(document.text)))


@given(documents_and_spans())
def test_words_in_are_those_that_share_a_character(given_: tuple[Document, int, int]) -> None:
    document, start, end = given_
    shared = [word for word in document.words if max(word.start, start) < min(word.end, end)]
    assert document.words_in(start, end) == tuple(shared)


@given(documents_and_spans())
def test_boxes_cover_their_words_and_no_others(given_: tuple[Document, int, int]) -> None:
    document, start, end = given_
    boxes = document.boxes(start, end)
    words = document.words_in(start, end)
    assert len(boxes) == len({(box.page, box.y1) for word in words for box in word.boxes})
    for word in document.words:
        inside = [box for box in boxes if covers(box, word.boxes[0])]
        assert len(inside) == (word in words)


def covers(outer: Box, inner: Box) -> bool:
    return (
        (outer.page, outer.y0, outer.y1) == (inner.page, inner.y0, inner.y1)
        and outer.x0 <= inner.x0
        and inner.x1 <= outer.x1
    )


@given(documents_and_spans())
def test_every_visible_character_has_a_box_on_its_page(given_: tuple[Document, int, int]) -> None:
    document, start, _ = given_
    if document.text[start : start + 1].strip():
        (box,) = document.boxes(start, start + 1)
        assert box.page == document.page_of(start)


@given(LAYOUTS)
def test_page_of_is_the_page_that_holds_the_character(layout: list[list[list[int]]]) -> None:
    document = laid_out(layout)
    for page in document.pages:
        assert all(document.page_of(offset) == page.number for offset in range(page.start, page.end))


def test_a_word_with_two_boxes_is_marked_on_both_lines() -> None:
    word = Word(0, 15, (Box(1, 80, 10, 99, 20), Box(2, 0, 10, 50, 20)))
    assert Document("0" * 64, "prov.txt", "kommunstyrelsen", (word,), ()).boxes(3, 4) == word.boxes


def test_a_document_without_pages_is_on_page_0() -> None:
    assert Document("0" * 64, "prov.txt", "", (), ()).page_of(0) == 0
