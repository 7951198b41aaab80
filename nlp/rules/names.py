"""Persons: where their names stand.

A name is claimed where a known first name begins it, or where its surroundings say so: a party or a role
beside it, persons before and after it in a list, the same name elsewhere in the text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import itemgetter

from nlp.model import Tag
from nlp.rules.namnbitar import Piece, Word, key, parted, party_follows, pieces_of, runs, words_of
from nlp.rules.namnform import (
    LOWER,
    NAME,
    PARTICLE,
    SURE_SURNAME_ENDINGS,
    SURNAME_ENDINGS,
    UPPER,
)
from nlp.rules.namnlista import in_capitals, initialled, surname_first, titled
from nlp.rules.namnord import acts, names_a_thing, role_after, role_before
from nlp.rules.parti import find_parties
from nlp.terms import EntityLabel

__all__ = ["NAME", "find_persons"]

SOURCE = "regler:person"

_LIST_JOINT = re.compile(
    r"(?:\s{0,2}\([^()\n]{1,12}\))?(?:s\b)?\s{0,2}(?:,|\boch\b|\bsamt\b|,\soch\b)\s{1,3}\Z"
)
_LIST_OPENING = re.compile(
    r"(?:^|[\n.:]|\b(?:yrka[rd]e?|instämme?r|instämde|av|från|dels|sig|mot|till|för|med))\s{1,3}\Z|\A\Z",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(rf"(?:\s\([^()\n]{{1,12}}\))?[ \u00a0\n](?:m\.? ?fl|med fler|[{LOWER}]{{4,}})")


def find_persons(
    text: str, known: Iterable[str] = (), letters: Iterable[str] = (), parties: Iterable[Tag] | None = None
) -> Iterator[Tag]:
    """The persons named in a text, in order.

    `known` are names certain from elsewhere (an attendance list, another part of the same minutes), `letters`
    those of local parties; `parties` are those of the text, where they are found already.
    """
    found = find_parties(text, letters) if parties is None else parties
    starts = frozenset(tag.start for tag in found)
    certain = {" ".join(name.split()) for name in known}
    pieces = [piece for run in runs(text, starts) for piece in pieces_of(text, run, starts)]
    pieces = parted(text, pieces, certain)
    sure = [_is_sure(text, piece, starts) for piece in pieces]
    names = {key(text, piece) for piece, yes in zip(pieces, sure, strict=True) if yes} | certain
    _spread(text, pieces, sure, names)
    pieces, sure = _rejoined(text, pieces, sure, names)
    surnames = {name.split()[-1] for name in names if " " in name}
    spans = [
        (_with_particle(text, piece, names), _without_genitive(text, piece, names))
        for piece, yes in zip(pieces, sure, strict=True)
        if yes or _is_surname(text, piece, surnames, starts)
    ]
    whole = list(_merged(surname_first(text) + list(in_capitals(text, starts)), spans))
    for start, end in _merged(whole, [*titled(text), *initialled(text)]):
        yield Tag(start, end, EntityLabel.PERSON, "", SOURCE)


def _merged(listed: list[tuple[int, int]], spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """All spans in order; where two overlap the one from a list stays."""
    taken = sorted(listed)
    for start, end in spans:
        at = bisect_left(taken, start, key=itemgetter(1))  # the first listed that ends at or after start
        if not any(other[0] < end and start < other[1] for other in taken[at : at + 2]):
            listed.append((start, end))
    yield from sorted(listed)


def _is_sure(text: str, piece: Piece, parties: frozenset[int]) -> bool:
    """Whether a piece is a name by itself or by what stands beside it."""
    if len(words_of(piece)) < 2:
        return False
    start, end = piece[0].start, piece[-1].end
    if party_follows(text, piece, parties):
        return True
    if names_a_thing(text, start, end):
        return False
    surname = piece[-1].text.endswith(SURE_SURNAME_ENDINGS)
    return piece[0].first or surname or acts(text, end) or role_before(text, start) or role_after(text, end)


def _spread(text: str, pieces: list[list[Word]], sure: list[bool], names: set[str]) -> None:
    """Make sure what is named so elsewhere, or stands among persons in a list."""
    for index, piece in enumerate(pieces):
        if sure[index] or len(words_of(piece)) < 2:
            continue
        left, right = _joined(text, pieces, sure, index), _joined(text, pieces, sure, index + 1)
        opens = _LIST_OPENING.search(text, max(0, piece[0].start - 20), piece[0].start) is not None
        name = key(text, piece)
        sure[index] = name in names or name.removesuffix("s") in names or (right and (left or opens))


def _joined(text: str, pieces: list[list[Word]], sure: list[bool], index: int) -> bool:
    """Whether pieces index - 1 and index are neighbours in a list, one of them sure."""
    if not 0 < index < len(pieces) or not (sure[index - 1] or sure[index]):
        return False
    before, after = pieces[index - 1][-1].end, pieces[index][0].start
    return after - before < 30 and _LIST_JOINT.match(text, before, after) is not None


def _rejoined(
    text: str, pieces: list[list[Word]], sure: list[bool], names: set[str]
) -> tuple[list[list[Word]], list[bool]]:
    """Neighbours that together are a name certain elsewhere, made one: a surname that wrapped."""
    joined: list[list[Word]] = []
    flags: list[bool] = []
    for piece, flag in zip(pieces, sure, strict=True):
        both = key(text, [*joined[-1], *piece]) if joined and len(piece) == 1 else ""
        if both in names or both.removesuffix("s") in names - {""}:
            joined[-1].extend(piece)
            flags[-1] = True
        else:
            joined.append(piece)
            flags.append(flag)
    return joined, flags


_OWN = re.compile(
    rf"[ \u00a0\n](?:(?:egna?|eget|skriftliga|muntliga)[ \u00a0\n])?"
    rf"[{LOWER}-]{{0,20}}(?:yrkande|förslag|reservation)"
)


def _is_surname(text: str, piece: Piece, surnames: set[str], parties: frozenset[int]) -> bool:
    """A surname alone, of somebody named in full elsewhere: `Ek (C)`, `Ek yrkar`, `Eks yrkande`."""
    name = piece[0].text
    if len(piece) > 1 or not (name in surnames or name.removesuffix("s") in surnames):
        return False
    owns = name.endswith("s") and _OWN.match(text, piece[0].end)
    return bool(owns) or acts(text, piece[0].end) or party_follows(text, piece, parties)


_PARTICLES = re.compile(rf"(?<![{LOWER}{UPPER}-]){PARTICLE}(?:[ \u00a0]{PARTICLE})?[ \u00a0\n]\Z")


def _with_particle(text: str, piece: Piece, names: set[str]) -> int:
    """Where the name begins: a surname alone takes the `von` that it has elsewhere in the text."""
    start = piece[0].start
    before = _PARTICLES.search(text, max(0, start - 12), start)
    if len(piece) > 1 or before is None:
        return start
    surname = " ".join(text[before.start() : piece[0].end].split()).casefold()
    whole = (name.casefold() for name in names if " " in name)
    return (
        before.start() if any(name.endswith((f" {surname}", f" {surname[:-1]}")) for name in whole) else start
    )


def _without_genitive(text: str, piece: Piece, names: set[str]) -> int:
    """Where the name ends, its genitive -s aside; the -s goes only where it is evidently a suffix."""
    last, end = piece[-1].text, piece[-1].end
    if not last.endswith("s") or len(last) < 3:
        return end
    bare = last[:-1].casefold()
    whole = key(text, piece)[:-1]
    alone = len(piece) == 1 and any(name.split()[-1] == whole for name in names)
    if whole in names or alone or bare.endswith("sson"):
        return end - 1
    return end - 1 if bare.endswith(SURNAME_ENDINGS) and _NOUN_AFTER.match(text, end) else end
