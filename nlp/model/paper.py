"""What was read: words and where they stand on paper.

`start` and `end` are half-open offsets in characters of `Document.text`, which never changes after reading.
Lengths on paper are PDF points, origin top left.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from nlp.model.compact import Box, Line, Word
from nlp.terms import Furniture, PageReason, PageSource

_RUNNING = frozenset({Furniture.HEAD, Furniture.FOOT})


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line on paper that is no part of the text: what it says, why it was left out, and where it stands."""

    text: str
    reason: Furniture
    box: Box


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its stretch of the text, its size, where the text came from, and how good it is (0–1).

    `reason` says what is wrong with the text layer the page came with (None: nothing): why it was read by
    OCR, mended, or left without text.
    """

    number: int
    start: int
    end: int
    width: float
    height: float
    source: PageSource
    quality: float
    reason: PageReason | None = None
    left_out: tuple[LeftOut, ...] = ()

    @property
    def head(self) -> str:
        """The running heads and feet left out of the text, a line each: they often are all that says which
        kommun and body the minutes are of.
        """
        return "\n".join(line.text for line in self.left_out if line.reason in _RUNNING)


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one file, where each word of it stands on paper, and how its lines are set.

    `id` is the SHA-256 of the file's bytes in hexadecimal, `name` its file name.  Reading gives a `Words` and
    a `Lines`, which are compact; text that never was on paper has no lines.
    """

    id: str
    name: str
    text: str
    words: Sequence[Word]
    pages: tuple[Page, ...]
    lines: Sequence[Line] = ()

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that share a character with [start, end), by bisection."""
        first = bisect_right(self.words, start, key=attrgetter("end"))
        last = bisect_right(self.words, end - 1, key=attrgetter("start"))
        return tuple(self.words[first:last])

    def boxes(self, start: int, end: int) -> tuple[Box, ...]:
        """The rectangles to mark for [start, end): one a page and line, words beside each other joined."""
        found = (box for word in self.words_in(start, end) for box in word.boxes)
        return tuple(_join(list(line)) for line in _lines(found))

    def page_of(self, offset: int) -> int:
        """The number of the page that holds the character at `offset` (0 for a document without pages)."""
        index = bisect_right(self.pages, offset, key=attrgetter("start")) - 1
        return self.pages[max(index, 0)].number if self.pages else 0


def _lines(boxes: Iterator[Box]) -> Iterator[Iterator[Box]]:
    """Group boxes that follow each other on the same line of the same page."""
    for _, line in groupby(boxes, key=lambda box: (box.page, round(box.y1))):
        yield line


def _join(boxes: list[Box]) -> Box:
    return Box(
        boxes[0].page,
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )
