"""From rows back to the frozen types: what was saved, and nothing else."""

import sqlite3
from collections import defaultdict
from itertools import chain
from typing import Any, TypeVar

from nlp.errors import NotFoundError
from nlp.model import (
    Beslutspunkt,
    Box,
    Deltagare,
    DeltarInte,
    Document,
    Handling,
    Identitet,
    Jav,
    Kontroll,
    LeftOut,
    Lines,
    Page,
    Paragraf,
    Person,
    Protokoll,
    Reservation,
    Rost,
    Section,
    Span,
    Tag,
    Votering,
    Words,
    Yrkande,
    Yttrande,
)
from nlp.store.words import unpack, unpack_lines
from nlp.terms import (
    BeslutKind,
    EntityLabel,
    Furniture,
    HandlingKind,
    KontrollKind,
    KontrollResult,
    Mode,
    Outcome,
    PageReason,
    PageSource,
    Role,
    SectionLabel,
    Vote,
    YrkandeKind,
)

Row = tuple[Any, ...]
D = TypeVar("D", DeltarInte, Jav, Yttrande)

_SECTIONS = """
    SELECT t.paragraf_id, s.label, s.heading, a.start, a.end, s.source
    FROM textdel AS t JOIN avsnitt AS a ON a.textdel_id = t.id JOIN avsnitt_slag AS s ON s.id = a.slag_id
    WHERE """
_OUTSIDE = f"{_SECTIONS} t.file_id = ? AND (t.paragraf_id IS NULL OR a.nr < 0) ORDER BY t.start, a.nr"
_OF_FILE = "handling_id IN (SELECT id FROM handling WHERE file_id = ?)"
# A file's handlingar and paragrafer have consecutive ids, so the difference to the first is the index.
_FILE = "(SELECT o.file_id FROM handling AS o WHERE o.id = found.handling_id)"
_HANDLING = f"found.handling_id - (SELECT min(h.id) FROM handling AS h WHERE h.file_id = {_FILE})"  # noqa: S608 - a constant
_ABOUT = f"paragraf_id - (SELECT min(p.id) FROM paragraf AS p WHERE p.file_id = {_FILE})"  # noqa: S608 - a constant
_PARAGRAF = (
    "id, number, title, start, end, "
    "handling_id - (SELECT min(h.id) FROM handling AS h WHERE h.file_id = paragraf.file_id)"
)
_TAGS = """
    SELECT e.start, e.length, s.label, s.value, s.source
    FROM entitet AS e JOIN entitet_slag AS s ON s.id = e.slag_id WHERE e.file_id = ? ORDER BY e.start"""
_PARAGRAFER = "SELECT id FROM paragraf WHERE file_id = ?"
_ONE_PARAGRAF = "SELECT id FROM paragraf WHERE id = ?"


def load(connection: sqlite3.Connection, sha256: str) -> Protokoll:
    """The analysis of the file with these bytes; a `NotFoundError` where it is not stored."""
    row = connection.execute("SELECT id, name FROM file WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        raise NotFoundError(sha256, "filen finns inte i databasen.")
    file_id, name = row
    outside = connection.execute(_OUTSIDE, (file_id,))
    return Protokoll(
        document=_document(connection, file_id, sha256, name),
        handlingar=_handlingar(connection, file_id),
        sections=tuple(_section(row[1:]) for row in outside),
        paragrafer=_Parts(connection, _PARAGRAFER, file_id).paragrafer(),
        tags=_tags(connection, file_id),
        identiteter=_identiteter(connection, file_id),
        kontroller=_kontroller(connection, file_id),
    )


def load_paragraf(connection: sqlite3.Connection, paragraf_id: int) -> Paragraf | None:
    """One paragraf with everything found in it, None where there is none with that id."""
    return next(iter(_Parts(connection, _ONE_PARAGRAF, paragraf_id).paragrafer()), None)


def _rows(connection: sqlite3.Connection, columns: str, table: str, where: str, value: int) -> list[Row]:
    """Rows in the order they were saved in."""
    sql = f"SELECT {columns} FROM {table} WHERE {where} ORDER BY id"  # noqa: S608 - all four are constants here
    return connection.execute(sql, (value,)).fetchall()


def _document(connection: sqlite3.Connection, file_id: int, sha256: str, name: str) -> Document:
    parts = connection.execute("SELECT text FROM textdel WHERE file_id = ? ORDER BY start", (file_id,))
    text = "".join(row[0] for row in parts)
    columns = "id, number, start, end, width, height, source, quality, reason, words, lines"
    left_out = _left_out(connection, file_id)
    pages: list[Page] = []
    words: list[Words] = []
    lines: list[Lines] = []
    for row in _rows(connection, columns, "sida", "file_id = ?", file_id):
        own, number, start, end, width, height, source, quality, reason, *packed = row
        worth = (PageSource(source), quality, PageReason(reason) if reason else None)
        gone = tuple(LeftOut(text, why, Box(number, *sides)) for why, text, sides in left_out[own])
        pages.append(Page(number, start, end, width, height, *worth, gone))
        words.append(unpack(packed[0], number))
        lines.append(unpack_lines(packed[1]))
    return Document(
        sha256, name, text, Words.joined(words), tuple(pages), Lines.of(chain.from_iterable(lines))
    )


def _left_out(
    connection: sqlite3.Connection, file_id: int
) -> defaultdict[int, list[tuple[Furniture, str, tuple[float, float, float, float]]]]:
    """What was left out of the text, by the id of its page."""
    where = "sida_id IN (SELECT id FROM sida WHERE file_id = ?)"
    found = defaultdict(list)
    for row in _rows(connection, "sida_id, reason, text, x0, y0, x1, y1", "utelamnat", where, file_id):
        page, reason, text, *sides = row
        found[page].append((Furniture(reason), text, (sides[0], sides[1], sides[2], sides[3])))
    return found


def _handlingar(connection: sqlite3.Connection, file_id: int) -> tuple[Handling, ...]:
    columns = "id, handling_id, name, party, role, replaces, note, start, end"
    stretches = defaultdict(list)
    where = f"narvaro_id IN (SELECT id FROM narvaro WHERE {_OF_FILE})"  # noqa: S608 - a constant
    for parent, *stretch in _rows(connection, "narvaro_id, first, last", "narvaro_paragraf", where, file_id):
        stretches[parent].append((stretch[0], stretch[1]))
    narvaro = defaultdict(list)
    for own, parent, name, party, role, *rest in _rows(connection, columns, "narvaro", _OF_FILE, file_id):
        replaces, note, start, end = rest
        person, served = Person(name, party), tuple(stretches[own])
        narvaro[parent].append(Deltagare(person, Role(role), replaces, note, start, end, served))
    columns = "kind, start, end, kommun, organ, date, id"
    return tuple(
        Handling(HandlingKind(kind), start, end, kommun, organ, date, tuple(narvaro[own]))
        for kind, start, end, kommun, organ, date, own in _rows(
            connection, columns, "handling", "file_id = ?", file_id
        )
    )


def _identiteter(connection: sqlite3.Connection, file_id: int) -> tuple[Identitet, ...]:
    columns = f"{_HANDLING}, printed_name, printed_party, name, party"
    rows = _rows(connection, columns, "identitet AS found", _OF_FILE, file_id)
    return tuple(Identitet(row[0], Person(*row[1:3]), Person(*row[3:5])) for row in rows)


def _kontroller(connection: sqlite3.Connection, file_id: int) -> tuple[Kontroll, ...]:
    columns = f"kind, result, message, {_HANDLING}, {_ABOUT}, start, end"
    rows = _rows(connection, columns, "kontroll AS found", _OF_FILE, file_id)
    return tuple(Kontroll(KontrollKind(row[0]), KontrollResult(row[1]), *row[2:]) for row in rows)


def _tags(connection: sqlite3.Connection, file_id: int) -> tuple[Tag, ...]:
    rows = connection.execute(_TAGS, (file_id,))
    return tuple(
        Tag(start, start + length, EntityLabel(label), value, source)
        for start, length, label, value, source in rows
    )


def _section(row: Row) -> Section:
    label, *rest = row
    return Section(SectionLabel(label), *rest)


class _Parts:
    """What belongs to the paragrafer that `which` selects, each kind read in one query."""

    def __init__(self, connection: sqlite3.Connection, which: str, value: int) -> None:
        self._connection = connection
        self._which = which
        self._value = value

    def paragrafer(self) -> tuple[Paragraf, ...]:
        """The selected paragrafer, in order."""
        dnr, sections, beslut = self._dnr(), self._sections(), self._beslut()
        yrkanden, voteringar = self._yrkanden(), self._voteringar()
        reservationer, jav = self._reservationer(), self._stated("jav", Jav)
        deltar_inte = self._stated("deltar_inte", DeltarInte)
        yttranden = self._stated("yttrande", Yttrande)
        return tuple(
            Paragraf(
                number,
                title,
                tuple(dnr[own]),
                start,
                end,
                handling,
                tuple(sections[own]),
                tuple(beslut[own]),
                tuple(yrkanden[own]),
                tuple(voteringar[own]),
                tuple(reservationer[own]),
                tuple(jav[own]),
                tuple(deltar_inte[own]),
                tuple(yttranden[own]),
            )
            for own, number, title, start, end, handling in self._select(_PARAGRAF, "paragraf", "id")
        )

    def _select(self, columns: str, table: str, key: str = "paragraf_id") -> list[Row]:
        return _rows(self._connection, columns, table, f"{key} IN ({self._which})", self._value)

    def _under(self, columns: str, table: str, parent: str) -> list[Row]:
        """Rows of a table two steps below paragraf."""
        where = f"{parent}_id IN (SELECT id FROM {parent} WHERE paragraf_id IN ({self._which}))"  # noqa: S608 - constants of this class
        return _rows(self._connection, columns, table, where, self._value)

    def _dnr(self) -> dict[int, list[str]]:
        found = defaultdict(list)
        for parent, dnr in self._select("paragraf_id, dnr", "paragraf_dnr"):
            found[parent].append(dnr)
        return found

    def _sections(self) -> dict[int, list[Section]]:
        found = defaultdict(list)
        sql = f"{_SECTIONS} a.nr >= 0 AND t.paragraf_id IN ({self._which}) ORDER BY t.id, a.nr"
        for parent, *rest in self._connection.execute(sql, (self._value,)):
            found[parent].append(_section(tuple(rest)))
        return found

    def _beslut(self) -> dict[int, list[Beslutspunkt]]:
        found = defaultdict(list)
        for parent, mode, start, end, kind in self._select(
            "paragraf_id, mode, start, end, kind", "beslutspunkt"
        ):
            found[parent].append(Beslutspunkt(Mode(mode), start, end, BeslutKind(kind)))
        return found

    def _yrkanden(self) -> dict[int, list[Yrkande]]:
        people: dict[tuple[int, str], list[Person]] = defaultdict(list)
        columns = "yrkande_id, role, name, party"
        for parent, role, name, party in self._under(columns, "yrkande_person", "yrkande"):
            people[parent, role].append(Person(name, party))
        found = defaultdict(list)
        columns = "paragraf_id, id, kind, outcome, target, proof_start, proof_end, start, end"
        for parent, own, kind, outcome, target, *proof, start, end in self._select(columns, "yrkande"):
            movers, supporters = tuple(people[own, "proposer"]), tuple(people[own, "supporter"])
            told = None if proof[0] is None else Span(*proof)
            closed = (YrkandeKind(kind), Outcome(outcome))
            found[parent].append(Yrkande(*closed, movers, supporters, target, told, start, end))
        return found

    def _voteringar(self) -> dict[int, list[Votering]]:
        ballots: dict[int, list[Rost]] = defaultdict(list)
        for parent, name, party, vote in self._under("votering_id, name, party, vote", "rost", "votering"):
            ballots[parent].append(Rost(Person(name, party), Vote(vote)))
        found = defaultdict(list)
        columns = "paragraf_id, id, start, end, yes, no, abstain, absent, yes_means, no_means"
        for parent, own, start, end, yes, no, abstain, absent, *means in self._select(columns, "votering"):
            counts = (yes, no, abstain, absent)
            found[parent].append(Votering(*counts, means[0], means[1], tuple(ballots[own]), start, end))
        return found

    def _by(self, table: str) -> dict[int, list[Person]]:
        people: dict[int, list[Person]] = defaultdict(list)
        for parent, *person in self._under(f"{table}_id, name, party", f"{table}_person", table):
            people[parent].append(Person(*person))
        return people

    def _reservationer(self) -> dict[int, list[Reservation]]:
        people, found = self._by("reservation"), defaultdict(list)
        columns = "paragraf_id, id, start, end, against, favour"
        for parent, own, *rest in self._select(columns, "reservation"):
            found[parent].append(Reservation(tuple(people[own]), *rest))
        return found

    def _stated(self, table: str, kind: type[D]) -> dict[int, list[D]]:
        people, found = self._by(table), defaultdict(list)
        for parent, own, *place in self._select("paragraf_id, id, start, end", table):
            found[parent].append(kind(tuple(people[own]), *place))
        return found
