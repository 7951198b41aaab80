"""From rows to hits: the place, the sources, the passage and why it came."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from json import dumps
from typing import NamedTuple

from nlp.store.filters import dnr_of
from nlp.store.search import rows
from nlp.store.search.order import Page
from nlp.store.search.permalink import permalink
from nlp.store.search.plan import Plan
from nlp.store.search.snippet import Mark, best_mark, merged, snippet
from nlp.store.search.why import Places, Reasons
from nlp.store.traffar import Forekomst, Traff
from nlp.terms import HandlingKind

_TEXTS = """
    SELECT
        t.id, y.unik, coalesce(trim(h.kommun_key) || '|' || trim(h.organ_key), ''), t.paragraf_id,
        coalesce(h.kommun, ''), coalesce(h.organ, ''), coalesce(h.date, ''), coalesce(h.kind, ''),
        t.file_id, file.sha256, file.name, t.start, t.page, t.number, t.title, t.dnr, t.text
    FROM traffyta AS y
    JOIN textdel AS t ON t.id = y.id
    JOIN file ON file.id = t.file_id
    LEFT JOIN handling AS h ON h.id = t.handling_id
    WHERE y.id IN (SELECT value FROM json_each(?))"""
_SOURCES = """
    SELECT
        y.unik, y.id, y.paragraf_id, coalesce(h.kind, ''), t.page, file.name, file.id, file.sha256,
        t.number, t.start
    FROM traffyta AS y
    JOIN textdel AS t ON t.id = y.id
    JOIN file ON file.id = t.file_id
    LEFT JOIN handling AS h ON h.id = y.handling_id
    WHERE y.unik > 0 AND y.unik IN (SELECT value FROM json_each(?))
    ORDER BY y.id"""
_SPANS = """
    SELECT a.start - ?2, a.end - ?2
    FROM textdel AS t JOIN avsnitt AS a ON a.textdel_id = t.id JOIN avsnitt_slag AS s ON s.id = a.slag_id
    WHERE t.paragraf_id = ?1 AND a.nr >= 0 AND s.label IN (SELECT value FROM json_each(?3))"""
_PAGE = "SELECT number FROM sida WHERE file_id = ? AND start <= ? ORDER BY start DESC, id DESC LIMIT 1"
_ORDER = (HandlingKind.PROTOKOLL, HandlingKind.PROTOKOLLSUTDRAG)


class Text(NamedTuple):
    """A piece of text with its place."""

    id: int
    unik: int
    held_by: str
    paragraf: int | None
    kommun: str
    organ: str
    date: str
    kind: str
    file_id: int
    sha256: str
    file: str
    start: int
    page: int
    number: str
    title: str
    dnr: str
    text: str

    @property
    def nyckel(self) -> str:
        """What makes the § one in whatever file: kommun, organ, date, number; else its place in the file."""
        return f"{self.held_by}|{self.date}|{self.number}" if self.unik > 0 else f"{self.sha256}#{self.start}"


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes hits of the § of a page."""

    connection: sqlite3.Connection
    plan: Plan
    reasons: Reasons

    def hits(self, page: Page) -> tuple[Traff, ...]:
        """The hits of a page, in its order."""
        texts = self._texts(page)
        sources = self._sources(page.uniks, {text.id for text in texts.values()})
        return tuple(
            self._hit(texts[unik], score, sources.get(unik, {})) for unik, (_, score) in page.uniks.items()
        )

    def _texts(self, page: Page) -> dict[int, Text]:
        """For each § the piece to show: of those that fit that in the protokoll before one in an utdrag."""
        several = rows.copies(self.connection, self.plan, (unik for unik in page.uniks if unik > 0))
        ids = {row for row, _ in page.uniks.values()}
        ids |= {own for found in several.values() if len(found) > 1 for own, _ in found}
        found: dict[int, list[Text]] = defaultdict(list)
        for values in self.connection.execute(_TEXTS, [dumps(sorted(ids))]):
            text = Text._make(values)
            found[text.unik].append(text)
        return {unik: self._best(found[unik], row) for unik, (row, _) in page.uniks.items()}

    def _best(self, texts: list[Text], row: int) -> Text:
        if len(texts) == 1:
            return texts[0]
        fitting = [text for text in texts if text.id == row or self._fits(text)]
        return min(fitting, key=lambda text: (_rank(text.kind), text.id != row, text.id))

    def _fits(self, text: Text) -> bool:
        matcher = self.reasons.matcher
        places = self.reasons.find(text.text, text.title, text.dnr, text.number)
        found = {each.term for _, _, own in places for each in own}
        return matcher.all_in(found) and not self.plan.verified

    def _sources(self, uniks: Iterable[int], shown: set[int]) -> dict[int, dict[int, Forekomst]]:
        found: dict[int, dict[int, Forekomst]] = defaultdict(dict)
        for unik, own, paragraf, kind, page, name, file_id, sha256, number, start in self.connection.execute(
            _SOURCES, [dumps(list(uniks))]
        ).fetchall():
            if own in shown:
                continue
            link = permalink(self.connection, (file_id, sha256), number, start)
            held = HandlingKind(kind) if kind else None
            found[unik][own] = Forekomst(paragraf, held, page, name, link)
        return found

    def _hit(self, text: Text, score: float, sources: dict[int, Forekomst]) -> Traff:
        places = self.reasons.find(text.text, text.title, text.dnr, text.number)
        marks = self._marks(text, places)
        best = best_mark(text.text, marks)
        return Traff(
            paragraf=text.paragraf,
            kommun=text.kommun,
            organ=text.organ,
            date=text.date,
            kind=HandlingKind(text.kind) if text.kind else None,
            number=text.number,
            title=text.title,
            dnr=dnr_of(self.connection, text.paragraf),
            page=self._page(text, best) if marks else text.page,
            file=text.file,
            snippet=snippet(text.text, marks, best),
            score=score,
            why=self.reasons.why(places),
            permalink=permalink(self.connection, (text.file_id, text.sha256), text.number, text.start),
            nyckel=text.nyckel,
            sources=tuple(sources.values()),
        )

    def _marks(self, text: Text, places: Places) -> Sequence[Mark]:
        """The words found; where a section was asked for, those in it."""
        marks = merged(self.reasons.marks(places))
        if not self.plan.verified or text.paragraf is None:
            return marks
        labels = dumps([label for scope in self.plan.scopes for label in scope.labels])
        spans = self.connection.execute(_SPANS, (text.paragraf, text.start, labels)).fetchall()
        inside = [(a, b) for a, b in marks if any(start <= a and b <= end for start, end in spans)]
        return inside or marks

    def _page(self, text: Text, best: int) -> int:
        found = self.connection.execute(_PAGE, (text.file_id, text.start + best)).fetchone()
        return found[0] if found else text.page


def _rank(kind: str) -> int:
    return _ORDER.index(HandlingKind(kind)) if kind in _ORDER else len(_ORDER)
