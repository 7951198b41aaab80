"""Counted votes: the tally, and what Ja and Nej meant.

`utfaller med 42 Ja mot 37 Nej`, `17 ja-röster och 14 nej-röster`, `A, B och C röstar Ja (3)`, `Antal Ja: 38`,
`röstsiffrorna 26-19`, `sju ledamöter röstar ja`, `88 röster för X och 9 för Y`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from nlp.model import Rost, Section, Span
from nlp.relations.ballots import by_choice, by_name
from nlp.relations.cues import Cue, forms, pattern, text, words
from nlp.relations.meaning import Meaning, in_turn, meaning
from nlp.relations.scene import Scene, body, sentence_at, sentences
from nlp.rules.numerals import WORD, numeral
from nlp.terms import SectionLabel, Vote


@dataclass(frozen=True, slots=True)
class Tally:
    """A counted vote as found: the counts, the stretch of text that gives them, and what the sides meant.

    `casting` is the side of the chair where the votes are equal, `named` the voters where they are the count.
    """

    start: int
    end: int
    yes: int
    no: int
    abstain: int | None
    absent: int | None
    meaning: Meaning
    casting: Vote | None = None
    named: tuple[Rost, ...] = ()

    @property
    def span(self) -> Span:
        """Where the result stands."""
        return Span(self.start, self.end)


def winner(tally: Tally) -> Vote | None:
    """The side that won, by the chair's vote where both are equal (KL 5 kap. 56 §); None if unknown."""
    if tally.yes == tally.no:
        return tally.casting
    return Vote.JA if tally.yes > tally.no else Vote.NEJ


@dataclass(frozen=True, slots=True)
class _Count:
    side: str
    number: int
    start: int
    end: int


PLACES = (
    SectionLabel.VOTERING,
    SectionLabel.BESLUTSGANG,
    SectionLabel.BESLUT,
    SectionLabel.YRKANDEN,
    SectionLabel.RESERVATION,
    SectionLabel.OVRIGT,
    SectionLabel.DEBATT,
    SectionLabel.ARENDE,
)
_DIGITS = rf"\d{{1,3}}|{WORD}"
_WHOLE = forms("count", "whole", D=_DIGITS)


@cache
def _patterns() -> tuple[tuple[str, Cue], ...]:
    """The forms of one count, by side; för and mot stand for Ja and Nej too."""
    number = rf"(?P<n>{_DIGITS})"
    members = rf"(?:\s+{words('votering', 'members')})?"
    rows: list[tuple[str, Cue]] = []
    for side in ("ja", "nej"):
        parts = {"N": number, "M": members, "V": text("count", "verb"), "W": text("count", side), "S": side}
        rows += [(side, form) for form in forms("count", "side", **parts)]
    for side, key in (("avstår", "abstain"), ("frånvarande", "absent")):
        parts = {"N": number, "M": members, "W": words("votering", key)}
        rows += [(side, form) for form in forms("count", "rest", **parts)]
    return tuple(rows)


_NEXT = 400
# Every form of a vote has one of these; the many sections without are not searched further.
_HINT = pattern(r"nej|emot\b|röst(?:ar|ade|at|er|siffr|etal)|röst\w{0,12}[^.]{0,60}\d")


def tallies(scene: Scene) -> list[Tally]:
    """The counted votes of a paragraf, in order; a vote told twice is counted once."""
    found: list[Tally] = []
    for section in scene.of(*PLACES):
        found += _in_section(scene, section, found)
    found.sort(key=lambda tally: tally.start)
    turns = in_turn(scene, [tally.span for tally in found]) if len(found) > 1 else None
    if turns:
        found = [replace(tally, meaning=each) for tally, each in zip(found, turns, strict=True)]
    return found


def _in_section(scene: Scene, section: Section, before: list[Tally]) -> Iterator[Tally]:
    stretch = body(scene, section)
    if not _HINT.search(scene.masked, stretch.start, stretch.end):
        return
    spans = tuple(sentences(scene.masked, stretch.start, stretch.end))
    told = [*before]
    for tally in sorted(_raw(scene, stretch, spans), key=lambda tally: (tally.start, tally.end)):
        if not any(_same(scene, tally, earlier) for earlier in told):
            told.append(tally)
            yield tally


def _same(scene: Scene, tally: Tally, earlier: Tally) -> bool:
    """Whether a tally repeats an earlier one: the same counts, or the same words, and no question between."""
    if tally.start < earlier.end:
        return True
    between = scene.masked[earlier.end : tally.start]
    return (tally.yes, tally.no) == (earlier.yes, earlier.no) and not re.search(
        r"proposition|voteringsordning|omröstning begärs|votering begärs", between, re.IGNORECASE
    )


def _raw(scene: Scene, stretch: Span, spans: tuple[Span, ...]) -> Iterator[Tally]:
    whole = [*_whole(scene, stretch, spans)]
    yield from whole
    taken = [tally.span for tally in whole]
    counts = [
        count
        for count in _counts(scene.masked, stretch)
        if not any(span.start <= count.start < span.end for span in taken)
    ]
    paired = [*_paired(scene, counts, stretch, spans)]
    yield from paired
    if not whole and not paired:
        yield from _listed(scene, stretch)


def _whole(scene: Scene, stretch: Span, spans: tuple[Span, ...]) -> Iterator[Tally]:
    """Tallies told in one breath, both sides in one pattern."""
    for form in _WHOLE:
        for match in _matches(form, scene.masked, stretch):
            yes, no = numeral(match["yes"]), numeral(match["no"])
            if yes is None or no is None:
                continue
            sides = match.groupdict()
            told = Meaning(*(Span(*match.span(side)) if sides.get(side) else None for side in ("ja", "nej")))
            told = told if told.yes else meaning(scene, stretch.start, match.start())
            yield _tally(scene, match.span(), (yes, no), told, (stretch, spans))


def _tally(
    scene: Scene,
    span: tuple[int, int],
    counts: tuple[int, int],
    told: Meaning,
    places: tuple[Span, tuple[Span, ...]],
) -> Tally:
    """A tally widened to the sentences that hold it, with the abstentions and absences told after it."""
    stretch, spans = places
    first, last = sentence_at(spans, span[0]), sentence_at(spans, span[1] - 1)
    start = first.start if first else span[0]
    end = last.end if last else span[1]
    rest: dict[str, _Count] = {}
    for count in _counts(scene.masked, Span(start, min(stretch.end, end + _NEXT))):
        if count.side in ("ja", "nej") and count.start >= end:
            break
        near = sentence_at(spans, count.start)
        if count.side in ("avstår", "frånvarande") and near and _adjoins(scene, end, near):
            rest.setdefault(count.side, count)
            end = max(end, near.end)
    abstain, absent = (rest[side].number if side in rest else None for side in ("avstår", "frånvarande"))
    return Tally(start, end, *counts, abstain, absent, told)


def _adjoins(scene: Scene, end: int, sentence: Span) -> bool:
    """Whether a sentence goes on where the result ends."""
    return sentence.start <= end or len(scene.masked[end : sentence.start].strip()) < 3


_NUMBER = pattern(rf"(?<![\w§])(?:{_DIGITS})")
_NUMBER_FIRST = r"(?<![\w§"


def _matches(form: Cue, masked: str, stretch: Span) -> Iterator[re.Match[str]]:
    """The matches of a form; one that opens with a number is tried where the numbers are, which are few."""
    if not form.pattern.startswith(_NUMBER_FIRST):
        yield from form.finditer(masked, stretch.start, stretch.end)
        return
    last = stretch.start
    for number in _numbers(masked[stretch.start : stretch.end]):
        start = stretch.start + number
        match = form.match(masked, start, stretch.end) if start >= last else None
        if match:
            last = match.end()
            yield match


@lru_cache(maxsize=64)
def _numbers(masked: str) -> tuple[int, ...]:
    return tuple(number.start() for number in _NUMBER.finditer(masked))


def _counts(masked: str, stretch: Span) -> list[_Count]:
    """Every count in a stretch, in order; the longest reading of overlapping ones."""
    found = [
        _Count(side, number, match.start(), match.end())
        for side, form in _patterns()
        for match in _matches(form, masked, stretch)
        if (number := numeral(match["n"])) is not None
    ]
    kept: list[_Count] = []
    for count in sorted(found, key=lambda count: (count.start, -count.end)):
        if not kept or count.start >= kept[-1].end:
            kept.append(count)
    return kept


def _paired(scene: Scene, counts: list[_Count], stretch: Span, spans: tuple[Span, ...]) -> Iterator[Tally]:
    """A Ja count and the Nej count after it (or before it, where the text turns them round)."""
    sides = [count for count in counts if count.side in ("ja", "nej")]
    index, last = 0, stretch.start
    while index + 1 < len(sides):
        one, two = sides[index], sides[index + 1]
        if one.side == two.side or two.start - one.end > 5000:
            index += 1
            continue
        yes, no = (one, two) if one.side == "ja" else (two, one)
        told = meaning(scene, last, one.start)
        tally = _tally(scene, (one.start, two.end), (yes.number, no.number), told, (stretch, spans))
        yield tally
        last = tally.end
        index += 2


def _listed(scene: Scene, stretch: Span) -> Iterator[Tally]:
    """A vote of which only the names are printed: the names are counted."""
    lists = by_name(scene, stretch.start, stretch.end)
    sides = {side: [entry for entry in lists if entry.vote == side] for side in (Vote.JA, Vote.NEJ)}
    if all(len(entries) == 1 for entries in sides.values()):
        yes, no = sides[Vote.JA][0], sides[Vote.NEJ][0]
        start, end = min(yes.start, no.start), max(yes.end, no.end)
        told = meaning(scene, stretch.start, start)
        yield Tally(start, end, len(yes.persons), len(no.persons), None, None, told)
    elif not lists:
        yield from _chosen(scene, stretch)


def _chosen(scene: Scene, stretch: Span) -> Iterator[Tally]:
    """A vote between two proposals named in their own words: the first stands for Ja."""
    choices = by_choice(scene, stretch.start, stretch.end)
    if len(choices) == 2:
        one, two = choices
        sides = ((one, Vote.JA), (two, Vote.NEJ))
        named = tuple(Rost(person, vote) for choice, vote in sides for person in choice.persons)
        told = Meaning(one.what, two.what)
        yield Tally(one.start, two.end, one.number, two.number, None, None, told, named=named)
