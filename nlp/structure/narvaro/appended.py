"""Every handling's attendance: from its own pages, and from a list appended to the minutes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from nlp.model import Deltagare, Handling, Person, Section
from nlp.rules.spann import Stretch, printed_range
from nlp.structure.narvaro.entries import entries
from nlp.structure.narvaro.labels import signers_in
from nlp.structure.narvaro.listing import deltagare_in
from nlp.structure.narvaro.table import tables
from nlp.structure.narvaro.words import words
from nlp.terms import HandlingKind, Role, SectionLabel

_FRONT = 4000  # characters of a front page
_FRONT_PAGE = frozenset({SectionLabel.NARVARO, SectionLabel.JUSTERING})
_NUMBER = re.compile(r"\d+")


def with_narvaro(
    handlingar: Iterable[Handling],
    sections: tuple[Section, ...],
    numbers: Iterable[tuple[int, str]],
    text: str,
) -> tuple[Handling, ...]:
    """The handlingar, each with those who took part; `numbers` are (start, printed number) of every §.

    A list in a bilaga is that of the minutes before it, where these name no ledamot themselves.
    """
    printed = list(numbers)
    found = [_with_own(handling, sections, printed, text) for handling in handlingar]
    for index, handling in enumerate(found):
        if handling.kind is HandlingKind.BILAGA and handling.narvaro and index:
            minutes = found[index - 1]
            if minutes.kind is HandlingKind.PROTOKOLL and not _decides(minutes.narvaro):
                found[index - 1] = replace(minutes, narvaro=handling.narvaro + minutes.narvaro)
                found[index] = replace(handling, narvaro=())
    return tuple(found)


def _decides(narvaro: Iterable[Deltagare]) -> bool:
    return any(one.role in {Role.LEDAMOT, Role.TJANSTGORANDE} for one in narvaro)


def _with_own(
    handling: Handling, sections: tuple[Section, ...], numbers: list[tuple[int, str]], text: str
) -> Handling:
    within = _within(handling, numbers, text)
    listed = [*tables(text, handling.start, handling.end)]
    if listed:
        return replace(handling, narvaro=tuple(one for table in listed for one in table))
    found = _listed(handling, sections, SectionLabel.NARVARO, within, text)
    if not _decides(found):  # some forms go on with the list behind the signatures, on the next page
        more = _behind_signatures(handling, sections, numbers, text)
        found = [*found, *more] if len(more) > 2 and _decides(more) else found
    if not found and not _has(handling, sections):
        found = _front(handling, numbers, within, text)
    found = [*_distinct(found)]
    return replace(handling, narvaro=(*found, *_signers(handling, sections, found, text)))


def _has(handling: Handling, sections: tuple[Section, ...]) -> bool:
    return any(
        section.label == SectionLabel.NARVARO and handling.start <= section.start < handling.end
        for section in sections
    )


def _front(
    handling: Handling, numbers: list[tuple[int, str]], within: Stretch | None, text: str
) -> list[Deltagare]:
    """Those on a front page without a heading that is known, from its first label to the first §."""
    if handling.kind is not HandlingKind.PROTOKOLL:
        return []
    end = min(handling.start + _FRONT, _first(handling, numbers))
    return _from_label(text, handling.start, end, within)


def _behind_signatures(
    handling: Handling, sections: tuple[Section, ...], numbers: list[tuple[int, str]], text: str
) -> list[Deltagare]:
    within, first = _within(handling, numbers, text), _first(handling, numbers)
    return [
        one
        for section in sections
        if section.label == SectionLabel.JUSTERING and handling.start <= section.start < first
        for one in _from_label(text, section.start, section.end, within)
    ]


def _first(handling: Handling, numbers: list[tuple[int, str]]) -> int:
    return min((at for at, _ in numbers if handling.start <= at < handling.end), default=handling.end)


def _from_label(text: str, start: int, end: int, within: Stretch | None) -> list[Deltagare]:
    """Those listed under the first label of a stretch, and after it."""
    found = (match.start() for match in words().labels.finditer(text, start, end) if _opens(match[0]))
    first = next(found, None)
    return [] if first is None else list(deltagare_in(text, first, end, within))


def _opens(label: str) -> bool:
    key = " ".join(label.casefold().split())
    return key in words().groups or key in words().alone


def _signers(
    handling: Handling, sections: tuple[Section, ...], found: list[Deltagare], text: str
) -> Iterator[Deltagare]:
    """Those chosen to sign (`Utses att justera`), each somebody on the list."""
    known = {one.person.name for one in found if one.role is not Role.ORDFORANDE}
    for section in sections:
        if section.label not in _FRONT_PAGE or not handling.start <= section.start < handling.end:
            continue
        for start, end in signers_in(text, section.start, section.end):
            for entry in entries(text[start:end]):
                if entry.name in known:
                    known.remove(entry.name)
                    person = Person(entry.name, entry.party)
                    yield Deltagare(person, Role.JUSTERARE, "", "", start + entry.start, start + entry.end)


def _listed(
    handling: Handling, sections: tuple[Section, ...], label: SectionLabel, within: Stretch | None, text: str
) -> list[Deltagare]:
    own = (section for section in sections if handling.start <= section.start < handling.end)
    return [
        one
        for section in own
        if section.label == label
        for one in deltagare_in(text, section.start, section.end, within)
    ]


def _distinct(found: list[Deltagare]) -> Iterator[Deltagare]:
    """Everybody once: forms repeat the list on the next page, often without what stood beside the name."""
    seen: dict[tuple[str, str, Role], Deltagare] = {}
    for one in found:
        key = (one.person.name, one.person.party, one.role)
        before = seen.get(key)
        if (
            before is None
            or (one.note and one.note != before.note)
            or (one.replaces and one.replaces != before.replaces)
        ):
            seen.setdefault(key, one)
            yield one


def _within(handling: Handling, printed: list[tuple[int, str]], text: str) -> Stretch | None:
    """The § of a handling: what its front page says, else the first and last there are (two at least)."""
    told = printed_range(text, handling.start, min(handling.end, handling.start + 6000))
    if told:
        return told[0]
    inside = [
        int(match[0])
        for at, number in printed
        if handling.start <= at < handling.end and (match := _NUMBER.match(number))
    ]
    return (min(inside), max(inside)) if len(inside) > 1 else None
