"""What a list may be narrowed to, and the pieces of SQL that do it."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypedDict

from nlp.store.fold import key, wanted
from nlp.terms import KontrollKind, KontrollResult, Outcome, YrkandeKind

PLACE = "h.kommun, h.organ, h.date, p.number, p.title, file.name AS file"
"""Where a finding stands; the columns that go with `JOINS`."""

LARGEST = 2**63 - 1
"""The largest integer SQLite holds; Python hands it no larger one."""

JOINS = """
    JOIN paragraf AS p ON p.id = own.paragraf_id
    JOIN handling AS h ON h.id = p.handling_id
    JOIN file ON file.id = p.file_id"""
"""From a finding (AS own) to its paragraf, handling and file."""


class Within(TypedDict, total=False):
    """Which meetings: `organ` and `kommun` by whole words (`arbetsutskottet`, `kommunstyrelse*`), dates ISO
    and inclusive (a partial one such as `2024` or `2024-05` is the whole year or month).  `limit` None = all.
    """

    kommun: str | None
    organ: str | None
    date_from: str | None
    date_to: str | None
    limit: int | None


class YrkandeFilter(Within, total=False):
    """Which yrkanden; `person` and `parti` are those of one and the same mover."""

    person: str | None
    parti: str | None
    kind: YrkandeKind | None
    outcome: Outcome | None


class KontrollFilter(Within, total=False):
    """Which checks."""

    kind: KontrollKind | None
    result: KontrollResult | None


@dataclass(slots=True)
class Where:
    """Conditions joined by AND, and the values of their question marks."""

    conditions: list[str] = field(default_factory=list)
    values: list[str | int] = field(default_factory=list)

    def equal(self, column: str, value: str | None) -> None:
        """`column` is `value`, unless that is None."""
        if value is not None:
            self.conditions.append(f"{column} = ?")
            self.values.append(value)

    def name(self, column: str, typed: str | None) -> None:
        """The *_key `column` holds every word typed; what has no word in it fits nothing."""
        if typed is None:
            return
        pieces = wanted(typed)
        self.conditions += [f"instr({column}, ?) > 0" for _ in pieces] or ["0"]
        self.values += pieces

    def within(self, filters: Within) -> None:
        """The handling (AS h) is among the meetings asked for; an undated one is in no range of dates."""
        self.name("h.kommun_key", filters.get("kommun"))
        self.name("h.organ_key", filters.get("organ"))
        first, last = filters.get("date_from"), filters.get("date_to")
        if first is not None:
            self.conditions.append("h.date >= ?")
            self.values.append(first)
        if last is not None:
            self.conditions.append("h.date <> '' AND substr(h.date, 1, ?) <= ?")
            self.values += [str(len(last)), last]

    def mover(self, person: str | None, parti: str | None) -> None:
        """The yrkande (AS own) has a mover with that name and that party."""
        if person is None and parti is None:
            return
        inner = Where(["w.yrkande_id = own.id", "w.role = 'proposer'"])
        inner.name("w.name_key", person)
        inner.equal("w.party_key", None if parti is None else key(parti))
        self.conditions.append(f"EXISTS (SELECT 1 FROM yrkande_person AS w WHERE {inner.sql()})")  # noqa: S608 - conditions of this module
        self.values += inner.values

    def sql(self) -> str:
        """The conditions as one."""
        return " AND ".join(self.conditions) or "1"


def named(
    connection: sqlite3.Connection, sql: str, values: Sequence[str | int | None]
) -> Iterator[dict[str, Any]]:
    """The rows of a query, each as what its columns are called and hold."""
    cursor = connection.execute(sql, values)
    names = [column[0] for column in cursor.description]
    return (dict(zip(names, row, strict=True)) for row in cursor)


def dnr_of(connection: sqlite3.Connection, paragraf: int | None) -> tuple[str, ...]:
    """The dnr of a paragraf as printed, in order."""
    sql = "SELECT dnr FROM paragraf_dnr WHERE paragraf_id = ? ORDER BY id"
    return tuple(row[0] for row in connection.execute(sql, (paragraf,)))


def limit_of(limit: int | None) -> int:
    """A limit as SQLite wants it: -1 is none."""
    return -1 if limit is None else min(max(limit, 0), LARGEST)
