"""What people decide of persons: two rows are one person, or one row is two from a date on.

Each choice can be taken back, and all hold for what comes in later (`nlp.store.samma`, `nlp.store.personer`).
"""

import sqlite3
from collections.abc import Iterator
from datetime import date

from nlp.errors import NotFoundError
from nlp.store import table
from nlp.store.person.results import PersonVal
from nlp.store.personer import DELAD, NAMED, SAMMA, drop_unused
from nlp.store.samma import Keys, head_of, join

_KEYS = "SELECT kommun_key, name_key, party_key, skede FROM person WHERE id = ?"
_CHOSE = """
    INSERT INTO person_val (
        kind, kommun_key, name_key, party_key, skede, to_kommun_key, to_name_key, to_party_key, to_skede,
        from_date, made_by, made_at, undone_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')"""
_LISTED = """
    SELECT id, kind, kommun_key, name_key, party_key, to_kommun_key, to_name_key, to_party_key, from_date,
        made_by, made_at, undone_at
    FROM person_val WHERE undone_at = '' OR ? ORDER BY id DESC"""
_SPLITS = """
    SELECT from_date FROM person_val
    WHERE kind = ? AND undone_at = '' AND kommun_key = ? AND name_key = ? AND party_key = ?"""
_ROWS = "SELECT id, skede FROM person WHERE kommun_key = ? AND name_key = ? AND party_key = ?"
_MADE = """
    INSERT INTO person (kommun_key, name_key, party_key, skede, name, kommun, party, parti_id)
    SELECT kommun_key, name_key, party_key, ?, name, kommun, party, parti_id FROM person WHERE id = ?
    ON CONFLICT DO NOTHING"""
# The date of the handling in which each row of a table names a person.
_DATED = {
    "narvaro": "SELECT own.id, h.date FROM narvaro AS own JOIN handling AS h ON h.id = own.handling_id"
} | {
    name: f"SELECT own.id, h.date FROM {name} AS own JOIN {parent} AS up ON up.id = own.{parent}_id "  # noqa: S608 - names of NAMED
    "JOIN paragraf AS p ON p.id = up.paragraf_id JOIN handling AS h ON h.id = p.handling_id"
    for name in NAMED
    if name != "narvaro"
    for parent in [{"rost": "votering"}.get(name, name.removesuffix("_person"))]
}


def merge(connection: sqlite3.Connection, one: int, other: int, by: str) -> int:
    """Note that a row of `person` is the person of another, which then stands for both.

    Gives the number of the choice.  Raises `NotFoundError` where one is not here, or both already are one.
    """
    with table.transaction(connection):
        own, head = (head_of(connection, _keys(connection, each)) for each in (one, other))
        if own == head:
            both = f"{one} och {other}"
            raise NotFoundError(both, "de är redan samma person.")
        made = connection.execute(_CHOSE, (SAMMA, *own, *head, "", by, table.now()))
        join(connection)
    return int(made.lastrowid or 0)


def split(connection: sqlite3.Connection, person: int, day: str, by: str) -> int:
    """Note that a row of `person` is somebody else from a day on; the number of the choice.

    Raises `NotFoundError` where the row is not here, or is split there already.
    """
    with table.transaction(connection):
        keys = _keys(connection, person)
        if day in _splits(connection, keys):
            raise NotFoundError(str(person), f"personen är redan delad {day}.")
        made = connection.execute(_CHOSE, (DELAD, *keys[:3], 0, "", "", "", 0, day, by, table.now()))
        _apply_splits(connection, keys)
    return int(made.lastrowid or 0)


def undo(connection: sqlite3.Connection, number: int) -> None:
    """Take a choice back; raises `NotFoundError` where it is not here, or was taken back before."""
    sql = """
        UPDATE person_val SET undone_at = ? WHERE id = ? AND undone_at = ''
        RETURNING kind, kommun_key, name_key, party_key"""
    with table.transaction(connection):
        found = connection.execute(sql, (table.now(), number)).fetchall()
        if not found:
            raise NotFoundError(str(number), "inget sådant val gäller. Se dem med: protokoll person val")
        kind, *keys = found[0]
        if kind == DELAD:
            _apply_splits(connection, (*keys, 0))
        else:
            join(connection)


def choices(connection: sqlite3.Connection, *, undone: bool) -> Iterator[PersonVal]:
    """What has been decided, the latest first; with `undone` also what was taken back."""
    for number, kind, *names, day, by, at, gone in connection.execute(_LISTED, (undone,)):
        kommun, name, party, to_kommun, to_name, to_party = (each.strip() for each in names)
        yield PersonVal(number, kind, kommun, name, party, to_kommun, to_name, to_party, day, by, at, gone)


def _keys(connection: sqlite3.Connection, person: int) -> Keys:
    row = connection.execute(_KEYS, (person,)).fetchone()
    if row is None:
        raise NotFoundError(
            str(person), "ingen person har det numret. Sök fram det med: protokoll person NAMN"
        )
    return row[0], row[1], row[2], row[3]


def _splits(connection: sqlite3.Connection, keys: Keys) -> list[str]:
    return [row[0] for row in connection.execute(_SPLITS, (DELAD, *keys[:3]))]


def _apply_splits(connection: sqlite3.Connection, keys: Keys) -> None:
    """Have each row that names these keys stand for the person of its date, then the joins as they now go."""
    days = _splits(connection, keys)
    rows = dict(connection.execute(_ROWS, keys[:3]).fetchall())
    first = min(rows)
    connection.executemany(_MADE, [(skede, first) for skede in {0, *map(whole, days)}])
    by_skede = {skede: row for row, skede in connection.execute(_ROWS, keys[:3])}
    for name, sql in _DATED.items():
        for person in rows:
            dated = connection.execute(f"{sql} WHERE own.person_id = ?", (person,)).fetchall()
            moved = [(by_skede[skede(day, days)], row) for row, day in dated]
            connection.executemany(f"UPDATE {name} SET person_id = ? WHERE id = ?", moved)  # noqa: S608 - of NAMED
    drop_unused(connection, by_skede.values())
    join(connection)


def skede(day: str, splits: list[str]) -> int:
    """Which person of a name a day is of: the latest split up to it as a number, 0 before the first."""
    return max((whole(each) for each in splits if each <= day), default=0)


def whole(day: str) -> int:
    """A date as one number (20151001)."""
    return int(date.fromisoformat(day).strftime("%Y%m%d"))
