"""What the section classifier sees of a text: its words, alone and in pairs, and pieces of the words.

Names, figures and party letters are blanked first: whom a section names says where the minutes are from, not
what the section does.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from nlp.rules.namnform import FIRST_NAMES

LENGTH = 1500
"""Characters of a section that are looked at: how it begins says what it does."""

_TOKEN = re.compile(r"[^\W\d_]+|\d+|§|\S")
_WORDS = re.compile(r"[^\W\d_]{2,}|[§0]")
_PARTY = re.compile(r"\([A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,4}\)")
_NAME = "namn"
_PIECES = range(3, 6)
_ENDS = frozenset(".:!?•–-\n")


def word_grams(text: str) -> list[str]:
    """Words, and pairs of words, of a blanked text."""
    words = _WORDS.findall(text)
    return words + [" ".join(pair) for pair in pairwise(words)]


def piece_grams(text: str) -> list[str]:
    """Pieces of three to five letters within words, whose edges count as a letter (a blank)."""
    padded = [f" {word} " for word in _WORDS.findall(text) if word != _NAME]
    return [word[at : at + size] for word in padded for size in _PIECES for at in range(len(word) - size + 1)]


def blanked(text: str) -> str:
    """The beginning of a text in small letters, without names, figures and party letters."""
    return " ".join(_blanked(_PARTY.sub(" (partiet) ", text[:LENGTH])))


def _blanked(text: str) -> Iterator[str]:
    before, last = "\n", 0
    for match in _TOKEN.finditer(text):
        token = match[0]
        begins = before in _ENDS or "\n" in text[last : match.start()]
        if token.isdigit():
            yield "0"
        elif token in FIRST_NAMES or (token[0].isupper() and not begins and not token.isupper()):
            yield _NAME
        else:
            yield token.lower()
        before, last = token, match.end()
