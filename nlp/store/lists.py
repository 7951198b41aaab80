"""Lists of what was found in the paragrafer: yrkanden and voteringar, newest first."""

import sqlite3
from typing import Any

from nlp.model import Person
from nlp.store.filters import JOINS, PLACE, Where, Within, YrkandeFilter, dnr_of, limit_of, named
from nlp.store.results import VoteringRad, YrkandeRad
from nlp.terms import Outcome, YrkandeKind

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
_ORDER = " ORDER BY h.date DESC, own.id LIMIT ?"
_PEOPLE = "SELECT name, party FROM yrkande_person WHERE yrkande_id = ? AND role = ? ORDER BY id"


def yrkanden(connection: sqlite3.Connection, wanted: YrkandeFilter) -> tuple[YrkandeRad, ...]:
    """The yrkanden that fit all the filters, those of the latest meeting first."""
    where = Where()
    where.within(wanted)
    where.mover(wanted.get("person"), wanted.get("parti"))
    where.equal("own.kind", wanted.get("kind"))
    where.equal("own.outcome", wanted.get("outcome"))
    return _yrkanden(connection, where, wanted.get("limit"))


def voteringar(connection: sqlite3.Connection, wanted: Within) -> tuple[VoteringRad, ...]:
    """The voteringar of the meetings wanted, those of the latest first."""
    where = Where()
    where.within(wanted)
    return _voteringar(connection, where, wanted.get("limit"))


def yrkanden_in(connection: sqlite3.Connection, paragraf: int) -> tuple[YrkandeRad, ...]:
    """The yrkanden of one paragraf, in order."""
    return _yrkanden(connection, Where(["own.paragraf_id = ?"], [paragraf]), None)


def voteringar_in(connection: sqlite3.Connection, paragraf: int) -> tuple[VoteringRad, ...]:
    """The voteringar of one paragraf, in order."""
    return _voteringar(connection, Where(["own.paragraf_id = ?"], [paragraf]), None)


def _yrkanden(connection: sqlite3.Connection, where: Where, limit: int | None) -> tuple[YrkandeRad, ...]:
    rows = named(connection, _YRKANDEN + where.sql() + _ORDER, (*where.values, limit_of(limit)))
    return tuple(_yrkande(connection, row) for row in rows)


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


def _voteringar(connection: sqlite3.Connection, where: Where, limit: int | None) -> tuple[VoteringRad, ...]:
    rows = named(connection, _VOTERINGAR + where.sql() + _ORDER, (*where.values, limit_of(limit)))
    return tuple(VoteringRad(**row, dnr=dnr_of(connection, row["paragraf"])) for row in rows)
