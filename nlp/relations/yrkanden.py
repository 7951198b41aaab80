"""Who moved what, and what came of it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from nlp.model import Beslutspunkt, Person, Span, Yrkande
from nlp.relations.authored import dissented
from nlp.relations.case import Case, Fate
from nlp.relations.clause import Clause, Joining
from nlp.relations.clauses import clauses
from nlp.relations.cues import cue, pattern
from nlp.relations.decision import decided
from nlp.relations.fate import fates
from nlp.relations.kinds import Demand, demands
from nlp.relations.match import Motion
from nlp.relations.naming import as_called, resolved
from nlp.relations.options import option
from nlp.relations.proposed import proposed, unanimous
from nlp.relations.rounds import verdicts
from nlp.relations.scene import Scene
from nlp.relations.target import short, target
from nlp.relations.votering import Tally
from nlp.relations.withdrawn import standing
from nlp.terms import Outcome, YrkandeKind

_NUMBER = re.compile(r"\d{1,2}[.)]\s")


def yrkanden(
    scene: Scene, tallies: list[Tally], points: tuple[Beslutspunkt, ...], own: dict[Person, Span]
) -> tuple[Yrkande, ...]:
    """The motions of a paragraf in order, each with its fate; `own` are those who reserved for their own."""
    moved, joined = clauses(scene)
    moved = standing(scene, _with_supporters(scene, moved, joined))
    if not moved:
        return ()
    motions = _on_the_motion(tuple(_all_motions(scene, moved, points)))
    spans = (
        *(Span(clause.start, clause.end) for clause in moved if not clause.told),
        *(Span(j.start, j.end) for j in joined),
    )
    course = verdicts(scene, tallies, spans)
    final = decided(scene, points, asked=any(motion.timing for motion in motions))
    motions = tuple(as_called(motion, motions, course) for motion in motions)
    refused = tuple(verdict for verdict in course if verdict.refused)
    put = [verdict for verdict in course if not verdict.refused]
    case = Case(
        motions,
        resolved(put, motions),
        resolved(final, motions),
        own,
        refused,
        dissented(scene),
        proposed(scene, points),
        unanimous(scene),
        len(points) if all(_NUMBER.match(scene.text, point.start) for point in points) else 0,
    )
    found = fates(case)
    rows = [(_as_put(motion, fate), fate) for motion, fate in zip(motions, found, strict=True)]
    return tuple(_merged(scene, rows))


def _as_put(motion: Motion, fate: Fate) -> Motion:
    """A motion whose words name no kind is a tillägg where it was put by itself after the main question."""
    if not (motion.demand.plain and fate.apart):
        return motion
    return replace(motion, demand=replace(motion.demand, kind=YrkandeKind.TILLAGG))


def _all_motions(scene: Scene, moved: list[Clause], points: tuple[Beslutspunkt, ...]) -> Iterator[Motion]:
    """The motions of each clause; one that echoes another moves what that one moves."""
    made: dict[Clause, list[Motion]] = {}
    for clause in moved:
        joining = Joining(clause.start, clause.end, clause.proposers)
        original = _joined(scene, list(made), joining) if clause.echo else None
        if original:
            made[clause] = [replace(motion, clause=clause) for motion in made[original]]
        else:
            made[clause] = _motions(scene, clause, points)
        yield from made[clause]


def _on_the_motion(motions: tuple[Motion, ...]) -> tuple[Motion, ...]:
    """Plain bifall or avslag where all others speak of the motion is about it too."""
    named = [motion.about for motion in motions if not motion.timing and not motion.about.base]
    if not named or not all(about.motion for about in named):
        return motions
    return tuple(
        motion
        if motion.about.text.strip(" .") or motion.timing
        else replace(motion, about=replace(motion.about, base=False, motion=True))
        for motion in motions
    )


def _motions(scene: Scene, clause: Clause, points: tuple[Beslutspunkt, ...]) -> list[Motion]:
    found = []
    for demand in _demands(scene, clause, points):
        span, whole = short(scene, demand.about), demand.reach
        about = option(scene, span.start, span.end)
        line = _LINE.search(scene.masked, span.start, demand.about.end)
        if demand.kind is YrkandeKind.BIFALL and line and line.start() <= span.end + 1:
            about = option(scene, *line.span())  # whose line it follows is what it is about
        # plain bifall or avslag is about the proposal on the table
        about = about if about.text.strip(" .") else replace(about, base=True)
        found.append(Motion(clause, demand, about, option(scene, whole.start, whole.end)))
    return found


_LINE = pattern(r"\b(?:i\s+enlighet\s+med|i\s+linje\s+med)\s+[^.;:]{3,120}")


def _demands(scene: Scene, clause: Clause, points: tuple[Beslutspunkt, ...]) -> tuple[Demand, ...]:
    """What a clause demands: of one only told of its noun, of a lead-in the decision point under it."""
    if clause.told:
        noun = pattern(r"\S+").match(scene.masked, clause.verb, clause.end)
        return demands(scene, clause.verb, noun.end() if noun else clause.end)
    if not clause.led:
        return _besides(scene, clause, demands(scene, clause.verb, clause.end))
    point = next((point for point in points if point.end > clause.end), None)
    if point is None or point.start - clause.end > 200:
        return ()
    found = demands(scene, point.start, point.end)[:1]
    return tuple(demand for demand in found if not demand.plain)


def _besides(scene: Scene, clause: Clause, found: tuple[Demand, ...]) -> tuple[Demand, ...]:
    """`Därutöver yrkar A att …`: what stands before the subject makes words of its own a tillägg."""
    before = cue("kind", "besides").search(scene.masked, clause.start, clause.verb)
    if not before:
        return found
    return tuple(replace(each, kind=YrkandeKind.TILLAGG) if each.plain else each for each in found)


def _with_supporters(scene: Scene, moved: list[Clause], joined: list[Joining]) -> list[Clause]:
    """The clauses, each with those who joined it in a sentence of their own."""
    more: dict[Clause, list[Person]] = {}
    for joining in joined:
        clause = _joined(scene, moved, joining)
        if clause:
            more.setdefault(clause, []).extend(joining.persons)
    return [
        replace(clause, supporters=tuple(dict.fromkeys((*clause.supporters, *more.get(clause, ())))))
        for clause in moved
    ]


_SORTS = (
    (pattern("återremi"), YrkandeKind.ATERREMISS),
    (pattern("bordlägg"), YrkandeKind.BORDLAGGNING),
    (pattern("tillägg"), YrkandeKind.TILLAGG),
    (pattern("avslag"), YrkandeKind.AVSLAG),
)


def _joined(scene: Scene, moved: list[Clause], joining: Joining) -> Clause | None:
    """The motion that is joined: the one whose mover is named, else of the kind named, else the last."""
    before = [clause for clause in moved if clause.start < joining.start]
    text = scene.text[joining.start : joining.end]
    named = [
        clause
        for clause in before
        if any(
            person.name and person not in joining.persons and person.name.split()[-1] in text
            for person in clause.proposers
        )
    ]
    for sort, kind in _SORTS:
        if sort.search(text):
            of_kind = [
                clause
                for clause in named or before
                if kind in {demand.kind for demand in demands(scene, clause.verb, clause.end)}
            ]
            return of_kind[-1] if of_kind else _last(named or before)
    return _last(named or before)


def _last(found: list[Clause]) -> Clause | None:
    return found[-1] if found else None


def _merged(scene: Scene, rows: list[tuple[Motion, Fate]]) -> list[Yrkande]:
    """One yrkande for the demands of a clause that are of one kind and met one fate."""
    out = []
    for _, same in groupby(_sorted(rows), key=lambda row: (row[0].clause.start, row[0].kind, row[1].outcome)):
        group = list(same)
        motion, fate = group[0]
        clause = motion.clause
        proof = fate.proof if fate.outcome != Outcome.OKANT else None
        about = [each.demand.about for each, _ in group]
        words = target(scene, about)
        out.append(
            Yrkande(
                motion.kind,
                fate.outcome,
                clause.proposers,
                clause.supporters,
                words,
                proof,
                clause.start,
                clause.end,
            )
        )
    return out


def _sorted(rows: list[tuple[Motion, Fate]]) -> list[tuple[Motion, Fate]]:
    """The demands of a clause, those of one kind and fate side by side, in the order of their first."""
    order: dict[tuple[int, YrkandeKind, Outcome], int] = {}
    for place, (motion, fate) in enumerate(rows):
        order.setdefault((motion.clause.start, motion.kind, fate.outcome), place)
    return sorted(rows, key=lambda row: order[row[0].clause.start, row[0].kind, row[1].outcome])
