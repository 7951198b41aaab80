"""Who a printed name stands for: one full name, of one party, in one kommun.

Two people of the same name are so kept apart by kommun and party; within these by hand, and two rows of the
same person are joined by hand (`person_val`).  What people decided goes by names, and is applied here to
whatever comes in later.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from nlp.model import Paragraf, Person, Protokoll
from nlp.rules.partinamn import party_code, party_name
from nlp.store.fold import key
from nlp.store.intern import intern
from nlp.store.samma import join

SAMMA = "samma"
"""The kind of a choice that two rows are one person."""

DELAD = "delad"
"""The kind of a choice that a row is two persons, the second from a date on."""

NAMED = (
    "narvaro",
    "yrkande_person",
    "rost",
    "reservation_person",
    "jav_person",
    "deltar_inte_person",
    "yttrande_person",
)
"""The tables whose rows name a person."""

_FULL = 2  # words of a full name
_OF_FILE = {
    table: f"FROM {table} AS own JOIN {parent} AS up ON up.id = own.{parent}_id "
    "JOIN paragraf AS p ON p.id = up.paragraf_id WHERE p.file_id = :file"
    for table in NAMED[1:]
    for parent in [{"rost": "votering"}.get(table, table.removesuffix("_person"))]
} | {"narvaro": "FROM narvaro AS own JOIN handling AS h ON h.id = own.handling_id WHERE h.file_id = :file"}
_KEYS = "kommun_key name_key party_key skede"
_SPLITS = """
    SELECT kommun_key, name_key, party_key, from_date FROM person_val
    WHERE kind = ? AND undone_at = '' ORDER BY from_date"""
_ANY_CHOICE = "SELECT 1 FROM person_val WHERE kind = ? AND undone_at = '' LIMIT 1"


@dataclass(frozen=True, slots=True)
class Who:
    """What makes a person one, and how they are first printed; `skede` is the date (20151001) of the
    latest split by hand before the handling's, 0 where there is none.
    """

    kommun_key: str
    name_key: str
    party_key: str
    skede: int
    name: str
    kommun: str
    party: str

    @property
    def keys(self) -> tuple[str, str, str, int]:
        """What is unique."""
        return self.kommun_key, self.name_key, self.party_key, self.skede


def ids(connection: sqlite3.Connection, protokoll: Protokoll) -> dict[tuple[int, Person], int]:
    """The ids of the persons of a file by handling and printed name, new ones made.

    A surname stands for a person where `identitet` says whose it is; else it, and a name in a handling of an
    unknown kommun, stands for none.
    """
    splits = _splits(connection)
    found: dict[tuple[int, Person], Who] = {}
    for at, names in enumerate(_printed(protokoll)):
        people = _Handling(protokoll, at, splits)
        for printed in names:
            who = people.who(printed)
            if who:
                found[at, printed] = who
    made = _made(connection, dict.fromkeys(found.values()))
    return {place: made[who.keys] for place, who in found.items()}


def drop_unused(connection: sqlite3.Connection, persons: Iterable[int]) -> None:
    """Take away those of these persons that no row names any longer."""
    unnamed = " AND ".join(
        f"NOT EXISTS (SELECT 1 FROM {table} WHERE person_id = ?1)"  # noqa: S608 - one of NAMED
        for table in NAMED
    )
    sql = f"DELETE FROM person WHERE id = ?1 AND {unnamed}"  # noqa: S608 - constants
    before = connection.total_changes
    connection.executemany(sql, [(person,) for person in persons])
    _rejoin(connection, before)


def of_file(connection: sqlite3.Connection, file_id: int) -> list[int]:
    """The persons that a file names."""
    sql = " UNION ".join(f"SELECT own.person_id {_OF_FILE[table]}" for table in NAMED)
    return [row[0] for row in connection.execute(sql, {"file": file_id}) if row[0]]


def _rejoin(connection: sqlite3.Connection, before: int) -> None:
    """Lay people's choices anew over the rows, where some came or went since there were `before` changes."""
    if connection.total_changes > before and connection.execute(_ANY_CHOICE, (SAMMA,)).fetchone():
        join(connection)


class _Handling:
    """Whom the names printed in one handling stand for."""

    def __init__(self, protokoll: Protokoll, at: int, splits: dict[tuple[str, str, str], list[str]]) -> None:
        self._own = protokoll.handlingar[at]
        self._kommun_key = key(self._own.kommun)
        self._splits = splits
        self._full = {each.printed: each.person for each in protokoll.identiteter if each.handling == at}
        self._parties: dict[str, set[str]] = defaultdict(set)
        for deltagare in self._own.narvaro:
            if deltagare.person.party:
                self._parties[key(deltagare.person.name)].add(_code(deltagare.person.party))

    def who(self, printed: Person) -> Who | None:
        """The person, None where the name is not full or the kommun unknown."""
        person = self._full.get(printed, printed)
        name_key = key(person.name)
        if not self._kommun_key or name_key.count(" ") <= _FULL:
            return None
        party = _code(person.party) or self._only_party(name_key)
        own = self._kommun_key, name_key, key(party)
        dates = self._splits.get(own, [])
        skede = max((_whole(date) for date in dates if date <= self._own.date), default=0)
        return Who(*own, skede, " ".join(person.name.split()), self._own.kommun, party)

    def _only_party(self, name_key: str) -> str:
        """The party under which the list of those present has the name, "" where it has none or several."""
        parties = self._parties.get(name_key, set())
        return next(iter(parties)) if len(parties) == 1 else ""


def _whole(date: str) -> int:
    """A date as one number (20151001)."""
    return int(date.replace("-", ""))


_code = lru_cache(maxsize=10_000)(party_code)


def _printed(protokoll: Protokoll) -> list[dict[Person, None]]:
    """The names in each handling, each once, in order."""
    found: list[dict[Person, None]] = [
        dict.fromkeys(each.person for each in handling.narvaro) for handling in protokoll.handlingar
    ]
    for paragraf in protokoll.paragrafer:
        found[paragraf.handling].update(dict.fromkeys(_named_in(paragraf)))
    return found


def _named_in(paragraf: Paragraf) -> Iterator[Person]:
    for yrkande in paragraf.yrkanden:
        yield from yrkande.proposers
        yield from yrkande.supporters
    for votering in paragraf.voteringar:
        yield from (rost.person for rost in votering.ballots)
    for stated in (paragraf.reservationer, paragraf.jav, paragraf.deltar_inte, paragraf.yttranden):
        for each in stated:
            yield from each.by


def _splits(connection: sqlite3.Connection) -> dict[tuple[str, str, str], list[str]]:
    """The dates at which people split a name, by kommun, name and party."""
    found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for *keys, date in connection.execute(_SPLITS, (DELAD,)):
        found[keys[0], keys[1], keys[2]].append(date)
    return found


def _made(connection: sqlite3.Connection, people: Iterable[Who]) -> dict[tuple[str, str, str, int], int]:
    parties = _parties(connection, sorted({who.party for who in people if who.party}))
    before = connection.total_changes
    wanted = {who.keys: (who.name, who.kommun, who.party, parties.get(who.party)) for who in people}
    found = intern(connection, "person", _KEYS, wanted, "name kommun party parti_id")
    _rejoin(connection, before)
    return found


def _parties(connection: sqlite3.Connection, codes: Iterable[str]) -> dict[str, int]:
    """The ids of parties, new ones made."""
    wanted = {(code,): (party_name(code), key(code)) for code in codes}
    found = intern(connection, "parti", "code", wanted, "name party_key")
    return {code: own for (code,), own in found.items()}
