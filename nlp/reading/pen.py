"""The pen that writes lines into a text, and notes where each word of it stands."""

from array import array
from collections.abc import Iterable
from itertools import accumulate, chain
from operator import add, sub

from nlp.model import Box, Lines, Words
from nlp.reading.sheets import UNKNOWN, Face, Run

# The runs of a line with the blank before it.
Row = tuple[str, list[Run]]


class Pen:
    """A text in the making, written a page at a time; `at` is how long it is.

    `boxes` is how many there will be: columns that grow side by side leave holes in memory.
    """

    def __init__(self, boxes: int) -> None:
        self.at = 0
        self._parts: list[str] = []
        self._words, self._boxes = 0, 0
        self._starts, self._ends, self._pages = (array("i", [0]) * boxes for _ in range(3))
        self._firsts = array("i", [0]) * (boxes + 1)
        self._sides = array("f", [0.0]) * (4 * boxes)
        self._sure = array("d")
        self._lines = Lines(array("i"), array("i"), array("d"), array("b"))

    def page(self, number: int, rows: Iterable[Row]) -> tuple[int, int]:
        """Write the lines of a page, one at least; where they begin and end."""
        page = _Page(number)
        for blank, runs in rows:
            page.line(blank, runs)
        self._parts += page.parts
        ends = array("i", accumulate(map(add, page.gaps, page.lengths), initial=self.at))[1:]
        starts = array("i", map(sub, ends, page.lengths))
        self._note_lines(page, starts, ends)
        self._note_words(page, starts, ends)
        self.at = ends[-1]
        return starts[0], self.at

    def text(self) -> str:
        """All that was written."""
        return "".join(self._parts)

    def words(self) -> Words:
        """Its words; nothing can be written after."""
        del self._starts[self._words :], self._ends[self._words :], self._firsts[self._words + 1 :]
        return Words((self._starts, self._ends), self._firsts, self._pages, self._sides, self._sure)

    def lines(self) -> Lines:
        """Its lines, as far as it is known how they are set."""
        return self._lines

    def _note_lines(self, page: "_Page", starts: "array[int]", ends: "array[int]") -> None:
        known = [(first, last, face) for first, last, face in page.lines if face != UNKNOWN]
        self._lines.starts.extend([starts[first] for first, _, _ in known])
        self._lines.ends.extend([ends[last] for _, last, _ in known])
        self._lines.sizes.extend([face.size for _, _, face in known])
        self._lines.bolds.extend([face.bold for _, _, face in known])

    def _note_words(self, page: "_Page", starts: "array[int]", ends: "array[int]") -> None:
        last = self._words + len(starts)
        self._starts[self._words : last], self._ends[self._words : last] = starts, ends
        self._firsts[self._words : last + 1] = page.firsts(self._boxes)
        pages, sides = page.boxes()
        here = slice(self._boxes, self._boxes + len(pages))
        self._pages[here], self._sides[4 * here.start : 4 * here.stop] = pages, sides
        if page.sure or self._sure:  # most documents have no word that is unsure
            self._sure.extend([1.0] * (self._words - len(self._sure)))
            self._sure.extend(page.sure or [1.0] * len(starts))
        self._words, self._boxes = last, here.stop


class _Page:
    """The words of a page, and where they stand.

    Numbers by word are made for a page at once, since line by line they take twice the time.  `gaps` is how
    much stands before each word, `lines` holds the first word and the last of each line.
    """

    def __init__(self, number: int) -> None:
        self.parts: list[str] = []
        self.gaps: list[int] = []
        self.lengths: list[int] = []
        self.sure: list[float] = []
        self.lines: list[tuple[int, int, Face]] = []
        self._number = number
        self._xs, self._ys = array("f"), array("f")
        self._more: list[tuple[int, int, tuple[Box, ...]]] = []

    def line(self, blank: str, runs: list[Run]) -> None:
        """Write the runs of a line, what stands between them and the blank before it.

        Blanks of the paper before the first word are layout, not text.
        """
        first = len(self.lengths)
        if len(runs) == 1:
            self._write(blank, runs[0])
            self.lines.append((first, len(self.lengths) - 1, runs[0].face))
            return
        blanks = [blank, *map(_between, runs, runs[1:])]
        for before, run in zip(blanks, runs, strict=True):
            self._write(before, run)
        self.lines.append((first, len(self.lengths) - 1, _face(runs)))

    def firsts(self, first: int) -> "array[int]":
        """Where the boxes of each word begin, and at last where they end; `first` stand before them all."""
        if not self._more:
            return array("i", range(first, first + len(self.lengths) + 1))
        counts = [1] * len(self.lengths)
        for word, _, more in self._more:
            counts[word] += len(more)
        return array("i", accumulate(counts, initial=first))

    def boxes(self) -> tuple["array[int]", "array[float]"]:
        """On which page each box stands, and the four sides of each."""
        count = len(self._xs) // 2
        pages, sides = array("i", [self._number]) * count, array("f", [0.0]) * (4 * count)
        sides[::4], sides[2::4] = self._xs[::2], self._xs[1::2]
        sides[1::4], sides[3::4] = self._ys[::2], self._ys[1::2]
        for _, at, more in self._more:
            pages[at : at + len(more)] = array("i", [box.page for box in more])
        return pages, sides

    def _write(self, blank: str, run: Run) -> None:
        text, xs, ys, _, y0, _, y1, _, blanks, sure, more = run
        words = text.split(" ")
        count = len(words)
        if sure or self.sure:
            self.sure += [1.0] * (len(self.lengths) - len(self.sure))
            self.sure += sure or [1.0] * count
        self.lengths += map(len, words)
        self._xs += xs
        self._ys.extend(ys or (y0, y1) * count)
        if more:
            self._add(more)
        self.gaps.append(len(blank))
        self.parts.append(blank)
        if blanks:
            self.parts += chain.from_iterable(zip(words, (*blanks[1:], ""), strict=True))
            self.gaps += map(len, blanks[1:])
        else:
            self.parts.append(text)
            self.gaps += [1] * (count - 1)

    def _add(self, boxes: tuple[Box, ...]) -> None:
        """Add boxes to the last word."""
        self._more.append((len(self.lengths) - 1, len(self._xs) // 2, boxes))
        for box in boxes:
            self._xs.extend((box.x0, box.x1))
            self._ys.extend((box.y0, box.y1))


def _between(left: Run, right: Run) -> str:
    """What parts two cells: two blanks where figures meet, for with one `37 910` `136 399` would be a number.

    Text laid out with blanks keeps its own, but for a cell that goes on below.
    """
    if right.blanks and right.y0 < left.y1:
        return right.blanks[0] or " "
    return "  " if left.text[-1:].isdigit() and right.text[:1].isdigit() else " "


def _face(runs: list[Run]) -> Face:
    """How a line of several runs is set: as large as most of it, and bold where all of it is."""
    longest = max(runs, key=lambda run: len(run.text))
    return Face(longest.face.size, all(run.face.bold for run in runs))
