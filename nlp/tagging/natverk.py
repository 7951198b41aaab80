"""What the trained network found, cleaned: the step between spaCy's `ner` and the rules."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from nlp.model import Tag
from nlp.rules.stadning import clean_person, clean_thing
from nlp.tagging.bridge import NAMES, put, text_of
from nlp.terms import EntityLabel

_THINGS = {"ORG": EntityLabel.ORG, "PLACE": EntityLabel.PLACE}


class NetworkComponent:
    """Takes the names that a trained `ner` left in `doc.ents` over into our findings, and empties `doc.ents`.

    `source` is what the findings say of their origin.
    """

    def __init__(self, source: str) -> None:
        self._source = source

    def __call__(self, doc: Doc) -> Doc:
        """The doc with the cleaned findings noted; the policy gives `doc.ents` back at the end."""
        put(doc, list(self._findings(doc)))
        doc.set_ents([])
        return doc

    def _findings(self, doc: Doc) -> Iterator[Tag]:
        # a caller that knows the minutes' names says so, if only that there are none
        known = doc.user_data.get(NAMES)
        surnames = None if known is None else frozenset(name.split()[-1] for name in known)
        for ent in doc.ents:
            label = _THINGS.get(ent.label_, EntityLabel.PERSON)
            place = (text_of(doc), ent.start_char, ent.end_char)
            found = clean_person(*place, surnames) if label is EntityLabel.PERSON else clean_thing(*place)
            if found:
                yield Tag(*found, label, "", self._source)


@Language.factory("protokoll_natverk", default_config={"source": "sv_protokoll"})
def make_network(nlp: Language, name: str, source: str) -> NetworkComponent:  # noqa: ARG001  # spaCy's signature
    """Persons, organisations and places that the network found (PERSON, ORG, PLACE)."""
    return NetworkComponent(source)
