"""The pieces of a text that may be single names: capitalised words side by side, cut where a name ends."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nlp.rules.namnform import GAP, INITIAL, LOWER, PARTICLE, TOKEN, UPPER, is_first_name
from nlp.rules.namnord import is_role, is_town, never_name

_MOST_WORDS = 4
_UNIT = re.compile(
    rf"(?<![{UPPER}-])(?:(?<=[ \u00a0\n])(?P<particle>{PARTICLE})(?={GAP}[{UPPER}][{LOWER}])"
    rf"|(?P<token>{TOKEN})|(?P<initial>{INITIAL})(?={GAP}[{UPPER}][{LOWER}]))"
)
_SURNAMES = frozenset({"Blad", "Park", "Rask"})  # heads of pages and streets are called so too
_JOINT = re.compile(rf"(?:{GAP}|\n\n)?\Z")  # a blank line too: names wrap over pages
_PARTY_GAP = re.compile(r"[ \u00a0]{0,2},?[ \u00a0]{0,2}\n?[ \u00a0]{0,2}[(/]*[ ]?|[ \u00a0]{0,2}[\n\t][ ]?")
_OPENS = re.compile(r"(?:\A|\n\s*|[.:;]\s+|\),\s+|\b(?:och|samt)\s+)\Z")
# How titles and adverbs end that stand before a name: `Motionären Anna Ek`, `Slutligen Anna Ek`.
_ORDINARY_ENDINGS = ("en", "et", "na", "are", "igt", "vis", "or", "er", "ist", "ar")


class Word(
    NamedTuple
):  # made for every capitalised word: a dataclass that is frozen takes three times as long
    """One word of a possible name; `kind` is token, initial or particle."""

    start: int
    end: int
    text: str
    kind: str

    @property
    def first(self) -> bool:
        """Whether it is a first name that we know."""
        return self.kind == "token" and is_first_name(self.text)


Piece = Sequence[Word]


def runs(text: str, parties: frozenset[int]) -> Iterator[list[Word]]:
    """Words that stand beside each other and may form names; headings and offices part them."""
    run: list[Word] = []
    for match in _UNIT.finditer(text):
        word = Word(match.start(), match.end(), match.group(), match.lastgroup or "token")
        if run and not _JOINT.match(text, run[-1].end, word.start):
            yield run
            run = []
        barred = word.kind == "token" and never_name(word.text) and not _is_surname(text, run, word)
        if word.start in parties or barred:
            if run:
                yield run
            run = []
        elif run and word.start == run[-1].end and word.first and run[-1].first:  # AnnSofie
            run[-1] = Word(run[-1].start, word.end, text[run[-1].start : word.end], "token")
        elif run or word.kind == "token":
            run.append(word)
    if run:
        yield run


def _is_surname(text: str, run: Sequence[Word], word: Word) -> bool:
    """Whether a town's name, or a word of a page's head, is the surname of the first name before it:
    `Anna Norberg`, `Anna Blad`.
    """
    return (
        (is_town(word.text) or word.text in _SURNAMES)
        and bool(run)
        and run[-1].first
        and text[run[-1].end : word.start] in (" ", "\u00a0")
        and not (len(run) > 1 and not run[-2].first)
    )


def pieces_of(text: str, run: Sequence[Word], parties: frozenset[int]) -> list[list[Word]]:
    """A run cut into single names."""
    pieces: list[list[Word]] = [[]]
    for index, word in enumerate(run):
        after = run[index + 1] if index + 1 < len(run) else None
        if word.kind != "token" and (after is None or not pieces[-1] or _is_whole(pieces[-1], word)):
            continue
        if pieces[-1] and word.kind == "token" and _begins(text, pieces[-1], word):
            pieces.append([])
        pieces[-1].append(word)
    return [half for piece in _mended(text, pieces, parties) for half in _halves(piece)]


def _halves(piece: list[Word]) -> list[list[Word]]:
    """Four words of which only the first is a known first name are two names that nothing parts."""
    if len(piece) != 2 * 2 or [word.first for word in piece] != [True, False, False, False]:
        return [piece]
    return [piece[:2], piece[2:]] if all(word.kind == "token" for word in piece) else [piece]


def words_of(piece: Piece) -> list[Word]:
    """The words of a piece that are neither initials nor particles."""
    return [word for word in piece if word.kind == "token"]


def _is_whole(piece: Piece, following: Word) -> bool:
    """Whether a name is whole before an initial: that is then the letter of a party or a mark in a column."""
    tokens = words_of(piece)
    return following.kind == "initial" and len(tokens) > 1 and not tokens[-1].first


def _begins(text: str, piece: Piece, word: Word) -> bool:
    """Whether a new name begins with `word`."""
    tokens = words_of(piece)
    known = any(token.first for token in tokens)
    if piece[-1].kind != "token":  # after an initial or `von` the name goes on
        return False
    if len(tokens) >= _MOST_WORDS or (word.first and not known):
        return True
    if word.first:
        return len(tokens) > 1 and not tokens[-1].first
    broken = "\n" in text[piece[-1].end : word.start]
    return broken and (not known or len(tokens) > 1)


def _mended(text: str, pieces: list[list[Word]], parties: frozenset[int]) -> list[list[Word]]:
    """Single words joined to the name before: a surname that is a first name too, or one that wrapped."""
    mended: list[list[Word]] = []
    for piece in filter(None, pieces):
        before = mended[-1] if mended else None
        if before and len(piece) == 1 and len(words_of(before)) < _MOST_WORDS:
            same_line = "\n" not in text[before[-1].end : piece[0].start]
            mine, theirs = (party_follows(text, each, parties) for each in (piece, before))
            if same_line or (mine and not theirs):
                before.extend(piece)
                continue
        if before and _is_unknown_first(text, before, piece) and party_follows(text, piece, parties):
            before.extend(piece)
            continue
        mended.append(piece)
    return mended


def _is_unknown_first(text: str, before: Piece, piece: Piece) -> bool:
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


def party_follows(text: str, piece: Piece, parties: frozenset[int]) -> bool:
    """Whether one of the parties that start at `parties` belongs to the name."""
    gap = _PARTY_GAP.match(text, piece[-1].end)
    return gap is not None and gap.end() in parties


def parted(text: str, pieces: list[list[Word]], certain: set[str]) -> list[list[Word]]:
    """Pieces cut where both halves are names elsewhere in the text (`Asta Edling Tor Lindh`)."""
    whole = certain | {key(text, piece) for piece in pieces if 1 < len(words_of(piece)) < _MOST_WORDS}
    found: list[list[Word]] = []
    for piece in pieces:
        halves = ((piece[:at], piece[at:]) for at in range(2, len(piece) - 1))
        cut = next((pair for pair in halves if {key(text, half) for half in pair} <= whole), None)
        found += cut or [piece]
    return found


def key(text: str, piece: Piece) -> str:
    """The name on one line, by which it is compared."""
    name = " ".join(text[piece[0].start : piece[-1].end].split())
    return name.replace("- ", "-") if "- " in name else name
