"""Small PDFs, made in the tests themselves."""

from pathlib import Path
from typing import Any

import pymupdf

from nlp.model import Document
from nlp.reading import read

# A text and the left end of its baseline, in points from the top left corner.
Mark = tuple[float, float, str]

LEFT, TOP, LEADING = 72.0, 120.0, 14.0
HEAD, FOOT = 50.0, 800.0


class Paper:
    """A PDF in the making: pages of marks in Helvetica of 11 points on A4."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.pdf: Any = pymupdf.open()

    def page(self, *marks: Mark, rotate: int = 0) -> "Paper":
        page = self.pdf.new_page(width=595, height=842)
        for x, y, text in marks:
            page.insert_text((x, y), text, fontsize=11, rotate=rotate)
        return self

    def lines(self, *lines: str) -> "Paper":
        """A page of lines at the left margin; an empty one leaves a gap."""
        return self.page(*column(LEFT, *lines))

    def save(self, **options: Any) -> Path:
        self.pdf.save(self.path, **options)
        return self.path

    def read(self) -> Document:
        return read(self.save())


def column(x: float, *lines: str) -> list[Mark]:
    """Lines under each other from x; an empty one leaves a gap."""
    return [(x, TOP + row * LEADING, line) for row, line in enumerate(lines) if line]


def table(*rows: tuple[str, ...], width: float = 150) -> list[Mark]:
    """Rows of cells, each column `width` points from the last."""
    columns = zip(*rows, strict=True)
    return [mark for place, cells in enumerate(columns) for mark in column(LEFT + place * width, *cells)]
