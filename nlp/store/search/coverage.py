"""What there is to search: years and sammanträden of an organ, and the § numbers that no file here has."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from nlp.store.fraga import Fraga, Namn
from nlp.store.search import names
from nlp.store.search.plan import Plan
from nlp.store.traffar import Saknade, Tackning

MOST_ORGANS = 6
"""For so many organ the numbering is gone through; of more only the sum is told."""

_ALL = """
    SELECT
        (SELECT count(*) FROM sammantrade),
        (SELECT date FROM handling WHERE date > '' ORDER BY date LIMIT 1),
        (SELECT date FROM handling WHERE date > '' ORDER BY date DESC LIMIT 1)"""
_NAME = "SELECT kommun, organ FROM handling WHERE kommun_key = ? AND organ_key = ? ORDER BY date DESC LIMIT 1"
_NUMBERS = """
    SELECT s.id, s.date, p.number
    FROM sammantrade AS s LEFT JOIN paragraf_unik AS p ON p.sammantrade_id = s.id
    WHERE s.kommun_key = ? AND s.organ_key = ?"""
_MOST_RANGES = 12


def coverage(connection: sqlite3.Connection, asked: Fraga, plan: Plan) -> tuple[Tackning, ...]:
    """The organ that the question names, one by one; else the sum of all."""
    typed = {term.field: term.text for term in asked.terms if isinstance(term, Namn)}
    pairs = _asked(connection, typed) if typed.keys() & {"kommun", "organ"} else []
    if not pairs or len(pairs) > MOST_ORGANS:
        return _sum(connection)
    return tuple(found for pair in pairs if (found := _of(connection, pair, plan)) is not None)


def _asked(connection: sqlite3.Connection, typed: dict[str, str]) -> list[names.Organ]:
    fit = {
        field: names.places(connection, f"{field}_key", typed[field])
        for field in ("kommun", "organ")
        if field in typed
    }
    if not all(fit.values()):
        return []
    return names.organs(connection, fit.get("kommun", ()), fit.get("organ", ()), MOST_ORGANS + 1)


def _sum(connection: sqlite3.Connection) -> tuple[Tackning, ...]:
    count, first, last = connection.execute(_ALL).fetchone()
    years = tuple(dict.fromkeys((int(first[:4]), int(last[:4])))) if first else ()
    return (Tackning("", "", years, count, ()),)


def _of(connection: sqlite3.Connection, pair: names.Organ, plan: Plan) -> Tackning | None:
    """One organ, in the years asked for."""
    held: set[int] = set()
    numbers: dict[int, set[int]] = defaultdict(set)
    for own, date, number in connection.execute(_NUMBERS, pair):
        if plan.covers(date):
            held.add(own)
            numbers[int(date[:4])].update((int(number),) if (number or "").isdecimal() else ())
    name = connection.execute(_NAME, pair).fetchone()
    if not held or name is None:
        return None
    kommun, organ = name
    missing = (Saknade(year, gaps(own)) for year, own in sorted(numbers.items(), reverse=True) if gaps(own))
    return Tackning(kommun, organ, tuple(sorted(numbers)), len(held), tuple(missing))


def gaps(numbers: Iterable[int]) -> str:
    """The numbers from 1 to the highest that are not there: `3, 12–14`; "" where none is missing."""
    there = sorted({0, *numbers})
    between = [(a + 1, b - 1) for a, b in pairwise(there) if b - a > 1]
    told = [str(a) if a == b else f"{a}–{b}" for a, b in between[:_MOST_RANGES]]
    return ", ".join(told) + (" …" if len(between) > _MOST_RANGES else "")
