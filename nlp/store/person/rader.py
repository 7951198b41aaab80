"""The rows in which the minutes name a person, each § and each meeting once."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from nlp.store.filters import PLACE, named
from nlp.store.person.results import Slag
from nlp.store.personer import NAMED
from nlp.terms import HandlingKind

_RANK = {HandlingKind.PROTOKOLL: 0, HandlingKind.PROTOKOLLSUTDRAG: 1}
_IN_PARAGRAF = """
    SELECT {what} AS what, own.party, {kind} AS kind, {outcome} AS outcome, {one} AS one, {other} AS other,
        p.id AS paragraf, p.unik_id AS unik, h.kind AS handling, {place}, up.page,
        h.kommun_key, h.organ_key, p.file_id
    FROM {table} AS own
    JOIN {parent} AS up ON up.id = own.{parent}_id
    JOIN paragraf AS p ON p.id = up.paragraf_id
    JOIN handling AS h ON h.id = p.handling_id
    JOIN file ON file.id = p.file_id
    WHERE own.person_id = ?"""
_PRESENT = """
    SELECT 'närvaro' AS what, own.party, own.role AS kind, '' AS outcome, own.note AS one, '' AS other,
        NULL AS paragraf, NULL AS unik, h.kind AS handling, h.kommun, h.organ, h.date, '' AS number,
        '' AS title, file.name AS file, own.page, h.kommun_key, h.organ_key, h.file_id
    FROM narvaro AS own
    JOIN handling AS h ON h.id = own.handling_id
    JOIN file ON file.id = h.file_id
    WHERE own.person_id = ?"""


def _sql(table: str, what: str, parent: str = "", **columns: str) -> str:
    empty = dict.fromkeys(("kind", "outcome", "one", "other"), "''")
    parent = parent or table.removesuffix("_person")
    return _IN_PARAGRAF.format(table=table, what=what, parent=parent, place=PLACE, **{**empty, **columns})


_SOURCES = (
    _PRESENT,
    _sql(
        "yrkande_person",
        "CASE own.role WHEN 'proposer' THEN 'yrkande' ELSE 'stöd' END",
        kind="up.kind",
        outcome="up.outcome",
        one="up.target",
    ),
    _sql("rost", "'röst'", "votering", kind="own.vote", one="up.yes_means", other="up.no_means"),
    _sql("reservation_person", "'reservation'", one="up.against", other="up.favour"),
    _sql("jav_person", "'jäv'"),
    _sql("deltar_inte_person", "'deltar inte'"),
    _sql("yttrande_person", "'särskilt yttrande'"),
)


@dataclass(frozen=True, slots=True)
class Rad:
    """A row that names a person; `one` and `other` are what it is about, as its table has it."""

    what: Slag
    party: str
    kind: str
    outcome: str
    one: str
    other: str
    paragraf: int | None
    unik: int | None
    handling: HandlingKind
    kommun: str
    organ: str
    date: str
    number: str
    title: str
    file: str
    page: int
    kommun_key: str
    organ_key: str
    file_id: int

    @property
    def own(self) -> tuple[Any, ...]:
        """Of what a copy would say the same: the § as such, or the meeting and the role."""
        if self.what is Slag.NARVARO:
            place: tuple[Any, ...] = (self.kommun_key, self.organ_key, self.date, self.kind)
            return (self.what, *place, 0 if self.date and self.organ_key else self.file_id)
        return (self.what, self.unik or -(self.paragraf or 0))


def rows_of(connection: sqlite3.Connection, persons: Iterable[int]) -> list[Rad]:
    """What the minutes say of these rows of `person`, oldest first; of copies, the protokoll's."""
    found = [row for person in persons for row in _all(connection, person)]
    best: dict[tuple[Any, ...], tuple[int, int]] = {}
    for row in found:
        best[row.own] = min(best.get(row.own, (9, 0)), _copy(row))
    kept = [row for row in found if best[row.own] == _copy(row)]
    return sorted(
        kept, key=lambda row: (row.date == "", row.date, row.organ_key, row.paragraf or 0, row.page)
    )


def _all(connection: sqlite3.Connection, person: int) -> Iterator[Rad]:
    for sql in _SOURCES:
        for row in named(connection, sql, (person,)):
            yield Rad(**{**row, "what": Slag(row["what"]), "handling": HandlingKind(row["handling"])})


def _copy(row: Rad) -> tuple[int, int]:
    return _RANK.get(row.handling, 2), row.file_id


def text_of(row: Rad) -> str:
    """What a row is about, in words."""
    match row.what:
        case Slag.ROST:
            said = (("ja", row.one), ("nej", row.other))
            return "; ".join(f"{vote} = {_plain(meaning)}" for vote, meaning in said if meaning)
        case Slag.RESERVATION:
            said = (("mot", row.one), ("till förmån för", row.other))
            return "; ".join(f"{word} {_plain(about)}" for word, about in said if about)
        case _:
            return _plain(row.one)


def _plain(text: str) -> str:
    return " ".join(text.split())


def meetings_of(connection: sqlite3.Connection, kommun_key: str, organ_key: str, year: str) -> int:
    """How many meetings of a body in a year have a list of those present here."""
    sql = """
        SELECT count(*) FROM sammantrade AS s
        WHERE s.kommun_key = ? AND s.organ_key = ? AND s.date >= ? AND s.date <= ?
            AND EXISTS (
                SELECT 1 FROM handling AS h JOIN narvaro AS n ON n.handling_id = h.id
                WHERE h.sammantrade_id = s.id)"""
    values: Sequence[str] = (kommun_key, organ_key, f"{year}-01-01", f"{year}-12-31")
    number: int = connection.execute(sql, values).fetchone()[0]
    return number


_SEEN = """
    SELECT own.party, h.organ, substr(h.date, 1, 4), min(nullif(h.date, '')), max(h.date), count(*)
    FROM {table} AS own {joins} WHERE own.person_id = ? GROUP BY 1, 2, 3"""
_UP = """
    JOIN {parent} AS up ON up.id = own.{parent}_id
    JOIN paragraf AS p ON p.id = up.paragraf_id
    JOIN handling AS h ON h.id = p.handling_id"""
_SIGHTS = tuple(
    _SEEN.format(
        table=table,
        joins=_UP.format(parent={"rost": "votering"}.get(table, table.removesuffix("_person")))
        if table != "narvaro"
        else "JOIN handling AS h ON h.id = own.handling_id",
    )
    for table in NAMED
)


@dataclass(frozen=True, slots=True)
class Sikt:
    """How often a party and a body are named with somebody in a year, and the first and last day of these."""

    party: str
    organ: str
    year: str
    first: str
    last: str
    rows: int


def sights_of(connection: sqlite3.Connection, persons: Iterable[int]) -> list[Sikt]:
    """Where and when the minutes name these rows of `person`, copies and all: what tells people apart."""
    rows = (row for person in persons for sql in _SIGHTS for row in connection.execute(sql, (person,)))
    return [
        Sikt(party, organ, year, first or "", last, times) for party, organ, year, first, last, times in rows
    ]
