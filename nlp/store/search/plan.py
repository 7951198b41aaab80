"""A question made ready for the database: what the index is asked, and what the rows must fulfil."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from json import dumps

from nlp.store.dag import STRIDE, day_of
from nlp.store.filters import LARGEST
from nlp.store.fraga import (
    Avkortad,
    Avsnitt,
    Dnr,
    Eller,
    Falt,
    Fraga,
    Fras,
    Inte,
    Nara,
    Nummer,
    Ord,
    Term,
    Text,
    Tid,
)
from nlp.store.search.fields import Condition, Values, condition, ids_of
from nlp.store.search.patterns import LEVELS, Run, Sought, either
from nlp.store.search.resolve import sought
from nlp.store.ytor import AVSNITT
from nlp.terms import SectionLabel

MOST_DRIVING = 5000
"""Where a field has so few rows or fewer, these are looked up in the place of going through the newest."""

_WORD, _PHRASE, _RANKING = (
    0.04,
    0.12,
    60_000,
)  # µs to read a place of a word, of a phrase; and what may be spent
MOST_DAYS = 50
_OPENING, _READING = 22, 1.5  # µs it takes to ask the index for one word more, and to read one row it gives
_INDEXED = (Ord, Fras, Avkortad, Nara, Dnr, Nummer)
# The number first: it stands in its index, so that a row whose number is asked for is not read itself.
# Without words the front page and the list of contents of minutes are no hits, a tjänsteskrivelse is.
_HIT = """(y.number <> '' OR y.paragraf_id IS NOT NULL OR EXISTS (
    SELECT 1 FROM handling AS h
    WHERE h.id = y.handling_id AND h.kind NOT IN ('protokoll', 'protokollsutdrag')))"""
_IN_INDEX = "y.id IN (SELECT rowid FROM textdel_fts WHERE textdel_fts MATCH ?)"


@dataclass(frozen=True, slots=True)
class Scope:
    """The sections, one of these labels, in which the words are to stand."""

    labels: tuple[SectionLabel, ...]

    @property
    def mask(self) -> int:
        """Their bits."""
        return sum(AVSNITT[label] for label in self.labels)


@dataclass(slots=True)
class Plan:
    """What to run: rows with an id in [low, high) that all of `wanted` find and none of `refused`, and that
    all of `where` holds of; where there are `scopes`, what is wanted must stand inside these.  `days` is a
    field with so few rows that the index is better asked day by day, for the days of these.
    """

    wanted: list[Sought] = field(default_factory=list)
    refused: list[Sought] = field(default_factory=list)
    where: list[str] = field(default_factory=list)
    values: Values = field(default_factory=list)
    low: int = 0
    high: int = LARGEST
    scopes: list[Scope] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    drivers: list[Condition] = field(default_factory=list)
    days: Condition | None = None

    @property
    def verified(self) -> bool:
        """Whether the text of each section must be looked at."""
        return bool(self.scopes and self.wanted)

    def levels(self) -> dict[str, int]:
        """What the index is asked for each level, the narrowest first; the last finds all."""
        if not self.wanted:
            return {}
        refused = [term.fts(1) for term in self.refused]
        queries: dict[str, int] = {}
        for level in range(LEVELS):
            terms = [own for term in self.wanted if (own := term.fts(level))]
            query = " AND ".join(terms) if len(terms) == len(self.wanted) else ""
            if query and refused:
                query = f"({query}) NOT ({' OR '.join(refused)})"
            if query:
                queries.setdefault(query, level)
        return queries

    def covers(self, iso: str) -> bool:
        """Whether the question asks for that day too."""
        return self.low <= day_of(iso) * STRIDE < self.high

    def test(self) -> str:
        """The conditions as one."""
        return " AND ".join(self.where) or "1"


def plan(connection: sqlite3.Connection, asked: Fraga) -> Plan:
    """What to run for a question."""
    made = Plan()
    for term in asked.terms:
        if isinstance(term, Inte):
            _refuse(connection, made, term.term)
        else:
            _want(connection, made, term)
    if made.refused and not made.wanted:
        _without_index(made)
    if not made.wanted and not any(isinstance(term, Dnr) for term in asked.terms):
        made.where.append(_HIT)
    _drive(connection, made)
    return made


def _want(connection: sqlite3.Connection, made: Plan, term: Term) -> None:
    match term:
        case Tid(first, last):
            low, high = ids_of(first, last)
            made.low, made.high = max(made.low, low), min(made.high, high)
        case Avsnitt(label):
            _scope(made, (label,))
        case Dnr() | Nummer():
            _fulfil(made, condition(connection, term))
            made.drivers.append(condition(connection, term))
        case Ord() | Fras() | Avkortad() | Nara():
            made.wanted.append(sought(connection, term))
        case Eller(options):
            _one_of(connection, made, options)
        case Inte():
            _refuse(connection, made, term.term)
        case _:
            own = condition(connection, term)
            _fulfil(made, own)
            made.drivers.append(own)


def _one_of(connection: sqlite3.Connection, made: Plan, options: tuple[Text | Falt, ...]) -> None:
    labels = tuple(option.label for option in options if isinstance(option, Avsnitt))
    if len(labels) == len(options):
        _scope(made, labels)
    elif all(isinstance(option, _INDEXED) for option in options):
        made.wanted.append(_rank(either(tuple(_indexed(connection, options))), options))
    else:
        tests = [_test(connection, option) for option in options]
        made.where.append(f"({' OR '.join(test for test, _ in tests)})")
        made.values += [value for _, values in tests for value in values]


def _indexed(connection: sqlite3.Connection, options: Iterable[Text | Falt]) -> Iterable[Sought]:
    return (sought(connection, option) for option in options if isinstance(option, _INDEXED))


def _rank(term: Sought, options: tuple[Text | Falt, ...]) -> Sought:
    """A bare `94` is a § number before it is a word, a bare `2025/4` a dnr before it is digits."""
    if len(options) != 2 or not isinstance(options[0], Dnr | Nummer):
        return term
    first, second = term.options
    return replace(term, levels=(first.levels[0], second.upto(1), second.levels[2]))


def _test(connection: sqlite3.Connection, option: Text | Falt) -> tuple[str, Values]:
    if isinstance(option, Ord | Fras | Avkortad | Nara):
        query = sought(connection, option).fts(LEVELS - 1)
        return _IN_INDEX, [query]
    own = condition(connection, option)
    return own.test, own.values


def _scope(made: Plan, labels: tuple[SectionLabel, ...]) -> None:
    scope = Scope(labels)
    made.scopes.append(scope)
    made.where.append(f"y.avsnitt & {scope.mask} <> 0")


def _fulfil(made: Plan, own: Condition) -> None:
    made.where.append(own.test)
    made.values += own.values
    if own.unknown:
        made.unknown.append(own.unknown)
        made.high = made.low  # nobody is called so: nothing fits, and nothing need be gone through


def _refuse(connection: sqlite3.Connection, made: Plan, term: Text | Falt | Eller) -> None:
    """A word in any of its inflections; compounds with it stay (`-skola` lets skolskjuts stand)."""
    for option in term.options if isinstance(term, Eller) else (term,):
        if isinstance(option, Ord | Fras | Avkortad | Nara):
            made.refused.append(sought(connection, option))
        else:
            own = condition(connection, option)
            made.where.append(f"({own.test}) IS NOT TRUE")
            made.values += own.values


def _without_index(made: Plan) -> None:
    """The index cannot be asked for what does not hold a word; the rows can."""
    made.where.append(f"NOT {_IN_INDEX}")
    made.values.append(" OR ".join(term.fts(1) for term in made.refused))


def _drive(connection: sqlite3.Connection, made: Plan) -> None:
    """Where a field has few rows, these are looked up in the place of all."""
    counted = [(count, own) for own in made.drivers if (count := _rows_of(connection, own)) is not None]
    if not counted:
        return
    count, own = min(counted, key=lambda each: each[0])
    if not count:
        made.high = made.low
    elif not made.wanted:
        made.where.insert(0, f"y.id IN ({own.ids})")
        made.values[:0] = own.ids_values
    else:
        _by_days(connection, made, own)


def _by_days(connection: sqlite3.Connection, made: Plan, own: Condition) -> None:
    """Have the index asked day by day, where that is cheaper than to read all it gives."""
    sql = f"SELECT count(DISTINCT id / {STRIDE}) FROM (SELECT {own.column} AS id FROM ({own.ids}))"  # noqa: S608
    days = connection.execute(sql, own.ids_values).fetchone()[0]
    forms = sum(len(term.upto(LEVELS - 1)) for term in made.wanted)
    if days * forms * _OPENING < min(_places(connection, term) for term in made.wanted) * _READING:
        made.days = own


def _rows_of(connection: sqlite3.Connection, own: Condition) -> int | None:
    """How many rows a field has, None where they are many."""
    if not own.ids:
        return None
    sql = f"SELECT count(*) FROM (SELECT 1 FROM ({own.ids}) LIMIT {MOST_DRIVING + 1})"  # noqa: S608
    count: int = connection.execute(sql, own.ids_values).fetchone()[0]
    return count if count <= MOST_DRIVING else None


def _places(connection: sqlite3.Connection, term: Sought) -> int:
    """In how many places a term stands, about."""
    return _count(connection, [run.words[0] for run in term.upto(LEVELS - 1) if isinstance(run, Run)])


def _count(connection: sqlite3.Connection, words: Iterable[str]) -> int:
    sql = "SELECT coalesce(sum(antal), 0) FROM term WHERE term IN (SELECT value FROM json_each(?))"
    count: int = connection.execute(sql, [dumps(list(words), ensure_ascii=False)]).fetchone()[0]
    return count


def can_rank(connection: sqlite3.Connection, made: Plan, level: int) -> bool:
    """Whether bm25 can be had in time: for it FTS5 reads all places of every word and phrase, each time it is
    asked.  Words so common say nothing of a hit's worth either.
    """
    runs = [run for term in made.wanted for run in term.upto(level) if isinstance(run, Run)]
    words = _count(connection, (run.words[0] for run in runs if len(run.words) == 1))
    phrases = sum(min(_count(connection, [word]) for word in run.words) for run in runs if len(run.words) > 1)
    asked = MOST_DAYS if made.days else 1
    return (words * _WORD + phrases * _PHRASE) * asked < _RANKING
