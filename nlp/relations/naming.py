"""What `enligt A:s yrkande` stands for where A moved that the matter be sent back, put off or settled today.

Chairs name a motion by its mover alone, and only the motion says whether that is a matter of timing.  Read as
one of substance it would prove the opposite: that the body went on to decide.  Where it could be either, the
finding says nothing.
"""

from collections.abc import Iterator
from dataclasses import replace

from nlp.relations.answers import Ruling
from nlp.relations.cues import pattern
from nlp.relations.match import Motion, is_chairs, names_mover
from nlp.relations.options import Option
from nlp.relations.verdict import Verdict
from nlp.terms import YrkandeKind

_THE_MOTION = pattern(r"\byrkandet\b")


def resolved(verdicts: list[Verdict], motions: tuple[Motion, ...]) -> tuple[Verdict, ...]:
    """The verdicts, each ruling on a motion of timing known as one; what could be either is left out."""
    if not any(motion.timing for motion in motions):
        return tuple(verdicts)
    found, settled = [], False
    for verdict in verdicts:
        asked = verdict.asked is not None and verdict.asked.procedural
        rulings = tuple(_rulings(verdict, motions, asked=asked, settled=settled))
        found.append(replace(verdict, rulings=rulings))
        settled = settled or any(ruling.option.procedural for ruling in rulings)
    return tuple(found)


def as_called(motion: Motion, motions: tuple[Motion, ...], verdicts: list[Verdict]) -> Motion:
    """A motion in words of its own as the tillägg that the chair calls it (`A:s tilläggsyrkande`)."""
    others = (each for each in motions if each.clause.proposers == motion.clause.proposers)
    if not motion.demand.plain or any(each.kind == YrkandeKind.TILLAGG for each in others):
        return motion
    named = (each for verdict in verdicts for each in _named(verdict) if each.addition)
    called = any((each.names or each.parties) and names_mover(motion, list(motions), each) for each in named)
    return replace(motion, demand=replace(motion.demand, kind=YrkandeKind.TILLAGG)) if called else motion


def _named(verdict: Verdict) -> Iterator[Option]:
    """What was asked and what was ruled on."""
    if verdict.asked:
        yield verdict.asked
    yield from (ruling.option for ruling in verdict.rulings)


def _rulings(
    verdict: Verdict, motions: tuple[Motion, ...], *, asked: bool, settled: bool
) -> Iterator[Ruling]:
    """The rulings of a verdict; `settled` says that when to decide was settled before."""
    for ruling in verdict.rulings:
        meant = _meant(ruling.option, verdict, motions)
        timing = [motion for motion in meant if motion.timing]
        if timing and ((asked and not settled) or len(timing) == len(meant)):
            yield replace(ruling, option=_as_timing(ruling.option, timing[0]))
        elif settled or not (timing or _unasked(ruling.option, verdict, motions)):
            yield ruling


def _meant(option: Option, verdict: Verdict, motions: tuple[Motion, ...]) -> list[Motion]:
    """The motions that an option without a kind can mean: the chair's own, the named mover's, or all."""
    if option.procedural or option.addition or option.sort or option.organs or option.answered:
        return []
    if option.own:
        return [motion for motion in motions if is_chairs(motion, verdict)]
    if option.names or option.parties:
        return [motion for motion in motions if names_mover(motion, list(motions), option)]
    return list(motions) if _only_timing(motions) and _THE_MOTION.search(option.text) else []


def _unasked(option: Option, verdict: Verdict, motions: tuple[Motion, ...]) -> bool:
    """Whether `förslaget` is found for without a question, where all that was moved is a matter of timing."""
    return verdict.asked is None and option.base and not option.organs and _only_timing(motions)


def _only_timing(motions: tuple[Motion, ...]) -> bool:
    return all(motion.timing for motion in motions)


def _as_timing(option: Option, motion: Motion) -> Option:
    table = motion.kind == YrkandeKind.BORDLAGGNING or motion.about.table
    drop = motion.about.drop
    decide = motion.kind == YrkandeKind.AVSLAG or motion.about.decide
    return replace(option, table=table, drop=drop, remit=not (table or drop), decide=decide)
