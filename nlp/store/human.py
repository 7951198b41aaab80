"""What people have corrected: kept by the bytes of the file, and laid over what the program finds there.

The program's own findings of a corrected file are kept beside them (`ursprung`), so that every correction can
be taken back, and all are laid anew in the order they came.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from nlp.model import Person, Protokoll, Span
from nlp.store import load, personer, table
from nlp.store.batch import Batch
from nlp.store.correct import Fate, correct
from nlp.store.findings import Findings
from nlp.store.granskning import Atgard, Granskning, GranskningRad, Lager, Rattelse
from nlp.store.links import links
from nlp.store.pieces import Piece
from nlp.store.rows import rows_anew, uniks_of
from nlp.store.rows_text import add_sections, add_surfaces, dnr_keys

_IN_FORCE = (
    "SELECT id, start, end, text, annotator FROM granskning WHERE sha256 = ? AND undone_at = '' ORDER BY id"
)
_RATTELSER = """
    SELECT id, layer, action, label, value, start, end, target, proof_start, proof_end
    FROM rattelse WHERE granskning_id = ? ORDER BY id"""
_LISTED = """
    SELECT
        g.id, g.annotator, g.file, g.sha256, g.kommun, g.organ, g.date, g.number,
        (SELECT count(*) FROM rattelse WHERE granskning_id = g.id AND action = ?) AS labels,
        (SELECT count(*) FROM rattelse WHERE granskning_id = g.id AND action = ?) AS removed,
        g.imported_at, g.undone_at
    FROM granskning AS g WHERE g.undone_at = '' OR ? ORDER BY g.id DESC LIMIT ?"""
_NOT_APPLIED = """
    SELECT label, text, reason FROM rattelse
    WHERE granskning_id = ? AND applied_start IS NULL AND action = ? ORDER BY id"""
_TEXTS = "textdel_id IN (SELECT id FROM textdel WHERE file_id = ?)"
_CORRECTED = {
    "entitet": "file_id = ?",
    "avsnitt": _TEXTS,
    "yrkande": "paragraf_id IN (SELECT id FROM paragraf WHERE file_id = ?)",
    "traffyta": "id IN (SELECT id FROM textdel WHERE file_id = ?)",
    "textdel_dnr": _TEXTS,
    "textdel_belopp": _TEXTS,
}
"""The rows that follow what people correct: what is deleted of a file, and made anew."""


def record(connection: sqlite3.Connection, review: Granskning) -> int:
    """Keep a review, in the place of any earlier one that touches its stretch; its number.

    `apply` then lays it over the findings.
    """
    undo(connection, overlapping(connection, review))
    about = _about(connection, review)
    made = connection.execute(
        "INSERT INTO granskning (sha256, file, kommun, organ, date, number, start, end, text, annotator, "
        "imported_at, undone_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
        (review.sha256, *about, review.start, review.end, review.text, review.annotator, table.now()),
    )
    number = int(made.lastrowid or 0)
    for rattelse in review.rattelser:
        _keep(connection, number, review, rattelse)
    return number


def overlapping(connection: sqlite3.Connection, review: Granskning) -> list[int]:
    """The reviews in force that touch the same stretch of the same file."""
    sql = "SELECT id FROM granskning WHERE sha256 = ? AND undone_at = '' AND start < ? AND end > ?"
    return [row[0] for row in connection.execute(sql, (review.sha256, review.end, review.start))]


def undo(connection: sqlite3.Connection, numbers: Iterable[int]) -> list[str]:
    """Put reviews out of force; the SHA-256 of each that was in force, which `apply` then lays anew."""
    found = []
    for number in numbers:
        sql = "UPDATE granskning SET undone_at = ? WHERE id = ? AND undone_at = '' RETURNING sha256"
        found += [row[0] for row in connection.execute(sql, (table.now(), number)).fetchall()]
    return found


def in_force(connection: sqlite3.Connection, sha256: str) -> list[tuple[int, Granskning]]:
    """The reviews of a file by their numbers, in the order they came."""
    found = connection.execute(_IN_FORCE, (sha256,)).fetchall()
    return [
        (number, Granskning(sha256, start, end, text, who, tuple(_numbered(connection, number).values())))
        for number, start, end, text, who in found
    ]


def listed(connection: sqlite3.Connection, *, undone: bool, limit: int) -> tuple[GranskningRad, ...]:
    """The reviews, newest first; with `undone` also those out of force."""
    found = connection.execute(_LISTED, (Atgard.SATT, Atgard.BORT, undone, limit)).fetchall()
    return tuple(_row(connection, *row) for row in found)


def _row(connection: sqlite3.Connection, number: int, *rest: Any) -> GranskningRad:
    lost = () if rest[-1] else _not_applied(connection, number)
    about = ("annotator", "file", "sha256", "kommun", "organ", "date", "number")
    columns = (*about, "labels", "removed", "imported_at", "undone_at")
    return GranskningRad(id=number, **dict(zip(columns, rest, strict=True)), not_applied=lost)


def apply(connection: sqlite3.Connection, sha256: str) -> None:
    """Lay the corrections in force over the program's findings of a file, and note where each stands."""
    row = connection.execute("SELECT id FROM file WHERE sha256 = ?", (sha256,)).fetchone()
    reviews = in_force(connection, sha256) if row else []
    if not row or not (reviews or _original(connection, row[0])):
        return
    file_id = row[0]
    stored = load.load(connection, sha256)
    original = _original(connection, file_id) or _keep_original(connection, file_id, stored)
    numbered = [(review, _numbered(connection, number)) for number, review in reviews]
    corrected = correct(original, stored.document.text, stored.paragrafer, numbered)
    _write(connection, stored, corrected.findings, file_id)
    connection.executemany(
        "UPDATE rattelse SET applied_start = ?, applied_end = ?, reason = ? WHERE id = ?",
        [(*_told(fate), number) for number, fate in corrected.fates.items()],
    )
    if not reviews:
        connection.execute("DELETE FROM ursprung WHERE file_id = ?", (file_id,))


def _told(fate: Fate) -> tuple[int | None, int | None, str]:
    return (None, None, fate) if isinstance(fate, str) else (fate.start, fate.end, "")


def _about(connection: sqlite3.Connection, review: Granskning) -> Sequence[str]:
    """File, kommun, organ, date and § of the stretch: a review is told by them also when the file is gone."""
    sql = """
        SELECT
            f.name, coalesce(h.kommun, ''), coalesce(h.organ, ''), coalesce(h.date, ''),
            coalesce(t.number, '')
        FROM file AS f
        LEFT JOIN textdel AS t ON t.file_id = f.id AND t.start <= ?1 AND t.end > ?1
        LEFT JOIN handling AS h ON h.id = t.handling_id
        WHERE f.sha256 = ?2"""
    return connection.execute(sql, (review.start, review.sha256)).fetchone() or ("", "", "", "", "")


def _keep(connection: sqlite3.Connection, number: int, review: Granskning, rattelse: Rattelse) -> None:
    printed = review.text[rattelse.start - review.start : rattelse.end - review.start]
    proof = (rattelse.proof.start, rattelse.proof.end) if rattelse.proof else (None, None)
    said = (rattelse.layer, rattelse.action, rattelse.label, rattelse.value, printed)
    made = connection.execute(
        "INSERT INTO rattelse (granskning_id, layer, action, label, value, text, start, end, target, "
        "proof_start, proof_end, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
        (number, *said, rattelse.start, rattelse.end, rattelse.target, *proof),
    )
    for role, people in (("proposer", rattelse.proposers), ("supporter", rattelse.supporters)):
        connection.executemany(
            "INSERT INTO rattelse_person (rattelse_id, role, name, party) VALUES (?, ?, ?, ?)",
            [(made.lastrowid, role, person.name, person.party) for person in people],
        )


def _numbered(connection: sqlite3.Connection, number: int) -> Mapping[int, Rattelse]:
    """The corrections of a review by their numbers."""
    found = {}
    for own, layer, action, *said, first, last in connection.execute(_RATTELSER, (number,)).fetchall():
        label, value, start, end, target = said
        proof = None if first is None else Span(first, last)
        kind = (Lager(layer), Atgard(action))
        people = (_people(connection, own, "proposer"), _people(connection, own, "supporter"))
        found[own] = Rattelse(*kind, label, value, start, end, target, proof, *people)
    return found


def _people(connection: sqlite3.Connection, rattelse: int, role: str) -> tuple[Person, ...]:
    sql = "SELECT name, party FROM rattelse_person WHERE rattelse_id = ? AND role = ? ORDER BY id"
    return tuple(Person(*row) for row in connection.execute(sql, (rattelse, role)))


def _not_applied(connection: sqlite3.Connection, number: int) -> tuple[str, ...]:
    rows = connection.execute(_NOT_APPLIED, (number, Atgard.SATT))
    return tuple(f"{label} ”{' '.join(text.split())}”: {reason}" for label, text, reason in rows)


def _original(connection: sqlite3.Connection, file_id: int) -> Findings | None:
    row = connection.execute("SELECT findings FROM ursprung WHERE file_id = ?", (file_id,)).fetchone()
    return Findings.parse(row[0]) if row else None


def _keep_original(connection: sqlite3.Connection, file_id: int, stored: Protokoll) -> Findings:
    original = Findings.of(stored)
    connection.execute("INSERT INTO ursprung (file_id, findings) VALUES (?, ?)", (file_id, original.dump()))
    return original


def _write(connection: sqlite3.Connection, protokoll: Protokoll, findings: Findings, file_id: int) -> None:
    """Put these findings in the place of those stored; every other row keeps its id."""
    before = personer.of_file(connection, file_id)
    protokoll = findings.over(protokoll)
    for name, which in _CORRECTED.items():
        connection.execute(f"DELETE FROM {name} WHERE {which}", (file_id,))  # noqa: S608 - names and conditions of _CORRECTED
    handlingar, paragrafer = (_ids(connection, name, file_id) for name in ("handling", "paragraf"))
    own, parts = _pieces(connection, file_id, handlingar, paragrafer)
    shared = links(connection, protokoll, (claimed.source for each in findings.yrkanden for claimed in each))
    batch = Batch(protokoll, file_id, table.highest_ids(connection), shared)
    add_surfaces(batch, protokoll, parts, own, (handlingar, paragrafer, list(uniks_of(protokoll, shared))))
    add_sections(batch, protokoll, parts, own)
    table.insert(connection, rows_anew(protokoll, findings, batch, paragrafer))
    table.unindex(connection, file_id)
    keys = zip(dnr_keys(protokoll, parts), own, strict=True)
    connection.executemany(
        "UPDATE textdel SET dnr = ? WHERE id = ?", [(" | ".join(dnr), textdel) for dnr, textdel in keys]
    )
    table.index(connection, file_id)
    personer.drop_unused(connection, before)


def _ids(connection: sqlite3.Connection, table: str, file_id: int) -> list[int]:
    sql = f"SELECT id FROM {table} WHERE file_id = ? ORDER BY id"  # noqa: S608 - one of our tables
    return [row[0] for row in connection.execute(sql, (file_id,))]


def _pieces(
    connection: sqlite3.Connection, file_id: int, handlingar: list[int], paragrafer: list[int]
) -> tuple[list[int], list[Piece]]:
    """The pieces of a file's text with their ids, in the order of the text."""
    sql = "SELECT id, start, end, paragraf_id, handling_id FROM textdel WHERE file_id = ? ORDER BY start"
    rows = connection.execute(sql, (file_id,)).fetchall()
    of_paragraf = {own: at for at, own in enumerate(paragrafer)}
    of_handling = {own: at for at, own in enumerate(handlingar)}
    parts = [
        Piece(start, end, of_paragraf.get(paragraf), of_handling.get(handling))
        for _, start, end, paragraf, handling in rows
    ]
    return [row[0] for row in rows], parts
