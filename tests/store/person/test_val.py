from pathlib import Path

import pytest
from store.made import made

from nlp.errors import NotFoundError
from nlp.store import PersonKandidat, Store

ORGAN = "Lindvik/Kommunstyrelsen"


def meet(store: Store, day: str, *people: str) -> None:
    """A meeting at which these took part and moved something."""
    text = "\n".join(f"[{who}|deltagare]" for who in people)
    movers = "\n".join(f"[{who} yrkar|yrkande bifall bifall: {who}]" for who in people)
    whole = f"{text}\n[§ 1 [Val|title]\n{movers}\n|paragraf 1]"
    store.save(made(whole, place=f"{ORGAN}/{day}"), Path(f"/x/{day}.pdf"))


def forget(store: Store, day: str) -> None:
    """The same path with other bytes, that name nobody."""
    store.save(made(f"Nytt {day}", place=f"{ORGAN}/{day}"), Path(f"/x/{day}.pdf"))


def who(store: Store, name: str = "Ek") -> list[tuple[str, str, str]]:
    return [(" ".join(each.parties), each.first, each.last) for each in store.persons(name)]


def of(store: Store, party: str) -> PersonKandidat:
    return next(each for each in store.persons("Ek") if party in each.parties)


@pytest.fixture
def two(store: Store) -> Store:
    meet(store, "2010-01-11", "Anna Ek (S)")
    meet(store, "2020-01-13", "Anna Ek (V)")
    return store


def test_two_rows_become_one_person(two: Store) -> None:
    number = two.merge_persons(of(two, "S").id, of(two, "V").id, by="Eva")
    (found,) = two.persons("Ek")
    assert (found.parties, len(found.ids)) == (("S", "V"), 2)
    assert found.id == of(two, "V").id
    assert [
        (each.id, each.kind, each.name, each.party, each.to_party, each.made_by)
        for each in two.person_choices()
    ] == [(number, "samma", "anna ek", "s", "v", "Eva")]
    assert two.person(found.ids[1]).id == found.id  # either id tells of the one person


def test_what_comes_in_later_belongs_to_the_joined_person(two: Store) -> None:
    two.merge_persons(of(two, "S").id, of(two, "V").id)
    meet(two, "2012-01-09", "Anna Ek (S)")
    meet(two, "2022-01-09", "Anna Ek (V)")
    assert who(two) == [("S V", "2010-01-11", "2022-01-09")]


def test_a_choice_outlives_the_rows_of_a_file(two: Store) -> None:
    two.merge_persons(of(two, "S").id, of(two, "V").id)
    forget(two, "2020-01-13")  # the one that stands for both goes
    assert who(two) == [("S", "2010-01-11", "2010-01-11")]
    meet(two, "2021-01-11", "Anna Ek (V)")
    assert who(two) == [("S V", "2010-01-11", "2021-01-11")]


def test_three_joined_in_a_row_stay_one_without_the_middle(two: Store) -> None:
    meet(two, "2024-01-15", "Anna Ek (M)")
    two.merge_persons(of(two, "S").id, of(two, "V").id)
    two.merge_persons(of(two, "V").id, of(two, "M").id)
    assert who(two) == [("S V M", "2010-01-11", "2024-01-15")]
    forget(two, "2020-01-13")
    meet(two, "2025-01-15", "Bo Ek (C)")  # any later ingest
    assert ("S M", "2010-01-11", "2024-01-15") in who(two)


def test_what_is_undone_is_two_again(two: Store) -> None:
    number = two.merge_persons(of(two, "S").id, of(two, "V").id)
    two.undo_person_choice(number)
    assert len(who(two)) == 2
    assert two.person_choices() == ()
    assert [each.undone_at != "" for each in two.person_choices(undone=True)] == [True]
    meet(two, "2022-01-09", "Anna Ek (S)")
    assert len(who(two)) == 2


def test_undoing_one_of_two_joins_leaves_the_other(two: Store) -> None:
    meet(two, "2024-01-15", "Anna Ek (M)")
    first = two.merge_persons(of(two, "S").id, of(two, "V").id)
    two.merge_persons(of(two, "V").id, of(two, "M").id)
    two.undo_person_choice(first)
    assert sorted(who(two)) == [("S", "2010-01-11", "2010-01-11"), ("V M", "2020-01-13", "2024-01-15")]


@pytest.fixture
def long(store: Store) -> Store:
    for day in ("1985-01-14", "1990-01-15", "2020-01-13"):
        meet(store, day, "Anna Ek (S)")
    return store


def test_a_name_is_split_at_a_day(long: Store) -> None:
    long.split_person(of(long, "S").id, "1990-01-15")
    assert sorted(who(long)) == [("S", "1985-01-14", "1985-01-14"), ("S", "1990-01-15", "2020-01-13")]


def test_what_comes_in_later_goes_to_the_one_of_its_day(long: Store) -> None:
    long.split_person(of(long, "S").id, "1990-01-15")
    meet(long, "1980-01-14", "Anna Ek (S)")
    meet(long, "2024-01-15", "Anna Ek (S)")
    assert sorted(who(long)) == [("S", "1980-01-14", "1985-01-14"), ("S", "1990-01-15", "2024-01-15")]


def test_a_second_split_before_the_first_keeps_the_first(long: Store) -> None:
    long.split_person(of(long, "S").id, "2000-01-01")
    late = long.split_person(of(long, "S").id, "1990-01-01")
    days = [
        ("S", "1985-01-14", "1985-01-14"),
        ("S", "1990-01-15", "1990-01-15"),
        ("S", "2020-01-13", "2020-01-13"),
    ]
    assert sorted(who(long)) == days
    long.undo_person_choice(late)
    assert sorted(who(long)) == [("S", "1985-01-14", "1990-01-15"), ("S", "2020-01-13", "2020-01-13")]


def test_a_split_undone_is_one_again(long: Store) -> None:
    number = long.split_person(of(long, "S").id, "1990-01-15")
    long.undo_person_choice(number)
    assert who(long) == [("S", "1985-01-14", "2020-01-13")]
    meet(long, "2024-01-15", "Anna Ek (S)")
    assert who(long) == [("S", "1985-01-14", "2024-01-15")]


def test_one_half_of_a_split_joined_with_another_party(long: Store) -> None:
    meet(long, "2024-01-15", "Anna Ek (V)")
    long.split_person(of(long, "S").id, "1990-01-15")
    late = next(each for each in long.persons("Ek") if each.last == "2020-01-13")
    long.merge_persons(late.id, of(long, "V").id)
    assert sorted(who(long)) == [("S", "1985-01-14", "1985-01-14"), ("S V", "1990-01-15", "2024-01-15")]
    meet(long, "2022-01-15", "Anna Ek (S)")
    assert sorted(who(long)) == [("S", "1985-01-14", "1985-01-14"), ("S V", "1990-01-15", "2024-01-15")]


def test_what_cannot_be_decided(two: Store) -> None:
    left, right = of(two, "S").id, of(two, "V").id
    two.merge_persons(left, right)
    two.split_person(left, "2015-01-01")
    for attempt in (
        lambda: two.merge_persons(right, left),  # already one
        lambda: two.merge_persons(right, right),
        lambda: two.merge_persons(right, 999),
        lambda: two.split_person(left, "2015-01-01"),
        lambda: two.split_person(999, "2015-01-01"),
        lambda: two.undo_person_choice(999),
    ):
        with pytest.raises(NotFoundError):
            attempt()
    assert len(two.person_choices()) == 2


def test_the_keys_hold_after_every_choice(long: Store) -> None:
    long.split_person(of(long, "S").id, "1990-01-15")
    connection = long._connection
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("SELECT count(*) FROM person").fetchone() == (2,)


def test_without_the_one_that_stood_for_all_the_others_stay_one_at_once(two: Store) -> None:
    meet(two, "2024-01-15", "Anna Ek (M)")
    two.merge_persons(of(two, "S").id, of(two, "V").id)
    two.merge_persons(of(two, "M").id, of(two, "V").id)
    forget(two, "2020-01-13")
    assert who(two) == [("S M", "2010-01-11", "2024-01-15")]
