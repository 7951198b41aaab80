"""The best short passage of a hit, with the words searched for marked."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from nlp.store.traffar import Bit

_LENGTH = 240
_BEFORE = 60
_BLANKS = re.compile(r"\s+")
_MOST_MARKS = 5000

Mark = tuple[int, int]
"""Where a marked word begins and ends."""


def merged(marks: Iterable[Mark]) -> list[Mark]:
    """The marks in order, those that touch each other's words as one."""
    found: list[Mark] = []
    for start, end in sorted(marks):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def best_mark(text: str, marks: Sequence[Mark]) -> int:
    """Where the mark begins after which the most different marked words stand near; 0 without marks."""
    if not marks:
        return 0
    marks = marks[:_MOST_MARKS]
    words = [text[a:b].casefold() for a, b in marks]
    starts = [a for a, _ in marks]

    def different(index: int) -> int:
        return len(set(words[index : bisect_left(starts, starts[index] + _LENGTH - 2 * _BEFORE)]))

    return starts[max(range(len(marks)), key=lambda index: (different(index), -index))]


def snippet(text: str, marks: Sequence[Mark], around: int) -> tuple[Bit, ...]:
    """About 240 characters around an offset, with their marks; "…" where text is left out."""
    start, end = _window(text, around)
    bits = [Bit("… ", marked=False)] if start > 0 else []
    inside = [(max(a, start), min(b, end)) for a, b in marks if a < end and b > start]
    at = start
    for a, b in inside:
        bits += [Bit(text[at:a], marked=False), Bit(text[a:b], marked=True)]
        at = b
    bits.append(Bit(text[at:end], marked=False))
    if end < len(text.rstrip()):
        bits.append(Bit(" …", marked=False))
    return tuple(Bit(_BLANKS.sub(" ", bit.text), bit.marked) for bit in bits if bit.text)


def _window(text: str, around: int) -> tuple[int, int]:
    """Where the passage begins and ends, at blanks if it can be."""
    start = max(around - _BEFORE, 0)
    if start > 0:
        blank = _BLANKS.search(text, start, around)
        start = blank.end() if blank else start
    end = start + _LENGTH
    if end < len(text):
        blanks = [blank.start() for blank in _BLANKS.finditer(text, end - _BEFORE, end)]
        end = blanks[-1] if blanks else end
    return start, min(end, len(text))
