"""Proposals known by a number or a letter: `förslag 1`, `yrkande B`.

A motion has the label printed right before it; what else a label stands for, the beslutsgång can say
(`Förslag 2: liggande förslag`).  A label that nothing explains stands for nothing we know.
"""

import re
from functools import lru_cache

from nlp.model import Span
from nlp.relations.cues import pattern
from nlp.relations.scene import Scene
from nlp.terms import SectionLabel

_NOUN = r"(?:besluts?förslag|förslag|yrkande)(?:et)?\s+(?:nr\.?\s*|nummer\s+)?"
_LABEL = r"(?:\d{1,2}|(?-i:[A-F]))(?!\w|[.,]\d)"
_NAMED = pattern(rf"\b{_NOUN}(?P<label>{_LABEL})")
_BEFORE = pattern(
    rf"(?:\b{_NOUN}|(?:^|\n)[ \t]*)(?P<label>{_LABEL})(?:\s*[.:,;)–-]|\s*\((?=\s*$))?\s*(?:(?:från|av)\s+)?$"
)
_LISTED = pattern(rf"(?:^|\n)[ \t]*(?P<label>{_LABEL})[.)]\s*$")
_OPENS = pattern(rf"\W*{_NOUN}(?P<label>{_LABEL})\s*(?:[.:,;)–-]|(?=\s(?:från|av)\s))")
_DEFINED = pattern(
    rf"\b{_NOUN}(?P<label>{_LABEL})\s*(?::|=|–|\bär\b|\binnebär\b|\bavser\b)\s*(?P<what>[^.;\n]{{4,160}})"
)
_NEAR = 40


def label_in(masked: str) -> str:
    """The label that a stretch names, "" where it names none or more than one."""
    found = {match["label"].upper() for match in _NAMED.finditer(masked)}
    return found.pop() if len(found) == 1 else ""


def label_before(scene: Scene, start: int) -> str:
    """The label printed right before a motion, or where it opens."""
    before = scene.masked[max(scene.paragraf.start, start - _NEAR) : start]
    opens = _OPENS.match(scene.masked, start)
    named = _BEFORE.search(before) if re.search(r"(?:förslag|yrkande)\S*\s", before, re.IGNORECASE) else None
    match = opens or named or _LISTED.search(before)
    return match["label"].upper() if match else ""


def defined(scene: Scene, label: str) -> Span | None:
    """Where the beslutsgång says what a label stands for; None where it does not, or says two things."""
    found = []
    for section in scene.of(SectionLabel.BESLUTSGANG, SectionLabel.VOTERING):
        for start, end in _definitions(scene.masked[section.start : section.end], label):
            found.append(Span(section.start + start, section.start + end))
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=64)
def _definitions(masked: str, label: str) -> tuple[tuple[int, int], ...]:
    found = (match for match in _DEFINED.finditer(masked) if match["label"].upper() == label)
    return tuple(match.span("what") for match in found)
