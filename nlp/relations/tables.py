"""Votes told by a table: the sides in its head, and a row of figures, or a row a party and one of totals.

`Ja Nej Avst Frånv` over `31 10 2 0`; `Parti Ja Nej` over `S 12 0`, `M 0 8` and `Totalt 12 8`.  A row that
carries the figures to the next page (`Transport`) is none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from nlp.model import Span
from nlp.relations.cues import cue, pattern
from nlp.relations.scene import NAME, PARTI

_SIDE = r"(?:ja(?:-?röster)?|nej(?:-?röster)?|avst(?:år|\.|ått|ående)?|blankt?|frånv(?:arande|\.|aro)?)"
_GAP = r"[ \t|/]+"
_CAPTION = (
    r"(?:parti(?:er)?|grupp|namn|ledamot|ledamöter|ersättare|resultat|omröstning|votering|antal|"
    r"närv(?:arande|\.)?)"
)
_HEAD = pattern(
    rf"(?m:^[ \t]*(?:{_CAPTION}(?:[ \t]+\d{{1,2}})?{_GAP}){{0,4}}"
    rf"(?P<sides>{_SIDE}(?:{_GAP}{_SIDE}){{1,3}})(?:{_GAP}(?:summa|totalt))?[ \t]*$)"
)
_STACKED = pattern(
    rf"(?m:^[ \t]*(?P<sides>{_SIDE}[ \t]*(?:\n\s*{_SIDE}[ \t]*){{1,3}})\n\s*"
    r"(?P<figures>\d{1,3}[ \t]*(?:\n\s*\d{1,3}[ \t]*){1,3})$)"
)
_FIGURE = r"(?:\d{1,3}|[-–—])"
_ROW = re.compile(
    rf"^[ \t]*(?P<label>[^\d\n|]{{0,60}}?)[ \t|:]*(?P<figures>{_FIGURE}(?:[ \t|]+{_FIGURE}){{1,4}})[ \t|]*$"
)
_TOTAL = pattern(r"(?:summa|totalt|total|antal|resultat|röster|sammanlagt|slutsumma|s:a)(?:\s+\w+)?:?")
_CARRIED = pattern(r"\btransport")
_SIDES = re.compile(_SIDE, re.IGNORECASE)
_FIGURES = re.compile(_FIGURE)
# A page ends inside a table.
_FURNITURE = cue("furniture", "lines")
_MEMBER = re.compile(rf"[{NAME}{PARTI}]|\b[Xx]\b")
_LINES = 200


@dataclass(frozen=True, slots=True)
class Totals:
    """The figures of a table, by side (`ja`, `nej`, `avst`, `från`), and where head and figures stand."""

    figures: dict[str, int]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    figures: tuple[int, ...]
    end: int

    @property
    def total(self) -> bool:
        """Whether the row adds up the others."""
        return not self.label or bool(_TOTAL.fullmatch(self.label))


def totals(masked: str, stretch: Span) -> Iterator[Totals]:
    """The tables of a stretch that give both sides."""
    for head in _HEAD.finditer(masked, stretch.start, stretch.end):
        sides = _sides(head["sides"])
        rows = list(_rows(masked, head.end(), stretch.end, len(sides)))
        figures = _added(rows, len(sides))
        if figures and {"ja", "nej"} <= set(sides) and len(set(sides)) == len(sides):
            yield Totals(dict(zip(sides, figures, strict=False)), head.start("sides"), rows[-1].end)
    for match in _STACKED.finditer(masked, stretch.start, stretch.end):
        sides, column = _sides(match["sides"]), _FIGURES.findall(match["figures"])
        if {"ja", "nej"} <= set(sides) and len(set(sides)) == len(sides) == len(column):
            yield Totals(dict(zip(sides, map(int, column), strict=True)), match.start(), match.end())


def _sides(printed: str) -> list[str]:
    found = (match[0].casefold()[:4].rstrip("-.r") for match in _SIDES.finditer(printed))
    return [{"blan": "avst", "frå": "från", "ja-": "ja"}.get(side, side) for side in found]


def _rows(masked: str, start: int, end: int, width: int) -> Iterator[_Row]:
    """The rows of figures under a head; rows of members are passed over, anything else ends the table."""
    for number, line in enumerate(re.finditer(r"[^\n]*\S[^\n]*", masked[start : min(end, start + 20_000)])):
        row = _ROW.match(line[0])
        cells = _FIGURES.findall(row["figures"]) if row else []
        if row and len(cells) in (width, width + 1):
            figures = tuple(0 if cell in "-–—" else int(cell) for cell in cells[:width])
            if not _CARRIED.search(row["label"]):
                yield _Row(row["label"].strip(), figures, start + line.end())
                if _TOTAL.fullmatch(row["label"].strip()):
                    return
        elif number > _LINES or not (_MEMBER.search(line[0]) or _FURNITURE.fullmatch(line[0].strip())):
            return


def _added(rows: list[_Row], width: int) -> tuple[int, ...]:
    """What the table adds up to: its row of totals, which must be what the rows give; () where it is not."""
    told = [row.figures for row in rows if row.total]
    parts = [row.figures for row in rows if not row.total]
    sums = tuple(sum(column) for column in zip_longest(*parts, fillvalue=0))[:width]
    if len(told) == 1:
        return told[0] if not parts or sums == told[0] else ()
    return sums if not told and len(parts) > 1 else ()
