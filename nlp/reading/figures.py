"""Figures of different cells that stand so close that they look like one number."""

from itertools import pairwise

from nlp.reading.sheets import Line, Piece, Run, line_of, run_of

# The gap between two cells is so many times that between the thousands of a number, and so many points more.
_TIMES, _MORE = 1.5, 1.2


def with_figures_apart(lines: list[Line]) -> list[Line]:
    """The lines, a run of figures with wider gaps in it cut there: `37 910` and `36 399` are two."""
    if not any(run.text[-1].isdigit() and _may_be_two(run) for line in lines for run in line.runs):
        return lines
    return [_cut(line) if any(map(_may_be_two, line.runs)) else line for line in lines]


def _may_be_two(run: Run) -> bool:
    """Whether a run ends in figures with more figures before."""
    if not run.text[-1].isdigit():
        return False
    words = run.words
    return len(words) > 2 and _is_figure(words[-1]) and words[-2][-1].isdigit()


def _is_figure(word: str) -> bool:
    return word[-1].isdigit() and word.lstrip("-−–+")[:1].isdigit()


def _cut(line: Line) -> Line:
    runs = [part for run in line.runs for part in (_parts(run) if _may_be_two(run) else [run])]
    return line if len(runs) == len(line.runs) else line_of(runs)._replace(apart=line.apart)


def _parts(run: Run) -> list[Run]:
    pieces = run.pieces
    gaps = [right[0] - left[2] for left, right in pairwise(pieces)]
    usual = max(min(gaps), 0.0)
    cells: list[list[Piece]] = [[pieces[0]]]
    for (left, right), gap in zip(pairwise(pieces), gaps, strict=True):
        is_wide = gap > _TIMES * usual and gap > usual + _MORE
        if is_wide and _is_figure(right[4]) and left[4][-1].isdigit():
            cells.append([])
        cells[-1].append(right)
    return [run_of(cell, run.face) for cell in cells]
