"""The command `protokoll ingest`: a folder of minutes into one database."""

# What a command needs it imports when it runs, so that --help and search start at once.
# ruff: noqa: PLC0415

from collections import Counter
from dataclasses import astuple
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nlp.cli.params import DATABASE, OCR_HELP, one_of
from nlp.cli.swedish import Command
from nlp.cli.words import FIL, count, counts, with_path
from nlp.terms import Ocr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nlp.flow import Outcome

_PLURAL = {
    "ny": "nya",
    "oförändrad": "oförändrade",
    "ersatt": "ersatta",
    "misslyckad": "misslyckade",
    "uppgiven": "uppgivna",
}


@click.command(cls=Command)
@click.argument("database", metavar="DATABAS", type=DATABASE)
@click.argument("paths", metavar="SÖKVÄG…", nargs=-1, type=click.Path(path_type=Path))
@click.option("--ocr", type=one_of(Ocr), default=Ocr.AUTO, metavar="NÄR", help=OCR_HELP)
@click.option(
    "--keep-pii",
    is_flag=True,
    help="Låt personnummer stå; annars maskeras de fyra sista siffrorna innan något sparas.",
)
@click.option(
    "--retry", is_flag=True, help="Pröva också filer som gavs upp förra gången, eller bara lästes delvis."
)
def ingest(database: Path, paths: tuple[Path, ...], *, ocr: Ocr, keep_pii: bool, retry: bool) -> int:
    """Läs in filer och mappar i databasen, som skapas om den inte finns.

    Mappar läses med allt som ligger under dem. Filer som redan är inlästa hoppas över, och en avbruten
    inläsning fortsätter där den slutade. Utan SÖKVÄG uppdateras bara en äldre databas.

    En fil med personnummer läses om när den förra gången lästes på det andra sättet (med eller utan
    --keep-pii).
    """
    from nlp.cli.console import progress
    from nlp.flow import Settings, find_files
    from nlp.flow import ingest as run
    from nlp.store import open_store
    from nlp.tagging import load_tagger

    files = find_files(paths)
    tagger = load_tagger()
    with open_store(database, write=True, create=bool(files)) as store:
        run_all = run(store, files, tagger, Settings(ocr=ocr, retry=retry, keep_pii=keep_pii))
        outcomes = _listed(progress(run_all, len(files), "Läser in"))
    _summarise(outcomes, database)
    return int(any(outcome.error for outcome in outcomes))


def _listed(outcomes: "Iterable[Outcome]") -> "list[Outcome]":
    """All outcomes; what is lacking is said as it comes, so that an interrupted run has said its own."""
    from nlp.cli.console import complain, remark

    done = []
    for outcome in outcomes:
        if outcome.error:
            complain(with_path(str(outcome.error), outcome.path))
        elif outcome.lacking:
            remark(with_path(outcome.lacking, outcome.path))
        done.append(outcome)
    return done


def _summarise(outcomes: "list[Outcome]", database: Path) -> None:
    """How many files came to what, and how much the new ones hold."""
    statuses = Counter(str(outcome.status) for outcome in outcomes)
    each = ", ".join(count(number, (status, _PLURAL[status])) for status, number in statuses.items())
    click.echo(f"{database}: {count(len(outcomes), FIL)}{f' ({each})' if each else ''}.")
    read = [outcome.counts for outcome in outcomes if outcome.counts.pages]
    if read:
        click.echo(f"Inläst nu: {counts(len(read), *map(sum, zip(*map(astuple, read), strict=True)))}.")
    partly = sum(bool(outcome.lacking) for outcome in outcomes)
    if partly:
        click.echo(f"Delvis lästa: {count(partly, FIL)}; protokoll info {database} visar vad som saknas.")
