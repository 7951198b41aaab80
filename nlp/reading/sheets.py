"""What the reading floor passes on inside itself: pages as lines of runs of pieces.

A *piece* is an unbroken row of visible characters, a *run* the pieces that follow each other without a wide
gap, a *line* the runs side by side on one baseline, a *sheet* the lines of one page.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from nlp.terms import Furniture, PageReason, PageSource

# x0, y0, x1, y1, text, and three numbers that say where in the file it stood: PyMuPDF's own tuple, kept as it
# is since there is one for each word of the archive.
Piece = tuple[float, float, float, float, str, int, int, int]


class Run(NamedTuple):
    """Pieces that follow each other without a wide gap; a table cell is one run.

    `blanks` are what stands before each piece, where that is not always one space.
    """

    pieces: list[Piece]
    x0: float
    y0: float
    x1: float
    y1: float
    blanks: tuple[str, ...] = ()


class Line(NamedTuple):
    """The runs on one baseline, left to right; `apart` where the page shows a gap above it."""

    runs: list[Run]
    x0: float
    y0: float
    x1: float
    y1: float
    apart: bool = False

    @property
    def text(self) -> str:
        """The line's words with single spaces."""
        return " ".join([piece[4] for run in self.runs for piece in run.pieces])


Corners = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its lines in reading order, and the lines of it that are left out of the text.

    `is_spaced` tells that pieces of it may be letters of one word; `confidence` holds how sure OCR was of the
    piece in a box, and is empty without OCR.
    """

    number: int
    width: float
    height: float
    source: PageSource
    quality: float
    lines: list[Line]
    reason: PageReason | None = None
    left_out: tuple[tuple[Line, Furniture], ...] = ()
    is_spaced: bool = False
    confidence: dict[Corners, float] = field(default_factory=dict)


def run_of(pieces: list[Piece], blanks: tuple[str, ...] = ()) -> Run:
    """Pieces as a run."""
    if len(pieces) == 1:
        return Run(pieces, *pieces[0][:4], blanks)
    return Run(pieces, *_hull(piece[:4] for piece in pieces), blanks)


def line_of(runs: list[Run]) -> Line:
    """Runs of one baseline as a line, left to right."""
    if len(runs) == 1:
        return Line(runs, *runs[0][1:5])
    runs.sort(key=lambda run: run.x0)
    return Line(runs, *_hull(run[1:5] for run in runs))


def _hull(boxes: Iterable[tuple[float, float, float, float]]) -> tuple[float, float, float, float]:
    x0s, y0s, x1s, y1s = zip(*boxes, strict=True)
    return min(x0s), min(y0s), max(x1s), max(y1s)
