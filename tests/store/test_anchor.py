"""Words found again in another reading of the same file: in their own place, or nowhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import unmark

from nlp.model import Span
from nlp.store.anchor import Anchor

BEFORE = "Blad 1 Vägen vid bron stängs i maj . "
# (reason, as it was seen, as it reads now: the same words in brackets, or none where there is no place)
ROWS = [
    ("the same text", "Ordförande [Anna Ek|x] (S) yrkar bifall.", "Ordförande [Anna Ek|x] (S) yrkar bifall."),
    (
        "more text before it",
        "Ordförande [Anna Ek|x] (S) yrkar bifall.",
        f"{BEFORE}Ordförande [Anna Ek|x] (S) yrkar bifall.",
    ),
    (
        "other spaces and lines",
        "Ordförande [Anna Ek|x] (S) yrkar bifall.",
        f"{BEFORE}Ordförande\n[Anna  Ek|x] (S)\nyrkar bifall.",
    ),
    (
        "a word further away reads otherwise",
        "Ordförande [Anna Ek|x] (S) yrkar bifall till förslaget om den nya bron.",
        "Ordförande [Anna Ek|x] (S) yrkar bifall till förslaget om den nva bron.",
    ),
    (
        "the word before it reads otherwise, those behind it do not",
        "Ordf [Anna Ek|x] (S) yrkar bifall till förslaget om bron.",
        "0rdf [Anna Ek|x] (S) yrkar bifall till förslaget om bron.",
    ),
    (
        "the words themselves read otherwise",
        "Ordförande [Anna Ek|x] (S) yrkar bifall till förslaget.",
        "Ordförande Anna Fk (S) yrkar bifall till förslaget.",
    ),
    (
        "the sentence stands twice, and nothing tells which",
        "Anna yrkar [bifall|x] till förslaget.",
        "§ 1 Anna yrkar bifall till förslaget. § 2 Anna yrkar bifall till förslaget.",
    ),
    (
        "the words stand elsewhere, in another sentence",
        "Ordförande [Anna Ek|x] (S) yrkar bifall till förslaget.",
        "Vid protokollet satt Anna Ek hela dagen.",
    ),
    ("without words around them few prove nothing", "[Anna Ek|x]", "Anna  Ek"),
    (
        "a whole sentence proves its place by itself",
        "På 5 kap. [yrkar hon bifall till förslaget om bron|x] i dag",
        "På S kap. [yrkar hon bifall till förslaget om bron|x] i  dag",
    ),
]
LONG = "Bron över ån byggdes år 1931 och bär inte längre den tunga trafik som går till sågen varje dag, därför behövs en ny bro redan nästa år"


@pytest.mark.parametrize(("reason", "seen", "now"), ROWS, ids=[row[0] for row in ROWS])
def test_words_are_found_again(reason: str, seen: str, now: str) -> None:
    text, [(start, end, _)] = unmark(seen)
    today, spans = unmark(now)
    expected = Span(*spans[0][:2]) if spans else None
    assert Anchor(text, 0, today).place(start, end) == expected, reason


def test_offsets_are_those_of_the_file() -> None:
    assert Anchor("yrkar bifall", 100, f"{'x' * 90}yrkar bifall").place(106, 112) == Span(96, 102)


def test_a_long_stretch_is_found_by_its_ends() -> None:
    seen = f"Ärendet\n{LONG}\nBeslutsgång\nOrdföranden finner bifall."
    now = f"Ärendet\n{LONG.replace('tunga', 'tvnga')}\n\nBeslutsgång\nOrdföranden finner bifall."
    start = seen.index("Ärendet")
    place = Anchor(seen, 0, now).place(start, seen.index("\nBeslutsgång"))
    assert place == Span(0, now.index("\n\nBeslutsgång"))


def test_a_long_stretch_that_has_grown_is_none() -> None:
    seen = f"Ärendet\n{LONG}\nBeslutsgång\nOrdföranden finner bifall."
    now = seen.replace("tunga trafik", f"tunga {'och allt tyngre ' * 9}trafik")
    assert Anchor(seen, 0, now).place(0, seen.index("\nBeslutsgång")) is None


@given(st.text("ab \n.", min_size=4, max_size=40), st.text("ab \n.", max_size=20), st.data())
def test_a_place_holds_the_same_words(seen: str, other: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(seen) - 1))
    end = data.draw(st.integers(start + 1, len(seen)))
    now = data.draw(st.sampled_from([other + seen, seen + other, other, seen.replace("a", "b")]))
    place = Anchor(seen, 0, now).place(start, end)
    if place:
        assert now[place.start : place.end].split() == seen[start:end].split()
