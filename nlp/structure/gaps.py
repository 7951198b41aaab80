"""Gaps in the numbering: the §§ of a sammanträde are numbered without a break, so a jump means something.

A § may be kept back for secrecy, lost with a page, or missed by us; which it is the text does not say.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from nlp.model import Paragraf

_WIDEST = 50  # numbers: beyond that two §§ are of different series


@dataclass(frozen=True, slots=True)
class Gap:
    """Two §§ that follow each other with numbers missing, repeated or falling between them."""

    before: Paragraf
    after: Paragraf

    @property
    def missing(self) -> tuple[int, ...]:
        """The numbers between the two; none where the number is repeated or falls."""
        return tuple(range(_value(self.before) + 1, _value(self.after)))


def gaps(paragrafer: Iterable[Paragraf]) -> Iterator[Gap]:
    """Where the numbering of one handling breaks off, in order; §§ without number are passed over."""
    numbered = [paragraf for paragraf in paragrafer if any(map(str.isdigit, paragraf.number))]
    for before, after in pairwise(numbered):
        step = _value(after) - _value(before)
        lettered = step == 0 and before.number != after.number  # § 12, § 12a
        if step != 1 and not lettered and before.handling == after.handling and step <= _WIDEST:
            yield Gap(before, after)


def _value(paragraf: Paragraf) -> int:
    return int("".join(filter(str.isdigit, paragraf.number)))
