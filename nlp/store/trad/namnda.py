"""The §§ that belong to an ärende because one names the other, though their dnr differ.

Only where the text says so: a § of the same kommun names the other's dnr, or its number and the day of its
meeting, and both have the title of one matter.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nlp.rules.dnr import dnr_key, find_dnr
from nlp.store.trad.hanvisning import hanvisningar
from nlp.store.trad.stallen import Stalle, at, text_of
from nlp.store.trad.titel import akin, content

_WINDOW = timedelta(days=730)  # a matter that rests for longer is taken up by its dnr, or anew
_HEAD = 4  # letters in which a word and its forms agree
_ON_DAY = """
    SELECT p.id, p.title FROM sammantrade AS s
    JOIN handling AS h ON h.sammantrade_id = s.id
    JOIN paragraf AS p ON p.handling_id = h.id
    WHERE s.kommun_key = ? AND s.date = ? AND p.number = ?"""
_LATER = """
    SELECT p.id, p.title FROM sammantrade AS s
    JOIN handling AS h ON h.sammantrade_id = s.id
    JOIN paragraf AS p ON p.handling_id = h.id
    WHERE s.kommun_key = ? AND s.date >= ? AND s.date <= ? AND p.title <> ''"""
_NAMES_DNR = """
    SELECT p.id, p.title, t.text FROM textdel_dnr AS d
    JOIN textdel AS t ON t.id = d.textdel_id
    JOIN paragraf AS p ON p.id = t.paragraf_id
    JOIN handling AS h ON h.id = p.handling_id
    WHERE d.dnr_key = ? AND h.kommun_key = ? AND h.kind IN ('protokoll', 'protokollsutdrag')"""


@dataclass(frozen=True, slots=True)
class Namnd:
    """A § that is named, or names, and the words in which that is said."""

    place: Stalle
    because: str


def named_with(connection: sqlite3.Connection, key: str, steps: Sequence[Stalle]) -> list[Namnd]:
    """The further §§ of the ärende whose steps carry the dnr, each with the words that tie it to one."""
    known = {step.paragraf for step in steps}
    found: dict[int, str] = {}
    for paragraf, because in (*_both_ways(connection, steps), *_by_dnr(connection, key, steps)):
        if paragraf not in known:
            found.setdefault(paragraf, because)
    return [Namnd(place, found[place.paragraf or 0]) for place in at(connection, list(found))]


def _both_ways(connection: sqlite3.Connection, steps: Sequence[Stalle]) -> Iterator[tuple[int, str]]:
    matters: dict[tuple[str, frozenset[str]], list[Stalle]] = {}
    for step in steps:
        words = content(step.title)
        if step.paragraf is not None and step.kommun_key and words:
            matters.setdefault((step.kommun_key, words), []).append(step)
            yield from _named_in(connection, step, words)
    for (kommun_key, words), own in matters.items():
        yield from _that_name(connection, kommun_key, words, own)


def _named_in(
    connection: sqlite3.Connection, step: Stalle, words: frozenset[str]
) -> Iterator[tuple[int, str]]:
    """The earlier §§ that a step names."""
    for named in hanvisningar(text_of(connection, step.paragraf or 0)):
        if not step.date or named.date <= step.date:
            rows = connection.execute(_ON_DAY, (step.kommun_key, named.date, named.number)).fetchall()
            yield from ((paragraf, named.text) for paragraf, title in rows if akin(words, content(title)))


def _that_name(
    connection: sqlite3.Connection, kommun_key: str, words: frozenset[str], steps: Sequence[Stalle]
) -> Iterator[tuple[int, str]]:
    """The later §§ that name one of these steps, all of one title."""
    places = {(step.date, step.number) for step in steps if step.date and step.number}
    if not places:
        return
    last = _later(max(day for day, _ in places))
    heads = tuple(word[:_HEAD] for word in words)  # to stem every title of two years would take long
    rows = connection.execute(_LATER, (kommun_key, min(day for day, _ in places), last))
    for paragraf, title in rows.fetchall():
        low = title.casefold()
        if any(head in low for head in heads) and akin(words, content(title)):
            found = hanvisningar(text_of(connection, paragraf))
            yield from ((paragraf, each.text) for each in found if (each.date, each.number) in places)


def _by_dnr(connection: sqlite3.Connection, key: str, steps: Sequence[Stalle]) -> Iterator[tuple[int, str]]:
    """The §§ that name the dnr in their text, with the title of a step."""
    titles = {(step.kommun_key, content(step.title)) for step in steps if step.kommun_key}
    for kommun_key in {kommun for kommun, _ in titles}:
        for paragraf, title, text in connection.execute(_NAMES_DNR, (key, kommun_key)).fetchall():
            words = content(title)
            if any(own == kommun_key and akin(words, known) for own, known in titles):
                yield paragraf, _line(text, key)


def _line(text: str, dnr: str) -> str:
    """The line of a text in which the dnr stands, "" where it cannot be found again."""
    tag = next((tag for tag in find_dnr(text) if dnr_key(text[tag.start : tag.end]) == dnr), None)
    if tag is None:
        return ""
    start, end = text.rfind("\n", 0, tag.start) + 1, text.find("\n", tag.end)
    return " ".join(text[start : end if end >= 0 else len(text)].split())


def _later(iso: str) -> str:
    """The last day on which a later § is looked for; a day that no calendar has is its own."""
    try:
        return (date.fromisoformat(iso) + _WINDOW).isoformat()
    except (ValueError, OverflowError):
        return iso
