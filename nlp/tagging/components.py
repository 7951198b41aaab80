"""The rules as spaCy components.

Each writes what it finds three ways: `doc.spans["sc"]` and `doc.ents` for a spaCy user, rounded to tokens
(the tokenizer does not cut `250tkr`), and `doc.user_data[TAGS]` with the exact offsets, which `bridge.tags`
reads.  The value of a finding is its span's `id_`.  With the setting `spans = false` a component leaves the
first two to the policy at the end: eight rounds of them cost a tenth of what the network does.
"""

from collections.abc import Callable, Iterable
from itertools import pairwise
from operator import attrgetter

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from nlp.model import Tag
from nlp.rules.belopp import find_amounts
from nlp.rules.datum import find_days
from nlp.rules.dnr import find_dnr
from nlp.rules.fastighet import find_properties
from nlp.rules.lag import find_laws
from nlp.rules.names import find_persons
from nlp.rules.organ import find_organs
from nlp.rules.organisation import find_organisations
from nlp.rules.ort import find_places
from nlp.rules.parti import find_parties
from nlp.tagging import bridge
from nlp.tagging.bridge import LETTERS, NAMES, put, text_of
from nlp.tagging.natverk import cleaned
from nlp.tagging.policy import disjoint
from nlp.terms import EntityLabel

SPANS_KEY = "sc"

Rule = Callable[[Doc], Iterable[Tag]]


class RuleComponent:
    """A rule over text as a step of a spaCy pipeline; `spans`: whether it sets `doc.spans` and `doc.ents`."""

    def __init__(self, rule: Rule, *, spans: bool) -> None:
        self._rule = rule
        self._spans = spans

    def __call__(self, doc: Doc) -> Doc:
        """The doc with the rule's findings added."""
        tags = list(self._rule(doc))
        put(doc, tags)
        if self._spans and tags:
            found = _spans(doc, tags)
            doc.spans[SPANS_KEY] = [*doc.spans.get(SPANS_KEY, ()), *found]
            doc.set_ents(filter_spans([*doc.ents, *found]))
        return doc


def _spans(doc: Doc, tags: Iterable[Tag]) -> list[Span]:
    """The tags as spans, rounded to tokens."""
    spans = (
        doc.char_span(tag.start, tag.end, str(tag.label), alignment_mode="expand", span_id=tag.value)
        for tag in tags
    )
    return [span for span in spans if span is not None]


def _register(name: str, about: str, rule: Rule) -> Callable[..., RuleComponent]:
    """The factory of a rule under its name in spaCy; `about` is its docstring."""

    def make(nlp: Language, name: str, spans: bool) -> RuleComponent:  # noqa: ARG001, FBT001  # spaCy's signature
        return RuleComponent(rule, spans=spans)

    make.__doc__ = about
    return Language.factory(name, default_config={"spans": True}, func=make)


def _persons(doc: Doc) -> Iterable[Tag]:
    """Persons; the parties that a step before found are not sought again."""
    known, letters = doc.user_data.get(NAMES, ()), doc.user_data.get(LETTERS, ())
    return find_persons(text_of(doc), known, letters, bridge.tags(doc, only=EntityLabel.PARTY) or None)


make_dnr = _register("protokoll_dnr", "Case numbers (DNR).", lambda doc: find_dnr(text_of(doc)))
make_datum = _register(
    "protokoll_datum", "Dates, with or without their year (DATE).", lambda doc: find_days(text_of(doc))
)
make_belopp = _register(
    "protokoll_belopp", "Amounts of money (AMOUNT).", lambda doc: find_amounts(text_of(doc))
)
make_lag = _register("protokoll_lag", "References to law (LAW).", lambda doc: find_laws(text_of(doc)))
make_fastighet = _register(
    "protokoll_fastighet", "Names of real estate (PROPERTY).", lambda doc: find_properties(text_of(doc))
)
make_organ = _register(
    "protokoll_organ", "Deciding and preparing bodies (ORGAN).", lambda doc: find_organs(text_of(doc))
)
make_parti = _register(
    "protokoll_parti",
    "Parties (PARTY).",
    lambda doc: find_parties(text_of(doc), doc.user_data.get(LETTERS, ())),
)
make_person = _register("protokoll_person", "Persons (PERSON).", _persons)
make_organisation = _register(
    "protokoll_organisation",
    "Kommuner, authorities, firms, associations (ORG).",
    lambda doc: find_organisations(text_of(doc)),
)
make_ort = _register(
    "protokoll_ort", "Towns, villages, waters (PLACE).", lambda doc: find_places(text_of(doc))
)


class Policy:
    """The last step: `doc.spans["sc"]` is what `policy.disjoint` leaves of all findings; `doc.ents` is that
    beside what other components found elsewhere.
    """

    def __call__(self, doc: Doc) -> Doc:
        """The doc with one finding at most for each token."""
        kept = disjoint(bridge.tags(doc))
        more = list(cleaned(doc, kept))
        put(doc, more)
        spans = _spans(doc, sorted([*kept, *more], key=attrgetter("start")))
        doc.spans[SPANS_KEY] = spans
        apart = all(left.end <= right.start for left, right in pairwise(spans))
        if doc.ents or not apart:  # rare, and costs more than all the rest here
            taken = {at for span in spans for at in range(span.start, span.end)}
            others = [ent for ent in doc.ents if taken.isdisjoint(range(ent.start, ent.end))]
            spans = filter_spans([*spans, *others])
        doc.set_ents(spans)
        return doc


@Language.factory("protokoll_policy")
def make_policy(nlp: Language, name: str) -> Policy:  # noqa: ARG001  # spaCy's signature for factories
    """Which findings stay where several overlap."""
    return Policy()
