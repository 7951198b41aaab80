"""One handling with its paragrafer, as the checks see it, and the rows they write."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nlp.model import Deltagare, Handling, Kontroll, Paragraf, Person, Protokoll, Section
from nlp.relations.persons import Roster
from nlp.terms import KontrollKind, KontrollResult, Role

_DECIDE = frozenset({Role.ORDFORANDE, Role.LEDAMOT, Role.TJANSTGORANDE})
_FEWEST = 3  # who decide: a shorter list is a piece of one


@dataclass(frozen=True, slots=True)
class Sammantrade:
    """A handling, its index, its paragrafer with theirs, the sections around them, and the file's text."""

    index: int
    handling: Handling
    paragrafer: tuple[tuple[int, Paragraf], ...]
    sections: tuple[Section, ...]
    text: str

    @property
    def roster(self) -> Roster:
        """Those who took part."""
        return Roster(self.handling.narvaro)

    @property
    def deciding(self) -> tuple[Deltagare, ...]:
        """Those who decide; none where the list names so few that it cannot be whole."""
        found = tuple(one for one in self.handling.narvaro if one.role in _DECIDE)
        return found if len(found) >= _FEWEST else ()

    def row(
        self,
        kind: KontrollKind,
        message: str,
        place: tuple[int, int],
        *,
        fits: bool,
        paragraf: int | None = None,
    ) -> Kontroll:
        """What a check came to; `place` is the passage to look at."""
        result = KontrollResult.STAMMER if fits else KontrollResult.AVVIKER
        return Kontroll(kind, result, message, self.index, paragraf, *place)


def sammantraden(protokoll: Protokoll) -> Iterator[Sammantrade]:
    """The handlingar of a file with what stands in them."""
    for index, handling in enumerate(protokoll.handlingar):
        own = tuple(
            (place, paragraf)
            for place, paragraf in enumerate(protokoll.paragrafer)
            if paragraf.handling == index
        )
        around = tuple(
            section for section in protokoll.sections if handling.start <= section.start < handling.end
        )
        yield Sammantrade(index, handling, own, around, protokoll.document.text)


def listed(people: Iterable[Person]) -> str:
    """`Anna Ek (S), Bo Al (M) och Cia Dahl`."""
    names = [f"{one.name} ({one.party})" if one.party else one.name for one in people]
    return joined(names)


def joined(words: list[str]) -> str:
    """`a, b och c`."""
    return " och ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def title(paragraf: Paragraf) -> str:
    """How a message names a paragraf."""
    return f"§ {paragraf.number}" if paragraf.number else "en paragraf utan nummer"


def number(paragraf: Paragraf) -> int | None:
    """The number of a paragraf without its letter; None where it has none."""
    digits = ""
    for character in paragraf.number:
        if not character.isdigit():
            break
        digits += character
    return int(digits) if digits and len(digits) < 5 else None
