"""What a hit says: its place, its sources, why it came; and what is said beside the hits."""

from pathlib import Path

import pytest
from store.made import made

from nlp.errors import NotFoundError
from nlp.store import Bit, SearchOptions, Sortering, Store, Way, open_store
from nlp.store.search.coverage import gaps
from nlp.store.search.snippet import best_mark, merged, snippet
from nlp.terms import HandlingKind

MINUTES = """Åkersunds kommun
[Närvarande
Öyvind Ås (S)
|avsnitt närvaro][§ 93 [Hallen vid Storgatan|title]
Ordföranden talar om håll och hallar. [KS/2024:118|DNR]
|paragraf 93][§ 94 [Skolskjuts i norr|title]
Dnr [KS 2025-4|dnr]
Bakgrund till beslutet.
\fBarn som bor långt bort får skolskjuts. Bussen går från hållplatsen.
[Bussen ska gå.|avsnitt beslut]
|paragraf 94]"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "p.db", create=True)


@pytest.fixture
def filled(store: Store) -> Store:
    store.save(made(MINUTES), Path("/x/ks.pdf"))
    store.finish()
    return store


def test_a_hit_says_where_it_is(filled: Store) -> None:
    (hit,) = filled.search("bussarna").hits
    assert (hit.kommun, hit.organ, hit.date) == ("Åkersund", "Kommunstyrelsen", "2025-12-01")
    assert (hit.number, hit.title, hit.dnr) == ("94", "Skolskjuts i norr", ("KS 2025-4",))
    assert (hit.file, hit.kind) == ("ks.pdf", HandlingKind.PROTOKOLL)
    assert hit.page == 2  # where the word is, not where the § begins
    assert [bit.text for bit in hit.snippet if bit.marked] == ["Bussen", "Bussen"]
    assert [(why.sought, why.way, why.found) for why in hit.why] == [("bussarna", Way.BOJNING, ("bussen",))]
    assert hit.nyckel == "åkersund|kommunstyrelsen|2025-12-01|94"
    assert filled.show(hit.permalink).number == filled.show(hit.paragraf or 0).number == "94"


def test_a_hit_outside_the_paragrafer_has_a_place(filled: Store) -> None:
    (hit,) = filled.search("öyvind").hits
    assert (hit.paragraf, hit.title, hit.dnr, hit.organ, hit.page) == (None, "", (), "Kommunstyrelsen", 1)
    with pytest.raises(NotFoundError):
        filled.show(hit.permalink)


@pytest.mark.parametrize("link", ["x", "ffffffffffff/1", "", "§", "ffffff/@9"])
def test_a_link_to_nothing_is_an_error(filled: Store, link: str) -> None:
    with pytest.raises(NotFoundError):
        filled.show(link)


def test_the_marks_are_those_of_the_section_asked_for(filled: Store) -> None:
    (hit,) = filled.search("bussen i:beslut").hits
    assert [bit.text for bit in hit.snippet if bit.marked] == ["Bussen"]
    assert filled.search("hållplatsen i:beslut").total == 0
    assert filled.search("bussen i:beslut -hållplatsen").total == 0, "a minus is about the whole §"


def test_a_paragraf_in_two_files_is_one_hit_with_two_sources(store: Store) -> None:
    text = "[§ 1 [Bussen|title]\nbussen går{}\n|paragraf 1]"
    for kind, more in ((HandlingKind.PROTOKOLLSUTDRAG, " ofta"), (HandlingKind.PROTOKOLL, "")):
        found = made(text.format(more), kind=kind, name=f"{kind}.pdf")
        store.save(found, Path(f"/x/{kind}.pdf"))
    store.finish()
    answer = store.search("bussen", SearchOptions(facets=True))
    assert answer.total == 1
    (hit,) = answer.hits
    assert (hit.file, [source.file for source in hit.sources]) == ("protokoll.pdf", ["protokollsutdrag.pdf"])
    assert {facet.name: facet.values[0].count for facet in answer.facets}["organ"] == 1
    (only,) = store.search("bussen ofta").hits
    assert only.file == "protokollsutdrag.pdf", "what does not hold the words is not shown"
    (chosen,) = store.search("bussen typ:protokollsutdrag").hits
    assert chosen.file == "protokollsutdrag.pdf"


def test_words_of_the_title_weigh_more_and_exact_ones_most(store: Store) -> None:
    rows = [
        "[Budget|title]\nom bussen och mer",
        "[Bussen|title]\nom bussen och mer",
        "[Bussar|title]\nbussarna busshållplats",
    ]
    text = "".join(f"[§ {number} {row}\n|paragraf {number}]" for number, row in enumerate(rows, 1))
    store.save(made(text), Path("/x/a.pdf"))
    store.finish()
    assert [hit.number for hit in store.search("bussen").hits] == ["2", "1", "3"]


def test_among_equals_the_newest_comes_first(store: Store) -> None:
    for year in (2023, 2025, 2024):
        store.save(made("[§ 1 Bussen\n|paragraf 1]", place=f"A/B/{year}-01-01"), Path(f"/x/{year}.pdf"))
    store.finish()
    for sort in Sortering:
        found = store.search("bussen", SearchOptions(sort)).hits
        assert [hit.date[:4] for hit in found] == ["2025", "2024", "2023"]
    assert store.search("bussen", SearchOptions(limit=0)).hits == ()
    assert len(store.search("bussen", SearchOptions(limit=10**6)).hits) == 3


def test_what_waits_to_be_indexed_is_told(store: Store) -> None:
    store.save(made("[§ 1 Bussen\n|paragraf 1]"), Path("/x/a.pdf"))
    answer = store.search("bussen")
    assert answer.total == 0
    assert "Inlästa filer som ännu inte är sökbara: 1." in answer.notes[0]


def test_coverage_tells_what_is_missing(store: Store) -> None:
    for date, numbers in (("2024-01-10", (1, 2)), ("2024-02-10", (4, 7)), ("2023-05-05", (1,))):
        text = "".join(f"[§ {number} Bussen\n|paragraf {number}]" for number in numbers)
        store.save(made(text, place=f"Lindvik/Nämnden/{date}"), Path(f"/x/{date}.pdf"))
    store.finish()
    (own,) = store.search("bussen organ:nämnden").coverage
    assert (own.kommun, own.organ, own.years, own.sammantraden) == ("Lindvik", "Nämnden", (2023, 2024), 3)
    assert [(each.year, each.numbers) for each in own.missing] == [(2024, "3, 5–6")]
    (year,) = store.search("bussen organ:nämnden år:2023").coverage
    assert (year.years, year.sammantraden, year.missing) == ((2023,), 1, ())
    (whole,) = store.search("bussen").coverage
    assert (whole.organ, whole.years, whole.sammantraden) == ("", (2023, 2024), 3)


@pytest.mark.parametrize(
    ("numbers", "missing"),
    [((), ""), ((1, 2, 3), ""), ((3,), "1–2"), ((1, 3, 7), "2, 4–6"), ((94, 95), "1–93")],
)
def test_gaps(numbers: tuple[int, ...], missing: str) -> None:
    assert gaps(numbers) == missing


@pytest.mark.parametrize("typed", ["", '"', "\x00", "😀", "-", "§"])
def test_nothing_to_search_for_finds_nothing(filled: Store, typed: str) -> None:
    assert filled.search(typed).hits == ()


def test_a_snippet_is_cut_at_blanks_where_most_words_stand() -> None:
    fill = "fyllnad " * 60
    text = f"{fill}skola och {fill}skola i norr {fill}"
    marks = [*merged((at, at + 5) for at in (480, 970)), (978, 982)]
    bits = snippet(text, marks, best_mark(text, marks))
    shown = "".join(f"<{bit.text}>" if bit.marked else bit.text for bit in bits)
    assert "<skola> i <norr>" in shown
    assert shown.startswith("… fyllnad")
    assert shown.endswith("fyllnad …")
    assert len(shown) < 300


def test_odd_snippets() -> None:
    assert snippet("", [], 0) == ()
    assert snippet("x" * 1000, [(0, 1000)], 0) == (Bit("x" * 240, marked=True), Bit(" …", marked=False))
    assert merged([(3, 5), (0, 2), (1, 2), (4, 8)]) == [(0, 2), (3, 8)]
