"""What the decision itself says of the motions: its lead-ins (`Enligt yrkande från A:`) and its points."""

from collections.abc import Iterator

from nlp.model import Beslutspunkt, Span
from nlp.relations.answers import Ruling, rulings
from nlp.relations.cues import pattern
from nlp.relations.options import option
from nlp.relations.rounds import Verdict
from nlp.relations.scene import Scene, body, sentences, trim
from nlp.terms import SectionLabel

_LEAD = pattern(
    r"(?:\benligt\b|\bi\s+enlighet\s+med\b|\btillstyrker\b|\bbifaller\b|\bantar\b)\s+(?P<what>[^.:]{3,300}?)(?=:|\s+(?:och\s+)?(?:föreslår|beslutar)|\.)"
)
_PROCEDURE = pattern(
    r"^\W*(?:\d+[.)]\s*)?(?:att\s+)?(?:\S+\s+(?:beslutar|beslutade|beslutat|besluta)\s+(?:att\s+)?)?(?P<what>återremittera\b|bordlägga\b|(?:ärendet|frågan|motionen|paragrafen|redovisning)[^.;:]{0,300}?\b(?:återremitteras|bordläggs|bordlägges|återremitterades|bordlades)\b)"
)


def decided(scene: Scene, points: tuple[Beslutspunkt, ...]) -> list[Verdict]:
    """What the decision carries and rejects, in order."""
    return [*_leads(scene), *_points(scene, points)]


def _leads(scene: Scene) -> Iterator[Verdict]:
    for section in scene.of(SectionLabel.BESLUT):
        stretch = body(scene, section)
        for lead in _LEAD.finditer(scene.masked, stretch.start, stretch.end):
            what = option(scene, *lead.span("what"))
            if what.names or what.parties or (what.organs and not what.procedural):
                proof = trim(scene.text, *lead.span())
                yield Verdict((Ruling(what, carried=True),), proof, sole=False)


def _points(scene: Scene, points: tuple[Beslutspunkt, ...]) -> Iterator[Verdict]:
    for point in points:
        span = Span(point.start, point.end)
        procedure = _PROCEDURE.search(scene.masked[point.start : point.end])
        if procedure:
            what = option(scene, *(point.start + offset for offset in procedure.span("what")))
            yield Verdict((Ruling(what, carried=True),), span, sole=False)
            continue
        first = next(sentences(scene.masked, point.start, point.end), span)
        found = rulings(scene, first, None)
        found = tuple(ruling for ruling in found if not ruling.option.procedural)
        yield Verdict(found, span, sole=False, words=scene.words(point.start, point.end))
