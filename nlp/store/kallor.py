"""What findings are and who says so: few words that stand in many rows, each stored once."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import chain

from nlp.model import Protokoll
from nlp.store.findings import RULES
from nlp.store.intern import intern
from nlp.terms import EntityLabel, SectionLabel

Slag = tuple[EntityLabel, str, str]
"""What makes the slag of an entity one: label, value and source."""

Rubrik = tuple[SectionLabel, str, str]
"""What makes the slag of a section one: label, heading and source."""

BY_RULES = {
    "handling": "regler:handling",
    "narvaro": "regler:närvaro",
    "identitet": "regler:identitet",
    "paragraf": "regler:paragraf",
    "beslutspunkt": "regler:beslut",
    "votering": "regler:votering",
    "reservation": "regler:reservation",
    "jav": "regler:jäv",
    "deltar_inte": "regler:deltar inte",
    "yttrande": "regler:yttrande",
    "kontroll": "regler:kontroll",
}
"""The source of the findings that carry none of their own: the rules that find them."""


def of_rules() -> Iterator[str]:
    """The sources of the findings that carry none of their own."""
    yield from BY_RULES.values()
    yield RULES


def kallor(connection: sqlite3.Connection, names: Iterable[str]) -> dict[str, int]:
    """The ids of sources, new ones stored."""
    found = intern(connection, "kalla", "name", {(name,): () for name in sorted(names)})
    return {name: own for (name,), own in found.items()}


def slag(connection: sqlite3.Connection, protokoll: Protokoll) -> dict[Slag, int]:
    """The ids of what a file's entities are, what they stand for, and who says so; new ones stored."""
    sorts = {(tag.label, tag.value, tag.source) for tag in protokoll.tags}
    wanted = {(value, label.value, source): () for label, value, source in sorted(sorts)}
    found = intern(connection, "entitet_slag", "value label source", wanted)
    return {(EntityLabel(label), value, source): own for (value, label, source), own in found.items()}


def avsnitt(connection: sqlite3.Connection, protokoll: Protokoll) -> dict[Rubrik, int]:
    """The ids of what a file's sections are, how they are headed, and who says so; new ones stored."""
    sections = chain(protokoll.sections, *(paragraf.sections for paragraf in protokoll.paragrafer))
    sorts = {(section.label, section.heading, section.source) for section in sections}
    wanted = {(label.value, heading, source): () for label, heading, source in sorted(sorts)}
    found = intern(connection, "avsnitt_slag", "label heading source", wanted)
    return {(SectionLabel(label), heading, source): own for (label, heading, source), own in found.items()}
