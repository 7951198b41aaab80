"""Whether those who moved, dissented or stood aside were there, by the attendance list."""

from collections.abc import Iterator

from nlp.model import DeltarInte, Jav, Kontroll, Paragraf, Person, Reservation, Yttrande
from nlp.relations.kontroll.roster import sits
from nlp.relations.kontroll.sammantrade import Sammantrade, listed, title
from nlp.terms import KontrollKind

_MAY = "Den som är kommunalråd får yrka utan att vara ledamot (KL 4 kap. 2 §), och en lista kan ha lästs fel."


def deltagare(meeting: Sammantrade) -> Iterator[Kontroll]:
    """Each paragraf in which somebody acts who is not on the list, or not for that §; else that all are."""
    if not meeting.deciding:
        return
    roster, seen, faults = meeting.roster, 0, 0
    for index, paragraf in meeting.paragrafer:
        acting = dict.fromkeys(person for _, people in _acts(paragraf) for person in people)
        named = [person for person in acting if " " in person.name]
        seen += len(named)
        unknown = [
            person for person in named if roster.who(person) is None and not _other_party(meeting, person)
        ]
        if unknown:
            faults += 1
            yield meeting.row(
                KontrollKind.DELTAGARE,
                _missing(paragraf, unknown),
                _place(paragraf, unknown[0]),
                fits=False,
                paragraf=index,
            )
        away = [person for person in _moving(paragraf) if _away(meeting, person, paragraf)]
        if away:
            faults += 1
            message = f"{listed(away)} agerar i {title(paragraf)} men deltar enligt närvarolistan inte i den."
            yield meeting.row(
                KontrollKind.DELTAGARE, message, _place(paragraf, away[0]), fits=False, paragraf=index
            )
    if seen and not faults:
        first = meeting.handling.narvaro[0]
        message = f"Alla som yrkar, reserverar sig eller anmäler jäv ({seen} gånger) finns i närvarolistan."
        yield meeting.row(KontrollKind.DELTAGARE, message, (first.start, first.end), fits=True)


def _acts(paragraf: Paragraf) -> Iterator[tuple[tuple[int, int], tuple[Person, ...]]]:
    """What was done, where it stands, and by whom."""
    for yrkande in paragraf.yrkanden:
        yield (yrkande.start, yrkande.end), (*yrkande.proposers, *yrkande.supporters)
    statements: tuple[Reservation | Jav | DeltarInte | Yttrande, ...] = (
        *paragraf.reservationer,
        *paragraf.jav,
        *paragraf.deltar_inte,
        *paragraf.yttranden,
    )
    for stated in statements:
        yield (stated.start, stated.end), stated.by


def _moving(paragraf: Paragraf) -> tuple[Person, ...]:
    """Those who did what only somebody present can do: who is jävig may have left before."""
    people = [person for one in paragraf.yrkanden for person in (*one.proposers, *one.supporters)]
    people += [person for one in paragraf.reservationer for person in one.by]
    return tuple(dict.fromkeys(person for person in people if " " in person.name))


def _place(paragraf: Paragraf, person: Person) -> tuple[int, int]:
    return next(
        (place for place, people in _acts(paragraf) if person in people), (paragraf.start, paragraf.start)
    )


def _missing(paragraf: Paragraf, unknown: list[Person]) -> str:
    return f"{listed(unknown)} agerar i {title(paragraf)} men finns inte i närvarolistan. {_MAY}"


def _other_party(meeting: Sammantrade, person: Person) -> bool:
    """Whether somebody of that name is there with another party: that is a matter of its own."""
    return meeting.roster.who(Person(person.name, "")) is not None


def _away(meeting: Sammantrade, person: Person, paragraf: Paragraf) -> bool:
    found = meeting.roster.who(person)
    spells = meeting.roster.spells(found) if found else ()
    return bool(spells) and not any(sits(one, paragraf) for one in spells)
