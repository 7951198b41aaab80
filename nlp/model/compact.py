"""Words and lines by the hundred thousand, as columns of numbers.

A file of a thousand pages has half a million words: as objects they take 230 bytes each, as columns 32.  A
`Words` or `Lines` is a sequence like any other, equal to a tuple of the same values; each `Word` and `Line`
is made when it is asked for.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, pairwise
from typing import Any, Self, TypeVar, overload

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page; `page` counts from 1."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Word:
    """A run of visible characters; one broken at a line end is one word with two boxes.

    `confidence` (0–1) is how sure OCR was of it; what a text layer says is sure.
    """

    start: int
    end: int
    boxes: tuple[Box, ...]
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text as it is set on paper: the size of most of its letters in points, and whether all
    of it is bold.

    A line read by OCR has the height of its words for a size, and is never bold.
    """

    start: int
    end: int
    size: float
    bold: bool


class _Columns(Sequence[_Item]):
    """A sequence kept as columns; equal to any other sequence of its kind, and to a tuple, by value."""

    __slots__ = ()

    def columns(self) -> tuple[Any, ...]:
        """What it is made of."""
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        if type(other) is type(self) and isinstance(other, _Columns):
            return bool(self.columns() == other.columns())
        return isinstance(other, tuple) and tuple(self) == other

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]:
        return type(self), self.columns()

    def __repr__(self) -> str:
        return f"{type(self).__name__}.of({tuple(self)!r})"


class Words(_Columns[Word]):
    """Words in order.  `firsts` says where the boxes of each begin, and at last where they end; `sides` are
    x0, y0, x1 and y1 of every box; `sure` is empty where every word is.
    """

    __slots__ = ("ends", "firsts", "pages", "sides", "starts", "sure")

    def __init__(
        self,
        edges: tuple["array[int]", "array[int]"],
        firsts: "array[int]",
        pages: "array[int]",
        sides: "array[float]",
        sure: "array[float]",
    ) -> None:
        self.starts, self.ends = edges
        self.firsts = firsts
        self.pages = pages
        self.sides = sides
        self.sure = sure if any(confidence != 1.0 for confidence in sure) else array("d")

    @classmethod
    def of(cls, words: Iterable[Word]) -> Self:
        """The same words; coordinates take 32 bits where those hold them exactly, as they do PyMuPDF's."""
        if isinstance(words, cls):
            return words
        words = list(words)
        boxes = [box for word in words for box in word.boxes]
        edges = array("i", [word.start for word in words]), array("i", [word.end for word in words])
        firsts = array("i", accumulate((len(word.boxes) for word in words), initial=0))
        sides = array("d", [side for box in boxes for side in (box.x0, box.y0, box.x1, box.y1)])
        sure = array("d", [word.confidence for word in words])
        return cls(edges, firsts, array("i", [box.page for box in boxes]), _narrowed(sides), sure)

    @classmethod
    def joined(cls, parts: Iterable["Words"]) -> Self:
        """The words of all, one after the other."""
        parts = list(parts)
        sides: array[float] = array("d" if any(part.sides.typecode == "d" for part in parts) else "f")
        starts, ends, firsts, pages = array("i"), array("i"), array("i", [0]), array("i")
        sure: array[float] = array("d")
        is_sure = not any(part.sure for part in parts)
        for part in parts:
            starts += part.starts
            ends += part.ends
            last = firsts[-1]
            firsts.extend([last + first for first in part.firsts[1:]])
            pages += part.pages
            sides.extend(part.sides.tolist())
            sure.extend([] if is_sure else part.sure.tolist() or [1.0] * len(part))
        return cls((starts, ends), firsts, pages, sides, sure)

    def columns(self) -> tuple[Any, ...]:
        """The arguments that make it."""
        return (self.starts, self.ends), self.firsts, self.pages, self.sides, self.sure

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Word]:
        sure = self.sure or array("d", [1.0]) * len(self)
        sides = iter(self.sides)
        boxes = map(Box, self.pages, sides, sides, sides, sides)
        bounds = pairwise(self.firsts)
        for start, end, (first, last), confidence in zip(self.starts, self.ends, bounds, sure, strict=True):
            yield Word(start, end, tuple(islice(boxes, last - first)), confidence)

    @overload
    def __getitem__(self, index: int) -> Word: ...

    @overload
    def __getitem__(self, index: slice) -> "Words": ...

    def __getitem__(self, index: int | slice) -> "Word | Words":
        if isinstance(index, slice):
            return self._part(range(len(self))[index])
        at = range(len(self))[index]
        boxes = range(self.firsts[at], self.firsts[at + 1])
        own = tuple([Box(self.pages[box], *self.sides[4 * box : 4 * box + 4]) for box in boxes])
        return Word(self.starts[at], self.ends[at], own, self.sure[at] if self.sure else 1.0)

    def _part(self, places: range) -> "Words":
        """The words at these places; columns are cut where they follow each other, as they mostly do."""
        if places.step != 1 or not places:
            return Words.of([self[at] for at in places])
        here = slice(places.start, places.stop)
        first, last = self.firsts[places.start], self.firsts[places.stop]
        firsts = array("i", [place - first for place in self.firsts[places.start : places.stop + 1]])
        edges, sides = (self.starts[here], self.ends[here]), self.sides[4 * first : 4 * last]
        return Words(edges, firsts, self.pages[first:last], sides, self.sure[here])


class Lines(_Columns[Line]):
    """Lines in order."""

    __slots__ = ("bolds", "ends", "sizes", "starts")

    def __init__(
        self, starts: "array[int]", ends: "array[int]", sizes: "array[float]", bolds: "array[int]"
    ) -> None:
        self.starts = starts
        self.ends = ends
        self.sizes = sizes
        self.bolds = bolds

    @classmethod
    def of(cls, lines: Iterable[Line]) -> Self:
        """The same lines."""
        if isinstance(lines, cls):
            return lines
        lines = list(lines)
        edges = array("i", [line.start for line in lines]), array("i", [line.end for line in lines])
        return cls(
            *edges, array("d", [line.size for line in lines]), array("b", [line.bold for line in lines])
        )

    def columns(self) -> tuple[Any, ...]:
        """The arguments that make it."""
        return self.starts, self.ends, self.sizes, self.bolds

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Line]:
        return map(Line, self.starts, self.ends, self.sizes, map(bool, self.bolds))

    @overload
    def __getitem__(self, index: int) -> Line: ...

    @overload
    def __getitem__(self, index: slice) -> "Lines": ...

    def __getitem__(self, index: int | slice) -> "Line | Lines":
        if isinstance(index, slice):
            return Lines(*(column[index] for column in self.columns()))
        return Line(self.starts[index], self.ends[index], self.sizes[index], bool(self.bolds[index]))


def _narrowed(sides: "array[float]") -> "array[float]":
    """The same numbers in 32 bits, where those hold them all."""
    try:
        single = array("f", sides)
    except OverflowError:
        return sides
    return single if single == sides else sides
