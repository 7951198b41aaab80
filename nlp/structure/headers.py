"""Where a § begins: its header line in all the forms that kommuner print.

A header is a number with a § sign, an organ prefix, or both, at the start of a line, alone or followed by dnr
or title.  A § in running text (`den 28 maj 2025, § 149.`, `4 kap. 6 § kommunallagen`) is none, nor is a line
of the contents list.
"""

import re
from dataclasses import dataclass
from functools import cache

from nlp.structure.headings import heading
from nlp.structure.lines import Line
from nlp.structure.patterns import vocabulary

_SECTION = re.compile(
    r"[*#\s•]*(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,6}\.?\s{0,2})?[§$]\s{0,3}"
    r"(?P<number>\d{1,4})(?:/(?:19|20)?\d\d\b)?(?![\d:]\d)(?P<rest>.*)",
    re.DOTALL,
)
_NUMBERED = re.compile(r"(?P<number>\d{1,3})\.\s+(?P<rest>[A-ZÅÄÖ0-9”\"].*)", re.DOTALL)
# What follows the number where the § is part of a sentence.
_PROSE = re.compile(r"\s*(?:[,;)]|\.\s*$|\.\s+[a-zåäö]|[-–]\s*\d|[a-zåäö](?!nr\b)|kap\b)")
# `§ 87 s. 25-26:` cites the page it stood on.
_PAGE = re.compile(r"\s*s\.\s*\d+(?:[-–]\d+)?:?")
_LABEL = re.compile(r"\s*(?:dnr|dnr\.|diarienummer|ärendenummer|dnr:|diarienr)\b", re.IGNORECASE)
_LEADERS = re.compile(
    r"(?:\.\s?){3,}\s*\d{0,4}\s*$|…+\s*\d{0,4}\s*$|\s/\s\.{2,}\d+$|\t\s*\d{1,4}$|\s{3,}\d{1,4}$"
)
_QUOTED = 4  # paragraphs of a statute that minutes quote in a row
_LIST = 350  # characters that three lines of a contents list take at most
_UNFINISHED = re.compile(r"(?:,|\b(?:och|samt|enligt|i|av|den|se|jämför|jfr|med|kap\.|vid))$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Header:
    """A header line: `line` is its index, `rest` the text behind the number."""

    line: int
    number: str
    rest: str


def find_headers(lines: list[Line]) -> list[Header]:
    """All headers, in order; plain numbers count only in a text that has no § header."""
    signed = [found for index in range(len(lines)) if (found := _signed(lines, index))]
    signed = _without_strays(_without_contents(lines, signed))
    return signed or _without_contents(lines, _in_sequence(lines))


def _signed(lines: list[Line], index: int) -> Header | None:
    line = lines[index]
    match = next(filter(None, (form.match(line.text) for form in _forms())), None)
    if match is None:
        return None
    rest = _PAGE.sub("", match["rest"], count=1)
    if _PROSE.match(rest) and not _LABEL.match(rest):
        return None
    if index and line.block == lines[index - 1].block and _UNFINISHED.search(lines[index - 1].text):
        return None
    return Header(index, match["number"], rest)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """With the § sign; `TN 1 Title`, the sign lost or never printed; `49 Dnr KOF/2020:151`; `8 § Title`."""
    prefix = vocabulary().prefix
    prefixed = (
        rf"(?:{prefix})\s+(?!(?:19|20)\d\d[/:-])(?P<number>\d{{1,4}})(?:/\d{{2,4}}\b)?"
        r"(?P<rest>(?:\s+(?=[A-ZÅÄÖ\d])|\s+dnr\b).*|$)"
    )
    labelled = r"(?P<number>\d{1,4})(?P<rest>\s+(?:Dnr|Diarienummer|Ärendenummer)\b.*)"
    behind = r"(?P<number>\d{1,4}) ?§(?P<rest>\s*$|\s+[A-ZÅÄÖ].*)"
    return (_SECTION, *(re.compile(form, re.DOTALL) for form in (prefixed, labelled, behind)))


def _in_sequence(lines: list[Line]) -> list[Header]:
    """Items `7. Title`, `8. Title` …, each number the one before plus one, some followed by a heading."""
    found: list[Header] = []
    for index, line in enumerate(lines):
        match = _NUMBERED.match(line.text)
        if match and (not found or int(match["number"]) == int(found[-1].number) + 1):
            found.append(Header(index, match["number"], match["rest"]))
    decided = [header for header in found if _followed_by_heading(lines, header)]
    return found if decided and 2 * len(decided) >= len(found) else []


def _followed_by_heading(lines: list[Line], header: Header) -> bool:
    following = lines[header.line + 1 : header.line + 4]
    return any(heading(line.text) for line in following)


def _without_strays(headers: list[Header]) -> list[Header]:
    """Leave out a § that interrupts the numbering: between 137 and 138, a `§ 3` is a quoted statute's."""
    kept: list[Header] = []
    for index, header in enumerate(headers):
        after = [later.number for later in headers[index + 1 : index + 1 + _QUOTED]]
        expected = str(int(kept[-1].number) + 1) if kept else header.number
        if header.number in {expected, kept[-1].number if kept else ""} or expected not in after:
            kept.append(header)
    return kept


def _without_contents(lines: list[Line], headers: list[Header]) -> list[Header]:
    """Leave out lines of a contents list: dot leaders, or the same number again with a body further on."""
    bodies = [header for header in headers if not _LEADERS.search(lines[header.line].text)]
    last = {header.number: header.line for header in bodies}
    return [
        header
        for position, header in enumerate(bodies)
        if not (last[header.number] > header.line and _in_list(lines, bodies, position))
    ]


def _in_list(lines: list[Line], headers: list[Header], position: int) -> bool:
    """Three headers within a few lines of each other are a list, not bodies."""
    near = headers[max(0, position - 2) : position + 3]
    return any(
        lines[last.line].end - lines[first.line].start < _LIST
        for first, last in zip(near, near[2:], strict=False)
        if first.line <= headers[position].line <= last.line
    )
