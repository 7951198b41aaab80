"""Where a § begins: its header line in all the forms that kommuner print.

A header is a number with a § sign, an organ prefix, or both, at the start of a line, alone or followed by dnr
or title.  A § in running text (`den 28 maj 2025, § 149.`, `4 kap. 6 § kommunallagen`) is none, nor is a line
of the contents list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nlp.structure.earlier import stacked
from nlp.structure.header_dnr import dnr_spans
from nlp.structure.header_words import header_words
from nlp.structure.headings import heading
from nlp.structure.lines import Line
from nlp.structure.patterns import vocabulary
from nlp.terms import SectionLabel

# The number: `12`, `12 a` where a title, a dnr or nothing follows the letter.
_NUMBER = r"(?P<number>\d{1,4}(?!\d)(?: ?[a-f](?=\s*$|\s+[A-ZÅÄÖ]|\s+dnr\b))?)"
_YEAR = r"(?:\s?/\s?(?:19|20)?\d\d\b|[-–](?:19|20)\d\d\b|:(?:19|20)\d\d\b)"
_AGAIN = re.compile(r"[\s(,]*(?:forts\w*|fortsättning)\b[\s.):]*", re.IGNORECASE)
# What follows the number where the § is part of a sentence.
_PROSE = re.compile(r"\s*(?:[,;)]|\.\s*$|\.\s+[a-zåäö]|[-–]\s*§?\s*\d|[a-zåäö](?!nr\b)|(?:och|samt) \d)")
# `§ 87 s. 25-26:` cites the page it stood on.
_PAGE = re.compile(r"\s*s\.\s*\d+(?:[-–]\d+)?:?")
_LABEL = re.compile(r"\s*[(,]?\s*(?:dnr|dnr\.|diarienummer|ärendenummer|dnr:|diarienr)\b", re.IGNORECASE)
_LEADERS = re.compile(
    r"(?:(?:\.\s?){3,}|…+|_{4,})\s*\d{0,4}\s*$|\s/\s\.{2,}\d+$|\t\s*\d{1,4}$|\s{3,}\d{1,4}$"
)
_TO_PAGE = re.compile(r"(?:(?:\.\s?){3,}|…+|_{4,})\s*\d{1,4}\s*$")
_NUMBERED = re.compile(r"(?P<number>\d{1,3})\.\s+(?P<rest>[A-ZÅÄÖ0-9”\"].*)", re.DOTALL)
_QUOTED = 4  # paragraphs of a statute that minutes quote in a row
_LIST = 350  # characters that three lines of a contents list take at most
_ABOVE, _ENTRIES, _ENTRY = 4, 3, 250  # lines above the first entry; entries of a list; characters of one
_UNFINISHED = re.compile(
    r"(?:,|\b(?:och|samt|enligt|i|av|den|se|jämför|jfr|med|kap\.?|vid|på|om|till|för|mot|under|genom|än|eller)|§)$",
    re.IGNORECASE,
)


# Headings that only the text of a § has; others are also titles in a contents list.
_TEXT = frozenset({
    SectionLabel.BESLUT, SectionLabel.FORSLAG, SectionLabel.YRKANDEN, SectionLabel.BESLUTSGANG,
    SectionLabel.VOTERING, SectionLabel.RESERVATION, SectionLabel.ARENDE, SectionLabel.UNDERLAG,
    SectionLabel.EXPEDIERING, SectionLabel.BEHANDLING,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Header:
    """A header line: `line` is its index, `rest` the text behind the number.

    `again` marks one that says itself that its § goes on (`§ 12 forts.`).
    """

    line: int
    number: str
    rest: str
    again: bool = False

    @property
    def untitled(self) -> bool:
        """Whether this is no header, but the place where the rest of a § begins."""
        return not (self.number or self.rest)

    @property
    def value(self) -> int:
        """The number without its letter; 0 where none is printed."""
        return int("".join(filter(str.isdigit, self.number)) or "0")


def signed_headers(lines: list[Line]) -> list[Header]:
    """All headers that a sign, a prefix or a label shows, in order."""
    signed = [found for index in range(len(lines)) if (found := _signed(lines, index))]
    own = _without_stacked(lines, _without_range(lines, signed))
    return _without_strays(_without_contents(lines, own))


def numbered_headers(lines: list[Line]) -> list[Header]:
    """Items `7. Title`, `8. Title` …, each number the one before plus one, some followed by a heading."""
    found: list[Header] = []
    for index, line in enumerate(lines):
        match = _NUMBERED.match(line.text)
        if match and (not found or int(match["number"]) == int(found[-1].number) + 1):
            found.append(Header(index, match["number"], match["rest"]))
    decided = [header for header in found if _followed_by_heading(lines, header)]
    # the points of a decision begin with an infinitive: `1. Anta taxan`
    points = any(header_words().points.match(header.rest) for header in found[:2])
    points = points or (bool(found) and _under_decision(lines, found[0].line))
    listed = decided and 2 * len(decided) >= len(found) and not points
    return _without_contents(lines, found) if listed else []


def _under_decision(lines: list[Line], index: int) -> bool:
    """Whether a list begins directly under what leads to a decision: `Nämnden beslutar:`, and its points."""
    above = heading(lines[index - 1].text) if index else None
    return above is not None and above.label in {SectionLabel.BESLUT, SectionLabel.FORSLAG}


def _signed(lines: list[Line], index: int) -> Header | None:
    line = lines[index]
    match = next(filter(None, (form.match(line.text) for form in _forms())), None)
    if match is None or _in_sentence(match):
        return None
    rest = _PAGE.sub("", match["rest"], count=1)
    again = _AGAIN.match(rest)
    rest = rest[again.end() :] if again else rest
    if _in_prose(lines, index, rest):
        return None
    if index and line.block == lines[index - 1].block and _UNFINISHED.search(lines[index - 1].text):
        return None
    said = again is not None or line.text.casefold().startswith("forts")
    return Header(index, match["number"].replace(" ", ""), rest, said)


def _in_prose(lines: list[Line], index: int, rest: str) -> bool:
    """Whether what follows the number makes the § part of a sentence; `§ 61.` may stand alone on a line."""
    if not _PROSE.match(rest) or _LABEL.match(rest) or _other_body().match(rest):
        return False
    begins = not index or lines[index].block != lines[index - 1].block or lines[index - 1].text.endswith(".")
    return not (begins and rest.strip() == "." and lines[index].text.startswith("§"))


@cache
def _other_body() -> re.Pattern[str]:
    """`KSAU § 34, KS § 12`: the same matter in two bodies."""
    return re.compile(rf"\s*[,/;]\s*(?:{vocabulary().prefix})\s?§\s?\d{{1,4}}\s*(?:$|[A-ZÅÄÖ])")


def _in_sentence(match: re.Match[str]) -> bool:
    """Whether the word before the § is no body but the beginning of a sentence: `Enligt § 12 …`."""
    word = match.groupdict().get("word") or ""
    return word.strip(" .").casefold() in header_words().sentence


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """The forms that name a § or its body; each has `number` and `rest`."""
    prefix, counted = vocabulary().prefix, header_words().counted
    before = (
        r"(?P<word>(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,6}\.?\s{0,2}){1,2})?"
        rf"(?:(?i:{counted})\.?\s\d{{1,3}}[,:]?\s{{1,3}}|(?i:forts\.?|fortsättning)\s)?"
    )
    signs = r"[*#\s•|]*"
    section = rf"{signs}{before}[§$](?:\s?(?:nr|n:r|:))?\s{{0,3}}{_NUMBER}{_YEAR}?(?!:\d)(?P<rest>.*)"
    year_first = rf"{signs}{before}§\s{{0,3}}(?:19|20)\d\d[/:-](?P<number>\d{{1,4}})(?![\d:-])(?P<rest>.*)"
    # TN 1 Title, the sign lost or never printed
    prefixed = (
        rf"(?:{prefix})\s+(?!(?:19|20)\d\d[/:-]|0)(?P<number>\d{{1,4}})(?:/\d{{2,4}}\b)?(?!\s+\d{{4}}-)"
        r"(?P<rest>(?:\s+(?=[A-ZÅÄÖ\d])|\s+dnr\b).*|$)"
    )
    # 49 Dnr KOF/2020:151
    labelled = r"(?P<number>\d{1,4})(?P<rest>\s+(?:Dnr|Diarienummer|Ärendenummer)\b.*)"
    # 8 § Title
    behind = r"(?P<number>\d{1,4}) ?§\.?(?P<rest>\s*$|\s+[A-ZÅÄÖ].*)"
    # § 56, KF 2023-03-15 / §:s bilaga: Kommunstyrelsen 2023-01-24 § 25: the § of another body, annexed
    annexed = (
        r"(?:§ ?\d{1,4}\b.{0,60}?)?(?:§:s )?[Bb]ilaga:? [A-ZÅÄÖ][^§:]{3,80}"
        r"(?:19|20)\d\d-\d\d-\d\d,? § ?(?P<number>\d{1,4})(?P<rest>\s*$)"
    )
    forms = (annexed, year_first, section, prefixed, labelled, behind)
    return tuple(re.compile(form, re.DOTALL) for form in forms)


def _followed_by_heading(lines: list[Line], header: Header) -> bool:
    following = lines[header.line + 1 : header.line + 4]
    return any(heading(line.text) for line in following)


def _without_strays(headers: list[Header]) -> list[Header]:
    """Leave out a § that interrupts the numbering: between 137 and 138, a `§ 3` is a quoted statute's."""
    kept: list[Header] = []
    for index, header in enumerate(headers):
        after = [later.value for later in headers[index + 1 : index + 1 + _QUOTED]]
        expected = kept[-1].value + 1 if kept else header.value
        if header.value in {expected, kept[-1].value if kept else -1} or expected not in after:
            kept.append(header)
    return kept


def _without_range(lines: list[Line], headers: list[Header]) -> list[Header]:
    """Leave out `Paragrafer § 12` of the front page, set on a line of its own among the signatures."""
    return [header for header in headers if header.rest.strip() or not _among_signatures(lines, header.line)]


def _without_stacked(lines: list[Line], headers: list[Header]) -> list[Header]:
    """Leave out the § numbers of other bodies that stand on the lines under a header."""
    kept: list[Header] = []
    last = -1
    for header in headers:
        below = kept and header.line == last + 1 and stacked(lines, kept[-1].line, header.line)
        last = header.line
        if not below:
            kept.append(header)
    return kept


def _among_signatures(lines: list[Line], index: int) -> bool:
    signing = header_words().signing
    near = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
    return bool(near) and len(near) > 1 and all(signing.match(line.text) for line in near)


def _without_contents(lines: list[Line], headers: list[Header]) -> list[Header]:
    """Leave out lines of a contents list: dot leaders, or the same number again with a body further on."""
    listed = set(_under_contents(lines, headers))
    bodies = [header for header in headers if header.line not in listed and not _leads_to_page(lines, header)]
    last = {header.number: header.line for header in bodies}
    return [
        header
        for position, header in enumerate(bodies)
        if not (last[header.number] > header.line and _in_list(lines, bodies, position))
    ]


def _under_contents(lines: list[Line], headers: list[Header]) -> Iterator[int]:
    """The lines of the entries that follow each other closely under the heading of a contents list."""
    entries: list[Header] = []
    for header in headers:
        near = lines[max(0, header.line - _ABOVE) : header.line]
        opens = any((found := heading(line.text)) and found.label == SectionLabel.INNEHALL for line in near)
        close = entries and _close(lines, entries[-1], header)
        entries = [*entries, header] if close else [header] if opens else []
        if len(entries) >= _ENTRIES:
            yield from (entry.line for entry in entries)


def _close(lines: list[Line], one: Header, other: Header) -> bool:
    """Whether only the title of one stands between two: no heading, no sentence, little text."""
    between = lines[one.line + 1 : other.line]
    if other.value <= one.value or lines[other.line].start - lines[one.line].start > _ENTRY:
        return False
    return not _has_text(between)


def _leads_to_page(lines: list[Line], header: Header) -> bool:
    """Whether dots lead from the title to a page number, on its line or, where it wraps, on the next two."""
    text = lines[header.line].text
    if _LEADERS.search(text) and (_TO_PAGE.search(text) or not dnr_spans(text)):
        return True  # behind a dnr the last figures are its plan code
    for line in lines[header.line + 1 : header.line + 3]:
        if any(form.match(line.text) for form in _forms()) or heading(line.text):
            return False
        if _TO_PAGE.search(line.text):
            return True
    return False


def _in_list(lines: list[Line], headers: list[Header], position: int) -> bool:
    """Three headers within a few lines of each other, no text between, are a list, not bodies."""
    near = headers[max(0, position - 2) : position + 3]
    return any(
        lines[last.line].end - lines[first.line].start < _LIST
        and not _has_text(lines[first.line + 1 : last.line])
        for first, last in zip(near, near[2:], strict=False)
        if first.line <= headers[position].line <= last.line
    )


def _has_text(between: list[Line]) -> bool:
    """Whether the text of a § stands here: a heading that no title is, or a sentence."""
    return any(_heads_text(line.text) or line.text.endswith(".") for line in between)


def _heads_text(text: str) -> bool:
    found = heading(text)
    return found is not None and not found.weak and found.label in _TEXT
