"""Swedish number words, 0 to 100."""

import re

_ONES = [
    *(
        "noll",
        "en",
        "två",
        "tre",
        "fyra",
        "fem",
        "sex",
        "sju",
        "åtta",
        "nio",
        "tio",
        "elva",
        "tolv",
        "tretton",
    ),
    *("fjorton", "femton", "sexton", "sjutton", "arton", "nitton"),
]
_TENS = {
    "tjugo": 20,
    "trettio": 30,
    "fyrtio": 40,
    "femtio": 50,
    "sextio": 60,
    "sjuttio": 70,
    "åttio": 80,
    "nittio": 90,
}
_WORDS = (
    {word: value for value, word in enumerate(_ONES)}
    | {"ett": 1, "ingen": 0, "inga": 0, "aderton": 18, "hundra": 100, "etthundra": 100}
    | _TENS
    | {ten + one: _TENS[ten] + value for ten in _TENS for value, one in enumerate(_ONES[:10]) if value}
    | {ten + "ett": value + 1 for ten, value in _TENS.items()}
)

WORD = r"(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")"
"""A regular expression for one number word; match it without regard to case."""


def numeral(word: str) -> int | None:
    """What digits or a word up to hundred say (`7`, `sju`, `trettio-en`), None where they say nothing."""
    bare = re.sub(r"(?<=[a-zåäö])[\s-](?=[a-zåäö])", "", word.strip().casefold())
    if bare.isascii() and bare.isdigit():
        return int(bare)
    return _WORDS.get(bare)
