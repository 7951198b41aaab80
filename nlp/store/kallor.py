"""Who says so: the sources of findings, each stored once."""

import sqlite3
from collections.abc import Iterable, Iterator

from nlp.model import Protokoll
from nlp.store.findings import RULES
from nlp.store.intern import intern
from nlp.terms import EntityLabel

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


def of(protokoll: Protokoll) -> Iterator[str]:
    """The sources of a file's findings but its tags."""
    yield from BY_RULES.values()
    yield RULES
    yield from (section.source for section in protokoll.sections)
    yield from (section.source for paragraf in protokoll.paragrafer for section in paragraf.sections)


def kallor(connection: sqlite3.Connection, names: Iterable[str]) -> dict[str, int]:
    """The ids of sources, new ones stored."""
    found = intern(connection, "kalla", "name", {(name,): () for name in sorted(names)})
    return {name: own for (name,), own in found.items()}


def slag(
    connection: sqlite3.Connection, sorts: Iterable[tuple[EntityLabel, str]]
) -> dict[tuple[EntityLabel, str], int]:
    """The ids of what entities are and who says so, new ones stored."""
    wanted = {(label.value, source): () for label, source in sorted(sorts)}
    found = intern(connection, "entitet_slag", "label source", wanted)
    return {(EntityLabel(label), source): own for (label, source), own in found.items()}
