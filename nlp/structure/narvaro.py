"""Who took part in a sammanträde: name, party, role, whom they serve for, and in which §§.

Read from the närvaro sections of a handling.  The label before the names (`Beslutande`, `Ersättare`) gives
the role, unless a word behind the name does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from nlp.model import Deltagare, Person
from nlp.rules.names import find_persons
from nlp.structure.patterns import vocabulary
from nlp.terms import Role

# `Mats Dahl Ordförande (C)`: the role can stand between name and party.
_OFFICES = "[Oo]rdförande|[Ll]edamot|[Ee]rsättare|[Ss]uppleant"
_PARTY = re.compile(
    rf"(?P<office>(?:[ \n](?:[12]:[ea] |Förste |Andre )?(?:[Vv]ice )?(?:{_OFFICES}),?)?)"
    r"(?:[ \n]{0,2}\((?P<inside>[A-Za-zÅÄÖåäö!-]{1,6})\)"
    r"|,? (?P<after>[A-ZÅÄÖ]{1,3}|s|m|c|fp|l|kd|mp|v|sd)(?=[,\s]|$))"
)
# A label that stands for one person alone.
_ALONE = {"Ordförande": Role.ORDFORANDE, "Sekreterare": Role.SEKRETERARE, "Protokollförare": Role.SEKRETERARE}
_LABELLED = re.compile(rf"(?:^|\n)[ ]*({'|'.join(_ALONE)}):?\s*$")
_FOR = re.compile(r"\b(?:för|ersätter|istf|ers:|i stället för)\s*$", re.IGNORECASE)
_SERVING = re.compile(r"\b(?:tjg|tjänstgör(?:ande)?|tj\.? ?(?:ers|ledamot))\b", re.IGNORECASE)
_CHAIR = re.compile(r"[\s,]*(?:tjänstgörande |tf\.? )?(?:ordförande|ordf\.?)(?!\w)", re.IGNORECASE)
_SECRETARY = re.compile(r"[\s,]*(?!utvecklings)[\wåäö-]{0,12}sekreterare\b", re.IGNORECASE)
_OFFICIAL = re.compile(
    r"[\s,]*(?:[a-zåäö/.-]+ ){0,3}[a-zåäö-]*(?:chef|direktör|sekreterare|ekonom|strateg|handläggare|utredare"
    r"|inspektör|ledare|jurist|arkitekt|ingenjör|samordnare|controller|rektor|administratör)\b"
)
_FROM = r"(?:fr\.? ?o\.? ?m\.? |t\.? ?o\.? ?m\.? )?"
_NOTE = re.compile(rf"(?:ej |från )?{_FROM}§{{1,2}} ?\d+(?:[\s,–-]+\d+)*|{_FROM}kl\.? ?\d{{1,2}}[.:]\d\d")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A name, the office printed before its party, the party, and where it all ends."""

    name: str
    office: str
    party: str
    start: int
    end: int


def deltagare_in(text: str, start: int, end: int) -> tuple[Deltagare, ...]:
    """Everybody whom text[start:end], a närvaro section, lists as present."""
    entries = list(_entries(text, start, end))
    found: list[Deltagare] = []
    role, last = Role.LEDAMOT, start
    for index, entry in enumerate(entries):
        before = text[last : entry.start]
        role, last = _group(before) or role, entry.end
        own = _LABELLED.search(before)
        stop = entries[index + 1].start if index + 1 < len(entries) else end
        if found and _FOR.search(before):
            found[-1] = replace(
                found[-1],
                role=Role.TJANSTGORANDE,
                replaces=entry.name,
                note=found[-1].note or _note(text[last:stop]),
            )
        else:
            found.append(_deltagare(entry, _ALONE[own[1]] if own else role, text[entry.end : stop]))
    return tuple(found)


def _entries(text: str, start: int, end: int) -> Iterator[_Entry]:
    for tag in find_persons(text[start:end]):
        name, behind = text[start + tag.start : start + tag.end], start + tag.end
        party = _PARTY.match(text, behind, end)
        office, letters = (party["office"], party["inside"] or party["after"]) if party else ("", "")
        yield _Entry(
            " ".join(name.split()),
            office,
            letters.strip("-"),
            start + tag.start,
            party.end() if party else behind,
        )


def _group(before: str) -> Role | None:
    """The role that the last label between two names gives to those who follow."""
    seen = [
        (before.rfind(label) + len(label), len(label), role)
        for label, role in vocabulary().groups
        if label in before
    ]
    if len({role for *_, role in seen}) > 2:  # a whole column's labels, run together: nobody's in particular
        return Role.LEDAMOT
    return max(seen)[2] if seen else None


def _deltagare(entry: _Entry, role: Role, behind: str) -> Deltagare:
    person = Person(entry.name, entry.party)
    return Deltagare(person, _role(role, entry, behind), "", _note(behind), entry.start, entry.end)


def _role(group: Role, entry: _Entry, behind: str) -> Role:
    if group in _ALONE.values():
        return group
    if _CHAIR.match(behind) or _CHAIR.match(entry.office):
        return Role.ORDFORANDE
    if not entry.party and _SECRETARY.match(behind):
        return Role.SEKRETERARE
    if not entry.party and (_OFFICIAL.match(behind) or group in {Role.OVRIG, Role.TJANSTEPERSON}):
        return Role.TJANSTEPERSON
    line = behind.split("\n", 1)[0]
    return Role.TJANSTGORANDE if _SERVING.search(line) and group != Role.OVRIG else group


def _note(behind: str) -> str:
    """The §§ or times that limit somebody's presence, as printed on their line."""
    match = _NOTE.search(behind.split("\n", 1)[0])
    return " ".join(match[0].split()) if match else ""
