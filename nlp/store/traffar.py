"""What a search answers with: frozen rows, ready to print.

`page` counts from 1 (0: the file has no pages), `date` is ISO ("" unknown), `file` is the file's name,
`paragraf` the id that `Store.show` takes, and `permalink` what it takes too and stays through new readings.
"""

from dataclasses import dataclass
from enum import StrEnum

from nlp.terms import HandlingKind


class Sortering(StrEnum):
    """The order of hits: the best first, or the newest."""

    RELEVANS = "relevans"
    DATUM = "datum"


class Way(StrEnum):
    """How a hit fits what was typed."""

    EXAKT = "ordet"
    BOJNING = "böjning"
    SAMMANSATTNING = "sammansättning"
    BORJAN = "ordbörjan"
    FRAS = "fras"
    NARA = "nära"
    DNR = "diarienummer"
    NUMMER = "paragrafnummer"
    FALT = "fält"


@dataclass(frozen=True, slots=True)
class Bit:
    """A run of a snippet; `marked` where it is what was searched for."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Varfor:
    """Why a hit came: `sought` as typed, the way it fits, and the words `found` ("" words for a field)."""

    sought: str
    way: Way
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Forekomst:
    """Where else, or in what other file, the same § is printed."""

    paragraf: int | None
    kind: HandlingKind | None
    page: int
    file: str
    permalink: str


@dataclass(frozen=True, slots=True)
class Traff:
    """A hit: a paragraf, or a piece of text outside them (`paragraf` None, `number` and `title` "").

    `page` is that of the marked words shown; `sources` are the other files that print the same §, and `score`
    is the higher the better among hits of one answer (0 where they are sorted by date).  `nyckel` is the same
    for the same § in every file and database: `kommun|organ|date|number`.
    """

    paragraf: int | None
    kommun: str
    organ: str
    date: str
    kind: HandlingKind | None
    number: str
    title: str
    dnr: tuple[str, ...]
    page: int
    file: str
    snippet: tuple[Bit, ...]
    score: float
    why: tuple[Varfor, ...] = ()
    permalink: str = ""
    nyckel: str = ""
    sources: tuple[Forekomst, ...] = ()


@dataclass(frozen=True, slots=True)
class FacettVarde:
    """A value of a facet, how many § have it, and what chooses these when it is added to the question."""

    value: str
    count: int
    query: str


@dataclass(frozen=True, slots=True)
class Facett:
    """How the § found spread over kommun, organ, år, avsnitt, parti, person or utfall.

    `over` where only the newest were counted; `more` is how many values with fewer § are left out.
    """

    name: str
    values: tuple[FacettVarde, ...]
    over: bool
    more: int


@dataclass(frozen=True, slots=True)
class Saknade:
    """The § numbers of a year that no file here has: `numbers` as a person writes them (`3, 12–14`)."""

    year: int
    numbers: str


@dataclass(frozen=True, slots=True)
class Tackning:
    """What there is to search of an organ, or (`organ` "") of all: the years, how many sammanträden, and
    which § are missing in the numbering of each year.
    """

    kommun: str
    organ: str
    years: tuple[int, ...]
    sammantraden: int
    missing: tuple[Saknade, ...]


@dataclass(frozen=True, slots=True)
class Svar:
    """What a question was answered with.

    `total` counts each § once, whatever number of files print it; `over` where there are more than that.
    `after` asks for the next page ("" there is none).  `suggestions` are questions that find something where
    this one did not; `notes` say in Swedish what of the answer is cut off, and why.
    """

    hits: tuple[Traff, ...]
    total: int
    over: bool
    sort: Sortering
    after: str
    facets: tuple[Facett, ...] = ()
    coverage: tuple[Tackning, ...] = ()
    suggestions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
