"""Notes beside running text: in its margin, in small type or as headings of their own column.

On paper they share the lines of the text they stand beside, but are no part of its sentences.  A heading in
the margin comes before the paragraph that begins beside it, everything else after the paragraph.  A § stays
on its line, for its title goes on there, and so do the numbers and signs of a list.
"""

from collections import Counter
from itertools import chain, pairwise
from statistics import median

from nlp.reading.sheets import Line, Run, line_of

# Running text has so many lines of so many words, that share of them beginning with a small letter.
_LINES, _WORDS, _SMALL = 3, 6, 0.6

# Beside text of the same size a margin has headings only where there is so much of it.
_MANY_LINES = 8

# So far in points from the text stands a note, and no wider than that share of it is its column; of that
# share of the text's height at most is small type.
_STRIP, _NARROW, _SMALL_TYPE = 6.0, 0.5, 0.85

# In heights of a line: what goes on within a note, and how much wider than usual a gap between paragraphs is.
_WITHIN, _VISIBLE_GAP = 0.8, 0.3

_FEWEST_LETTERS = 3

# The rows and the runs of one note.
Note = list[tuple[int, Run]]


def with_notes_apart(lines: list[Line]) -> list[Line]:
    """The lines of a page, what stands in the margin beside its text as lines of their own."""
    prose = _prose(lines) if _may_have_notes(lines) else []
    if len(prose) < _LINES:
        return lines
    start = Counter(round(run.x0) for run in prose).most_common(1)[0][0]
    end = max(run.x1 for run in prose if run.x0 >= start - _STRIP)
    found = [
        (row, run)
        for row, line in enumerate(lines)
        for run in line.runs
        if run.x0 > end + _STRIP or run.x1 < start - _STRIP
    ]
    notes = [note for note in _notes(found) if _is_note(note, prose, end - start)]
    return _set_apart(lines, notes, _usual_gap(prose)) if notes else lines


def _may_have_notes(lines: list[Line]) -> bool:
    """Whether anything stands beside the lines, begins in their middle, or further left than most of them."""
    if len(lines) < _LINES:
        return False
    starts = [line.x0 for line in lines]
    left, middle = min(starts), (min(starts) + max(line.x1 for line in lines)) / 2
    return (
        any(len(line.runs) > 1 for line in lines)
        or max(starts) > middle
        or 2 * sum(start < left + _STRIP for start in starts) < len(lines)
    )


def _prose(lines: list[Line]) -> list[Run]:
    """The runs of running text: many words, most of them in small letters."""
    return [
        run for line in lines for run in line.runs if run.text.count(" ") >= _WORDS - 1 and _is_prose(run)
    ]


def _is_prose(run: Run) -> bool:
    words = run.words
    return sum(word[0].islower() for word in words) >= _SMALL * len(words)


def _notes(found: Note) -> list[Note]:
    """Runs under each other as one note."""
    notes: list[Note] = []
    for row, run in found:
        over = next((note for note in notes if _goes_on(note[-1][1], run)), None)
        if over:
            over.append((row, run))
        else:
            notes.append([(row, run)])
    return notes


def _goes_on(above: Run, run: Run) -> bool:
    height = above.y1 - above.y0
    return run.x0 < above.x1 and above.x0 < run.x1 and -height < run.y0 - above.y1 < _WITHIN * height


def _is_note(note: Note, prose: list[Run], width: float) -> bool:
    """Whether runs in the margin are a note on the text, not a cell, a number of a list or a §."""
    text = " ".join([run.text for _, run in note])
    if "§" in text[:1] or max(map(len, text.split())) < _FEWEST_LETTERS:
        return False
    top, bottom = min(run.y0 for run in prose), max(run.y1 for run in prose)
    if not any(top < run.y1 and run.y0 < bottom for _, run in note):
        return False
    if max(run.x1 for _, run in note) - min(run.x0 for _, run in note) > _NARROW * width:
        return False
    is_left = note[0][1].x1 < min(run.x0 for run in prose)
    return _is_small(note, prose) or (is_left and len(prose) >= _MANY_LINES and text[0].isupper())


def _is_small(note: Note, prose: list[Run]) -> bool:
    usual = median(run.y1 - run.y0 for run in prose)
    return all(run.y1 - run.y0 < _SMALL_TYPE * usual for _, run in note)


def _usual_gap(prose: list[Run]) -> float:
    """The space between lines of one paragraph, in heights of a line."""
    gaps = [_gap(run, below) for run, below in pairwise(prose)]
    return min(gap for gap in gaps if gap > -1) if any(gap > -1 for gap in gaps) else 0.5


def _gap(over: Run | Line, below: Run | Line) -> float:
    return (below.y0 - over.y1) / max(min(over.y1 - over.y0, below.y1 - below.y0), 1.0)


def _set_apart(lines: list[Line], notes: list[Note], usual: float) -> list[Line]:
    """The lines less the notes, and these where a paragraph begins or ends."""
    gone = {id(run) for note in notes for _, run in note}
    kept = [[run for run in line.runs if id(run) not in gone] for line in lines]
    rest = [(row, line_of(runs)) for row, runs in enumerate(kept) if runs]
    opens = {0, len(lines)} | {
        row for (_, over), (row, line) in pairwise(rest) if _gap(over, line) > usual + _VISIBLE_GAP
    }
    placed: dict[int, list[Line]] = {}
    for note in notes:
        own = [line_of([run])._replace(apart=place == 0) for place, (_, run) in enumerate(note)]
        placed.setdefault(_place(note, opens, rest), []).extend(own)
    whole: list[Line] = []
    for row, line in rest:
        before = [*chain.from_iterable(placed.pop(place) for place in sorted(placed) if place <= row)]
        whole += [*before, line._replace(apart=True) if before and not _is_heading(before, line) else line]
    return [*whole, *chain.from_iterable(placed[place] for place in sorted(placed))]


def _place(note: Note, opens: set[int], rest: list[tuple[int, Line]]) -> int:
    """Before which row a note is to stand."""
    first, last = note[0][0], note[-1][0]
    beside = next((line for row, line in rest if row == first), None)
    if first in opens and beside is not None and note[0][1].x1 < beside.x0:
        return first
    after = min(row for row in opens if row > last)
    is_cut = after > rest[-1][0] and rest[-1][1].text[-1] not in ".:!?"
    return max(row for row in opens if row <= first) if is_cut else after


def _is_heading(note: list[Line], line: Line) -> bool:
    """Whether the last line of a note is level with the line below it: it is its heading."""
    return note[-1].x1 < line.x0 and note[0].y0 > line.y0 - (line.y1 - line.y0)
