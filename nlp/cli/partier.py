"""The command `protokoll parti`: how a party's yrkanden went, and whom it votes with."""

# What a command needs it imports when it runs, so that --help and search start at once.
# ruff: noqa: PLC0415

from pathlib import Path
from typing import Any

import click

from nlp.cli.ask import within
from nlp.cli.options import Shape, listing_options
from nlp.cli.params import DATABASE
from nlp.cli.swedish import Command


@click.command(cls=Command)
@click.argument("database", metavar="DATABAS", type=DATABASE)
@click.argument("name", metavar="PARTI")
@within
@listing_options
def parti(database: Path, name: str, *, shape: Shape, **wanted: Any) -> None:
    """Visa hur det gick för ett partis yrkanden, vilka det röstar som och vad det reserverade sig mot.

    PARTI är bokstäverna eller namnet. Ett parti som bytt namn räknas med det det heter nu, och det sägs.
    """
    from nlp.cli.render_parti import PARTI, parti_words
    from nlp.cli.view import emit_view
    from nlp.store import open_store

    with open_store(database) as store:
        emit_view(store.party(name, **wanted, limit=shape.ask), shape, PARTI, parti_words)
