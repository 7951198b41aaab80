"""Columns: where one page holds two flows of text, and where it only holds a table.

Prose in columns and lists of names in columns are read one column after the other, for each goes on below;
everything else that stands side by side (name, party and role; label and value; figures) is read row by row.
"""

from collections import Counter
from itertools import groupby, pairwise, takewhile
from statistics import mode

from nlp.reading.patterns import PARTY_CELL, VOTE_CELL
from nlp.reading.sheets import Line, Run, line_of

# A column of prose has at least so many lines, so many words a line, and that share of lines near its edge;
# and so many words without a wide gap, which a table of figures has not.
_PROSE_LINES, _PROSE_WORDS, _PROSE_FULL, _RUN_WORDS = 5, 3.5, 0.5, 2.8

# A column of names has at least so many lines.
_NAME_LINES = 3

# An empty strip of so many points makes two columns; so much play have edges that are meant to be one; so far
# may what wraps be indented.
_STRIP, _PLAY, _INDENT = 6.0, 1.5, 20.0

# Lines before, in the left and in the right column, and after.
Split = tuple[list[Line], list[Line], list[Line], list[Line]]


def in_columns(lines: list[Line]) -> list[Line]:
    """The lines of a page in reading order."""
    for edge in _column_edges(lines):
        found = _split(lines, edge)
        if found:
            return [line for part in found for line in in_columns(part)]
    return lines


def _column_edges(lines: list[Line]) -> list[float]:
    """Where a second column may begin: the left edges that enough runs inside the page share."""
    runs = [run for line in lines for run in line.runs]
    if len(runs) < 2 * _NAME_LINES:
        return []
    left = min(run.x0 for run in runs)
    middle = left + 0.25 * (max(run.x1 for run in runs) - left)
    starts = [run.x0 for run in runs if run.x0 > middle]
    if len(starts) < _NAME_LINES:
        return []
    edges = Counter(map(round, starts))
    return [edge for edge, _ in sorted(edges.items()) if edges[edge] + edges[edge + 1] >= _NAME_LINES]


def _split(lines: list[Line], edge: float) -> Split | None:
    """The first stretch that an empty strip left of `edge` cuts in two columns, and what is around it."""
    start = 0
    for crosses, group in groupby(lines, key=lambda line: _crosses(line, edge)):
        stretch = list(group)
        found = None if crosses else _two_columns(stretch, edge)
        if found:
            before, left, right, after = found
            return [*lines[:start], *before], left, right, [*after, *lines[start + len(stretch) :]]
        start += len(stretch)
    return None


def _two_columns(stretch: list[Line], edge: float) -> Split | None:
    """Two columns of text or of names; most edges are those of a table's cells, which is quickly seen."""
    right = [run for line in stretch for run in line.runs if run.x1 > edge - _STRIP]
    has_text = sum(run.text.count(" ") + 1 for run in right) >= _PROSE_LINES * _PROSE_WORDS
    found = _prose(stretch, edge) if has_text else None
    return found or (_names(stretch, edge) if sum(map(_starts_with_name, right)) >= _NAME_LINES else None)


def _prose(stretch: list[Line], edge: float) -> Split | None:
    """Two columns of running text."""
    left, right = _halves(stretch, edge)
    return ([], left, right, []) if _is_prose(left) and _is_prose(right) and _overlap(left, right) else None


def _names(stretch: list[Line], edge: float) -> Split | None:
    """Two columns of names, with what each has wrapped to its next lines."""
    filled = [row for row, line in enumerate(stretch) if line.runs[-1].x1 > edge - _STRIP]
    if not filled:
        return None
    left, right = _halves(stretch[filled[0] : filled[-1] + 1], edge)
    if not (_are_names(left) and _are_names(right) and _opens_with_names(right)):
        return None
    if _have_votes(right) and not _have_votes(left):
        return None  # a seat a row: its ledamot, who sat in, and how they voted
    more = _more_names(left, stretch[filled[-1] + 1 :])
    return stretch[: filled[0]], left + more, right, stretch[filled[-1] + 1 + len(more) :]


def _more_names(names: list[Line], below: list[Line]) -> list[Line]:
    """The lines with which the left column goes on where the right one has ended: no label, and no gap."""
    start = mode(round(line.runs[-1].x0) for line in names)
    gap = max(lower.y0 - line.y1 for line, lower in pairwise(names)) + _PLAY
    lines = takewhile(lambda pair: pair[1].y0 - pair[0].y1 <= gap, pairwise([names[-1], *below]))
    return [line for _, line in takewhile(lambda pair: -_PLAY < pair[1].x0 - start < _INDENT, lines)]


def _are_names(lines: list[Line]) -> bool:
    """Whether at least half of the lines have a cell that begins with two words in capitals."""
    named = sum(any(_starts_with_name(run) for run in line.runs) for line in lines)
    return named >= max(_NAME_LINES, len(lines) / 2)


def _opens_with_names(lines: list[Line]) -> bool:
    """Whether the names begin the lines, but for the party that may stand before them."""
    opening = [next((run for run in line.runs if not PARTY_CELL.fullmatch(run.text)), None) for line in lines]
    return 2 * sum(run is not None and _starts_with_name(run) for run in opening) >= len(lines)


def _have_votes(lines: list[Line]) -> bool:
    """Whether every other line has a cell with a vote."""
    return 2 * sum(any(VOTE_CELL.fullmatch(run.text) for run in line.runs) for line in lines) >= len(lines)


def _starts_with_name(run: Run) -> bool:
    if " " not in run.text:
        return False
    words = run.text.split(" ", 3)[:3]
    if PARTY_CELL.fullmatch(words[0]):
        words = words[1:]
    return len(words) > 1 and all(_is_capitalised(word) for word in words[:2])


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and word[1:2].islower()


def _crosses(line: Line, edge: float) -> bool:
    """Whether text runs over the strip left of `edge`."""
    return any(run.x0 < edge - _PLAY and run.x1 > edge - _STRIP for run in line.runs)


def _halves(lines: list[Line], edge: float) -> tuple[list[Line], list[Line]]:
    left = [[run for run in line.runs if run.x1 <= edge - _STRIP] for line in lines]
    right = [[run for run in line.runs if run.x1 > edge - _STRIP] for line in lines]
    return [line_of(runs) for runs in left if runs], [line_of(runs) for runs in right if runs]


def _is_prose(lines: list[Line]) -> bool:
    """Whether lines are running text: many words a line, and most lines filled to the column's edge."""
    if len(lines) < _PROSE_LINES:
        return False
    runs = [run for line in lines for run in line.runs]
    words = sum(len(run.words) for run in runs)
    edge, start = max(line.x1 for line in lines), min(line.x0 for line in lines)
    full = sum(line.x1 > edge - 0.15 * (edge - start) for line in lines)
    return (
        words >= _PROSE_WORDS * len(lines)
        and words >= _RUN_WORDS * len(runs)
        and full >= _PROSE_FULL * len(lines)
    )


def _overlap(left: list[Line], right: list[Line]) -> bool:
    """Whether two columns stand beside each other for at least half the height of the lower one."""
    (top, bottom), (other_top, other_bottom) = _extent(left), _extent(right)
    shared = min(bottom, other_bottom) - max(top, other_top)
    return shared >= 0.5 * min(bottom - top, other_bottom - other_top)


def _extent(lines: list[Line]) -> tuple[float, float]:
    return min(line.y0 for line in lines), max(line.y1 for line in lines)
