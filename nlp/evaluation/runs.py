"""A run as JSON: for machines, and for later runs to be compared with."""

from dataclasses import asdict
from typing import Any

from nlp.evaluation.counts import Counts, Interval
from nlp.evaluation.result import Group, Measure, Result, Spread
from nlp.evaluation.score import Scored
from nlp.evaluation.sections import Sections

SCHEMA = 1

Json = dict[str, Any]


def run_json(result: Result, program: str) -> Json:
    """The run; `program` is the version that made it.  Measures are 0–1, null where nothing is to measure."""
    return {
        "schema": SCHEMA,
        "program": program,
        "corpus": result.corpus,
        "agreement": result.is_agreement,
        "kappa": result.kappa,
        "measures": {measure.kind: _measure(measure) for measure in result.measures},
        "entities": {
            label: {scheme: asdict(counts) for scheme, counts in schemes.items()}
            for label, schemes in result.schemes.items()
        },
        "sections": _sections(result.sections),
        "spread": {spread.kind: _spread(spread) for spread in result.spreads},
        "kommuner": {group.name: _group(group) for group in result.kommuner},
        "eras": {group.name: _group(group) for group in result.eras},
        "baseline": {measure.kind: _measure(measure) for measure in result.baseline},
        "baseline_sections": _sections(result.baseline_sections) if result.baseline_sections else None,
        "documents": [_document(document) for document in result.documents],
    }


def _counts(counts: Counts) -> Json:
    measured = {"precision": counts.precision, "recall": counts.recall, "f1": counts.f1}
    return {**measured, "gold": counts.gold, **asdict(counts)}


def _interval(interval: Interval | None) -> Json:
    low, high = interval or (None, None)
    return {"low": low, "high": high}


def _measure(measure: Measure) -> Json:
    sorts = {name: _counts(counts) for name, counts in measure.sorts.items()}
    return {**_counts(measure.counts), **_interval(measure.interval), "sorts": sorts}


def _sections(sections: Sections) -> Json:
    return {
        "macro": sections.macro,
        **_interval(sections.interval),
        "labels": {label: _counts(counts) for label, counts in sections.labels.items()},
        "confusion": {"names": list(sections.names), "matrix": [list(row) for row in sections.matrix]},
    }


def _spread(spread: Spread) -> Json:
    named = {"worst": spread.worst, "best": spread.best}
    named |= {"lowest_without": spread.without[0], "highest_without": spread.without[1]}
    return {
        "kommuner": spread.kommuner,
        "macro": spread.macro,
        "deviation": spread.deviation,
        **{key: {"kommun": name, "f1": f1} for key, (name, f1) in named.items()},
    }


def _group(group: Group) -> Json:
    return {"documents": group.documents, "f1": group.f1, "gold": group.gold}


def _document(document: Scored) -> Json:
    return {
        "id": document.id,
        "kommun": document.kommun,
        "year": document.year,
        "gold": document.gold,
        "failed": document.failed,
        "read": document.read.recall,
        "counts": {kind: asdict(document.counts(kind)) for kind in document.compared},
        "errors": [asdict(error) for error in document.errors],
    }
