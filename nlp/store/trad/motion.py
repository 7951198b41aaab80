"""Motions in the words of minutes: which § is about one, whose it is, and what a decision makes of it.

A motion is raised in fullmäktige, prepared, and finally decided in fullmäktige (KL 5 kap. 22 § and 35 §).
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from nlp.model import Person
from nlp.rules.dnr import find_dnr
from nlp.store.trad.titel import content


class Dom(StrEnum):
    """How a motion ended; BESVARAD and AVSKRIVEN are neither bifall nor avslag, DELVIS is some of both."""

    BIFALL = "bifall"
    AVSLAG = "avslag"
    BESVARAD = "besvarad"
    AVSKRIVEN = "avskriven"
    DELVIS = "delvis"


class Sort(StrEnum):
    """What a title says of motions: it is about one, lists new ones, or reports on those that wait."""

    EN = "en"
    LISTA = "lista"
    INGEN = "ingen"


def _any(pieces: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{piece})" for piece in pieces))


_DATA = tomllib.loads(Path(__file__).with_name("motion.toml").read_text(encoding="utf-8"))
_TITLE, _LIST, _REPORT = (_any(_DATA[name]) for name in ("titel", "lista", "redovisning"))
_RAISED, _RESTS, _PART, _AS_PROPOSED = (_any(_DATA[name]) for name in ("vackt", "vilar", "del", "enligt"))
_DOMAR = {Dom(name): _any(pieces) for name, pieces in _DATA["utfall"].items()}
_REASON = re.compile(_DATA["skal"])
_MOTION = re.compile(r"\bmotion(?:en|erna|er|ens)?\b")
_PERSON = re.compile(r"((?:[A-ZÅÄÖÉ][\w.é-]*(?: |\n)){1,4})\(([A-Za-zÅÄÖåäö!/, -]{1,10})\)")
_MOST_TEXT = 4_000


@dataclass(frozen=True, slots=True)
class Vackt:
    """One motion of a list of new ones; `dnr` as printed in its item."""

    title: str
    movers: tuple[Person, ...]
    dnr: tuple[str, ...]


def sort_of(title: str) -> Sort:
    """What a title says of motions."""
    plain = _plain(title)
    if _LIST.search(plain):
        return Sort.LISTA
    return Sort.EN if _TITLE.search(plain) and not _REPORT.search(plain) else Sort.INGEN


def movers(title: str) -> tuple[Person, ...]:
    """The persons a title names, with their parties."""
    return tuple(Person(" ".join(name.split()), party.strip()) for name, party in _PERSON.findall(title))


def dom(points: Iterable[str]) -> Dom | None:
    """What the points of a decision make of the motion, None where they do not end it."""
    said: set[Dom] = set()
    for point in map(_plain, points):
        if not _MOTION.search(point) or _RESTS.search(point):
            continue
        found = {each for each, pattern in _DOMAR.items() if pattern.search(_near(point))}
        said |= {Dom.DELVIS} if Dom.BIFALL in found and _PART.search(point) else found
    if Dom.DELVIS in said or said > {Dom.BIFALL}:
        return Dom.DELVIS
    # `avslås och anses därmed besvarad` is avslag: what is said beside it only follows from it
    return next((each for each in Dom if each in said), None)


def raises(points: Iterable[str]) -> bool:
    """Whether the points of a decision send a motion to be prepared."""
    plain = [_plain(point) for point in points]
    return any(_RAISED.search(point) for point in plain) and not any(_RESTS.search(point) for point in plain)


def as_proposed(points: Iterable[str]) -> bool:
    """Whether a decision says no more than that a proposal stands."""
    return any(_AS_PROPOSED.search(_plain(point)) for point in points)


_ITEM = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-–•*]|\d{1,2}[.):]|[A-ZÅÄÖ]))")
_MATTER = re.compile(
    r"\bmotion(?:en)?\b[^.:]{0,160}?\s"
    r"(?:om|ang(?:\.|ående)|rörande|avseende|gällande|beträffande|med förslag om|med rubriken)\s+"
    r"(?P<matter>[^\n]{8,300}?)(?=[.,;]?\s*$|\.\s+[A-ZÅÄÖ]|[,(]?\s*\(?(?:dnr|diarienummer)\b)",
    re.IGNORECASE,
)


def listed(text: str) -> tuple[Vackt, ...]:
    """The new motions that a § lists, each in an item or a sentence of its own (`motion av … om …`)."""
    found = (_item(" ".join(item.split())) for item in _ITEM.split(text[:_MOST_TEXT]))
    return tuple(each for each in found if each)


def _item(line: str) -> Vackt | None:
    match = _MATTER.search(line)
    if not match:
        return None
    dnr = tuple(line[tag.start : tag.end] for tag in find_dnr(line))
    matter = match["matter"]
    for each in dnr:
        matter = matter.replace(f"({each})", "").replace(each, "")
    matter = matter.strip(' ”".,(;')
    return Vackt(matter, movers(line[: match.start("matter")]), dnr) if content(matter) else None


def _near(point: str) -> str:
    """The words of a point up to the end of the sentence that names the motion, without the reasons."""
    match = _MOTION.search(point)
    end = point.find(". ", match.end()) if match else -1
    return _REASON.sub(" ", point if end < 0 else point[:end])


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
