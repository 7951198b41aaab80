"""A page of a PDF as OCR reads it from its picture, whichever way up that lies."""

from collections.abc import Iterator
from itertools import groupby, pairwise
from statistics import median

from nlp.reading import ocr
from nlp.reading.layout import rows_of
from nlp.reading.ocr import Picture, Seen
from nlp.reading.pdf import Leaf, allow_picture
from nlp.reading.quality import SURE, THRESHOLD, judged
from nlp.reading.sheets import Face, Piece, Run, Sheet, run_of
from nlp.terms import PageReason, PageSource

# Words on one line of a picture further apart than so many heights stand in different cells.
_CELL_GAP = 1.5

# A reading less sure than this may be one of letters on their heads; upright ones, however bad, are surer.
_DOUBTFUL = 0.6

# A word of so many letters is wider than high, unless it lies on its side.
_WIDE = 4


def recognised(leaf: Leaf, reason: PageReason | None) -> Sheet | None:
    """The page as OCR reads it; None without Tesseract, without words, or where it is too unsure of them."""
    if not ocr.is_available():
        return None
    picture = leaf.picture()
    words, quarters = _upright(picture)
    if not words:
        return None
    sure = _confidence(words)
    if sure < SURE or judged(" ".join(word.text for word in words)).quality < THRESHOLD:
        return Sheet(leaf.number, leaf.width, leaf.height, PageSource.OCR, sure, [], PageReason.UNSURE)
    lines = rows_of([_run(cell, 72 / picture.dpi) for cell in _cells(words)])
    size = (leaf.height, leaf.width) if quarters % 2 else (leaf.width, leaf.height)
    return Sheet(leaf.number, *size, PageSource.OCR, sure, lines, reason, quarters=quarters)


def _upright(picture: Picture) -> tuple[list[Seen], int]:
    """The words of a picture, and by how many quarters it was turned clockwise to read them.

    Only where the words read as it lies are doubtful, or lie on their sides, is it asked which way is up.
    """
    words = ocr.words_on(picture)
    lying = _lie(words)
    doubtful = lying or _confidence(words) < _DOUBTFUL
    quarters = ocr.quarters_to_upright(picture) if words and doubtful else 0
    if not quarters:
        return words, 0
    allow_picture()
    turned = ocr.words_on(ocr.turned(picture, quarters))
    better = _confidence(turned) > _confidence(words) or (lying and not _lie(turned))
    return (turned, quarters) if turned and better else (words, 0)


def _lie(words: list[Seen]) -> bool:
    """Whether most of the longer words are higher than wide."""
    longer = [word for word in words if len(word.text) >= _WIDE]
    return 2 * sum(word.y1 - word.y0 > word.x1 - word.x0 for word in longer) > len(longer)


def _confidence(words: list[Seen]) -> float:
    """The mean confidence, letter by letter."""
    letters = sum(len(word.text) for word in words)
    return round(sum(word.confidence * len(word.text) for word in words) / max(letters, 1), 4)


def _cells(words: list[Seen]) -> Iterator[list[Seen]]:
    """The words on each line of a picture, apart where a wide gap is between them."""
    for _, line in groupby(words, key=lambda word: word.line):
        row = list(line)
        wide = [
            place
            for place, (before, word) in enumerate(pairwise(row), 1)
            if word.x0 - before.x1 > _CELL_GAP * (word.y1 - word.y0)
        ]
        for first, last in pairwise([0, *wide, len(row)]):
            yield row[first:last]


def _run(words: list[Seen], scale: float) -> Run:
    """Words on a picture as a run in points, as large as most of them are high."""
    sides = [[round(side * scale, 2) for side in word[:4]] for word in words]
    pieces: list[Piece] = [
        (x0, y0, x1, y1, word.text, 0, 0, 0) for (x0, y0, x1, y1), word in zip(sides, words, strict=True)
    ]
    size = round(median(y1 - y0 for _, y0, _, y1 in sides), 1)
    return run_of(pieces, Face(size, bold=False))._replace(sure=tuple(word.confidence for word in words))
