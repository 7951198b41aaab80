"""What a typed query consists of; no SQL here, and no database."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from nlp.terms import HandlingKind, Outcome, SectionLabel

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Ord:
    """A word, found in all its forms; `begun` means only what begins so (`skol*`)."""

    text: str
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Fras:
    """Words one after the other, exactly as typed; `begun` where the last one may go on."""

    text: str
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Avkortad:
    """`mark- och exploatering`: the words as they stand, or the compound for which they do."""

    first: str
    joiner: str
    second: str


@dataclass(frozen=True, slots=True)
class Nara:
    """Two words or phrases with at most `distance` words between them."""

    left: Ord | Fras
    right: Ord | Fras
    distance: int


@dataclass(frozen=True, slots=True)
class Dnr:
    """A case number in any spelling; `key` is the one spelling for all."""

    printed: str
    key: str


@dataclass(frozen=True, slots=True)
class Nummer:
    """The number of a paragraf."""

    number: str


@dataclass(frozen=True, slots=True)
class Avsnitt:
    """The words typed are to stand in a section with this label."""

    label: SectionLabel


@dataclass(frozen=True, slots=True)
class Namn:
    """A name by whole words; `field` is organ, kommun, person or yrkat."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Parti:
    """A party that moved, reserved itself or made a statement, by its abbreviation in capitals."""

    code: str


@dataclass(frozen=True, slots=True)
class Tid:
    """Meetings from `first` to `last`, ISO and inclusive, each perhaps only a year or month; "" is open."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Belopp:
    """An amount in kronor between two bounds (None: open), each inclusive or not."""

    least: Decimal | None
    most: Decimal | None
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Typ:
    """A paragraf in which there is one (votering, yrkande …), or the kind of handling it stands in."""

    value: str | HandlingKind


@dataclass(frozen=True, slots=True)
class Utfall:
    """How a yrkande in the paragraf ended."""

    outcome: Outcome


Text: TypeAlias = Ord | Fras | Avkortad | Nara
"""What is looked up in the full text."""

Falt: TypeAlias = Dnr | Nummer | Avsnitt | Namn | Parti | Tid | Belopp | Typ | Utfall
"""What narrows the answer."""


@dataclass(frozen=True, slots=True)
class Eller:
    """One of these."""

    options: "tuple[Text | Falt, ...]"


@dataclass(frozen=True, slots=True)
class Inte:
    """Not this."""

    term: "Text | Falt | Eller"


Term: TypeAlias = Text | Falt | Eller | Inte


@dataclass(frozen=True, slots=True)
class Fraga:
    """All of these; `typed` is what the person wrote, `notes` what of it could not be used, in Swedish."""

    terms: tuple[Term, ...]
    typed: str = ""
    notes: tuple[str, ...] = ()

    def flat(self) -> "Iterator[Text | Falt]":
        """Every term that is asked for, those in `Eller` too, those in `Inte` not."""
        for term in self.terms:
            if isinstance(term, Eller):
                yield from term.options
            elif not isinstance(term, Inte):
                yield term
