"""Where the minutes say who dissented, stood aside or made a statement, and whose name stands by the words.

What an earlier body's members did, quoted on the way to this body's decision, belongs to that body.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.model import Person, Section, Span
from nlp.relations.cues import Cue, cue, pattern
from nlp.relations.people import Subject, only_persons, persons, subjects
from nlp.relations.scene import PARTI, Scene, body, sentences
from nlp.terms import SectionLabel


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence that may tell of it, the section it stands in, and that section without its heading."""

    section: Section
    stretch: Span
    sentence: Span


# Quoted under these it is an earlier body's, or a paper's.
_NEVER = frozenset(
    {SectionLabel.BEHANDLING, SectionLabel.UNDERLAG, SectionLabel.INNEHALL, SectionLabel.NARVARO}
)
# Here it is ours where our own decision stands before it, as in minutes without headings.
_AFTERWARDS = frozenset(
    {SectionLabel.ARENDE, SectionLabel.FORSLAG, SectionLabel.EXPEDIERING, SectionLabel.EKONOMI}
)
_DECIDED = pattern(r"(?<!\w)(?:beslutar|beslutade|beslöt|beslutat)(?!\w)")


def said(scene: Scene, hint: Cue, label: SectionLabel) -> Iterator[Said]:
    """The sentences of this body with the hint in them, and all under the heading that `label` stands for."""
    for section in scene.paragraf.sections:
        if section.label in _NEVER or _of_another(scene, section.heading):
            continue
        stretch = body(scene, section)
        labelled = section.label == label
        if not (labelled or hint.search(scene.masked, stretch.start, stretch.end)):
            continue
        for sentence in sentences(scene.masked, stretch.start, stretch.end):
            hinted = hint.search(scene.masked, sentence.start, sentence.end)
            if (labelled or hinted) and _ours(scene, section, sentence):
                yield Said(section, stretch, sentence)


def _ours(scene: Scene, section: Section, sentence: Span) -> bool:
    """Whether a sentence tells of this body's own members."""
    earlier = cue("dissent", "earlier").search(scene.masked, sentence.start, sentence.end)
    if earlier and not _same(scene, earlier["organ"]):
        return False
    if section.label not in _AFTERWARDS:
        return True
    before = any(own.start < section.start for own in scene.of(SectionLabel.BESLUT))
    return not earlier and (before or bool(_DECIDED.search(scene.masked, section.start, sentence.start)))


_ORGAN = pattern(
    r"(?<!\w)(?:i|från|vid)\s+(?P<organ>\w*(?:styrelsen|nämnden|utskottet|beredningen|fullmäktige))"
)


def _of_another(scene: Scene, heading: str) -> bool:
    """Whether a heading names another body: `Särskilt yttrande i kommunstyrelsen` in fullmäktige."""
    found = _ORGAN.search(heading)
    return bool(found) and not _same(scene, found["organ"]) if found else False


def _same(scene: Scene, organ: str) -> bool:
    return bool(scene.organ) and organ.casefold().rstrip("s") in scene.organ.casefold()


_BRIDGE = pattern(
    r"[\s,]*(?:samtliga|båda|alla|också|även|skriftligt|muntligt|härmed|vidare|begär\s+att(?:\s+få)?|anmäler\s+att\s+(?:de|hen|han|hon)|meddelar\s+att\s+(?:de|hen|han|hon)|för\s+egen\s+del|på\s+sammanträdet|därför|vill|önskar|väljer\s+att|kommer\s+att|har|m\.?\s?fl\.?|med\s+flera|"
    r"(?:och|samt)\s+övriga\s+(?:\w+\s+){0,2}?(?:ledamöter|ledamöterna|gruppen)|\s|,){0,4}"
)
_AFTER = pattern(r"[\s,]*(?:(?:mot\s+beslutet|samtliga|båda|muntligt|skriftligt|även|gör|av)\s*)?:?[\s\-–•]*")


def beside(scene: Scene, found: list[Subject], verb: Span) -> tuple[Person, ...]:
    """The list right before the verb, or right after it (`Mot beslutet reserverar sig A och B`)."""
    for subject in found:
        before = subject.end <= verb.start and _BRIDGE.fullmatch(scene.masked, subject.end, verb.start)
        after = subject.start >= verb.end and _AFTER.fullmatch(scene.masked, verb.end, subject.start)
        if before or after:
            return subject.persons
    return ()


def around(scene: Scene, found: list[Subject], sentence: Span, verb: Span) -> tuple[Person, ...]:
    """The list inside the verb (`Mot beslutet anmäler A, B och C reservation`), or a longer way before it."""
    inside = [subject for subject in found if verb.start < subject.start < verb.end]
    if inside:
        return inside[0].persons
    opening = re.match(r"[\s\-–•*]*", scene.masked[sentence.start : verb.start])
    start = sentence.start + (opening.end() if opening else 0)
    first = found[0] if found else None
    if first and first.start == start and first.end <= verb.start:
        between = scene.masked[first.end : verb.start]
        return first.persons if not re.search(r"[.:;]|\bsom\b", between) else ()
    return ()


_PLACE = pattern(
    r"\w+(?:\s+den)?\s+\d{1,4}[\w\s-]{0,20}|för\s+\S+|dag\s+som\s+ovan|gruppledare.{0,40}|ledamot.{0,40}"
)
_PARTS = re.compile(r"[^\n/]+")
_FOR = pattern(rf"^\s*(?:för\s+)?{PARTI}+(?:\s+\w+)?\s*$")
_THROUGH = pattern(rf"^\s*(?:gm|genom|för\s+{PARTI}+)\s*:?\s+")


def signed(scene: Scene, start: int, end: int) -> tuple[Person, ...]:
    """Who signs a text: the names that end it, and nothing after them; a party above them is theirs."""
    by: tuple[Person, ...] = ()
    party = ""
    for part in _PARTS.finditer(scene.masked, start, end):
        words = _THROUGH.sub("", part[0])
        low = part.end() - len(words)
        last = max((stop.end() for stop in re.finditer(r"[.!?”]\s*(?=[\ue000])", words)), default=0)
        if _FOR.fullmatch(part[0]):
            party = persons(scene, low, part.end())[0].party
        elif only_persons(words[last:]):
            named = persons(scene, low + last, part.end())
            by += tuple(_with(person, party) for person in named if person not in by)
        elif words.strip() and not _PLACE.fullmatch(words.strip()):
            by, party = (), ""
    return by


def _with(person: Person, party: str) -> Person:
    return Person(person.name, person.party or party)


def listed(scene: Scene, section: Section, stretch: Span, label: Cue, rest: Cue) -> Subject | None:
    """The names that stand under a heading (or after its words) with nothing but `rest` after them."""
    opening = label.match(scene.masked[stretch.start : stretch.end])
    start = stretch.start + (opening.end() if opening else 0)
    first = next(iter(subjects(scene, start, stretch.end)), None)
    if not (section.heading or opening) or first is None or not first.persons:
        return None
    if scene.masked[start : first.start].strip(" \n-–•*:"):
        return None
    if only_persons(scene.masked[start : stretch.end]):
        return Subject(first.start, stretch.end, persons(scene, start, stretch.end), first.chair)
    after = " ".join(scene.masked[first.end : stretch.end].split())
    return first if rest.fullmatch(after.split(". ")[0]) else None


_BRACKETED = pattern(rf"\s*\(\s*{PARTI}+(?:\s*(?:,|och|samt|/)\s*{PARTI}+){{0,8}}\s*\)")


def bracketed(scene: Scene, start: int, end: int) -> tuple[Person, ...]:
    """The parties in parentheses right there: `Reservation (SD)`."""
    found = _BRACKETED.match(scene.masked, start, end)
    return persons(scene, *found.span()) if found else ()
