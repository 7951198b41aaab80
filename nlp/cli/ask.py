"""The commands that ask the database: yrkanden, voteringar, kontroll, show, info."""

# What a command needs it imports when it runs, so that --help and search start at once.
# ruff: noqa: PLC0415

from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any, TypeVar

import click

from nlp.cli.options import Shape, listing_options
from nlp.cli.params import DATABASE, datum, one_of
from nlp.cli.params import paragraf as paragraf_id
from nlp.cli.swedish import Command
from nlp.terms import KontrollKind, KontrollResult, Outcome, YrkandeKind

_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])

_database = click.argument("database", metavar="DATABAS", type=DATABASE)
_json = click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt.")
_kommun = click.option("--kommun", metavar="NAMN", help="Kommun eller region.")


def within(command: _Decorated) -> _Decorated:
    """Add --kommun, --organ, --from and --to to a command."""
    options = (
        click.option(
            "--to", "date_to", type=datum, metavar="DATUM", help="Till och med dagen, månaden, året."
        ),
        click.option(
            "--from", "date_from", type=datum, metavar="DATUM", help="Från och med: 2024-05-21, 2024."
        ),
        click.option("--organ", metavar="NAMN", help="Organ, till exempel kommunstyrelsen."),
        _kommun,
    )
    return reduce(lambda inner, option: option(inner), options, command)


@click.command(cls=Command)
@_database
@click.option("--person", metavar="NAMN", help="Den som yrkade.")
@click.option("--parti", metavar="PARTI", help="Partiet för den som yrkade, till exempel S.")
@within
@click.option("--kind", type=one_of(YrkandeKind), metavar="SLAG", help=f"Slag: {', '.join(YrkandeKind)}.")
@click.option("--outcome", type=one_of(Outcome), metavar="UTFALL", help=f"Utfall: {', '.join(Outcome)}.")
@listing_options
def yrkanden(database: Path, *, shape: Shape, **wanted: Any) -> None:
    """Visa vem som yrkade vad och hur det gick, det senaste först."""
    from nlp.cli.answers import YRKANDEN
    from nlp.cli.output import emit
    from nlp.store import open_store

    with open_store(database) as store:
        emit(store.each_yrkande(**wanted, limit=shape.ask), shape, YRKANDEN)


@click.command(cls=Command)
@_database
@within
@listing_options
def voteringar(database: Path, *, shape: Shape, **wanted: Any) -> None:
    """Visa räknade omröstningar, den senaste först."""
    from nlp.cli.answers import VOTERINGAR
    from nlp.cli.output import emit
    from nlp.store import open_store

    with open_store(database) as store:
        emit(store.each_votering(**wanted, limit=shape.ask), shape, VOTERINGAR)


@click.command(cls=Command)
@_database
@click.option(
    "--avviker/--alla",
    "deviating",
    default=True,
    help="Bara det som avviker (annars), eller allt som kontrollerats.",
)
@click.option(
    "--typ", "kind", type=one_of(KontrollKind), metavar="TYP", help=f"Typ: {', '.join(KontrollKind)}."
)
@within
@listing_options
def kontroll(database: Path, *, shape: Shape, deviating: bool, **wanted: Any) -> None:
    """Visa var protokollen inte stämmer med sig själva, det senaste först."""
    from nlp.cli.answers import KONTROLLER
    from nlp.cli.output import emit
    from nlp.store import open_store

    result = KontrollResult.AVVIKER if deviating else None
    with open_store(database) as store:
        emit(store.each_kontroll(**wanted, result=result, limit=shape.ask), shape, KONTROLLER)


@click.command(cls=Command)
@_database
@click.argument("paragraf", metavar="ID", type=paragraf_id)
@_json
def show(database: Path, paragraf: int | str, *, as_json: bool) -> None:
    """Visa en paragraf i sin helhet. ID är numret inom [ ] i de andra svaren, eller länken från search."""
    from nlp.cli import answers, console, output
    from nlp.store import open_store

    with open_store(database) as store:
        found = store.show(paragraf)
    if as_json:
        click.echo(output.to_json(found))
    else:
        console.show(answers.paragraf(found))


@click.command(cls=Command)
@_database
@_json
def info(database: Path, *, as_json: bool) -> None:
    """Visa vad databasen innehåller och vilka filer som inte kunde läsas."""
    from nlp.cli import answers, console, output
    from nlp.store import open_store

    with open_store(database) as store:
        found = store.info()
    if as_json:
        click.echo(output.to_json(found))
    else:
        console.show(answers.info(found, str(database)))
