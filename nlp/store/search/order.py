"""A page of § in order, each once: the newest first, or the best."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from nlp.store.dag import date_of, day_of, room_of
from nlp.store.search import rows
from nlp.store.search.clock import Clock
from nlp.store.search.cursor import Cursor
from nlp.store.search.patterns import LEVELS
from nlp.store.search.plan import Plan
from nlp.store.search.rows import Row, Window
from nlp.store.search.scope import Scopes
from nlp.store.traffar import Sortering

_BATCH = 200  # rows whose sections are looked at together

Ranked = tuple[int, float, int, int]
"""Level, rank, § and row: in this order the best first, among equals the newest."""


@dataclass(frozen=True, slots=True)
class Page:
    """The § of a page, each with a row that fits and its score; `last` is where it ends, None at the end."""

    uniks: dict[int, tuple[int, float]]
    last: Cursor | None


@dataclass(frozen=True, slots=True)
class Asked:
    """So many § are wanted of the question with this key, before the time is up."""

    limit: int
    key: int
    clock: Clock


def by_date(connection: sqlite3.Connection, plan: Plan, asked: Asked, after: Cursor | None) -> Page:
    """The newest § after a place.

    All rows of one § are of one day, so that what an earlier page has shown of it is found among the rows of
    that day.
    """
    before = None if after is None else room_of(day_of(date_of(after.row)))[1]
    found: dict[int, tuple[int, float]] = {}
    shown: set[int] = set()
    for row in _verified(connection, plan, rows.newest(connection, plan, before), asked.clock):
        if after is not None and row.id >= after.row:
            shown.add(row.unik)
        elif row.unik not in shown and row.unik not in found:
            if len(found) == asked.limit:
                last = min(own for own, _ in found.values())
                return Page(found, Cursor(Sortering.DATUM, asked.key, last))
            found[row.unik] = (row.id, 0.0)
    return Page(found, None)


def _verified(
    connection: sqlite3.Connection, plan: Plan, found: Iterator[Row], clock: Clock
) -> Iterator[Row]:
    """Those of the rows that hold the words in the sections asked for."""
    if not plan.verified:
        yield from found
        return
    scopes = Scopes(connection, plan)
    while batch := list(islice(found, _BATCH)):
        clock.check()
        fitting = scopes.fitting(row.id for row in batch)
        yield from (row for row in batch if row.id in fitting)


def by_rank(
    connection: sqlite3.Connection, plan: Plan, asked: Asked, after: Cursor | None, window: Window
) -> Page:
    """The best § after a place: exact words before inflected, these before compounds.

    Only the rows of the window are ranked; where there are more, the older follow, the newest of them first.
    """
    if after is not None and after.level == LEVELS:
        return _older(connection, plan, asked, after.row)
    found: dict[int, tuple[int, float]] = {}
    place = (after.level, after.rank, -after.row) if after else None
    last = None
    for level, rank, unik, row in _in_order(connection, plan, window):
        if place is not None and (level, rank, -row) <= place:
            continue
        if len(found) == asked.limit and last is not None:
            return Page(found, last)
        found[unik] = (row, -rank)
        last = Cursor(Sortering.RELEVANS, asked.key, row, level, rank)
    if not window.over:
        return Page(found, None)
    if len(found) == asked.limit:
        return Page(found, Cursor(Sortering.RELEVANS, asked.key, window.low, LEVELS))
    older = _older(connection, plan, replace(asked, limit=asked.limit - len(found)), window.low)
    return Page({**found, **older.uniks}, older.last)


def _older(connection: sqlite3.Connection, plan: Plan, asked: Asked, row: int) -> Page:
    """What lies below a row, by date."""
    page = by_date(connection, plan, asked, Cursor(Sortering.DATUM, asked.key, row))
    last = page.last and Cursor(Sortering.RELEVANS, asked.key, page.last.row, LEVELS)
    return Page(page.uniks, last)


def _in_order(connection: sqlite3.Connection, plan: Plan, window: Window) -> Iterator[Ranked]:
    seen: set[int] = set()
    for query, level in plan.levels().items():
        if len(seen) >= window.total + window.over:
            return
        ranked = rows.ranked(connection, plan, query, level, window.low)
        fits = window.fitting
        best = _best(
            (own for own in ranked if own[1] not in seen and (fits is None or own[0] in fits)), level
        )
        seen.update(unik for _, _, unik, _ in best)
        yield from best


def _best(found: Iterable[tuple[int, int, float]], level: int) -> list[Ranked]:
    """Each § once, by its best row."""
    best: dict[int, tuple[float, int]] = {}
    for row, unik, rank in found:
        best[unik] = min(best.get(unik, (rank, -row)), (rank, -row))
    ordered = sorted((rank, minus, unik) for unik, (rank, minus) in best.items())
    return [(level, rank, unik, -minus) for rank, minus, unik in ordered]
