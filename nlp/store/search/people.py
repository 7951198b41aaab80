"""Which paragrafer name a person or a party, in SQL."""

import sqlite3
from collections.abc import Sequence
from json import dumps

from nlp.store.ytor import TYP, Typ

MOVED = ("yrkande_person", "yrkande")
"""The table of those who move yrkanden, and that of these."""

NAMED = (
    MOVED,
    ("reservation_person", "reservation"),
    ("jav_person", "jav"),
    ("deltar_inte_person", "deltar_inte"),
    ("yttrande_person", "yttrande"),
)
"""The tables that name people in a paragraf, each with what it belongs to; `rost` names voters besides."""

STANDS = (MOVED, ("reservation_person", "reservation"), ("yttrande_person", "yttrande"))
"""Those in which a party says what it wants."""

_VOTED = """
    SELECT u.paragraf_id FROM rost AS w CROSS JOIN votering AS u ON u.id = w.votering_id
    WHERE w.person_id IN (SELECT value FROM json_each(?))"""
_PROPOSER = " AND w.role = 'proposer'"

Sql = tuple[str, list[str | int | float]]
"""A piece of SQL and the values of its question marks."""


def is_known(connection: sqlite3.Connection, name_key: str) -> bool:
    """Whether somebody here is called just that."""
    found = " UNION ALL ".join(
        [
            "SELECT 1 FROM person WHERE name_key = ?1",
            *(f"SELECT 1 FROM {table} WHERE person_id IS NULL AND name_key = ?1" for table, _ in NAMED),  # noqa: S608
        ]
    )
    return connection.execute(f"{found} LIMIT 1", (name_key,)).fetchone() is not None


def paragrafer_of_person(
    connection: sqlite3.Connection, pieces: Sequence[str], exact: str, *, moved: bool
) -> Sql:
    """A SELECT of the paragrafer that name somebody; `exact` is the whole name's key, else its `pieces`.

    Rows of a person that people joined with another (`huvud_id`) count for both names.
    """
    fits, values = ("{}.name_key = ?", [exact]) if exact else _holding(pieces)
    ids = _ids(connection, fits.format("q"), values)
    parts: list[str] = []
    given: list[str | int | float] = []
    for table, parent in (MOVED,) if moved else NAMED:
        mover = _PROPOSER if moved else ""
        join = f"SELECT u.paragraf_id FROM {table} AS w CROSS JOIN {parent} AS u ON u.id = w.{parent}_id"  # noqa: S608
        parts.append(f"{join} WHERE w.person_id IN (SELECT value FROM json_each(?)){mover}")  # noqa: S608
        parts.append(f"{join} WHERE w.person_id IS NULL AND {fits.format('w')}{mover}")
        given += [ids, *values]
    if not moved:
        parts.append(_VOTED)
        given.append(ids)
    return " UNION ALL ".join(parts), given


def _ids(connection: sqlite3.Connection, fits: str, values: list[str]) -> str:
    """The persons so called, with all that people joined with them, as JSON."""
    named = f"SELECT q.id, coalesce(q.huvud_id, q.id) FROM person AS q WHERE {fits}"  # noqa: S608 - our own text
    found = connection.execute(named, values).fetchall()
    heads = dumps(sorted({head for _, head in found}))
    joined = "SELECT id FROM person WHERE huvud_id IN (SELECT value FROM json_each(?))"
    others = {row[0] for row in connection.execute(joined, [heads])}
    return dumps(sorted(others | {each for pair in found for each in pair}))


def _holding(pieces: Sequence[str]) -> tuple[str, list[str]]:
    return " AND ".join("instr({0}.name_key, ?) > 0" for _ in pieces) or "0", list(pieces)


def paragrafer_of_party(keys: Sequence[str]) -> Sql:
    """A SELECT of the paragrafer in which a party, by its printed `keys`, moves, dissents or has its say."""
    parts = [
        f"SELECT u.paragraf_id FROM {table} AS w CROSS JOIN {parent} AS u ON u.id = w.{parent}_id "  # noqa: S608
        f"WHERE w.party_key IN (SELECT value FROM json_each(?)){role(table)}"
        for table, parent in STANDS
    ]
    return " UNION ALL ".join(parts), [dumps(list(keys), ensure_ascii=False)] * len(parts)


def names_party(keys: Sequence[str]) -> Sql:
    """The same as a condition on the row `y` of a piece of text."""
    marks = ", ".join("?" * len(keys))
    # The + keeps SQLite from looking up all that the party ever did for each row.
    parts = [
        f"EXISTS (SELECT 1 FROM {parent} AS u JOIN {table} AS w ON w.{parent}_id = u.id "  # noqa: S608
        f"WHERE u.paragraf_id = y.paragraf_id AND +w.party_key IN ({marks}){role(table)})"
        for table, parent in STANDS
    ]
    mask = sum(TYP[typ] for typ in (Typ.YRKANDE, Typ.RESERVATION, Typ.YTTRANDE))
    return f"(y.typ & {mask} <> 0 AND ({' OR '.join(parts)}))", [*keys] * len(parts)


def role(table: str) -> str:
    """Of those who move yrkanden, that only the movers count for their party, not who joins them."""
    return _PROPOSER if table == MOVED[0] else ""
