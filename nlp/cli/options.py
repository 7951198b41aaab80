"""The options --json, --nl, --csv, --parquet, --table and --limit, as one value."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce, wraps
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from nlp.cli.params import FILE, antal

SHORT = 20
"""How many rows a person is shown who does not say how many; files and programs get all."""

_ALL = 10**9  # more rows than all minutes of the country would give

_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Shape:
    """How to print a listing: `name` is json, nl, csv, parquet, table or "" (words), `limit` the most rows.

    `raw` leaves CSV as the text stands, without the guard against formulas; `path` is where Parquet goes.
    """

    name: str
    limit: int
    raw: bool = False
    path: Path = Path()

    @property
    def ask(self) -> int:
        """How many rows to ask for: one more than are shown tells whether there are more."""
        return self.limit + 1


def listing_options(command: _Decorated) -> _Decorated:
    """Add --json, --nl, --csv, --raw, --parquet, --table and --limit to a command, as one `shape`."""

    @wraps(command)
    def shaped(
        *args: Any, shape: str | None, limit: int | None, raw: bool, parquet: Path | None, **kwargs: Any
    ) -> Any:
        name = "parquet" if parquet else shape or ""
        short = SHORT if name in {"", "table"} else _ALL
        return command(*args, shape=Shape(name, limit or short, raw, parquet or Path()), **kwargs)

    text = f"Högst så många rader (annars {SHORT} på skärmen, alla i de andra formerna)."
    options = [
        click.option("--json", "shape", flag_value="json", help="En JSON-lista."),
        click.option("--nl", "shape", flag_value="nl", help="Ett JSON-objekt per rad."),
        click.option("--csv", "shape", flag_value="csv", help="Kommaseparerat med rubrikrad."),
        click.option("--raw", is_flag=True, help="CSV för program: utan ' framför det som liknar formler."),
        click.option("--parquet", type=FILE, metavar="FIL", help="Till en Parquet-fil (tillägget parquet)."),
        click.option("--table", "shape", flag_value="table", help="En tabell."),
        click.option("--limit", type=antal, metavar="ANTAL", help=text),
    ]
    return cast("_Decorated", reduce(lambda inner, option: option(inner), reversed(options), shaped))
