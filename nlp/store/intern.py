"""Rows that many files share, found by what makes them one, and made where they are not there yet."""

import sqlite3
from collections.abc import Iterable, Mapping
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
    found = {}
    for key, values in wanted.items():
        row = connection.execute(select, key).fetchone()
        found[key] = row[0] if row else _make(connection, table, [*columns, *more.split()], (*key, *values))
    return found


def _make(connection: sqlite3.Connection, table: str, columns: list[str], values: tuple[_Value, ...]) -> int:
    marks = ", ".join("?" * len(columns))
    sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - names of ours
    return int(connection.execute(sql, values).lastrowid or 0)
