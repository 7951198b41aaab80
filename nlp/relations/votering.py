"""Counted votes: the tally, and what Ja and Nej meant.

`utfaller med 42 Ja mot 37 Nej`, `17 ja-röster och 14 nej-röster`, `A, B och C röstar Ja (3)`, `Antal Ja: 38`,
`röstsiffrorna 26-19`, `sju ledamöter röstar ja`, `88 röster för X och 9 för Y`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from nlp.model import Rost, Section, Span
from nlp.relations.ballots import Side, by_choice, by_name, row_by_row
from nlp.relations.counts import WHOLE, Count, counts, matches
from nlp.relations.cues import cue, pattern
from nlp.relations.meaning import Meaning, in_turn, meaning
from nlp.relations.scene import Scene, body, sentence_at, sentences
from nlp.relations.tables import totals
from nlp.rules.numerals import numeral
from nlp.terms import SectionLabel, Vote


@dataclass(frozen=True, slots=True)
class Tally:
    """A counted vote as found: the counts, the stretch of text that gives them, and what the sides meant.

    `casting` is the side of the chair where the votes are equal, `named` the voters where they are the count.
    `told` is False where the text names each voter's vote and no sum: the counts are then ours.
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
    told: bool = True

    @property
    def span(self) -> Span:
        """Where the result stands."""
        return Span(self.start, self.end)


def winner(tally: Tally) -> Vote | None:
    """The side that won, by the chair's vote where both are equal (KL 5 kap. 56 §); None if unknown."""
    if tally.yes == tally.no:
        return tally.casting
    return Vote.JA if tally.yes > tally.no else Vote.NEJ


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
_LISTED = pattern(
    r"(?m:^[ \t]*(?:paragraf[ \t]*:?|ärende[ \t]*:[ \t]*§|"
    r"(?:bilaga\b[^\n]{0,30}?)?\b(?:votering|omröstning)\w*[^\n]{0,30}?§)"
    r"[ \t]*(?P<n>\d{1,4})\b)"
)
_NEXT = 400
_BEFORE = 200
_APART = 5000
# Every form of a vote has one of these; the many sections without are not searched further.
_HINT = pattern(r"nej|siffrorna|resultat|emot\b|röst(?:ar|ade|at|er|siffr|etal)|röst\w{0,12}[^.]{0,60}\d")


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
    found = (tally for tally in _raw(scene, stretch, spans) if _of_ours(scene, section, tally))
    for tally in sorted(found, key=lambda tally: (tally.start, tally.end)):
        if not any(_same(scene, tally, earlier) for earlier in told):
            told.append(tally)
            yield tally


def _of_ours(scene: Scene, section: Section, tally: Tally) -> bool:
    """Whether a count is of this §: not of another's voting list, nor, among the facts, of a survey."""
    named = [match["n"] for match in _LISTED.finditer(scene.masked, section.start, tally.end)]
    if named and named[-1] != scene.paragraf.number:
        return False
    if section.label is not SectionLabel.ARENDE:
        return True
    low = max(section.start, tally.start - _BEFORE)
    if cue("votering", "others_vote").search(scene.masked, low, tally.end):
        return False
    return bool(cue("votering", "ours").search(scene.masked, low, tally.end))


def _same(scene: Scene, tally: Tally, earlier: Tally) -> bool:
    """Whether a tally repeats an earlier one: the same counts, or the same words, and no question between."""
    if tally.start < earlier.end:
        return True
    if (tally.yes, tally.no) != (earlier.yes, earlier.no):
        return False
    asked = cue("votering", "asked").search(scene.masked, earlier.end, tally.start)
    return not (asked or cue("votering", "another").search(scene.masked, earlier.end, tally.end))


def _raw(scene: Scene, stretch: Span, spans: tuple[Span, ...]) -> Iterator[Tally]:
    tables = [*_tabled(scene, stretch)]
    yield from tables
    whole = [*_whole(scene, stretch, spans)]
    yield from whole
    taken = [tally.span for tally in (*tables, *whole)]
    apart = [
        count
        for count in counts(scene.masked, stretch)
        if not any(span.start <= count.start < span.end for span in taken)
    ]
    paired = [*_paired(scene, apart, stretch, spans)]
    yield from paired
    if not (taken or paired):
        yield from _listed(scene, stretch)


def _tabled(scene: Scene, stretch: Span) -> Iterator[Tally]:
    """Tallies of a table."""
    for table in totals(scene.masked, stretch):
        one = table.figures
        told = meaning(scene, stretch.start, table.start)
        yield Tally(table.start, table.end, one["ja"], one["nej"], one.get("avst"), one.get("från"), told)


_SEALED = pattern(r"\bslut(?:en|na)\s+(?:omröstning|votering|sedlar|val)|\bslutna\s+val")
# `A bifall till förslaget. B avslag på det` among the motions is no vote.
_VOTED = pattern(r"\b(?:(?:folkom|om|ja-|nej-)?röst\w*|voter\w*|upprop\w*|ja|nej)\b")
_SIDES = pattern(r"\b(?:ja|nej)\b")


def _whole(scene: Scene, stretch: Span, spans: tuple[Span, ...]) -> Iterator[Tally]:
    """Tallies told in one breath, both sides in one pattern; a sealed ballot on persons has no sides."""
    sealed = _SEALED.search(scene.masked, scene.paragraf.start, scene.paragraf.end)
    for form in WHOLE:
        for match in matches(form, scene.masked, stretch):
            yes, no = numeral(match["yes"]), numeral(match["no"])
            if yes is None or no is None or (sealed and not _SIDES.search(match[0])):
                continue
            sides = match.groupdict()
            told = Meaning(*(Span(*match.span(side)) if sides.get(side) else None for side in ("ja", "nej")))
            told = told if told.yes else meaning(scene, stretch.start, match.start())
            yield _tally(scene, match.span(), (yes, no), told, (stretch, spans))


def _tally(
    scene: Scene,
    span: tuple[int, int],
    sides: tuple[int, int],
    told: Meaning,
    places: tuple[Span, tuple[Span, ...]],
) -> Tally:
    """A tally widened to the sentences that hold it, with the abstentions and absences told after it."""
    stretch, spans = places
    first, last = sentence_at(spans, span[0]), sentence_at(spans, span[1] - 1)
    start = max(first.start, stretch.start) if first else span[0]
    end = min(last.end, stretch.end) if last else span[1]
    rest: dict[str, Count] = {}
    for count in counts(scene.masked, Span(start, min(stretch.end, end + _NEXT))):
        if count.side in ("ja", "nej") and count.start >= end:
            break
        near = sentence_at(spans, count.start)
        if count.side in ("avstår", "frånvarande") and near and _adjoins(scene, end, near):
            rest.setdefault(count.side, count)
            end = max(end, near.end)
    abstain, absent = (rest[side].number if side in rest else None for side in ("avstår", "frånvarande"))
    return Tally(start, end, *sides, abstain, absent, told)


def _adjoins(scene: Scene, end: int, sentence: Span) -> bool:
    """Whether a sentence goes on where the result ends."""
    return sentence.start <= end or len(scene.masked[end : sentence.start].strip()) < 3


def _paired(scene: Scene, apart: list[Count], stretch: Span, spans: tuple[Span, ...]) -> Iterator[Tally]:
    """A Ja count and the Nej count after it (or before it, where the text turns them round)."""
    pairs = list(_pairs([count for count in apart if count.side in ("ja", "nej")]))
    last = stretch.start
    for place, (one, two) in enumerate(pairs):
        yes, no = (one, two) if one.side == "ja" else (two, one)
        told = meaning(scene, last, one.start)
        following = pairs[place + 1][0].start if place + 1 < len(pairs) else stretch.end
        reach = Span(last, _until(scene.masked, two.end, following) if following < stretch.end else following)
        tally = _tally(scene, (one.start, two.end), (yes.number, no.number), told, (reach, spans))
        yield tally
        last = tally.end


def _until(masked: str, end: int, following: int) -> int:
    """Where the words of a vote end that another follows: at the line of the next count, or before it."""
    line = masked.rfind("\n", end, following)
    return following if line < 0 else line


def _pairs(sides: list[Count]) -> Iterator[tuple[Count, Count]]:
    index = 0
    while index + 1 < len(sides):
        one, two = sides[index], sides[index + 1]
        if one.side == two.side or two.start - one.end > _APART:
            index += 1
            continue
        yield one, two
        index += 2


def _listed(scene: Scene, stretch: Span) -> Iterator[Tally]:
    """Votes of which only the names are printed: two lists are counted, and a roll with every row read."""
    if not _VOTED.search(scene.masked, stretch.start, stretch.end):
        return
    lists = by_name(scene, stretch.start, stretch.end)
    rounds = [each for each in _rounds(lists) if {Vote.JA, Vote.NEJ} <= {entry.vote for entry in each}]
    for each in rounds:
        yes, no = ([entry for entry in each if entry.vote == side] for side in (Vote.JA, Vote.NEJ))
        told = meaning(scene, stretch.start, each[0].start)
        ayes, noes = (sum(len(entry.persons) for entry in side) for side in (yes, no))
        named = tuple(Rost(person, entry.vote) for entry in each for person in entry.persons)
        listed = len(yes) == len(no) == 1 or row_by_row(scene, each)
        apart = () if len(yes) == len(no) == 1 and len(rounds) == 1 else named
        start, end = each[0].start, each[-1].end
        yield Tally(start, end, ayes, noes, None, None, told, named=apart, told=listed)
    if not lists:
        yield from _chosen(scene, stretch)


def _rounds(lists: list[Side]) -> list[list[Side]]:
    """The lists of each vote: who is named again votes again."""
    rounds: list[list[Side]] = []
    voted: set[str] = set()
    for entry in lists:
        names = {person.name for person in entry.persons}
        if not rounds or names & voted:
            rounds.append([])
            voted = set()
        rounds[-1].append(entry)
        voted |= names
    return rounds


def _chosen(scene: Scene, stretch: Span) -> Iterator[Tally]:
    """A vote between two proposals named in their own words: the first stands for Ja."""
    choices = by_choice(scene, stretch.start, stretch.end)
    if len(choices) == 2:
        one, two = choices
        sides = ((one, Vote.JA), (two, Vote.NEJ))
        named = tuple(Rost(person, vote) for choice, vote in sides for person in choice.persons)
        told = Meaning(one.what, two.what)
        yield Tally(one.start, two.end, one.number, two.number, None, None, told, named=named)
