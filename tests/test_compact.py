"""Compact words and lines behave as tuples of the same values."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.model import Box, Line, Lines, Word, Words

SIDES = st.floats(0, 999, width=32) | st.floats(allow_nan=False)
BOXES = st.builds(Box, st.integers(1, 9), SIDES, SIDES, SIDES, SIDES)
WORDS = st.lists(
    st.builds(
        Word,
        st.integers(0, 999),
        st.integers(0, 999),
        st.lists(BOXES, max_size=2).map(tuple),
        st.just(1.0) | st.floats(0, 1),
    ),
    max_size=6,
).map(tuple)
LINES = st.lists(
    st.builds(Line, st.integers(0, 999), st.integers(0, 999), st.floats(0, 99), st.booleans()), max_size=6
).map(tuple)
SLICES = st.slices(6)


@given(WORDS, SLICES)
def test_words_are_those_given(words: tuple[Word, ...], cut: slice) -> None:
    compact = Words.of(words)
    assert tuple(compact) == words
    assert compact == words
    assert hash(compact) == hash(words)
    assert len(compact) == len(words)
    assert [compact[at] for at in range(-len(words), len(words))] == [*words, *words]
    assert compact[cut] == words[cut]
    assert compact[cut] == Words.of(words[cut])
    assert pickle.loads(pickle.dumps(compact)) == compact  # noqa: S301 - our own


@given(LINES, SLICES)
def test_lines_are_those_given(lines: tuple[Line, ...], cut: slice) -> None:
    compact = Lines.of(lines)
    assert tuple(compact) == lines
    assert compact == lines
    assert hash(compact) == hash(lines)
    assert [compact[at] for at in range(-len(lines), len(lines))] == [*lines, *lines]
    assert compact[cut] == lines[cut]
    assert pickle.loads(pickle.dumps(compact)) == compact  # noqa: S301 - our own


@given(st.lists(WORDS, max_size=3))
def test_joined_words_follow_each_other(parts: list[tuple[Word, ...]]) -> None:
    assert Words.joined(map(Words.of, parts)) == tuple(word for part in parts for word in part)


@given(WORDS, WORDS)
def test_others_differ(some: tuple[Word, ...], others: tuple[Word, ...]) -> None:
    assert (Words.of(some) == Words.of(others)) == (some == others)
    assert (Words.of(some) == others) == (some == others)


def test_they_are_equal_to_nothing_else() -> None:
    assert Words.of(()) != Lines.of(())
    assert Words.of(()) != []
    assert Lines.of(()) != 0


@pytest.mark.parametrize("kind", [Words, Lines])
def test_what_is_compact_already_is_taken_as_it_is(kind: type[Words] | type[Lines]) -> None:
    compact = kind.of(())
    assert kind.of(compact) is compact  # type: ignore[arg-type]


@pytest.mark.parametrize("place", [3, -4])
def test_there_is_nothing_beyond_the_ends(place: int) -> None:
    words = Words.of([Word(at, at + 1, ()) for at in range(3)])
    with pytest.raises(IndexError):
        words[place]


def test_a_word_takes_32_bytes() -> None:
    """Two offsets, a page, four sides of 32 bits and where its boxes are."""
    words = Words.of(Word(7 * at, 7 * at + 6, (Box(1, 72.5, 80.0, 99.25, 91.0),)) for at in range(10_000))
    assert len(pickle.dumps(words)) < 33 * len(words)


def test_it_shows_what_it_holds() -> None:
    assert repr(Lines.of([Line(0, 4, 11.0, bold=True)])) == (
        "Lines.of((Line(start=0, end=4, size=11.0, bold=True),))"
    )
