"""The store's one door: what can be asked of a database, and put into it."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, Unpack

from nlp.errors import FileError
from nlp.model import Protokoll
from nlp.store import doubt, human, index, info, lists, load, pii, review, search, show, table, write
from nlp.store.bevakningar import Bevakare
from nlp.store.connect import connect, guard
from nlp.store.filters import KontrollFilter, Within, YrkandeFilter, limit_of
from nlp.store.fraga import Fraga
from nlp.store.granskning import Granskning, GranskningRad, Tvivel
from nlp.store.results import (
    Fil,
    Forsok,
    Info,
    KontrollRad,
    ParagrafVy,
    PersonuppgiftRad,
    VoteringRad,
    YrkandeRad,
)
from nlp.store.search import SearchOptions
from nlp.store.search.permalink import resolve
from nlp.store.tradar import Tradar
from nlp.store.traffar import Sortering, Svar, Traff


def open_store(path: Path, *, write: bool = False, create: bool = False) -> "Store":
    """Open a database, for reading unless `write`; `create` makes it where there is none, and writes.

    An older schema is brought up to date for writing and an `OldSchemaError` for reading.  Raises
    `MissingDatabaseError`, `NotDatabaseError`, `NewerSchemaError`, `ReadOnlyError`, `LockedError`.
    """
    writes = write or create
    return Store(connect(path, write=writes, create=create), path, writes=writes)


class Store(Tradar, Bevakare):
    """An open database; close it, or use it in a `with` statement.

    Every method raises a `DatabaseError` with the database's name where SQLite cannot do what is asked.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, *, writes: bool = False) -> None:
        self._connection = connection
        self._writes = writes
        self.path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None and self._writes:
                self.finish()
        finally:
            self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def save(self, protokoll: Protokoll, path: Path, reading: write.Reading = write.AS_USUAL) -> write.Saved:
        """Store the analysis of the file at `path` in one transaction; `reading` says how it was read.

        The same bytes again, here or elsewhere, change nothing, unless something of them was lacking; other
        bytes at a known path replace its rows.  Its text is searched after `finish`.
        """
        with guard(str(self.path)):
            return write.save(self._connection, protokoll, path, reading)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Write all that is saved inside in one transaction: quicker for many files, and all or nothing."""
        with guard(str(self.path)), table.transaction(self._connection):
            yield

    def waiting(self) -> int:
        """How many files are stored whose text cannot be searched before `finish`."""
        with guard(str(self.path)):
            return index.waiting(self._connection)

    def finish(self) -> int:
        """Make what was saved searchable, in one transaction; how many files that were.

        Leaving a `with` statement does so too, unless by an error; what a killed run left is taken along.
        """
        with guard(str(self.path)):
            return index.finish(self._connection)

    def record_failure(self, path: Path, error: FileError) -> None:
        """Note that the file at `path` could not be read, and why; a later `save` takes the note away.

        What an earlier reading of the same path found is kept.
        """
        with guard(str(self.path)):
            write.record_failure(self._connection, path, error)

    def known(self, path: Path, *, keep_pii: bool = False) -> Forsok | None:
        """What came of the bytes at `path`, where they need not be analysed again: stored, or given up.

        Known bytes at a new path are noted as a copy; None for new bytes, for those whose failure was cheap
        and may be gone, for a file that cannot be read, and for one whose personnummer are to be masked and
        are not (or, with `keep_pii`, the other way).
        """
        with guard(str(self.path)):
            return write.known(self._connection, path, keep_pii=keep_pii)

    def load(self, file_id: str) -> Protokoll:
        """The analysis as saved, by the file's SHA-256 (`Document.id`); `NotFoundError` if it is not here."""
        with guard(str(self.path)):
            return load.load(self._connection, file_id)

    def search(self, asked: str | Fraga, options: SearchOptions | None = None) -> Svar:
        """The answer to what a person typed (docs/sokning.md), or to a question `parse` made of it.

        Raises a `QueryError` for a field, value or page that is none, and a `SlowQueryError`.
        """
        with guard(str(self.path)):
            return search.search(self._connection, asked, options)

    def each_hit(self, asked: str | Fraga, *, sort: Sortering = Sortering.DATUM) -> Iterator[Traff]:
        """Every hit as it is read, however many there are; the newest first, unless by relevance."""
        with guard(str(self.path)):
            yield from search.each_hit(self._connection, asked, sort)

    def yrkanden(self, **wanted: Unpack[YrkandeFilter]) -> tuple[YrkandeRad, ...]:
        """The yrkanden that fit every filter given, newest first.

        Names fit by whole words in any order and case (`ek anna`, `Ek*`); see `YrkandeFilter`.
        """
        with guard(str(self.path)):
            return tuple(lists.yrkanden(self._connection, wanted))

    def voteringar(self, **wanted: Unpack[Within]) -> tuple[VoteringRad, ...]:
        """The voteringar that fit every filter given, newest first; see `Within`."""
        with guard(str(self.path)):
            return tuple(lists.voteringar(self._connection, wanted))

    def kontroller(self, **wanted: Unpack[KontrollFilter]) -> tuple[KontrollRad, ...]:
        """The checks that fit every filter given, newest first; see `KontrollFilter`."""
        with guard(str(self.path)):
            return tuple(lists.kontroller(self._connection, wanted))

    def each_yrkande(self, **wanted: Unpack[YrkandeFilter]) -> Iterator[YrkandeRad]:
        """As `yrkanden`, but row by row: all of a large archive, in the memory of one."""
        with guard(str(self.path)):
            yield from lists.yrkanden(self._connection, wanted)

    def each_votering(self, **wanted: Unpack[Within]) -> Iterator[VoteringRad]:
        """As `voteringar`, row by row."""
        with guard(str(self.path)):
            yield from lists.voteringar(self._connection, wanted)

    def each_kontroll(self, **wanted: Unpack[KontrollFilter]) -> Iterator[KontrollRad]:
        """As `kontroller`, row by row."""
        with guard(str(self.path)):
            yield from lists.kontroller(self._connection, wanted)

    def personuppgifter(self, **wanted: Unpack[Within]) -> Iterator[PersonuppgiftRad]:
        """Where personnummer stand that were masked, or kept, in the meetings wanted; never the number."""
        with guard(str(self.path)):
            yield from pii.personuppgifter(self._connection, wanted)

    def show(self, paragraf: int | str) -> ParagrafVy:
        """One paragraf with everything found in it, by its id or the permalink of a hit.

        A `NotFoundError` where there is none.
        """
        with guard(str(self.path)):
            own = paragraf if isinstance(paragraf, int) else resolve(self._connection, paragraf)
            return show.show(self._connection, own)

    def info(self) -> Info:
        """What the database holds, in numbers."""
        with guard(str(self.path)):
            return info.info(self._connection)

    def files(self) -> Iterator[Fil]:
        """The files that were read, in the order they came in."""
        with guard(str(self.path)):
            yield from info.files(self._connection)

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
