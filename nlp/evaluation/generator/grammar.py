"""The data that the generator draws from: phrases, matters, kommuner.

`corpus/grammatik` holds it as TOML.  A kommun's file is laid over `standard.toml`; whatever it does not say
is as there.  Of each list of phrases a kommun uses a few, always the same ones, so that it has a manner of
its own.
"""

import random
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Json = dict[str, Any]

_ERA = re.compile(r"([<>])(\d{4}) ")
_MANNER = 3  # phrases of one kind that a kommun knows


@dataclass(frozen=True, slots=True)
class House:
    """One kommun: its settings, and the phrases it has made its own."""

    slug: str
    settings: Json
    phrases: dict[str, list[str]]

    def __getitem__(self, key: str) -> Any:
        return self.settings[key]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Everything read."""

    names: Json
    phrases: Json
    bodies: Json
    matters: list[Json]
    houses: list[House]


def load(folder: Path) -> Grammar:
    """The grammar in a folder."""
    standard, phrases = _toml(folder / "standard.toml"), _toml(folder / "fraser.toml")
    matters = [each for path in sorted((folder / "arenden").glob("*.toml")) for each in _toml(path)["arende"]]
    houses = [
        _house(path.stem, laid_over(standard, _toml(path)), phrases)
        for path in sorted((folder / "kommuner").glob("*.toml"))
    ]
    return Grammar(_toml(folder / "namn.toml"), phrases, _toml(folder / "organ.toml"), matters, houses)


def laid_over(under: Json, over: Json) -> Json:
    """`over`, with what it lacks from `under`; tables are laid over each other, save the seats of parties."""
    both = under | over
    for key, value in over.items():
        if key != "mandat" and isinstance(value, dict) and isinstance(under.get(key), dict):
            both[key] = laid_over(under[key], value)
    return both


def fits(phrase: str, year: int) -> bool:
    """Whether a phrase with a mark such as `<1999 ` or `>2003 ` was said in that year."""
    while mark := _ERA.match(phrase):
        if not (year < int(mark[2]) if mark[1] == "<" else year > int(mark[2])):
            return False
        phrase = phrase[mark.end() :]
    return True


def unmarked(phrase: str) -> str:
    """The phrase without its marks."""
    while mark := _ERA.match(phrase):
        phrase = phrase[mark.end() :]
    return phrase


def _toml(path: Path) -> Json:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _house(slug: str, settings: Json, phrases: Json) -> House:
    first = min(int(day[1][:4]) for day in settings["dokument"])
    chance = random.Random(f"{slug}{settings['fro']}")  # noqa: S311 - the same corpus every time
    own = {}
    for kind, every in phrases["fraser"].items():
        fit = [unmarked(phrase) for phrase in every if fits(phrase, first)]
        own[kind] = settings["fraser"].get(kind) or chance.sample(fit, min(_MANNER, len(fit)))
    return House(slug, settings, own)
