"""Number words."""

import re

import pytest

from nlp.rules.numerals import WORD, numeral

WORDS = [
    ("sju", 7),
    ("Sju", 7),
    ("noll", 0),
    ("ett", 1),
    ("tjugofem", 25),
    ("tjugoett", 21),
    ("trettio-en", 31),
    ("nittionio", 99),
    ("etthundra", 100),
    ("43", 43),
    (" 8 ", 8),
    ("flera", None),
    ("", None),
    ("-3", None),
    ("²", None),
]


@pytest.mark.parametrize(("word", "value"), WORDS)
def test_numeral(word: str, value: int | None) -> None:
    assert numeral(word) == value


def test_every_word_is_matched_whole() -> None:
    for word in ("tjugo", "tjugofem", "fem", "femton", "femtiofem"):
        assert re.fullmatch(WORD, word)
