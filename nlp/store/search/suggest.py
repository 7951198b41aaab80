"""What may have been meant, where nothing was found: words and names that the archive has."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from itertools import islice, product

from nlp.store import termer
from nlp.store.fold import key
from nlp.store.fraga import Eller, Fraga, Namn, Ord
from nlp.store.search import names

MOST = 3
"""So many questions are suggested."""

_TRIED = 6
_KNOWN = "SELECT 1 FROM term WHERE term = ?"
_PERSONS = "SELECT DISTINCT name FROM person WHERE name_key >= ? LIMIT ?"
_MOST_COMPARED = 50_000

Finds = Callable[[str], bool]
"""Whether a question finds anything."""


def suggestions(connection: sqlite3.Connection, asked: Fraga, finds: Finds) -> tuple[str, ...]:
    """The question with its unknown words and names changed to known ones, where that finds something."""
    typed = " ".join(asked.typed.split())
    choices = [list(_nearest(connection, term)) for term in _unknown(connection, asked)]
    changed = (
        _changed(typed, pairs) for pairs in product(*(choice for choice in choices if choice)) if pairs
    )
    tried = islice(dict.fromkeys(question for question in changed if question != typed), _TRIED)
    return tuple(islice((question for question in tried if finds(question)), MOST))


def doubtful(connection: sqlite3.Connection, asked: Fraga) -> bool:
    """Whether a word typed stands nowhere in the archive, itself or in another form: it may be misspelled."""
    return any(isinstance(term, Ord) for term in _unknown(connection, asked))


def _unknown(connection: sqlite3.Connection, asked: Fraga) -> Iterator[Ord | Namn]:
    for term in asked.terms:
        for option in term.options if isinstance(term, Eller) else (term,):
            if isinstance(option, Namn) or (isinstance(option, Ord) and not _is_known(connection, option)):
                yield option


def _is_known(connection: sqlite3.Connection, term: Ord) -> bool:
    forms = termer.expand(connection, term.text)
    known = any(connection.execute(_KNOWN, (form,)).fetchone() for form in forms.exact)
    return term.begun or known or bool(forms.inflected)


def _nearest(connection: sqlite3.Connection, term: Ord | Namn) -> Iterator[tuple[str, str]]:
    """What was typed, and what the archive has that is like it."""
    if isinstance(term, Ord):
        return ((term.text, word) for word in termer.suggest(connection, term.text))
    own = key(term.text).strip()
    known = list(_names(connection, term.field))
    close = get_close_matches(own, known, n=MOST, cutoff=0.6)
    return ((term.text, name) for name in close if name != own)


def _names(connection: sqlite3.Connection, field: str) -> Iterable[str]:
    if field in ("kommun", "organ"):
        return {own.strip() for own in names.distinct(connection, "handling", f"{field}_key")} - {""}
    return [key(row[0]).strip() for row in connection.execute(_PERSONS, ("", _MOST_COMPARED))]


def _changed(typed: str, pairs: Iterable[tuple[str, str]]) -> str:
    for own, instead in pairs:
        shown = f'"{instead}"' if " " in instead and f'"{own}"' not in typed else instead
        typed = re.sub(rf"(?<!\w){re.escape(own)}(?!\w)", lambda _: shown, typed, count=1)  # noqa: B023 - used at once
    return typed
