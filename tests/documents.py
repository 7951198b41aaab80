"""Documents for tests, from text alone: one page a form feed, one word a run of visible characters."""

import re
from itertools import pairwise

from nlp.model import Box, Document, Page, Word
from nlp.terms import PageSource


def document(text: str, name: str = "prov.txt") -> Document:
    """The text as a document whose words all lie on a grid of 6 by 12 points."""
    edges = [0, *(match.end() for match in re.finditer("\f", text)), len(text)]
    pages = tuple(
        Page(number, start, end, 595, 842, PageSource.TEXT, 1.0)
        for number, (start, end) in enumerate(pairwise(edges), 1)
    )
    words = tuple(
        Word(match.start(), match.end(), (_box(text, pages, match.start(), match.end()),))
        for match in re.finditer(r"\S+", text)
    )
    return Document("0" * 64, name, text, words, pages)


def _box(text: str, pages: tuple[Page, ...], start: int, end: int) -> Box:
    page = max((page for page in pages if page.start <= start), key=lambda page: page.start)
    column = start - (text.rfind("\n", 0, start) + 1)
    row = text.count("\n", page.start, start)
    return Box(page.number, 6.0 * column, 12.0 * row, 6.0 * (column + end - start), 12.0 * row + 10)
