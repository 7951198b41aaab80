"""Who dissented on record (reservation, KL 4 kap. 27 §) and who stood aside for a conflict of interest (jäv).

`deltar inte i beslutet` is neither: anyone may abstain (KL 4 kap. 25 §).
"""

import re
from collections.abc import Iterator
from functools import cache

from nlp.model import Jav, Person, Reservation, Section, Span
from nlp.relations.cues import Cue, cue, pattern, words
from nlp.relations.people import Subject, only_persons, persons, subjects
from nlp.relations.scene import Scene, body, sentences
from nlp.terms import SectionLabel

# An earlier body's dissent, quoted under these, belongs to that body.
_NOT_OURS = (
    SectionLabel.BEHANDLING,
    SectionLabel.UNDERLAG,
    SectionLabel.FORSLAG,
    SectionLabel.ARENDE,
    SectionLabel.EXPEDIERING,
    SectionLabel.INNEHALL,
    SectionLabel.EKONOMI,
)
_NOUN = pattern(r"(?<!\w)reservation(?:er|en)?(?!\w)")
_LABEL = pattern(
    r"^(?:skriftliga?\s+)?reservation(?:er)?(?:\s+(?:mot\s+beslutet|lämnas\s+av|från|av))?\s*:?\s*"
)
_BRIDGE = pattern(
    r"[\s,]*(?:samtliga|båda|alla|också|även|skriftligt|muntligt|härmed|vidare|begär\s+att(?:\s+få)?|anmäler\s+att\s+(?:de|hen|han|hon)|vill|önskar|väljer\s+att|har|m\.?\s?fl\.?|med\s+flera|\s|,){0,4}"
)
_AFTER = pattern(r"[\s,]*(?:(?:mot\s+beslutet|samtliga|båda|muntligt|skriftligt|även)\s*)?:?[\s\-–•]*")
_REST = pattern(
    r"[\s,.(]*(?:(?:till\s+förmån|mot\s+beslutet|se\s+bilaga|bilaga|enligt|skriftlig|muntlig)\b.*)?"
)
_TO = pattern(
    r"till\s+förmån\s+för\s+(?:det\s+|sitt\s+|sina\s+|våra?\s+|vårt\s+)?(?:eget|egna|egen|sitt|sina|vårt|våra)\s*(?:eget|egna)?\s*(?:\w*yrkande|\w*förslag)"
)


def _sections(scene: Scene) -> Iterator[Section]:
    for section in scene.paragraf.sections:
        if section.label not in _NOT_OURS:
            yield section


def reservationer(scene: Scene) -> tuple[Reservation, ...]:
    """The reservations of a paragraf, one a sentence."""
    found: list[Reservation] = []
    for section in _sections(scene):
        stretch = body(scene, section)
        quoted = False
        labelled = section.label == SectionLabel.RESERVATION
        if not (labelled or _SPEAKS.search(scene.masked, stretch.start, stretch.end)):
            continue
        for sentence in sentences(scene.masked, stretch.start, stretch.end):
            if not _SPEAKS.search(scene.masked, sentence.start, sentence.end):
                continue
            by = _dissenters(scene, sentence, labelled=labelled)
            if not (by or found) and _WE.search(scene.masked, sentence.start, sentence.end):
                by = _signed(scene, sentence.end, stretch.end)
            if by and not (quoted and not any(person.name for person in by)):
                found.append(Reservation(by, sentence.start, sentence.end))
                quoted = scene.masked[sentence.start : sentence.end].endswith(":")
        if labelled and not any(stretch.start <= res.start < stretch.end for res in found):
            found += _bare_list(scene, section, stretch)
    return tuple(found)


# What every reservation says; the many sentences without are not read further.
_SPEAKS = pattern(r"reserv")
_WE = pattern(r"(?<!\w)(?:vi|jag|undertecknade?)\b[^.]{0,80}?\breserver(?:ar|ade|a)\s+(?:oss|mig)\b")


def _signed(scene: Scene, start: int, end: int) -> tuple[Person, ...]:
    """Who signs a reservation in the first person: the names that end it, and nothing after them."""
    by: tuple[Person, ...] = ()
    for line in re.finditer(r"[^\n]+", scene.masked[start:end]):
        low, high = start + line.start(), start + line.end()
        if only_persons(line[0]):
            by += tuple(person for person in persons(scene, low, high) if person not in by)
        elif line[0].strip() and not _PLACE.fullmatch(line[0].strip()):
            by = ()
    return by


_PLACE = pattern(r"\w+(?:\s+den)?\s+\d{1,4}[\w\s-]{0,20}|för\s+\S+|dag\s+som\s+ovan")


@cache
def _verb() -> Cue:
    announced = rf"{words('dissent', 'announce')}(?:\s+\w+){{0,3}}?\s+(?:\w+\s+)?reservation(?:er)?"
    return pattern(rf"(?<!\w)(?:{words('dissent', 'verbs')}|{announced})(?!\w)")


def _dissenters(scene: Scene, sentence: Span, *, labelled: bool) -> tuple[Person, ...]:
    """Who reserves in a sentence, nobody if nobody does."""
    masked = scene.masked
    if cue("dissent", "without").search(masked, sentence.start, sentence.end) and not _verb().search(
        masked, sentence.start, sentence.end
    ):
        return ()
    found = list(subjects(scene, sentence.start, sentence.end))
    verb = _verb().search(masked, sentence.start, sentence.end)
    if verb:
        return _beside(scene, found, verb) or _split(scene, found, sentence, verb)
    return _given(scene, found, sentence, labelled=labelled)


def _beside(scene: Scene, found: list[Subject], verb: re.Match[str]) -> tuple[Person, ...]:
    """The list right before the verb, or right after it (`Mot beslutet reserverar sig A och B`)."""
    for subject in found:
        before = subject.end <= verb.start() and _BRIDGE.fullmatch(scene.masked, subject.end, verb.start())
        after = subject.start >= verb.end() and _AFTER.fullmatch(scene.masked, verb.end(), subject.start)
        if before or after:
            return subject.persons
    return ()


def _split(scene: Scene, found: list[Subject], sentence: Span, verb: re.Match[str]) -> tuple[Person, ...]:
    """`Mot beslutet anmäler A, B och C reservation`: the list inside the verb; or a longer way before it."""
    inside = [subject for subject in found if verb.start() < subject.start < verb.end()]
    if inside:
        return inside[0].persons
    opening = re.match(r"[\s\-–•*]*", scene.masked[sentence.start : verb.start()])
    start = sentence.start + (opening.end() if opening else 0)
    first = found[0] if found else None
    if first and first.start == start and first.end <= verb.start():
        between = scene.masked[first.end : verb.start()]
        return first.persons if not re.search(r"[.:;]|\bsom\b", between) else ()
    return ()


_RECEIVED = pattern(r"(?<!\w)(?:från|av)\s*:?\s*$")


@cache
def _handed() -> Cue:
    return pattern(rf"{words('dissent', 'handed')}\s*:?\s*$")


_INSIDE = pattern(r"(?:anmäl(?:er|de)|lämna(?:r|de)|avge[rs]|avgav|inge[rs]|ingav)\s")


def _given(scene: Scene, found: list[Subject], sentence: Span, *, labelled: bool) -> tuple[Person, ...]:
    """`Reservation: C, M.`, `Reservation … lämnas av A och B`, `Mot beslutet anmäler A reservation`."""
    masked = scene.masked
    noun = _NOUN.search(masked, sentence.start, sentence.end)
    if not noun:
        return ()
    for subject in found:
        handed = _handed().search(masked, noun.end(), subject.start)
        received = labelled and _RECEIVED.search(masked, noun.end(), subject.start)
        colon = re.fullmatch(r"\s*:\s*", masked[noun.end() : subject.start])
        announced = subject.end <= noun.start() and _INSIDE.search(masked, sentence.start, noun.start())
        if (subject.start >= noun.end() and (colon or handed or received)) or announced:
            return subject.persons
    return ()


def _bare_list(scene: Scene, section: Section, stretch: Span) -> list[Reservation]:
    """Names and nothing else under the heading."""
    label = _LABEL.match(scene.masked[stretch.start : stretch.end])
    start = stretch.start + (label.end() if label else 0)
    first = next(iter(subjects(scene, start, stretch.end)), None)
    headed = bool(section.heading or label)
    if (
        not headed
        or first is None
        or not first.persons
        or scene.masked[start : first.start].strip(" \n-–•*:")
    ):
        return []
    rest = " ".join(scene.masked[first.end : stretch.end].split())
    return (
        []
        if not _REST.fullmatch(rest.split(". ")[0])
        else [Reservation(first.persons, first.start, first.end)]
    )


def own_motions(scene: Scene, found: tuple[Reservation, ...]) -> dict[Person, Span]:
    """Who reserved for a motion of their own, and where they say so."""
    return {
        person: Span(reservation.start, reservation.end)
        for reservation in found
        if _TO.search(scene.masked, reservation.start, reservation.end)
        for person in reservation.by
    }


_JAV = pattern(r"jäv")


def jav(scene: Scene) -> tuple[Jav, ...]:
    """Who stood aside in a paragraf, one record a sentence."""
    found = []
    for section in _sections(scene):
        stretch = body(scene, section)
        labelled = section.label == SectionLabel.JAV
        if not (labelled or _JAV.search(scene.masked, stretch.start, stretch.end)):
            continue
        for sentence in sentences(scene.masked, stretch.start, stretch.end):
            by = _aside(scene, sentence, labelled=labelled)
            if by:
                found.append(Jav(by, sentence.start, sentence.end))
    return tuple(found)


_ASIDE = pattern(
    r"(?:anmäl\w+|anmält|på\s+grund\s+av|pga\.?|p\.?g\.?a\.?|av|med\s+anledning\s+av)\s+(?:\w+\s+){0,2}?jäv\b|\bjäv(?:ig|iga)\b|jäv\s*:|\bjäv\s+anmäl"
)
_ABSENT = pattern(
    r"delt(?:ar|og|agit)\s+(?:inte|ej)\s+i|lämnar\s+(?:\w+\s+)?(?:sammanträdet|salen|lokalen|rummet)|närvarar\s+(?:inte|ej)|avstår\s+från\s+att\s+delta"
)


def _aside(scene: Scene, sentence: Span, *, labelled: bool) -> tuple[Person, ...]:
    text = scene.masked[sentence.start : sentence.end]
    if cue("dissent", "not_jav").search(text):
        return ()
    if not _ASIDE.search(text) and not (labelled and (_ABSENT.search(text) or _only_names(text))):
        return ()
    first = next(
        (subject for subject in subjects(scene, sentence.start, sentence.end) if subject.persons), None
    )
    return first.persons if first else persons(scene, sentence.start, sentence.end)


def _only_names(text: str) -> bool:
    """Whether a sentence is names and parties and nothing else."""
    return not re.search(
        r"[a-zåäö]{4,}", re.sub(r"\b(?:ordförande\w*|ledamot\w*|ersättare\w*|samt)\b", "", text)
    )
