"""The command `protokoll datasette`: what Datasette needs to show a database in Swedish."""

# What a command needs it imports when it runs, so that --help and search start at once.
# ruff: noqa: PLC0415

from pathlib import Path

import click

from nlp.cli.params import DATABASE
from nlp.cli.swedish import Command


@click.command(cls=Command)
@click.argument("database", metavar="DATABAS", type=DATABASE)
def datasette(database: Path) -> None:
    """Skriv ut rubriker, facetter och färdiga frågor för Datasette.

    protokoll datasette kommun.db > datasette.yaml
    datasette kommun.db -m datasette.yaml --setting sql_time_limit_ms 10000
    """
    from nlp.store import datasette_metadata, open_store

    with open_store(database):
        click.echo(datasette_metadata(database), nl=False)
