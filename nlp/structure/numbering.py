"""All headers of a text: those that a sign shows, else a sequence of plain numbers; and the unnumbered."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from nlp.structure.headers import Header, numbered_headers, signed_headers
from nlp.structure.lines import RUN_TOGETHER, Line, split
from nlp.structure.lone import beside, lone_headers
from nlp.structure.plain import Mark, gap_marks, plain_marks
from nlp.structure.title_end import title_end
from nlp.structure.titles import bare
from nlp.structure.unnumbered import closed_marks, early_marks, page_marks, rest_mark

_LONG = 60  # characters: a header line beyond that may hold the first sentence too


def find_headers(lines: list[Line]) -> tuple[list[Line], list[Header]]:
    """The lines, cut where a header or the end of a title stands inside one, and all headers in order."""
    known = signed_headers(lines)
    marks: list[Mark] = []
    if known:
        marks += gap_marks(lines, [(header.line, header.value) for header in known])
        known = beside(lines, known)
    elif not (known := numbered_headers(lines) or lone_headers(lines)):
        marks += plain_marks(lines)
        marks += [*page_marks(lines, marks), *closed_marks(lines)]
    starts = [*(mark.offset for mark in marks), *(lines[header.line].start for header in known)]
    first = min(starts, default=lines[-1].end)
    marks += list(early_marks(lines, first)) or list(rest_mark(lines, first) if starts else ())
    return _titled(*_joined(lines, known, marks))


def _joined(lines: list[Line], known: list[Header], marks: list[Mark]) -> tuple[list[Line], list[Header]]:
    """The lines cut at the marks, and the headers of both kinds with their line in these."""
    by_offset = {mark.offset: mark for mark in marks}
    by_start = {lines[header.line].start: header for header in known}
    offsets = sorted(by_offset)
    pieces = [piece for line in lines for piece in split(line, _cuts(line, offsets))]
    return pieces, list(_headers(pieces, by_offset, by_start))


def _cuts(line: Line, offsets: list[int]) -> list[int]:
    inside = offsets[bisect_left(offsets, line.start) : bisect_left(offsets, line.end)]
    return [offset - line.start for offset in inside]


def _headers(lines: list[Line], marks: dict[int, Mark], known: dict[int, Header]) -> Iterator[Header]:
    for index, line in enumerate(lines):
        if header := known.get(line.start):
            yield Header(index, header.number, header.rest, header.again)
        elif mark := marks.get(line.start):
            yield Header(index, mark.number, line.text[mark.length :])


def _titled(lines: list[Line], headers: list[Header]) -> tuple[list[Line], list[Header]]:
    """The lines, cut again where a title shares its line with the first sentence of the text."""
    cuts = dict(place for header in headers for place in _end_of_title(lines, header))
    pieces: list[Line] = []
    moved: dict[int, int] = {}
    for index, line in enumerate(lines):
        moved[index] = len(pieces)
        pieces.extend(split(line, [cuts.get(index, 0)]))
    return pieces, [_moved(pieces, header, moved[header.line], _rest_at(lines, header)) for header in headers]


def _moved(pieces: list[Line], header: Header, line: int, at: int) -> Header:
    return Header(line, header.number, pieces[line].text[at:], header.again)


def _rest_at(lines: list[Line], header: Header) -> int:
    return len(lines[header.line].text) - len(header.rest)


def _end_of_title(lines: list[Line], header: Header) -> Iterable[tuple[int, int]]:
    """Line and offset in it where the text begins that stands on the line of the title."""
    index, at = header.line, _rest_at(lines, header)
    if header.untitled:
        return []
    if bare(header) and index + 1 < len(lines):
        index, at = index + 1, 0
        if not (lines[index].text.endswith(".") or len(lines[index].text) >= RUN_TOGETHER):
            return []
    elif len(lines[index].text) <= _LONG and not header.rest.endswith("."):
        return []
    end = title_end(lines[index].text, at)
    return [(index, end)] if end else []
