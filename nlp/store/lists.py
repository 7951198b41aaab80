"""Lists of what was found: yrkanden, voteringar and kontroller, newest first, row by row as they are read."""

import sqlite3
from collections.abc import Iterator
from typing import Any

from nlp.model import Person
from nlp.store.filters import (
    JOINS,
    PLACE,
    KontrollFilter,
    Where,
    Within,
    YrkandeFilter,
    dnr_of,
    limit_of,
    named,
)
from nlp.store.results import KontrollRad, VoteringRad, YrkandeRad
from nlp.terms import KontrollKind, KontrollResult, Outcome, YrkandeKind

_YRKANDEN = f"""
    SELECT
        own.id, own.paragraf_id AS paragraf, own.kind, own.outcome, own.target,
        coalesce(substr(t.text, own.start - t.start + 1, own.end - own.start), '') AS text,
        coalesce(substr(t.text, own.proof_start - t.start + 1, own.proof_end - own.proof_start), '') AS proof,
        {PLACE}, own.page
    FROM yrkande AS own {JOINS}
    LEFT JOIN textdel AS t ON t.paragraf_id = p.id AND own.start >= t.start AND own.start < t.end
    WHERE """  # noqa: S608 - constants
_VOTERINGAR = f"""
    SELECT
        own.id, own.paragraf_id AS paragraf,
        own.yes, own.no, own.abstain, own.absent, own.yes_means, own.no_means,
        (SELECT count(*) FROM rost WHERE votering_id = own.id) AS ballots,
        {PLACE}, own.page
    FROM votering AS own {JOINS}
    WHERE """  # noqa: S608 - constants
_KONTROLLER = """
    SELECT
        own.id, own.paragraf_id AS paragraf, own.kind, own.result, own.message, h.kommun, h.organ, h.date,
        coalesce(p.number, '') AS number, coalesce(p.title, '') AS title, own.page, file.name AS file
    FROM kontroll AS own
    JOIN handling AS h ON h.id = own.handling_id
    JOIN file ON file.id = h.file_id
    LEFT JOIN paragraf AS p ON p.id = own.paragraf_id
    WHERE """
_ORDER = " ORDER BY h.date DESC, own.id LIMIT ?"
_PEOPLE = "SELECT name, party FROM yrkande_person WHERE yrkande_id = ? AND role = ? ORDER BY id"


def yrkanden(connection: sqlite3.Connection, wanted: YrkandeFilter) -> Iterator[YrkandeRad]:
    """The yrkanden that fit all the filters, those of the latest meeting first."""
    where = Where()
    where.within(wanted)
    where.mover(wanted.get("person"), wanted.get("parti"))
    where.equal("own.kind", wanted.get("kind"))
    where.equal("own.outcome", wanted.get("outcome"))
    return _yrkanden(connection, where, wanted.get("limit"))


def voteringar(connection: sqlite3.Connection, wanted: Within) -> Iterator[VoteringRad]:
    """The voteringar of the meetings wanted, those of the latest first."""
    where = Where()
    where.within(wanted)
    return _voteringar(connection, where, wanted.get("limit"))


def kontroller(connection: sqlite3.Connection, wanted: KontrollFilter) -> Iterator[KontrollRad]:
    """The checks that fit all the filters, those of the latest meeting first."""
    where = Where()
    where.within(wanted)
    where.equal("own.kind", wanted.get("kind"))
    where.equal("own.result", wanted.get("result"))
    return _kontroller(connection, where, wanted.get("limit"))


def kontroller_in(connection: sqlite3.Connection, paragraf: int) -> tuple[KontrollRad, ...]:
    """The checks of one paragraf, in order."""
    return tuple(_kontroller(connection, Where(["own.paragraf_id = ?"], [paragraf]), None))


def yrkanden_in(connection: sqlite3.Connection, paragraf: int) -> tuple[YrkandeRad, ...]:
    """The yrkanden of one paragraf, in order."""
    return tuple(_yrkanden(connection, Where(["own.paragraf_id = ?"], [paragraf]), None))


def voteringar_in(connection: sqlite3.Connection, paragraf: int) -> tuple[VoteringRad, ...]:
    """The voteringar of one paragraf, in order."""
    return tuple(_voteringar(connection, Where(["own.paragraf_id = ?"], [paragraf]), None))


def _yrkanden(connection: sqlite3.Connection, where: Where, limit: int | None) -> Iterator[YrkandeRad]:
    rows = named(connection, _YRKANDEN + where.sql() + _ORDER, (*where.values, limit_of(limit)))
    return (_yrkande(connection, row) for row in rows)


def _yrkande(connection: sqlite3.Connection, row: dict[str, Any]) -> YrkandeRad:
    more = {
        "kind": YrkandeKind(row["kind"]),
        "outcome": Outcome(row["outcome"]),
        "proposers": _people(connection, row["id"], "proposer"),
        "supporters": _people(connection, row["id"], "supporter"),
        "dnr": dnr_of(connection, row["paragraf"]),
    }
    return YrkandeRad(**{**row, **more})


def _people(connection: sqlite3.Connection, yrkande: int, role: str) -> tuple[Person, ...]:
    return tuple(Person(*row) for row in connection.execute(_PEOPLE, (yrkande, role)))


def _voteringar(connection: sqlite3.Connection, where: Where, limit: int | None) -> Iterator[VoteringRad]:
    rows = named(connection, _VOTERINGAR + where.sql() + _ORDER, (*where.values, limit_of(limit)))
    return (VoteringRad(**row, dnr=dnr_of(connection, row["paragraf"])) for row in rows)


def _kontroller(connection: sqlite3.Connection, where: Where, limit: int | None) -> Iterator[KontrollRad]:
    rows = named(connection, _KONTROLLER + where.sql() + _ORDER, (*where.values, limit_of(limit)))
    return (_kontroll(connection, row) for row in rows)


def _kontroll(connection: sqlite3.Connection, row: dict[str, Any]) -> KontrollRad:
    said = {"kind": KontrollKind(row["kind"]), "result": KontrollResult(row["result"])}
    return KontrollRad(**{**row, **said, "dnr": dnr_of(connection, row["paragraf"])})
