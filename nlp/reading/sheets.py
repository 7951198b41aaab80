"""What the reading floor passes on inside itself: pages as lines of runs.

A *piece* is an unbroken row of visible characters, a *run* the pieces that follow each other without a wide
gap, a *line* the runs side by side on one baseline, a *sheet* the lines of one page.

All sheets of a file are held at once, for what is furniture is learned from all of them, so runs are compact:
the words as one string, their sides as 32-bit numbers, which is how MuPDF counts.
"""

from array import array
from collections.abc import Iterable
from itertools import chain, pairwise
from typing import NamedTuple

from nlp.model import Box
from nlp.terms import Furniture, PageReason, PageSource

# x0, y0, x1, y1, text, and three numbers that say where in the file it stood (its block, the row in that, and
# from 0 its place in the row): PyMuPDF's own tuple, kept as it is, since each word of the archive has one.
Piece = tuple[float, float, float, float, str, int, int, int]


class Face(NamedTuple):
    """How text is set: its size in points (0.0: nothing is known), and whether it is bold."""

    size: float
    bold: bool


UNKNOWN = Face(0.0, bold=False)

_LEVEL = array("f")


class Run(NamedTuple):
    """Pieces that follow each other without a wide gap; a table cell is one run.

    `text` is the pieces with single blanks, `xs` holds the x0 and x1 of each, `ys` the y0 and y1 where not
    all have the height of the run.  `blanks` are what stands before each piece, where that is not always one
    space; `sure` is what OCR thought of each; `more` is where the rest of the last one stood, if that was
    broken.
    """

    text: str
    xs: "array[float]"
    ys: "array[float]"
    x0: float
    y0: float
    x1: float
    y1: float
    face: Face = UNKNOWN
    blanks: tuple[str, ...] = ()
    sure: tuple[float, ...] = ()
    more: tuple[Box, ...] = ()

    @property
    def words(self) -> list[str]:
        """The texts of the pieces."""
        return self.text.split(" ") if self.text else []

    @property
    def pieces(self) -> list[Piece]:
        """The pieces, without their place in the file."""
        words = self.words
        xs, ys = iter(self.xs), iter(self.ys or (self.y0, self.y1) * len(words))
        corners = zip(xs, ys, xs, ys, strict=True)  # in this order each of the two gives the next number
        return [(*sides, text, 0, 0, 0) for sides, text in zip(corners, words, strict=True)]


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
        runs = self.runs
        return runs[0].text if len(runs) == 1 else " ".join([run.text for run in runs])


class Sheet(NamedTuple):
    """One page: its lines in reading order, and the lines of it that are left out of the text.

    `is_spaced` tells that pieces of it may be letters of one word.  A page that lies on its side or its head
    is held as it is read, turned clockwise by so many `quarters`.
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
    quarters: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page as it lies."""
        return (self.height, self.width) if self.quarters % 2 else (self.width, self.height)

    def as_it_lies(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """Where on the page as it lies a box stands."""
        match self.quarters:
            case 1:
                return y0, self.width - x1, y1, self.width - x0
            case 2:
                return self.width - x1, self.height - y1, self.width - x0, self.height - y0
            case 3:
                return self.height - y1, x0, self.height - y0, x1
        return x0, y0, x1, y1


def run_of(pieces: Iterable[Piece], face: Face = UNKNOWN) -> Run:
    """Pieces, one at least, as a run."""
    return runs_of(pieces, [0], [face])[0]


def runs_of(pieces: Iterable[Piece], starts: list[int], faces: list[Face]) -> list[Run]:
    """The pieces of a page as runs: where each begins, and its face; all at once takes half the time."""
    if not starts:
        return []
    x0s, y0s, x1s, y1s, texts, *_ = zip(*pieces, strict=True)
    sides = _in_turn(x0s, x1s)
    runs = []
    for face, (first, last) in zip(faces, pairwise([*starts, len(texts)]), strict=True):
        tops, bottoms = y0s[first:last], y1s[first:last]
        y0, y1, ys = tops[0], bottoms[0], _LEVEL
        if tops.count(y0) + bottoms.count(y1) < 2 * (last - first):
            y0, y1, ys = min(tops), max(bottoms), _in_turn(tops, bottoms)
        text, xs = " ".join(texts[first:last]), sides[2 * first : 2 * last]
        runs.append(Run(text, xs, ys, min(x0s[first:last]), y0, max(x1s[first:last]), y1, face))
    return runs


def _in_turn(some: tuple[float, ...], others: tuple[float, ...]) -> "array[float]":
    return array("f", chain.from_iterable(zip(some, others, strict=True)))


def line_of(runs: list[Run]) -> Line:
    """Runs of one baseline as a line, left to right."""
    if len(runs) == 1:
        return Line(runs, *runs[0][3:7])
    runs.sort(key=lambda run: run.x0)
    x0s, y0s, x1s, y1s = zip(*(run[3:7] for run in runs), strict=True)
    return Line(runs, min(x0s), min(y0s), max(x1s), max(y1s))
