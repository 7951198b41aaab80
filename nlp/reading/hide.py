"""Numbers of persons masked in all that was read of a file, before anything else sees it.

The last four digits become `*`: the text keeps its length, so every offset and every box stays right, and the
index holds no number.
"""

from collections.abc import Iterator
from dataclasses import replace

from nlp.model import Document, Page
from nlp.rules.personnummer import Personuppgift, PiiPlace, find_personnummer, mask


def personuppgifter(document: Document) -> Iterator[Personuppgift]:
    """The numbers of persons in the text, in the lines left out of it and in the file's name."""
    for number in find_personnummer(document.text):
        page = document.page_of(number.start)
        yield Personuppgift(number.kind, PiiPlace.TEXT, number.start, number.end, page)
    for own in document.pages:
        for line in own.left_out:
            for number in find_personnummer(line.text):
                yield Personuppgift(number.kind, PiiPlace.UTELAMNAT, None, None, own.number)
    for number in find_personnummer(document.name):
        yield Personuppgift(number.kind, PiiPlace.FILNAMN, None, None, 0)


def masked(document: Document) -> Document:
    """The document without the numbers of persons in it."""
    return replace(
        document, name=mask(document.name), text=mask(document.text), pages=tuple(map(_page, document.pages))
    )


def _page(page: Page) -> Page:
    return replace(page, left_out=tuple(replace(line, text=mask(line.text)) for line in page.left_out))
