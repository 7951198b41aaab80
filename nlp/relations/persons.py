"""Who is meant: a name as printed (`Ek (S)`, `A. Ek`, `Herr Lind`, `ordföranden`) and the one person of the
same handling's attendance list whom it fits.  Where none fits, or more than one, nobody is meant.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from nlp.model import Deltagare, Handling, Identitet, Paragraf, Person, Protokoll
from nlp.terms import Role

CHAIR = Person("ordföranden", "")
"""How the presiding member is named by title."""

_HONORIFIC = re.compile(r"(?:herr|hr|fru|fröken|frk)\.?\s+", re.IGNORECASE)
_GLUED = re.compile(r"(?<=[a-zåäöé]{2})(?=[A-ZÅÄÖ][a-zåäöé]{2})")
_INITIALS = re.compile(r"(?:[A-ZÅÄÖ]\.?\s?){1,3}(?=[A-ZÅÄÖ][a-zåäöé])")
_VICE = re.compile(
    r"[\s,(]{0,4}(?:\(\w{1,5}\)[\s,]{0,3})?(?:(?P<first>1\s?:?\s?[ae]|förste|första)|(?P<second>2\s?:?\s?[ae]|andre|andra))?"
    r"\s?vice\s+ordf",
    re.IGNORECASE,
)
_VICES = {
    "first": ("förste vice ordföranden", "1:e vice ordföranden"),
    "second": ("andre vice ordföranden", "2:e vice ordföranden"),
}
# Where somebody else presides for a while `ordföranden` says no longer who.
_PRESIDES = re.compile(
    r"\b(?:presider(?:ar|ade)|(?:tjänstgör|tjänstgjorde|fungerar|fungerade|inträder|inträdde"
    r"|går in) som (?:tjänstgörande )?ordförande"
    r"|(?:över(?:tar|tog|lämnar|lämnade)|lämnar|lämnade)(?: över)? ordförandeskapet|(?:leder"
    r"|ledde) \w* ?vice ordföranden"
    r"|ordförande (?:vid|för|under) (?:ärendet|paragrafen|§)|ordförande,? §|(?:till|som) (?:mötes"
    r"|tillfällig |tf\.? )ordförande)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Roster:
    """Those who took part in one sammanträde, each once, to look names up in."""

    narvaro: tuple[Deltagare, ...]

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """Everybody once; of the same name and no party the one with a party stays."""
        found: dict[tuple[str, ...], Person] = {}
        for one in self.narvaro:
            key = (_flat(one.person.name), _flat(one.person.party))
            found.setdefault(key, one.person)
        named = {name for name, party in found if party}
        return tuple(person for (name, party), person in found.items() if party or name not in named)

    def who(self, printed: Person) -> Person | None:
        """The one person who is meant; None where nobody fits, or several do."""
        name = _HONORIFIC.sub("", printed.name).strip()
        if not name:
            return None
        for fits in (_same, _initials, _surname, _part):
            found = [
                one for one in self.persons if _agrees(printed.party, one.party) and fits(name, one.name)
            ]
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def spells(self, person: Person) -> tuple[Deltagare, ...]:
        """Every entry of the list for this person, but that they sign."""
        key = _flat(person.name)
        return tuple(
            one
            for one in self.narvaro
            if one.role is not Role.JUSTERARE
            and _flat(one.person.name) == key
            and _agrees(person.party, one.person.party)
        )


def identiteter(protokoll: Protokoll) -> tuple[Identitet, ...]:
    """Every printed person of a handling who is somebody on its list under another form, and its chair."""
    return tuple(
        found
        for index, handling in enumerate(protokoll.handlingar)
        if handling.narvaro
        for found in _in_handling(protokoll, index, handling)
    )


def _in_handling(protokoll: Protokoll, index: int, handling: Handling) -> Iterator[Identitet]:
    roster = Roster(handling.narvaro)
    own = [paragraf for paragraf in protokoll.paragrafer if paragraf.handling == index]
    for printed in dict.fromkeys(person for paragraf in own for person in named_in(paragraf)):
        meant = roster.who(printed)
        if meant is not None and meant != printed:
            yield Identitet(index, printed, meant)
    yield from (
        Identitet(index, printed, who) for printed, who in _offices(protokoll.document.text, handling)
    )


def named_in(paragraf: Paragraf) -> Iterator[Person]:
    """Everybody named in what was found in a paragraf, in order; groups without a name aside."""
    people = [
        *(person for yrkande in paragraf.yrkanden for person in (*yrkande.proposers, *yrkande.supporters)),
        *(rost.person for votering in paragraf.voteringar for rost in votering.ballots),
        *(person for stated in paragraf.reservationer for person in stated.by),
        *(person for stated in paragraf.jav for person in stated.by),
        *(person for stated in paragraf.deltar_inte for person in stated.by),
        *(person for stated in paragraf.yttranden for person in stated.by),
    ]
    return (person for person in people if person.name)


def _offices(text: str, handling: Handling) -> Iterator[tuple[Person, Person]]:
    """The chair and the vice chairs by title, each where exactly one holds the office all the time."""
    chairs = list(dict.fromkeys(one.person for one in handling.narvaro if one.role is Role.ORDFORANDE))
    spell = any(one.paragrafer for one in handling.narvaro if one.role is Role.ORDFORANDE)
    if len(chairs) == 1 and not spell and not _PRESIDES.search(text, handling.start, handling.end):
        yield CHAIR, chairs[0]
    held = [
        (match.lastgroup, one.person) for one in handling.narvaro if (match := _VICE.match(text, one.end))
    ]
    for office, titles in _VICES.items():
        holders = dict.fromkeys(person for which, person in held if which == office)
        if len(holders) == 1:
            yield from ((Person(title, ""), next(iter(holders))) for title in titles)
    if len({person for _, person in held}) == 1:
        yield Person("vice ordföranden", ""), held[0][1]


def _flat(printed: str) -> str:
    """A name or party without regard to case, hyphens and blanks: `AnnaKarin` is `Anna-Karin`."""
    return " ".join(_GLUED.sub(" ", printed.replace("-", " ")).casefold().split())


def _agrees(printed: str, listed: str) -> bool:
    """Whether the party printed is not another than the one on the list."""
    return not printed or not listed or _flat(printed) == _flat(listed)


def _same(name: str, listed: str) -> bool:
    return _bare(name, _flat(listed)) == _flat(listed)


def _bare(name: str, listed: str) -> str:
    """The name as printed, its genitive -s aside where that makes it the one on the list."""
    flat = _flat(name)
    return flat[:-1] if flat.endswith("s") and flat[:-1] == listed[-len(flat) + 1 :] else flat


def _initials(name: str, listed: str) -> bool:
    """`A. Ek` and `A Ek` for Anna Ek."""
    match = _INITIALS.match(name)
    first, *rest = _flat(listed).split()
    return (
        match is not None
        and bool(rest)
        and match[0][0].casefold() == first[0]
        and _ends(name[match.end() :], rest)
    )


def _surname(name: str, listed: str) -> bool:
    """`Ek` for Anna Ek, `von Ask` for Hans von Ask."""
    return (
        name[:1].isupper() and _ends(name, _flat(listed).split()[1:])
        if " " not in name
        else _particle(name, listed)
    )


def _particle(name: str, listed: str) -> bool:
    return name[:1].islower() and _ends(name, _flat(listed).split()[1:])


def _ends(name: str, rest: list[str]) -> bool:
    """Whether the name is the end of these words, the whole surname or its last part."""
    end = " ".join(rest)
    flat = _bare(name, end)
    return bool(rest) and (flat == end or end.endswith(f" {flat}"))


def _part(name: str, listed: str) -> bool:
    """`Anna Ek` for Anna Maria Ek or Anna Ek Lind, or the other way round: one says less than the other."""
    less, more = sorted((_flat(name).split(), _flat(listed).split()), key=len)
    return 1 < len(less) < len(more) and less[0] == more[0] and _within(less[1:], more[1:])


def _within(words: list[str], others: list[str]) -> bool:
    rest = iter(others)
    return all(any(word in {other, f"{other}s"} for other in rest) for word in words)
