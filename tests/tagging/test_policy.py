"""Which findings stay where several overlap."""

import pytest

from nlp.model import Tag
from nlp.tagging.policy import disjoint
from nlp.terms import EntityLabel

RULE, NETWORK = "regler:x", "sv_protokoll-0"

CASES = [
    ([(0, 9, "DNR", RULE), (0, 20, "PERSON", RULE)], ["DNR"], "the stricter shape before the longer"),
    ([(0, 20, "PERSON", RULE), (5, 9, "ORG", NETWORK)], ["PERSON"], "a rule before the network"),
    ([(0, 9, "ORG", RULE), (0, 9, "PERSON", NETWORK)], ["ORG"], "whatever its label"),
    ([(0, 9, "PERSON", RULE), (0, 14, "PERSON", RULE)], ["PERSON"], "the longer of two alike"),
    ([(0, 4, "ORG", NETWORK), (4, 9, "PLACE", NETWORK)], ["ORG", "PLACE"], "neighbours both stay"),
    ([(3, 3, "DATE", RULE)], [], "nothing is no finding"),
    ([(9, 12, "DATE", RULE), (0, 4, "LAW", RULE)], ["LAW", "DATE"], "in the order of the text"),
]


@pytest.mark.parametrize(("found", "kept", "why"), CASES)
def test_disjoint(found: list[tuple[int, int, str, str]], kept: list[str], why: str) -> None:
    tags = [Tag(start, end, EntityLabel(label), "", source) for start, end, label, source in found]
    assert [str(tag.label) for tag in disjoint(tags)] == kept, why


def test_every_label_has_a_rank() -> None:
    assert disjoint([Tag(0, 1, label, "", RULE) for label in EntityLabel])
