"""What a `Store` answers of what goes through the years: ärenden, motions, persons and parties."""

import sqlite3
from pathlib import Path
from typing import Unpack

from nlp.store import partier, trad
from nlp.store import person as personer
from nlp.store.connect import guard
from nlp.store.filters import Within
from nlp.store.partier import PartiVy
from nlp.store.person import PersonKandidat, PersonVal, PersonVy, val
from nlp.store.trad import MotionLage, MotionRad, Steg


class Tradar:
    """The threads of an open database; see `Store`."""

    _connection: sqlite3.Connection
    path: Path

    def arende(self, dnr: str, *, kommun: str | None = None) -> tuple[Steg, ...]:
        """The steps of an ärende by its dnr in any spelling, each kommun's by itself, oldest first.

        A § is one step in however many files it is printed; one with another dnr is a step where the text
        names it.  Raises a `NotFoundError` that names the nearest known dnr.
        """
        with guard(str(self.path)):
            return trad.arende(self._connection, dnr, kommun)

    def motioner(
        self, *, kommun: str | None = None, state: MotionLage | None = None, per: str | None = None
    ) -> tuple[MotionRad, ...]:
        """The motions with their clock (KL 5 kap. 35 §), the open ones first, of these the oldest first.

        `per` is the day it is read (ISO), None today.
        """
        with guard(str(self.path)):
            return trad.motioner(self._connection, kommun=kommun, state=state, per=per)

    def persons(
        self, name: str, *, kommun: str | None = None, limit: int | None = 100
    ) -> tuple[PersonKandidat, ...]:
        """Everybody whose name holds the words of `name` (`ek anna`, `Ek*`), by kommun and party."""
        with guard(str(self.path)):
            return personer.candidates(self._connection, name, kommun, limit)

    def person(self, number: int) -> PersonVy:
        """A person over the years, by an id of `persons`; a `NotFoundError` where there is none."""
        with guard(str(self.path)):
            return personer.person(self._connection, number)

    def merge_persons(self, one: int, other: int, *, by: str = "") -> int:
        """Decide that `one` is the person of `other`, now and for what comes in later.

        Gives the number of the choice.  Raises `NotFoundError` where one is not here, or both are one.
        """
        with guard(str(self.path)):
            return val.merge(self._connection, one, other, by)

    def split_person(self, number: int, from_date: str, *, by: str = "") -> int:
        """Decide that a name is somebody else's from a day on (ISO); the number of the choice.

        Raises `NotFoundError` where the person is not here, or is split there already.
        """
        with guard(str(self.path)):
            return val.split(self._connection, number, from_date, by)

    def undo_person_choice(self, number: int) -> None:
        """Take such a choice back; a `NotFoundError` where none with that number is in force."""
        with guard(str(self.path)):
            val.undo(self._connection, number)

    def person_choices(self, *, undone: bool = False) -> tuple[PersonVal, ...]:
        """What has been decided of persons, the latest first; with `undone` also what was taken back."""
        with guard(str(self.path)):
            return tuple(val.choices(self._connection, undone=undone))

    def party(self, name: str, **wanted: Unpack[Within]) -> PartiVy:
        """A party by its letters or name, in the meetings wanted; a `NotFoundError` if nothing is of it."""
        with guard(str(self.path)):
            return partier.parti(self._connection, name, wanted)
