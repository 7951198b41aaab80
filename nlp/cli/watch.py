"""The command `protokoll watch`: searches that are kept, and a feed of what is new."""

# What a command needs it imports when it runs, so that --help and search start at once.
# ruff: noqa: PLC0415

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nlp.cli.params import DATABASE, FILE
from nlp.cli.swedish import Command

if TYPE_CHECKING:
    from collections.abc import Callable


@click.command(cls=Command)
@click.argument("database", metavar="DATABAS", type=DATABASE)
@click.option("--add", nargs=2, metavar="NAMN FRÅGA", help="Börja bevaka en sökning.")
@click.option("--remove", metavar="NAMN", help="Sluta bevaka den.")
@click.option("--list", "listing", is_flag=True, help="Visa vad som bevakas.")
@click.option("--atom", type=FILE, metavar="FIL", help="Skriv ett Atom-flöde.")
@click.option("--json-feed", type=FILE, metavar="FIL", help="Skriv ett JSON-flöde.")
@click.option(
    "--markdown", type=FILE, metavar="FIL", help="Skriv det nya till en fil i stället för på skärmen."
)
def watch(
    database: Path, *, add: tuple[str, str] | None, remove: str | None, listing: bool, **out: Path | None
) -> None:
    r"""Visa vad som är nytt sedan sist i de sökningar som bevakas.

    Gjort för cron: skriver ingenting där inget är nytt.

    \b
    protokoll watch kommun.db --add skolskjuts "skolskjuts organ:kommunstyrelsen"
    protokoll watch kommun.db --atom nytt.xml
    """
    from nlp.store import open_store

    with open_store(database, write=True) as store:
        if remove is not None:
            store.unwatch(remove)
        if add:
            kept = store.watch(*add)
            click.echo(f"Bevakar {kept.name}: {kept.query}", err=True)
        if listing:
            for each in store.watches():
                click.echo(f"{each.name}: {each.query} (senast {each.checked_at})")
        if not (add or remove or listing):
            _tell(store, database.name, **out)


def _tell(store: Any, name: str, *, atom: Path | None, json_feed: Path | None, markdown: Path | None) -> None:
    from nlp.store import bevakning

    # What was told is noted only once it is written, so that a full disk loses no news.
    fresh = [(each, store.news(each)) for each in store.watches()]
    digest = bevakning.markdown(fresh)
    if markdown:
        _write(markdown, digest)
    elif digest:
        click.echo(digest)
    for each, news in fresh:
        store.tell(each, news)
    feeds: list[tuple[Path | None, Callable[..., str]]] = [
        (atom, bevakning.atom),
        (json_feed, bevakning.json_feed),
    ]
    if atom or json_feed:
        told = [(each, store.told(each)) for each in store.watches()]
        for path, made in feeds:
            if path:
                _write(path, made(told, name))


def _write(path: Path, text: str) -> None:
    from nlp.errors import UnwritableError

    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UnwritableError(str(path), error.strerror or "") from error
