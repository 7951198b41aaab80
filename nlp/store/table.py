"""Putting rows into the tables, a file's at a time."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from nlp.store.batch import COLUMNS, Row

_INSERT = {
    table: f"INSERT INTO {table} (id, {', '.join(columns.split())}) "  # noqa: S608 - names from COLUMNS
    f"VALUES ({', '.join('?' * (len(columns.split()) + 1))})"
    for table, columns in COLUMNS.items()
}
# An index with outside content must be told the very text it is to forget.
_INDEX = """
    INSERT INTO textdel_fts (rowid, number, title, dnr, text)
    SELECT id, number, title, dnr, text FROM textdel WHERE file_id = ?"""
_UNINDEX = """
    INSERT INTO textdel_fts (textdel_fts, rowid, number, title, dnr, text)
    SELECT 'delete', id, number, title, dnr, text FROM textdel WHERE file_id = ?"""


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def insert(connection: sqlite3.Connection, rows: Mapping[str, Sequence[Row]]) -> None:
    """Write rows by table, each with its id first."""
    for table, sql in _INSERT.items():
        connection.executemany(sql, rows.get(table, []))


def index(connection: sqlite3.Connection, file_id: int) -> None:
    """Make a file's text searchable."""
    connection.execute(_INDEX, (file_id,))


def unindex(connection: sqlite3.Connection, file_id: int) -> None:
    """Have the index forget a file's text, before that changes or goes."""
    connection.execute(_UNINDEX, (file_id,))


def highest_ids(connection: sqlite3.Connection) -> dict[str, int]:
    """The highest id in use of each table that a file fills."""
    return {table: highest(connection, table) for table in COLUMNS}


def highest(connection: sqlite3.Connection, table: str) -> int:
    """The highest id in use, 0 where there is none."""
    found: int = connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]  # noqa: S608 - one of our tables
    return found


def now() -> str:
    """The time as the database writes it: UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
