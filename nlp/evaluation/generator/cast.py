"""Who sits, who is there, who writes: the people of one kommun and of one meeting."""

import random
from dataclasses import dataclass, field

from nlp.evaluation.generator.grammar import House
from nlp.evaluation.generator.names import Names, Person

LEFT = frozenset({"S", "V", "MP", "FI"})


@dataclass(frozen=True, slots=True)
class Seat:
    """A place at the table: who sits on it, for whom, and as what."""

    person: Person
    role: str = ""
    instead_of: Person | None = None
    note: str = ""


@dataclass(slots=True)
class Meeting:
    """Who takes part: seats that vote, ersättare who do not, officials by their title."""

    seats: list[Seat]
    spare: list[Person]
    absent: list[Person]
    officials: list[tuple[Person, str]]
    signers: list[Person] = field(default_factory=list)

    @property
    def voters(self) -> list[Person]:
        """Those who may vote."""
        return [seat.person for seat in self.seats]

    @property
    def chair(self) -> Person:
        """The one who presides."""
        return self.seats[0].person

    @property
    def secretary(self) -> Person:
        """The one who keeps the minutes."""
        return self.officials[-1][0]


class Town:
    """The elected and the employed of one kommun in one term."""

    def __init__(self, house: House, names: Names, year: int, chance: random.Random) -> None:
        self.names = names
        origins = tuple(house["ursprung"])
        seats = {party: number for party, number in house["mandat"].items() if _exists(party, year)}
        self.members = {
            party: [names.person(chance, year, party, origins) for _ in range(number + 2)]
            for party, number in seats.items()
        }
        self.seats = seats
        self.officials = [(names.person(chance, year, "", origins), title) for title in house["tjanster"]]
        self.citizens = [names.person(chance, year, "", origins) for _ in range(6)]
        self.secretary = (names.person(chance, year, "", origins), house["sekreterare"])

    def meeting(self, body: str, size: int, chance: random.Random) -> Meeting:
        """Who comes to a meeting of a body with so many seats."""
        elected = self._elected(body, size)
        away = chance.sample(elected[1:], min(len(elected) // 5, chance.randint(1, 4)))
        spare = [p for people in self.members.values() for p in people if p not in elected]
        chance.shuffle(spare)
        seats = [Seat(person) for person in elected if person not in away]
        for gone in away:
            stand_in = next((p for p in spare if p.party == gone.party), spare[0] if spare else None)
            if stand_in and chance.random() < 0.9:
                spare.remove(stand_in)
                seats.append(Seat(stand_in, "tjänstgörande ersättare", gone))
        here = {seat.instead_of for seat in seats}
        staff = chance.sample(self.officials, min(len(self.officials), chance.randint(1, 4)))
        signers = chance.sample([seat.person for seat in seats[1:]], 2 if body == "fullm" else 1)
        return Meeting(
            self._roles(seats),
            spare[: chance.randint(1, 5)],
            [p for p in away if p not in here],
            [*staff, self.secretary],
            signers,
        )

    def _elected(self, body: str, size: int) -> list[Person]:
        """The members of a body: the parties' shares by largest remainder, the first party presides."""
        total = sum(self.seats.values())
        if size >= total:
            every = [p for party, people in self.members.items() for p in people[: self.seats[party]]]
            fixed = random.Random(len(every))  # noqa: S311 - who comes first in the roll stays so
            return [every[0], *fixed.sample(every[1:], len(every) - 1)]
        share = {party: number * size / total for party, number in self.seats.items()}
        given = {party: int(part) for party, part in share.items()}
        rest = sorted(share, key=lambda party: (given[party] - share[party], party))
        for party in rest[: size - sum(given.values())]:
            given[party] += 1
        fixed = random.Random(body)  # noqa: S311 - a body keeps its members from meeting to meeting
        every = [p for party, number in given.items() for p in self.members[party][:number]]
        return [every[0], *fixed.sample(every[1:], len(every) - 1)]

    @staticmethod
    def _roles(seats: list[Seat]) -> list[Seat]:
        """The first presides; vice chairs come from other parties."""
        out, vice = [], 0
        side = seats[0].person.party in LEFT
        for at, seat in enumerate(seats):
            role = seat.role
            if at == 0:
                role = "ordförande"
            elif not role and vice < 2 and (vice == 0 or (seat.person.party in LEFT) is not side):
                vice += 1
                role = f"vice{vice}"
            out.append(Seat(seat.person, role, seat.instead_of, seat.note))
        return out


def _exists(party: str, year: int) -> bool:
    since = {"SD": 1991, "MP": 1982, "KD": 1976, "FI": 2006}
    return year >= since.get(party, 0)
