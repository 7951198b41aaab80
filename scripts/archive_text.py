"""The words of the generated archive, and a text that grows with what is named in it."""

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import numpy as np

from nlp.model import Person, Tag
from nlp.terms import EntityLabel

DATA = tomllib.loads(Path(__file__).with_name("archive.toml").read_text(encoding="utf-8"))
"""What kommuner, persons and words are made of."""

_COMMON = 600  # so that new words become as rare as they do in minutes, which say the same again and again


def vocabulary() -> list[str]:
    """The words, the most common first."""
    nouns = [word for word in DATA["nouns"].split() if "-" not in word]
    forms = [noun + ending for ending in ("", "en", "ar", "arna", "s", "ens", "et") for noun in nouns]
    forms += [verb + ending for ending in ("", "r", "de", "t", "s", "nde") for verb in DATA["verbs"].split()]
    forms += [word + ending for ending in ("", "t", "a", "e") for word in DATA["adjectives"].split()]
    pairs = [(one, other) for one in nouns for other in nouns if one != other]
    rng = random.Random(0)  # noqa: S311 - nothing here is secret
    rng.shuffle(forms)
    rng.shuffle(pairs)
    compounds = [
        f"{one}{'s' if len(one) > 5 else ''}{other}{ending}"
        for ending in ("", "en", "er", "erna", "ens", "et", "s")
        for one, other in pairs
    ]
    common = [word.replace("_", " ") for word in DATA["common"].split()]
    return list(dict.fromkeys(common + forms + compounds))[:300_000]


class Words:
    """An endless supply of words by Zipf's law, with an exponent of 1 that goes to 2 beyond `_COMMON`."""

    def __init__(self, seed: int) -> None:
        self._words = vocabulary()
        ranks = np.arange(len(self._words))
        weights = 1 / ((ranks + 2.7) * (1 + ranks / _COMMON))
        self._edges = np.cumsum(weights) / weights.sum()
        self._rng = np.random.default_rng(seed)
        self._supply = self._more()

    def _more(self) -> Iterator[str]:
        while True:
            drawn = np.searchsorted(self._edges, self._rng.random(200_000))
            yield from map(self._words.__getitem__, np.minimum(drawn, len(self._words) - 1).tolist())

    def take(self, count: int) -> str:
        """So many words of running text."""
        return " ".join(islice(self._supply, count))


@dataclass(slots=True)
class Draft:
    """A text that grows, and what has been named in it."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    tags: list[Tag] = field(default_factory=list)

    def add(self, text: str) -> tuple[int, int]:
        """Append text; where it stands."""
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        return start, self.length

    def name(self, text: str, label: EntityLabel, value: str = "") -> tuple[int, int]:
        """Append text that names something."""
        start, end = self.add(text)
        self.tags.append(Tag(start, end, label, value, f"regler:{label.lower()}"))
        return start, end

    def person(self, person: Person) -> tuple[int, int]:
        """Append `Anna Ek (S)`."""
        start, _ = self.name(person.name, EntityLabel.PERSON)
        self.add(" (")
        self.name(person.party, EntityLabel.PARTY, person.party)
        return start, self.add(")")[1]
