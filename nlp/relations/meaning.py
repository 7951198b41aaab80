"""What Ja and Nej meant in a vote, in the text's words.

`”Ja för avslag och Nej för bifall till X.”`, `Ja-röst för …` and `Nej-röst för …` on lines of their own,
`JA = …`, `Den som bifaller X röstar ja, den som bifaller Y röstar nej`, `den det ej vill röstar nej`.
"""

from dataclasses import dataclass

from nlp.model import Span
from nlp.relations.cues import forms, pattern, text
from nlp.relations.scene import Scene, trim


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
_FAR = 1500


def meaning(scene: Scene, start: int, end: int) -> Meaning:
    """What the sides meant in the vote counted at `end`: the last such words between `start` and there.

    The words may stand in a section before the one that counts, so the search goes back past its start.
    """
    low = max(scene.paragraf.start, min(start, end - _FAR)) if start > scene.paragraf.start else start
    low = max(low, _last_count(scene, low, end))
    found = [match for form in _FORMS for match in form.finditer(scene.masked, low, end)]
    if not found:
        return Meaning()
    best = max(found, key=lambda match: (match.start("ja"), match.end()))
    no = _span(scene, best.span("nej")) if best["nej"] else _if_no_wins(scene, best.end(), end)
    return Meaning(_span(scene, best.span("ja")), no)


def _last_count(scene: Scene, low: int, end: int) -> int:
    """Where an earlier vote was counted: its question is not ours."""
    counted = pattern(r"\d{1,3}\s*(?:ledamöter\s+)?(?:röstar\s+)?nej\b|nej\s*\(\d+\)")
    return max((match.end() for match in counted.finditer(scene.masked, low, end)), default=low)


def _if_no_wins(scene: Scene, start: int, end: int) -> Span | None:
    """`Vinner nej har fullmäktige …`: what the old form says of Nej."""
    wins = _WINS.match(scene.masked, start, end)
    return _span(scene, wins.span("nej")) if wins else None


def _span(scene: Scene, span: tuple[int, int]) -> Span:
    start, end = span
    while scene.text[start:end][-1:] in "”\"'.,;:" and end > start:
        end -= 1
    return trim(scene.text, start, end)
