"""Where a costly pattern is worth trying: around the words without which it cannot match."""

import re
from collections.abc import Iterable, Iterator


def windows(text: str, hints: Iterable[str], reach: int) -> Iterator[tuple[int, int]]:
    """Disjoint stretches in order, `reach` characters to either side of each hint.

    The hints are sought as they stand: finding a plain string costs a hundredth of what a pattern costs.
    """
    yield from stretches(text, sorted(places(text, hints)), reach)


def places(text: str, hints: Iterable[str]) -> Iterator[int]:
    """Where the hints stand, those of each in order."""
    for hint in hints:
        at = text.find(hint)
        while at >= 0:
            yield at
            at = text.find(hint, at + 1)


def stretches(text: str, around: Iterable[int], reach: int) -> Iterator[tuple[int, int]]:
    """Disjoint stretches in order, `reach` characters to either side of the places given in order."""
    low = high = -1
    for at in around:
        if high >= 0 and at - reach > high:
            yield low, high
            low = -1
        low = max(0, at - reach) if low < 0 else low
        high = min(len(text), at + reach)
    if high >= 0:
        yield low, high


def matches_near(
    text: str, pattern: re.Pattern[str], hints: Iterable[str], reach: int
) -> Iterator[re.Match[str]]:
    """What the pattern matches within `reach` characters of a hint, in order."""
    for low, high in windows(text, hints, reach):
        yield from pattern.finditer(text, low, high)


def matches_around(
    text: str, pattern: re.Pattern[str], around: Iterable[int], reach: int
) -> Iterator[re.Match[str]]:
    """What the pattern matches within `reach` characters of the places given, in order."""
    for low, high in stretches(text, sorted(around), reach):
        yield from pattern.finditer(text, low, high)
