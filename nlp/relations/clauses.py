"""Where the minutes move something: the clause, its subject, and who joins it.

`A (S) och B (M) yrkar …`, `Vidare yrkar A (S) …`, `dels A … dels B …`, `A (S): Bifall till …`,
`Ledamöterna från SD yrkar …`, `På förslag av A (M):` over a decision point.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nlp.model import Person, Section, Span
from nlp.relations.cues import Cue, cue, pattern, words
from nlp.relations.people import Subject, subjects
from nlp.relations.scene import Scene, body, sentences, trim
from nlp.terms import SectionLabel


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that moves something: `verb` is where its predicate begins (at the verb where it has one).

    `led` marks a lead-in over a decision point, whose demand is that point; `told` a motion only told of
    (`votering om tilläggsyrkande från C`).
    """

    start: int
    end: int
    verb: int
    proposers: tuple[Person, ...]
    supporters: tuple[Person, ...]
    chair: bool
    led: bool = False
    told: bool = False


@dataclass(frozen=True, slots=True)
class Joining:
    """A sentence by which persons join a motion made before it."""

    start: int
    end: int
    persons: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class _Anchor:
    start: int
    verb: int
    subject: Subject
    supporters: tuple[Person, ...]
    joins: bool


_FLOOR = (SectionLabel.YRKANDEN,)
_STRONG = (
    SectionLabel.BESLUTSGANG,
    SectionLabel.VOTERING,
    SectionLabel.DEBATT,
    SectionLabel.OVRIGT,
    SectionLabel.BESLUT,
)
# Only where the paragraf has no motions of its own: what stands here may be an earlier body's.
_LAST_RESORT = (SectionLabel.ARENDE, SectionLabel.ANTECKNING)
_TOLD_IN = (SectionLabel.VOTERING, SectionLabel.BESLUT, SectionLabel.RESERVATION)
_VOTE = pattern(r"\b(?:votering|omröstning)\w*")
_POINT = re.compile(r"\s*(?:[-–•*·]\s|\d{1,2}[.)]\s|[a-h][.)]\s|att\s|[”\"»])", re.IGNORECASE)
_OPEN = pattern(r"(?::|\b(?:besluta|beslutar|beslutade|att|följande|samt|och|;))[\s,;:]*$")
_ELLIPSIS = pattern(
    r"\s*[:–-]?\s*(?:yrkande\s*:?\s*)?(?=(?:bifall|avslag|återremiss|bordläggning)\b)|\s*:\s*(?=\w)"
)
_EARLIER = pattern(
    r"\b(?:vid|på|i)\s+\S+(?:styrelsens|utskottets|nämndens|fullmäktiges|beredningens)\s+(?:sammanträde|behandling)"
)


def clauses(scene: Scene) -> tuple[list[Clause], list[Joining]]:
    """The clauses of a paragraf that move something, and the sentences that join one."""
    moved: list[Clause] = []
    joined: list[Joining] = []
    for sections in ((*_FLOOR, *_STRONG), _LAST_RESORT):
        if moved:
            break
        for section in scene.of(*sections):
            found, joins = _in_section(scene, section)
            moved += found
            joined += joins
    if not moved:
        moved = [clause for section in scene.of(*_TOLD_IN) for clause in _told(scene, section)]
    return sorted(moved, key=lambda clause: clause.start), joined


@cache
def _noun() -> Cue:
    return pattern(
        rf"(?<!enligt )(?<!enligt ett )(?<!\w){words('yrkande', 'nouns')}(?:et|en)?(?!\w)"
        r"(?P<of>\s+(?:från|av)\s+)?"
    )


def _told(scene: Scene, section: Section) -> Iterator[Clause]:
    """Motions a decision list only tells of: `votering om tilläggsyrkande från C`, `C:s ändringsförslag`."""
    stretch = body(scene, section)
    for sentence in sentences(scene.masked, stretch.start, stretch.end):
        told = section.label != SectionLabel.RESERVATION or _VOTE.search(
            scene.masked, sentence.start, sentence.end
        )
        found = list(subjects(scene, sentence.start, sentence.end)) if told else []
        for noun in _noun().finditer(scene.masked, sentence.start, sentence.end):
            for subject in found:
                follows = noun["of"] and subject.start == noun.end()
                owns = subject.end <= noun.start() and re.fullmatch(
                    r"(?::?s)?\s*(?:\([^)]*\))?\s+", scene.masked[subject.end : noun.start()]
                )
                if subject.persons and (follows or owns):
                    start = noun.start() if follows else subject.start
                    end = trim(scene.text, start, sentence.end).end
                    yield Clause(start, end, noun.start(), subject.persons, (), subject.chair, told=True)


def _in_section(scene: Scene, section: Section) -> tuple[list[Clause], list[Joining]]:
    stretch = body(scene, section)
    spans = tuple(sentences(scene.masked, stretch.start, stretch.end))
    floor = section.label in _FLOOR
    rows = [(span, list(_anchors(scene, span, floor=floor))) for span in spans]
    moved, joined = [], []
    for index, (span, anchors) in enumerate(rows):
        for place, anchor in enumerate(anchors):
            if anchor.joins:
                joined.append(Joining(span.start, span.end, anchor.subject.persons))
                continue
            end = anchors[place + 1].start if place + 1 < len(anchors) else _reach(scene, rows, index)
            moved.append(_clause(scene, anchor, end))
    if section.label == SectionLabel.BESLUT:
        moved += _led(scene, stretch)
    return moved, joined


def _clause(scene: Scene, anchor: _Anchor, end: int) -> Clause:
    span = trim(scene.text, anchor.start, end)
    stop = span.end
    while scene.text[stop - 1] in ",;" or scene.text[stop - 4 : stop] == " och":
        stop = trim(scene.text, span.start, stop - (1 if scene.text[stop - 1] in ",;" else 4)).end
    late = _late_joiners(scene, anchor.verb, stop)
    subject = anchor.subject
    proposers = tuple(person for person in subject.persons if person not in anchor.supporters)
    return Clause(span.start, stop, anchor.verb, proposers, anchor.supporters + late, subject.chair)


def _late_joiners(scene: Scene, start: int, end: int) -> tuple[Person, ...]:
    """Who joins at the end of the clause: `…, vari B (M) instämmer`, `…, med instämmande av B (M)`."""
    joint = cue("people", "joined_by").search(scene.masked, start, end)
    if not joint:
        return ()
    after = next(iter(subjects(scene, joint.end(), end)), None)
    if after is None or scene.masked[joint.end() : after.start].strip():
        return ()
    return after.persons


def _reach(scene: Scene, rows: list[tuple[Span, list[_Anchor]]], index: int) -> int:
    """The end of a clause: its sentence, and the points or the quotation it opens."""
    end = rows[index][0].end
    start = rows[index][0].start
    opened = bool(_OPEN.search(scene.masked, start, end))
    for span, anchors in rows[index + 1 :]:
        if anchors:
            break
        gap = "\n" in scene.masked[end : span.start] and re.search(r"\n\s*\n", scene.masked[end : span.start])
        listed = _POINT.match(scene.masked, span.start)
        quoted = _unclosed(scene.masked[start:end])
        if not (opened or listed or quoted):
            break
        if opened and gap and not listed and not _OPEN.search(scene.masked, start, end):
            break
        opened = opened or bool(listed and _OPEN.search(scene.masked, span.start, span.end))
        end = span.end
    return end


def _unclosed(text: str) -> bool:
    return text.count("”") % 2 == 1 and "“" not in text and "„" not in text


@cache
def _verb() -> tuple[Cue, Cue]:
    strong = pattern(rf"(?<!\w){words('yrkande', 'strong')}(?!\w)")
    floor = pattern(rf"(?<!\w){words('yrkande', 'strong', 'weak')}(?!\w)")
    return strong, floor


@cache
def _bridge() -> Cue:
    return pattern(rf"[\s,]*(?:{words('yrkande', 'between')}(?!\w)[\s,]*){{0,4}}")


def _anchors(scene: Scene, span: Span, *, floor: bool) -> Iterator[_Anchor]:
    """The subjects of a sentence that move something, from left to right."""
    verbs = list(_verb()[floor].finditer(scene.masked, span.start, span.end))
    if not (verbs or floor) or cue("yrkande", "not_motions").search(scene.masked, span.start, span.end):
        return
    found = list(subjects(scene, span.start, span.end))
    last = span.start
    for verb in verbs:
        if verb.start() < last:
            continue
        anchor = _before(scene, found, verb) or _inverted(scene, found, verb, last)
        if anchor and _speaks(scene, anchor, span, floor=floor):
            yield anchor
            last = max(verb.end(), anchor.verb)
    if floor:
        yield from _elliptic(scene, found, span, last)


def _speaks(scene: Scene, anchor: _Anchor, span: Span, *, floor: bool) -> bool:
    """Whether the subject moves something here: not in an earlier body, and off the floor only by name."""
    earlier = _EARLIER.search(scene.masked, span.start, anchor.verb)
    return not earlier and (floor or bool(anchor.subject.persons))


_JOINT_END = pattern(r"\b(?:vari|vilket|av|från)(?:\s+även)?$")


def _before(scene: Scene, found: list[Subject], verb: re.Match[str]) -> _Anchor | None:
    """`A (S) och B (M), med instämmande av C (L), yrkar …`."""
    for index, subject in enumerate(found):
        if subject.end > verb.start() or not _bridge().fullmatch(scene.masked, subject.end, verb.start()):
            continue
        supporters: tuple[Person, ...] = ()
        mover = subject
        joint = scene.masked[found[index - 1].end : subject.start].strip(" ,\n") if index else ""
        if cue("people", "joined_by").fullmatch(joint):
            supporters, mover = subject.persons, found[index - 1]
        elif _JOINT_END.search(joint):
            return None
        later, start = _joined_after(scene, found, verb.end())
        joins = bool(cue("yrkande", "assent").fullmatch(verb[0])) and _joins_motion(scene, verb.end())
        return _Anchor(mover.start, start or verb.start(), mover, supporters + later, joins)
    return None


def _joined_after(scene: Scene, found: list[Subject], verb: int) -> tuple[tuple[Person, ...], int]:
    """`yrkar, med instämmande av B (M), …`: who joins, and where the demand goes on (0 if nobody does)."""
    for subject in found:
        if subject.start >= verb and cue("people", "joined_by").fullmatch(
            scene.masked[verb : subject.start].strip(" ,\n")
        ):
            return subject.persons, subject.end
    return (), 0


def _inverted(scene: Scene, found: list[Subject], verb: re.Match[str], last: int) -> _Anchor | None:
    """`Vidare yrkar A (S) …`; a subject right after the verb."""
    for subject in found:
        if subject.start >= verb.end() and _bridge().fullmatch(scene.masked, verb.end(), subject.start):
            joins = bool(cue("yrkande", "assent").fullmatch(verb[0]))
            start = trim(scene.text, last, verb.start()).start if last < verb.start() else verb.start()
            # `Återremiss yrkas av A`: what is demanded stands before the verb
            passive = verb[0].casefold().endswith("av")
            return _Anchor(start, start if passive else subject.end, subject, (), joins)
    return None


def _joins_motion(scene: Scene, verb: int) -> bool:
    """Whether an assent goes to somebody's motion, not to an organ's proposal (which makes it a bifall)."""
    rest = scene.masked[verb : verb + 120].split(".")[0]
    organ = re.search(
        r"\w+(?:s|ns|ts)\s+(?:\w+\s+)?förslag|(?:liggande|föreliggande|framlagda)\s+förslag",
        rest,
        re.IGNORECASE,
    )
    return not organ or bool(re.search(r"yrkande", rest, re.IGNORECASE))


def _elliptic(scene: Scene, found: list[Subject], span: Span, last: int) -> Iterator[_Anchor]:
    """`A (S): Bifall till …` and `… dels B (M) avslag på …`: a subject and what it wants, without a verb."""
    for subject in found:
        wants = _ELLIPSIS.match(scene.masked, subject.end, span.end)
        if subject.start < last or not wants or not subject.persons:
            continue
        before = scene.masked[span.start : subject.start].strip(" \t-–•*·\n")
        dels = re.search(r"(?:^|\s)(?:dels|samt|och|,)\s*$", before, re.IGNORECASE)
        line = re.search(r"\n[ \t\-–•*·]*$", scene.masked[span.start : subject.start])
        if not before or dels or line:
            start = span.start if not before else subject.start
            start = dels.start() + span.start if dels and not before[: dels.start()].strip() else start
            yield _Anchor(max(start, last), wants.end(), subject, (), joins=False)


def _led(scene: Scene, stretch: Span) -> Iterator[Clause]:
    """`På förslag av A (M):` over a decision point: the only record of who moved it."""
    for lead in cue("yrkande", "on_proposal").finditer(scene.masked, stretch.start, stretch.end):
        subject = next(iter(subjects(scene, lead.end(), min(stretch.end, lead.end() + 300))), None)
        if subject and subject.persons and not scene.masked[lead.end() : subject.start].strip():
            yield Clause(lead.start(), subject.end, subject.end, subject.persons, (), subject.chair, led=True)
