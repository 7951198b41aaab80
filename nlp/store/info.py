"""What a database holds, in numbers."""

import sqlite3
from collections.abc import Iterator

from nlp.rules.personnummer import mask
from nlp.store.results import Fil, Info, Misslyckad, OrganSpann, Utfall
from nlp.terms import FileOutcome

_OUTCOMES = (
    "SELECT outcome, count(*) FROM sokvag GROUP BY outcome ORDER BY outcome <> ?, count(*) DESC, outcome"
)
_PARTLY = "SELECT path, outcome, reason FROM sokvag WHERE outcome = ? ORDER BY path"
_FAILURES = "SELECT path, outcome, reason FROM sokvag WHERE outcome NOT IN (?, ?) ORDER BY path"
_ORGAN = """
    SELECT kommun, organ, count(*), coalesce(min(nullif(date, '')), ''), max(date)
    FROM handling GROUP BY kommun, organ ORDER BY kommun, organ"""


def info(connection: sqlite3.Connection) -> Info:
    """Counts, failures, and which organs and years are here."""
    return Info(
        files=_number(connection, "SELECT count(*) FROM file"),
        outcomes=tuple(
            Utfall(FileOutcome(outcome), count)
            for outcome, count in connection.execute(_OUTCOMES, (FileOutcome.OK,))
        ),
        partly=_paths(connection, _PARTLY, FileOutcome.PARTLY),
        failures=_paths(connection, _FAILURES, FileOutcome.OK, FileOutcome.PARTLY),
        pages=_number(connection, "SELECT coalesce(sum(pages), 0) FROM file"),
        paragrafer=_number(connection, "SELECT count(*) FROM paragraf"),
        yrkanden=_number(connection, "SELECT count(*) FROM yrkande"),
        voteringar=_number(connection, "SELECT count(*) FROM votering"),
        organ=tuple(OrganSpann(*row) for row in connection.execute(_ORGAN)),
        waiting=_number(connection, "SELECT count(*) FROM file WHERE indexed = 0"),
        schema=_number(connection, "PRAGMA user_version"),
        size=_number(connection, "PRAGMA page_count") * _number(connection, "PRAGMA page_size"),
    )


def files(connection: sqlite3.Connection) -> Iterator[Fil]:
    """Every file read, in the order they came in."""
    rows = connection.execute("SELECT sha256, name, pages, ingested_at FROM file ORDER BY id")
    return (Fil(*row) for row in rows)


def _paths(connection: sqlite3.Connection, sql: str, *outcomes: FileOutcome) -> tuple[Misslyckad, ...]:
    rows = connection.execute(sql, outcomes)
    return tuple(Misslyckad(mask(path), FileOutcome(outcome), reason) for path, outcome, reason in rows)


def _number(connection: sqlite3.Connection, sql: str) -> int:
    number: int = connection.execute(sql).fetchone()[0]
    return number
