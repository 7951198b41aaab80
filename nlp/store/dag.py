"""Ids in the order of dates: newest first is the largest id first, and a range of dates is a range of ids.

The ids of one day are `day * STRIDE + 1 …`, where day counts from 1745-01-01; in SQL the date of an id is
`date('1745-01-01', (id / 16384) || ' days')`.  So the ids of three centuries are numbers of four bytes, and
lie close enough for a small index.  What has no date comes before all that has.
"""

from datetime import date

STRIDE = 16_384
"""How many pieces of text one day has room for."""

_ZERO = date(1745, 1, 1).toordinal()
FIRST = date(1800, 1, 1).toordinal() - _ZERO
"""The first day that is one; what lies below has room for as many undated pieces as may come."""


def day_of(iso: str) -> int:
    """The number of the day, 0 where there is no date, or one before 1800 (a misprint)."""
    try:
        day = date.fromisoformat(iso).toordinal() - _ZERO
    except ValueError:
        return 0
    return day if day >= FIRST else 0


def room_of(day: int) -> tuple[int, int]:
    """The ids of a day: more than the first number, less than the second."""
    return day * STRIDE, (day + 1 if day else FIRST) * STRIDE


def ids_between(first: str | None, last: str | None) -> tuple[int, int]:
    """The half-open range of ids from one day through another (ISO; None: from the first, to the last)."""
    low = max(day_of(first), FIRST) if first else FIRST
    high = day_of(last) if last else date.max.toordinal() - _ZERO
    return low * STRIDE, (high + 1) * STRIDE


def date_of(own: int) -> str:
    """The date of an id in ISO, "" where it has none."""
    day = own // STRIDE
    return date.fromordinal(day + _ZERO).isoformat() if day >= FIRST else ""
