"""What was found: claims about stretches of a document's text.

`start` and `end` are half-open offsets in characters of `Document.text`.
"""

from dataclasses import dataclass

from nlp.model.paper import Document
from nlp.terms import (
    BeslutKind,
    EntityLabel,
    HandlingKind,
    KontrollKind,
    KontrollResult,
    Mode,
    Outcome,
    Role,
    SectionLabel,
    Vote,
    YrkandeKind,
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A claim that [start, end) names something, and who makes it (`regler:belopp`, `human:…`).

    `value`: AMOUNT in kronor as a decimal string, DNR normalised, PARTY in capitals, DATE as ISO, else "".
    """

    start: int
    end: int
    label: EntityLabel
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the minutes under one heading (`heading` is "" where none is printed)."""

    label: SectionLabel
    heading: str
    start: int
    end: int
    source: str


@dataclass(frozen=True, slots=True)
class Person:
    """A name and a party as printed; either is "" where the text gives none."""

    name: str
    party: str


@dataclass(frozen=True, slots=True)
class Deltagare:
    """Somebody at a sammanträde: `replaces` names whom they serve for, `note` holds "§§ 3–9" and the like.

    `paragrafer` are the stretches of § numbers, first and last, that they took part in, where the note says
    so; empty where it names none, which means the whole sammanträde.
    """

    person: Person
    role: Role
    replaces: str
    note: str
    start: int
    end: int
    paragrafer: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Beslutspunkt:
    """One point of a decision."""

    mode: Mode
    start: int
    end: int
    kind: BeslutKind = BeslutKind.OVRIGT


@dataclass(frozen=True, slots=True)
class Yrkande:
    """A motion from the floor: who moved what, and how it ended.

    `target` is what it is about, in the text's words; `proof` the passage that decides `outcome`, None where
    that is okänt.
    """

    kind: YrkandeKind
    outcome: Outcome
    proposers: tuple[Person, ...]
    supporters: tuple[Person, ...]
    target: str
    proof: Span | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Rost:
    """How one person voted."""

    person: Person
    vote: Vote


@dataclass(frozen=True, slots=True)
class Votering:
    """A counted vote; a count the text does not give is None, a meaning it does not give is ""."""

    yes: int | None
    no: int | None
    abstain: int | None
    absent: int | None
    yes_means: str
    no_means: str
    ballots: tuple[Rost, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reservation:
    """Dissent on record (KL 4 kap. 27 §).

    Its span lies in its paragraf, unless it was written out after the paragrafer: then where it stands.

    `against` is what is dissented from and `favour` what the dissenters would rather have, both in the text's
    words, "" where it does not say.
    """

    by: tuple[Person, ...]
    start: int
    end: int
    against: str = ""
    favour: str = ""


@dataclass(frozen=True, slots=True)
class Jav:
    """Somebody stood aside for a conflict of interest (KL 5 kap. 47 §, 6 kap. 28–32 §§).

    Its span lies in its paragraf, unless only the list of those present notes it: then where it stands there.
    """

    by: tuple[Person, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DeltarInte:
    """Somebody took no part in a decision without being jävig (KL 4 kap. 25 §)."""

    by: tuple[Person, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Yttrande:
    """Somebody had a särskilt yttrande or a protokollsanteckning put on record: no dissent, no motion."""

    by: tuple[Person, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraf:
    """One § of the minutes, from its header line to just before the next.

    `number` is the printed number without § and organ prefix ("" where none is printed), `dnr` its own case
    numbers as printed, `handling` the index of the handling it stands in.
    """

    number: str
    title: str
    dnr: tuple[str, ...]
    start: int
    end: int
    handling: int
    sections: tuple[Section, ...] = ()
    beslut: tuple[Beslutspunkt, ...] = ()
    yrkanden: tuple[Yrkande, ...] = ()
    voteringar: tuple[Votering, ...] = ()
    reservationer: tuple[Reservation, ...] = ()
    jav: tuple[Jav, ...] = ()
    deltar_inte: tuple[DeltarInte, ...] = ()
    yttranden: tuple[Yttrande, ...] = ()


@dataclass(frozen=True, slots=True)
class Handling:
    """One document of a file: a protokoll, an utdrag, a tjänsteskrivelse … (`date` is ISO, "" if unknown)."""

    kind: HandlingKind
    start: int
    end: int
    kommun: str
    organ: str
    date: str
    narvaro: tuple[Deltagare, ...] = ()


@dataclass(frozen=True, slots=True)
class Identitet:
    """Whom a printed name (`Andersson (S)`, `ordföranden`) stands for, where närvaro has exactly one such.

    `handling` is the index of the handling in which both stand.
    """

    handling: int
    printed: Person
    person: Person


@dataclass(frozen=True, slots=True)
class Kontroll:
    """Something checked inside the document: what, how it came out, and in Swedish what was compared.

    `paragraf` is the index of the paragraf it is about, None where about the whole handling; the span is
    the passage to look at.
    """

    kind: KontrollKind
    result: KontrollResult
    message: str
    handling: int
    paragraf: int | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Protokoll:
    """Everything found in one file.  `sections` are those outside the paragrafer."""

    document: Document
    handlingar: tuple[Handling, ...] = ()
    sections: tuple[Section, ...] = ()
    paragrafer: tuple[Paragraf, ...] = ()
    tags: tuple[Tag, ...] = ()
    identiteter: tuple[Identitet, ...] = ()
    kontroller: tuple[Kontroll, ...] = ()
