"""Entities scored in the four ways of SemEval 2013 task 9.1, as nervaluate counts them.

strict: the same characters and label; exact: the same characters; partial: shared characters, half a point
where the boundaries differ; ent_type: shared characters and the same label.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from nlp.evaluation.compare import Compared
from nlp.evaluation.extra import need
from nlp.evaluation.facts import ENTITY_KINDS, Fact
from nlp.evaluation.score import Scored

SCHEMES = ("strict", "exact", "partial", "ent_type")
ALL = "alla"


@dataclass(frozen=True, slots=True)
class Scheme:
    """What nervaluate counts in one of the four ways; the three measures are 0 where nothing counts."""

    correct: int
    incorrect: int
    partial: int
    missed: int
    spurious: int
    precision: float
    recall: float
    f1: float


def schemes(scored: Sequence[Scored]) -> dict[str, dict[str, Scheme]]:
    """The four ways for each label and for all together; raises `MissingExtraError` without nervaluate.

    {} where there are no entities.
    """
    documents = [document for document in scored if any(kind in document.compared for kind in ENTITY_KINDS)]
    gold = [_entities(document, is_gold=True) for document in documents]
    found = [_entities(document, is_gold=False) for document in documents]
    if not any(gold) and not any(found):
        return {}
    result = need("nervaluate").Evaluator(gold, found, list(ENTITY_KINDS), loader="dict").evaluate()
    labels = [label for label in ENTITY_KINDS if label in result["entities"]]
    return {
        ALL: {name: _scheme(result["overall"][name]) for name in SCHEMES},
        **{label: {name: _scheme(result["entities"][label][name]) for name in SCHEMES} for label in labels},
    }


def _entities(document: Scored, *, is_gold: bool) -> list[dict[str, Any]]:
    """One side's entities as nervaluate wants them: in order, the end the last character and not the next."""
    of_kind = [document.compared[kind] for kind in ENTITY_KINDS if kind in document.compared]
    facts = [fact for compared in of_kind for fact in _side(compared, is_gold=is_gold)]
    return [
        {"label": fact.kind, "start": fact.start, "end": fact.end - 1}
        for fact in sorted(facts, key=lambda fact: (fact.start, fact.end))
    ]


def _side(compared: Compared, *, is_gold: bool) -> Iterable[Fact]:
    return (*compared.both, *(compared.missed if is_gold else compared.spurious))


def _scheme(result: Any) -> Scheme:
    return Scheme(
        result.correct,
        result.incorrect,
        result.partial,
        result.missed,
        result.spurious,
        float(result.precision),
        float(result.recall),
        float(result.f1),
    )
