"""Taking a person's corrections in, and taking them back: each in one transaction with all that follows."""

import sqlite3
from collections.abc import Sequence

from nlp.errors import NotFoundError
from nlp.store import human
from nlp.store.granskning import Granskning
from nlp.store.table import transaction


def review(connection: sqlite3.Connection, found: Sequence[Granskning]) -> None:
    """Keep reviews, each in the place of what it overlaps, and lay them over the findings of their files."""
    with transaction(connection):
        for each in found:
            if not connection.execute("SELECT 1 FROM file WHERE sha256 = ?", (each.sha256,)).fetchone():
                raise NotFoundError(each.sha256, "filen finns inte i databasen.")
            human.record(connection, each)
        for sha256 in dict.fromkeys(each.sha256 for each in found):
            human.apply(connection, sha256)


def others(connection: sqlite3.Connection, found: Granskning) -> tuple[str, ...]:
    """Who else has gone through the same stretch, and labelled it otherwise."""
    numbers = set(human.overlapping(connection, found))
    theirs = (each for number, each in human.in_force(connection, found.sha256) if number in numbers)
    return tuple(sorted({each.annotator for each in theirs if _differ(each, found)}))


def _differ(one: Granskning, other: Granskning) -> bool:
    return one.annotator != other.annotator and one.said != other.said


def undo(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    """Put reviews out of force and lay what is left over the findings."""
    with transaction(connection):
        touched = [
            sha256 for number in numbers for sha256 in human.undo(connection, [number]) or _none(number)
        ]
        for sha256 in dict.fromkeys(touched):
            human.apply(connection, sha256)


def _none(number: int) -> list[str]:
    raise NotFoundError(
        str(number), "ingen gällande granskning har det numret. Se dem med: protokoll label list"
    )
