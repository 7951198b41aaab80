"""Motions taken back: who takes back what they moved has moved nothing (KL 5 kap. 67 §).

`B (M) återtar sitt yrkande till förmån för A:s.`, `B:s yrkande återtas.`  A written proposal that is taken
back (`yrkandet från M den 3 maj återtas`) is a document, no motion from the floor.
"""

from collections.abc import Iterator
from dataclasses import replace

from nlp.model import Person, Section, Span
from nlp.relations.clause import Clause
from nlp.relations.cues import cue, pattern
from nlp.relations.kinds import demands
from nlp.relations.people import persons
from nlp.relations.scene import Scene, body, sentences
from nlp.terms import SectionLabel, YrkandeKind

_PLACES = (SectionLabel.YRKANDEN, SectionLabel.BESLUTSGANG, SectionLabel.OVRIGT, SectionLabel.DEBATT)
_FOR_ANOTHER = pattern(r"\btill\s+förmån\b|\boch\s+(?:instämmer|biträder|ansluter|yrkar)\b")
_OWN = pattern(
    r"\b(?:sitt|sina|det\s+egna|yrkande(?:t|na?)|förslaget|\w+yrkandet)\b|s\s+(?:\([^)]*\)\s+)?\w*(?:yrkande|förslag)"
)
_DOCUMENT = pattern(r"\b(?:yrkande|förslag)\w*\s+(?:från|av)\b")
_SORTS = (
    (pattern(r"återremi"), YrkandeKind.ATERREMISS),
    (pattern(r"bordlägg"), YrkandeKind.BORDLAGGNING),
    (pattern(r"tillägg"), YrkandeKind.TILLAGG),
    (pattern(r"avslag"), YrkandeKind.AVSLAG),
)


def standing(scene: Scene, moved: list[Clause]) -> list[Clause]:
    """The clauses that nobody took back; of several movers those who did not stay."""
    for span in _withdrawals(scene):
        moved = [clause for each in moved if (clause := _left(scene, each, span)) is not None]
    return moved


def _withdrawals(scene: Scene) -> Iterator[Span]:
    """The sentences that take something back, up to what they take it back for."""
    for section in scene.of(*_PLACES):
        yield from _in_section(scene, section)


def _in_section(scene: Scene, section: Section) -> Iterator[Span]:
    stretch = body(scene, section)
    for sentence in sentences(scene.masked, stretch.start, stretch.end):
        verb = cue("yrkande", "withdraws").search(scene.masked, sentence.start, sentence.end)
        if not verb:
            continue
        other = _FOR_ANOTHER.search(scene.masked, sentence.start, sentence.end)
        span = Span(sentence.start, other.start() if other else sentence.end)
        text = scene.masked[span.start : span.end]
        if _OWN.search(text) and not _DOCUMENT.search(text):
            yield span


def _left(scene: Scene, clause: Clause, span: Span) -> Clause | None:
    """What is left of a clause after a withdrawal: the same, with fewer movers, or nothing."""
    who = set(persons(scene, span.start, span.end))
    if clause.start >= span.start or not any(_is(one, other) for one in clause.proposers for other in who):
        return clause
    text = scene.masked[span.start : span.end]
    named = {kind for sort, kind in _SORTS if sort.search(text)}
    if named and not named & {demand.kind for demand in demands(scene, clause.verb, clause.end)}:
        return clause
    rest = tuple(one for one in clause.proposers if not any(_is(one, other) for other in who))
    return replace(clause, proposers=rest) if rest else None


def _is(one: Person, other: Person) -> bool:
    """Whether two printed persons are one: the same name, or a surname or genitive of it; or one party."""
    if not (one.name and other.name):
        return not one.name and not other.name and one.party.casefold() == other.party.casefold()
    left, right = one.name.casefold().rstrip("s"), other.name.casefold().rstrip("s")
    return left == right or left.split()[-1] == right or right.split()[-1] == left
