"""Letter-spaced words closed up: `PRO T OK OL L` is PROTOKOLL.

What MuPDF takes for words are pieces of one where each is a letter or two in capitals (or a lone letter), and
together they make a word that the document has elsewhere, or that minutes often space so.
"""

import re

from nlp.reading.patterns import SPACED
from nlp.reading.sheets import Line, Piece, Run, Sheet, run_of

# A word has at least so many pieces, none of more letters than that; a word that proves it so many letters.
_FEWEST, _LONGEST, _LETTERS = 3, 3, 5

# No word falls into more pieces; the search for one is quadratic in them.
_MOST = 40


# Three pieces of capitals, or four lone letters, beside each other.
_SPACED = re.compile(r" (?:(?:[A-ZÅÄÖÉ]{1,3} ){2}[A-ZÅÄÖÉ]|(?:[^\W\d_] ){3}[^\W\d_])")


def may_be_spaced(text: str) -> bool:
    """Whether there may be a letter-spaced word among these, single blanks between them."""
    return bool(_SPACED.search(f" {text}"))


def closed_up(sheets: list[Sheet]) -> list[Sheet]:
    """The sheets with letter-spaced words as one piece each."""
    if not any(sheet.is_spaced for sheet in sheets):
        return sheets
    known = SPACED | _words(sheets)
    return [
        sheet._replace(lines=[_closed_line(line, known) for line in sheet.lines])
        if sheet.is_spaced
        else sheet
        for sheet in sheets
    ]


def _words(sheets: list[Sheet]) -> frozenset[str]:
    texts = {word for sheet in sheets for line in sheet.lines for run in line.runs for word in run.words}
    return frozenset(text.casefold() for text in texts if len(text) >= _LETTERS and text.isalpha())


def _closed_line(line: Line, known: frozenset[str]) -> Line:
    return line._replace(runs=[_closed_run(run, known) for run in line.runs])


def _is_fragment(piece: Piece) -> bool:
    text = piece[4]
    return len(text) <= _LONGEST and text.isalpha() and (len(text) == 1 or text.isupper())


def _closed_run(run: Run, known: frozenset[str]) -> Run:
    spaced = run.pieces
    pieces: list[Piece] = []
    at = 0
    while at < len(spaced):
        end = _word_end(spaced, at, known)
        pieces.append(_one(spaced[at:end]))
        at = end
    return run_of(pieces, run.face)


def _word_end(pieces: list[Piece], at: int, known: frozenset[str]) -> int:
    """Where the longest spaced word that begins at `at` ends; just behind it where none does."""
    last = at
    while last < min(len(pieces), at + _MOST) and _is_fragment(pieces[last]):
        last += 1
    ends = range(last, at + _FEWEST - 1, -1)
    return next((end for end in ends if _joined(pieces[at:end]).casefold() in known), at + 1)


def _one(pieces: list[Piece]) -> Piece:
    if len(pieces) == 1:
        return pieces[0]
    hull = run_of(pieces)
    return (hull.x0, hull.y0, hull.x1, hull.y1, _joined(pieces), *pieces[0][5:])


def _joined(pieces: list[Piece]) -> str:
    return "".join([piece[4] for piece in pieces])
