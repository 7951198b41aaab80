"""Who stood aside for a conflict of interest (jäv, KL 5 kap. 47 §, 6 kap. 28–32 §§).

`deltar inte i beslutet` alone is none: anyone may abstain (KL 4 kap. 25 §).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from nlp.model import Jav, Paragraf, Person, Protokoll, Span
from nlp.relations.cues import cue, pattern
from nlp.relations.dissent import said
from nlp.relations.people import persons, subjects
from nlp.relations.scene import NAME, Scene
from nlp.terms import SectionLabel

_JAV = pattern(r"jäv|intressekonflikt")
_ASIDE = pattern(
    r"(?:anmäl\w+|anmält|på\s+grund\s+av|till\s+följd\s+av|pga\.?|p\.?\s?g\.?\s?a\.?|av|med\s+anledning\s+av)\s+(?:\w+\s+){0,2}?(?:jäv|intressekonflikt)\b|\bjäv(?:ig|iga)\b|jäv(?:sanmälan)?\s*:|\bjäv\s+anmäl|jävsanmälan\s+(?:från|av)"
)
_ABSENT = pattern(
    r"delt(?:ar|og|agit)\s+(?:inte|ej)\s+i|lämnar\s+(?:\w+\s+)?(?:sammanträdet|salen|lokalen|rummet)|närvarar\s+(?:inte|ej)|avstår\s+från\s+att\s+delta"
)
# Who takes the chair or the seat meanwhile is not the one who stands aside.
_MEANWHILE = pattern(
    r"(?:tjänstgör|inträder|ersätter|övertar|tar\s+över|träder\s+in|leder|går\s+in)\b[^.]{0,120}?\b(?:för|då|eftersom|när|sedan|istället\s+för|i\s+stället\s+för)\b"
)


def jav(scene: Scene) -> tuple[Jav, ...]:
    """Who stood aside in a paragraf, one record a sentence."""
    found = []
    for one in said(scene, _JAV, SectionLabel.JAV):
        by = _aside(scene, one.sentence, labelled=one.section.label == SectionLabel.JAV)
        if by and not _of_other(scene, one.sentence):
            found.append(Jav(by, one.sentence.start, one.sentence.end))
    return tuple(found)


_ELSEWHERE = pattern(
    r"\bjäv\w*\s+(?:i|under|vid|för|på|gällande)\s+(?:ärende\s+)?(?:paragraf|§+)\s*(?P<n>\d{1,4})"
)


def _of_other(scene: Scene, sentence: Span) -> bool:
    """Whether what is announced is of another §: `anmäler jäv under paragraf 206` in a § of such notices."""
    named = _ELSEWHERE.search(scene.masked, sentence.start, sentence.end)
    return bool(named) and named["n"] != scene.paragraf.number if named else False


def _aside(scene: Scene, sentence: Span, *, labelled: bool) -> tuple[Person, ...]:
    text = scene.masked[sentence.start : sentence.end]
    if cue("dissent", "not_jav").search(text):
        return ()
    if not _ASIDE.search(text) and not (labelled and (_ABSENT.search(text) or _only_names(text))):
        return ()
    meanwhile = _MEANWHILE.search(scene.masked, sentence.start, sentence.end)
    start = meanwhile.end() if meanwhile else sentence.start
    first = next((subject for subject in subjects(scene, start, sentence.end) if subject.persons), None)
    return first.persons if first else persons(scene, start, sentence.end)


def _only_names(text: str) -> bool:
    """Whether a sentence is names and parties and nothing else."""
    return not re.search(
        r"[a-zåäö]{4,}", re.sub(r"\b(?:ordförande\w*|ledamot\w*|ersättare\w*|samt)\b", "", text)
    )


_NUMBERS = r"(?P<n>\d{1,4}(?:\s*(?:,|och|samt|&)\s*\d{1,4}){0,5})"
_BY = r"(?:på\s+grund\s+av\s+|pga\.?\s+|p\.?\s?g\.?\s?a\.?\s+|\(|,\s*|[-–]\s*)?"
_NOTED = (
    pattern(rf"(?:§+\s*|\bej\s+(?:§+\s*)?|(?<=[\s)])){_NUMBERS}\s*{_BY}jäv(?:ig)?\b"),
    pattern(rf"\bjäv(?:ig)?\s*(?:[:(]\s*|i\s+|under\s+|vid\s+|på\s+)*(?:§+\s*|paragraf\s+)?{_NUMBERS}(?!\d)"),
)
_NUMBER = re.compile(r"\d+")
_NEAR = 90


def with_noted(protokoll: Protokoll, masked: str) -> Protokoll:
    """The protokoll with the jäv that the närvaro or another § notes (`§ 206 jäv`), each in the § it names.

    Only where exactly one § of the handling has that number; the span is that of the note.
    """
    found = list(protokoll.paragrafer)
    notes = [Span(each.start, each.end) for each in protokoll.sections if each.label is SectionLabel.NARVARO]
    notes += [Span(each.start, each.end) for each in found if _ELSEWHERE.search(masked, each.start, each.end)]
    for stretch in notes:
        for number, each in _noted(protokoll, masked, stretch):
            places = [at for at, paragraf in enumerate(found) if _is(protokoll, paragraf, number, stretch)]
            if len(places) == 1 and not _told(found[places[0]], each):
                place = places[0]
                found[place] = replace(found[place], jav=(*found[place].jav, each))
    return replace(protokoll, paragrafer=tuple(found))


def _is(protokoll: Protokoll, paragraf: Paragraf, number: str, stretch: Span) -> bool:
    handling = protokoll.handlingar[paragraf.handling]
    return paragraf.number == number and handling.start <= stretch.start < handling.end


def _told(paragraf: Paragraf, each: Jav) -> bool:
    names = {person.name for told in paragraf.jav for person in told.by}
    return any(person.name in names for person in each.by)


def _noted(protokoll: Protokoll, masked: str, section: Span) -> Iterator[tuple[str, Jav]]:
    """Each § number noted as jäv, with who stands right before the note."""
    scene = Scene(protokoll.document.text, masked, Paragraf("", "", (), section.start, section.end, 0))
    for form in _NOTED:
        for note in form.finditer(masked, section.start, section.end):
            name = masked.rfind(NAME, max(section.start, note.start() - _NEAR), note.start())
            if name < 0 or "\n\n" in masked[name : note.start()]:
                continue
            start = name
            while start > section.start and masked[start - 1] == NAME:
                start -= 1
            by: tuple[Person, ...] = persons(scene, start, note.start())[:1]
            for number in _NUMBER.findall(note["n"]):
                yield number, Jav(by, start, note.end())
