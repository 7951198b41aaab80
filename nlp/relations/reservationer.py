"""Who dissented on record (reservation, KL 4 kap. 27 §), from what, and in favour of what."""

from functools import cache

from nlp.model import Person, Reservation, Section, Span
from nlp.relations.cues import Cue, cue, pattern, words
from nlp.relations.dissent import Said, around, beside, bracketed, listed, said, signed
from nlp.relations.listing import enumerated
from nlp.relations.people import Subject, subjects
from nlp.relations.scene import Scene, body
from nlp.relations.stance import against, favour
from nlp.terms import SectionLabel

_NOUN = pattern(r"(?<!\w)(?:reservation(?:er|en)?|avvikande\s+mening)(?!\w)")
_LABEL = pattern(
    r"^(?:skriftliga?\s+)?reservation(?:er)?(?:\s+(?:mot\s+beslutet|lämnas\s+av|från|av))?\s*:?\s*"
)
_REST = pattern(
    r"[\s,.(]*(?:(?:till\s+förmån|mot\s+beslutet|se\s+bilaga|bilaga|enligt|skriftlig|muntlig)\b.*)?"
)
_TO = pattern(
    r"(?:till\s+förmån\s+för|i\s+enlighet\s+med|för)\s+(?:det\s+|sitt\s+|sina\s+|våra?\s+|vårt\s+)?(?:eget|egna|egen|sitt|sina|vårt|våra)\s*(?:eget|egna)?\s*(?:\w*yrkande|\w*förslag)"
)
# What every reservation says; the many sentences without are not read further.
_SPEAKS = pattern(r"reserv|avvikande\s+mening")
_WE = pattern(r"(?<!\w)(?:vi|jag|undertecknade?)\b[^.]{0,160}?\breserver(?:ar|ade|a)\s+(?:oss|mig|sig)\b")


def reservationer(scene: Scene) -> tuple[Reservation, ...]:
    """The reservations of a paragraf, one a sentence."""
    found: list[Reservation] = []
    quoting: Section | None = None
    for one in said(scene, _SPEAKS, SectionLabel.RESERVATION):
        by = _by(scene, one, first=not found)
        quoted = one.section is quoting and not any(person.name for person in by)
        if by and not quoted:
            found.append(_reservation(scene, by, one.sentence))
            ends = scene.masked[one.sentence.start : one.sentence.end].endswith(":")
            quoting = one.section if ends else None
    found += _listed(scene, found)
    return tuple(sorted(found, key=lambda res: res.start)) or _entitled(scene)


def _reservation(scene: Scene, by: tuple[Person, ...], span: Span) -> Reservation:
    return Reservation(by, span.start, span.end, against(scene, span), favour(scene, span))


def _by(scene: Scene, one: Said, *, first: bool) -> tuple[Person, ...]:
    """Who reserves in a sentence; who signs, where the first that does so says `vi`."""
    sentence = one.sentence
    if not _SPEAKS.search(scene.masked, sentence.start, sentence.end):
        return ()
    by = dissenters(scene, sentence, labelled=one.section.label == SectionLabel.RESERVATION)
    if not by and first and _WE.search(scene.masked, sentence.start, sentence.end):
        return signed(scene, sentence.end, one.stretch.end) or _of_title(scene)
    return by


def _listed(scene: Scene, found: list[Reservation]) -> list[Reservation]:
    """Names and nothing else under a heading that no sentence speaks under."""
    bare = []
    for section in scene.of(SectionLabel.RESERVATION):
        stretch = body(scene, section)
        if not any(stretch.start <= res.start < stretch.end for res in found):
            names = listed(scene, section, stretch, _LABEL, _REST)
            bare += [_reservation(scene, names.persons, Span(names.start, names.end))] if names else []
    return bare


_TITLE = pattern(r"(?:skriftlig\s+)?reservation\s+(?:från|av)\s+")


def _of_title(scene: Scene) -> tuple[Person, ...]:
    """Who a written reservation is from by its title, where it is not signed."""
    named = _titled(scene)
    return named.persons if named else ()


def _titled(scene: Scene) -> Subject | None:
    top = min((section.start for section in scene.paragraf.sections), default=scene.paragraf.end)
    title = _TITLE.search(scene.masked, scene.paragraf.start, top)
    if not title:
        return None
    return next((each for each in subjects(scene, title.end(), top) if each.start == title.end()), None)


def _entitled(scene: Scene) -> tuple[Reservation, ...]:
    """A written reservation of which only the title says that somebody reserves."""
    named = _titled(scene)
    return (
        (_reservation(scene, named.persons, Span(named.start, named.end)),) if named and named.persons else ()
    )


@cache
def _verb() -> Cue:
    noun = r"(?:reservation(?:er|en)?|avvikande\s+mening)"
    announced = rf"{words('dissent', 'announce')}(?:\s+\w+){{0,3}}?\s+(?:\w+\s+)?{noun}"
    return pattern(rf"(?<!\w)(?:{words('dissent', 'verbs')}|{announced})(?!\w)")


def dissenters(scene: Scene, sentence: Span, *, labelled: bool) -> tuple[Person, ...]:
    """Who reserves in a sentence, nobody if nobody does; `labelled` says that its heading speaks of it."""
    masked = scene.masked
    verb = _verb().search(masked, sentence.start, sentence.end)
    if not verb and cue("dissent", "without").search(masked, sentence.start, sentence.end):
        return ()
    found = list(enumerated(scene, sentence.start, sentence.end))
    if verb:
        place = Span(*verb.span())
        return beside(scene, found, place) or around(scene, found, sentence, place)
    return _given(scene, found, sentence, labelled=labelled)


_RECEIVED = pattern(r"(?<!\w)(?:från|av|för)\s*:?\s*$")


@cache
def _handed() -> Cue:
    return pattern(rf"{words('dissent', 'handed')}\s*:?\s*$")


_COLON = pattern(r"\s*(?:(?:mot|över)\s+(?:detta\s+)?beslutet?\s*)?:\s*")
_NEAR = 80
_INSIDE = pattern(r"(?:anmäl(?:er|de)|lämna(?:r|de)|avge[rs]|avgav|inge[rs]|ingav)\s")


def _given(scene: Scene, found: list[Subject], sentence: Span, *, labelled: bool) -> tuple[Person, ...]:
    """`Reservation: C, M.`, `Reservation … lämnas av A och B`, `Mot beslutet anmäler A reservation`."""
    masked = scene.masked
    noun = _NOUN.search(masked, sentence.start, sentence.end)
    if not noun:
        return ()
    for subject in found:
        low = max(noun.end(), subject.start - _NEAR)
        handed = _handed().search(masked, low, subject.start)
        received = labelled and _RECEIVED.search(masked, low, subject.start)
        colon = low == noun.end() and _COLON.fullmatch(masked[low : subject.start])
        announced = subject.end <= noun.start() and _INSIDE.search(masked, sentence.start, noun.start())
        if (subject.start >= noun.end() and (colon or handed or received)) or announced:
            return subject.persons
    return bracketed(scene, noun.end(), sentence.end)


def own_motions(scene: Scene, found: tuple[Reservation, ...]) -> dict[Person, Span]:
    """Who reserved for a motion of their own, and where they say so."""
    return {
        person: Span(reservation.start, reservation.end)
        for reservation in found
        if _TO.search(scene.masked, reservation.start, reservation.end)
        for person in reservation.by
    }
