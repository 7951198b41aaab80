"""How words may stand in a text, written for the full-text index and found again in the text itself."""

from dataclasses import dataclass, field
from typing import TypeAlias

from nlp.store.traffar import Way


@dataclass(frozen=True, slots=True)
class Run:
    """Words one after the other, as the index has them; `begun` where the last one may go on.

    `column` is the one column they must stand in, "" for any.
    """

    words: tuple[str, ...]
    begun: bool = False
    column: str = ""

    def fts(self) -> str:
        """As FTS5 reads it."""
        text = " ".join(self.words).replace('"', " ")
        column = f"{self.column} : " if self.column else ""
        return f'{column}"{text}"{" *" if self.begun else ""}'


@dataclass(frozen=True, slots=True)
class Near:
    """Two runs in any order, at most `distance` words apart."""

    left: Run
    right: Run
    distance: int

    def fts(self) -> str:
        """As FTS5 reads it."""
        return f"NEAR({self.left.fts()} {self.right.fts()}, {self.distance})"


Pattern: TypeAlias = Run | Near

_FIRST, _TOGETHER = 10, 20  # forms side by side, and in a group

LEVELS = 3
"""As typed, in other forms, as parts of compounds: each level holds those before it."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What was typed as one term: the patterns of each level that are new in it.

    `name` is how it is told to a person, `left_out` how many rarer compounds are not searched, `way` how the
    first level fits.
    """

    name: str
    levels: tuple[tuple[Pattern, ...], ...]
    left_out: int = 0
    way: Way = Way.EXAKT
    options: "tuple[Sought, ...]" = field(default=())
    """The terms around ELLER, each for itself; `levels` then holds them all."""

    def upto(self, level: int) -> tuple[Pattern, ...]:
        """The patterns of a level and those before it."""
        return tuple(dict.fromkeys(pattern for own in self.levels[: level + 1] for pattern in own))

    def fts(self, level: int) -> str:
        """Any of the patterns of a level, as FTS5 reads it; "" where there is none."""
        return _any([pattern.fts() for pattern in self.upto(level)])

    @property
    def single(self) -> "tuple[Sought, ...]":
        """The terms it consists of."""
        return self.options or (self,)


def _any(patterns: list[str]) -> str:
    """Any of these.

    FTS5 looks at all sides of an OR for each row it finds, so that hundreds are slow: only the first stand
    side by side, the others in groups.  NOT "" takes nothing away; it keeps FTS5 from opening a group again.
    """
    if len(patterns) < 2:
        return "".join(patterns)
    groups = [
        f'(({" OR ".join(patterns[at : at + _TOGETHER])}) NOT "")'
        for at in range(_FIRST, len(patterns), _TOGETHER)
    ]
    return f"({' OR '.join([*patterns[:_FIRST], *groups])})"


def either(options: tuple[Sought, ...]) -> Sought:
    """One of several terms."""
    levels = tuple(
        tuple(dict.fromkeys(pattern for option in options for pattern in option.levels[level]))
        for level in range(LEVELS)
    )
    name = " ELLER ".join(option.name for option in options)
    return Sought(name, levels, sum(option.left_out for option in options), options=options)
