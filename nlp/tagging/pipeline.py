"""The loaded pipeline: a protokoll in, the same with its tags out."""

import warnings
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.errors import ModelError
from nlp.model import Paragraf, Protokoll, Tag
from nlp.rules.dnr import SOURCE as DNR_SOURCE
from nlp.rules.dnr import normalise_dnr
from nlp.shipped import shipped
from nlp.tagging.bridge import LETTERS, NAMES, tags
from nlp.tagging.chunks import Evidence, chunks, gather
from nlp.terms import EntityLabel

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Where two findings overlap the one of the stricter shape stays: a number is read before a name is guessed.
_RANK = {
    EntityLabel.DNR: 0,
    EntityLabel.DATE: 1,
    EntityLabel.LAW: 2,
    EntityLabel.AMOUNT: 3,
    EntityLabel.PARTY: 4,
    EntityLabel.PROPERTY: 5,
    EntityLabel.ORGAN: 6,
    EntityLabel.PERSON: 7,
}
_HEADER = 1000  # characters from a § in which its own case numbers are printed


class Tagger:
    """A loaded spaCy pipeline; safe to use for any number of files."""

    def __init__(self, nlp: "Language") -> None:
        self._nlp = nlp

    def tag(self, protokoll: Protokoll) -> Protokoll:
        """The same protokoll with its tags, in order and without overlaps."""
        parts = list(chunks(protokoll))
        evidence = gather(protokoll, parts)
        found = [tag for at, part in parts for tag in tags(self._doc(part, evidence), at)]
        text = protokoll.document.text
        printed = [tag for paragraf in protokoll.paragrafer for tag in _header_tags(text, paragraf)]
        return replace(protokoll, tags=tuple(_disjoint(found + printed)))

    def _doc(self, part: str, evidence: Evidence) -> "Doc":
        doc = self._nlp.make_doc(part)
        doc.user_data[NAMES] = evidence.names
        doc.user_data[LETTERS] = evidence.letters
        return self._nlp(doc)


def _header_tags(text: str, paragraf: Paragraf) -> Iterator[Tag]:
    """The case numbers a § has of its own, bare ones too: only structure knows where headers are."""
    for printed in paragraf.dnr:
        start = text.find(printed, paragraf.start, min(paragraf.end, paragraf.start + _HEADER))
        if start >= 0:
            yield Tag(start, start + len(printed), EntityLabel.DNR, normalise_dnr(printed), DNR_SOURCE)


def _disjoint(found: Iterable[Tag]) -> list[Tag]:
    """The tags in order of their place; of two that overlap the stricter shape, then the longer, stays."""
    kept: list[Tag] = []
    for tag in sorted(found, key=_precedence):
        at = bisect_left(kept, tag.start, key=lambda other: other.start)
        clear_left = at == 0 or kept[at - 1].end <= tag.start
        clear_right = at == len(kept) or tag.end <= kept[at].start
        if tag.start < tag.end and clear_left and clear_right:
            kept.insert(at, tag)
    return kept


def _precedence(tag: Tag) -> tuple[int, int, int]:
    return _RANK.get(tag.label, len(_RANK)), tag.start - tag.end, tag.start


def load_tagger(path: Path | None = None) -> Tagger:
    """Load the pipeline at `path` (default: the shipped one); raises `ModelError` where it cannot be."""
    folder = path or shipped("models/sv_protokoll")
    if not (folder / "config.cfg").is_file():
        raise ModelError(str(folder), "mappen saknas eller är ofullständig")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # spaCy warns of its minor versions; the user can do nothing about it
        # spaCy takes a second to import, which search and help must not pay
        import spacy  # noqa: PLC0415

        import nlp.tagging.components  # noqa: F401, PLC0415  # registers the factories without entry points

        try:
            return Tagger(spacy.load(folder))
        except (OSError, ValueError) as error:
            raise ModelError(str(folder), str(error).split("\n", maxsplit=1)[0]) from error
