"""Which rows of `person` people said are one: the choices followed to their end, and laid over the rows.

A choice goes by names (`person_val`), so that it holds for whatever files come in later, and outlives those
that go.  A joined with B and B with C are one person, and stay one while the rows of B are gone.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator

Keys = tuple[str, str, str, int]
"""What makes a row of `person` one: kommun_key, name_key, party_key and skede."""

_CHOICES = """
    SELECT kommun_key, name_key, party_key, skede, to_kommun_key, to_name_key, to_party_key, to_skede
    FROM person_val WHERE kind = 'samma' AND undone_at = '' ORDER BY id"""
_ROW = "SELECT id FROM person WHERE name_key = ? AND kommun_key = ? AND party_key = ? AND skede = ?"


def join(connection: sqlite3.Connection) -> None:
    """Point every row that people said is another's person at the one row that stands for all of them."""
    connection.execute("UPDATE person SET huvud_id = NULL WHERE huvud_id IS NOT NULL")
    for head, own in _groups(connection).items():
        ids = {keys: row for keys in (head, *own) if (row := _id(connection, keys)) is not None}
        if len(ids) > 1:
            first = ids.get(head, min(ids.values()))
            connection.executemany(
                "UPDATE person SET huvud_id = ? WHERE id = ?",
                [(first, row) for row in ids.values() if row != first],
            )


def head_of(connection: sqlite3.Connection, keys: Keys) -> Keys:
    """The keys that stand for the person of these, by the choices in force."""
    return _end(dict(_choices(connection)), keys)


def _groups(connection: sqlite3.Connection) -> dict[Keys, list[Keys]]:
    """The keys joined with each head."""
    choices = dict(_choices(connection))
    found: dict[Keys, list[Keys]] = defaultdict(list)
    for keys in choices:
        found[_end(choices, keys)].append(keys)
    return found


def _choices(connection: sqlite3.Connection) -> Iterator[tuple[Keys, Keys]]:
    for row in connection.execute(_CHOICES):
        yield (row[0], row[1], row[2], row[3]), (row[4], row[5], row[6], row[7])


def _end(choices: dict[Keys, Keys], keys: Keys) -> Keys:
    seen = {keys}
    while (following := choices.get(keys)) is not None and following not in seen:
        keys = following
        seen.add(keys)
    return keys


def _id(connection: sqlite3.Connection, keys: Keys) -> int | None:
    kommun_key, name_key, party_key, skede = keys
    row = connection.execute(_ROW, (name_key, kommun_key, party_key, skede)).fetchone()
    return row[0] if row else None
