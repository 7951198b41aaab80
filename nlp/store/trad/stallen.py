"""The places of an ärende in the database: §§ by their dnr, each once, and the handlingar without §."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from nlp.store.filters import PLACE, Where, named
from nlp.store.results import BeslutText
from nlp.terms import BeslutKind, HandlingKind, Mode

COLUMNS = f"""
    p.id AS paragraf, p.unik_id AS unik, h.kind, {PLACE}, p.page, h.kommun_key, p.file_id, p.start"""
"""What a `Stalle` of a paragraf (AS p) in its handling (AS h) is made of."""

_BY_DNR = f"""
    SELECT DISTINCT {COLUMNS}
    FROM arende AS a
    JOIN paragraf_dnr AS own ON own.arende_id = a.id
    JOIN paragraf AS p ON p.id = own.paragraf_id
    JOIN handling AS h ON h.id = p.handling_id
    JOIN file ON file.id = p.file_id
    WHERE a.dnr_key = ? AND """  # noqa: S608 - constants
# A tjänsteskrivelse has no §; its dnr stands on the page itself.  In a protokoll what lies outside the
# paragrafer is the list of contents, which is no step.
_WITHOUT = """
    SELECT DISTINCT
        NULL AS paragraf, NULL AS unik, h.kind, h.kommun, h.organ, h.date, '' AS number, '' AS title,
        file.name AS file, h.page, h.kommun_key, h.file_id, h.start
    FROM textdel_dnr AS d
    JOIN textdel AS t ON t.id = d.textdel_id AND t.paragraf_id IS NULL
    JOIN handling AS h ON h.id = t.handling_id
    JOIN file ON file.id = h.file_id
    WHERE d.dnr_key = ? AND h.kind NOT IN ('protokoll', 'protokollsutdrag', 'kallelse')
        AND NOT EXISTS (SELECT 1 FROM paragraf WHERE handling_id = h.id)
        AND """
_BESLUT = """
    SELECT b.mode, b.page, substr(t.text, b.start - t.start + 1, b.end - b.start), b.kind
    FROM beslutspunkt AS b
    JOIN textdel AS t ON t.paragraf_id = b.paragraf_id AND b.start >= t.start AND b.start < t.end
    WHERE b.paragraf_id = ? ORDER BY b.id"""
_RANK = {HandlingKind.PROTOKOLL: 0, HandlingKind.PROTOKOLLSUTDRAG: 1}


@dataclass(frozen=True, slots=True)
class Stalle:
    """A § or a handling: where it stands, and which § it is of all files that print it (`unik`)."""

    paragraf: int | None
    unik: int | None
    kind: HandlingKind
    kommun: str
    organ: str
    date: str
    number: str
    title: str
    file: str
    page: int
    kommun_key: str
    file_id: int
    start: int

    @property
    def own(self) -> tuple[int | None, int | None, int]:
        """What makes it one: the § as such, else the paragraf, else the handling."""
        return (self.unik, None, 0) if self.unik else (None, self.paragraf or -self.file_id, self.start)

    @property
    def rank(self) -> tuple[int, int, int]:
        """Which copy of a § is shown: the protokoll before the utdrag, else the first stored."""
        return _RANK.get(self.kind, 2), self.file_id, self.start


def stalle(row: dict[str, Any]) -> Stalle:
    """A row of `COLUMNS`."""
    return Stalle(**{**row, "kind": HandlingKind(row["kind"])})


def with_dnr(connection: sqlite3.Connection, dnr_key: str, kommun: str | None) -> list[Stalle]:
    """The §§ whose header has the dnr, and the handlingar without §§ that name it."""
    where = Where()
    where.name("h.kommun_key", kommun)
    values = (dnr_key, *where.values)
    return [
        stalle(row) for sql in (_BY_DNR, _WITHOUT) for row in named(connection, sql + where.sql(), values)
    ]


def at(connection: sqlite3.Connection, paragrafer: Sequence[int]) -> Iterator[Stalle]:
    """The places of paragrafer."""
    sql = f"""
        SELECT {COLUMNS} FROM paragraf AS p
        JOIN handling AS h ON h.id = p.handling_id
        JOIN file ON file.id = p.file_id
        WHERE p.id = ?"""  # noqa: S608 - constants
    for paragraf in paragrafer:
        yield from map(stalle, named(connection, sql, (paragraf,)))


def as_steps(found: Iterable[Stalle]) -> list[list[Stalle]]:
    """The copies of each §, the one to show first; no kallelse to a meeting whose minutes are here."""
    copies: dict[tuple[int | None, int | None, int], list[Stalle]] = {}
    for each in found:
        copies.setdefault(each.own, []).append(each)
    steps = [sorted(own, key=lambda each: each.rank) for own in copies.values()]
    held = {_meeting(own[0]) for own in steps if own[0].kind in _RANK}
    return [own for own in steps if own[0].kind is not HandlingKind.KALLELSE or _meeting(own[0]) not in held]


def _meeting(each: Stalle) -> tuple[str, str, str]:
    return each.kommun_key, each.organ.casefold(), each.date


def beslut_in(connection: sqlite3.Connection, paragraf: int) -> tuple[BeslutText, ...]:
    """The points of the decision in a paragraf, with their words."""
    found = connection.execute(_BESLUT, (paragraf,))
    return tuple(BeslutText(Mode(mode), page, text, BeslutKind(kind)) for mode, page, text, kind in found)


def text_of(connection: sqlite3.Connection, paragraf: int) -> str:
    """The whole text of a paragraf."""
    rows = connection.execute("SELECT text FROM textdel WHERE paragraf_id = ? ORDER BY id", (paragraf,))
    return "".join(row[0] for row in rows)
