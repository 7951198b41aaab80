"""Plain numbers as headers: `32 Val av justerare`, `Ärende nr 3`, a § whose sign was lost.

One such line says little: page numbers and the points of a list look the same.  So candidates are weighed
by what stands around them, and the sequence as a whole is chosen: numbers that rise by one support each
other.  Where a source has run the lines of a page together, a candidate may stand inside a line.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from operator import attrgetter, itemgetter

from nlp.rules.dnr import find_dnr
from nlp.structure.header_words import header_words
from nlp.structure.headings import heading
from nlp.structure.lines import Line
from nlp.terms import SectionLabel

_COST = 3.5  # what a candidate must be worth, by itself and by its place in the sequence
_GAP = 3  # a source that loses numbers loses few in a row
_WORTH = {1: 3.0, 2: 1.0, 3: 1.0}  # of following n by n + 1; of following with numbers lost between
_HEAD = 80  # characters at the top of a page that a running head can take
_LONGEST = 130  # characters: a line with a number and a title
_FRONT = 4000  # characters that a front page takes at most
_LISTED = 4.0  # what standing in a list costs
_LIST_GAP = 200  # characters: entries of a contents list stand closer
_NUMBER = r"(?P<number>\d{1,4})"
_TITLE = r"(?P<rest>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{2,}|[A-ZÅÄÖ]\.?[a-zåäö]?\.? [a-zåäö])"
_INSIDE = re.compile(rf"(?<![\w§.,:/(–-])(?<!§ )(?<!\d )(?<!kl ){_NUMBER} (?={_TITLE})")
_AFTER_DNR = re.compile(rf"(?<=\d ){_NUMBER} (?={_TITLE})")
_AT_START = re.compile(rf"{_NUMBER}(?:[.:)]|\s–|\s-)?\s{{1,8}}(?={_TITLE})")
_OPEN = re.compile(r"(?<=[.!?)”\"] )$|^$")
_PAGE_OF = re.compile(r"(?:\d ?[(\[]\d{1,3}[)\]]|^\d{1,3}|(?:Sida|Sid\.?|PROTOKOLL|Protokoll) \d{1,3}) $")
_DNR = r"\(?(?:Dnr|Diarienummer|Ärendenummer|Diarienr)\b"
# The title and a dnr; a number between that could begin the title itself is nearer.
_DNR_BELOW = re.compile(rf"(?:(?! \d{{1,4}} (?!{_DNR})[A-ZÅÄÖ])[^.!?]){{5,200}}? {_DNR}")
_RANGE = re.compile(r"(?<![\d:.,/-])(\d{1,4}) ?[-–]{1,2} ?(\d{1,4})(?![\d:/-])")
_SENTENCE = re.compile(r"[a-zåäö)”\"][.!?](?:\s|$)")
_TABLE = re.compile(r"\d[\d ,.%–-]*$")
_WIDEST_RANGE = 150
_BEFORE = 60  # characters before a number that say what it is
_LOST = 4  # numbers in a row whose sign a scan loses at most
_ENTRIES = 2  # of a contents list, at least
_LOW = 3  # numbers that any list has


@dataclass(frozen=True, slots=True)
class Mark:
    """A place where a header begins: `offset` in the text, `length` of what stands before the title."""

    offset: int
    number: str
    length: int


@dataclass(frozen=True, slots=True)
class _Candidate:
    mark: Mark
    value: int
    weight: float


def plain_marks(lines: list[Line]) -> list[Mark]:
    """The headers that plain numbers make, in order, none where no sequence of them is likely."""
    return [candidate.mark for candidate in _best(_closer(lines, list(_candidates(lines))))]


def gap_marks(lines: list[Line], known: list[tuple[int, int]]) -> list[Mark]:
    """The headers whose sign is missing: few numbers are lost between two known headers.

    `known` holds line and number of each header that is sure.
    """
    gaps = [(line, last, range(number + 1, to)) for (line, number), (last, to) in pairwise(known)]
    return [
        mark
        for line, last, lost in gaps
        if len(lost) <= _LOST
        for mark in _lost_marks(lines[line:last], lost)
    ]


def _lost_marks(lines: list[Line], lost: range) -> Iterator[Mark]:
    """The headers of the numbers that are lost between two known ones, in order."""
    for number in lost:
        if mark := _first_missing(lines, number):
            yield mark
            lines = [line for line in lines if line.start >= mark.offset]


def _first_missing(lines: list[Line], number: int) -> Mark | None:
    """The first line of a § that can be the header of the next, whose number is `number`."""
    return next(filter(None, (_missing(lines, index, number) for index in range(1, len(lines)))), None)


def _missing(lines: list[Line], index: int, number: int) -> Mark | None:
    """The header of § `number` if the line is one that lost its sign: set apart, a heading below it."""
    line = lines[index]
    match = _lost_sign().match(line.text)
    alone = line.block != lines[index - 1].block and len(line.text) < _LONGEST and line.text[-1] not in ".:;,"
    if (
        match is None
        or int(match["number"]) != number
        or not alone
        or _TABLE.search(line.text[match.end() :])
    ):
        return None
    if not _headed(lines, index):
        return None
    return Mark(line.start, match["number"], match.end())


@cache
def _lost_sign() -> re.Pattern[str]:
    """`12 Title`, `S 12 Title` where OCR misread the sign, `Kommunstyrelsen § 12`."""
    organ = r"[A-ZÅÄÖ][a-zåäö]+(?:en|s [a-zåäö]+et)? §"
    return re.compile(rf"(?:(?:[S58&]|{organ}) ?)?{_NUMBER}(?:\s+(?=[A-ZÅÄÖ])|$)")


def _candidates(lines: list[Line]) -> Iterator[_Candidate]:
    ranges = _ranges(lines)
    contents, listed = False, list[int]()
    pages = 0
    for index, line in enumerate(lines):
        if line.page is None:
            found = _at_start(lines, index)
        else:
            pages += line.start == line.page
            found = _inside(line, pages)
        above = heading(line.text)
        contents = above.label == SectionLabel.INNEHALL if above else contents and line.start != line.page
        for mark, weight in found:
            value = int(mark.number)
            listed = [*listed, value] if contents else []
            if len(listed) > _ENTRIES and value == listed[0] and listed[:-1] == sorted(set(listed[:-1])):
                contents = False  # the numbers begin anew: the list is over
            in_range = any(first <= value <= last for first, last in ranges)
            yield _Candidate(mark, value, weight + in_range - _LISTED * contents)


def _ranges(lines: list[Line]) -> list[tuple[int, int]]:
    """The ranges on the front page, one of which is that of its §§: `Paragrafer 82-99`."""
    front = [line.text for line in lines if line.start < _FRONT]
    pairs = [(int(match[1]), int(match[2])) for text in front for match in _RANGE.finditer(text)]
    return [(first, last) for first, last in pairs if first < last < first + _WIDEST_RANGE]


def _at_start(lines: list[Line], index: int) -> Iterator[tuple[Mark, float]]:
    """A candidate at the start of a line that is one on paper."""
    line = lines[index]
    named = _matter().match(line.text) if line.text[:1].isupper() else None
    match = named or _AT_START.match(line.text)
    if match is None or len(line.text) > _LONGEST:
        return
    title = line.text[match.end() :]
    weight = 1.0 * (index == 0 or line.block != lines[index - 1].block)
    weight += 2.0 * _headed(lines, index) + bool(header_words().formal.match(title)) + 2 * bool(named)
    weight -= bool(title.endswith(".")) + 2 * bool(title.endswith((",", ";", ":")))
    weight -= _LISTED * (named is None and match["number"] == "1" and _under_decision(lines, index))
    weight -= 2 * bool(_TABLE.search(title)) + 2 * bool(header_words().points.match(title))
    yield Mark(line.start, match["number"], match.end()), weight


def _under_decision(lines: list[Line], index: int) -> bool:
    """Whether the line is the first point of a decision: what leads to it stands above."""
    above = heading(lines[index - 1].text) if index else None
    whole = above is not None and above.length == len(lines[index - 1].text)
    return above is not None and whole and above.label in {SectionLabel.BESLUT, SectionLabel.FORSLAG}


@cache
def _matter() -> re.Pattern[str]:
    """`Ärende nr 3`, `Paragraf 12`, `Kommunstyrelsen § 12`: nothing or a title behind it."""
    body = r"(?i:nämnden|styrelsen|fullmäktige|utskottet)(?:s [a-zåäö]+utskott)?s?"
    organ = rf"[A-ZÅÄÖ](?:[a-zåäö-]*|[A-ZÅÄÖ-]*){body} §"
    behind = r"(?:\s?[:.–-])?(?:\s{1,4}(?=[A-ZÅÄÖ”\"(])|$)"
    return re.compile(rf"(?:(?i:{header_words().matter})\s?#?|{organ})\s?{_NUMBER}{behind}")


def _headed(lines: list[Line], index: int) -> bool:
    """Whether a dnr or a heading follows within the lines that a title can take."""
    if next(find_dnr(lines[index].text), None):
        return True
    for line in lines[index + 1 : index + 4]:
        if _AT_START.match(line.text):
            return False
        if heading(line.text) or next(find_dnr(line.text), None):
            return True
    return False


def _inside(line: Line, page: int) -> Iterator[tuple[Mark, float]]:
    """Candidates in a line that holds a page: after a sentence's end, a page number or a dnr."""
    text, begins = line.text, line.start == line.page
    own = re.match(r"\d{1,3}(?= )", text) if begins else None
    for match in sorted(
        [*_INSIDE.finditer(text), *_AFTER_DNR.finditer(text)], key=lambda found: found.start()
    ):
        at, value = match.start(), int(match["number"])
        near_top = line.start + at - (line.page or 0) < _HEAD
        if (
            value == 0
            or (begins and at == 0 and value <= page)
            or (own and match["number"] == own[0] and near_top)
        ):
            continue  # the page's own number
        before = text[max(0, at - _BEFORE) : at]
        weight = 1.0 * (near_top and not (begins and at == 0)) + bool(
            header_words().formal.match(text, match.end())
        )
        weight += 2.0 * (_opens(before) and not (begins and at == 0))
        below = bool(_DNR_BELOW.match(text, match.end()))
        weight += (
            2.0 * below
            - 2.0 * bool(header_words().points.match(text, match.end()))
            - (value < _LOW and not below)
        )
        yield Mark(line.start + at, match["number"], match.end() - at), weight


def _opens(before: str) -> bool:
    """Whether a sentence, a page head or a dnr ends here."""
    return bool(_OPEN.search(before) or _PAGE_OF.search(before)) or _ends_in_dnr(before)


def _ends_in_dnr(before: str) -> bool:
    tail = before[-40:]
    return any(tag.end == len(tail) - 1 for tag in find_dnr(tail))


def _closer(lines: list[Line], candidates: list[_Candidate]) -> Iterator[_Candidate]:
    """The candidates; those in a list, the next number close by and no sentence between, are taken down."""
    starts = [line.start for line in lines]
    for position, candidate in enumerate(candidates):
        near = [*candidates[max(0, position - 1) : position], *candidates[position + 1 : position + 3]]
        listed = any(_listed(lines, starts, candidate, other) for other in near)
        yield replace(candidate, weight=candidate.weight - _LISTED * listed)


def _listed(lines: list[Line], starts: list[int], one: _Candidate, other: _Candidate) -> bool:
    first, last = sorted((one, other), key=lambda candidate: candidate.mark.offset)
    start, end = first.mark.offset, last.mark.offset
    if last.value != first.value + 1 or end - start > _LIST_GAP:
        return False
    between = lines[bisect_right(starts, start) - 1 : bisect_right(starts, end)]
    if any(line.page is not None and line.start == line.page > start for line in between):
        return False
    parts = (line.text[max(0, start - line.start) : max(0, end - line.start)] for line in between)
    return not _SENTENCE.search(" ".join(parts))


@dataclass(frozen=True, slots=True)
class _Chain:
    """A sequence of headers: what it is worth, its last member, and the sequence before that."""

    worth: float
    last: _Candidate | None = None
    before: "_Chain | None" = None

    def members(self) -> list[_Candidate]:
        """The members, in order."""
        return list(self._backwards())[::-1]

    def _backwards(self) -> Iterator[_Candidate]:
        chain = self
        while chain.last and chain.before:
            yield chain.last
            chain = chain.before


def _best(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """The sequence worth most, by dynamic programming over the number that it ends with."""
    ending: dict[int, _Chain] = {}
    top = _Chain(0.0)
    for candidate in candidates:
        steps = {step: ending.get(candidate.value - step) for step in range(1, _GAP + 1)}
        follows = [(chain.worth + _WORTH[step], chain) for step, chain in steps.items() if chain]
        worth, before = max([(top.worth, top), *follows], key=itemgetter(0))
        chain = _Chain(worth + candidate.weight - _COST, candidate, before)
        if candidate.value not in ending or chain.worth > ending[candidate.value].worth:
            ending[candidate.value] = chain
        top = max(top, chain, key=attrgetter("worth"))
    return top.members()
