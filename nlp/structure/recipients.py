"""The list of those who are sent the decision, where no heading says so: the last lines of a §."""

import re

from nlp.structure.headings import heading_at
from nlp.structure.lines import Line
from nlp.structure.patterns import vocabulary

_LONGEST, _MOST = 50, 12  # characters of an entry; entries
_ENTRY = re.compile(r"[A-ZÅÄÖ][^.:;!?\d]*[^.:;,!?\d]")
_NO_TEXT = re.compile(r"[^\w]+")


def lists_recipients(lines: list[Line], index: int) -> bool:
    """Whether a block begins at a line, and to the end of the § only names stand, one of a body or office."""
    if not index or lines[index].block == lines[index - 1].block:
        return False
    block = [line for line in lines[index:] if line.block == lines[index].block and not _is_rule(line)]
    behind = [line for line in lines[index:] if line.block != lines[index].block and not _is_rule(line)]
    if not block or len(block) > _MOST or not all(map(_is_entry, block)) or any(map(_says_more, behind)):
        return False
    return any(vocabulary().recipient.fullmatch(line.text.casefold()) for line in block)


def _is_entry(line: Line) -> bool:
    fits = len(line.text) <= _LONGEST and _ENTRY.fullmatch(line.text) is not None
    return fits and heading_at(line) is None and vocabulary().says.search(line.text) is None


def _says_more(line: Line) -> bool:
    """Whether a line is of the text: a sentence or a heading, no running head or place to sign."""
    return line.text.endswith((".", ":")) or len(line.text) > _LONGEST or heading_at(line) is not None


def _is_rule(line: Line) -> bool:
    return _NO_TEXT.fullmatch(line.text) is not None
