"""The pen that writes lines into a text, and notes where each word of it stands."""

from array import array
from itertools import accumulate, chain
from operator import add

from nlp.model import Box, Lines, Words
from nlp.reading.sheets import UNKNOWN, Face, Run


class Pen:
    """A text in the making; `at` is how long it is.

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

    def blank(self, blank: str) -> None:
        """Write what is no word."""
        self._parts.append(blank)
        self.at += len(blank)

    def line(self, page: int, runs: list[tuple[Run, tuple[Box, ...]]]) -> None:
        """Write the runs of a line, each with the further boxes of its last word.

        Blanks before the first word are layout, not text.
        """
        start = self.at
        for place, (run, more) in enumerate(runs):
            if self.at > start:
                self.blank(_between(runs[place - 1][0], run))
            before = self._words
            self._write(run)
            self._place(run, page)
            self._note(run, before)
            self._add(more)
        face = _face([run for run, _ in runs])
        if face != UNKNOWN:
            self._lines.starts.append(start)
            self._lines.ends.append(self.at)
            self._lines.sizes.append(face.size)
            self._lines.bolds.append(face.bold)

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

    def _write(self, run: Run) -> None:
        words = run.words
        if run.blanks:
            blanks = run.blanks[1:]
            self._parts += chain.from_iterable(zip(words, (*blanks, ""), strict=True))
            steps = list(map(add, map(len, words), chain(map(len, blanks), (1,))))
        else:
            self._parts.append(run.text)
            steps = [len(word) + 1 for word in words]
        starts = list(accumulate(steps, initial=self.at))
        self.at = starts.pop() - 1
        here = slice(self._words, self._words + len(words))
        self._starts[here] = array("i", starts)
        self._ends[here] = array("i", map(add, starts, map(len, words)))
        self._words = here.stop

    def _place(self, run: Run, page: int) -> None:
        """Note where the words of a run stand that was just written."""
        count = len(run.xs) // 2
        last = self._boxes + count
        self._firsts[self._words - count + 1 : self._words + 1] = array("i", range(self._boxes + 1, last + 1))
        self._pages[self._boxes : last] = array("i", [page]) * count
        self._sides[4 * self._boxes : 4 * last] = run.sides
        self._boxes = last

    def _note(self, run: Run, before: int) -> None:
        """Note how sure the words of a run are, `before` stand before it; most documents have none unsure."""
        if run.sure or self._sure:
            self._sure.extend([1.0] * (before - len(self._sure)))
            self._sure.extend(run.sure or [1.0] * (self._words - before))

    def _add(self, boxes: tuple[Box, ...]) -> None:
        """Add boxes to the last word."""
        for box in boxes:
            self._pages[self._boxes] = box.page
            sides = array("f", (box.x0, box.y0, box.x1, box.y1))
            self._sides[4 * self._boxes : 4 * self._boxes + 4] = sides
            self._boxes += 1
        self._firsts[self._words] = self._boxes


def _between(left: Run, right: Run) -> str:
    """What parts two cells: two blanks where figures meet, for with one `37 910` `136 399` would be a number.

    Text laid out with blanks keeps its own, but for a cell that goes on below.
    """
    if right.blanks and right.y0 < left.y1:
        return right.blanks[0] or " "
    return "  " if left.text[-1:].isdigit() and right.text[:1].isdigit() else " "


def _face(runs: list[Run]) -> Face:
    """How a line is set: as large as most of it, and bold where all of it is."""
    if len(runs) == 1:
        return runs[0].face
    longest = max(runs, key=lambda run: len(run.text))
    return Face(longest.face.size, all(run.face.bold for run in runs))
