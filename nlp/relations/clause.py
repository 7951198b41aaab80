"""What the minutes move: a clause, and a sentence that joins one."""

from dataclasses import dataclass

from nlp.model import Person


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that moves something: `verb` is where its predicate begins (at the verb where it has one).

    `led` marks a lead-in over a decision point, whose demand is that point; `told` a motion only told of
    (`votering om tilläggsyrkande från C`); `echo` one that moves what another moved (`B yrkar likaledes`).
    `label` is the number it is listed under (`Förslag 1: …`).
    """

    start: int
    end: int
    verb: int
    proposers: tuple[Person, ...]
    supporters: tuple[Person, ...]
    chair: bool
    led: bool = False
    told: bool = False
    echo: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Joining:
    """A sentence by which persons join a motion made before it."""

    start: int
    end: int
    persons: tuple[Person, ...]
