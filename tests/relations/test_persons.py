"""Who is meant by a name: the one person on the attendance list whom it fits, or nobody."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from relations.build import protokoll

from nlp.model import Deltagare, Person, Protokoll
from nlp.relations import relate
from nlp.relations.persons import Roster
from nlp.terms import Role

PEOPLE = (
    ("Anna Ek", "S"),
    ("Bo Alm", "M"),
    ("Clara Andersson", "S"),
    ("Dan Andersson", "S"),
    ("Eva Andersson", "C"),
    ("Hans von Ask", "M"),
    ("Gun-Britt Lindås Moe", "C"),
    ("Robert Eks", "M"),
    ("Nils Lind", ""),
)


def listed(*people: tuple[str, str]) -> tuple[Deltagare, ...]:
    return tuple(Deltagare(Person(*one), Role.LEDAMOT, "", "", 0, 0) for one in people)


ROSTER = Roster(listed(*PEOPLE))


@pytest.mark.parametrize(
    ("name", "party", "meant"),
    [
        ("Anna Ek", "S", "Anna Ek"),
        ("Anna Ek", "", "Anna Ek"),  # the party dropped at the second mention
        ("Alm", "M", "Bo Alm"),  # the surname alone
        ("Alm", "", "Bo Alm"),
        ("Alms", "M", "Bo Alm"),  # genitive
        ("Anna Eks", "S", "Anna Ek"),
        ("Eks", "M", "Robert Eks"),  # a name that ends in -s
        ("Eks", "S", "Anna Ek"),  # and a genitive: the party tells them apart
        ("Eks", "", ""),  # without it nothing does
        ("Andersson", "C", "Eva Andersson"),
        ("Andersson", "S", ""),  # two of them in S
        ("Andersson", "", ""),
        ("von Ask", "", "Hans von Ask"),
        ("Ask", "M", "Hans von Ask"),
        ("A. Ek", "", "Anna Ek"),  # an initial
        ("B Alm", "M", "Bo Alm"),
        ("C. Alm", "", ""),  # another initial
        ("Herr Lind", "", "Nils Lind"),  # old minutes
        ("Gun Britt Lindås Moe", "C", "Gun-Britt Lindås Moe"),  # a hyphen left out
        ("GunBritt Lindås Moe", "C", "Gun-Britt Lindås Moe"),
        ("Gun-Britt Moe", "C", "Gun-Britt Lindås Moe"),  # one of two surnames
        ("Anna Maria Ek", "S", "Anna Ek"),  # one first name more than on the list
        ("Anna Ek", "V", ""),  # another party: another person, or an error
        ("Lena Nyrén", "S", ""),  # not there
        ("Ekström", "", ""),  # begins like one
        ("", "S", ""),  # a party is no person
    ],
)
def test_who_is_meant(name: str, party: str, meant: str) -> None:
    found = ROSTER.who(Person(name, party))
    assert (found.name if found else "") == meant


@given(st.text(max_size=20), st.sampled_from(["", "S", "M", "C", "x"]))
def test_nobody_is_invented(name: str, party: str) -> None:
    assert ROSTER.who(Person(name, party)) in (None, *ROSTER.persons)


@given(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE))
def test_a_list_without_the_name_gives_none(one: tuple[str, str], other: tuple[str, str]) -> None:
    """Whoever is asked for, the answer is on the list, and is nobody where the list holds only others."""
    found = Roster(listed(other)).who(Person(*one))
    assert found is None or found.name == other[0]
    assert one[0].split()[-1] in other[0] or found is None or other[0].split()[-1] in one[0]


def test_the_same_person_in_two_roles_is_one() -> None:
    twice = Roster((*listed(("Anna Ek", "S")), *listed(("Anna Ek", "S"))))
    assert twice.who(Person("Ek", "S")) == Person("Anna Ek", "S")


def meeting(text: str, *, chairs: int = 1, more: str = "") -> Protokoll:
    """A paragraf, related, in minutes whose list has Anna Ek (S), Bo Alm (M) and Dan Fors (C)."""
    made = protokoll(f"== yrkanden\n{text}\n\n{more}")
    people = [("Anna Ek", "S"), ("Bo Alm", "M"), ("Dan Fors", "C")]
    narvaro = tuple(
        Deltagare(Person(*one), Role.ORDFORANDE if at < chairs else Role.LEDAMOT, "", "", 0, 0)
        for at, one in enumerate(people)
    )
    return relate(replace(made, handlingar=(replace(made.handlingar[0], narvaro=narvaro),)))


def meant(found: Protokoll) -> dict[str, str]:
    return {one.printed.name: one.person.name for one in found.identiteter}


def test_a_name_without_its_party_is_somebody_on_the_list() -> None:
    assert meant(meeting("Bo Alm yrkar avslag."))["Bo Alm"] == "Bo Alm"


def test_a_name_as_on_the_list_needs_no_identity() -> None:
    assert "Bo Alm" not in meant(meeting("Bo Alm (M) yrkar avslag."))


def test_the_chair_is_who_the_list_says() -> None:
    assert meant(meeting("Ordföranden yrkar bifall."))["ordföranden"] == "Anna Ek"


@pytest.mark.parametrize(
    "more",
    [
        "§ 12 presiderade Bo Alm (M).",
        "Bo Alm (M) tjänstgör som ordförande.",
        "Ordföranden lämnar över ordförandeskapet till Bo Alm (M).",
        "Bo Alm (M) går in som ordförande under ärendet.",
    ],
)
def test_where_another_presides_the_chair_is_nobody(more: str) -> None:
    assert "ordföranden" not in meant(meeting("Ordföranden yrkar bifall.", more=more))


def test_two_chairs_are_none() -> None:
    assert "ordföranden" not in meant(meeting("Ordföranden yrkar bifall.", chairs=2))


def test_without_a_list_nobody_is_meant() -> None:
    assert relate(protokoll("== yrkanden\nOrdföranden yrkar bifall.")).identiteter == ()
