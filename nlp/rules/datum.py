"""Dates: a day and a month, with the year where it is printed."""

import re
from collections.abc import Iterator
from datetime import date

from nlp.model import Tag
from nlp.terms import EntityLabel

SOURCE = "regler:datum"

_MONTHS = {
    "januari": 1,
    "februari": 2,
    "mars": 3,
    "april": 4,
    "maj": 5,
    "juni": 6,
    "juli": 7,
    "augusti": 8,
    "september": 9,
    "oktober": 10,
    "november": 11,
    "december": 12,
}
# The short forms are prefixes of the names: jan, febr, sept, dec.
_SHORT = r"jan|febr?|mar|apr|jun|jul|aug|sept?|okt|nov|dec"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_GAP = r"(?:[ \u00a0]{1,2}|[ \u00a0]?\n[ \u00a0]?)"
# `14-15 oktober` and `14–15 oktober` are spans of days: no one day
_NO_SPAN = r"(?<!\d-)(?<!\W\d–)(?<!\W\d\d–)"
_NAME = rf"(?P<month>{'|'.join(_MONTHS)}|(?:{_SHORT})\.?)"
_DATE = re.compile(
    # 2024-05-21, 2024–05–21, 2024.05.21, 2024 05 21; not the head of a case number (2024-05-21-3)
    r"(?<![\w/.-])(?P<iso>(?P<y>(?:1[89]|20)\d\d)(?P<mark>[-–.]|(?<!\d[ ]\d{4})[ ](?!\d\d[ ]\d\d[ ,]\d))"
    r"(?P<m>[01]\d)(?P=mark)(?P<d>[0-3]\d))(?![\w-]*\d|[./:]\d)"
    # den 21 maj 2024, 21:e maj 2024
    rf"|(?<![\w.,/]){_NO_SPAN}(?P<day>[0-3]?\d)(?::[ea])?{_GAP}{_NAME}{_GAP}(?:år{_GAP})?{_YEAR}(?!\d)"
    # den 9/3 2009, 21/5-2024: the day first, as Sweden writes it
    rf"|(?<![\w.,:/-])(?P<dd>[0-3]?\d)/(?P<mm>1[0-2]|0?[1-9])(?:{_GAP}|-)(?P<yy>(?:19|20)\d\d)(?![\w/-])",
    re.IGNORECASE,
)
_INCOMPLETE = re.compile(
    # den 18 mars, 9:e maj: the year is understood
    rf"(?<![\w.,:/]){_NO_SPAN}(?P<day>[0-3]?\d)(?::[ea])?{_GAP}{_NAME}(?!\w|-\D)"
    # den 3/5, tisdag 3/5: elsewhere 3/5 is a fraction, a share, a case number
    r"|(?:(?<=[Dd]en )|(?<=dag )|(?<=dagen ))(?P<dd>[0-3]?\d)/(?P<mm>1[0-2]|0?[1-9])(?![\w/:-]|[.,]\d)"
    # 87-09-15 anywhere; 870915 alone in a column, or where the word before it says that a date follows
    r"|(?<![\w./:-])(?P<sy>\d\d)-(?P<sm>[01]\d)-(?P<sd>[0-3]\d)(?![\w/:-]|[.,]\d)"
    r"|(?:(?:(?<=\t)|^)(?=\d{6}[ ]?(?:\t|$))|(?<=[Dd]en )|(?<=dater[ae][dt] )|(?<=inkom )|(?=\d{6} kl))"
    r"(?P<cy>\d\d)(?P<cm>[01]\d)(?P<cd>[0-3]\d)(?![\w/:-]|[.,]\d)",
    re.IGNORECASE | re.MULTILINE,
)
_DIGITS = re.compile(r"\d+")  # trying the patterns at numbers alone is three times as fast
_NEWEST = 50  # 870915 is of the last century, 180205 of this
_LEAP_YEAR = 2024


def find_dates(text: str) -> Iterator[Tag]:
    """The full dates of a text, `value` in ISO; one without its year is left out, for it would be a guess."""
    for number in _DIGITS.finditer(text):
        match = _DATE.match(text, number.start())
        if match and (value := _full(match)):
            yield _tag(match, value)


def find_days(text: str) -> Iterator[Tag]:
    """All dates of a text in order: those of `find_dates`, those of two figures for the year, and those
    without a year, whose `value` is "".
    """
    last = 0
    for number in _DIGITS.finditer(text):
        start = number.start()
        if start < last:
            continue
        if (match := _DATE.match(text, start)) and (value := _full(match)):
            yield _tag(match, value)
            last = match.end()
        elif (match := _INCOMPLETE.match(text, start)) and (known := _incomplete(match)) is not None:
            yield _tag(match, known)
            last = match.end()


def _tag(match: re.Match[str], value: str) -> Tag:
    return Tag(match.start(), match.end(), EntityLabel.DATE, value, SOURCE)


def _full(match: re.Match[str]) -> str:
    if match["iso"]:
        return _valid(int(match["y"]), int(match["m"]), int(match["d"]))
    if match["dd"]:
        return _valid(int(match["yy"]), int(match["mm"]), int(match["dd"]))
    return _valid(int(match["year"]), _month(match["month"]), int(match["day"]))


def _incomplete(match: re.Match[str]) -> str | None:
    """The value of a date that lacks a year ("") or its century; None where there is no such day."""
    if day := match["day"] or match["dd"]:
        month = _month(match["month"]) if match["month"] else int(match["mm"])
        return "" if _valid(_LEAP_YEAR, month, int(day)) else None
    year, month, day = (int(match["s" + part] or match["c" + part]) for part in "ymd")
    return _valid(year + (2000 if year < _NEWEST else 1900), month, day) or None


def _valid(year: int, month: int, day: int) -> str:
    """The day in ISO, "" for one that no calendar has (2024-02-30)."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _month(name: str) -> int:
    start = name.rstrip(".").casefold()[:3]
    return next(number for month, number in _MONTHS.items() if month.startswith(start))
