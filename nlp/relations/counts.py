"""The counts of a vote as printed: how many said Ja, how many Nej, how many abstained or were absent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from nlp.model import Span
from nlp.relations.cues import Cue, forms, pattern, text, words
from nlp.rules.numerals import WORD, numeral


@dataclass(frozen=True, slots=True)
class Count:
    """How many took one side (`ja`, `nej`, `avstår`, `frånvarande`), and where the text says so."""

    side: str
    number: int
    start: int
    end: int


_DIGITS = rf"\d{{1,3}}|{WORD}"
_NUMBER = pattern(rf"(?<![\w§])(?:{_DIGITS})")
_NUMBER_FIRST = r"(?<![\w§"

WHOLE = forms("count", "whole", D=_DIGITS)
"""The forms that tell both sides in one breath, as the groups `yes` and `no` (and `ja` and `nej`)."""


@cache
def _patterns() -> tuple[tuple[str, Cue], ...]:
    """The forms of one count, by side; för and mot stand for Ja and Nej too."""
    number = rf"(?P<n>{_DIGITS})(?:\s*\((?:{_DIGITS})\))?"
    members = rf"(?:\s+{words('votering', 'members')})?"
    rows: list[tuple[str, Cue]] = []
    for side in ("ja", "nej"):
        parts = {"N": number, "M": members, "V": text("count", "verb"), "W": text("count", side), "S": side}
        rows += [(side, form) for form in forms("count", "side", **parts)]
    for side, key in (("avstår", "abstain"), ("frånvarande", "absent")):
        parts = {"N": number, "M": members, "W": words("votering", key)}
        rows += [(side, form) for form in forms("count", "rest", **parts)]
    return tuple(rows)


def matches(form: Cue, masked: str, stretch: Span) -> Iterator[re.Match[str]]:
    """The matches of a form; one that opens with a number is tried where the numbers are, which are few."""
    if not form.pattern.startswith(_NUMBER_FIRST):
        yield from form.finditer(masked, stretch.start, stretch.end)
        return
    last = stretch.start
    for number in _numbers(masked[stretch.start : stretch.end]):
        start = stretch.start + number
        match = form.match(masked, start, stretch.end) if start >= last else None
        if match:
            last = match.end()
            yield match


@lru_cache(maxsize=64)
def _numbers(masked: str) -> tuple[int, ...]:
    return tuple(number.start() for number in _NUMBER.finditer(masked))


def counts(masked: str, stretch: Span) -> list[Count]:
    """Every count in a stretch, in order; the longest reading of overlapping ones."""
    found = [
        Count(side, number, match.start(), match.end())
        for side, form in _patterns()
        for match in matches(form, masked, stretch)
        if (number := numeral(match["n"])) is not None
    ]
    kept: list[Count] = []
    for count in sorted(found, key=lambda count: (count.start, -count.end)):
        if not kept or count.start >= kept[-1].end:
            kept.append(count)
    return kept
