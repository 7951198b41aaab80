"""A generated archive of minutes: invented kommuner over forty years, with a load of findings like real ones.

    archive.py DATABASE [SECTIONS]

Words follow Zipf's law over some 300,000 forms: common words, inflected nouns, verbs and adjectives, and
compounds of nouns.  A section is a paragraf of about 150 words, some of which come back in it, as its subject
does; for each thousand characters there are some fourteen entities.  All goes through `Store.save`.
"""

import hashlib
import random
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate, islice, pairwise
from pathlib import Path

from archive_text import DATA, Draft, Words

from nlp.model import (
    Beslutspunkt,
    Deltagare,
    Document,
    Handling,
    Jav,
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
)
from nlp.store import Reading, Store, open_store
from nlp.terms import (
    BeslutKind,
    EntityLabel,
    HandlingKind,
    Mode,
    Outcome,
    PageSource,
    Role,
    SectionLabel,
    Vote,
    YrkandeKind,
)

PER_FILE = 30
"""Paragrafer of one protokoll."""

TOGETHER = 200
"""Files of one transaction."""

_KOMMUNER = DATA["kommuner"].split()
_ORGAN = [organ.replace("_", " ") for organ in DATA["organ"].split()]
_LETTERS = ("KF", "KS", "AU", "BUN", "SN", "TN", "MBN", "KFN")
_FIRST_YEAR, _LAST_YEAR = 1985, 2026


class Archive:
    """Minutes without end, each another."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)  # noqa: S311 - nothing here is secret
        self._words = Words(seed)
        self._people = {kommun: self._council(kommun) for kommun in _KOMMUNER}
        self._dates = self._meetings()

    def minutes(self) -> Iterator[Protokoll]:
        """One protokoll after the other, and for one in thirty also an utdrag of a § of it."""
        for at, (kommun, organ, day) in enumerate(self._dates):
            made = _Minutes(self._random, self._words, self._people[kommun], (kommun, _ORGAN[organ], day))
            prefix = _LETTERS[organ]
            yield made.protokoll(f"{at}", prefix, HandlingKind.PROTOKOLL, PER_FILE)
            if at % 30 == 0:
                yield made.protokoll(f"{at}u", prefix, HandlingKind.PROTOKOLLSUTDRAG, 1)

    def _council(self, kommun: str) -> list[Person]:
        rng = random.Random(kommun)  # noqa: S311 - nothing here is secret
        first, last = DATA["first"].split(), DATA["last"].split()
        parties = DATA["parties"].split()
        return [Person(f"{rng.choice(first)} {rng.choice(last)}", rng.choice(parties)) for _ in range(150)]

    def _meetings(self) -> list[tuple[str, int, str]]:
        first = date(_FIRST_YEAR, 1, 1)
        days = (date(_LAST_YEAR, 6, 30) - first).days
        found = [
            (kommun, organ, (first + timedelta(day)).isoformat())
            for kommun in _KOMMUNER
            for organ in range(len(_ORGAN))
            for day in range(organ * 3, days, 34)
        ]
        self._random.shuffle(found)
        return found


class _Minutes:
    """The minutes of one sammanträde."""

    def __init__(
        self, rng: random.Random, words: Words, council: list[Person], place: tuple[str, str, str]
    ) -> None:
        self._random = rng
        self._words = words
        self._kommun, self._organ, self._day = place
        era = (int(self._day[:4]) - _FIRST_YEAR) * 2
        self._present = rng.sample(council[era : era + 60], 15)
        self._first = 1 + rng.randrange(200)
        self._topic: list[str] = []

    def protokoll(self, name: str, prefix: str, kind: HandlingKind, count: int) -> Protokoll:
        """The protokoll of `count` paragrafer, or an utdrag of its first."""
        draft, starts = Draft(), [0]
        narvaro = self._front(draft)
        front = Section(SectionLabel.NARVARO, "Närvarande", 0, draft.length, "regler:avsnitt")
        paragrafer = []
        for at in range(count):
            if at % 2 == 0:
                starts.append(draft.length)
            paragrafer.append(
                self._paragraf(
                    draft, str(self._first + at), f"{prefix} {self._day[:4]}/{self._random.randrange(150)}"
                )
            )
        text = "".join(draft.parts)
        edges = [*starts, len(text)]
        pages = tuple(
            Page(number, *edge, 595.0, 842.0, PageSource.TEXT, 1.0)
            for number, edge in enumerate(pairwise(edges), 1)
        )
        place = (self._kommun, self._organ, self._day)
        own = Handling(kind, 0, len(text), *place, narvaro)
        digest = hashlib.sha256(f"{name}{text}".encode()).hexdigest()
        return Protokoll(
            Document(digest, f"{name}.txt", text, (), pages),
            (own,),
            (front,),
            tuple(paragrafer),
            tuple(draft.tags),
        )

    def _front(self, draft: Draft) -> tuple[Deltagare, ...]:
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

    def _paragraf(self, draft: Draft, number: str, dnr: str) -> Paragraf:
        start = draft.length
        self._topic = self._words.take(30).split()[-6:]
        title = f"{self._topic[0]} {self._words.take(2)} {self._topic[1]}".capitalize()
        draft.add(f"§ {number} {title}\nDnr ")
        draft.name(dnr, EntityLabel.DNR, dnr)
        draft.add("\n")
        sections, yrkanden, votes, against = [], [], [], []
        sections.append(self._section(draft, SectionLabel.ARENDE, "Ärendebeskrivning", 125))
        if self._random.random() < 0.3:
            sections.append(self._section(draft, SectionLabel.UNDERLAG, "Beslutsunderlag", 30))
        if self._random.random() < 0.35:
            yrkanden = self._yrkanden(draft, sections)
        if yrkanden and self._random.random() < 0.2:
            votes.append(self._votering(draft, sections))
            against.append(self._reservation(draft, sections))
        jav = []
        if self._random.random() < 0.02:
            person = self._random.choice(self._present)
            jav.append(
                Jav((person,), draft.person(person)[0], draft.add(" deltar inte på grund av jäv.\n")[1])
            )
        beslut = self._beslut(draft, sections)
        return Paragraf(
            number,
            title,
            (dnr,),
            start,
            draft.length,
            0,
            tuple(sections),
            beslut,
            tuple(yrkanden),
            tuple(votes),
            tuple(against),
            tuple(jav),
        )

    def _running(self, draft: Draft, words: int) -> None:
        """Running text, with something named in it every twenty words or so."""
        for _ in range(max(words // 20, 1)):
            draft.add(f"{self._words.take(15)} {self._random.choice(self._topic)} ")
            self._named(draft)
            draft.add(". " if self._random.random() < 0.5 else " ")

    def _named(self, draft: Draft) -> None:
        kind = self._random.random()
        if kind < 0.45:
            draft.person(self._random.choice(self._present))
        elif kind < 0.65:
            draft.name(self._random.choice(_ORGAN), EntityLabel.ORGAN)
        elif kind < 0.85:
            day = f"{self._day[:4]}-{self._random.randrange(1, 13):02}-{self._random.randrange(1, 29):02}"
            draft.name(day, EntityLabel.DATE, day)
        elif kind < 0.95:
            kronor = self._random.randrange(1, 9000) * 1000
            draft.name(f"{kronor} kronor", EntityLabel.AMOUNT, str(kronor))
        else:
            draft.name(self._random.choice(DATA["laws"]), EntityLabel.LAW)

    def _section(self, draft: Draft, label: SectionLabel, heading: str, words: int) -> Section:
        start = draft.add(f"\n{heading}\n")[0]
        self._running(draft, words)
        return Section(label, heading, start, draft.add("\n")[1], "regler:rubrik")

    def _yrkanden(self, draft: Draft, sections: list[Section]) -> list[Yrkande]:
        first = draft.add("\nYrkanden\n")[0]
        found = []
        for _ in range(self._random.choice((1, 1, 2, 3))):
            person = self._random.choice(self._present)
            start = draft.person(person)[0]
            end = draft.add(f" yrkar bifall till {self._words.take(6)}.\n")[1]
            outcome = self._random.choice((Outcome.BIFALL, Outcome.BIFALL, Outcome.AVSLAG, Outcome.OKANT))
            kind = self._random.choice((YrkandeKind.BIFALL, YrkandeKind.BIFALL, YrkandeKind.AVSLAG))
            people = ((person,), (self._random.choice(self._present),) if self._random.random() < 0.2 else ())
            found.append(Yrkande(kind, outcome, *people, "förslaget", Span(start, end), start, end))
        sections.append(Section(SectionLabel.YRKANDEN, "Yrkanden", first, draft.length, "regler:rubrik"))
        return found

    def _votering(self, draft: Draft, sections: list[Section]) -> Votering:
        start = draft.add("\nVotering\n")[0]
        roll = []
        for person in self._present:
            vote = self._random.choice((Vote.JA, Vote.JA, Vote.NEJ))
            draft.person(person)
            draft.add(f" {vote}\n")
            roll.append(Rost(person, vote))
        yes = sum(rost.vote is Vote.JA for rost in roll)
        sections.append(Section(SectionLabel.VOTERING, "Votering", start, draft.length, "regler:rubrik"))
        counts = (yes, len(roll) - yes, 0, 0)
        return Votering(*counts, "bifall", "avslag", tuple(roll), start, draft.length)

    def _reservation(self, draft: Draft, sections: list[Section]) -> Reservation:
        person = self._random.choice(self._present)
        start = draft.add("\nReservation\n")[0]
        draft.person(person)
        end = draft.add(" reserverar sig mot beslutet.\n")[1]
        sections.append(Section(SectionLabel.RESERVATION, "Reservation", start, end, "regler:rubrik"))
        return Reservation((person,), start, end)

    def _beslut(self, draft: Draft, sections: list[Section]) -> tuple[Beslutspunkt, ...]:
        first = draft.add("\nBeslut\n")[0]
        draft.name(self._organ, EntityLabel.ORGAN)
        draft.add(" beslutar\n")
        found = []
        for _ in range(self._random.choice((1, 1, 2))):
            span = draft.add(f"att godkänna {self._words.take(12)}\n")
            found.append(Beslutspunkt(Mode.BESLUTAR, *span, BeslutKind.GODKANNA))
        sections.append(Section(SectionLabel.BESLUT, "Beslut", first, draft.length, "regler:rubrik"))
        return tuple(found)


def generate(path: Path, sections: int, *, seed: int = 1) -> None:
    """Make a database of so many paragrafer, through the ordinary `Store.save` and `Store.finish`."""
    with open_store(path, create=True) as store:
        for batch in batches(Archive(seed).minutes(), sections):
            save(store, batch)


def batches(minutes: Iterator[Protokoll], sections: int) -> Iterator[list[Protokoll]]:
    """Minutes of so many paragrafer, `TOGETHER` files at a time."""
    left = sections
    while left > 0:
        batch = list(islice(minutes, TOGETHER))
        counts = accumulate(len(each.paragrafer) for each in batch)
        own = [each for each, count in zip(batch, counts, strict=True) if count - len(each.paragrafer) < left]
        left -= sum(len(each.paragrafer) for each in own)
        yield own


def save(store: Store, batch: list[Protokoll]) -> None:
    """Save files in one transaction."""
    with store.together():
        for protokoll in batch:
            store.save(protokoll, Path("/arkiv") / protokoll.document.name, Reading())


if __name__ == "__main__":
    began = time.perf_counter()
    generate(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
    print(f"{time.perf_counter() - began:.0f} s")
