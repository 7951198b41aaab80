"""What a yrkande is about, in the text's words and as short as they allow."""

from nlp.model import Span
from nlp.relations.cues import pattern
from nlp.relations.scene import Scene

_CUT = pattern(
    r"[,;:]?\s+(?:i\s+enlighet\s+med|med\s+hänvisning|med\s+(?:följande\s+)?motivering\w*|med\s+anledning|på\s+grund|pga|eftersom|då\s|för\s+att|dock|jämte|samt\s+att|"
    r"men\s|i\s+(?:första|andra)\s+hand|vari\b|i\s+vilket\b|(?:yrkar|yrkas|yrkade|yrkades|föreslår|föreslog)(?!\w)|vilket\s+yrkande\b|med\s+instämmande)|,\s*$|;\s|\n\s*\n"
)
_OPENING = pattern(
    r"(?:(?:som\s+(?:ett\s+)?tillägg\w*|dessutom|därutöver|därtill|även|också|vidare|följande)[\s,:]+)*(?:att\s+)?"
)
_LONG = 300


def target(scene: Scene, about: list[Span]) -> str:
    """The words of what is demanded, several joined by semicolons."""
    found = [_words(scene, span) for span in about]
    return "; ".join(dict.fromkeys(filter(None, found)))


def short(scene: Scene, span: Span) -> Span:
    """What is demanded without its grounds, its date, or whose proposal it follows."""
    cut = _CUT.search(scene.masked, span.start, span.end)
    return Span(span.start, cut.start() if cut and cut.start() > span.start else span.end)


def _words(scene: Scene, span: Span) -> str:
    about = short(scene, span)
    opening = _OPENING.match(scene.masked, about.start, about.end)
    start = opening.end() if opening else about.start
    return scene.words(start, min(about.end, start + _LONG)).strip(' .,;:”"-–•')
