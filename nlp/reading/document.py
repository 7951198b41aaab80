"""Sheets of lines become the `Document`: the text, its words with boxes, its pages."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, repeat

from nlp.model import Box, Document, LeftOut, Page, Word
from nlp.reading.join import HYPHENS, Vocabulary, closed, mended
from nlp.reading.sheets import Corners, Run, Sheet

# So far apart in points may the left ends of a cell and what goes on below it be, and so wide must a gap in a
# line be, in heights, to be one between cells and not between words of a justified line.
_ALIGNED, _CELL_GAP = 3.0, 2.0


@dataclass(slots=True)
class _Flow:
    """All lines on their way into the text; `more` are the further boxes of the last word of a row's run,
    `confidence` what OCR thought of the pieces of a page.
    """

    pages: list[int]
    apart: list[bool]
    runs: list[list[Run]]
    more: dict[tuple[int, int], tuple[Box, ...]]
    confidence: dict[int, dict[Corners, float]]


def compose(identity: str, name: str, sheets: list[Sheet]) -> Document:
    """The document of the sheets: line by line, a blank line at a visible gap, a line end between pages.

    A word broken at a line end stands whole on the first of its lines.
    """
    lines = [(sheet.number, line) for sheet in sheets for line in sheet.lines]
    pages, apart = [page for page, _ in lines], [line.apart for _, line in lines]
    confidence = {sheet.number: sheet.confidence for sheet in sheets if sheet.confidence}
    flow = _Flow(pages, apart, [line.runs for _, line in lines], {}, confidence)
    _mend(flow)
    return _written(identity, name, sheets, flow)


def _mend(flow: _Flow) -> None:
    """Move the rest of each broken word up to its beginning; from the end, since one may fill three lines."""
    vocabulary = Vocabulary([piece[4] for runs in flow.runs for run in runs for piece in run.pieces])
    for row in range(len(flow.runs) - 2, -1, -1):
        for place in range(len(flow.runs[row]) - 1, -1, -1):
            if flow.runs[row][place].pieces[-1][4][-1] in HYPHENS and not flow.apart[row + 1]:
                _mend_run(flow, row, place, vocabulary)
    if any(closed(form, vocabulary) for form in vocabulary.hyphenated()):
        flow.runs = [[_closed(run, vocabulary) for run in runs] for runs in flow.runs]


def _closed(run: Run, vocabulary: Vocabulary) -> Run:
    """The run with the hyphens of earlier line ends taken out of its words."""
    if not any("-" in piece[4] for piece in run.pieces):
        return run
    return run._replace(
        pieces=[(*piece[:4], closed(piece[4], vocabulary) or piece[4], *piece[5:]) for piece in run.pieces]
    )


def _mend_run(flow: _Flow, row: int, place: int, vocabulary: Vocabulary) -> None:
    """Mend the last word of one run, if it is broken: its rest leaves the line below."""
    runs, below = flow.runs[row], flow.runs[row + 1]
    under = _continuation(runs, place, below)
    if under is None:
        return
    first, second = runs[place].pieces[-1], below[under].pieces[0]
    word = mended(first[4], second[4], vocabulary)
    if not word:
        return
    pieces = [*runs[place].pieces[:-1], (*first[:4], word, *first[5:])]
    flow.runs[row] = [*runs[:place], runs[place]._replace(pieces=pieces), *runs[place + 1 :]]
    rest = below[under]._replace(pieces=below[under].pieces[1:], blanks=below[under].blanks[1:])
    flow.runs[row + 1] = [*below[:under], rest, *below[under + 1 :]]
    onwards = () if rest.pieces else flow.more.pop((row + 1, under), ())
    flow.more[row, place] = (Box(flow.pages[row + 1], *second[:4]), *onwards)


def _continuation(runs: list[Run], place: int, below: list[Run]) -> int | None:
    """Where a run's last word goes on: under it in a table, at the beginning of the next line in prose."""
    filled = [under for under, run in enumerate(below) if run.pieces]
    gaps = [right.x0 - left.x1 for left, right in pairwise(runs)]
    if max(gaps, default=0) < _CELL_GAP * (runs[place].y1 - runs[place].y0):
        return filled[0] if filled and place == len(runs) - 1 else None
    return next((under for under in filled if abs(below[under].x0 - runs[place].x0) < _ALIGNED), None)


def _written(identity: str, name: str, sheets: list[Sheet], flow: _Flow) -> Document:
    parts: list[str] = []
    words: list[Word] = []
    bounds: dict[int, tuple[int, int]] = {}
    at, last = 0, 0
    for row, page in enumerate(flow.pages):
        if not any(run.pieces for run in flow.runs[row]):
            continue
        if parts:
            parts.append("\n\n" if flow.apart[row] and page == last else "\n")
            at += len(parts[-1])
        start, last = at, page
        at = _write_line(flow, row, at, parts, words)
        bounds[page] = (bounds.get(page, (start, 0))[0], at)
    pages = tuple(_pages(sheets, bounds, at))
    return Document(identity, name, "".join(parts), _with_confidence(words, flow), pages)


def _with_confidence(words: list[Word], flow: _Flow) -> tuple[Word, ...]:
    """The words, those of OCR with what it thought of them; a mended one is as sure as its worse part."""
    if not flow.confidence:
        return tuple(words)
    return tuple(
        replace(word, confidence=min(_sure(box, flow) for box in word.boxes))
        if word.boxes[0].page in flow.confidence
        else word
        for word in words
    )


def _sure(box: Box, flow: _Flow) -> float:
    return flow.confidence.get(box.page, {}).get((box.x0, box.y0, box.x1, box.y1), 1.0)


def _write_line(flow: _Flow, row: int, at: int, parts: list[str], words: list[Word]) -> int:
    """Add a line's words; gives the offset behind it.  Blanks before the first word are layout, not text."""
    page, first = flow.pages[row], len(parts)
    for place, run in enumerate(flow.runs[row]):
        blanks = run.blanks or repeat(" ")
        for (x0, y0, x1, y1, text, _, _, _), before in zip(run.pieces, blanks, strict=False):
            start = at + len(before) if len(parts) > first else at
            at = start + len(text)
            parts += (before, text) if len(parts) > first else (text,)
            words.append(Word(start, at, (Box(page, x0, y0, x1, y1),)))
        if (row, place) in flow.more:
            words[-1] = Word(words[-1].start, at, (*words[-1].boxes, *flow.more[row, place]))
    return at


def _pages(sheets: list[Sheet], bounds: dict[int, tuple[int, int]], end: int) -> Iterator[Page]:
    """The pages; one without text lies empty where the next text begins."""
    following = end
    pages = []
    for sheet in reversed(sheets):
        start, stop = bounds.get(sheet.number, (following, following))
        following = start
        quality = sheet.quality
        size = (sheet.width, sheet.height)
        page = Page(sheet.number, start, stop, *size, sheet.source, quality, sheet.reason, _left_out(sheet))
        pages.append(page)
    return reversed(pages)


def _left_out(sheet: Sheet) -> tuple[LeftOut, ...]:
    return tuple(
        LeftOut(line.text, reason, Box(sheet.number, line.x0, line.y0, line.x1, line.y1))
        for line, reason in sheet.left_out
    )
