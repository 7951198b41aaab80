"""Where in a text the words sought stand, and in what form: for the marks, the reason and the section."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, pairwise

from nlp.store.search.patterns import Near, Run, Sought

_MOST = 500  # places of one word in a text that are compared with those of another
_TOKEN = re.compile(r"[^\W_]+")

Token = tuple[str, int, int]
"""A word in lower case, and where it begins and ends."""

Place = tuple[int, int]
"""Indexes of tokens, half-open."""


@dataclass(frozen=True, slots=True)
class Found:
    """text[start:end] is what the term with the index `term` sought, found at `level`."""

    start: int
    end: int
    term: int
    level: int


class Matcher:
    """Finds terms in text as the full-text index does."""

    def __init__(self, terms: Sequence[Sought]) -> None:
        self.terms = tuple(single for term in terms for single in term.single)
        ends = [0, *accumulate(len(term.single) for term in terms)]
        self._groups = [frozenset(range(first, last)) for first, last in pairwise(ends)]
        self._runs: dict[str, list[tuple[Run, int, int]]] = defaultdict(list)
        self._begun: list[tuple[str, Run, int, int]] = []
        self._near: list[tuple[Near, int, int]] = []
        for at, term in enumerate(self.terms):
            for level, patterns in enumerate(term.levels):
                for pattern in patterns:
                    self._add(pattern, at, level)
        self._prefixes = tuple({first for first, *_ in self._begun})
        self._plain = not self._begun and not self._near
        self._words: dict[str, set[int]] = defaultdict(set)
        self._longer: set[str] = set()
        for first, runs in self._runs.items():
            self._longer |= {first} if any(len(run.words) > 1 for run, _, _ in runs) else set()
            self._words[first] |= {own for run, own, _ in runs if len(run.words) == 1 and not run.column}

    def _add(self, pattern: Run | Near, at: int, level: int) -> None:
        if isinstance(pattern, Near):
            self._near.append((pattern, at, level))
        elif pattern.begun and len(pattern.words) == 1:
            self._begun.append((pattern.words[0], pattern, at, level))
        else:
            self._runs[pattern.words[0]].append((pattern, at, level))

    def find(self, text: str, column: str = "text") -> list[Found]:
        """Every place, in order; of several at one place the nearest to what was typed first."""
        if not self.terms:
            return []
        tokens = [(match[0].lower(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
        found = set(self._single(tokens, column)) | set(self._nearby(tokens))
        return sorted(found, key=lambda each: (each.start, each.level, -each.end, each.term))

    def terms_in(self, text: str) -> set[int]:
        """The indexes of the single terms that stand in a text."""
        words = set(_TOKEN.findall(text.lower())) if self._plain else set()
        if not self._plain or self._longer & words:
            return {found.term for found in self.find(text)}
        return {term for word in self._words.keys() & words for term in self._words[word]}

    def all_in(self, found: set[int]) -> bool:
        """Whether these single terms are enough: of terms around ELLER one will do."""
        return all(group & found for group in self._groups)

    def _single(self, tokens: list[Token], column: str) -> Iterator[Found]:
        for at, (word, start, _) in enumerate(tokens):
            for run, term, level in self._runs.get(word, ()):
                if run.column in ("", column) and _fits(run, tokens, at):
                    yield Found(start, tokens[at + len(run.words) - 1][2], term, level)
            if self._prefixes and word.startswith(self._prefixes):
                for prefix, _, term, level in self._begun:
                    if word.startswith(prefix):
                        yield Found(start, tokens[at][2], term, level)

    def _nearby(self, tokens: list[Token]) -> Iterator[Found]:
        if not self._near:
            return
        places: dict[str, list[int]] = defaultdict(list)
        for at, (word, _, _) in enumerate(tokens):
            places[word].append(at)
        for near, term, level in self._near:
            left, right = (
                list(islice(_places(run, tokens, places), _MOST)) for run in (near.left, near.right)
            )
            for pair in _pairs(left, right, near.distance):
                for first, last in pair:
                    yield Found(tokens[first][1], tokens[last - 1][2], term, level)


def _fits(run: Run, tokens: list[Token], at: int) -> bool:
    """Whether the run begins at a token."""
    last = at + len(run.words) - 1
    if last >= len(tokens):
        return False
    if any(tokens[at + step][0] != word for step, word in enumerate(run.words[:-1])):
        return False
    word = tokens[last][0]
    return word.startswith(run.words[-1]) if run.begun else word == run.words[-1]


def _places(run: Run, tokens: list[Token], places: dict[str, list[int]]) -> Iterator[Place]:
    first = run.words[0]
    if run.begun and len(run.words) == 1:
        starts = [at for word, own in places.items() if word.startswith(first) for at in own]
    else:
        starts = places.get(first, [])
    return ((at, at + len(run.words)) for at in starts if _fits(run, tokens, at))


def _pairs(left: list[Place], right: list[Place], distance: int) -> Iterator[tuple[Place, Place]]:
    for one in left:
        for two in right:
            first, second = sorted((one, two))
            if one != two and 0 <= second[0] - first[1] <= distance:
                yield one, two
