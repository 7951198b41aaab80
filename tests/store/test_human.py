"""What a person has corrected holds: through every reading, in its own place, until it is taken back."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from store.at_random import protokoll
from store.made import made

from nlp.errors import NotFoundError
from nlp.model import Person, Protokoll, Section, Span, Tag
from nlp.store import Atgard, Granskning, Lager, Rattelse, Reading, Store, open_store
from nlp.store.findings import Findings
from nlp.terms import EntityLabel, Outcome, SectionLabel, YrkandeKind

MINUTES = made("""Närvarande: [Bo Ask|PERSON]
[§ 94 [Skolskjuts|title] [KS 2025-4|DNR]
[Yrkanden
[Anna Ek|PERSON] (S) [yrkar bifall|yrkande bifall okänt: Anna Ek (S)] i Åbro.
|avsnitt yrkanden][Bifall beslutas.
|avsnitt övrigt]|paragraf 94][§ 95 [Hållplats|title]
|paragraf 95]""")
TEXT = MINUTES.document.text
SHA = MINUTES.document.id
A, B = Path("/x/a.pdf"), Path("/x/b.pdf")
KARIN = "human:Karin"


def at(words: str, text: str = TEXT) -> tuple[int, int]:
    """Where words stand, once."""
    assert text.count(words) == 1
    return text.index(words), text.index(words) + len(words)


def said(layer: Lager, label: str, words: str, value: str = "", **more: object) -> Rattelse:
    return Rattelse(layer, Atgard.SATT, label, value, *at(words), **more)  # type: ignore[arg-type]


def gone(layer: Lager, label: str, words: str) -> Rattelse:
    return Rattelse(layer, Atgard.BORT, label, "", *at(words))


def review(*rattelser: Rattelse, annotator: str = "Karin", of: Protokoll = MINUTES) -> Granskning:
    """A person's review of the § 94."""
    own = of.paragrafer[0]
    return Granskning(
        of.document.id, own.start, own.end, of.document.text[own.start : own.end], annotator, rattelser
    )


ALL = review(
    said(Lager.ENTITET, "PERSON", "Anna Ek"),
    said(Lager.ENTITET, "PLACE", "Åbro"),
    gone(Lager.ENTITET, "DNR", "KS 2025-4"),
    said(Lager.AVSNITT, "beslut", "Bifall beslutas."),
    said(
        Lager.YRKANDE,
        "tillägg",
        "yrkar bifall",
        "bifall",
        target="skjutsen",
        proof=Span(*at("Bifall beslutas.")),
        proposers=(Person("Anna Ek", "S"),),
        supporters=(Person("", "M"),),
    ),
)


def read_by(store: Store, label: str) -> set[tuple[str, str]]:
    rows = store._connection.execute("SELECT text, source FROM v_entiteter WHERE label = ?", (label,))
    return set(rows.fetchall())


def assert_corrected(store: Store) -> None:
    found = store.load(SHA)
    assert read_by(store, "PERSON") == {("Bo Ask", "test"), ("Anna Ek", KARIN)}
    assert read_by(store, "PLACE") == {("Åbro", KARIN)}
    assert read_by(store, "DNR") == set()
    labels = [(section.label, section.source) for section in found.paragrafer[0].sections]
    assert labels == [(SectionLabel.YRKANDEN, "test"), (SectionLabel.BESLUT, KARIN)]
    [yrkande] = found.paragrafer[0].yrkanden
    assert (yrkande.kind, yrkande.outcome, yrkande.target) == (
        YrkandeKind.TILLAGG,
        Outcome.BIFALL,
        "skjutsen",
    )
    assert yrkande.supporters == (Person("", "M"),)
    assert yrkande.proof == Span(*at("Bifall beslutas."))
    assert store._connection.execute("SELECT source FROM v_yrkanden").fetchall() == [(KARIN,)]


def assert_sound(store: Store) -> None:
    store.finish()
    run = store._connection.execute
    run("INSERT INTO textdel_fts (textdel_fts, rank) VALUES ('integrity-check', 1)")
    assert run("PRAGMA foreign_key_check").fetchall() == []
    assert run("PRAGMA integrity_check").fetchone() == ("ok",)


def test_corrections_stand_in_the_place_of_what_was_found(store: Store) -> None:
    store.save(MINUTES, A)
    store.review([ALL])
    assert_corrected(store)
    assert_sound(store)
    assert [row.labels for row in store.reviews()] == [4]
    assert [row.removed for row in store.reviews()] == [1]


def test_a_corrected_dnr_is_searched_and_one_taken_away_is_not(store: Store) -> None:
    store.save(MINUTES, A)
    dnr = "SELECT dnr FROM textdel WHERE number = '94'"
    assert store._connection.execute(dnr).fetchone() == ("ks 2025 4",)
    store.review([ALL])
    assert store._connection.execute(dnr).fetchone() == ("",)
    assert_sound(store)


def test_the_paragrafer_keep_their_ids(store: Store) -> None:
    store.save(MINUTES, A)
    before = store._connection.execute("SELECT id, number FROM paragraf").fetchall()
    store.review([ALL])
    assert store._connection.execute("SELECT id, number FROM paragraf").fetchall() == before


def test_a_second_reading_of_the_same_bytes_never_overwrites_them(store: Store) -> None:
    store.save(MINUTES, A, Reading("en sida saknar text"))
    store.review([ALL])
    store.save(MINUTES, A)  # what lacked is read now: every row is written anew
    assert_corrected(store)
    assert_sound(store)


def test_a_newer_program_finds_other_things_and_the_corrections_stand(store: Store) -> None:
    store.save(MINUTES, A, Reading("en sida saknar text"))
    store.review([ALL])
    wrong = Tag(*at("Anna Ek (S)"), EntityLabel.ORG, "", "modell-9")
    new = Tag(*at("Hållplats"), EntityLabel.PLACE, "", "modell-9")
    dnr = next(tag for tag in MINUTES.tags if tag.label is EntityLabel.DNR)
    store.save(replace(MINUTES, tags=(dnr, wrong, new)), A)
    assert read_by(store, "ORG") == set()  # it touches what a person has labelled
    assert read_by(store, "DNR") == set()  # a person has taken it away
    assert read_by(store, "PLACE") == {("Åbro", KARIN), ("Hållplats", "modell-9")}


def test_they_outlive_the_file_and_come_back_with_its_bytes(store: Store) -> None:
    store.save(MINUTES, A)
    store.review([ALL])
    store.save(made("[§ 1 Annat\n|paragraf 1]"), A)  # other bytes at the only path
    with pytest.raises(NotFoundError):
        store.load(SHA)
    assert [row.file for row in store.reviews()] == ["ks.pdf"]
    store.save(MINUTES, B)
    assert_corrected(store)


def test_another_reading_moves_them_by_their_words(store: Store) -> None:
    store.save(MINUTES, A, Reading("en sida saknar text"))
    store.review([ALL])
    store.save(_read_as(TEXT.replace("Närvarande:", "Närvarande vid mötet var:")), A)
    found = store.load(SHA)
    places = {found.document.text[tag.start : tag.end] for tag in found.tags if tag.source == KARIN}
    assert places == {"Anna Ek", "Åbro"}
    assert store.reviews()[0].not_applied == ()
    assert_sound(store)


def test_where_the_words_are_gone_a_correction_is_kept_and_listed(store: Store) -> None:
    store.save(MINUTES, A, Reading("en sida saknar text"))
    store.review([ALL])
    store.save(_read_as(TEXT.replace("Åbro", "Abro")), A)
    (row,) = store.reviews()
    lost = "PLACE ”Åbro”: orden finns inte, eller på flera ställen, i filens text som den läses nu"
    assert lost in row.not_applied
    assert read_by(store, "PERSON") == {("Anna Ek", KARIN)}
    store.save(_read_as(TEXT.replace("Åbro", "Abro")), A)  # nothing changes
    assert store.reviews() == (row,)


def _read_as(text: str) -> Protokoll:
    """The same bytes with another text, and nothing found in it but the §."""
    other = replace(MINUTES.document, text=text, words=(), pages=())
    first = replace(MINUTES.paragrafer[0], start=text.index("§ 94"), end=text.index("§ 95"))
    bare = replace(first, sections=(), beslut=(), yrkanden=())
    return Protokoll(other, (replace(MINUTES.handlingar[0], end=len(text)),), (), (bare,), ())


@pytest.mark.parametrize(
    ("rattelse", "reason"),
    [
        (said(Lager.YRKANDE, "bifall", "Bo Ask", "okänt"), "hör inte längre till någon paragraf"),
        (said(Lager.AVSNITT, "övrigt", "beslutas.\n§ 95"), "går över gränsen till en paragraf"),
    ],
    ids=["outside", "across"],
)
def test_a_place_that_cannot_hold_it_is_told(store: Store, rattelse: Rattelse, reason: str) -> None:
    store.save(MINUTES, A)
    store.review([replace(review(rattelse), start=0, end=len(TEXT), text=TEXT)])
    assert reason in store.reviews()[0].not_applied[0]
    assert Findings.of(store.load(SHA)) == Findings.of(MINUTES)


def test_undo_gives_back_what_the_program_found(store: Store) -> None:
    store.save(MINUTES, A)
    store.review([ALL])
    store.undo_reviews([1])
    assert store.load(SHA) == MINUTES
    assert store.reviews() == ()
    assert [bool(row.undone_at) for row in store.reviews(undone=True)] == [True]
    assert store._connection.execute("SELECT count(*) FROM ursprung").fetchone() == (0,)
    with pytest.raises(NotFoundError):
        store.undo_reviews([1])
    assert_sound(store)


def test_undo_takes_all_or_none(store: Store) -> None:
    store.save(MINUTES, A)
    store.review([ALL])
    with pytest.raises(NotFoundError):
        store.undo_reviews([1, 7])
    assert_corrected(store)


def test_a_later_review_takes_the_place_of_an_earlier_one(store: Store) -> None:
    store.save(MINUTES, A)
    store.review([ALL])
    store.review([review(said(Lager.ENTITET, "ORGAN", "Anna Ek"))])
    assert read_by(store, "ORGAN") == {("Anna Ek", KARIN)}
    assert read_by(store, "PLACE") == set()
    assert read_by(store, "DNR") == {("KS 2025-4", "test")}
    assert [row.id for row in store.reviews()] == [2]
    assert [row.id for row in store.reviews(undone=True)] == [2, 1]


def test_reviews_of_other_stretches_stand_side_by_side(store: Store) -> None:
    store.save(MINUTES, A)
    own = MINUTES.paragrafer[1]
    other = Granskning(
        SHA,
        own.start,
        own.end,
        TEXT[own.start : own.end],
        "Åke",
        (said(Lager.ENTITET, "PLACE", "Hållplats"),),
    )
    store.review([ALL, other])
    assert read_by(store, "PLACE") == {("Åbro", KARIN), ("Hållplats", "human:Åke")}
    store.undo_reviews([1])
    assert read_by(store, "PLACE") == {("Hållplats", "human:Åke")}


def test_who_else_has_said_otherwise(store: Store) -> None:
    store.save(MINUTES, A)
    store.review([ALL])
    assert store.reviewed_by(replace(ALL, annotator="Åke")) == ()  # they agree
    assert store.reviewed_by(review(annotator="Åke")) == ("Karin",)
    assert store.reviewed_by(review()) == ()  # one may change one's mind


def test_a_file_that_is_not_here(store: Store) -> None:
    with pytest.raises(NotFoundError):
        store.review([ALL])
    assert store.reviews() == ()


def test_a_section_that_a_person_let_stand_keeps_its_blank_lines(store: Store) -> None:
    store.save(MINUTES, A)
    section = MINUTES.paragrafer[0].sections[1]
    store.review([review(said(Lager.AVSNITT, "övrigt", "Bifall beslutas."))])
    assert store.load(SHA).paragrafer[0].sections[1] == replace(section, source=KARIN)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(saved=protokoll())
def test_findings_come_back_as_they_were_dumped(saved: Protokoll) -> None:
    findings = Findings.of(saved)
    assert Findings.parse(findings.dump()) == findings


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(saved=protokoll())
def test_an_empty_review_and_its_undoing_change_nothing(
    tmp_path_factory: pytest.TempPathFactory, saved: Protokoll
) -> None:
    text = saved.document.text
    empty = Granskning(saved.document.id, 0, len(text), text, "Karin", ())
    with open_store(tmp_path_factory.mktemp("h") / "p.db", create=True) as store:
        store.save(saved, A)
        store.review([empty])
        assert store.load(saved.document.id) == saved
        store.undo_reviews([1])
        assert store.load(saved.document.id) == saved


def test_a_section_outside_the_paragrafer(store: Store) -> None:
    store.save(MINUTES, A)
    front = Granskning(
        SHA,
        0,
        MINUTES.paragrafer[0].start,
        TEXT[: MINUTES.paragrafer[0].start],
        "Karin",
        (said(Lager.AVSNITT, "närvaro", "Närvarande: Bo Ask"),),
    )
    store.review([front])
    assert store.load(SHA).sections == (Section(SectionLabel.NARVARO, "", *at("Närvarande: Bo Ask"), KARIN),)
