"""Counted votes: the tally, what Ja and Nej meant, and who voted what.

`utfaller med 42 Ja mot 37 Nej`, `17 ja-röster och 14 nej-röster`, `A, B och C röstar Ja (3)`, `Antal Ja: 38`,
`röstsiffrorna 26-19`, `sju ledamöter röstar ja`, `88 röster för X och 9 för Y`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nlp.model import Rost, Section, Span, Votering
from nlp.relations.ballots import ballots, by_name
from nlp.relations.cues import Cue, forms, pattern, text, words
from nlp.relations.meaning import Meaning, meaning
from nlp.relations.scene import Scene, body, sentence_at, sentences
from nlp.rules.numerals import WORD, numeral
from nlp.terms import SectionLabel, Vote


@dataclass(frozen=True, slots=True)
class Tally:
    """A counted vote as found: the counts, the stretch of text that gives them, and what the sides meant."""

    start: int
    end: int
    yes: int
    no: int
    abstain: int | None
    absent: int | None
    meaning: Meaning

    @property
    def span(self) -> Span:
        """Where the result stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Count:
    side: str
    number: int
    start: int
    end: int


_PLACES = (
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
_HINT = pattern(r"nej|röst|emot\b")


def tallies(scene: Scene) -> list[Tally]:
    """The counted votes of a paragraf, in order; a vote told twice is counted once."""
    found: list[Tally] = []
    for section in scene.of(*_PLACES):
        found += _in_section(scene, section, found)
    return sorted(found, key=lambda tally: tally.start)


def voteringar(scene: Scene, found: list[Tally]) -> tuple[Votering, ...]:
    """The votes as the outside sees them, each with the ballots printed beside it."""
    edges = [*(tally.start for tally in found[1:]), scene.paragraf.end][: len(found)]
    return tuple(
        Votering(
            tally.yes,
            tally.no,
            tally.abstain,
            tally.absent,
            _said(scene, tally.meaning.yes),
            _said(scene, tally.meaning.no),
            _ballots(scene, tally, edge),
            tally.start,
            tally.end,
        )
        for tally, edge in zip(found, edges, strict=True)
    )


def _said(scene: Scene, span: Span | None) -> str:
    return scene.words(span.start, span.end) if span else ""


def _ballots(scene: Scene, tally: Tally, edge: int) -> tuple[Rost, ...]:
    places = [s for s in scene.of(*_PLACES) if s.start <= tally.start < s.end]
    end = min(edge, max((section.end for section in places), default=tally.end))
    return ballots(scene, tally.start, max(end, tally.end))


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
        for match in form.finditer(scene.masked, stretch.start, stretch.end):
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


def _counts(masked: str, stretch: Span) -> list[_Count]:
    """Every count in a stretch, in order; the longest reading of overlapping ones."""
    found = [
        _Count(side, number, match.start(), match.end())
        for side, form in _patterns()
        for match in form.finditer(masked, stretch.start, stretch.end)
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
