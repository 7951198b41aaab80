"""Lines brought into the form in which headings are compared."""

import re
import unicodedata

_AROUND = re.compile(r"^[\s*#•·]+|[\s*:.…_]+$")
_SLASH = re.compile(r"\s?/\s?")
_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?|[IVX]{1,4}\.|[A-Ha-h]\))\s+(?=[A-ZÅÄÖ])")
# What may follow a heading without changing what it heads.
_TAIL = re.compile(
    r"(?: (?:av|i) (?:ärendet|frågan|målet)| till protokollet"
    r"| (?:vid|på|under) (?:dagens |detta )?(?:sammanträdet?|mötet?)"
    r"| idag| i korthet| \(utdrag\)|,? \(?(?:forts\.?|fortsättning|fortsatt)\)?|,? (?:nr )?\(?\d{1,2}\)?)$"
)
_JOINED = re.compile(r", | och | samt |/| [-–] ")
_LIKE = str.maketrans(
    {"l": "i", "1": "i", "|": "i", "!": "i", "j": "i", "/": "i", "0": "o", "5": "s", "8": "b", "c": "e"}
)
_SHORTEST = 6  # letters: of shorter words too little is left to compare
_MOST = 4  # headings that one line joins


def plain(line: str) -> str:
    """The line in lower case, blanks collapsed, without the signs that may stand around a heading."""
    return " ".join(_AROUND.sub("", line).casefold().split())


def key(line: str) -> str:
    """The line as the vocabulary spells it: `plain`, in today's spelling, `/` without blanks, no `&`."""
    text = _SLASH.sub("/", plain(line)).replace("–", "-").replace(" & ", " och ")
    return text.replace("skall ", "ska ")


def unnumbered(line: str) -> str:
    """The line without the number that a report's headings carry; "" where it has none."""
    match = _NUMBER.match(line)
    return line[match.end() :] if match else ""


def without_tail(text: str) -> str:
    """A key without `i ärendet`, `på sammanträdet`, `(forts.)`, a running number; "" where it has none."""
    base = _TAIL.sub("", text)
    return base if base != text else ""


def parts(text: str) -> list[str]:
    """What a key joins (`yrkanden och beslutsgång`), at most four; none where it joins nothing."""
    found = _JOINED.split(text)
    return found if 1 < len(found) <= _MOST else []


def skeleton(text: str) -> str:
    """What letter-spacing, lost dots over letters and misread letters leave alike; "" for short words."""
    bare = unicodedata.normalize("NFD", text.casefold()).translate(_LIKE)
    letters = "".join(char for char in bare if char.isalnum() or char in "|!/")
    return letters.replace("rn", "m") if len(letters) >= _SHORTEST else ""
