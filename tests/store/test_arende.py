from pathlib import Path

import pytest
from store.made import made

from nlp.errors import NotFoundError
from nlp.store import Store
from nlp.terms import HandlingKind, Outcome

STEPS = {
    "Åkersund/Kommunfullmäktige/2025-04-28": "[§ 9 [Skolskjuts|title] [KS 2025/4|dnr]\n[att bifalla|beslut]\n|paragraf 9]",
    "Åkersund/Kommunstyrelsen/2025-03-10": """[§ 94 [Skolskjuts|title] [KS/2025:4|dnr]
        [att avslå|beslut] [att tacka|beslut] [Bo (M) yrkar|yrkande bifall avslag: Bo (M)]\n|paragraf 94]""",
    "Åkersund/Kommunstyrelsen/": "[§ 1 [KS 2025-4|dnr]\n|paragraf 1]",
    "Lindvik/Kommunstyrelsen/2025-01-01": "[§ 2 [KS 2025-4|dnr] [KS 2025-17|dnr]\n|paragraf 2]",
}


@pytest.fixture
def filled(store: Store) -> Store:
    for number, (place, text) in enumerate(STEPS.items()):
        store.save(made(text, place=place), Path(f"/x/{number}.pdf"))
    letter = made(
        "Dnr [KS 2025-4|DNR]\nTill styrelsen",
        place="Åkersund//2025-02-01",
        kind=HandlingKind.TJANSTESKRIVELSE,
    )
    store.save(letter, Path("/x/brev.pdf"))
    contents = made("1. Skolskjuts [KS 2025-4|DNR]", place="Åkersund/Kommunstyrelsen/2025-03-10")
    store.save(contents, Path("/x/innehåll.pdf"))
    return store


@pytest.mark.parametrize("dnr", ["KS 2025-4", "ks/2025:04", "2025/KS 4", "Dnr KS 2025-4"])
def test_the_steps_in_any_spelling_oldest_first(filled: Store, dnr: str) -> None:
    steps = filled.arende(dnr, kommun="åkersund")
    assert [(step.date, step.kind, step.number) for step in steps] == [
        ("2025-02-01", "tjänsteskrivelse", ""),  # it has no §, but its dnr
        ("2025-03-10", "protokoll", "94"),
        ("2025-04-28", "protokoll", "9"),
        ("", "protokoll", "1"),  # undated last
    ]


def test_a_step_says_what_was_decided_and_moved(filled: Store) -> None:
    step = filled.arende("KS 2025-4", kommun="åkersund")[1]
    assert (step.kommun, step.organ, step.title) == ("Åkersund", "Kommunstyrelsen", "Skolskjuts")
    assert (step.dnr, step.page, step.file) == (("KS/2025:4",), 1, "ks.pdf")
    assert [(point.mode, point.text) for point in step.beslut] == [
        ("beslutar", "att avslå"),
        ("beslutar", "att tacka"),
    ]
    assert [(row.proposers[0].name, row.outcome) for row in step.yrkanden] == [("Bo", Outcome.AVSLAG)]
    assert step.paragraf is not None
    assert filled.show(step.paragraf).number == "94"


def test_the_same_dnr_in_two_kommuner_gives_the_steps_of_both(filled: Store) -> None:
    assert {step.kommun for step in filled.arende("KS 2025-4")} == {"Åkersund", "Lindvik"}


@pytest.mark.parametrize(
    ("dnr", "advice"),
    [
        ("KS 2025-18", "Närmast: KS 2025-17"),
        ("MBN 1999-777", r"^MBN 1999-777: inget ärende har det diarienumret\.$"),
        ("", "inget ärende"),
        ("§", "inget ärende"),
        ("\ud800", "inget ärende"),
        ("x" * 100_000, "inget ärende"),
    ],
)
def test_an_unknown_dnr_names_the_nearest(filled: Store, dnr: str, advice: str) -> None:
    with pytest.raises(NotFoundError, match=advice):
        filled.arende(dnr)
