"""Names made comparable: lower case, also for å ä ö and é, which SQLite's own lower() and LIKE do not know.

A filter a person types (`anna ek`, `kommunstyrelse*`) fits a name where each of its words is a word of the
name, in any order; a word with `*` after it need only begin one.
"""

import re
import unicodedata
from functools import lru_cache

from nlp.model import Person

_WORD = re.compile(r"[^\W_]+\*?")


@lru_cache(maxsize=50_000)  # the same names come back in file after file
def key(name: str) -> str:
    """The words of a name in lower case, each between two blanks (` anna lena ek `); "" if it has none."""
    words = _words(name.replace("*", " "))
    return f" {' '.join(words)} " if words else ""


@lru_cache(maxsize=50_000)
def named(person: Person) -> tuple[str, str, str, str]:
    """Name, party and the keys of both."""
    return person.name, person.party, key(person.name), key(person.party)


def wanted(typed: str) -> tuple[str, ...]:
    """What a `key` must hold to fit what was typed: one piece a word (` ek `, or ` ek` for `ek*`)."""
    return tuple(f" {word[:-1]}" if word.endswith("*") else f" {word} " for word in _words(typed))


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())
