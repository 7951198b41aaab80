"""Words and their boxes, packed for one page: columns of numbers, their differences where small, deflated.

A word takes 5 bytes so where coordinates are rounded to hundredths of a point, 10 where they are not.

Where OCR read the page, how sure it was of each word follows.

Coordinates come back exactly as they went in: in hundredths of a point where every one of the page is a whole
number of them, as 32-bit floats where those hold them, else as 64-bit ones.
"""

import struct
import zlib
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from typing import Any

from nlp.model import Box, Word

_HEAD = struct.Struct("<BII")
_HUNDREDTHS, _SINGLE, _DOUBLE = range(3)
_UNSURE = 16  # added to the form where not every word is sure
_LARGEST = 2**31 // 200  # so that a difference of two coordinates in hundredths fits 32 bits


def pack(words: Iterable[Word], page: int) -> bytes:
    """The words of one page as bytes; `page` is its number."""
    words = list(words)
    if not words:
        return b""
    boxes = [box for word in words for box in word.boxes]
    form, sides = _pack_sides(boxes)
    edges = [edge for word in words for edge in (word.start, word.end)]
    steps = _differences(edges)  # blanks before each word, then its length: nearly all the blanks are 1
    columns = (
        steps[::2],
        steps[1::2],
        [len(word.boxes) for word in words],
        [box.page - page for box in boxes],
    )
    numbers = b"".join(_numbers("i", column) for column in columns)
    sure = [word.confidence for word in words]
    if any(confidence != 1.0 for confidence in sure):
        form, numbers = form + _UNSURE, numbers + _numbers("d", sure)
    return _HEAD.pack(form, len(words), len(boxes)) + zlib.compress(_by_place(numbers + sides))


def unpack(packed: bytes, page: int) -> Iterator[Word]:
    """The words that `pack` was given."""
    if not packed:
        return
    form, count, box_count = _HEAD.unpack_from(packed)
    data = memoryview(_in_order(zlib.decompress(packed[_HEAD.size :])))
    blanks, data = _take(data, "i", count)
    lengths, data = _take(data, "i", count)
    box_counts, data = _take(data, "i", count)
    pages, data = _take(data, "i", box_count)
    sure, data = _take(data, "d", count) if form >= _UNSURE else ((1.0,) * count, data)
    boxes = map(Box, (page + step for step in pages), *_unpack_sides(form % _UNSURE, data, box_count))
    edges = list(accumulate(step for pair in zip(blanks, lengths, strict=True) for step in pair))
    for start, end, own, confidence in zip(edges[::2], edges[1::2], box_counts, sure, strict=True):
        yield Word(start, end, tuple(next(boxes) for _ in range(own)), confidence)


def _pack_sides(boxes: list[Box]) -> tuple[int, bytes]:
    sides = [[box.x0 for box in boxes], [box.y0 for box in boxes]]
    sides += [[box.x1 for box in boxes], [box.y1 for box in boxes]]
    whole = [_hundredths(side) for side in sides]
    if all(column is not None for column in whole):
        left, top, right, bottom = (column or [] for column in whole)
        columns = (_differences(left), _differences(top), _minus(right, left), _minus(bottom, top))
        return _HUNDREDTHS, b"".join(_numbers("i", column) for column in columns)
    single = all(_fits_single(side) for side in sides)
    form, letter = (_SINGLE, "f") if single else (_DOUBLE, "d")
    return form, b"".join(_numbers(letter, side) for side in sides)


def _unpack_sides(form: int, data: memoryview, count: int) -> list[Iterable[float]]:
    letter = ("i", "f", "d")[form]
    columns = []
    for _ in range(4):
        column, data = _take(data, letter, count)
        columns.append(column)
    if form != _HUNDREDTHS:
        return list(columns)
    left, top = list(accumulate(columns[0])), list(accumulate(columns[1]))
    whole = (left, top, _plus(left, columns[2]), _plus(top, columns[3]))
    return [[number / 100 for number in column] for column in whole]


def _hundredths(side: list[float]) -> list[int] | None:
    """The coordinates in hundredths, or None where one of them is not a whole number of these."""
    if not all(-_LARGEST < number < _LARGEST for number in side):
        return None
    whole = [round(number * 100) for number in side]
    return whole if all(a / 100 == b for a, b in zip(whole, side, strict=True)) else None


def _fits_single(side: list[float]) -> bool:
    try:
        return list(_unpack_numbers("f", _numbers("f", side))) == side
    except OverflowError:
        return False


def _numbers(letter: str, column: Iterable[float]) -> bytes:
    column = list(column)
    return struct.pack(f"<{len(column)}{letter}", *column)


def _unpack_numbers(letter: str, data: bytes) -> tuple[float, ...]:
    return struct.unpack(f"<{len(data) // struct.calcsize(letter)}{letter}", data)


def _by_place(data: bytes) -> bytes:
    """The first byte of every four, then the second …: small numbers leave runs of zeros."""
    return b"".join(data[place::4] for place in range(4))


def _in_order(data: bytes) -> bytes:
    """The inverse of `_by_place`."""
    count = len(data) // 4
    ordered = bytearray(len(data))
    for place in range(4):
        ordered[place::4] = data[place * count : (place + 1) * count]
    return bytes(ordered)


def _take(data: memoryview, letter: str, count: int) -> tuple[tuple[Any, ...], memoryview]:
    size = struct.calcsize(f"<{count}{letter}")
    return struct.unpack(f"<{count}{letter}", data[:size]), data[size:]


def _differences(column: list[int]) -> list[int]:
    return column[:1] + [b - a for a, b in pairwise(column)]


def _minus(left: list[int], right: list[int]) -> list[int]:
    return [a - b for a, b in zip(left, right, strict=True)]


def _plus(left: list[int], right: Iterable[int]) -> list[int]:
    return [a + b for a, b in zip(left, right, strict=True)]
