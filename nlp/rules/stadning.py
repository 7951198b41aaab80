"""Clean-up of what a trained model takes for a name: its edges, and whether it can be one at all.

A model trained on running text takes headings, offices and columns of minutes for names; this is what it is
not trusted with.
"""

import re

from nlp.rules.namnform import FIRST_NAMES, LOWER, NAME, UPPER, is_first_name
from nlp.rules.namnord import is_role, names_a_thing, never_name

_WORD = re.compile(rf"[{UPPER}{LOWER}][{UPPER}{LOWER}'’´.:&-]*")
_GENITIVE = re.compile(rf"(?<=[{LOWER}])(?<!s)s$")
_LETTERS = re.compile(rf"[{UPPER}]{{1,3}}\.?$")


def clean_person(
    text: str, start: int, end: int, surnames: frozenset[str] = frozenset()
) -> tuple[int, int] | None:
    """The name inside [start, end), titles, headings and party letters off; None where none is left.

    One word alone is a person only where it is the last name of somebody in `surnames`, or a first name.
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
        known = alone in surnames or _GENITIVE.sub("", alone) in surnames or alone in FIRST_NAMES
        return (low, high) if known and not _in_a_heading(text, low, high) else None
    printed = NAME.match(text, low, high)
    if not printed or printed.end() != high or "\n\n" in text[low:high] or names_a_thing(text, low, high):
        return None
    broken = "\n" in text[low:high] and not is_first_name(text[slice(*words[0])])
    return None if broken else (low, high)


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
    before, after = text[:start].rpartition("\n")[2], text[end:].partition("\n")[0]
    return not before.strip() and not after.strip(" .:,")
