"""A file's text cut into pieces that together are the whole of it, each stored and searched once.

A paragraf is one piece.  What lies outside the paragrafer is cut at the sections found there (front page,
attendance), and where there are none at handlingar and pages, so that a hit in it has a place.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from nlp.model import Handling, Paragraf, Protokoll


@dataclass(frozen=True, slots=True)
class Piece:
    """text[start:end]; `paragraf` and `handling` are indexes in the Protokoll, None where it lies in none."""

    start: int
    end: int
    paragraf: int | None
    handling: int | None


def pieces(protokoll: Protokoll) -> Iterator[Piece]:
    """The pieces of the text in order, without gap or overlap; none is empty."""
    length = len(protokoll.document.text)
    own = [(paragraf.start, paragraf.end) for paragraf in protokoll.paragrafer]
    outside = [(section.start, section.end) for section in protokoll.sections]
    cuts = sorted(
        {page.start for page in protokoll.document.pages}
        | {edge for handling in protokoll.handlingar for edge in (handling.start, handling.end)}
    )
    for start, end, index in _partition(own, 0, length):
        if index is not None:
            yield Piece(start, end, index, protokoll.paragrafer[index].handling)
            continue
        for left, right, section in _partition(outside, start, end):
            edges = [left, right] if section is not None else _cut(left, right, cuts)
            yield from (Piece(a, b, None, _holder(protokoll.handlingar, a)) for a, b in pairwise(edges))


def _partition(
    spans: Iterable[tuple[int, int]], start: int, end: int
) -> Iterator[tuple[int, int, int | None]]:
    """[start, end) in order as (start, end, index of the span, None between spans)."""
    at = start
    for left, right, index in sorted((*span, index) for index, span in enumerate(spans)):
        left, right = max(left, at), min(right, end)  # noqa: PLW2901 - clipped to what is left
        if left >= right:
            continue
        if at < left:
            yield at, left, None
        yield left, right, index
        at = right
    if at < end:
        yield at, end, None


def _cut(start: int, end: int, cuts: list[int]) -> list[int]:
    """The edges of [start, end) when it is cut at each of the sorted `cuts` inside it."""
    inside = cuts[bisect_right(cuts, start) : bisect_right(cuts, end - 1)]
    return [start, *inside, end]


def _holder(handlingar: tuple[Handling, ...], offset: int) -> int | None:
    return next((i for i, part in enumerate(handlingar) if part.start <= offset < part.end), None)


def paragraf_at(paragrafer: tuple[Paragraf, ...], starts: list[int], offset: int) -> int | None:
    """The index of the paragraf that holds the character at `offset`; `starts` are their starts."""
    index = bisect_right(starts, offset) - 1
    return index if index >= 0 and offset < paragrafer[index].end else None
