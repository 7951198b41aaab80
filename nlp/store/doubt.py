"""Where the program is unsure of itself: stretches worth a person's eyes, the most doubtful first.

Doubt is counted in points, and told in words; docs/rattning.md says how.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from nlp.store.filters import Where, Within, limit_of, named
from nlp.store.granskning import HUMAN, Tvivel
from nlp.store.words import unpack
from nlp.terms import KontrollResult, Outcome, PageSource

UNSURE = 0.6
"""The confidence of OCR below which a word is doubted."""

_AT_ONCE = 5  # unsure words that make a point
_MOST = 5  # points that unsure words can make: a bad scan is not more doubtful than a wrong decision
_LONGEST = 20_000  # characters of a front page; what lies further is hardly one

_RULES = "regler:"


@dataclass(frozen=True, slots=True)
class _Sort:
    """One reason for doubt: its points for each case, one and several in words, and what counts its cases.

    `sql` gives the number of a § (`p`); `front` that of a handling outside its §§ (`h`), "" for none.
    """

    points: int
    one: str
    many: str
    sql: str
    front: str = ""


_DEVIATING = f"SELECT count(*) FROM kontroll AS k WHERE k.result = '{KontrollResult.AVVIKER}' AND "  # noqa: S608 - constants
_GUESSED = f"""
    SELECT count(*) FROM textdel AS t
    JOIN avsnitt AS a ON a.textdel_id = t.id JOIN avsnitt_slag AS k ON k.id = a.slag_id
    WHERE k.source NOT GLOB '{_RULES}*' AND k.source NOT GLOB '{HUMAN}*' AND """  # noqa: S608 - constants
_SORTS = (
    _Sort(
        3,
        "en kontroll avviker",
        "{} kontroller avviker",
        _DEVIATING + "k.paragraf_id = p.id",
        _DEVIATING + "k.paragraf_id IS NULL AND k.handling_id = h.id",
    ),
    _Sort(
        2,
        "ett yrkande med okänt utfall",
        "{} yrkanden med okänt utfall",
        f"SELECT count(*) FROM yrkande AS y WHERE y.paragraf_id = p.id AND y.outcome = '{Outcome.OKANT}'",  # noqa: S608 - constants
    ),
    _Sort(
        2,
        "ett yrkande utan yrkande person",
        "{} yrkanden utan yrkande person",
        """SELECT count(*) FROM yrkande AS y WHERE y.paragraf_id = p.id AND NOT EXISTS (
            SELECT 1 FROM yrkande_person AS w WHERE w.yrkande_id = y.id AND w.role = 'proposer')""",
    ),
    _Sort(
        2,
        "ett avsnitt gissat utan rubrik",
        "{} avsnitt gissade utan rubrik",
        _GUESSED + "a.nr >= 0 AND t.paragraf_id = p.id",
        _GUESSED + "t.paragraf_id IS NULL AND t.file_id = f.id AND a.start >= h.start AND a.start < h.end",
    ),
)
_PLACE = "f.id AS file_id, f.sha256, f.name AS file, h.kommun, h.organ, h.date"
_PARAGRAFER = f"""
    SELECT {_PLACE}, p.id AS paragraf, p.number, p.title, p.start, p.end, p.page,
        {", ".join(f"({sort.sql}) AS s{at}" for at, sort in enumerate(_SORTS))}
    FROM paragraf AS p JOIN handling AS h ON h.id = p.handling_id JOIN file AS f ON f.id = p.file_id
    WHERE """  # noqa: S608 - constants
_FRONTS = f"""
    SELECT {_PLACE}, NULL AS paragraf, '' AS number, '' AS title, h.start, h.page,
        coalesce((SELECT min(p.start) FROM paragraf AS p WHERE p.handling_id = h.id), h.end) AS end,
        {", ".join(f"({sort.front or 0}) AS s{at}" for at, sort in enumerate(_SORTS))}
    FROM handling AS h JOIN file AS f ON f.id = h.file_id
    WHERE """  # noqa: S608 - constants
_UNSEEN = """
    NOT EXISTS (
        SELECT 1 FROM granskning AS g
        WHERE g.sha256 = f.sha256 AND g.undone_at = '' AND g.start < {end} AND g.end > {start}
    )"""


def doubts(
    connection: sqlite3.Connection, wanted: Within, *, by_date: bool = False, reviewed: bool = False
) -> tuple[Tvivel, ...]:
    """The paragrafer and front pages of the meetings wanted, the most doubtful first (or by date).

    What somebody has gone through is passed over unless `reviewed`.
    """
    unsure = _unsure_words(connection, wanted)
    found = [
        _tvivel(row, unsure)
        for sql, unseen in (
            (_PARAGRAFER, _UNSEEN.format(start="p.start", end="p.end")),
            (_FRONTS, _UNSEEN.format(start="h.start", end="h.end")),
        )
        for row in named(connection, *_asked(sql, wanted, "1" if reviewed else unseen))
    ]
    found = [each for each in found if each.start < each.end]
    found.sort(key=attrgetter("file", "start"))
    found.sort(key=attrgetter("date"), reverse=True)
    if not by_date:
        found.sort(key=attrgetter("points"), reverse=True)
    limit = limit_of(wanted.get("limit"))
    return tuple(found if limit < 0 else found[:limit])


def _asked(sql: str, wanted: Within, more: str) -> tuple[str, list[str | int]]:
    where = Where([more])
    where.within(wanted)
    return sql + where.sql(), where.values


def _tvivel(row: Mapping[str, Any], unsure: Mapping[int, list[int]]) -> Tvivel:
    end = row["end"] if row["paragraf"] else min(row["end"], row["start"] + _LONGEST)
    cases = [(sort, row[f"s{at}"]) for at, sort in enumerate(_SORTS)]
    words = sum(row["start"] <= at < end for at in unsure.get(row["file_id"], ()))
    points = sum(sort.points * count for sort, count in cases) + min(-(-words // _AT_ONCE), _MOST)
    place = ["sha256", "start", "paragraf", "kommun", "organ", "date", "number", "title", "page", "file"]
    told = {name: row[name] for name in place}
    return Tvivel(**told, end=end, points=points, reasons=tuple(_told(cases, words)))


def _told(cases: Iterable[tuple[_Sort, int]], words: int) -> Iterator[str]:
    for sort, count in cases:
        if count:
            yield sort.one if count == 1 else sort.many.format(count)
    if words:
        yield "ett osäkert tolkat ord" if words == 1 else f"{words} osäkert tolkade ord"


def _unsure_words(connection: sqlite3.Connection, wanted: Within) -> dict[int, list[int]]:
    """Where words stand that OCR was unsure of, by file."""
    sql = """
        SELECT DISTINCT s.file_id, s.number, s.words
        FROM sida AS s JOIN handling AS h ON h.file_id = s.file_id WHERE """
    found: dict[int, list[int]] = defaultdict(list)
    where = Where(["s.source = ?"], [PageSource.OCR])
    where.within(wanted)
    for file_id, number, packed in connection.execute(sql + where.sql(), where.values):
        found[file_id] += [word.start for word in unpack(packed, number) if word.confidence < UNSURE]
    return found
