"""A person over the years, and who there is of a name."""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from nlp.errors import NotFoundError
from nlp.store.filters import LARGEST, Where, dnr_of, limit_of
from nlp.store.person.rader import Rad, Sikt, meetings_of, rows_of, sights_of, text_of
from nlp.store.person.results import NarvaroAr, PartiTid, PersonKandidat, PersonRad, PersonVy, Slag, Uppdrag
from nlp.terms import Role

_HEADS = "SELECT DISTINCT coalesce(huvud_id, id) FROM person WHERE "
_ROWS = """
    SELECT id, name, kommun, kommun_key, name_key, party FROM person WHERE id = ?1 OR huvud_id = ?1
    ORDER BY id <> ?1, id"""
_MEMBER = frozenset({Role.ORDFORANDE, Role.LEDAMOT, Role.ERSATTARE, Role.TJANSTGORANDE})
_LONG = 12  # years without a trace after which the same name may well be somebody else's
_LETTERS = 6  # of a party's letters; longer is a name


def candidates(
    connection: sqlite3.Connection, name: str, kommun: str | None = None, limit: int | None = None
) -> tuple[PersonKandidat, ...]:
    """Everybody whose name holds the words typed, by name, kommun and time; rows that are one person once."""
    where = Where()
    where.name("name_key", name)
    where.name("kommun_key", kommun)
    heads = connection.execute(
        f"{_HEADS}{where.sql()} ORDER BY name_key, kommun_key, party_key, skede LIMIT ?",
        (*where.values, limit_of(limit)),
    )
    return tuple(_candidate(connection, head) for (head,) in heads.fetchall())


def person(connection: sqlite3.Connection, number: int) -> PersonVy:
    """The person with this id; raises `NotFoundError` where there is none."""
    number = min(number, LARGEST)
    row = connection.execute("SELECT coalesce(huvud_id, id) FROM person WHERE id = ?", (number,)).fetchone()
    if row is None:
        message = "ingen person har det numret. Sök fram det med: protokoll person NAMN"
        raise NotFoundError(str(number), message)
    own = connection.execute(_ROWS, row).fetchall()
    ids = tuple(each[0] for each in own)
    rows = rows_of(connection, ids)
    return PersonVy(
        id=ids[0],
        ids=ids,
        name=own[0][1],
        kommun=", ".join(dict.fromkeys(each[2] for each in own)),
        parties=_parties(rows),
        roles=_roles(rows),
        attendance=_attendance(connection, rows),
        rows=tuple(_told(connection, each) for each in rows),
        others=_others(connection, {each[4] for each in own}, ids[0]),
    )


def _told(connection: sqlite3.Connection, row: Rad) -> PersonRad:
    return PersonRad(
        what=row.what,
        paragraf=row.paragraf,
        kommun=row.kommun,
        organ=row.organ,
        date=row.date,
        number=row.number,
        title=row.title,
        dnr=dnr_of(connection, row.paragraf),
        page=row.page,
        file=row.file,
        party=row.party,
        kind=row.kind,
        outcome=row.outcome,
        text=text_of(row),
    )


def _parties(rows: Iterable[Rad]) -> tuple[PartiTid, ...]:
    """The parties as printed, in the order in which they first are."""
    dated: dict[str, list[str]] = {}
    for row in rows:
        if row.party:
            dated.setdefault(_letters(row.party), []).append(row.date)
    found = [PartiTid(party, _first(days), max(days), len(days)) for party, days in dated.items()]
    return tuple(sorted(found, key=lambda each: (each.first == "", each.first, each.party)))


def _letters(printed: str) -> str:
    """A party's letters in capitals: (s) and (S) are one; a name as it stands."""
    return printed.upper() if len(printed) <= _LETTERS else printed


def _first(days: Iterable[str]) -> str:
    return min((day for day in days if day), default="")


def _roles(rows: Iterable[Rad]) -> tuple[Uppdrag, ...]:
    def place(row: Rad) -> tuple[str, str, str]:
        return row.kommun_key, row.organ_key, row.kind

    found = []
    for _, group in groupby(sorted((row for row in rows if row.what is Slag.NARVARO), key=place), key=place):
        own = list(group)
        days = [row.date for row in own]
        last = own[-1]
        found.append(Uppdrag(last.kommun, last.organ, Role(last.kind), _first(days), max(days), len(own)))
    return tuple(sorted(found, key=lambda each: (each.first == "", each.first, each.organ, each.role)))


def _attendance(connection: sqlite3.Connection, rows: Iterable[Rad]) -> tuple[NarvaroAr, ...]:
    """By body and year, the oldest first; undated meetings and unknown bodies count nowhere."""

    def place(row: Rad) -> tuple[str, str, str]:
        return row.date[:4], row.kommun_key, row.organ_key

    present = [
        row
        for row in rows
        if row.what is Slag.NARVARO and Role(row.kind) in _MEMBER and row.date and row.organ_key
    ]
    found = []
    for (year, kommun_key, organ_key), group in groupby(sorted(present, key=place), key=place):
        own = list(group)
        roles = tuple(role for role in Role if role in {Role(row.kind) for row in own})
        meetings = meetings_of(connection, kommun_key, organ_key, year)
        days = len({row.date for row in own})
        found.append(NarvaroAr(own[0].kommun, own[0].organ, year, roles, days, max(meetings, days)))
    return tuple(found)


def _others(connection: sqlite3.Connection, name_keys: set[str], own: int) -> tuple[PersonKandidat, ...]:
    sql = f"{_HEADS} name_key = ?"
    heads = {row[0] for key in name_keys for row in connection.execute(sql, (key,))} - {own}
    return tuple(_candidate(connection, head) for head in sorted(heads))


def _candidate(connection: sqlite3.Connection, head: int) -> PersonKandidat:
    own = connection.execute(_ROWS, (head,)).fetchall()
    ids = tuple(each[0] for each in own)
    seen = sorted(sights_of(connection, ids), key=lambda each: (each.first == "", each.first))
    organs: Counter[str] = Counter()
    for each in seen:
        organs[each.organ] += each.rows
    parties = tuple(dict.fromkeys(_letters(each.party) for each in seen if each.party))
    return PersonKandidat(
        id=head,
        name=own[0][1],
        kommun=", ".join(dict.fromkeys(each[2] for each in own)),
        parties=parties or tuple(dict.fromkeys(each[5] for each in own if each[5])),
        first=_first(each.first for each in seen),
        last=max((each.last for each in seen), default=""),
        organs=tuple(organ for organ, _ in organs.most_common() if organ),
        ids=ids,
        note=_note(seen),
    )


def _note(seen: Iterable[Sikt]) -> str:
    """Where the rows are so far apart that they may be of two people."""
    until = ""
    for each in sorted((each for each in seen if each.first), key=lambda each: each.first):
        if until and int(each.year) - int(until[:4]) > _LONG:
            return f"inget mellan {until} och {each.first}: kan vara två personer"
        until = max(until, each.last)
    return ""
