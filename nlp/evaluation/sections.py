"""How well sections are told apart, character by character.

A section is worth as much as it holds: a heading that is missed costs every character below it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sklearn.metrics import cohen_kappa_score, confusion_matrix

from nlp.evaluation.counts import Counts, Interval, macro, macro_interval
from nlp.evaluation.score import NONE, Labels, Scored
from nlp.terms import SectionLabel


@dataclass(frozen=True, slots=True)
class Sections:
    """Counts of characters by label (those the gold has), their mean F1, and which is taken for which.

    `matrix` has a row for each label of the gold and a column for each found, both in the order of `names`.
    """

    labels: dict[str, Counts]
    macro: float | None
    interval: Interval | None
    names: tuple[str, ...]
    matrix: tuple[tuple[int, ...], ...]


def sections(scored: Sequence[Scored]) -> Sections:
    """The sections of all documents; characters that the gold puts in none do not count."""
    pairs = _in_gold(pooled(scored))
    labels, names = _by_label(pairs), _names(pairs)
    rows = [[_of_label(_in_gold(one.labels), label) for label in labels] for one in scored if one.labels]
    return Sections(
        labels, macro(labels), macro_interval(rows) if labels else None, names, _matrix(pairs, names)
    )


def section_counts(scored: Iterable[Scored]) -> dict[str, Counts]:
    """Counts of characters for each section label that the gold has."""
    return _by_label(_in_gold(pooled(scored)))


def _by_label(pairs: Labels) -> dict[str, Counts]:
    gold = {label for label, _ in pairs}
    return {str(label): _of_label(pairs, str(label)) for label in SectionLabel if str(label) in gold}


def kappa(scored: Iterable[Scored]) -> float | None:
    """Cohen's kappa (1960) of the section labels of two annotators, over the visible characters.

    A character in no section is a class of its own; None where either has but one class, for then chance
    alone would make them agree.
    """
    pairs = pooled(scored)
    if len({label for label, _ in pairs} | {label for _, label in pairs}) < 2:
        return None
    ours, theirs, weights = _columns(pairs)
    return float(cohen_kappa_score(ours, theirs, sample_weight=weights))


def pooled(scored: Iterable[Scored]) -> Labels:
    """The labels of all documents' characters."""
    pairs: Labels = Counter()
    for document in scored:
        pairs.update(document.labels)
    return pairs


def _in_gold(pairs: Labels) -> Labels:
    return Counter({pair: count for pair, count in pairs.items() if pair[0] != NONE})


def _of_label(pairs: Labels, label: str) -> Counts:
    spurious = sum(n for (theirs, ours), n in pairs.items() if ours == label != theirs)
    missed = sum(n for (theirs, ours), n in pairs.items() if theirs == label != ours)
    return Counts(pairs[label, label], spurious, missed)


def _names(pairs: Labels) -> tuple[str, ...]:
    seen = {label for pair in pairs for label in pair}
    return tuple(name for name in [*map(str, SectionLabel), NONE] if name in seen)


def _matrix(pairs: Labels, names: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    if len(names) < 2:  # scikit-learn warns of a matrix of one
        return tuple((pairs[name, name],) for name in names)
    theirs, ours, weights = _columns(pairs)
    table = confusion_matrix(theirs, ours, labels=list(names), sample_weight=weights)
    return tuple(tuple(int(cell) for cell in row) for row in table)


def _columns(pairs: Labels) -> tuple[list[str], list[str], list[int]]:
    ordered = sorted(pairs.items())
    return (
        [theirs for (theirs, _), _ in ordered],
        [ours for (_, ours), _ in ordered],
        [count for _, count in ordered],
    )
