"""The numbers of the paragrafer: unbroken, none twice, and those that the front page gives."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from nlp.model import Kontroll, Paragraf
from nlp.relations.kontroll.sammantrade import Sammantrade, joined, number
from nlp.rules.spann import printed_range
from nlp.terms import HandlingKind, KontrollKind

_FRONT = 6000  # characters of a front page
_LAWFUL = (
    "Det behöver inte vara ett fel: paragrafer med sekretess lämnas ofta ut ur protokoll som publiceras."
)
_MANY = 6


def numrering(meeting: Sammantrade) -> Iterator[Kontroll]:
    """Gaps and repeats, and the range on the front page; only minutes of a whole sitting are unbroken."""
    numbered = [(place, one, at) for place, one in meeting.paragrafer if (at := number(one)) is not None]
    if meeting.handling.kind is not HandlingKind.PROTOKOLL or len(numbered) < 2:
        return
    faults = [*_gaps(meeting, numbered), *_repeats(meeting, numbered)]
    yield from faults
    first, last = numbered[0], numbered[-1]
    if not faults:
        message = f"Paragraferna är numrerade i följd, § {first[2]}–{last[2]}."
        yield meeting.row(KontrollKind.NUMRERING, message, _head(meeting, first[1]), fits=True)
    yield from _front_page(meeting, numbered)


_Numbered = list[tuple[int, Paragraf, int]]


def _gaps(meeting: Sammantrade, numbered: _Numbered) -> Iterator[Kontroll]:
    """Numbers that are missing, or go backwards."""
    for (_, before, low), (place, after, high) in pairwise(numbered):
        if low <= high <= low + 1:
            continue
        if high > low:
            missing = [f"§ {at}" for at in range(low + 1, high)]
            lost = joined(missing) if len(missing) <= _MANY else f"{missing[0]}–{high - 1}"
            message = f"Efter § {before.number} följer § {after.number}; {lost} saknas. {_LAWFUL}"
        else:
            message = f"Efter § {before.number} följer § {after.number}, som är ett lägre nummer."
        yield meeting.row(KontrollKind.NUMRERING, message, _head(meeting, after), fits=False, paragraf=place)


def _repeats(meeting: Sammantrade, numbered: _Numbered) -> Iterator[Kontroll]:
    """Numbers that two paragrafer bear; `12 a` is another than `12`."""
    counted = Counter(one.number for _, one, _ in numbered)
    for printed, times in counted.items():
        if times > 1:
            place, one, _ = [entry for entry in numbered if entry[1].number == printed][-1]
            message = f"§ {printed} förekommer {times} gånger."
            yield meeting.row(
                KontrollKind.NUMRERING, message, _head(meeting, one), fits=False, paragraf=place
            )


def _front_page(meeting: Sammantrade, numbered: _Numbered) -> Iterator[Kontroll]:
    start = meeting.handling.start
    told = printed_range(meeting.text, start, min(numbered[0][1].start, start + _FRONT))
    if told is None:
        return
    (first, last), *place = told
    low, high = min(at for *_, at in numbered), max(at for *_, at in numbered)
    fits = (first, last) == (low, high)
    message = f"Enligt förstasidan § {first}–{last}; i protokollet finns § {low}–{high}."
    yield meeting.row(KontrollKind.NUMRERING, message, (place[0], place[1]), fits=fits)


def _head(meeting: Sammantrade, paragraf: Paragraf) -> tuple[int, int]:
    """The first line of a paragraf."""
    line = re.compile(r"[^\n]*").match(meeting.text, paragraf.start, paragraf.end)
    return paragraf.start, line.end() if line else paragraf.end
