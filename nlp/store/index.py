"""The index of the text, which follows the rows in bulk: so it costs a third of file by file."""

import sqlite3
from contextlib import suppress

from nlp.store import table, termer

MUCH = 500
"""So many new files, and a fourth of all, are much."""

_SHARE = 4
_WAITING = "SELECT count(*) FROM file WHERE indexed = 0"
# Ids first and texts after, in the order of ids: the index takes rising ids only in one go, and a sort of
# whole texts would write them to disk once more.
_NOTE = """
    INSERT INTO vantar SELECT t.id FROM file AS f JOIN textdel AS t ON t.file_id = f.id WHERE f.indexed = 0"""
_FILL = """
    INSERT INTO textdel_fts (rowid, text, number, title, dnr)
    SELECT t.id, t.text, t.number, t.title, t.dnr
    FROM vantar AS v CROSS JOIN textdel AS t ON t.id = v.id ORDER BY v.id"""


def waiting(connection: sqlite3.Connection) -> int:
    """How many files are stored whose text cannot be searched yet."""
    number: int = connection.execute(_WAITING).fetchone()[0]
    return number


def finish(connection: sqlite3.Connection) -> int:
    """Make all that waits searchable, all or nothing; how many files that were."""
    found = waiting(connection)
    if not found:
        return 0
    much = _is_much(connection, found)
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS vantar (id INTEGER PRIMARY KEY)")
    with table.transaction(connection):
        connection.execute("DELETE FROM vantar")
        connection.execute(_NOTE)
        connection.execute(_FILL)
        connection.execute("UPDATE file SET indexed = 1 WHERE indexed = 0")
        connection.execute("DELETE FROM vantar")
        if much:
            connection.execute("INSERT INTO textdel_fts (textdel_fts) VALUES ('optimize')")
        termer.refresh(connection)
    if much:
        _compact(connection)
    return found


def _is_much(connection: sqlite3.Connection, found: int) -> bool:
    """Whether so much is new that laying the whole file in order is worth its time."""
    files = connection.execute("SELECT count(*) FROM file").fetchone()[0]
    return bool(found >= MUCH and found * _SHARE >= files)


def _compact(connection: sqlite3.Connection) -> None:
    """Lay the file in order: text comes in as folders are read, and stands by date, which leaves gaps.

    It needs as much room again on the disk for a while; where there is none the gaps stay.
    """
    with suppress(sqlite3.OperationalError):
        connection.execute("VACUUM")
