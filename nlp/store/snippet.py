"""The best short passage of a hit, with the words searched for marked."""

import re
from bisect import bisect_left

from nlp.store.results import Bit

OPEN, CLOSE = "\ufdd0", "\ufdd1"
"""What surrounds a marked word in the text that comes from SQLite: code points that are no characters."""

_LENGTH = 240
_BEFORE = 60
_MARK = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")
_BLANKS = re.compile(r"\s+")
_MOST_MARKS = 5000

Marks = list[tuple[int, int]]


def unmark(marked: str) -> tuple[str, Marks]:
    """The text without its marks, and the marked stretches of it."""
    marks: Marks = []
    for index, match in enumerate(_MARK.finditer(marked)):
        start = match.start() - 2 * index  # two signs for each mark before it
        marks.append((start, start + len(match[1])))
    return _MARK.sub(r"\1", marked), marks


def best_mark(text: str, marks: Marks) -> int:
    """Where the mark begins after which the most different marked words stand near; 0 without marks."""
    if not marks:
        return 0
    marks = marks[:_MOST_MARKS]
    words = [text[a:b].casefold() for a, b in marks]
    starts = [a for a, _ in marks]

    def different(index: int) -> int:
        return len(set(words[index : bisect_left(starts, starts[index] + _LENGTH - 2 * _BEFORE)]))

    return starts[max(range(len(marks)), key=lambda index: (different(index), -index))]


def snippet(text: str, marks: Marks, around: int) -> tuple[Bit, ...]:
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
