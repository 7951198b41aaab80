"""The rows that fit a plan, newest first, and their ranks."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from json import dumps
from typing import NamedTuple

from nlp.store.dag import STRIDE
from nlp.store.search.fields import Values
from nlp.store.search.plan import Plan, can_rank

_ROW = "y.id, y.unik, y.handling_id, y.paragraf_id, y.avsnitt, y.utfall, y.typ"
# CROSS JOIN keeps the order: the index gives what holds the words, the row says the rest.
_FOUND = """
    SELECT {0} FROM textdel_fts AS f CROSS JOIN traffyta AS y ON y.id = f.rowid
    WHERE f.textdel_fts MATCH ? AND f.rowid >= ? AND f.rowid < ? AND {1}
    ORDER BY f.rowid DESC LIMIT ?"""
_ALL = "SELECT {0} FROM traffyta AS y WHERE y.id >= ? AND y.id < ? AND {1} ORDER BY y.id DESC LIMIT ?"
_COUNTED = "SELECT count(*), count(DISTINCT unik), coalesce(min(id), 0) FROM ({})"
_RANKED = """
    SELECT f.rowid, y.unik, {1} FROM textdel_fts AS f CROSS JOIN traffyta AS y ON y.id = f.rowid
    WHERE f.textdel_fts MATCH ? AND f.rowid >= ? AND f.rowid < ? AND {0}"""
# The same, but day by day: MATCH is asked once for each.
_DAYS = f"""(SELECT DISTINCT {{0}} / {STRIDE} AS day FROM ({{1}})) AS d CROSS JOIN textdel_fts AS f"""  # noqa: S608 - a number
_OF_DAY = f"f.rowid >= max(?, d.day * {STRIDE}) AND f.rowid < min(?, (d.day + 1) * {STRIDE})"


class Row(NamedTuple):
    """A piece of text that fits; the fields as in `traffyta`."""

    id: int
    unik: int
    handling: int | None
    paragraf: int | None
    avsnitt: int
    utfall: int
    typ: int


@dataclass(frozen=True, slots=True)
class Window:
    """The newest rows that fit, so many at most: how many § they are, and the lowest id among them.

    `over` where there are more; the total is then one less than was seen, so that "over" it holds.  `fitting`
    are the rows whose sections hold the words, where these had to be read.
    """

    total: int
    low: int
    over: bool
    fitting: frozenset[int] | None = None


def newest(
    connection: sqlite3.Connection, plan: Plan, before: int | None = None, most: int = -1
) -> Iterator[Row]:
    """The rows that fit, newest first, those with a lower id than `before`; -1 for all."""
    sql, values = _query(plan, _ROW, before, most)
    return map(Row._make, connection.execute(sql, values))


def window(connection: sqlite3.Connection, plan: Plan, most: int) -> Window:
    """The newest rows that fit, so many at most."""
    sql, values = _query(plan, "y.id AS id, y.unik AS unik", None, most + 1)
    count, total, low = connection.execute(_COUNTED.format(sql), values).fetchone()
    return seen(count, total, low, most)


def seen(count: int, total: int, low: int, most: int) -> Window:
    """What so many rows of so many § say; one row beyond `most` shows that there are more."""
    return Window(total - (count > most), low, over=count > most)


def _query(plan: Plan, columns: str, before: int | None, most: int) -> tuple[str, Values]:
    high = plan.high if before is None else min(before, plan.high)
    levels = plan.levels()
    sql, first = (_FOUND, [list(levels)[-1]]) if levels else (_ALL, [])
    own = _by_days(plan, sql.format(columns, plan.test()))
    return own, [*_day_values(plan), *first, plan.low, high, *plan.values, most]


def _by_days(plan: Plan, sql: str) -> str:
    """A query of the index, asked for the days alone that a field of the plan says."""
    if plan.days is None:
        return sql
    days = _DAYS.format(plan.days.column, plan.days.ids)
    sql = sql.replace("FROM textdel_fts AS f", f"FROM {days}", 1)
    return sql.replace("f.rowid >= ? AND f.rowid < ?", _OF_DAY, 1)


def _day_values(plan: Plan) -> Values:
    return plan.days.ids_values if plan.days else []


def ranked(
    connection: sqlite3.Connection, plan: Plan, query: str, level: int, low: int
) -> Iterator[tuple[int, int, float]]:
    """Id, unik and rank of what one level finds from the id `low` on: the lower the better, 0 unranked."""
    rank = "f.rank" if can_rank(connection, plan, level) else "0.0"
    values = [*_day_values(plan), query, max(low, plan.low), plan.high, *plan.values]
    return connection.execute(_by_days(plan, _RANKED.format(plan.test(), rank)), values)


def copies(
    connection: sqlite3.Connection, plan: Plan, uniks: Iterable[int]
) -> dict[int, list[tuple[int, str]]]:
    """For each § the ids of all its rows that the fields fit, with the kind of handling each stands in."""
    sql = (
        "SELECT y.unik, y.id, coalesce(h.kind, '') FROM traffyta AS y LEFT JOIN handling AS h ON h.id = y.handling_id "  # noqa: S608, E501
        f"WHERE y.unik IN (SELECT value FROM json_each(?)) AND {plan.test()} ORDER BY y.id"
    )
    found: dict[int, list[tuple[int, str]]] = {}
    for unik, own, kind in connection.execute(sql, [dumps(list(uniks)), *plan.values]):
        found.setdefault(unik, []).append((own, kind))
    return found
