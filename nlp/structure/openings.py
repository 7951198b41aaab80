"""Where sections begin, before they are sections."""

from dataclasses import dataclass
from itertools import pairwise

from nlp.model import Section
from nlp.structure.headings import Heading
from nlp.structure.lines import Line
from nlp.terms import SectionLabel

SOURCE = "regler:avsnitt"


@dataclass(frozen=True, slots=True)
class Opening:
    """A section begins at line `line`; `heading` is "" where none is printed, `said` is the line itself."""

    line: int
    label: SectionLabel
    heading: str
    said: str = ""


def heading_text(line: Line, found: Heading) -> str:
    """The words of a heading, without the signs around them."""
    return line.text[: found.length].strip(" *:")


def sections_from(lines: list[Line], openings: list[Opening]) -> tuple[Section, ...]:
    """The sections that begin at the openings; lines before the first lie in none."""
    edges = pairwise([*(opening.line for opening in openings), len(lines)])
    return tuple(
        Section(opening.label, opening.heading, lines[first].start, lines[last - 1].end, SOURCE)
        for opening, (first, last) in zip(openings, edges, strict=True)
    )
