"""The words of a question as the archive has them: each in its forms and compounds (see `termer`)."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product
from math import isqrt

from nlp.sprak import fold
from nlp.store import termer
from nlp.store.fraga import Avkortad, Dnr, Fras, Nara, Nummer, Ord, Text
from nlp.store.search.patterns import LEVELS, Near, Pattern, Run, Sought
from nlp.store.traffar import Way

_WORD = re.compile(r"[^\W_]+")
_MOST_SPELLINGS = 16  # of one phrase, by é and e
_MOST_PAIRS = 196  # of forms of two words near each other
_SHORTEST_FIRST, _SHORTEST = 3, 4  # letters of the parts of a compound that is looked for apart
_JOINER = "och"
_MOST_APART = 1  # words that begin, and that end, as the last part of such a compound
_ANTAL = "SELECT coalesce(sum(antal), 0) FROM term WHERE fold = ?"
_BEGUN = """
    SELECT term FROM term WHERE fold >= ?1 AND fold < ?1 || char(0x10ffff)
    ORDER BY antal DESC, term LIMIT ?2"""
_ENDED = """
    SELECT term FROM term WHERE bak > ?1 AND bak < ?1 || char(0x10ffff)
    ORDER BY antal DESC, term LIMIT ?2"""
_FOLDED = "SELECT term FROM term WHERE fold = ? ORDER BY antal DESC, term"

Levels = tuple[tuple[Pattern, ...], ...]


def sought(connection: sqlite3.Connection, term: Text | Dnr | Nummer) -> Sought:
    """What a term is looked for as."""
    match term:
        case Ord(text, begun=False):
            found = _word(connection, text)
        case Avkortad():
            found = _shortened(connection, term)
        case Nara(left, right, distance):
            found = _near(connection, left, right, distance)
        case _:
            found = _as_typed(connection, term)
    return found


def _as_typed(connection: sqlite3.Connection, term: Ord | Fras | Dnr | Nummer) -> Sought:
    """What is looked for in no other form."""
    runs: tuple[Run, ...]
    match term:
        case Ord(text):
            name, runs, way = f"{text}*", (_begun(text),), Way.BORJAN
        case Fras(text, begun):
            name, way = f"”{text}”{'*' * begun}", Way.FRAS
            runs = tuple(_phrases(connection, text, begun=begun))
        case Dnr(printed, key):
            name, runs, way = printed, (Run(_words(key), column="dnr"),), Way.DNR
        case Nummer(number):
            name, runs, way = f"§ {number}", (Run(_words(number), column="number"),), Way.NUMMER
    return Sought(name, (runs, (), ()), way=way)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORD.findall(text)) or (text,)


def _begun(text: str) -> Run:
    return Run(_words(text), begun=True)


def _word(connection: sqlite3.Connection, text: str) -> Sought:
    *first, last = _words(text)
    if first:
        return _hyphened(connection, text, tuple(first), last)
    forms = termer.expand(connection, text)
    compound = [*_runs(forms.compound), *_apart(connection, text)]
    levels = (tuple(_runs(forms.exact)), tuple(_runs(forms.inflected)), tuple(compound))
    return Sought(text, levels, forms.left_out)


def _hyphened(connection: sqlite3.Connection, text: str, first: tuple[str, ...], last: str) -> Sought:
    """`e-tjänst`: the last word in its forms, or all as one word (`etjänst`)."""
    forms, whole = termer.expand(connection, last), termer.expand(connection, "".join((*first, last)))
    exact, inflected = ([Run((*first, word)) for word in own] for own in (forms.exact, forms.inflected))
    levels = (
        tuple(exact),
        (*inflected, *_runs(whole.exact + whole.inflected)),
        (Run((*first, last), begun=True), *_runs(whole.compound)),
    )
    return Sought(text, levels, whole.left_out)


def _runs(words: Iterable[str]) -> Iterator[Run]:
    return (Run((word,)) for word in words)


def _apart(connection: sqlite3.Connection, text: str) -> Iterator[Run]:
    """`markexploatering` where it stands as `mark- och exploatering…` or `mark- och tomtexploatering`."""
    own = fold(text)
    cuts = ((own[:at], own[at:]) for at in range(_SHORTEST_FIRST, len(own) - _SHORTEST + 1))
    known = [(_count(connection, first), _count(connection, last), first, last) for first, last in cuts]
    best = max((each for each in known if each[0] and each[1]), default=None)
    if best:
        _, _, first, last = best
        # The commonest words that begin or end so: to ask for all of them (exploatering*) reads them all.
        begun = connection.execute(_BEGUN, (last, _MOST_APART))
        ended = connection.execute(_ENDED, (last[::-1], _MOST_APART))
        yield from (Run((first, _JOINER, form)) for form in dict.fromkeys(row[0] for row in (*begun, *ended)))


def _count(connection: sqlite3.Connection, folded: str) -> int:
    """In how many places a word stands, about."""
    count: int = connection.execute(_ANTAL, (folded,)).fetchone()[0]
    return count


def _phrases(connection: sqlite3.Connection, text: str, *, begun: bool = False) -> Iterator[Run]:
    """The words as typed, in the spellings the archive has of them (idé, ide)."""
    spellings = []
    for word in _words(text):
        known = [row[0] for row in connection.execute(_FOLDED, (fold(word),))]
        spellings.append(tuple(dict.fromkeys([word, *known])))
    return (Run(words, begun) for words in islice(product(*spellings), _MOST_SPELLINGS))


def _shortened(connection: sqlite3.Connection, term: Avkortad) -> Sought:
    """`mark- och exploatering`: as it stands, with the last word in other forms, or as one word."""
    first, joiner, last = fold(term.first), term.joiner, termer.expand(connection, term.second)
    whole = termer.expand(connection, f"{term.first}{term.second}")
    levels = (
        tuple(Run((first, joiner, word)) for word in last.exact),
        (*(Run((first, joiner, word)) for word in last.inflected), *_runs(whole.exact + whole.inflected)),
        (Run((first, joiner, fold(term.second)), begun=True), *_runs(whole.compound)),
    )
    return Sought(f"{term.first}- {joiner} {term.second}", levels, whole.left_out)


def _near(connection: sqlite3.Connection, left: Ord | Fras, right: Ord | Fras, distance: int) -> Sought:
    one, two = sought(connection, left), sought(connection, right)
    levels: list[tuple[Pattern, ...]] = []
    cut = 0
    for level in range(LEVELS):
        taken = {pattern for own in levels for pattern in own}
        own, other = _few(one.upto(level), two.upto(level)), _few(two.upto(level), one.upto(level))
        cut = max(len(one.upto(level)) - len(own), 0) + max(len(two.upto(level)) - len(other), 0)
        pairs = (Near(a, b, distance) for a in own for b in other)
        levels.append(tuple(pair for pair in pairs if pair not in taken))
    name = f"{one.name} nära:{distance} {two.name}"
    return Sought(name, tuple(levels), one.left_out + two.left_out + cut, Way.NARA)


def _few(own: Sequence[Pattern], other: Sequence[Pattern]) -> list[Run]:
    """The first forms of a word, the fewer the more forms the other has."""
    most = _MOST_PAIRS // max(min(len(other), isqrt(_MOST_PAIRS)), 1)
    return [pattern for pattern in own[:most] if isinstance(pattern, Run)]
