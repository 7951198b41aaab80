"""What a `Store` does with searches that are kept."""

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from nlp.store.bevakning import watches
from nlp.store.bevakning.watches import Bevakning, Nyhet
from nlp.store.connect import guard
from nlp.store.search import each_hit
from nlp.store.traffar import Traff


class Bevakare:
    """The named searches of an open database; see `Store`."""

    _connection: sqlite3.Connection
    path: Path

    def watch(self, name: str, query: str) -> Bevakning:
        """Keep a search under a name; what it finds now is no news.

        Raises `QueryError` where the name is taken, or the search is not understood or too wide.
        """
        with guard(str(self.path)):
            return watches.add(self._connection, name, query, self._find)

    def unwatch(self, name: str) -> None:
        """Forget a named search; a `NotFoundError` where there is none of that name."""
        with guard(str(self.path)):
            watches.remove(self._connection, name)

    def watches(self) -> tuple[Bevakning, ...]:
        """The named searches, by name."""
        with guard(str(self.path)):
            return watches.listed(self._connection)

    def news(self, watch: Bevakning) -> tuple[Nyhet, ...]:
        """What a named search finds now and has not told before, the newest meeting first."""
        with guard(str(self.path)):
            return watches.news(self._connection, watch, self._find)

    def tell(self, watch: Bevakning, fresh: Sequence[Nyhet]) -> None:
        """Note that these have been told, so that they are no news the next time."""
        with guard(str(self.path)):
            watches.tell(self._connection, watch, fresh)

    def told(self, watch: Bevakning, most: int = 50) -> tuple[Nyhet, ...]:
        """The latest of what a named search has told, the newest first."""
        with guard(str(self.path)):
            return watches.told(self._connection, watch, most)

    def _find(self, query: str) -> Iterable[Traff]:
        return each_hit(self._connection, query)
