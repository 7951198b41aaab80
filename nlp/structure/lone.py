"""Matters whose number stands alone on a line, no § printed: `29.`, `31. (dnr 17/064)`, the title below.

A column of figures and the points of a list look the same, so the whole file must agree: the numbers rise by
one, a title stands under each, and at least every second time something is decided before the next.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from nlp.rules.dnr import find_dnr
from nlp.structure.blocks import block_text, cue
from nlp.structure.header_words import header_words
from nlp.structure.headers import Header
from nlp.structure.headings import heading
from nlp.structure.lines import Line
from nlp.terms import SectionLabel

_ALONE = re.compile(
    r"(?P<number>\d{1,3})(?:[.:]\s*|\s+(?=\(?(?:[Dd]nr|[A-ZÅÄÖ]{2,6}[ /-]?\d)))(?P<rest>.{0,40})"
)
_NAKED = re.compile(r"(?P<number>\d{1,3})(?P<rest>)")
_TITLE = re.compile(r"[A-ZÅÄÖ”\"][\wåäö]|\d{4} års ")
_FEWEST = 3  # numbers that make a sequence
_LOOK = 40  # lines of a matter within which its decision is looked for


def lone_headers(lines: list[Line]) -> list[Header]:
    """All headers that are a number alone, in order; none where they are no sequence of matters."""
    found: list[Header] = []
    for index, line in enumerate(lines[:-1]):
        match = _ALONE.fullmatch(line.text)
        if match and _follows(found, int(match["number"])) and _begins(lines, index, match):
            found.append(Header(index, match["number"], match["rest"]))
    edges = pairwise([*(header.line for header in found), len(lines)])
    decided = sum(_decides(lines[first + 1 : min(last, first + _LOOK)]) for first, last in edges)
    return found if len(found) >= _FEWEST and 2 * decided >= len(found) else []


def beside(lines: list[Line], known: list[Header]) -> list[Header]:
    """The headers known by the dnr beside them (`71  Dnr KFN 05/0058`), and those around that have none.

    Formalities have no dnr: there only the number stands on the line, and it goes on from the known ones.
    """
    if not all(lines[header.line].text[:1].isdigit() for header in known):
        return known
    for header in _onwards(lines, known[0], range(known[0].line - 1, -1, -1), -1):
        known = [header, *known]
    last = known[-1]
    return [*known, *_onwards(lines, last, range(last.line + 1, len(lines) - 1), 1)]


def _onwards(lines: list[Line], edge: Header, order: range, step: int) -> Iterator[Header]:
    """The lone numbers that go on from a header, in the order of the lines given."""
    number = edge.value
    for index in order:
        match = _NAKED.fullmatch(lines[index].text)
        if match and int(match["number"]) == number + step and _begins(lines, index, match):
            number += step
            yield Header(index, match["number"], "")


def _follows(found: list[Header], number: int) -> bool:
    return not found or number == found[-1].value + 1


def _begins(lines: list[Line], index: int, match: re.Match[str]) -> bool:
    """Whether nothing or a dnr stands beside the number, a block begins with it, and a title is below."""
    if match["rest"] and not next(find_dnr(match["rest"]), None):
        return False
    above, below = lines[index - 1] if index else None, lines[index + 1].text
    apart = above is None or above.block != lines[index].block or above.text.endswith((".", ":", "_"))
    titled = _TITLE.match(below) and not header_words().points.match(below) and not below.endswith(":")
    return apart and bool(titled)


def _decides(body: list[Line]) -> bool:
    """Whether a heading or a sentence says what was decided."""
    for index, line in enumerate(body):
        found = heading(line.text)
        if found and found.label == SectionLabel.BESLUT:
            return True
        if found is None and cue(block_text(body, index)) == SectionLabel.BESLUT:
            return True
    return False
