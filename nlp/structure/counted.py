"""Votes under a heading that names only the proposition.

What covers both the proposition and a counted vote is the vote: under `Beslutsgång` stands in many kommuner
all that happened, from the chair's question to the names on each side.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, takewhile

from nlp.structure.lines import Line
from nlp.structure.openings import Opening
from nlp.structure.patterns import vocabulary
from nlp.structure.phrases import plain
from nlp.terms import SectionLabel

_WORDS = r"(?:en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|\d{1,3})"
_NAME = r"[A-ZÅÄÖ][\wåäöéü-]+ [A-ZÅÄÖ]"
# How a vote came out: counts, or names on a side.  `Den som bifaller röstar ja` is only its order.
_RESULT = re.compile(
    rf"(?i:\b{_WORDS} (?:st\.? )?(?:ja|nej)(?:[- ]?röst(?:er)?)?\b|\b\d{{1,3}} röster\b)"
    rf"|(?i:\b(?:ja|nej)(?:[- ]?röster)?[:=]? ?\d{{1,3}}\b)"
    rf"|(?:^|[.\n”\"] ?)(?:JA|NEJ|Ja|Nej)(?:[- ]röst(?:er)?)?(?: röstar| röstade)?:? {_NAME}"
    r"|\) (?:(?:och|samt) [^.]{3,80} )?rösta(?:r|de) (?:ja|nej)\b",
)


def counted(text: str) -> bool:
    """Whether a text tells how a vote came out."""
    return _RESULT.search(text) is not None


def with_votes(lines: list[Line], openings: list[Opening]) -> Iterator[Opening]:
    """The openings, those headed as beslutsgång whose section holds a counted vote made votering."""
    openings = list(_joined(lines, openings))
    edges = pairwise([*(opening.line for opening in openings), len(lines)])
    for opening, (first, last) in zip(openings, edges, strict=True):
        voted = opening.label == SectionLabel.BESLUTSGANG and opening.heading
        if voted and counted("\n".join(line.text for line in lines[first:last])):
            yield replace(opening, label=SectionLabel.VOTERING)
        else:
            yield opening


def _joined(lines: list[Line], openings: list[Opening]) -> Iterator[Opening]:
    """The openings, a proposition and the vote that follows it in the same block made one."""
    votes = False
    for opening, following in pairwise([*openings, None]):
        if opening is None or (votes and opening.label == SectionLabel.VOTERING):
            votes = False
            continue
        votes = following is not None and _leads_to(lines, opening, following)
        yield replace(opening, label=SectionLabel.VOTERING) if votes else opening


def _leads_to(lines: list[Line], one: Opening, other: Opening) -> bool:
    """Whether one is a proposition and the other its vote, and its count in the same block."""
    labels = one.label, other.label
    if labels != (SectionLabel.BESLUTSGANG, SectionLabel.VOTERING):
        return False
    if other.heading and plain(other.heading) not in vocabulary().sub:
        return False
    block = lines[one.line].block
    if lines[other.line].block != block or lines[other.line].page is not None:
        return False
    rest = takewhile(lambda line: line.block == block, lines[other.line :])
    return counted("\n".join(line.text for line in rest))
