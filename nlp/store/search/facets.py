"""How what was found spreads: each count is how many § one gets when the value is added to the question."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from json import dumps
from typing import Any

from nlp.store.dag import date_of
from nlp.store.search import names, people
from nlp.store.search.plan import Plan
from nlp.store.search.rows import Row
from nlp.store.search.scope import Scopes
from nlp.store.traffar import Facett, FacettVarde
from nlp.store.ytor import AVSNITT, TYP, UTFALL, Typ

MOST_VALUES = 12
"""So many values of a facet are listed, those with the most §."""

MOST_READ = 500
"""So many rows are read to see in which sections the words stand."""

_PLACES = """
    SELECT id, kommun_key, kommun, organ_key, organ FROM handling
    WHERE id IN (SELECT value FROM json_each(?))"""
_PERSONS = """
    SELECT p.id, coalesce(h.name_key, p.name_key), coalesce(h.name, p.name)
    FROM person AS p LEFT JOIN person AS h ON h.id = p.huvud_id
    WHERE p.id IN (SELECT value FROM json_each(?))"""
_NAMED = """
    SELECT u.paragraf_id, w.person_id, {2} FROM {1} AS u JOIN {0} AS w ON w.{1}_id = u.id
    WHERE u.paragraf_id IN (SELECT value FROM json_each(?))"""
_PARTIES = """
    SELECT u.paragraf_id, w.party_key FROM {1} AS u JOIN {0} AS w ON w.{1}_id = u.id
    WHERE u.paragraf_id IN (SELECT value FROM json_each(?)) AND w.party_key <> ''{2}"""
_HOLDS = {
    "yrkande": TYP[Typ.YRKANDE],
    "reservation": TYP[Typ.RESERVATION],
    "jav": TYP[Typ.JAV],
    "deltar_inte": TYP[Typ.DELTAR_INTE],
    "yttrande": TYP[Typ.YTTRANDE],
    "votering": TYP[Typ.VOTERING],
}


@dataclass(slots=True)
class _Counts:
    """The § of each value by the value's key, and how often each key is printed in each way."""

    uniks: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    printed: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, key: str, printed: str, unik: int) -> None:
        if key.strip():
            self.uniks[key].add(unik)
            self.printed[key][printed] += 1

    def facet(self, name: str, query: str, *, over: bool) -> Facett:
        """The values with the most § first; years, of which all are listed, the latest first."""
        if name == "år":
            ordered = sorted(self.uniks, reverse=True)
            kept = ordered
        else:
            ordered = sorted(self.uniks, key=lambda key: (-len(self.uniks[key]), key))
            kept = ordered[:MOST_VALUES]
        values = []
        for key in kept:
            shown = max(self.printed[key].items(), key=lambda item: (item[1], item[0]))[0]
            typed = shown.replace('"', " ").replace("*", " ")
            values.append(FacettVarde(shown, len(self.uniks[key]), query.format(typed)))
        return Facett(name, tuple(values), over, len(ordered) - len(kept))


class Facets:
    """The facets of the newest rows of an answer; `over` where there are more."""

    def __init__(self, connection: sqlite3.Connection, plan: Plan, rows: list[Row], *, over: bool) -> None:
        self._connection = connection
        self._plan = plan
        self._rows = rows
        self._over = over

    def all(self) -> tuple[Facett, ...]:
        """Every facet that has a value."""
        over = self._over
        kommuner, organ = self._places()
        sections, few = self._sections()
        found = [
            kommuner.facet("kommun", 'kommun:"{}"', over=over),
            organ.facet("organ", 'organ:"{}"', over=over),
            self._years().facet("år", "år:{}", over=over),
            sections.facet("avsnitt", "i:{}", over=over or few),
            self._parties().facet("parti", 'parti:"{}"', over=over),
            self._people().facet("person", 'person:"{}"', over=over),
            self._bits(UTFALL, "utfall").facet("utfall", "utfall:{}", over=over),
        ]
        return tuple(facet for facet in found if facet.values)

    def _places(self) -> tuple[_Counts, _Counts]:
        ids = sorted({row.handling for row in self._rows if row.handling is not None})
        held = {own: places for own, *places in self._connection.execute(_PLACES, [dumps(ids)])}
        kommuner, organ = _Counts(), _Counts()
        for row in self._rows:
            if row.handling in held:
                kommun_key, kommun, organ_key, name = held[row.handling]
                kommuner.add(kommun_key, kommun, row.unik)
                organ.add(organ_key, name, row.unik)
        return kommuner, organ

    def _years(self) -> _Counts:
        counts = _Counts()
        for row in self._rows:
            year = date_of(row.id)[:4]
            counts.add(year, year, row.unik)
        return counts

    def _bits(self, bits: dict[str, int], column: str) -> _Counts:
        counts = _Counts()
        for row in self._rows:
            mask = getattr(row, column)
            for value, bit in bits.items() if mask else ():
                if mask & bit:
                    counts.add(str(value), str(value), row.unik)
        return counts

    def _sections(self) -> tuple[_Counts, bool]:
        """The sections in which all the words stand, or without words those there are."""
        if not self._plan.wanted:
            return self._bits(AVSNITT, "avsnitt"), False
        rows = self._rows[:MOST_READ]
        counts = _Counts()
        labels = Scopes(self._connection, self._plan).labels(row.id for row in rows)
        for row in rows:
            for label in labels.get(row.id, ()):
                counts.add(label.value, label.value, row.unik)
        return counts, len(self._rows) > MOST_READ

    def _parties(self) -> _Counts:
        counts = _Counts()
        for table, parent in people.STANDS:
            role = people.role(table)
            for unik, printed in self._of(parent, _PARTIES.format(table, parent, role)):
                code = names.code(printed)
                counts.add(code, names.shown(code), unik)
        return counts

    def _people(self) -> _Counts:
        found: list[tuple[int, int | None, str, str]] = []
        for table, parent in people.NAMED:
            found += self._of(parent, _NAMED.format(table, parent, "w.name_key, w.name"))
        found += self._of("votering", _NAMED.format("rost", "votering", "'', ''"))
        ids = sorted({person for _, person, _, _ in found if person is not None})
        known = {own: name for own, *name in self._connection.execute(_PERSONS, [dumps(ids)])}
        counts = _Counts()
        for unik, person, name_key, name in found:
            own_key, own = known.get(person, (name_key, name)) if person is not None else (name_key, name)
            if len(own_key.split()) > 1:
                counts.add(own_key, own, unik)
        return counts

    def _of(self, parent: str, sql: str) -> Iterable[tuple[Any, ...]]:
        """The rows of a query by paragraf, the § in the paragraf's place."""
        uniks = {row.paragraf: row.unik for row in self._rows if row.paragraf and row.typ & _HOLDS[parent]}
        rows = self._connection.execute(sql, [dumps(list(uniks))])
        return [(uniks[paragraf], *rest) for paragraf, *rest in rows]
