"""What a person has said of a stretch of a file: the types, before SQL and after it."""

from dataclasses import dataclass
from enum import StrEnum

from nlp.model import Person, Span

HUMAN = "human:"
"""How the source of a correction begins; behind it stands who made it."""


class Lager(StrEnum):
    """What is corrected: each layer is labelled, and replaced, by itself."""

    ENTITET = "entitet"
    AVSNITT = "avsnitt"
    YRKANDE = "yrkande"


class Atgard(StrEnum):
    """What a correction says: this stretch is to be labelled so, or must not be."""

    SATT = "satt"
    BORT = "bort"


@dataclass(frozen=True, slots=True)
class Rattelse:
    """One correction; `start` and `end` are offsets in the file's text as the annotator saw it.

    `label` and `value`: of an entity its label and value, of a section its label and heading, of a yrkande
    its kind and outcome.  `target`, `proof` and the people are those of a yrkande.
    """

    layer: Lager
    action: Atgard
    label: str
    value: str
    start: int
    end: int
    target: str = ""
    proof: Span | None = None
    proposers: tuple[Person, ...] = ()
    supporters: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Granskning:
    """A stretch of a file that somebody has gone through: all they labelled there, and all they took away.

    `text` is the stretch as it read then, which is what finds it again where a later version reads otherwise.
    """

    sha256: str
    start: int
    end: int
    text: str
    annotator: str
    rattelser: tuple[Rattelse, ...]

    @property
    def source(self) -> str:
        """What the corrected rows say of their origin."""
        return f"{HUMAN}{self.annotator}"

    @property
    def said(self) -> frozenset[Rattelse]:
        """What stands there according to it; what it took away only follows from what the program said."""
        return frozenset(each for each in self.rattelser if each.action is Atgard.SATT)


@dataclass(frozen=True, slots=True)
class GranskningRad:
    """A stretch gone through, as listed: how much was labelled and taken away there, and what of it does not
    stand in the database, with the reason (`not_applied`).

    `number` is that of the paragraf, "" outside; `undone_at` is "" where it is in force.
    """

    id: int
    annotator: str
    file: str
    sha256: str
    kommun: str
    organ: str
    date: str
    number: str
    labels: int
    removed: int
    imported_at: str
    undone_at: str
    not_applied: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tvivel:
    """A stretch to go through (a paragraf, or a handling's front page), and why the program is unsure of it.

    `paragraf` is an id, None for a front page; more `points` are more doubt.
    """

    sha256: str
    start: int
    end: int
    paragraf: int | None
    kommun: str
    organ: str
    date: str
    number: str
    title: str
    page: int
    file: str
    points: int
    reasons: tuple[str, ...]
