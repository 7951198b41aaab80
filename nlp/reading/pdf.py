"""The only module that knows PyMuPDF: a PDF's bytes become pages of words with boxes."""

from collections.abc import Iterator
from typing import NamedTuple

import pymupdf

from nlp.errors import DamagedError, EmptyError, EncryptedError, NotPdfError
from nlp.reading.patterns import OTHER_FILES
from nlp.reading.sheets import Piece

# Ligatures are expanded since TEXT_PRESERVE_LIGATURES is off; an unknown glyph is U+FFFD since
# TEXT_CID_FOR_UNKNOWN_UNICODE is off (with it, the font's own glyph number would pass for a letter).
_FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP

_FOREIGN = (RuntimeError, ValueError, pymupdf.mupdf.FzErrorBase)

# Damage is told by our own errors; what MuPDF prints on the way would stand among the user's lines.
pymupdf.TOOLS.mupdf_display_errors(False)  # noqa: FBT003 - the library's own signature
pymupdf.TOOLS.mupdf_display_warnings(False)  # noqa: FBT003


class Scan(NamedTuple):
    """A page as PyMuPDF gives it: number from 1, size in points, words in the order of the file."""

    number: int
    width: float
    height: float
    words: list[Piece]


def is_pdf(data: bytes) -> bool:
    """Whether the bytes have a PDF header where readers look for it (the first 1,024 bytes)."""
    return b"%PDF-" in data[:1024]


def scan(data: bytes, name: str) -> Iterator[Scan]:
    """The pages of a PDF; raises a `FileError` for bytes that are none, or a damaged or locked one."""
    if not data:
        raise EmptyError(name)
    if not is_pdf(data):
        raise NotPdfError(name, _nature(data))
    return _pages(data, name)


def _nature(data: bytes) -> str:
    """What the file is instead of a PDF, as far as its beginning tells."""
    start = data[:1024].decode("latin-1").lstrip("ï»¿ \t\r\n").casefold()
    return next((nature for sign, nature in OTHER_FILES.items() if start.startswith(sign)), "")


def _pages(data: bytes, name: str) -> Iterator[Scan]:
    try:
        with pymupdf.open(stream=data, filetype="pdf") as document:
            if document.needs_pass:
                raise EncryptedError(name)
            if not document.page_count:
                raise DamagedError(name, " (inga sidor)")
            for number, page in enumerate(document, 1):
                _, _, width, height = page.rect
                words = page.get_textpage(flags=_FLAGS).extractWORDS()
                yield Scan(number, width, height, _turned(words, page) if page.rotation else words)
    except _FOREIGN as error:
        raise DamagedError(name) from error


def _turned(words: list[Piece], page: pymupdf.Page) -> list[Piece]:
    """Words of a page that is shown turned, where they stand as it is shown."""
    turn = page.rotation_matrix
    return [(*tuple(pymupdf.Rect(word[:4]) * turn), *word[4:]) for word in words]
