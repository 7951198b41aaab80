"""The dnr in the header of a §: those the rules know, and whatever its own label announces."""

import re

from nlp.rules.datum import find_dates
from nlp.rules.dnr import header_dnr

LABEL = (
    r"(?:dnr?|diarienummer|ärendenummer|diarie ?nr|diariebeteckning|ärendenr|ärendebeteckning|ärende-?id"
    r"|d\.\s?nr|diarie|aktnr|akt nr|reg\.?\s?nr|handläggare|dp)"
)
# `Diarienr: TILLSYN-2024/00054`: a diary that no rule lists, its number behind the label and nothing else.
_LABELLED = re.compile(
    r"\s*\(?(?:dnr|diarienummer|diarie ?nr"
    r"|ärendenummer|ärendenr|ärendebeteckning|diariebeteckning|ärende-?id)"
    r"\b[.:]*\s{1,8}"
    r"(?P<dnr>(?:[A-ZÅÄÖ]{1,6} )?(?=[\w/:.–-]*\d)\w[\w/:.–-]{2,30})\)?\s*",
    re.IGNORECASE,
)

_STATUTE = re.compile(r"(?:17|18|19|20)\d\d:\d{1,4}")


def dnr_spans(line: str) -> list[tuple[int, int]]:
    """The spans of the dnr of a header line, in order; a whole date is none."""
    dates = [(date.start, date.end) for date in find_dates(line)]
    known = sorted((tag.start, tag.end) for tag in header_dnr(line, 0))
    known = [
        span for span in known if not (_is_law(line, *span) or any(_within(span, date) for date in dates))
    ]
    match = None if dates or len(known) > 1 else _LABELLED.fullmatch(line)
    if match and all(_part_of(line, span, match.span("dnr")) for span in known):
        return [match.span("dnr")]
    return known


def _is_law(line: str, start: int, end: int) -> bool:
    """Whether a number is that of a statute: `plan- och bygglagen (2010:900)`."""
    return _STATUTE.fullmatch(line[start:end]) is not None and line[max(0, start - 1) : start] == "("


def _within(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]


def _part_of(line: str, known: tuple[int, int], whole: tuple[int, int]) -> bool:
    """Whether a number goes on behind a slash, `14-003` of `14-003/2107`; a plan code follows a hyphen."""
    return whole[0] <= known[0] and known[1] < whole[1] and line[known[1]] == "/"


def printed_dnr(line: str) -> list[str]:
    """The dnr of a header line, as printed."""
    return [line[start:end] for start, end in dnr_spans(line)]
