"""What an ärende and a motion answer with: frozen rows, each with its place in the minutes.

`page` counts from 1 (0: the file has no pages), dates are ISO ("" unknown), `paragraf` is the id that
`Store.show` takes.
"""

from dataclasses import dataclass
from enum import StrEnum

from nlp.model import Person
from nlp.store.results import BeslutText, VoteringRad, YrkandeRad
from nlp.store.trad.motion import Dom
from nlp.store.trad.skillnad import Ordbit
from nlp.terms import HandlingKind


class Band(StrEnum):
    """What ties a step to the ärende: its own dnr, or the words in which one § names the other."""

    DNR = "dnr"
    NAMND = "nämnd"


@dataclass(frozen=True, slots=True)
class Kopia:
    """A further file that prints the same §: the protokollsutdrag beside the protokoll."""

    paragraf: int
    kind: HandlingKind
    page: int
    file: str

    def __str__(self) -> str:
        """As one cell of a table."""
        return f"{self.kind}: {self.file} s. {self.page}"


@dataclass(frozen=True, slots=True)
class Skillnad:
    """How the wording differs from an earlier step: `bits` are the words in order, with what became of each.

    `by_reference`: the decision only says that it follows a proposal, and `bits` is empty.
    """

    paragraf: int | None
    organ: str
    date: str
    number: str
    changed: bool
    by_reference: bool
    bits: tuple[Ordbit, ...]

    def __str__(self) -> str:
        """As one cell of a table, marked as `wdiff` marks: [-gone-] {+come+}."""
        if self.by_reference:
            return "enligt förslaget"
        return " ".join(map(str, self.bits)) if self.changed else "oförändrat"


@dataclass(frozen=True, slots=True)
class Steg:
    """One step of an ärende: a § (once, in however many files it is printed), or a handling without §§ that
    names the dnr (`paragraf` None, `number` and `title` "").

    `days` since the step before, None for the first and where a date is unknown; `band` and `because` say
    what ties the step to the ärende; `others` are its other dnr.
    """

    paragraf: int | None
    kind: HandlingKind
    kommun: str
    organ: str
    date: str
    number: str
    title: str
    dnr: tuple[str, ...]
    page: int
    file: str
    days: int | None
    band: Band
    because: str
    others: tuple[str, ...]
    copies: tuple[Kopia, ...]
    beslut: tuple[BeslutText, ...]
    yrkanden: tuple[YrkandeRad, ...]
    voteringar: tuple[VoteringRad, ...]
    difference: Skillnad | None

    @property
    def tallies(self) -> tuple[str, ...]:
        """The counted votes, ja before nej: `25-13`; "?" where the minutes do not give a number."""
        counts = ((row.yes, row.no) for row in self.voteringar)
        return tuple("-".join("?" if count is None else str(count) for count in pair) for pair in counts)

    @property
    def outcomes(self) -> tuple[str, ...]:
        """The yrkanden and how each ended: `bifall: avslag`."""
        return tuple(f"{row.kind}: {row.outcome}" for row in self.yrkanden)


class MotionLage(StrEnum):
    """Where a motion stands: AVGJORD in fullmäktige, OPPEN, or OKLAR where the minutes do not tell."""

    OPPEN = "öppen"
    AVGJORD = "avgjord"
    OKLAR = "oklar"


@dataclass(frozen=True, slots=True)
class MotionRad:
    """A motion with its clock (KL 5 kap. 35 §); `paragraf` and the place are those of its first §.

    `raised` is the day fullmäktige took it up, "" where those minutes are not here: then `days` counts from
    the first day it is seen, and it is at least so old.  `days` runs to the decision, or to `per`; `over` is
    more than a year.  `decided…` is the § that ended it.  `known_to` is the latest meeting of fullmäktige
    here: an open motion may have been decided after it.  `reason` says why it is OKLAR, in Swedish.
    """

    paragraf: int
    kommun: str
    organ: str
    date: str
    number: str
    title: str
    dnr: tuple[str, ...]
    page: int
    file: str
    movers: tuple[Person, ...]
    state: MotionLage
    outcome: Dom | None
    raised: str
    days: int | None
    over: bool
    decided: str
    decided_number: str
    decided_page: int | None
    decided_file: str
    decided_paragraf: int | None
    matched_by: str
    latest: str
    known_to: str
    per: str
    reason: str
