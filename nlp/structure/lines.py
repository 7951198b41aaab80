"""The lines of a text, and virtual ones where a source has run them all together."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from nlp.terms import SectionLabel

_LINE = re.compile(r"[^\n\f]+")
# A printed line holds at most about 130 characters: far beyond that, lines have been run together.
RUN_TOGETHER = 250


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its surrounding blanks; `block` counts the blocks that blank lines separate.

    `page` is where the line began before it was cut, in a text whose source has run the lines of each page
    together; None in a text with the lines of paper.  `set_apart` is whether it is set in the face of the
    document's headings (True) or in that of its text (False), None where that tells nothing; `own` is what
    the line heads, where only the document itself shows that it does, and `code` the case number that only
    its place shows.
    """

    start: int
    end: int
    text: str
    block: int
    page: int | None = None
    set_apart: bool | None = None
    own: SectionLabel | None = None
    code: str = ""


def lines_of(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """The visible lines of text[start:end]."""
    found: list[Line] = []
    block, last = 0, start
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        if not match[0].strip():
            continue
        if text.count("\n", last, match.start()) > 1:
            block += 1
        last = match.end()
        found.append(_stripped(match[0], match.start(), block))
    return [replace(line, page=line.start) for line in found] if _are_pages(found) else found


def _are_pages(lines: list[Line]) -> bool:
    """Whether most of the text stands on lines longer than any on paper."""
    long = sum(len(line.text) for line in lines if len(line.text) >= RUN_TOGETHER)
    return 2 * long > sum(len(line.text) for line in lines)


def _stripped(raw: str, start: int, block: int, page: int | None = None) -> Line:
    text = raw.strip()
    offset = start + raw.index(text)
    return Line(offset, offset + len(text), text, block, page)


def split(line: Line, cuts: Iterable[int]) -> Iterator[Line]:
    """The line cut at offsets of its own text; each piece is a line of its own."""
    edges = [0, *sorted({cut for cut in cuts if 0 < cut < len(line.text)}), len(line.text)]
    for left, right in pairwise(edges):
        if line.text[left:right].strip():
            yield _stripped(line.text[left:right], line.start + left, line.block, line.page)
