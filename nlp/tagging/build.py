"""Make the shipped pipeline: a blank Swedish tokenizer and our components, in a folder spaCy loads."""

from pathlib import Path

import spacy
from spacy.language import Language

from nlp.tagging import components  # noqa: F401  # registers the factories

VERSION = "0.1.0"

# In the order of their certainty: spaCy's doc.ents keeps the longest of overlapping spans, then the first.
PIPELINE = (
    "protokoll_dnr",
    "protokoll_datum",
    "protokoll_lag",
    "protokoll_belopp",
    "protokoll_fastighet",
    "protokoll_organ",
    "protokoll_parti",
    "protokoll_person",
)

_META = {
    "name": "protokoll",
    "version": VERSION,
    "spacy_version": ">=3.8.7,<3.9.0",
    "spacy_git_version": "",
    "description": "Persons, parties, case numbers, amounts and dates in Swedish municipal minutes",
    "license": "AGPL-3.0-or-later",
}


def pipeline() -> Language:
    """The pipeline, new."""
    nlp = spacy.blank("sv", meta=_META)
    for name in PIPELINE:
        nlp.add_pipe(name)
    return nlp


def build(folder: Path) -> None:
    """Write the pipeline to `folder`; what else lies there (the model card) stays."""
    pipeline().to_disk(folder)
