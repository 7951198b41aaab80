"""Rows that many files share, found by what makes them one, and made where they are not there yet."""

import sqlite3
from collections.abc import Iterable, Mapping
from itertools import count
from typing import TypeVar

_Key = TypeVar("_Key", bound=tuple[str | int, ...])
_Value = str | int | None


def intern(
    connection: sqlite3.Connection,
    table: str,
    unique: str,
    wanted: Mapping[_Key, Iterable[_Value]],
    more: str = "",
) -> dict[_Key, int]:
    """The ids of rows of `table` by the values of its columns `unique`; new rows get the columns `more` too.

    `wanted` gives for each key the values of `more`.  Most rows are there already, so they are looked for
    before they are made.
    """
    columns = unique.split()
    select = f"SELECT id FROM {table} WHERE {' AND '.join(f'{column} = ?' for column in columns)}"  # noqa: S608 - names of ours
    found, missing = {}, []
    for key in wanted:
        row = connection.execute(select, key).fetchone()
        if row:
            found[key] = row[0]
        else:
            missing.append(key)
    if missing:
        first: int = connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0]  # noqa: S608
        new = dict(zip(missing, count(first), strict=False))
        rows = ((own, *key, *wanted[key]) for key, own in new.items())
        connection.executemany(_insert(table, ["id", *columns, *more.split()]), rows)
        found |= new
    return found


def _insert(table: str, columns: list[str]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608 - names of ours
