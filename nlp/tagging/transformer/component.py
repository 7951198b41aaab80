"""The component `protokoll_transformer`: a token-classification model as a step of a spaCy pipeline.

Like our network's, its findings go to the policy at the end of the pipeline (`protokoll_policy`), which gives
them to `doc.ents` and `doc.spans["sc"]` where no rule says otherwise.  The weights stay where they are: a
pipeline written to disk holds the name of the model.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from nlp.model import Tag
from nlp.rules.stadning import clean
from nlp.tagging.bridge import NAMES, put, text_of
from nlp.tagging.transformer.labels import meanings
from nlp.tagging.transformer.loading import load
from nlp.tagging.transformer.network import Network, Pace
from nlp.tagging.transformer.spans import Span
from nlp.terms import EntityLabel

SOURCE = "transformer:"
"""How the source of a finding begins; the name and version of the model follow."""


class TransformerComponent:
    """Notes the persons, organisations and places that the model finds, cleaned; leaves `doc.ents` alone."""

    def __init__(self, network: Network, labels: dict[str, EntityLabel | None]) -> None:
        self._network = network
        self._labels = labels
        self._source = SOURCE + network.name

    def __call__(self, doc: Doc) -> Doc:
        """The doc with the findings noted."""
        return self._noted([doc])[0]

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """The docs in order, so many at a time: the windows of short ones fill a batch together."""
        docs = iter(stream)
        while batch := list(islice(docs, batch_size)):
            yield from self._noted(batch)

    def _noted(self, docs: Sequence[Doc]) -> Sequence[Doc]:
        found = self._network.spans([text_of(doc) for doc in docs])
        for doc, spans in zip(docs, found, strict=True):
            put(doc, list(self._findings(doc, spans)))
        return docs

    def _findings(self, doc: Doc, spans: Sequence[Span]) -> Iterator[Tag]:
        text = text_of(doc)
        surnames = frozenset(name.split()[-1] for name in doc.user_data.get(NAMES, ()))
        named = [text[span.start : span.end].split() for span in spans if self._is_person(span)]
        surnames |= {words[-1] for words in named if len(words) > 1}
        for span in spans:
            label = self._labels.get(span.label)
            place = (text, span.start, span.end)
            if label:
                person = label is EntityLabel.PERSON
                for found in clean(*place, surnames, person=person):
                    yield Tag(*found, label, "", self._source)

    def _is_person(self, span: Span) -> bool:
        return self._labels.get(span.label) is EntityLabel.PERSON


@Language.factory("protokoll_transformer", default_config={"labels": {}, "pace": {}})
def make_transformer(
    nlp: Language,  # noqa: ARG001  # spaCy's signature for factories
    name: str,  # noqa: ARG001
    model: str,
    labels: dict[str, str],
    pace: dict[str, Any],
) -> TransformerComponent:
    """Persons, organisations and places (PERSON, ORG, PLACE) by `model`: a folder, or a name on the hub.

    `labels` says what labels of the model mean, before our table; `pace` is what shall differ from the
    defaults of `network.Pace`.  Raises `MissingExtraError` and `LanguageModelError`.
    """
    network = Network(load(model), Pace(**pace))
    return TransformerComponent(network, meanings(model, network.labels, labels))
