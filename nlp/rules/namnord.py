"""The words around personal names: roles, titles, and capitalised words that never are names."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from nlp.rules.namnform import FIRST_NAMES, LOWER, UPPER

_DATA = tomllib.loads(Path(__file__).with_name("roller.toml").read_text(encoding="utf-8"))
_ROLES = frozenset(_DATA["roller"]["ord"].split())
_ROLE_ENDINGS = tuple(_DATA["roller"]["slut"])
_TOWNS = frozenset(_DATA["orter"]["ord"].split())
_NEVER = (frozenset(_DATA["aldrig"]["ord"].split()) | _TOWNS) - FIRST_NAMES
_NEVER_ENDINGS = tuple(_DATA["aldrig"]["slut"])
_AFTER = frozenset(_DATA["omgivning"]["efter"])
_BEFORE = frozenset(_DATA["omgivning"]["fore"])

_WORD_BEFORE = re.compile(rf"([{UPPER}{LOWER}]+)[.:]?\s{{0,2}}\Z")
_WORD_AFTER = re.compile(rf"s?[ \u00a0\n]([{UPPER}{LOWER}]+)")
_ROLE_AFTER = re.compile(
    r"(?:[ \u00a0]?,[ \u00a0\n]{0,2}|[ \u00a0])(?:tf\.?[ ]|t\.f\.[ ]|bitr\.?[ ]|\d:[ea][ ])?"
    rf"([{UPPER}{LOWER}&]+)"
)
_ACT = re.compile(rf"[ \u00a0\n](?:{'|'.join(_DATA['omgivning']['gor'])})(?![{LOWER}])")


@lru_cache(maxsize=20_000)
def never_name(token: str) -> bool:
    """Whether a capitalised word is a heading, an office or the like, whatever stands beside it."""
    if token in FIRST_NAMES:
        return False
    low = token.casefold()
    return token in _NEVER or is_role(token) or (low.endswith(_NEVER_ENDINGS) and low not in _NEVER_ENDINGS)


def is_town(token: str) -> bool:
    """Whether a word is the name of a town, which can be a surname after a first name."""
    return token in _TOWNS


@lru_cache(maxsize=20_000)
def is_role(word: str) -> bool:
    """Whether a word says what somebody is: `ordförande`, `ekonomichef`."""
    low = word.casefold()
    return low in _ROLES or low.endswith(_ROLE_ENDINGS)


def role_before(text: str, at: int) -> bool:
    """Whether a role or title stands right before `at`."""
    word = _WORD_BEFORE.search(text, max(0, at - 40), at)
    return word is not None and is_role(word[1])


def role_after(text: str, at: int) -> bool:
    """Whether a role follows `at`, with or without a comma."""
    word = _ROLE_AFTER.match(text, at)
    return word is not None and is_role(word[1])


def acts(text: str, at: int) -> bool:
    """Whether what only a person does in minutes follows `at`: `yrkar`, `anmäler jäv`, `m.fl.`."""
    return _ACT.match(text, at) is not None


def names_a_thing(text: str, start: int, end: int) -> bool:
    """Whether the name in [start, end) is that of a street, a fund or a firm."""
    before = _WORD_BEFORE.search(text, max(0, start - 40), start)
    after = _WORD_AFTER.match(text, end)
    return (before is not None and before[1] in _BEFORE) or (after is not None and after[1] in _AFTER)
