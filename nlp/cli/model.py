"""The commands `protokoll model …`: which language model finds the names."""

# What a command needs it imports when it runs, so that --help and search start at once.
# ruff: noqa: PLC0415

from collections.abc import Mapping
from pathlib import Path

import click

from nlp.cli.swedish import Command, Group

_SHIPPED = "Den medföljande modellen används; ingen annan är vald."
_INGESTED = "Filer som redan är inlästa i en databas behåller det som hittades då."


@click.group(cls=Group)
def model() -> None:
    """Välj vilken språkmodell som hittar namn."""


@model.command(cls=Command)
@click.argument("where", metavar="MODELL")
@click.option("--beside", is_flag=True, help="Vid sidan av den medföljande modellen, inte i stället för den.")
@click.option(
    "--labels",
    metavar="FIL",
    type=click.Path(path_type=Path),
    help="Vad modellens etiketter betyder: en TOML-fil med tabellen [labels].",
)
def use(where: str, *, beside: bool, labels: Path | None) -> None:
    """Använd en språkmodell från och med nu, i analyse och ingest.

    MODELL är en mapp med en modell som märker ord, eller dess namn på Hugging Face; den hämtas om den inte
    redan finns på datorn. Modellen prövas innan valet sparas.
    """
    from nlp.tagging.choice import choose, examine, make

    choice = make(where, labels, beside=beside)
    examined = examine(choice)
    choose(choice)
    click.echo(f"{examined.name} används från och med nu, {_how(beside=beside)}.")
    click.echo(f"Etiketter: {_listed({label: ours or '' for label, ours in examined.labels.items()})}.")
    click.echo(_INGESTED)


@model.command(cls=Command)
def show() -> None:
    """Visa vilken språkmodell som används."""
    from nlp.tagging.choice import choice_file, chosen

    choice = chosen()
    if not choice:
        click.echo(_SHIPPED)
        return
    click.echo(f"{choice.model} används, {_how(beside=choice.beside)}.")
    if choice.labels:
        click.echo(f"Egna etiketter: {_listed(choice.labels)}.")
    click.echo(f"Valet är sparat i {choice_file()}")


@model.command(cls=Command)
def reset() -> None:
    """Återgå till den medföljande modellen."""
    from nlp.tagging.choice import forget

    click.echo(f"Den medföljande modellen används igen. {_INGESTED}" if forget() else _SHIPPED)


def _how(*, beside: bool) -> str:
    return "vid sidan av den medföljande modellen" if beside else "i stället för den medföljande modellen"


def _listed(labels: Mapping[str, str]) -> str:
    """`PER → PERSON, TME tas inte med`."""
    return ", ".join(
        f"{label} → {ours}" if ours else f"{label} tas inte med" for label, ours in labels.items()
    )
