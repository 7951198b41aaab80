"""Sheets of lines become the `Document`: the text, its words with boxes, its lines, its pages."""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, groupby, pairwise

from nlp.model import Box, Document, LeftOut, Page, Words
from nlp.reading.join import HYPHENS, Vocabulary, closed, mended
from nlp.reading.pen import Pen, Row
from nlp.reading.sheets import Run, Sheet

# So far apart in points may the left ends of a cell and what goes on below it be, and so wide must a gap in a
# line be, in heights, to be one between cells and not between words of a justified line.
_ALIGNED, _CELL_GAP = 3.0, 2.0

_HYPHENS = tuple(HYPHENS)


@dataclass(slots=True)
class _Flow:
    """All lines on their way into the text."""

    pages: list[int]
    apart: list[bool]
    runs: list[list[Run]]


def compose(identity: str, name: str, sheets: list[Sheet]) -> Document:
    """The document of the sheets: line by line, a blank line at a visible gap, a line end between pages.

    A word broken at a line end stands whole on the first of its lines.  The lines are taken out of `sheets`,
    and let go as they are written: only one of the two is in memory as a whole.
    """
    flow = _flow(sheets)
    sheets[:] = [sheet._replace(lines=[]) for sheet in sheets]
    _mend(flow)
    return _written(identity, name, sheets, flow)


def _flow(sheets: list[Sheet]) -> _Flow:
    pages = [sheet.number for sheet in sheets for _ in sheet.lines]
    lines = [line for sheet in sheets for line in sheet.lines]
    return _Flow(pages, [line.apart for line in lines], [line.runs for line in lines])


def _mend(flow: _Flow) -> None:
    """Move the rest of each broken word up to its beginning; from the end, since one may fill three lines."""
    vocabulary = Vocabulary(chain.from_iterable(run.words for runs in flow.runs for run in runs))
    broken = [
        (row, place)
        for row, runs in enumerate(flow.runs)
        for place, run in enumerate(runs)
        if run.text.endswith(_HYPHENS)
    ]
    for row, place in reversed(broken):
        _mend_run(flow, row, place, vocabulary)
    if any(closed(form, vocabulary) for form in vocabulary.hyphenated()):
        flow.runs = [[_closed(run, vocabulary) for run in runs] for runs in flow.runs]


def _closed(run: Run, vocabulary: Vocabulary) -> Run:
    """The run with the hyphens of earlier line ends taken out of its words."""
    if "-" not in run.text:
        return run
    return run._replace(text=" ".join([closed(word, vocabulary) or word for word in run.words]))


def _mend_run(flow: _Flow, row: int, place: int, vocabulary: Vocabulary) -> None:
    """Mend the last word of one run, if it is broken: its rest leaves the line below."""
    onward = _onward(flow, row, place)
    if onward is None:
        return
    below, under = onward
    run, rest = flow.runs[row][place], flow.runs[below][under]
    before, first = run.text.rpartition(" ")[::2]
    second, after = rest.text.partition(" ")[::2]
    word = mended(first, second, vocabulary)
    if not word:
        return
    box, shorter = _shortened(rest, after, flow.pages[below])
    more = (box,) if after else (box, *rest.more)
    whole = run._replace(text=f"{before} {word}".lstrip(" "), sure=_sure(run, rest), more=more)
    flow.runs[row] = [*flow.runs[row][:place], whole, *flow.runs[row][place + 1 :]]
    flow.runs[below] = [*flow.runs[below][:under], shorter, *flow.runs[below][under + 1 :]]


def _onward(flow: _Flow, row: int, place: int) -> tuple[int, int] | None:
    """In which row and run a run goes on: below it in its own cell, else in the next line."""
    runs = flow.runs[row]
    if place + 1 < len(runs) and runs[place + 1].y0 > (runs[place].y0 + runs[place].y1) / 2:
        return row, place + 1
    if row + 1 == len(flow.runs) or flow.apart[row + 1]:
        return None
    under = _continuation(runs, place, flow.runs[row + 1])
    return None if under is None else (row + 1, under)


def _shortened(run: Run, after: str, page: int) -> tuple[Box, Run]:
    """The box of a run's first word, and the run without it, which says `after`."""
    x0, y0, x1, y1, *_ = run.pieces[0]
    blanks, sure, more = run.blanks[1:], run.sure[1:], run.more if after else ()
    rest = run._replace(text=after, xs=run.xs[2:], ys=run.ys[2:], blanks=blanks, sure=sure, more=more)
    return Box(page, x0, y0, x1, y1), rest


def _sure(run: Run, below: Run) -> tuple[float, ...]:
    """What OCR thought of a run's words, its last mended with the first below: as sure as the worse."""
    return (*run.sure[:-1], min(run.sure[-1], *below.sure[:1])) if run.sure else ()


def _continuation(runs: list[Run], place: int, below: list[Run]) -> int | None:
    """Where a run's last word goes on: under it in a table, at the beginning of the next line in prose."""
    filled = [under for under, run in enumerate(below) if run.text]
    gaps = [right.x0 - left.x1 for left, right in pairwise(runs)]
    if max(gaps, default=0) < _CELL_GAP * (runs[place].y1 - runs[place].y0):
        return filled[0] if filled and place == len(runs) - 1 else None
    return next((under for under in filled if abs(below[under].x0 - runs[place].x0) < _ALIGNED), None)


def _written(identity: str, name: str, sheets: list[Sheet], flow: _Flow) -> Document:
    pen = Pen(sum(len(run.xs) // 2 + len(run.more) for runs in flow.runs for run in runs))
    bounds: dict[int, tuple[int, int]] = {}
    for page, rows in groupby(range(len(flow.pages)), key=flow.pages.__getitem__):
        lines = list(_lines(flow, rows, is_first=not bounds))
        if lines:
            bounds[page] = pen.page(page, lines)
    pages, words = tuple(_pages(sheets, bounds, pen.at)), pen.words()
    _lay_back(words, {sheet.number: sheet for sheet in sheets if sheet.quarters})
    return Document(identity, name, pen.text(), words, pages, pen.lines())


def _lines(flow: _Flow, rows: Iterable[int], *, is_first: bool) -> Iterator[Row]:
    """The lines of a page that have words, each with the blank before it; the flow lets them go.

    At the top of a page a gap says nothing: what goes on from the last page may stand anywhere.
    """
    written = 0
    gone: list[Run] = []  # one for all, for an empty list for each line of a file is much
    for row in rows:
        runs = [run for run in flow.runs[row] if run.text]
        flow.runs[row] = gone
        if runs:
            usual = "\n\n" if flow.apart[row] else "\n"
            yield usual if written else "\n"[is_first:], runs
            written += 1


def _lay_back(words: Words, turned: dict[int, Sheet]) -> None:
    """Move the boxes on pages that were turned to be read to where they stand on these as they lie."""
    for box, page in enumerate(words.pages if turned else ()):
        if page in turned:
            here = slice(4 * box, 4 * box + 4)
            words.sides[here] = array("f", turned[page].as_it_lies(*words.sides[here]))


def _pages(sheets: list[Sheet], bounds: dict[int, tuple[int, int]], end: int) -> Iterator[Page]:
    """The pages; one without text lies empty where the next text begins."""
    following = end
    pages = []
    for sheet in reversed(sheets):
        start, stop = bounds.get(sheet.number, (following, following))
        following = start
        quality = sheet.quality
        page = Page(
            sheet.number, start, stop, *sheet.size, sheet.source, quality, sheet.reason, _left_out(sheet)
        )
        pages.append(page)
    return reversed(pages)


def _left_out(sheet: Sheet) -> tuple[LeftOut, ...]:
    return tuple(
        LeftOut(line.text, reason, Box(sheet.number, *sheet.as_it_lies(*line[1:5])))
        for line, reason in sheet.left_out
    )
