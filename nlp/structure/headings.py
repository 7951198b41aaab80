"""Whether a line is a heading, and of what."""

import re
from dataclasses import dataclass

from nlp.structure.lines import Line
from nlp.structure.patterns import vocabulary
from nlp.terms import SectionLabel

HEAD = 45  # lines: the front page
LONGEST = 110  # characters: a heading takes one line
_AROUND = re.compile(r"^[\s*#•·]+|[\s*:.…_]+$")
# A line that begins so refers to a body's proposal or decision, it does not head one.
_REFERS = re.compile(r"(?:enligt|på|i enlighet|med|till|av|mot|om|att|ett|en|bifall|avslag|ja|nej)\b")
_OF_LETTERS = frozenset({"datum"})  # `Datum: 2023-04-20` heads a letter, not an attendance list
_GLUED = re.compile(r"(?P<phrase>[^:]{3,60}):\s*(?P<rest>\S)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at the start of a line: its label, and how many characters of the line it takes."""

    label: SectionLabel
    length: int
    lead: bool = False  # only the sentence that leads to the decision's points
    opens: bool = False  # a label of the front page with its value on the same line


def plain(line: str) -> str:
    """The line in lower case, blanks collapsed, without the signs that may stand around a heading."""
    return " ".join(_AROUND.sub("", line).casefold().split())


def heading(line: str) -> Heading | None:
    """The heading a line is, or begins with; None for running text."""
    if len(line) > LONGEST:
        return _glued(line) or _opening(line)
    return _whole(line) or _glued(line) or _opening(line)


def _whole(line: str) -> Heading | None:
    words, text = vocabulary(), plain(line)
    if line[:1].islower():
        return None
    if label := words.whole.get(text):
        return Heading(label, len(line))
    if line.endswith((".", ",")) or _REFERS.match(text):
        return None
    for form, label in words.forms:
        if form.fullmatch(text):
            return Heading(label, len(line))
    if words.lead.fullmatch(text):
        return Heading(SectionLabel.BESLUT, len(line), lead=True)
    return None


def _glued(line: str) -> Heading | None:
    """A known heading, a colon, and text on the same line: `Beslut: Enligt förslag`."""
    match = _GLUED.match(line)
    if match is None or line[:1].islower():
        return None
    phrase = plain(match["phrase"])
    label = vocabulary().whole.get(phrase) if phrase not in _OF_LETTERS else None
    front = label in {SectionLabel.NARVARO, SectionLabel.JUSTERING}
    return Heading(label, match.start("rest"), opens=front) if label else None


def _opening(line: str) -> Heading | None:
    """A label of the front page with its value beside it: `Plats och tid Kommunhuset, kl. 13.00`."""
    if line[:1].islower():
        return None
    text = line.casefold()
    for phrase, label in vocabulary().openings:
        if text.startswith(phrase) and not (
            phrase[-1].isalpha() and text[len(phrase) : len(phrase) + 1].isalpha()
        ):
            return Heading(label, len(phrase), opens=True)
    return None


def front_page(lines: list[Line]) -> bool:
    """Whether the first page says who took part and who signs: only minutes do."""
    return {SectionLabel.NARVARO, SectionLabel.JUSTERING} <= _front_labels(lines)


def signed(lines: list[Line]) -> bool:
    """Whether the first page says who signs."""
    return SectionLabel.JUSTERING in _front_labels(lines)


def _front_labels(lines: list[Line]) -> set[SectionLabel]:
    return {entry.label for line in lines[:HEAD] if (entry := heading(line.text)) and entry.opens}
