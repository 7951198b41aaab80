"""What files share: ärenden, sammanträden, persons, parties, sources; and the ids of what one file needs."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from nlp.model import Handling, Person, Protokoll
from nlp.rules.dnr import dnr_key as _dnr_key
from nlp.store import kallor, personer
from nlp.store.dag import day_of, room_of
from nlp.store.fold import key
from nlp.store.intern import intern
from nlp.store.kallor import Rubrik, Slag
from nlp.terms import HandlingKind

Arende = tuple[str, str]
"""What makes an ärende one: `kommun_key` and `dnr_key`."""

Mote = tuple[str, str, str]
"""What makes a sammanträde one: `kommun_key`, `organ_key` and date."""

MINUTES = frozenset({HandlingKind.PROTOKOLL, HandlingKind.PROTOKOLLSUTDRAG})
"""The handlingar that tell what a sammanträde decided."""

dnr_key = lru_cache(maxsize=50_000)(_dnr_key)  # the same few numbers come back hundreds of times in one file


@dataclass(frozen=True, slots=True)
class Links:
    """The ids of the rows a file points at; `days` the highest id of a textdel in use, by the day."""

    arenden: dict[Arende, int]
    moten: dict[Mote, int]
    uniks: dict[tuple[int, str], int]
    persons: dict[tuple[int, Person], int]
    kallor: dict[str, int]
    slag: dict[Slag, int]
    avsnitt: dict[Rubrik, int]
    days: dict[int, int]


def links(connection: sqlite3.Connection, protokoll: Protokoll, sources: Iterable[str] = ()) -> Links:
    """The ids of what the file needs, new rows made; `sources` are those beside the analysis' own."""
    moten = _moten(connection, protokoll)
    return Links(
        _arenden(connection, protokoll),
        moten,
        _uniks(connection, protokoll, moten),
        personer.ids(connection, protokoll),
        kallor.kallor(connection, {*kallor.of_rules(), *sources}),
        kallor.slag(connection, protokoll),
        kallor.avsnitt(connection, protokoll),
        _days(connection, {day_of(handling.date) for handling in protokoll.handlingar} | {0}),
    )


def mote(handling: Handling) -> Mote | None:
    """The sammanträde of a protokoll or an utdrag; None where kommun, organ or date is unknown."""
    own = key(handling.kommun), key(handling.organ), handling.date
    return own if handling.kind in MINUTES and all(own) else None


def arenden(protokoll: Protokoll) -> dict[Arende, tuple[str, str]]:
    """The ärenden of a file's paragrafer, each with its kommun and its dnr as first printed."""
    found: dict[Arende, tuple[str, str]] = {}
    for paragraf in protokoll.paragrafer:
        kommun = protokoll.handlingar[paragraf.handling].kommun
        for dnr in paragraf.dnr:
            if dnr_key(dnr):
                found.setdefault((key(kommun), dnr_key(dnr)), (kommun, dnr))
    return found


def _arenden(connection: sqlite3.Connection, protokoll: Protokoll) -> dict[Arende, int]:
    return intern(connection, "arende", "kommun_key dnr_key", arenden(protokoll), "kommun dnr")


def _moten(connection: sqlite3.Connection, protokoll: Protokoll) -> dict[Mote, int]:
    found = sorted({own for handling in protokoll.handlingar if (own := mote(handling))})
    return intern(connection, "sammantrade", "kommun_key organ_key date", dict.fromkeys(found, ()))


def _uniks(
    connection: sqlite3.Connection, protokoll: Protokoll, moten: dict[Mote, int]
) -> dict[tuple[int, str], int]:
    """The § as such, by sammanträde and number."""
    found = sorted(set(_numbered(protokoll, moten)))
    return intern(connection, "paragraf_unik", "sammantrade_id number", dict.fromkeys(found, ()))


def _numbered(protokoll: Protokoll, moten: dict[Mote, int]) -> Iterator[tuple[int, str]]:
    own = [mote(handling) for handling in protokoll.handlingar]
    for paragraf in protokoll.paragrafer:
        held = own[paragraf.handling]
        if held and paragraf.number:
            yield moten[held], paragraf.number


def _days(connection: sqlite3.Connection, days: Iterable[int]) -> dict[int, int]:
    """The highest id of a textdel in use on each day."""
    sql = "SELECT coalesce(max(id), ?1) FROM textdel WHERE id > ?1 AND id < ?2"
    return {day: connection.execute(sql, room_of(day)).fetchone()[0] for day in days}
