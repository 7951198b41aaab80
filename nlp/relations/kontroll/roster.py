"""The votes: names held against counts, and both against those who were present."""

from collections import Counter
from collections.abc import Iterator

from nlp.model import Deltagare, Kontroll, Paragraf, Person, Votering
from nlp.relations.kontroll.sammantrade import Sammantrade, joined, listed, number, title
from nlp.terms import KontrollKind, Vote

_SIDES = ((Vote.JA, "ja"), (Vote.NEJ, "nej"), (Vote.AVSTAR, "avstår"), (Vote.FRANVARANDE, "frånvarande"))


def roster(meeting: Sammantrade) -> Iterator[Kontroll]:
    """Whether as many are named on each side as were counted, and nobody twice (KL 5 kap. 67 §)."""
    for index, paragraf in meeting.paragrafer:
        for votering in paragraf.voteringar:
            compared = list(_compared(votering))
            twice = _twice(votering)
            if not compared:
                continue
            sides = joined([f"{word} {names} namn mot {count} räknade" for word, names, count in compared])
            message = f"Omröstningen i {title(paragraf)}: {sides}."
            if twice:
                message += f" {listed(twice)} står mer än en gång."
            fits = not twice and all(names == count for _, names, count in compared)
            place = votering.start, votering.end
            yield meeting.row(KontrollKind.ROSTER, message, place, fits=fits, paragraf=index)


def _compared(votering: Votering) -> Iterator[tuple[str, int, int]]:
    """The sides of which both names and a count are given: some minutes name only those who lost."""
    named = Counter(rost.vote for rost in votering.ballots)
    counts = (votering.yes, votering.no, votering.abstain, votering.absent)
    for (vote, word), count in zip(_SIDES, counts, strict=True):
        if named[vote] and count is not None:
            yield word, named[vote], count


def _twice(votering: Votering) -> list[Person]:
    counted = Counter(rost.person for rost in votering.ballots)
    return [person for person, times in counted.items() if times > 1 and " " in person.name]


def narvarande(meeting: Sammantrade) -> Iterator[Kontroll]:
    """Whether no more voted than were there to decide, and each of them was there (KL 5 kap. 66–67 §§)."""
    if not meeting.deciding:
        return
    for index, paragraf in meeting.paragrafer:
        for votering in paragraf.voteringar:
            yield from _against_list(meeting, index, paragraf, votering)


def _against_list(
    meeting: Sammantrade, index: int, paragraf: Paragraf, votering: Votering
) -> Iterator[Kontroll]:
    if votering.yes is None or votering.no is None:
        return
    voted = votering.yes + votering.no + (votering.abstain or 0)
    present = len({one.person for one in meeting.deciding if sits(one, paragraf)})
    message = (
        f"Omröstningen i {title(paragraf)}: {voted} röstade eller avstod, "
        f"närvarolistan har {present} som kan ha beslutat."
    )
    missing = [
        rost.person
        for rost in votering.ballots
        if rost.vote is not Vote.FRANVARANDE
        and " " in rost.person.name
        and not meeting.roster.who(rost.person)
    ]
    if missing:
        message += f" I närvarolistan saknas {listed(missing)}."
    fits = voted <= present and not missing
    yield meeting.row(
        KontrollKind.NARVARANDE, message, (votering.start, votering.end), fits=fits, paragraf=index
    )


def sits(one: Deltagare, paragraf: Paragraf) -> bool:
    """Whether somebody took part in a paragraf, as far as the list says."""
    at = number(paragraf)
    return not one.paragrafer or at is None or any(first <= at <= last for first, last in one.paragrafer)
