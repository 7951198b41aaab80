"""The commands `protokoll person …`: somebody over the years, and who is who."""

# What a command needs it imports when it runs, so that --help and search start at once.
# ruff: noqa: PLC0415

from pathlib import Path
from typing import Any

import click

from nlp.cli.options import Shape, listing_options
from nlp.cli.params import DATABASE, antal, dag
from nlp.cli.swedish import Command, Group

_DEFAULT = "visa"
_database = click.argument("database", metavar="DATABAS", type=DATABASE)
_by = click.option("--av", "by", default="", metavar="VEM", help="Vem som avgör det, att minnas.")


class _PersonGroup(Group):
    """`person DATABAS NAMN` is `person visa DATABAS NAMN`."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names, else the one that shows a person."""
        named = bool(args) and args[0] in self.commands
        return super().resolve_command(ctx, args if named else [_DEFAULT, *args])


@click.group(cls=_PersonGroup, subcommand_metavar="[DATABAS NAMN | KOMMANDO …]")
def person() -> None:
    """Följ en person genom åren: uppdrag, yrkanden, röster, reservationer, jäv och närvaro.

    protokoll person DATABAS "Anna Ek" visar den som heter så, eller alla som heter så att välja bland.
    """


@person.command(_DEFAULT, cls=Command)
@_database
@click.argument("name", metavar="NAMN", required=False, default="")
@click.option("--kommun", metavar="NAMN", help="Kommun eller region.")
@click.option("--id", "number", type=antal, metavar="ID", help="Den av dem som heter så, numret inom [ ].")
@listing_options
def visa(database: Path, name: str, *, shape: Shape, kommun: str | None, number: int | None) -> None:
    """Visa en person, den som heter NAMN eller har ID. Heter flera så räknas de upp, och ingen väljs."""
    from nlp.cli.output import emit
    from nlp.cli.render_person import CANDIDATES, PERSON, person_words
    from nlp.cli.view import emit_view
    from nlp.store import open_store

    if not name and number is None:
        message = "NAMN eller --id saknas."
        raise click.UsageError(message)
    with open_store(database) as store:
        found = store.persons(name, kommun=kommun) if number is None else ()
        if number is None and len(found) != 1:
            emit(found, shape, CANDIDATES)
            if found:
                click.echo(f"Flera heter så ({len(found)}). Välj en med --id.", err=True)
            return
        emit_view(store.person(number or found[0].id), shape, PERSON, person_words)


@person.command(cls=Command)
@_database
@click.argument("one", metavar="ID", type=antal)
@click.argument("other", metavar="ID2", type=antal)
@_by
def merge(database: Path, one: int, other: int, *, by: str) -> None:
    """Slå ihop två som är samma person: ID räknas sedan som ID2, också i det som läses in senare."""
    from nlp.store import open_store

    with open_store(database, write=True) as store:
        number = store.merge_persons(one, other, by=by)
    click.echo(
        f"{database}: [{one}] räknas som [{other}]. Ångra med: protokoll person undo {database} {number}"
    )


@person.command(cls=Command)
@_database
@click.argument("number", metavar="ID", type=antal)
@click.option("--from", "day", type=dag, required=True, metavar="DATUM", help="Den dag den andra tar vid.")
@_by
def split(database: Path, number: int, *, day: str, by: str) -> None:
    """Dela ett namn på två personer: den ena före en dag, den andra från och med den."""
    from nlp.store import open_store

    with open_store(database, write=True) as store:
        choice = store.split_person(number, day, by=by)
    click.echo(f"{database}: [{number}] är delad {day}. Ångra med: protokoll person undo {database} {choice}")


@person.command(cls=Command)
@_database
@click.argument("number", metavar="NUMMER", type=antal)
def undo(database: Path, number: int) -> None:
    """Ångra ett val om vem som är vem. NUMMER är det inom [ ] i person val."""
    from nlp.store import open_store

    with open_store(database, write=True) as store:
        store.undo_person_choice(number)
    click.echo(f"{database}: valet {number} är ångrat.")


@person.command(cls=Command)
@_database
@click.option("--undone", is_flag=True, help="Visa också det som har ångrats.")
@listing_options
def val(database: Path, *, shape: Shape, **wanted: Any) -> None:
    """Visa vad som har avgjorts om vem som är vem, det senaste först."""
    from nlp.cli.output import emit
    from nlp.cli.render_person import CHOICES
    from nlp.store import open_store

    with open_store(database) as store:
        emit(store.person_choices(**wanted), shape, CHOICES)
