"""Voting lists with a cross in a column: where the cross stands on paper says what was voted.

The head (`Namn Parti Ja Nej Avst Frånv`) gives the columns, once or on every page, for one vote or several
side by side; every row below has a name and a cross.  Text alone cannot tell the columns apart, so a list
whose head is not laid out in columns says nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from nlp.model import Document, Page, Word
from nlp.terms import Vote


@dataclass(frozen=True, slots=True)
class Cell:
    """A word of a row: what it says, and where it stands in the text and across the page."""

    text: str
    start: int
    end: int
    left: float
    right: float

    @property
    def centre(self) -> float:
        """The middle of the word, in points from the left."""
        return (self.left + self.right) / 2

    @property
    def word(self) -> str:
        """The word in lower case, without the stops around it."""
        return self.text.casefold().strip(".:,()")


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the head from `left` to `right`: the vote a cross in it is (None: no vote), and in which
    of the votes side by side.
    """

    vote: Vote | None
    turn: int
    left: float
    right: float


@dataclass(frozen=True)
class Sheet:
    """A list on paper: its head and the row above it, its rows with crosses, and the sums under them."""

    head: Row
    above: Row
    rows: tuple[Row, ...]
    sums: tuple[Row, ...]

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns of the head."""
        found, turn, seen = [], 0, set[Vote]()
        for cell, (left, right) in self._reaches:
            vote = _vote(cell)
            if vote in seen:
                turn, seen = turn + 1, set()
            if vote:
                seen.add(vote)
            found.append(Column(vote, turn, left, right))
        return tuple(found)

    @property
    def turns(self) -> int:
        """How many votes stand side by side."""
        return max(column.turn for column in self.columns) + 1

    def party(self, row: Row) -> Cell | None:
        """The cell of a row that stands under `Parti`, where the head has such a column and one cell does."""
        ends = [reach for cell, reach in self._reaches if cell.word == "parti"]
        found = [cell for low, high in ends[:1] for cell in row if low <= cell.centre < high]
        return found[0] if len(found) == 1 else None

    @property
    def _reaches(self) -> list[tuple[Cell, tuple[float, float]]]:
        """The cells of the head, each with from where to where its column reaches: half-way to the next."""
        edges = [self.head[0].left - _MARGIN]
        edges += [(one.right + two.left) / 2 for one, two in pairwise(self.head)]
        # a long name before a tab pushes what follows it
        edges.append(self.head[-1].right + (_TAB / 2 if self.head[-1].left > _TAB else _MARGIN))
        return list(zip(self.head, pairwise(edges), strict=True))

    def under(self, cell: Cell) -> Column | None:
        """The column that a cell stands in."""
        return next((each for each in self.columns if each.left <= cell.centre < each.right), None)


_MARGIN = 20.0
_LEVEL = 4.0
_TAB = 1000.0
_APART = 1.6
_SAID = {
    "ja": Vote.JA,
    "nej": Vote.NEJ,
    "avst": Vote.AVSTAR,
    "blan": Vote.AVSTAR,
    "från": Vote.FRANVARANDE,
    "ej n": Vote.FRANVARANDE,
}
_SIDE = re.compile(
    r"(?:ja|nej)(?:[- ]?röst(?:er)?)?|avst\w{0,5}(?: från att rösta)?|blankt?|(?:från|ej när)v\w{0,8}"
)
_CROSS = re.compile(r"[x×✕✖✗✘✓✔☒☑]", re.IGNORECASE)
_CROSSED = re.compile(r"(?<!\S)[Xx×✕✖✗✘✓✔☒☑](?!\S)")
_HEADED = re.compile(r"(?<!\w)nej(?!\w)", re.IGNORECASE)
_SUM = re.compile(r"(?:summa|totalt|total|antal|resultat|s:a|slutsumma)\b", re.IGNORECASE)
_CARRIED = re.compile(r"transport", re.IGNORECASE)
_WIDEST = 24


def _vote(cell: Cell) -> Vote | None:
    side = _SIDE.fullmatch(cell.word)
    return _SAID[side[0][:4].rstrip("-r")] if side else None


def is_cross(cell: Cell) -> bool:
    """Whether a cell is a cross or a tick."""
    return bool(_CROSS.fullmatch(cell.text))


def sheets(document: Document) -> Iterator[Sheet]:
    """The voting lists of a document with crosses in columns, one a head."""
    head: Row = ()
    above: Row = ()
    rows: list[Row] = []
    for page in document.pages:
        text = document.text[page.start : page.end]
        if not (_CROSSED.search(text) and (head or _HEADED.search(text))):
            yield from _sheet(head, above, rows)
            head, rows = (), []
            continue
        before: Row = ()
        for row in _rows(document, page):
            if named := _head(row):
                yield from _sheet(head, above, rows)
                head, above, rows = named, before, []
            elif head:
                rows.append(row)
            before = row
    yield from _sheet(head, above, rows)


def _sheet(head: Row, above: Row, rows: list[Row]) -> Iterator[Sheet]:
    """What stands under a head, down to the last row of the list."""
    crossed = tuple(row for row in rows if any(map(is_cross, row)))
    sums = tuple(row for row in rows if _SUM.match(row[0].text) and not _CARRIED.match(row[0].text))
    if head and crossed:
        yield Sheet(head, above, crossed, sums)


def _rows(document: Document, page: Page) -> Iterator[Row]:
    """The rows of a page from the top: the words at one height, from left to right."""
    words = [word for word in document.words_in(page.start, page.end) if word.boxes]
    words.sort(key=lambda word: word.boxes[0].y0 + word.boxes[0].y1)
    row: list[Word] = []
    for word in words:
        if row and _middle(word) - _middle(row[0]) > _LEVEL:
            yield _row(document, row)
            row = []
        row.append(word)
    if row:
        yield _row(document, row)


def _middle(word: Word) -> float:
    return (word.boxes[0].y0 + word.boxes[0].y1) / 2


def _row(document: Document, words: list[Word]) -> Row:
    cells = (
        Cell(document.text[word.start : word.end], word.start, word.end, *_across(document.text, word))
        for word in words
    )
    return tuple(sorted(cells, key=lambda cell: cell.left))


def _across(text: str, word: Word) -> tuple[float, float]:
    """From where to where a word stands across its line; in text without paper a tab begins a column."""
    box = word.boxes[0]
    tabs = text.count("\t", text.rfind("\n", 0, word.start) + 1, word.start)
    return box.x0 + tabs * _TAB, box.x1 + tabs * _TAB


def _head(row: Row) -> Row:
    """The columns a row names, where it names Ja and Nej apart from each other; else ()."""
    named = _phrases(row) if len(row) <= _WIDEST and not any(map(is_cross, row)) else ()
    votes = [_vote(cell) for cell in named]
    return named if {Vote.JA, Vote.NEJ} <= set(votes) else ()


def _phrases(row: Row) -> Row:
    """The row with words that stand as near as in a sentence made one: the columns stand further apart."""
    joined: list[Cell] = []
    for cell in row:
        if joined and cell.left - joined[-1].right <= _APART * _width(joined[-1]):
            text = f"{joined[-1].text} {cell.text}"
            joined[-1] = replace(joined[-1], text=text, end=cell.end, right=cell.right)
        else:
            joined.append(cell)
    return tuple(joined)


def _width(cell: Cell) -> float:
    return (cell.right - cell.left) / max(len(cell.text), 1)
