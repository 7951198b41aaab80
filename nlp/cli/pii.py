"""The command `protokoll personuppgifter`: where personnummer stand, never which."""

# ruff: noqa: PLC0415 - what a command needs it imports when it runs

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nlp.cli.ask import within
from nlp.cli.options import Shape, listing_options
from nlp.cli.params import DATABASE
from nlp.cli.swedish import Command

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from nlp.store import PersonuppgiftRad

COLUMNS = "id file kommun organ date number title paragraf page kind place masked"
NARROW = "file organ date number page kind place masked"


@click.command(cls=Command)
@click.argument("database", metavar="DATABAS", type=DATABASE)
@within
@listing_options
def personuppgifter(database: Path, *, shape: Shape, **wanted: Any) -> None:
    """Lista var personnummer och samordningsnummer står, aldrig själva numren.

    De är maskerade om filen inte lästes in med --keep-pii.
    """
    from nlp.cli.output import Listing, emit
    from nlp.store import open_store

    listing: Listing[PersonuppgiftRad] = Listing(COLUMNS, NARROW, _words)
    with open_store(database) as store:
        emit(store.personuppgifter(**wanted, limit=shape.ask), shape, listing)


def _words(rows: "Sequence[PersonuppgiftRad]") -> "Iterator[RenderableType]":
    from rich.text import Text

    for row in rows:
        section = f"§ {row.number}" if row.number else ""
        page = f"s. {row.page}" if row.page else ""
        told = (row.kommun, row.organ, row.date, section, page, row.file)
        state = "maskerat" if row.masked else "omaskerat"
        where = "" if row.place == "text" else f" ({row.place})"
        yield Text(f"{', '.join(filter(None, told))}: {row.kind}{where}, {state}")
