"""Sections: the label of every line after a §'s title, and of the pages around the paragrafer.

Headings decide.  Text without a heading is told by its own words (`yrkar`, `ställer proposition`, `reserverar
sig`), block by block; an unheaded first paragraph without such words is the ärende.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile

from nlp.model import Section
from nlp.structure.headings import LONGEST, Heading, heading, plain
from nlp.structure.lines import Line
from nlp.structure.patterns import vocabulary
from nlp.terms import SectionLabel

SOURCE = "regler:avsnitt"

_FRONT = frozenset({SectionLabel.NARVARO, SectionLabel.JUSTERING, SectionLabel.INNEHALL})
# Where a lead-in (`Kommunstyrelsen beslutar`) belongs to what somebody says, not to what was decided.
_QUOTED = frozenset(
    {
        SectionLabel.BESLUT,
        SectionLabel.FORSLAG,
        SectionLabel.YRKANDEN,
        SectionLabel.RESERVATION,
        SectionLabel.ANTECKNING,
    }
)
# What an unheaded paragraph can open after a headed section.
_CUED_AFTER = {
    SectionLabel.RESERVATION: frozenset(
        {SectionLabel.BESLUT, SectionLabel.BESLUTSGANG, SectionLabel.VOTERING}
    ),
    SectionLabel.VOTERING: frozenset({SectionLabel.BESLUT, SectionLabel.RESERVATION}),
    SectionLabel.JAV: frozenset({SectionLabel.BESLUT, SectionLabel.ARENDE}),
    SectionLabel.JUSTERING: frozenset(SectionLabel) - _FRONT,
}


_BEFORE_CONTENTS = frozenset({None, SectionLabel.NARVARO, SectionLabel.JUSTERING})
# Outside a § these say what the handling is; inside, they head the recipients and the documents.
_KINDS = frozenset({"protokollsutdrag", "bilaga"})
_ENTRY = re.compile(r"(?:[A-ZÅÄÖ][A-Za-z]{0,5} )?(?:§\s*)?(\d{1,3})[.:]?\s{1,4}[A-ZÅÄÖ][a-zåäö]")


# In decision lists a vote has a sentence of its own, behind the decision or the reservation.
_VOTE = re.compile(
    r"(?:Votering|Omröstning) (?:om|angående) |(?:Ärendet|Beslutet) (?:togs|avgör\w*|avgjord\w*) "
)
_YES = re.compile(r"\bja[ -]", re.IGNORECASE)
_NEAR = 4  # lines below a heading


@dataclass(frozen=True, slots=True)
class _Opening:
    """A section begins at line `line`; `heading` is "" where none is printed."""

    line: int
    label: SectionLabel
    heading: str


def sections_of_item(lines: list[Line], whole: SectionLabel | None = None) -> tuple[Section, ...]:
    """The sections of the body of a §, the lines after its title and dnr; every line lies in one.

    With `whole` all of it is one section of that label.
    """
    openings = [_Opening(0, whole, "")] if whole and lines else list(_in_item(lines))
    return _sections(lines, openings)


def sections_outside(lines: list[Line], lead: SectionLabel | None = None) -> tuple[Section, ...]:
    """The sections of lines outside the paragrafer; those before the first heading get `lead`, or none."""
    openings = list(_outside(lines))
    if lead and lines and not (openings and openings[0].line == 0):
        openings.insert(0, _Opening(0, lead, ""))
    return _sections(lines, openings)


def _sections(lines: list[Line], openings: list[_Opening]) -> tuple[Section, ...]:
    edges = pairwise([*(opening.line for opening in openings), len(lines)])
    return tuple(
        Section(opening.label, opening.heading, lines[first].start, lines[last - 1].end, SOURCE)
        for opening, (first, last) in zip(openings, edges, strict=True)
    )


def _outside(lines: list[Line]) -> Iterator[_Opening]:
    current = None
    for index, line in enumerate(lines):
        found = heading(line.text)
        if found is None and current in _BEFORE_CONTENTS and _lists_contents(lines, index):
            yield _Opening(index, SectionLabel.INNEHALL, "")
            current = SectionLabel.INNEHALL
        if found is None or found.lead or _is_part(found, line, current) or plain(line.text) in _KINDS:
            continue
        if found.label != current or line.text.casefold().startswith(vocabulary().fresh):
            yield _Opening(index, found.label, _heading_text(line, found))
            current = found.label


def _lists_contents(lines: list[Line], index: int) -> bool:
    """Whether a contents list begins here: three entries or more of number and title, the numbers rising."""
    entries = [match for line in lines[index : index + 6] if (match := _ENTRY.match(line.text))]
    numbers = [int(match[1]) for match in entries]
    return (
        len(numbers) >= 3 and _ENTRY.match(lines[index].text) is not None and numbers == sorted(set(numbers))
    )


def _is_part(found: Heading, line: Line, current: SectionLabel | None) -> bool:
    """Whether a heading is only a cell of the attendance table (`Jäv`) or a group of the contents list."""
    cell = current == SectionLabel.NARVARO and len(line.text) < 12
    return found.label not in _FRONT and (cell or current == SectionLabel.INNEHALL)


def _heading_text(line: Line, found: Heading) -> str:
    return line.text[: found.length].strip(" *:")


def _in_item(lines: list[Line]) -> Iterator[_Opening]:
    current: SectionLabel | None = None
    headed = False
    for index, line in enumerate(lines):
        found = heading(line.text)
        if found and _opens(lines, index, found, current):
            headed = headed or not (found.lead or found.opens)
            if found.label != current or not _goes_on(lines, index, found):
                yield _Opening(index, found.label, _heading_text(line, found))
            current = found.label
        elif label := _unheaded(lines, index, current, headed=headed):
            yield _Opening(index, label, "")
            current = label


def _goes_on(lines: list[Line], index: int, found: Heading) -> bool:
    """Whether a heading of the running label goes on with it: a lead-in, a sub-heading, a second line."""
    above = heading(lines[index - 1].text) if index else None
    stacked = above is not None and above.label == found.label and above.length == len(lines[index - 1].text)
    return found.lead or stacked or plain(lines[index].text[: found.length]) in vocabulary().sub


def _opens(lines: list[Line], index: int, found: Heading, current: SectionLabel | None) -> bool:
    if found.opens and found.label == SectionLabel.NARVARO:
        return False
    if current == SectionLabel.VOTERING and found.label == SectionLabel.BESLUTSGANG:
        below = takewhile(lambda line: heading(line.text) is None, lines[index + 1 : index + _NEAR])
        # what Ja and Nej mean may stand under Propositionsordning: still the vote
        return not any(_YES.match(line.text) for line in below)
    if current == SectionLabel.EXPEDIERING and found.label == SectionLabel.EKONOMI:
        return False  # a recipient: the office of that name
    if found.lead:
        return current not in _QUOTED
    return not (index and _leads_to_yrkanden(lines[index - 1]) and current == SectionLabel.YRKANDEN)


def _leads_to_yrkanden(line: Line) -> bool:
    """Whether the line is the first of a heading in two lines (`Dagens sammanträde` / `Yrkanden`)."""
    begins = line.text[:1].isupper() and not line.text.endswith(".")
    return begins and plain(line.text) in vocabulary().before


def _unheaded(
    lines: list[Line], index: int, current: SectionLabel | None, *, headed: bool
) -> SectionLabel | None:
    """The label a line without heading opens, None where it goes on with the current section."""
    if _leads_to_yrkanden(lines[index]):
        return SectionLabel.YRKANDEN if current != SectionLabel.YRKANDEN else None
    if current is not None and not _new_block(lines, index):
        return None
    label = cue(_block_text(lines, index))
    if current is None:
        return label or SectionLabel.ARENDE
    if label == SectionLabel.VOTERING and headed and not _VOTE.match(lines[index].text):
        return None
    if headed:
        return label if label and current in _CUED_AFTER.get(label, ()) else None
    return label if label and label != current else None


def _new_block(lines: list[Line], index: int) -> bool:
    line, before = lines[index], lines[index - 1]
    return line.block != before.block or (before.text.endswith((".", "_")) and line.text[:1].isupper())


def _block_text(lines: list[Line], index: int) -> str:
    """The paragraph that begins at a line, at most some 400 characters."""
    parts: list[str] = []
    for line in lines[index : index + 5]:
        if line.block != lines[index].block or (parts and heading(line.text)):
            break
        parts.append(line.text)
        if line.text.endswith(".") and sum(map(len, parts)) > LONGEST:
            break
    return " ".join(parts)[:400]


def cue(paragraph: str) -> SectionLabel | None:
    """What a paragraph without heading is, by its words; None where they do not say."""
    text = plain(paragraph)
    return next((label for pattern, label in vocabulary().cues if pattern.search(text)), None)
