"""A generated archive of minutes: invented kommuner over forty years, with a load of findings like real ones.

    archive.py DATABASE [SECTIONS]

A section is a paragraf of about 150 words; twenty-nine of thirty files are a protokoll of thirty of them, the
others an utdrag.  A thousand characters hold what they do in real minutes, which were counted through the
whole pipeline (in brackets; the most where eighty people vote by name): 24 entities (20 to 30), 9 of them
parties and 6 persons; 3.9 sections (3.6), 1.4 points of beslut (1.4), 0.84 yrkanden (0.97) of 1.2 people
(1.4), 0.14 voteringar (0.15) with 2.6 votes (0 to 5), 0.9 people present (0.8), 0.9 dnr (0.9) of 0.4 ärenden
(0.4).  Words follow Zipf's law, with the tail cut as it is in minutes, which say the same again and again:
9,000 forms in the first 400,000 words (8,600), 65,000 in 15 million, 170,000 in ten times as many.  A real
paragraf is shorter (110 words).  Not made is what only paper has: the boxes of the words (0.5 of the text
where they are) and running heads (0.1).  All goes through `Store.save`.
"""

import random
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate, islice
from pathlib import Path

from archive_minutes import ORGAN, Minutes
from archive_text import DATA, Words

from nlp.model import Person, Protokoll
from nlp.store import Reading, Store, open_store
from nlp.terms import HandlingKind

PER_FILE = 30
"""Paragrafer of one protokoll."""

TOGETHER = 200
"""Files of one transaction."""

_KOMMUNER = DATA["kommuner"].split()
_LETTERS = ("KF", "KS", "AU", "BUN", "SN", "TN", "MBN", "KFN")
_FIRST_YEAR, _LAST_YEAR = 1985, 2026
_CASES = 400  # ärenden of one organ in one year
_OPEN = 16  # of these one sammanträde speaks of


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
            era = (int(day[:4]) - _FIRST_YEAR) * 2
            council = self._people[kommun][era : era + 60]
            made = Minutes(self._random, self._words, council, (kommun, organ, day))
            first = 1 + self._random.randrange(200)
            taken = self._random.sample(range(1, _CASES), _OPEN)
            cases = [f"{_LETTERS[organ]} {day[:4]}/{number}" for number in taken]
            numbers = range(first, first + PER_FILE)
            yield made.protokoll(f"{at}.txt", HandlingKind.PROTOKOLL, numbers, cases)
            if at % 30 == 0:
                yield made.protokoll(f"{at}u.txt", HandlingKind.PROTOKOLLSUTDRAG, numbers[:1], cases)

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
            for organ in range(len(ORGAN))
            for day in range(organ * 3, days, 34)
        ]
        self._random.shuffle(found)
        return found


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
