"""What the decision itself says of the motions: its lead-ins (`Enligt yrkande från A:`) and its points."""

from collections.abc import Iterator

from nlp.model import Beslutspunkt, Span
from nlp.relations.answers import Ruling, rulings
from nlp.relations.cues import Cue, pattern
from nlp.relations.elections import chosen
from nlp.relations.options import option
from nlp.relations.scene import Scene, body, sentences, trim
from nlp.relations.verdict import Verdict
from nlp.terms import SectionLabel

_LEAD = pattern(
    r"(?:\benligt\b|\bi\s+enlighet\s+med\b|\btillstyrker\b|\bbifaller\b|\bantar\b)\s+(?P<what>[^.:]{3,300}?)(?=:|\s+(?:och\s+)?(?:föreslår|beslutar)|\.)"
)
_OPENING = (
    r"^\W*(?:\d+[.)]\s*)?(?:att\s+)?(?:\S+\s+(?:beslutar|beslutade|beslutat|besluta)\s+(?:att\s+)?"
    r"|\S{0,40}(?:fullmäktige|styrelsen|nämnden|utskottet|direktionen)\s+(?=återremit|bordl))?"
)
_PUT_OFF = (
    r"\b(?:(?:skickas|sänds|går|visas)\s+(?:åter|tillbaka)\s+till\s+\w+|"
    r"återremitteras|bordläggs|bordlägges|återremitterades|bordlades|återförvisas)\b"
)
_PROCEDURE = pattern(
    rf"{_OPENING}(?P<what>(?:om\s+)?(?:återremiss|bordläggning|återremittera|bordlägga|återförvisa)\b"
    rf"|(?:ärendet|frågan|motionen|paragrafen|redovisning)[^.;:]{{0,300}}?{_PUT_OFF}"
    r"|(?:återremitterar|återremitterade|bordlägger|bordlade)\s+(?:ärendet|frågan|motionen|förslaget)\b"
    r"|ärendet[^.;:]{0,80}?\butg(?:år|ick)\b)"
)
# Of a thing called something else only where a motion asked for it and the decision says no more: one of many
# points can put off a part of a matter that is decided.
_THING_PUT_OFF = pattern(
    rf"{_OPENING}(?P<what>(?:(?!\b(?:som|vilka|vilket|inte|ej)\b)[^.;:]){{1,300}}?{_PUT_OFF})"
)


def decided(scene: Scene, points: tuple[Beslutspunkt, ...], *, asked: bool) -> list[Verdict]:
    """What the decision carries and rejects, in order; `asked` says that a motion would have it put off."""
    texts = [scene.masked[point.start : point.end] for point in points]
    anything = asked and all(_THING_PUT_OFF.search(text) for text in texts)
    return [*_leads(scene), *_points(scene, points, _THING_PUT_OFF if anything else _PROCEDURE)]


def _leads(scene: Scene) -> Iterator[Verdict]:
    for section in scene.of(SectionLabel.BESLUT):
        stretch = body(scene, section)
        for lead in _LEAD.finditer(scene.masked, stretch.start, stretch.end):
            what = option(scene, *lead.span("what"))
            if what.names or what.parties or (what.organs and not what.procedural):
                proof = trim(scene.text, *lead.span())
                yield Verdict((Ruling(what, carried=True),), proof, sole=False, chair=scene.chair)


def _points(scene: Scene, points: tuple[Beslutspunkt, ...], put_off: Cue) -> Iterator[Verdict]:
    for point in points:
        span = Span(point.start, point.end)
        procedure = put_off.search(scene.masked[point.start : point.end])
        if procedure:
            what = option(scene, *(point.start + offset for offset in procedure.span("what")))
            yield Verdict((Ruling(what, carried=True),), span, sole=False)
            continue
        first = next(sentences(scene.masked, point.start, point.end), span)
        found = rulings(scene, first, None)
        found = tuple(ruling for ruling in found if not ruling.option.procedural) or chosen(scene, first)
        yield Verdict(found, span, sole=False, chair=scene.chair, words=scene.words(point.start, point.end))
