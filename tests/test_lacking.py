"""Which pages are said to lack text: those with something on them that is not in it."""

import pytest

from nlp.lacking import lacking
from nlp.model import Document, Page
from nlp.terms import PageReason, PageSource

TEXT, OCR = PageSource.TEXT, PageSource.OCR


def document(*pages: tuple[str, PageReason | None, PageSource]) -> Document:
    """Pages of such a text, reason and source."""
    made = [
        Page(number, 0, len(text), 595.0, 842.0, source, 1.0, reason)
        for number, (text, reason, source) in enumerate(pages, 1)
    ]
    return Document("0" * 64, "a.pdf", "".join(text for text, _, _ in pages), (), tuple(made))


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (("§ 1", None, TEXT), ""),
        (("", PageReason.BLANK, TEXT), ""),  # a blank page lacks nothing
        (("§ 1", PageReason.PICTURE, OCR), ""),  # read by OCR
        (("§ 1", PageReason.SHIFTED, TEXT), ""),  # mended
        (("", PageReason.PICTURE, TEXT), "bild utan text"),
        (("KS 2024", PageReason.PICTURE, TEXT), "bild utan text"),  # a stamp on a picture
        (("", PageReason.UNKNOWN, TEXT), "okända tecken"),
        (("", PageReason.UNSURE, OCR), "osäker texttolkning"),
        (
            ("Lorem ipsum", PageReason.UNLIKELY, TEXT),
            "",
        ),  # a text in another language is there to be searched
    ],
)
def test_a_page(page: tuple[str, PageReason | None, PageSource], expected: str) -> None:
    said = lacking(document(("§ 1", None, TEXT), page))
    assert said == (expected and f"1 av 2 sidor kunde inte läsas: sidan 2 ({expected}).")


def test_pages_are_told_in_ranges_and_by_reason() -> None:
    picture, unknown = ("", PageReason.PICTURE, TEXT), ("", PageReason.UNKNOWN, TEXT)
    pages = [picture, ("§ 1", None, TEXT), unknown, picture, picture, picture, ("§ 2", None, TEXT), picture]
    assert lacking(document(*pages)) == (
        "6 av 8 sidor kunde inte läsas: sidan 1, 4–6, 8 (bild utan text), sidan 3 (okända tecken)."
    )
