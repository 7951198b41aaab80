"""Texts without any § header: a decision published by itself, and a written reservation."""

import re
from collections.abc import Iterator
from itertools import takewhile

from nlp.model import Document
from nlp.rules.dnr import find_dnr
from nlp.structure.headings import heading, signed
from nlp.structure.item import SIGNS, Item
from nlp.structure.lines import Line
from nlp.structure.sections import cue
from nlp.terms import SectionLabel

_PAGES = 2  # longer texts are no single decision
_NUMBERED = re.compile(r"(\d{1,3})\.\s+(?=[A-ZÅÄÖ])")
_RESERVATION = re.compile(r"(?:skriftlig )?reservation\b(?! *:)", re.IGNORECASE)
_MATTER = re.compile(r"(?:ärende|dagordningspunkt|punkt)(?: nr\.?)? ?#?(\d{1,3})\b", re.IGNORECASE)
_TITLE = 5  # lines
_DECISIONS = frozenset(
    {SectionLabel.BESLUT, SectionLabel.YRKANDEN, SectionLabel.BESLUTSGANG, SectionLabel.VOTERING}
)


def single(document: Document, lines: list[Line]) -> Iterator[Item]:
    """The one item of a text without headers, if it is a reservation or a decision; else none."""
    if not lines or len(document.pages) > _PAGES or signed(lines):
        return
    if _RESERVATION.match(lines[0].text):
        yield _reservation(lines)
    elif any(_decides(line) for line in lines):
        yield _decision(lines)


def _reservation(lines: list[Line]) -> Item:
    """A written reservation (KL 4 kap. 27 §): its heading says against what, the rest gives the reasons."""
    block = lines[0].block
    title = [line.text for line in takewhile(lambda line: line.block == block, lines[:_TITLE])]
    said = " ".join(title)
    number = _MATTER.search(said)
    dnr = tuple(said[tag.start : tag.end] for tag in find_dnr(said))
    body = min(len(title), len(lines))
    return Item(
        number[1] if number else "", said.strip(SIGNS), dnr, 0, body, len(lines), SectionLabel.RESERVATION
    )


def _decision(lines: list[Line]) -> Item:
    """A decision published without §: all of it is one paragraf, its first line the title."""
    first = next((index for index, line in enumerate(lines[:4]) if _NUMBERED.match(line.text)), 0)
    number = _NUMBERED.match(lines[first].text)
    title = lines[first].text[number.end() if number else 0 :].strip(SIGNS)
    body = first if heading(lines[first].text) else first + 1
    return Item(number[1] if number else "", title if body > first else "", (), first, body, len(lines))


def _decides(line: Line) -> bool:
    found = heading(line.text)
    return (found.label if found else cue(line.text)) in _DECISIONS
