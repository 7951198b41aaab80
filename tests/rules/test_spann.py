"""Stretches of §, as attendance lists and front pages print them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.rules.spann import printed_range, spells


@pytest.mark.parametrize(
    ("text", "within", "expected"),
    [
        ("§§ 45-50", None, [((45, 50),)]),
        ("§ 45 - 50", None, [((45, 50),)]),
        ("§§ 45—50", None, [((45, 50),)]),  # any dash
        ("§ 12 a", None, [((12, 12),)]),  # the letter of a paragraf put in later
        ("paragraf 12", None, [((12, 12),)]),
        ("ej § 12", (10, 14), [((10, 11), (13, 14))]),
        ("ej § 10", (10, 14), [((11, 14),)]),  # at the edge
        ("ej § 12", None, [()]),  # unclear
        ("efter § 12", (10, 14), [((13, 14),)]),
        ("12-14", (10, 14), [((12, 14),)]),
        ("12-20", (10, 14), []),  # some other number
        ("59 65", (50, 70), []),  # a dash was lost: nobody knows
        ("kl. 13.10", (1, 60), []),  # a time
        ("1:e vice ordförande", (1, 60), []),  # an ordinal
        ("12/2024", (1, 60), []),  # a case number
        ("50 tkr", (1, 60), []),  # money
        ("i", (1, 60), []),
    ],
)
def test_spells(text: str, within: tuple[int, int] | None, expected: list[object]) -> None:
    assert [spell.stretches for spell in spells(text, within)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paragrafer 43-61", (43, 61)),
        ("Paragrafer\n§§ 43–61", (43, 61)),
        ("Justerade paragrafer: § 43 – § 61".replace("paragrafer", "Paragrafer"), (43, 61)),
        ("Paragrafer 2024-05-21", None),  # a date
        ("Paragrafer 61-43", None),
        ("Paragrafer", None),
    ],
)
def test_the_range_of_the_front_page(text: str, expected: tuple[int, int] | None) -> None:
    found = printed_range(text)
    assert (found[0] if found else None) == expected


@given(st.text(alphabet="§ 0123456789-–,ejtom.frvidkl:ochabj", max_size=60), st.sampled_from([None, (1, 60)]))
def test_stretches_are_in_order_and_inside_the_text(text: str, within: tuple[int, int] | None) -> None:
    for spell in spells(text, within):
        assert 0 <= spell.start < spell.end <= len(text)
        assert all(first <= last for first, last in spell.stretches)
