"""The program `protokoll`: its commands, and how it ends."""

import io
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from nlp import __version__
from nlp.cli import ask
from nlp.cli.analyse import analyse
from nlp.cli.evaluate import evaluate
from nlp.cli.ingest import ingest
from nlp.cli.label import label
from nlp.cli.model import model
from nlp.cli.partier import parti
from nlp.cli.personer import person
from nlp.cli.pii import personuppgifter
from nlp.cli.search import search
from nlp.cli.swedish import Group, explain
from nlp.cli.trad import arende, motioner
from nlp.cli.watch import watch
from nlp.cli.web import datasette
from nlp.errors import ProtokollError

INTERRUPTED = 130  # what a shell gives for Ctrl-C: 128 and the number of the signal


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(
    __version__, "--version", message="protokoll %(version)s", help="Visa programmets version."
)
def program() -> None:
    """Gör kommunala protokoll sökbara: vem yrkade vad, hur frågan ställdes och hur det gick."""


for command in (
    ingest,
    analyse,
    search,
    ask.yrkanden,
    ask.voteringar,
    ask.kontroll,
    arende,
    motioner,
    person,
    parti,
    ask.show,
    ask.info,
    personuppgifter,
    watch,
    datasette,
    model,
    evaluate,
    label,
):
    program.add_command(command)


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the program with `args` (default: those of the shell), and exit with a code of docs/cli.md."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # whatever the locale says: å, § and → must come out
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(_run(args))


def _run(args: Sequence[str] | None) -> int:
    try:
        return program.main(args, prog_name="protokoll", standalone_mode=False) or 0
    except click.exceptions.NoArgsIsHelpError as help_page:
        click.echo(help_page.format_message(), err=True)
        return help_page.exit_code
    except click.ClickException as error:
        click.echo(explain(error), err=True)
        return error.exit_code
    except click.Abort:
        click.echo("Avbrutet.", err=True)
        return INTERRUPTED
    except ProtokollError as error:
        click.echo(f"Fel: {error}", err=True)
        return error.exit_code
