"""Paragrafer: number, title, dnr, and where the body begins."""

import re
from functools import cache
from itertools import pairwise

from nlp.model import Document
from nlp.rules.datum import find_dates
from nlp.rules.dnr import header_dnr
from nlp.rules.namnform import is_first_name
from nlp.structure.headers import Header, find_headers
from nlp.structure.headings import heading
from nlp.structure.item import SIGNS, Item
from nlp.structure.lines import Line
from nlp.structure.patterns import vocabulary
from nlp.structure.single import single

LONGEST_TITLE = 5  # lines
# What is left of a dnr line or header when its numbers are taken out: labels, joiners, a plan code.
_LABEL_LEFT = re.compile(
    r"(?:[\s(*,;]|(?:dnr|diarienummer|ärendenummer|diarienr|handläggare|dp|och|samt)\b[\s.:)*-]*)*"
    r"(?:[-–.\s]*\d[\d.]{0,8}(?=[\s)]|$))?[\s)]*",
    re.IGNORECASE,
)
_CONTINUES = re.compile(r"[a-zåäö(–-]")
_WRAPPED, _LINE = (
    40,
    110,
)  # characters: a line of a title shorter than that was not wrapped, one longer is text
# Behind a gap only a line that begins inside a sentence goes on with the title; a decision's point does not.
_GOES_ON = re.compile(r"(?!att\b|dels\b|[a-z]\))[a-zåäö]")
_OPEN_END = re.compile(
    r"(?:[,–-]|\b(?:och|samt|av|för|till|i|om|på|från|med|den|det|att|angående|gällande|avseende|vid|mellan|inom|hos|under"
    r"|över|mot|enligt|kring|ang|ang\.))$"
)
# Lines of the header that are neither title nor dnr.
_ASIDE = re.compile(
    r"(?:handläggare|föredragande|diarieplansbeteckning|handlingstyp|ärendetyp|kontaktperson)\b[ :]",
    re.IGNORECASE,
)


def find_items(document: Document, lines: list[Line]) -> list[Item]:
    """The paragrafer of a document, in order."""
    headers = _without_repeats(document, lines, find_headers(lines))
    if not headers:
        return list(single(document, lines))
    starts = [_first_line(lines, header) for header in headers]
    edges = pairwise([*starts, len(lines)])
    return [_item(lines, header, span) for header, span in zip(headers, edges, strict=True)]


def _without_repeats(document: Document, lines: list[Line], headers: list[Header]) -> list[Header]:
    """Leave out headers printed again because their § continues on the next page or before a reservation."""
    kept: list[Header] = []
    for header in headers:
        if not (kept and kept[-1].number == header.number and _continues(document, lines, header)):
            kept.append(header)
    return kept


def _continues(document: Document, lines: list[Line], header: Header) -> bool:
    at_top = any(not document.text[page.start : lines[header.line].start].strip() for page in document.pages)
    following = lines[header.line + 1].text if header.line + 1 < len(lines) else ""
    return at_top or (heading(following) is not None and not _title_rest(header))


def _title_rest(header: Header) -> str:
    """What stands on the header line beside dnr and stacked numbers: the title, or its beginning."""
    return _LABEL_LEFT.sub("", _without_dnr(_stacked().sub("", header.rest)), count=1).strip(SIGNS)


def _without_dnr(text: str) -> str:
    for tag in sorted(header_dnr(text, 0), key=lambda tag: -tag.start):
        text = text[: tag.start] + text[tag.end :]
    return text


@cache
def _stacked() -> re.Pattern[str]:
    """The numbers under which earlier bodies had the matter: `Sn 50 Au 84 Sn 34`."""
    prefix = vocabulary().prefix
    return re.compile(rf"^(?:\s*(?:{prefix})\s(?:§\s?)?\d{{1,4}}(?:/\d*)?(?!\S))+")


def _first_line(lines: list[Line], header: Header) -> int:
    """A line with nothing but a dnr above the header belongs to it."""
    above = header.line - 1
    return above if above >= 0 and _only_dnr(lines[above].text) else header.line


def _only_dnr(text: str) -> bool:
    if any(find_dates(text)):
        return False
    return bool(header_dnr(text, 0)) and _LABEL_LEFT.fullmatch(_without_dnr(text)) is not None


def _item(lines: list[Line], header: Header, span: tuple[int, int]) -> Item:
    start, end = span
    dnr = [lines[index].text for index in range(start, header.line)]
    numbers = [_printed(line) for line in dnr]
    on_line = header_dnr(header.rest, 0)
    numbers.append([header.rest[tag.start : tag.end] for tag in on_line])
    title, index, below = _title(lines, header, end)
    numbers.extend(below)
    return Item(header.number, title, _unique(numbers), start, index, end)


def _printed(line: str) -> list[str]:
    return [line[tag.start : tag.end] for tag in header_dnr(line, 0)]


def _unique(numbers: list[list[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(number for group in numbers for number in group))


def _title(lines: list[Line], header: Header, end: int) -> tuple[str, int, list[list[str]]]:
    """The title, the index of the first line after title and dnr, and the dnr that stand below the header."""
    parts = [_title_rest(header)] if _title_rest(header) else []
    index, below = header.line + 1, list[list[str]]()
    while index < end and len(parts) < LONGEST_TITLE:
        line = lines[index]
        if _only_dnr(line.text):
            below.append(_printed(line.text))
        elif _ASIDE.match(line.text):
            pass
        elif heading(line.text) or not _of_title(lines, index, parts, header):
            break
        else:
            parts.append(line.text.strip(SIGNS))
        index += 1
    return _joined(parts), index, below


def _of_title(lines: list[Line], index: int, parts: list[str], header: Header) -> bool:
    """Whether the line belongs to the title: the first does, later ones where the one before runs on."""
    if not parts:
        return True
    line, before = lines[index], lines[index - 1]
    if _runs_on(parts[-1]):
        return True
    if line.block != before.block:
        return _GOES_ON.match(line.text) is not None or (
            len(before.text) >= _WRAPPED and index - 1 > header.line and _until_heading(lines, index)
        )
    if _CONTINUES.match(line.text):
        return True
    return index - 1 > header.line and _block_is_title(lines, index)


def _runs_on(part: str) -> bool:
    """Whether a line of a title cannot be its last: it ends with a preposition, or a first name alone."""
    return _OPEN_END.search(part) is not None or is_first_name(part.rsplit(" ", 1)[-1])


def _until_heading(lines: list[Line], index: int) -> bool:
    """Whether a heading follows within few lines, none of them a sentence, whatever gaps part them."""
    for line in lines[index : index + LONGEST_TITLE]:
        if heading(line.text):
            return True
        if line.text.endswith((".", ":")) or len(line.text) > _LINE:
            return False
    return False


def _block_is_title(lines: list[Line], index: int) -> bool:
    """A block of few lines, none a sentence, that a heading or a blank line ends."""
    for line in lines[index : index + LONGEST_TITLE]:
        if line.block != lines[index].block or heading(line.text):
            return True
        if line.text.endswith((".", ":")):
            return False
    return False


def _joined(parts: list[str]) -> str:
    return " ".join(" ".join(parts).split())
