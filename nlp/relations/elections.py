"""Who was chosen: by the decision, and by ballot.

In an election a name is that of the person chosen, never that of a mover; whoever is replaced (`efter B`) is
not chosen.
"""

import re
from dataclasses import replace

from nlp.model import Span
from nlp.relations.answers import Ruling
from nlp.relations.cues import cue, pattern
from nlp.relations.options import option
from nlp.relations.scene import NAME, Scene

_REPLACED = pattern(r"\b(?:efter|i\s*stället\s+för)\b")
_SEALED = pattern(r"\b(?:sluten\s+omröstning|slutna\s+(?:omröstningen|sedlar))\b")
_VOTES = re.compile(
    rf"(?P<name>{NAME}+)[^.;{NAME}]{{0,20}}?(?<!\d)(?P<number>\d{{1,3}})\s+röst", re.IGNORECASE
)


def chosen(scene: Scene, span: Span) -> tuple[Ruling, ...]:
    """Who is chosen in a sentence of the decision."""
    if not cue("outcome", "elects").search(scene.masked, span.start, span.end):
        return ()
    replaced = _REPLACED.search(scene.masked, span.start, span.end)
    who = option(scene, span.start, replaced.start() if replaced else span.end)
    return (Ruling(replace(who, elects=True), carried=True),) if who.names else ()


def counted(scene: Scene, span: Span) -> tuple[Ruling, ...]:
    """`A 21 röster, B 20 röster` in a sealed ballot: who had most is chosen, the others are not."""
    found = [(match, int(match["number"])) for match in _VOTES.finditer(scene.masked, span.start, span.end)]
    most = max((number for _, number in found), default=0)
    if len(found) < 2 or sum(number == most for _, number in found) > 1:
        return ()
    if not _SEALED.search(scene.masked, scene.paragraf.start, scene.paragraf.end):
        return ()
    return tuple(
        Ruling(replace(option(scene, *match.span("name")), elects=True), carried=number == most)
        for match, number in found
    )
