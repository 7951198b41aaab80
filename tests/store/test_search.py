"""From what a person typed to hits with a place, a page and marked words."""

from pathlib import Path

import pytest
from store.made import made

from nlp.store import Store
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
|paragraf 94]"""


@pytest.fixture
def filled(store: Store) -> Store:
    store.save(made(MINUTES), Path("/x/ks.pdf"))
    return store


def test_a_hit_says_where_it_is(filled: Store) -> None:
    (hit,) = filled.search("bussen")
    assert (hit.kommun, hit.organ, hit.date) == ("Åkersund", "Kommunstyrelsen", "2025-12-01")
    assert (hit.number, hit.title, hit.dnr) == ("94", "Skolskjuts i norr", ("KS 2025-4",))
    assert (hit.file, hit.kind) == ("ks.pdf", HandlingKind.PROTOKOLL)
    assert hit.page == 2  # where the word is, not where the § begins
    assert [bit.text for bit in hit.snippet if bit.marked] == ["Bussen"]
    assert hit.paragraf is not None
    assert filled.show(hit.paragraf).number == "94"


@pytest.mark.parametrize(
    ("typed", "numbers", "reason"),
    [
        ("hall", [], "hall is neither hallen nor håll"),
        ("håll", ["93"], "å is a letter of its own"),
        ("KS/2025:4", ["94"], "a dnr in another spelling than printed"),
        ("KS 2024-118", ["93"], "a dnr only mentioned, in another spelling"),
        ("§ 93", ["93"], "a number"),
        ("skolskjuts bussen", ["94"], "title and text together"),
        ("öyvind", [""], "outside the paragrafer"),
        ("åkersunds", [""], "the front page"),
    ],
)
def test_what_is_found(filled: Store, typed: str, numbers: list[str], reason: str) -> None:
    assert [hit.number for hit in filled.search(typed)] == numbers, reason


def test_a_hit_outside_the_paragrafer_has_a_place(filled: Store) -> None:
    (hit,) = filled.search("öyvind")
    assert (hit.paragraf, hit.title, hit.dnr, hit.organ, hit.page) == (None, "", (), "Kommunstyrelsen", 1)


def test_a_word_of_the_title_weighs_more(store: Store) -> None:
    text = "[§ 1 [Budget|title]\nom bussen och mer\n|paragraf 1][§ 2 [Bussen|title]\nom bussen och mer\n|paragraf 2]"
    store.save(made(text), Path("/x/a.pdf"))
    assert [hit.number for hit in store.search("bussen")] == ["2", "1"]


def test_among_equals_the_newest_comes_first(store: Store) -> None:
    for year in (2023, 2025, 2024):
        store.save(made("[§ 1 Bussen\n|paragraf 1]", place=f"A/B/{year}-01-01"), Path(f"/x/{year}.pdf"))
    assert [hit.date[:4] for hit in store.search("bussen")] == ["2025", "2024", "2023"]
    assert [hit.date[:4] for hit in store.search("bussen", limit=1)] == ["2025"]
    assert len(store.search("bussen", limit=None)) == 3
    assert store.search("bussen", limit=0) == ()
    assert len(store.search("bussen", limit=10**30)) == 3


def test_the_page_is_that_of_the_passage_shown(store: Store) -> None:
    store.save(made("[§ 1 om buss\n\f" + "mer " * 99 + "buss i norr\n|paragraf 1]"), Path("/x/a.pdf"))
    (hit,) = store.search("buss norr")
    assert [bit.text for bit in hit.snippet if bit.marked] == ["buss", "norr"]
    assert hit.page == 2


@pytest.mark.parametrize("typed", ["", '"', "\x00", "😀", "-", "§"])
def test_nothing_to_search_for_finds_nothing(filled: Store, typed: str) -> None:
    assert filled.search(typed) == ()


def test_text_with_odd_characters_is_found_whole(store: Store) -> None:
    odd = made("[§ 1 Ett\x00\ufdd0två\ufdd1 bussen\U0001f600 \ue000\n|paragraf 1]")
    store.save(odd, Path("/x/a.pdf"))
    assert store.load(odd.document.id) == odd
    assert len(store.search("bussen")) == 1
