from pathlib import Path

import pytest
from store.made import made

from nlp.errors import NotFoundError
from nlp.store import Store
from nlp.store.partier.rader import ballots
from nlp.terms import HandlingKind, YrkandeKind

BALLOTS = "Anna Ek (S) ja, Bo Al (S) ja, Cia Ås (S) nej, Dan By (M) ja, Eva Lo (SD) nej, Fia Mo (V) avstår, "
TIE = "Gun Ny (C) ja, Hans Ö (C) nej"
KS = (
    "Lindvik/Kommunstyrelsen/2014-01-13",
    f"""[§ 5 [Nytt bad|title] [KS 2014/4|dnr]
[Anna Ek (S) yrkar bifall|yrkande bifall bifall: Anna Ek (S), Bo Al (S)]
[Cia Ås (s) yrkar bifall|yrkande bifall avslag: Cia Ås (s)]
[Socialdemokraterna yrkar återremiss|yrkande återremiss okänt:  (Socialdemokraterna)]
[Per Fo (fp) yrkar avslag|yrkande avslag bifall: Per Fo (fp)]
[röstar|votering 3-2: {BALLOTS}{TIE}]
[S reserverar sig|reservation Anna Ek (S), Bo Al (S)]
|paragraf 5]""",
)
LATER = (
    "Åkersund/Kommunfullmäktige/2016-01-13",
    "[§ 7 [Bad|title]\n[Per Fo (L) yrkar avslag|yrkande avslag avslag: Per Fo (L)]\n|paragraf 7]",
)


@pytest.fixture
def filled(store: Store) -> Store:
    for number, (place, text) in enumerate((KS, LATER)):
        store.save(made(text, place=place), Path(f"/x/{number}.pdf"))
    return store


def test_the_success_of_yrkanden_by_kind_the_sum_last(filled: Store) -> None:
    found = filled.party("s")
    assert [(r.kind, r.bifall, r.avslag, r.okant, r.known, r.rate) for r in found.success] == [
        (YrkandeKind.BIFALL, 1, 1, 0, 2, 0.5),
        (YrkandeKind.ATERREMISS, 0, 0, 1, 0, None),  # no rate where no outcome is known
        (None, 1, 1, 1, 2, 0.5),
    ]


def test_whom_it_votes_with_counts_majorities_only(filled: Store) -> None:
    allies = filled.party("S").allies
    # two of three S voted ja; C was divided and so stood nowhere
    assert [(each.party, each.same, each.votes, each.share) for each in allies] == [
        ("M", 1, 1, 1.0),
        ("SD", 0, 1, 0.0),
        ("V", 0, 1, 0.0),
    ]


def test_a_divided_party_has_no_stand(filled: Store) -> None:
    with pytest.raises(NotFoundError):
        filled.party("C")


def test_the_rows_have_their_place(filled: Store) -> None:
    found = filled.party("S")
    assert [(row.what, row.kind, row.outcome, [who.name for who in row.people]) for row in found.rows] == [
        ("yrkande", "bifall", "bifall", ["Anna Ek", "Bo Al"]),
        ("yrkande", "bifall", "avslag", ["Cia Ås"]),
        ("yrkande", "återremiss", "okänt", [""]),
        ("votering", "ja", None, []),
        ("reservation", "", None, ["Anna Ek", "Bo Al"]),
    ]
    assert found.reservations == 1
    for row in found.rows:
        assert (row.kommun, row.organ, row.date, row.number, row.dnr, row.page) == (
            *("Lindvik", "Kommunstyrelsen", "2014-01-13", "5"),
            *(("KS 2014/4",), 1),
        )


def test_a_renamed_party_is_counted_as_one_and_its_names_are_told(filled: Store) -> None:
    for typed in ("L", "fp", "Folkpartiet", "Liberalerna"):
        found = filled.party(typed)
        assert (found.code, found.name) == ("L", "Liberalerna")
        assert [(form.party, form.first, form.last) for form in found.forms] == [
            ("FP", "2014-01-13", "2014-01-13"),
            ("L", "2016-01-13", "2016-01-13"),
        ]
        assert [row.date for row in found.rows] == ["2016-01-13", "2014-01-13"]


@pytest.mark.parametrize(
    ("filters", "rows"),
    [
        ({"kommun": "åkersund"}, 1),
        ({"organ": "kommunfullmäktige"}, 1),
        ({"date_from": "2015"}, 1),
        ({"date_to": "2014"}, 1),
        ({}, 2),
    ],
)
def test_only_the_meetings_asked_for(filled: Store, filters: dict[str, str], rows: int) -> None:
    assert len(filled.party("L", **filters).rows) == rows  # type: ignore[arg-type]


def test_utdrag_and_protokoll_count_once(filled: Store) -> None:
    place, text = KS
    copy = made(f"{text} ", place=place, kind=HandlingKind.PROTOKOLLSUTDRAG, name="u.pdf")
    filled.save(copy, Path("/x/u.pdf"))
    found = filled.party("S")
    assert (found.success[-1].known, found.reservations, found.allies[0].votes) == (2, 1, 1)
    assert {row.file for row in found.rows} == {"ks.pdf"}


@pytest.mark.parametrize("name", ["XYZ", "", "\ud800"])
def test_a_party_that_is_nowhere(filled: Store, name: str) -> None:
    with pytest.raises(NotFoundError, match="av det partiet"):
        filled.party(name)


def test_signs_belong_to_the_letters(store: Store) -> None:
    text = """[§ 5 [Bad|title]\n[Ia Ek (F!) yrkar|yrkande bifall bifall: Ia Ek (F!)]
[Bo Ek (F) yrkar|yrkande bifall avslag: Bo Ek (F)]\n|paragraf 5]"""
    store.save(made(text), Path("/x/f.pdf"))
    assert [row.people[0].name for row in store.party("F!").rows] == ["Ia Ek"]
    assert [row.people[0].name for row in store.party("F").rows] == ["Bo Ek"]


def test_many_votes_are_counted_as_few_are(filled: Store) -> None:
    (votering,) = [row[0] for row in filled._connection.execute("SELECT id FROM votering")]
    some = list(ballots(filled._connection, [votering]))
    assert list(ballots(filled._connection, range(votering, votering + 10_000))) == some
    assert ("S", "ja", 2) in {row[1:] for row in some}
