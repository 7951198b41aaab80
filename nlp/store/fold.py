"""Names made comparable: lower case, also for å ä ö and é, which SQLite's own lower() and LIKE do not know.

A filter a person types (`anna ek`, `kommunstyrelse*`) fits a name where each of its words is a word of the
name, in any order; a word with `*` after it need only begin one.
"""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+\*?")


def key(name: str) -> str:
    """The words of a name in lower case, each between two blanks (` anna lena ek `); "" if it has none."""
    words = _words(name.replace("*", " "))
    return f" {' '.join(words)} " if words else ""


def wanted(typed: str) -> tuple[str, ...]:
    """What a `key` must hold to fit what was typed: one piece a word (` ek `, or ` ek` for `ek*`)."""
    return tuple(f" {word[:-1]}" if word.endswith("*") else f" {word} " for word in _words(typed))


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())
