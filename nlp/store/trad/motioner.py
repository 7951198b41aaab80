"""The motion clock: a motion should be dealt with within a year from the day it was raised (KL 5 kap. 35 §).

The §§ of one kommun on one motion are found by their dnr and title, or by title and movers where one has no
dnr; what fits several motions settles none.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from nlp.model import Person
from nlp.rules.dnr import dnr_key
from nlp.store.filters import Where, dnr_of, named
from nlp.store.fold import key
from nlp.store.trad.motion import Sort, Vackt, as_proposed, dom, listed, movers, raises, sort_of
from nlp.store.trad.niva import Niva, niva
from nlp.store.trad.stallen import COLUMNS, Stalle, as_steps, beslut_in, stalle, text_of
from nlp.store.trad.titel import akin, content

_ABOUT = "h.kind IN ('protokoll', 'protokollsutdrag') AND h.date <> '' AND "
# The index knows the titles of all files but those that wait for it; to read every title takes a second.
_INDEXED = f"""
    SELECT {COLUMNS} FROM textdel_fts AS f
    CROSS JOIN traffyta AS y ON y.id = f.rowid
    CROSS JOIN paragraf AS p ON p.id = y.paragraf_id
    JOIN handling AS h ON h.id = p.handling_id
    JOIN file ON file.id = p.file_id
    WHERE f.textdel_fts MATCH 'title : motion*' AND {_ABOUT}"""  # noqa: S608 - constants
_WAITING = f"""
    SELECT {COLUMNS} FROM file
    CROSS JOIN paragraf AS p ON p.file_id = file.id
    JOIN handling AS h ON h.id = p.handling_id
    WHERE file.indexed = 0 AND p.title LIKE '%motion%' AND {_ABOUT}"""  # noqa: S608 - constants
_SAME_DNR = f"""
    SELECT {COLUMNS} FROM arende AS a
    JOIN paragraf_dnr AS d ON d.arende_id = a.id
    JOIN paragraf AS p ON p.id = d.paragraf_id
    JOIN handling AS h ON h.id = p.handling_id
    JOIN file ON file.id = p.file_id
    WHERE a.dnr_key = ? AND a.kommun_key = ? AND h.date <= ? AND {_ABOUT} 1"""  # noqa: S608 - constants
_DNR_KEYS = """
    SELECT a.dnr_key FROM paragraf_dnr AS d JOIN arende AS a ON a.id = d.arende_id WHERE d.paragraf_id = ?"""


@dataclass(frozen=True, slots=True)
class Led:
    """A § on a motion, or one of the motions that a § lists: what its title says, and what was decided."""

    place: Stalle
    title: str
    words: frozenset[str]
    movers: tuple[Person, ...]
    printed: tuple[str, ...]
    dnr: frozenset[str]
    points: tuple[str, ...]
    fullmaktige: bool
    listed: bool

    @property
    def raises(self) -> bool:
        """Whether fullmäktige takes the motion up here."""
        return self.fullmaktige and (self.listed or (raises(self.points) and dom(self.points) is None))


@dataclass(slots=True)
class Trad:
    """The §§ of one motion, oldest first; `doubts` are §§ that may be of this motion or of another."""

    led: list[Led]
    matched_by: set[str] = field(default_factory=set)
    doubts: list[Led] = field(default_factory=list)


def threads(connection: sqlite3.Connection, kommun: str | None, to: str) -> Iterator[Trad]:
    """Every motion up to a day, those of one kommun after each other (None: of all), oldest first."""
    where = Where(["h.date <= ?"], [to])
    where.name("h.kommun_key", kommun)
    found = (
        stalle(row)
        for sql in (_INDEXED, _WAITING)
        for row in named(connection, sql + where.sql(), where.values)
    )
    places = [own[0] for own in as_steps(each for each in found if sort_of(each.title) is not Sort.INGEN)]
    places.sort(key=lambda each: (_kommun(each), each.date, niva(each.organ), each.file_id, each.start))
    for _, own in groupby(places, key=_kommun):
        yield from _matched([led for place in own for led in _led(connection, place)])


def _kommun(place: Stalle) -> tuple[str, int]:
    """Within what motions are matched: the kommun, or the file where that is unknown."""
    return place.kommun_key, 0 if place.kommun_key else place.file_id


def _led(connection: sqlite3.Connection, place: Stalle) -> Iterator[Led]:
    paragraf = place.paragraf or 0
    high = niva(place.organ) is Niva.FULLMAKTIGE
    points = tuple(point.text for point in beslut_in(connection, paragraf)) if high else ()
    dnr = frozenset(row[0] for row in connection.execute(_DNR_KEYS, (paragraf,)))
    if sort_of(place.title) is Sort.LISTA:
        new = listed(text_of(connection, paragraf)) if high else ()
        yield from (_of_list(place, one, dnr if len(new) == 1 else frozenset()) for one in new)
        return
    own = dnr_of(connection, paragraf)
    yield Led(
        place, place.title, content(place.title), movers(place.title), own, dnr, points, high, listed=False
    )


def _of_list(place: Stalle, one: Vackt, dnr: frozenset[str]) -> Led:
    keys = frozenset(map(dnr_key, one.dnr)) or dnr
    return Led(
        place, one.title, content(one.title), one.movers, one.dnr, keys, (), fullmaktige=True, listed=True
    )


def _matched(found: Iterable[Led]) -> list[Trad]:
    """The §§ of one kommun, in order of date, each put to the only motion that it fits, or to a new one."""
    trader: list[Trad] = []
    by_dnr: dict[str, list[Trad]] = {}
    by_word: dict[str, list[Trad]] = {}
    for led in found:
        fits, how = _fits(led, by_dnr, by_word)
        if len(fits) > 1:
            for each in fits:
                each.doubts.append(led)
            continue
        trad = fits[0] if fits else Trad([])
        if not fits:
            trader.append(trad)
        else:
            trad.matched_by.add(how)
        trad.led.append(led)
        _index(trad, led, by_dnr, by_word)
    return trader


def _index(trad: Trad, led: Led, by_dnr: dict[str, list[Trad]], by_word: dict[str, list[Trad]]) -> None:
    for keys, index in ((led.dnr, by_dnr), (led.words, by_word)):
        for each in keys:
            held = index.setdefault(each, [])
            if trad not in held:
                held.append(trad)


def _fits(led: Led, by_dnr: dict[str, list[Trad]], by_word: dict[str, list[Trad]]) -> tuple[list[Trad], str]:
    """The motions that a § may be of, and by what: its dnr where any has it, else title and movers."""
    same = _distinct(
        trad for each in led.dnr for trad in by_dnr.get(each, ()) if _same_title(led, trad, least=0.3)
    )
    if same:
        exact = [trad for trad in same if _same_title(led, trad, least=1.0)]
        return (exact if len(exact) == 1 else same), "dnr"
    rarest = min((by_word.get(word, []) for word in led.words), key=len, default=[])
    near = rarest or [trad for word in led.words for trad in by_word.get(word, ())]
    fits = [
        trad
        for trad in _distinct(near)
        if _same_title(led, trad, least=0.75) and _same_movers(led, trad) and _may_lack_dnr(led, trad)
    ]
    return fits, "titel"


def _distinct(trader: Iterable[Trad]) -> list[Trad]:
    return list({id(trad): trad for trad in trader}.values())


def _same_title(led: Led, trad: Trad, *, least: float) -> bool:
    """Whether the titles share so much of all their words.

    For less than half of them, one that says nothing (`Motion`) contradicts none.
    """
    own = [each.words for each in trad.led if each.words]
    if least < 0.5 and (not led.words or not own):
        return True
    return any(led.words and len(led.words & words) >= least * len(led.words | words) for words in own)


def _same_movers(led: Led, trad: Trad) -> bool:
    """Whether those the two name have a surname in common, or one names nobody."""
    own = {_surname(person) for person in led.movers}
    known = {_surname(person) for each in trad.led for person in each.movers}
    return not own or not known or bool(own & known)


def _surname(person: Person) -> str:
    return (key(person.name).split() or [""])[-1]


def _may_lack_dnr(led: Led, trad: Trad) -> bool:
    """Whether one of the two has no dnr: where both have, these would have met."""
    return not led.dnr or not any(each.dnr for each in trad.led)


def silent(connection: sqlite3.Connection, trad: Trad, to: str) -> list[Led]:
    """The §§ of fullmäktige on a motion whose title does not say that it is one: its dnr and its title do."""
    known = {led.place.paragraf for led in trad.led}
    kommun_key = trad.led[0].place.kommun_key
    keys = sorted({dnr for led in trad.led for dnr in led.dnr}) if kommun_key else []
    rows = (row for dnr in keys for row in named(connection, _SAME_DNR, (dnr, kommun_key, to)))
    further = (led for row in rows if row["paragraf"] not in known for led in _led(connection, stalle(row)))
    own = [led.words for led in trad.led]
    found = [led for led in further if led.fullmaktige and any(akin(led.words, words) for words in own)]
    return sorted(found, key=lambda led: led.place.date)


def dnr_of_thread(trad: Trad) -> tuple[str, ...]:
    """The dnr of a motion as first printed, each once."""
    printed: dict[str, str] = {}
    for dnr in (dnr for led in trad.led for dnr in led.printed):
        printed.setdefault(dnr_key(dnr), dnr)
    return tuple(printed.values())


def settled(led: Led) -> bool:
    """Whether the decision only follows a proposal that is not told: it may have ended the motion."""
    return led.fullmaktige and dom(led.points) is None and as_proposed(led.points)


def over_a_year(first: str, last: str) -> bool:
    """Whether more than a year has gone, by the calendar."""
    try:
        start, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return False
    return (end.year, end.month, end.day) > (start.year + 1, start.month, start.day)
