"""Opening the file, and saying in our own words what is wrong with it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nlp.errors import (
    DatabaseError,
    LockedError,
    MissingDatabaseError,
    NewerSchemaError,
    NotDatabaseError,
    OldSchemaError,
    ReadOnlyError,
)
from nlp.store.version import APPLICATION_ID, SCHEMA_VERSION

TIMEOUT = 5.0
"""Seconds to wait for another program to finish writing."""

_MAGIC = b"SQLite format 3\x00"
_PAGE_SIZE = 16384  # a quarter smaller than the default 4096 on a million sections
_CACHE = 128 * 1024  # kB; SQLite's own 2 MB are 125 pages, too few for an index of a million sections
_UNWRITABLE = {
    sqlite3.SQLITE_READONLY: "skrivskyddad",
    sqlite3.SQLITE_PERM: "rättighet saknas",
    sqlite3.SQLITE_CANTOPEN: "filen kan inte öppnas",
    sqlite3.SQLITE_IOERR: "läs- eller skrivfel",
    sqlite3.SQLITE_FULL: "disken är full",
}
_HOT_JOURNAL = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)


@contextmanager
def guard(name: str) -> Iterator[None]:
    """Turn what SQLite says about the database `name` into our errors."""
    try:
        yield
    except sqlite3.Error as error:
        raise _translate(name, error) from error


def connect(path: Path, *, write: bool, create: bool) -> sqlite3.Connection:
    """A connection to our own database; `write` brings it up to date, `create` makes a missing one."""
    name = str(path)
    new = _check_file(path, write=write, create=create)
    with guard(name):
        connection = _open(path, "rwc" if new else "rw") if write else _open_for_reading(path)
        try:
            _check_owner(connection, name, new=new)
            _prepare(connection, name, write=write)
            connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        except BaseException:
            connection.close()
            raise
    return connection


def _check_file(path: Path, *, write: bool, create: bool) -> bool:
    """Whether the database is still to be made: no file, or one without a byte in it."""
    name = str(path)
    try:
        if not path.exists():
            return _check_missing(path, create=create)
        if path.is_dir():
            raise NotDatabaseError(name, " (det är en mapp)")
        if not path.is_file():
            raise NotDatabaseError(name, " (det är ingen vanlig fil)")
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except OSError as error:
        detail = f"databasen kan inte läsas ({error.strerror}). Kontrollera filens rättigheter."
        raise DatabaseError(name, detail) from error
    if head and head != _MAGIC and not _is_unmade(path, head):
        raise NotDatabaseError(name)
    if not head and not write:
        raise NotDatabaseError(name, " (den är tom)")
    return not head


def _is_unmade(path: Path, head: bytes) -> bool:
    """Whether the making of the file was cut off before its first page was written; SQLite then undoes it."""
    return not head.strip(b"\0") and path.with_name(f"{path.name}-journal").exists()


def _check_missing(path: Path, *, create: bool) -> bool:
    if not create:
        raise MissingDatabaseError(str(path))
    if not path.parent.is_dir():
        raise ReadOnlyError(str(path), f"mappen {path.parent} finns inte")
    return True


def _open(path: Path, mode: str) -> sqlite3.Connection:
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=TIMEOUT)
    connection.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _open_for_reading(path: Path) -> sqlite3.Connection:
    """A read-only connection; a write that was cut off (power, kill) is first undone, which needs writing."""
    connection = _open(path, "ro")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError as error:
        connection.close()
        if _primary(error) not in _HOT_JOURNAL:
            raise
        mending = _open(path, "rw")
        mending.execute("SELECT count(*) FROM sqlite_master")
        mending.close()
        connection = _open(path, "ro")
    return connection


def _check_owner(connection: sqlite3.Connection, name: str, *, new: bool) -> None:
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    if new or owner == APPLICATION_ID:
        return
    # One whose making was cut off is without a page, now that SQLite has undone that.
    if connection.execute("PRAGMA page_count").fetchone()[0]:
        raise NotDatabaseError(name, " (det är en SQLite-fil från ett annat program)")


def _prepare(connection: sqlite3.Connection, name: str, *, write: bool) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > SCHEMA_VERSION:
        raise NewerSchemaError(name, f" (schema {version}, här {SCHEMA_VERSION})")
    if not write:
        if version < SCHEMA_VERSION:
            raise OldSchemaError(name, f" (schema {version}, här {SCHEMA_VERSION})")
        return
    if version < SCHEMA_VERSION:
        from nlp.store.schema import migrate  # noqa: PLC0415 - sqlite-utils takes 0.2 s, too dear for a search

        migrate(connection)
    else:
        _try_writing(connection, version)


def _try_writing(connection: sqlite3.Connection, version: int) -> None:
    """Fail now, not after an hour's reading, where file or folder cannot be written."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA user_version = {version}")
    finally:
        connection.execute("ROLLBACK")


def _primary(error: sqlite3.Error) -> int:
    """SQLite's result code without its extension; 0 where the error is not SQLite's own."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _translate(name: str, error: sqlite3.Error) -> DatabaseError:
    code = _primary(error)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LockedError(name)
    if code in _UNWRITABLE:
        return ReadOnlyError(name, _UNWRITABLE[code])
    if code == sqlite3.SQLITE_NOTADB:
        return NotDatabaseError(name)
    if code == sqlite3.SQLITE_CORRUPT:
        return DatabaseError(
            name, "databasen är skadad. Återställ en säkerhetskopia eller läs in filerna på nytt."
        )
    return DatabaseError(name, f"databasen svarar med ett fel ({error}). Läs in filerna i en ny databas.")
