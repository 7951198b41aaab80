"""One ärende through its organs: what each decided, how long it took, and what changed in the wording."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from itertools import groupby

from nlp.errors import NotFoundError
from nlp.rules.dnr import dnr_key
from nlp.store.filters import dnr_of
from nlp.store.lists import voteringar_in, yrkanden_in
from nlp.store.results import BeslutText
from nlp.store.trad.namnda import named_with
from nlp.store.trad.niva import niva
from nlp.store.trad.results import Band, Kopia, Skillnad, Steg
from nlp.store.trad.skillnad import changed, skillnad
from nlp.store.trad.stallen import Stalle, as_steps, beslut_in, with_dnr
from nlp.store.trad.titel import akin, content
from nlp.terms import BeslutKind, HandlingKind, Mode

_MOST_SUGGESTIONS = 3
_MOST_COMPARED = 4_000  # difflib takes some 10 µs for each
_RESTS = frozenset({BeslutKind.ATERREMITTERA, BeslutKind.BORDLAGGA})
_FORSLAG = """
    SELECT substr(t.text, a.start - t.start + 1, a.end - a.start)
    FROM textdel AS t JOIN avsnitt AS a ON a.textdel_id = t.id JOIN avsnitt_slag AS s ON s.id = a.slag_id
    WHERE t.file_id = ? AND a.start >= ? AND t.paragraf_id IS NULL AND s.label = 'förslag' ORDER BY a.start"""
# Who says it, to whom: the frame of a proposal differs from body to body, and is no change of the matter.
_FRAME = re.compile(
    r"^(?:[\w-]+ ){0,6}?(?:föreslår|beslutar|besluta|föreslås|hemställer|tillstyrker)\b"
    r"(?:[^.:]{0,120}?\b(?:besluta|att)\b)?[:,]?\s*(?:följande[:.]?)?",
    re.IGNORECASE,
)
_POINT = re.compile(r"\n(?=[ \t]*(?:[-–•*]|\d{1,2}[.)]|att\b))|\n[ \t]*\n")
_REFERS = re.compile(
    r"^(?:att )?(?:besluta\w* |bifalla? )?(?:i )?(?:enlighet med|enligt)\b"
    r"|\b(?:enligt|i enlighet med|bifalla?r?) (?:[\w-]+s )?(?:arbetsutskott(?:et)?s )?förslag(?:et)?\W*$"
    r"|\bi enlighet härmed\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Tied:
    """The copies of a § and what ties it to the ärende."""

    copies: list[Stalle]
    band: Band
    because: str

    @property
    def thread(self) -> tuple[str, int]:
        """Whose ärende it is: the kommun's, or of the file alone where that is unknown."""
        own = self.copies[0]
        return own.kommun_key, 0 if own.kommun_key else own.file_id

    @property
    def age(self) -> tuple[tuple[str, int], bool, str, int, int, int]:
        """The order of the steps: by kommun, the oldest first, within a day the lower body; undated last."""
        own = self.copies[0]
        return self.thread, own.date == "", own.date, niva(own.organ), own.file_id, own.start


def arende(connection: sqlite3.Connection, dnr: str, kommun: str | None = None) -> tuple[Steg, ...]:
    """The steps of the ärende with this dnr, in any spelling, the oldest first; undated ones last.

    Two kommuner may use the same dnr: `kommun` picks one, else those of each follow each other.  Raises a
    `NotFoundError` that names the nearest known dnr.
    """
    key = dnr_key(dnr.encode("utf-8", "replace").decode())  # half a character may come in from the shell
    own = with_dnr(connection, key, kommun) if key else []
    if not own:
        raise NotFoundError(dnr, _not_found(connection, key))
    tied = [_Tied(copies, Band.DNR, "") for copies in as_steps(own)]
    named = named_with(connection, key, own)
    because = {each.place.paragraf: each.because for each in named}
    others = as_steps(each.place for each in named)
    tied += [_Tied(copies, Band.NAMND, because[copies[0].paragraf]) for copies in others]
    tied.sort(key=lambda each: each.age)
    by_kommun = groupby(tied, key=lambda each: each.thread)
    return tuple(step for _, steps in by_kommun for step in _thread(connection, list(steps), dnr))


def _thread(connection: sqlite3.Connection, tied: Sequence[_Tied], dnr: str) -> Iterator[Steg]:
    """The steps of one kommun, each with the days since the one before and what changed."""
    before: list[tuple[Steg, tuple[str, ...]]] = []
    last = ""
    for each in tied:
        step = _step(connection, each, dnr)
        base = next(((own, points) for own, points in reversed(before) if _compares(own, step)), None)
        step = replace(step, days=_days(last, step.date), difference=_difference(base, step))
        yield step
        points = _proposed(connection, each.copies[0], step)
        if points:
            before.append((step, points))
        last = step.date or last


def _step(connection: sqlite3.Connection, tied: _Tied, dnr: str) -> Steg:
    own = tied.copies[0]
    paragraf = own.paragraf
    numbers = dnr_of(connection, paragraf) if paragraf else (dnr,)
    return Steg(
        paragraf=paragraf,
        kind=own.kind,
        kommun=own.kommun,
        organ=own.organ,
        date=own.date,
        number=own.number,
        title=own.title,
        dnr=numbers,
        page=own.page,
        file=own.file,
        days=None,
        band=tied.band,
        because=tied.because,
        others=tuple(each for each in numbers if dnr_key(each) != dnr_key(dnr)),
        copies=tuple(Kopia(c.paragraf or 0, c.kind, c.page, c.file) for c in tied.copies[1:]),
        beslut=beslut_in(connection, paragraf) if paragraf else (),
        yrkanden=yrkanden_in(connection, paragraf) if paragraf else (),
        voteringar=voteringar_in(connection, paragraf) if paragraf else (),
        difference=None,
    )


def _proposed(connection: sqlite3.Connection, place: Stalle, step: Steg) -> tuple[str, ...]:
    """What a step hands on to the next body: its proposal, else its decision; of a letter its förslag."""
    if step.paragraf is None:
        found = connection.execute(_FORSLAG, (place.file_id, place.start)).fetchall()
        return tuple(point for row in found[:1] for point in _POINT.split(row[0]) if point.split())
    matter = [point for point in step.beslut if point.kind not in _RESTS]
    handed = [point for point in matter if point.mode is Mode.FORESLAR] or matter
    return _texts(handed) if not _by_reference(handed) else ()


def _compares(own: Steg, step: Steg) -> bool:
    """Whether a step is an earlier one on the same matter, at another meeting or in a letter before it.

    One dnr may hold many matters (the elections of a year), told apart by their titles.
    """
    words, others = content(own.title), content(step.title)
    apart = (own.organ, own.date) != (step.organ, step.date) or own.kind is HandlingKind.TJANSTESKRIVELSE
    return apart and (not words or not others or akin(words, others))


def _difference(base: tuple[Steg, tuple[str, ...]] | None, step: Steg) -> Skillnad | None:
    matter = [point for point in step.beslut if point.kind not in _RESTS]
    if base is None or not matter:
        return None
    own, points = base
    refers = _by_reference(matter)
    bits = (
        ()
        if refers
        else skillnad([_bare(point) for point in points], [_bare(point) for point in _texts(matter)])
    )
    return Skillnad(own.paragraf, own.organ, own.date, own.number, changed(bits), refers, bits)


def _by_reference(points: Sequence[BeslutText]) -> bool:
    """Whether the decision only says whose proposal it follows."""
    return bool(points) and all(_REFERS.search(" ".join(point.text.split())) for point in points)


def _texts(points: Sequence[BeslutText]) -> tuple[str, ...]:
    return tuple(point.text for point in points)


def _bare(point: str) -> str:
    """A point without the words that say who decides or proposes."""
    plain = " ".join(point.split())
    return _FRAME.sub("", plain, count=1) or plain


def _days(last: str, current: str) -> int | None:
    try:
        return (date.fromisoformat(current) - date.fromisoformat(last)).days
    except ValueError:
        return None


def _not_found(connection: sqlite3.Connection, wanted: str) -> str:
    known = dict(_known_near(connection, wanted))
    nearest = get_close_matches(wanted, known, n=_MOST_SUGGESTIONS)
    if not nearest:
        return "inget ärende har det diarienumret."
    return f"inget ärende har det diarienumret. Närmast: {', '.join(known[key] for key in nearest)}."


def _known_near(connection: sqlite3.Connection, wanted: str) -> Iterator[tuple[str, str]]:
    """Known dnr that may be meant: those of the same diary and year, and some that are about as long."""
    head, length = wanted.rpartition(" ")[0], len(wanted)
    alike = "SELECT dnr_key, dnr FROM arende WHERE dnr_key >= ? AND dnr_key < ? LIMIT ?"
    if head:
        yield from connection.execute(alike, (f"{head} ", f"{head}!", _MOST_COMPARED))
    as_long = "SELECT dnr_key, dnr FROM arende WHERE length(dnr_key) BETWEEN ? AND ? LIMIT ?"
    yield from connection.execute(as_long, (length - 3, length + 3, _MOST_COMPARED))
