"""The parts of a file, each with its kind, kommun, organ and date.

A part begins where a page (or, in a text without pages, a line) says what it is: Tjänsteskrivelse,
Protokollsutdrag, Bilaga.  What it says of itself is read from its head, never from the PDF's own metadata.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from nlp.model import Document, Handling
from nlp.structure.headings import HEAD, front_page
from nlp.structure.lines import Line
from nlp.structure.metadata import date_in, kommun_in, organ_in
from nlp.structure.paragrafer import Item
from nlp.terms import HandlingKind

_TOP = 5  # lines from the top of a page

_MARKERS = {
    HandlingKind.TJANSTESKRIVELSE: r"(?:tjänsteskrivelse|tjänsteutlåtande|tjänstemannaförslag)\b",
    # not the heading of the list of recipients: Protokollsutdrag skickas till
    HandlingKind.PROTOKOLLSUTDRAG: (
        r"(?:protokollsutdrag|utdrag ur protokoll|protokoll\s+utdrag|sammanträdesprotokoll\s*[-–]\s*utdrag)\b"
        r"(?!\s+(?:skickas|sänds|till|ska|expedieras|från|för|har|översänds))"
    ),
    HandlingKind.KALLELSE: r"(?:kallelse(?:/föredragningslista)?|kallelse till .{1,60}|kungörelse)\b",
    HandlingKind.BILAGA: r"bilaga(?:(?:\s+(?:nr\.?\s*)?\w{1,3})?\s*(?:$|[:.(–-])|\s+till\s)",
    HandlingKind.PROTOKOLL: r"(?:sammanträdesprotokoll|protokoll(?:\s+nr\.?\s*\d+)?)\s*(?:$|\d|[(,])",
}
_KINDS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _MARKERS.items())
_SAYS_LITTLE = 40  # characters left of a marker line beside the marker: a sentence is no marker


@dataclass(frozen=True, slots=True)
class Part:
    """Lines [first, last) of one handling."""

    kind: HandlingKind
    first: int
    last: int


def find_parts(document: Document, lines: list[Line], items: list[Item]) -> list[Part]:
    """The parts of a file in order, at least one; together they hold all lines."""
    tops = _page_tops(document, lines) if len(document.pages) > 1 else set(range(len(lines)))
    first_kind = next(filter(None, (marker(line.text) for line in lines[:_TOP])), None)
    marks = [
        (0, first_kind or (HandlingKind.PROTOKOLL if items or front_page(lines) else HandlingKind.OVRIGT))
    ]
    for index in sorted(tops):
        kind = marker(lines[index].text)
        if kind and kind != marks[-1][1]:
            marks.append((_with_organ_above(lines, index), kind))
    edges = pairwise([*(first for first, _ in marks), len(lines)])
    return [
        Part(kind, first, last) for (_, kind), (first, last) in zip(marks, edges, strict=True) if first < last
    ]


def marker(text: str) -> HandlingKind | None:
    """The kind of handling that a line announces, None for other lines."""
    for kind, pattern in _KINDS:
        match = pattern.match(text)
        if match and len(text) - match.end() <= _SAYS_LITTLE and not text.rstrip().endswith("."):
            return kind
    return None


def _page_tops(document: Document, lines: list[Line]) -> set[int]:
    """The indices of the first lines of each page."""
    starts = [page.start for page in document.pages]
    tops: set[int] = set()
    page = -1
    for index, line in enumerate(lines):
        while page + 1 < len(starts) and starts[page + 1] <= line.start:
            page += 1
            tops.update(range(index, min(index + _TOP, len(lines))))
    return tops


def _with_organ_above(lines: list[Line], index: int) -> int:
    """The body's name may stand above the marker; it belongs to the part that begins here."""
    above = lines[index - 1].text if index else ""
    return index - 1 if organ_in([above]) and len(above) < _SAYS_LITTLE else index


def describe(document: Document, lines: list[Line], part: Part, items: list[Item]) -> Handling:
    """The part with what its head (up to its first §) says of kommun, organ and date."""
    said = [line.text for line in lines[part.first : part.last]]
    to_first = [item.first - part.first for item in items if part.first <= item.first < part.last]
    head = said[: min([HEAD, *to_first])]
    date = date_in(head or said[:HEAD], any_day=part.kind == HandlingKind.TJANSTESKRIVELSE)
    date = date or date_in([text for text in said if "ammanträdesda" in text])
    organ = organ_in(head, said if part.kind == HandlingKind.PROTOKOLL else ())
    start, end = lines[part.first].start, lines[part.last - 1].end
    return Handling(part.kind, start, end, kommun_in(head, document.text), organ, date)
