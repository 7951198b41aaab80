"""An analysis as a person reads it in the terminal."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from nlp.cli import words
from nlp.model import Beslutspunkt, Handling, Kontroll, Paragraf, Person, Protokoll, Votering, Yrkande
from nlp.store import KontrollRad, VoteringRad, YrkandeRad
from nlp.terms import KontrollResult, Outcome

RESULT_STYLE = {KontrollResult.STAMMER: "green", KontrollResult.AVVIKER: "yellow"}
OUTCOME_STYLE = {Outcome.BIFALL: "green", Outcome.AVSLAG: "red", Outcome.OKANT: "yellow"}
_INDENT = 4
_WORD_WIDTH = len("reservation")


def protokoll(found: Protokoll) -> Iterator[RenderableType]:
    """The file, each handling, and under it each paragraf with what was decided, moved and voted."""
    document = found.document
    pages, paragrafer = len(document.pages), len(found.paragrafer)
    size = f"{words.count(pages, words.SIDA)}, {words.count(paragrafer, words.PARAGRAF)}"
    yield Text(f"{document.name}: {size}", "bold")
    numbered = enumerate(found.paragrafer)
    for index, group in groupby(numbered, key=lambda entry: entry[1].handling):
        if index < len(found.handlingar):
            yield Text(f"\n{_handling(found.handlingar[index])}", "cyan")
        yield from _deviations(found, index, None)
        for place, paragraf in group:
            yield from _paragraf(paragraf, document.text)
            yield from _deviations(found, index, place)


def _deviations(found: Protokoll, handling: int, paragraf: int | None) -> Iterator[RenderableType]:
    """Where the minutes do not agree with themselves: in a paragraf, or in the handling as a whole."""
    place = handling, paragraf
    own = (check for check in found.kontroller if (check.handling, check.paragraf) == place)
    return (kontroll(check) for check in own if check.result is KontrollResult.AVVIKER)


def people(persons: Iterable[Person]) -> str:
    """Names and parties as in the minutes: `Anna Ek (S), (SD)`."""
    return ", ".join(person(one) for one in persons)


def person(one: Person) -> str:
    """A name and a party as in the minutes; either may be empty."""
    return " ".join(part for part in (one.name, f"({one.party})" if one.party else "") if part)


def line(word: str, *rest: str | Text | tuple[str, str]) -> RenderableType:
    """One finding under its heading: what it is, and beside that what was found."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=_WORD_WIDTH)
    grid.add_row(Text(word, "dim"), Text.assemble(*rest))
    return indented(grid)


def indented(renderable: RenderableType) -> RenderableType:
    """What stands under a heading."""
    return Padding(renderable, (0, 0, 0, _INDENT), expand=False)


def plain(text: str) -> str:
    """A stretch of the minutes on one line."""
    return " ".join(text.split())


def _handling(handling: Handling) -> str:
    parts = (handling.kind, handling.kommun, handling.organ, handling.date)
    return " · ".join(part for part in parts if part)


def _paragraf(paragraf: Paragraf, text: str) -> Iterator[RenderableType]:
    yield Text("")
    yield Text.assemble(
        (f"§ {paragraf.number}  " if paragraf.number else "", "bold cyan"),
        (plain(paragraf.title), "bold"),
        (f"  {', '.join(paragraf.dnr)}" if paragraf.dnr else "", "dim"),
    )
    yield from _contents(paragraf, text)


def _contents(paragraf: Paragraf, text: str) -> Iterator[RenderableType]:
    yield from (_beslut(punkt, text) for punkt in paragraf.beslut)
    yield from map(yrkande, paragraf.yrkanden)
    yield from map(votering, paragraf.voteringar)
    yield from (line("reservation", people(reservation.by)) for reservation in paragraf.reservationer)
    yield from (line("jäv", people(jav.by)) for jav in paragraf.jav)


def _beslut(punkt: Beslutspunkt, text: str) -> RenderableType:
    return line(punkt.mode, plain(text[punkt.start : punkt.end]))


def yrkande(found: Yrkande | YrkandeRad) -> RenderableType:
    """Who moved what, and how it ended."""
    joined = f", med {people(found.supporters)}," if found.supporters else ""
    target = f": {plain(found.target)}" if found.target else ""
    return line(
        "yrkande",
        f"{people(found.proposers) or 'okänd'}{joined} yrkar {found.kind}{target} → ",
        (found.outcome, OUTCOME_STYLE[found.outcome]),
    )


def votering(found: Votering | VoteringRad) -> RenderableType:
    """The tally, and what ja and nej meant."""
    numbers = (found.yes, found.no, found.abstain, found.absent)
    named = zip(numbers, ("ja", "nej", "avstår", "frånvarande"), strict=True)
    tally = ", ".join(f"{number} {word}" for number, word in named if number is not None)
    meanings = (("ja", found.yes_means), ("nej", found.no_means))
    explained = "".join(f"; {word} = {plain(meaning)}" for word, meaning in meanings if meaning)
    return line("votering", tally or "inga röstetal", explained)


def kontroll(found: Kontroll | KontrollRad) -> RenderableType:
    """What was compared, and whether it agrees."""
    return line("kontroll", f"{plain(found.message)} → ", (found.result, RESULT_STYLE[found.result]))
