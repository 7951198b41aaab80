"""The commands that follow a matter: arende through its organs, motioner with their clock."""

# What a command needs it imports when it runs, so that --help and search start at once.
# ruff: noqa: PLC0415

from enum import StrEnum
from pathlib import Path

import click

from nlp.cli.options import Shape, listing_options
from nlp.cli.params import DATABASE, dag, one_of
from nlp.cli.swedish import Command

_database = click.argument("database", metavar="DATABAS", type=DATABASE)
_kommun = click.option("--kommun", metavar="NAMN", help="Kommun eller region.")


class Lage(StrEnum):
    """Which motions are shown."""

    OPPNA = "öppna"
    AVGJORDA = "avgjorda"
    OKLARA = "oklara"
    ALLA = "alla"


@click.command(cls=Command)
@_database
@click.argument("dnr", metavar="DNR")
@_kommun
@listing_options
def arende(database: Path, dnr: str, *, shape: Shape, kommun: str | None) -> None:
    """Följ ett ärende genom organen: vad var och en beslutade, dagarna emellan och vad som ändrades i orden.

    Samma paragraf i protokoll och utdrag är ett steg. En paragraf med ett annat diarienummer är med där
    texten nämner den.
    """
    from nlp.cli.output import emit
    from nlp.cli.render_trad import STEPS
    from nlp.store import open_store

    with open_store(database) as store:
        emit(store.arende(dnr, kommun=kommun), shape, STEPS)


@click.command(cls=Command)
@_database
@_kommun
@click.option(
    "--status",
    type=one_of(Lage),
    default=Lage.OPPNA,
    metavar="STATUS",
    help=f"{', '.join(Lage)} (annars öppna).",
)
@click.option("--per", type=dag, metavar="DATUM", help="Räkna åldern till den dagen (annars i dag).")
@listing_options
def motioner(database: Path, *, shape: Shape, kommun: str | None, status: Lage, per: str | None) -> None:
    """Visa motioner och hur gamla de är: en motion bör avgöras inom ett år (5 kap. 35 § kommunallagen).

    Öppen är den som fullmäktige inte har avgjort i de protokoll som finns här, oklar den där de inte räcker.
    """
    from nlp.cli.output import emit
    from nlp.cli.render_trad import MOTIONER
    from nlp.store import MotionLage, open_store

    states = {Lage.OPPNA: MotionLage.OPPEN, Lage.AVGJORDA: MotionLage.AVGJORD, Lage.OKLARA: MotionLage.OKLAR}
    with open_store(database) as store:
        emit(store.motioner(kommun=kommun, state=states.get(status), per=per), shape, MOTIONER)
