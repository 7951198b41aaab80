"""The subject of a clause that moves something, its verb, and who joins it, in whatever order.

`A (S) och B (M), med instämmande av C (L), yrkar …`, `Vidare yrkar A (S) …`, `Avslag yrkas av A (S)`,
`A (S) återtar sitt yrkande och instämmer i B:s`.  Subjects that need no verb are read by `elliptic`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from nlp.model import Person, Span
from nlp.relations.cues import Cue, cue, pattern, words
from nlp.relations.kinds import AGAIN
from nlp.relations.people import Subject, subjects
from nlp.relations.scene import NAME, PARTI, Scene, trim


@dataclass(frozen=True, slots=True)
class Anchor:
    """A subject that moves something: `verb` is where its predicate begins; `joins` marks an assent."""

    start: int
    verb: int
    subject: Subject
    supporters: tuple[Person, ...]
    joins: bool


_EARLIER = pattern(
    r"\b(?:vid|på|i)\s+\S+(?:styrelsens|utskottets|nämndens|fullmäktiges|beredningens)\s+"
    r"(?:sammanträde|behandling)"
)
_JOINT_END = pattern(r"\b(?:vari|vilket(?:\s+yrkande)?|av|från|för|å)(?:\s+även)?$")
# `A, som instämde med B, yrkade`: who stands in the aside is no mover.
_IN_ASIDE = pattern(r"\s*(?:\([^)]{1,12}\))?,\s*(?:som|vilken|vilka)\s[^,.;:]{2,40}")
_PASSIVE = pattern(r"(?:yrk|föresl)\w*s(?:\s+av)?$|\bav$")
# `A yrkar bifall till förslaget samt anmäler att yrkandet från S återtas`
TAKES_BACK = pattern(r",?\s+(?:och|samt)\s+(?:anmäler|meddelar)\s+att\s[^.;]{0,200}?\bå?terta")
_WANTED = pattern(r"\W*(?:(?:primärt|dels)\s+)?(?:bifall|avslag|återremiss|bordläggning)\b")
_WHO = pattern(r",?\s+(?:som|vilken|vilka)(?:\s+(?:även|också|därvid|samtliga|båda))?\s+")
# `A redogör för ärendet och yrkar …`: what a subject does before it moves something.
_FIRST_DOES = r"\s+(?!att\b)\w{2,}(?:ar|er|ör|ade|de|te|sig)\b[^.;:]{0,120}?\b(?:och|samt)\s+"


def verbal(scene: Scene, span: Span, *, floor: bool) -> Iterator[Anchor]:
    """The subjects of a sentence that move something by a verb, from left to right."""
    verbs = list(_verb()[floor].finditer(scene.masked, span.start, span.end))
    if not verbs or not speaks(scene, span):
        return
    found = list(subjects(scene, span.start, span.end))
    last, mover = span.start, -1
    for verb in verbs:
        if verb.start() < last:
            continue
        anchor = _before(scene, found, verb, span.start) or _inverted(scene, found, verb, last)
        if anchor and _moves(scene, anchor, span, floor=floor):
            if anchor.subject.start != mover:
                yield anchor
            elif not _says_again(scene, verb):
                # `A tillstyrker förslaget och yrkar dessutom …`: the first ends where the second begins
                yield replace(anchor, start=verb.start())
            last, mover = max(verb.end(), anchor.verb), -1 if anchor.joins else anchor.subject.start


def _says_again(scene: Scene, verb: re.Match[str]) -> bool:
    """Whether a verb only repeats what its subject moved just before: `… och yrkar bifall till detsamma`."""
    joint = pattern(r"\s+(?:och|samt)\s+(?:därför\s+|även\s+)?$").search(
        scene.masked, max(0, verb.start() - 20), verb.start()
    )
    return bool(joint and AGAIN.match(scene.masked, joint.start()))


def speaks(scene: Scene, span: Span) -> bool:
    """Whether a sentence can move something, and does not only speak of yrkanden."""
    besides = TAKES_BACK.search(scene.masked, span.start, span.end)
    end = besides.start() if besides else span.end
    only = cue("yrkande", "not_motions").search(scene.masked, span.start, end)
    # what is taken back can make room for another: `A återtar sitt yrkande och instämmer i B:s`
    return not only or bool(_gives_way().search(scene.masked, span.start, span.end))


@cache
def _verb() -> tuple[Cue, Cue]:
    strong = pattern(rf"(?<!\w){words('yrkande', 'strong')}(?!\w)")
    floor = pattern(rf"(?<!\w){words('yrkande', 'strong', 'weak')}(?!\w)")
    return strong, floor


@cache
def _gives_way() -> Cue:
    verb = words("yrkande", "strong", "weak")
    return pattern(rf"{_withdrawn()}(?=\s+(?:i\s*stället\s+|nu\s+)?{verb}(?!\w))")


def _withdrawn() -> str:
    return rf"(?<!\w){words('yrkande', 'withdraws')}[^.;:]{{0,80}}?\b(?:och|samt)"


@cache
def _bridge() -> Cue:
    between = rf"(?:{words('yrkande', 'between')}(?!\w)[\s,]*){{0,4}}"
    aside = rf"(?:,\s*(?:som|vilken)\s[^,.;:{NAME}{PARTI}]{{1,40}},\s*)?"
    return pattern(rf"{aside}[\s,]*{between}(?:{_withdrawn()}\s+{between})?|{_FIRST_DOES}{between}")


def _moves(scene: Scene, anchor: Anchor, span: Span, *, floor: bool) -> bool:
    """Whether the subject moves something here: not in an earlier body, and off the floor only by name."""
    earlier = _EARLIER.search(scene.masked, span.start, anchor.verb)
    return not earlier and (floor or bool(anchor.subject.persons))


def _before(scene: Scene, found: list[Subject], verb: re.Match[str], low: int) -> Anchor | None:
    """`A (S) och B (M), med instämmande av C (L), yrkar …`."""
    for index, subject in enumerate(found):
        if subject.end > verb.start() or not _leads(scene, subject, verb, low):
            continue
        supporters: tuple[Person, ...] = ()
        mover = subject
        joint = scene.masked[found[index - 1].end if index else low : subject.start].strip(" ,\n")
        if index and cue("people", "joined_by").fullmatch(joint):
            supporters, mover = subject.persons, found[index - 1]
        elif index and _IN_ASIDE.fullmatch(scene.masked, found[index - 1].end, subject.start):
            mover = found[index - 1]
        elif _JOINT_END.search(joint) and not (joint.casefold() == "av" and _PASSIVE.search(verb[0])):
            return None
        later, start = _joined_after(scene, found, verb.end())
        joins = bool(cue("yrkande", "assent").fullmatch(verb[0])) and _joins_motion(scene, verb.end())
        return Anchor(mover.start, start or verb.start(), mover, supporters + later, joins)
    return None


def _leads(scene: Scene, subject: Subject, verb: re.Match[str], low: int) -> bool:
    """Whether a subject has the verb: right before it, or as one of those who spoke (`A, som yrkar …`)."""
    if _bridge().fullmatch(scene.masked, subject.end, verb.start()):
        return True
    relative = _WHO.fullmatch(scene.masked, subject.end, verb.start())
    return bool(relative and cue("yrkande", "speaks").search(scene.masked, low, subject.start))


def _joined_after(scene: Scene, found: list[Subject], verb: int) -> tuple[tuple[Person, ...], int]:
    """`yrkar, med instämmande av B (M), …`: who joins, and where the demand goes on (0 if nobody does)."""
    for subject in found:
        if subject.start >= verb and cue("people", "joined_by").fullmatch(
            scene.masked[verb : subject.start].strip(" ,\n")
        ):
            return subject.persons, subject.end
    return (), 0


def _inverted(scene: Scene, found: list[Subject], verb: re.Match[str], last: int) -> Anchor | None:
    """`Vidare yrkar A (S) …`; a subject right after the verb."""
    for subject in found:
        if subject.start >= verb.end() and _bridge().fullmatch(scene.masked, verb.end(), subject.start):
            joins = bool(cue("yrkande", "assent").fullmatch(verb[0]))
            start = trim(scene.text, last, verb.start()).start if last < verb.start() else verb.start()
            # `Återremiss yrkas av A`, `Avslag på motionen yrkade B`: what is demanded stands before the verb
            first = _WANTED.match(scene.masked, start, verb.start())
            passive = verb[0].casefold().endswith("av") or first
            # `Vidare yrkar A, med instämmande av B och C, bifall till …`
            after, demand = _joined_after(scene, found, subject.end)
            after = _joined_before(scene, found, start, verb.start()) + after
            return Anchor(start, start if passive else demand or subject.end, subject, after, joins)
    return None


def _joined_before(scene: Scene, found: list[Subject], start: int, verb: int) -> tuple[Person, ...]:
    """`Med instämmande av B (M) yrkar A …`: who joins, before the verb."""
    for subject in found:
        opening = scene.masked[start : subject.start].strip(" ,\n") if start <= subject.start else ""
        joined = cue("people", "joined_by").fullmatch(opening)
        if joined and not scene.masked[subject.end : verb].strip(" ,\n"):
            return subject.persons
    return ()


_THE_MATTER = pattern(r"\s*(?:(?:till|i|sig|bakom)\s+)*(?:motionen|medborgarförslaget)(?!\w)")


def _joins_motion(scene: Scene, verb: int) -> bool:
    """Whether an assent goes to somebody's motion, not to an organ's proposal (which makes it a bifall)."""
    rest = scene.masked[verb : verb + 120].split(".")[0]
    if _THE_MATTER.match(rest):
        return False
    organ = re.search(
        r"\w+(?:s|ns|ts)\s+(?:\w+\s+)?förslag|(?:liggande|föreliggande|framlagda)\s+förslag",
        rest,
        re.IGNORECASE,
    )
    return not organ or bool(re.search(r"yrkande", rest, re.IGNORECASE))
