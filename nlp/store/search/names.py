"""Names as typed and as the archive has them: kommuner, organ, persons, parties."""

import sqlite3
from collections.abc import Iterator, Sequence
from json import dumps

from nlp.rules.partinamn import party_code
from nlp.store.fold import key, wanted

# Each step of a recursion jumps to the next value in an index: a million rows cost as much as their values.
_DISTINCT = """
    WITH RECURSIVE own (value) AS (
        SELECT min({column}) FROM {table}
        UNION ALL
        SELECT (SELECT min({column}) FROM {table} WHERE {column} > own.value) FROM own WHERE value IS NOT NULL
    ) SELECT value FROM own WHERE value IS NOT NULL"""

Organ = tuple[str, str]
"""`kommun_key` and `organ_key`."""


def places(connection: sqlite3.Connection, column: str, typed: str) -> list[str]:
    """The keys that a kommun or organ (`kommun_key`, `organ_key`) goes by that somebody typed.

    Where one is called just that, it alone is meant; else all that have each word typed, in any order.
    """
    own, pieces = key(typed), wanted(typed)
    exact = f"SELECT 1 FROM handling WHERE {column} = ? LIMIT 1"  # noqa: S608 - one of two names
    if "*" not in typed and own and connection.execute(exact, (own,)).fetchone():
        return [own]
    known = distinct(connection, "handling", column)
    return [each for each in known if pieces and all(piece in each for piece in pieces)]


def organs(
    connection: sqlite3.Connection, kommuner: Sequence[str], organ: Sequence[str], most: int
) -> list[Organ]:
    """The organ of these kommuner that go by these keys (none: any), so many at most."""
    tests, values = ["1"], []
    for column, keys in (("kommun_key", kommuner), ("organ_key", organ)):
        if keys:
            tests.append(f"{column} IN (SELECT value FROM json_each(?))")  # noqa: S608 - one of two names
            values.append(dumps(list(keys), ensure_ascii=False))
    sql = f"SELECT DISTINCT kommun_key, organ_key FROM handling WHERE {' AND '.join(tests)} LIMIT ?"  # noqa: S608
    return connection.execute(sql, [*values, most]).fetchall()


def code(printed: str) -> str:
    """What makes a party one, whatever it is printed or typed as: the key of its letters of today."""
    return key(party_code(printed.strip()))


def shown(own: str) -> str:
    """A party's letters, or its name, of its code."""
    return party_code(own.strip())


def party_keys(connection: sqlite3.Connection, typed: str, tables: Sequence[str]) -> list[str]:
    """Every way in which these tables print a party."""
    found = {each for table in tables for each in distinct(connection, table, "party_key")}
    return sorted(each for each in found if each and code(each) == code(typed))


def distinct(connection: sqlite3.Connection, table: str, column: str) -> Iterator[str]:
    """The values of an indexed column, each once."""
    sql = _DISTINCT.format(table=table, column=column)
    return (row[0] for row in connection.execute(sql))
