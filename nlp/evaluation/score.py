"""One document's analysis beside its gold: every fact compared, every character's section label."""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from nlp.evaluation.align import Alignment
from nlp.evaluation.compare import Compared, compare
from nlp.evaluation.counts import Counts, added
from nlp.evaluation.facts import ENTITY_KINDS, KINDS, VALUE_KINDS, Fact, facts
from nlp.evaluation.gold import ITEMS, Gold, record_of
from nlp.model import Document, Protokoll, Section

PAGE_BREAK = "\f"
NONE = "–"
"""The label of a character that no section holds."""

# That shape gives no kind to a decision and no kommun to a document, and a party or dnr its value by chance.
_NOT_IN_ITEMS = frozenset(
    {
        "beslutspunkt: slag",
        "DNR värde",
        "PARTY värde",
        *(kind for kind in KINDS if kind.startswith("handling")),
    }
)
_CONTEXT = 25  # characters of text on either side of what an entity's error shows
_LONGEST = 160  # characters of text that an error shows

Labels = Counter[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Error:
    """A fact that only one of the two has: `fault` says which, `text` and `page` where to look."""

    kind: str
    fault: str
    claim: str
    text: str
    page: int
    start: int
    end: int


MISSED, SPURIOUS = "missad", "felaktig"


@dataclass(frozen=True, slots=True)
class Scored:
    """One document: where it is from, its facts compared by kind, and the labels of its characters.

    `labels` counts the visible characters that both texts have by the section label of the gold and that
    found; `read` says how many of the gold's visible characters there are in the text that was analysed.
    `failed` says why it could not be analysed ("" where it could), `gold` stands for the gold it was held
    against: the same where that is the same.
    """

    id: str
    kommun: str
    year: int
    gold: str = ""
    compared: dict[str, Compared] = field(default_factory=dict)
    labels: Labels = field(default_factory=Counter)
    read: Counts = field(default_factory=Counts)
    errors: tuple[Error, ...] = ()
    failed: str = ""

    def counts(self, kind: str) -> Counts:
        """The counts of one kind."""
        found = self.compared.get(kind)
        return Counts(len(found.both), len(found.spurious), len(found.missed)) if found else Counts()


def labelled(corpus: Iterable[Gold]) -> dict[str, frozenset[str]]:
    """The kinds of fact that each shape of gold labels: those that one document of it at least has.

    Where a corpus nowhere labels a kind, what the program finds of it is neither right nor wrong.
    """
    kinds: dict[str, set[str]] = defaultdict(set)
    for gold in corpus:
        text = gold.protokoll.document.text
        kinds[gold.shape] |= {fact.kind for fact in facts(gold.protokoll, Alignment(text, text))}
    kinds[ITEMS] -= _NOT_IN_ITEMS
    return {shape: frozenset(found) for shape, found in kinds.items()}


def score(gold: Gold, found: Protokoll, kinds: frozenset[str], failed: str = "") -> Scored:
    """One document's analysis against its gold, in the kinds given."""
    text = gold.protokoll.document.text
    alignment = Alignment(found.document.text, text)
    theirs = _by_kind(_measured(facts(gold.protokoll, Alignment(text, text)), gold))
    ours = _by_kind(_measured(facts(found, alignment), gold))
    compared = {
        kind: compare(ours.get(kind, []), theirs.get(kind, []))
        for kind in KINDS
        if kind in kinds and (kind in ours or kind in theirs)
    }
    place = _Place(gold.protokoll.document, found.document, alignment)
    visible = [at for at, letter in enumerate(text) if not letter.isspace()]
    kept = sum(at in alignment.kept for at in visible)
    return Scored(
        gold.id,
        gold.kommun,
        gold.year,
        digest(gold),
        compared,
        _labels(gold.protokoll, found, alignment) if "avsnitt" in kinds else Counter(),
        Counts(kept, 0, len(visible) - kept),
        tuple(place.error(fact, fault) for each in compared.values() for fact, fault in _faults(each)),
        failed,
    )


def digest(gold: Gold) -> str:
    """What stands for a document's text and labels."""
    record = json.dumps(record_of(gold), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(record.encode()).hexdigest()[:16]


def _measured(found: Iterable[Fact], gold: Gold) -> Iterator[Fact]:
    """Without entities that nobody has labelled in this document, nor those in heads and feet.

    A reader leaves heads and feet out, and is right to: what stands in them is no miss.
    """
    for fact in found:
        named = fact.kind in ENTITY_KINDS or fact.kind in VALUE_KINDS
        running = any(each.start <= fact.start and fact.end <= each.end for each in gold.running)
        if fact.kind not in gold.silent and not (named and running):
            yield fact


def _by_kind(found: Iterable[Fact]) -> dict[str, list[Fact]]:
    kinds: dict[str, list[Fact]] = defaultdict(list)
    for fact in found:
        kinds[fact.kind].append(fact)
    return kinds


def _faults(compared: Compared) -> list[tuple[Fact, str]]:
    missed = [(fact, MISSED) for fact in compared.missed]
    return sorted(
        [*missed, *((fact, SPURIOUS) for fact in compared.spurious)], key=lambda pair: pair[0].start
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """Tells a person where in a document a fact stands."""

    gold: Document
    found: Document
    alignment: Alignment

    def error(self, fact: Fact, fault: str) -> Error:
        return Error(
            fact.kind, fault, fact.claim, self._text(fact), self._page(fact.start), fact.start, fact.end
        )

    def _page(self, place: int) -> int:
        return self.found.page_of(self.alignment.back(place)) or 1 + self.gold.text.count(
            PAGE_BREAK, 0, place
        )

    def _text(self, fact: Fact) -> str:
        text, start, end = self.gold.text, fact.start, fact.end
        if fact.kind.split()[0] not in ENTITY_KINDS:
            said = " ".join(text[start:end].split())
            return said if len(said) <= _LONGEST else f"{said[:_LONGEST].rstrip()} …"
        before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
        if start > _CONTEXT:
            before = before.partition(" ")[2] or before  # a word that is cut tells nobody anything
        if end + _CONTEXT < len(text):
            after = after.rpartition(" ")[0] or after
        return " ".join(f"{before}⟦{text[start:end]}⟧{after}".split())


def _labels(gold: Protokoll, found: Protokoll, alignment: Alignment) -> Labels:
    text = gold.document.text
    theirs = _painted(len(text), [(section, (section.start, section.end)) for section in _sections(gold)])
    ours = _painted(
        len(text), [(section, alignment.span(section.start, section.end)) for section in _sections(found)]
    )
    return Counter((theirs[at], ours[at]) for at in alignment.kept if not text[at].isspace())


def _painted(length: int, sections: Sequence[tuple[Section, tuple[int, int] | None]]) -> list[str]:
    labels = [NONE] * length
    for section, place in sections:
        if place:
            labels[slice(*place)] = [str(section.label)] * (place[1] - place[0])
    return labels


def _sections(protokoll: Protokoll) -> list[Section]:
    inside = [section for paragraf in protokoll.paragrafer for section in paragraf.sections]
    return [*protokoll.sections, *inside]


def total(scored: Iterable[Scored], kind: str) -> Counts:
    """The counts of one kind over documents."""
    return added(document.counts(kind) for document in scored)


def by_sort(scored: Iterable[Scored], kind: str) -> dict[str, Counts]:
    """The counts of one kind, broken down by what is claimed (`bifall`, `avslag` …)."""
    counts: dict[str, Counts] = defaultdict(Counts)
    for compared in (document.compared[kind] for document in scored if kind in document.compared):
        for facts_, one in (
            (compared.both, Counts(1)),
            (compared.spurious, Counts(0, 1)),
            (compared.missed, Counts(0, 0, 1)),
        ):
            for fact in facts_:
                counts[fact.sort] += one
    return dict(sorted(counts.items()))


def grouped(scored: Iterable[Scored], key: Callable[[Scored], str]) -> dict[str, list[Scored]]:
    """Documents by kommun, by era, or by whatever `key` says."""
    groups: dict[str, list[Scored]] = defaultdict(list)
    for document in scored:
        groups[key(document)].append(document)
    return dict(sorted(groups.items()))


def kommun(document: Scored) -> str:
    """The kommun of a document."""
    return document.kommun or "okänd"


def era(document: Scored) -> str:
    """The decade of a document."""
    return f"{document.year // 10 * 10}-talet" if document.year else "okänt"
