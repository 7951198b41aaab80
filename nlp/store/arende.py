"""One ärende through its organs, oldest step first."""

import sqlite3
from difflib import get_close_matches
from typing import Any

from nlp.errors import NotFoundError
from nlp.rules.dnr import dnr_key
from nlp.store.filters import JOINS, PLACE, Where, dnr_of, named
from nlp.store.lists import yrkanden_in
from nlp.store.results import BeslutText, Steg
from nlp.terms import HandlingKind, Mode

_PARAGRAFER = f"""
    SELECT DISTINCT p.id AS paragraf, h.kind, {PLACE}, p.page, p.file_id, p.start
    FROM arende AS a JOIN paragraf_dnr AS own ON own.arende_id = a.id {JOINS}
    WHERE a.dnr_key = ? AND """  # noqa: S608 - constants
# A tjänsteskrivelse has no §; its dnr stands on the page itself.  In a protokoll what lies outside the
# paragrafer is the list of contents, which is no step.
_HANDLINGAR = """
    SELECT DISTINCT
        NULL AS paragraf, h.kind, h.kommun, h.organ, h.date, '' AS number, '' AS title, file.name AS file,
        h.page, h.file_id, h.start
    FROM entitet AS e
    JOIN handling AS h ON h.file_id = e.file_id AND e.start >= h.start AND e.start < h.end
    JOIN file ON file.id = h.file_id
    WHERE e.dnr_key = ? AND e.paragraf_id IS NULL
        AND h.kind NOT IN ('protokoll', 'protokollsutdrag', 'kallelse')
        AND NOT EXISTS (SELECT 1 FROM paragraf WHERE handling_id = h.id)
        AND """
_BESLUT = """
    SELECT b.mode, b.page, substr(t.text, b.start - t.start + 1, b.end - b.start)
    FROM beslutspunkt AS b
    JOIN textdel AS t ON t.paragraf_id = b.paragraf_id AND b.start >= t.start AND b.start < t.end
    WHERE b.paragraf_id = ? ORDER BY b.id"""
_MOST_SUGGESTIONS = 3
_MOST_COMPARED = 20_000  # difflib takes some 10 µs for each


def arende(connection: sqlite3.Connection, dnr: str, kommun: str | None = None) -> tuple[Steg, ...]:
    """The steps of the ärende with this dnr, in any spelling; undated ones last.

    Two kommuner may use the same dnr: `kommun` picks one, else the steps of both are given.  Raises a
    `NotFoundError` that names the nearest known dnr.
    """
    key = dnr_key(dnr.encode("utf-8", "replace").decode())  # half a character may come in from the shell
    where = Where()
    where.name("h.kommun_key", kommun)
    values = (key, *where.values)
    rows = [row for sql in (_PARAGRAFER, _HANDLINGAR) for row in named(connection, sql + where.sql(), values)]
    if not rows or not key:
        raise NotFoundError(dnr, _not_found(connection, key))
    rows.sort(key=_age)
    return tuple(_step(connection, row, dnr) for row in rows)


def _age(row: dict[str, Any]) -> tuple[bool, str, int, int]:
    return row["date"] == "", row["date"], row["file_id"], row["start"]


def _step(connection: sqlite3.Connection, row: dict[str, Any], dnr: str) -> Steg:
    paragraf = row["paragraf"]
    place = {name: value for name, value in row.items() if name not in ("file_id", "start")}
    place["kind"] = HandlingKind(row["kind"])
    if paragraf is None:
        return Steg(**place, dnr=(dnr,), beslut=(), yrkanden=())
    place["dnr"] = dnr_of(connection, paragraf)
    found = connection.execute(_BESLUT, (paragraf,))
    beslut = tuple(BeslutText(Mode(mode), page, text) for mode, page, text in found)
    return Steg(**place, beslut=beslut, yrkanden=yrkanden_in(connection, paragraf))


def _not_found(connection: sqlite3.Connection, wanted: str) -> str:
    sql = (
        "SELECT dnr_key, min(dnr) FROM arende WHERE length(dnr_key) BETWEEN ? AND ? GROUP BY dnr_key LIMIT ?"
    )
    length = len(wanted)
    known = dict(connection.execute(sql, (length - 3, length + 3, _MOST_COMPARED)).fetchall())
    nearest = get_close_matches(wanted, known, n=_MOST_SUGGESTIONS)
    if not nearest:
        return "inget ärende har det diarienumret."
    return f"inget ärende har det diarienumret. Närmast: {', '.join(known[key] for key in nearest)}."
