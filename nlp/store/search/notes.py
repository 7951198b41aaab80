"""What of an answer is cut off or lacking, said in Swedish."""

import sqlite3
from collections.abc import Iterator

from nlp.store.fraga import Fraga
from nlp.store.search.options import VERIFIED, WINDOW
from nlp.store.search.plan import Plan, can_rank
from nlp.store.search.rows import Window
from nlp.store.traffar import Sortering

_WAITING = "SELECT count(*) FROM file WHERE indexed = 0"


def notes(
    connection: sqlite3.Connection, asked: Fraga, plan: Plan, window: Window, sort: Sortering
) -> tuple[str, ...]:
    """Everything a person should know beside the hits."""
    return (
        *asked.notes,
        *_of_words(plan),
        *_of_window(plan, window, sort),
        *_of_rank(connection, plan, sort),
        *_of_database(connection),
    )


def _of_words(plan: Plan) -> Iterator[str]:
    for name in plan.unknown:
        yield f"Databasen har inget som heter {name}."
    for term in plan.wanted:
        if term.left_out:
            few = f"{term.left_out} sällsynta sammansättningar"
            yield f"{term.name}: {few} är inte med; de som börjar så hittas med {term.name}*."


def _of_window(plan: Plan, window: Window, sort: Sortering) -> Iterator[str]:
    if not window.over:
        return
    looked = f"{VERIFIED if plan.verified else WINDOW:,}".replace(",", " ")
    if plan.verified:
        yield f"Bara de {looked} nyaste ställena med orden är räknade efter avsnitt."
    elif sort is Sortering.RELEVANS:
        yield f"De {looked} nyaste träffarna är rangordnade; de äldre följer efter dem, de nyaste först."


def _of_rank(connection: sqlite3.Connection, plan: Plan, sort: Sortering) -> Iterator[str]:
    if sort is Sortering.RELEVANS and not can_rank(connection, plan, 0):
        yield "Orden är så vanliga att träffarna inte är rangordnade sinsemellan; de nyaste kommer först."


def _of_database(connection: sqlite3.Connection) -> Iterator[str]:
    waiting = connection.execute(_WAITING).fetchone()[0]
    if waiting:
        yield f"Inlästa filer som ännu inte är sökbara: {waiting}. Gör dem det med: protokoll ingest DATABAS"
