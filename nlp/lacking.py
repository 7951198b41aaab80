"""What of a file could not be read, in a line of Swedish."""

from itertools import groupby

from nlp.model import Document, Page
from nlp.terms import PageReason, PageSource

_UNREAD = frozenset({PageReason.PICTURE, PageReason.UNKNOWN, PageReason.UNLIKELY, PageReason.UNSURE})


def lacking(document: Document) -> str:
    """Which pages have no text that can be read, and why; "" where all have, or nothing to read on them."""
    unread = [page for page in document.pages if _is_unread(page)]
    if not unread:
        return ""
    reasons = {page.reason for page in unread}
    named = [
        f"sidan {_ranges([page.number for page in unread if page.reason is reason])} ({reason})"
        for reason in PageReason
        if reason in reasons
    ]
    return f"{len(unread)} av {len(document.pages)} sidor kunde inte läsas: {', '.join(named)}."


def _is_unread(page: Page) -> bool:
    """Whether something stands on the page that is not in the text; a stamp on a picture is not the page."""
    picture = page.reason is PageReason.PICTURE and page.source is PageSource.TEXT
    return picture or (page.start == page.end and page.reason in _UNREAD)


def _ranges(numbers: list[int]) -> str:
    """`3, 7–9`."""
    runs = [list(run) for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])]
    ends = [(run[0][1], run[-1][1]) for run in runs]
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ends)
