"""The lists of who voted what that stand after the paragrafer, joined to the votes they tell of.

One list a vote, a cell a line (`Bilaga 2`, `Antal Ja: 43`), or one list for the sitting with a column a §
(`§ 98 § 99`).  A list is joined only where its names add up to the counts of the vote, and where the § names
its bilaga, it names the §, or no other vote has these counts: a wrong name in print is worse than none.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from nlp.model import Paragraf, Person, Rost, Span, Votering
from nlp.relations.cues import pattern, squeeze
from nlp.relations.scene import Scene
from nlp.terms import Vote

Counts = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Roll:
    """One list: the number of its bilaga and of its § as printed ("" where none is), and the votes in it."""

    bilaga: str
    number: str
    votes: tuple[Rost, ...]

    @property
    def counts(self) -> Counts:
        """Ja, Nej and abstentions."""
        sides = Counter(rost.vote for rost in self.votes)
        return sides[Vote.JA], sides[Vote.NEJ], sides[Vote.AVSTAR]


_BILAGA = pattern(r"(?m:^[ \t]*bilaga[ \t]+(?P<number>\d{1,3})\b)")
_SUM = pattern(r"(?m:^[ \t]*antal[ \t]+ja\b[ \t:]*(?P<yes>\d{1,3})[ \t]*$)")
_SUM_NO = pattern(r"(?m:^[ \t]*antal[ \t]+nej\b[ \t:]*(?P<no>\d{1,3})[ \t]*$)")
_HEAD = pattern(r"(?m:^[^\n§]{0,80}\bnamn\b[^\n§]{0,80}(?P<columns>(?:§[ \t]*\d{1,4}[a-z]?[ \t]*){1,12})$)")
_NUMBER = re.compile(r"\d+[a-z]?")
_VOTE = r"(?:ja|nej|avstår|avst\.?|frånvarande|frånv\.?|-|–)"
# A row says by its place what is name, party and role: the lists name many whom no sentence names.
_WORD = r"(?:(?-i:[A-ZÅÄÖÉÜ])[\w’'-]+|von|af|av|de|der|van|la)"
_CAPTION = r"(?:namn|parti|plats|funktion|resultat|röst|ledamot|ersättare|ordförande|antal|bilaga)"
_WHO = rf"^[ \t]*(?!(?:{_VOTE}|{_CAPTION})\b)(?P<name>{_WORD}(?:[ \t]+{_WORD}|\n{_WORD}){{1,4}}?)"
_PARTY = r"\(?(?P<party>(?-i:[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,4}!?))\)?"
_ROLE = r"(?!(?-i:[A-ZÅÄÖ]{1,5})\b)[^\n]{2,60}?"
_ROW = pattern(rf"(?m:{_WHO}[ \t]+{_PARTY}(?:[ \t]+{_ROLE})?(?P<votes>(?:[ \t]+{_VOTE}){{1,12}})[ \t]*$)")
_CELLS = pattern(
    rf"(?m:{_WHO}\s{{1,4}}{_PARTY}\s{{1,4}}(?:\d{{1,3}}\s{{1,4}})?"
    rf"(?:{_ROLE}\s{{1,4}})?(?P<vote>{_VOTE})[ \t]*$)"
)
_SAID = {"ja": Vote.JA, "ne": Vote.NEJ, "av": Vote.AVSTAR, "fr": Vote.FRANVARANDE}
_REFERS = pattern(r"\bbilaga\s+(?P<number>\d{1,3})\b")
_NEAR = 300


def with_appended(whole: Scene, found: tuple[Paragraf, ...]) -> tuple[Paragraf, ...]:
    """The paragrafer, the votes without voters joined with the lists outside; `whole` is the whole file."""
    if all(vote.ballots for paragraf in found for vote in paragraf.voteringar):
        return found
    rolls = [roll for gap in _gaps(whole.text, found) for roll in _rolls(whole, gap)]
    joined = _joined(whole, found, rolls) if rolls else {}
    return tuple(
        replace(paragraf, voteringar=tuple(_with(vote, joined) for vote in paragraf.voteringar))
        if paragraf.voteringar
        else paragraf
        for paragraf in found
    )


def _with(vote: Votering, joined: dict[int, _Roll]) -> Votering:
    return replace(vote, ballots=joined[vote.start].votes) if vote.start in joined else vote


def _gaps(text: str, found: tuple[Paragraf, ...]) -> Iterator[Span]:
    """The stretches outside the paragrafer."""
    start = 0
    for paragraf in found:
        yield Span(start, max(start, paragraf.start))
        start = max(start, paragraf.end)
    yield Span(start, len(text))


def _rolls(scene: Scene, gap: Span) -> Iterator[_Roll]:
    yield from _one_a_vote(scene, gap)
    yield from _one_a_sitting(scene, gap)


def _one_a_vote(scene: Scene, gap: Span) -> Iterator[_Roll]:
    """Lists with one vote each, from their sums to the next bilaga."""
    sums = list(_SUM.finditer(scene.masked, gap.start, gap.end))
    heads = list(_BILAGA.finditer(scene.masked, gap.start, gap.end))
    starts = [head.start() for head in heads]
    edges = sorted([*starts, *(total.start() for total in sums), gap.end])
    for total in sums:
        end = edges[bisect_right(edges, total.start())]
        head = bisect_right(starts, total.start()) - 1
        against = _SUM_NO.search(scene.masked, total.end(), end)
        cells = _CELLS.finditer(scene.text, total.end(), end)
        votes = tuple(
            Rost(_person(row), _SAID[said]) for row in cells if (said := row["vote"].casefold()[:2]) in _SAID
        )
        roll = _Roll(heads[head]["number"] if head >= 0 else "", "", votes)
        if against and roll.counts[:2] == (int(total["yes"]), int(against["no"])):
            yield roll


def _one_a_sitting(scene: Scene, gap: Span) -> Iterator[_Roll]:
    """A list with a column a §: every row has a vote in each, in the order of the head."""
    heads = list(_HEAD.finditer(scene.masked, gap.start, gap.end))
    edges = [*(head.start() for head in heads[1:]), gap.end]
    for head, edge in zip(heads, edges, strict=False):
        numbers = _NUMBER.findall(head["columns"])
        rows = list(_ROW.finditer(scene.text, head.end(), edge))
        cells = [row["votes"].split() for row in rows]
        if not rows or any(len(row) != len(numbers) for row in cells):
            continue
        people = [_person(row) for row in rows]
        for place, number in enumerate(numbers):
            column = zip(people, (row[place].casefold()[:2] for row in cells), strict=True)
            votes = tuple(Rost(person, _SAID[said]) for person, said in column if said in _SAID)
            yield _Roll("", number, votes)


def _person(row: re.Match[str]) -> Person:
    return Person(squeeze(row["name"]), row["party"])


def _joined(scene: Scene, found: tuple[Paragraf, ...], rolls: list[_Roll]) -> dict[int, _Roll]:
    """Which list tells of which vote, by where the vote starts."""
    votes = [(paragraf, vote) for paragraf in found for vote in paragraf.voteringar if not vote.ballots]
    joined = {}
    for paragraf, vote in votes:
        fitting = [roll for roll in rolls if _fits(vote, roll)]
        told = _REFERS.search(scene.masked, vote.start, min(vote.end + _NEAR, paragraf.end))
        named = [
            roll
            for roll in fitting
            if (roll.number == paragraf.number) or (told and roll.bilaga == told["number"])
        ]
        alone = [other for _, other in votes if any(_fits(other, roll) for roll in fitting)] == [vote]
        chosen = named or (fitting if alone and not (told or any(roll.number for roll in fitting)) else [])
        if len(chosen) == 1:
            joined[vote.start] = chosen[0]
    return joined


def _fits(vote: Votering, roll: _Roll) -> bool:
    yes, no, abstain = roll.counts
    return (vote.yes, vote.no) == (yes, no) and vote.abstain in (None, abstain)
