"""The commands `protokoll label …`: what the program is unsure of, out to a person and corrected back."""

# What a command needs it imports when it runs, so that --help and search start at once.
# ruff: noqa: PLC0415

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nlp.cli.ask import within
from nlp.cli.options import Shape, listing_options
from nlp.cli.params import DATABASE, antal, one_of
from nlp.cli.swedish import Command, Group
from nlp.cli.words import FIL, count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nlp.evaluation.takein import Taken
    from nlp.store import Store, Tvivel

_UPPGIFT = ("uppgift", "uppgifter")
_database = click.argument("database", metavar="DATABAS", type=DATABASE)
_FILE = click.Path(path_type=Path)


class Ordning(StrEnum):
    """Which tasks come first: those the program is least sure of, or the latest."""

    TVIVEL = "tvivel"
    DATUM = "datum"


@click.group(cls=Group)
def label() -> None:
    """Rätta det programmet hittat, i Label Studio: ta ut uppgifter, ta in svaren, ångra."""


@label.command(cls=Command)
@_database
@click.argument("out", metavar="UT", type=_FILE)
@within
@click.option("--limit", type=antal, metavar="ANTAL", help="Högst så många uppgifter (annars alla).")
@click.option(
    "--ordning",
    type=one_of(Ordning),
    default=Ordning.TVIVEL,
    metavar="ORDNING",
    help="tvivel: det programmet är osäkrast på först (annars); datum: det senaste först.",
)
@click.option("--granskade", "reviewed", is_flag=True, help="Ta också med det som någon redan har granskat.")
def export(database: Path, out: Path, *, ordning: Ordning, reviewed: bool, **wanted: Any) -> None:
    """Skriv uppgifter till UT (JSON) och den märkning som hör till (samma namn, .xml).

    En uppgift är en paragraf, eller en handlings försättsblad, med det programmet hittat redan märkt.
    """
    from nlp.evaluation.markning import interface
    from nlp.store import open_store

    _refuse_xml(out)
    with open_store(database) as store:
        found = store.doubts(by_date=ordning is Ordning.DATUM, reviewed=reviewed, **wanted)
        tasks = list(_tasks(store, found))
    xml = out.with_suffix(".xml")
    _write(out, json.dumps(tasks, ensure_ascii=False, indent=1))
    _write(xml, interface())
    doubted = sum(each.points > 0 for each in found)
    click.echo(f"{out}: {count(len(found), _UPPGIFT)}, {doubted} med något programmet tvekar om.")
    click.echo(f"{xml}: märkningen. Klistra in den i projektets inställningar, läs sedan in {out}.")


def _refuse_xml(out: Path) -> None:
    if out.suffix.lower() == ".xml":
        message = "UT ska vara en JSON-fil; märkningen skrivs bredvid den med ändelsen .xml."
        raise click.UsageError(message)


def _tasks(store: "Store", found: "Iterable[Tvivel]") -> "Iterator[dict[str, Any]]":
    """The tasks in order; each file is read from the database once where its tasks follow each other."""
    from nlp import __version__
    from nlp.evaluation.tasks import task

    protokoll = None
    for each in found:
        if protokoll is None or protokoll.document.id != each.sha256:
            protokoll = store.load(each.sha256)
        yield task(protokoll, each, f"protokoll-{__version__}")


def _write(path: Path, text: str) -> None:
    from nlp.errors import LabelError

    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise LabelError(str(path), f"filen kan inte skrivas ({error.strerror})") from error


@label.command("import", cls=Command)
@_database
@click.argument("file", metavar="FIL", type=_FILE)
@click.option("--gold", metavar="MAPP", type=_FILE, help="Skriv också det granskade som facit i mappen.")
@click.option("--annotator", default="", metavar="VEM", help="Ta bara in svar av den här personen.")
@click.option("--name", default="", metavar="NAMN", help="Namnet som rättelserna får i databasen.")
@click.option("--override", is_flag=True, help="Låt svaren ersätta vad andra tidigare har sagt.")
def import_(database: Path, file: Path, *, gold: Path | None, **choice: Any) -> int:
    """Ta in rättade uppgifter ur FIL, exporterad från Label Studio i formatet JSON.

    Det granskade gäller sedan, också när filen läses in på nytt. Uppgifter som inte kan användas räknas upp;
    de andra går in.
    """
    from nlp.evaluation.takein import Choice, take_in
    from nlp.store import open_store

    with open_store(database, write=True) as store:
        taken = take_in(store, file, Choice(**choice))
        _say_faults(taken)
        _summarise(taken, database)
        if gold:
            _write_gold(store, taken, gold)
    return int(any(each.fault for each in taken))


def _say_faults(taken: "Iterable[Taken]") -> None:
    from nlp.cli.console import complain

    for each in taken:
        if each.fault:
            complain(f"{_named(each)}: {each.fault}.")


def _named(each: "Taken") -> str:
    return f"uppgift {each.number}{f' ({each.title})' if each.title else ''}"


def _summarise(taken: "list[Taken]", database: Path) -> None:
    reviews = [each.review for each in taken if each.review]
    marks = sum(len(review.said) for review in reviews)
    gone = sum(len(review.rattelser) - len(review.said) for review in reviews)
    click.echo(
        f"{database}: {count(len(reviews), _UPPGIFT)} av {len(taken)} togs in, med "
        f"{count(marks, ('märkning', 'märkningar'))} och {gone} som togs bort."
    )
    open_ones = sum(not (each.review or each.fault) for each in taken)
    if open_ones:
        click.echo(f"Utan svar: {count(open_ones, _UPPGIFT)}.")


def _write_gold(store: "Store", taken: "Iterable[Taken]", folder: Path) -> None:
    from nlp.cli.console import remark
    from nlp.evaluation.made_gold import gold_of, write_gold

    written, protokoll = 0, None
    for each in taken:
        if not each.review:
            continue
        if protokoll is None or protokoll.document.id != each.review.sha256:
            protokoll = store.load(each.review.sha256)
        try:
            wrong = write_gold(folder, gold_of(protokoll, each.review))
        except ValueError as error:
            wrong = [str(error)]
        written += not wrong
        for fault in wrong:
            remark(f"{_named(each)} blir inget facit: {fault}")
    click.echo(f"{folder}: {count(written, FIL)} facit.")


@label.command("list", cls=Command)
@_database
@click.option("--undone", is_flag=True, help="Visa också det som har ångrats eller ersatts.")
@listing_options
def list_(database: Path, *, undone: bool, shape: Shape) -> None:
    """Visa vad som har granskats, det senaste först, och vad av det som inte står kvar i texten."""
    from nlp.cli.answers import REVIEWS
    from nlp.cli.output import emit
    from nlp.store import open_store

    with open_store(database) as store:
        emit(store.reviews(undone=undone, limit=shape.ask), shape, REVIEWS)


@label.command(cls=Command)
@_database
@click.argument("numbers", metavar="ID…", nargs=-1, required=True, type=antal)
def undo(database: Path, numbers: tuple[int, ...]) -> None:
    """Ångra granskningar: det som programmet hittat gäller igen. ID är numret inom [ ] i label list."""
    from nlp.store import open_store

    with open_store(database, write=True) as store:
        store.undo_reviews(numbers)
    click.echo(f"{database}: {count(len(numbers), ('granskning', 'granskningar'))} ångrades.")
