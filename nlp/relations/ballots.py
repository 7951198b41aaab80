"""Who voted what, where the minutes name them: in prose, in lists, and one cell a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from nlp.model import Person, Rost, Span
from nlp.relations.cues import pattern, squeeze, words
from nlp.relations.listing import enumerated
from nlp.relations.people import Subject, persons, subjects
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
    (Vote.JA, r"(?:ja|bifall|för\s+(?:liggande\s+)?förslaget)"),
    (Vote.NEJ, r"(?:nej|avslag|e?mot\s+(?:liggande\s+)?förslaget|emot)"),
    (Vote.AVSTAR, words("votering", "abstain")),
    (Vote.FRANVARANDE, r"(?:(?:är\s+|var\s+)?frånvarande|frånv)"),
)
_SAYS = r"\s*,?\s*(?:röst(?:ar|ade|at)(?:\s+för)?|svara(?:r|de)|säger|sade)\s*[”\"']?"
_BESIDE = r"[ \t:,–-]{1,4}[”\"']?"
# In `…, nej röstar C` and `…, nej-röst för Y` the vote is that of what follows.
_NOT_NEXT = r"(?!(?:-?röst\w*)?\s*(?:röst|för\b|:|=))"
_ENDS = r"[”\"']?(?!\w)(?:-röst\w*)?"
_SUM = r"(?:\(\s*\d+\s*(?:st)?\s*\))?"
_TO_VOTE = r"\s*(?:från\s+att\s+rösta|att\s+rösta|röst(?:ar|ade))?"
_CAST = r"(?:(?:avges|avgavs|lämnas|lämnades)\s+av|avger|avgav|lämnar|lämnade)\s*:?"
_OPENS = (
    r"(?:följande\s+(?:ledamöter\s+)?(?:röst(?:ar|ade)\s+)?|röst(?:ar|ade)\s+(?:för\s+)?|för\s+)(?:för\s+)?"
)
_BEFORE = tuple(
    (
        vote,
        pattern(
            rf"(?<!\w)(?:{_OPENS}{word}(?:-?röst(?:er)?)?(?!\w){_TO_VOTE}\s*{_SUM}\s*[:–-]?|{word}(?:-?röst(?:er)?)?{_TO_VOTE}\s*{_SUM}\s*(?::|{_CAST}))\s*$"
        ),
    )
    for vote, word in _VOTES
)
# `Ja röstar A, B och C`: the vote opens its sentence, so that it is not the end of the list before.
_OPENING = (
    *(
        (
            vote,
            pattern(rf"(?:^|[.:;,\n]|\b(?:och|samt|medan))\s*{word}\s+röst(?:ar|ade)\s*{_SUM}\s*[:–-]?\s*$"),
        )
        for vote, word in _VOTES
    ),
    (Vote.AVSTAR, pattern(rf"\bfrån\s+att\s+rösta\s+(?:avstår|avstod)\s*{_SUM}\s*[:–-]?\s*$")),
)
_AFTER = tuple(
    (vote, pattern(rf"(?:{_SAYS}{word}|{_BESIDE}{word}{_NOT_NEXT}){_ENDS}")) for vote, word in _VOTES
)
_SEAT = rf"[^\n.{NAME}{PARTI}]"
_LINE = re.compile(
    rf"^[ \t]*(?P<name>{NAME}+)\s+\(?(?P<party>{PARTI}+)\)?(?P<between>{_SEAT}{{0,30}}?"
    rf"(?:\n\s{{0,4}}[^\s.{NAME}{PARTI}]{_SEAT}{{0,29}}){{0,2}}?)\s+"
    r"(?P<vote>Ja|JA|Nej|NEJ|Avstår|Avst|Frånvarande|Frånv\.?)[ \t]*$",
    re.MULTILINE,
)
# What stands between a name and its vote is a seat or an office, not the head of a table or another vote.
_OTHERS = pattern(r"\b(?:ja|nej|avst\w*|x|parti|transport|summa)\b")
_LEAD = 40
_WORDS = {"ja": Vote.JA, "nej": Vote.NEJ, "avst": Vote.AVSTAR, "från": Vote.FRANVARANDE}


def ballots(scene: Scene, start: int, end: int) -> tuple[Rost, ...]:
    """The ballots printed in a stretch: nobody votes twice, the first mention counts."""
    found: dict[Person, Vote] = {}
    for side in by_name(scene, start, end):
        for person in side.persons:
            found.setdefault(person, side.vote)
    named = {person.name for person in found}
    for person, vote in _cells(scene, start, end):
        if person.name not in named:
            found.setdefault(person, vote)
    return tuple(Rost(person, vote) for person, vote in found.items())


def by_name(scene: Scene, start: int, end: int) -> list[Side]:
    """The lists of names with a vote before or after them."""
    sides, last = list[Side](), max(scene.paragraf.start, start - _LEAD)
    headed = _headed(scene, start, end)
    for subject in _apart(scene, list(enumerated(scene, start, end)), end):
        named = _of_row(scene, subject) or tuple(person for person in subject.persons if person.name)
        vote = _under(scene, headed, last, subject, sides) or _vote(scene, subject, last, end)
        if named and vote:
            sides.append(Side(vote, named, subject.start, subject.end))
        last = subject.end
    return sides


_PARTY_FIRST = re.compile(rf"(?:^|\n)[ \t]*(?:\((?P<in>{PARTI}+)\)|(?P<bare>{PARTI}+))[ \t]+$")


def _of_row(scene: Scene, subject: Subject) -> tuple[Person, ...]:
    """`(S) Anna Ek` on a row of a list: the party that stands before the name; () where it is another row."""
    low = max(scene.paragraf.start, subject.start - _LEAD)
    before = _PARTY_FIRST.search(scene.masked, low, subject.start)
    if not before or len(subject.persons) != 1 or subject.persons[0].party or not subject.persons[0].name:
        return ()
    group = "in" if before["in"] else "bare"
    return (Person(subject.persons[0].name, scene.text[slice(*before.span(group))]),)


_EDGE = re.compile(rf"(?<=[{NAME}{PARTI})])[ \t]*\n[ \t]*(?={NAME})")
# `den som vill bifalla förslaget från A röstar nej` says nothing of how A votes.
_OF_ANOTHER = pattern(r"(?<!\w)(?:från|av|för|till|mot|med|enligt)\s+$")


def _apart(scene: Scene, found: list[Subject], end: int) -> Iterator[Subject]:
    """The lists, one that is two cut where the second begins: `JA: A och B`, a new line, `C, D röstade nej`.

    Where a list has a vote before it and another after it and no one line to cut it at, whose is which
    cannot be told, and nobody in it has one.
    """
    last = max(scene.paragraf.start, found[0].start - _LEAD) if found else 0
    for subject in found:
        before, after = _said_before(scene, subject, last), _said_after(scene, subject, end)
        last = subject.end
        if not (before and after and before is not after):
            yield subject
            continue
        edges = list(_EDGE.finditer(scene.masked, subject.start, subject.end))
        if len(edges) == 1:
            for low, high in ((subject.start, edges[0].start()), (edges[0].end(), subject.end)):
                yield Subject(low, high, persons(scene, low, high), subject.chair)


_ROW_WORDS = pattern(
    r"(?:ja|nej|avst(?:år|\.)?|frånv(?:arande|\.)?|röst(?:ar|ade)?|ordf(?:örande)?\.?|(?:1:e|2:e|förste|andre)|vice|"
    r"ledamot|tj(?:änstgörande|g)?\.?|ersättare|ers\.?|\d{1,3}[.)]?|[\s.,:;()–-])*"
)


def row_by_row(scene: Scene, sides: list[Side]) -> bool:
    """Whether names with one vote each stand a row each, and nothing between them is left unread."""
    if any(len(side.persons) != 1 for side in sides):
        return False
    between = [scene.masked[one.end : two.start] for one, two in pairwise(sides)]
    return len(sides) > 2 and all("\n" in each and _ROW_WORDS.fullmatch(each) for each in between)


_ALONE = pattern(r"(?m:^[ \t]*(?P<side>ja|nej|avstår|frånvarande)(?:-?röst(?:er)?)?[ \t]*$)")
_HEADINGS = {"ja": Vote.JA, "nej": Vote.NEJ, "avstår": Vote.AVSTAR, "frånvarande": Vote.FRANVARANDE}


def _headed(scene: Scene, start: int, end: int) -> dict[str, Vote]:
    """The sides that stand as headings over their names: each once, Ja before any name.

    In a table flattened to a cell a line they stand after each name, and in a head next to each other.
    """
    found = list(_ALONE.finditer(scene.masked, start, end))
    sides = [match["side"].casefold() for match in found]
    first = scene.masked.find(NAME, found[0].end(), end) if found else -1
    apart = all(NAME in scene.masked[one.end() : two.start()] for one, two in pairwise(found))
    if first < 0 or len(set(sides)) != len(sides) or not {"ja", "nej"} <= set(sides) or not apart:
        return {}
    if NAME in scene.masked[max(start, found[0].start() - _LEAD) : found[0].start()]:
        return {}
    return {match[0].strip().casefold(): _HEADINGS[side] for match, side in zip(found, sides, strict=True)}


def _under(
    scene: Scene, headed: dict[str, Vote], last: int, subject: Subject, sides: list[Side]
) -> Vote | None:
    """The heading that names stand under, right below it or below other names of that side."""
    between = scene.masked[last : subject.start].strip().casefold()
    if headed and sides and not between:
        return sides[-1].vote
    return headed.get(between.rpartition("\n")[2].strip())


_FOR_WHAT = pattern(
    r"\bröst(?:ar|ade)\s+(?:för|på)\s+(?P<what>(?!(?:ja|nej)\b)[^:.;\n]{3,160}?)\s*(?:\(\s*(?P<n>\d{1,3})\s*(?:st)?\s*\))?\s*:\s*"
)
_FOR_FIRST = pattern(
    r"(?:(?<=[.:;\n])|(?<=[.:;\n]\s))för\s+(?P<what>(?!(?:ja|nej)\b)[^:.;\n]{3,160}?)\s+röst(?:ar|ade)\s*(?:\(\s*(?P<n>\d{1,3})\s*(?:st)?\s*\))?\s*:?\s*"
)
_FOR_AFTER = pattern(
    r"\s*,?\s*röst(?:ar|ade)\s+(?:för|på)\s+(?P<what>(?!(?:ja|nej)\b)[^:.;]{3,160}?)\s*(?:\(\s*(?P<n>\d{1,3})\s*(?:st)?\s*\))?(?=[.;])"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Who voted for a proposal named in its own words, not as Ja or Nej; `number` is the sum as printed."""

    what: Span
    number: int
    persons: tuple[Person, ...]
    start: int
    end: int


def by_choice(scene: Scene, start: int, end: int) -> list[Choice]:
    """Who votes `för A:s förslag: …`, names after or before it, where neither Ja nor Nej is said."""
    found = list(subjects(scene, start, end))
    choices = []
    forms = (_FOR_WHAT, _FOR_FIRST)
    for match in (match for form in forms for match in form.finditer(scene.masked, start, end)):
        subject = next((each for each in subjects(scene, match.end(), end)), None)
        if subject and subject.start == match.end():
            choices.append(_choice(match, subject, match.start()))
    for subject in found:
        after = _FOR_AFTER.match(scene.masked, subject.end, end)
        if after:
            choices.append(_choice(after, subject, subject.start))
    choices = [each for each in choices if each.persons and all(person.name for person in each.persons)]
    return sorted(choices, key=lambda each: each.start)


def _choice(match: re.Match[str], subject: Subject, start: int) -> Choice:
    number = int(match["n"]) if match["n"] else len(subject.persons)
    end = max(match.end(), subject.end)
    return Choice(Span(*match.span("what")), number, subject.persons, start, end)


def _vote(scene: Scene, subject: Subject, last: int, end: int) -> Vote | None:
    before = scene.masked[max(last, subject.start - 80) : subject.start]
    for vote, form in _OPENING:
        if form.search(before):
            return vote
    return _said_after(scene, subject, end) or _said_before(scene, subject, last)


def _said_before(scene: Scene, subject: Subject, last: int) -> Vote | None:
    before = scene.masked[max(last, subject.start - 80) : subject.start]
    return next((vote for vote, form in _BEFORE if form.search(before)), None)


def _said_after(scene: Scene, subject: Subject, end: int) -> Vote | None:
    if _OF_ANOTHER.search(scene.masked, max(0, subject.start - 12), subject.start):
        return None
    edge = min(end, subject.end + 60)
    return next((vote for vote, form in _AFTER if form.match(scene.masked, subject.end, edge)), None)


def _cells(scene: Scene, start: int, end: int) -> Iterator[tuple[Person, Vote]]:
    """A table with a member to a row, flattened: name, party, role, vote."""
    for row in _LINE.finditer(scene.masked, start, end):
        if _OTHERS.search(row["between"]):
            continue
        name = squeeze(scene.text[row.start("name") : row.end("name")])
        party = scene.text[row.start("party") : row.end("party")]
        yield Person(name, squeeze(party)), _WORDS[row["vote"].casefold()[:4].rstrip(".")]
