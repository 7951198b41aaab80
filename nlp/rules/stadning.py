"""Clean-up of what a trained model takes for a name: its edges, and whether it can be one at all.

A model trained on running text takes headings, offices and columns of minutes for names; this is what it is
not trusted with.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from tomllib import loads

from nlp.rules.namnform import LOWER, NAME, UPPER, is_first_name
from nlp.rules.namnord import is_role, is_town, names_a_thing, never_name

_WORD = re.compile(rf"[{UPPER}{LOWER}][{UPPER}{LOWER}'’´.:&-]*")
_GENITIVE = re.compile(rf"(?<=[{LOWER}])(?<!s)s$")
_DATA = loads(Path(__file__).with_name("saker.toml").read_text(encoding="utf-8"))
_PLACE_FIRST = frozenset(_DATA["forst"])
_THING_ENDINGS = tuple(_DATA["slut"])
_FIRM_AFTER = re.compile(rf"s?[ \u00a0]?(?:&|(?:{'|'.join(_DATA['firma'])})(?!\w))")
_WORD_BEFORE = re.compile(rf"([{UPPER}{LOWER}-]+)[ \u00a0]\Z")
_IN = re.compile(r"(?<!\w)i[ \u00a0]\Z")
_OPENS = re.compile(r"(?:\A|[.!?:\n\t])\s{0,2}\Z")
_WORDLIKE = re.compile(r"\w")
_CAPITAL_BESIDE = re.compile(rf"[ \u00a0-][{UPPER}]")
_LETTERS = re.compile(rf"[{UPPER}]{{1,3}}\.?$")


def clean(
    text: str, start: int, end: int, surnames: frozenset[str] | None = None, *, person: bool
) -> Iterator[tuple[int, int]]:
    """What may stay of [start, end): the name of a person, or of organisations or places."""
    if not person:
        yield from clean_things(text, start, end)
    elif found := clean_person(text, start, end, surnames):
        yield found


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
    opens = _OPENS.search(text, max(0, start - 3), start)
    if opens or word.endswith(_THING_ENDINGS) or _stands(text, word.lower()):
        return False
    return not _named_after(text, start) and not _CAPITAL_BESIDE.match(text, end)


def _stands(text: str, word: str) -> bool:
    """Whether a word stands in a text as it is: by a plain search, for a pattern made anew for each word
    would cost more than all other clean-up.
    """
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not _WORDLIKE.match(text, at - 1, at) and not _WORDLIKE.match(text, end, end + 1):
            return True
        at = text.find(word, at + 1)
    return False


def clean_things(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The organisations or places inside [start, end): `Lindvik–Ekhult` are two, of `Lindvik-projektet` the
    first half is one, a genitive -s stays out; none where it is a heading or cut by a line.
    """
    for part in _PARTS.finditer(text, start, end):
        low, high = part.span()
        words = [match.group() for match in _WORD.finditer(text, low, high)]
        if "\n" in text[low:high] or not words or not any(word[0].isupper() for word in words):
            continue
        if all(_is_edge(word) and not is_town(word) for word in words) or high - low < len("EU"):
            continue
        if _of_a_home(text, low) or _is_common(text, low, high) or _is_abbreviation(words):
            continue
        yield low, _without_genitive(text, low, high)


_SHORT = range(3, 6)  # letters of an abbreviation that is mostly an office; EU and FN are none
_PARTS = re.compile(r"[^\s–](?:[^–]*[^\s–])?")
_HOMES = tuple(_DATA["hem"])
_COMMON = frozenset(_DATA["vanliga"])
_TAIL = re.compile(r"-(?:projektet|området|gruppen|planen|skolan)\Z|:s\Z|(?<![s:])s\Z")
_ACTING = re.compile(r"(?:s|:s)?(?:[,.;)\n]|[ ](?:har|hade|och|samt|anser|framför|menar|i)(?!\w)|\Z)")


def _of_a_home(text: str, start: int) -> bool:
    """Whether a word before says that it is a school's or a home's name: `förskolan Myran`."""
    before = _WORD_BEFORE.search(text, max(0, start - 40), start)
    return before is not None and before[1].lower().endswith(_HOMES)


def _is_common(text: str, start: int, end: int) -> bool:
    """Whether it is a common word that stands for no union here: `Kommunal borgen`."""
    return text[start:end] in _COMMON and not _ACTING.match(text, end)


def _is_abbreviation(words: list[str]) -> bool:
    """Whether it is letters alone (`SBF`): in minutes mostly an office; a rule knows those that are more."""
    return len(words) == 1 and words[0].isupper() and len(words[0]) in _SHORT


def _without_genitive(text: str, start: int, end: int) -> int:
    """Where a name ends, its -s or `-projektet` aside; an -s goes only where the bare name stands too."""
    tail = _TAIL.search(text, max(start, end - len("-projektet")), end)
    if tail is None:
        return end
    bare = text[start : tail.start()]
    return tail.start() if tail.group() != "s" or _stands(text, bare) else end


def _is_edge(word: str) -> bool:
    """Whether a word is none of a name: a role, a heading, an office."""
    return never_name(word) or is_role(word) or (word.islower() and len(word) > len("von der"))


def _in_a_heading(text: str, start: int, end: int) -> bool:
    """Whether it fills a line: a heading, a cell."""
    low, high = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    before, after = text[low:start], text[end : high if high >= 0 else len(text)]
    return not before.strip() and not after.strip(" .:,")
