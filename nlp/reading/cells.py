"""Cells that hold more than one line: what goes on below in a cell is read with it, and a row stays together.

Three things tell that a line goes on with the row above it rather than being a row of its own: it lacks what
every row has (a party, a figure, a vote), it stands closer to it than the next row does, or its words cannot
begin a cell: a small letter, or what follows upon `ersättare för`.
"""

import re

from nlp.reading.patterns import GROUP_LABELS, LEADS_ON, PARTY_CELL, VOTE_CELL
from nlp.reading.sheets import Line, Run

# Left ends within so many points are the same; so far may the rest of a cell be indented.
_ALIGNED, _INDENT = 3.0, 20.0

# Shares of a line's height: no larger gap is one within a cell, and so much smaller than between rows it is;
# lines with centres closer than that stand in different cells; so wide is a gap between label and value.
_WITHIN, _CLOSER, _HALFWAY, _WIDE = 0.6, 0.15, 0.6, 1.5

# A label over its value is set so much smaller.
_SMALL_TYPE = 0.9

# A label has at most so many words a line.
_LABEL_WORDS = 4

_FIGURE = re.compile(r"[-–−+]?\d[\d.,]*(?: \d{3})*(?:,\d+)? ?%?")


def with_whole_cells(lines: list[Line]) -> list[Line]:
    """The lines of a page, those of a row's wrapped cells as one: cell by cell, each with all it holds."""
    if not any(len(line.runs) > 1 for line in lines):
        return lines
    lines = _levelled(lines)
    whole: list[Line] = []
    row: list[Line] = []
    for at, line in enumerate(lines):
        if row and _goes_on(row, line, whole[-1] if whole else None, lines[at + 1 : at + 2]):
            row.append(line)
            continue
        whole += _joined(row)
        row = [line]
    return _with_labels_over_values(_with_whole_labels([*whole, *_joined(row)]))


def _goes_on(row: list[Line], line: Line, before: Line | None, after: list[Line]) -> bool:
    """Whether a line is the rest of the cells of the row above."""
    first = row[0]
    is_attendance = any(_is_party(run) for run in first.runs)
    if len(first.runs) < 3 and not (is_attendance and len(first.runs) == 2):
        return False
    under = _cells_above(first, line)
    if not under or len(line.runs) >= len(first.runs) or any(map(_is_anchor, line.runs)):
        return False
    gap = _gap(row[-1], line)
    if gap > _WITHIN:
        return False
    above = [_cell(row, place) for place in under]
    if _leads_on(above[0], line.runs[0]):
        return True
    if is_attendance and under[0] == 0 and _is_part_of_name(above[0], line.runs[0]):
        return True
    others = ([_gap(before, first)] if before else []) + [_gap(line, below) for below in after]
    return bool(others) and min(others) > gap + _CLOSER and min(others) > 0


def _cells_above(first: Line, line: Line) -> list[int]:
    """In which cell of a row each run of a line stands; none where one stands in no cell, or two in one."""
    places: list[int] = []
    for run in line.runs:
        fitting = [
            place
            for place, cell in enumerate(first.runs)
            if -_ALIGNED < run.x0 - cell.x0 < _INDENT
            and (place + 1 == len(first.runs) or run.x1 < first.runs[place + 1].x0)
        ]
        if len(fitting) != 1 or fitting[0] in places:
            return []
        places += fitting
    return places


def _cell(row: list[Line], place: int) -> Run:
    """The last run of a row in one of its cells."""
    edge = row[0].runs[place].x0
    below = (run for line in row[:0:-1] for run in line.runs if -_ALIGNED < run.x0 - edge < _INDENT)
    return next(below, row[0].runs[place])


def _is_party(run: Run) -> bool:
    return bool(PARTY_CELL.fullmatch(run.text))


def _is_anchor(run: Run) -> bool:
    """Whether a cell is one that every row has of its own."""
    return any(form.fullmatch(run.text) for form in (PARTY_CELL, VOTE_CELL, _FIGURE))


def _leads_on(above: Run, run: Run) -> bool:
    """Whether a cell's words cannot stand without those above."""
    last = above.text.rpartition(" ")[2]
    return run.text[0].islower() or last[-1] in "-,–" or last.casefold() in LEADS_ON


def _is_part_of_name(above: Run, run: Run) -> bool:
    """Whether a cell in a column of names is half a name: a lone word, or what follows one."""
    if run.words[0].rstrip(":").casefold() in GROUP_LABELS:
        return False
    return min(len(above.words), len(run.words)) == 1 and run.text[0].isupper()


def _joined(row: list[Line]) -> list[Line]:
    """The lines of a row as one, cell by cell."""
    if len(row) < 2:
        return row
    first, *more = row
    cells = [[run] for run in first.runs]
    for line in more:
        for place, run in zip(_cells_above(first, line), line.runs, strict=True):
            cells[place].append(run)
    return [_stacked(first, [run for cell in cells for run in cell])]


def _stacked(first: Line, runs: list[Run]) -> Line:
    """Runs in the order given as one line, though some stand below others."""
    return Line(
        runs,
        min(run.x0 for run in runs),
        min(run.y0 for run in runs),
        max(run.x1 for run in runs),
        max(run.y1 for run in runs),
        first.apart,
    )


def _levelled(lines: list[Line]) -> list[Line]:
    """The lines, with cells that stand halfway between the two lines of another brought up to the first."""
    found = list(lines)
    for at in range(len(found) - 3, -1, -1):
        above, middle, below = found[at : at + 3]
        if _is_halfway(above, middle, below):
            found[at : at + 3] = _brought_up(above, middle, below)
    return found


def _is_halfway(above: Line, middle: Line, below: Line) -> bool:
    height = _HALFWAY * min(above.y1 - above.y0, middle.y1 - middle.y0, below.y1 - below.y0)
    if not (0 < _centre(middle) - _centre(above) < height and 0 < _centre(below) - _centre(middle) < height):
        return False
    return bool(_cells_above(above, below)) and _apart(middle, above) and _apart(middle, below)


def _brought_up(above: Line, middle: Line, below: Line) -> list[Line]:
    cells = _cells_above(above, below)
    rest = dict(zip(cells, below.runs, strict=True))
    if not any(_is_party(run) for run in middle.runs):
        return [_stacked(above, sorted([*above.runs, *middle.runs], key=lambda run: run.x0)), below]
    columns = [[run, *([rest[place]] if place in rest else [])] for place, run in enumerate(above.runs)]
    columns += [[run] for run in middle.runs]
    columns.sort(key=lambda column: column[0].x0)
    return [_stacked(above, [run for column in columns for run in column])]


def _with_whole_labels(lines: list[Line]) -> list[Line]:
    """The lines of a form, with labels of two lines whole: `Justeringens` / `plats och tid`."""
    whole: list[Line] = lines[:1]
    for line in lines[1:]:
        if _is_rest_of_label(whole[-1], line):
            whole[-1] = _stacked(whole[-1], [whole[-1].runs[0], line.runs[0], *whole[-1].runs[1:]])
            if len(line.runs) > 1:
                whole.append(_stacked(line, line.runs[1:]))
        else:
            whole.append(line)
    return whole


def _is_rest_of_label(above: Line, line: Line) -> bool:
    if len(above.runs) != 2 or len(line.runs) > 2:
        return False
    label, value = above.runs
    rest = line.runs[0]
    if max(len(label.words), len(rest.words)) > _LABEL_WORDS:
        return False
    if not rest.text[0].islower() or abs(rest.x0 - label.x0) > _ALIGNED:
        return False
    is_wide = value.x0 - max(label.x1, rest.x1) > _WIDE * (label.y1 - label.y0)
    return (
        is_wide
        and _gap(above, line) <= _WITHIN
        and all(abs(run.x0 - value.x0) < _ALIGNED for run in line.runs[1:])
    )


def _with_labels_over_values(lines: list[Line]) -> list[Line]:
    """The lines of a form whose labels, in small type, stand above the values: each with its own value."""
    found: list[Line] = []
    at = 0
    while at < len(lines):
        cells = _labelled(lines[at : at + 3])
        found.extend(cells or lines[at : at + 1])
        at += 2 if cells else 1
    return found


def _labelled(lines: list[Line]) -> list[Line]:
    """Labels and the values below them, one after the other; nothing where it is the head of a table."""
    if len(lines) < 2:
        return []
    labels, values, *after = lines
    if min(len(labels.runs), len(values.runs)) < 2 or _gap(labels, values) > _WITHIN:
        return []
    if _height(labels) > _SMALL_TYPE * _height(values):
        return []
    under = _cells_above(labels, values)
    if not under or any(
        _height(line) > _SMALL_TYPE * _height(values) and _cells_above(values, line) for line in after
    ):
        return []
    given = dict(zip(under, values.runs, strict=True))
    cells = [[label, *([given[place]] if place in given else [])] for place, label in enumerate(labels.runs)]
    return [Line([run], run.x0, run.y0, run.x1, run.y1) for cell in cells for run in cell]


def _height(line: Line) -> float:
    return max(run.y1 - run.y0 for run in line.runs)


def _apart(one: Line, other: Line) -> bool:
    """Whether two lines have nothing above each other."""
    return all(a.x1 < b.x0 or b.x1 < a.x0 for a in one.runs for b in other.runs)


def _centre(line: Line) -> float:
    return (line.y0 + line.y1) / 2


def _gap(line: Line, below: Line) -> float:
    """The space between two lines, in heights of a line."""
    height = max(min(run.y1 - run.y0 for run in (*line.runs, *below.runs)), 1.0)
    return (below.y0 - line.y1) / height
