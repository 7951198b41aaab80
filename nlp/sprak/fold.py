"""Signs made equal that a searcher does not tell apart: é = e, ü = u; å, ä and ö stay as they are."""

import unicodedata
from functools import lru_cache

_OWN = frozenset("åäö")


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """The word in lower case without accents (`Idé` → `ide`), its å ä ö kept."""
    lower = unicodedata.normalize("NFC", word).lower()
    return lower if lower.isascii() else "".join(map(_bare, lower))


def _bare(char: str) -> str:
    if char in _OWN or char.isascii():
        return char
    return "".join(part for part in unicodedata.normalize("NFD", char) if not unicodedata.combining(part))
