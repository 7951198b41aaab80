"""Clean-up of what a trained model takes for a name: its edges, and whether it can be one at all.

A model trained on running text takes headings, offices and columns of minutes for names; this is what it is
not trusted with.
"""

import re
from pathlib import Path
from tomllib import loads

from nlp.rules.namnform import LOWER, NAME, UPPER, is_first_name
from nlp.rules.namnord import is_role, names_a_thing, never_name

_WORD = re.compile(rf"[{UPPER}{LOWER}][{UPPER}{LOWER}'’´.:&-]*")
_GENITIVE = re.compile(rf"(?<=[{LOWER}])(?<!s)s$")
_DATA = loads(Path(__file__).with_name("saker.toml").read_text(encoding="utf-8"))
_PLACE_FIRST = frozenset(_DATA["forst"])
_THING_ENDINGS = tuple(_DATA["slut"])
_FIRM_AFTER = re.compile(rf"s?[ \u00a0]?(?:&|(?:{'|'.join(_DATA['firma'])})(?!\w))")
_WORD_BEFORE = re.compile(rf"([{UPPER}{LOWER}-]+)[ \u00a0]\Z")
_IN = re.compile(r"(?<!\w)i[ \u00a0]\Z")
_OPENS = re.compile(r"(?:\A|[.!?:\n\t])\s{0,2}\Z")
_CAPITAL_BESIDE = re.compile(rf"[ \u00a0-][{UPPER}]")
_LETTERS = re.compile(rf"[{UPPER}]{{1,3}}\.?$")


def clean_person(
    text: str, start: int, end: int, surnames: frozenset[str] | None = None
) -> tuple[int, int] | None:
    """The name inside [start, end), titles, headings and party letters off; None if none is left.

    Minutes name people in full, so there a word alone is a person only as the last name of somebody in
    `surnames`; elsewhere (`surnames` None) where it stands inside a sentence and can be nothing else.
    """
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    while words and _is_edge(text[slice(*words[0])]):
        words.pop(0)
    while words and (_is_edge(text[slice(*words[-1])]) or _LETTERS.match(text[slice(*words[-1])])):
        words.pop()
    if not words or any(_is_edge(text[low:high]) for low, high in words):
        return None
    low, high = words[0][0], words[-1][1]
    if len(words) == 1:
        alone = text[low:high]
        if surnames is None:
            return (low, high) if _may_stand_alone(text, low, high) else None
        return (low, high) if alone in surnames or _GENITIVE.sub("", alone) in surnames else None
    printed = NAME.match(text, low, high)
    if not printed or printed.end() != high or "\n\n" in text[low:high] or names_a_thing(text, low, high):
        return None
    if _is_thing(text, low, high):
        return None
    broken = "\n" in text[low:high] and not is_first_name(text[slice(*words[0])])
    return None if broken else (low, high)


def _is_thing(text: str, start: int, end: int) -> bool:
    """Whether the words are a club, a firm or a place: by how they begin, end, or go on."""
    words = text[start:end].split()
    if words[0] in _PLACE_FIRST or words[0].endswith(_THING_ENDINGS) or words[-1].endswith(_THING_ENDINGS):
        return True
    return bool(_FIRM_AFTER.match(text, end)) or _named_after(text, start)


def _named_after(text: str, start: int) -> bool:
    """Whether what stands before it tells a place or a thing: `förskolan Myran`."""
    if _IN.search(text, max(0, start - 4), start):
        return True
    before = _WORD_BEFORE.search(text, max(0, start - 40), start)
    return before is not None and (before[1] in _PLACE_FIRST or before[1].lower().endswith(_THING_ENDINGS))


def _may_stand_alone(text: str, start: int, end: int) -> bool:
    """Whether one capitalised word inside a sentence, nowhere written small, may be a name."""
    word = text[start:end]
    if len(word) < len("Anna") or not word[1:].islower() or _in_a_heading(text, start, end):
        return False
    small = re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", text)
    opens = _OPENS.search(text, max(0, start - 3), start)
    if small or opens or word.endswith(_THING_ENDINGS):
        return False
    return not _named_after(text, start) and not _CAPITAL_BESIDE.match(text, end)


def clean_thing(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The organisation or place inside [start, end); None where it is a heading or cut by a line."""
    printed = text[start:end].strip()
    low = start + text[start:end].index(printed) if printed else start
    high = low + len(printed)
    words = [match.group() for match in _WORD.finditer(printed)]
    if "\n" in printed or not words or not any(word[0].isupper() for word in words) or len(printed) < 2 + 1:
        return None
    if all(_is_edge(word) for word in words) or _in_a_heading(text, low, high):
        return None
    return low, high


def _is_edge(word: str) -> bool:
    """Whether a word is none of a name: a role, a heading, an office."""
    return never_name(word) or is_role(word) or (word.islower() and len(word) > len("von der"))


def _in_a_heading(text: str, start: int, end: int) -> bool:
    """Whether it fills a line: a heading, a cell."""
    low, high = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    before, after = text[low:start], text[end : high if high >= 0 else len(text)]
    return not before.strip() and not after.strip(" .:,")
