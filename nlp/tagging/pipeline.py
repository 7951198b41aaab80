"""The loaded pipeline: a protokoll in, the same with its tags out."""

import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from nlp.errors import ModelError
from nlp.model import Paragraf, Protokoll, Tag
from nlp.rules.dnr import SOURCE as DNR_SOURCE
from nlp.rules.dnr import normalise_dnr
from nlp.shipped import shipped
from nlp.tagging.avsnitt_utan_rubrik import NAME as SECTIONS
from nlp.tagging.avsnitt_utan_rubrik import relabelled
from nlp.tagging.bridge import give, tags
from nlp.tagging.choice import attach, chosen
from nlp.tagging.chunks import Evidence, chunks, gather
from nlp.tagging.policy import disjoint
from nlp.terms import EntityLabel

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from nlp.tagging.avsnitt import SectionComponent

_HEADER = 1000  # characters from a § in which its own case numbers are printed


class Tagger:
    """A loaded spaCy pipeline; safe to use for any number of files."""

    def __init__(self, nlp: "Language") -> None:
        self._nlp = nlp
        found = dict(nlp.pipeline).get(SECTIONS)
        self._sections = cast("SectionComponent | None", found)

    def tag(self, protokoll: Protokoll) -> Protokoll:
        """The same protokoll with its tags, in order and without overlaps, and with labels on the sections
        that neither a heading nor their words name, where the classifier is certain.
        """
        parts = list(chunks(protokoll))
        evidence = gather(protokoll, parts)
        found = [tag for at, part in parts for tag in tags(self._doc(part, evidence), at)]
        text = protokoll.document.text
        printed = [tag for paragraf in protokoll.paragrafer for tag in _header_tags(text, paragraf)]
        return replace(self._with_labels(protokoll), tags=tuple(disjoint(found + printed)))

    def _with_labels(self, protokoll: Protokoll) -> Protokoll:
        if self._sections is None:
            return protokoll
        return relabelled(protokoll, self._sections.guess, self._sections.source)

    def _doc(self, part: str, evidence: Evidence) -> "Doc":
        doc = self._nlp.make_doc(part)
        give(doc, part, evidence.names, evidence.letters)
        return self._nlp(doc)


def _header_tags(text: str, paragraf: Paragraf) -> Iterator[Tag]:
    """The case numbers a § has of its own, bare ones too: only structure knows where headers are."""
    for printed in paragraf.dnr:
        start = text.find(printed, paragraf.start, min(paragraf.end, paragraf.start + _HEADER))
        if start >= 0:
            yield Tag(start, start + len(printed), EntityLabel.DNR, normalise_dnr(printed), DNR_SOURCE)


def load_tagger(path: Path | None = None) -> Tagger:
    """Load the pipeline at `path`; without one the shipped, with the language model that the user has chosen.

    Raises `ModelError` where it cannot be, and for the language model `MissingExtraError` and
    `LanguageModelError`.
    """
    choice = None if path else chosen()
    folder = path or shipped("models/sv_protokoll")
    if not (folder / "config.cfg").is_file():
        raise ModelError(str(folder), "mappen saknas eller är ofullständig")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # spaCy warns of its minor versions; the user can do nothing about it
        # spaCy takes a second to import, which search and help must not pay
        import spacy  # noqa: PLC0415

        import nlp.tagging.avsnitt  # noqa: PLC0415  # registers the factories without entry points
        import nlp.tagging.components  # noqa: F401, PLC0415

        try:
            loaded = spacy.load(folder)
        except (OSError, ValueError) as error:
            raise ModelError(str(folder), str(error).split("\n", maxsplit=1)[0]) from error
        if choice:
            attach(loaded, choice)
        return Tagger(loaded)
