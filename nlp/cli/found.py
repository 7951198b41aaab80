"""The answer to a search, as a person reads it in the terminal."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from nlp.cli.answers import hits
from nlp.cli.words import count
from nlp.store import Facett, Svar, Tackning

_MEETING = ("sammanträde", "sammanträden")
_MOST_YEARS = 3  # of missing § numbers that are told one by one


def answer(found: Svar) -> Iterator[RenderableType]:
    """How many, among what, the hits themselves, and how they spread."""
    if found.total:
        yield Text(_total(found), "bold")
    for covered in found.coverage:
        yield Text(_covered(covered), "dim")
    yield from hits(found.hits)
    if found.facets:
        yield Text("")
        yield from map(_facet, found.facets)


def remarks(found: Svar) -> Iterable[str]:
    """What of the answer is cut off or lacking."""
    return found.notes


def _total(found: Svar) -> str:
    number = f"{found.total:,}".replace(",", " ")
    hits = "träff" if found.total == 1 else "träffar"
    return f"{'Över ' if found.over else ''}{number} {hits}, {_ORDER[found.sort]}."


_ORDER = {"relevans": "de bästa först", "datum": "de nyaste först"}


def _covered(own: Tackning) -> str:
    who = (
        f"{own.organ} i {own.kommun}" if own.organ and own.kommun else own.organ or own.kommun or "Databasen"
    )
    if not own.organ and len(own.years) > 1:
        years = f"{own.years[0]}–{own.years[-1]}"
    else:
        years = ", ".join(_spans(own.years))
    lacking = "; ".join(f"{each.year}: § {each.numbers}" for each in own.missing[:_MOST_YEARS])
    more = f" (och {len(own.missing) - _MOST_YEARS} år till)" if len(own.missing) > _MOST_YEARS else ""
    held = count(own.sammantraden, _MEETING)
    return f"{who}: {years or 'inga daterade'}, {held}{f'. Saknas {lacking}{more}' if lacking else ''}."


def _spans(years: Iterable[int]) -> Iterator[str]:
    """`2004, 2006–2010`."""
    first = last = None
    for year in (*years, None):
        if first is not None and last is not None and year != last + 1:
            yield str(first) if first == last else f"{first}–{last}"
            first = None
        first, last = (year if first is None else first), year


def _facet(own: Facett) -> Text:
    values = ", ".join(f"{value.value} {value.count}" for value in own.values)
    more = f" … och {own.more} till" if own.more else ""
    over = " (bland de nyaste)" if own.over else ""
    return Text.assemble((f"{own.name}{over}: ", "bold"), f"{values}{more}")
