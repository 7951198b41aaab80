"""What happened in one matter, before anybody tells it."""

from dataclasses import dataclass, field

from nlp.evaluation.generator.names import Person


@dataclass(frozen=True, slots=True)
class Option:
    """One side of a question, marked up, in the forms that sentences need.

    `noun` as in *enligt …*, `wish` as in *ja för …*, `verb` as in *den som vill …*, `clause` as in *finner
    att …*.
    """

    noun: str
    wish: str
    verb: str
    clause: str


@dataclass(slots=True)
class Part:
    """One wish of a motion: its kind, what it is about (marked up), and its fate."""

    kind: str
    about: str
    fate: str = "okänt"


@dataclass(slots=True)
class Motion:
    """What somebody moved; `form` names the phrases that tell it."""

    id: str
    form: str
    by: list[Person]
    parts: list[Part]
    joined: list[Person] = field(default_factory=list)
    reason: str = ""
    withdrawn: bool = False

    def ids(self) -> list[str]:
        """The names of its parts, for proofs."""
        if len(self.parts) == 1:
            return [self.id]
        return [f"{self.id}.{at}" for at, _ in enumerate(self.parts, 1)]


@dataclass(slots=True)
class Poll:
    """A counted vote: how each voted."""

    yes: list[Person]
    no: list[Person]
    abstain: list[Person]
    absent: list[Person]
    casting: bool = False


@dataclass(slots=True)
class Round:
    """A question that the chair put: the sides, which was found carried, which was; whose fate it settles."""

    kind: str
    options: list[Option]
    found: int
    won: int
    settles: list[str]
    poll: Poll | None = None
    minority: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a decision, as *att …* wants it and as a sentence of its own."""

    kind: str
    infinitive: str
    sentence: str
    mode: str = "beslutar"


@dataclass(slots=True)
class Case:
    """Everything that was done in a matter."""

    points: list[Point]
    motions: list[Motion] = field(default_factory=list)
    rounds: list[Round] = field(default_factory=list)
    dissent: list[tuple[list[Person], str]] = field(default_factory=list)
    aside: list[Person] = field(default_factory=list)
    silent: list[Person] = field(default_factory=list)
    notes: list[tuple[list[Person], str]] = field(default_factory=list)
    speakers: list[Person] = field(default_factory=list)
    unanimous: bool = False
    proof: list[str] = field(default_factory=list)  # whose fate the decision itself tells
    agreed: str = ""  # the proposal that it says it follows
