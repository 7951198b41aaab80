"""The titles of the paragrafer against the contents list."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from nlp.model import Kontroll, Paragraf
from nlp.relations.kontroll.sammantrade import Sammantrade, joined, number
from nlp.terms import KontrollKind, SectionLabel

_ENTRY = re.compile(
    r"^[ \t]*(?:(?:[A-ZÅÄÖ][A-Za-zåäö]{0,4}[ ])?§[ ]?(?P<signed>\d{1,4})|"
    r"(?P<bare>\d{1,4})\.?(?=[ \t]+[A-ZÅÄÖ]))(?!\d|[/:-]\d|[ ]?§)"
    r"(?P<title>[^\n]*(?:\n(?![ \t]*(?:[A-ZÅÄÖ][A-Za-zåäö]{0,4}[ ])?§|[ \t]*\d|[ \t]*\n)[^\n]+){0,4})",
    re.MULTILINE,
)
_PAGE = re.compile(r"[\s.…_·]*(?:\bs(?:id)?\.?\s?)?\d{0,4}\s*$")
_DNR = re.compile(
    r"\b(?:[A-ZÅÄÖ]{1,6}[A-Za-zåäö]{0,4}[ /-])?\d{2,4}[/:-]\d+[\d:.-]*\b|\bDnr\b\.?:?"
    r"|\bÄrendenummer\b|\bDiarienummer\b"
)
_WORD = re.compile(r"\w+")
_FEWEST = 3  # entries: fewer are no list
_ALIKE = 0.9  # the rest is hyphens, typing errors and OCR
_LONG = 120


def rubriker(meeting: Sammantrade) -> Iterator[Kontroll]:
    """Each title that the list gives otherwise, the numbers that only one has; else that all agree."""
    entries = dict(_entries(meeting))
    paragrafer = {at: (place, one) for place, one in meeting.paragrafer if (at := number(one)) is not None}
    both = [at for at in entries if at in paragrafer and paragrafer[at][1].title]
    if len(entries) < _FEWEST or len(both) * 2 < len(entries):
        return
    faults = [row for at in both if (row := _differs(meeting, entries[at], *paragrafer[at]))]
    faults += list(_alone(meeting, entries, paragrafer))
    yield from faults
    if not faults:
        message = f"Innehållsförteckningens {len(entries)} rubriker är de som paragraferna har."
        places = [place for place, _ in entries.values()]
        yield meeting.row(KontrollKind.RUBRIKER, message, (places[0][0], places[-1][1]), fits=True)


_Entry = tuple[tuple[int, int], str]


def _entries(meeting: Sammantrade) -> Iterator[tuple[int, _Entry]]:
    """The entries of the contents list by number; one that stands twice is left out."""
    seen: dict[int, list[_Entry]] = {}
    for section in meeting.sections:
        if section.label is not SectionLabel.INNEHALL:
            continue
        for match in _ENTRY.finditer(meeting.text, section.start, section.end):
            at = int(match["signed"] or match["bare"])
            said = _PAGE.sub("", " ".join(match["title"].split()))
            if _WORD.search(said):
                seen.setdefault(at, []).append(
                    ((match.start(), match.start("title") + len(match["title"])), said)
                )
    yield from ((at, found[0]) for at, found in seen.items() if len(found) == 1)


def _differs(meeting: Sammantrade, entry: _Entry, place: int, paragraf: Paragraf) -> Kontroll | None:
    where, said = entry
    mine, theirs = _plain(paragraf.title), _plain(said)
    if not theirs or not mine or _alike(mine, theirs):
        return None
    message = (
        f"§ {paragraf.number} heter ”{_short(paragraf.title)}” i protokollet "
        f"och ”{_short(said)}” i innehållsförteckningen."
    )
    return meeting.row(KontrollKind.RUBRIKER, message, where, fits=False, paragraf=place)


def _plain(printed: str) -> str:
    """The words of a title; case numbers aside, which one of the two often lacks."""
    return "".join(_WORD.findall(_DNR.sub(" ", printed).casefold()))


def _alike(mine: str, theirs: str) -> bool:
    """Whether two titles are the same: a list cuts long ones short, or leaves out what stands behind."""
    short, long = sorted((mine, theirs), key=len)
    return (
        long.startswith(short)
        or short in long
        or SequenceMatcher(None, mine, theirs, autojunk=False).ratio() > _ALIKE
    )


def _alone(
    meeting: Sammantrade, entries: dict[int, _Entry], paragrafer: dict[int, tuple[int, Paragraf]]
) -> Iterator[Kontroll]:
    """One row for the numbers that only the list has, one for those that it lacks."""
    sizes = f"Innehållsförteckningen har {len(entries)} paragrafer, protokollet {len(paragrafer)}"
    missing = sorted(entries.keys() - paragrafer.keys())
    if missing:
        numbers = joined([f"§ {at}" for at in missing])
        message = f"{sizes}: i protokollet saknas {numbers}."
        yield meeting.row(KontrollKind.RUBRIKER, message, entries[missing[0]][0], fits=False)
    unlisted = sorted(paragrafer.keys() - entries.keys())
    if unlisted:
        numbers = joined([f"§ {at}" for at in unlisted])
        message = f"{sizes}: i förteckningen saknas {numbers}."
        place, one = paragrafer[unlisted[0]]
        yield meeting.row(
            KontrollKind.RUBRIKER,
            message,
            (one.start, one.start + len(one.number)),
            fits=False,
            paragraf=place,
        )


def _short(printed: str) -> str:
    said = " ".join(printed.split())
    return said if len(said) <= _LONG else f"{said[: _LONG - 1]}…"
