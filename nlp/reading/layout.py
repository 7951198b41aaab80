"""Lines from where words stand: words to runs, runs to lines, and where a gap between lines shows."""

import re
from dataclasses import replace
from itertools import groupby, pairwise
from operator import itemgetter
from statistics import median

from nlp.reading.columns import in_columns
from nlp.reading.glyphs import clean, is_clean
from nlp.reading.sheets import Line, Piece, Run, Sheet, line_of, run_of

# A gap between lines is visible when it is this much of a line's height above the usual.
_VISIBLE_GAP = 0.3

_VISIBLE = re.compile(r"\S+")


def lines_of(words: list[Piece], text: str) -> list[Line]:
    """A page's words as lines from top to bottom, cells side by side on one line; `text` is all of them."""
    return _rows(_runs(words if is_clean(text) else cleaned(words)))


def cleaned(words: list[Piece]) -> list[Piece]:
    """The words with odd characters mended; one that falls apart shares its box by characters."""
    return [part for word in words for part in _parts(word)]


def _parts(word: Piece) -> list[Piece]:
    x0, y0, x1, y1, text, block, row, number = word
    mended = clean(text)
    width = (x1 - x0) / max(len(mended), 1)
    return [
        (x0 + part.start() * width, y0, x0 + part.end() * width, y1, part.group(), block, row, number)
        for part in _VISIBLE.finditer(mended)
    ]


def _runs(pieces: list[Piece]) -> list[Run]:
    """PyMuPDF's own rows, which end at wide gaps."""
    return [run_of(list(row)) for _, row in groupby(pieces, key=itemgetter(5, 6))]


def _rows(runs: list[Run]) -> list[Line]:
    """Runs side by side at the same height become one line; upright margin text comes last."""
    upright = [run for run in runs if _is_upright(run)]
    level = [run for run in runs if not _is_upright(run)] if upright else runs
    rows: list[list[Run]] = []
    band = (0.0, 0.0)
    for run in sorted(level, key=lambda run: run.y0 + run.y1):
        if rows and _is_double(run, rows[-1]):
            continue
        if rows and _beside(run, band) and not _covers(run, rows[-1]):
            rows[-1].append(run)
            band = max(band, (run.y0, run.y1), key=lambda sides: sides[1] - sides[0])
        else:
            rows.append([run])
            band = (run.y0, run.y1)
    return [line_of(row) for row in [*rows, *([run] for run in upright)]]


def _is_double(run: Run, row: list[Run]) -> bool:
    """Whether a run is drawn over one of the row a second time, as some programs make bold type."""
    return any(
        abs(run.x0 - other.x0) < 1.5 and abs(run.y0 - other.y0) < 1.5 and _same(run, other) for other in row
    )


def _same(run: Run, other: Run) -> bool:
    return [piece[4] for piece in run.pieces] == [piece[4] for piece in other.pieces]


def _is_upright(run: Run) -> bool:
    """Text along the edge of the paper, turned a quarter: higher than wide though it has several letters."""
    return run.y1 - run.y0 > 2 * (run.x1 - run.x0) and sum(len(piece[4]) for piece in run.pieces) > 2


def _beside(run: Run, band: tuple[float, float]) -> bool:
    """Whether a run shares half the height of the lower one with a line between two heights."""
    top, bottom = band
    return min(run.y1, bottom) - max(run.y0, top) >= 0.5 * min(run.y1 - run.y0, bottom - top)


def _covers(run: Run, row: list[Run]) -> bool:
    """Whether a run stands over or under one of the row, as beside a large logo: then it is no neighbour."""
    third = 0.3 * (run.x1 - run.x0)
    return any(min(run.x1, other.x1) - max(run.x0, other.x0) > third for other in row)


def arranged(sheets: list[Sheet]) -> list[Sheet]:
    """The sheets in reading order: prose columns one after the other, everything else row by row.

    Lines with a visible gap above them are marked `apart`.
    """
    ordered = [replace(sheet, lines=in_columns(sheet.lines)) for sheet in sheets]
    usual = _usual_gap(ordered)
    return [replace(sheet, lines=_spaced(sheet.lines, usual)) for sheet in ordered]


def _usual_gap(sheets: list[Sheet]) -> float:
    """The document's space between lines of one paragraph, in heights of a line.

    Learned from what follows full lines, for there a paragraph most often goes on.
    """
    gaps = [gap for sheet in sheets for gap in _gaps_after_full_lines(sheet.lines)]
    return median(gaps) if gaps else 0.5


def _gaps_after_full_lines(lines: list[Line]) -> list[float]:
    if not lines:
        return []
    edge, start = max(line.x1 for line in lines), min(line.x0 for line in lines)
    full = edge - 0.1 * (edge - start)
    return [_gap(line, below) for line, below in pairwise(lines) if line.x1 > full and below.y0 > line.y0]


def _gap(line: Line, below: Line) -> float:
    return (below.y0 - line.y1) / max(min(line.y1 - line.y0, below.y1 - below.y0), 1.0)


def _spaced(lines: list[Line], usual: float) -> list[Line]:
    """The lines, those with a visible gap above them marked `apart`."""
    return lines[:1] + [
        Line(*below[:-1], apart=True) if _gap(line, below) > usual + _VISIBLE_GAP else below
        for line, below in pairwise(lines)
    ]
