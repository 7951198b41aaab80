"""Persons: where their names stand.

A name is claimed where a known first name begins it, or where its surroundings say so: a party or a role
beside it, persons before and after it in a list, the same name elsewhere in the text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from nlp.model import Tag
from nlp.rules.namnform import (
    GAP,
    INITIAL,
    LOWER,
    NAME,
    PARTICLE,
    SURE_SURNAME_ENDINGS,
    SURNAME_ENDINGS,
    TOKEN,
    UPPER,
    is_first_name,
)
from nlp.rules.namnlista import in_capitals, surname_first
from nlp.rules.namnord import acts, is_role, names_a_thing, never_name, role_after, role_before
from nlp.rules.parti import find_parties
from nlp.terms import EntityLabel

__all__ = ["NAME", "find_persons"]

SOURCE = "regler:person"

_MOST_WORDS = 4
_UNIT = re.compile(
    rf"(?<![{UPPER}-])(?:(?<=[ \u00a0\n])(?P<particle>{PARTICLE})(?={GAP}[{UPPER}][{LOWER}])"
    rf"|(?P<token>{TOKEN})|(?P<initial>{INITIAL})(?={GAP}[{UPPER}][{LOWER}]))"
)
_JOINT = re.compile(rf"(?:{GAP}|\n\n)?\Z")  # a blank line too: names wrap over pages
_PARTY_GAP = re.compile(r"[ \u00a0]{0,2},?[ \u00a0]{0,2}\n?[ \u00a0]{0,2}\(*[ ]?|[ \u00a0]{0,2}\n[ ]?")
_LIST_JOINT = re.compile(
    r"(?:\s{0,2}\([^()\n]{1,12}\))?(?:s\b)?\s{0,2}(?:,|\boch\b|\bsamt\b|,\soch\b)\s{1,3}\Z"
)
_LIST_OPENING = re.compile(
    r"(?:^|[\n.:]|\b(?:yrka[rd]e?|instämme?r|instämde|av|från|dels|sig|mot|till|för|med))\s{1,3}\Z|\A\Z",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:\A|\n\s*|[.:;]\s+|\),\s+|\b(?:och|samt)\s+)\Z")
# How titles and adverbs end that stand before a name: `Motionären Anna Ek`, `Slutligen Anna Ek`.
_ORDINARY_ENDINGS = ("en", "et", "na", "are", "igt", "vis", "or", "er", "ist", "ar")
_NOUN_AFTER = re.compile(rf"(?:\s\([^()\n]{{1,12}}\))?[ \u00a0\n](?:m\.? ?fl|med fler|[{LOWER}]{{4,}})")


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a possible name; `kind` is token, initial or particle."""

    start: int
    end: int
    text: str
    kind: str

    @property
    def first(self) -> bool:
        return self.kind == "token" and is_first_name(self.text)


_Piece = Sequence[_Word]


def find_persons(text: str, known: Iterable[str] = (), letters: Iterable[str] = ()) -> Iterator[Tag]:
    """The persons named in a text, in order.

    `known` are names certain from elsewhere (an attendance list, another part of the same minutes), `letters`
    those of local parties.
    """
    parties = frozenset(tag.start for tag in find_parties(text, letters))
    certain = {" ".join(name.split()) for name in known}
    pieces = [piece for run in _runs(text, parties) for piece in _pieces(text, run, parties)]
    pieces = _parted(text, pieces, certain)
    sure = [_is_sure(text, piece, parties) for piece in pieces]
    names = {_key(text, piece) for piece, yes in zip(pieces, sure, strict=True) if yes} | certain
    _spread(text, pieces, sure, names)
    surnames = {name.split()[-1] for name in names if " " in name}
    spans = [
        (piece[0].start, _without_genitive(text, piece, names))
        for piece, yes in zip(pieces, sure, strict=True)
        if yes or _is_surname(text, piece, surnames, parties)
    ]
    for start, end in _merged(surname_first(text) + list(in_capitals(text, parties)), spans):
        yield Tag(start, end, EntityLabel.PERSON, "", SOURCE)


def _merged(listed: list[tuple[int, int]], spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """All spans in order; where two overlap the one from a list stays."""
    taken = sorted(listed)
    for start, end in spans:
        at = bisect_left(taken, start, key=itemgetter(1))  # the first listed that ends at or after start
        if not any(other[0] < end and start < other[1] for other in taken[at : at + 2]):
            listed.append((start, end))
    yield from sorted(listed)


def _runs(text: str, parties: frozenset[int]) -> Iterator[list[_Word]]:
    """Words that stand beside each other and may form names; headings and offices part them."""
    run: list[_Word] = []
    for match in _UNIT.finditer(text):
        word = _Word(match.start(), match.end(), match.group(), match.lastgroup or "token")
        if run and not _JOINT.match(text, run[-1].end, word.start):
            yield run
            run = []
        if word.start in parties or (word.kind == "token" and never_name(word.text)):
            if run:
                yield run
            run = []
        elif run and word.start == run[-1].end and word.first and run[-1].first:  # AnnSofie
            run[-1] = _Word(run[-1].start, word.end, text[run[-1].start : word.end], "token")
        elif run or word.kind == "token":
            run.append(word)
    if run:
        yield run


def _pieces(text: str, run: Sequence[_Word], parties: frozenset[int]) -> list[list[_Word]]:
    """A run cut into single names."""
    pieces: list[list[_Word]] = [[]]
    for index, word in enumerate(run):
        after = run[index + 1] if index + 1 < len(run) else None
        if word.kind != "token" and (after is None or not pieces[-1] or _is_whole(pieces[-1], word)):
            continue
        if pieces[-1] and word.kind == "token" and _begins(text, pieces[-1], word):
            pieces.append([])
        pieces[-1].append(word)
    return [half for piece in _mended(text, pieces, parties) for half in _halves(piece)]


def _halves(piece: list[_Word]) -> list[list[_Word]]:
    """Four words of which only the first is a known first name are two names that nothing parts."""
    if len(piece) != 2 * 2 or [word.first for word in piece] != [True, False, False, False]:
        return [piece]
    return [piece[:2], piece[2:]] if all(word.kind == "token" for word in piece) else [piece]


def _tokens(piece: _Piece) -> list[_Word]:
    return [word for word in piece if word.kind == "token"]


def _is_whole(piece: _Piece, following: _Word) -> bool:
    """Whether a name is whole before an initial: that is then the letter of a party or a mark in a column."""
    tokens = _tokens(piece)
    return following.kind == "initial" and len(tokens) > 1 and not tokens[-1].first


def _begins(text: str, piece: _Piece, word: _Word) -> bool:
    """Whether a new name begins with `word`."""
    tokens = _tokens(piece)
    known = any(token.first for token in tokens)
    if piece[-1].kind != "token":  # after an initial or `von` the name goes on
        return False
    if len(tokens) >= _MOST_WORDS or (word.first and not known):
        return True
    if word.first:
        return len(tokens) > 1 and not tokens[-1].first
    broken = "\n" in text[piece[-1].end : word.start]
    return broken and (not known or len(tokens) > 1)


def _mended(text: str, pieces: list[list[_Word]], parties: frozenset[int]) -> list[list[_Word]]:
    """Single words joined to the name before: a surname that is a first name too, or one that wrapped."""
    mended: list[list[_Word]] = []
    for piece in filter(None, pieces):
        before = mended[-1] if mended else None
        if before and len(piece) == 1 and len(_tokens(before)) < _MOST_WORDS:
            same_line = "\n" not in text[before[-1].end : piece[0].start]
            mine, theirs = (_party_follows(text, each, parties) for each in (piece, before))
            if same_line or (mine and not theirs):
                before.extend(piece)
                continue
        if before and _is_unknown_first(text, before, piece) and _party_follows(text, piece, parties):
            before.extend(piece)
            continue
        mended.append(piece)
    return mended


def _is_unknown_first(text: str, before: _Piece, piece: _Piece) -> bool:
    """Whether a lone capitalised word before a name is its first part, one we do not know as a name.

    Without it the name would be somebody else's.  The word must open a sentence, a line or a place in a list,
    and be nothing the text itself uses as an ordinary word.
    """
    word = before[0].text
    return (
        len(before) == 1
        and piece[0].first
        and text[before[0].end : piece[0].start] == " "
        and not is_role(word)
        and not word.endswith(_ORDINARY_ENDINGS)
        and word.casefold() not in text
        and _OPENS.search(text, max(0, before[0].start - 6), before[0].start) is not None
    )


def _party_follows(text: str, piece: _Piece, parties: frozenset[int]) -> bool:
    gap = _PARTY_GAP.match(text, piece[-1].end)
    return gap is not None and gap.end() in parties


def _parted(text: str, pieces: list[list[_Word]], certain: set[str]) -> list[list[_Word]]:
    """Pieces cut where both halves are names elsewhere in the text (`Asta Edling Tor Lindh`)."""
    whole = certain | {_key(text, piece) for piece in pieces if 1 < len(_tokens(piece)) < _MOST_WORDS}
    parted: list[list[_Word]] = []
    for piece in pieces:
        halves = ((piece[:at], piece[at:]) for at in range(2, len(piece) - 1))
        cut = next((pair for pair in halves if {_key(text, half) for half in pair} <= whole), None)
        parted += cut or [piece]
    return parted


def _is_sure(text: str, piece: _Piece, parties: frozenset[int]) -> bool:
    """Whether a piece is a name by itself or by what stands beside it."""
    if len(_tokens(piece)) < 2:
        return False
    start, end = piece[0].start, piece[-1].end
    if _party_follows(text, piece, parties):
        return True
    if names_a_thing(text, start, end):
        return False
    surname = piece[-1].text.endswith(SURE_SURNAME_ENDINGS)
    return piece[0].first or surname or acts(text, end) or role_before(text, start) or role_after(text, end)


def _key(text: str, piece: _Piece) -> str:
    return re.sub(r"-\s", "-", " ".join(text[piece[0].start : piece[-1].end].split()))


def _spread(text: str, pieces: list[list[_Word]], sure: list[bool], names: set[str]) -> None:
    """Make sure what is named so elsewhere, or stands among persons in a list."""
    for index, piece in enumerate(pieces):
        if sure[index] or len(_tokens(piece)) < 2:
            continue
        left, right = _joined(text, pieces, sure, index), _joined(text, pieces, sure, index + 1)
        opens = _LIST_OPENING.search(text, max(0, piece[0].start - 20), piece[0].start) is not None
        sure[index] = _key(text, piece) in names or (right and (left or opens))


def _joined(text: str, pieces: list[list[_Word]], sure: list[bool], index: int) -> bool:
    """Whether pieces index - 1 and index are neighbours in a list, one of them sure."""
    if not 0 < index < len(pieces) or not (sure[index - 1] or sure[index]):
        return False
    before, after = pieces[index - 1][-1].end, pieces[index][0].start
    return after - before < 30 and _LIST_JOINT.match(text, before, after) is not None


def _is_surname(text: str, piece: _Piece, surnames: set[str], parties: frozenset[int]) -> bool:
    """`Ekstrand (C)`: a surname alone, of somebody named in full elsewhere."""
    name = piece[0].text
    known = name in surnames or name.removesuffix("s") in surnames
    return len(piece) == 1 and known and _party_follows(text, piece, parties)


def _without_genitive(text: str, piece: _Piece, names: set[str]) -> int:
    """Where the name ends, its genitive -s aside; the -s goes only where it is evidently a suffix."""
    last, end = piece[-1].text, piece[-1].end
    if not last.endswith("s") or len(last) < 3:
        return end
    bare = last[:-1].casefold()
    if _key(text, piece)[:-1] in names or bare.endswith("sson"):
        return end - 1
    return end - 1 if bare.endswith(SURNAME_ENDINGS) and _NOUN_AFTER.match(text, end) else end
