"""The heading vocabulary and the cues of `patterns.toml`, compiled."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from nlp.terms import Role, SectionLabel

Phrase = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What `patterns.toml` knows.  All patterns expect text in lower case, except `prefix`."""

    whole: dict[str, SectionLabel]
    forms: tuple[tuple[Phrase, SectionLabel], ...]
    lead: Phrase
    openings: tuple[tuple[str, SectionLabel], ...]
    fresh: tuple[str, ...]
    before: tuple[str, ...]
    sub: frozenset[str]
    cues: tuple[tuple[Phrase, SectionLabel], ...]
    groups: tuple[tuple[str, Role], ...]
    verb: Phrase
    binds: frozenset[str]
    organ: str
    prefix: str


@cache
def vocabulary() -> Vocabulary:
    """The shipped vocabulary, read once."""
    data = tomllib.loads(files("nlp.structure").joinpath("patterns.toml").read_text(encoding="utf-8"))
    words, headings = data["words"], data["headings"]
    organ, kontor = _word(words["organ"]), _word(words["kontor"])

    def fill(pattern: str) -> str:
        return pattern.replace("{organ}", organ).replace("{kontor}", kontor)

    return Vocabulary(
        whole=_by_phrase(headings),
        forms=tuple(
            (re.compile(fill(form)), SectionLabel(label)) for label, form in _each(headings, "forms")
        ),
        lead=re.compile("|".join(fill(form) for _, form in _each(headings, "lead"))),
        openings=tuple(sorted(_labelled(headings, "open"), key=lambda entry: -len(entry[0]))),
        fresh=tuple(phrase for _, phrase in _each(headings, "fresh")),
        before=tuple(phrase for _, phrase in _each(headings, "before")),
        sub=frozenset(phrase for _, phrase in _each(headings, "sub")),
        cues=tuple(
            (re.compile("|".join(fill(word) for word in cue["words"])), SectionLabel(cue["label"]))
            for cue in data["cues"]
        ),
        groups=tuple((label.capitalize(), Role(role)) for label, role in data["narvaro"]["groups"].items()),
        verb=re.compile(rf" (?:{'|'.join(data['runon']['verbs'])})\b"),
        binds=frozenset(data["runon"]["binds"]),
        organ=organ,
        prefix=_prefix(words["prefix"]),
    )


def _prefix(words: list[str]) -> str:
    """The abbreviations of bodies, as listed and as `Ks`, the longest first."""
    forms = {form for word in words for form in (word, word.title())}
    return "|".join(map(re.escape, sorted(forms, key=lambda form: (-len(form), form))))


def _word(endings: list[str]) -> str:
    """A body or office: up to six words, no preposition, the last with a known ending, genitive or not."""
    word = r"(?!(?:om|i|på|av|att|med|från|till|mot|den) )[\wåäöé&,./-]{1,40} "
    return rf"(?:{word}){{0,6}}?[\wåäöé-]{{0,40}}?(?:{'|'.join(endings)})s?"


def _by_phrase(headings: dict[str, Any]) -> dict[str, SectionLabel]:
    return dict(_labelled(headings, "sub") + _labelled(headings, "whole"))


def _labelled(headings: dict[str, Any], key: str) -> list[tuple[str, SectionLabel]]:
    return [(phrase, SectionLabel(label)) for label, phrase in _each(headings, key)]


def _each(headings: dict[str, Any], key: str) -> list[tuple[str, str]]:
    return [(label, phrase) for label, entry in headings.items() for phrase in entry.get(key, ())]
