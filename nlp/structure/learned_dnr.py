"""Case numbers that only their place shows: the same kind of sign at the same place in header after header.

Every diary numbers in its own way, and no list of shapes ends.  But a template prints the number of the
matter always at one place: alone on the line under the §, at the end of the title's, in parentheses.  What
stands there in several headers and looks alike in all of them is the number, whatever its shape.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from nlp.rules.datum import find_dates
from nlp.structure.header_dnr import dnr_spans
from nlp.structure.headers import Header
from nlp.structure.headings import heading
from nlp.structure.lines import Line, split

_REACH = 3  # lines below the header that can hold its number
_FEWEST, _SHARE = 2, 0.4  # headers that must agree, and their share
_CODE = (
    r"(?P<code>(?:[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,7}[ ./:-]?)?(?=\S*\d\S*\d)(?=\S*[./:–-])\d[\dA-ZÅÄÖ./:–-]{2,20}"
    r"|[A-ZÅÄÖ]{1,6}[./:-][\dA-ZÅÄÖ./:–-]{3,20}\d)"
)
_LABEL = r"(?P<label>\(?[A-ZÅÄÖa-zåäö][a-zåäö-]{1,18}(?: ?(?:nr|id))?[.:]{0,2}\s+)?"
_FORMS = {
    "alone": re.compile(rf"\s*{_LABEL}\(?{_CODE}\)?\s*"),
    "last": re.compile(
        rf"(?P<before>.*?[^\s,;])(?:\s{{2,}}|\t|\s?[|(\[]\s?|[,;]\s){_LABEL}{_CODE}[)\]|]?\s*"
    ),
    "first": re.compile(
        rf"\s*[(\[]?{_LABEL}{_CODE}[)\]]?(?:\s{{2,}}|\t|:\s|\s[–-]\s|\s)(?=[A-ZÅÄÖ”\"])(?P<behind>.+)"
    ),
}


@dataclass(frozen=True, slots=True)
class _Found:
    """A sign on line `line` at [start, end), with what is about it at [begin, close).

    `kind` is its place, label and shape.
    """

    line: int
    begin: int
    start: int
    end: int
    close: int
    kind: tuple[str, str, str]


def with_codes(lines: list[Line], headers: list[Header]) -> tuple[list[Line], list[Header]]:
    """The lines, cut around the case numbers that only their place shows, these marked; and the headers."""
    found = [sign for header in headers for sign in _signs(lines, header)]
    often = Counter(kind for kind, _ in {(sign.kind, sign.line) for sign in found})
    kinds = {kind for kind, count in often.items() if count >= max(_FEWEST, _SHARE * len(headers))}
    chosen = {sign.line: sign for sign in found if sign.kind in kinds}
    return _cut(lines, headers, chosen) if chosen else (lines, headers)


def _signs(lines: list[Line], header: Header) -> Iterator[_Found]:
    """The signs in the lines of a header that could be its case number; none where one is known."""
    last = min(len(lines), header.line + 1 + _REACH)
    near = list(range(header.line, last))
    ends = next((index for index in near[1:] if heading(lines[index].text)), last)
    near = [index for index in near if index < ends]
    if any(dnr_spans(_text(lines, header, index)) for index in near):
        return
    for index in near:
        at = len(lines[index].text) - len(_text(lines, header, index))
        yield from _on_line(lines[index].text, at, index, index - header.line)


def _text(lines: list[Line], header: Header, index: int) -> str:
    return header.rest if index == header.line else lines[index].text


def _on_line(text: str, at: int, index: int, below: int) -> Iterator[_Found]:
    for place, form in _FORMS.items():
        match = form.fullmatch(text, at)
        if match is None or any(find_dates(match["code"])) or (place == "first" and at == 0 and below == 0):
            continue
        begin = match.end("before") if place == "last" else at
        close = match.start("behind") if place == "first" else len(text)
        label = (match["label"] or "").strip(" (.:").casefold()
        kind = (f"{place} {min(below, 1)}", label, _shape(match["code"]))
        yield _Found(index, begin, match.start("code"), match.end("code"), close, kind)
        return


def _shape(code: str) -> str:
    """Letters and figures without their number: `TN/2020.12` is `A/9.9`."""
    return re.sub(r"\d+", "9", re.sub(r"[A-ZÅÄÖa-zåäö]+", "A", code))


def _cut(
    lines: list[Line], headers: list[Header], chosen: dict[int, _Found]
) -> tuple[list[Line], list[Header]]:
    pieces: list[Line] = []
    moved: dict[int, int] = {}
    for index, line in enumerate(lines):
        moved[index] = len(pieces)
        sign = chosen.get(index)
        if sign is None:
            pieces.append(line)
            continue
        code = line.text[sign.start : sign.end]
        for piece in split(line, [sign.begin, sign.close]):
            inside = piece.start <= line.start + sign.start < piece.end
            pieces.append(replace(piece, code=code) if inside else piece)
    return pieces, [_moved(header, moved, chosen) for header in headers]


def _moved(header: Header, moved: dict[int, int], chosen: dict[int, _Found]) -> Header:
    """The header, its rest ending where its line was cut."""
    sign, line = chosen.get(header.line), moved[header.line]
    if sign is None:
        return replace(header, line=line)
    before = len(header.rest) - (sign.close - sign.begin if sign.close >= sign.end else 0)
    kept = header.rest[: max(0, min(before, len(header.rest)))] if sign.kind[0].startswith("last") else ""
    return replace(header, line=line, rest=kept.rstrip(" \t([|"))
