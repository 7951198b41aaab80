"""Sections by their characters: per label, confused, and two annotators' agreement."""

import pytest
from evaluation.gold_made import gold, protokoll

from nlp.evaluation.counts import Counts
from nlp.evaluation.facts import KINDS
from nlp.evaluation.score import NONE, Scored, score
from nlp.evaluation.sections import kappa, sections

EVERY = frozenset(KINDS)


def scored(theirs: str, ours: str) -> Scored:
    return score(gold(theirs), protokoll(ours), EVERY)


def test_characters_are_counted_without_blanks_and_only_where_the_gold_has_a_section() -> None:
    found = sections([scored("Rubrik [ja och\nnej|beslut]", "[Rubrik|jäv] [ja och|beslut] [nej|förslag]")])
    assert found.labels == {"beslut": Counts(5, 0, 3)}
    assert found.names == ("beslut", "förslag")
    assert found.matrix == ((5, 3), (0, 0))
    assert found.macro == Counts(5, 0, 3).f1


def test_what_is_in_no_section_is_a_column() -> None:
    found = sections([scored("[ja|beslut] [nej|jäv]", "ja [nej|beslut]")])
    assert found.labels == {"beslut": Counts(0, 3, 2), "jäv": Counts(0, 0, 3)}
    assert found.names == ("beslut", "jäv", NONE)
    assert found.matrix == ((0, 0, 2), (3, 0, 0), (0, 0, 0))


def test_one_label_has_a_matrix_of_one() -> None:
    assert sections([scored("[ja|beslut]", "[ja|beslut]")]).matrix == ((2,),)


def test_nothing_labelled_is_nothing_measured() -> None:
    found = sections([scored("ja", "[ja|beslut]")])
    assert (found.labels, found.macro, found.interval, found.matrix) == ({}, None, None, ())


@pytest.mark.parametrize(
    ("theirs", "ours", "expected"),
    [
        ("[jaja|beslut] [nejnej|jäv]", "[jaja|beslut] [nejnej|jäv]", 1.0),
        # observed 6/8, by chance 1/2: (6/8 - 1/2) / (1 - 1/2)
        (
            "[jaja|beslut] [nejj|jäv]",
            "[ja|beslut]ja [nejj|jäv]",
            pytest.approx((6 / 8 - 3 / 8) / (1 - 3 / 8)),
        ),
        (
            "[ja|beslut] nej",
            "ja [nej|beslut]",
            pytest.approx((0 - 12 / 25) / (1 - 12 / 25)),
        ),  # worse than chance
        ("[ja|beslut]", "[ja|beslut]", None),  # one class: chance alone would agree
    ],
)
def test_kappa(theirs: str, ours: str, expected: float | None) -> None:
    assert kappa([scored(theirs, ours)]) == expected
