"""Parties in lists of people: the party before the name or behind it, line after line.

Where several places of a list have a known party beside a known first name, the others of the same shape are
believed too: foreign names, and the letters of a local party.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import chain
from typing import NamedTuple

from nlp.rules.namnform import LOWER, UPPER, is_first_name
from nlp.rules.namnord import never_name

_ENOUGH = 3  # places with a known name and a known party that make a list
_TWICE = 2  # what stands so once may be any mark
_LONGEST = 60  # characters of a name

_PART = rf"[{UPPER}][^\s,()\d:;.–]{{1,30}}"
_PARTICLE = r"(?:(?:af|von|de|van|el|al|da)[ \u00a0])?"
_NAME = rf"(?P<first>{_PART})(?:[ \u00a0]{_PARTICLE}{_PART}){{1,3}}"
_PARTIES = "(?:s|m|c|v|mp|kd|kds|fp|l|sd|nyd|vpk|S|M|C|V|MP|KD|KDS|FP|L|SD|NYD|VPK)"
_CODE = rf"(?P<code>[{UPPER}{LOWER}]{{1,5}}!?)"
_BEFORE = re.compile(rf"^[ ]{{0,8}}{_CODE}:?[ \t\u00a0]{{1,8}}(?={_NAME}(?![{LOWER}-]))", re.MULTILINE)
# `Anna Ek, s`, `Anna Ek - s`, `Anna Ek<tab>S`; the first character tells which list it is
_BEHIND = re.compile(
    rf"(?:,[ \n]|\t[ ]?|[–-][ \n]|[ ](?<=[{LOWER}][ ])[ ]{{2,29}}){_CODE}"
    r"(?=[ ]*(?:[\t\n]|\Z|[ ]{2})|[,;.)]|[ ](?:för|och|samt|om)(?!\w))"
)
# `Anna Ek s, Bo Lind v och`: only letters of known parties, and only where the text has any such
_BARE = re.compile(rf"[ \n](?P<code>{_PARTIES})(?=[,;\n]|\.(?! ?fl)|[ ](?:och|samt)[ \n])")
_BARE_HINTS = (" s\n", " m\n", " c\n", " s,", " m,", " c,", " v,", " S,", " M,", " C,", " V,")
_NAME_ENDS = re.compile(
    rf"(?<![\w-])(?P<first>{_PART})(?:[ \u00a0]{_PARTICLE}{_PART}){{0,2}}"
    rf"[ \u00a0\n]{_PARTICLE}{_PART}[ ]?\n?\Z"
)


class _Row(NamedTuple):
    start: int
    end: int
    code: str
    first: str


def listed(
    text: str, known: Collection[str], never: Collection[str], letters: Collection[str]
) -> Iterator[tuple[int, int]]:
    """The stretches of parties in the lists of a text.

    `known` are abbreviations of parties in capitals, `never` those of other things, `letters` local parties
    as printed that are certain from elsewhere.
    """
    for rows in _lists(text):
        if sum(row.code.upper() in known and is_first_name(row.first) for row in rows) < _ENOUGH:
            continue
        codes = [row.code for row in rows]
        for row in rows:
            local = _may_be_local(row.code, never) and codes.count(row.code) >= _TWICE
            if row.code.upper() in known or row.code in letters or local:
                yield row.start, row.end


def _lists(text: str) -> Iterator[list[_Row]]:
    """The places of each shape."""
    yield [
        _Row(*row.span("code"), row["code"], row["first"])
        for row in _BEFORE.finditer(text)
        if _can_be_one(row)
    ]
    shapes: dict[str, list[_Row]] = defaultdict(list)
    bare = _BARE.finditer(text) if any(hint in text for hint in _BARE_HINTS) else ()
    for match in chain(_BEHIND.finditer(text), bare):
        name = _NAME_ENDS.search(text, max(0, match.start() - _LONGEST), match.start())
        if name and _can_be_one(name):
            shapes[match.group()[0].replace("\n", " ")].append(
                _Row(*match.span("code"), match["code"], name["first"])
            )
    yield from shapes.values()


def _can_be_one(name: re.Match[str]) -> bool:
    return not never_name(name["first"])


def _may_be_local(code: str, never: Collection[str]) -> bool:
    """Whether letters may be a local party's: two capitals at least, and nothing else's."""
    return sum(letter.isupper() for letter in code) > 1 and code.upper() not in never
