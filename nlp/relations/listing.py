"""Lists of persons that hold a name nobody has recognised.

In `A, B, Ann-X-Dotter, C och D reserverar sig` what stands between two names of one enumeration, in capitals
and set off by commas, is a name too: without it the list would break in two and half of them be lost.
"""

import re
from collections.abc import Iterator

from nlp.model import Person
from nlp.relations.cues import pattern, squeeze
from nlp.relations.people import Subject, subjects
from nlp.relations.scene import Scene

_WORD = r"(?-i:[A-ZÅÄÖÉ])[a-zåäöéü]+(?:-(?-i:[A-ZÅÄÖÉ])[a-zåäöéü]+){0,2}"
_NO_NAME = r"(?!(?:ja|nej|avst\w*|frånv\w*|ordf\w*|ledam\w*|ersätt\w*|vice|tjänst\w*|samt|och|för|mot)\b)"
_HOLE = pattern(rf"\s*,\s*(?P<name>{_NO_NAME}{_WORD}(?:\s{_WORD}){{0,2}})\s*(?:,|och|samt)\s*")


def enumerated(scene: Scene, start: int, end: int) -> Iterator[Subject]:
    """The lists of persons in a stretch, from left to right, each whole."""
    whole: Subject | None = None
    for subject in subjects(scene, start, end):
        hole = _between(scene, whole, subject)
        if whole and hole:
            name = Person(squeeze(scene.text[slice(*hole.span("name"))]), "")
            people = (*whole.persons, name, *subject.persons)
            whole = Subject(whole.start, subject.end, people, whole.chair or subject.chair)
        else:
            if whole:
                yield whole
            whole = subject
    if whole:
        yield whole


def _between(scene: Scene, whole: Subject | None, subject: Subject) -> re.Match[str] | None:
    if not (whole and whole.persons and subject.persons):
        return None
    named = whole.persons[-1].name and subject.persons[0].name
    return _HOLE.fullmatch(scene.masked, whole.end, subject.start) if named else None
