"""Writing: one file is one transaction, and the same bytes are stored once, wherever they lie."""

import hashlib
import sqlite3
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from nlp import __version__
from nlp.contract import SCHEMA
from nlp.errors import FileError
from nlp.model import Protokoll
from nlp.rules.personnummer import Personuppgift, mask
from nlp.store import human, personer, table
from nlp.store.links import links
from nlp.store.results import Forsok
from nlp.store.rows import rows_of
from nlp.terms import FileOutcome

GIVEN_UP = frozenset({FileOutcome.TIMEOUT, FileOutcome.TOO_LARGE, FileOutcome.CRASH})
"""What costs too much to find out twice; every other failure is cheap, and may be gone the next time."""

# What a file shares with others, and what takes it away where no other needs it: a § before its sammanträde.
_SHARED = {
    "SELECT DISTINCT d.arende_id FROM paragraf_dnr AS d JOIN paragraf AS p ON p.id = d.paragraf_id "
    "WHERE p.file_id = ? AND d.arende_id IS NOT NULL": "DELETE FROM arende WHERE id = ?1 "
    "AND NOT EXISTS (SELECT 1 FROM paragraf_dnr WHERE arende_id = ?1)",
    "SELECT DISTINCT unik_id FROM paragraf "
    "WHERE file_id = ? AND unik_id IS NOT NULL": "DELETE FROM paragraf_unik WHERE id = ?1 "
    "AND NOT EXISTS (SELECT 1 FROM paragraf WHERE unik_id = ?1)",
    "SELECT DISTINCT sammantrade_id FROM handling "
    "WHERE file_id = ? AND sammantrade_id IS NOT NULL": "DELETE FROM sammantrade WHERE id = ?1 "
    "AND NOT EXISTS (SELECT 1 FROM handling WHERE sammantrade_id = ?1) "
    "AND NOT EXISTS (SELECT 1 FROM paragraf_unik WHERE sammantrade_id = ?1)",
}


class Saved(StrEnum):
    """What saving a file changed."""

    NY = "ny"
    OFORANDRAD = "oförändrad"
    ERSATT = "ersatt"


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file was read: what of it could not be ("" for nothing), the personnummer in it, and whether they
    were left standing (`keep_pii`) or masked before anything else saw them.
    """

    lacking: str = ""
    personuppgifter: tuple[Personuppgift, ...] = ()
    keep_pii: bool = False


AS_USUAL = Reading()
"""All of the file was read, and there was no personnummer in it."""


def save(connection: sqlite3.Connection, protokoll: Protokoll, path: Path, reading: Reading) -> Saved:
    """Store one file's analysis; its text can be searched after `index.finish`.

    The same bytes again, at this path or another, change nothing but the list of paths, unless something was
    lacking or personnummer are to be masked that were not (or the other way); other bytes at a known path
    replace what was found there, unless another path still holds it.  What people have corrected in these
    bytes is laid over what was found.
    """
    digest = protokoll.document.id
    with table.transaction(connection):
        where = _path_key(path)
        before, there = _file_at(connection, where), _file_with(connection, digest)
        anew = there is None or _outdated(connection, there, keep_pii=reading.keep_pii)
        holders = _let_go(connection, there) if anew else []
        file_id = _insert(connection, protokoll, path, reading) if anew else there
        if anew:
            human.apply(connection, digest)
        _hold(connection, holders, file_id)
        _note(connection, where, file_id, digest, _standing(connection, file_id))
        if before not in (None, there):
            _drop_unless_used(connection, before)
    if anew:
        return Saved.NY if before is None and there is None else Saved.ERSATT
    return Saved.ERSATT if before not in (None, there) else Saved.OFORANDRAD


def known(connection: sqlite3.Connection, path: Path, *, keep_pii: bool) -> Forsok | None:
    """What came of the bytes at `path`, where they are stored already or were given up; else None.

    Stored bytes are noted as those of the path; those that hold personnummer, masked where they are to be
    kept or kept where they are to be masked, are not known.  A file that cannot be read is not known: whoever
    reads it next says why.
    """
    digest = _digest(path)
    if not digest:
        return None
    with table.transaction(connection):
        where = _path_key(path)
        file_id, before = _file_with(connection, digest), _file_at(connection, where)
        if file_id is None:
            return _given_up(connection, where, digest)
        if _other_pii(connection, file_id, keep_pii=keep_pii):
            return None
        standing = _standing(connection, file_id)
        _note(connection, where, file_id, digest, standing)
        if before not in (None, file_id):
            _drop_unless_used(connection, before)
    return standing


def record_failure(connection: sqlite3.Connection, path: Path, error: FileError) -> None:
    """Note that `path` could not be read, and why; what an earlier reading of it found is kept."""
    failure = Forsok(FileOutcome(error.code), mask(_utf8(str(error))))
    digest, where = _digest(path), _path_key(path)
    with table.transaction(connection):
        _note(connection, where, _file_at(connection, where), digest, failure)


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


def _file_at(connection: sqlite3.Connection, where: str) -> int | None:
    row = connection.execute("SELECT file_id FROM sokvag WHERE path = ?", (where,)).fetchone()
    return row[0] if row else None


def _file_with(connection: sqlite3.Connection, sha256: str) -> int | None:
    row = connection.execute("SELECT id FROM file WHERE sha256 = ?", (sha256,)).fetchone()
    return row[0] if row else None


def _lacking(connection: sqlite3.Connection, file_id: int) -> str:
    lacking: str = connection.execute("SELECT lacking FROM file WHERE id = ?", (file_id,)).fetchone()[0]
    return lacking


def _outdated(connection: sqlite3.Connection, file_id: int, *, keep_pii: bool) -> bool:
    """Whether a file is to be stored anew though it is here."""
    return bool(_lacking(connection, file_id)) or _other_pii(connection, file_id, keep_pii=keep_pii)


def _other_pii(connection: sqlite3.Connection, file_id: int, *, keep_pii: bool) -> bool:
    """Whether there are personnummer in the file that stand otherwise than they are to."""
    sql = "SELECT 1 FROM personuppgift WHERE file_id = ? AND masked = ?"
    return connection.execute(sql, (file_id, keep_pii)).fetchone() is not None


def _standing(connection: sqlite3.Connection, file_id: int | None) -> Forsok:
    """The outcome of a path that holds the file."""
    lacking = _lacking(connection, file_id) if file_id else ""
    return Forsok(FileOutcome.PARTLY if lacking else FileOutcome.OK, lacking)


def _given_up(connection: sqlite3.Connection, where: str, digest: str) -> Forsok | None:
    row = connection.execute(
        "SELECT outcome, reason FROM sokvag WHERE path = ? AND sha256 = ?", (where, digest)
    ).fetchone()
    return Forsok(FileOutcome(row[0]), row[1]) if row and row[0] in GIVEN_UP else None


def _note(
    connection: sqlite3.Connection, where: str, file_id: int | None, digest: str, standing: Forsok
) -> None:
    """Set the outcome of a path; not a byte changes where it is what it was."""
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


def _insert(connection: sqlite3.Connection, protokoll: Protokoll, path: Path, reading: Reading) -> int:
    document = protokoll.document
    size = path.stat().st_size if path.is_file() else None
    file_id = table.highest(connection, "file") + 1
    connection.execute(
        "INSERT INTO file (id, sha256, name, size, pages, lacking, ingested_at, version, analysis, keep_pii, "
        "indexed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        (
            file_id,
            document.id,
            _utf8(document.name),
            size,
            len(document.pages),
            reading.lacking,
            table.now(),
            __version__,
            SCHEMA,
            reading.keep_pii,
        ),
    )
    ids = table.highest_ids(connection)
    table.insert(connection, rows_of(protokoll, file_id, ids, links(connection, protokoll)))
    connection.executemany(
        "INSERT INTO personuppgift (file_id, kind, place, start, end, page, masked) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (file_id, each.kind, each.place, each.start, each.end, each.page, not reading.keep_pii)
            for each in reading.personuppgifter
        ],
    )
    return file_id


def _drop_unless_used(connection: sqlite3.Connection, file_id: int | None) -> None:
    """Take away a file that no path holds any longer, its index entries first."""
    if file_id is None or connection.execute("SELECT 1 FROM sokvag WHERE file_id = ?", (file_id,)).fetchone():
        return
    shared = {sql: connection.execute(sql, (file_id,)).fetchall() for sql in _SHARED}
    persons = personer.of_file(connection, file_id)
    table.unindex(connection, file_id)
    connection.execute("DELETE FROM file WHERE id = ?", (file_id,))
    for sql, ids in shared.items():
        connection.executemany(_SHARED[sql], ids)
    personer.drop_unused(connection, persons)
