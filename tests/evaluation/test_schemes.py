"""The four ways of SemEval 2013 9.1, by nervaluate; strict must be what we count ourselves."""

import sys

import pytest
from evaluation.gold_made import gold, protokoll
from hypothesis import given
from hypothesis import strategies as st

from nlp.errors import MissingExtraError
from nlp.evaluation.facts import KINDS
from nlp.evaluation.gold import Gold
from nlp.evaluation.schemes import ALL, schemes
from nlp.evaluation.score import score
from nlp.model import Document, Protokoll, Tag
from nlp.terms import EntityLabel

EVERY = frozenset(KINDS)


@pytest.mark.parametrize(
    ("theirs", "ours", "expected"),
    [
        ("[Anna Ek|PERSON]", "[Anna Ek|PERSON]", (1, 1, 1, 1)),
        ("[Anna Ek|PERSON]", "[Anna|PERSON] Ek", (0, 0, 0.5, 1)),  # half a point for half the name
        ("[Anna Ek|PERSON]", "[Anna Ek|ORG]", (0, 1, 1, 0)),  # the place is right, the label is not
        ("[Anna Ek|PERSON]", "[Anna|ORG] Ek", (0, 0, 0.5, 0)),
        ("[Anna Ek|PERSON] [Bo Al|PERSON]", "[Anna Ek|PERSON] Bo Al", (2 / 3, 2 / 3, 2 / 3, 2 / 3)),
        ("[Anna|PERSON]Ek", "Anna[Ek|PERSON]", (0, 0, 0, 0)),  # side by side is not in common
    ],
)
def test_strict_exact_partial_and_type(theirs: str, ours: str, expected: tuple[float, ...]) -> None:
    found = schemes([score(gold(theirs), protokoll(ours), EVERY)])[ALL]
    assert [found[name].f1 for name in ("strict", "exact", "partial", "ent_type")] == pytest.approx(expected)


TAGS = st.lists(
    st.tuples(st.integers(0, 9), st.integers(1, 3), st.sampled_from(("PERSON", "ORG"))), max_size=5
)


def tagged(places: list[tuple[int, int, str]]) -> Protokoll:
    """Entities in squares of four characters, none over another."""
    squares = {at: (4 * at, 4 * at + length, EntityLabel(label)) for at, length, label in places}
    tags = tuple(Tag(*square, "", "prov") for square in squares.values())
    return Protokoll(Document("", "prov", "abc " * 10, (), ()), tags=tags)


@given(TAGS, TAGS)
def test_strict_is_our_own_count(
    theirs: list[tuple[int, int, str]], ours: list[tuple[int, int, str]]
) -> None:
    scored = score(Gold("prov", "", 0, tagged(theirs)), tagged(ours), EVERY)
    for label, found in schemes([scored]).items():
        if label != ALL:
            counts = scored.counts(label)
            strict = found["strict"]
            assert strict.correct == counts.both
            assert strict.correct + strict.incorrect + strict.missed == counts.gold
            assert strict.f1 == pytest.approx(counts.f1 or 0.0)


def test_no_entities_need_no_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nervaluate", None)
    assert schemes([score(gold("ja"), protokoll("ja"), EVERY)]) == {}


def test_a_missing_package_is_told_with_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nervaluate", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'kommunprotokoll\[evaluation\]'"):
        schemes([score(gold("[Anna Ek|PERSON]"), protokoll("Anna Ek"), EVERY)])
