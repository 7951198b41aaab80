from pathlib import Path

import pytest
from store.made import made

from nlp.errors import NotFoundError
from nlp.store import PersonVy, Slag, Store
from nlp.terms import HandlingKind, Role


def keep(store: Store, *texts: tuple[str, str]) -> None:
    for number, (place, text) in enumerate(texts):
        store.save(made(text, place=place), Path(f"/{place}/{number}.pdf"))


def one(store: Store, name: str) -> PersonVy:
    (found,) = store.persons(name)
    return store.person(found.id)


KS = (
    "Lindvik/Kommunstyrelsen/2025-01-13",
    """[Anna Ek (S)|deltagare ordförande] [Anna Ek (S)|deltagare justerare] [Bo Al (M)|deltagare]
[§ 5 [Nytt bad|title] [KS 2025/4|dnr]
[Anna Ek (S) yrkar bifall|yrkande bifall avslag: Anna Ek (S)]
[Bo Al (M) yrkar avslag|yrkande avslag bifall: Bo Al (M) + Anna Ek (S)]
[röstar|votering 1-2: Anna Ek (S) ja, Bo Al (M) nej]
[Anna Ek reserverar sig|reservation Anna Ek (S)] [jävig|jäv Anna Ek (S)]
|paragraf 5]""",
)
LATER = ("Lindvik/Kommunstyrelsen/2025-02-10", "[Bo Al (M)|deltagare]\n[§ 9 [Val|title]\n|paragraf 9]")
EARLIER = (
    "Lindvik/Kommunfullmäktige/2010-02-10",
    "[Anna Ek (s)|deltagare ersättare]\n[§ 9 [Val|title]\n|paragraf 9]",
)


def test_a_person_over_the_years(store: Store) -> None:
    keep(store, KS, LATER, EARLIER)
    found = one(store, "anna ek")
    assert (found.name, found.kommun, found.ids) == ("Anna Ek", "Lindvik", (found.id,))
    assert [(each.party, each.first, each.last) for each in found.parties] == [
        ("S", "2010-02-10", "2025-01-13")
    ]
    assert [(each.organ, each.role, each.first, each.last, each.meetings) for each in found.roles] == [
        ("Kommunfullmäktige", Role.ERSATTARE, "2010-02-10", "2010-02-10", 1),
        ("Kommunstyrelsen", Role.JUSTERARE, "2025-01-13", "2025-01-13", 1),
        ("Kommunstyrelsen", Role.ORDFORANDE, "2025-01-13", "2025-01-13", 1),
    ]


def test_what_they_did_each_with_its_place(store: Store) -> None:
    keep(store, KS)
    rows = [row for row in one(store, "anna ek").rows if row.what is not Slag.NARVARO]
    assert [(row.what, row.kind, row.outcome, row.text) for row in rows] == [
        ("yrkande", "bifall", "avslag", "motionen"),
        ("stöd", "avslag", "bifall", "motionen"),
        ("röst", "ja", "", "ja = bifall; nej = avslag"),
        ("reservation", "", "", ""),
        ("jäv", "", "", ""),
    ]
    for row in rows:
        place = (
            row.kommun,
            row.organ,
            row.date,
            row.number,
            row.title,
            row.dnr,
            row.page,
            row.file,
            row.party,
        )
        assert place == (
            *("Lindvik", "Kommunstyrelsen", "2025-01-13", "5", "Nytt bad"),
            *(("KS 2025/4",), 1, "ks.pdf", "S"),
        )
        assert row.paragraf is not None
        assert store.show(row.paragraf).number == "5"


def test_one_sort_of_rows(store: Store) -> None:
    keep(store, KS)
    assert [row.number for row in one(store, "bo al").of(Slag.YRKANDE)] == ["5"]


def test_attendance_is_of_the_meetings_of_the_years_of_a_member(store: Store) -> None:
    keep(store, KS, LATER, EARLIER, ("Lindvik/Kommunstyrelsen/2024-02-10", LATER[1]))
    assert [
        (each.organ, each.year, each.roles, each.present, each.meetings)
        for each in one(store, "anna ek").attendance
    ] == [
        ("Kommunfullmäktige", "2010", (Role.ERSATTARE,), 1, 1),
        ("Kommunstyrelsen", "2025", (Role.ORDFORANDE,), 1, 2),  # not of 2024, and no justerare beside it
    ]


def test_an_official_has_roles_but_no_attendance(store: Store) -> None:
    keep(store, ("Lindvik/Kommunstyrelsen/2025-01-13", "[Eva Å Berg|deltagare sekreterare]"))
    found = one(store, "eva berg")
    assert (len(found.roles), found.attendance) == (1, ())


def test_utdrag_and_protokoll_tell_of_one_yrkande(store: Store) -> None:
    keep(store, KS)
    place, text = KS
    store.save(
        made(f"{text} ", place=place, kind=HandlingKind.PROTOKOLLSUTDRAG, name="u.pdf"), Path("/u.pdf")
    )
    found = one(store, "anna ek")
    assert [row.file for row in found.of(Slag.YRKANDE)] == ["ks.pdf"]
    assert [(each.present, each.meetings) for each in found.attendance] == [(1, 1)]


def test_the_same_name_is_kept_apart_by_kommun_and_party(store: Store) -> None:
    keep(
        store,
        KS,
        ("Åkersund/Kommunstyrelsen/2025-01-13", "[Anna Ek (S)|deltagare]"),
        ("Lindvik/Socialnämnden/2025-01-13", "[Anna Ek (M)|deltagare]"),
    )
    found = store.persons("Ek")
    assert {(each.kommun, each.parties, each.organs) for each in found} == {
        ("Lindvik", ("S",), ("Kommunstyrelsen",)),
        ("Lindvik", ("M",), ("Socialnämnden",)),
        ("Åkersund", ("S",), ("Kommunstyrelsen",)),
    }
    assert len(store.persons("Ek", kommun="lindvik")) == 2
    assert len(store.persons("Ek", limit=1)) == 1
    assert {each.id for each in store.person(found[0].id).others} == {each.id for each in found[1:]}


def test_a_party_that_changed_its_name_is_one_and_both_names_are_told(store: Store) -> None:
    keep(
        store,
        ("Lindvik/Kommunstyrelsen/2014-01-13", "[Anna Ek (fp)|deltagare]"),
        ("Lindvik/Kommunstyrelsen/2016-01-13", "[Anna Ek (L)|deltagare]"),
    )
    assert [(each.party, each.last) for each in one(store, "Anna Ek").parties] == [
        ("FP", "2014-01-13"),
        ("L", "2016-01-13"),
    ]


def test_a_long_gap_is_told(store: Store) -> None:
    keep(store, KS, ("Lindvik/Kommunstyrelsen/1985-01-13", "[Anna Ek (S)|deltagare]"))
    (found,) = store.persons("anna ek")
    assert found.note == "inget mellan 1985-01-13 och 2025-01-13: kan vara två personer"


@pytest.mark.parametrize("name", ["Ek*", "EK anna", "Anna Ek"])
def test_a_name_is_found_by_its_words(store: Store, name: str) -> None:
    keep(store, KS)
    assert [each.name for each in store.persons(name)] == ["Anna Ek"]


def test_nobody_is_an_empty_answer_and_no_id_an_error(store: Store) -> None:
    assert store.persons("Ingen Alls") == ()
    assert store.persons("") == ()
    for number in (7, 10**30):
        with pytest.raises(NotFoundError, match="ingen person har det numret"):
            store.person(number)
