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
from nlp.structure.headings import HEAD, front_page, heading
from nlp.structure.item import Item
from nlp.structure.lines import Line
from nlp.structure.metadata import date_in, kommun_in, letter_date_in, organ_deciding, organ_in
from nlp.terms import HandlingKind, SectionLabel

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
_APPENDED = re.compile(r"(?:bilaga|BILAGA|Bilaga)(?: (?:nr )?\w{1,3})?[.:]?")
_OF_PARAGRAF = frozenset({
    SectionLabel.BESLUT, SectionLabel.YRKANDEN, SectionLabel.BESLUTSGANG, SectionLabel.VOTERING,
    SectionLabel.UNDERLAG, SectionLabel.EXPEDIERING,
})  # fmt: skip
_HEAD_OF_UTDRAG = 6  # lines
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
    marks = sorted({*_marks(document, lines, items), *_within(lines, items)}, key=lambda mark: mark[0])
    if not marks or marks[0][0] >= _TOP or (items and items[0].first < marks[0][0]):
        marks.insert(0, (0, _unsaid_kind(lines, items)))
    kept = [(0, marks[0][1])]
    for mark in marks[1:]:
        if _begins(lines, kept[-1], mark):
            kept.append(mark)
    edges = pairwise([*(first for first, _ in kept), len(lines)])
    return [
        Part(kind, first, last) for (_, kind), (first, last) in zip(kept, edges, strict=True) if first < last
    ]


def _begins(lines: list[Line], before: tuple[int, HandlingKind], after: tuple[int, HandlingKind]) -> bool:
    """Whether a part begins at the second mark: of another kind, or the utdrag of another body or day."""
    if after[1] != before[1] or after[1] != HandlingKind.PROTOKOLLSUTDRAG:
        return after[1] != before[1]
    one, other = (_said_at(lines, first) for first, _ in (before, after))
    return all(one) and all(other) and one != other


def _said_at(lines: list[Line], first: int) -> tuple[str, str]:
    """The body and day that the lines at a mark name."""
    head = [line.text for line in lines[first : first + _HEAD_OF_UTDRAG]]
    return organ_in(head), date_in(head)


def _within(lines: list[Line], items: list[Item]) -> Iterator[tuple[int, HandlingKind]]:
    """Where, in mid-page, an utdrag follows another, or behind the last § what is appended."""
    for item in items:
        for index in range(item.body + 1, item.last):
            kind, first = marker(lines[index].text), _first_of_head(lines, index)
            gap = lines[first].block != lines[first - 1].block or lines[first - 1].text.endswith(".")
            if kind is None or not gap or _of_votes(lines, index):
                continue
            named = item is items[-1] and _APPENDED.fullmatch(lines[index].text)
            appended = named and not any(map(_heads_text, lines[index + 1 : item.last]))
            if appended or (item is not items[-1] and kind == HandlingKind.PROTOKOLLSUTDRAG):
                yield first, kind


def _heads_text(line: Line) -> bool:
    """Whether a line heads what only the text of a § has."""
    found = heading(line.text)
    return found is not None and not found.weak and found.label in _OF_PARAGRAF


def _first_of_head(lines: list[Line], index: int) -> int:
    """The line of the kommun's or body's name that stands above a mark, in its block; else the mark."""
    above = lines[index - 1]
    named = above.block == lines[index].block and len(above.text) < _SHORT
    return index - 1 if named and (organ_in([above.text]) or kommun_in([above.text], "")) else index


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
            (_with_organ_above(lines, index), kind)
            for index in top
            if (kind := marker(lines[index].text))
            and not _in_list(lines, index)
            and not _of_votes(lines, index)
        ]
        if running and top and (running != head or running == HandlingKind.PROTOKOLLSUTDRAG):
            announced.insert(0, (top[0], running))
        elif not announced and top and current == HandlingKind.TJANSTESKRIVELSE and page.width > page.height:
            announced.append(
                (top[0], HandlingKind.BILAGA)
            )  # a letter is upright: a table on its side is appended
        head = running or head
        current = announced[-1][1] if announced else current
        yield from announced


def _in_list(lines: list[Line], index: int) -> bool:
    """Whether the line is the first entry of a list of documents: the heading of one stands over it."""
    above = heading(lines[index - 1].text) if index else None
    return above is not None and above.label == SectionLabel.UNDERLAG


def _of_votes(lines: list[Line], index: int) -> bool:
    """Whether a voting list follows: it is part of the minutes, though it is called a bilaga."""
    below = heading(lines[index + 1].text) if index + 1 < len(lines) else None
    return below is not None and below.label == SectionLabel.VOTERING


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
