"""Which § of which day a text names: `Kommunstyrelsens arbetsutskott 2024-10-02 § 131`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.rules.datum import find_dates

_NUMBER = re.compile(r"§{1,2}[ \u00a0]?(\d{1,4}[a-z]?)(?![\w])")
_BEFORE = 60  # characters between a date and the § behind it
_BEHIND = 30  # and where the date stands behind the §
_END = re.compile(r"\n[ \t]*\n|§")
_Day = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Hanvisning:
    """A § by its number and the ISO date of its meeting, and the words that name it."""

    date: str
    number: str
    text: str


def hanvisningar(text: str) -> Iterator[Hanvisning]:
    """The §§ named with the day of their meeting; one without a day is left out, for it may be any body's."""
    days = [(tag.start, tag.end, tag.value) for tag in find_dates(text)] if "§" in text else []
    taken: set[int] = set()  # a day belongs to one §: the next line names its own, or none
    for match in _NUMBER.finditer(text) if days else ():
        nearest = _nearest(text, match, [day for day in days if day[0] not in taken])
        if nearest:
            start, end, date = nearest
            taken.add(start)
            words = text[text.rfind("\n", 0, min(start, match.start())) + 1 : max(end, match.end())]
            yield Hanvisning(date, match[1], " ".join(words.split()))


def _nearest(text: str, match: re.Match[str], days: list[_Day]) -> _Day | None:
    """The day just before the § or just behind it, one on the same line first; no other § between."""
    before = [
        day
        for day in days
        if 0 <= match.start() - day[1] <= _BEFORE and not _END.search(text, day[1], match.start())
    ][-1:]
    behind = [
        day
        for day in days
        if 0 <= day[0] - match.end() <= _BEHIND and not _END.search(text, match.end(), day[0])
    ][:1]
    near = before + behind
    same_line = [
        day for day in near if "\n" not in text[min(day[1], match.end()) : max(day[0], match.start())]
    ]
    return next(iter(same_line + near), None)
