"""Letter-spaced words are closed, and nothing else."""

import pytest

from nlp.reading.sheets import Piece, Sheet, line_of, run_of
from nlp.reading.spacing import closed_up, may_be_spaced
from nlp.terms import PageSource


def closed(*lines: str) -> list[str]:
    sheet = Sheet(
        1, 595, 842, PageSource.TEXT, 1.0, [line_of([run_of(pieces(line))]) for line in lines], is_spaced=True
    )
    return [line.text for line in closed_up([sheet])[0].lines]


def pieces(line: str) -> list[Piece]:
    return [(10 * n, 0, 10 * n + 9, 9, word, 0, 0, n) for n, word in enumerate(line.split())]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("PRO T OK OL L", "PROTOKOLL"),
        ("Lindvik PRO T OK OL L 3 (5)", "Lindvik PROTOKOLL 3 (5)"),
        ("B e s l u t", "Beslut"),
        ("B E S L U T S M", "BESLUT S M"),
        ("KAL LEL SE", "KALLELSE"),
    ],
)
def test_spaced(line: str, text: str) -> None:
    assert closed(line) == [text]
    assert may_be_spaced(line)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("S M SD C", "parties make no word"),
        ("KS AU TN", "nor do bodies"),
        ("å e i", "single letters"),
        ("SE OM EN", "short words in capitals"),
    ],
)
def test_not_spaced(line: str, why: str) -> None:
    assert closed(line) == [line], why


def test_the_documents_own_words_are_known() -> None:
    assert closed("LIN DV IK S", "Välkommen till Lindvik")[0] == "LINDVIK S"


def test_a_closed_word_has_one_box() -> None:
    sheet = Sheet(
        1, 595, 842, PageSource.TEXT, 1.0, [line_of([run_of(pieces("PRO T OK OL L"))])], is_spaced=True
    )
    (piece,) = closed_up([sheet])[0].lines[0].runs[0].pieces
    assert piece[:5] == (0, 0, 49, 9, "PROTOKOLL")


def test_ordinary_text_is_not_looked_through() -> None:
    assert not may_be_spaced("Anna Ek (S) yrkar att TN ska svara KS i maj")
