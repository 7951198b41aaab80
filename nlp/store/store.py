"""The store's one door: what can be asked of a database, and put into it."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self, Unpack

from nlp.errors import FileError
from nlp.model import Protokoll
from nlp.store import arende, doubt, human, info, lists, load, review, search, show, write
from nlp.store.connect import connect, guard
from nlp.store.filters import KontrollFilter, Within, YrkandeFilter, limit_of
from nlp.store.granskning import Granskning, GranskningRad, Tvivel
from nlp.store.results import Forsok, Info, KontrollRad, ParagrafVy, Steg, Traff, VoteringRad, YrkandeRad


def open_store(path: Path, *, write: bool = False, create: bool = False) -> "Store":
    """Open a database, for reading unless `write`; `create` makes it where there is none, and writes.

    An older schema is brought up to date for writing and an `OldSchemaError` for reading.  Raises
    `MissingDatabaseError`, `NotDatabaseError`, `NewerSchemaError`, `ReadOnlyError`, `LockedError`.
    """
    return Store(connect(path, write=write or create, create=create), path)


class Store:
    """An open database; close it, or use it in a `with` statement.

    Every method raises a `DatabaseError` with the database's name where SQLite cannot do what is asked.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def save(self, protokoll: Protokoll, path: Path, lacking: str = "") -> write.Saved:
        """Store the analysis of the file at `path` in one transaction; `lacking` says what could not be read.

        The same bytes again, here or elsewhere, change nothing, unless something of them was lacking; other
        bytes at a known path replace its rows.
        """
        with guard(str(self.path)):
            return write.save(self._connection, protokoll, path, lacking)

    def record_failure(self, path: Path, error: FileError) -> None:
        """Note that the file at `path` could not be read, and why; a later `save` takes the note away.

        What an earlier reading of the same path found is kept.
        """
        with guard(str(self.path)):
            write.record_failure(self._connection, path, error)

    def known(self, path: Path) -> Forsok | None:
        """What came of the bytes at `path`, where they need not be analysed again: stored, or given up.

        Known bytes at a new path are noted as a copy; None for new bytes, for those whose failure was cheap
        and may be gone, and for a file that cannot be read.
        """
        with guard(str(self.path)):
            return write.known(self._connection, path)

    def load(self, file_id: str) -> Protokoll:
        """The analysis as saved, by the file's SHA-256 (`Document.id`); `NotFoundError` if it is not here."""
        with guard(str(self.path)):
            return load.load(self._connection, file_id)

    def search(self, typed: str, *, limit: int | None = 20) -> tuple[Traff, ...]:
        """The best hits for what a person typed, among equals the newest first; "" finds nothing."""
        with guard(str(self.path)):
            return search.search(self._connection, typed, limit=limit)

    def yrkanden(self, **wanted: Unpack[YrkandeFilter]) -> tuple[YrkandeRad, ...]:
        """The yrkanden that fit every filter given, newest first.

        Names fit by whole words in any order and case (`ek anna`, `Ek*`); see `YrkandeFilter`.
        """
        with guard(str(self.path)):
            return lists.yrkanden(self._connection, wanted)

    def voteringar(self, **wanted: Unpack[Within]) -> tuple[VoteringRad, ...]:
        """The voteringar that fit every filter given, newest first; see `Within`."""
        with guard(str(self.path)):
            return lists.voteringar(self._connection, wanted)

    def kontroller(self, **wanted: Unpack[KontrollFilter]) -> tuple[KontrollRad, ...]:
        """The checks that fit every filter given, newest first; see `KontrollFilter`."""
        with guard(str(self.path)):
            return lists.kontroller(self._connection, wanted)

    def arende(self, dnr: str, *, kommun: str | None = None) -> tuple[Steg, ...]:
        """The steps of an ärende, oldest first, by its dnr in any spelling.

        Raises a `NotFoundError` that names the nearest known dnr.
        """
        with guard(str(self.path)):
            return arende.arende(self._connection, dnr, kommun)

    def show(self, paragraf: int) -> ParagrafVy:
        """One paragraf with everything found in it, by its id; a `NotFoundError` where there is none."""
        with guard(str(self.path)):
            return show.show(self._connection, paragraf)

    def info(self) -> Info:
        """What the database holds, in numbers."""
        with guard(str(self.path)):
            return info.info(self._connection)

    def doubts(
        self, *, by_date: bool = False, reviewed: bool = False, **wanted: Unpack[Within]
    ) -> tuple[Tvivel, ...]:
        """The paragrafer and front pages of the meetings wanted, those the program is least sure of first.

        `by_date` puts the latest first instead; what somebody has gone through is left out unless `reviewed`.
        """
        with guard(str(self.path)):
            return doubt.doubts(self._connection, wanted, by_date=by_date, reviewed=reviewed)

    def review(self, found: Sequence[Granskning]) -> None:
        """Keep what people said of stretches of files, and lay it over what was found there; all or nothing.

        Each takes the place of earlier reviews of the same stretch (`reviewed_by` tells whose).  Raises
        `NotFoundError` for a file that is not here.
        """
        with guard(str(self.path)):
            review.review(self._connection, found)

    def reviewed_by(self, found: Granskning) -> tuple[str, ...]:
        """Who else has gone through the same stretch of the same file, and said otherwise."""
        with guard(str(self.path)):
            return review.others(self._connection, found)

    def undo_reviews(self, numbers: Sequence[int]) -> None:
        """Take reviews back: what the program finds there stands again; all of them or none.

        Raises `NotFoundError` where one is not here, or is not in force.
        """
        with guard(str(self.path)):
            review.undo(self._connection, numbers)

    def reviews(self, *, undone: bool = False, limit: int | None = None) -> tuple[GranskningRad, ...]:
        """What people have gone through, the latest first; with `undone` also what was taken back."""
        with guard(str(self.path)):
            return human.listed(self._connection, undone=undone, limit=limit_of(limit))
