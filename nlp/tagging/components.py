"""The rules as spaCy components.

Each writes what it finds three ways: `doc.spans["sc"]` and `doc.ents` for a spaCy user, rounded to tokens
(the tokenizer does not cut `250tkr`), and `doc.user_data[TAGS]` with the exact offsets, which `bridge.tags`
reads.  The value of a finding is its span's `id_`.
"""

from collections.abc import Callable, Iterable
from operator import attrgetter

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from nlp.model import Tag
from nlp.rules.belopp import find_amounts
from nlp.rules.datum import find_dates
from nlp.rules.dnr import find_dnr
from nlp.rules.fastighet import find_properties
from nlp.rules.lag import find_laws
from nlp.rules.names import find_persons
from nlp.rules.organ import find_organs
from nlp.rules.parti import find_parties
from nlp.tagging import bridge
from nlp.tagging.bridge import LETTERS, NAMES, put, text_of
from nlp.tagging.natverk import cleaned
from nlp.tagging.policy import disjoint
from nlp.terms import EntityLabel

SPANS_KEY = "sc"

Rule = Callable[[Doc], Iterable[Tag]]


class RuleComponent:
    """A rule over text as a step of a spaCy pipeline; it has no state of its own."""

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    def __call__(self, doc: Doc) -> Doc:
        """The doc with the rule's findings added."""
        tags = list(self._rule(doc))
        if not tags:
            return doc
        put(doc, tags)
        spans = [span for tag in tags if (span := _span(doc, tag)) is not None]
        doc.spans[SPANS_KEY] = [*doc.spans.get(SPANS_KEY, ()), *spans]
        doc.set_ents(filter_spans([*doc.ents, *spans]))
        return doc


def _span(doc: Doc, tag: Tag) -> Span | None:
    return doc.char_span(tag.start, tag.end, str(tag.label), alignment_mode="expand", span_id=tag.value)


@Language.factory("protokoll_dnr")
def make_dnr(nlp: Language, name: str) -> RuleComponent:  # noqa: ARG001  # spaCy's signature for factories
    """Case numbers (DNR)."""
    return RuleComponent(lambda doc: find_dnr(text_of(doc)))


@Language.factory("protokoll_datum")
def make_datum(nlp: Language, name: str) -> RuleComponent:  # noqa: ARG001
    """Full dates (DATE)."""
    return RuleComponent(lambda doc: find_dates(text_of(doc)))


@Language.factory("protokoll_belopp")
def make_belopp(nlp: Language, name: str) -> RuleComponent:  # noqa: ARG001
    """Amounts of money (AMOUNT)."""
    return RuleComponent(lambda doc: find_amounts(text_of(doc)))


@Language.factory("protokoll_lag")
def make_lag(nlp: Language, name: str) -> RuleComponent:  # noqa: ARG001
    """References to law (LAW)."""
    return RuleComponent(lambda doc: find_laws(text_of(doc)))


@Language.factory("protokoll_fastighet")
def make_fastighet(nlp: Language, name: str) -> RuleComponent:  # noqa: ARG001
    """Names of real estate (PROPERTY)."""
    return RuleComponent(lambda doc: find_properties(text_of(doc)))


@Language.factory("protokoll_organ")
def make_organ(nlp: Language, name: str) -> RuleComponent:  # noqa: ARG001
    """Deciding and preparing bodies (ORGAN)."""
    return RuleComponent(lambda doc: find_organs(text_of(doc)))


@Language.factory("protokoll_parti")
def make_parti(nlp: Language, name: str) -> RuleComponent:  # noqa: ARG001
    """Parties (PARTY)."""
    return RuleComponent(lambda doc: find_parties(text_of(doc), doc.user_data.get(LETTERS, ())))


@Language.factory("protokoll_person")
def make_person(nlp: Language, name: str) -> RuleComponent:  # noqa: ARG001
    """Persons (PERSON); the parties that a step before it found are not sought again."""
    return RuleComponent(_persons)


def _persons(doc: Doc) -> Iterable[Tag]:
    known, letters = doc.user_data.get(NAMES, ()), doc.user_data.get(LETTERS, ())
    parties = [tag for tag in bridge.tags(doc) if tag.label is EntityLabel.PARTY]
    return find_persons(text_of(doc), known, letters, parties or None)


class Policy:
    """The last step: `doc.spans["sc"]` is what `policy.disjoint` leaves of all findings; `doc.ents` is that
    beside what other components found elsewhere.
    """

    def __call__(self, doc: Doc) -> Doc:
        """The doc with one finding at most for each token."""
        kept = disjoint(bridge.tags(doc))
        more = list(cleaned(doc, kept))
        put(doc, more)
        kept = sorted([*kept, *more], key=attrgetter("start"))
        spans = [span for tag in kept if (span := _span(doc, tag)) is not None]
        taken = {token.i for span in spans for token in span}
        others = [ent for ent in doc.ents if not any(token.i in taken for token in ent)]
        doc.spans[SPANS_KEY] = spans
        doc.set_ents(filter_spans([*spans, *others]))
        return doc


@Language.factory("protokoll_policy")
def make_policy(nlp: Language, name: str) -> Policy:  # noqa: ARG001
    """Which findings stay where several overlap."""
    return Policy()
