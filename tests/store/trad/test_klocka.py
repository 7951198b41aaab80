from pathlib import Path

import pytest
from store.made import made

from nlp.store import Dom, MotionLage, MotionRad, Store
from nlp.store.trad.motioner import over_a_year
from nlp.terms import HandlingKind

KF, KS = "Lindvik/Kommunfullmäktige", "Lindvik/Kommunstyrelsen"
PER = "2025-06-01"


def keep(store: Store, *texts: tuple[str, str]) -> None:
    for number, (place, text) in enumerate(texts):
        store.save(made(text, place=place), Path(f"/y/{number}.pdf"))


def held(day: str) -> tuple[str, str]:
    """A later meeting of fullmäktige, which shows that the archive reaches so far."""
    return f"{KF}/{day}", "[§ 99 [Avslutning|title]\n|paragraf 99]"


def raised(title: str, dnr: str = "", day: str = "2024-02-26") -> tuple[str, str]:
    own = f" [{dnr}|dnr]" if dnr else ""
    return (
        f"{KF}/{day}",
        f"[§ 7 [{title}|title]{own}\n[Motionen remitteras till kommunstyrelsen|beslut]\n|paragraf 7]",
    )


def ended(
    title: str, dnr: str = "", day: str = "2025-03-31", how: str = "Motionen avslås"
) -> tuple[str, str]:
    own = f" [{dnr}|dnr]" if dnr else ""
    return f"{KF}/{day}", f"[§ 12 [{title}|title]{own}\n[{how}|beslut]\n|paragraf 12]"


def only(store: Store) -> MotionRad:
    (row,) = store.motioner(per=PER)
    return row


def test_an_open_motion_with_its_age(store: Store) -> None:
    keep(store, raised("Motion av Anna Ek (S) om gratis bad", "KS 2024/4"), held("2025-05-26"))
    row = only(store)
    assert (row.state, row.outcome, row.raised, row.days, row.over) == (
        "öppen",
        None,
        "2024-02-26",
        461,
        True,
    )
    assert (row.kommun, row.organ, row.number, row.page, row.file) == (
        "Lindvik",
        "Kommunfullmäktige",
        "7",
        1,
        "ks.pdf",
    )
    assert [(who.name, who.party) for who in row.movers] == [("Anna Ek", "S")]
    assert (row.dnr, row.known_to, row.per) == (("KS 2024/4",), "2025-05-26", PER)


def test_a_motion_dealt_with_by_its_dnr_with_the_days_it_took(store: Store) -> None:
    keep(store, raised("Motion om bad", "KS 2024/4"), ended("Svar på motion om bad", "KS/2024:4"))
    row = only(store)
    assert (row.state, row.outcome, row.days, row.over) == (MotionLage.AVGJORD, Dom.AVSLAG, 399, True)
    assert (row.decided, row.decided_number, row.matched_by) == ("2025-03-31", "12", "dnr")
    assert row.decided_paragraf is not None
    assert store.show(row.decided_paragraf).number == "12"


def test_a_step_in_the_styrelse_ends_nothing(store: Store) -> None:
    step = (f"{KS}/2024-09-01", ended("Svar på motion om bad", "KS 2024/4")[1])
    keep(store, raised("Motion om bad", "KS 2024/4"), step, held("2025-05-26"))
    assert (only(store).state, only(store).latest) == (MotionLage.OPPEN, "2024-09-01")


def test_without_dnr_by_title_and_mover(store: Store) -> None:
    keep(
        store,
        raised("Motion av Anna Ek (S) om gratis bad i sjön"),
        ended("Svar på motion av Anna Ek (S) om gratis bad i sjön"),
    )
    assert (only(store).state, only(store).matched_by) == (MotionLage.AVGJORD, "titel")


@pytest.mark.parametrize(
    ("title", "kommun"),
    [
        ("Svar på motion av Bo Al (M) om gratis bad i sjön", "Lindvik"),  # another mover
        ("Svar på motion av Anna Ek (S) om gratis buss i byn", "Lindvik"),  # another matter
        ("Svar på motion av Anna Ek (S) om gratis bad i sjön", "Åkersund"),  # elsewhere
    ],
)
def test_what_is_of_another_motion_ends_this_one_not(store: Store, title: str, kommun: str) -> None:
    place, text = ended(title)
    keep(
        store,
        raised("Motion av Anna Ek (S) om gratis bad i sjön"),
        (place.replace("Lindvik", kommun), text),
        held("2025-05-26"),
    )
    (row,) = store.motioner(per=PER, kommun="Lindvik", state=MotionLage.OPPEN)
    assert row.raised == "2024-02-26"


@pytest.mark.parametrize(
    ("title", "state"),
    [
        ("Gratis bad i sjön", MotionLage.AVGJORD),
        ("Budget 2026", MotionLage.OPPEN),  # another matter under the same dnr
    ],
)
def test_a_decision_under_a_title_that_does_not_say_motion(
    store: Store, title: str, state: MotionLage
) -> None:
    keep(
        store,
        raised("Motion om gratis bad i sjön", "KS 2024/4"),
        ended(title, "KS 2024/4"),
        held("2025-05-26"),
    )
    assert only(store).state is state


def test_what_fits_two_motions_ends_neither(store: Store) -> None:
    keep(
        store,
        raised("Motion av Anna Ek (S) om gratis bad i sjön", "KS 2024/4"),
        raised("Motion av Anna Ek (S) om gratis bad i sjön", "KS 2024/5", day="2024-04-29"),
        ended("Svar på motion av Anna Ek (S) om gratis bad i sjön"),
    )
    rows = store.motioner(per=PER)
    assert [row.state for row in rows] == [MotionLage.OKLAR] * 2
    assert rows[0].reason == "Kommunfullmäktige 2025-03-31 § 12 kan gälla den här motionen eller en annan"


def test_two_motions_under_one_dnr_are_told_apart_by_title(store: Store) -> None:
    keep(
        store,
        raised("Motion om gratis bad i sjön", "KS 2024/4"),
        raised("Motion om fler bänkar i parken", "KS 2024/4", day="2024-04-29"),
        ended("Svar på motion om fler bänkar i parken", "KS 2024/4"),
        held("2025-05-26"),
    )
    assert [(row.state, row.title) for row in store.motioner(per=PER)] == [
        ("öppen", "Motion om gratis bad i sjön"),
        ("avgjord", "Motion om fler bänkar i parken"),
    ]


def test_a_list_of_new_motions_raises_each(store: Store) -> None:
    text = """[§ 7 [Anmälan av nya motioner|title]
– Motion av Anna Ek (S) om gratis bad, KS/2024:4
– Motion av Bo Al (M) om fler bänkar
[Motionerna överlämnas till kommunstyrelsen för beredning|beslut]
|paragraf 7]"""
    keep(store, (f"{KF}/2024-02-26", text), ended("Motion om gratis bad", "KS/2024:4"), held("2025-05-26"))
    assert [(row.title, row.state, row.raised) for row in store.motioner(per=PER)] == [
        ("fler bänkar", "öppen", "2024-02-26"),
        ("gratis bad", "avgjord", "2024-02-26"),
    ]


def test_an_age_from_the_first_sight_is_a_least_one(store: Store) -> None:
    rests = ended("Motion om bad", "KS 2024/4", day="2025-01-27", how="Ärendet bordläggs")
    keep(store, rests, held("2025-05-26"))
    assert (only(store).state, only(store).raised, only(store).days) == ("öppen", "", 125)


def test_how_long_a_motion_took_is_unknown_where_it_was_raised_before_the_archive(store: Store) -> None:
    keep(
        store,
        (f"{KS}/2025-01-13", ended("Motion om bad", "KS 2024/4")[1]),
        ended("Motion om bad", "KS 2024/4"),
    )
    assert (only(store).state, only(store).days, only(store).over) == ("avgjord", None, False)


@pytest.mark.parametrize(
    ("proposal", "state", "outcome"),
    [
        ("[Kommunstyrelsens förslag: Motionen avslås|avsnitt förslag]", MotionLage.AVGJORD, Dom.AVSLAG),
        ("", MotionLage.OKLAR, None),  # whose proposal says what?
    ],
)
def test_a_decision_that_follows_a_proposal(
    store: Store, proposal: str, state: MotionLage, outcome: Dom | None
) -> None:
    text = f"[§ 12 [Motion om bad|title]\n{proposal}\n[enligt kommunstyrelsens förslag|beslut]\n|paragraf 12]"
    keep(store, (f"{KF}/2025-03-31", text))
    assert (only(store).state, only(store).outcome) == (state, outcome)


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        ([(f"{KS}/2025-01-13", "[§ 1 [Motion om bad|title]\n|paragraf 1]")], "inget senare protokoll"),
        (
            [raised("Motion om bad", day="2023-02-27")],
            "slutar här 2023-02-27; läget då ges av --per 2023-02-27",
        ),
        ([("/Kommunfullmäktige/2025-01-13", "[§ 1 [Motion om bad|title]\n|paragraf 1]")], "vilken kommun"),
    ],
)
def test_what_the_minutes_here_cannot_tell(store: Store, texts: list[tuple[str, str]], reason: str) -> None:
    keep(store, *texts)
    assert only(store).state is MotionLage.OKLAR
    assert reason in only(store).reason


def test_as_it_stood_on_an_earlier_day(store: Store) -> None:
    keep(store, raised("Motion om bad", "KS 2024/4"), ended("Motion om bad", "KS 2024/4"))
    (row,) = store.motioner(per="2024-12-31")
    assert (row.state, row.days, row.known_to) == (MotionLage.OPPEN, 309, "2024-02-26")
    assert store.motioner(per="2024-01-01") == ()


def test_a_motion_printed_in_utdrag_and_protokoll_is_one(store: Store) -> None:
    place, text = raised("Motion om bad")
    keep(store, (place, text), held("2025-05-26"))
    store.save(made(f"{text} ", place=place, kind=HandlingKind.PROTOKOLLSUTDRAG), Path("/y/utdrag.pdf"))
    assert only(store).raised == "2024-02-26"


@pytest.mark.parametrize(
    ("first", "last", "over"),
    [
        ("2024-02-26", "2025-02-26", False),  # a year to the day
        ("2024-02-26", "2025-02-27", True),
        ("2024-02-29", "2025-02-28", False),
        ("2024-02-29", "2025-03-01", True),
        ("", "2025-03-01", False),
    ],
)
def test_more_than_a_year_goes_by_the_calendar(first: str, last: str, over: bool) -> None:
    assert over_a_year(first, last) is over
