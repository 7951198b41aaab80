"""Paragraphs of running text: where one begins, what it says, and what that makes it."""

from nlp.structure.headings import LONGEST, heading, plain
from nlp.structure.lines import Line
from nlp.structure.patterns import vocabulary
from nlp.terms import SectionLabel


def new_block(lines: list[Line], index: int) -> bool:
    """Whether a paragraph begins: after a gap, a full stop, or a cut in a line that holds a whole page."""
    line, before = lines[index], lines[index - 1]
    if line.page is not None and line.page == before.page:
        return True
    return line.block != before.block or (before.text.endswith((".", "_")) and line.text[:1].isupper())


def block_text(lines: list[Line], index: int) -> str:
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
