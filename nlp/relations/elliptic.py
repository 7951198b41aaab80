"""Motions from the floor that are put without a verb: a subject and what it wants.

`A (S): Bifall till …`, `dels B (M) avslag på …`, `A:s (S) yrkande: …`, `Bifall: A (S), B (M)`.
"""

import re
from collections.abc import Iterator

from nlp.model import Span
from nlp.relations.anchors import Anchor
from nlp.relations.cues import cue, pattern
from nlp.relations.people import Subject, subjects
from nlp.relations.scene import Scene

_WANTS = pattern(
    r"\s*[:–-]?\s*(?:yrkande\s*:?\s*)?(?=(?:bifall|avslag|återremiss|bordläggning)\b)|\s*:\s*(?=\w)"
    r"|\s*:\s*$|\s+\w*(?:yrkande|förslag)\s*:\s*(?:(?=[\w–•”\"-])|$)"
)
# Under `Under överläggningen yrkar` each line names who, and goes on with what.
_ATT = pattern(r",?\s+(?=att\s)")
_OWNED = pattern(r"(?:^|\s)\w*(?:yrkande|förslag)\s+(?:från|av)$")
_LABEL = pattern(
    r"[ \t•*–-]*(?:yrkande\s+om\s+)?"
    r"(?P<what>(?:bifall|avslag|återremiss|bordläggning)(?:\s+(?:till|på|av)\s[^:\n]{1,80})?)\s*:\s*"
)


def elliptic(scene: Scene, span: Span, last: int, *, opened: bool = False) -> Iterator[Anchor]:
    """The subjects of a sentence after `last` that want something without a verb.

    `opened` says that a verb without a subject stands over them (`Under överläggningen yrkar`).
    """
    found = list(subjects(scene, span.start, span.end))
    labelled = list(_labelled(scene, found, span))
    if labelled:
        yield from labelled
        return
    for place, subject in enumerate(found):
        joiner = _joiner(scene, subject, found[place + 1 :])
        end = joiner.end if joiner else subject.end
        wants = _WANTS.match(scene.masked, end, span.end)
        wants = wants or (_ATT.match(scene.masked, end, span.end) if opened else None)
        if subject.start < last or not wants or not subject.persons:
            continue
        start = _opens(scene, subject, span)
        if start is not None:
            supporters = joiner.persons if joiner else ()
            yield Anchor(max(start, last), wants.end(), subject, supporters, joins=False)


def _joiner(scene: Scene, subject: Subject, after: list[Subject]) -> Subject | None:
    """Who joins right after the mover: `A med instämmande av B: bifall till …`."""
    following = after[0] if after else None
    between = scene.masked[subject.end : following.start].strip(" ,\n") if following else ""
    return following if cue("people", "joined_by").fullmatch(between) else None


def _opens(scene: Scene, subject: Subject, span: Span) -> int | None:
    """Where a motion begins whose subject stands first in its sentence, on its line, or after `dels`."""
    before = scene.masked[span.start : subject.start].strip(" \t-–•*·\n")
    if not before or _OWNED.fullmatch(before):
        return span.start
    dels = re.search(r"(?:^|\s)(?:dels|samt|och)\s*$|,\s*$", before, re.IGNORECASE)
    line = re.search(r"\n[ \t\-–•*·]*$", scene.masked[span.start : subject.start])
    if not (dels or line):
        return None
    return dels.start() + span.start if dels and not before[: dels.start()].strip() else subject.start


def _labelled(scene: Scene, found: list[Subject], span: Span) -> Iterator[Anchor]:
    """`Avslag på motionen: A (S), B (M)`: what is wanted, a colon, and who wants it, on a line."""
    for label in _LABEL.finditer(scene.masked, span.start, span.end):
        first = not scene.masked[span.start : label.start()].rpartition("\n")[2].strip()
        who = next((subject for subject in found if subject.start == label.end() and subject.persons), None)
        line = scene.masked[who.end : span.end].partition("\n")[0] if who else ""
        if who and first and not line.strip(" ."):
            yield Anchor(label.start(), label.start("what"), who, (), joins=False)
