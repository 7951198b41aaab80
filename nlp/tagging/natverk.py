"""What the trained network found: kept aside after spaCy's `ner`, and cleaned once the rules have spoken."""

from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from nlp.model import Tag
from nlp.rules.stadning import clean
from nlp.tagging.bridge import NAMES, text_of
from nlp.terms import EntityLabel

_RAW = "protokoll_natverk"
_THINGS = {"ORG": EntityLabel.ORG, "PLACE": EntityLabel.PLACE}


class NetworkComponent:
    """Sets the names that a trained `ner` left in `doc.ents` aside, and empties `doc.ents`.

    `source` is what the findings say of their origin.
    """

    def __init__(self, source: str) -> None:
        self._source = source

    def __call__(self, doc: Doc) -> Doc:
        """The doc; the policy gives `doc.ents` back at the end."""
        raw = [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]
        doc.user_data[_RAW] = (self._source, raw)
        doc.set_ents([])
        return doc


def cleaned(doc: Doc, taken: Sequence[Tag]) -> Iterator[Tag]:
    """What the network found and no finding in `taken` (in order) touches, cleaned.

    Most of what it finds the rules have found too, and cleaning costs.
    """
    source, raw = doc.user_data.get(_RAW, ("", ()))
    text = text_of(doc)
    # a caller that knows the minutes' names says so, if only that there are none
    known = doc.user_data.get(NAMES)
    surnames = None if known is None else frozenset(name.split()[-1] for name in known)
    at = 0
    for start, end, name in raw:
        while at < len(taken) and taken[at].end <= start:
            at += 1
        if at < len(taken) and taken[at].start < end:
            continue
        label = _THINGS.get(name, EntityLabel.PERSON)
        person = label is EntityLabel.PERSON
        for place in clean(text, start, end, surnames, person=person):
            yield Tag(*place, label, "", source)


@Language.factory("protokoll_natverk", default_config={"source": "sv_protokoll"})
def make_network(nlp: Language, name: str, source: str) -> NetworkComponent:  # noqa: ARG001  # spaCy's signature
    """Persons, organisations and places that the network found (PERSON, ORG, PLACE)."""
    return NetworkComponent(source)
