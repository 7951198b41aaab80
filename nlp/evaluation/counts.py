"""Precision, recall and F1 from counts, and how sure they are.

Intervals are percentiles of a bootstrap over documents (Efron & Tibshirani 1993, 13.3): documents, and not
their sentences, are what was drawn.  The draws are the same for every measure and every run.
"""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

_ROUNDS = 1000
_SEED = 20
_TAIL = 0.025  # on either side of a 95 % interval

Interval = tuple[float, float]
_Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many facts both have, only the found, only the gold."""

    both: int = 0
    spurious: int = 0
    missed: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.both + other.both, self.spurious + other.spurious, self.missed + other.missed)

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right, None where nothing was found."""
        return self.both / (self.both + self.spurious) if self.both + self.spurious else None

    @property
    def recall(self) -> float | None:
        """The share of the gold that was found, None where there is none."""
        return self.both / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Their harmonic mean, None where there is neither."""
        total = 2 * self.both + self.spurious + self.missed
        return 2 * self.both / total if total else None

    @property
    def gold(self) -> int:
        """How many facts the gold has."""
        return self.both + self.missed


def added(counts: Iterable[Counts]) -> Counts:
    """The counts of many as one."""
    return sum(counts, Counts())


def macro(counts: Mapping[str, Counts]) -> float | None:
    """The mean F1 of those that the gold has, each weighing the same; None where it has none."""
    values = [each.f1 or 0.0 for each in counts.values() if each.gold]
    return sum(values) / len(values) if values else None


def interval(documents: Sequence[Counts]) -> Interval | None:
    """The 95 % interval of F1 over the documents; None for fewer than two with anything to count."""
    return macro_interval([[each] for each in documents if each != Counts()])


def macro_interval(documents: Sequence[Sequence[Counts]]) -> Interval | None:
    """The same of a mean of F1, of as many labels as each document has counts; None for fewer than two."""
    if len(documents) < 2:
        return None
    table = np.array([[[each.both, each.spurious, each.missed] for each in row] for row in documents], float)
    drawn = np.einsum("rd,dlc->rlc", _draws(len(documents)), table)
    both, gold = 2 * drawn[:, :, 0], drawn[:, :, 0] + drawn[:, :, 2]
    f1 = both / np.maximum(both + drawn[:, :, 1] + drawn[:, :, 2], 1)
    counted = gold.sum(axis=1) > 0
    means = np.sort((f1 * (gold > 0)).sum(axis=1)[counted] / (gold > 0).sum(axis=1)[counted])
    return (_at(means, _TAIL), _at(means, 1 - _TAIL)) if len(means) else None


def _at(ordered: _Floats, share: float) -> float:
    return float(ordered[round(share * (len(ordered) - 1))])


@cache
def _draws(documents: int) -> _Floats:
    """How often each document is drawn in each round."""
    chance = random.Random(_SEED)  # noqa: S311 - the same draws every time, on every machine
    table = np.zeros((_ROUNDS, documents))
    for row in table:
        for at in chance.choices(range(documents), k=documents):
            row[at] += 1
    return table
