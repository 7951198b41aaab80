"""What a finding says: which proposals it carries and which it rejects.

Read from `finner att kommunstyrelsens förslag har bifallits`, `att det avslagits`, `beslutar avslå motionen i
enlighet med utskottets förslag`, `med övervägande ja besvarad`, `så sker`, and from what Ja and Nej mean.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from nlp.model import Span
from nlp.relations.cues import Cue, cue, pattern, words
from nlp.relations.kinds import parts
from nlp.relations.numbered import numbered
from nlp.relations.options import Option, option
from nlp.relations.scene import NAME, PARTI, Scene, trim


@dataclass(frozen=True, slots=True)
class Ruling:
    """One thing carried or rejected."""

    option: Option
    carried: bool


Ends = tuple[Option | None, Option | None]


@dataclass(frozen=True, slots=True)
class _Cue:
    name: str
    start: int
    end: int


# `På proposition finner ordföranden …` asks about nothing that it names.
_NOTHING = pattern(r"(?:efter\s+|på\s+)?(?:ställd\s+|framställd\s+)?proposition\W*")
_ORDER = ("lost_before", "carried_before", "lost_after", "carried_after")
_WEAK = pattern(r"(?:i\s+enlighet(?:\s+med)?|enligt|utifrån)$")
_YES = pattern(r"(?:besvara\w+\s+)?med\s+(?:övervägande\s+)?ja\b")
_NO = pattern(r"(?:besvara\w+\s+)?med\s+(?:övervägande\s+)?nej\b")
_PRONOUN = pattern(
    r"[\s,]*(?:att\s+)?(?:\w*(?:fullmäktige|styrelsen|nämnden|utskottet)\s*(?:därmed|således|även|härmed|beslutat|beslutar|besluta)?\s*)?"
    r"(?:(?:det|den)\s+(?:förra|förstnämnda|senare|sistnämnda)(?:\s+(?:förslaget|propositionen|yrkandet))?|vilken\s+proposition|propositionen|det|den|detta|denna|de|dessa|detsamma|densamma|härmed|frågan|så)?[\s,]*(?:har|är|skall|ska|vara|blivit|också|därmed|således)?[\s,.]*"
)
_POINTS_BACK = pattern(
    r"(?:(?:fram)?ställda\s+)?(?:(?:det|den|detta|detsamma|förslaget|yrkandet|tilläggsyrkandet|tilläggsförslaget|ändringsyrkandet|ändringsförslaget|återremissyrkandet|frågan|detta\s+yrkande|det\s+ställda\s+\w+))"
)
_FORMER = pattern(r"\b(?:det|den)\s+(?:förra|förstnämnda)\b")
_LATTER = pattern(r"\b(?:det|den)\s+(?:senare|sistnämnda)\b")
_REFUSAL = pattern(r"\bavslag(?:\s+(?:på|till)\b|$)")
_SAYS_WHAT = pattern(rf"\b(?!därmed|härmed|således|alltså)\w{{4,}}|[{NAME}{PARTI}]")
_HEREBY = pattern(r"[\s,]*(?:härmed|därmed)[\s.,]*")
_BREAK = pattern(
    r",?\s+(?:och|samt)\s+(?=(?:därmed\s+)?(?:att\s+)?(?:avslå|avslår|bifalla?|bifaller|avslag|\w+\s+avslås))|(?<=\w);\s"
)


@cache
def _all() -> tuple[tuple[str, Cue], ...]:
    return tuple((name, pattern(rf"(?<![\w-]){words('outcome', name)}(?![\w-])")) for name in _ORDER)


def rulings(
    scene: Scene, span: Span, context: Option | None, ends: Ends = (None, None)
) -> tuple[Ruling, ...]:
    """What a stretch carries and rejects.

    `context` is what was asked (`det`, `så sker`), `ends` the first and the last of the things asked (`den
    förra`, `det senare`).
    """
    masked = scene.masked[span.start : span.end]
    context = context if context and not _NOTHING.fullmatch(context.text) else None
    if cue("outcome", "no_answer").search(masked):
        return (Ruling(context, carried=False),) if context else ()
    if cue("outcome", "yes_answer").search(masked):
        return (Ruling(context, carried=True),) if context else ()
    former, latter = _FORMER.search(masked), _LATTER.search(masked)
    if former or latter:
        context = ends[0] if former else ends[1]
    # the one of the two that is avslag on a thing carries the thing by losing
    turned = bool((former or latter) and context and _REFUSAL.search(context.text))
    found: list[Ruling] = []
    for piece in _pieces(scene, span):
        found += _of_piece(scene, piece, context)
    return tuple(replace(each, carried=each.carried != (turned and each.option is context)) for each in found)


def _pieces(scene: Scene, span: Span) -> list[Span]:
    cuts = [cut.start() for cut in _BREAK.finditer(scene.masked, span.start, span.end)]
    edges = zip([span.start, *cuts], [*cuts, span.end], strict=True)
    return [trim(scene.text, left, right) for left, right in edges]


def _of_piece(scene: Scene, piece: Span, context: Option | None) -> list[Ruling]:
    cues = _answered(scene.masked, _cues(scene.masked, piece))
    strong = [each for each in cues if not _WEAK.search(scene.masked[each.start : each.end])]
    whole = option(scene, piece.start, piece.end)
    if whole.procedural and not strong:
        return [Ruling(whole, carried=not whole.denied)]
    if not cues:
        answer = Ruling(whole, carried=not whole.denied)
        return [answer] if whole.answered or whole.own else []
    found = []
    alone = all(_answer(scene.masked, each) for each in cues)
    for index, each in enumerate(cues):
        if _answer(scene.masked, each) and not alone:
            continue
        if not whole.procedural or each in strong:
            found += _ruling(scene, piece, cues, index, context)
    return found


def _cues(masked: str, piece: Span) -> list[_Cue]:
    found = [
        _Cue(name, match.start(), match.end())
        for name, form in _all()
        for match in form.finditer(masked, piece.start, piece.end)
    ]
    kept: list[_Cue] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end, _rank(masked, piece, each))):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _rank(masked: str, piece: Span, each: _Cue) -> tuple[bool, int]:
    """Of two readings of a word the one that words stand for: `fullmäktige har bifallit förslaget`."""
    ahead = bool(_SAYS_WHAT.search(masked, each.end, piece.end))
    return each.name.endswith("after") != ahead, _ORDER.index(each.name)


def _answered(masked: str, kept: list[_Cue]) -> list[_Cue]:
    """`bifall till X … med nej besvarad` turns what is carried; `med ja besvarad` only ends its words."""
    rest = [each for each in kept if not _answer(masked, each)]
    turned = rest and any(_NO.match(masked, each.start) for each in kept)
    return [
        _Cue(_FLIPPED[each.name] if turned and each in rest else each.name, each.start, each.end)
        for each in kept
    ]


def _answer(masked: str, each: _Cue) -> bool:
    return bool(_YES.match(masked, each.start) or _NO.match(masked, each.start))


_FLIPPED = {
    "carried_after": "lost_after",
    "lost_after": "carried_after",
    "carried_before": "lost_before",
    "lost_before": "carried_before",
}


def _ruling(scene: Scene, piece: Span, cues: list[_Cue], index: int, context: Option | None) -> list[Ruling]:
    """What one cue carries or rejects: what the words after or before it name, or what was asked."""
    each = cues[index]
    left = cues[index - 1].end if index else piece.start
    right = cues[index + 1].start if index + 1 < len(cues) else piece.end
    ahead = each.name.endswith("after")
    start, end = (each.end, right) if ahead else (left, each.start)
    carried = each.name.startswith("carried")
    words_there = scene.masked[start:end]
    if ahead and _HEREBY.fullmatch(words_there):
        return []
    if _PRONOUN.fullmatch(words_there) or _points_back(words_there, context):
        return [Ruling(context, carried)] if context else []
    named = parts(scene, trim(scene.text, start, end))
    elects = bool(cue("outcome", "elects").fullmatch(scene.masked, each.start, each.end))
    # `motionen avslås i övrigt`: which points it is can stand on the other side of the cue
    points = numbered(scene.masked[left:right])
    options = (option(scene, part.start, part.end) for part in named)
    return [Ruling(replace(what, elects=elects, points=what.points or points), carried) for what in options]


def _points_back(text: str, context: Option | None) -> bool:
    """Whether words like `förslaget` or `tilläggsyrkandet` mean what was just asked."""
    if context is None or context.every:
        return False
    bare = re.sub(r"\b(?:att|har|ska|skall|därmed|således|också|även|blivit|är|inte)\b", " ", text)
    return bool(_POINTS_BACK.fullmatch(bare.strip(" ,.\n")))
