"""Precision, recall and F1 from counts, and the interval of a bootstrap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.evaluation.counts import Counts, added, interval, macro, macro_interval

COUNTS = st.builds(Counts, *[st.integers(0, 20)] * 3)


@pytest.mark.parametrize(
    ("counts", "precision", "recall", "f1"),
    [
        (Counts(3, 1, 0), 0.75, 1.0, 6 / 7),
        (Counts(3, 0, 1), 1.0, 0.75, 6 / 7),
        (Counts(0, 2, 3), 0.0, 0.0, 0.0),
        (Counts(0, 2, 0), 0.0, None, 0.0),  # nothing to find: what was found is wrong
        (Counts(0, 0, 2), None, 0.0, 0.0),  # nothing was found
        (Counts(), None, None, None),  # nothing to measure is not nought
    ],
)
def test_measures(counts: Counts, precision: float | None, recall: float | None, f1: float | None) -> None:
    assert (counts.precision, counts.recall, counts.f1) == (precision, recall, f1)


def test_a_macro_weighs_labels_the_same_and_only_those_of_the_gold() -> None:
    assert macro({"beslut": Counts(90), "jäv": Counts(0, 0, 1), "debatt": Counts(0, 5)}) == 0.5
    assert macro({"debatt": Counts(0, 5)}) is None


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ([], None),
        ([Counts(5)], None),  # one document says nothing of the next
        ([Counts(5), Counts()], None),  # nor do those that have nothing of the kind
        ([Counts(5), Counts(9)], (1.0, 1.0)),
        ([Counts(0, 1, 1), Counts(0, 0, 3)], (0.0, 0.0)),
        ([Counts(10), Counts(0, 0, 10)], (0.0, 1.0)),  # two that differ: anything may be
    ],
)
def test_an_interval(documents: list[Counts], expected: tuple[float, float] | None) -> None:
    assert interval(documents) == expected


def test_more_documents_make_it_narrower() -> None:
    few, many = [Counts(9, 1, 1), Counts(5, 5, 5)] * 2, [Counts(9, 1, 1), Counts(5, 5, 5)] * 40
    (low, high), (lower, higher) = interval(few) or (0, 0), interval(many) or (0, 0)
    assert low < lower < (added(many).f1 or 0) < higher < high


@given(st.lists(COUNTS, max_size=8))
def test_it_is_the_same_every_time_and_holds_possible_values(documents: list[Counts]) -> None:
    found = interval(documents)
    assert found == interval(documents)
    assert found is None or 0 <= found[0] <= found[1] <= 1


def test_a_label_that_no_drawn_document_has_does_not_count() -> None:
    assert macro_interval([[Counts(5), Counts()], [Counts(5), Counts(3)]]) == (1.0, 1.0)
