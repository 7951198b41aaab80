"""Marked texts as what a model is to learn: a label's number for the first sub-word of each word."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp.tagging.examples import Marked
from nlp.tagging.transformer.spans import OUTSIDE
from nlp.tagging.transformer.windows import windows
from nlp.tagging.transformer.words import Word, words

IGNORED = -100
"""The number that torch's loss passes over."""

Encoded = tuple[Sequence[int], Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Sample:
    """Sub-words with their labels' numbers, `IGNORED` where nothing is to be learned."""

    ids: tuple[int, ...]
    numbers: tuple[int, ...]


def label_names(examples: Sequence[Marked]) -> list[str]:
    """The labels to learn, in the order of their numbers: nothing, and the beginning and inside of each."""
    ours = sorted({label for example in examples for *_, label in example.named})
    return [OUTSIDE, *(f"{prefix}-{label}" for label in ours for prefix in "BI")]


def samples(marked: Marked, encoded: Encoded, numbers: Mapping[str, int], size: int) -> Iterator[Sample]:
    """The example in windows of at most `size` sub-words; what two of them read is learned in both."""
    ids, offsets = encoded
    wanted = [IGNORED] * len(ids)
    for word, label in zip(found := list(words(marked.text, offsets)), targets(marked, found), strict=True):
        if label:
            wanted[word.first] = numbers[label]
    for window in windows(len(ids), size, size // 8):
        yield Sample(tuple(ids[window.start : window.end]), tuple(wanted[window.start : window.end]))


def targets(marked: Marked, found: Sequence[Word]) -> Iterator[str]:
    """The label of each word, "" where nobody knows it; a word that is only partly named is named."""
    named, unknown = sorted(marked.named), sorted(marked.unknown)
    at = gap = 0
    begun = -1
    for word in found:
        while at < len(named) and named[at][1] <= word.start:
            at += 1
        while gap < len(unknown) and unknown[gap][1] <= word.start:
            gap += 1
        if at < len(named) and named[at][0] < word.end:
            yield f"{'I' if begun == at else 'B'}-{named[at][2]}"
            begun = at
        elif gap < len(unknown) and unknown[gap][0] < word.end:
            yield ""
        else:
            yield OUTSIDE
