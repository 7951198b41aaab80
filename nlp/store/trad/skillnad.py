"""What changed in the wording between two decisions, word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum


class Andring(StrEnum):
    """What became of words on the way from one body to the next."""

    LIKA = "lika"
    NY = "ny"
    BORT = "bort"


@dataclass(frozen=True, slots=True)
class Ordbit:
    """Words that follow each other and share a fate; without blanks at the ends."""

    change: Andring
    text: str

    def __str__(self) -> str:
        """Marked as `wdiff` marks: [-gone-] {+come+}."""
        before, after = _SIGNS[self.change]
        return f"{before}{self.text}{after}"


_SIGNS = {Andring.LIKA: ("", ""), Andring.BORT: ("[-", "-]"), Andring.NY: ("{+", "+}")}


_MOST = 4_000  # words of two passages compared word by word; difflib takes the product of the two
_ISLAND = 2
_LONG_CHANGE = 6  # words
_MARK = re.compile(r"^(?:[-–•*]|\(?\d{1,2}[.):]|[a-h][.)])$")
_EDGE = re.compile(r"^[^\w]+|[^\w]+$")


def skillnad(before: Sequence[str], after: Sequence[str]) -> tuple[Ordbit, ...]:
    """The words of `after` beside those of `before`, each a list of points in order.

    Case, punctuation, the numbers of points and an `att` that begins one make no difference.  Points that
    both have are compared whole; a changed passage of several thousand words is one bit out and one in.
    """
    old, new = [_words(point) for point in before], [_words(point) for point in after]
    bits: list[Ordbit] = []
    matcher = SequenceMatcher(
        None, [_keys(words) for words in old], [_keys(words) for words in new], autojunk=False
    )
    for how, a, b, c, d in matcher.get_opcodes():
        if how == "equal":
            bits += [Ordbit(Andring.LIKA, " ".join(words)) for words in new[c:d] if words]
        else:
            bits += _within(_flat(old[a:b]), _flat(new[c:d]))
    return tuple(_joined(bits))


def changed(bits: Sequence[Ordbit]) -> bool:
    """Whether anything differs."""
    return any(bit.change is not Andring.LIKA for bit in bits)


def _within(old: list[str], new: list[str]) -> Iterator[Ordbit]:
    if len(old) * len(new) > _MOST**2:
        yield from _out_and_in(old, new)
        return
    codes = SequenceMatcher(None, _keys(old), _keys(new), autojunk=False).get_opcodes()
    gone: list[str] = []
    come: list[str] = []
    for at, (how, a, b, c, d) in enumerate(codes):
        if how == "equal" and not _island(
            d - c, between=0 < at < len(codes) - 1, changed_before=len(gone) + len(come)
        ):
            yield from _out_and_in(gone, come)
            yield Ordbit(Andring.LIKA, " ".join(new[c:d]))
            gone, come = [], []
        else:
            gone, come = gone + old[a:b], come + new[c:d]
    yield from _out_and_in(gone, come)


def _island(words: int, *, between: bool, changed_before: int) -> bool:
    """Whether so few equal words between long changes are a chance likeness (`för`, `av den`)."""
    return between and words <= _ISLAND and changed_before >= _LONG_CHANGE


def _out_and_in(old: list[str], new: list[str]) -> Iterator[Ordbit]:
    if old:
        yield Ordbit(Andring.BORT, " ".join(old))
    if new:
        yield Ordbit(Andring.NY, " ".join(new))


def _words(point: str) -> list[str]:
    """The words of a point, without its number or dash and without `att` before them."""
    words = point.split()
    while words and _MARK.match(words[0]):
        words.pop(0)
    if words and words[0].casefold() == "att":
        words.pop(0)
    return words


def _keys(words: list[str]) -> tuple[str, ...]:
    return tuple(_EDGE.sub("", word).casefold() for word in words)


def _flat(points: list[list[str]]) -> list[str]:
    return [word for words in points for word in words]


def _joined(bits: list[Ordbit]) -> Iterator[Ordbit]:
    """Neighbours of one fate as one."""
    held: Ordbit | None = None
    for bit in bits:
        if held and held.change is bit.change:
            held = Ordbit(bit.change, f"{held.text} {bit.text}")
            continue
        if held:
            yield held
        held = bit
    if held:
        yield held
