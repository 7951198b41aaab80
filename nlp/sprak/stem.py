"""The stem that the forms of one Swedish word share: Snowball's, and what the archive's own words add to it.

Snowball (Porter, snowballstem.org) knows endings and no words, so it leaves `skolan` apart from `skola` and
`reglementet` from `reglemente`.  Where the shorter form stands in the archive, the longer one is led back to
it first; forms that no ending explains (`män`) stand in bojning.toml.
"""

import tomllib
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

import Stemmer

from nlp.sprak.fold import fold

Known = Callable[[str], bool]
"""Whether a folded word stands in the archive."""

_LEAST = 3
_STEPS = 3
_DATA = tomllib.loads(Path(__file__).with_name("bojning.toml").read_text(encoding="utf-8"))
_ENDINGS: list[tuple[str, str, str]] = [tuple(row) for row in _DATA["andelser"]]
_WITHOUT_E: list[str] = _DATA["utan_e"]
_EXCEPTIONS = frozenset(_DATA["undantag"])
_IRREGULAR = {fold(form): fold(base) for base, forms in _DATA["oregelbundna"].items() for form in forms}
_OWN = {fold(form): fold(base) for base, forms in _DATA["egna"].items() for form in forms}
_LONGEST = max(map(len, _IRREGULAR))
_snowball = Stemmer.Stemmer("swedish", 0)


def stem(word: str, known: Known = lambda _: False) -> str:
    """What all forms of the word have in common; no word itself, only good for comparing."""
    base = fold(word)
    for _ in range(_STEPS):
        if base in _OWN:
            return _OWN[base]
        shorter = _irregular(base) or _shorter(base, known) or _irregular_head(base, known)
        if not shorter:
            break
        base = shorter
    return _OWN.get(base) or _plain(base)


@lru_cache(maxsize=100_000)
def _plain(word: str) -> str:
    stemmed: str = _snowball.stemWord(word)
    return stemmed


def _irregular(word: str) -> str:
    return _IRREGULAR.get(word) or _IRREGULAR.get(word.removesuffix("s"), "")


def _irregular_head(word: str, known: Known) -> str:
    """`tjänstemän` → `tjänsteman`, where that stands in the archive too."""
    for length in range(min(_LONGEST, len(word) - _LEAST), _LEAST - 1, -1):
        base = _irregular(word[-length:])
        if base and known(word[:-length] + base):
            return word[:-length] + base
    return ""


def _shorter(word: str, known: Known) -> str:
    if len(word) <= _LEAST or word in _EXCEPTIONS:
        return ""
    return next((base for base in _bases(word) if len(base) >= _LEAST and known(base)), "")


def _bases(word: str) -> Iterator[str]:
    for ending, instead, last in _ENDINGS:
        if word.endswith(ending):
            base = word[: -len(ending)] + instead
            if not last or base[-1:] in last:
                yield base
    for ending in _WITHOUT_E:
        if word.endswith(ending):
            yield from _restored(word[: -len(ending)])


def _restored(root: str) -> Iterator[str]:
    """`titl` → `titel`, `rumm` → `rum`."""
    if len(root) < _LEAST:
        return
    if root[-1] in "lrn" and root[-2] not in "aeiouyåäö":
        yield f"{root[:-1]}e{root[-1]}"
    if root[-2:] in ("mm", "nn"):
        yield root[:-1]
