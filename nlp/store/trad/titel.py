"""Whether two titles are of one matter: by their words, without the form the matter came in."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from nlp.sprak import stem

_DATA = tomllib.loads(Path(__file__).with_name("titel.toml").read_text(encoding="utf-8"))
_NOTHING = frozenset(_DATA["sager_inget"])
_WORD = re.compile(r"[^\W_]+")
_MOVERS = re.compile(
    r"\b(?:av|från)\s+(?:[A-ZÅÄÖÉ][\w.-]*\s+){1,4}\([^()\n]{1,12}\)(?:\s*(?:,|och|samt|m\.?\s?fl\.?)\s*)?"
)
_OTHERS = re.compile(r"(?:[A-ZÅÄÖÉ][\w-]*\s+){1,4}\([^()\n]{1,12}\)")
_LEAST = 2  # words that two titles must share, unless both are that one word
_AKIN = 0.6


@lru_cache(maxsize=20_000)  # a title comes back in step after step
def content(title: str) -> frozenset[str]:
    """The stems of the words that tell the matter: no form (`svar på motion`), no mover, no small words."""
    bare = _OTHERS.sub(" ", _MOVERS.sub(" ", title))
    words = (word for word in _WORD.findall(bare.casefold()) if word not in _NOTHING)
    return frozenset(stem(word) for word in words)


def akin(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two titles share most of the words of the shorter, and at least two, or are the same."""
    if not one or not other:
        return False
    shared = len(one & other)
    return one == other or (shared >= _LEAST and shared >= _AKIN * min(len(one), len(other)))
