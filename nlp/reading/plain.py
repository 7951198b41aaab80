"""Text that somebody has already extracted: UTF-8, a form feed between pages.

Such text has no paper, so its characters get a typewriter's: 10 points high, 6 points a character and 12
points a line, on A4 with a margin of 56 points; the page grows where the text needs more.  So every character
has a rectangle that can be drawn.
"""

import re

from nlp.errors import EmptyError, EncodingFileError
from nlp.reading.glyphs import clean
from nlp.reading.quality import Verdict, judged
from nlp.reading.sheets import Line, Piece, Sheet, line_of, run_of
from nlp.terms import PageReason, PageSource

_CELL, _LEADING, _SIZE, _MARGIN = 6.0, 12.0, 10.0, 56.0
_WIDTH, _HEIGHT = 595.0, 842.0

_BOM = b"\xef\xbb\xbf"
_LINE_END = re.compile(r"\r\n|[\r\n\x0b]")
_WORD = re.compile(r"(\s*)(\S+)")


def sheets(data: bytes, name: str) -> list[Sheet]:
    """The pages of a text file, line by line as they stand; raises a `FileError`."""
    text = _decoded(data, name)
    if not text.strip():
        raise EmptyError(name)
    return [_sheet(page, number) for number, page in enumerate(text.split("\f"), 1)]


def _decoded(data: bytes, name: str) -> str:
    skipped = len(_BOM) if data.startswith(_BOM) else 0
    try:
        return data[skipped:].decode("utf-8")
    except UnicodeDecodeError as error:
        raise EncodingFileError(name, f" (byte {error.start + skipped})") from error


def _sheet(text: str, number: int) -> Sheet:
    lines: list[Line] = []
    apart = False
    for row, content in enumerate(_LINE_END.split(clean(text))):
        words = list(_WORD.finditer(content))
        if words:
            blanks = tuple(word[1] for word in words)
            run = run_of(_piece(word, row) for word in words)._replace(blanks=blanks)
            lines.append(line_of([run])._replace(apart=apart and bool(lines)))
        apart = not words
    verdict = judged(text) if lines else Verdict(0.0, PageReason.BLANK)
    return Sheet(number, *_size(lines), PageSource.TEXT, verdict.quality, lines, verdict.reason)


def _piece(word: re.Match[str], row: int) -> Piece:
    top = _MARGIN + row * _LEADING
    left, right = _MARGIN + _CELL * word.start(2), _MARGIN + _CELL * word.end(2)
    return left, top, right, top + _SIZE, word[2], 0, row, word.start(2)


def _size(lines: list[Line]) -> tuple[float, float]:
    """The width and height of the page: A4, or what the text needs."""
    right = max((line.x1 for line in lines), default=0.0)
    bottom = max((line.y1 for line in lines), default=0.0)
    return max(_WIDTH, right + _MARGIN), max(_HEIGHT, bottom + _MARGIN)
