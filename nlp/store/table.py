"""Putting rows into the tables, a file's at a time."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from nlp.store.batch import COLUMNS, COUNTED, Row

_INSERT = {
    table: f"INSERT INTO {table} ({', '.join(columns.split())}) "  # noqa: S608 - names from COLUMNS
    f"VALUES ({', '.join('?' * len(columns.split()))})"
    for table, columns in COLUMNS.items()
}
# An index with outside content must be told the very text it is to forget.
_UNINDEX = """
    INSERT INTO textdel_fts (textdel_fts, rowid, number, title, dnr, text)
    SELECT 'delete', id, number, title, dnr, text FROM textdel WHERE file_id = ?"""
_INDEX = """
    INSERT INTO textdel_fts (rowid, number, title, dnr, text)
    SELECT id, number, title, dnr, text FROM textdel WHERE file_id = ?"""


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside, or nothing; inside another transaction it is a part of that."""
    inner = connection.in_transaction
    connection.execute("SAVEPOINT inner" if inner else "BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("RELEASE inner" if inner else "COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK TO inner" if inner else "ROLLBACK")
        raise


def insert(connection: sqlite3.Connection, rows: Mapping[str, Sequence[Row]]) -> None:
    """Write rows by table, the values in the order of COLUMNS."""
    for table, sql in _INSERT.items():
        connection.executemany(sql, rows.get(table, []))


def is_indexed(connection: sqlite3.Connection, file_id: int) -> bool:
    """Whether the index holds the file's text, or it still waits for that."""
    row = connection.execute("SELECT indexed FROM file WHERE id = ?", (file_id,)).fetchone()
    return bool(row and row[0])


def index(connection: sqlite3.Connection, file_id: int) -> None:
    """Have the index hold a file's text anew after `unindex`; what waits for the index goes on waiting."""
    if is_indexed(connection, file_id):
        connection.execute(_INDEX, (file_id,))


def unindex(connection: sqlite3.Connection, file_id: int) -> None:
    """Have the index forget a file's text, before that changes or goes."""
    if is_indexed(connection, file_id):
        connection.execute(_UNINDEX, (file_id,))


def highest_ids(connection: sqlite3.Connection) -> dict[str, int]:
    """The highest id in use of each table that a file fills with rows of their own."""
    return {table: highest(connection, table) for table in COUNTED}


def highest(connection: sqlite3.Connection, table: str) -> int:
    """The highest id in use, 0 where there is none."""
    found: int = connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]  # noqa: S608 - one of our tables
    return found


def now() -> str:
    """The time as the database writes it: UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
