"""The words of `headers.toml`, by which a header is told from other lines, compiled."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class HeaderWords:
    """What `headers.toml` knows; the patterns match at a line's start, `verbs` behind a blank."""

    sentence: frozenset[str]
    counted: str
    matter: str
    formal: re.Pattern[str]
    unnumbered: str
    closed: re.Pattern[str]
    signing: re.Pattern[str]
    titles: frozenset[str]
    verbs: re.Pattern[str]
    points: re.Pattern[str]


@cache
def header_words() -> HeaderWords:
    """The shipped words, read once."""
    data = tomllib.loads(files("nlp.structure").joinpath("headers.toml").read_text(encoding="utf-8"))
    return HeaderWords(
        sentence=frozenset(word.casefold() for word in data["sentence"]["words"]),
        counted=_either(data["counted"]["words"]),
        matter=_either(data["matter"]["words"]),
        formal=re.compile(rf"(?:{_either(data['formal']['words'])})\b"),
        unnumbered=_either(data["unnumbered"]["words"]),
        closed=re.compile(rf"(?:{_either(data['closed']['lines'])})\b", re.IGNORECASE),
        signing=re.compile(rf"(?:{_either(data['signing']['words'])})\b", re.IGNORECASE),
        titles=frozenset(data["titles"]["words"]),
        verbs=re.compile(rf" (?:{_either(data['verbs']['words'])})\b"),
        points=re.compile(rf"(?:{_either(data['points']['words'])})\b"),
    )


def _either(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
