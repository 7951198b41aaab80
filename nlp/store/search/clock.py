"""How long a search may take: SQLite is stopped when the time is up, and so are our own loops."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from nlp.errors import SlowQueryError

_STEPS = 2000  # of SQLite's machine between two looks at the clock: some tenths of a millisecond


class Clock:
    """The time left for one search."""

    def __init__(self, typed: str, seconds: float) -> None:
        self._typed = typed
        self._seconds = seconds
        self._end = monotonic() + seconds

    def check(self) -> None:
        """Raise a `SlowQueryError` where the time is up."""
        if self.is_up():
            raise self.error()

    def is_up(self) -> bool:
        """Whether the time is up."""
        return monotonic() > self._end

    def error(self) -> SlowQueryError:
        """What to say then."""
        return SlowQueryError(self._typed, f" (mer än {self._seconds:g} sekunder)")


@contextmanager
def limited(connection: sqlite3.Connection, typed: str, seconds: float) -> Iterator[Clock]:
    """Run what is inside for so many seconds at most; a `SlowQueryError` beyond them."""
    clock = Clock(typed, seconds)
    connection.set_progress_handler(clock.is_up, _STEPS)
    try:
        yield clock
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
            raise clock.error() from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
