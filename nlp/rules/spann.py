"""Stretches of §: `§§ 45–50, 52`, `ej § 133`, `t.o.m. § 168`, and the front page's `Paragrafer 32–45`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Stretch = tuple[int, int]

_NUMBER = r"(?<![\d.:/])\d{1,4}(?!\d|[.:]\d|:[a-z]|/\d|\s?(?:kr|tkr|mkr|%|år))"
_RANGE = rf"{_NUMBER}(?:[ ]?[a-z](?![a-zåäö]))?(?:[ ]?[-–—][ ]?{_NUMBER}(?:[ ]?[a-z](?![a-zåäö]))?)?"
_LIST = rf"{_RANGE}(?:(?:[ ]?,[ ]?\n?|[ ]?\n?(?:och|samt|&)[ ])(?:§{{1,2}}[ ]?)?{_RANGE}){{0,30}}"
_SIGN = r"(?:§[ ]?§?[ ]?|(?:paragraf(?:en|er|erna)?|par\.)[ ])"
_NOT = (
    r"(?:utom|undantaget|undantagen|undantagandes|med undantag (?:för|av)|exkl\.?|ej|inte|jäv"
    r"|frånvarande(?: vid| under)?|avvek)"
)
_TO = r"t\.?[ ]?o\.?[ ]?m\.?|till och med"
_FROM = r"fr\.?[ ]?o\.?[ ]?m\.?|från och med|from"
_PARTS = r"(?:del(?:ar)? av[ ]|under[ ]|vid[ ]|endast[ ]|på[ ])"
_SAID = re.compile(
    rf"(?P<cue>(?:{_NOT}|{_TO}|{_FROM}|från|efter)[ ])?{_PARTS}?(?P<not>(?:{_NOT})[ ])?"
    rf"(?P<sign>{_SIGN})?(?P<list>{_LIST})"
    r"(?P<jav>[ ,]{1,2}(?:pga[ ]|på grund av[ ]|p\.?g\.?a\.?[ ])?jäv)?",
    re.IGNORECASE,
)
_LOST = re.compile(r"\d[ ]\d")  # a dash that was lost
_EDGES = re.compile(r"(\d{1,4})(?:[ ]?[a-z])?(?:[ ]?[-–—][ ]?(\d{1,4}))?", re.IGNORECASE)
_PRINTED = re.compile(
    r"(?:^|\n|[ ])(?:Justerade )?[Pp]aragrafer:?\s{1,3}(?:§{1,2}[ ]?)?(?P<first>\d{1,4})"
    r"(?:[ ]?[-–—][ ]?(?:§[ ]?)?)(?P<last>\d{1,4})"
    r"(?![\d./:-])"
)
_LONGEST = 400  # § in one sitting; more is a misread number


@dataclass(frozen=True, slots=True)
class Spell:
    """What one person's line says of §: where, and the § they took part in (none: unclear)."""

    start: int
    end: int
    stretches: tuple[Stretch, ...]


def spells(text: str, within: Stretch | None = None) -> Iterator[Spell]:
    """The stretches of § in a short text.

    Without a § sign numbers count only where all lie `within` the numbers of the sitting, which also
    completes `ej § 5` and `t.o.m. § 5`; where it is unknown those are unclear.
    """
    for match in _SAID.finditer(text):
        named = tuple(_edges(match["list"]))
        if not named or not all(first <= last < first + _LONGEST for first, last in named):
            continue
        if not match["sign"] and _LOST.search(text, max(0, match.start() - 3), match.end() + 2):
            continue
        if match["sign"] or (within and all(within[0] <= a and b <= within[1] for a, b in named)):
            cue = (match["cue"] or match["not"] or "").strip().casefold().rstrip(".")
            if match["jav"] or (match["not"] and match["cue"]):
                cue = "ej"
            yield Spell(match.start(), match.end(), tuple(_meant(cue, named, within)))


def printed_range(text: str, start: int = 0, end: int | None = None) -> tuple[Stretch, int, int] | None:
    """The § that the front page says the minutes hold, and where it says so."""
    match = _PRINTED.search(text, start, len(text) if end is None else end)
    if match is None:
        return None
    first, last = int(match["first"]), int(match["last"])
    return ((first, last), match.start("first"), match.end("last")) if first <= last else None


def _edges(printed: str) -> Iterator[Stretch]:
    for match in _EDGES.finditer(printed):
        yield int(match[1]), int(match[2] or match[1])


def _meant(cue: str, named: tuple[Stretch, ...], within: Stretch | None) -> Iterable[Stretch]:
    if not cue or cue.startswith(("under", "vid", "endast")):
        return named
    if within is None:
        return ()
    if re.match(_TO, cue):
        return [(within[0], named[-1][1])] if within[0] <= named[-1][1] else []
    if re.match(rf"{_FROM}|från", cue):
        return [(named[0][0], within[1])] if named[0][0] <= within[1] else []
    if cue.startswith("efter"):
        return [(named[0][1] + 1, within[1])] if named[0][1] < within[1] else []
    return _without(within, named)


def _without(within: Stretch, named: tuple[Stretch, ...]) -> Iterator[Stretch]:
    """The sitting less the § named."""
    at = within[0]
    for first, last in sorted(named):
        if first > at:
            yield at, min(first - 1, within[1])
        at = max(at, last + 1)
    if at <= within[1]:
        yield at, within[1]
