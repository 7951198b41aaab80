"""From the sub-words of a tokenizer to words with their characters, the same for every tokenizer.

Tokenizers differ in what they call a word: BERT's cuts at every sign, XLM-R's keeps `Ek,` in one, byte-level
ones give the same letter twice.  Only the offsets are alike, so only these are used.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """Letters and digits without a break, or one other sign: characters [start, end).

    `first` is the number of its first sub-word, the one whose label is the word's.
    """

    start: int
    end: int
    first: int


def words(text: str, offsets: Iterable[tuple[int, int]]) -> Iterator[Word]:
    """The words of a text, in order, from the (start, end) of its sub-words; blanks are none."""
    last: Word | None = None
    for number, (low, high) in enumerate(offsets):
        start, end = _visible(text, low, high)
        if start >= end:
            continue
        if last and _goes_on(text, last.end, start):
            last = Word(last.start, max(last.end, end), last.first)
        else:
            if last:
                yield last
            last = Word(start, end, number)
    if last:
        yield last


def _visible(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without the blanks that some tokenizers count in, and without signs nobody sees."""
    while start < end and _unseen(text[start]):
        start += 1
    while start < end and _unseen(text[end - 1]):
        end -= 1
    return start, end


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether a sub-word at `start` belongs to the word that ends at `end`: letters that touch, with a soft
    hyphen between perhaps, or the same sign once more.
    """
    if start < end:
        return True
    hidden = all(_unseen(sign) and not sign.isspace() for sign in text[end:start])
    return hidden and _is_letter(text[end - 1]) and _is_letter(text[start])


def _unseen(sign: str) -> bool:
    return sign.isspace() or not sign.isprintable()


def _is_letter(sign: str) -> bool:
    """A letter, a figure, or the accent of the letter before it."""
    return sign.isalnum() or unicodedata.combining(sign) > 0
