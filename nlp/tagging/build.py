"""Make the shipped pipeline: a tokenizer, a trained network and the rules, in a folder spaCy loads."""

from pathlib import Path

import spacy
from spacy.language import Language

from nlp.tagging import components, natverk  # noqa: F401  # register the factories
from nlp.tagging.avsnitt import SectionComponent
from nlp.tagging.avsnitt_utan_rubrik import NAME as SECTIONS

VERSION = "0.2.0"

RULES = (
    "protokoll_dnr",
    "protokoll_datum",
    "protokoll_lag",
    "protokoll_belopp",
    "protokoll_fastighet",
    "protokoll_organ",
    "protokoll_parti",
    "protokoll_person",
    "protokoll_organisation",
    "protokoll_ort",
)

_META = {
    "name": "protokoll",
    "version": VERSION,
    "spacy_version": ">=3.8.7,<3.9.0",
    "spacy_git_version": "",
    "description": "Persons, parties, case numbers, amounts, dates and bodies in Swedish municipal minutes",
    "license": "AGPL-3.0-or-later",
}


def pipeline(network: Path | None = None, sections: Path | None = None) -> Language:
    """The pipeline, new: the trained `ner` of the pipeline at `network` if given, the rules, and the section
    classifier with the weights in the folder `sections`.
    """
    nlp = spacy.blank("sv", meta=dict(_META))
    if network:
        nlp.add_pipe("ner", source=spacy.load(network))
        nlp.add_pipe("protokoll_natverk", config={"source": f"sv_protokoll-{VERSION}"})
    for name in RULES:
        nlp.add_pipe(name, config={"spans": False})
    nlp.add_pipe("protokoll_policy")
    classifier = nlp.add_pipe(
        "protokoll_avsnitt", SECTIONS, config={"source": f"sv_protokoll-{VERSION}:avsnitt"}
    )
    if sections and isinstance(classifier, SectionComponent):
        classifier.from_disk(sections)
    return nlp


def build(folder: Path, network: Path | None = None) -> None:
    """Write the pipeline to `folder`; what else lies there (the model card, the section classifier) stays."""
    pipeline(network, folder / SECTIONS).to_disk(folder)
