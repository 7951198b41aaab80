"""One protokoll of the generated archive: what is written in it, and what is found there."""

import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from archive_text import DATA, Draft, Words

from nlp.model import (
    Beslutspunkt,
    Deltagare,
    Document,
    Handling,
    Identitet,
    Jav,
    Kontroll,
    Page,
    Paragraf,
    Person,
    Protokoll,
    Reservation,
    Rost,
    Section,
    Span,
    Votering,
    Yrkande,
    Yttrande,
)
from nlp.terms import (
    BeslutKind,
    EntityLabel,
    HandlingKind,
    KontrollKind,
    KontrollResult,
    Mode,
    Outcome,
    PageSource,
    Role,
    SectionLabel,
    Vote,
    YrkandeKind,
)

ORGAN = [organ.replace("_", " ") for organ in DATA["organ"].split()]
"""The bodies that meet, fullmäktige first."""

_FULLMAKTIGE, _OTHERS = 41, 15  # who vote
_BESIDES = 10  # who are there and do not
_NAMED = (
    ("party", 33),
    ("date", 31),
    ("organ", 20),
    ("person", 15),
    ("org", 13),
    ("place", 3),
    ("amount", 2),
    ("law", 1),
)  # of a hundred or so that running text names
_PLACES = DATA["kommuner"].split()
_BUSINESS = DATA["nouns"].split()[:80]
_KINDS = [kind for kind, times in _NAMED for _ in range(times)]


@dataclass(slots=True)
class _Found:
    """What is found in the paragraf that is being written."""

    sections: list[Section] = field(default_factory=list)
    yrkanden: list[Yrkande] = field(default_factory=list)
    votes: list[Votering] = field(default_factory=list)
    against: list[Reservation] = field(default_factory=list)
    jav: list[Jav] = field(default_factory=list)
    said: list[Yttrande] = field(default_factory=list)


class Minutes:
    """The minutes of one sammanträde; `place` is its kommun, its organ (by number) and its day."""

    def __init__(
        self, rng: random.Random, words: Words, council: Sequence[Person], place: tuple[str, int, str]
    ) -> None:
        self._random = rng
        self._words = words
        self._kommun, organ, self._day = place
        self._organ = ORGAN[organ]
        self._vote = _OTHERS if organ else _FULLMAKTIGE
        self._present = rng.sample(council, self._vote + _BESIDES)
        self._topic: list[str] = []
        self._draft = Draft()

    def protokoll(self, name: str, kind: HandlingKind, numbers: range, cases: Sequence[str]) -> Protokoll:
        """The protokoll of paragrafer with these numbers, or an utdrag; each about one of the `cases`."""
        self._draft = draft = Draft()
        starts = [0]
        narvaro = self._front()
        front = Section(SectionLabel.NARVARO, "Närvarande", 0, draft.length, "regler:avsnitt")
        paragrafer = []
        for at, number in enumerate(numbers):
            if at % 2 == 0:
                starts.append(draft.length)
            paragrafer.append(self._paragraf(str(number), self._random.choice(cases)))
        text = "".join(draft.parts)
        pages = tuple(
            Page(number, *edge, 595.0, 842.0, PageSource.TEXT, 1.0)
            for number, edge in enumerate(pairwise([*starts, len(text)]), 1)
        )
        own = Handling(kind, 0, len(text), self._kommun, self._organ, self._day, narvaro)
        return Protokoll(
            document=Document(hashlib.sha256(f"{name}{text}".encode()).hexdigest(), name, text, (), pages),
            handlingar=(own,),
            sections=(front,),
            paragrafer=tuple(paragrafer),
            tags=tuple(draft.tags),
            identiteter=tuple(self._identiteter(len(numbers) // 9)),
            kontroller=tuple(self._kontroller(paragrafer)),
        )

    def _front(self) -> tuple[Deltagare, ...]:
        draft = self._draft
        draft.add(f"{self._kommun}s kommun\n")
        draft.name(self._organ, EntityLabel.ORGAN)
        draft.add("\nSammanträdesprotokoll ")
        draft.name(self._day, EntityLabel.DATE, self._day)
        draft.add("\nNärvarande\n")
        found = []
        for at, person in enumerate(self._present):
            span = draft.person(person)
            draft.add("\n")
            found.append(Deltagare(person, Role.LEDAMOT if at else Role.ORDFORANDE, "", "", *span))
        return tuple(found)

    def _identiteter(self, count: int) -> list[Identitet]:
        people = self._present[:count]
        return [Identitet(0, Person(person.name.split()[-1], ""), person) for person in people]

    def _kontroller(self, paragrafer: Sequence[Paragraf]) -> list[Kontroll]:
        message = "§ {} följer på § {}: numreringen har inget hopp"
        return [
            Kontroll(
                KontrollKind.NUMRERING,
                KontrollResult.STAMMER,
                message.format(own.number, before.number),
                *(0, at),
                *(own.start, own.start + 5),
            )
            for at, (before, own) in enumerate(pairwise(paragrafer), 1)
            if at % 5 == 0
        ]

    def _happens(self, share: float) -> bool:
        return self._random.random() < share

    def _person(self) -> Person:
        return self._present[int(self._random.random() * self._vote)]

    def _paragraf(self, number: str, dnr: str) -> Paragraf:
        draft, found = self._draft, _Found()
        start = draft.length
        self._topic = self._words.take(30).split()[-6:]
        title = f"{self._topic[0]} {self._words.take(2)} {self._topic[1]}".capitalize()
        draft.add(f"§ {number} {title}\nDnr ")
        draft.name(dnr, EntityLabel.DNR, dnr)
        draft.add("\n")
        self._sections(found)
        beslut = self._beslut(found)
        if self._happens(0.4):
            self._section(found, SectionLabel.EXPEDIERING, "Protokollsutdrag skickas till", 6)
        return Paragraf(
            number,
            title,
            (dnr,),
            start,
            draft.length,
            0,
            tuple(found.sections),
            beslut,
            tuple(found.yrkanden),
            tuple(found.votes),
            tuple(found.against),
            tuple(found.jav),
            (),
            tuple(found.said),
        )

    def _sections(self, found: _Found) -> None:
        self._section(found, SectionLabel.ARENDE, "Ärendebeskrivning", 75)
        if self._happens(0.5):
            self._section(found, SectionLabel.UNDERLAG, "Beslutsunderlag", 25)
        if self._happens(0.35):
            self._section(found, SectionLabel.BEHANDLING, "Tidigare behandling", 15)
        if self._happens(0.45):
            self._yrkanden(found)
        if found.yrkanden and self._happens(0.35):
            self._section(found, SectionLabel.BESLUTSGANG, "Propositionsordning", 10)
            self._votering(found)
            if self._happens(0.7):
                self._reservation(found)
        if self._happens(0.15):
            found.said.append(Yttrande((self._person(),), *self._said(" lämnar ett yttrande.\n")))
        if self._happens(0.02):
            found.jav.append(Jav((self._person(),), *self._said(" deltar inte på grund av jäv.\n")))

    def _said(self, words: str) -> tuple[int, int]:
        start = self._draft.person(self._person())[0]
        return start, self._draft.add(words)[1]

    def _section(self, found: _Found, label: SectionLabel, heading: str, words: int) -> None:
        """A section of running text, with something named in it every nine words or so."""
        draft = self._draft
        start = draft.add(f"\n{heading}\n")[0]
        for _ in range(max(words // 8, 1)):
            draft.add(f"{self._words.take(6)} {self._random.choice(self._topic)} ")
            self._name(self._random.choice(_KINDS))
            draft.add(". " if self._happens(0.5) else " ")
        found.sections.append(Section(label, heading, start, draft.add("\n")[1], "regler:rubrik"))

    def _name(self, kind: str) -> None:
        draft, rng = self._draft, self._random
        match kind:
            case "party":
                party = self._person().party
                draft.name(party, EntityLabel.PARTY, party)
            case "date":
                day = f"{self._day[:4]}-{1 + int(rng.random() * 12):02}-{1 + int(rng.random() * 28):02}"
                draft.name(day, EntityLabel.DATE, day)
            case "organ":
                draft.name(rng.choice(ORGAN), EntityLabel.ORGAN)
            case "person":
                draft.person(self._person())
            case "org":
                draft.name(f"{rng.choice(_BUSINESS)}bolaget", EntityLabel.ORG)
            case "place":
                draft.name(rng.choice(_PLACES), EntityLabel.PLACE)
            case "amount":
                kronor = int(rng.random() * 9000) * 1000
                draft.name(f"{kronor} kronor", EntityLabel.AMOUNT, str(kronor))
            case _:
                draft.name(rng.choice(DATA["laws"]), EntityLabel.LAW)

    def _yrkanden(self, found: _Found) -> None:
        draft, rng = self._draft, self._random
        first = draft.add("\nYrkanden\n")[0]
        for _ in range(rng.choice((1, 2, 2, 3))):
            person = self._person()
            start = draft.person(person)[0]
            end = draft.add(f" yrkar bifall till {self._words.take(5)}.\n")[1]
            outcome = rng.choice((Outcome.BIFALL, Outcome.BIFALL, Outcome.AVSLAG, Outcome.OKANT))
            kind = rng.choice((YrkandeKind.BIFALL, YrkandeKind.BIFALL, YrkandeKind.AVSLAG))
            people = ((person,), (self._person(),) if self._happens(0.45) else ())
            proof = None if outcome is Outcome.OKANT else Span(start, end)
            found.yrkanden.append(Yrkande(kind, outcome, *people, "förslaget", proof, start, end))
        own = Section(SectionLabel.YRKANDEN, "Yrkanden", first, draft.length, "regler:rubrik")
        found.sections.append(own)

    def _votering(self, found: _Found) -> None:
        draft = self._draft
        start = draft.add("\nVotering\n")[0]
        roll = []
        for person in self._present[: self._vote]:
            vote = self._random.choice((Vote.JA, Vote.JA, Vote.NEJ))
            draft.person(person)
            draft.add(f" {vote}\n")
            roll.append(Rost(person, vote))
        yes = sum(rost.vote is Vote.JA for rost in roll)
        own = Section(SectionLabel.VOTERING, "Votering", start, draft.length, "regler:rubrik")
        found.sections.append(own)
        counts = (yes, len(roll) - yes, 0, 0)
        found.votes.append(Votering(*counts, "bifall", "avslag", tuple(roll), start, draft.length))

    def _reservation(self, found: _Found) -> None:
        person = self._person()
        start = self._draft.add("\nReservation\n")[0]
        self._draft.person(person)
        end = self._draft.add(" reserverar sig mot beslutet.\n")[1]
        own = Section(SectionLabel.RESERVATION, "Reservation", start, end, "regler:rubrik")
        found.sections.append(own)
        found.against.append(Reservation((person,), start, end))

    def _beslut(self, found: _Found) -> tuple[Beslutspunkt, ...]:
        draft = self._draft
        first = draft.add("\nBeslut\n")[0]
        draft.name(self._organ, EntityLabel.ORGAN)
        draft.add(" beslutar\n")
        points = []
        for _ in range(self._random.choice((1, 1, 2, 2))):
            span = draft.add(f"att godkänna {self._words.take(10)}\n")
            points.append(Beslutspunkt(Mode.BESLUTAR, *span, BeslutKind.GODKANNA))
        own = Section(SectionLabel.BESLUT, "Beslut", first, draft.length, "regler:rubrik")
        found.sections.append(own)
        return tuple(points)
