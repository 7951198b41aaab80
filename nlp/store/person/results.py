"""What is told of a person: frozen rows, each with its place in the minutes.

`page` counts from 1 (0: the file has no pages), dates are ISO ("" unknown), `paragraf` is the id that
`Store.show` takes, None for a list of those present.
"""

from dataclasses import dataclass
from enum import StrEnum

from nlp.terms import Role


class Slag(StrEnum):
    """What the minutes say that a person did."""

    YRKANDE = "yrkande"
    STOD = "stöd"
    ROST = "röst"
    RESERVATION = "reservation"
    JAV = "jäv"
    DELTAR_INTE = "deltar inte"
    YTTRANDE = "särskilt yttrande"
    NARVARO = "närvaro"


@dataclass(frozen=True, slots=True)
class PersonRad:
    """One thing a person did, once in however many files it is printed.

    `party` is as printed; `kind` the kind of the yrkande, the vote, or the role at the meeting; `outcome` how
    a yrkande ended; `text` what it is about: the target, what ja and nej meant, what is dissented from.
    """

    what: Slag
    paragraf: int | None
    kommun: str
    organ: str
    date: str
    number: str
    title: str
    dnr: tuple[str, ...]
    page: int
    file: str
    party: str
    kind: str
    outcome: str
    text: str


@dataclass(frozen=True, slots=True)
class PartiTid:
    """A party as printed (letters in capitals), and the first and the last day it is."""

    party: str
    first: str
    last: str
    rows: int


@dataclass(frozen=True, slots=True)
class Uppdrag:
    """A role in a body, from the first meeting it is noted at to the last, and at how many."""

    kommun: str
    organ: str
    role: Role
    first: str
    last: str
    meetings: int


@dataclass(frozen=True, slots=True)
class NarvaroAr:
    """At how many of the meetings of a body in a year somebody was, of those whose lists are here.

    Only bodies and years in which they are noted as member, chair or substitute at least once.
    """

    kommun: str
    organ: str
    year: str
    roles: tuple[Role, ...]
    present: int
    meetings: int


@dataclass(frozen=True, slots=True)
class PersonKandidat:
    """Somebody of a name: `ids` are the rows of `person` that are this one, `id` the one that stands for all.

    `organs` are the bodies the minutes name them in; `note` tells what speaks for two persons, or for one who
    is listed twice.
    """

    id: int
    name: str
    kommun: str
    parties: tuple[str, ...]
    first: str
    last: str
    organs: tuple[str, ...]
    ids: tuple[int, ...]
    note: str


@dataclass(frozen=True, slots=True)
class PersonVy:
    """A person over the years; `others` are those of the same name, who are somebody else or not joined."""

    id: int
    ids: tuple[int, ...]
    name: str
    kommun: str
    parties: tuple[PartiTid, ...]
    roles: tuple[Uppdrag, ...]
    attendance: tuple[NarvaroAr, ...]
    rows: tuple[PersonRad, ...]
    others: tuple[PersonKandidat, ...]

    @property
    def total(self) -> int:
        """How many rows there are but those of attendance."""
        return sum(row.what is not Slag.NARVARO for row in self.rows)

    def of(self, what: Slag) -> tuple[PersonRad, ...]:
        """The rows of one sort."""
        return tuple(row for row in self.rows if row.what is what)


@dataclass(frozen=True, slots=True)
class PersonVal:
    """What somebody decided: `samma`, that the first named is the person of the second; `delad`, that the
    first is somebody else from a day on (`from_date`).  `undone_at` is "" where it is in force.
    """

    id: int
    kind: str
    kommun: str
    name: str
    party: str
    to_kommun: str
    to_name: str
    to_party: str
    from_date: str
    made_by: str
    made_at: str
    undone_at: str
