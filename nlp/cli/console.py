"""The two ways out: results on standard output, progress and failures on standard error."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click
from rich.console import Console, RenderableType

PIPE_WIDTH = 120  # characters a line where no terminal says how wide it is

_PADDING = re.compile(r" +$", re.MULTILINE)  # rich fills indented lines up to the width

_Item = TypeVar("_Item")


def show(renderables: Iterable[RenderableType]) -> None:
    """Print for a person: colours only in a terminal, and nothing read as markup (minutes hold brackets)."""
    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else PIPE_WIDTH
    console = Console(width=width, markup=False, highlight=False, emoji=False)
    for renderable in renderables:
        with console.capture() as printed:
            console.print(renderable)
        click.echo(_PADDING.sub("", printed.get()), nl=False)


def complain(message: str) -> None:
    """Say on standard error what went wrong."""
    click.echo(f"Fel: {message}", err=True)


def remark(message: str) -> None:
    """Say on standard error what a person should know, though nothing went wrong."""
    click.echo(f"Obs: {message}", err=True)


def progress(items: Iterable[_Item], total: int, what: str) -> Iterator[_Item]:
    """The same items, with a bar on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.progress import track  # noqa: PLC0415 - a search shows no bar and does not wait for it

    # Without a thread that repaints the bar: a file's child process must not be born in the middle of that.
    console = Console(stderr=True)
    yield from track(items, what, total, console=console, transient=True, auto_refresh=False)
