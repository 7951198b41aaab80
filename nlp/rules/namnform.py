"""What a printed Swedish personal name looks like: its tokens, and the first names we know."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path

_DATA = tomllib.loads(Path(__file__).with_name("fornamn.toml").read_text(encoding="utf-8"))
FIRST_NAMES = frozenset(" ".join(_DATA["namn"].values()).split())
SURNAME_ENDINGS = tuple(_DATA["efternamn"]["slut"])
SURE_SURNAME_ENDINGS = tuple(_DATA["efternamn"]["sakra"])

# The letters of Latin, Latin-1 and the extensions that names in Sweden use.
_LETTERS = [chr(code) for code in range(0x41, 0x250)]
UPPER = "".join(letter for letter in _LETTERS if letter.isupper())
LOWER = "".join(letter for letter in _LETTERS if letter.islower())

GAP = r"(?:[ \u00a0]{1,2}|[ \u00a0]?\n[ \u00a0]?)"
"""What parts the words of a name: blanks, or one line break."""

PARTICLE = (
    r"(?:[Vv]on|[Aa]f|[Dd]e[ \u00a0][Ll]a|[Dd]e|da|del|di|dos|[Vv]an[ \u00a0]der|[Vv]an|den|"
    r"el|al|bin|ben|ibn|bint|ten|ter|zu|das)"
)
"""The small words of a surname."""

_HEAD = rf"(?:(?<![{LOWER}])(?:al|el|ul)-)?[{UPPER}](?:I(?=[{LOWER}]))?"
TOKEN = (
    rf"{_HEAD}[{LOWER}'’´]{{1,24}}+(?:I[{LOWER}]{{1,24}}+)?"
    rf"(?:-[ ]?[{UPPER}][{LOWER}'’´]{{1,24}}+){{0,2}}+(?!\d)"
)
"""One word of a name: `Anna`, `Ann-Marie`, `al-Rashid`, `Marie- Louise` as some texts break it, and `UIla`
where an l was read as an I."""

INITIAL = rf"[{UPPER}]\.?"

_WORDS = rf"{TOKEN}(?:{GAP}(?:{INITIAL}{GAP}|{PARTICLE}{GAP})?{TOKEN}){{1,3}}"
NAME = re.compile(rf"(?<![{UPPER}{LOWER}\d-]){_WORDS}(?![{LOWER}\d])")
"""A printed name of two to four words, initials and particles aside.  It may wrap over line breaks, and says
nothing about whether the words are a name: headings look the same."""

_NAME_AT_END = re.compile(rf"(?<![{UPPER}-]){_WORDS}\Z")


@lru_cache(maxsize=20_000)
def is_first_name(token: str) -> bool:
    """Whether a token is a first name we know; of a double name one part is enough."""
    first, *rest = re.split(rf"-[ ]?|(?<=[{LOWER}])(?=[{UPPER}])", token)
    misread = first[:1] + first[1:].replace("I", "l")
    return first in FIRST_NAMES or misread in FIRST_NAMES or any(part in FIRST_NAMES for part in rest)


def name_before(text: str, end: int) -> re.Match[str] | None:
    """The name of known first name that ends at `end`, blanks aside; None where there is none."""
    stop = end
    while stop > 0 and text[stop - 1].isspace() and end - stop < 3:
        stop -= 1
    start = max(0, stop - 60)
    while match := _NAME_AT_END.search(text, start, stop):
        if is_first_name(re.split(r"\s", match.group(), maxsplit=1)[0]):
            return match
        start = match.start() + 1
    return None
