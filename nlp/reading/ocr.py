"""The only module that knows Tesseract: a picture of a page becomes words with boxes and confidence.

The program is called as it is, a picture in and a table of words out.  pytesseract does the same by way of
Pillow and files on disk, and PyMuPDF's own OCR loses the confidence.

Tesseract's Swedish model has no § among its signs, it reads `8`, `$` or `S`.  The English one has.  So the
lines in which a § may be hidden are read once more with that, and where it sees one, one stands there.
Nothing else is changed: what OCR misread stays as it read it.
"""

import os
import re
import shutil
import subprocess
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from nlp.reading.glyphs import clean
from nlp.reading.quality import SURE

LANGUAGE, _SIGNS_LANGUAGE, _WAYS_UP = "swe", "eng", "osd"

PACKAGES = "tesseract-ocr tesseract-ocr-swe"
"""What has to be installed, as Debian and Ubuntu call it."""

# A page of a hard scan takes ten seconds; one that takes so many hangs.
_SECONDS = 120

# `§`, `§§`, `§ 4`, `§45` as the Swedish model reads them.
_HIDDEN = re.compile(r"(?:[8$S&5]{1,2}|[Ss]{2})\d{0,4}[a-z]?[.,:;)]?")
_SEEN = re.compile(r"(?P<sign>§{1,2})\d{0,4}[a-z]?[.,:;)]?")

# How far the page must be turned clockwise, in degrees.
_ROTATE = re.compile(r"^Rotate: (90|180|270)$", re.MULTILINE)

# Around a line that is read again, so many pixels.
_PAD = 6


class Picture(NamedTuple):
    """A page in grey: one byte a pixel, row by row."""

    width: int
    height: int
    dpi: int
    samples: bytes


class Seen(NamedTuple):
    """A word on a picture: sides in pixels, confidence 0–1, and the line it stands on."""

    x0: int
    y0: int
    x1: int
    y1: int
    text: str
    confidence: float
    line: tuple[int, int, int]


def is_available() -> bool:
    """Whether Tesseract is installed and knows Swedish."""
    program = shutil.which("tesseract")
    return program is not None and LANGUAGE in _languages(program)


def words_on(picture: Picture) -> list[Seen]:
    """The words of a page in Tesseract's order; none where it fails."""
    words = _read(picture, LANGUAGE, "3")
    hidden = _lines_of([word for word in words if _HIDDEN.fullmatch(word.text)], words)
    if hidden and _SIGNS_LANGUAGE in _languages(shutil.which("tesseract") or ""):
        signs = [word for word in _read(_only(picture, hidden), _SIGNS_LANGUAGE, "6") if "§" in word.text]
        words = [_with_sign(word, signs) for word in words]
    return [word for word in words if not _is_speck(word)]


def quarters_to_upright(picture: Picture) -> int:
    """By how many quarters clockwise the picture has to be turned for its text to stand; 0 too where there
    are not letters enough to tell, or where Tesseract's model for it is not installed.
    """
    found = _ROTATE.search(_said(picture, _WAYS_UP, "0"))
    return int(found[1]) // 90 if found else 0


def turned(picture: Picture, quarters: int) -> Picture:
    """The picture turned clockwise."""
    samples, width, height = picture.samples, picture.width, picture.height
    match quarters:
        case 1:
            columns = [samples[(height - 1) * width + x :: -width] for x in range(width)]
        case 2:
            return picture._replace(samples=samples[::-1])
        case _:
            columns = [samples[x::width] for x in range(width - 1, -1, -1)]
    return Picture(height, width, picture.dpi, b"".join(columns))


@cache
def _languages(program: str) -> frozenset[str]:
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, timeout=_SECONDS, check=True)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return frozenset()
    return frozenset(listed.stdout.decode("utf-8", "replace").split())


def _read(picture: Picture, language: str, layout: str) -> list[Seen]:
    """The words that one run of the program finds; `layout` is its page segmentation mode."""
    rows = (row.split("\t") for row in _said(picture, language, layout, "tsv").splitlines())
    return [_seen(row) for row in rows if row[0] == "5" and clean(row[11]).strip()]


def _said(picture: Picture, language: str, layout: str, *form: str) -> str:
    """What the program says of a picture; "" where it fails."""
    header = f"P5 {picture.width} {picture.height} 255\n".encode()
    command = ["tesseract", "-", "-", "-l", language, "--psm", layout, "--dpi", str(picture.dpi), *form]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}  # more threads make one page hardly faster
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments
            command,
            input=header + picture.samples,
            env=environment,
            capture_output=True,
            timeout=_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "replace")


def _seen(row: list[str]) -> Seen:
    block, paragraph, line = (int(cell) for cell in row[2:5])
    left, top, width, height = (int(cell) for cell in row[6:10])
    confidence = min(1.0, max(0.0, round(float(row[10]) / 100, 2)))
    text = "".join(clean(row[11]).split())
    return Seen(left, top, left + width, top + height, text, confidence, (block, paragraph, line))


def _lines_of(some: list[Seen], words: list[Seen]) -> list[tuple[int, int, int, int]]:
    """The boxes of the lines that some of the words stand on."""
    wanted = {word.line for word in some}
    lines: defaultdict[tuple[int, int, int], list[Seen]] = defaultdict(list)
    for word in words:
        if word.line in wanted:
            lines[word.line].append(word)
    return [
        (min(w.x0 for w in line), min(w.y0 for w in line), max(w.x1 for w in line), max(w.y1 for w in line))
        for line in lines.values()
    ]


def _only(picture: Picture, boxes: list[tuple[int, int, int, int]]) -> Picture:
    """The picture with nothing but these boxes on it, each where it was."""
    samples = bytearray(b"\xff") * (picture.width * picture.height)
    for x0, y0, x1, y1 in boxes:
        left, right = max(x0 - _PAD, 0), min(x1 + _PAD, picture.width)
        for row in range(max(y0 - _PAD, 0), min(y1 + _PAD, picture.height)):
            start, stop = row * picture.width + left, row * picture.width + right
            samples[start:stop] = picture.samples[start:stop]
    return picture._replace(samples=bytes(samples))


def _with_sign(word: Seen, signs: list[Seen]) -> Seen:
    """The word with § for its first signs, if the second reading saw one there."""
    hidden = _HIDDEN.fullmatch(word.text)
    found = next((sign for sign in signs if _begin_alike(word, sign)), None) if hidden else None
    seen = found and _SEEN.fullmatch(found.text)
    if not (found and seen):
        return word
    ends_alike = abs(word.x1 - found.x1) < (word.y1 - word.y0) / 2
    text = found.text if ends_alike else seen["sign"] + word.text[len(seen["sign"]) :]
    return word._replace(text=text, confidence=max(word.confidence, found.confidence))


def _begin_alike(word: Seen, other: Seen) -> bool:
    height = word.y1 - word.y0
    return abs(word.x0 - other.x0) < height / 2 and abs(word.y0 - other.y0) < height / 2


def _is_speck(word: Seen) -> bool:
    """Whether a word is a stain or a rule: no letter, no figure, and not even Tesseract believes it."""
    return word.confidence < SURE and not any(map(str.isalnum, word.text)) and "$" not in word.text
