"""One attendance list: a front page's, an appendix's, or a sentence's.

The last label before a name (`Beslutande`, `Ersättare`) gives the role, unless words beside the name do.
Nobody is taken from where and when the meeting was, from those who were away, or from those who sign.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from nlp.model import Deltagare, Person
from nlp.rules.spann import Stretch, spells
from nlp.structure.narvaro.entries import Entry, entries, marks
from nlp.structure.narvaro.labels import Label, Reach, labels
from nlp.structure.narvaro.roles import absent, elected, serves, titled, titled_before, vice
from nlp.terms import Role

_FOR = re.compile(
    r"(?<![\wåäö])(?:(?:tjänstgör|tjänstgörande|tjg|tj|ersättare|ers|suppleant)\.?\s+"
    r"(?:ers\w*\.?\s+)?(?:för|istf|i stället för)"
    r"|för|ersätter|ersatte|istf|i\s+st\.?\s?f\.?|ers\.?:|(?:i\s+stället|istället)\s+för|vice|(?<=[)\s])tjg)"
    r"\s+(?:ledamoten |ledamot |ordinarie |vakant(?: plats)? efter )?\(?\Z",
    re.IGNORECASE,
)
_REPLACED_BY = re.compile(
    r"\s*,?\s*(?:ersätts|ersattes|har ersatts)\s+(?:med|av)\s*\Z|\s*,?\s*ersättare:\s*\Z", re.IGNORECASE
)
_INSTEAD = re.compile(r"(?:\A|[\n.;:]\s*)(?:För|I stället för|Istället för)\s+(?:ledamoten )?\Z")
_STEPS_IN = re.compile(
    r"\s*,?\s*(?:tjänstgör|tjänstgjorde|inträder|inträdde|inkallas|inkallades|tjg)\s+(?:ersättaren "
    r"|suppleanten )?\Z"
)
_TOO = re.compile(r"[^\n]{0,40}?\b(?:och|samt|,)\s*(?:för )?\Z")
_BUT = re.compile(r"\b(?:med undantag (?:för|av)|undantagandes|förutom|utom)\s+\Z", re.IGNORECASE)
_NEXT = re.compile(r"[\s,]*(?:och|samt)?\s*\Z")
_TIME = re.compile(
    r"(?:(?:kom|anlände|gick|avvek|lämnade|ankom|fr\.? ?o\.? ?m\.?|t\.? ?o\.? ?m\.?|från|till)\s)?kl"
    r"(?:ockan)?\.? ?\d{1,2}[.:]\d\d(?: ?[-–] ?(?:kl\.? ?)?\d{1,2}[.:]\d\d)?",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(r",[ ][A-ZÅÄÖ][a-zåäö]{2}")
_LONGEST = 60_000  # characters: five times the list of the largest fullmäktige
_CONTINUED = re.compile(r"[^\n]*(?:,[ ]?\n[ ]*[^\n]*|(?<=vice)\n[^\n]*)?")


@dataclass(frozen=True, slots=True)
class _Place:
    """An entry with what stands before it (from the one before), behind it, and the label it stands under."""

    entry: Entry
    before: str
    behind: str
    label: Label | None
    fresh: bool
    present: bool | None


def deltagare_in(text: str, start: int, end: int, within: Stretch | None = None) -> tuple[Deltagare, ...]:
    """Everybody whom text[start:end] lists as present; `within` are the § of the sitting, if known."""
    part = text[start : min(end, start + _LONGEST)]
    found: list[Deltagare] = []
    excepted = False
    state = _State(within)
    for place in _places(part):
        excepted = bool(_BUT.search(place.before)) or (excepted and bool(_NEXT.fullmatch(place.before)))
        if not excepted:
            state.take(found, place)
    return tuple(replace(one, start=one.start + start, end=one.end + start) for one in _once(found))


def _places(text: str) -> Iterator[_Place]:
    found = entries(text)
    heads = labels(text, [(entry.start, entry.end) for entry in found])
    present = list(marks(text, found))
    current, index, last = None, 0, 0
    for place, (entry, after) in enumerate(pairwise([*found, None])):
        if entry is None:
            continue
        fresh = False
        while index < len(heads) and heads[index].start < entry.start:
            label = heads[index]
            if current is None or label.reach is not Reach.ONE or _reaches(text, label, entry):
                current, fresh = (label if label.reach is not Reach.ONE else replace(label)), True
            index += 1
        stop = after.start if after else len(text)
        cut = heads[index].start if index < len(heads) and heads[index].start < stop else stop
        since = max(last, current.end) if fresh and current else last
        yield _Place(entry, text[since : entry.start], text[entry.end : cut], current, fresh, present[place])
        last = entry.end
        if current and current.reach is Reach.ONE:
            current = _group_before(heads, index)


def _reaches(text: str, label: Label, entry: Entry) -> bool:
    return len(text[label.end : entry.start].strip(" :\n")) < 3


def _group_before(heads: list[Label], index: int) -> Label | None:
    """The label for all that a label for one stands under."""
    return next((label for label in reversed(heads[:index]) if label.reach is not Reach.ONE), None)


class _State:
    """Adds one entry after the other to those found."""

    def __init__(self, within: Stretch | None) -> None:
        self.within = within
        self.officials = self.ahead = False
        self.untitled = True
        self.opened = False
        self.replaced: Entry | None = None

    def take(self, found: list[Deltagare], place: _Place) -> None:
        """What the entry says: somebody more who was there, or whom the one before serves for."""
        before = place.before
        if place.fresh:
            self.officials = self.ahead = False
            self.untitled = True
        if self.replaced and _STEPS_IN.search(before):
            found.append(self._serving(place, self.replaced.name))
            self.replaced = None
        elif _INSTEAD.search(before):
            self.replaced = place.entry
        elif found and not place.fresh and _REPLACED_BY.fullmatch(before):
            found[-1] = self._serving(place, found[-1].person.name)
        elif found and not place.fresh and _serves_for(before):
            found[-1] = self._for(found[-1], place)
        elif found and not place.fresh and found[-1].replaces and _TOO.fullmatch(before) and serves(before):
            return
        elif not place.fresh and _FOR.search(before):
            return  # served for by somebody whose name we could not read
        elif self._counts(place):
            found.append(self._deltagare(place))
        self.untitled = bool(place.entry.party)

    def _counts(self, place: _Place) -> bool:
        """Whether the entry is somebody who took part."""
        if absent(place.behind) or (place.present is False and place.entry.party):
            return False
        if place.label is None:
            return True
        if place.label.reach is Reach.TITLED:
            return titled(_own(place.behind)) is not None
        if place.label.reach is Reach.NOBODY:
            named = bool(place.entry.party) or (self.opened and titled(_own(place.behind)) is not None)
            self.opened = self.opened or named
            return place.label.kind == "plats" and named
        return True

    def _serving(self, place: _Place, name: str) -> Deltagare:
        note, stretches = self._note(_own(place.behind))
        entry = place.entry
        person = Person(entry.name, entry.party)
        return Deltagare(person, Role.TJANSTGORANDE, name, note, entry.start, entry.end, stretches)

    def _for(self, one: Deltagare, place: _Place) -> Deltagare:
        note, stretches = self._note(_own(place.behind))
        if one.note:
            note, stretches = one.note, one.paragrafer
        return replace(
            one, role=Role.TJANSTGORANDE, replaces=place.entry.name, note=note, paragrafer=stretches
        )

    def _deltagare(self, place: _Place) -> Deltagare:
        entry, own = place.entry, _own(place.behind)
        note, stretches = self._note(own)
        group = place.label.role if place.label and place.label.reach is not Reach.NOBODY else Role.LEDAMOT
        role = self._role(place, group, own)
        return Deltagare(Person(entry.name, entry.party), role, "", note, entry.start, entry.end, stretches)

    def _role(self, place: _Place, group: Role, own: str) -> Role:
        entry = place.entry
        if place.label and place.label.reach is Reach.ONE:
            return group
        by_words = elected(group, entry.office or own)
        if by_words is Role.ORDFORANDE and group is not Role.OVRIG:
            return by_words
        if entry.party or vice(own):
            return elected(group, own) if by_words is group else by_words
        found = self._by_title(place, own)
        return found or (Role.TJANSTEPERSON if self.officials and group is not Role.OVRIG else by_words)

    def _by_title(self, place: _Place, own: str) -> Role | None:
        """What the title says, behind the name or before it; that may be the title of the one before."""
        ahead = titled_before(place.before) if self.untitled or self.ahead else None
        self.ahead = self.ahead or ahead is not None
        found = ahead or titled(own)
        if found in {Role.TJANSTEPERSON, Role.SEKRETERARE}:
            self.officials = True
        elif _ORGANISATION.match(own):
            return found or Role.OVRIG
        return found

    def _note(self, own: str) -> tuple[str, tuple[Stretch, ...]]:
        """The §§ or times that limit somebody's presence, as printed on their line, and the §§ as numbers."""
        times = [(match.start(), match.end()) for match in _TIME.finditer(own)]
        told = [
            spell
            for spell in spells(own, self.within)
            if not any(a < spell.end and spell.start < b for a, b in times)
        ]
        places = sorted([*times, *((spell.start, spell.end) for spell in told)])
        if not places:
            return "", ()
        printed = ", ".join(" ".join(own[a:b].split()) for a, b in places)
        clear = all(spell.stretches for spell in told)
        return printed, tuple(sorted({s for spell in told for s in spell.stretches})) if clear else ()


def _serves_for(before: str) -> bool:
    """Whether what stands before a name says that the one before it serves for its bearer.

    On a line of its own it must say nothing else: another name there, which we could not read, may serve.
    """
    *above, line = before.rstrip().split("\n")
    return _FOR.search(before) is not None if not above else _FOR.match(f"{line.lstrip(' ,(')} ") is not None


def _own(behind: str) -> str:
    """What stands behind a name on its own line, and where that ends in a comma on the next one too."""
    match = _CONTINUED.match(behind)
    return match[0] if match else ""


def _once(found: list[Deltagare]) -> list[Deltagare]:
    """Everybody once: a page that repeats the list, and the same person's next spell."""
    kept: dict[tuple[str, str, Role, str], Deltagare] = {}
    for one in found:
        key = (one.person.name, one.person.party, one.role, one.replaces)
        kept[key] = _merged(kept[key], one) if key in kept else one
    named = {one.person.name for one in kept.values() if one.person.party}
    return [one for one in kept.values() if one.person.party or one.person.name not in named]


def _merged(first: Deltagare, second: Deltagare) -> Deltagare:
    if not second.note or second.note == first.note:
        return first
    if not first.note:
        return replace(first, note=second.note, paragrafer=second.paragrafer)
    stretches = tuple(sorted({*first.paragrafer, *second.paragrafer}))
    return replace(first, note=f"{first.note}, {second.note}", paragrafer=stretches)
