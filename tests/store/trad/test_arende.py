from pathlib import Path

import pytest
from store.made import made

from nlp.errors import NotFoundError
from nlp.store import Store
from nlp.terms import HandlingKind, Outcome

UTDRAG = HandlingKind.PROTOKOLLSUTDRAG
STEPS = {
    "Åkersund/Kommunfullmäktige/2025-04-28": "[§ 9 [Skolskjuts|title] [KS 2025/4|dnr]\n[att bifalla|beslut]\n|paragraf 9]",
    "Åkersund/Kommunstyrelsen/2025-03-10": """[§ 94 [Skolskjuts|title] [KS/2025:4|dnr]
        [att avslå|beslut] [att tacka|beslut] [Bo (M) yrkar|yrkande bifall avslag: Bo (M)]
        [nio mot fem|votering 9-5]\n|paragraf 94]""",
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


def keep(store: Store, texts: dict[str, str]) -> None:
    for number, (place, text) in enumerate(texts.items()):
        store.save(made(text, place=place), Path(f"/y/{number}.pdf"))


@pytest.mark.parametrize("dnr", ["KS 2025-4", "ks/2025:04", "2025/KS 4", "Dnr KS 2025-4"])
def test_the_steps_in_any_spelling_oldest_first(filled: Store, dnr: str) -> None:
    steps = filled.arende(dnr, kommun="åkersund")
    assert [(step.date, step.kind, step.number, step.days) for step in steps] == [
        ("2025-02-01", "tjänsteskrivelse", "", None),  # it has no §, but its dnr
        ("2025-03-10", "protokoll", "94", 37),
        ("2025-04-28", "protokoll", "9", 49),
        ("", "protokoll", "1", None),  # undated last
    ]


def test_a_step_says_what_was_decided_moved_and_voted(filled: Store) -> None:
    step = filled.arende("KS 2025-4", kommun="åkersund")[1]
    assert (step.kommun, step.organ, step.title) == ("Åkersund", "Kommunstyrelsen", "Skolskjuts")
    assert (step.dnr, step.page, step.file) == (("KS/2025:4",), 1, "ks.pdf")
    assert [(point.mode, point.text) for point in step.beslut] == [
        ("beslutar", "att avslå"),
        ("beslutar", "att tacka"),
    ]
    assert [(row.proposers[0].name, row.outcome) for row in step.yrkanden] == [("Bo", Outcome.AVSLAG)]
    assert (step.tallies, step.outcomes) == (("9-5",), ("bifall: avslag",))
    assert step.paragraf is not None
    assert filled.show(step.paragraf).number == "94"


def test_the_same_dnr_in_two_kommuner_is_two_threads(filled: Store) -> None:
    steps = filled.arende("KS 2025-4")
    assert [step.kommun for step in steps] == ["Lindvik", *["Åkersund"] * 4]
    assert [step.days for step in steps[:2]] == [None, None]  # days do not run from one kommun to the other
    assert steps[0].others == ("KS 2025-17",)


def test_the_same_dnr_where_the_kommun_is_unknown_ties_nothing(store: Store) -> None:
    text = "[§ 1 [Bad|title] [KS 2025-4|dnr]\n[att bada|beslut]\n|paragraf 1]"
    keep(store, {"/Kommunstyrelsen/2025-01-01": text, "/Kommunfullmäktige/2025-02-01": text})
    assert [(step.days, step.difference) for step in store.arende("KS 2025-4")] == [(None, None)] * 2


def test_the_utdrag_and_the_protokoll_are_one_step_with_two_sources(store: Store) -> None:
    text = "[§ 94 [Bad|title] [KS 2025/4|dnr]\n[att bada|beslut]\n|paragraf 94]"
    store.save(made(text, kind=UTDRAG, name="utdrag.pdf"), Path("/x/utdrag.pdf"))
    store.save(made(f"{text}\n", name="protokoll.pdf"), Path("/x/protokoll.pdf"))
    (step,) = store.arende("KS 2025/4")
    assert step.file == "protokoll.pdf"
    assert [(copy.kind, copy.file) for copy in step.copies] == [(UTDRAG, "utdrag.pdf")]


def test_what_changed_in_the_words_between_bodies(store: Store) -> None:
    head = "[§ {} [Nytt bad|title] [KS 2025/4|dnr]\n"
    keep(
        store,
        {
            "Lindvik/Kommunstyrelsens arbetsutskott/2025-01-10": head.format(1)
            + "[1. att bygga ett bad för 10 mnkr|beslut föreslår]\n[att tacka|beslut]\n|paragraf 1]",
            "Lindvik/Kommunstyrelsen/2025-01-20": head.format(2)
            + "[Ärendet bordläggs|beslut bordlägga]\n|paragraf 2]",
            "Lindvik/Kommunstyrelsen/2025-02-20": head.format(3)
            + "[1. Bygga ett bad för 12 mnkr.|beslut föreslår]\n|paragraf 3]",
            "Lindvik/Kommunfullmäktige/2025-03-20": head.format(4)
            + "[enligt kommunstyrelsens förslag|beslut]\n|paragraf 4]",
        },
    )
    au, rests, ks, kf = store.arende("KS 2025/4")
    assert (au.difference, rests.difference) == (None, None)  # nothing before it; nothing said of the matter
    assert ks.difference is not None
    assert (ks.difference.number, str(ks.difference)) == ("1", "Bygga ett bad för [-10-] {+12+} mnkr.")
    assert kf.difference is not None
    assert (kf.difference.by_reference, kf.difference.bits) == (True, ())
    assert str(kf.difference) == "enligt förslaget"


NAMED = {
    "Lindvik/Socialnämnden/2025-01-10": "[§ 5 [Riktlinjer för bostöd|title] [SN 2025/9|dnr]\n[att anta|beslut föreslår]\n|paragraf 5]",
    "Lindvik/Kommunstyrelsen/2025-02-10": "[§ 8 [Riktlinjer för bostöd|title] [KS 2025/4|dnr]\n"
    "Socialnämnden 2025-01-10 § 5\n[att anta|beslut]\n|paragraf 8]",
    "Lindvik/Kommunfullmäktige/2025-03-10": "[§ 3 [Riktlinjer för bostöd|title]\nKommunstyrelsen den 10 februari 2025 § 8|paragraf 3]",
}


def test_a_paragraf_with_another_dnr_is_a_step_where_the_text_names_it(store: Store) -> None:
    keep(store, NAMED)
    steps = store.arende("KS 2025/4")
    assert [(step.organ, step.band, step.because) for step in steps] == [
        ("Socialnämnden", "nämnd", "Socialnämnden 2025-01-10 § 5"),
        ("Kommunstyrelsen", "dnr", ""),
        ("Kommunfullmäktige", "nämnd", "Kommunstyrelsen den 10 februari 2025 § 8"),
    ]
    assert [step.organ for step in store.arende("SN 2025/9")] == ["Socialnämnden", "Kommunstyrelsen"]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        # another matter names the §
        (
            "Lindvik/Kommunfullmäktige/2025-03-10",
            "[§ 3 [Budget|title]\nKommunstyrelsen 2025-02-10 § 8|paragraf 3]",
        ),
        # the same matter elsewhere
        (
            "Åkersund/Kommunfullmäktige/2025-03-10",
            "[§ 3 [Bostöd för unga|title]\nKS 2025-02-10 § 8|paragraf 3]",
        ),
        # the same matter, but the text names nothing
        ("Lindvik/Kommunfullmäktige/2025-03-10", "[§ 3 [Bostöd för unga|title]\n|paragraf 3]"),
        # the dnr among others in a list
        (
            "Lindvik/Kommunfullmäktige/2025-03-10",
            "[§ 3 [Delegationsbeslut|title]\nDnr [KS 2025/4|DNR] Bostöd för unga|paragraf 3]",
        ),
    ],
)
def test_what_the_text_does_not_say_is_no_step(store: Store, place: str, text: str) -> None:
    own = "[§ 8 [Bostöd för unga|title] [KS 2025/4|dnr]\n[att anta|beslut]\n|paragraf 8]"
    keep(store, {"Lindvik/Kommunstyrelsen/2025-02-10": own, place: text})
    assert [step.number for step in store.arende("KS 2025/4")] == ["8"]


def test_a_paragraf_that_names_the_dnr_under_the_same_title_is_a_step(store: Store) -> None:
    own = "[§ 8 [Bostöd för unga|title] [KS 2025/4|dnr]\n[att anta|beslut]\n|paragraf 8]"
    other = "[§ 3 [Bostöd för unga|title] [KF 2025/77|dnr]\nFrån dnr [KS 2025/4|DNR]|paragraf 3]"
    keep(store, {"Lindvik/Kommunstyrelsen/2025-02-10": own, "Lindvik/Kommunfullmäktige/2025-03-10": other})
    assert [(step.number, step.because) for step in store.arende("KS 2025/4")] == [
        ("8", ""),
        ("3", "Från dnr KS 2025/4"),
    ]


def test_a_kallelse_to_a_meeting_whose_minutes_are_here_is_no_step(store: Store) -> None:
    text = "[§ 8 [Bostöd|title] [KS 2025/4|dnr]\n[att anta|beslut]\n|paragraf 8]"
    store.save(made(text), Path("/x/p.pdf"))
    store.save(made(f"{text} ", kind=HandlingKind.KALLELSE), Path("/x/k.pdf"))
    assert [step.kind for step in store.arende("KS 2025/4")] == ["protokoll"]


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


def test_two_matters_under_one_dnr_are_not_compared(store: Store) -> None:
    head = "[§ {} [{}|title] [KS 2025/4|dnr]\n[utse {}|beslut]\n|paragraf {}]"
    keep(
        store,
        {
            "Lindvik/Kommunstyrelsen/2025-01-10": head.format(1, "Val av ledamot i bolaget", "Anna Ek", 1),
            "Lindvik/Kommunstyrelsen/2025-02-10": head.format(2, "Val av ombud vid stämman", "Bo Al", 2),
        },
    )
    assert [step.difference for step in store.arende("KS 2025/4")] == [None, None]
