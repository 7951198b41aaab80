"""One paragraf with everything found in it, in words."""

import sqlite3

from nlp.errors import NotFoundError
from nlp.rules.personnummer import mask
from nlp.store.filters import LARGEST, PLACE, named
from nlp.store.lists import kontroller_in, voteringar_in, yrkanden_in
from nlp.store.load import load_paragraf
from nlp.store.results import AvsnittText, AvvikelseText, BeslutText, ParagrafVy
from nlp.terms import HandlingKind

_PLACE = f"""
    SELECT h.kind, {PLACE}, p.page, file.id, file.keep_pii, coalesce(min(s.path), '') AS path
    FROM paragraf AS p
    JOIN handling AS h ON h.id = p.handling_id
    JOIN file ON file.id = p.file_id
    LEFT JOIN sokvag AS s ON s.file_id = file.id
    WHERE p.id = ? GROUP BY p.id"""  # noqa: S608 - PLACE is a constant


class _Text:
    """The text of a file around one paragraf, by the file's own offsets."""

    def __init__(self, connection: sqlite3.Connection, paragraf: int, file_id: int) -> None:
        sql = "SELECT start, text FROM textdel WHERE paragraf_id = ? ORDER BY id"
        rows = connection.execute(sql, (paragraf,)).fetchall()
        self._start = rows[0][0] if rows else 0
        self.whole = "".join(text for _, text in rows)
        sql = "SELECT start, number FROM sida WHERE file_id = ? ORDER BY id"
        self._pages = connection.execute(sql, (file_id,)).fetchall()

    def at(self, start: int, end: int) -> tuple[int, str]:
        """The page and the words of a stretch."""
        page = next((number for at, number in reversed(self._pages) if at <= start), 0)
        return page, self.whole[start - self._start : end - self._start]


def show(connection: sqlite3.Connection, paragraf: int) -> ParagrafVy:
    """The paragraf with this id; a `NotFoundError` where there is none."""
    paragraf = min(paragraf, LARGEST)
    row = next(named(connection, _PLACE, (paragraf,)), None)
    source = load_paragraf(connection, paragraf)
    if row is None or source is None:
        advice = "ingen paragraf har det numret i databasen. Sök fram den med: protokoll search"
        raise NotFoundError(str(paragraf), advice)
    text = _Text(connection, paragraf, row.pop("id"))
    row["kind"] = HandlingKind(row["kind"])
    row["path"] = row["path"] if row.pop("keep_pii") else mask(row["path"])
    return ParagrafVy(
        **row,
        paragraf=paragraf,
        dnr=source.dnr,
        text=text.whole,
        sections=tuple(AvsnittText(s.label, s.heading, *text.at(s.start, s.end)) for s in source.sections),
        beslut=tuple(BeslutText(b.mode, *text.at(b.start, b.end), b.kind) for b in source.beslut),
        yrkanden=yrkanden_in(connection, paragraf),
        voteringar=voteringar_in(connection, paragraf),
        reservationer=tuple(AvvikelseText(r.by, *text.at(r.start, r.end)) for r in source.reservationer),
        jav=tuple(AvvikelseText(j.by, *text.at(j.start, j.end)) for j in source.jav),
        kontroller=kontroller_in(connection, paragraf),
        source=source,
    )
