"""Lists of who voted what that stand by themselves, in words: a cell a line, a row a person, a column a §.

Crosses in columns are read by crossed.py.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nlp.model import Person, Rost, Span
from nlp.relations.ballots import ballots
from nlp.relations.cues import pattern, squeeze
from nlp.relations.scene import Scene
from nlp.relations.voters import WORD, of, party, substitute, voter
from nlp.terms import Vote

Counts = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Roll:
    """One list: what its head says of the vote ("" where nothing), the votes, and how many took each side.

    `bilaga` and `number` are the numbers of its bilaga and its § as printed, `title` its ärendemening;
    `counts` are Ja, Nej and abstentions, those whose name cannot be read among them.  `start` is where it
    begins.
    """

    bilaga: str
    number: str
    title: str
    votes: tuple[Rost, ...]
    counts: Counts
    start: int


def tally(votes: Iterable[Vote]) -> Counts:
    """How many took each side."""
    sides = Counter(votes)
    return sides[Vote.JA], sides[Vote.NEJ], sides[Vote.AVSTAR]


_BILAGA = pattern(r"(?m:^[ \t]*bilaga[ \t]+(?P<number>\d{1,3})\b)")
# What a list opens with: the next opens another.
_OPENS = pattern(
    r"(?m:^[ \t]*(?:bilaga[ \t]+\d{1,3}\b|"
    r"(?:omröstnings|voterings)(?:lista|listor|resultat|protokoll|bilaga)\b|"
    r"(?:omröstning|votering)[ \t]+(?:nr\.?[ \t]*)?\d{1,2}\b|antal[ \t]+ja\b))"
)
_SUM = pattern(r"(?m:^[ \t]*(?:antal[ \t]+)?ja(?:-?röster)?\b[ \t:=]+(?P<n>\d{1,3})[ \t]*$)")
_SUM_NO = pattern(r"(?m:^[ \t]*(?:antal[ \t]+)?nej(?:-?röster)?\b[ \t:=]+(?P<n>\d{1,3})[ \t]*$)")
_HEAD = pattern(
    r"(?m:^[^\n§]{0,80}\b(?:namn|ledamot)\b[^\n§]{0,80}(?P<columns>(?:§[ \t]*\d{1,4}[a-z]?[ \t]*){1,12})$)"
)
_NUMBER = re.compile(r"\d+[a-z]?")
_PARAGRAF = pattern(r"(?:§[ \t]*(?P<number>\d{1,4}[a-z]?)|(?<!\w)paragraf[ \t:]+(?P<word>\d{1,4}[a-z]?))\b")
_TITLE = pattern(r"(?m:^[ \t]*ärende(?:mening|rubrik|t)?[ \t]*:[ \t]*(?P<title>(?=[^\W\d])[^\n]{4,200})$)")
_VOTE = r"(?:ja|nej|avstår|avst\.?|frånvarande|frånv\.?|-|–)"
_CAPTION = (
    r"(?:namn|parti|plats|funktion|resultat|röst|ledamot|ersättare|ordförande|antal|bilaga|summa|totalt|transport|"
    r"(?:omröstning|votering|ärende|protokoll|sammanträd)\w*)"
)
_LEAD = rf"^[ \t]*(?:\d{{1,3}}[.)]?[ \t]+)?(?!(?:{_VOTE}|{_CAPTION})\b)"
_NAME = rf"(?P<name>{WORD}(?:,?[ \t]+{WORD}|\n{WORD}){{1,4}}?)"
_COLUMN = party("")
_ROLE = r"(?!(?-i:[A-ZÅÄÖ]{1,5})\b)[^\n]{2,60}?"
_ROW = pattern(
    rf"(?m:{_LEAD}{_NAME}[ \t]+{_COLUMN}(?P<role>[ \t]+{_ROLE})?(?P<votes>(?:[ \t]+{_VOTE}){{1,12}})[ \t]*$)"
)
_CELLS = pattern(
    rf"(?m:{_LEAD}{_NAME}\s{{1,4}}{_COLUMN}\s{{1,4}}(?:\d{{1,3}}\s{{1,4}})?"
    rf"(?:(?P<role>{_ROLE})\s{{1,4}})?(?P<vote>{_VOTE})[ \t]*$)"
)
# A row with the party first, or none.
_LOOSE = pattern(rf"(?m:^(?P<who>[^\n.:;]{{5,80}}?)[ \t]+(?P<vote>{_VOTE})[ \t]*$)")
_SAID = {"ja": Vote.JA, "ne": Vote.NEJ, "av": Vote.AVSTAR, "fr": Vote.FRANVARANDE}


def opened(scene: Scene, start: int, end: int) -> int:
    """Where the first list of a stretch begins, its end if there is none."""
    first = _OPENS.search(scene.masked, start, end)
    return first.start() if first else end


def rolls(scene: Scene, gap: Span) -> Iterator[Roll]:
    """The lists in a stretch outside the paragrafer, or at the end of the last."""
    yield from _one_a_vote(scene, gap)
    yield from _one_a_sitting(scene, gap)


def _one_a_vote(scene: Scene, gap: Span) -> Iterator[Roll]:
    """Lists with one vote each, from what opens them to what opens the next."""
    opens = list(_OPENS.finditer(scene.masked, gap.start, gap.end))
    edges = [*(opening.start() for opening in opens[1:]), gap.end]
    heads = list(_BILAGA.finditer(scene.masked, gap.start, gap.end))
    starts = [head.start() for head in heads]
    last = gap.start
    for opening, edge in zip(opens, edges, strict=False):
        block = Span(opening.start(), edge)
        head = bisect_right(starts, block.start) - 1
        votes = _votes(scene, block)
        if votes and _as_summed(scene, block, votes):
            bilaga = heads[head]["number"] if head >= 0 else ""
            top = max(last, block.start - _ABOVE)
            number, title = named(scene, Span(top, min(block.end, block.start + _ABOVE)))
            yield Roll(bilaga, number, title, votes, tally(rost.vote for rost in votes), block.start)
            last = block.start


_ABOVE = 300


def named(scene: Scene, head: Span) -> tuple[str, str]:
    """The § number and the ärendemening that the head of a list gives, the last of each; "" where none."""
    numbers = [
        match["number"] or match["word"] for match in _PARAGRAF.finditer(scene.text, head.start, head.end)
    ]
    titles = [squeeze(match["title"]) for match in _TITLE.finditer(scene.text, head.start, head.end)]
    return (numbers[-1] if len(set(numbers)) == 1 else "", titles[-1] if titles else "")


def _votes(scene: Scene, block: Span) -> tuple[Rost, ...]:
    """The votes of a list: by its rows, else by the names under each side."""
    found = [
        Rost(person, _SAID[row["vote"].casefold()[:2]])
        for row in _CELLS.finditer(scene.text, block.start, block.end)
        if row["vote"].casefold()[:2] in _SAID and (person := _person(row))
    ]
    loose = [
        Rost(person, _SAID[row["vote"].casefold()[:2]])
        for row in _LOOSE.finditer(scene.text, block.start, block.end)
        if row["vote"].casefold()[:2] in _SAID and (person := voter(row["who"]))
    ]
    rows = max(found, loose, key=len)
    return tuple(rows) or ballots(scene, block.start, block.end)


def _as_summed(scene: Scene, block: Span, votes: tuple[Rost, ...]) -> bool:
    """Whether the names add up to the sums printed with them, where any are."""
    yes, no = (form.search(scene.masked, block.start, block.end) for form in (_SUM, _SUM_NO))
    counted = tally(rost.vote for rost in votes)
    return not (yes and no) or counted[:2] == (int(yes["n"]), int(no["n"]))


def _one_a_sitting(scene: Scene, gap: Span) -> Iterator[Roll]:
    """A list with a column a §: every row has a vote in each, in the order of the head."""
    heads = list(_HEAD.finditer(scene.masked, gap.start, gap.end))
    edges = [*(head.start() for head in heads[1:]), gap.end]
    for head, edge in zip(heads, edges, strict=False):
        numbers = _NUMBER.findall(head["columns"])
        rows = list(_ROW.finditer(scene.text, head.end(), edge))
        cells = [row["votes"].split() for row in rows]
        people = [_person(row) for row in rows]
        if not rows or any(len(row) != len(numbers) for row in cells):
            continue
        for place, number in enumerate(numbers):
            said = [_SAID.get(row[place].casefold()[:2]) for row in cells]
            votes = tuple(
                Rost(person, vote) for person, vote in zip(people, said, strict=True) if person and vote
            )
            yield Roll("", number, "", votes, tally(vote for vote in said if vote), head.start())


def _person(row: re.Match[str]) -> Person | None:
    """Whom a row names, nobody where it goes on to name who served."""
    if row["role"] and substitute(row["role"]):
        return voter(row["role"])
    return Person(squeeze(row["name"]), of(row, ""))
