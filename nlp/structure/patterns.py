"""The vocabulary of `headings.toml` and the cues of `patterns.toml`, compiled."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from nlp.structure.phrases import key, skeleton
from nlp.terms import SectionLabel

Phrase = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the two files know.  All patterns expect text in lower case, except `prefix` and `says`."""

    whole: dict[str, SectionLabel]
    weak: frozenset[str]
    skeletons: dict[str, SectionLabel]
    cuts: tuple[str, ...]
    short_cuts: tuple[str, ...]
    forms: tuple[tuple[Phrase, SectionLabel], ...]
    lead: Phrase
    openings: tuple[tuple[str, SectionLabel], ...]
    fresh: tuple[str, ...]
    before: tuple[str, ...]
    sub: frozenset[str]
    cues: tuple[tuple[Phrase, SectionLabel], ...]
    stems: tuple[tuple[Phrase, SectionLabel], ...]
    verb: Phrase
    says: Phrase
    binds: frozenset[str]
    organ: str
    prefix: str
    recipient: Phrase


@cache
def vocabulary() -> Vocabulary:
    """The shipped vocabulary, read once."""
    data, spelt = _load("patterns.toml"), _load("headings.toml")
    headings = spelt["headings"]
    words, whole = data["words"], _by_phrase(headings)
    organ, kontor = _word(words["organ"], words["apart"]), _word(words["kontor"], words["apart"])

    weak = frozenset(key(phrase) for _, phrase in _each(headings, "weak"))

    def fill(pattern: str) -> str:
        pattern = pattern.replace("{vem}", f"(?:{organ}|{kontor})")
        return pattern.replace("{organ}", organ).replace("{kontor}", kontor)

    return Vocabulary(
        whole=whole,
        weak=weak,
        skeletons=_skeletons(whole, weak),
        short_cuts=tuple(spelt["runon"]["short"]),
        cuts=tuple(phrase for phrase in whole if phrase not in weak) + tuple(spelt["runon"]["cut"]),
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
        stems=tuple((re.compile(stem["words"]), SectionLabel(stem["label"])) for stem in data["stems"]),
        verb=re.compile(rf" (?:{'|'.join(data['runon']['verbs'])})\b"),
        says=_says(data["runon"]["verbs"] + data["runon"]["says"]),
        binds=frozenset(data["runon"]["binds"]),
        organ=organ,
        prefix=_prefix(words["prefix"]),
        recipient=re.compile(rf"(?:{organ}|{kontor}|.{{0,40}}(?:{'|'.join(words['recipient'])}))"),
    )


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(files("nlp.structure").joinpath(name).read_text(encoding="utf-8"))


def _says(verbs: list[str]) -> Phrase:
    """A finite verb behind the first word of a sentence."""
    return re.compile(rf"(?<=[\wåäö.)]) (?:{'|'.join(verbs)})\b")


def _prefix(words: list[str]) -> str:
    """The abbreviations of bodies, as listed and as `Ks`, the longest first."""
    forms = {form for word in words for form in (word, word.title())}
    return "|".join(map(re.escape, sorted(forms, key=lambda form: (-len(form), form))))


def _word(endings: list[str], apart: list[str]) -> str:
    """A body or office: up to six words, none that parts, the last with a known ending, genitive or not."""
    word = rf"(?!(?:{'|'.join(apart)}) )[\wåäöé&,./-]{{1,40}} "
    return rf"(?:{word}){{0,6}}?[\wåäöé-]{{0,40}}?(?:{'|'.join(endings)})s?"


def _by_phrase(headings: dict[str, Any]) -> dict[str, SectionLabel]:
    phrases = _labelled(headings, "sub") + _labelled(headings, "whole")
    return {key(phrase): label for phrase, label in phrases}


def _skeletons(whole: dict[str, SectionLabel], weak: frozenset[str]) -> dict[str, SectionLabel]:
    found = {skeleton(phrase): label for phrase, label in whole.items() if phrase not in weak}
    return {bones: label for bones, label in found.items() if bones}


def _labelled(headings: dict[str, Any], key: str) -> list[tuple[str, SectionLabel]]:
    return [(phrase, SectionLabel(label)) for label, phrase in _each(headings, key)]


def _each(headings: dict[str, Any], key: str) -> list[tuple[str, str]]:
    return [(label, phrase) for label, entry in headings.items() for phrase in entry.get(key, ())]
