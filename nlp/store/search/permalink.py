"""A name for a § that stays when its file is read anew: `3fa85f6457ab/94`.

The first part is how the SHA-256 of the file's bytes begins, the second the number of the §; where the file
has it twice or it has none, `@` and where it begins (`3fa85f6457ab/94@10233`, `3fa85f6457ab/@10233`).
"""

import re
import sqlite3

from nlp.errors import NotFoundError

_LETTERS = 12
_LINK = re.compile(r"([0-9a-f]{6,64})/([^@]{0,40})(?:@(\d{1,12}))?")
_OTHERS = "SELECT count(*) FROM paragraf WHERE file_id = ? AND number = ?"
_FILES = "SELECT id FROM file WHERE sha256 >= ?1 AND sha256 < ?1 || 'g' LIMIT 2"
_NUMBERED = """
    SELECT p.id FROM paragraf AS p JOIN handling AS h ON h.id = p.handling_id
    WHERE p.file_id = ? AND p.number = ?
    ORDER BY abs(p.start - ?), h.kind NOT IN ('protokoll', 'protokollsutdrag'), p.id LIMIT 1"""
_PLACED = "SELECT id FROM paragraf WHERE file_id = ?1 AND start <= ?2 AND end > ?2 ORDER BY id LIMIT 1"


def permalink(connection: sqlite3.Connection, file: tuple[int, str], number: str, start: int) -> str:
    """The link to a piece of text in a file (its id and SHA-256); `number` is "" outside the paragrafer."""
    file_id, sha256 = file
    whole = number and connection.execute(_OTHERS, (file_id, number)).fetchone()[0] == 1
    return f"{sha256[:_LETTERS]}/{number}" if whole else f"{sha256[:_LETTERS]}/{number}@{start}"


def is_link(typed: str) -> bool:
    """Whether something typed looks like a link."""
    return _LINK.fullmatch(typed.strip()) is not None


def resolve(connection: sqlite3.Connection, link: str) -> int:
    """The id of the paragraf that a link names; a `NotFoundError` where there is none."""
    match = _LINK.fullmatch(link.strip())
    if match is None:
        raise NotFoundError(
            link[:80], "det är ingen länk till en paragraf. Sök fram den med: protokoll search"
        )
    digest, number, start = match[1], match[2].strip(), int(match[3] or 0)
    files = connection.execute(_FILES, (digest,)).fetchall()
    if len(files) != 1:
        detail = (
            "filen finns inte i databasen" if not files else "länken passar flera filer; skriv fler tecken"
        )
        raise NotFoundError(link, f"{detail}.")
    row = None
    if number:
        row = connection.execute(_NUMBERED, (files[0][0], number, start)).fetchone()
    elif match[3]:
        row = connection.execute(_PLACED, (files[0][0], start)).fetchone()
    if row is None:
        raise NotFoundError(link, "filen har ingen sådan paragraf. Sök fram den med: protokoll search")
    found: int = row[0]
    return found
