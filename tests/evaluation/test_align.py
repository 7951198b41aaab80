"""Two readings of one text: what stands where in the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.evaluation.align import Alignment


@pytest.mark.parametrize(
    ("text", "other", "words", "expected"),
    [
        ("Anna Ek yrkar bifall", "Anna Ek yrkar bifall", "Anna Ek", "Anna Ek"),  # the same text
        ("Anna Ek yrkar bifall", "Sida 3\nAnna Ek yrkar bifall", "yrkar", "yrkar"),  # a running head more
        ("Sida 3\nAnna Ek yrkar", "Anna Ek yrkar", "Anna Ek", "Anna Ek"),  # one less
        ("Anna Ek yrkar", "Anna\nEk yrkar", "Anna Ek", "Anna\nEk"),  # another line end
        (
            "kommunstyrelsen föreslår",
            "kommun-\nstyrelsen föreslår",
            "kommunstyrelsen",
            "kommun-\nstyrelsen",
        ),  # a broken word mended
        ("beslutar BIFALLA yrkandet", "beslutar bifalla yrkandet", "BIFALLA", "bifalla"),  # capitals
    ],
)
def test_words_are_found_in_the_other_text(text: str, other: str, words: str, expected: str) -> None:
    at = text.index(words)
    place = Alignment(text, other).span(at, at + len(words))
    assert place
    assert other[slice(*place)] == expected


@pytest.mark.parametrize(
    ("text", "other", "words"),
    [
        ("Sida 3 av 9\nAnna Ek", "Anna Ek", "Sida 3 av 9"),  # the other lacks the running head
        ("", "Anna Ek", ""),  # nothing was read
    ],
)
def test_what_the_other_lacks_stands_nowhere(text: str, other: str, words: str) -> None:
    assert Alignment(text, other).span(0, len(words)) is None


def test_back_is_the_place_or_the_nearest_before_it() -> None:
    alignment = Alignment("Anna Ek", "Sida 3\nAnna Ek")
    assert [alignment.back(place) for place in (0, 7, 11, 12)] == [0, 0, 3, 5]


@given(st.text("abcÅß .-\n", max_size=60), st.text("abcÅß .-\n", max_size=60))
def test_places_are_in_the_other_text_and_used_once(text: str, other: str) -> None:
    alignment = Alignment(text, other)
    places = [place for place in alignment.to if place >= 0]
    assert len(alignment.to) == len(text)
    assert len(set(places)) == len(places)
    assert all(0 <= place < len(other) for place in places)
