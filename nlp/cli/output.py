"""The shapes a listing can take: JSON, JSON lines, CSV, a table, or words for a person."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Generic, TypeVar

import click
from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from nlp.cli.console import show
from nlp.cli.options import Shape
from nlp.cli.render import person
from nlp.model import Person
from nlp.store import BeslutText, Bit

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Listing(Generic[_Row]):
    """What an answer looks like: the fields in CSV, those in a table, and its words for a person."""

    columns: str
    narrow: str
    words: Callable[[Sequence[_Row]], Iterable[RenderableType]]


def emit(rows: Sequence[_Row], shape: Shape, listing: Listing[_Row]) -> None:
    """Print the rows, and say on standard error where there are more, or none."""
    shown = rows[: shape.limit]
    match shape.name:
        case "json":
            click.echo("[" + ",\n ".join(map(to_json, shown)) + "]")
        case "nl":
            for row in shown:
                click.echo(to_json(row))
        case "csv":
            click.echo(_csv(shown, listing.columns.split()), nl=False)
        case "table":
            show([_table(shown, listing.narrow.split())])
        case _:
            show(listing.words(shown))
    if not rows:
        click.echo("Inget hittades.", err=True)
    if len(rows) > shape.limit:
        click.echo(f"Här visas {shape.limit}; det finns fler. Be om dem med --limit.", err=True)


def to_json(row: Any) -> str:
    """A row (a dataclass) as one line of JSON."""
    return json.dumps(asdict(row), ensure_ascii=False)


def _csv(rows: Iterable[Any], columns: Sequence[str]) -> str:
    """RFC 4180, but with the line ends of a Unix file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(getattr(row, column)) for column in columns] for row in rows)
    return out.getvalue()


def cell(value: object) -> str:
    """A field of a row as plain text: `Anna Ek (S); Bo Al (M)`, "" for what is not there."""
    match value:
        case None:
            return ""
        case Person():
            return person(value)
        case BeslutText():
            return f"{value.mode}: {value.text}"
        case (Bit(), *_):
            return "".join(bit.text for bit in value if isinstance(bit, Bit))
        case tuple():
            return "; ".join(map(cell, value))
        case _:
            return str(value)


def _table(rows: Iterable[Any], columns: Sequence[str]) -> Table:
    table = Table(*columns, box=box.SIMPLE_HEAD)
    for row in rows:
        table.add_row(*(Text(cell(getattr(row, column))) for column in columns))
    return table
