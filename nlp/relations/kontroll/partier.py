"""Whether a person has the same party wherever the minutes print one."""

from collections.abc import Iterator

from nlp.model import Kontroll, Person
from nlp.relations.kontroll.sammantrade import Sammantrade, joined
from nlp.relations.persons import named_in
from nlp.terms import KontrollKind

_Place = tuple[int, int]


def partier(meeting: Sammantrade) -> Iterator[Kontroll]:
    """Each full name with two parties; else that all names printed more than once keep theirs."""
    printed = _printed(meeting)
    twice = {
        name: parties for name, parties in printed.items() if sum(len(seen) for seen in parties.values()) > 1
    }
    faults = {name: parties for name, parties in twice.items() if len(parties) > 1}
    for name, parties in faults.items():
        said = joined([f"({seen[0][0]}) {_times(len(seen))}" for seen in parties.values()])
        place, index = next((place, index) for seen in list(parties.values())[1:] for _, place, index in seen)
        message = f"{name} står som {said} i samma protokoll."
        yield meeting.row(KontrollKind.PARTIER, message, place, fits=False, paragraf=index)
    if twice and not faults:
        place = next(iter(next(iter(twice.values())).values()))[0][1]
        message = f"{len(twice)} personer nämns med parti mer än en gång, alltid med samma."
        yield meeting.row(KontrollKind.PARTIER, message, place, fits=True)


def _times(number: int) -> str:
    return "en gång" if number == 1 else f"{number} gånger"


_Seen = dict[str, dict[str, list[tuple[str, _Place, int | None]]]]


def _printed(meeting: Sammantrade) -> _Seen:
    """Every full name with the parties printed at it, and where: once for the list, once a paragraf."""
    found: _Seen = {}

    def note(person: Person, place: _Place, index: int | None) -> None:
        if person.party and " " in person.name:
            seen = found.setdefault(" ".join(person.name.split()), {}).setdefault(person.party.casefold(), [])
            if (index, place) not in {(other, where) for _, where, other in seen}:
                seen.append((person.party, place, index))

    for one in meeting.handling.narvaro:
        note(one.person, (one.start, one.end), None)
    for index, paragraf in meeting.paragrafer:
        for person in named_in(paragraf):
            note(person, (paragraf.start, paragraf.end), index)
    return found
