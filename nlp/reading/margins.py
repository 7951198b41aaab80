"""Furniture that its words and its place tell, on one page as on many: nothing of it needs to repeat.

In the margins that is page numbers, lines for initials and the rules beside them, form codes, the addresses
of a letter; at the foot also what stands below lines for initials.  At the top of a page it is the running
head that says nothing but kommun, body, date, kind and page.  On the page a handling begins with, a head
tells what it is and cuts no sentence, so there only the line with the page number goes.
"""

from itertools import takewhile
from operator import attrgetter

from nlp.reading.furniture import is_heading, less
from nlp.reading.patterns import (
    ADDRESS,
    ADDRESS_LABEL,
    HEAD_LINE,
    HEAD_PROOF,
    INITIALS_LINE,
    MARGIN_LINE,
    PAGE_NUMBER,
)
from nlp.reading.sheets import Line, Sheet
from nlp.terms import Furniture

# Where a printed page's margin lies, as a share of its height; how far up the lowest lines may be known by
# their form, and how far down those of a running head.
_MARGIN, _DEEP_FOOT, _DEEP_HEAD = 0.1, 0.2, 0.17

# A running head has so many lines at most, and a gap below, in heights of a line.
_HEAD_LINES, _HEAD_GAP = 5, 0.7


def without_margin_lines(sheets: list[Sheet]) -> list[Sheet]:
    """The sheets of a printed document less what is furniture by its form and place; that is noted."""
    return [_without(sheet, is_first=place == 0) for place, sheet in enumerate(sheets)]


def _without(sheet: Sheet, *, is_first: bool) -> Sheet:
    known = [(line, Furniture.FOOT) for line in _known_by_form(sheet.lines, sheet.height)]
    head = [(line, Furniture.HEAD) for line in _head(sheet, is_first=is_first)]
    return less(sheet, [*known, *head])


def _known_by_form(lines: list[Line], height: float) -> list[Line]:
    top, bottom = _MARGIN * height, height - _MARGIN * height
    known = {
        row
        for row, line in enumerate(lines)
        if (line.y1 < top or line.y0 > bottom)
        and (MARGIN_LINE.fullmatch(line.text) or (line.y0 > bottom and _is_address(line.text)))
    }
    known |= _lowest(lines, height)
    beside = {row + step for row in known for step in (-1, 1)}
    initials = min((lines[row].y0 for row in known if INITIALS_LINE.search(lines[row].text)), default=height)
    return [
        line
        for row, line in enumerate(lines)
        if row in known
        or (row in beside and line.y0 > bottom and not any(map(str.isalnum, line.text)))
        or (line.y0 > max(bottom, initials) and _is_slogan(line.text))
    ]


def _lowest(lines: list[Line], height: float) -> set[int]:
    """The rows at the very foot that are for initials, though they stand above the margin."""
    found = set()
    for row, line in sorted(enumerate(lines), key=lambda placed: -placed[1].y1):
        is_form = bool(MARGIN_LINE.fullmatch(line.text))
        in_margin = line.y0 > height - _MARGIN * height and (_is_slogan(line.text) or _is_address(line.text))
        if line.y0 < height - _DEEP_FOOT * height or not (is_form or in_margin):
            break
        if is_form and INITIALS_LINE.search(line.text):
            found.add(row)
    return found


def _is_address(text: str) -> bool:
    return bool(ADDRESS_LABEL.match(text)) or sum(bool(form.search(text)) for form in ADDRESS) > 1


def _is_slogan(text: str) -> bool:
    """Whether a line is no name and no label: three words or more, of which one begins small."""
    words = text.split()
    return len(words) > 2 and text[-1] not in ".:" and any(word[0].islower() for word in words)


def _head(sheet: Sheet, *, is_first: bool) -> list[Line]:
    """The lines of a running head that are known by their words."""
    top = sorted(sheet.lines, key=attrgetter("y0"))[: _HEAD_LINES + 1]
    found = list(takewhile(lambda line: _may_be_head(line, sheet.height), top))
    below = top[len(found) : len(found) + 1]
    if not found or found[0].y1 > _MARGIN * sheet.height or len(found) > _HEAD_LINES:
        return []
    if any(line.y0 - found[-1].y1 < _HEAD_GAP * (line.y1 - line.y0) for line in below):
        return []
    numbers = [_page_number(line.text) for line in found]
    if not is_first and any(number not in {"", "1"} for number in numbers):
        return found
    if is_first or any(numbers):
        return [line for line, number in zip(found, numbers, strict=True) if number]
    text = " ".join(line.text for line in found)
    return found if all(proof.search(text) for proof in HEAD_PROOF) else []


def _page_number(text: str) -> str:
    """Which page a line says it stands on ("" none)."""
    number = PAGE_NUMBER.search(text)
    return next(filter(None, number.groups()), "") if number else ""


def _may_be_head(line: Line, height: float) -> bool:
    return (
        line.y1 < _DEEP_HEAD * height and bool(HEAD_LINE.fullmatch(line.text)) and not is_heading(line.text)
    )
