"""Where personnummer and samordningsnummer stand, for the archivist; never the numbers."""

import sqlite3
from collections.abc import Iterator

from nlp.rules.personnummer import PiiKind, PiiPlace
from nlp.store.filters import Where, Within, limit_of, named
from nlp.store.results import PersonuppgiftRad

_LISTED = """
    SELECT
        u.id, u.kind, u.place, u.masked, coalesce(h.kommun, '') AS kommun, coalesce(h.organ, '') AS organ,
        coalesce(h.date, '') AS date, coalesce(t.number, '') AS number, coalesce(t.title, '') AS title,
        t.paragraf_id AS paragraf, u.page, f.name AS file
    FROM personuppgift AS u
    JOIN file AS f ON f.id = u.file_id
    LEFT JOIN textdel AS t ON t.file_id = u.file_id AND u.start >= t.start AND u.start < t.end
    LEFT JOIN handling AS h ON h.id = coalesce(
        t.handling_id, (SELECT min(own.id) FROM handling AS own WHERE own.file_id = f.id))
    WHERE """


def personuppgifter(connection: sqlite3.Connection, wanted: Within) -> Iterator[PersonuppgiftRad]:
    """The numbers of persons in the meetings wanted, those of the latest meeting first."""
    where = Where()
    where.within(wanted)
    sql = f"{_LISTED}{where.sql()} ORDER BY h.date DESC, f.id, u.id LIMIT ?"
    for row in named(connection, sql, (*where.values, limit_of(wanted.get("limit")))):
        said = {"kind": PiiKind(row["kind"]), "place": PiiPlace(row["place"]), "masked": bool(row["masked"])}
        yield PersonuppgiftRad(**{**row, **said})
