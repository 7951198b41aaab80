"""The slim row a piece of text is filtered and counted by (`traffyta`): sets of values as sums of bits.

The bit of a value is 1 << its place in the enum, so `avsnitt & 8` are the pieces with a section `beslut`;
docs/store.md lists them.
"""

from collections.abc import Iterable
from enum import StrEnum

from nlp.model import Paragraf, Section
from nlp.terms import Outcome, SectionLabel


class Typ(StrEnum):
    """What a paragraf holds."""

    YRKANDE = "yrkande"
    VOTERING = "votering"
    RESERVATION = "reservation"
    JAV = "jäv"
    BESLUT = "beslut"
    YTTRANDE = "yttrande"
    DELTAR_INTE = "deltar inte"


def _bits(values: type[StrEnum]) -> dict[str, int]:
    return {value: 1 << at for at, value in enumerate(values)}


AVSNITT = _bits(SectionLabel)
"""The bit of each section label."""

UTFALL = _bits(Outcome)
"""The bit of each outcome."""

TYP = _bits(Typ)
"""The bit of each sort of finding."""


def avsnitt_mask(sections: Iterable[Section]) -> int:
    """The labels of these sections."""
    return _sum({AVSNITT[section.label] for section in sections})


def masks(paragraf: Paragraf) -> tuple[int, int, int]:
    """The labels of its sections, the outcomes of its yrkanden, and what it holds."""
    utfall = {UTFALL[yrkande.outcome] for yrkande in paragraf.yrkanden}
    holds = (
        (Typ.YRKANDE, paragraf.yrkanden),
        (Typ.VOTERING, paragraf.voteringar),
        (Typ.RESERVATION, paragraf.reservationer),
        (Typ.JAV, paragraf.jav),
        (Typ.BESLUT, paragraf.beslut),
        (Typ.YTTRANDE, paragraf.yttranden),
        (Typ.DELTAR_INTE, paragraf.deltar_inte),
    )
    return avsnitt_mask(paragraf.sections), _sum(utfall), _sum({TYP[typ] for typ, found in holds if found})


def _sum(bits: set[int]) -> int:
    return sum(bits)
