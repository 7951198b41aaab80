"""Protokoll made from minutes with brackets.

A label is a kind and what belongs to it: `[…|paragraf 94]`, `[…|title]`, `[…|dnr]`, `[…|avsnitt beslut]`,
`[…|beslut]`, `[…|beslut föreslår avslå]`, `[…|yrkande bifall avslag: Anna Ek (S) + Bo Ask (M)]` (movers, then supporters),
`[…|votering 5-6: Anna Ek (S) ja]`, `[…|reservation Bo Ask (M)]`, `[…|jäv Bo Ask (M)]`, `[…|DNR]`.
"""

import re
from hashlib import sha256
from itertools import pairwise

from marked import Spans, unmark

from nlp.model import (
    Beslutspunkt,
    Box,
    Deltagare,
    Document,
    Handling,
    Jav,
    Page,
    Paragraf,
    Person,
    Protokoll,
    Reservation,
    Rost,
    Section,
    Span,
    Tag,
    Votering,
    Word,
    Yrkande,
)
from nlp.terms import (
    BeslutKind,
    EntityLabel,
    HandlingKind,
    Mode,
    Outcome,
    PageSource,
    Role,
    SectionLabel,
    Vote,
    YrkandeKind,
)

SOURCE = "test"


def made(
    marked: str,
    *,
    name: str = "ks.pdf",
    place: str = "Åkersund/Kommunstyrelsen/2025-12-01",
    kind: HandlingKind = HandlingKind.PROTOKOLL,
) -> Protokoll:
    """The Protokoll of one handling; `place` is kommun/organ/date, a form feed ends a page."""
    text, spans = unmark(marked)
    kommun, organ, date = place.split("/")
    owned = [_paragraf(text, span, spans) for span in spans if span[2].startswith("paragraf")]
    narvaro = tuple(
        Deltagare(_person(text[start:end]), Role(label[10:] or Role.LEDAMOT), "", "", start, end)
        for start, end, label in spans
        if label.split(" ")[0] == "deltagare"
    )
    return Protokoll(
        _document(text, name, sha256((marked + place).encode()).hexdigest()),
        (Handling(kind, 0, len(text), kommun, organ, date, narvaro),),
        tuple(s for s in _sections(spans) if not any(p.start <= s.start < p.end for p in owned)),
        tuple(owned),
        tuple(
            Tag(start, end, EntityLabel(label), text[start:end], SOURCE)
            for start, end, label in spans
            if label in list(EntityLabel)
        ),
    )


def _document(text: str, name: str, digest: str) -> Document:
    edges = [0, *(match.end() for match in re.finditer("\f", text)), len(text)]
    pages = tuple(
        Page(number, start, end, 595.0, 842.0, PageSource.TEXT, 1.0)
        for number, (start, end) in enumerate(pairwise(edges), 1)
    )
    bare = Document(digest, name, text, (), pages)
    words = tuple(
        Word(m.start(), m.end(), (Box(bare.page_of(m.start()), 72.0, 100.5, 90.25, 112.0),))
        for m in re.finditer(r"\S+", text)
    )
    return Document(digest, name, text, words, pages)


def _sections(spans: Spans) -> tuple[Section, ...]:
    return tuple(
        Section(SectionLabel(label.split()[1]), "", start, end, SOURCE)
        for start, end, label in spans
        if label.startswith("avsnitt")
    )


def _paragraf(text: str, own: tuple[int, int, str], spans: Spans) -> Paragraf:
    inside = [span for span in spans if own[0] <= span[0] and span[1] <= own[1]]

    def labelled(kind: str) -> Spans:
        return [(a, b, label[len(kind) :].strip()) for a, b, label in inside if label.startswith(kind)]

    return Paragraf(
        own[2].removeprefix("paragraf").strip(),
        next((text[a:b] for a, b, _ in labelled("title")), ""),
        tuple(text[a:b] for a, b, _ in labelled("dnr")),
        own[0],
        own[1],
        0,
        _sections(inside),
        tuple(map(_beslut, labelled("beslut"))),
        tuple(_yrkande(span) for span in labelled("yrkande ")),
        tuple(_votering(span) for span in labelled("votering")),
        tuple(Reservation(_people(label), a, b) for a, b, label in labelled("reservation")),
        tuple(Jav(_people(label), a, b) for a, b, label in labelled("jäv")),
    )


def _beslut(span: tuple[int, int, str]) -> Beslutspunkt:
    start, end, label = span
    words = label.split()
    mode = next((Mode(word) for word in words if word in list(Mode)), Mode.BESLUTAR)
    kind = next((BeslutKind(word) for word in words if word in list(BeslutKind)), BeslutKind.OVRIGT)
    return Beslutspunkt(mode, start, end, kind)


def _yrkande(span: tuple[int, int, str]) -> Yrkande:
    start, end, label = span
    closed, _, people = label.partition(": ")
    kind, outcome = closed.split()
    movers, _, supporters = people.partition(" + ")
    proof = None if outcome == "okänt" else Span(start, start + 4)
    who = (_people(movers), _people(supporters))
    return Yrkande(YrkandeKind(kind), Outcome(outcome), *who, "motionen", proof, start, end)


def _votering(span: tuple[int, int, str]) -> Votering:
    start, end, label = span
    tally, _, ballots = label.partition(": ")
    yes, no = map(int, tally.split("-"))
    rows = [row.rsplit(" ", 1) for row in ballots.split(", ") if row]
    votes = tuple(Rost(_person(who), Vote(vote)) for who, vote in rows)
    return Votering(yes, no, None, None, "bifall", "avslag", votes, start, end)


def _people(names: str) -> tuple[Person, ...]:
    return tuple(_person(name) for name in names.split(", ") if name)


def _person(printed: str) -> Person:
    name, _, party = printed.partition("(")
    return Person(name.strip(), party.strip(") "))
