"""Dates with day, month and year."""

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
_DATE = re.compile(
    # 2024-05-21, 2024–05–21; not the head of a case number (2024-05-21-3)
    r"(?<![\w/-])(?P<iso>(?P<y>(?:1[89]|20)\d\d)[-–](?P<m>[01]\d)[-–](?P<d>[0-3]\d))(?![\w-]*\d)"
    # den 21 maj 2024, 21:e maj 2024
    rf"|(?<![\w.,/-])(?P<day>[0-3]?\d)(?::[ea])?{_GAP}"
    rf"(?P<month>{'|'.join(_MONTHS)}|(?:{_SHORT})\.?){_GAP}{_YEAR}(?!\d)"
    # den 9/3 2009, 21/5-2024: the day first, as Sweden writes it
    rf"|(?<![\w.,:/-])(?P<dd>[0-3]?\d)/(?P<mm>1[0-2]|0?[1-9])(?:{_GAP}|-)(?P<yy>(?:19|20)\d\d)(?![\w/-])",
    re.IGNORECASE,
)


def find_dates(text: str) -> Iterator[Tag]:
    """The full dates of a text, `value` in ISO; one without its year is left out, for it would be a guess."""
    for match in _DATE.finditer(text):
        value = _iso(match)
        if value:
            yield Tag(match.start(), match.end(), EntityLabel.DATE, value, SOURCE)


def _iso(match: re.Match[str]) -> str:
    if match["iso"]:
        parts = int(match["y"]), int(match["m"]), int(match["d"])
    elif match["dd"]:
        parts = int(match["yy"]), int(match["mm"]), int(match["dd"])
    else:
        parts = int(match["year"]), _month(match["month"]), int(match["day"])
    try:
        return date(*parts).isoformat()
    except ValueError:  # 2024-02-30: printed so, but no day
        return ""


def _month(name: str) -> int:
    start = name.rstrip(".").casefold()[:3]
    return next(number for month, number in _MONTHS.items() if month.startswith(start))
