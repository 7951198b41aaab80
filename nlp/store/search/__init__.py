"""Searching: a question as typed, answered with § in order, each once, with what may be said about them."""

import sqlite3
from collections.abc import Iterator

from nlp.errors import SlowQueryError
from nlp.store.fraga import Fraga, parse
from nlp.store.search import cursor, order, rows
from nlp.store.search.clock import Clock, limited
from nlp.store.search.coverage import coverage
from nlp.store.search.cursor import Cursor
from nlp.store.search.facets import Facets
from nlp.store.search.hits import Maker
from nlp.store.search.notes import notes
from nlp.store.search.options import VERIFIED, WINDOW, SearchOptions
from nlp.store.search.plan import Plan, plan
from nlp.store.search.rows import Row, Window
from nlp.store.search.scope import Scopes
from nlp.store.search.suggest import doubtful, suggestions
from nlp.store.search.why import Reasons
from nlp.store.traffar import Facett, Sortering, Svar, Traff

__all__ = ["SearchOptions", "each_hit", "search"]

_EACH = 500  # hits of a page while all are given


def search(connection: sqlite3.Connection, asked: str | Fraga, options: SearchOptions | None = None) -> Svar:
    """The answer to a question.

    Raises a `QueryError` for a field, value or page that is none, a `SlowQueryError` where it takes too long.
    """
    options = options or SearchOptions()
    asked = parse(asked) if isinstance(asked, str) else asked
    if not asked.terms:
        return Svar((), 0, over=False, sort=options.sort, after="", notes=asked.notes)
    with limited(connection, asked.typed, options.seconds) as clock:
        return _answer(connection, asked, options, clock)


def each_hit(
    connection: sqlite3.Connection,
    asked: str | Fraga,
    sort: Sortering = Sortering.DATUM,
    seconds: float = 10.0,
) -> Iterator[Traff]:
    """Every hit in order, as they are read, some hundreds in each so many seconds at most."""
    asked = parse(asked) if isinstance(asked, str) else asked
    after = None
    while asked.terms:
        with limited(connection, asked.typed, seconds) as clock:
            made = plan(connection, asked)
            page = _page(connection, made, order.Asked(_EACH, 0, clock), sort, after)
            found = Maker(connection, made, Reasons(asked, made.wanted)).hits(page)
        yield from found
        if page.last is None:
            return
        after = page.last


def _answer(connection: sqlite3.Connection, asked: Fraga, options: SearchOptions, clock: Clock) -> Svar:
    made = plan(connection, asked)
    sort = options.sort if made.wanted else Sortering.DATUM
    key = cursor.question_key(asked.typed)
    after = cursor.read(options.after, asked.typed, sort) if options.after else None
    found = _window(connection, made, clock)
    page = _page(connection, made, order.Asked(options.limit, key, clock), sort, after, found)
    return Svar(
        hits=Maker(connection, made, Reasons(asked, made.wanted)).hits(page),
        total=found.total,
        over=found.over,
        sort=sort,
        after=page.last.write() if page.last else "",
        facets=_facets(connection, made, clock) if options.facets else (),
        coverage=coverage(connection, asked, made) if options.coverage else (),
        suggestions=_suggestions(connection, asked, found, clock),
        notes=notes(connection, asked, made, found, sort),
    )


def _page(
    connection: sqlite3.Connection,
    made: Plan,
    asked: order.Asked,
    sort: Sortering,
    after: Cursor | None,
    found: Window | None = None,
) -> order.Page:
    if asked.limit < 1:
        return order.Page({}, None)
    if sort is Sortering.DATUM or not made.wanted:
        return order.by_date(connection, made, asked, after)
    return order.by_rank(connection, made, asked, after, found or _window(connection, made, asked.clock))


def _window(connection: sqlite3.Connection, made: Plan, clock: Clock) -> Window:
    """How much there is, among the newest; with the words in the sections asked for."""
    if not made.verified:
        return rows.window(connection, made, WINDOW)
    seen, fitting = _verified(connection, made, clock)
    low = min((row.id for row in seen), default=0)
    uniks, ids = {row.unik for row in fitting}, frozenset(row.id for row in fitting)
    return Window(len(uniks), low, over=len(seen) > VERIFIED, fitting=ids)


def _facets(connection: sqlite3.Connection, made: Plan, clock: Clock) -> tuple[Facett, ...]:
    if made.verified:
        seen, found = _verified(connection, made, clock)
        return Facets(connection, made, found, over=len(seen) > VERIFIED).all()
    found = list(rows.newest(connection, made, most=WINDOW + 1))
    return Facets(connection, made, found[:WINDOW], over=len(found) > WINDOW).all()


def _verified(connection: sqlite3.Connection, made: Plan, clock: Clock) -> tuple[list[Row], list[Row]]:
    """The newest rows that hold the words, and those that do so in the sections asked for."""
    seen = list(rows.newest(connection, made, most=VERIFIED + 1))
    clock.check()
    fitting = Scopes(connection, made).fitting(row.id for row in seen[:VERIFIED])
    return seen, [row for row in seen if row.id in fitting]


def _suggestions(
    connection: sqlite3.Connection, asked: Fraga, found: Window, clock: Clock
) -> tuple[str, ...]:
    """What may have been meant; nothing where that cannot be told in time."""
    if found.total and not doubtful(connection, asked):
        return ()

    def finds(question: str) -> bool:
        clock.check()
        made = plan(connection, parse(question))
        return bool(order.by_date(connection, made, order.Asked(1, 0, clock), None).uniks)

    try:
        return suggestions(connection, asked, finds)
    except (SlowQueryError, sqlite3.OperationalError):
        if clock.is_up():
            return ()
        raise
