"""Movers not named where they move, and who joins: `Motionären yrkade bifall`, `Häri instämde herr B`."""

from collections.abc import Iterator

from nlp.model import Person, Span
from nlp.relations.anchors import Anchor
from nlp.relations.cues import pattern
from nlp.relations.people import Subject, persons, subjects
from nlp.relations.scene import NAME, PARTI, Scene
from nlp.terms import SectionLabel

_AUTHOR = pattern(r"(?<!\w)(?P<who>motionären)\s+(?P<verb>(?:yrkar|yrkade)\s+(?:på\s+)?bifall)\b")
_TITLED = r"(?:(?:herr|fru|fröken|ledamoten|fullmäktigen)\s+)?"
_WRITTEN = (
    pattern(rf"\bmotion(?:en)?\s+(?:av|från)\s+{_TITLED}(?P<name>{NAME}+)"),
    pattern(
        rf"\bi\s+(?:en\s+)?motion\b[^.;]{{0,60}}?\b(?:föreslår|föreslog|hemställer|hemställde|yrkar)\s+{_TITLED}(?P<name>{NAME}+)"
    ),
    pattern(
        rf"(?P<name>{NAME}+)\s*(?:\(\s*{PARTI}+\s*\)|,\s*{PARTI}+,)?\s+(?:har|hade|föreslår|föreslog|väckte)\b[^.;]{{0,40}}?\bmotion\b"
    ),
    pattern(rf"\bmotionären,?\s+{_TITLED}(?P<name>{NAME}+)"),
)
_IN = (SectionLabel.ARENDE, SectionLabel.UNDERLAG, SectionLabel.YRKANDEN)
_HEREIN = pattern(
    r"\W*(?:h?äri|vari|i\s+(?:detta|yrkandet|förslaget)|i\s+(?:(?:detta|\S+s|samma)\s+)?\w*yrkandet?)\s+"
    r"(?:instämmer|instämde|förenar\s+sig|förenade\s+sig)\s+(?:även\s+|också\s+)?"
)


def told_of_author(scene: Scene, span: Span) -> Iterator[Anchor]:
    """`Motionären yrkade bifall till motionen`: whoever the paragraf says wrote it, if it names one."""
    found = _AUTHOR.search(scene.masked, span.start, span.end)
    if found:
        subject = Subject(*found.span("who"), _author(scene), chair=False)
        yield Anchor(found.start("who"), found.start("verb"), subject, (), joins=False)


def _author(scene: Scene) -> tuple[Person, ...]:
    places = [
        Span(
            scene.paragraf.start,
            min((s.start for s in scene.paragraf.sections), default=scene.paragraf.start),
        )
    ]
    places += [Span(section.start, section.end) for section in scene.of(*_IN)]
    found = {
        scene.words(*match.span("name")): match.span("name")
        for place in places
        for form in _WRITTEN
        for match in form.finditer(scene.masked, place.start, place.end)
    }
    if len(found) != 1:
        return ()
    start, end = next(iter(found.values()))
    return (Person(persons(scene, start, end)[0].name, ""),)


def joining(scene: Scene, span: Span) -> Iterator[Anchor]:
    """`Häri instämde herr B`: who joins what was moved just before, under any heading."""
    found = _HEREIN.match(scene.masked, span.start, span.end)
    after = next(iter(subjects(scene, found.end(), span.end)), None) if found else None
    if found and after and after.start == found.end() and after.persons:
        yield Anchor(span.start, span.start, after, (), joins=True)
