"""What is told of a party: frozen rows; every share stands beside what it is of."""

from dataclasses import dataclass

from nlp.model import Person
from nlp.terms import Outcome, YrkandeKind


@dataclass(frozen=True, slots=True)
class Namnform:
    """A party as printed in yrkanden and reservationer (letters in capitals): when, and how often."""

    party: str
    first: str
    last: str
    rows: int


@dataclass(frozen=True, slots=True)
class Framgang:
    """How the yrkanden of one kind ended (`kind` None: of all kinds).

    `rate` is bifall of those whose outcome is known, None where that is of none; `known` is how many.
    """

    kind: YrkandeKind | None
    bifall: int
    avslag: int
    okant: int
    known: int
    rate: float | None


@dataclass(frozen=True, slots=True)
class Medrost:
    """How often the majority of another party voted as the majority of this one: in `same` of `votes` counted
    votes in which both have one, `share` of them.
    """

    party: str
    same: int
    votes: int
    share: float


@dataclass(frozen=True, slots=True)
class PartiRad:
    """A yrkande, a votering or a reservation of a party, once in however many files it is printed.

    `what` is `yrkande`, `votering` or `reservation`; `people` those of the party in it; `kind` the kind of
    the yrkande, or how the majority of the party voted; `text` what it is about.
    """

    what: str
    paragraf: int
    kommun: str
    organ: str
    date: str
    number: str
    title: str
    dnr: tuple[str, ...]
    page: int
    file: str
    people: tuple[Person, ...]
    kind: str
    outcome: Outcome | None
    text: str


@dataclass(frozen=True, slots=True)
class PartiVy:
    """A party in the meetings asked for.

    `forms` are what it is printed as: those of a name it had before are counted with today's, and told here.
    `success` is by kind, the sum last; `rows` are the latest of all `total`, as many as were asked for.
    """

    code: str
    name: str
    forms: tuple[Namnform, ...]
    success: tuple[Framgang, ...]
    allies: tuple[Medrost, ...]
    reservations: int
    total: int
    rows: tuple[PartiRad, ...]
