"""Lists of persons and parties: who stands before or after a verb, each with the party printed there.

A name printed without a party keeps it empty, a party without a name stands alone: nothing is filled in from
elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from nlp.model import Person
from nlp.relations.cues import Cue, pattern, squeeze, words
from nlp.relations.scene import NAME, PARTI, Scene


@dataclass(frozen=True, slots=True)
class Subject:
    """A list of persons and parties as it stands, with the titles before them.

    `chair` says that the presiding member is named by title, with or without a name.
    """

    start: int
    end: int
    persons: tuple[Person, ...]
    chair: bool


_GROUP = r"(?:(?:båda|bägge|samtliga|alla)\s+)?"
_PARTY = rf"{_GROUP}\(*\s*{_GROUP}(?:{PARTI}+|[A-ZÅÄÖa-zåäö]{{1,5}}!?|-)(?:-gruppen)?\s*\)+"
_NONE = r"\s*\(\s*(?:politisk vilde|vilde|partilös|oberoende)\s*\)"
_MORE = r"(?:\s+(?:m\.?\s?fl\.?|med\s+flera)(?=\s*\())?"
# `Anna Ek s, Bo Alm - fp`: letters with nothing round them, before what goes on with the list or ends it.
_BARE = rf"\s(?:[-–]\s)?{PARTI}{{1,5}}(?=\s*(?:[,;.\n\t]|och\b|samt\b|$))"
_NAMED = rf"{NAME}+{_MORE}(?:s?\s*,?\s*{_PARTY}|\s*,\s*{PARTI}+(?![\w-])|\s+{PARTI}+\)|{_BARE}|{_NONE})?"


@cache
def _item() -> str:
    titles = rf"(?:(?:{words('people', 'titles')})(?![\w:])\s*,?\s*)"
    suffix = words("people", "group_suffix")
    place = r"(?:\s+i\s+(?-i:[A-ZÅÄÖ])[a-zåäö]+)?"
    party = rf"{PARTI}++(?:{suffix})?(?![\w-]|:\w){place}"
    alliance = rf"(?:{words('people', 'alliances')})(?:{suffix}|(?=s?(?!\w)))"
    bracket = rf"(?:\s*\(\s*{PARTI}+(?:\s*(?:,|och|samt|/|\+)\s*{PARTI}+){{0,8}}\s*\))?"
    alliance = rf"(?:{alliance}{bracket})"
    group = rf"(?:{words('people', 'group')}\s+|\(?{PARTI}+\)?\s+(?:genom|gm\.?)\s+)"
    # `Ordföranden Anna Ek m.fl. (M), (L) och (KD)`
    bracketed = rf"(?<![\w.{NAME}{PARTI}])(?<![{NAME}]\s)(?<![.]\s)\({PARTI}+\)(?!\s+{NAME})"
    return rf"(?:{group}?{titles}{{0,5}}(?:{_NAMED}|(?<![\w(]){party}|{bracketed}|(?<!\w){alliance}))"


@cache
def _list() -> Cue:
    separator = r"\s*(?:,|;|/|&|\boch\b|\bsamt\b)?\s*(?:\boch\b|\bsamt\b|\bdels\b)?\s*"
    others = rf"(?:\s*,?\s*(?:och\s+)?{words('people', 'others')})?"
    return pattern(rf"(?<!\w){_item()}{others}(?:{separator}{_item()}{others}){{0,80}}")


@cache
def _title_alone() -> Cue:
    return pattern(
        r"(?<!\w)(?:(?:tjänstgörande|mötes|förste|andre|1:e|2:e|vice)\s*){0,3}(?:ordföranden|ordförande|presidiet|"
        r"gruppledaren|kommunalrådet|oppositionsrådet)(?!\w)"
    )


_PERSON = re.compile(
    rf"(?P<name>{NAME}+){_MORE}(?:s?\s*,?\s*(?P<each>{_GROUP})\(*\s*(?P<all>{_GROUP})(?P<party>{PARTI}+|(?<=\()[A-ZÅÄÖa-zåäö]{{1,5}}!?)(?P<whole>-gruppen)?\s*\)|\s*,\s*(?P<comma>{PARTI}+)"
    rf"(?![\w-])|(?P<bare>{_BARE}))?|(?P<group>{PARTI}+(?!{PARTI}))(?!s?\s+(?:gruppledare|ledamot|företrädare|representant|talesperson)n?\s+{NAME})"
)
_CHAIR = re.compile(r"\bordförande(?:n)?\b", re.IGNORECASE)
_VICE = re.compile(r"\bvice\s+ordförande", re.IGNORECASE)


def persons(scene: Scene, start: int, end: int) -> tuple[Person, ...]:
    """Everybody named in a stretch, in order, nobody twice."""
    found: list[Person] = []
    through = ""
    for match in _PERSON.finditer(scene.masked, start, end):
        if _THROUGH.match(scene.masked, match.end(), end):
            through = _person(scene, match).party
            continue
        person = _person(scene, match)
        found.append(replace(person, party=person.party or through) if person.name else person)
        through = ""
        if match["each"] or match["all"] or match["whole"]:
            found = _of_group(found)
    found += [
        Person("", scene.text[match.start() : match.end()])
        for match in _alliance().finditer(scene.masked, start, end)
    ]
    return tuple(dict.fromkeys(found))


# `Socialdemokraterna genom Anna Ek`: the party printed before the name is hers.
_THROUGH = pattern(rf"\)?\s+(?:genom|gm\.?)\s+(?:\w+\s+){{0,2}}?(?={NAME})")
_JOINTS = pattern(
    r"\b(?:och|samt|ordförande\w*|ledamot\w*|ersättare\w*|vice|tjänstgörande|tj)\b|m\.?\s?fl\.?"
)


def only_persons(masked: str) -> bool:
    """Whether a stretch names persons or parties and says nothing else."""
    named = NAME in masked or PARTI in masked
    return named and not re.search(r"[a-zåäö]{3,}", _JOINTS.sub("", masked), re.IGNORECASE)


def _of_group(found: list[Person]) -> list[Person]:
    """`A, B och C (MP-gruppen)`: the party printed once for all who stand before it without one."""
    party = found[-1].party
    place = len(found) - 1
    while place and found[place - 1].name and not found[place - 1].party:
        place -= 1
    return [*found[:place], *(replace(person, party=party) for person in found[place:])]


@cache
def _alliance() -> Cue:
    return pattern(rf"(?<!\w){words('people', 'alliances')}(?=s?(?!\w))")


def _person(scene: Scene, match: re.Match[str]) -> Person:
    if match["group"]:
        return Person("", squeeze(scene.text[match.start("group") : match.end("group")]))
    group = next((each for each in ("party", "comma", "bare") if match[each]), "party")
    party = scene.text[match.start(group) : match.end(group)].strip(" \n-–") if match[group] else ""
    return Person(squeeze(scene.text[match.start("name") : match.end("name")]), squeeze(party))


def subjects(scene: Scene, start: int, end: int) -> Iterator[Subject]:
    """The lists of persons in a stretch, from left to right; a chair without a name is a list of nobody."""
    last = start
    for match in _list().finditer(scene.masked, start, end):
        yield from _titles(scene, last, match.start())
        printed = scene.masked[match.start() : match.end()]
        chair = bool(_CHAIR.search(printed)) and not _VICE.search(printed)
        yield Subject(match.start(), match.end(), persons(scene, match.start(), match.end()), chair)
        last = match.end()
    yield from _titles(scene, last, end)


def _titles(scene: Scene, start: int, end: int) -> Iterator[Subject]:
    for match in _title_alone().finditer(scene.masked, start, end):
        chair = bool(_CHAIR.search(match[0])) and not _VICE.search(match[0])
        yield Subject(match.start(), match.end(), (), chair)
