"""A § before its sections are known."""

from dataclasses import dataclass

from nlp.terms import SectionLabel

SIGNS = " *:–-•\t\u00a0"
"""What may stand around a title without belonging to it."""


@dataclass(frozen=True, slots=True)
class Item:
    """A §: lines [first, last) hold it, lines [body, last) what follows title and dnr.

    `whole` is the label of all its body, where that is known from the heading alone; `earlier` are the lines
    of the header that name the § of bodies that had the matter before.
    """

    number: str
    title: str
    dnr: tuple[str, ...]
    first: int
    body: int
    last: int
    whole: SectionLabel | None = None
    earlier: tuple[int, ...] = ()
