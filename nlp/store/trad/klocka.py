"""What stands on the clock of each motion."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

from nlp.model import Person
from nlp.store.trad.motion import Dom, dom
from nlp.store.trad.motioner import Led, Trad, dnr_of_thread, over_a_year, settled, silent, threads
from nlp.store.trad.niva import Niva, niva
from nlp.store.trad.results import MotionLage, MotionRad

_ORDER = (MotionLage.OPPEN, MotionLage.OKLAR, MotionLage.AVGJORD)
_LATEST = "SELECT max(date) FROM sammantrade WHERE kommun_key = ? AND organ_key = ? AND date <= ?"
_ORGANS = "SELECT DISTINCT organ_key FROM sammantrade WHERE kommun_key = ?"
_FORSLAG = """
    SELECT substr(t.text, a.start - t.start + 1, a.end - a.start)
    FROM textdel AS t JOIN avsnitt AS a ON a.textdel_id = t.id JOIN avsnitt_slag AS s ON s.id = a.slag_id
    WHERE t.paragraf_id = ? AND a.nr >= 0 AND s.label = 'förslag'"""


def motioner(
    connection: sqlite3.Connection,
    *,
    kommun: str | None = None,
    state: MotionLage | None = None,
    per: str | None = None,
) -> tuple[MotionRad, ...]:
    """Every motion with its clock: the open ones first, the oldest first; `per` is the day it is read."""
    today = per or datetime.now(UTC).astimezone().date().isoformat()
    latest = cache(lambda kommun_key: _latest_fullmaktige(connection, kommun_key, today))
    rows = [
        _row(connection, trad, latest(trad.led[0].place.kommun_key), today)
        for trad in threads(connection, kommun, today)
    ]
    rows = [row for row in rows if state is None or row.state is state]
    rows.sort(key=lambda row: (_ORDER.index(row.state), row.kommun, row.raised or row.date, row.paragraf))
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class _Slut:
    """Where a motion ended, and how."""

    led: Led | None = None
    outcome: Dom | None = None
    reason: str = ""


def _row(connection: sqlite3.Connection, trad: Trad, known_to: str, today: str) -> MotionRad:
    first = trad.led[0].place
    end = _ended(connection, trad, today, known_to)
    last = end.led.place if end.led else None
    raised = next((led.place.date for led in trad.led if led.raises), "")
    state = MotionLage.AVGJORD if last else MotionLage.OKLAR if end.reason else MotionLage.OPPEN
    start, stop = raised or first.date, last.date if last else today
    return MotionRad(
        paragraf=first.paragraf or 0,
        kommun=first.kommun,
        organ=first.organ,
        date=first.date,
        number=first.number,
        title=trad.led[0].title,
        dnr=dnr_of_thread(trad),
        page=first.page,
        file=first.file,
        movers=_movers(trad),
        state=state,
        outcome=end.outcome,
        raised=raised,
        days=_days(start, stop) if raised or not last else None,
        over=over_a_year(start, stop),
        decided=last.date if last else "",
        decided_number=last.number if last else "",
        decided_page=last.page if last else None,
        decided_file=last.file if last else "",
        decided_paragraf=last.paragraf if last else None,
        matched_by=", ".join(sorted(trad.matched_by)),
        latest=max(led.place.date for led in trad.led),
        known_to=known_to,
        per=today,
        reason=end.reason,
    )


def _ended(connection: sqlite3.Connection, trad: Trad, today: str, known_to: str) -> _Slut:
    """The latest § of fullmäktige that ends the motion, or why that cannot be told ("" where it is open)."""
    own = [led for led in trad.led if led.fullmaktige]
    for led in sorted([*own, *silent(connection, trad, today)], key=_day, reverse=True):
        outcome = dom(led.points) or (_proposed(connection, led) if settled(led) else None)
        if outcome:
            return _Slut(led, outcome)
        if settled(led):
            return _Slut(reason=f"beslutet i {_named(led)} följer ett förslag som inte återges där")
    return _Slut(reason=_unclear(trad, today, known_to))


def _day(led: Led) -> str:
    return led.place.date


def _unclear(trad: Trad, today: str, known_to: str) -> str:
    """Why nobody can say from these minutes that the motion is open, "" where they do say so."""
    doubt = next((led for led in trad.doubts if led.fullmaktige and dom(led.points)), None)
    if doubt:
        return f"{_named(doubt)} kan gälla den här motionen eller en annan"
    if not trad.led[0].place.kommun_key:
        return "protokollet säger inte vilken kommun det är"
    if known_to < trad.led[0].place.date:
        return "databasen har inget senare protokoll från fullmäktige"
    if over_a_year(known_to, today):
        return f"fullmäktiges protokoll slutar här {known_to}; läget då ges av --per {known_to}"
    return ""


def _proposed(connection: sqlite3.Connection, led: Led) -> Dom | None:
    """How the proposals quoted in a § would have the motion end, where they agree."""
    found = {dom([row[0]]) for row in connection.execute(_FORSLAG, (led.place.paragraf,))} - {None}
    return next(iter(found)) if len(found) == 1 else None


def _named(led: Led) -> str:
    return f"{led.place.organ} {led.place.date} § {led.place.number}"


def _movers(trad: Trad) -> tuple[Person, ...]:
    """Those whom the first § that names any names."""
    return next((led.movers for led in trad.led if led.movers), ())


def _days(first: str, last: str) -> int | None:
    try:
        return (date.fromisoformat(last) - date.fromisoformat(first)).days
    except ValueError:
        return None


def _latest_fullmaktige(connection: sqlite3.Connection, kommun_key: str, to: str) -> str:
    """The latest meeting of fullmäktige in the database up to a day, "" where there is none."""
    organs = [row[0] for row in connection.execute(_ORGANS, (kommun_key,))]
    high = [organ for organ in organs if niva(organ) is Niva.FULLMAKTIGE]
    found = (connection.execute(_LATEST, (kommun_key, organ, to)).fetchone()[0] for organ in high)
    return max((day for day in found if day), default="")
