from pathlib import Path

import pytest
from store.made import made

from nlp.model import Person
from nlp.store import Store
from nlp.terms import Outcome, YrkandeKind

KS = """[§ 94 [Skolskjuts|title] [KS 2025-4|dnr]
\f[Anna Ek (S) yrkar bifall.|yrkande bifall avslag: Anna Ek (S), Bo Ask (M) + Åsa Öst (SD)]
[Åsa Öst (SD) yrkar avslag.|yrkande avslag bifall: Åsa Öst (SD)]
[Omröstning: 5 ja, 6 nej|votering 5-6: Anna Ek (S) ja, Bo Ask (M) nej]
|paragraf 94]"""
KSAU = "[§ 7 Bad\n[Anna Ekström (S) yrkar bordläggning.|yrkande bordläggning okänt: Anna Ekström (S)]\n|paragraf 7]"
KF = "[§ 1 Val\n[SD yrkar avslag.|yrkande avslag okänt: (SD)]\n[3 ja|votering 3-0]\n|paragraf 1]"


@pytest.fixture
def filled(store: Store) -> Store:
    store.save(made(KS, place="Åkersund/Kommunstyrelsen/2025-03-10"), Path("/x/ks.pdf"))
    store.save(made(KSAU, place="Åkersund/Kommunstyrelsens arbetsutskott/2024-05-21"), Path("/x/ksau.pdf"))
    store.save(made(KF, place="Lindvik/Kommunfullmäktige/"), Path("/x/kf.pdf"))
    return store


def test_a_yrkande_says_who_what_and_how_it_ended(filled: Store) -> None:
    row = filled.yrkanden()[0]
    assert (row.kind, row.outcome, row.target) == (YrkandeKind.BIFALL, Outcome.AVSLAG, "motionen")
    assert row.proposers == (Person("Anna Ek", "S"), Person("Bo Ask", "M"))
    assert row.supporters == (Person("Åsa Öst", "SD"),)
    assert (row.text, row.proof) == ("Anna Ek (S) yrkar bifall.", "Anna")
    assert (row.kommun, row.organ, row.date) == ("Åkersund", "Kommunstyrelsen", "2025-03-10")
    assert (row.number, row.title, row.dnr, row.page) == ("94", "Skolskjuts", ("KS 2025-4",), 2)


@pytest.mark.parametrize(
    ("wanted", "texts", "reason"),
    [
        ({}, ["Anna Ek", "Åsa Öst", "Anna Ekström", "SD"], "all, newest first and the undated last"),
        ({"person": "anna ek"}, ["Anna Ek"], "not Anna Ekström"),
        ({"person": "anna ek*"}, ["Anna Ek", "Anna Ekström"], "unless asked for"),
        ({"person": "ÅSA"}, ["Åsa Öst"], "as mover; as supporter she did not move it"),
        ({"person": "asa"}, [], "å is no a"),
        ({"person": "anna", "parti": "M"}, [], "name and party are of one mover"),
        ({"person": "ask", "parti": "m"}, ["Anna Ek"], "the second mover"),
        ({"person": "--"}, [], "a filter without a word is not passed over"),
        ({"person": None, "kommun": None}, ["Anna Ek", "Åsa Öst", "Anna Ekström", "SD"], "None is no filter"),
        ({"parti": "sd"}, ["Åsa Öst", "SD"], "a party as mover"),
        ({"organ": "kommunstyrelsen"}, ["Anna Ek", "Åsa Öst"], "not its arbetsutskott"),
        ({"organ": "KOMMUNSTYRELSE*"}, ["Anna Ek", "Åsa Öst", "Anna Ekström"], "with it"),
        ({"organ": "arbetsutskott"}, ["Anna Ekström"], "a word of the name"),
        ({"kommun": "åkersund", "kind": YrkandeKind.AVSLAG}, ["Åsa Öst"], "å in capitals or not"),
        ({"outcome": Outcome.OKANT}, ["Anna Ekström", "SD"], "how it ended"),
        ({"date_from": "2025"}, ["Anna Ek", "Åsa Öst"], "from a year on; the undated is in no range"),
        ({"date_to": "2024"}, ["Anna Ekström"], "to the end of a year"),
        ({"date_to": "2024-05"}, ["Anna Ekström"], "to the end of a month"),
        ({"date_to": "2024-05-20"}, [], "to the day before"),
        ({"date_from": "2024-05-21", "date_to": "2024-05-21"}, ["Anna Ekström"], "a day"),
        ({"limit": 1}, ["Anna Ek"], "at most"),
    ],
)
def test_yrkanden_are_narrowed(
    filled: Store, wanted: dict[str, object], texts: list[str], reason: str
) -> None:
    rows = filled.yrkanden(**wanted)  # type: ignore[arg-type]  # a table of mixed filters
    assert [row.text.partition(" yrkar")[0].partition(" (")[0] for row in rows] == texts, reason


def test_voteringar(filled: Store) -> None:
    rows = filled.voteringar()
    assert [(row.yes, row.no, row.ballots, row.organ) for row in rows] == [
        (5, 6, 2, "Kommunstyrelsen"),
        (3, 0, 0, "Kommunfullmäktige"),
    ]
    assert (rows[0].abstain, rows[0].yes_means, rows[0].number, rows[0].page) == (None, "bifall", "94", 2)
    assert [row.yes for row in filled.voteringar(kommun="lindvik")] == [3]
    assert [row.yes for row in filled.voteringar(limit=1)] == [5]
