"""Who took no part in a decision, and who had a statement put on record.

Neither is dissent: anyone may abstain from deciding (KL 4 kap. 25 §), and a särskilt yttrande, a
protokollsanteckning or a röstförklaring only says what somebody thinks.
"""

from functools import cache

from nlp.model import DeltarInte, Jav, Person, Section, Span, Yttrande
from nlp.relations.cues import Cue, cue, pattern, words
from nlp.relations.dissent import Said, around, beside, bracketed, listed, said
from nlp.relations.people import subjects
from nlp.relations.scene import Scene, body
from nlp.terms import SectionLabel

_OUT = pattern(r"delta|avstå|avstod")
_JAV = pattern(r"jäv")
_OUT_HEADING = pattern(
    r"^\W*(?:deltar|deltog|deltagande)?\s*(?:inte|ej)\s*(?:deltagande|delta(?:r|git))?\s+i\s+beslut\w*\W*|^\W*avstår\s+från\s+att\s+delta\b.{0,20}$"
)
_ALONE = pattern(r"[\s,.]*")


@cache
def _abstains() -> Cue:
    return pattern(rf"(?<!\w)(?:{words('dissent', 'abstains')})(?!\w)")


def deltar_inte(scene: Scene, aside: tuple[Jav, ...]) -> tuple[DeltarInte, ...]:
    """Who took no part in the decision of a paragraf without being jävig, one record a sentence."""
    javiga = {person.name for each in aside for person in each.by}
    found: list[DeltarInte] = []
    for one in said(scene, _OUT, SectionLabel.ANTECKNING):
        by = _out(scene, one)
        if by and not any(person.name and person.name in javiga for person in by):
            found.append(DeltarInte(by, one.sentence.start, one.sentence.end))
    for section in scene.paragraf.sections:
        stretch = body(scene, section)
        told = any(stretch.start <= each.start < stretch.end for each in found)
        if _OUT_HEADING.match(section.heading) and not told:
            names = listed(scene, section, stretch, _OUT_HEADING, _ALONE)
            found += [DeltarInte(names.persons, names.start, names.end)] if names else []
    found.sort(key=lambda each: each.start)
    return tuple(
        each for at, each in enumerate(found) if not any(_again(each, later) for later in found[at + 1 :])
    )


def _again(announced: DeltarInte, later: DeltarInte) -> bool:
    """Whether all who announce that they will take no part are said, further down, to have taken none."""
    names = {person.name for person in later.by if person.name}
    parties = {person.party for person in later.by}
    return all(person.name in names if person.name else person.party in parties for person in announced.by)


def _out(scene: Scene, one: Said) -> tuple[Person, ...]:
    sentence = one.sentence
    verb = _abstains().search(scene.masked, sentence.start, sentence.end)
    if not verb or one.section.label is SectionLabel.JAV:
        return ()
    if _JAV.search(scene.masked, sentence.start, sentence.end):
        return ()
    found = list(subjects(scene, sentence.start, sentence.end))
    place = Span(*verb.span())
    return beside(scene, found, place) or around(scene, found, sentence, place)


_STATES = pattern(r"anteck|yttrande|röstförklaring")
_STATEMENT = pattern(
    r"protokollsanteckning|särskil(?:t|da)\s+yttrande|röstförklaring|anteckning(?:ar)?\s+till\s+protokollet"
)
_LABEL = pattern(
    r"^(?:protokollsanteckning(?:ar)?|särskil(?:t|da)\s+yttrande[n]?|röstförklaring(?:ar)?)(?:\s+(?:lämnas\s+av|från|av))?\s*:?\s*"
)
_REST = pattern(r"[\s,.(]*(?:(?:se\s+bilaga|bilaga|enligt\s+bilaga|skriftlig|muntlig)\b.*)?|\s*:.*")


@cache
def _makes() -> Cue:
    noun = words("dissent", "statement")
    made = rf"{words('dissent', 'makes')}(?:\s+\w+){{0,4}}?\s+{noun}"
    return pattern(rf"(?<!\w)(?:{made}|{words('dissent', 'records')})(?!\w)")


@cache
def _made() -> Cue:
    return pattern(
        rf"{words('dissent', 'statement')}(?:\s+till\s+protokollet)?(?:\s+i\s+ärendet)?\s*"
        rf"(?:(?:{words('dissent', 'handed')}|från|av|för)\s*:?\s*|:\s*)$"
    )


_OPINES = pattern(r"(?:till|i)\s+protokollet\s+(?:antecknas|noteras)\s*(?:,\s*)?att\s+$")
_OPINION = pattern(r"\s+(?:anser|ansåg|vill|önskar|menar|framför|framhåller|tycker|hade|skulle)\b")


def yttranden(scene: Scene) -> tuple[Yttrande, ...]:
    """The statements on record in a paragraf, one a sentence; what a statement quotes is none."""
    found: list[Yttrande] = []
    quoting: Section | None = None
    for one in said(scene, _STATES, SectionLabel.ANTECKNING):
        if one.section.label is SectionLabel.DEBATT:
            continue
        by = _stated(scene, one)
        quoted = one.section is quoting and not any(person.name for person in by)
        if by and not quoted:
            found.append(Yttrande(by, one.sentence.start, one.sentence.end))
            ends = scene.masked[one.sentence.start : one.sentence.end].rstrip('”"').endswith(":")
            quoting = one.section if ends else quoting
    for section in scene.of(SectionLabel.ANTECKNING):
        stretch = body(scene, section)
        told = any(stretch.start <= each.start < stretch.end for each in found)
        if _STATEMENT.search(section.heading) and not told:
            names = listed(scene, section, stretch, _LABEL, _REST)
            found += [Yttrande(names.persons, names.start, names.end)] if names else []
    return tuple(sorted(found, key=lambda each: each.start))


def _stated(scene: Scene, one: Said) -> tuple[Person, ...]:
    """Who makes a statement in a sentence."""
    sentence, masked = one.sentence, scene.masked
    found = list(subjects(scene, sentence.start, sentence.end))
    if cue("dissent", "no_statement").search(masked, sentence.start, sentence.end):
        return ()
    for subject in found:
        before = masked[max(sentence.start, subject.start - 80) : subject.start]
        opined = _OPINES.search(before) and _OPINION.match(masked, subject.end, sentence.end)
        if opined or _made().search(before):
            return subject.persons
    verb = _makes().search(masked, sentence.start, sentence.end)
    if not verb:
        noun = _STATEMENT.search(masked, sentence.start, sentence.end)
        return bracketed(scene, noun.end(), sentence.end) if noun else ()
    place = Span(*verb.span())
    return beside(scene, found, place) or around(scene, found, sentence, place)
