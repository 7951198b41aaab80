"""What is headed or said as a proposal but stands for something else, and what only reads like a vote.

`Förslag till beslut` heads in most kommuner what the office wants, in some what the members move; and
`Votering begärs.` at the end of the proposition is not yet the vote.
"""

import re

from nlp.structure.blocks import block_text
from nlp.structure.headings import Heading, heading, plain
from nlp.structure.lines import Line
from nlp.terms import SectionLabel

_OFFICER = re.compile(r"(?:Handläggare|Föredragande)(?: handläggare|tjänsteman)?:\s.{3,60}")
_PROPOSES = re.compile(
    r"[A-ZÅÄÖ][\wåäö, -]{0,60}(?:nämnden|styrelsen|utskottet|beredningen|direktionen)"
    r" (?:föreslår|föreslog|hemställer)"
    r" [a-zåäö]{2,25}(?: att)? besluta\b(?:[^.]|\.(?=\d|\w\.| [a-zåäö])){3,300}\.?"
)
_EITHERS = frozenset({"förslag till beslut", "förslag", "beslutsförslag"})
_MEMBER_MOVES = re.compile(
    r"(?:[-–•*]|\d{1,2}[.)])?\s*[A-ZÅÄÖ][^.]{3,60}(?:m\.\s?fl\.[^.]{0,60}|\([^.]{0,80})yrka(?:r|de)\b"
)


def names_officer(lines: list[Line]) -> bool:
    """Whether the text of a § begins with who prepared it, and a heading follows."""
    return len(lines) > 1 and bool(_OFFICER.fullmatch(lines[0].text) and _headed(lines[1]))


def proposes(lines: list[Line]) -> bool:
    """Whether the first paragraph is one sentence: what the body that prepared the matter wants decided."""
    return _PROPOSES.fullmatch(block_text(lines, 0)) is not None


def moved_below(lines: list[Line], index: int, found: Heading) -> bool:
    """Whether `Förslag till beslut` heads what members move: `1. Anna Ek m.fl. (S) yrkar bifall till …`."""
    if found.label != SectionLabel.FORSLAG or found.lead or plain(lines[index].text) not in _EITHERS:
        return False
    return index + 1 < len(lines) and _MEMBER_MOVES.match(block_text(lines, index + 1)) is not None


def said_by(lines: list[Line], index: int, found: Heading) -> str:
    """What a heading says; that of a proposal with the line below it, which tells to whom it is made."""
    if found.label != SectionLabel.FORSLAG or found.lead or index + 1 == len(lines):
        return lines[index].text
    return f"{lines[index].text} {lines[index + 1].text}"


def unasked(
    lines: list[Line], index: int, found: Heading | None, current: SectionLabel | None, *, headed: bool
) -> Heading | None:
    """The heading; None for the sentence `Votering begärs.` where the proposition or the vote is headed."""
    if found is None or current != SectionLabel.BESLUTSGANG or found.label != SectionLabel.VOTERING:
        return found
    if not lines[index].text[: found.length].rstrip().endswith("."):
        return found
    below = next(filter(None, map(_headed, lines[index + 1 :])), None)
    return None if headed or below == SectionLabel.VOTERING else found


def _headed(line: Line) -> SectionLabel | None:
    """The label of a heading that has a line to itself."""
    found = heading(line.text)
    alone = found is not None and found.length == len(line.text) and not line.text.endswith(".")
    return found.label if found and alone and not found.lead else None
