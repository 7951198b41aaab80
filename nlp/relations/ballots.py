"""Who voted what, where the minutes name them: in prose, in lists, and one cell a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.model import Person, Rost
from nlp.relations.cues import pattern, squeeze, words
from nlp.relations.people import Subject, subjects
from nlp.relations.scene import NAME, PARTI, Scene
from nlp.terms import Vote


@dataclass(frozen=True, slots=True)
class Side:
    """The persons of one side, and where they stand."""

    vote: Vote
    persons: tuple[Person, ...]
    start: int
    end: int


_VOTES = (
    (Vote.JA, r"(?:ja|bifall)"),
    (Vote.NEJ, r"(?:nej|avslag)"),
    (Vote.AVSTAR, words("votering", "abstain")),
    (Vote.FRANVARANDE, words("votering", "absent")),
)
_SAYS = r"(?:\s*,?\s*(?:röst(?:ar|ade|at)(?:\s+för)?|svara(?:r|de)|säger|sade)\s*|[ \t:,–-]{1,4})[”\"']?"
_ENDS = r"[”\"']?(?!\w)(?:-röst\w*)?"
_SUM = r"(?:\(\s*\d+\s*(?:st)?\s*\))?"
_TO_VOTE = r"\s*(?:från\s+att\s+rösta|att\s+rösta|röst(?:ar|ade))?"
_OPENS = (
    r"(?:följande\s+(?:ledamöter\s+)?(?:röst(?:ar|ade)\s+)?|röst(?:ar|ade)\s+(?:för\s+)?|för\s+)(?:för\s+)?"
)
_BEFORE = tuple(
    (
        vote,
        pattern(
            rf"(?<!\w)(?:{_OPENS}{word}(?:-?röst(?:er)?)?(?!\w){_TO_VOTE}\s*{_SUM}\s*[:–-]?|{word}(?:-?röst(?:er)?)?{_TO_VOTE}\s*{_SUM}\s*:)\s*$"
        ),
    )
    for vote, word in _VOTES
)
_AFTER = tuple((vote, pattern(_SAYS + word + _ENDS)) for vote, word in _VOTES)
_LINE = re.compile(
    rf"^[ \t]*(?P<name>{NAME}+)\s+\(?(?P<party>{PARTI}+)\)?[^\n.]{{0,30}}(?:\n[^\n.]{{1,30}}){{0,2}}?[ \t\n]+"
    r"(?P<vote>Ja|JA|Nej|NEJ|Avstår|Avst|Frånvarande|Frånv\.?)[ \t]*$",
    re.MULTILINE,
)
_WORDS = {"ja": Vote.JA, "nej": Vote.NEJ, "avst": Vote.AVSTAR, "från": Vote.FRANVARANDE}


def ballots(scene: Scene, start: int, end: int) -> tuple[Rost, ...]:
    """The ballots printed in a stretch: nobody votes twice, the first mention counts."""
    found = {person: side.vote for side in reversed(by_name(scene, start, end)) for person in side.persons}
    named = {person.name for person in found}
    for person, vote in _cells(scene, start, end):
        if person.name not in named:
            found.setdefault(person, vote)
    return tuple(Rost(person, vote) for person, vote in found.items())


def by_name(scene: Scene, start: int, end: int) -> list[Side]:
    """The lists of names with a vote before or after them."""
    sides, last = [], start
    for subject in subjects(scene, start, end):
        named = tuple(person for person in subject.persons if person.name)
        vote = _vote(scene, subject, last, end)
        if named and vote:
            sides.append(Side(vote, named, subject.start, subject.end))
        last = subject.end
    return sides


def _vote(scene: Scene, subject: Subject, last: int, end: int) -> Vote | None:
    before = scene.masked[max(last, subject.start - 80) : subject.start]
    for vote, form in _AFTER:
        if form.match(scene.masked, subject.end, min(end, subject.end + 60)):
            return vote
    for vote, form in _BEFORE:
        if form.search(before):
            return vote
    return None


def _cells(scene: Scene, start: int, end: int) -> Iterator[tuple[Person, Vote]]:
    """A table with a member to a row, flattened: name, party, role, vote."""
    for row in _LINE.finditer(scene.masked, start, end):
        name = squeeze(scene.text[row.start("name") : row.end("name")])
        party = scene.text[row.start("party") : row.end("party")]
        yield Person(name, squeeze(party)), _WORDS[row["vote"].casefold()[:4].rstrip(".")]
