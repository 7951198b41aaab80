"""Names in other forms than first name and surname: as lists print them (`Ek, Anna`, `ANNA EK (S)`), and as
minutes named people into the 1970s (`Herr Ek`, `herrar Ek och Gran`, `A. Ek`).
"""

import re
from collections.abc import Iterator

from nlp.rules.namnform import GAP, LOWER, PARTICLE, TOKEN, UPPER, is_first_name
from nlp.rules.namnord import never_name

_FEWEST = 2  # one line of the kind is no list, but chance

_SURNAME_FIRST = re.compile(
    rf"^[ ]*(?P<name>(?P<last>{TOKEN})(?:[ ]{TOKEN})?,[ ]?\n?[ ]?(?P<first>{TOKEN})(?:[ ]?\n?[ ]?{TOKEN})?)"
    r"(?=[ ]*$|[ ]{2}|[ ]*\(|\t)",
    re.MULTILINE,
)
_WORD = rf"[{UPPER}]{{2,20}}(?:-[{UPPER}]{{2,20}})?"
# patterns begin with what they consume and look back afterwards: sought so, they cost half
_CAPITALS = re.compile(
    rf"[{UPPER}](?<![\w-].)[{UPPER}]{{1,19}}(?:-[{UPPER}]{{2,20}})?(?:[ ]{_WORD}){{1,11}}(?=[ ]?\()"
)
_ANY = re.compile(r"\S+")

_NAMED = rf"(?:(?:{PARTICLE}{GAP})?(?:[{UPPER}]\.[ ]?){{0,2}}{TOKEN}(?:{GAP}{TOKEN})?)"
_AND = rf"(?:,{GAP}|{GAP}(?:och|samt){GAP})"
_HONORIFIC = r"(?:[Hh]err(?:ar|arna)?|[Hh]rr|[Hh]r|[Ff]ru(?:ar)?|[Ff]röken|[Ff]röknarna|[Ff]rk)\.?"
_TITLED = re.compile(
    r"[HhFf](?<!\w.)(?:(?<=[Hh])(?:err(?:ar|arna)?|rr?)|(?<=[Ff])(?:ru(?:ar)?|röken|röknarna|rk))\.?"
    rf"{GAP}(?P<names>{_NAMED}(?:{_AND}(?:{_HONORIFIC}{GAP})?{_NAMED}(?![{UPPER}\w])){{0,12}})"
)
_ONE = re.compile(rf"(?:(?P<honorific>{_HONORIFIC}){GAP})?(?P<name>{_NAMED})(?:{_AND}|$)")
# A cell or a line that is an initial and a surname: a signature, a list.
_INITIALLED = re.compile(
    rf"(?P<name>[{UPPER}](?<![{UPPER}{LOWER}].)\.[ ]?(?:[{UPPER}]\.[ ]?)?{TOKEN})"
    r"(?=[ ]*(?:$|\n|\t|,|[ ]{2}))"
)
_BEFORE_INITIAL = re.compile(r"(?:\A|\n|\t|, | och )[ ]{0,8}\Z")


def titled(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of names after `herr`, `fru` and their like, each of a list by itself."""
    for match in _TITLED.finditer(text):
        for one in _ONE.finditer(text, match.start("names"), match.end("names")):
            start, end = one.span("name")
            words = [word for word in text[start:end].split() if not word.endswith(".")]
            if any(never_name(word) for word in words):
                break
            yield start, end


def initialled(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of names that are an initial and a surname and fill a cell, a line or a list's place."""
    for match in _INITIALLED.finditer(text):
        begins = _BEFORE_INITIAL.search(text, max(0, match.start() - 13), match.start())
        if begins and not never_name(match["name"].split(".")[-1].strip()):
            yield match.span("name")


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
        if text.index("(", match.end()) + 1 not in parties:
            continue
        words = [word.span() for word in _ANY.finditer(text, *match.span())]
        # the words of a heading may stand before the name: MOTION FRÅN ANNA EK (S)
        start = next((low for low, high in words[:-1] if is_first_name(text[low:high].title())), None)
        if start is not None:
            yield start, match.end()


def natural(printed: str) -> str:
    """A name on one line, first name first: `Ek, Anna` is `Anna Ek`, `Gun- Britt Al` is `Gun-Britt Al`."""
    name = re.sub(r"-\s+", "-", " ".join(printed.split())).replace(" ,", ",")
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and first else name
