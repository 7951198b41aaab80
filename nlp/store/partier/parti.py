"""A party: how its yrkanden went, whom it votes with, and what it reserved itself against."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain, groupby
from operator import itemgetter

from nlp.errors import NotFoundError
from nlp.rules.partinamn import party_name
from nlp.store.filters import Where, Within
from nlp.store.partier.rader import Traffad, ballots, code_of, found_of, told, voteringar
from nlp.store.partier.results import Framgang, Medrost, Namnform, PartiVy
from nlp.terms import Outcome, YrkandeKind

_LETTERS = 6  # of a party's letters; longer is a name


@dataclass(frozen=True, slots=True)
class _Stand:
    """How the majority of each party voted in one votering; a party without a majority is not there."""

    votering: int
    stands: dict[str, str]


def parti(connection: sqlite3.Connection, typed: str, wanted: Within) -> PartiVy:
    """A party by its letters or its name, in the meetings wanted; `NotFoundError` where nothing is of it."""
    code = code_of(typed)
    where = Where()
    where.within(wanted)
    printed = [found_of(connection, what, code, where) for what in ("yrkande", "reservation")]
    yrkanden, dissent = ([*{each.id: each for each in found}.values()] for found in printed)
    days = voteringar(connection, where)
    stands = list(_stands(connection, code, days))
    if not (yrkanden or dissent or stands):
        raise NotFoundError(
            typed, "inget yrkande, ingen röst och ingen reservation av det partiet finns här."
        )
    votes = [
        Traffad("votering", own.votering, days[own.votering], own.stands[code], "", "") for own in stands
    ]
    every = [*yrkanden, *votes, *dissent]
    limit = wanted.get("limit")
    shown = nlargest(len(every) if limit is None else limit, every, key=lambda each: each.date)
    return PartiVy(
        code=code,
        name=party_name(code),
        forms=_forms(chain(*printed)),
        success=_success(yrkanden),
        allies=_allies(code, stands),
        reservations=len(dissent),
        total=len(every),
        rows=tuple(told(connection, each, code) for each in shown),
    )


def _stands(connection: sqlite3.Connection, code: str, days: dict[int, str]) -> Iterator[_Stand]:
    """How the parties stood in those of these voteringar in which the party did."""
    for votering, rows in groupby(ballots(connection, list(days)), key=itemgetter(0)):
        if votering not in days:
            continue
        counts: dict[str, dict[str, int]] = {}
        for _, party, vote, votes in rows:
            cast = counts.setdefault(code_of(party), {})
            cast[vote] = cast.get(vote, 0) + votes
        stands = _majorities(counts)
        if code in stands:
            yield _Stand(votering, stands)


def _majorities(counts: dict[str, dict[str, int]]) -> dict[str, str]:
    """The vote of more than half of each party."""
    found = {}
    for party, cast in counts.items():
        vote = max(cast, key=cast.__getitem__)
        if 2 * cast[vote] > sum(cast.values()):
            found[party] = vote
    return found


def _forms(found: Iterable[Traffad]) -> tuple[Namnform, ...]:
    """What the party is printed as, in the order in which it first is."""
    days: dict[str, list[str]] = defaultdict(list)
    for each in found:
        printed = each.printed
        days[printed.upper() if len(printed) <= _LETTERS else printed].append(each.date)
    forms = [
        Namnform(party, min((day for day in own if day), default=""), max(own), len(own))
        for party, own in days.items()
    ]
    return tuple(sorted(forms, key=lambda each: (each.first == "", each.first, each.party)))


def _success(yrkanden: Iterable[Traffad]) -> tuple[Framgang, ...]:
    """By kind, the sum last; nothing where there are none."""
    ended: dict[str, Counter[str]] = defaultdict(Counter)
    for each in yrkanden:
        ended[each.kind][each.outcome] += 1
    if not ended:
        return ()
    total: Counter[str] = sum(ended.values(), Counter())
    return (*(_rate(kind, ended[kind]) for kind in YrkandeKind if kind in ended), _rate(None, total))


def _rate(kind: YrkandeKind | None, ended: Counter[str]) -> Framgang:
    bifall, avslag = ended[Outcome.BIFALL], ended[Outcome.AVSLAG]
    known = bifall + avslag
    return Framgang(kind, bifall, avslag, ended[Outcome.OKANT], known, bifall / known if known else None)


def _allies(code: str, stands: Iterable[_Stand]) -> tuple[Medrost, ...]:
    """The other parties, that which votes most like this one first."""
    same: Counter[str] = Counter()
    votes: Counter[str] = Counter()
    for stand in stands:
        for party, vote in stand.stands.items():
            if party != code:
                votes[party] += 1
                same[party] += vote == stand.stands[code]
    found = [Medrost(party, same[party], number, same[party] / number) for party, number in votes.items()]
    return tuple(sorted(found, key=lambda each: (-each.share, -each.votes, each.party)))
