"""Written reservations that stand after the paragrafer, each joined to the § that it names.

One is joined only where exactly one § has that number, and where the § does not tell of the same dissent
already; its span is where it stands.
"""

from collections.abc import Iterator
from dataclasses import replace

from nlp.model import Paragraf, Person, Reservation, Span
from nlp.relations.cues import pattern
from nlp.relations.dissent import signed
from nlp.relations.people import subjects
from nlp.relations.reservationer import dissenters
from nlp.relations.scene import Scene, sentences
from nlp.relations.stance import against, favour

_HEAD = pattern(
    r"(?m:^[ \t]*(?:bilaga[ \t]+\d{1,3}[ \t:–-]{1,4})?(?:skriftlig[ \t]+)?reservation(?:er)?\b[^\n]{0,100}"
    r"(?:\n[^\n]{0,100}){0,2}?(?:§[ \t]*(?P<after>\d{1,4})\b|(?<![\d§])(?P<before>\d{1,4})[ \t]*§|"
    r"ärende[ \t]+(?:nr[ \t]*|#)?(?P<item>\d{1,4})\b)[^\n]*)"
)
_LONGEST = 12_000


def with_written(whole: Scene, found: tuple[Paragraf, ...], outside: Iterator[Span]) -> tuple[Paragraf, ...]:
    """The paragrafer with the reservations written out elsewhere; `outside` is what lies between them."""
    joined = list(found)
    for number, reservation in (each for gap in outside for each in _written(whole, gap)):
        places = [at for at, paragraf in enumerate(joined) if paragraf.number == number]
        if len(places) == 1 and not _told(joined[places[0]], reservation):
            paragraf = joined[places[0]]
            joined[places[0]] = replace(paragraf, reservationer=(*paragraf.reservationer, reservation))
    return tuple(joined)


def _written(scene: Scene, gap: Span) -> Iterator[tuple[str, Reservation]]:
    """Each written reservation of a stretch with the number of its §."""
    heads = list(_HEAD.finditer(scene.masked, gap.start, gap.end))
    edges = [*(head.start() for head in heads[1:]), gap.end]
    for head, edge in zip(heads, edges, strict=False):
        end = min(edge, head.start() + _LONGEST)
        by, span = _by(scene, Span(*head.span()), end)
        if by:
            number = head["after"] or head["before"] or head["item"]
            yield number, Reservation(by, span.start, span.end, against(scene, span), favour(scene, span))


_FROM = pattern(r"\b(?:från|av)\s*$")


def _by(scene: Scene, head: Span, end: int) -> tuple[tuple[Person, ...], Span]:
    """Who reserves: by a sentence, by the head (`Reservation från SD`), or who signs."""
    for sentence in sentences(scene.masked, head.end, end):
        by = dissenters(scene, sentence, labelled=False)
        if by:
            return by, sentence
    for subject in subjects(scene, head.start, head.end):
        if _FROM.search(scene.masked, head.start, subject.start):
            return subject.persons, head
    return signed(scene, head.end, end), head


def _told(paragraf: Paragraf, reservation: Reservation) -> bool:
    """Whether the § tells that one of them, or of their party, reserves."""
    people = [person for told in paragraf.reservationer for person in told.by]
    names, parties = (
        {person.name for person in people} - {""},
        {person.party.casefold() for person in people} - {""},
    )
    return any(person.name in names or person.party.casefold() in parties for person in reservation.by)
