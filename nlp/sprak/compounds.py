"""What a compound is made of, by the words that stand in the archive itself (Koehn & Knight 2003, EACL).

`skolskjutsreglemente` is `skolskjuts` and `reglemente` where both are words of the archive, and `skolskjuts`
again `skola` and `skjuts`.  No word is cut after a particle (`upphandling`) or before an ending (`handling`).
"""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from nlp.sprak.fold import fold
from nlp.sprak.stem import stem

SHORTEST = 6
"""Letters of the shortest word that is taken for a compound."""

_DATA = tomllib.loads(Path(__file__).with_name("sammansattning.toml").read_text(encoding="utf-8"))
_SHORT = frozenset(_DATA["korta"])
_KNOWN = tuple(map(fold, (*_DATA["kanda"], *_DATA["korta"])))
PARTICLES = frozenset(map(fold, _DATA["partiklar"]))
"""What stands before a word without being a part of its own: `upp` in `upphandling`."""
ENDINGS = frozenset(_DATA["avledningar"])
"""What stands after a word without being a part of its own: `ling` in `handling`."""
_ANYWHERE = tuple(instead for ending, instead in _DATA["fogar"] if not ending)
_AFTER = {
    letter: tuple(instead for ending, instead in _DATA["fogar"] if ending == letter)
    for letter in {ending for ending, _ in _DATA["fogar"] if ending}
}
_LONG_ENOUGH = 4
_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a compound by its stem, and whether it is the last one, which says what the thing is."""

    stem: str
    last: bool


class Compounds:
    """The compounds of an archive.

    `counts` says how often each folded word stands in it; `whole` are words that are never cut (names).
    """

    def __init__(self, counts: Mapping[str, int], whole: Collection[str] = ()) -> None:
        self._counts = dict.fromkeys(_KNOWN, 1) | dict(counts)
        self._whole = whole
        self._stem_of: dict[str, str] = {}
        self._stems: dict[str, int] = {}
        for word, count in self._counts.items():
            own = self.stem(word)
            self._stems[own] = self._stems.get(own, 0) + count

    def stem(self, word: str) -> str:
        """The stem that the archive's words give the word."""
        found = self._stem_of.get(word)
        if found is None:  # the ends of words come back thousands of times
            found = self._stem_of[word] = stem(word, self._counts.__contains__)
        return found

    def parts(self, word: str) -> tuple[Part, ...]:
        """The parts of a word, also those that are compounds themselves; none where it is no compound."""
        found: dict[Part, None] = {}
        self._add(fold(word), found, last=True, depth=_DEPTH)
        own = self.stem(word)
        return tuple(part for part in found if part.stem != own)

    def _add(self, word: str, found: dict[Part, None], *, last: bool, depth: int) -> None:
        cut = self._best(word) if depth else None
        if cut is None:
            return
        base, head = cut
        found[Part(self.stem(base), last=False)] = None
        found[Part(self.stem(head), last=last)] = None
        self._add(base, found, last=False, depth=depth - 1)
        self._add(head, found, last=last, depth=depth - 1)

    def _best(self, word: str) -> tuple[str, str] | None:
        """First part in its own form and last part: words as they stand before others, then the commonest."""
        if len(word) < SHORTEST or word in self._whole:
            return None
        return max(self._cuts(word), key=lambda cut: self._weight(word, *cut), default=None)

    def _weight(self, word: str, base: str, head: str) -> tuple[bool, int]:
        as_it_stands = head in self._counts and word.removesuffix(head) in (base, f"{base}s")
        return as_it_stands, self._counts.get(base, 0) * self._stems.get(self.stem(head), 0)

    def _cuts(self, word: str) -> Iterator[tuple[str, str]]:
        for at in range(2, len(word) - 1):
            bases = self._bases(word[:at])  # mere look-ups, and mostly none: the head's stem is dearer
            if bases and self._is_head(word[at:]):
                yield from ((base, word[at:]) for base in bases)

    def _is_head(self, head: str) -> bool:
        if head in ENDINGS or not (len(head) >= _LONG_ENOUGH or head in _SHORT):
            return False
        if head in self._counts:
            return True
        own = self.stem(head)
        return len(own) >= _LONG_ENOUGH and own in self._stems

    def _bases(self, first: str) -> list[str]:
        """The words that the first part of a compound may be: `skol` → `skola`, `arbets` → `arbete`."""
        bases = [base for instead in _ANYWHERE if (base := first + instead) in self._counts]
        for instead in _AFTER.get(first[-1], ()):
            base = first[:-1] + instead
            if base in self._counts:
                bases.append(base)
        if not bases or first in PARTICLES or first.removesuffix("s") in PARTICLES:
            return []
        return [base for base in bases if base not in PARTICLES and self._is_long(first, base)]

    def _is_long(self, first: str, base: str) -> bool:
        least = _LONG_ENOUGH if first.startswith(base) else _LONG_ENOUGH + 1
        return (len(base) >= least - 1 and len(first) >= _LONG_ENOUGH) or base in _SHORT
