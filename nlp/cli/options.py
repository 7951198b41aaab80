"""The options --json, --nl, --csv, --table and --limit, as one value."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce, wraps
from typing import Any, TypeVar, cast

import click

from nlp.cli.params import antal

SHORT = 20
"""How many rows a person is shown who does not say how many; files and programs get all."""

_ALL = 10**9  # more rows than all minutes of the country would give

_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Shape:
    """How to print a listing: `name` is json, nl, csv, table or "" (words), `limit` the most rows."""

    name: str
    limit: int

    @property
    def ask(self) -> int:
        """How many rows to ask for: one more than are shown tells whether there are more."""
        return self.limit + 1


def listing_options(command: _Decorated) -> _Decorated:
    """Add --json, --nl, --csv, --table and --limit to a command, which takes them as one `shape`."""

    @wraps(command)
    def shaped(*args: Any, shape: str | None, limit: int | None, **kwargs: Any) -> Any:
        short = SHORT if shape in {None, "table"} else _ALL
        return command(*args, shape=Shape(shape or "", limit or short), **kwargs)

    text = f"Högst så många rader (annars {SHORT} på skärmen, alla med --json, --nl och --csv)."
    options = [
        click.option("--json", "shape", flag_value="json", help="En JSON-lista."),
        click.option("--nl", "shape", flag_value="nl", help="Ett JSON-objekt per rad."),
        click.option("--csv", "shape", flag_value="csv", help="Kommaseparerat med rubrikrad."),
        click.option("--table", "shape", flag_value="table", help="En tabell."),
        click.option("--limit", type=antal, metavar="ANTAL", help=text),
    ]
    return cast("_Decorated", reduce(lambda inner, option: option(inner), reversed(options), shaped))
