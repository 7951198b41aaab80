"""Sections of a §: the label of every line after its title.

Headings decide.  Text without a heading is told by its own words (`yrkar`, `ställer proposition`, `reserverar
sig`), block by block; an unheaded first paragraph without such words is the ärende.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from nlp.model import Section
from nlp.structure.blocks import new_block
from nlp.structure.blocks import said as said_at
from nlp.structure.bodies import by_body, height
from nlp.structure.counted import with_votes
from nlp.structure.following import PUT_AFTER, PUTS, may_follow
from nlp.structure.headings import Heading, heading, heading_at, plain
from nlp.structure.lines import Line
from nlp.structure.openings import Opening, heading_text, sections_from
from nlp.structure.patterns import vocabulary
from nlp.structure.proposed import moved_below, names_officer, proposes, said_by, unasked
from nlp.structure.recipients import lists_recipients
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
_OUTCOME = re.compile(r"\b(?:har|hade) (?:således|alltså|därmed|härmed)\b")
_REASONS = frozenset({"motivering", "skäl", "motivering till beslut"})
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
    r" (?:förklarar (?:överläggningen|diskussionen) avslutad och )?"
    r"(?:beslutar|godkänner|antar|avslår|fastställer|återremitterar|bordlägger"
    r"|föreslår [a-zåäö]+ (?:att )?besluta)\b"
)
_AGREES = re.compile(
    r"\s*(?:enligt|i enlighet med) (?:förslag|ovan)", re.IGNORECASE
)  # `Beslut: enligt förslag`
_NOW = re.compile(r"(?:nämnden|styrelsen|utskottet|mäktige|direktionen|beredningen|landstinget) beslu?[tö]")
_YES = re.compile(r"\bja[ -]", re.IGNORECASE)
_SIGNATURE = re.compile(r"[\s:]*[_.…]{2,}")
# Behind these a list of names without a heading is that of the recipients.
_ENDS = frozenset({
    SectionLabel.BESLUT, SectionLabel.RESERVATION, SectionLabel.ANTECKNING, SectionLabel.JAV,
    SectionLabel.JUSTERING,
})  # fmt: skip
_COLUMN = 3  # headings on end, of as many labels
_NEAR = 4  # lines below a heading


def sections_of_item(
    lines: list[Line], whole: SectionLabel | None = None, organ: str = ""
) -> tuple[Section, ...]:
    """The sections of the body of a §, the lines after its title and dnr; every line lies in one.

    With `whole` all of it is one section of that label.  `organ` is the body that meets, where known.
    """
    if whole and lines:
        return sections_from(lines, [Opening(0, whole, "")])
    openings = by_body(list(_in_item(lines)), organ)
    return sections_from(lines, list(with_votes(lines, openings)))


def _in_item(lines: list[Line]) -> Iterator[Opening]:
    current: SectionLabel | None = None
    loose = False  # behind a proposition without heading the text goes on without headings
    headed, listed, run, said = False, False, range(0), ""
    unsaid = not any(_heads_decision(line) for line in lines)
    for index, line in enumerate(lines):
        found = unasked(
            lines, index, seen(lines, index, heading_at(line), current), current, headed=headed and not loose
        )
        if index in run:
            continue
        climbs = found is not None and found.lead and _climbs(current, said, line)
        climbs = climbs or (unsaid and current == SectionLabel.FORSLAG and _decides_now(lines, index, found))
        label: SectionLabel | None = None
        if found and (run := _column_run(lines, index)):
            headed, label = False, SectionLabel.OVRIGT
            yield Opening(index, label, "")
        elif found and (climbs or _opens(lines, index, found, current)):
            headed, loose = headed or not (found.lead or found.opens), False
            label = SectionLabel.YRKANDEN if moved_below(lines, index, found) else found.label
            listed = label == SectionLabel.UNDERLAG and found.length < len(line.text)
            if climbs or label != current or not _goes_on(lines, index, found):
                yield Opening(index, label, heading_text(line, found), said_by(lines, index, found))
        elif label := _after_list(lines, index, current, listed=listed):
            headed = label == SectionLabel.EXPEDIERING
            yield Opening(index, label, "", line.text)
        elif label := _unheaded(lines, index, current, headed=headed and not loose, fresh=index == run.stop):
            if index == 0 and label == SectionLabel.BESLUT:
                label = _before_decision(lines)
            loose = loose or label == SectionLabel.BESLUTSGANG
            yield Opening(index, label, "", line.text)
        elif unsaid and current in _DECIDED_AFTER and _decides(lines, index):
            label = SectionLabel.BESLUT
            yield Opening(index, label, "", line.text)
        current, said = (label, line.text) if label else (current, said)


def _climbs(current: SectionLabel | None, said: str, line: Line) -> bool:
    """Whether a lead-in is a higher body's than the one whose words run: they were its proposal."""
    return current == SectionLabel.BESLUT and 0 < height(said) < height(line.text)


def _decides_now(lines: list[Line], index: int, found: Heading | None) -> bool:
    """Whether a lead-in behind a proposal, a gap between, says what is decided: no heading of the § does."""
    if found is None or not found.lead or not _NOW.search(lines[index].text):
        return False
    above = heading(lines[index - 1].text)
    return lines[index].block != lines[index - 1].block and (
        above is None or above.length < len(lines[index - 1].text)
    )


def _before_decision(lines: list[Line]) -> SectionLabel:
    """What stands first and reads like a decision: the matter, or a proposal, where one is headed below."""
    proposed = proposes(lines)
    for line in lines[1:]:
        found = heading(line.text)
        if found and found.label == SectionLabel.BESLUT:
            agrees = _AGREES.match(line.text, found.length) is not None
            return SectionLabel.FORSLAG if agrees or proposed else SectionLabel.ARENDE
        if found and found.label in _QUOTED:
            break
    return SectionLabel.BESLUT


def _after_list(
    lines: list[Line], index: int, current: SectionLabel | None, *, listed: bool
) -> SectionLabel | None:
    """The recipients behind the decision, or the matter behind a list of documents; no heading says so."""
    if current in _ENDS and lists_recipients(lines, index):
        return SectionLabel.EXPEDIERING
    if listed and current == SectionLabel.UNDERLAG and _told(lines, index):
        return said_at(lines, index) or SectionLabel.ARENDE
    return None


def _told(lines: list[Line], index: int) -> bool:
    """Whether the matter is told from here on: `Handlingar: karta` on a line, and then a sentence."""
    line, above = lines[index], lines[index - 1]
    sentence = line.text[:1].isupper() and not above.text.endswith((",", "och", "samt"))
    return sentence and vocabulary().says.search(line.text) is not None


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
    foot = found.label == SectionLabel.JUSTERING and _SIGNATURE.match(lines[index].text, found.length)
    if foot or not stands(lines, index, found, current):
        return False
    if current == SectionLabel.VOTERING and found.label == SectionLabel.BESLUTSGANG:
        below = takewhile(lambda line: heading(line.text) is None, lines[index + 1 : index + _NEAR])
        # what Ja and Nej mean may stand under Propositionsordning: still the vote
        return not any(_YES.match(line.text) for line in below)
    if found.lead:
        return current not in _QUOTED
    if current == SectionLabel.BESLUT and plain(lines[index].text.partition(":")[0]) in _REASONS:
        return found.length == len(lines[index].text)  # `Motivering: …` gives the reasons of the decision
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
    label = said_at(lines, index)
    if current is None and names_officer(lines):
        return SectionLabel.OVRIGT
    if current is None:
        return label or SectionLabel.ARENDE
    if current == SectionLabel.JAV and label is None and not headed and lines[index].text[:1].isupper():
        return SectionLabel.ARENDE  # a sentence says who stands aside, and then the matter is told
    opens = label != current and not _of_vote(lines, index, current, label, headed=headed)
    return label if label and opens and (not headed or may_follow(lines, index, label, current)) else None


def _of_vote(
    lines: list[Line], index: int, current: SectionLabel, label: SectionLabel | None, *, headed: bool
) -> bool:
    """Whether what reads like a vote stands under another heading, or like a decision ends the vote."""
    if label == SectionLabel.VOTERING:
        put = current in PUT_AFTER and PUTS.match(lines[index].text)
        return headed and not put and not _VOTE.match(lines[index].text)
    return label == SectionLabel.BESLUT and current == SectionLabel.VOTERING and _says_outcome(lines, index)


def _says_outcome(lines: list[Line], index: int) -> bool:
    """Whether the paragraph about a vote ends with what it meant: `Nämnden har således bifallit …`."""
    same = lines[index].block == lines[index - 1].block
    return (same or any(map(_leads, lines[index + 1 :]))) and _OUTCOME.search(lines[index].text) is not None


def _leads(line: Line) -> bool:
    """Whether a heading or lead-in of a decision stands here."""
    found = heading(line.text)
    return found is not None and found.label == SectionLabel.BESLUT
