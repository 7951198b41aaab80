"""A document as facts that can be compared: what is claimed, where, and in which words.

Each fact is of a kind (`PERSON`, `yrkande: utfall`, `votering: röstetal` …); `docs/utvardering.md` says what
each kind asks.  Two sets of facts of a kind are compared by `nlp.evaluation.compare`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from nlp.evaluation.align import Alignment, Range
from nlp.model import (
    Beslutspunkt,
    Handling,
    Jav,
    Paragraf,
    Person,
    Protokoll,
    Reservation,
    Section,
    Tag,
    Votering,
    Yrkande,
)
from nlp.rules.dnr import dnr_key
from nlp.terms import EntityLabel

VALUED = (EntityLabel.AMOUNT, EntityLabel.DATE, EntityLabel.DNR, EntityLabel.PARTY)
ENTITY_KINDS = tuple(str(label) for label in EntityLabel)
VALUE_KINDS = tuple(f"{label} värde" for label in VALUED)
STRUCTURE_KINDS = (
    "paragraf",
    "rubrik",
    "dnr i huvudet",
    "avsnitt",
    "handling: slag",
    "handling: kommun",
    "handling: organ",
    "handling: datum",
    "närvaro: vem",
    "närvaro: vem och roll",
)
RELATION_KINDS = (
    "beslutspunkt",
    "beslutspunkt: läge",
    "beslutspunkt: slag",
    "yrkande: slag",
    "yrkande: vem och slag",
    "yrkande: instämmande",
    "yrkande: föremål",
    "yrkande: utfall",
    "yrkande: bevis",
    "yrkande: hel händelse",
    "votering: röstetal",
    "votering: hel händelse",
    "röst",
    "reservation",
    "jäv",
)
KINDS = (*ENTITY_KINDS, *VALUE_KINDS, *STRUCTURE_KINDS, *RELATION_KINDS)
"""Every kind of fact, in the order of a report."""

_BROKEN = re.compile(r"(?<=\w)-\s+(?=[a-zåäö])")


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim: its kind, what it says, and its stretch of the gold's text.

    `says` must agree, `words` must be alike where the kind compares words; `sort` is what a kind is broken
    down by (`bifall`, `godkänna`), `claim` tells it to a person.
    """

    kind: str
    says: tuple[object, ...]
    start: int
    end: int
    words: str = ""
    sort: str = ""
    claim: str = ""


def squeeze(text: str) -> str:
    """Words on one line, in small letters, broken ones mended: how printed words are compared."""
    return _line(text).casefold()


def facts(protokoll: Protokoll, alignment: Alignment) -> Iterator[Fact]:
    """Every fact of an analysis, its places those of the text it is aligned to."""
    for tag in protokoll.tags:
        if place := alignment.span(tag.start, tag.end):
            yield from _of_tag(tag, place, protokoll.document.text)
    yield from _of_sections(protokoll.sections, alignment)
    for paragraf in protokoll.paragrafer:
        yield from _of_sections(paragraf.sections, alignment)
        if place := alignment.span(paragraf.start, paragraf.end):
            yield from _of_paragraf(paragraf, place)
            yield from _of_relations(paragraf, place, alignment)
    for handling in protokoll.handlingar:
        if place := alignment.span(handling.start, handling.end):
            yield from _of_handling(handling, place, alignment)


def _of_tag(tag: Tag, place: Range, text: str) -> Iterator[Fact]:
    printed = _line(text[tag.start : tag.end])
    yield Fact(str(tag.label), place, *place, claim=printed)
    if tag.label in VALUED and tag.value:
        claim = f"{printed} = {tag.value}"
        yield Fact(f"{tag.label} värde", (*place, _value(tag)), *place, claim=claim)


def _value(tag: Tag) -> str:
    """A value in the one spelling that equal values share."""
    if tag.label is EntityLabel.DNR:
        return dnr_key(tag.value)
    if tag.label is EntityLabel.AMOUNT:
        try:
            return f"{Decimal(tag.value).normalize():f}"
        except InvalidOperation:
            return tag.value
    return tag.value


def _of_sections(sections: tuple[Section, ...], alignment: Alignment) -> Iterator[Fact]:
    for section in sections:
        if place := alignment.span(section.start, section.end):
            label = str(section.label)
            yield Fact("avsnitt", (label,), *place, sort=label, claim=label)


def _of_paragraf(paragraf: Paragraf, place: Range) -> Iterator[Fact]:
    number = _number(paragraf.number)
    yield Fact("paragraf", (number,), *place, claim=f"§ {paragraf.number}")
    if paragraf.title:
        title = squeeze(paragraf.title)
        yield Fact("rubrik", (number,), *place, words=title, claim=f"§ {paragraf.number}: {paragraf.title}")
    for dnr in paragraf.dnr:
        yield Fact("dnr i huvudet", (number, dnr_key(dnr)), *place, claim=f"§ {paragraf.number}: {dnr}")


def _of_relations(paragraf: Paragraf, place: Range, alignment: Alignment) -> Iterator[Fact]:
    def where(thing: Beslutspunkt | Yrkande | Votering | Reservation | Jav) -> Range:
        return alignment.span(thing.start, thing.end) or place

    for punkt in paragraf.beslut:
        yield from _of_punkt(punkt, where(punkt))
    for yrkande in paragraf.yrkanden:
        yield from _of_yrkande(yrkande, where(yrkande), alignment)
    for votering in paragraf.voteringar:
        yield from _of_votering(votering, where(votering))
    number = _number(paragraf.number)
    stated: tuple[Reservation | Jav, ...] = (*paragraf.reservationer, *paragraf.jav)
    for each in stated:
        kind = "jäv" if isinstance(each, Jav) else "reservation"
        for person in each.by:
            yield Fact(kind, (number, *_who(person)), *where(each), claim=printed(person))


def _of_punkt(punkt: Beslutspunkt, place: Range) -> Iterator[Fact]:
    mode, kind = str(punkt.mode), str(punkt.kind)
    yield Fact("beslutspunkt", (), *place, claim=mode)
    yield Fact("beslutspunkt: läge", (mode,), *place, sort=mode, claim=mode)
    yield Fact("beslutspunkt: slag", (kind,), *place, sort=kind, claim=kind)


def _of_yrkande(yrkande: Yrkande, place: Range, alignment: Alignment) -> Iterator[Fact]:
    kind, outcome = str(yrkande.kind), str(yrkande.outcome)
    movers, who = _all(yrkande.proposers), _told(yrkande.proposers)
    yield Fact("yrkande: slag", (kind,), *place, sort=kind, claim=kind)
    yield Fact("yrkande: vem och slag", (kind, movers), *place, sort=kind, claim=f"{who}: {kind}")
    for person in yrkande.supporters:
        claim = f"{printed(person)} instämmer"
        yield Fact("yrkande: instämmande", (kind, _who(person)), *place, claim=claim)
    if yrkande.target:
        claim = f"{kind}: {yrkande.target}"
        yield Fact("yrkande: föremål", (kind,), *place, words=squeeze(yrkande.target), claim=claim)
    yield Fact("yrkande: utfall", (kind, outcome), *place, sort=outcome, claim=f"{kind} → {outcome}")
    proof = yrkande.proof and alignment.span(yrkande.proof.start, yrkande.proof.end)
    if proof:
        yield Fact("yrkande: bevis", (kind, outcome), *proof, claim=f"{kind} → {outcome}")
    claim = f"{who}: {kind} → {outcome}"
    yield Fact("yrkande: hel händelse", (kind, movers, outcome), *place, sort=kind, claim=claim)


def _of_votering(votering: Votering, place: Range) -> Iterator[Fact]:
    # A count that is not printed says the same as none: nobody abstained that the minutes tell of.
    tally = (votering.yes, votering.no, votering.abstain or 0)
    claim = "–".join("?" if number is None else str(number) for number in tally)
    yield Fact("votering: röstetal", tally[:2], *place, claim=claim)
    means = squeeze(votering.yes_means)
    claim = f"{claim}, ja = {_line(votering.yes_means) or '?'}"
    yield Fact("votering: hel händelse", tally, *place, words=means, claim=claim)
    for rost in votering.ballots:
        claim = f"{printed(rost.person)}: {rost.vote}"
        yield Fact("röst", (_who(rost.person), str(rost.vote)), *place, claim=claim)


def _of_handling(handling: Handling, place: Range, alignment: Alignment) -> Iterator[Fact]:
    said = {"slag": str(handling.kind), "kommun": handling.kommun, "organ": handling.organ}
    for name, value in {**said, "datum": handling.date}.items():
        if value:
            yield Fact(f"handling: {name}", (squeeze(value),), *place, claim=value)
    for one in handling.narvaro:
        where = alignment.span(one.start, one.end) or (place[0], place[0])
        who, role = _who(one.person), str(one.role)
        yield Fact("närvaro: vem", who, *where, claim=printed(one.person))
        claim = f"{printed(one.person)}, {role}"
        yield Fact("närvaro: vem och roll", (*who, role), *where, sort=role, claim=claim)


def printed(person: Person) -> str:
    """`Anna Ek (S)`."""
    return f"{person.name} ({person.party})".strip() if person.party else person.name


def _told(people: tuple[Person, ...]) -> str:
    return ", ".join(map(printed, people)) or "ingen"


def _who(person: Person) -> tuple[str, str]:
    return squeeze(person.name), person.party.casefold()


def _all(people: tuple[Person, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(map(_who, people))


def _number(printed: str) -> str:
    return re.sub(r"\D", "", printed).lstrip("0")


def _line(text: str) -> str:
    return " ".join(_BROKEN.sub("", text).split())
