"""What Ja and Nej meant in a vote, in the text's words.

`”Ja för avslag och Nej för bifall till X.”`, `Ja-röst för …` and `Nej-röst för …` on lines of their own,
`JA = …`, `Den som bifaller X röstar ja, den som bifaller Y röstar nej`, `den det ej vill röstar nej`.
"""

import re
from dataclasses import dataclass

from nlp.model import Span
from nlp.relations.cues import forms, pattern, text
from nlp.relations.people import only_persons
from nlp.relations.scene import NAME, Scene, trim


@dataclass(frozen=True, slots=True)
class Meaning:
    """Where the text says what Ja and what Nej meant; None where it does not."""

    yes: Span | None = None
    no: Span | None = None


_PARTS = {name: text("meaning", name) for name in ("side", "ending", "stop", "who", "says")}
_FORMS = forms("meaning", "forms", **_PARTS)
_WINS = pattern(
    r"\s*[”\"]?(?:-röst)?\s*[.,;]\s*(?:om\s+)?(?:vinner\s+nej|nej\s+vinner)\s*,?\s*(?:har\s+|så\s+)?(?P<nej>[^.;”\"]{3,240})"
)
_FOR = pattern(r"\bför\b")
_OTHERS = pattern(r"\bm\.?\s?fl\.$")
_CAST = pattern(r"\s*(?:(?:avges|avgavs|avgivits|lämnas|lämnades)\s+)?av\b")
_FAR = 1500


def in_turn(scene: Scene, edges: list[Span]) -> list[Meaning] | None:
    """What the sides meant in several votes whose questions all stand before the first count, in their order.

    None unless exactly as many questions as votes stand there, and none later.
    """
    low = max(scene.paragraf.start, edges[0].start - _FAR * len(edges))
    asked = sorted(_matches(scene, low, edges[-1].start), key=lambda match: match.start("ja"))
    apart = [
        match
        for place, match in enumerate(asked)
        if not place or match.start("ja") >= asked[place - 1].end() - 1
    ]
    if len(apart) != len(edges) or apart[-1].end() > edges[0].start:
        return None
    return [_of(scene, match, edges[0].start) for match in apart]


def meaning(scene: Scene, start: int, end: int) -> Meaning:
    """What the sides meant in the vote counted at `end`: the last such words between `start` and there.

    The words may stand in a section before the one that counts, so the search goes back past its start.
    """
    low = max(scene.paragraf.start, min(start, end - _FAR)) if start > scene.paragraf.start else start
    low = max(low, _last_count(scene, low, end))
    found = _matches(scene, low, end)
    if not found:
        return Meaning()
    return _of(scene, max(found, key=lambda match: (match.start("ja"), match.end())), end)


def _matches(scene: Scene, low: int, end: int) -> list[re.Match[str]]:
    found = (match for form in _FORMS for match in form.finditer(scene.masked, low, end))
    return [match for match in found if not _voters(match)]


def _of(scene: Scene, match: re.Match[str], end: int) -> Meaning:
    no = _span(scene, match.span("nej")) if match["nej"] else _if_no_wins(scene, match.end(), end)
    return Meaning(_span(scene, match.span("ja")), no)


def _voters(match: re.Match[str]) -> bool:
    """Whether what follows Ja is who voted so; one person after `för` stands for a motion."""
    if _CAST.match(match["ja"]):
        return True
    lead = match.string[match.start() : match.start("ja")]
    persons = len(re.findall(f"{NAME}+", match["ja"]))
    return only_persons(match["ja"]) and (persons > 1 or not _FOR.search(lead))


def _last_count(scene: Scene, low: int, end: int) -> int:
    """Where an earlier vote was counted: its question is not ours."""
    # neither the number of a point nor that of a page
    counted = pattern(
        r"(?<!punkt )(?<!punkt\n)(?<!sid )(?<!sida )(?<!\d)\d{1,3}\s*(?:ledamöter\s+)?(?:röstar\s+)?nej\b"
        r"|nej\s*\(\d+\)"
    )
    return max((match.end() for match in counted.finditer(scene.masked, low, end)), default=low)


def _if_no_wins(scene: Scene, start: int, end: int) -> Span | None:
    """`Vinner nej har fullmäktige …`: what the old form says of Nej."""
    wins = _WINS.match(scene.masked, start, end)
    return _span(scene, wins.span("nej")) if wins else None


def _span(scene: Scene, span: tuple[int, int]) -> Span:
    start, end = span
    while (
        scene.text[start:end][-1:] in "”\"'.,;:" and end > start and not _OTHERS.search(scene.text[start:end])
    ):
        end -= 1
    return trim(scene.text, start, end)
