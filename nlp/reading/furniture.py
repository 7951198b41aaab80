"""Running heads and feet, learned from what stands at the same place on most pages.

A line is furniture where its words (in any order, for even pages mirror odd ones) stand as the same line from
the page's edge and at the same height on most of the pages around, or on most of those with the same parity,
and only furniture is between it and the edge.  Figures must be the same too, but for one that counts along
with the pages.  A § heading never is furniture, nor a `TN 1` that opens page after page, nor what the pages
are full of (`Ja` in a voting list).  Where the head becomes another within a file, its first page keeps it,
for it says what begins there.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain, islice, pairwise, takewhile
from operator import attrgetter

from nlp.reading.patterns import MARGIN_FORMS, MARGIN_LINE, PAGE_WORDS
from nlp.reading.sheets import Line, Sheet
from nlp.terms import Furniture

# How many lines from an edge may be furniture, and how many pages to either side count as "around".
_DEEPEST = 8
_AROUND = 4

# Heights within so many points are the same height.
_PLAY = 4.0

_FIGURES = re.compile(r"\d+")

# What OCR makes of stains and rules before a word.
_STAINS = re.compile(r"(?<!\w)[?|~*'‘’«]{1,5}(?=\w)")
_MONTH = r"(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)"
_HEADING = re.compile(rf"(?:^|[^§])§ ?#|^(?P<word>[^\W\d]{{1,6}}\.?) #(?!-#-#| {_MONTH})")

_VOTING = re.compile(r"(?<!\w)ja\s.{0,10}(?<!\w)nej(?!\w)")

# Lines from an edge of a page inwards, each with its distance from that edge in points.
Placed = list[tuple[Line, float]]


def without_furniture(sheets: list[Sheet]) -> list[Sheet]:
    """The sheets of a printed document less what repeats at the top and bottom; that is noted as left out."""
    return _without(sheets, _from_bottom)


def without_furniture_of_text(sheets: list[Sheet]) -> list[Sheet]:
    """The same for text without paper, where only a gap can tell the foot from a page's last lines."""
    return _without(sheets, _below_last_gap)


def _without(sheets: list[Sheet], bottom: Callable[[Sheet], Placed]) -> list[Sheet]:
    within = Counter(line.text for sheet in sheets for line in sheet.lines[_DEEPEST:-_DEEPEST])
    above = _repeated(sheets, [_from_top(sheet) for sheet in sheets], within)
    below = _repeated(sheets, [bottom(sheet) for sheet in sheets], within)
    taken = [
        [(line, Furniture.HEAD) for line in head] + [(line, Furniture.FOOT) for line in foot]
        for head, foot in zip(above, below, strict=True)
    ]
    if all(len(lines) >= len(sheet.lines) for lines, sheet in zip(taken, sheets, strict=True)):
        return sheets  # pages that are copies of each other throughout
    return [less(sheet, lines) for sheet, lines in zip(sheets, taken, strict=True)]


def less(sheet: Sheet, taken: list[tuple[Line, Furniture]]) -> Sheet:
    """The sheet without these lines, which it notes as left out in the order they stood in."""
    if not taken:
        return sheet
    reasons = {id(line): reason for line, reason in taken}
    gone = [(line, _reason(line, reasons[id(line)])) for line in sheet.lines if id(line) in reasons]
    kept = [line for line in sheet.lines if id(line) not in reasons]
    return sheet._replace(lines=kept, left_out=(*sheet.left_out, *gone))


def _reason(line: Line, reason: Furniture) -> Furniture:
    """What the line is by its form, else what its place makes it."""
    return next((kind for kind, form in MARGIN_FORMS if form.fullmatch(line.text)), reason)


def _from_top(sheet: Sheet) -> Placed:
    """The first lines, but none from a heading or the head of a voting list on: that gives the votes."""
    first = sorted(sheet.lines, key=attrgetter("y0"))[:_DEEPEST]
    return [(line, line.y0) for line in takewhile(_may_be_head, first)]


def _may_be_head(line: Line) -> bool:
    text = line.text.casefold()
    return not (is_heading(text) or ("nej" in text and _VOTING.search(text)))


def _from_bottom(sheet: Sheet) -> Placed:
    last = sorted(sheet.lines, key=attrgetter("y1"), reverse=True)[:_DEEPEST]
    return [(line, sheet.height - line.y1) for line in last]


def _below_last_gap(sheet: Sheet) -> Placed:
    """The lines below the last gap; where there is none, the last line if it may be a page number."""
    last = sheet.lines[: -_DEEPEST - 1 : -1]
    block = next((last[: rank + 1] for rank, line in enumerate(last) if line.apart), last[:1])
    if block and not block[-1].apart and not MARGIN_LINE.fullmatch(block[0].text):
        return []
    return [(line, 0.0) for line in block]


@lru_cache(maxsize=1024)
def is_heading(text: str) -> bool:
    """Whether a line is the heading of a §, which never is furniture."""
    form = _FIGURES.sub("#", text.casefold())
    found = _HEADING.search(form) if "#" in form else None
    return found is not None and found["word"] not in PAGE_WORDS


def _repeated(sheets: list[Sheet], placed: list[Placed], within: Counter[str]) -> list[list[Line]]:
    """For each page the lines that are furniture at one edge; `within` are those far from either."""
    peeled = _peeled(placed)
    common = _common(within, Counter(chain.from_iterable(peeled)))
    peeled = [_without_rules(list(takewhile(lambda key: key not in common, keys))) for keys in peeled]
    usual = Counter(chain.from_iterable(peeled))
    head = {key for key, count in usual.items() if 2 * count > len(sheets)}
    peeled = [[] if _announces(keys, peeled[max(n - 2, 0) : n]) else keys for n, keys in enumerate(peeled)]
    lines = [[line for line, _ in page_lines] for page_lines in placed]
    alone = [[] if keys else page_lines for keys, page_lines in zip(peeled, lines, strict=True)]
    peeled = [keys or twins for keys, twins in zip(peeled, _twins(alone), strict=True)]
    taken = [page_lines[: len(keys)] for page_lines, keys in zip(lines, peeled, strict=True)]
    return [
        edge + _strays(sheet.lines, head.difference(keys), page) if edge else edge
        for page, (sheet, edge, keys) in enumerate(zip(sheets, taken, peeled, strict=True))
    ]


def _peeled(placed: list[Placed]) -> list[list[str]]:
    """For each page the keys of its furniture from the edge inwards, line by line for all pages at once."""
    peeled: list[list[str]] = [[] for _ in placed]
    going = list(range(len(placed)))
    around = [(_around(page, len(placed), 1), _around(page, len(placed), 2)) for page in going]
    for rank in range(_DEEPEST):
        spots: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
        for page in going:
            for line, height in placed[page][rank : rank + 1]:
                for key in _keys(line.text, page):
                    spots[key].append((height, page))
        going = []
        for key, page in _standing(spots, around):
            if len(peeled[page]) == rank:
                peeled[page].append(key)
                going.append(page)
    return peeled


def _standing(
    spots: dict[str, list[tuple[float, int]]], around: list[tuple[set[int], set[int]]]
) -> Iterator[tuple[str, int]]:
    """The keys that stand at one height on most pages around, each with every such page."""
    for key, places in spots.items():
        for pages in _at_one_height(places) if len(places) > 1 else ():
            for page in pages if len(pages) > 1 else ():
                if _is_most(pages, *around[page]):
                    yield key, page


def _keys(text: str, page: int) -> list[str]:
    """What a line may have in common with its fellows: its words, and so with one figure counted by page."""
    folded = _STAINS.sub("", text.casefold())
    figures = [figure for figure in islice(_FIGURES.finditer(folded), _DEEPEST) if len(figure[0]) < 6]
    counted = [
        f"{folded[: figure.start()]}#{int(figure[0]) - page}{folded[figure.end() :]}" for figure in figures
    ]
    return [" ".join(sorted(form.split())) for form in (folded, *counted)]


def _at_one_height(places: list[tuple[float, int]]) -> Iterator[set[int]]:
    """The pages of a key, apart where it stands at different heights."""
    pages: set[int] = set()
    last = 0.0
    for height, page in sorted(places):
        if pages and height - last > _PLAY:
            yield pages
            pages = set()
        pages.add(page)
        last = height
    yield pages


def _is_most(pages: set[int], near: set[int], alike: set[int]) -> bool:
    """Whether more than half of the pages around are among `pages`, of all or of the same parity."""
    return 2 * len(near & pages) > len(near) or (len(alike) > 2 and 2 * len(alike & pages) > len(alike))


def _around(page: int, count: int, step: int) -> set[int]:
    reach = range(page - _AROUND * step, page + _AROUND * step + 1, step)
    return {other for other in reach if 0 <= other < count}


def _common(within: Counter[str], at_edges: Counter[str]) -> frozenset[str]:
    """The keys more than twice as frequent within the pages as at their edges."""
    beginnings = {word for key in at_edges for word in key.split()}
    found: Counter[str] = Counter()
    for text, count in within.items():
        if text.partition(" ")[0].casefold() in beginnings:
            found[" ".join(sorted(text.casefold().split()))] += count
    return frozenset(key for key, count in at_edges.items() if found[key] > 2 * count)


def _without_rules(keys: list[str]) -> list[str]:
    """The keys less an innermost line of mere signs: the rule that ends a § also ends many pages."""
    return keys[:-1] if keys and not any(map(str.isalnum, keys[-1])) else keys


def _announces(keys: list[str], before: list[list[str]]) -> bool:
    """Whether a head is another than that of the two pages before: it says what part of the file begins."""
    return len(before) == 2 and all(before) and not any(set(keys).intersection(other) for other in before)


def _twins(lines: list[list[Line]]) -> list[list[str]]:
    """For each page the first lines that the page before has too, to the letter, if two or more.

    So a head is found that only a short part of the file has; its first page keeps it.
    """
    texts = [[line.text for line in page_lines] for page_lines in lines]
    shared = [[], *(_shared(page, before) for before, page in pairwise(texts))]
    return [same if len(same) > 1 else [] for same in shared]


def _shared(texts: list[str], others: list[str]) -> list[str]:
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(texts, others, strict=False))
    return [text for text, _ in pairs]


def _strays(lines: list[Line], missing: set[str], page: int) -> list[Line]:
    """The parts of the usual head behind lines of body text, where the file mixes them; each once.

    Far from the edge only what has a figure in it, as a date: a bare `Kommunfullmäktige` may be text there.
    """
    taken: list[Line] = []
    for depth, line in enumerate(lines if missing else ()):
        found = missing.intersection(_keys(line.text, page))
        found = {key for key in found if depth < _DEEPEST or _FIGURES.search(key)}
        missing -= found
        taken += [line] * bool(found)
    return taken
