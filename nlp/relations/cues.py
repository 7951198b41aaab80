"""The words of `patterns.toml`, compiled."""

import re
import tomllib
from functools import cache, reduce
from importlib.resources import files
from typing import Any

Cue = re.Pattern[str]

_BLANKS = re.compile(r"\s+")
_BROKEN = re.compile(r"(?<=\w)-\s+(?!(?:och|eller|samt|respektive|resp)\b)(?=[a-zåäö])")


@cache
def _data() -> dict[str, dict[str, Any]]:
    source = files("nlp.relations").joinpath("patterns.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def plain(table: str, key: str) -> list[str]:
    """The entries under one key as they stand."""
    found: list[str] = _data()[table][key]
    return found


def text(table: str, key: str) -> str:
    """The one entry under a key as a regular expression; a blank matches any white space."""
    return str(_data()[table][key]).replace(" ", r"\s+")


def words(table: str, *keys: str) -> str:
    """A regular expression for any of the entries under these keys."""
    found = [entry.replace(" ", r"\s+") for key in keys for entry in plain(table, key)]
    return r"(?:" + "|".join(sorted(found, key=len, reverse=True)) + r")"


def forms(table: str, key: str, **parts: str) -> tuple[Cue, ...]:
    """Each entry under a key as a pattern of its own, its `{names}` filled with these parts."""

    def fill(entry: str) -> str:
        return reduce(lambda form, part: form.replace(f"{{{part[0]}}}", part[1]), parts.items(), entry)

    return tuple(pattern(fill(entry.replace(" ", r"\s+"))) for entry in plain(table, key))


@cache
def cue(table: str, *keys: str) -> Cue:
    """The entries under these keys as one pattern between word edges, without regard to case."""
    return pattern(rf"(?<!\w){words(table, *keys)}(?!\w)")


@cache
def pattern(expression: str) -> Cue:
    """`expression` compiled without regard to case."""
    return re.compile(expression, re.IGNORECASE)


def squeeze(printed: str) -> str:
    """The text on one line: broken words mended, blanks single; `barn- och` is no broken word."""
    return _BLANKS.sub(" ", _BROKEN.sub("", printed)).strip()
