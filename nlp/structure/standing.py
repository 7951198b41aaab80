"""Whether a line that could be a heading is one where it stands.

`Ekonomi` heads a section, names a recipient and fills the cell of a table; `Kommunstyrelsens förslag till
budget` may be the second half of a sentence.  The lines around tell.
"""

import re

from nlp.structure.headings import Heading, heading
from nlp.structure.lines import Line
from nlp.terms import SectionLabel

# Sections that are lists: what stands in them alone on a line is an entry.
_LISTS = frozenset(
    {SectionLabel.EXPEDIERING, SectionLabel.UNDERLAG, SectionLabel.INNEHALL, SectionLabel.NARVARO}
)
_PROSE = 50  # characters: a shorter line is no line of running text
_CELL = 25  # characters of a cell of a table
# The line above cannot be the last of its sentence.
_UNFINISHED = re.compile(
    r"(?:\b(?:och|samt|enligt|av|till|i|om|för|på|med|från|den|det|eller|vid|mot|under|inom|som|kommunens|dess)|[a-zåäö]-)$"
)
# Documents that are named as sections are.
_DOCUMENT = re.compile(
    r"[•*–\s-]*(?:(?:Remissy|Y)ttranden? från|Förslag till (?:yttrande|svar|remissvar|avtal|taxa)$"
    r"|Samråds|Gransknings"
    r"|Miljökonsekvensbeskrivning|Konsekvens\w+beskrivning|Motion(?:en)?\b|Remiss(?:var|yttrande)?\b|Skrivelse)"
)
_STUDY = re.compile(r"[•*–\s-]*[A-ZÅÄÖ][a-zåäö-]*(?:analys|bedömning|kalkyl|utredning)$")
# What may follow a heading in lower case: the points of a decision, an item of a list.
_POINT = re.compile(r"(?:att|dels|samt|[a-zåäö]\)|[a-z]\.)(?:\s|$)")


def stands(lines: list[Line], index: int, found: Heading, current: SectionLabel | None) -> bool:
    """Whether the heading that line `index` could be opens a section behind one of label `current`."""
    if found.opens or found.lead or found.length < len(lines[index].text):
        return True
    if current == SectionLabel.UNDERLAG and _is_document(lines, index):
        return False
    if inside_sentence(lines, index):
        return False
    below = _below(lines, index)
    runs_on = below is not None and below.text[:1].islower() and not _POINT.match(below.text)
    if found.weak:
        return not runs_on and not _entry(lines, index, below, current)
    return not (found.composed and runs_on)


def _is_document(lines: list[Line], index: int) -> bool:
    """Whether a line in a list of documents names one of them: `Yttrande från tekniska nämnden`."""
    listed = lines[index].text.startswith(("•", "-", "*", "–")) or (
        index > 0 and lines[index].block == lines[index - 1].block
    )
    study = _STUDY.match(lines[index].text) and not _is_prose(lines, index + 1)
    named = study or _DOCUMENT.match(lines[index].text)
    return listed and not lines[index].text.endswith(":") and named is not None


def inside_sentence(lines: list[Line], index: int) -> bool:
    """Whether the line above, in the same block, needs this one to be a sentence."""
    if lines[index].page is not None:
        return False  # cut where a heading or sentence begins
    if not index or lines[index - 1].block != lines[index].block or lines[index].text.isupper():
        return False
    above = lines[index - 1].text
    return _UNFINISHED.search(above) is not None and heading(above) is None


def _below(lines: list[Line], index: int) -> Line | None:
    """The next line of the same block, none where a gap or the end follows."""
    following = lines[index + 1] if index + 1 < len(lines) else None
    return following if following and following.block == lines[index].block else None


def _entry(lines: list[Line], index: int, below: Line | None, current: SectionLabel | None) -> bool:
    """Whether a weak heading is an entry of a list or a cell of a table."""
    if current in _LISTS:
        return not _is_prose(lines, index + 1)
    above = lines[index - 1] if index else None
    if above is None or below is None or above.block != lines[index].block or heading(above.text):
        return False
    return len(above.text) < _CELL and len(below.text) < _CELL and not below.text.endswith((".", ":"))


def _is_prose(lines: list[Line], index: int) -> bool:
    """Whether a line of running text stands there: long, or a sentence."""
    if index >= len(lines):
        return False
    text = lines[index].text
    return heading(text) is None and (len(text) >= _PROSE or (text.endswith(".") and text.count(" ") > 1))
