"""Names as lists print them: surname first (`Ek, Anna`), or in capitals before a party (`ANNA EK (S)`)."""

import re
from collections.abc import Iterator

from nlp.rules.namnform import TOKEN, UPPER, is_first_name
from nlp.rules.namnord import never_name

_FEWEST = 2  # one line of the kind is no list, but chance

_SURNAME_FIRST = re.compile(
    rf"^[ ]*(?P<name>(?P<last>{TOKEN})(?:[ ]{TOKEN})?,[ ]?\n?[ ]?(?P<first>{TOKEN})(?:[ ]?\n?[ ]?{TOKEN})?)"
    r"(?=[ ]*$|[ ]{2}|[ ]*\(|\t)",
    re.MULTILINE,
)
_WORD = rf"[{UPPER}]{{2,20}}(?:-[{UPPER}]{{2,20}})?"
_CAPITALS = re.compile(rf"(?<![\w-])(?P<first>{_WORD})(?:[ ]{_WORD}){{1,3}}(?=[ ]?\()")


def surname_first(text: str) -> list[tuple[int, int]]:
    """The stretches of names printed surname first, one a line or cell; none where there are only a few."""
    found = [
        match.span("name")
        for match in _SURNAME_FIRST.finditer(text)
        if is_first_name(match["first"])
        and not is_first_name(match["last"])
        and not never_name(match["last"])
    ]
    return found if len(found) >= _FEWEST else []


def in_capitals(text: str, parties: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The stretches of names in capitals with a party in parentheses after them (`parties`: their starts)."""
    for match in _CAPITALS.finditer(text):
        if is_first_name(match["first"].title()) and text.index("(", match.end()) + 1 in parties:
            yield match.span()
