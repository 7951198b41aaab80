"""Gold made of marked-up words: `"[Anna Ek|PERSON] yrkar"`."""

from marked import unmark

from nlp.evaluation.gold import FULL, Gold
from nlp.model import Document, Paragraf, Protokoll, Section, Tag, Votering, Yrkande
from nlp.terms import EntityLabel, SectionLabel

ENTITIES = {str(label) for label in EntityLabel}


def protokoll(
    marked: str,
    *,
    yrkanden: tuple[Yrkande, ...] = (),
    voteringar: tuple[Votering, ...] = (),
    number: str = "7",
) -> Protokoll:
    """An analysis with the entities and sections that are marked; all of it is one paragraf."""
    text, spans = unmark(marked)
    tags = tuple(
        Tag(start, end, EntityLabel(label), "", "prov") for start, end, label in spans if label in ENTITIES
    )
    sections = tuple(
        Section(SectionLabel(label), "", start, end, "prov")
        for start, end, label in spans
        if label not in ENTITIES
    )
    paragraf = Paragraf(number, "", (), 0, len(text), 0, sections, (), yrkanden, voteringar)
    return Protokoll(Document("", "prov", text, (), ()), (), (), (paragraf,), tags)


def gold(marked: str, name: str = "lindvik-2024", kommun: str = "Lindvik", year: int = 2024) -> Gold:
    """The same as gold."""
    return Gold(name, kommun, year, protokoll(marked), FULL)
