"""What was settled at one point of the matter, in the beslutsgång or by the decision."""

from collections.abc import Iterable
from dataclasses import dataclass

from nlp.model import Span
from nlp.relations.answers import Ruling
from nlp.relations.options import WAYS, Option


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was settled, with the words that say so.

    `sole` says that all else asked in the round is thereby lost; `chair` names who presided; `asked` is what
    was asked; `words` a decision point as printed; `minority` marks what a third of those present had their
    way in against the tally, `refused` what the chair would not put to the meeting (KL 5 kap. 57 §).
    """

    rulings: tuple[Ruling, ...]
    proof: Span
    sole: bool
    asked: Option | None = None
    chair: str = ""
    words: str = ""
    minority: bool = False
    refused: bool = False


def postpones(verdicts: Iterable[Verdict], ways: frozenset[str] = WAYS) -> bool:
    """Whether the matter was put off in one of these ways, so that nothing of substance was decided."""
    return any(_postponed(ruling, verdict.asked, ways) for verdict in verdicts for ruling in verdict.rulings)


def _postponed(ruling: Ruling, asked: Option | None, ways: frozenset[str]) -> bool:
    """Whether a postponement was carried, or deciding at once lost: then in the way that was asked."""
    option = ruling.option
    if not option.procedural or ruling.carried == option.decide:
        return False
    if not option.decide:
        return bool(option.ways & ways)
    named = option.ways or (asked.ways if asked else WAYS)
    return bool(named & ways)
