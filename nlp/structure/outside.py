"""Sections outside the paragrafer: front page, notices, contents, letters."""

import re
from collections.abc import Iterator
from itertools import takewhile

from nlp.model import Section
from nlp.structure.blocks import block_text, new_block
from nlp.structure.headings import Heading, heading, plain
from nlp.structure.lines import Line
from nlp.structure.openings import Opening, heading_text, sections_from
from nlp.structure.patterns import vocabulary
from nlp.structure.standing import stands
from nlp.terms import SectionLabel

_FRONT = frozenset({SectionLabel.NARVARO, SectionLabel.JUSTERING, SectionLabel.INNEHALL})
_BEFORE_CONTENTS = frozenset({None, SectionLabel.NARVARO, SectionLabel.JUSTERING})
# Outside a § these say what the handling is; inside, they head the recipients and the documents.
_KINDS = frozenset({"protokollsutdrag", "bilaga"})
_ENTRY = re.compile(r"(?:[A-ZÅÄÖ][A-Za-z]{0,5} )?(?:§\s*)?(\d{1,3})[.:]?\s{1,4}[A-ZÅÄÖ][a-zåäö]")
_CELL = 12  # characters of a cell of the attendance table
_TABLE, _ROWS, _COLUMNS = 40, 3, 5  # lines to look through for a table; rows and figures a row that make one
_FIGURES = re.compile(r"(?<!\S)-?\d[\d,.]*%?(?!\S)")
# not the heads of empty columns
_BEFORE_SIGNING = frozenset({None, SectionLabel.NARVARO})
# A front page in sentences: when and where the body met, and who signs what it decided.
_MEETS = re.compile(
    r"[Ff]ört vid |^Närvarande(?: var| voro|:)|\b(?:[Ss]ammanträdde|samlades)\b"
    r"|[Ss]ammanträde\w* .{0,60}\bkl(?:ockan|\.)? ?\d|dag(?:en)?\b.{0,40}\bkl(?:ockan|\.)? ?\d{1,2}[.:]\d\d"
    r"|\bkl\.? ?\d{1,2}[.:]\d\d ?[–-] ?\d|\b(?:[Mm]ötet|[Ss]ammanträdet) (?:hölls|ägde rum)\b"
)
_TIME = re.compile(r"(?:Tid|Plats|Datum|Tid och plats|Plats och tid)(?::|\s{2,}|$)")
_TITLE_OF_MINUTES = re.compile(r"(?:[Pp]rotokoll från|Kallelse)\b")
_SIGNS = re.compile(
    r"(?:Protokollet (?:omfattar |(?:har )?justera(?:s|des|ts) )"
    r"|Utsågs? .{3,120} justera|[Tt]ill (?:justerare|justeringsm[aä]n|att justera) "
    r"|Att (?:jämte|tillsammans med) .{3,60} justera|JUSTERING |Vid protokollet|In fidem"
    r"|Paragrafer(?:na)? \d)"
)
_PROSE = 60  # characters: a shorter line before the front page is a name or a running head
_SENTENCE = re.compile(r"[a-zåäö)”\"]{3}[.!?](?: [A-ZÅÄÖ]|$)")


def sections_outside(lines: list[Line], lead: SectionLabel | None = None) -> tuple[Section, ...]:
    """The sections of lines outside the paragrafer; those before the first heading get `lead`, or none."""
    openings = list(_outside(lines))
    if lead and lines and not (openings and openings[0].line == 0):
        openings.insert(0, Opening(0, lead, ""))
    return sections_from(lines, openings)


def _outside(lines: list[Line]) -> Iterator[Opening]:
    current = None
    for index, line in enumerate(lines):
        found = heading(line.text)
        if found is None and (label := _unheaded_outside(lines, index, current)):
            yield Opening(index, label, "")
            current = label
        if found is None or found.lead or _is_part(found, line, current) or plain(line.text) in _KINDS:
            continue
        if found.label not in _FRONT and not stands(lines, index, found, current):
            continue
        if _in_column(lines, index, found) or _pauses(found, line, current):
            continue
        if found.label != current or line.text.casefold().startswith(vocabulary().fresh):
            yield Opening(index, found.label, heading_text(line, found))
            current = found.label


def _unheaded_outside(lines: list[Line], index: int, current: SectionLabel | None) -> SectionLabel | None:
    """A contents list without heading, or running text before any heading."""
    if current in _BEFORE_CONTENTS and _lists_contents(lines, index):
        return SectionLabel.INNEHALL
    if current == SectionLabel.EXPEDIERING and new_block(lines, index) and _is_table(lines[index:]):
        return SectionLabel.OVRIGT  # a table appended to the letter
    if current in _BEFORE_SIGNING and _SIGNS.match(lines[index].text):
        return SectionLabel.JUSTERING
    if (
        current is None
        and _MEETS.search(lines[index].text)
        and not _TITLE_OF_MINUTES.match(lines[index].text)
        and not any(_TIME.match(line.text) for line in lines[index + 1 : index + 3])
    ):
        return SectionLabel.NARVARO
    said = block_text(lines, index) if current is None and len(lines[index].text) >= _PROSE else ""
    return SectionLabel.OVRIGT if _SENTENCE.search(said) and vocabulary().says.search(said) else None


def _is_table(lines: list[Line]) -> bool:
    """Whether the lines to the next heading hold rows of figures."""
    ahead = takewhile(lambda line: not _strong(line), lines[:_TABLE])
    return sum(len(_FIGURES.findall(line.text)) >= _COLUMNS for line in ahead) >= _ROWS


def _strong(line: Line) -> bool:
    found = heading(line.text)
    return found is not None and not found.weak


def _lists_contents(lines: list[Line], index: int) -> bool:
    """Whether a contents list begins here: three entries or more of number and title, the numbers rising."""
    entries = [match for line in lines[index : index + 6] if (match := _ENTRY.match(line.text))]
    numbers = [int(match[1]) for match in entries]
    return (
        len(numbers) >= 3 and _ENTRY.match(lines[index].text) is not None and numbers == sorted(set(numbers))
    )


def _in_column(lines: list[Line], index: int, found: Heading) -> bool:
    """Whether `Utses att justera` is read with other labels on end, and names of those who took part follow.

    Only where a source has run a column of labels and the column beside it together.
    """
    if not index or found.label != SectionLabel.JUSTERING or lines[index].page is None:
        return False
    if not lines[index].text.casefold().startswith("utse"):
        return False
    above = plain(lines[index - 1].text).split()
    return any(vocabulary().whole.get(" ".join(above[-n:])) == SectionLabel.NARVARO for n in (1, 2, 3))


def _pauses(found: Heading, line: Line, current: SectionLabel | None) -> bool:
    """Whether `Ajournering kl 18.55–19.30` stands beside the time of the meeting."""
    paused = found.label == SectionLabel.OVRIGT and plain(line.text).startswith("ajourner")
    return paused and current == SectionLabel.NARVARO


def _is_part(found: Heading, line: Line, current: SectionLabel | None) -> bool:
    """Whether a heading is only a cell of the attendance table (`Jäv`) or a group of the contents list."""
    cell = current == SectionLabel.NARVARO and len(line.text) < _CELL
    return found.label not in _FRONT and (cell or current == SectionLabel.INNEHALL)
