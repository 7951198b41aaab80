"""The outline of a file: its handlingar, its paragrafer with their sections, and the pages around them."""

from dataclasses import replace
from itertools import pairwise

from nlp.model import Document, Handling, Paragraf, Protokoll, Section
from nlp.structure.handlingar import Part, describe, find_parts
from nlp.structure.headings import heading, plain
from nlp.structure.item import Item
from nlp.structure.lines import Line, lines_of
from nlp.structure.narvaro import with_narvaro
from nlp.structure.openings import SOURCE
from nlp.structure.outside import sections_outside
from nlp.structure.paragrafer import find_items
from nlp.structure.patterns import vocabulary
from nlp.structure.runon import unrun
from nlp.structure.sections import sections_of_item
from nlp.structure.typeface import marked
from nlp.terms import HandlingKind, SectionLabel

# Whose first lines say only what they are; the head of a protokoll is its attendance and signatures.
_SHORT_HEADS = frozenset({HandlingKind.TJANSTESKRIVELSE, HandlingKind.PROTOKOLLSUTDRAG, HandlingKind.BILAGA})


def outline(document: Document) -> Protokoll:
    """The handlingar, paragrafer and sections of a document; no tags and no relations yet."""
    lines = [piece for line in lines_of(document.text) for piece in unrun(line)]
    if not lines:
        return Protokoll(document)
    lines, items = find_items(document, lines)
    lines = marked(document, lines)
    parts = find_parts(document, lines, items)
    items = [replace(item, last=_last(lines, item, parts)) for item in items]
    sections = _outside(lines, items, parts)
    described = [describe(document, lines, part, items) for part in parts]
    numbers = [(lines[item.first].start, item.number) for item in items]
    handlingar = with_narvaro(described, sections, numbers, document.text)
    paragrafer = tuple(_paragraf(lines, item, parts, described) for item in items)
    return Protokoll(document, handlingar, sections, paragrafer)


def _last(lines: list[Line], item: Item, parts: list[Part]) -> int:
    """Where a § ends: at the next one, at the end of its handling, or where a front page or notice begins."""
    stop = min([item.last, *(part.first for part in parts if part.first > item.first)])
    return next((index for index in range(item.body, stop) if _ends_item(lines[index:stop])), stop)


def _ends_item(lines: list[Line]) -> bool:
    """Whether the first line begins what is signed, or a front page, and nothing of the § follows."""
    text = lines[0].text
    found = heading(text)
    if found is None:
        return False
    notice = found.label == SectionLabel.JUSTERING and text.casefold().startswith(vocabulary().fresh)
    signed = plain(text) == "vid protokollet" and not any(map(_heads_more, lines[1:]))
    return (
        notice
        or signed
        or (found.label == SectionLabel.NARVARO and found.opens and "plats" in text.casefold())
    )


def _heads_more(line: Line) -> bool:
    found = heading(line.text)
    return found is not None and found.label not in {SectionLabel.JUSTERING, SectionLabel.NARVARO}


def _paragraf(lines: list[Line], item: Item, parts: list[Part], described: list[Handling]) -> Paragraf:
    handling = max(index for index, part in enumerate(parts) if part.first <= item.first)
    sections = sections_of_item(lines[item.body : item.last], item.whole, described[handling].organ or "")
    start, end = lines[item.first].start, lines[item.last - 1].end
    if before := [index for index in item.earlier if index < item.body]:
        span = lines[before[0]].start, lines[before[-1]].end
        sections = (Section(SectionLabel.BEHANDLING, "", *span, SOURCE), *sections)
    return Paragraf(item.number, item.title, item.dnr, start, end, handling, sections)


def _outside(lines: list[Line], items: list[Item], parts: list[Part]) -> tuple[Section, ...]:
    """The sections of the lines before, between and after the paragrafer, handling by handling."""
    within = {item.first for item in items}
    leads = {part.first: SectionLabel.OVRIGT for part in parts if part.kind in _SHORT_HEADS}
    edges = {0, len(lines)} | within | {item.last for item in items} | {part.first for part in parts}
    return tuple(
        section
        for first, last in pairwise(sorted(edges))
        if first not in within
        for section in sections_outside(lines[first:last], leads.get(first))
    )
