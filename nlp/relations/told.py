"""Motions that a decision list or a vote only tells of: `votering om tilläggsyrkande från C`."""

import re
from collections.abc import Iterator
from functools import cache

from nlp.model import Section
from nlp.relations.clause import Clause
from nlp.relations.cues import Cue, pattern, words
from nlp.relations.people import subjects
from nlp.relations.scene import Scene, body, sentences, trim
from nlp.terms import SectionLabel

_VOTE = pattern(r"\b(?:votering|omröstning)\w*")


@cache
def _noun() -> Cue:
    return pattern(
        rf"(?<!enligt )(?<!enligt ett )(?<!\w){words('yrkande', 'nouns')}(?:et|en)?(?!\w)"
        r"(?P<of>\s+(?:från|av)\s+)?"
    )


def told(scene: Scene, section: Section) -> Iterator[Clause]:
    """Motions a decision list only tells of: `votering om tilläggsyrkande från C`, `C:s ändringsförslag`."""
    stretch = body(scene, section)
    for sentence in sentences(scene.masked, stretch.start, stretch.end):
        told = section.label != SectionLabel.RESERVATION or _VOTE.search(
            scene.masked, sentence.start, sentence.end
        )
        found = list(subjects(scene, sentence.start, sentence.end)) if told else []
        for noun in _noun().finditer(scene.masked, sentence.start, sentence.end):
            for subject in found:
                follows = noun["of"] and subject.start == noun.end()
                owns = subject.end <= noun.start() and re.fullmatch(
                    r"(?::?s)?\s*(?:\([^)]*\))?\s+", scene.masked[subject.end : noun.start()]
                )
                if subject.persons and (follows or owns):
                    start = noun.start() if follows else subject.start
                    end = trim(scene.text, start, sentence.end).end
                    yield Clause(start, end, noun.start(), subject.persons, (), subject.chair, told=True)
