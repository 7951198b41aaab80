"""The command `protokoll evaluate`: how right the program is about a labelled corpus."""

# What a command needs it imports when it runs, so that --help and search start at once.
# ruff: noqa: PLC0415

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nlp import __version__
from nlp.cli.params import one_of
from nlp.cli.swedish import Command
from nlp.cli.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from nlp.evaluation.changes import Changes
    from nlp.evaluation.gold import Gold
    from nlp.evaluation.result import Result
    from nlp.evaluation.score import Scored
    from nlp.evaluation.tables import Chapter, Table


class _Format(StrEnum):
    """What a corpus can be written as."""

    DOCBIN = "docbin"
    CONLL = "conll"
    JSONL = "jsonl"


_DOKUMENT = ("dokument", "dokument")
_PATH = click.Path(path_type=Path)
_FEW = 20  # rows of gains and losses on a screen; the report has them all


@dataclass(frozen=True, slots=True)
class _Asked:
    """The options of the command."""

    only: str
    pdf: Path | None
    baseline: bool
    gold2: Path | None
    against: Path | None
    as_json: bool
    report: Path | None
    export: tuple[str, Path] | None


@click.command(cls=Command)
@click.argument("corpus", metavar="KORPUS", type=_PATH)
@click.option(
    "--only", default="", metavar="DEL", help="Bara en kommun, train, dev eller test, eller början av ett id."
)
@click.option("--pdf", type=_PATH, metavar="MAPP", help="Läs dokumenten som PDF (ID.pdf) ur mappen.")
@click.option("--baseline", is_flag=True, help="Visa två enkla reglers siffror bredvid.")
@click.option(
    "--gold2", type=_PATH, metavar="KORPUS", help="Mät en andra uppmärkning i stället för programmet."
)
@click.option("--against", type=_PATH, metavar="FIL", help="Jämför med en tidigare körnings resultat.json.")
@click.option("--json", "as_json", is_flag=True, help="Resultatet som ett JSON-objekt.")
@click.option(
    "--report", type=_PATH, metavar="MAPP", help="Skriv rapport.html, rapport.md och resultat.json i mappen."
)
@click.option(
    "--export",
    type=(one_of(_Format), _PATH),
    metavar="FORMAT FIL",
    help="Mät inget; skriv korpusen som docbin, conll eller jsonl.",
)
def evaluate(corpus: Path, **options: Any) -> int:
    """Mät hur rätt programmet har om en uppmärkt korpus: entiteter, avsnitt, beslut, yrkanden.

    KORPUS är en mapp eller en fil: vår egen JSON, spaCy DocBin, CoNLL, eller export från Label Studio eller
    doccano.
    """
    from nlp.evaluation.corpora import chosen, read_corpus

    asked = _Asked(**options)
    everything = read_corpus(corpus)
    documents = chosen(everything, asked.only, corpus) if asked.only else everything
    _tell_unknown(documents)
    if asked.export:
        return _export(documents, *asked.export)
    result = _result(corpus.name, documents, everything, asked)
    changes = _changes(asked.against, result)
    if asked.report:
        _report(result, changes, asked.report)
    if asked.as_json:
        from nlp.evaluation.runs import run_json

        click.echo(json.dumps(run_json(result, __version__), ensure_ascii=False))
    else:
        _show(result, changes)
    return int(bool(result.failed))


def _result(name: str, documents: "Sequence[Gold]", everything: "Sequence[Gold]", asked: _Asked) -> "Result":
    """The figures; which kinds are labelled is a property of the whole corpus, not of the part chosen."""
    from nlp.evaluation.corpora import read_corpus
    from nlp.evaluation.extra import need
    from nlp.evaluation.result import result
    from nlp.evaluation.run import scored_against, scored_baseline
    from nlp.evaluation.score import labelled

    need("nervaluate")  # before a quarter of an hour of analyses, not after
    kinds = labelled(everything)
    beside = list(scored_baseline(documents, kinds)) if asked.baseline else []
    if asked.gold2:
        second = read_corpus(asked.gold2)
        return result(name, list(scored_against(documents, second)), baseline=beside, is_agreement=True)
    return result(name, list(_scored(documents, kinds, asked.pdf)), baseline=beside)


def _scored(
    documents: "Sequence[Gold]", kinds: dict[str, frozenset[str]], pdf: Path | None
) -> "Iterator[Scored]":
    from nlp.cli.console import progress
    from nlp.evaluation.run import scored_pdfs, scored_texts
    from nlp.flow import analyse_each
    from nlp.tagging import load_tagger

    analyse = partial(analyse_each, tagger=load_tagger())
    made = scored_pdfs(documents, kinds, analyse, pdf) if pdf else scored_texts(documents, kinds, analyse)
    return progress(made, len(documents), "Mäter")


def _changes(against: Path | None, result: "Result") -> "Changes | None":
    from nlp.evaluation.changes import changes

    return changes(against, result) if against else None


def _tell_unknown(documents: "Sequence[Gold]") -> None:
    from nlp.cli.console import remark

    unknown = sorted({label for gold in documents for label in gold.unknown})
    if unknown:
        remark(f"etiketter som programmet inte har räknas inte: {', '.join(unknown)}.")


def _export(documents: "Sequence[Gold]", name: str, path: Path) -> int:
    from nlp.errors import CorpusError
    from nlp.evaluation.export import FORMATS

    try:
        FORMATS[name](documents, path)
    except OSError as error:
        raise CorpusError(str(path), f"går inte att skriva ({error.strerror})") from error
    click.echo(f"{path}: {count(len(documents), _DOKUMENT)}.")
    return 0


def _report(result: "Result", changes: "Changes | None", folder: Path) -> None:
    from nlp.errors import CorpusError
    from nlp.evaluation.report import PAGE, write_report

    try:
        write_report(result, changes, folder, __version__)
    except OSError as error:
        raise CorpusError(str(folder), f"går inte att skriva ({error.strerror})") from error
    click.echo(f"Rapport: {folder / PAGE}", err=True)


def _show(result: "Result", changes: "Changes | None") -> None:
    """The figures for a person; the single errors are for the report."""
    from nlp.cli.console import show
    from nlp.evaluation.tables import ERRORS, chapters

    show(
        part for chapter in chapters(result, changes) if chapter.heading != ERRORS for part in _words(chapter)
    )


def _words(chapter: "Chapter") -> "Iterator[RenderableType]":
    from rich.text import Text

    yield Text(f"\n{chapter.heading}", "bold")
    yield from map(Text, chapter.sentences)
    yield from (_table(table) for table in chapter.tables if not table.is_folded)


def _table(table: "Table") -> "RenderableType":
    from rich import box
    from rich.table import Table as Grid
    from rich.text import Text

    left = len(table.rows) - _FEW
    more = f"och {left} till, i rapporten (--report)" if left > 0 else None
    grid = Grid(*table.columns, box=box.SIMPLE_HEAD, title=table.caption, title_justify="left", caption=more)
    for row in table.rows[:_FEW]:
        grid.add_row(*map(Text, row))
    return grid
