"""The lists of who voted what that stand by themselves, joined to the votes they tell of.

A list is joined only where its names add up to the counts of the vote, and where it names a §, an ärende or a
bilaga, it is that of the vote; else no other vote has these counts, or there are as many lists as votes, in
the same order: a wrong name in print is worse than none.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from nlp.model import Document, Paragraf, Span, Votering
from nlp.relations.crossed import crossed
from nlp.relations.cues import pattern, squeeze
from nlp.relations.rolls import Roll, opened, rolls
from nlp.relations.scene import Scene

_REFERS = pattern(r"\b(?:voterings|omröstnings)?bilaga\s+(?P<number>\d{1,3})\b")
_APPENDED = pattern(
    r"(?m:^[ \t]*(?:omröstnings|voterings)?bilaga(?:[ \t]+(?:nr[ \t]*)?(?P<number>\d{1,3}))?\b)"
)
_NEAR = 300


def with_appended(whole: Scene, document: Document, found: tuple[Paragraf, ...]) -> tuple[Paragraf, ...]:
    """The paragrafer, the votes without voters joined with the lists; `whole` is the whole file."""
    found = _taken_out(whole, found)
    if all(vote.ballots for paragraf in found for vote in paragraf.voteringar):
        return found
    last = found[-1]
    places = [*gaps(whole.text, found), Span(opened(whole, last.start, last.end), last.end)]
    listed = [roll for place in places for roll in rolls(whole, place)]
    listed += (_numbered(whole, roll) for roll in crossed(whole, document))
    joined = _joined(whole, found, listed) if listed else {}
    return tuple(
        replace(paragraf, voteringar=tuple(_with(vote, joined) for vote in paragraf.voteringar))
        if paragraf.voteringar
        else paragraf
        for paragraf in found
    )


def _taken_out(whole: Scene, found: tuple[Paragraf, ...]) -> tuple[Paragraf, ...]:
    """The last § without the tables of a bilaga that follows it: they tell of other §."""
    if not (found and found[-1].voteringar):
        return found
    last = found[-1]
    begin = opened(whole, last.start, last.end)
    after = [vote for vote in last.voteringar if begin <= vote.start]
    if not after or not _APPENDED.match(whole.masked, begin):
        return found
    kept = tuple(vote for vote in last.voteringar if vote.start < begin)
    return (*found[:-1], replace(last, voteringar=kept))


def _numbered(whole: Scene, roll: Roll) -> Roll:
    """A list with the number of the bilaga whose head stands just above it."""
    heads = list(_APPENDED.finditer(whole.masked, max(0, roll.start - _NEAR), roll.start))
    number = heads[-1]["number"] if heads and not roll.bilaga else None
    return replace(roll, bilaga=number) if number else roll


def _with(vote: Votering, joined: dict[int, Roll]) -> Votering:
    return replace(vote, ballots=joined[vote.start].votes) if vote.start in joined else vote


def gaps(text: str, found: tuple[Paragraf, ...]) -> Iterator[Span]:
    """The stretches outside the paragrafer."""
    start = 0
    for paragraf in found:
        yield Span(start, max(start, paragraf.start))
        start = max(start, paragraf.end)
    yield Span(start, len(text))


def _joined(scene: Scene, found: tuple[Paragraf, ...], listed: list[Roll]) -> dict[int, Roll]:
    """Which list tells of which vote, by where the vote starts."""
    votes = [(paragraf, vote) for paragraf in found for vote in paragraf.voteringar if not vote.ballots]
    joined: dict[int, Roll] = {}
    for paragraf, vote in votes:
        fitting = [roll for roll in listed if _fits(vote, roll)]
        alone = [other for _, other in votes if any(_fits(other, roll) for roll in fitting)] == [vote]
        chosen = _chosen(scene, paragraf, vote, fitting, alone=alone)
        if len(chosen) == 1:
            joined[vote.start] = chosen[0]
    shared = Counter(roll.start for roll in joined.values())
    joined = {start: roll for start, roll in joined.items() if shared[roll.start] == 1 or roll.number}
    for paragraf in found:
        own = [vote for owner, vote in votes if owner is paragraf]
        joined |= _in_order(own, [roll for roll in listed if _names(roll, paragraf)], joined)
    bare = [roll for roll in listed if not (roll.number or roll.bilaga or roll.title)]
    every = [vote for _, vote in votes]
    return joined or (_in_order(every, bare, joined) if len(bare) == len(listed) else {})


def _chosen(
    scene: Scene, paragraf: Paragraf, vote: Votering, fitting: list[Roll], *, alone: bool
) -> list[Roll]:
    """The lists that the § or their own heads say are of this vote, or that can be of no other."""
    told = _REFERS.search(scene.masked, vote.start, min(vote.end + _NEAR, paragraf.end))
    if told and any(roll.bilaga for roll in fitting):
        return [roll for roll in fitting if roll.bilaga == told["number"]]
    named = [roll for roll in fitting if _names(roll, paragraf)]
    free = [roll for roll in fitting if not (roll.number or roll.title) or _inside(roll, paragraf)]
    return named or (free if alone and not told else [])


def _in_order(votes: list[Votering], listed: list[Roll], joined: dict[int, Roll]) -> dict[int, Roll]:
    """As many lists as votes, each with the counts of the vote in its place; none where one is joined."""
    pairs = list(zip(votes, sorted(listed, key=lambda roll: roll.start), strict=False))
    apart = not any(vote.start in joined or roll in joined.values() for vote, roll in pairs)
    if apart and len(votes) == len(listed) and all(_fits(vote, roll) for vote, roll in pairs):
        return {vote.start: roll for vote, roll in pairs}
    return {}


def _names(roll: Roll, paragraf: Paragraf) -> bool:
    """Whether the head of a list names the paragraf: by its number, its title, or by standing in it."""
    if roll.number or roll.title:
        entitled = squeeze(paragraf.title).casefold().startswith(squeeze(roll.title).casefold().rstrip(" ."))
        return roll.number == paragraf.number if roll.number else entitled
    return _inside(roll, paragraf)


def _inside(roll: Roll, paragraf: Paragraf) -> bool:
    return paragraf.start <= roll.start < paragraf.end


def _fits(vote: Votering, roll: Roll) -> bool:
    yes, no, abstain = roll.counts
    return (vote.yes, vote.no) == (yes, no) and vote.abstain in (None, abstain)
