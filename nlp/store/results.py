"""What the store answers with: frozen rows, ready to print.

`page` counts from 1 (0: the file has no pages), `date` is ISO ("" unknown), `file` is the file's name, and
`paragraf` the id that `Store.show` takes.
"""

from dataclasses import dataclass

from nlp.model import Paragraf, Person
from nlp.rules.personnummer import PiiKind, PiiPlace
from nlp.terms import (
    BeslutKind,
    FileOutcome,
    HandlingKind,
    KontrollKind,
    KontrollResult,
    Mode,
    Outcome,
    SectionLabel,
    YrkandeKind,
)


@dataclass(frozen=True, slots=True)
class YrkandeRad:
    """A yrkande and where it stands: `text` is its passage, `proof` what decides its outcome ("" none)."""

    id: int
    paragraf: int
    kind: YrkandeKind
    outcome: Outcome
    target: str
    proposers: tuple[Person, ...]
    supporters: tuple[Person, ...]
    text: str
    proof: str
    kommun: str
    organ: str
    date: str
    number: str
    title: str
    dnr: tuple[str, ...]
    page: int
    file: str


@dataclass(frozen=True, slots=True)
class VoteringRad:
    """A votering and where it stands; `ballots` is how many single votes the minutes name."""

    id: int
    paragraf: int
    yes: int | None
    no: int | None
    abstain: int | None
    absent: int | None
    yes_means: str
    no_means: str
    ballots: int
    kommun: str
    organ: str
    date: str
    number: str
    title: str
    dnr: tuple[str, ...]
    page: int
    file: str


@dataclass(frozen=True, slots=True)
class KontrollRad:
    """A check of the minutes against themselves, and where it stands; `message` says what was compared.

    `paragraf` is None (`number` and `title` "") where it is about the whole handling.
    """

    id: int
    paragraf: int | None
    kind: KontrollKind
    result: KontrollResult
    message: str
    kommun: str
    organ: str
    date: str
    number: str
    title: str
    dnr: tuple[str, ...]
    page: int
    file: str


@dataclass(frozen=True, slots=True)
class BeslutText:
    """A beslutspunkt with its words."""

    mode: Mode
    page: int
    text: str
    kind: BeslutKind


@dataclass(frozen=True, slots=True)
class AvsnittText:
    """A section with its words."""

    label: SectionLabel
    heading: str
    page: int
    text: str


@dataclass(frozen=True, slots=True)
class AvvikelseText:
    """A reservation or a jäv with its words, and who made it."""

    by: tuple[Person, ...]
    page: int
    text: str


@dataclass(frozen=True, slots=True)
class ParagrafVy:
    """One paragraf with everything found in it.

    `source` is the paragraf as analysed (offsets, ballots); `text` its whole text.
    """

    paragraf: int
    kind: HandlingKind
    kommun: str
    organ: str
    date: str
    number: str
    title: str
    dnr: tuple[str, ...]
    page: int
    file: str
    path: str
    text: str
    sections: tuple[AvsnittText, ...]
    beslut: tuple[BeslutText, ...]
    yrkanden: tuple[YrkandeRad, ...]
    voteringar: tuple[VoteringRad, ...]
    reservationer: tuple[AvvikelseText, ...]
    jav: tuple[AvvikelseText, ...]
    kontroller: tuple[KontrollRad, ...]
    source: Paragraf


@dataclass(frozen=True, slots=True)
class PersonuppgiftRad:
    """Where a personnummer or samordningsnummer stands, and whether it is masked; never the number.

    `paragraf` is None (`number` and `title` "") outside the paragrafer.
    """

    id: int
    kind: PiiKind
    place: PiiPlace
    masked: bool
    kommun: str
    organ: str
    date: str
    number: str
    title: str
    paragraf: int | None
    page: int
    file: str


@dataclass(frozen=True, slots=True)
class Utfall:
    """How many paths ended in `outcome`."""

    outcome: FileOutcome
    count: int


@dataclass(frozen=True, slots=True)
class Forsok:
    """What came of trying to read some bytes, and why, in Swedish ("" where all went well)."""

    outcome: FileOutcome
    reason: str


@dataclass(frozen=True, slots=True)
class Fil:
    """A file that was read: its SHA-256, which `Store.load` takes, and what it was called."""

    sha256: str
    name: str
    pages: int
    ingested_at: str


@dataclass(frozen=True, slots=True)
class Misslyckad:
    """A path that could not be read, or not all of it, and why, in Swedish."""

    path: str
    outcome: FileOutcome
    reason: str


@dataclass(frozen=True, slots=True)
class OrganSpann:
    """The handlingar of one organ, and the first and last date among them ("" where none is dated)."""

    kommun: str
    organ: str
    handlingar: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Info:
    """What a database holds; `files` counts different contents, `size` is the database's own in bytes.

    `partly` are the paths of which something could not be read, `failures` those of which nothing could;
    `waiting` is the number of files that an interrupted ingest left to be made searchable by the next.
    """

    files: int
    outcomes: tuple[Utfall, ...]
    partly: tuple[Misslyckad, ...]
    failures: tuple[Misslyckad, ...]
    pages: int
    paragrafer: int
    yrkanden: int
    voteringar: int
    organ: tuple[OrganSpann, ...]
    waiting: int
    schema: int
    size: int
