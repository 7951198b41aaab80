"""A file becomes a `Document`: running text, and where each word stands on paper.

The door is `read`.  This is the only floor that imports PyMuPDF.

Text is every word of the file in reading order, less running heads and feet, broken words mended.
`Page.quality` says how good it is (`nlp.reading.quality`; for a page read by OCR the mean confidence),
`Page.reason` what was wrong with the file's own text, `Page.left_out` which lines on paper are no part of it.
"""

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nlp.errors import EmptyError, MissingFileError, NeedsOcrError, UnreadableFileError
from nlp.model import Document
from nlp.reading import pdf, plain
from nlp.reading.blanks import with_columns_by_blanks
from nlp.reading.document import compose
from nlp.reading.furniture import without_furniture, without_furniture_of_text
from nlp.reading.layout import arranged
from nlp.reading.margins import without_margin_lines
from nlp.reading.ocr import PACKAGES, is_available
from nlp.reading.pages import sheet_of
from nlp.reading.sheets import Sheet
from nlp.reading.spacing import closed_up
from nlp.terms import Ocr, PageReason

__all__ = ["read"]


def read(path: Path, *, ocr: Ocr = Ocr.AUTO) -> Document:
    """The text of a PDF or .txt file (form feed = page break); raises a `FileError`.

    With `Ocr.AUTO` a page whose text layer cannot be read is read from its picture, with `FORCE` every page.
    """
    with _collector_at_rest():
        return compose(*_sheets(path, ocr))


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
            _spare_the_young()
            gc.enable()


def _spare_the_young() -> None:
    """Count all that was made meanwhile as old, or the first thing the collector did would be to walk it."""
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise MissingFileError(path.name) from error
    except OSError as error:
        raise UnreadableFileError(path.name, error.strerror or type(error).__name__) from error


def _sheets(path: Path, mode: Ocr) -> tuple[str, str, list[Sheet]]:
    """The digest of a file, its name, and its pages as they are to be written."""
    data = _bytes(path)
    identity = hashlib.sha256(data).hexdigest()
    if path.suffix.casefold() == ".txt" and not pdf.is_pdf(data):
        sheets = without_furniture_of_text(plain.sheets(data, path.name))
        return identity, path.name, with_columns_by_blanks(sheets)
    sheets = _pdf_sheets(data, path.name, mode)
    del data  # a large file need not stand in memory beside all of its words
    return identity, path.name, arranged(without_margin_lines(without_furniture(closed_up(sheets))))


def _pdf_sheets(data: bytes, name: str, mode: Ocr) -> list[Sheet]:
    """The pages of a PDF as they were read; an error where no page has text."""
    sheets = [sheet_of(leaf, mode) for leaf in pdf.leaves(data, name)]
    if all(sheet.reason is PageReason.BLANK for sheet in sheets):
        raise EmptyError(name)
    if not any(sheet.lines for sheet in sheets) or (mode is Ocr.FORCE and not is_available()):
        raise NeedsOcrError(name, _why(sheets, mode))
    return sheets


def _why(sheets: list[Sheet], mode: Ocr) -> str:
    """How many pages there are, and what to do about their text."""
    count = f" ({len(sheets)} sid{'a' if len(sheets) == 1 else 'or'})"
    if not is_available():
        advice = ". Installera Tesseract för att texttolka dem (OCR)"
        return f"{count}{advice}: apt install {PACKAGES}. Läs sedan in filen igen"
    if mode is Ocr.NEVER:
        return f"{count}. Läs in filen utan --ocr never, så texttolkas de (OCR)"
    return f"{count}, och texttolkning (OCR) fann ingen heller"
