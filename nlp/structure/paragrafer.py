"""Paragrafer: number, title, dnr, and where the body begins."""

import re
from itertools import pairwise

from nlp.model import Document
from nlp.structure.header_dnr import printed_dnr
from nlp.structure.header_rest import only_dnr
from nlp.structure.headers import Header
from nlp.structure.headings import heading
from nlp.structure.item import Item
from nlp.structure.learned_dnr import with_codes
from nlp.structure.lines import Line
from nlp.structure.numbering import find_headers
from nlp.structure.own import with_own
from nlp.structure.single import reservations, single
from nlp.structure.titles import bare, title_of
from nlp.structure.titles_above import text_of, titles_above

_ABOVE = 3  # lines above a header that can belong to it
_BEFORE_HEADER = re.compile(
    r"(?:dnr|diarie(?:nummer|nr)|ärende(?:nummer|nr)"
    r"|(?:ärende|punkt|dagordningspunkt)(?: nr)?\.? ?\d{1,3})[.:]?",
    re.IGNORECASE,
)


def find_items(document: Document, lines: list[Line]) -> tuple[list[Line], list[Item]]:
    """The paragrafer of a document in order, and its lines, cut where a header or title ends inside one."""
    if written := list(reservations(lines)):
        return lines, written
    lines, found = find_headers(lines)
    lines = with_own(document, lines, [header.line for header in found])
    headers = _without_repeats(document, lines, found)
    lines, headers = with_codes(lines, headers)
    if not headers:
        return lines, list(single(document, lines))
    above = titles_above(lines, headers)
    starts = [min(above.get(header.line) or [_first_line(lines, header)]) for header in headers]
    edges = pairwise([*starts, len(lines)])
    items = zip(headers, edges, strict=True)
    return lines, [_item(lines, header, span, above.get(header.line)) for header, span in items]


def _without_repeats(document: Document, lines: list[Line], headers: list[Header]) -> list[Header]:
    """Leave out headers printed again because their § continues on the next page or before a reservation."""
    kept: list[Header] = []
    for index, header in enumerate(headers):
        before = kept[-1] if kept else None
        if (
            before
            and before.number == header.number
            and (header.again or _continues(document, lines, header))
        ):
            following = headers[index + 1] if index + 1 < len(headers) else None
            if header.again or not _typo(lines, before, header, following):
                continue
        kept.append(header)
    return kept


def _continues(document: Document, lines: list[Line], header: Header) -> bool:
    at_top = any(not document.text[page.start : lines[header.line].start].strip() for page in document.pages)
    following = lines[header.line + 1].text if header.line + 1 < len(lines) else ""
    return bool(header.number) and (at_top or (heading(following) is not None and bare(header)))


def _typo(lines: list[Line], before: Header, header: Header, following: Header | None) -> bool:
    """Whether `12 12 14` is `12 13 14` with a slip: the second has a title of its own."""
    if following is None or following.value != header.value + 2:
        return False
    return title_of(lines, before, len(lines)).text != title_of(lines, header, len(lines)).text


def _first_line(lines: list[Line], header: Header) -> int:
    """Lines above the header with nothing but a dnr, its label, or the number on the agenda belong to it."""
    first = header.line
    while first and header.line - first < _ABOVE and _heads(lines[first - 1].text):
        first -= 1
    return first


def _heads(text: str) -> bool:
    return only_dnr(text) or _BEFORE_HEADER.fullmatch(text) is not None


def _item(lines: list[Line], header: Header, span: tuple[int, int], above: range | None) -> Item:
    start, end = span
    if header.untitled:
        return Item("", "", (), start, start, end)
    title = title_of(lines, header, end, titled=above is not None)
    heads = lines[above.stop if above else start : header.line]
    dnr = tuple(dict.fromkeys([*(number for line in heads for number in printed_dnr(line.text)), *title.dnr]))
    text = text_of(lines, above) if above else title.text
    return Item(header.number, text, dnr, start, title.body, end, earlier=title.earlier)
