"""A party as one reads it in the terminal; every share stands beside what it is of."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from nlp.cli.answers import place
from nlp.cli.output import Listing
from nlp.cli.render import OUTCOME_STYLE, line, people
from nlp.store import Framgang, PartiRad, PartiVy


def parti_words(found: PartiVy, limit: int) -> Iterator[RenderableType]:
    """What it is called, how its yrkanden went, whom it votes with; then what it did, the latest first."""
    yield Text.assemble((found.code, "bold"), f" {found.name}".rstrip())
    for form in found.forms:
        yield line("tryckt som", f"{form.party} {form.first} – {form.last} ({form.rows} rader)")
    yield from (line("yrkanden", _success(each)) for each in found.success)
    for ally in found.allies:
        yield line(
            "röstar som", f"{ally.party}: {_percent(ally.share)} ({ally.same} av {ally.votes} voteringar)"
        )
    yield line("reservation", str(found.reservations))
    yield from rows_words(found.rows[:limit])


def _success(row: Framgang) -> str:
    rate = f", bifall {_percent(row.rate)} av {row.known} med känt utfall" if row.rate is not None else ""
    kind = row.kind or "alla"
    return f"{kind}: {row.bifall} bifall, {row.avslag} avslag, {row.okant} okänt{rate}"


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", " %")


def rows_words(rows: Sequence[PartiRad]) -> Iterator[RenderableType]:
    """Each yrkande, votering and reservation under its place."""
    before = None
    for row in rows:
        if row.paragraf != before:
            yield from place(row)
        before = row.paragraf
        who = f"{people(row.people)} " if row.people else ""
        ended = (f" → {row.outcome}", OUTCOME_STYLE[row.outcome]) if row.outcome else ""
        yield line(row.what, who, ": ".join(part for part in (row.kind, row.text) if part), ended)


PARTI: Listing[PartiRad] = Listing(
    "paragraf kommun organ date number title dnr what people kind outcome text page file hanvisning",
    "paragraf organ date number what people kind outcome text",
    rows_words,
)
