"""The types that travel between the floors.

All are frozen.  `start` and `end` are half-open offsets in characters of `Document.text`, which never
changes after reading.  Lengths on paper are PDF points, origin top left.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from nlp.terms import (
    EntityLabel,
    Furniture,
    HandlingKind,
    Mode,
    Outcome,
    PageReason,
    PageSource,
    Role,
    SectionLabel,
    Vote,
    YrkandeKind,
)

_RUNNING = frozenset({Furniture.HEAD, Furniture.FOOT})


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page; `page` counts from 1."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Word:
    """A run of visible characters; one broken at a line end is one word with two boxes.

    `confidence` (0–1) is how sure OCR was of it; what a text layer says is sure.
    """

    start: int
    end: int
    boxes: tuple[Box, ...]
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line on paper that is no part of the text: what it says, why it was left out, and where it stands."""

    text: str
    reason: Furniture
    box: Box


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its stretch of the text, its size, where the text came from, and how good it is (0–1).

    `reason` says what is wrong with the text layer the page came with (None: nothing): why it was read by
    OCR, mended, or left without text.
    """

    number: int
    start: int
    end: int
    width: float
    height: float
    source: PageSource
    quality: float
    reason: PageReason | None = None
    left_out: tuple[LeftOut, ...] = ()

    @property
    def head(self) -> str:
        """The running heads and feet left out of the text, a line each: they often are all that says which
        kommun and body the minutes are of.
        """
        return "\n".join(line.text for line in self.left_out if line.reason in _RUNNING)


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one file, and where each word of it stands on paper.

    `id` is the SHA-256 of the file's bytes in hexadecimal, `name` its file name.
    """

    id: str
    name: str
    text: str
    words: tuple[Word, ...]
    pages: tuple[Page, ...]

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that share a character with [start, end), by bisection."""
        first = bisect_right(self.words, start, key=attrgetter("end"))
        last = bisect_right(self.words, end - 1, key=attrgetter("start"))
        return self.words[first:last]

    def boxes(self, start: int, end: int) -> tuple[Box, ...]:
        """The rectangles to mark for [start, end): one a page and line, words beside each other joined."""
        found = (box for word in self.words_in(start, end) for box in word.boxes)
        return tuple(_join(list(line)) for line in _lines(found))

    def page_of(self, offset: int) -> int:
        """The number of the page that holds the character at `offset` (0 for a document without pages)."""
        index = bisect_right(self.pages, offset, key=attrgetter("start")) - 1
        return self.pages[max(index, 0)].number if self.pages else 0


def _lines(boxes: Iterator[Box]) -> Iterator[Iterator[Box]]:
    """Group boxes that follow each other on the same line of the same page."""
    for _, line in groupby(boxes, key=lambda box: (box.page, round(box.y1))):
        yield line


def _join(boxes: list[Box]) -> Box:
    return Box(
        boxes[0].page,
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
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
    """Somebody at a sammanträde: `replaces` names whom they serve for, `note` holds "§§ 3–9" and the like."""

    person: Person
    role: Role
    replaces: str
    note: str
    start: int
    end: int


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
    """Dissent on record (KL 4 kap. 27 §)."""

    by: tuple[Person, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Jav:
    """Somebody stood aside for a conflict of interest (KL 5 kap. 47 §, 6 kap. 28–32 §§)."""

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
class Protokoll:
    """Everything found in one file.  `sections` are those outside the paragrafer."""

    document: Document
    handlingar: tuple[Handling, ...] = ()
    sections: tuple[Section, ...] = ()
    paragrafer: tuple[Paragraf, ...] = ()
    tags: tuple[Tag, ...] = ()
