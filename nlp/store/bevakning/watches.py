"""Named searches that are kept in the database, and what of each has been told before.

A § counts as told by what makes it one (kommun, organ, date, number), not by its file, so that a protokoll
that follows its utdrag, or a file read anew, is no news.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass

from nlp.errors import NotFoundError, QueryError
from nlp.store import table
from nlp.store.citat import citation
from nlp.store.traffar import Traff
from nlp.terms import HandlingKind

MOST_HITS = 10_000
"""A search with more hits than this is too wide to be watched."""

_WITH_PARAGRAFER = frozenset((HandlingKind.PROTOKOLL, HandlingKind.PROTOKOLLSUTDRAG))

Find = Callable[[str], Iterable[Traff]]
"""Gives all hits of a typed search."""

_ADD = "INSERT INTO bevakning (name, query, created_at, checked_at) VALUES (?, ?, ?, ?)"
_SEEN = "SELECT nyckel FROM bevakning_sedd WHERE bevakning_id = ?"
_TELL = "INSERT INTO bevakning_sedd (bevakning_id, nyckel, seen_at, traff) VALUES (?, ?, ?, ?)"
_TOLD = """
    SELECT seen_at, nyckel, traff FROM bevakning_sedd
    WHERE bevakning_id = ? AND traff <> '' ORDER BY seen_at DESC, nyckel LIMIT ?"""


@dataclass(frozen=True, slots=True)
class Bevakning:
    """A named search; `checked_at` is when it was last asked."""

    id: int
    name: str
    query: str
    created_at: str
    checked_at: str


@dataclass(frozen=True, slots=True)
class Nyhet:
    """A paragraf that a watched search finds and has not told before; `seen_at` is when it did."""

    nyckel: str
    seen_at: str
    kommun: str
    organ: str
    date: str
    number: str
    title: str
    dnr: str
    hanvisning: str
    text: str
    permalink: str
    file: str


def listed(connection: sqlite3.Connection) -> tuple[Bevakning, ...]:
    """All named searches, by name."""
    rows = connection.execute("SELECT id, name, query, created_at, checked_at FROM bevakning ORDER BY name")
    return tuple(Bevakning(*row) for row in rows)


def add(connection: sqlite3.Connection, name: str, query: str, find: Find) -> Bevakning:
    """Keep a search under a name; what it finds now is no news.  `QueryError` where the name is taken."""
    if any(known.name == name for known in listed(connection)):
        raise QueryError(
            query, f"det finns redan en bevakning som heter {name}. Ta bort den först: --remove."
        )
    hits = _hits(query, find)
    with table.transaction(connection):
        now = table.now()
        own = connection.execute(_ADD, (name, query, now, now)).lastrowid
        connection.executemany(_TELL, ((own, key, now, "") for key in dict.fromkeys(h.nyckel for h in hits)))
    return next(known for known in listed(connection) if known.name == name)


def remove(connection: sqlite3.Connection, name: str) -> None:
    """Forget a named search; `NotFoundError` where there is none."""
    with table.transaction(connection):
        gone = connection.execute("DELETE FROM bevakning WHERE name = ?", (name,)).rowcount
    if not gone:
        known = ", ".join(each.name for each in listed(connection)) or "inga"
        raise NotFoundError(name, f"ingen bevakning heter så. De som finns: {known}")


def news(connection: sqlite3.Connection, watch: Bevakning, find: Find) -> tuple[Nyhet, ...]:
    """What the search finds now and has not told before."""
    seen = {row[0] for row in connection.execute(_SEEN, (watch.id,))}
    now = table.now()
    fresh = {hit.nyckel: _nyhet(hit, now) for hit in _hits(watch.query, find) if hit.nyckel not in seen}
    return tuple(fresh.values())


def tell(connection: sqlite3.Connection, watch: Bevakning, fresh: Sequence[Nyhet]) -> None:
    """Note that this has been told, once it has: what could not be written is news the next time too."""
    with table.transaction(connection):
        connection.execute("UPDATE bevakning SET checked_at = ? WHERE id = ?", (table.now(), watch.id))
        rows = (
            (watch.id, one.nyckel, one.seen_at, json.dumps(asdict(one), ensure_ascii=False)) for one in fresh
        )
        connection.executemany(_TELL, rows)


def told(connection: sqlite3.Connection, watch: Bevakning, most: int = 50) -> tuple[Nyhet, ...]:
    """The latest of what the search has told, the newest first: what a feed holds."""
    return tuple(Nyhet(**json.loads(row[2])) for row in connection.execute(_TOLD, (watch.id, most)))


def _hits(query: str, find: Find) -> list[Traff]:
    hits = []
    for hit in find(query):
        if hit.paragraf is None and hit.kind in _WITH_PARAGRAFER:
            continue  # front page and list of contents: what they name comes with its §
        hits.append(hit)
        if len(hits) > MOST_HITS:
            advice = f"den ger över {MOST_HITS} träffar. Lägg till ett ord, ett organ eller ett år."
            raise QueryError(query, f"sökningen är för vid för att bevaka: {advice}")
    return hits


def _nyhet(hit: Traff, now: str) -> Nyhet:
    text = "".join(bit.text for bit in hit.snippet)
    place = (hit.kommun, hit.organ, hit.date, hit.number, hit.title, ", ".join(hit.dnr))
    return Nyhet(hit.nyckel, now, *place, citation(hit), text, hit.permalink, hit.file)
