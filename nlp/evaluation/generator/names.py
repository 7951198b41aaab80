"""Draw persons: a first name of their generation, a surname, an origin."""

import random
import re
from dataclasses import dataclass
from typing import Any

_COHORTS = {"1920": (1908, 1934), "1940": (1930, 1949), "1955": (1946, 1964), "1970": (1962, 1979)}
_COHORTS |= {"1985": (1976, 1994), "2000": (1992, 2006)}
_ORIGINS: tuple[str, ...] = (
    "finska",
    "arabiska",
    "persiska",
    "somaliska",
    "sydslaviska",
    "polska",
    "kurdiska",
)
_ORIGINS += ("kurdiska", "tigrinska", "spanska", "samiska", "andra")
_THRICE = re.compile(r"(.)\1\1")  # Tall + lund is Tallund
_KINDS = {"son": 26, "natur": 44, "latin": 14, "gardar": 7, "soldat": 7, "adel": 2}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody invented; `party` as its abbreviation in the minutes, "" for an official."""

    name: str
    party: str
    woman: bool


class Names:
    """The lists of names; whoever was drawn once is not drawn again."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._given = {
            key: {age: words.split() for age, words in data[key].items()} for key in ("kvinnor", "man")
        }
        self._kinds = {kind: words.split() for kind, words in data["efternamn"].items()}
        self._kinds["natur"] = [
            _THRICE.sub(r"\1\1", a + b) for a, ends in data["naturnamn"].items() for b in ends.split()
        ]
        self._foreign = {
            origin: {key: words.split() for key, words in data[origin].items()} for origin in _ORIGINS
        }
        self._taken: set[str] = set()

    def person(
        self, chance: random.Random, year: int, party: str = "", origins: tuple[str, ...] = ()
    ) -> Person:
        """A new person active in `year`; `origins` are those that are common in the place."""
        while True:
            woman = chance.random() < _women(year)
            name = self._name(chance, year, origins, woman=woman)
            if name not in self._taken:
                self._taken.add(name)
                return Person(name, party, woman)

    def surname(self, chance: random.Random) -> str:
        """A Swedish surname."""
        kind = chance.choices(list(_KINDS), list(_KINDS.values()))[0]
        return str(chance.choice(self._kinds[kind])).replace("_", " ")

    def _name(self, chance: random.Random, year: int, origins: tuple[str, ...], *, woman: bool) -> str:
        sex = "kvinnor" if woman else "man"
        if chance.random() < 0.03 + max(0, year - 1985) * 0.005:
            origin = chance.choice(origins) if origins and chance.random() < 0.5 else chance.choice(_ORIGINS)
            lists = self._foreign[origin]
            given = chance.choice(lists[sex])
            last = _inflected(chance.choice(lists["efternamn"]).replace("_", " "), woman=woman)
            return f"{given} {last if chance.random() < 0.85 else self.surname(chance)}"
        born = year - chance.randint(26, 70)
        age = chance.choice([age for age, (low, high) in _COHORTS.items() if low <= born <= high] or ["2000"])
        given = chance.choice(self._given[sex][age]).replace("_", " ")
        return f"{given} {self._last(chance, woman=woman)}"

    def _last(self, chance: random.Random, *, woman: bool) -> str:
        last = self.surname(chance)
        if chance.random() < (0.12 if woman else 0.04) and " " not in last:
            other = self.surname(chance).split()[-1]
            return f"{other}{chance.choice([' ', '-'])}{last}" if other != last else last
        return last


def _inflected(last: str, *, woman: bool) -> str:
    """A Polish surname in -ski or -ska as its bearer has it."""
    stem = last.removesuffix("ski").removesuffix("ska")
    return last if stem == last else stem + ("ska" if woman else "ski")


def _women(year: int) -> float:
    return min(0.5, 0.26 + max(0, year - 1985) * 0.008)
