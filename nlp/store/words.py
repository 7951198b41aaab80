"""Words with their boxes, and how lines are set, packed for one page: columns of numbers, their differences
where small, deflated.

A word takes 5 bytes so where coordinates are rounded to hundredths of a point, 10 where they are not.  Where
OCR read the page, how sure it was of each word follows.  A line takes 3 bytes.

Coordinates come back exactly as they went in: in hundredths of a point where these give every one of the page
back, as 32-bit floats where those hold them, else as 64-bit ones.
"""

import struct
import zlib
from array import array
from collections.abc import Iterable
from itertools import accumulate, chain, pairwise
from operator import sub
from typing import Any

from nlp.model import Line, Lines, Word, Words

_HEAD = struct.Struct("<BII")
_LETTERS = "fd"  # a form is the index of the numbers' width here, and whether they stand as hundredths
_HUNDREDTHS = 2
_UNSURE = 16  # added to the form where not every word is sure
_LARGEST = 2**31 // 200  # so that a difference of two coordinates in hundredths fits 32 bits


def pack(words: Iterable[Word], page: int) -> bytes:
    """The words of one page as bytes; `page` is its number."""
    words = Words.of(words)
    if not words:
        return b""
    form, sides = _pack_sides(words.sides)
    columns = (
        map(sub, words.starts, chain((0,), words.ends)),  # blanks before each word: nearly all are 1
        map(sub, words.ends, words.starts),
        map(sub, words.firsts[1:], words.firsts),
        (number - page for number in words.pages),
    )
    numbers = b"".join(_numbers("i", column) for column in columns)
    if words.sure:
        form, numbers = form + _UNSURE, numbers + _numbers("d", words.sure)
    return _HEAD.pack(form, len(words), len(words.pages)) + zlib.compress(_by_place(numbers + sides))


def unpack(packed: bytes, page: int) -> Words:
    """The words that `pack` was given."""
    if not packed:
        return Words.of(())
    form, count, box_count = _HEAD.unpack_from(packed)
    data = memoryview(_in_order(zlib.decompress(packed[_HEAD.size :])))
    blanks, data = _take(data, "i", count)
    lengths, data = _take(data, "i", count)
    box_counts, data = _take(data, "i", count)
    pages, data = _take(data, "i", box_count)
    sure, data = _take(data, "d", count) if form >= _UNSURE else ((), data)
    edges = list(accumulate(step for pair in zip(blanks, lengths, strict=True) for step in pair))
    return Words(
        (array("i", edges[::2]), array("i", edges[1::2])),
        array("i", accumulate(box_counts, initial=0)),
        array("i", [page + step for step in pages]),
        _unpack_sides(form % _UNSURE, data, box_count),
        array("d", sure),
    )


def pack_lines(lines: Iterable[Line]) -> bytes:
    """The lines of one page as bytes."""
    lines = Lines.of(lines)
    if not lines:
        return b""
    blanks = map(sub, lines.starts, chain((0,), lines.ends))
    columns = (blanks, map(sub, lines.ends, lines.starts), lines.bolds)
    numbers = b"".join(_numbers("i", column) for column in columns) + _numbers("d", lines.sizes)
    return zlib.compress(_by_place(numbers))


def unpack_lines(packed: bytes) -> Lines:
    """The lines that `pack_lines` was given."""
    if not packed:
        return Lines.of(())
    data = memoryview(_in_order(zlib.decompress(packed)))
    count = len(data) // struct.calcsize("<iiid")
    blanks, data = _take(data, "i", count)
    lengths, data = _take(data, "i", count)
    bolds, data = _take(data, "i", count)
    sizes, _ = _take(data, "d", count)
    edges = list(accumulate(step for pair in zip(blanks, lengths, strict=True) for step in pair))
    return Lines(array("i", edges[::2]), array("i", edges[1::2]), array("d", sizes), array("b", bolds))


def _pack_sides(sides: "array[float]") -> tuple[int, bytes]:
    width = _LETTERS.index(sides.typecode)
    whole = _hundredths(sides[:8]) and _hundredths(sides)  # the first boxes tell nearly always
    if not whole:
        return width, b"".join(_numbers(sides.typecode, sides[place::4]) for place in range(4))
    left, top, right, bottom = (whole[place::4] for place in range(4))
    steps = (_differences(left), _differences(top), map(sub, right, left), map(sub, bottom, top))
    return width + _HUNDREDTHS, b"".join(_numbers("i", column) for column in steps)


def _unpack_sides(form: int, data: memoryview, count: int) -> "array[float]":
    letter = _LETTERS[form % _HUNDREDTHS]
    columns = []
    for _ in range(4):
        column, data = _take(data, letter if form < _HUNDREDTHS else "i", count)
        columns.append(column)
    if form >= _HUNDREDTHS:
        left, top = list(accumulate(columns[0])), list(accumulate(columns[1]))
        whole = (left, top, _plus(left, columns[2]), _plus(top, columns[3]))
        columns = [tuple(number / 100 for number in column) for column in whole]
    return array(letter, chain.from_iterable(zip(*columns, strict=True)))


def _hundredths(sides: "array[float]") -> list[int] | None:
    """The coordinates in hundredths, or None where these do not give one of them back."""
    if not all(-_LARGEST < number < _LARGEST for number in sides):
        return None
    whole = [round(number * 100) for number in sides]
    return whole if array(sides.typecode, [number / 100 for number in whole]) == sides else None


def _numbers(letter: str, column: Iterable[float]) -> bytes:
    column = list(column)
    return struct.pack(f"<{len(column)}{letter}", *column)


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


def _plus(left: list[int], right: Iterable[int]) -> list[int]:
    return [a + b for a, b in zip(left, right, strict=True)]
