"""The words of the archive: which belong together, and which a misspelled one may have been.

The tables `term` and `term_led` hold every word of the full-text index with its stem, and the parts of the
compounds among them (see `nlp.sprak`); stock SQLite reads them, so that the same search can be made anywhere.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nlp.sprak import ENDINGS, PARTICLES, Compounds, fold, stem
from nlp.store.fold import key

MOST_FORMS = 400
"""So many forms of one word are searched for; rarer compounds beyond them are counted and told."""

_LONGEST = 60  # letters of a word that is looked at; what is longer is a row of letters, no word
_AFFIX = 5  # letters of a word whose mere presence at the edge of another makes that a compound of it
_ENDING_LETTERS = 4  # of the longest ending (-erna)
_SHORTEST = 4  # letters of a word for which others are suggested: shorter ones are all alike
_REST = 3  # letters that must be left beside it

_VOCABULARY = "SELECT term, doc FROM textdel_vocab"
_NAMES = "SELECT DISTINCT name_key FROM person"
_INSERT = "INSERT INTO term (term, fold, stam, bak, antal) VALUES (?, ?, ?, ?, ?)"
_INSERT_PART = "INSERT OR IGNORE INTO term_led (led, term, sist) VALUES (?, ?, ?)"
_SAME = "SELECT term FROM term WHERE fold = ? ORDER BY antal DESC, term"
_STEM = "SELECT stam FROM term WHERE fold = ? LIMIT 1"
_KNOWN = "SELECT 1 FROM term WHERE fold = ?"
_FORMS = "SELECT term, fold, antal FROM term WHERE stam = ? ORDER BY antal DESC, term"
_PARTS = "SELECT t.term, t.fold, t.antal FROM term_led AS l JOIN term AS t ON t.term = l.term WHERE l.led = ?"
_BEGINNING = "SELECT term, fold, antal FROM term WHERE fold > ?1 AND fold < ?1 || char(0x10ffff)"
_ENDING = "SELECT term, fold, antal FROM term WHERE bak > ?1 AND bak < ?1 || char(0x10ffff)"
_RELATED = """
    SELECT term, fold, antal FROM term WHERE stam IN (
        SELECT stam FROM term WHERE term IN (SELECT value FROM json_each(?)))"""
_ALL = "SELECT fold, max(antal) FROM term WHERE length(fold) BETWEEN ? AND ? GROUP BY fold"

Found = tuple[str, str, int]
"""A word as it stands in the index, folded, and in how many places it stands."""


@dataclass(frozen=True, slots=True)
class Forms:
    """What one typed word is searched as: the word itself, its inflections, and compounds with it.

    `left_out` is how many rarer compounds there are beyond those.
    """

    exact: tuple[str, ...]
    inflected: tuple[str, ...] = ()
    compound: tuple[str, ...] = ()
    left_out: int = 0


def refresh(connection: sqlite3.Connection) -> None:
    """Fill the tables anew from the index, inside the caller's transaction."""
    words = [(term, fold(term), count) for term, count in connection.execute(_VOCABULARY) if _is_word(term)]
    counts: dict[str, int] = {}
    for _, folded, count in words:
        counts[folded] = counts.get(folded, 0) + count
    names = {word for (name,) in connection.execute(_NAMES) for word in map(fold, name.split())}
    compounds = Compounds(counts, names)
    connection.execute("DELETE FROM term_led")
    connection.execute("DELETE FROM term")
    connection.executemany(
        _INSERT, ((term, own, compounds.stem(own), own[::-1], count) for term, own, count in words)
    )
    connection.executemany(_INSERT_PART, _part_rows(compounds, words))


def _is_word(term: str) -> bool:
    return len(term) <= _LONGEST and term.isalpha()


def _part_rows(compounds: Compounds, words: Iterable[Found]) -> Iterator[tuple[str, str, bool]]:
    for term, own, _ in words:
        for part in compounds.parts(own):
            yield part.stem, term, part.last


def expand(connection: sqlite3.Connection, word: str) -> Forms:
    """What a word is searched as; a word the archive does not have may still be a part of its compounds."""
    own = fold(word)
    exact = tuple(dict.fromkeys([key(word).strip() or own, *_column(connection, _SAME, own)]))
    if not _is_word(own):
        return Forms(exact)
    stam = _stem(connection, own)
    same: list[Found] = connection.execute(_FORMS, (stam,)).fetchall()
    if len(exact) == 1 and not same:
        same = list(_forms_of_unknown(connection, own))
    inflected = tuple(term for term, _, _ in same if term not in exact)
    taken = {*exact, *inflected}
    compounds = {row[0]: row for row in _compounds(connection, own, stam, same)}
    forms = connection.execute(_RELATED, (json.dumps(list(compounds), ensure_ascii=False),))
    found = compounds | {row[0]: row for row in forms}
    found = {term: row for term, row in found.items() if term not in taken}
    best = sorted(found.values(), key=lambda row: (-row[2], row[0]))
    kept = tuple(term for term, _, _ in best[:MOST_FORMS])
    return Forms(exact, inflected, kept, len(best) - len(kept))


def _forms_of_unknown(connection: sqlite3.Connection, own: str) -> Iterator[Found]:
    """Forms of a word that itself stands nowhere (`psykiatri` where there is only `psykiatrin`)."""
    stam = stem(own)
    for row in connection.execute(_BEGINNING, (own,)):
        if len(row[1]) - len(own) <= _ENDING_LETTERS and stem(row[1], own.__eq__) == stam:
            yield row


def _stem(connection: sqlite3.Connection, own: str) -> str:
    row = connection.execute(_STEM, (own,)).fetchone()
    return row[0] if row else stem(own, lambda base: bool(connection.execute(_KNOWN, (base,)).fetchone()))


def _compounds(connection: sqlite3.Connection, own: str, stam: str, same: list[Found]) -> Iterator[Found]:
    """By the parts that were found, and by how words begin and end: the other part need be no word here."""
    yield from connection.execute(_PARTS, (stam,))
    for form in {own, *(folded for _, folded, _ in same)}:
        if len(form) < _AFFIX:
            continue
        for row in connection.execute(_BEGINNING, (form,)):
            rest = row[1][len(form) :].removeprefix("s")
            if len(rest) >= _REST and rest not in ENDINGS:
                yield row
        for row in connection.execute(_ENDING, (form[::-1],)):
            rest = row[1][: -len(form)].removesuffix("s")
            if len(rest) >= _REST and rest not in PARTICLES:
                yield row


def suggest(connection: sqlite3.Connection, word: str, most: int = 3) -> tuple[str, ...]:
    """Words of the archive that differ from a misspelled one by a letter or two, the likeliest first."""
    from rapidfuzz import process  # noqa: PLC0415 - only where nothing was found
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    own = fold(word)
    if len(own) < _SHORTEST:
        return ()
    allowed = 1 if len(own) < _AFFIX else 2
    counts: dict[str, int] = dict(connection.execute(_ALL, (len(own) - allowed, len(own) + allowed)))
    counts.pop(own, None)
    close = process.extract(own, counts.keys(), scorer=OSA.distance, score_cutoff=allowed, limit=None)
    ranked = sorted(close, key=lambda hit: (hit[1], hit[0][:1] != own[:1], -counts[hit[0]], hit[0]))
    return tuple(found for found, _, _ in ranked[:most])


def _column(connection: sqlite3.Connection, sql: str, value: str) -> list[str]:
    return [row[0] for row in connection.execute(sql, (value,))]
