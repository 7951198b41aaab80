"""Paragraphs of running text: where one begins, what it says, and what that makes it."""

import re

from nlp.structure.counted import counted
from nlp.structure.headings import heading_at, plain
from nlp.structure.lines import Line
from nlp.structure.patterns import vocabulary
from nlp.terms import SectionLabel

# A column that holds so many characters is as wide as most; the few lines of a § may all be shorter.
_COLUMN = 90
# Lines around one in whose longest the width of the column shows; how much of it a full line takes at least;
# lines of a paragraph, and those of them that say what it is.
_NEAR, _FULL, _LONGEST_PARAGRAPH, _LINES = 25, 0.97, 40, 5
_AGAINST = re.compile(r"(?:Mot (?:detta |kommun\w+ )?beslut|Häremot|Reservation)", re.IGNORECASE)
_ASKED = re.compile(r"(?<!då )\b(?:votering|omröstning) begär", re.IGNORECASE)
_ORDER = re.compile(r"\bröstar? (?:ja|nej)\b|\bja[- ]röst|\bnej[- ]röst", re.IGNORECASE)


def new_block(lines: list[Line], index: int) -> bool:
    """Whether a paragraph begins: after a gap, a last line, or a cut in a line that holds a whole page."""
    line, before = lines[index], lines[index - 1]
    if line.page is not None and line.page == before.page:
        return True
    return line.block != before.block or (line.text[:1].isupper() and _is_last(lines, index - 1))


def _is_last(lines: list[Line], index: int) -> bool:
    """Whether a line ends its paragraph: with its sentence, though the next word had found room on it."""
    text, following = lines[index].text, lines[index + 1].text
    if text.endswith("_") or (text.endswith(".") and _AGAINST.match(following)):
        return True
    if not text.endswith("."):
        return False
    near = lines[max(0, index - _NEAR) : index + _NEAR]
    width = max(_COLUMN, *(len(line.text) for line in near))
    return len(text) + len(following.split(" ", 1)[0]) < _FULL * width


def paragraph(lines: list[Line], first: int) -> list[Line]:
    """The lines of the paragraph that begins at line `first`, up to the next heading."""
    last = first + 1
    while last < min(len(lines), first + _LONGEST_PARAGRAPH):
        if new_block(lines, last) or heading_at(lines[last]):
            break
        last += 1
    return lines[first:last]


def block_text(lines: list[Line], index: int) -> str:
    """The beginning of the paragraph at a line, at most some 400 characters."""
    return " ".join(line.text for line in paragraph(lines, index)[:_LINES])[:400]


def said(lines: list[Line], index: int) -> SectionLabel | None:
    """What the paragraph at a line is by its words; from proposition on to the count it is votering."""
    label = cue(block_text(lines, index))
    if label != SectionLabel.BESLUTSGANG:
        return label
    whole = " ".join(line.text for line in paragraph(lines, index))
    return SectionLabel.VOTERING if counted(whole) else label


def cue(paragraph: str) -> SectionLabel | None:
    """What a paragraph without heading is, by its words; None where they do not say."""
    text = plain(paragraph).removeprefix("ordföranden: ")
    labels = [label for pattern, label in vocabulary().cues if pattern.search(text)]
    if (
        labels[:1] == [SectionLabel.VOTERING]
        and SectionLabel.BESLUTSGANG in labels
        and _only_asked(paragraph)
    ):
        return SectionLabel.BESLUTSGANG
    return labels[0] if labels else None


def _only_asked(paragraph: str) -> bool:
    """Whether a vote is asked for in a paragraph about the proposition, and counted elsewhere."""
    return _ASKED.search(paragraph) is not None and not counted(paragraph) and not _ORDER.search(paragraph)
