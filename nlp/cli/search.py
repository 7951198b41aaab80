"""The command `protokoll search`."""

# What a command needs it imports when it runs, so that --help and search start at once.
# ruff: noqa: PLC0415

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nlp.cli.options import SHORT, Shape, listing_options
from nlp.cli.params import DATABASE
from nlp.cli.swedish import Command

if TYPE_CHECKING:
    from nlp.store import Svar

_STREAMED = ("nl", "csv", "parquet")
_ORDERS = ("relevans", "datum")


def _order(value: str) -> str:
    """One of the two orders; raises `BadParameter`."""
    if value.lower() in _ORDERS:
        return value.lower()
    message = f"{value} finns inte. Välj bland: {', '.join(_ORDERS)}."
    raise click.BadParameter(message)


@click.command(cls=Command)
@click.argument("database", metavar="DATABAS", type=DATABASE)
@click.argument("terms", metavar="ORD…", nargs=-1, required=True)
@click.option("--sortera", "sort", type=_order, metavar="ORDNING", help="relevans (annars) eller datum.")
@click.option("--fasetter", "facets", is_flag=True, help="Visa hur träffarna fördelar sig.")
@click.option("--efter", "after", default="", metavar="SIDA", help="Nästa sida, som förra svaret angav den.")
@listing_options
def search(
    database: Path, terms: tuple[str, ...], *, shape: Shape, sort: str | None, facets: bool, after: str
) -> None:
    """Sök i protokollens text: alla orden ska finnas med, i vilken böjning eller sammansättning som helst.

    "två ord" inom citattecken söks som en fras, skol* hittar allt som börjar så, -ord utesluter. Fält som
    organ:kommunstyrelsen, år:2020-2024 och i:beslut avgränsar; alla står i docs/sokning.md.
    """
    from nlp.store import SearchOptions, Sortering, open_store

    typed = " ".join(terms)
    streamed = shape.name in _STREAMED
    chosen = Sortering(sort or ("datum" if streamed else "relevans"))
    with open_store(database) as store:
        if streamed and not after:
            from nlp.cli.answers import HITS
            from nlp.cli.output import emit

            emit(store.each_hit(typed, sort=chosen), shape, HITS)
            return
        limit = shape.limit if shape.name in ("", "table") or shape.limit < 10**6 else SHORT
        _print(store.search(typed, SearchOptions(chosen, limit, after, facets)), shape)


def _print(found: "Svar", shape: Shape) -> None:
    from nlp.cli import console, output
    from nlp.cli import found as shown

    if shape.name == "json":
        hits = ",\n ".join(map(output.to_json, found.hits))
        rest = json.dumps(asdict(replace(found, hits=())), ensure_ascii=False)
        click.echo(rest.replace('"hits": []', f'"hits": [{hits}]', 1))
    elif shape.name:
        from nlp.cli.answers import HITS

        output.emit(found.hits, shape, HITS)
    else:
        console.show(shown.answer(found))
    for line in shown.remarks(found):
        console.remark(line)
    if not found.total and shape.name != "table":
        click.echo("Inget hittades.", err=True)
    for question in found.suggestions:
        click.echo(f"Menade du: {question}", err=True)
    if found.after:
        click.echo(f"Det finns fler. Nästa sida: --efter {found.after}", err=True)
