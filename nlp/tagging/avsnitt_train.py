"""Training of the section classifier: sections of known label in, a `SectionModel` out.

Only training imports this module, and only this module imports scikit-learn.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion, Pipeline, make_pipeline

from nlp.model import Protokoll, Section
from nlp.structure.headings import heading
from nlp.tagging.avsnitt_drag import blanked, piece_grams, word_grams
from nlp.tagging.avsnitt_modell import SectionModel
from nlp.terms import SectionLabel

TERMS = 4000
"""The most frequent words and pairs that are kept, and as many pieces."""

SPREAD = 3
"""Kommuner in which a term must occur: a template's own words and the names of a place are not learnt."""

THRESHOLD = 0.95
"""From which probability a section without heading gets a label of the classifier's."""

_STRENGTH = 5.0  # C: how little the weights are held back
_MOST = 6.0  # sections of one label that a kommun counts for: its template is learnt from a few
_ROWS = 30  # sections of one label looked at in a kommun: more of the same template teach nothing
_SHORTEST = 10  # characters
_TEMPERATURES = [step / 50 for step in range(10, 151)]
_NEVER = 1e-9  # the probability of what a model holds impossible


@dataclass(frozen=True, slots=True)
class Example:
    """One section: its text without heading, what it is, and the kommun whose template it follows."""

    text: str
    label: SectionLabel
    kommun: str


def examples(protokoll: Protokoll, kommun: str, *, headed: bool = False) -> Iterator[Example]:
    """The sections of minutes, with `headed` those only whose heading is known."""
    text = protokoll.document.text
    within = (section for paragraf in protokoll.paragrafer for section in paragraf.sections)
    for section in (*protokoll.sections, *within):
        body = _without_heading(text, section)
        if len(body) >= _SHORTEST and (section.heading or not headed):
            yield Example(body, section.label, kommun)


def thinned(given: Sequence[Example]) -> list[Example]:
    """At most thirty of a kommun's sections of each label, evenly from first to last."""
    alike: dict[tuple[str, SectionLabel], list[int]] = {}
    for at, each in enumerate(given):
        alike.setdefault((each.kommun, each.label), []).append(at)
    kept = {places[len(places) * row // _ROWS] for places in alike.values() for row in range(_ROWS)}
    return [each for at, each in enumerate(given) if at in kept]


def _without_heading(text: str, section: Section) -> str:
    body = text[section.start : section.end].lstrip()
    found = heading(body.split("\n", 1)[0].split("\t", 1)[0])
    return body[found.length :].strip(" \t\n:") if found and not found.lead else body


def trained(given: Sequence[Example]) -> Pipeline:
    """scikit-learn's classifier of blanked texts, fitted; needs three labels at least."""
    vectors = [
        (name, TfidfVectorizer(analyzer=grams, vocabulary=_terms(given, grams), sublinear_tf=True))
        for name, grams in (("words", word_grams), ("pieces", piece_grams))
    ]
    classifier = LogisticRegression(C=_STRENGTH, class_weight="balanced", max_iter=500)
    pipeline = make_pipeline(FeatureUnion(vectors), classifier)
    weights = list(_weights(given))
    return pipeline.fit(
        [blanked(each.text) for each in given],
        [each.label.value for each in given],
        logisticregression__sample_weight=weights,
    )


def _terms(given: Sequence[Example], grams: Callable[[str], list[str]]) -> list[str]:
    """The terms to look for: of those spread over kommuner the most frequent."""
    kommuner: dict[str, set[str]] = {}
    count: Counter[str] = Counter()
    for each in given:
        found = set(grams(blanked(each.text)))
        count.update(found)
        for term in found:
            kommuner.setdefault(term, set()).add(each.kommun)
    spread = (term for term in count if len(kommuner[term]) >= SPREAD)
    return sorted(sorted(spread, key=lambda term: (-count[term], term))[:TERMS])


def _weights(given: Sequence[Example]) -> Iterator[float]:
    count = Counter((each.kommun, each.label) for each in given)
    return (min(1.0, _MOST / count[each.kommun, each.label]) for each in given)


def stored(pipeline: Pipeline, temperature: float = 1.0, threshold: float = THRESHOLD) -> SectionModel:
    """A fitted pipeline as numbers and words."""
    union, classifier = pipeline[0], pipeline[-1]
    words, pieces = (vectorizer for _, vectorizer in union.transformer_list)
    shift = len(words.vocabulary_)
    return SectionModel(
        tuple(map(SectionLabel, classifier.classes_)),
        {term: int(row) for term, row in words.vocabulary_.items()},
        {term: int(row) + shift for term, row in pieces.vocabulary_.items()},
        np.concatenate([words.idf_, pieces.idf_]),
        classifier.coef_.T.copy(),
        classifier.intercept_,
        temperature,
        threshold,
    )


def out_of_kommun(given: Sequence[Example], folds: int = 0) -> list[dict[SectionLabel, float]]:
    """For each example what a model says that was trained without its kommun, uncalibrated.

    `folds` is the number of groups the kommuner are dealt into, 0 for each its own.
    """
    kommuner = sorted({each.kommun for each in given})
    fold = {kommun: at % (folds or len(kommuner)) for at, kommun in enumerate(kommuner)}
    found: list[dict[SectionLabel, float]] = [{} for _ in given]
    for left_out in sorted(set(fold.values())):
        model = stored(trained([each for each in given if fold[each.kommun] != left_out]))
        for at, each in enumerate(given):
            if fold[each.kommun] == left_out:
                found[at] = model.probabilities(each.text)
    return found


def tempered(said: dict[SectionLabel, float], temperature: float) -> dict[SectionLabel, float]:
    """The probabilities as they are at another temperature."""
    raised = {label: max(value, _NEVER) ** (1 / temperature) for label, value in said.items()}
    return {label: value / sum(raised.values()) for label, value in raised.items()}


def best_temperature(given: Sequence[Example], said: Sequence[dict[SectionLabel, float]]) -> float:
    """The temperature at which the probabilities fit what was true best: the least log loss."""
    weighted = list(zip(_weights(given), given, said, strict=True))

    def loss(temperature: float) -> float:
        return -sum(
            weight * log(tempered(odds, temperature).get(example.label, _NEVER))
            for weight, example, odds in weighted
        )

    return min(_TEMPERATURES, key=loss)
