import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.store.query import MAX_TERMS, fts_query

INDEX = """CREATE VIRTUAL TABLE t USING fts5
    (number, title, dnr, text, tokenize="unicode61 remove_diacritics 0")"""
ROWS = [
    ("94", "Skolskjuts", "ks 2025 4", "KS 2025-4 Beslut f.d. elever bor 94 meter bort, kommunen betalar"),
    ("7", "Hållplats", "1317 22 | ks 2011 206", "Dnr 1317/22 en hållplats AND NEAR a:b 2025 4"),
]


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute(INDEX)
    connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?)", ROWS)
    yield connection
    connection.close()


def _hits(index: sqlite3.Connection, typed: str) -> list[int]:
    query = fts_query(typed)
    if not query:
        return []
    return [row for (row,) in index.execute("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rowid", (query,))]


@pytest.mark.parametrize(
    ("typed", "hits", "reason"),
    [
        ("skolskjuts elever", [1], "words are joined by AND, over all columns"),
        ("skolskjuts hållplats", [], "… and not by OR"),
        ('"elever bor"', [1], "a phrase"),
        ('"bor elever"', [], "… is in order"),
        ("”elever bor”", [1], "Swedish quotation marks"),
        ("skol*", [1], "what begins so"),
        ('"hållplats AND n"*', [2], "a phrase whose last word begins so"),
        ("skol", [], "… only with a star"),
        ("hall*", [], "a is no å"),
        ("HÅLLPLATS", [2], "capitals, also of å"),
        ("KS/2025:4", [1], "a dnr, another sign between"),
        ("ks 2025-04", [1], "a dnr in small letters and with a zero"),
        ("Dnr KS 2025-4", [1], "a dnr with its label"),
        ("2011/KS 0206", [2], "a dnr found by its key only"),
        ("KS/2025:5", [], "another dnr"),
        ("1317/22", [2], "a dnr without a diary"),
        ("KS 2025-4 elever", [1], "a dnr and a word"),
        ("§ 94", [1], "the number of the paragraf"),
        ("§94", [1], "the same"),
        ("§ 7 hållplats", [2], "a number and a word"),
        ("§ 4", [], "4 stands in both texts, but neither is § 4"),
        ("94", [1], "a bare number is a word"),
        ("f.d.", [1], "an abbreviation"),
        ("-kommunen", [1], "a hyphen is no NOT"),
        ("AND", [2], "a word like others"),
        ("NEAR(", [2], "a word like others"),
        ("a:b", [2], "no column filter"),
        ("title:skolskjuts", [], "no column filter"),
        ("elever OR hållplats", [], "OR is a word"),
        ("", [], "nothing"),
        ('"', [], "a lone quotation mark"),
        ('""', [], "an empty phrase"),
        ("§", [], "a lone sign"),
        ("😀", [], "nothing the tokenizer sees"),
        ("😀 elever", [1], "… is passed over beside a word"),
        ("\x00", [], "NUL"),
        ("elever\x00bor", [1], "NUL parts words"),
        ("\ud800 elever", [1], "half a character, as the shell may give"),
    ],
)
def test_what_a_person_types(index: sqlite3.Connection, typed: str, hits: list[int], reason: str) -> None:
    assert _hits(index, typed) == hits, reason


@pytest.mark.parametrize(
    "typed",
    ["x" * 1_000_000, "ord " * 100_000, '"' * 5001, "§" * 9999, "* " * 9999, "KS/2025:4 " * 9999, "(" * 9999],
)
def test_very_long_input_is_cut(index: sqlite3.Connection, typed: str) -> None:
    assert fts_query(typed).count(" AND ") < MAX_TERMS
    _hits(index, typed)


SIGNS = st.sampled_from(
    ["AND", "OR", "NOT", "NEAR(", '"', "*", "^", "§ 9", "KS/2025:4", "a:b", "-", "{a}", "å", "\x00"]
)


@given(st.text() | st.lists(SIGNS | st.text(max_size=3)).map(" ".join) | st.lists(SIGNS).map("".join))
def test_nothing_typed_is_an_error(index: sqlite3.Connection, typed: str) -> None:
    _hits(index, typed)
