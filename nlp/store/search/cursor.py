"""Where a page of hits ends, as a word that asks for the next one."""

import base64
import struct
import zlib
from dataclasses import dataclass

from nlp.errors import QueryError
from nlp.store.traffar import Sortering

_PACKED = struct.Struct(">BIqBd")
_CHECK = struct.Struct(">H")


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last hit of a page: its row, by relevance its level and rank too; `key` tells the question."""

    sort: Sortering
    key: int
    row: int = 0
    level: int = 0
    rank: float = 0.0

    def write(self) -> str:
        """As a word of letters, digits, `-` and `_`."""
        made = _PACKED.pack(list(Sortering).index(self.sort), self.key, self.row, self.level, self.rank)
        return base64.urlsafe_b64encode(_CHECK.pack(zlib.crc32(made) & 0xFFFF) + made).decode().rstrip("=")


def question_key(typed: str) -> int:
    """A number that tells one question from another."""
    return zlib.crc32(" ".join(typed.split()).encode("utf-8", "replace"))


def read(word: str, typed: str, sort: Sortering) -> Cursor:
    """The cursor of this question in this order; a `QueryError` for any other word."""
    try:
        raw = base64.b64decode(word + "=" * (-len(word) % 4), altchars=b"-_", validate=True)
        made = raw[_CHECK.size :]
        own, key, row, level, rank = _PACKED.unpack(made)
        whole = _CHECK.unpack(raw[: _CHECK.size])[0] == zlib.crc32(made) & 0xFFFF
        cursor = Cursor(list(Sortering)[own], key, row, level, rank)
    except (ValueError, IndexError, struct.error) as error:
        raise _wrong(word) from error
    if not whole:
        raise _wrong(word)
    if cursor.key != question_key(typed) or cursor.sort is not sort:
        raise QueryError(word[:20], "sidan hör till en annan sökning. Börja om utan --efter.")
    return cursor


def _wrong(word: str) -> QueryError:
    return QueryError(
        word[:20], "det är ingen sida. Ange det som förra svaret gav, eller börja om utan --efter."
    )
