"""An answer that is more than its rows: in words and as JSON the whole of it, else the rows."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click
from rich.console import RenderableType

from nlp.cli.console import show
from nlp.cli.options import Shape
from nlp.cli.output import Listing, emit, to_json
from nlp.store import PartiVy, PersonVy

_View = TypeVar("_View", PersonVy, PartiVy)


def emit_view(
    found: _View, shape: Shape, listing: Listing[Any], words: Callable[[_View, int], Iterable[RenderableType]]
) -> None:
    """Print it: `--json` is one object; `words` takes it and how many of its rows to tell."""
    match shape.name:
        case "json":
            click.echo(to_json(found))
        case "":
            show(words(found, shape.limit))
            if found.total > shape.limit:
                click.echo(f"Här visas {shape.limit} av {found.total}. Be om fler med --limit.", err=True)
        case _:
            emit(found.rows, shape, listing)
