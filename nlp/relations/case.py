"""What the fates of a paragraf's motions are read from, and what a fate is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nlp.model import Person, Span
from nlp.relations.match import Motion
from nlp.relations.rounds import Verdict
from nlp.terms import Outcome


@dataclass(frozen=True, slots=True)
class Case:
    """The evidence: `course` is what the beslutsgång settled, `decided` what the decision itself says.

    `own` holds who reserved for a motion of their own, and where.
    """

    motions: tuple[Motion, ...]
    course: tuple[Verdict, ...]
    decided: tuple[Verdict, ...]
    own: Mapping[Person, Span]


@dataclass(frozen=True, slots=True)
class Fate:
    """An outcome and the passage that proves it.

    `apart` says that the motion was put by itself after something else had been carried, as a tillägg is.
    """

    outcome: Outcome
    proof: Span | None = None
    apart: bool = False


UNKNOWN = Fate(Outcome.OKANT)


def settle(proof: Span, *, carried: bool, apart: bool = False) -> Fate:
    """The fate of a motion that the passage carries or rejects."""
    return Fate(Outcome.BIFALL if carried else Outcome.AVSLAG, proof, apart)


def postpones(verdicts: Iterable[Verdict], *, remit: bool = True, table: bool = True) -> bool:
    """Whether the matter was sent back or put off, so that nothing of substance was decided."""
    return any(
        ruling.carried
        and not ruling.option.decide
        and ((remit and ruling.option.remit) or (table and ruling.option.table))
        for verdict in verdicts
        for ruling in verdict.rulings
    )
