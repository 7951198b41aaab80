"""Training text made more varied: other names in the same sentences, other sentences round the same kinds of
names, other lines, no parties, all in capitals or in small letters.

A kommun's own names come back on each page of its minutes: a network that learns from few kommuner learns
those by heart, and nothing about how places and organisations are named elsewhere.
"""

import random
import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from nlp.tagging.examples import Marked

_DATA = tomllib.loads(Path(__file__).with_name("variation.toml").read_text(encoding="utf-8"))
_SLOT = re.compile(r"\{([ponsw])\}(s(?!\w))?")
_LABELS = {"p": "PLACE", "o": "ORG", "n": "PERSON", "s": "PERSON"}
_ENDS_AS_GENITIVE = ("s", "x", "z")
_UNLABELLED = re.compile(r"(?:[Ff]astigheten|på) \{p\} (?=\d)")
_SENTENCES = 8  # in one example
_CAPITALS, _SMALL, _REWRAPPED = 0.06, 0.02, 0.3  # how often

Draw = Callable[[], str]


class Drawn:
    """Draws names: `person` is a drawing of one's own, `towns` real ones to be mixed with the invented."""

    def __init__(self, person: Draw, chance: random.Random, towns: Sequence[str] = ()) -> None:
        self._person = person
        self._chance = chance
        ort = _DATA["ort"]
        self._first: list[str] = ort["forled"].split()
        self._last: list[str] = ort["efterled"].split()
        self._whole: list[str] = [*ort["andra"].split(), *ort["utanfor"].split()]
        self._towns = towns
        self._kinds = [_DATA["organisation"][kind] for kind in ("bolag", "forening", "offentlig")]
        self._words: list[str] = _DATA["organisation"]["ord"].split()

    def name(self, kind: str) -> str:
        """A name by the letter of its kind in the data, or by its label."""
        return {
            "p": self.place,
            "o": self.organisation,
            "n": self._person,
            "s": lambda: self._person().split()[-1],
            "w": lambda: self._chance.choice(self._words),
            "PLACE": self.place,
            "ORG": self.organisation,
            "PERSON": self._person,
        }[kind]()

    def place(self) -> str:
        """A town, village or lake."""
        chance = self._chance.random()
        if self._towns and chance < 1 / 5:
            return self._chance.choice(self._towns)
        if chance > 0.9:
            return self._chance.choice(self._whole)
        name = self._chance.choice(self._first) + self._chance.choice(self._last)
        name = re.sub(r"(\w)\1\1", r"\1\1", name)
        return self._with_more(name)

    def _with_more(self, name: str) -> str:
        chance = self._chance.random()
        if chance < 0.1:
            return f"{self._chance.choice(_DATA['ort']['fore'])} {name}".replace("- ", "")
        return f"{name} {self._chance.choice(_DATA['ort']['efter'])}" if chance > 0.92 else name

    def organisation(self) -> str:
        """A firm, an association, an authority."""
        shape = self._chance.choice(self._chance.choice(self._kinds))
        return _SLOT.sub(lambda slot: genitive(self.name(slot[1])) if slot[2] else self.name(slot[1]), shape)


def genitive(name: str) -> str:
    """The genitive of a name: a name that ends in s has none of its own."""
    return name if name.endswith(_ENDS_AS_GENITIVE) else f"{name}s"


def sentences(drawn: Drawn, chance: random.Random, count: int) -> Iterator[Marked]:
    """So many examples of sentences, headings and rows that name places and organisations, or nothing."""
    shapes, empty = _DATA["meningar"]["alla"], _DATA["meningar"]["intet"]
    for _ in range(count):
        chosen = [chance.choice(empty if chance.random() < 1 / 4 else shapes) for _ in range(_SENTENCES)]
        joints = [chance.choice((" ", "\n", "\n\n")) for _ in chosen]
        yield changed(_filled("".join(map("".join, zip(chosen, joints, strict=True))), drawn), chance)


def _filled(shape: str, drawn: Drawn) -> Marked:
    """The shape with names for its slots; the name of a property is no place."""
    property_slots = {match.end() - len("{p} ") for match in _UNLABELLED.finditer(shape)}
    text, last = "", 0
    named: list[tuple[int, int, str]] = []
    for slot in _SLOT.finditer(shape):
        text += shape[last : slot.start()]
        name = drawn.name(slot[1])
        if slot.start() not in property_slots:
            named.append((len(text), len(text) + len(name), _LABELS[slot[1]]))
        text += genitive(name) if slot[2] else name
        last = slot.end()
    return Marked(text + shape[last:], tuple(named))


def renamed(marked: Marked, drawn: Drawn, chance: random.Random, kept: float = 1 / 4) -> Marked:
    """The text with other names, the same one for the same words; a share of them, `kept`, as they are."""
    names: dict[tuple[str, str], str] = {}
    pieces: list[str] = []
    named: list[tuple[int, int, str]] = []
    moved: list[tuple[int, int]] = []  # from where on in the old text, by how much
    last = length = 0
    for start, end, label in sorted(marked.named):
        printed = marked.text[start:end]
        key = " ".join(printed.split()), label
        if key not in names:
            names[key] = printed if chance.random() < kept else _other(printed, label, drawn)
        name = names[key]
        name = name.replace(" ", "\n", 1) if "\n" in printed and "\n" not in name else name
        pieces += [marked.text[last:start], name]
        length += start - last
        named.append((length, length + len(name), label))
        length += len(name)
        moved.append((end, length - end))
        last = end
    unknown = tuple((low + _shift(moved, low), high + _shift(moved, low)) for low, high in marked.unknown)
    return Marked("".join([*pieces, marked.text[last:]]), tuple(named), unknown)


def _shift(moved: Sequence[tuple[int, int]], at: int) -> int:
    return next((by for end, by in reversed(moved) if end <= at), 0)


def _other(printed: str, label: str, drawn: Drawn) -> str:
    name = drawn.name(label)
    if label == "PERSON" and " " not in " ".join(printed.split()):
        name = name.split()[-1]
    return name.upper() if printed.isupper() and len(printed) > len("SKR") else name


def changed(marked: Marked, chance: random.Random) -> Marked:
    """The same text in other lines, or all in capitals, or all in small letters, or as it is."""
    kind = chance.random()
    if kind < _CAPITALS:
        return _same_length(marked, marked.text.upper())
    if kind < _CAPITALS + _SMALL:
        return _same_length(marked, marked.text.lower())
    if kind < _CAPITALS + _SMALL + _REWRAPPED:
        return replace(marked, text=_rewrapped(marked.text, chance))
    return marked


def _same_length(marked: Marked, text: str) -> Marked:
    """The example with another text, if that is as long (ß in capitals is not)."""
    return replace(marked, text=text) if len(text) == len(marked.text) else marked


def _rewrapped(text: str, chance: random.Random) -> str:
    """Lines that end elsewhere: a line break between words becomes a blank, some blanks line breaks."""
    signs = list(text)
    for at in range(1, len(signs) - 1):
        between_words = signs[at - 1].isalnum() and signs[at + 1].islower()
        if signs[at] == "\n" and between_words:
            signs[at] = " "
        elif signs[at] == " " and signs[at + 1].isalnum() and chance.random() < 1 / 12:
            signs[at] = "\n"
    return "".join(signs)
