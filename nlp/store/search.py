"""Searching: FTS5's ranking, then date; the best passage of each hit and its page."""

import json
import sqlite3
from typing import Any

from nlp.store.filters import dnr_of, limit_of
from nlp.store.query import fts_query
from nlp.store.results import Traff
from nlp.store.snippet import CLOSE, OPEN, best_mark, snippet, unmark
from nlp.terms import HandlingKind

# Without highlight(), which SQLite would run for every hit before it sorts, not for those shown.
_HITS = """
    SELECT
        t.id, -f.rank, t.paragraf_id, coalesce(h.kommun, ''), coalesce(h.organ, ''), coalesce(h.date, ''),
        h.kind, t.number, t.title, t.file_id, t.start, t.page, file.name
    FROM textdel_fts AS f
    JOIN textdel AS t ON t.id = f.rowid
    JOIN file ON file.id = t.file_id
    LEFT JOIN handling AS h ON h.id = t.handling_id
    WHERE f.textdel_fts MATCH ?
    ORDER BY f.rank, h.date DESC, t.id
    LIMIT ?"""
# The + keeps SQLite from running the whole query once for each id: for `s*` that is seconds.
_MARKED = """
    SELECT rowid, highlight(textdel_fts, 3, ?, ?) FROM textdel_fts
    WHERE textdel_fts MATCH ? AND +rowid IN (SELECT value FROM json_each(?))"""
_PAGE = "SELECT number FROM sida WHERE file_id = ? AND start <= ? ORDER BY start DESC, id DESC LIMIT 1"


def search(connection: sqlite3.Connection, typed: str, *, limit: int | None = 20) -> tuple[Traff, ...]:
    """The best hits for what a person typed (see query.py); nothing for what has no word in it."""
    query = fts_query(typed)
    if not query:
        return ()
    rows = connection.execute(_HITS, (query, limit_of(limit))).fetchall()
    shown = json.dumps([row[0] for row in rows])
    marked = dict(connection.execute(_MARKED, (OPEN, CLOSE, query, shown)).fetchall())
    return tuple(_hit(connection, row[1:], marked[row[0]]) for row in rows)


def _hit(connection: sqlite3.Connection, row: tuple[Any, ...], marked: str) -> Traff:
    score, paragraf, kommun, organ, date, kind, number, title, file_id, start, page, name = row
    text, marks = unmark(marked)
    best = best_mark(text, marks)
    if marks:
        found = connection.execute(_PAGE, (file_id, start + best)).fetchone()
        page = found[0] if found else page
    return Traff(
        paragraf=paragraf,
        kommun=kommun,
        organ=organ,
        date=date,
        kind=HandlingKind(kind) if kind else None,
        number=number,
        title=title,
        dnr=dnr_of(connection, paragraf),
        page=page,
        file=name,
        snippet=snippet(text, marks, best),
        score=score,
    )
