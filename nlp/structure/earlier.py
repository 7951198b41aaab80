"""Where a matter was before: the § of another body on a line of its own in the header (`AU § 40`, `KS § 52`).

The body that meets prints its own number first and under it those of the bodies that prepared the matter.
"""

import re
from functools import cache

from nlp.structure.lines import Line
from nlp.structure.patterns import vocabulary

_BODY = (
    r"[A-ZÅÄÖ][a-zåäö-]*(?: och [a-zåäö-]+)?(?:nämnden|styrelsen|utskottet|fullmäktige|beredningen)"
    r"(?:s [a-zåäö-]{0,20}utskott)?"
)
_DAY = r"(?:den )?(?:\d{4}-\d\d-\d\d|\d{1,2} [a-zåäö]{3,9}\.? \d{4})"


@cache
def _earlier() -> re.Pattern[str]:
    """One or several of body and §, each with its day before or behind it, and nothing else."""
    body = rf"(?:(?P<body>{vocabulary().prefix}|{_BODY})\.?,?)"
    one = rf"{body}(?: {_DAY},?)? ?§ ?\d{{1,4}}(?:[/:]\d{{2,4}})?(?:,? {_DAY})?"
    return re.compile(rf"{one}(?:[\s,;/]{{1,4}}{one.replace('?P<body>', '?:')}){{0,3}}\.?")


def of_earlier_body(text: str) -> bool:
    """Whether a line holds nothing but the § numbers of bodies."""
    return _earlier().fullmatch(text) is not None


def stacked(lines: list[Line], above: int, index: int) -> bool:
    """Whether line `index` names the § of another body directly under the header on line `above`."""
    match = _earlier().fullmatch(lines[index].text)
    return match is not None and not lines[above].text.startswith(match["body"])
