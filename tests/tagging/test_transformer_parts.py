"""What is pure around a transformer: windows, words, spans, targets, and what labels mean."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import mark, unmark

from nlp.errors import LanguageModelError
from nlp.tagging.examples import Marked
from nlp.tagging.transformer.labels import meanings, read_table
from nlp.tagging.transformer.spans import spans
from nlp.tagging.transformer.targets import IGNORED, label_names, samples, targets
from nlp.tagging.transformer.windows import windows
from nlp.tagging.transformer.words import Word, words

LENGTHS = st.integers(0, 400)
SIZES = st.integers(1, 60)


@given(LENGTHS, SIZES, st.integers(0, 59))
def test_windows_label_every_sub_word_once_from_inside(length: int, size: int, overlap: int) -> None:
    cut = windows(length, size, min(overlap, size - 1))
    assert [n for window in cut for n in range(window.low, window.high)] == list(range(length))
    assert all(window.start <= window.low <= window.high <= window.end for window in cut)
    assert all(window.end - window.start == min(size, length) for window in cut)
    assert all(left.end - right.start >= min(overlap, size - 1) for left, right in pairwise(cut))


@given(LENGTHS, SIZES, st.integers(0, 59))
def test_a_label_comes_from_the_window_where_it_stands_furthest_from_an_edge(
    length: int, size: int, overlap: int
) -> None:
    cut = windows(length, size, min(overlap, size - 1))
    for window in cut:
        for n in range(window.low, window.high):
            best = max(min(n - each.start, each.end - 1 - n) for each in cut if each.start <= n < each.end)
            inside = min(n - window.start, window.end - 1 - n)
            # with two windows, and not three, over a place there is no better one
            assert inside == best or min(overlap, size - 1) > size // 2 or window in cut[-3:]


def test_an_overlap_as_large_as_a_window_is_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        windows(10, 4, 4)


CUTS = [
    ("Ek|-|Lund", "Ek|-|Lund", "a hyphen is a word of its own"),
    ("Ek|,", "Ek|,", "XLM-R's words keep their commas; ours do not"),
    ("Å|sa| Ö|berg", "Åsa|Öberg", "sub-words, one with the blank before it"),
    ("Å|\u00adsa", "Å\u00adsa", "a soft hyphen inside a word"),
    ("250|tkr", "250tkr", "figures and letters that touch"),
    ("Bo\u00a0|Ek", "Bo|Ek", "a no-break space parts words"),
    ("😀|Bo", "😀|Bo", "an emoji is no letter"),
    (" |\n|Bo", "Bo", "blanks are no words"),
    ("Rene|\u0301|e", "Rene\u0301e", "an accent belongs to its letter"),
]


@pytest.mark.parametrize(("cut", "expected", "why"), CUTS)
def test_words(cut: str, expected: str, why: str) -> None:
    pieces = cut.split("|")
    ends = [sum(map(len, pieces[: n + 1])) for n in range(len(pieces))]
    text = "".join(pieces)
    found = words(text, [(end - len(piece), end) for end, piece in zip(ends, pieces, strict=True)])
    assert [text[word.start : word.end] for word in found] == expected.split("|"), why


def test_a_letter_given_twice_is_one_word() -> None:
    """Byte-level tokenizers give both halves of å the same place."""
    assert list(words("åk", [(0, 1), (0, 1), (1, 2)])) == [Word(0, 2, 0)]


@given(st.text("aå -\n,😀\u00ad", max_size=20), st.data())
def test_words_are_disjoint_and_hold_no_blanks_at_their_edges(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)))) | {0, len(text)})
    found = list(words(text, pairwise(cuts)))
    assert all(left.end <= right.start and left.first < right.first for left, right in pairwise(found))
    assert all(text[word.start : word.end].strip() == text[word.start : word.end] != "" for word in found)


LABELLED = [
    ("B-PER I-PER O", "[Anna Ek|PER] talar", "BIO"),
    ("I-PER I-PER O", "[Anna Ek|PER] talar", "IOB1: a name begins without B"),
    ("PER PER O", "[Anna Ek|PER] talar", "no prefix: KB's model"),
    ("B-PER E-PER O", "[Anna Ek|PER] talar", "BIOES"),
    ("B-PER L-PER O", "[Anna Ek|PER] talar", "BILOU"),
    ("B-PER B-PER O", "[Anna|PER] [Ek|PER] talar", "two names that follow each other"),
    ("E-PER E-PER O", "[Anna|PER] [Ek|PER] talar", "the first is at its end"),
    ("U-PER S-PER O", "[Anna|PER] [Ek|PER] talar", "single words"),
    ("B-PER I-ORG O", "[Anna|PER] [Ek|ORG] talar", "another label is another name"),
    ("O O PER", "Anna Ek [talar|PER]", "up to the end of the text"),
    ("O O O", "Anna Ek talar", "nothing"),
    ("B-PER O PER", "[Anna|PER] Ek [talar|PER]", "a word between"),
    ("B-LOC/PRS I-LOC/PRS O", "[Anna Ek|LOC/PRS] talar", "a label with a sign in it"),
    ("B-PER I-PER O I-PER", "[Anna Ek-Lund|PER]", "a hyphen that the model left out"),
    ("B-PER I-PER O B-PER", "[Anna Ek-Lund|PER]", "and a second name begun anew"),
    ("PER PER PER PER", "[Anna Ek-Lund|PER]", "a hyphen that it did not"),
    ("PER PER O O", "[Anna Ek|PER]- talar", "a hyphen with nothing behind it"),
    ("B-PER I-PER O O", "[Anna Ek|PER]-Lund", "a second half that is no name"),
    ("PER PER PER PER", "[Anna Ek|PER]\n[Bo Al|PER]", "a list: without prefixes its lines part the names"),
    ("B-PER I-PER I-PER I-PER", "[Anna Ek\nBo Al|PER]", "with prefixes the model knows"),
    ("PER PER O", "[Anna\nEk|PER] talar", "a name that wraps"),
    ("PER PER PER O O", "([Anna Ek|PER]) talar", "a sign begins no name"),
    ("PER PER O", "[Anna|PER]\n \n[Ek|PER] talar", "a blank line with a blank on it"),
    ("PER PER O", "[Anna|PER]\n\n[Ek|PER] talar", "a blank line is never inside a name"),
    ("B-PER I-PER O", "[Anna|PER]\n\n[Ek|PER] talar", "in no scheme"),
]


@pytest.mark.parametrize(("labels", "expected", "why"), LABELLED)
def test_spans(labels: str, expected: str, why: str) -> None:
    text, _ = unmark(expected)
    pieces = words(text, _cut(text))
    found = spans(text, zip(pieces, labels.split(), strict=True))
    assert mark(text, [(span.start, span.end, span.label) for span in found]) == expected, why


def _cut(text: str) -> list[tuple[int, int]]:
    return [(n, n + 1) for n in range(len(text))]


LEARNED = [
    ("[Anna Ek|P] talar", "B-P I-P O"),
    ("[Anna|P] [Ek|P] talar", "B-P B-P O"),
    ("[Ek-Lund|P] talar", "B-P I-P I-P O"),
    ("[Anna Ek|?] talar", "  O"),
    ("[Anna|?] [Ek|P]", " B-P"),
    ("[Anna E|P]k", "B-P I-P"),
    ("talar", "O"),
]


@pytest.mark.parametrize(("marked", "expected"), LEARNED)
def test_targets(marked: str, expected: str) -> None:
    text, found = unmark(marked)
    named = tuple(each for each in found if each[2] != "?")
    unknown = tuple((start, end) for start, end, label in found if label == "?")
    assert list(targets(Marked(text, named, unknown), list(words(text, _cut(text))))) == expected.split(" ")


def test_only_the_first_sub_word_of_a_word_is_learned() -> None:
    marked = Marked("Anna talar", ((0, 4, "PERSON"),))
    names = label_names([marked])
    assert names == ["O", "B-PERSON", "I-PERSON"]
    offsets = [(0, 2), (2, 4), (5, 8), (8, 10)]
    cut = list(samples(marked, ([7, 8, 9, 10], offsets), {name: n for n, name in enumerate(names)}, 3))
    assert [(sample.ids, sample.numbers) for sample in cut] == [
        ((7, 8, 9), (1, IGNORED, 0)),
        ((8, 9, 10), (IGNORED, 0, IGNORED)),
    ]


def test_the_labels_of_kb_and_of_other_schemes() -> None:
    kb = ["O", "PER", "ORG", "LOC", "TME", "MSR", "WRK", "EVN"]
    assert meanings("kb", kb, {}) == {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE", "TME": None, "MSR": None, "WRK": None, "EVN": None}  # fmt: skip
    assert meanings("x", ["B-GPE", "I-GPE", "O"], {}) == {"GPE": "PLACE"}


def test_a_table_of_ones_own_goes_first(tmp_path: Path) -> None:
    path = tmp_path / "etiketter.toml"
    path.write_text('[labels]\nLOC = ""\nFIGUR = "PERSON"\n', encoding="utf-8")
    assert meanings("x", ["LOC", "FIGUR"], read_table(path)) == {"LOC": None, "FIGUR": "PERSON"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('[labels]\nLOC = "STAD"', "okänd etikett STAD"),
        ("[annat]", "saknar en tabell"),
        ("[labels]\nLOC = 3", "saknar en tabell"),
        ("[labels", "inte giltig TOML"),
        (None, "kan inte läsas"),
    ],
)
def test_a_table_that_is_none(tmp_path: Path, content: str | None, said: str) -> None:
    path = tmp_path / "etiketter.toml"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(LanguageModelError, match=said):
        read_table(path)


def test_labels_that_mean_nothing() -> None:
    with pytest.raises(
        LanguageModelError, match="ingen av dess etiketter är känd: LABEL_0, LABEL_1; säg med --labels"
    ):
        meanings("modell", ["LABEL_0", "LABEL_1"], {})
