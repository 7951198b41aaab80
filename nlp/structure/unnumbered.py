"""Matters without a printed number: closed to the public, lost by the source, or the rest of a § cut off.

They are looked for only where no § has its sign, or before the first header.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import groupby, pairwise, takewhile
from operator import attrgetter

from nlp.rules.dnr import find_dnr
from nlp.structure.header_rest import only_dnr
from nlp.structure.header_words import header_words
from nlp.structure.headings import heading
from nlp.structure.lines import Line, split
from nlp.structure.plain import Mark
from nlp.terms import SectionLabel

_TITLE = 200  # characters
_BODY = r"[A-ZÅÄÖ][a-zåäö-]*(?:,? (?:och|samt) [a-zåäö-]+)?(?:nämnden|styrelsen|utskottet|fullmäktige)"
# What stands at the top of a page before its text: page number, body, page number of all pages.
_PAGE_HEAD = re.compile(rf"(?:\d{{1,3}} )?(?:{_BODY} )?(?:(?:\d{{1,3}} ?)?[(\[]\d{{1,3}}[)\]] )?")
_DECIDES = re.compile(
    r"(?:^|[.!?\w)] )[A-ZÅÄÖ][\wåäö]*(?:nämnden|styrelsen|utskottet|fullmäktige) (?:beslutar|beslutade)\b"
)
_ACTS = frozenset(
    {SectionLabel.YRKANDEN, SectionLabel.BESLUTSGANG, SectionLabel.VOTERING, SectionLabel.RESERVATION}
)
_FRONT = frozenset({SectionLabel.NARVARO, SectionLabel.JUSTERING, SectionLabel.INNEHALL})


def closed_marks(lines: list[Line]) -> Iterator[Mark]:
    """A title, and below it only that the matter is not published."""
    for above, line in pairwise(lines):
        short = len(above.text) < _TITLE and not above.text.endswith((".", ":", ","))
        if (
            short
            and not only_dnr(above.text)
            and header_words().closed.match(line.text)
            and heading(above.text) is None
        ):
            yield Mark(above.start, "", 0)


def early_marks(lines: list[Line], first: int) -> Iterator[Mark]:
    """Matters on pages run together, before the first header (at offset `first`), whose numbers are lost."""
    pages = groupby(takewhile(lambda line: line.start < first, lines), key=attrgetter("page"))
    for page, pieces in pages:
        if page is not None:
            whole = [next(split(line, [first - line.start])) for line in pieces]
            found = filter(None, (test(whole) for test in _EARLY))
            yield from list(found)[:1]


def _elected(pieces: list[Line]) -> Mark | None:
    """`Val av justerare Anna Ek (S) väljs …`: a title that all minutes have, and its decision."""
    for line in pieces:
        if match := _formal().search(line.text):
            return Mark(line.start + match.start(), "", 0)
    return None


@cache
def _formal() -> re.Pattern[str]:
    verbs = "väljs|utses|utsågs|valdes|beslutar|beslutade|godkänns|godkändes|fastställs|fastställdes"
    return re.compile(rf"(?:{header_words().unnumbered}) (?=[A-ZÅÄÖ][^.!?\d]{{5,120}} (?:{verbs})\b)")


def _first_on_page(pieces: list[Line]) -> Mark | None:
    """A page that begins with a title that all minutes have, and holds a decision."""
    top, at = pieces[0], _head(pieces[0])
    if (
        at
        and header_words().formal.match(top.text, at)
        and any(_decides(line, at * (line is top)) for line in pieces)
    ):
        return Mark(top.start + at, "", 0)
    return None


def _decides(line: Line, at: int) -> bool:
    found = heading(line.text)
    return _DECIDES.search(line.text, at) is not None or (
        found is not None and found.label == SectionLabel.BESLUT
    )


def _with_dnr(pieces: list[Line]) -> Mark | None:
    """A page that begins with a title and its dnr in parentheses: `2 Nämnden Frågestund (KS/2012:3)`."""
    top, at = pieces[0], _head(pieces[0])
    tag = next(find_dnr(top.text, at, at + _TITLE), None) if at else None
    if tag is None or top.text[tag.start - 1] != "(" or top.text[tag.end : tag.end + 1] != ")":
        return None
    title = top.text[at : tag.start - 1]
    return Mark(top.start + at, "", 0) if title[:1].isupper() and "." not in title else None


def _head(line: Line) -> int:
    """Where the text of a page begins, 0 where nothing shows that it has a head."""
    match = _PAGE_HEAD.match(line.text) if line.start == line.page else None
    return match.end() if match else 0


_EARLY: tuple[Callable[[list[Line]], Mark | None], ...] = (_elected, _first_on_page, _with_dnr)


def page_marks(lines: list[Line], known: list[Mark]) -> Iterator[Mark]:
    """A matter at the top of a page between two known numbers, the one between them missing."""
    for before, after in pairwise(known):
        if int(after.number or 0) != int(before.number or -9) + 2:
            continue
        tops = [
            line for line in lines if before.offset < line.start < after.offset and line.start == line.page
        ]
        for line in tops[:1]:
            at = _head(line)
            if at and line.text[at : at + 1].isupper():
                yield Mark(line.start + at, "", 0)


def rest_mark(lines: list[Line], first: int) -> Iterator[Mark]:
    """The rest of a § whose header the file lacks: motions or votes before the first header."""
    early = list(takewhile(lambda line: line.start < first, lines))
    labels = {found.label for line in early if (found := heading(line.text)) and not found.lead}
    if labels & _ACTS and not labels & _FRONT:
        yield Mark(early[0].start, "", len(early[0].text))
