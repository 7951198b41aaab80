"""A decision that says in the same words what was proposed, where no beslutsgång tells how it was put."""

import re
from collections.abc import Iterator

from nlp.model import Beslutspunkt, Section, Span
from nlp.relations.answers import Ruling
from nlp.relations.cues import pattern, words
from nlp.relations.options import Option
from nlp.relations.scene import Scene, body, sentences
from nlp.relations.verdict import Verdict
from nlp.terms import SectionLabel

_PROPOSER = pattern(
    rf"\b\w*?(?P<organ>{words('option', 'organs')})\w*(?<=s)\s+förslag"
    rf"|\b\w*?(?P<moves>{words('option', 'organs')})\w*\s+(?:föreslår|föreslog|hemställer|hemställde)\b"
)
_EDGES = re.compile(
    r"^\W*(?:\d{1,2}[.)]\s*)?(?:[^.;:]{3,60}?\sbeslut(?:ar|ade|at)\s+(?:enhälligt\s+)?(?=att\s))?(?:att\s+)?"
    r"|(?:\s+och|,?\s+samt)?\W*$",
    re.IGNORECASE,
)
_HEAD = 160
_SHORT = 15
# Between the points of the proposal stand numbers and `att`, and after them nothing.
_LEAST = 0.7


def proposed(scene: Scene, points: tuple[Beslutspunkt, ...]) -> tuple[Verdict, ...]:
    """That a proposal was carried, for each förslag of the paragraf whose points the decision repeats."""
    said = [_core(scene.words(point.start, point.end)) for point in points]
    if not said or min(map(len, said)) < _SHORT:
        return ()
    proof = Span(points[0].start, points[-1].end)
    return tuple(
        Verdict((Ruling(_base(scene, section), carried=True),), proof, sole=False)
        for section in _the_same(scene, said)
    )


_UNANIMOUS = pattern(r"(?<!\w)(?:enhälligt?|enhälliga|enig(?:t|a)?|ense|enstämmigt)(?!\w)")


def unanimous(scene: Scene) -> Span | None:
    """Where the decision says that all were of one mind, and nobody dissents from it."""
    if scene.of(SectionLabel.RESERVATION):
        return None
    for section in scene.of(SectionLabel.BESLUT):
        inside = body(scene, section)
        for sentence in sentences(scene.masked, inside.start, inside.end):
            if _UNANIMOUS.search(scene.masked, sentence.start, sentence.end):
                return sentence
    return None


def _the_same(scene: Scene, said: list[str]) -> Iterator[Section]:
    """The proposals that hold every point of the decision, and from the first of them on little else."""
    for section in scene.of(SectionLabel.FORSLAG):
        inside = body(scene, section)
        text = scene.words(inside.start, inside.end).casefold()
        first = min(text.find(point) for point in said)
        if first >= 0 and sum(map(len, said)) > _LEAST * (len(text) - first):
            yield section


def _core(point: str) -> str:
    return _EDGES.sub("", point).casefold()


def _base(scene: Scene, section: Section) -> Option:
    """The proposal on the table, and the organ that its heading or its first words say it is from."""
    head = scene.masked[section.start : min(section.end, section.start + _HEAD)]
    who = _PROPOSER.search(head)
    organ = (who["organ"] or who["moves"]).casefold() if who else ""
    empty = frozenset[str]()
    return Option("", empty, empty, frozenset({organ} if organ else ()), base=True)
