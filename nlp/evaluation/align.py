"""Two readings of one document laid on each other, so that offsets in one mean something in the other.

A reading may drop running heads and mend broken words, so the texts differ; their words hardly do.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cached_property

_TOKEN = re.compile(r"\w+|[^\w\s]")
_MOST = 4_000_000  # pairs of characters that one replaced stretch is compared by

Range = tuple[int, int]


class Alignment:
    """Where the characters of one text stand in another.

    `to[i]` is the offset in the other text of character i, -1 where it has none there.
    """

    def __init__(self, text: str, other: str) -> None:
        self._is_same = text == other
        self.to = list(range(len(text))) if self._is_same else _aligned(text, other)

    def span(self, start: int, end: int) -> Range | None:
        """The stretch of the other text that [start, end) covers, None where nothing of it is there."""
        if self._is_same:
            return (start, end) if start < end else None
        hits = [place for place in self.to[start:end] if place >= 0]
        return (min(hits), max(hits) + 1) if hits else None

    @cached_property
    def kept(self) -> frozenset[int]:
        """The characters of the other text that stand in this one."""
        return frozenset(place for place in self.to if place >= 0)

    def back(self, place: int) -> int:
        """Where a character of the other text stands in this one, or the nearest before it that does."""
        at = bisect_right(self._places, (place, len(self.to))) - 1
        return self._places[at][1] if at >= 0 else 0

    @cached_property
    def _places(self) -> list[Range]:
        return sorted((place, at) for at, place in enumerate(self.to) if place >= 0)


def _aligned(text: str, other: str) -> list[int]:
    to = [-1] * len(text)
    ours, theirs = _tokens(text), _tokens(other)
    matcher = SequenceMatcher(None, [word for word, _ in ours], [word for word, _ in theirs], autojunk=False)
    for tag, low, high, first, last in matcher.get_opcodes():
        if tag == "equal":
            for (word, at), (_, place) in zip(ours[low:high], theirs[first:last], strict=True):
                to[at : at + len(word)] = range(place, place + len(word))
        elif tag == "replace":
            for here, there in _matched(text, other, ours[low:high], theirs[first:last]):
                to[here] = there
    return to


def _tokens(text: str) -> list[tuple[str, int]]:
    return [(_small(match.group()), match.start()) for match in _TOKEN.finditer(text)]


def _small(word: str) -> str:
    """In small letters, where those are as many as before (`ß` would become two)."""
    folded = word.casefold()
    return folded if len(folded) == len(word) else word


def _matched(
    text: str, other: str, ours: list[tuple[str, int]], theirs: list[tuple[str, int]]
) -> Iterator[tuple[int, int]]:
    """The characters that two replaced stretches share, in order: a broken word is whole."""
    here = [at + index for word, at in ours for index in range(len(word))]
    there = [at + index for word, at in theirs for index in range(len(word))]
    if len(here) * len(there) > _MOST:
        return
    letters, others = [_small(text[i]) for i in here], [_small(other[i]) for i in there]
    for block in SequenceMatcher(None, letters, others, autojunk=False).get_matching_blocks():
        for index in range(block.size):
            yield here[block.a + index], there[block.b + index]
