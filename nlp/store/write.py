"""Writing: one file is one transaction, and the same bytes are stored once, wherever they lie."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from nlp import __version__
from nlp.contract import SCHEMA
from nlp.errors import FileError
from nlp.model import Protokoll
from nlp.store.rows import COLUMNS, Arende, arenden, rows_of

OK = "ok"
"""The outcome of a path that was read; every other is the code of an error."""

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


class Saved(StrEnum):
    """What saving a file changed."""

    NY = "ny"
    OFORANDRAD = "oförändrad"
    ERSATT = "ersatt"


def save(connection: sqlite3.Connection, protokoll: Protokoll, path: Path) -> Saved:
    """Store one file's analysis.

    The same bytes again, at this path or another, change nothing but the list of paths; other bytes at a
    known path replace what was found there, unless another path still holds it.
    """
    with _transaction(connection):
        before = _file_at(connection, path)
        file_id = _file_with(connection, protokoll.document.id)
        if file_id is None:
            file_id = _insert(connection, protokoll, path)
            saved = Saved.ERSATT if before else Saved.NY
        else:
            saved = Saved.ERSATT if before not in (None, file_id) else Saved.OFORANDRAD
        _note(connection, path, file_id, OK, "")
        if before not in (None, file_id):
            _drop_unless_used(connection, before)
    return saved


def seen(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether the bytes at `path` are stored already; if so the path is noted as theirs.

    False for a file that cannot be read: whoever reads it next says why.
    """
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return False
    with _transaction(connection):
        file_id, before = _file_with(connection, digest), _file_at(connection, path)
        if file_id is None:
            return False
        _note(connection, path, file_id, OK, "")
        if before not in (None, file_id):
            _drop_unless_used(connection, before)
    return True


def record_failure(connection: sqlite3.Connection, path: Path, error: FileError) -> None:
    """Note that `path` could not be read, and why; what an earlier reading of it found is kept."""
    with _transaction(connection):
        _note(connection, path, _file_at(connection, path), error.code, _utf8(str(error)))


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _path_key(path: Path) -> str:
    return _utf8(str(path.resolve()))


def _utf8(text: str) -> str:
    """The text, what is no UTF-8 in it (a file name in Latin-1) written as escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _file_at(connection: sqlite3.Connection, path: Path) -> int | None:
    row = connection.execute("SELECT file_id FROM sokvag WHERE path = ?", (_path_key(path),)).fetchone()
    return row[0] if row else None


def _file_with(connection: sqlite3.Connection, sha256: str) -> int | None:
    row = connection.execute("SELECT id FROM file WHERE sha256 = ?", (sha256,)).fetchone()
    return row[0] if row else None


def _note(connection: sqlite3.Connection, path: Path, file_id: int | None, outcome: str, reason: str) -> None:
    """Set the outcome of a path; not a byte changes where it is what it was."""
    where = _path_key(path)
    known = connection.execute(
        "SELECT file_id, outcome, reason FROM sokvag WHERE path = ?", (where,)
    ).fetchone()
    if known == (file_id, outcome, reason):
        return
    connection.execute(
        "INSERT INTO sokvag (path, name, file_id, outcome, reason, tried_at) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (path) DO UPDATE SET file_id = excluded.file_id, outcome = excluded.outcome, "
        "reason = excluded.reason, tried_at = excluded.tried_at",
        (where, Path(where).name, file_id, outcome, reason, _now()),
    )


def _insert(connection: sqlite3.Connection, protokoll: Protokoll, path: Path) -> int:
    document = protokoll.document
    size = path.stat().st_size if path.is_file() else None
    file_id = _highest(connection, "file") + 1
    connection.execute(
        "INSERT INTO file (id, sha256, name, size, pages, ingested_at, version, analysis) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (file_id, document.id, _utf8(document.name), size, len(document.pages), _now(), __version__, SCHEMA),
    )
    ids = {table: _highest(connection, table) for table in COLUMNS}
    rows = rows_of(protokoll, file_id, ids, _arende_ids(connection, protokoll))
    for table, insert in _INSERT.items():
        connection.executemany(insert, rows.get(table, []))
    connection.execute(_INDEX, (file_id,))
    return file_id


def _highest(connection: sqlite3.Connection, table: str) -> int:
    highest: int = connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]  # noqa: S608 - one of our tables
    return highest


def _arende_ids(connection: sqlite3.Connection, protokoll: Protokoll) -> dict[Arende, int]:
    """The ids of the file's ärenden, new ones made."""
    found = arenden(protokoll)
    connection.executemany(
        "INSERT INTO arende (kommun_key, dnr_key, kommun, dnr) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (dnr_key, kommun_key) DO NOTHING",
        [(*keys, *printed) for keys, printed in found.items()],
    )
    select = "SELECT id FROM arende WHERE kommun_key = ? AND dnr_key = ?"
    return {keys: connection.execute(select, keys).fetchone()[0] for keys in found}


def _drop_unless_used(connection: sqlite3.Connection, file_id: int | None) -> None:
    """Take away a file that no path holds any longer, its index entries first."""
    if connection.execute("SELECT 1 FROM sokvag WHERE file_id = ?", (file_id,)).fetchone():
        return
    touched = connection.execute(
        "SELECT DISTINCT d.arende_id FROM paragraf_dnr AS d JOIN paragraf AS p ON p.id = d.paragraf_id "
        "WHERE p.file_id = ? AND d.arende_id IS NOT NULL",
        (file_id,),
    ).fetchall()
    connection.execute(_UNINDEX, (file_id,))
    connection.execute("DELETE FROM file WHERE id = ?", (file_id,))
    connection.executemany(
        "DELETE FROM arende WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM paragraf_dnr WHERE arende_id = ?1)",
        touched,
    )
