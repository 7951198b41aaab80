"""Motions told of in a written reservation that stands by itself: `Vi yrkade …`, `vårt eget yrkande att …`.

Whoever signs it, or whom its title names, is `jag` and `vi`.
"""

from collections.abc import Iterator
from itertools import chain

from nlp.model import Person, Span
from nlp.relations.anchors import Anchor
from nlp.relations.cues import pattern
from nlp.relations.dissent import signed
from nlp.relations.people import Subject, subjects
from nlp.relations.reservationer import reservationer
from nlp.relations.scene import Scene
from nlp.terms import SectionLabel

_MINUTES = (
    SectionLabel.BESLUT,
    SectionLabel.YRKANDEN,
    SectionLabel.BESLUTSGANG,
    SectionLabel.VOTERING,
    SectionLabel.FORSLAG,
)
_SAID = r"(?:yrk(?:ade|ar|at)|föreslog|hemställde)"
_WE = pattern(
    rf"(?<!\w)(?:(?:jag|vi)\s+(?:har\s+)?(?:därför\s+|även\s+)?(?P<verb>{_SAID})|(?P<first>{_SAID})\s+(?:jag|vi))(?!\w)"
)
_OURS = pattern(
    r"(?<!\w)(?:vårt|våra|mitt|mina)\s+(?:eget\s+|egna\s+)?(?P<noun>\w*(?:yrkanden?|förslag))\s+(?:om\s+)?(?=att\b|om\b)"
)
_PROPOSED = pattern(r"\s*(?P<verb>föreslog)\s+att\s")
_REFUSED = pattern(r"\bavsl(?:å|og|ogs|agit)\s+(?=\S)")
_OF_THEIRS = pattern(r"s?\s+(?P<noun>\w*yrkande)\b")
_CARRIED = pattern(r"\b(?:enhälligt?a?\s+beslut|bifölls|biföll|vann\s+bifall|bifallits)\b")
_ELSEWHERE = pattern(r"\b(?:i\s+(?:en|vår|min)\s+motion|tidigare|förra\s+(?:året|mandatperioden))\b")


def authors(scene: Scene) -> tuple[Person, ...]:
    """Who wrote the reservation that a paragraf is; nobody where it is minutes, or nobody signs."""
    if scene.of(*_MINUTES) or not scene.of(SectionLabel.RESERVATION):
        return ()
    return next((each.by for each in reservationer(scene)), ())


def dissented(scene: Scene) -> dict[str, Span]:
    """By name, those who wrote the reservation that a paragraf is, and where they reserve.

    Nobody where it says that what they moved was carried.
    """
    own = scene.of(SectionLabel.RESERVATION)
    if not authors(scene) or any(_CARRIED.search(scene.masked, each.start, each.end) for each in own):
        return {}
    first = reservationer(scene)[0]
    signing = chain.from_iterable(signed(scene, each.start, each.end) for each in own)
    return {key(person): Span(first.start, first.end) for person in (*first.by, *signing)}


def key(person: Person) -> str:
    """What a writer and a mover are held together by: the name, else the party."""
    return (person.name or person.party).casefold()


def of_authors(scene: Scene, span: Span, by: tuple[Person, ...]) -> Iterator[Anchor]:
    """What those who wrote it say in a sentence that they moved, or that was refused."""
    if not by or _ELSEWHERE.search(scene.masked, span.start, span.end):
        return
    said = _WE.search(scene.masked, span.start, span.end)
    ours = _OURS.search(scene.masked, span.start, span.end)
    if said:
        verb = said.start("verb") if said["verb"] else said.start("first")
        yield Anchor(span.start, verb, Subject(said.start(), said.end(), by, chair=False), (), joins=False)
    elif ours:
        subject = Subject(ours.start(), ours.end(), by, chair=False)
        yield Anchor(ours.start(), ours.start("noun"), subject, (), joins=False)
    else:
        yield from _named(scene, span)


def _named(scene: Scene, span: Span) -> Iterator[Anchor]:
    """`Centern föreslog att …`, `att avslå Centerns yrkande om …`: a party by its name."""
    refusals = [match.end() for match in _REFUSED.finditer(scene.masked, span.start, span.end)]
    for subject in subjects(scene, span.start, span.end):
        proposed = _PROPOSED.match(scene.masked, subject.end, span.end)
        theirs = _OF_THEIRS.match(scene.masked, subject.end, span.end)
        if subject.persons and proposed:
            yield Anchor(subject.start, proposed.start("verb"), subject, (), joins=False)
        elif subject.persons and theirs and subject.start in refusals:
            yield Anchor(subject.start, theirs.start("noun"), subject, (), joins=False)
