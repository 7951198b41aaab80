"""A person over the years as one reads it in the terminal."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from nlp.cli.answers import joined, place
from nlp.cli.output import Listing
from nlp.cli.render import OUTCOME_STYLE, indented, line
from nlp.store import NarvaroAr, PersonKandidat, PersonRad, PersonVal, PersonVy, Slag
from nlp.terms import Outcome


def person_words(found: PersonVy, limit: int) -> Iterator[RenderableType]:
    """Who it is, what they were, at how many meetings; then what they did, the latest first."""
    yield Text.assemble((f"[{found.id}] ", "dim"), (found.name, "bold"), f" · {found.kommun}")
    yield from (line("parti", f"{each.party} {_span(each.first, each.last)}") for each in found.parties)
    for role in found.roles:
        yield line("uppdrag", f"{role.role} i {role.organ or 'okänt organ'} {_span(role.first, role.last)}")
    yield from (line("närvaro", _present(each)) for each in found.attendance)
    if len(found.ids) > 1:
        yield line("hopslagen", ", ".join(f"[{number}]" for number in found.ids))
    deeds = [row for row in found.rows if row.what is not Slag.NARVARO]
    yield from rows_words(list(reversed(deeds))[:limit])
    if found.others:
        yield Text("\nHeter likadant, men är någon annan eller inte hopslagen:", "dim")
        yield from candidates_words(found.others)


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first} – {last}"


def _present(year: NarvaroAr) -> str:
    roles = ", ".join(year.roles)
    return f"{year.year} {year.organ}: {year.present} av {year.meetings} sammanträden ({roles})"


def rows_words(rows: Sequence[PersonRad]) -> Iterator[RenderableType]:
    """Each thing somebody did, under its place."""
    before: tuple[str, str, int | None] | None = None
    for row in rows:
        if (row.organ, row.date, row.paragraf) != before:
            yield from place(row)
        before = row.organ, row.date, row.paragraf
        party = f" ({row.party})" if row.party else ""
        ended = (f" → {row.outcome}", OUTCOME_STYLE[Outcome(row.outcome)]) if row.outcome else ""
        told = ": ".join(part for part in (row.kind, row.text) if part)
        yield line(row.what, told, party, ended)


def candidates_words(rows: Iterable[PersonKandidat]) -> Iterator[RenderableType]:
    """Each person of a name: kommun, parties, time and bodies, by which they are told apart."""
    for row in rows:
        who = joined((row.name, ", ".join(row.parties), row.kommun, _span(row.first, row.last)))
        yield Text.assemble((f"\n[{row.id}] ", "dim"), who)
        yield indented(Text(", ".join(row.organs)))
        if row.note:
            yield indented(Text(row.note, "yellow"))


def choices_words(rows: Iterable[PersonVal]) -> Iterator[RenderableType]:
    """Each choice: who is who, who said so, and when."""
    for row in rows:
        who = joined((row.name, row.party, row.kommun))
        other = joined((row.to_name, row.to_party, row.to_kommun))
        said = (
            ("är samma person som ", other)
            if row.kind == "samma"
            else (f"är någon annan från {row.from_date}",)
        )
        yield Text.assemble((f"[{row.id}] ", "dim"), who, " ", *said)
        undone = f" · ångrat {row.undone_at}" if row.undone_at else ""
        yield indented(Text(f"{row.made_by} {row.made_at}{undone}".strip(), "dim"))


CANDIDATES: Listing[PersonKandidat] = Listing(
    "id name kommun parties first last organs ids note",
    "id name kommun parties first last organs",
    candidates_words,
)
PERSON: Listing[PersonRad] = Listing(
    "paragraf kommun organ date number title dnr what party kind outcome text page file hanvisning",
    "paragraf organ date number what kind outcome text",
    rows_words,
)
CHOICES: Listing[PersonVal] = Listing(
    "id kind kommun name party to_kommun to_name to_party from_date made_by made_at undone_at",
    "id kind kommun name party to_name to_party from_date made_by",
    choices_words,
)
