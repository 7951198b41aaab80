"""Pictures of pages that lie on their side or on their head."""

from pathlib import Path

import pymupdf
import pytest
from reading.paper import Paper
from tesseract import needs_tesseract

from nlp.model import Document
from nlp.reading import read
from nlp.reading.ocr import Picture, turned
from nlp.reading.sheets import Sheet
from nlp.terms import PageReason, PageSource

LINES = (
    "§ 48 Svar på framställning om en isbana",
    "Kommunstyrelsen beslutar att avslå framställningen om",
    "ett anslag på 640 000 kronor till en isbana i Norrsele.",
    "Anna Ek (S) och Bo Alm (M) reserverar sig mot beslutet.",
    "Kommunstyrelsen har tidigare behandlat frågan om isbanor,",
    "och ansett att kostnaderna för driften blir för höga.",
)
WIDTH, HEIGHT = 595, 842


def laid(pdf: bytes, degrees: int) -> bytes:
    """A PDF of a picture of the first page of `pdf`, turned clockwise."""
    with pymupdf.open(stream=pdf) as sheets, pymupdf.open() as out:
        size = (HEIGHT, WIDTH) if degrees % 180 else (WIDTH, HEIGHT)
        page = out.new_page(width=size[0], height=size[1])
        picture = sheets[0].get_pixmap(dpi=200, colorspace=pymupdf.csGRAY)
        page.insert_image(
            page.rect, stream=picture.tobytes("png"), rotate=-degrees
        )  # which PyMuPDF counts the other way round
        return bytes(out.tobytes(deflate=True))


def scan(paper: Paper, degrees: int) -> Document:
    path = paper.lines(*LINES).save()
    path.write_bytes(laid(path.read_bytes(), degrees))
    return read(path)


def where_it_lies(box: tuple[float, float, float, float], degrees: int) -> tuple[float, float, float, float]:
    """Where a box of the upright page stands on the page turned clockwise."""
    x0, y0, x1, y1 = box
    return {
        0: box,
        90: (HEIGHT - y1, x0, HEIGHT - y0, x1),
        180: (WIDTH - x1, HEIGHT - y1, WIDTH - x0, HEIGHT - y0),
        270: (y0, WIDTH - x1, y1, WIDTH - x0),
    }[degrees]


@needs_tesseract
@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_page_is_read_whichever_way_it_lies(paper: Paper, tmp_path: Path, degrees: int) -> None:
    typed = paper.lines(*LINES).read()
    found = scan(Paper(tmp_path / "liggande.pdf"), degrees)
    (page,) = found.pages
    assert (page.source, page.reason) == (PageSource.OCR, PageReason.PICTURE)
    assert (page.width, page.height) == ((HEIGHT, WIDTH) if degrees % 180 else (WIDTH, HEIGHT))
    assert found.text.split()[-28:] == typed.text.split()[-28:]
    for word, true in zip(list(found.words)[-28:], list(typed.words)[-28:], strict=True):
        expected = where_it_lies(sides(true.boxes[0]), degrees)
        assert sides(word.boxes[0]) == pytest.approx(
            expected, abs=7
        )  # a text layer gives a word the height of its font
    assert all(8 < line.size < 20 and not line.bold for line in found.lines)


def sides(box: object) -> tuple[float, float, float, float]:
    return tuple(getattr(box, side) for side in ("x0", "y0", "x1", "y1"))


@needs_tesseract
def test_a_line_left_out_stands_where_it_lies_too(paper: Paper) -> None:
    paper.page(*((72, 120 + 14 * row, line) for row, line in enumerate(LINES)), (280, 820, "Sida 3 (12)"))
    path = paper.save()
    path.write_bytes(laid(path.read_bytes(), 180))
    (gone,) = read(path).pages[0].left_out
    assert gone.text == "Sida 3 (12)"
    assert gone.box.y1 < 60


PICTURE = Picture(3, 2, 300, b"abcdef")  # abc over def


@pytest.mark.parametrize(
    ("quarters", "expected"),
    [
        (1, Picture(2, 3, 300, b"daebfc")),
        (2, Picture(3, 2, 300, b"fedcba")),
        (3, Picture(2, 3, 300, b"cfbead")),
    ],
)
def test_a_picture_is_turned_clockwise(quarters: int, expected: Picture) -> None:
    assert turned(PICTURE, quarters) == expected
    assert turned(expected, 4 - quarters) == PICTURE


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_box_goes_back_to_where_it_lies(quarters: int) -> None:
    size = (842.0, 595.0) if quarters % 2 else (595.0, 842.0)  # of the page as it is read
    sheet = Sheet(1, *size, PageSource.OCR, 1.0, [], quarters=quarters)
    assert sheet.size == (595.0, 842.0)
    corner = sheet.as_it_lies(0, 0, 10, 20)  # of the text as it is read
    assert corner == [(0, 0, 10, 20), (0, 832, 20, 842), (585, 822, 595, 842), (575, 0, 595, 10)][quarters]
