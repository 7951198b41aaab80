"""Texts without any § header: a decision published by itself, and written reservations."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile

from nlp.model import Document
from nlp.rules.dnr import find_dnr
from nlp.structure.blocks import cue
from nlp.structure.header_words import header_words
from nlp.structure.headings import heading
from nlp.structure.item import SIGNS, Item
from nlp.structure.lines import Line
from nlp.structure.patterns import vocabulary
from nlp.terms import SectionLabel

_PAGES = 2  # longer texts are no single decision
_NUMBERED = re.compile(r"(\d{1,3})\.\s+(?=[A-ZÅÄÖ])")
_RESERVATION = re.compile(r"(?:skriftlig(?:a|t)? )?reservation(?:er)?\b(?! *:)", re.IGNORECASE)
_TITLE = 5  # lines
_DECISIONS = frozenset(
    {SectionLabel.BESLUT, SectionLabel.YRKANDEN, SectionLabel.BESLUTSGANG, SectionLabel.VOTERING}
)


def single(document: Document, lines: list[Line]) -> Iterator[Item]:
    """The one item of a text without headers, if it is a decision; else none."""
    decides = next((index for index, line in enumerate(lines) if _decides(line)), None)
    if decides is not None and len(document.pages) <= _PAGES and not _front(lines[: decides + 1]):
        yield _decision(lines)


def _front(lines: list[Line]) -> bool:
    """Whether a front page stands before the decision: then the § has its header elsewhere."""
    labels = {found.label for line in lines if (found := heading(line.text)) and not found.weak}
    return bool(labels & {SectionLabel.NARVARO, SectionLabel.JUSTERING})


@cache
def _against() -> re.Pattern[str]:
    """`Reservation dagordningspunkt 7 Title`, `Reservation 5 §`, `Reservation § 5 Title`."""
    matter = header_words().matter
    return re.compile(
        rf"(?i:(?:skriftlig )?reservation)(?:,| till| mot| avseende| gällande| i)?"
        rf"(?: (?i:{matter}) ?#?(\d{{1,4}})| § ?(\d{{1,4}})| (\d{{1,4}}) ?§)(?!\w)[.,:]?\s*(?P<title>.*)",
        re.DOTALL,
    )


@cache
def _matter() -> re.Pattern[str]:
    """The number of the matter in the heading of a reservation: `Ärende nr 3`, `ärende #5`, `§ 12`."""
    return re.compile(
        rf"(?:\b(?:{header_words().matter})[ .]{{0,2}}#?|§ ?)(?P<number>\d{{1,4}})\b", re.IGNORECASE
    )


def reservations(lines: list[Line]) -> Iterator[Item]:
    """The written reservations (KL 4 kap. 27 §) of a text that begins with one: each says against what."""
    if not lines or not _RESERVATION.match(lines[0].text):
        return
    firsts = [index for index, line in enumerate(lines) if _against().match(line.text)]
    for first, last in pairwise([*firsts, len(lines)]):
        yield _numbered(lines, first, last)
    if not firsts:
        named = len(lines) > 1 and len(lines[0].text.split()) == 1 and _RESERVATION.match(lines[1].text)
        yield _reservation(lines, 1 if named else 0)


def _numbered(lines: list[Line], first: int, last: int) -> Item:
    match = _against().match(lines[first].text)
    number = next(filter(None, match.groups()[:3]), "") if match else ""
    title, body = (match["title"] if match else ""), first + 1
    while body < min(last, first + _TITLE) and lines[body].block == lines[first].block:
        title, body = f"{title} {lines[body].text}", body + 1
    return Item(number, title.strip(SIGNS), _dnr(title), first, body, last, SectionLabel.RESERVATION)


def _reservation(lines: list[Line], first: int) -> Item:
    """One reservation: its heading says against what, the rest gives the reasons."""
    block = lines[first].block
    title = [line.text for line in takewhile(lambda line: line.block == block, lines[first : first + _TITLE])]
    said, body = " ".join(title), min(first + len(title), len(lines))
    number = _matter().search(said)
    dnr = _dnr(said)
    if not dnr and body < len(lines) and _RESERVATION.match(lines[body].text):
        dnr = _dnr(lines[body].text)  # the heading said again, in full
    return Item(
        number["number"] if number else "",
        _title(said, number),
        dnr,
        first,
        body,
        len(lines),
        SectionLabel.RESERVATION,
    )


def _title(said: str, number: re.Match[str] | None) -> str:
    """What follows the number of the matter, where the heading counts it off; else the whole heading."""
    if number is None or said[: number.start()].rstrip()[-1:] not in ",;":
        return said.strip(SIGNS)
    behind = said[number.end() :]
    for tag in find_dnr(behind):
        behind = behind[tag.end :] if tag.start < len("(diarienummer: ") + 1 else behind
        break
    return behind.strip(SIGNS + ",)").strip() or said.strip(SIGNS)


def _dnr(text: str) -> tuple[str, ...]:
    return tuple(text[tag.start : tag.end] for tag in find_dnr(text))


def _decision(lines: list[Line]) -> Item:
    """A decision published without §: all of it is one paragraf, its first line the title."""
    first = next((index for index, line in enumerate(lines[:4]) if _number(line)), 0)
    number = _number(lines[first])
    title = lines[first].text[number.end() if number else 0 :].strip(SIGNS)
    body = first if heading(lines[first].text) else first + 1
    return Item(number[1] if number else "", title if body > first else "", (), first, body, len(lines))


def _number(line: Line) -> re.Match[str] | None:
    """The number of the matter; the points of a decision have theirs too."""
    match = _NUMBERED.match(line.text)
    return match if match and not header_words().points.match(line.text, match.end()) else None


def _decides(line: Line) -> bool:
    found = heading(line.text)
    return (found.label if found else cue(line.text)) in _DECISIONS or bool(_decided().match(line.text))


@cache
def _decided() -> re.Pattern[str]:
    """A sentence that says what a body decided, whatever the paragraph goes on with."""
    return re.compile(
        rf"(?:{vocabulary().organ}) (?:beslutar|beslutade|beslöt|fastslog|fastställde)\b", re.IGNORECASE
    )
