"""Lines from where words stand: words to runs, runs to lines, and where a gap between lines shows."""

import re
from collections.abc import Mapping
from itertools import groupby, pairwise
from math import inf
from operator import itemgetter
from statistics import median

from nlp.reading.cells import with_whole_cells
from nlp.reading.columns import in_columns
from nlp.reading.figures import with_figures_apart
from nlp.reading.glyphs import clean, is_clean
from nlp.reading.notes import with_notes_apart
from nlp.reading.patterns import NEVER_LAST, SUSPENDED
from nlp.reading.sheets import UNKNOWN, Face, Line, Piece, Run, Sheet, line_of, runs_of

# A gap between lines is visible when it is this much of a line's height above the usual.
_VISIBLE_GAP = 0.3

# Upright words within so many points begin or end at the same height.
_LEVEL = 5.0

_VISIBLE = re.compile(r"\S+")


def lines_of(words: list[Piece], text: str, faces: Mapping[tuple[int, int], Face]) -> list[Line]:
    """A page's words as lines; `text` is all of them, `faces` how each line of the file is set."""
    return rows_of(_runs(words if is_clean(text) else cleaned(words), faces))


def cleaned(words: list[Piece]) -> list[Piece]:
    """The words with odd characters mended; one that falls apart shares its box by characters."""
    rows = groupby(words, key=itemgetter(5, 6))
    parts = ([part for word in row for part in _parts(word)] for _, row in rows)
    return [(*part[:7], number) for row in parts for number, part in enumerate(row)]


def _is_whole(text: str) -> bool:
    return len(text.split()) == 1 and is_clean(text)


def _parts(word: Piece) -> list[Piece]:
    if _is_whole(word[4]):
        return [word]
    x0, y0, x1, y1, text, block, row, number = word
    mended = clean(text)
    width = (x1 - x0) / max(len(mended), 1)
    return [
        (x0 + part.start() * width, y0, x0 + part.end() * width, y1, part.group(), block, row, number)
        for part in _VISIBLE.finditer(mended)
    ]


def _runs(pieces: list[Piece], faces: Mapping[tuple[int, int], Face]) -> list[Run]:
    """PyMuPDF's own rows, which end at wide gaps."""
    starts = [at for at, piece in enumerate(pieces) if not piece[7]]
    return runs_of(pieces, starts, [faces.get(pieces[at][5:7], UNKNOWN) for at in starts])


def rows_of(runs: list[Run]) -> list[Line]:
    """Lines from top to bottom, of runs side by side at the same height; upright margin text comes last."""
    upright = [run for run in runs if _is_upright(run)]
    level = [run for run in runs if not _is_upright(run)] if upright else runs
    rows: list[list[Run]] = []
    band, foot = (0.0, 0.0), -inf
    for run in sorted(level, key=lambda run: run.y0 + run.y1):
        if run.y0 < foot:  # else it stands below all of the last row, and need not be held against it
            if _is_double(run, rows[-1]):
                continue
            if _beside(run, band) and not _covers(run, rows[-1]):
                rows[-1].append(run)
                band = max(band, (run.y0, run.y1), key=lambda sides: sides[1] - sides[0])
                foot = max(foot, run.y1)
                continue
        rows.append([run])
        band, foot = (run.y0, run.y1), run.y1
    lines = [line_of(row) for row in rows]
    return _with_upright(lines, upright) if upright else lines


def _with_upright(lines: list[Line], upright: list[Run]) -> list[Line]:
    """The lines with upright text: words side by side are the head of a table, all else comes last."""
    heads: list[list[Run]] = []
    alone: list[Run] = []
    for run in upright:
        beside = [other for other in upright if other is not run and _is_level(run, other)]
        own = next((head for head in heads if _is_level(head[0], run)), None)
        if not beside:
            alone.append(run)
        elif own is None:
            heads.append([run])
        else:
            own.append(run)
    for head in heads:
        lines = _headed(lines, head)
    return [*lines, *(line_of([run]) for run in alone)]


def _is_level(run: Run, other: Run) -> bool:
    """Whether two upright words begin or end at the same height."""
    return min(abs(run.y0 - other.y0), abs(run.y1 - other.y1)) < _LEVEL


def _headed(lines: list[Line], head: list[Run]) -> list[Line]:
    """The lines with the upright head of a table: on the line level with its foot, or before it."""
    foot = max(run.y1 for run in head)
    for row, line in enumerate(lines):
        if line.y0 > foot - _LEVEL:
            return [*lines[:row], line_of(head), *lines[row:]]
        if line.y1 > foot - _LEVEL:
            return [*lines[:row], line_of([*line.runs, *head]), *lines[row + 1 :]]
    return [*lines, line_of(head)]


def _is_double(run: Run, row: list[Run]) -> bool:
    """Whether a run is drawn over one of the row a second time, as some programs make bold type."""
    return any(
        abs(run.x0 - other.x0) < 1.5 and abs(run.y0 - other.y0) < 1.5 and _same(run, other) for other in row
    )


def _same(run: Run, other: Run) -> bool:
    return run.text == other.text


def _is_upright(run: Run) -> bool:
    """Text along the edge of the paper, turned a quarter: higher than wide though it has several letters."""
    return run.y1 - run.y0 > 2 * (run.x1 - run.x0) and sum(map(len, run.words)) > 2


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
    ordered = [_in_order(sheet.lines) for sheet in sheets]
    usual = _usual_gap(ordered)
    return [sheet._replace(lines=_spaced(lines, usual)) for sheet, lines in zip(sheets, ordered, strict=True)]


def _in_order(lines: list[Line]) -> list[Line]:
    return with_whole_cells(in_columns(with_notes_apart(with_figures_apart(lines))))


def _usual_gap(pages: list[list[Line]]) -> float:
    """The document's space between lines of one paragraph, in heights of a line.

    Learned from what follows full lines, for there a paragraph most often goes on.
    """
    gaps = [gap for lines in pages for gap in _gaps_after_full_lines(lines)]
    return median(gaps) if gaps else 0.5


def _gaps_after_full_lines(lines: list[Line]) -> list[float]:
    if not lines:
        return []
    edge, start = max(line.x1 for line in lines), min(line.x0 for line in lines)
    full = edge - 0.1 * (edge - start)
    return [_gap(line, below) for line, below in pairwise(lines) if line.x1 > full and below.y0 > line.y0]


def _gap(line: Line, below: Line) -> float:
    height = min(line.y1 - line.y0, below.y1 - below.y0)
    return (below.y0 - line.y1) / (height if height > 1 else 1.0)


def _spaced(lines: list[Line], usual: float) -> list[Line]:
    """The lines, those with a visible gap above them marked `apart`."""
    visible = usual + _VISIBLE_GAP
    return lines[:1] + [
        Line(*below[:5], apart=True) if _gap(line, below) > visible and not _goes_on(line, below) else below
        for line, below in pairwise(lines)
    ]


def _goes_on(line: Line, below: Line) -> bool:
    """Whether a sentence runs over a gap: `enligt 11 kap.`, and below `miljöbalken`."""
    if not below.runs[0].text[0].islower():
        return False
    last, first = line.text.rpartition(" ")[2].casefold(), below.text.partition(" ")[0]
    return last in NEVER_LAST and not (first == "att" and last in SUSPENDED)
