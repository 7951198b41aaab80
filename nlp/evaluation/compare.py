"""The facts of one kind, laid beside each other: which both have, which only one has.

What must agree differs by kind: an entity must stand at the same characters, a paragraf begin near the same
place, a yrkande share its words with the other's.  Of several that fit the nearest are paired, each once.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from nlp.evaluation.facts import KINDS, Fact

_NEAR = 80  # characters that the start of a paragraf may be off: its header may be read in another order
_HALF = 0.5
_SOME = 0.3  # of the shorter: an yrkande is a sentence to one and a list of them to another
_MOST = 0.8
_ALIKE_TITLE = 0.9
_ALIKE_MEANING = 0.7

Fit = Callable[[Fact, Fact], float]


@dataclass(frozen=True, slots=True)
class Compared:
    """The facts of a kind that both have (the gold's), that only the found have, and only the gold has."""

    both: tuple[Fact, ...]
    spurious: tuple[Fact, ...]
    missed: tuple[Fact, ...]


def compare(found: Sequence[Fact], gold: Sequence[Fact]) -> Compared:
    """The facts of one kind; each is used once."""
    pairs = _pairs(found, gold)
    used, taken = {ours for ours, _ in pairs}, {theirs for _, theirs in pairs}
    return Compared(
        tuple(gold[at] for at in sorted(taken)),
        tuple(fact for at, fact in enumerate(found) if at not in used),
        tuple(fact for at, fact in enumerate(gold) if at not in taken),
    )


def _pairs(found: Sequence[Fact], gold: Sequence[Fact]) -> list[tuple[int, int]]:
    by_says: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, fact in enumerate(gold):
        by_says[fact.says].append(at)
    fits = [
        (-fit, ours, theirs)
        for ours, fact in enumerate(found)
        for theirs in by_says.get(fact.says, ())
        if (fit := _FITS[fact.kind](fact, gold[theirs])) > 0
    ]
    return _nearest_first(sorted(fits))


def _nearest_first(fits: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    used: set[int] = set()
    taken: set[int] = set()
    for _, ours, theirs in fits:
        if ours not in used and theirs not in taken:
            used.add(ours)
            taken.add(theirs)
            pairs.append((ours, theirs))
    return pairs


def _shared(one: Fact, other: Fact) -> int:
    return max(min(one.end, other.end) - max(one.start, other.start), 0)


def overlap(one: Fact, other: Fact) -> float:
    """How much of the shorter lies in the other, 0–1."""
    shorter = min(one.end - one.start, other.end - other.start)
    return _shared(one, other) / shorter if shorter > 0 else 0.0


def jaccard(one: Fact, other: Fact) -> float:
    """How much of what either covers both cover, 0–1."""
    return (
        _shared(one, other) / (max(one.end, other.end) - min(one.start, other.start))
        if _shared(one, other)
        else 0.0
    )


def _anywhere(_one: Fact, _other: Fact) -> float:
    return 1.0


def _same_header(one: Fact, other: Fact) -> float:
    is_near = abs(one.start - other.start) < _NEAR and overlap(one, other) > _HALF
    return jaccard(one, other) if is_near else 0.0


def _same_title(one: Fact, other: Fact) -> float:
    return _same_header(one, other) if _alike(one, other) >= _ALIKE_TITLE else 0.0


def _sharing(least: float) -> Fit:
    return lambda one, other: 1 + jaccard(one, other) if overlap(one, other) > least else 0.0


def _same_stretch(one: Fact, other: Fact) -> float:
    both = jaccard(one, other)
    return both if both > _HALF else 0.0


def _same_section(one: Fact, other: Fact) -> float:
    both = jaccard(one, other)
    return both if both >= _MOST else 0.0


def _same_meaning(found: Fact, gold: Fact) -> float:
    """Where the gold tells of no meaning none is asked for."""
    is_alike = not gold.words or _alike(found, gold) > _ALIKE_MEANING
    return _sharing(0)(found, gold) if is_alike else 0.0


def _same_target(one: Fact, other: Fact) -> float:
    return _sharing(_SOME)(one, other) if _alike(one, other) > _ALIKE_MEANING else 0.0


def _alike(one: Fact, other: Fact) -> float:
    return SequenceMatcher(None, one.words, other.words).ratio()


_FITS: dict[str, Fit] = {
    **dict.fromkeys(KINDS, _anywhere),  # what stands where is part of what an entity says
    "paragraf": _same_header,
    "rubrik": _same_title,
    "avsnitt": _same_section,
    **{kind: _sharing(_HALF) for kind in KINDS if kind.startswith("handling:")},
    **{kind: _same_stretch for kind in KINDS if kind.startswith("beslutspunkt")},
    **{kind: _sharing(_SOME) for kind in KINDS if kind.startswith("yrkande:")},
    "yrkande: föremål": _same_target,
    "votering: röstetal": _sharing(0),
    "votering: hel händelse": _same_meaning,
    "röst": _sharing(0),
}
