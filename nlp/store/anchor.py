"""Where words that were read once stand in the text as it is read now.

The same text gives the same place.  In another text a stretch is known by its words and those around it, and
only where they stand exactly once: a correction that may belong in two places belongs in none.
"""

import re
from bisect import bisect_right
from functools import cached_property

from nlp.model import Span

_TOKEN = re.compile(r"\w+|[^\w\s]")
_GAP = "\0"
_CONTEXTS = ((6, 6), (8, 0), (0, 8), (3, 3), (0, 0))  # words before and behind, the surest first
_LEAST = 3  # words of context that few words need to prove anything
_ENOUGH = 7  # words that prove it by themselves
_LONG = 24  # words from which a stretch is found by its two ends
_END = 8  # words of each end
_STRETCH = 0.25  # how much longer or shorter a long stretch may have become


class Words:
    """A text as the sequence of its words."""

    def __init__(self, text: str) -> None:
        found = list(_TOKEN.finditer(text))
        self.words = [match.group() for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]

    @cached_property
    def _joined(self) -> str:
        return _GAP + _GAP.join(self.words) + _GAP

    @cached_property
    def _offsets(self) -> list[int]:
        """Where each word begins in the joined string, its gap included."""
        offsets, at = [], 0
        for word in self.words:
            offsets.append(at)
            at += len(word) + 1
        return offsets

    def only(self, words: list[str]) -> int | None:
        """The index at which these words follow each other, None where nowhere or in several places."""
        if not words:
            return None
        sought = _GAP + _GAP.join(words) + _GAP
        first = self._joined.find(sought)
        if first < 0 or self._joined.find(sought, first + 1) >= 0:
            return None
        return bisect_right(self._offsets, first) - 1

    def within(self, start: int, end: int) -> range:
        """The words that share a character with [start, end)."""
        return range(bisect_right(self.ends, start), bisect_right(self.starts, end - 1))


class Anchor:
    """Finds stretches of `seen`, which began at `start` of a file's text, in the text of the file now."""

    def __init__(self, seen: str, start: int, now: str) -> None:
        self._seen = seen
        self._start = start
        self._now = now

    def place(self, start: int, end: int) -> Span | None:
        """Where [start, end) of the file's text as it was stands now; None where that cannot be told."""
        if self._shift is not None:
            return Span(start + self._shift, end + self._shift)
        inside = self._old.within(start - self._start, end - self._start)
        if len(inside) >= _LONG:
            return self._by_ends(inside)
        return self._found(inside, _CONTEXTS)

    @cached_property
    def _shift(self) -> int | None:
        """How far the whole stretch has moved; None where it reads otherwise, or stands in several places."""
        if self._now.startswith(self._seen, self._start):
            return 0
        at = self._now.find(self._seen)
        if at < 0 or self._now.find(self._seen, at + 1) >= 0:
            return None
        return at - self._start

    @cached_property
    def _old(self) -> Words:
        return Words(self._seen)

    @cached_property
    def _new(self) -> Words:
        return Words(self._now)

    def _found(self, inside: range, contexts: tuple[tuple[int, int], ...]) -> Span | None:
        for before, behind in contexts:
            first, last = max(inside.start - before, 0), min(inside.stop + behind, len(self._old.words))
            if not inside or (last - first - len(inside) < _LEAST and len(inside) < _ENOUGH):
                continue
            at = self._new.only(self._old.words[first:last])
            if at is not None:
                own = at + inside.start - first
                return Span(self._new.starts[own], self._new.ends[own + len(inside) - 1])
        return None

    def _by_ends(self, inside: range) -> Span | None:
        """A long stretch, of which a word may read otherwise: its first words and its last ones."""
        head = self._found(inside[:_END], _CONTEXTS)
        tail = self._found(inside[-_END:], _CONTEXTS)
        if head is None or tail is None or tail.start < head.end:
            return None
        was = self._old.ends[inside[-1]] - self._old.starts[inside[0]]
        if abs(tail.end - head.start - was) > _STRETCH * was:
            return None
        return Span(head.start, tail.end)
