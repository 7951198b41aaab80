"""Long minutes in pieces: what one pass takes at a time, and what all pieces must know of each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nlp.model import Protokoll
from nlp.rules.names import find_persons
from nlp.rules.parti import find_parties

SIZE = 200_000
"""Characters a chunk has at least, where the minutes are longer: some hundred pages."""

_LONGEST = 2 * SIZE


@dataclass(frozen=True, slots=True)
class Evidence:
    """Names and letters of local parties that are certain somewhere in the minutes."""

    names: frozenset[str]
    letters: frozenset[str]


def chunks(protokoll: Protokoll) -> Iterator[tuple[int, str]]:
    """The text in pieces with their offsets, cut where a § begins, else at a page, else at a line."""
    text = protokoll.document.text
    starts = sorted({paragraf.start for paragraf in protokoll.paragrafer})
    pages = [page.start for page in protokoll.document.pages]
    at = 0
    while at < len(text):
        end = _cut(text, at, starts, pages)
        yield at, text[at:end]
        at = end


def _cut(text: str, at: int, starts: list[int], pages: list[int]) -> int:
    if len(text) - at <= _LONGEST:
        return len(text)
    for places in (starts, pages):
        place = next((place for place in places if at + SIZE <= place <= at + _LONGEST), None)
        if place is not None:
            return place
    line = text.rfind("\n", at + SIZE, at + _LONGEST)
    return line + 1 if line > 0 else at + _LONGEST


def gather(protokoll: Protokoll, pieces: Iterable[tuple[int, str]]) -> Evidence:
    """What is certain in any piece, and who is in the attendance lists."""
    present = {
        deltagare.person.name
        for handling in protokoll.handlingar
        for deltagare in handling.narvaro
        if " " in deltagare.person.name
    }
    parts = list(pieces)
    if len(parts) < 2:  # a single piece gathers its own as it goes
        return Evidence(frozenset(present), frozenset())
    names: set[str] = set()
    letters: set[str] = set()
    for _, part in parts:
        letters |= {part[tag.start : tag.end] for tag in find_parties(part)}
        names |= {part[tag.start : tag.end] for tag in find_persons(part)}
    return Evidence(frozenset(names | present), frozenset(letters))
