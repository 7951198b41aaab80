"""Writing: one file is one transaction, and the same bytes are stored once, wherever they lie."""

import hashlib
import sqlite3
from enum import StrEnum
from pathlib import Path

from nlp import __version__
from nlp.contract import SCHEMA
from nlp.errors import FileError
from nlp.model import Protokoll
from nlp.store import human, table
from nlp.store.results import Forsok
from nlp.store.rows import Arende, arenden, rows_of
from nlp.terms import FileOutcome

GIVEN_UP = frozenset({FileOutcome.TIMEOUT, FileOutcome.TOO_LARGE, FileOutcome.CRASH})
"""What costs too much to find out twice; every other failure is cheap, and may be gone the next time."""


class Saved(StrEnum):
    """What saving a file changed."""

    NY = "ny"
    OFORANDRAD = "oförändrad"
    ERSATT = "ersatt"


def save(connection: sqlite3.Connection, protokoll: Protokoll, path: Path, lacking: str) -> Saved:
    """Store one file's analysis; `lacking` says what of it could not be read ("" for nothing).

    The same bytes again, at this path or another, change nothing but the list of paths, unless something was
    lacking; other bytes at a known path replace what was found there, unless another path still holds it.
    What people have corrected in these bytes is laid over what was found.
    """
    digest = protokoll.document.id
    with table.transaction(connection):
        before, there = _file_at(connection, path), _file_with(connection, digest)
        anew = there is None or bool(_lacking(connection, there))
        holders = _let_go(connection, there) if anew else []
        file_id = _insert(connection, protokoll, path, lacking) if anew else there
        if anew:
            human.apply(connection, digest)
        _hold(connection, holders, file_id)
        _note(connection, path, file_id, digest, _standing(connection, file_id))
        if before not in (None, there):
            _drop_unless_used(connection, before)
    if anew:
        return Saved.NY if before is None and there is None else Saved.ERSATT
    return Saved.ERSATT if before not in (None, there) else Saved.OFORANDRAD


def known(connection: sqlite3.Connection, path: Path) -> Forsok | None:
    """What came of the bytes at `path`, where they are stored already or were given up; else None.

    Stored bytes are noted as those of the path.  A file that cannot be read is not known: whoever reads it
    next says why.
    """
    digest = _digest(path)
    if not digest:
        return None
    with table.transaction(connection):
        file_id, before = _file_with(connection, digest), _file_at(connection, path)
        if file_id is None:
            return _given_up(connection, path, digest)
        standing = _standing(connection, file_id)
        _note(connection, path, file_id, digest, standing)
        if before not in (None, file_id):
            _drop_unless_used(connection, before)
    return standing


def record_failure(connection: sqlite3.Connection, path: Path, error: FileError) -> None:
    """Note that `path` could not be read, and why; what an earlier reading of it found is kept."""
    failure = Forsok(FileOutcome(error.code), _utf8(str(error)))
    digest = _digest(path)
    with table.transaction(connection):
        _note(connection, path, _file_at(connection, path), digest, failure)


def _digest(path: Path) -> str:
    """The SHA-256 of the bytes at `path`, "" where they cannot be read, or (a pipe) only once."""
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _path_key(path: Path) -> str:
    return _utf8(str(path.resolve()))


def _utf8(text: str) -> str:
    """The text, what is no UTF-8 in it (a file name in Latin-1) written as escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _file_at(connection: sqlite3.Connection, path: Path) -> int | None:
    row = connection.execute("SELECT file_id FROM sokvag WHERE path = ?", (_path_key(path),)).fetchone()
    return row[0] if row else None


def _file_with(connection: sqlite3.Connection, sha256: str) -> int | None:
    row = connection.execute("SELECT id FROM file WHERE sha256 = ?", (sha256,)).fetchone()
    return row[0] if row else None


def _lacking(connection: sqlite3.Connection, file_id: int) -> str:
    lacking: str = connection.execute("SELECT lacking FROM file WHERE id = ?", (file_id,)).fetchone()[0]
    return lacking


def _standing(connection: sqlite3.Connection, file_id: int | None) -> Forsok:
    """The outcome of a path that holds the file."""
    lacking = _lacking(connection, file_id) if file_id else ""
    return Forsok(FileOutcome.PARTLY if lacking else FileOutcome.OK, lacking)


def _given_up(connection: sqlite3.Connection, path: Path, digest: str) -> Forsok | None:
    row = connection.execute(
        "SELECT outcome, reason FROM sokvag WHERE path = ? AND sha256 = ?", (_path_key(path), digest)
    ).fetchone()
    return Forsok(FileOutcome(row[0]), row[1]) if row and row[0] in GIVEN_UP else None


def _note(
    connection: sqlite3.Connection, path: Path, file_id: int | None, digest: str, standing: Forsok
) -> None:
    """Set the outcome of a path; not a byte changes where it is what it was."""
    where = _path_key(path)
    now = (file_id, digest, standing.outcome, standing.reason)
    known = "SELECT file_id, sha256, outcome, reason FROM sokvag WHERE path = ?"
    if connection.execute(known, (where,)).fetchone() == now:
        return
    connection.execute(
        "INSERT INTO sokvag (path, name, file_id, sha256, outcome, reason, tried_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (path) DO UPDATE SET file_id = excluded.file_id, sha256 = excluded.sha256, "
        "outcome = excluded.outcome, reason = excluded.reason, tried_at = excluded.tried_at",
        (where, Path(where).name, *now, table.now()),
    )


def _let_go(connection: sqlite3.Connection, file_id: int | None) -> list[tuple[int]]:
    """Take a file away to make room for a better reading of it; the paths that held it."""
    if file_id is None:
        return []
    holders = connection.execute("SELECT id FROM sokvag WHERE file_id = ?", (file_id,)).fetchall()
    connection.execute("UPDATE sokvag SET file_id = NULL WHERE file_id = ?", (file_id,))
    _drop_unless_used(connection, file_id)
    return holders


def _hold(connection: sqlite3.Connection, holders: list[tuple[int]], file_id: int | None) -> None:
    """Give the paths a file; where it stood as read in part, it stands as it was read now."""
    standing = _standing(connection, file_id)
    connection.executemany("UPDATE sokvag SET file_id = ? WHERE id = ?", [(file_id, *row) for row in holders])
    connection.executemany(
        "UPDATE sokvag SET outcome = ?, reason = ? WHERE id = ? AND outcome = ?",
        [(standing.outcome, standing.reason, *row, FileOutcome.PARTLY) for row in holders],
    )


def _insert(connection: sqlite3.Connection, protokoll: Protokoll, path: Path, lacking: str) -> int:
    document = protokoll.document
    size = path.stat().st_size if path.is_file() else None
    file_id = table.highest(connection, "file") + 1
    connection.execute(
        "INSERT INTO file (id, sha256, name, size, pages, lacking, ingested_at, version, analysis) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            file_id,
            document.id,
            _utf8(document.name),
            size,
            len(document.pages),
            lacking,
            table.now(),
            __version__,
            SCHEMA,
        ),
    )
    ids = table.highest_ids(connection)
    table.insert(connection, rows_of(protokoll, file_id, ids, _arende_ids(connection, protokoll)))
    table.index(connection, file_id)
    return file_id


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
    if file_id is None or connection.execute("SELECT 1 FROM sokvag WHERE file_id = ?", (file_id,)).fetchone():
        return
    touched = connection.execute(
        "SELECT DISTINCT d.arende_id FROM paragraf_dnr AS d JOIN paragraf AS p ON p.id = d.paragraf_id "
        "WHERE p.file_id = ? AND d.arende_id IS NOT NULL",
        (file_id,),
    ).fetchall()
    table.unindex(connection, file_id)
    connection.execute("DELETE FROM file WHERE id = ?", (file_id,))
    connection.executemany(
        "DELETE FROM arende WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM paragraf_dnr WHERE arende_id = ?1)",
        touched,
    )
