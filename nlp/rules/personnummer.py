"""Personnummer and samordningsnummer, wherever they stand in a text.

Folkbokföringslagen (1991:481) 18 §: the date of birth, three digits and a check digit, with `-` between (`+`
from the year one turns a hundred).  A samordningsnummer (lag (2022:1697) 2 kap.) has 60 added to the day.
Six digits and four are also an organisationsnummer, whose third digit is at least 2: no month has that.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PiiKind(StrEnum):
    """What a number of a person is."""

    PERSONNUMMER = "personnummer"
    SAMORDNINGSNUMMER = "samordningsnummer"


class PiiPlace(StrEnum):
    """Where it stands: in the text, in a line that is left out of it, or in the name of the file."""

    TEXT = "text"
    UTELAMNAT = "utelämnat"
    FILNAMN = "filnamn"


@dataclass(frozen=True, slots=True)
class Personuppgift:
    """A number of a person that was found, and where; never the number.

    `start` and `end` are offsets in the file's text, None elsewhere; `page` is 0 where there is none.
    """

    kind: PiiKind
    place: PiiPlace
    start: int | None
    end: int | None
    page: int


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a person at [start, end) of a text."""

    start: int
    end: int
    kind: PiiKind


_DASH = "-\u2010\u2011\u2012\u2013\u2212"  # hyphens and dashes as PDFs have them
_BLANK = "[ \u00a0]"
_GAP = r"[ \u00a0\t]{0,2}\n?[ \u00a0\t]{0,2}"
# Without a sign between, a line break is one between two numbers of a table; with blanks also inside the date
# it may be a telephone number.
_NUMBER = re.compile(
    rf"(?<!\w)(?<!\d[{_DASH}.:/,])"
    rf"(?:(?P<century>18|19|20){_BLANK}?)?"
    rf"(?:(?P<year>\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-36-9]\d)"
    rf"(?P<sign>{_GAP}[{_DASH}+]{_GAP}|{_BLANK}{{0,2}})"
    rf"|(?P<year2>\d\d)(?P<between>{_BLANK}|[{_DASH}])(?P<month2>0[1-9]|1[0-2])(?P=between)(?P<day2>[0-36-9]\d)"
    rf"{_GAP}[{_DASH}+]{_GAP})"
    rf"(?P<last>\d{{4}})(?!\w)(?![{_DASH}:/]\d)"
)
_PERSON = re.compile(
    r"(?:\bperson(?:nummer|nr)|\bpers\.? ?nr|\bpnr|\bp\.?nr|\bfödd|samordningsn)[\w.:]{0,12}\W{0,4}$",
    re.IGNORECASE,
)
_BEFORE = 40  # characters in which a word says what the number is


def find_personnummer(text: str) -> Iterator[Number]:
    """The numbers of persons in order: with or without century and sign, also across a line break."""
    for match in _NUMBER.finditer(text):
        kind = _kind(match)
        if kind and not _is_phone(text, match):
            yield Number(match.start(), match.end(), kind)


def mask(text: str) -> str:
    """The text with the last four digits of each number as `*`; as long as before."""
    for number in find_personnummer(text):
        text = f"{text[: number.end - 4]}****{text[number.end :]}"
    return text


def _kind(match: re.Match[str]) -> PiiKind | None:
    """What the digits are, None where they are no date with a right check digit."""
    year, month, day = (match[name] or match[f"{name}2"] for name in ("year", "month", "day"))
    born = int(day)
    centuries = (match["century"],) if match["century"] else ("19", "20")
    if not _luhn(year + month + day + match["last"]):
        return None
    if any(_is_date(int(century + year), int(month), born) for century in centuries):
        return PiiKind.PERSONNUMMER
    if any(_is_date(int(century + year), int(month), born - 60) for century in centuries):
        return PiiKind.SAMORDNINGSNUMMER
    return None


def _is_phone(text: str, match: re.Match[str]) -> bool:
    """Ten digits on end from 0: only what is said before tells a person's number from a telephone's."""
    digits = match.group()
    if match["century"] or not digits.isdigit() or digits[0] != "0":
        return False
    return _PERSON.search(text, max(match.start() - _BEFORE, 0), match.start()) is None


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _luhn(digits: str) -> bool:
    """Whether the last digit is the check digit of the others (every second one doubled, from the first)."""
    doubled = (int(digit) * (2 - at % 2) for at, digit in enumerate(digits))
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0
