"""The yrkanden, reservationer and röster of a party in the database, each § once.

With a filter the way goes from the meetings to what was found in them; without, from the party's own rows.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from nlp.model import Person
from nlp.rules.partinamn import party_code
from nlp.store.filters import PLACE, Where, dnr_of, named
from nlp.store.partier.results import PartiRad
from nlp.terms import Outcome, Vote

code_of = lru_cache(maxsize=10_000)(party_code)

_MANY = 5_000  # voteringar; to look each up would take longer than to read all

# Of the copies of a §, the protokoll's counts (else the first stored), so that an utdrag adds nothing.
_BEST = """
    NOT EXISTS (
        SELECT 1 FROM paragraf AS p2 JOIN handling AS h2 ON h2.id = p2.handling_id
        WHERE p2.unik_id = p.unik_id AND p2.id <> p.id
            AND (h2.kind <> 'protokoll', p2.id) < (h.kind <> 'protokoll', p.id))"""
_FROM_MEETINGS = """
    FROM handling AS h
    CROSS JOIN paragraf AS p ON p.handling_id = h.id
    CROSS JOIN {parent} AS up ON up.paragraf_id = p.id
    CROSS JOIN {table} AS own ON own.{parent}_id = up.id"""
_FROM_PARTY = """
    FROM {table} AS own
    CROSS JOIN {parent} AS up ON up.id = own.{parent}_id
    CROSS JOIN paragraf AS p ON p.id = up.paragraf_id
    CROSS JOIN handling AS h ON h.id = p.handling_id"""
_PLACES = f"""
    SELECT p.id AS paragraf, {PLACE}, up.page, {{columns}}
    FROM {{parent}} AS up
    JOIN paragraf AS p ON p.id = up.paragraf_id
    JOIN handling AS h ON h.id = p.handling_id
    JOIN file ON file.id = p.file_id
    WHERE up.id = ?"""  # noqa: S608 - constants


@dataclass(frozen=True, slots=True)
class Traffad:
    """A yrkande, a votering or a reservation: its id, its day, and for a yrkande its kind and outcome; for a
    votering `kind` is how the party voted.  `printed` is the party in it.
    """

    what: str
    id: int
    date: str
    kind: str
    outcome: str
    printed: str


def found_of(connection: sqlite3.Connection, what: str, code: str, where: Where) -> list[Traffad]:
    """What of one sort (`yrkande`, `reservation`) is the party's, by whatever it is printed as.

    One in which several of the party stand comes several times.
    """
    table = f"{what}_person"
    keys = _keys(connection, table, code)
    columns, role = (
        ("up.kind, up.outcome", "own.role = 'proposer' AND ") if what == "yrkande" else ("'', ''", "")
    )
    sql = f"""
        SELECT up.id, h.date, {columns}, own.party
        {(_FROM_MEETINGS if where.conditions else _FROM_PARTY).format(table=table, parent=what)}
        WHERE {role}own.party_key IN ({", ".join("?" * len(keys))}) AND {where.sql()} AND {_BEST}"""
    rows = (Traffad(what, *row) for row in connection.execute(sql, (*keys, *where.values)))
    return [row for row in rows if code_of(row.printed) == code]  # a key has no signs: F! is not F


def _keys(connection: sqlite3.Connection, table: str, code: str) -> list[str]:
    """The keys under which the party may stand; the sign of F!, which no key has, is tried too."""
    found = (row[0] for row in connection.execute(f"SELECT DISTINCT party_key FROM {table}"))  # noqa: S608 - one of ours
    return [own for own in found if code in {code_of(own.strip()), code_of(f"{own.strip()}!")}]


def voteringar(connection: sqlite3.Connection, where: Where) -> dict[int, str]:
    """The voteringar of the meetings, each once, with their days."""
    sql = f"""
        SELECT up.id, h.date FROM handling AS h
        CROSS JOIN paragraf AS p ON p.handling_id = h.id
        CROSS JOIN votering AS up ON up.paragraf_id = p.id
        WHERE {where.sql()} AND {_BEST}"""  # noqa: S608 - constants
    if not where.conditions:
        sql = f"""
            SELECT up.id, h.date FROM votering AS up
            CROSS JOIN paragraf AS p ON p.id = up.paragraf_id
            CROSS JOIN handling AS h ON h.id = p.handling_id
            WHERE {_BEST}"""  # noqa: S608 - constants
    return dict(connection.execute(sql, where.values).fetchall())


def ballots(connection: sqlite3.Connection, own: Sequence[int]) -> Iterator[tuple[int, str, str, int]]:
    """How often each party cast each vote, votering by votering; of all of them where these are many."""
    head = "SELECT votering_id, party, vote, count(*) FROM rost WHERE "
    tail = f"party <> '' AND vote <> '{Vote.FRANVARANDE}' GROUP BY votering_id, party, vote"
    if len(own) > _MANY:
        yield from connection.execute(head + tail)
        return
    for votering in own:
        yield from connection.execute(f"{head}votering_id = ? AND {tail}", (votering,))


def told(connection: sqlite3.Connection, found: Traffad, code: str) -> PartiRad:
    """A row with its place, and those of the party in it."""
    columns = {
        "yrkande": "up.target AS one, '' AS other",
        "reservation": "up.against AS one, up.favour AS other",
        "votering": "up.yes_means AS one, up.no_means AS other",
    }[found.what]
    row = next(named(connection, _PLACES.format(columns=columns, parent=found.what), (found.id,)))
    one, other = row.pop("one"), row.pop("other")
    return PartiRad(
        **row,
        what=found.what,
        dnr=dnr_of(connection, row["paragraf"]),
        people=_people(connection, found, code),
        kind=found.kind,
        outcome=Outcome(found.outcome) if found.outcome else None,
        text=_text(found.what, one, other),
    )


def _people(connection: sqlite3.Connection, found: Traffad, code: str) -> tuple[Person, ...]:
    if found.what == "votering":
        return ()
    role = " AND role = 'proposer'" if found.what == "yrkande" else ""
    sql = f"SELECT name, party FROM {found.what}_person WHERE {found.what}_id = ?{role} ORDER BY id"  # noqa: S608 - ours
    rows: list[tuple[Any, ...]] = connection.execute(sql, (found.id,)).fetchall()
    return tuple(Person(name, party) for name, party in rows if code_of(party) == code)


def _text(what: str, one: str, other: str) -> str:
    before = {"votering": ("ja = ", "nej = "), "reservation": ("mot ", "till förmån för ")}.get(
        what, ("", "")
    )
    said = zip(before, (one, other), strict=True)
    return "; ".join(f"{word}{' '.join(about.split())}" for word, about in said if about)
