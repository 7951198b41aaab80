"""Protokoll at random, within the laws of nlp.model: words, pages and paragrafer disjoint and in order."""

from itertools import pairwise

from hypothesis import strategies as st

from nlp.model import (
    Beslutspunkt,
    Box,
    Deltagare,
    DeltarInte,
    Document,
    Handling,
    Identitet,
    Jav,
    Kontroll,
    LeftOut,
    Line,
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
    Yttrande,
)
from nlp.terms import (
    BeslutKind,
    EntityLabel,
    Furniture,
    HandlingKind,
    KontrollKind,
    KontrollResult,
    Mode,
    Outcome,
    PageReason,
    PageSource,
    Role,
    SectionLabel,
    Vote,
    YrkandeKind,
)

Draw = st.DrawFn

_words = st.text(max_size=6)
_counts = st.none() | st.integers(0, 200)
_exact = st.integers(-200_000, 200_000).map(lambda n: n / 100)
_sides = st.sampled_from([_exact, st.floats(width=32, allow_nan=False), st.floats(allow_nan=False)])
_person = st.builds(Person, _words, _words)
_people = st.lists(_person, max_size=2).map(tuple)
_stretches = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), max_size=2).map(tuple)


def spans(draw: Draw, start: int, end: int, most: int = 2) -> list[tuple[int, int]]:
    """Up to `most` disjoint stretches of [start, end), in order, none empty."""
    if end - start < 2:
        return []
    edges = sorted(draw(st.lists(st.integers(start, end), max_size=2 * most, unique=True)))
    return list(zip(edges[::2], edges[1::2], strict=False))


def _pages(draw: Draw, length: int) -> tuple[Page, ...]:
    edges = sorted(draw(st.lists(st.integers(0, length), min_size=2, max_size=4)))
    return tuple(
        Page(
            number,
            start,
            end,
            draw(_exact),
            842.0,
            draw(st.sampled_from(PageSource)),
            draw(st.floats(0, 1)),
            draw(st.none() | st.sampled_from(PageReason)),
            _left_out(draw, number),
        )
        for number, (start, end) in enumerate(pairwise(edges), 1)
    )


def _left_out(draw: Draw, page: int) -> tuple[LeftOut, ...]:
    box = st.builds(Box, st.just(page), _exact, _exact, _exact, _exact)
    return draw(st.lists(st.builds(LeftOut, _words, st.sampled_from(Furniture), box), max_size=2).map(tuple))


def _boxes(draw: Draw, side: st.SearchStrategy[float], pages: int) -> tuple[Box, ...]:
    return draw(
        st.lists(st.builds(Box, st.integers(1, pages), side, side, side, side), max_size=2).map(tuple)
    )


def _document(draw: Draw) -> Document:
    text = draw(st.text(max_size=60))
    pages = _pages(draw, len(text)) if draw(st.booleans()) else ()
    side = draw(_sides)
    words = spans(draw, 0, len(text), 6) if pages else []
    sure = st.just(1.0) | st.floats(0, 1)
    boxed = tuple(Word(a, b, _boxes(draw, side, len(pages)), draw(sure)) for a, b in words)
    rows = spans(draw, 0, len(text), 4) if pages else []
    lines = tuple(Line(a, b, draw(st.floats(0, 99)), draw(st.booleans())) for a, b in rows)
    digest = draw(st.text("0123456789abcdef", min_size=64, max_size=64))
    return Document(digest, draw(_words), text, boxed, pages, lines)


def _sections(draw: Draw, start: int, end: int) -> tuple[Section, ...]:
    return tuple(
        Section(draw(st.sampled_from(SectionLabel)), draw(_words), a, b, draw(_words))
        for a, b in spans(draw, start, end)
    )


def _handling(draw: Draw, length: int) -> Handling:
    narvaro = tuple(
        Deltagare(
            Person(draw(_words), draw(_words)),
            draw(st.sampled_from(Role)),
            draw(_words),
            draw(_words),
            a,
            b,
            draw(_stretches),
        )
        for a, b in spans(draw, 0, length)
    )
    kind, date = draw(st.sampled_from(HandlingKind)), draw(st.sampled_from(["", "2024-05-21"]))
    return Handling(kind, 0, length, draw(_words), draw(_words), date, narvaro)


def _yrkande(draw: Draw, start: int, end: int) -> Yrkande:
    closed = (draw(st.sampled_from(YrkandeKind)), draw(st.sampled_from(Outcome)))
    proof = draw(st.none() | st.just(Span(start, end)))
    return Yrkande(*closed, draw(_people), draw(_people), draw(_words), proof, start, end)


def _votering(draw: Draw, start: int, end: int) -> Votering:
    counts = [draw(_counts) for _ in range(4)]
    rost = st.builds(Rost, st.builds(Person, _words, _words), st.sampled_from(Vote))
    ballots = tuple(draw(st.lists(rost, max_size=3)))
    return Votering(
        counts[0], counts[1], counts[2], counts[3], draw(_words), draw(_words), ballots, start, end
    )


def _paragraf(draw: Draw, start: int, end: int, handlingar: int) -> Paragraf:
    return Paragraf(
        draw(_words),
        draw(_words),
        tuple(draw(st.lists(st.sampled_from(["KS 2024-15", "KS/2024:015", "1317/22"]) | _words, max_size=2))),
        start,
        end,
        draw(st.integers(0, handlingar - 1)),
        _sections(draw, start, end),
        tuple(
            Beslutspunkt(draw(st.sampled_from(Mode)), a, b, draw(st.sampled_from(BeslutKind)))
            for a, b in spans(draw, start, end)
        ),
        tuple(_yrkande(draw, a, b) for a, b in spans(draw, start, end)),
        tuple(_votering(draw, a, b) for a, b in spans(draw, start, end)),
        tuple(
            Reservation(draw(_people), a, b, draw(_words), draw(_words))
            for a, b in spans(draw, start, end, 1)
        ),
        tuple(Jav(draw(_people), a, b) for a, b in spans(draw, start, end, 1)),
        tuple(DeltarInte(draw(_people), a, b) for a, b in spans(draw, start, end, 1)),
        tuple(Yttrande(draw(_people), a, b) for a, b in spans(draw, start, end, 1)),
    )


def _identiteter(draw: Draw, handlingar: int) -> tuple[Identitet, ...]:
    which = st.integers(0, handlingar - 1)
    return tuple(draw(st.lists(st.builds(Identitet, which, _person, _person), max_size=2)))


def _kontroller(draw: Draw, handlingar: int, paragrafer: int, length: int) -> tuple[Kontroll, ...]:
    return tuple(
        Kontroll(
            draw(st.sampled_from(KontrollKind)),
            draw(st.sampled_from(KontrollResult)),
            draw(_words),
            draw(st.integers(0, handlingar - 1)),
            draw(st.none() | st.integers(0, paragrafer - 1)) if paragrafer else None,
            a,
            b,
        )
        for a, b in spans(draw, 0, length)
    )


@st.composite
def protokoll(draw: Draw) -> Protokoll:
    """Any lawful Protokoll over a short text."""
    document = _document(draw)
    length = len(document.text)
    handlingar = tuple(_handling(draw, length) for _ in range(draw(st.integers(0, 2))))
    owned = spans(draw, 0, length, 3) if handlingar else []
    return Protokoll(
        document,
        handlingar,
        _sections(draw, 0, length),
        tuple(_paragraf(draw, a, b, len(handlingar)) for a, b in owned),
        tuple(
            Tag(a, b, draw(st.sampled_from(EntityLabel)), draw(_words), draw(_words))
            for a, b in spans(draw, 0, length, 4)
        ),
        _identiteter(draw, len(handlingar)) if handlingar else (),
        _kontroller(draw, len(handlingar), len(owned), length) if handlingar else (),
    )
