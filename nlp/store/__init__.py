"""The SQLite file: the only floor that knows SQL.

`open_store` opens it, `Store` answers; the rows it answers with are in `nlp.store.results`.
"""

from nlp.store.results import (
    AvsnittText,
    AvvikelseText,
    BeslutText,
    Bit,
    Forsok,
    Info,
    KontrollRad,
    Misslyckad,
    OrganSpann,
    ParagrafVy,
    Steg,
    Traff,
    Utfall,
    VoteringRad,
    YrkandeRad,
)
from nlp.store.store import Store, open_store
from nlp.store.write import Saved

__all__ = [
    "AvsnittText",
    "AvvikelseText",
    "BeslutText",
    "Bit",
    "Forsok",
    "Info",
    "KontrollRad",
    "Misslyckad",
    "OrganSpann",
    "ParagrafVy",
    "Saved",
    "Steg",
    "Store",
    "Traff",
    "Utfall",
    "VoteringRad",
    "YrkandeRad",
    "open_store",
]
