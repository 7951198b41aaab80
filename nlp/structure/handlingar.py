"""The parts of a file, each with its kind, kommun, organ and date.

A part begins where a page (or, in a text without pages, a line) says what it is: Tjänsteskrivelse,
Protokollsutdrag, Bilaga.  What it says of itself is read from its head, never from the PDF's own metadata.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from nlp.model import Document, Handling
from nlp.structure.headings import HEAD, front_page
from nlp.structure.item import Item
from nlp.structure.lines import Line
from nlp.structure.metadata import date_in, kommun_in, letter_date_in, organ_deciding, organ_in
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
_VOTING_LIST = re.compile(r"bilaga\b.{0,20}\b(?:votering|omröstning|närvaro|upprop)", re.IGNORECASE)
_KSAU = re.compile(r"(?:KSAU|KsAu|Ksau|KSau|KS AU) ?§")
_SHORT = 40  # characters of a line that holds only a name
_LETTERS = frozenset({HandlingKind.TJANSTESKRIVELSE, HandlingKind.BILAGA})  # of no sammanträde
# What may follow the marker on its line; `Tjänsteskrivelse, 2026-01-10` is one of the documents of a §.
_SAYS_LITTLE = re.compile(r"(?![ ]?[,–-]|[ ](?:daterad|den|av|från))[^.]{0,40}")


@dataclass(frozen=True, slots=True)
class Part:
    """Lines [first, last) of one handling."""

    kind: HandlingKind
    first: int
    last: int


def find_parts(document: Document, lines: list[Line], items: list[Item]) -> list[Part]:
    """The parts of a file in order, at least one; together they hold all lines."""
    marks = sorted(_marks(document, lines, items), key=lambda mark: mark[0])
    if not marks or marks[0][0] >= _TOP:
        marks.insert(0, (0, _unsaid_kind(lines, items)))
    kept = [(0, marks[0][1])]
    kept.extend(after for before, after in pairwise(marks) if after[1] != before[1])
    edges = pairwise([*(first for first, _ in kept), len(lines)])
    return [
        Part(kind, first, last) for (_, kind), (first, last) in zip(kept, edges, strict=True) if first < last
    ]


def _unsaid_kind(lines: list[Line], items: list[Item]) -> HandlingKind:
    """What a file is that does not say: minutes have items or a front page, a reservation is appended."""
    if any(item.whole for item in items):
        return HandlingKind.BILAGA
    return HandlingKind.PROTOKOLL if items or front_page(lines) else HandlingKind.OVRIGT


def _marks(document: Document, lines: list[Line], items: list[Item]) -> Iterator[tuple[int, HandlingKind]]:
    """Where something says what kind of handling begins: a line at a page's top, or a new running head."""
    if len(document.pages) < 2:
        tops = [range(items[0].first if items else len(lines))]
    else:
        firsts = [bisect_left(lines, page.start, key=attrgetter("start")) for page in document.pages]
        tops = [range(first, min(first + _TOP, last)) for first, last in pairwise([*firsts, len(lines)])]
    head = current = None
    for page, top in zip(document.pages, tops, strict=True):
        running = next(filter(None, map(marker, page.head.splitlines())), None)
        announced = [
            (_with_organ_above(lines, index), kind) for index in top if (kind := marker(lines[index].text))
        ]
        if running and running != head and top:
            announced.insert(0, (top[0], running))
        elif not announced and top and current == HandlingKind.TJANSTESKRIVELSE and page.width > page.height:
            announced.append(
                (top[0], HandlingKind.BILAGA)
            )  # a letter is upright: a table on its side is appended
        head = running or head
        current = announced[-1][1] if announced else current
        yield from announced


def marker(text: str) -> HandlingKind | None:
    """The kind of handling that a line announces, None for others; a voting list is part of the minutes."""
    if _VOTING_LIST.match(text):
        return None
    for kind, pattern in _KINDS:
        match = pattern.match(text)
        if match and _SAYS_LITTLE.fullmatch(text, match.end()):
            return kind
    return None


def _with_organ_above(lines: list[Line], index: int) -> int:
    """The body's name may stand above the marker; it belongs to the part that begins here."""
    above = lines[index - 1].text if index else ""
    return index - 1 if organ_in([above]) and len(above) < _SHORT else index


def describe(document: Document, lines: list[Line], part: Part, items: list[Item]) -> Handling:
    """The part with what its head (up to its first §) says of kommun, organ and date."""
    said = [line.text for line in lines[part.first : part.last]]
    to_first = [item.first - part.first for item in items if part.first <= item.first < part.last]
    start, end = lines[part.first].start, lines[part.last - 1].end
    running = _running_heads(document, start, end)
    head = [*said[: min([HEAD, *to_first])], *running]
    if part.kind in _LETTERS:
        date = letter_date_in([*said[:HEAD], *running])
    else:
        date = date_in(head or said[:HEAD]) or date_in([text for text in said if "ammanträdesda" in text])
    organ = organ_in(head) or organ_deciding(said)
    organ = _committee(organ, [said[at] for at in to_first])
    return Handling(part.kind, start, end, kommun_in(head, document.text), organ, date)


def _committee(organ: str, headers: list[str]) -> str:
    """The body that meets: its committee where the head names the board and most §§ are `KSAU § 12`."""
    own = sum(_KSAU.match(text) is not None for text in headers)
    return (
        "Kommunstyrelsens arbetsutskott" if organ == "Kommunstyrelsen" and 2 * own > len(headers) else organ
    )


def _running_heads(document: Document, start: int, end: int) -> list[str]:
    """The different lines of the running heads on the pages of [start, end)."""
    pages = [page for page in document.pages if page.start < end and start < page.end]
    return list(dict.fromkeys(line for page in pages for line in page.head.splitlines()))
