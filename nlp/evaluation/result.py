"""Many documents' scores as one result: the figures of a report."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import mean, pstdev

from nlp.evaluation.counts import Counts, Interval, added, interval, macro
from nlp.evaluation.facts import KINDS
from nlp.evaluation.schemes import Scheme, schemes
from nlp.evaluation.score import Scored, by_sort, era, grouped, kommun, total
from nlp.evaluation.sections import Sections, kappa, section_counts, sections

HEADLINES = (
    "PERSON",
    "PARTY",
    "DNR",
    "AMOUNT",
    "paragraf",
    "närvaro: vem",
    "beslutspunkt: läge",
    "yrkande: hel händelse",
    "votering: hel händelse",
    "reservation",
)
"""The kinds that are followed by kommun and era."""

SECTIONS = "avsnitt, makro"
"""The name of the mean F1 over section labels, beside the kinds of fact."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One kind of fact over all documents, also broken down by what is claimed."""

    kind: str
    counts: Counts
    interval: Interval | None
    sorts: dict[str, Counts]


@dataclass(frozen=True, slots=True)
class Group:
    """The documents of one kommun or era: F1 by kind (None: nothing to find), sections as a mean."""

    name: str
    documents: int
    f1: dict[str, float | None]
    gold: dict[str, int]


@dataclass(frozen=True, slots=True)
class Spread:
    """One kind over kommuner, each weighing the same: what a kommun that nobody has seen may expect.

    `without` are the lowest and highest F1 of all documents but one kommun's, each with that kommun.
    """

    kind: str
    kommuner: int
    macro: float
    deviation: float
    worst: tuple[str, float]
    best: tuple[str, float]
    without: tuple[tuple[str, float], tuple[str, float]]


@dataclass(frozen=True, slots=True)
class Result:
    """All figures of one run; `kappa` is for two versions of gold, `baseline` beside it where asked for."""

    corpus: str
    documents: tuple[Scored, ...]
    measures: tuple[Measure, ...]
    schemes: dict[str, dict[str, Scheme]]
    sections: Sections
    kommuner: tuple[Group, ...]
    eras: tuple[Group, ...]
    spreads: tuple[Spread, ...]
    baseline: tuple[Measure, ...] = ()
    baseline_sections: Sections | None = None
    kappa: float | None = None
    is_agreement: bool = False

    @property
    def failed(self) -> tuple[Scored, ...]:
        """The documents that could not be analysed, which count as empty."""
        return tuple(document for document in self.documents if document.failed)


def result(
    corpus: str,
    scored: Sequence[Scored],
    *,
    baseline: Sequence[Scored] = (),
    is_agreement: bool = False,
) -> Result:
    """The figures of all documents; raises `MissingExtraError` without nervaluate."""
    return Result(
        corpus,
        tuple(scored),
        measures(scored),
        schemes(scored),
        sections(scored),
        groups(scored, kommun),
        groups(scored, era),
        spreads(scored),
        measures(baseline),
        sections(baseline) if baseline else None,
        kappa(scored) if is_agreement else None,
        is_agreement,
    )


def measures(scored: Sequence[Scored]) -> tuple[Measure, ...]:
    """Each kind of fact that some document has, gold or found."""
    kinds = [kind for kind in KINDS if any(kind in document.compared for document in scored)]
    return tuple(_measure(scored, kind) for kind in kinds)


def _measure(scored: Sequence[Scored], kind: str) -> Measure:
    sorts = by_sort(scored, kind)
    is_split = set(sorts) != {""}
    each = [document.counts(kind) for document in scored]
    return Measure(kind, total(scored, kind), interval(each), sorts if is_split else {})


def groups(scored: Sequence[Scored], key: Callable[[Scored], str]) -> tuple[Group, ...]:
    """The documents by kommun or era, in the order of its name."""
    return tuple(_group(name, documents) for name, documents in grouped(scored, key).items())


def _group(name: str, documents: Sequence[Scored]) -> Group:
    counts = {kind: total(documents, kind) for kind in HEADLINES}
    labels = section_counts(documents)
    f1 = {kind: each.f1 for kind, each in counts.items()} | {SECTIONS: macro(labels)}
    gold = {kind: each.gold for kind, each in counts.items()} | {SECTIONS: added(labels.values()).gold}
    return Group(name, len(documents), f1, gold)


def spreads(scored: Sequence[Scored]) -> tuple[Spread, ...]:
    """How much the kinds differ between kommuner; () for fewer than two."""
    by_kommun = grouped(scored, kommun)
    made = (_spread(kind, by_kommun, scored) for kind in (*HEADLINES, SECTIONS))
    return tuple(spread for spread in made if spread)


def _spread(kind: str, by_kommun: dict[str, list[Scored]], scored: Sequence[Scored]) -> Spread | None:
    each = {name: value for name, own in by_kommun.items() if (value := _f1(own, kind)) is not None}
    if len(each) < 2:
        return None
    order = sorted(each, key=lambda name: (each[name], name))
    rest = {name: _f1([one for one in scored if kommun(one) != name], kind) or 0.0 for name in sorted(each)}
    low, high = min(rest, key=lambda name: rest[name]), max(rest, key=lambda name: rest[name])
    return Spread(
        kind,
        len(each),
        mean(each.values()),
        pstdev(each.values()),
        (order[0], each[order[0]]),
        (order[-1], each[order[-1]]),
        ((low, rest[low]), (high, rest[high])),
    )


def _f1(scored: Sequence[Scored], kind: str) -> float | None:
    return macro(section_counts(scored)) if kind == SECTIONS else total(scored, kind).f1
