from array import array

import pytest

from nlp.model import Box, Line, Word
from nlp.store.words import pack, pack_lines, unpack, unpack_lines


@pytest.mark.parametrize(
    ("sides", "reason"),
    [
        ((72.0, 100.5, 90.25, 112.01), "hundredths of a point"),
        ((90.0999984741211, 150.2999725341797, 177.1210174560547, 161.0), "32-bit floats, as PyMuPDF gives"),
        ((0.1 + 0.2, 1 / 3, 1e300, -2.5), "64-bit floats, too large for 32"),
        ((float("inf"), -1e-9, 0.0, 2.0**40), "odd, but numbers"),
    ],
)
def test_coordinates_come_back_exactly(sides: tuple[float, float, float, float], reason: str) -> None:
    words = [
        Word(3, 7, (Box(2, *sides),)),
        Word(8, 12, (Box(2, 1.0, 2.0, 3.0, 4.0), Box(3, *sides))),  # broken over a page
        Word(12, 13, ()),  # text without a place on paper
    ]
    assert list(unpack(pack(words, 2), 2)) == words, reason


def test_a_page_without_words_takes_no_bytes() -> None:
    assert pack([], 1) == b""
    assert list(unpack(b"", 1)) == []


def test_an_ordinary_word_takes_few_bytes() -> None:
    boxes = [(72.0 + 31.37 * (n % 12), 80.0 + 14.4 * (n // 12)) for n in range(400)]
    words = [
        Word(7 * n, 7 * n + 6, (Box(1, round(x, 2), round(y, 2), round(x + 28.11, 2), round(y + 11, 2)),))
        for n, (x, y) in enumerate(boxes)
    ]
    assert len(pack(words, 1)) < 3 * len(words)


def test_lines_come_back_exactly_in_few_bytes() -> None:
    faces = [(11.0, False), (10.5, True), (1 / 3, False)]
    lines = tuple(Line(80 * n, 80 * n + 70 + n % 9, *faces[n % 40 and 1 + n % 2]) for n in range(40))
    assert unpack_lines(pack_lines(lines)) == lines
    assert len(pack_lines(lines)) < 4 * len(lines)
    assert pack_lines(()) == b""
    assert unpack_lines(b"") == ()


def test_a_page_of_ocr_is_kept_in_hundredths() -> None:
    """Which PyMuPDF's own 32 bits hold too, so that a word takes few bytes there as well."""
    sides = [(0.24 * n, 14.4, 0.24 * n + 3.36, 24.96) for n in range(1, 400, 5)]
    words = [Word(9 * n, 9 * n + 8, (Box(1, *(array("f", side))),), 0.93) for n, side in enumerate(sides)]
    assert unpack(pack(words, 1), 1) == tuple(words)
    assert len(pack(words, 1)) < 4 * len(words)
