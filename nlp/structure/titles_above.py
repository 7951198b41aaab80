"""Titles that stand above the number: `Motion om badplats` / `§ 25   Dnr 941-2011`.

One such line proves nothing, for the last words of the § before stand there too.  But a document sets its
titles in one place, so it must hold for nearly all its headers that no title follows and one stands above.
"""

from nlp.structure.header_rest import only_dnr
from nlp.structure.header_words import header_words
from nlp.structure.headers import Header
from nlp.structure.headings import heading_at
from nlp.structure.item import SIGNS
from nlp.structure.lines import Line
from nlp.structure.metadata import organ_in
from nlp.structure.patterns import vocabulary
from nlp.structure.titles import bare, title_of

_FEWEST, _MOST_OF = 2, 0.7  # headers that must agree, and their share
_LINES, _LONGEST = 4, 110  # lines of a title, characters of one


def titles_above(lines: list[Line], headers: list[Header]) -> dict[int, range]:
    """For each header line, the lines above it that are its title; empty where titles stand elsewhere."""
    alone = [header for header in headers if bare(header) and header.number]
    untitled = [header for header in alone if not title_of(lines, header, len(lines)).text]
    found = {header.line: _above(lines, header) for header in alone}
    enough = len(untitled) >= max(_FEWEST, _MOST_OF * len(alone)) and len(alone) >= _MOST_OF * len(headers)
    titled = [header for header in untitled if found[header.line]]
    if not enough or len(titled) < _MOST_OF * len(untitled):
        return {}
    return {line: span for line, span in found.items() if span}


def text_of(lines: list[Line], span: range) -> str:
    """The title that stands on the lines."""
    return " ".join(" ".join(lines[index].text for index in span).split()).strip(SIGNS)


def _above(lines: list[Line], header: Header) -> range:
    """The block above the header, dnr aside, if it is short and no sentence, heading or running head."""
    last = header.line
    while last and only_dnr(lines[last - 1].text):
        last -= 1
    first = last
    while first and last - first <= _LINES and lines[first - 1].block == lines[last - 1].block:
        first -= 1
    block = range(first, last)
    fits = 0 < len(block) <= _LINES and all(_is_title(lines[index]) for index in block)
    return block if fits else range(0)


def _is_title(line: Line) -> bool:
    said = vocabulary().says.search(line.text) or header_words().signing.match(line.text)
    ends = line.text.endswith((".", ":", ";", ",", "_"))
    return not (said or ends or heading_at(line) or len(line.text) > _LONGEST or organ_in([line.text]))
