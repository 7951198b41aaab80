"""Marked texts as spaCy's training examples."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

NETWORK_LABELS = ("PERSON", "ORG", "PLACE")
"""What the trained network is asked to find; the rest is the rules'."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with what is named in it: (start, end, label) half-open, `unknown` where nobody knows."""

    text: str
    named: tuple[tuple[int, int, str], ...]
    unknown: tuple[tuple[int, int], ...] = ()


def doc_of(nlp: Language, marked: Marked) -> Doc:
    """One example; spans are rounded to tokens, and of two that overlap the longer stays."""
    doc = nlp.make_doc(marked.text)
    spans = [doc.char_span(start, end, label, alignment_mode="expand") for start, end, label in marked.named]
    ents = filter_spans([span for span in spans if span is not None and not span.text.isspace()])
    taken = {token.i for ent in ents for token in ent}
    gaps = [doc.char_span(start, end, alignment_mode="expand") for start, end in marked.unknown]
    missing = [
        doc[i : i + 1] for i in sorted({token.i for gap in gaps if gap is not None for token in gap} - taken)
    ]
    doc.set_ents(ents, missing=missing, default="outside")
    return doc


def docbin(nlp: Language, examples: Iterable[Marked]) -> DocBin:
    """Examples as spaCy stores them for training."""
    store = DocBin(attrs=["ENT_IOB", "ENT_TYPE"])
    for marked in examples:
        store.add(doc_of(nlp, marked))
    return store


SPANS_KEY, SECTIONS_KEY = "sc", "sections"
"""The span groups of a stored corpus: all entities, also those that overlap, and the sections."""

_ABOUT = "protokoll"

Named = tuple[int, int, str, str]
"""A stretch of a text, half-open, its label, and its value ("" none)."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text of a corpus with its entities and sections; "" and 0 where a corpus does not say what it is."""

    text: str
    entities: tuple[Named, ...]
    sections: tuple[Named, ...] = ()
    id: str = ""
    kommun: str = ""
    year: int = 0


def write_docbin(corpus: Iterable[Labelled], path: Path) -> None:
    """A corpus in spaCy's own format: `doc.ents`, and `doc.spans` with the values as ids of the spans.

    Tokens are spaCy's, cut wherever a span begins or ends inside one, so that no span is moved.
    """
    nlp = _words()
    store = DocBin(attrs=["ENT_IOB", "ENT_TYPE", "ENT_ID"], store_user_data=True)
    for labelled in corpus:
        store.add(_stored(nlp, labelled))
    store.to_disk(path)


@cache
def _words() -> Language:
    """What cuts a text into spaCy's words."""
    nlp = spacy.blank("sv")
    nlp.max_length = 20_000_000  # what a file of minutes may hold
    return nlp


def _stored(nlp: Language, labelled: Labelled) -> Doc:
    edges = {edge for start, end, *_ in (*labelled.entities, *labelled.sections) for edge in (start, end)}
    doc = _cut(nlp.make_doc(labelled.text), edges)
    doc.spans[SPANS_KEY] = _spans(doc, labelled.entities)
    doc.spans[SECTIONS_KEY] = _spans(doc, labelled.sections)
    doc.set_ents(filter_spans(list(doc.spans[SPANS_KEY])))
    doc.user_data[_ABOUT] = [labelled.id, labelled.kommun, labelled.year]
    return doc


def _cut(doc: Doc, edges: set[int]) -> Doc:
    """The same text in tokens that end at every edge."""
    words: list[str] = []
    spaces: list[bool] = []
    for token in doc:
        cuts = [at for at in range(1, len(token)) if token.idx + at in edges]
        words += [token.text[low:high] for low, high in zip([0, *cuts], [*cuts, len(token)], strict=True)]
        spaces += [*(False for _ in cuts), bool(token.whitespace_)]
    return Doc(doc.vocab, words=words, spaces=spaces)


def _spans(doc: Doc, named: Sequence[Named]) -> list[Span]:
    spans = [
        doc.char_span(start, end, label, span_id=value, alignment_mode="expand")
        for start, end, label, value in named
    ]
    return [span for span in spans if span is not None]


def read_docbin(path: Path) -> Iterator[Labelled]:
    """The texts of a stored corpus, our own or another's; raises ValueError where it is none."""
    for doc in DocBin().from_disk(path).get_docs(Vocab()):
        name, kommun, year = doc.user_data.get(_ABOUT, ("", "", 0))
        found = {_named(span) for span in doc.spans.get(SPANS_KEY, ())}
        places = {entity[:3] for entity in found}
        found |= {entity for span in doc.ents if (entity := _named(span))[:3] not in places}
        sections = tuple(_named(span) for span in doc.spans.get(SECTIONS_KEY, ()))
        yield Labelled(doc.text, tuple(sorted(found)), sections, name, kommun, year)


def _named(span: Span) -> Named:
    return span.start_char, span.end_char, span.label_, span.id_
