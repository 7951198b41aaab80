"""How good guesses of section labels are: macro F1, and whether their confidence is worth what it says."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp.terms import SectionLabel


@dataclass(frozen=True, slots=True)
class Guessed:
    """A guess: what is true, what was said, and how sure (0–1)."""

    true: SectionLabel
    said: SectionLabel
    confidence: float

    @property
    def right(self) -> bool:
        """Whether it is."""
        return self.true is self.said


@dataclass(frozen=True, slots=True)
class Bin:
    """The guesses whose confidence lies in [low, high): how many, how sure and how right in the mean."""

    low: float
    high: float
    count: int
    confidence: float
    accuracy: float


def best(true: SectionLabel, probabilities: dict[SectionLabel, float]) -> Guessed:
    """The most probable label as a guess."""
    said = max(probabilities, key=probabilities.__getitem__)
    return Guessed(true, said, probabilities[said])


def accuracy(guesses: Sequence[Guessed]) -> float:
    """The share that is right; 0 of none."""
    return sum(guess.right for guess in guesses) / max(len(guesses), 1)


def f1(guesses: Sequence[Guessed]) -> dict[SectionLabel, float]:
    """F1 of each label that is true somewhere."""
    true, said = Counter(each.true for each in guesses), Counter(each.said for each in guesses)
    right = Counter(each.true for each in guesses if each.right)
    return {label: 2 * right[label] / (true[label] + said[label]) for label in sorted(true)}


def macro_f1(guesses: Sequence[Guessed]) -> float:
    """The mean of the labels' F1; 0 of none."""
    each = f1(guesses)
    return sum(each.values()) / max(len(each), 1)


def reliability(guesses: Sequence[Guessed], bins: int = 10) -> Iterator[Bin]:
    """The guesses by confidence, in bins of equal width; empty bins are left out."""
    for at in range(bins):
        low, high = at / bins, (at + 1) / bins
        held = [each for each in guesses if min(int(each.confidence * bins), bins - 1) == at]
        if held:
            sure = sum(each.confidence for each in held) / len(held)
            yield Bin(low, high, len(held), sure, accuracy(held))


def expected_calibration_error(guesses: Sequence[Guessed], bins: int = 10) -> float:
    """The mean distance between confidence and accuracy, bin by bin, weighted by their guesses."""
    gaps = (each.count * abs(each.confidence - each.accuracy) for each in reliability(guesses, bins))
    return sum(gaps) / max(len(guesses), 1)
