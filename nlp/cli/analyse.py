"""The command `protokoll analyse`: a file in, everything found in it out."""

# What a command needs it imports when it runs, so that --help and search start at once.
# ruff: noqa: PLC0415

import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nlp.cli.params import OCR_HELP, one_of
from nlp.cli.swedish import Command
from nlp.contract import error_json, to_json
from nlp.errors import FileError
from nlp.terms import Ocr

if TYPE_CHECKING:
    from nlp.model import Protokoll

STDIN = "-"


@click.command(cls=Command)
@click.argument("files", metavar="FIL…", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt, för en fil.")
@click.option("--nl", is_flag=True, help="Ett JSON-objekt per rad, för många filer.")
@click.option("--ocr", type=one_of(Ocr), default=Ocr.AUTO, metavar="NÄR", help=OCR_HELP)
def analyse(files: tuple[str, ...], *, as_json: bool, nl: bool, ocr: Ocr) -> int:
    """Visa allt som hittas i filer: PDF, eller text (.txt) där sidbrytning är sidmatning.

    FIL kan vara - för en text på standard in.
    """
    from nlp.flow import Settings, analyse_each
    from nlp.tagging import load_tagger

    if as_json and len(files) > 1:
        message = "--json tar en fil åt gången. Använd --nl för flera."
        raise click.UsageError(message)
    with _paths(files) as paths:
        results = analyse_each(paths, load_tagger(), Settings(ocr=ocr))
        failures = [_say(path, result, as_json=as_json or nl) for path, result in results]
    if as_json or nl or len(files) > 1:
        return int(any(failures))
    return failures[0].exit_code if failures[0] else 0


def _say(path: Path, result: "Protokoll | FileError", *, as_json: bool) -> FileError | None:
    """Print one file's analysis, or what was wrong with it; the error, where there was one."""
    error = result if isinstance(result, FileError) else None
    if as_json:
        found = error_json(path.name, result) if isinstance(result, FileError) else to_json(result)
        click.echo(json.dumps(found, ensure_ascii=False))
        return error
    from nlp.cli import console, render

    if isinstance(result, FileError):
        console.complain(str(result))
    else:
        console.show(render.protokoll(result))
    return error


@contextmanager
def _paths(files: tuple[str, ...]) -> Iterator[list[Path]]:
    """The files as paths; the text on standard input as a file for as long as it is needed."""
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "stdin.txt"
        if STDIN in files:
            text.write_bytes(sys.stdin.buffer.read())
        yield [text if file == STDIN else Path(file) for file in files]
