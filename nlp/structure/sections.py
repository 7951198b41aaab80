"""Sections of a §: the label of every line after its title.

Headings decide.  Text without a heading is told by its own words (`yrkar`, `ställer proposition`, `reserverar
sig`), block by block; an unheaded first paragraph without such words is the ärende.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from nlp.model import Section
from nlp.structure.blocks import block_text, cue, new_block
from nlp.structure.bodies import by_body, height
from nlp.structure.headings import Heading, heading, plain
from nlp.structure.lines import Line
from nlp.structure.openings import Opening, heading_text, sections_from
from nlp.structure.patterns import vocabulary
from nlp.structure.standing import inside_sentence, stands
from nlp.structure.typeface import seen
from nlp.terms import SectionLabel

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
    SectionLabel.OVRIGT: frozenset(
        {SectionLabel.BESLUT, SectionLabel.RESERVATION, SectionLabel.VOTERING, SectionLabel.JUSTERING}
    ),
}


# Behind these a sentence in the present tense says what is decided, where no heading does.
_DECIDED_AFTER = frozenset(
    {
        SectionLabel.ARENDE,
        SectionLabel.UNDERLAG,
        SectionLabel.BEHANDLING,
        SectionLabel.EKONOMI,
        SectionLabel.DEBATT,
        SectionLabel.JAV,
    }
)


# In decision lists a vote has a sentence of its own, behind the decision or the reservation.
_VOTE = re.compile(
    r"(?:Votering|Omröstning) (?:om|angående) |(?:Ärendet|Beslutet) (?:togs|avgör\w*|avgjord\w*) "
)
_DECIDES = re.compile(
    r"[A-ZÅÄÖ][\wåäöé, -]{0,80}?(?:nämnden|styrelsen|utskottet|mäktige|direktionen|beredningen)"
    r" (?:beslutar|godkänner|antar|avslår|fastställer|återremitterar|bordlägger"
    r"|föreslår [a-zåäö]+ (?:att )?besluta)\b"
)
_AGREES = re.compile(
    r"\s*(?:enligt|i enlighet med) (?:förslag|ovan)", re.IGNORECASE
)  # `Beslut: enligt förslag`
_YES = re.compile(r"\bja[ -]", re.IGNORECASE)
_COLUMN = 3  # headings on end, of as many labels
_NEAR = 4  # lines below a heading


def sections_of_item(
    lines: list[Line], whole: SectionLabel | None = None, organ: str = ""
) -> tuple[Section, ...]:
    """The sections of the body of a §, the lines after its title and dnr; every line lies in one.

    With `whole` all of it is one section of that label.  `organ` is the body that meets, where known.
    """
    openings = [Opening(0, whole, "")] if whole and lines else by_body(list(_in_item(lines)), organ)
    return sections_from(lines, openings)


def _in_item(lines: list[Line]) -> Iterator[Opening]:
    current: SectionLabel | None = None
    headed, run, said = False, range(0), ""
    unsaid = not any(_heads_decision(line) for line in lines)
    for index, line in enumerate(lines):
        found = seen(lines, index, heading(line.text), current)
        if index in run:
            continue
        climbs = found is not None and found.lead and _climbs(current, said, line)
        label: SectionLabel | None = None
        if found and (run := _column_run(lines, index)):
            headed, label = False, SectionLabel.OVRIGT
            yield Opening(index, label, "")
        elif found and (climbs or _opens(lines, index, found, current)):
            headed, label = headed or not (found.lead or found.opens), found.label
            if climbs or label != current or not _goes_on(lines, index, found):
                yield Opening(index, label, heading_text(line, found), line.text)
        elif label := _unheaded(lines, index, current, headed=headed, fresh=index == run.stop):
            if index == 0 and label == SectionLabel.BESLUT:
                label = _before_decision(lines)
            yield Opening(index, label, "", line.text)
        elif unsaid and current in _DECIDED_AFTER and _decides(lines, index):
            label = SectionLabel.BESLUT
            yield Opening(index, label, "", line.text)
        current, said = (label, line.text) if label else (current, said)


def _climbs(current: SectionLabel | None, said: str, line: Line) -> bool:
    """Whether a lead-in is a higher body's than the one whose words run: they were its proposal."""
    return current == SectionLabel.BESLUT and 0 < height(said) < height(line.text)


def _before_decision(lines: list[Line]) -> SectionLabel:
    """What stands first and reads like a decision: the matter, or a proposal, where one is headed below."""
    for line in lines[1:]:
        found = heading(line.text)
        if found and found.label == SectionLabel.BESLUT:
            agrees = _AGREES.match(line.text, found.length) is not None
            return SectionLabel.FORSLAG if agrees else SectionLabel.ARENDE
        if found and found.label in _QUOTED:
            break
    return SectionLabel.BESLUT


def _heads_decision(line: Line) -> bool:
    found = heading(line.text)
    return found is not None and found.label == SectionLabel.BESLUT and not found.lead


def _decides(lines: list[Line], index: int) -> bool:
    """Whether a line begins with what a body decides, and is not the rest of a sentence."""
    return _DECIDES.match(lines[index].text) is not None and not inside_sentence(lines, index)


def _column_run(lines: list[Line], index: int) -> range:
    """Three headings or more on end: a column that was read before the column of their texts.

    Which text belongs to which heading is lost; only the texts themselves can say.
    """
    last, labels = index, set[SectionLabel]()
    while last < len(lines) and lines[last].block == lines[index].block:
        found = heading(lines[last].text)
        if found is None or found.lead or found.length < len(lines[last].text):
            break
        if not found.weak:
            labels.add(found.label)
        last += 1
    return range(index, last) if len(labels) >= _COLUMN else range(0)


def _goes_on(lines: list[Line], index: int, found: Heading) -> bool:
    """Whether a heading of the running label goes on with it: a lead-in, a sub-heading, a second line."""
    above = heading(lines[index - 1].text) if index else None
    stacked = above is not None and above.label == found.label and above.length == len(lines[index - 1].text)
    return found.lead or stacked or plain(lines[index].text[: found.length]) in vocabulary().sub


def _opens(lines: list[Line], index: int, found: Heading, current: SectionLabel | None) -> bool:
    if found.label == SectionLabel.NARVARO and (found.opens or found.weak):
        return False
    if not stands(lines, index, found, current):
        return False
    if current == SectionLabel.VOTERING and found.label == SectionLabel.BESLUTSGANG:
        below = takewhile(lambda line: heading(line.text) is None, lines[index + 1 : index + _NEAR])
        # what Ja and Nej mean may stand under Propositionsordning: still the vote
        return not any(_YES.match(line.text) for line in below)
    if found.lead:
        return current not in _QUOTED
    return not (index and _leads_to_yrkanden(lines[index - 1]) and current == SectionLabel.YRKANDEN)


def _leads_to_yrkanden(line: Line) -> bool:
    """Whether the line is the first of a heading in two lines (`Dagens sammanträde` / `Yrkanden`)."""
    begins = line.text[:1].isupper() and not line.text.endswith(".")
    return begins and plain(line.text) in vocabulary().before


def _unheaded(
    lines: list[Line], index: int, current: SectionLabel | None, *, headed: bool, fresh: bool
) -> SectionLabel | None:
    """The label a line without heading opens, None where it goes on with the current section.

    `fresh` says that a paragraph begins here though no gap shows it.
    """
    if _leads_to_yrkanden(lines[index]):
        return SectionLabel.YRKANDEN if current != SectionLabel.YRKANDEN else None
    if current is not None and not fresh and not new_block(lines, index):
        return None
    label = cue(block_text(lines, index))
    if current is None:
        return label or SectionLabel.ARENDE
    if label == SectionLabel.VOTERING and headed and not _VOTE.match(lines[index].text):
        return None
    if headed:
        return label if label and current in _CUED_AFTER.get(label, ()) else None
    return label if label and label != current else None
