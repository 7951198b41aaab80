"""Text laid out with blanks, as `pdftotext -layout` gives it: columns of names and of prose, cells that wrap.

Only a page with wide gaps in its lines is looked at, and only what reads otherwise than line by line is
changed; all other lines keep their blanks, for under which word a cross stands is told by them.
"""

import re
from itertools import pairwise

from nlp.reading.cells import with_whole_cells
from nlp.reading.columns import in_columns
from nlp.reading.sheets import Line, Piece, Run, Sheet, line_of, run_of

# A gap between cells, and how many lines with one make a page worth looking at.
_GAP = re.compile(r"\t| {3,}")
_LINES = 4

# A line so many points below the last has an empty one above it.
_EMPTY = 8.0


def with_columns_by_blanks(sheets: list[Sheet]) -> list[Sheet]:
    """The sheets of a text file in reading order."""
    return [
        sheet._replace(lines=_in_order(sheet.lines)) if _has_columns(sheet.lines) else sheet
        for sheet in sheets
    ]


def _has_columns(lines: list[Line]) -> bool:
    return sum(_is_wide(line) for line in lines) >= _LINES


def _is_wide(line: Line) -> bool:
    return any(map(_GAP.search, line.runs[0].blanks[1:]))


def _in_order(lines: list[Line]) -> list[Line]:
    cut = [_cells(line) for line in lines]
    whole = {tuple(map(id, line.runs)): own for line, own in zip(cut, lines, strict=True)}
    ordered = with_whole_cells(in_columns(cut))
    found = [(line, whole.get(tuple(map(id, line.runs)))) for line in ordered]
    return [found[0][1] or found[0][0]] + [
        own or line._replace(apart=line.y0 - above.y1 > _EMPTY) for (above, _), (line, own) in pairwise(found)
    ]


def _cells(line: Line) -> Line:
    """The line with a run for each cell, the blanks before it kept."""
    (run,) = line.runs
    if not _is_wide(line):
        return line
    cells: list[list[tuple[Piece, str]]] = [[]]
    for piece, blank in zip(run.pieces, run.blanks, strict=True):
        if cells[-1] and _GAP.search(blank):
            cells.append([])
        cells[-1].append((piece, blank))
    return line_of([_run(cell) for cell in cells])._replace(apart=line.apart)


def _run(cell: list[tuple[Piece, str]]) -> Run:
    return run_of(piece for piece, _ in cell)._replace(blanks=tuple(blank for _, blank in cell))
