"""Odd characters: what is put in their place, and how good a page is."""

import pymupdf
import pytest
from reading.paper import LEFT, TOP, Paper

from nlp.errors import NeedsOcrError
from nlp.reading import read
from nlp.reading.glyphs import clean, share_of_known
from nlp.terms import Ocr


@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        ("Lindvik", "Lindvik"),
        ("A\u030akersund a\u0308r", "Åkersund är"),  # letter and ring apart: NFC
        ("1\xa0511\u202f000\u2009kr", "1 511 000 kr"),  # no-break and thin spaces in figures
        ("kommun\xadstyrelsen", "kommunstyrelsen"),  # a soft hyphen that shows no hyphen
        ("Ann\xadMarie", "Ann-Marie"),  # a font that draws true hyphens as soft ones
        ("2024\xad05\xad21", "2024-05-21"),
        ("mark\xad och", "mark- och"),
        ("Ann\u2011Marie", "Ann-Marie"),  # the unbreakable hyphen
        ("bi\u200bfall\ufeff", "bifall"),  # marks without width
        ("bi\x02fall", "bifall"),  # control characters
        ("\uf0b7 punkt", "• punkt"),  # Word's bullet in the Symbol font
        ("\ufffd", "\ufffd"),  # unknown stays known as unknown
    ],
)
def test_clean(raw: str, mended: str) -> None:
    assert clean(raw) == mended


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("abcd", 1.0),
        ("ab\ufffd\ufffd", 0.5),
        ("\ue001\ue002", 0.0),
        ("\uf0b7 ab", 1.0),
        ("", 0.0),
        (" \n", 0.0),
        ("\x1c", 0.0),
    ],
)
def test_the_share_of_known_characters(text: str, good: float) -> None:
    assert share_of_known(text) == good


def test_ligatures_are_expanded(paper: Paper) -> None:
    page = paper.page().pdf[0]
    writer = pymupdf.TextWriter(page.rect)
    writer.append((LEFT, TOP), "Of\ufb01ciell \ufb01nansiering", font=pymupdf.Font("helv"), fontsize=11)
    writer.write_text(page)
    assert paper.read().text == "Officiell finansiering"


def test_glyphs_without_a_meaning_are_no_text(paper: Paper) -> None:
    """A font without ToUnicode: with PyMuPDF's default flags its glyph numbers would pass for letters."""
    paper.path.write_bytes(
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
        b"4 0 obj<</Length 41>>stream\nBT /F1 12 Tf 50 200 Td (AB CD) Tj ET     \nendstream endobj\n"
        b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Okand/Encoding"
        b"<</Type/Encoding/Differences[65/g100/g101/g102/g103]>>>>endobj\ntrailer<</Root 1 0 R>>\n"
    )
    with pytest.raises(NeedsOcrError, match=r"utan --ocr never|Installera Tesseract"):
        read(paper.path, ocr=Ocr.NEVER)
