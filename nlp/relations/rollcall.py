"""The votes as the outside sees them, each with the ballots printed beside it.

Some minutes name the voters after the result, some before it: a list belongs to the result whose counts it
fits.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from nlp.model import Rost, Section, Span, Votering
from nlp.relations.ballots import ballots
from nlp.relations.cues import pattern, squeeze
from nlp.relations.scene import NAME, PARTI, Scene
from nlp.relations.votering import PLACES, Tally
from nlp.terms import SectionLabel, Vote

_NAMED_IN = (SectionLabel.VOTERING, SectionLabel.BESLUTSGANG)


def voteringar(scene: Scene, found: list[Tally]) -> tuple[Votering, ...]:
    """The votes in order; a count or meaning that the text does not give is left out."""
    return tuple(
        Votering(
            tally.yes if tally.told else None,
            tally.no if tally.told else None,
            tally.abstain if tally.abstain is not None else _abstained(tally, votes),
            tally.absent,
            _said(scene, tally.meaning.yes),
            _said(scene, tally.meaning.no),
            votes,
            tally.start,
            tally.end,
        )
        for tally, votes in zip(found, roll(scene, found), strict=True)
    )


def _abstained(tally: Tally, votes: tuple[Rost, ...]) -> int | None:
    """How many are named as abstaining beside lists that have all who were counted; None where none is."""
    if not tally.told or not {Vote.JA, Vote.NEJ} <= {rost.vote for rost in votes} or not fits(tally, votes):
        return None
    return sum(rost.vote is Vote.AVSTAR for rost in votes) or None


def _said(scene: Scene, span: Span | None) -> str:
    return scene.words(span.start, span.end) if span else ""


def roll(scene: Scene, found: list[Tally]) -> list[tuple[Rost, ...]]:
    """The ballots of each vote, in order: all named after their results, or all before them."""
    if any(tally.named for tally in found):
        return [tally.named or ballots(scene, tally.start, tally.end) for tally in found]
    reaches = list(_reaches(scene, found))
    after = [ballots(scene, tally.start, reach.end) for tally, reach in zip(found, reaches, strict=True)]
    if not found or _fitting(found[-1], after[-1:]):
        return after
    before = [ballots(scene, reach.start, tally.end) for tally, reach in zip(found, reaches, strict=True)]
    whole = ballots(scene, reaches[0].start, reaches[-1].end) if len(found) == 1 else ()
    choices = [
        (_fitting(tally, [earlier, whole]), later)
        for tally, earlier, later in zip(found, before, after, strict=True)
    ]
    return [fitting for fitting, _ in choices] if any(fitting for fitting, _ in choices) else after


_CHAIR = re.compile(
    rf"(?<!vice )\bordförande(?:n)?\s*:?\s+(?P<name>{NAME}+)"
    rf"|(?P<row>{NAME}+)\s+\(?{PARTI}+\)?\s+(?:\d{{1,3}}\s+)?ordförande\s+(?:ja|nej)\b",
    re.IGNORECASE,
)
# The lot decides in an election.
_TOLD = pattern(r"\b(?:lottning|lotten|lottas)\b")


def with_casting(scene: Scene, found: list[Tally]) -> list[Tally]:
    """The votes, each tie with the side of the chair, where the list of voters says who presides.

    In an election the lot decides (KL 5 kap. 56 §).
    """
    if all(tally.yes != tally.no for tally in found):
        return found
    told = _TOLD.search(scene.masked, scene.paragraf.start, scene.paragraf.end)
    votes = [()] * len(found) if told else roll(scene, found)
    return [
        replace(tally, casting=_casting(scene, tally, each)) for tally, each in zip(found, votes, strict=True)
    ]


def _casting(scene: Scene, tally: Tally, votes: tuple[Rost, ...]) -> Vote | None:
    low = min((section.start for section in scene.of(*_NAMED_IN)), default=tally.start)
    chairs = {
        squeeze(scene.text[slice(*match.span("name" if match["name"] else "row"))])
        for match in _CHAIR.finditer(scene.masked, min(low, tally.start), scene.paragraf.end)
    }
    chairs = chairs or {scene.chair}
    sides = {rost.vote for rost in votes if rost.person.name in chairs and rost.vote in (Vote.JA, Vote.NEJ)}
    return next(iter(sides)) if tally.yes == tally.no and len(sides) == 1 else None


def _reaches(scene: Scene, found: list[Tally]) -> Iterator[Span]:
    """From the vote before, or where the voting begins, to the vote after, or where its section ends."""
    start = scene.paragraf.start
    edges = [*pairwise(found), *((last, None) for last in found[-1:])]
    for tally, following in edges:
        here = [section for section in scene.of(*PLACES) if section.start <= tally.start < section.end]
        begins = min((s.start for s in (*here, *scene.of(*_NAMED_IN)) if s.end > start), default=tally.start)
        ends = max((section.end for section in (*here, *_going_on(scene, here))), default=tally.end)
        edge = following.start if following else ends
        yield Span(min(max(start, begins), tally.start), max(min(ends, edge), tally.end))
        start = tally.end


def _going_on(scene: Scene, here: list[Section]) -> Iterator[Section]:
    """The sections of voting right after these: a list of names can have a heading of its own."""
    last = here[-1] if here else None
    for section in scene.paragraf.sections:
        if last and section.start >= last.end:
            if not last.label == section.label == SectionLabel.VOTERING:
                return
            yield section
            last = section


def _fitting(tally: Tally, choices: list[tuple[Rost, ...]]) -> tuple[Rost, ...]:
    return max((votes for votes in choices if fits(tally, votes)), key=len, default=())


def fits(tally: Tally, votes: tuple[Rost, ...]) -> bool:
    """Whether the sides that are named have as many voters as were counted."""
    named = {side: sum(rost.vote is side for rost in votes) for side in (Vote.JA, Vote.NEJ)}
    counted = {Vote.JA: tally.yes, Vote.NEJ: tally.no}
    return any(named.values()) and all(
        not number or number == counted[side] for side, number in named.items()
    )
