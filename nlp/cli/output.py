"""The shapes a listing can take: JSON, JSON lines, CSV, Parquet, a table, or words for a person.

Rows are written as they come, so that all rows of a large archive take no more memory than one.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any, Generic, TypeVar

import click
from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from nlp.cli.cells import cell, field_of, harmless
from nlp.cli.console import show
from nlp.cli.options import Shape
from nlp.cli.parquet import write_parquet
from nlp.store import citation

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Listing(Generic[_Row]):
    """What an answer looks like: the fields in CSV, those in a table, and its words for a person."""

    columns: str
    narrow: str
    words: Callable[[Sequence[_Row]], Iterable[RenderableType]]


def emit(rows: Iterable[_Row], shape: Shape, listing: Listing[_Row]) -> None:
    """Print the rows as they come, and say on standard error where there are more, or none."""
    left = iter(rows)
    count = 0

    def shown() -> Iterator[_Row]:
        nonlocal count
        for row in islice(left, shape.limit):
            count += 1
            yield row

    _print(shown(), shape, listing)
    if not count:
        click.echo("Inget hittades.", err=True)
    elif next(left, None) is not None:
        click.echo(f"Här visas {shape.limit}; det finns fler. Be om dem med --limit.", err=True)


def _print(rows: Iterator[_Row], shape: Shape, listing: Listing[_Row]) -> None:
    match shape.name:
        case "json":
            _json(rows)
        case "nl":
            for row in rows:
                click.echo(to_json(row))
        case "csv":
            _csv(rows, listing.columns.split(), raw=shape.raw)
        case "parquet":
            write_parquet(rows, shape.path, listing.columns.split())
        case "table":
            show([_table(rows, listing.narrow.split())])
        case _:
            show(listing.words(tuple(rows)))


def _json(rows: Iterable[Any]) -> None:
    between = "["
    for row in rows:
        click.echo(f"{between}{to_json(row)}", nl=False)
        between = ",\n "
    click.echo("[]" if between == "[" else "]")


def to_json(row: Any) -> str:
    """A row (a dataclass) as one line of JSON; one that has a place in the minutes says how to cite it."""
    cited = {"hanvisning": citation(row)} if hasattr(row, "page") and hasattr(row, "number") else {}
    return json.dumps({**asdict(row), **cited}, ensure_ascii=False)


def _csv(rows: Iterable[Any], columns: Sequence[str], *, raw: bool) -> None:
    """RFC 4180, but with the line ends of a Unix file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        cells = (field_of(row, column) for column in columns)
        writer.writerow(cell(value) if raw else harmless(value) for value in cells)
        click.echo(out.getvalue(), nl=False)
        out.seek(0)
        out.truncate()
    click.echo(out.getvalue(), nl=False)


def _table(rows: Iterable[Any], columns: Sequence[str]) -> Table:
    table = Table(*columns, box=box.SIMPLE_HEAD)
    for row in rows:
        table.add_row(*(Text(cell(field_of(row, column))) for column in columns))
    return table
