"""What the fates of a paragraf's motions are read from, and what a fate is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from nlp.model import Person, Span
from nlp.relations.match import Motion
from nlp.relations.verdict import Verdict, postpones
from nlp.terms import Outcome


@dataclass(frozen=True, slots=True)
class Case:
    """The evidence: `course` is what the beslutsgång settled, `decided` what the decision itself says.

    `own` holds who reserved for a motion of their own, and where; `refused` what the chair would not put;
    `wrote` the names of those who wrote the reservation that the paragraf is, and where they reserve;
    `proposed` the proposals that the decision repeats word for word; `unanimous` where it says that all
    agreed; `numbered` how many points the decision has, where it numbers them.
    """

    motions: tuple[Motion, ...]
    course: tuple[Verdict, ...]
    decided: tuple[Verdict, ...]
    own: Mapping[Person, Span]
    refused: tuple[Verdict, ...] = ()
    wrote: Mapping[str, Span] = field(default_factory=dict)
    proposed: tuple[Verdict, ...] = ()
    unanimous: Span | None = None
    numbered: int = 0

    @property
    def postponed(self) -> bool:
        """Whether the matter ended in being put off: by the decision, else by what was settled last."""
        if self.decided:
            return postpones(self.decided)
        timing = takewhile(_of_timing, reversed(self.course))
        return postpones(timing)


def _of_timing(verdict: Verdict) -> bool:
    return any(ruling.option.procedural for ruling in verdict.rulings)


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
