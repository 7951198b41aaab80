"""Numbers of persons are masked, and no other number is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.rules.personnummer import PiiKind, find_personnummer, mask

PERSON, SAMORDNING = PiiKind.PERSONNUMMER, PiiKind.SAMORDNINGSNUMMER


@pytest.mark.parametrize(
    ("text", "masked", "kind", "reason"),
    [
        ("Ek, 850714-2399, ansöker", "Ek, 850714-****, ansöker", PERSON, "the ordinary way"),
        ("850714+2399", "850714+****", PERSON, "from the year one turns a hundred"),
        ("19850714-2399", "19850714-****", PERSON, "with century"),
        ("198507142399", "19850714****", PERSON, "twelve digits on end"),
        ("19 850714-2399", "19 850714-****", PERSON, "a blank behind the century"),
        ("8507142399", "850714****", PERSON, "ten digits on end"),
        ("850714 2399", "850714 ****", PERSON, "a blank for a sign"),
        ("850714\u00a02399", "850714\u00a0****", PERSON, "a blank that does not break"),
        ("850714 - 2399", "850714 - ****", PERSON, "blanks round the sign"),
        ("850714–2399", "850714–****", PERSON, "a dash, as word processors put it"),
        ("850714\u20112399", "850714\u2011****", PERSON, "a hyphen that does not break"),
        ("850714-\n2399", "850714-\n****", PERSON, "a line break behind the sign"),
        ("850714\n-2399", "850714\n-****", PERSON, "a line break before the sign"),
        ("19850714- \n 2399", "19850714- \n ****", PERSON, "a line break and blanks"),
        ("85 07 14-2399", "85 07 14-****", PERSON, "as typewriters set it"),
        ("1985-07-14-2399", "1985-07-14-****", PERSON, "as a date"),
        ("pnr:850714-2399.", "pnr:850714-****.", PERSON, "a colon before, a full stop behind"),
        ("(850714-2399)", "(850714-****)", PERSON, "in parentheses"),
        ("000229-1235", "000229-****", PERSON, "a leap day of 2000"),
        ("850774-2396", "850774-****", SAMORDNING, "sixty added to the day"),
        ("198507742396", "19850774****", SAMORDNING, "the same, twelve digits"),
        ("Personnummer 0707142394", "Personnummer 070714****", PERSON, "it is said to be one"),
        ("född 0707142394", "född 070714****", PERSON, "it is said to be one"),
    ],
)
def test_a_number_is_masked_in_its_own_length(text: str, masked: str, kind: PiiKind, reason: str) -> None:
    assert mask(text) == masked, reason
    assert [number.kind for number in find_personnummer(text)] == [kind], reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("850714-2398", "a wrong check digit"),
        ("850732-1233", "no such day"),
        ("851314-1237", "no such month"),
        ("20020229-1233", "no leap day in 2002"),
        ("212000-0134", "an organisationsnummer of a kommun: no month is 20"),
        ("556036-0793", "an organisationsnummer of a company"),
        ("16212000-0134", "an organisationsnummer with 16 before it"),
        ("Dnr KS 2025/4", "a dnr"),
        ("KS 2019-000123", "a dnr of six digits"),
        ("MBN-2019-850714-2399", "the end of a longer dnr"),
        ("850714-2399-1", "the beginning of a longer number"),
        ("850714-2399/25", "the beginning of a longer number"),
        ("Tel 070-714 23 94", "a telephone number in its groups"),
        ("Tel: 0707142394", "a telephone number on end that looks like one born in 2007"),
        ("0707142394", "nothing tells it from a telephone number"),
        ("bankgiro 5050-1055", "a bankgiro"),
        ("bg 991-2346", "a short bankgiro"),
        ("plusgiro 12 34 56-7", "a plusgiro"),
        ("85 07 14 2399", "blanks everywhere: a telephone number is grouped so"),
        ("Åkersund 8:507, 1:23", "properties"),
        ("850714\n2399", "two numbers of a table below each other"),
        ("850714\t2399", "two cells of a table"),
        ("8 507 142 399 kronor", "an amount"),
        ("18507142399", "eleven digits"),
        ("985071423990", "twelve digits that begin with no century"),
        ("A8507142399", "a part of a word"),
        ("8507142399B", "a part of a word"),
        ("850714-****", "masked already"),
        ("2025-07-14 2399", "a date and a number"),
        ("", "nothing"),
    ],
)
def test_other_numbers_stand(text: str, reason: str) -> None:
    assert mask(text) == text, reason


def test_each_number_of_a_list_is_masked() -> None:
    assert mask("850714-2399, 850774-2396; 19121212-1212") == "850714-****, 850774-****; 19121212-****"


@given(st.text("0123456789-+ \n19850714", max_size=60))
def test_the_length_never_changes_and_a_second_time_changes_nothing(text: str) -> None:
    once = mask(text)
    assert len(once) == len(text)
    assert mask(once) == once


def test_a_long_text_is_read_at_once() -> None:
    text = "19850714- \n" * 100_000
    assert mask(text) == text
