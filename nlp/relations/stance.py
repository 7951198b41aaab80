"""What a reservation is against, and what it is in favour of, in the text's words."""

from nlp.model import Span
from nlp.relations.cues import pattern
from nlp.relations.scene import Scene

_OWN = r"(?:(?:det|sitt|sina|vårt|våra|mitt|deras)\s+)?(?:eget|egna|egen|sitt|sina|vårt|våra|mitt)"
_AND = (
    r",?\s+och\s+(?:tänker|lämnar|inkommer|avser|kommer|anmäler|hänvisar|begär|ber|deltar|yrkar|meddelar)\b"
)
_PAPER = (
    r",?\s+(?:se|enligt|i)\s+(?:bilaga|bilagd|bifogad|följande|nedan|särskild)|\s*\(\s*(?:se\s+)?bilaga|"
    r",?\s+(?:skriftligt|muntligt)\b"
)
_WHY = (
    r",?\s+med\s+(?:motivering|följande|hänvisning|anledning|skriftlig|bilagd)|"
    r",?\s+(?:då|eftersom|därför\s+att|på\s+grund\s+av)\b|,\s+(?:vilket|dels|bl\.?\s?a)\b"
)
_VERB = (
    r"\s+(?:reserver\w+|anmäler|anmälde|lämnar|lämnade|avger|avgav)\b|"
    r"\s+(?:lämnas|lämnades|avges|avgavs|anmäls|anmäldes)\s+av\b"
)
_END = r"\s*(?:;|:(?!s\b))|\s*\.?\s*$"
_STOP = (
    rf"(?=(?:\s+till\s+förmån\b|\s+(?:och\s+)?för\s+{_OWN}\b|,?\s+i\s+enlighet\s+med|,?\s+enligt\s+{_OWN}\b|"
    rf"{_AND}|{_PAPER}|{_WHY}|{_VERB}|{_END}))"
)
_AGAINST = pattern(rf"(?<!\w)mot\s+(?P<what>(?:[^;:]|:(?=s\b)){{3,240}}?){_STOP}")
_FAVOUR_STOP = (
    rf"(?=(?:,?\s+(?:och\s+)?mot\s+(?:besl|åter|kommun|full|nämnd)|{_AND}|{_PAPER}|{_WHY}|{_VERB}|{_END}))"
)
_FAVOUR = (
    pattern(rf"till\s+förmån\s+för\s+(?P<what>(?:[^;:]|:(?=s\b)){{3,240}}?){_FAVOUR_STOP}"),
    pattern(
        rf"(?<!\w)(?:för|enligt|i\s+enlighet\s+med|med\s+bifall\s+till)\s+"
        rf"(?P<what>{_OWN}\s+(?:[^;:]|:(?=s\b)){{3,200}}?){_FAVOUR_STOP}"
    ),
)


def against(scene: Scene, sentence: Span) -> str:
    """What is dissented from: `beslutet`, `återremissen`, `beslutet i punkt 2`; "" where it does not say."""
    found = _AGAINST.search(scene.masked, sentence.start, sentence.end)
    return _words(scene, *found.span("what")) if found else ""


def favour(scene: Scene, sentence: Span) -> str:
    """What the dissenters would rather have: `det egna yrkandet`, `motionen`; "" where it does not say."""
    for form in _FAVOUR:
        found = form.search(scene.masked, sentence.start, sentence.end)
        if found:
            return _words(scene, *found.span("what"))
    return ""


def _words(scene: Scene, start: int, end: int) -> str:
    return scene.words(start, end).rstrip(" ,.")
