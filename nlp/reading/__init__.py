"""A file becomes a `Document`: running text, and where each word stands on paper.

The door is `read`.  This is the only floor that imports PyMuPDF.

Text is every word of the file in reading order, less running heads and feet, broken words mended.
`Page.quality` is the share of visible characters that are neither U+FFFD, control nor private use (0.0 for a
page without text).
"""

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nlp.errors import MissingFileError, NeedsOcrError, UnreadableFileError
from nlp.model import Document
from nlp.reading import pdf, plain
from nlp.reading.document import compose
from nlp.reading.furniture import without_furniture, without_furniture_of_text, without_margin_lines
from nlp.reading.layout import arranged, sheet_of
from nlp.reading.sheets import Sheet

__all__ = ["read"]


def read(path: Path) -> Document:
    """The text of a PDF or .txt file (form feed = page break); raises a `FileError`."""
    data = _bytes(path)
    with _collector_at_rest():
        is_text = path.suffix.casefold() == ".txt" and not pdf.is_pdf(data)
        sheets = _text_sheets(data, path.name) if is_text else _pdf_sheets(data, path.name)
        return compose(hashlib.sha256(data).hexdigest(), path.name, sheets)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """No search for reference cycles meanwhile: the words of a file have none, and walking them over and over
    while they are made takes as long as making them.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise MissingFileError(path.name) from error
    except OSError as error:
        raise UnreadableFileError(path.name, error.strerror or type(error).__name__) from error


def _text_sheets(data: bytes, name: str) -> list[Sheet]:
    return without_furniture_of_text(plain.sheets(data, name))


def _pdf_sheets(data: bytes, name: str) -> list[Sheet]:
    sheets = [sheet_of(scan) for scan in pdf.scan(data, name)]
    if not any(sheet.lines for sheet in sheets):
        raise NeedsOcrError(name, f" ({len(sheets)} sid{'a' if len(sheets) == 1 else 'or'})")
    return arranged(without_margin_lines(without_furniture(sheets)))
