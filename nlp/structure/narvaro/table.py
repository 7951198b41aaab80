"""Attendance tables with times, one cell a line: `Plats`, `Ledamot`, `Ersättare`, `Parti`, `Ankom`, `Utgick`.

A row is the seat's number, the ledamot (surname first), the ersättare who sat in for them if any, the party,
and when they came and left.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from nlp.model import Deltagare, Person
from nlp.rules.namnform import TOKEN
from nlp.rules.namnlista import natural
from nlp.terms import Role

_HEAD = re.compile(
    r"^[ ]*ledamot\s[\s\d]{0,12}ersättare\s+parti\s+(?:ankom|kom|in)\s+(?:utgick|gick|ut)\s",
    re.IGNORECASE | re.MULTILINE,
)
_NEXT = re.compile(r"^[ ]*(?:bilaga[ ]\d|antal[ ]ja|ärende:)", re.IGNORECASE | re.MULTILINE)
_WORD = rf"(?:{TOKEN}){{1,2}}"  # `AnnaSara`
_NAME = (
    rf"(?:(?:von|af|de|van|der|el|al)[ ]){{0,2}}{_WORD}(?:[ \n](?:[a-z]{{2,3}}[ ])?{_WORD}){{0,2}}[ ]?,\s"
    rf"{_WORD}(?:[ ]{_WORD}){{0,2}}"
)
_TIME = r"\d{1,2}[:.]\d\d"
_ROW = re.compile(
    rf"(?P<first>{_NAME})\s+(?:(?P<second>{_NAME})\s+)?(?P<party>[A-ZÅÄÖ][A-Za-zåäö]{{0,4}})\s+(?P<came>{_TIME})\s+(?P<left>{_TIME})"
)
# A seat with its names; with none before it a name stands in the column of the ersättare.
_CELLS = re.compile(
    rf"(?:(?<=\n)(?P<seat>\d{{1,3}})\s+(?P<first>{_NAME})(?:\s+(?P<second>{_NAME}))?|"
    rf"(?P<alone>(?<=\n){_NAME}))(?=[ ]*\n)"
)


def tables(text: str, start: int, end: int) -> Iterator[tuple[Deltagare, ...]]:
    """Those who sat, table by table.

    Where the cells have been read column by column, nobody can say who sat on which seat and when: then those
    who are named are there without times, the ersättare without seats.
    """
    for head in _HEAD.finditer(text, start, end):
        stop = _NEXT.search(text, head.end(), end)
        last = stop.start() if stop else end
        rows = list(_ROW.finditer(text, head.end(), last))
        edges = [head.end(), *(edge for row in rows for edge in row.span()), last]
        gaps = zip(edges[::2], edges[1::2], strict=True)
        loose = [one for gap in gaps for one in _loose(text, *gap)]
        seated = list(_joined(_deltagare(row) for row in rows))
        if loose:
            seated = [replace(one, note="") for one in seated]
        known = {one.person.name for one in seated}
        more = {one.person.name: one for one in loose if one.person.name not in known}
        if rows:
            yield (*seated, *more.values())


def _loose(text: str, start: int, end: int) -> Iterator[Deltagare]:
    """The names that stand outside whole rows: behind the number of a seat a ledamot, else an ersättare."""
    for cell in _CELLS.finditer(text, start, end):
        group = next(group for group in ("second", "first", "alone") if cell[group])
        serves = cell["seat"] is None or cell["second"] is not None
        role = Role.TJANSTGORANDE if serves else Role.LEDAMOT
        replaced = natural(cell["first"]) if cell["second"] else ""
        yield Deltagare(
            Person(natural(cell[group]), ""), role, replaced, "", cell.start(group), cell.end(group)
        )


def _deltagare(row: re.Match[str]) -> Deltagare:
    sat = "second" if row["second"] else "first"
    replaced = natural(row["first"]) if row["second"] else ""
    role = Role.TJANSTGORANDE if replaced else Role.LEDAMOT
    note = f"{row['came']}–{row['left']}"
    return Deltagare(
        Person(natural(row[sat]), row["party"]), role, replaced, note, row.start(sat), row.end(sat)
    )


def _joined(rows: Iterator[Deltagare]) -> Iterator[Deltagare]:
    """One row for somebody who came and left several times."""
    kept: dict[tuple[Person, str], Deltagare] = {}
    for one in rows:
        key = (one.person, one.replaces)
        before = kept.get(key)
        note = f"{before.note}, {one.note}" if before else one.note
        first = before or one
        kept[key] = Deltagare(first.person, first.role, first.replaces, note, first.start, first.end)
    yield from kept.values()
