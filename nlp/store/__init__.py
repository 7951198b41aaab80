"""The SQLite file: the only floor that knows SQL.

`open_store` opens it, `Store` answers; the rows it answers with are in `nlp.store.results`.
"""

from nlp.store.granskning import (
    HUMAN,
    Atgard,
    Granskning,
    GranskningRad,
    Lager,
    Rattelse,
    Tvivel,
)
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
    "HUMAN",
    "Atgard",
    "AvsnittText",
    "AvvikelseText",
    "BeslutText",
    "Bit",
    "Forsok",
    "Granskning",
    "GranskningRad",
    "Info",
    "KontrollRad",
    "Lager",
    "Misslyckad",
    "OrganSpann",
    "ParagrafVy",
    "Rattelse",
    "Saved",
    "Steg",
    "Store",
    "Traff",
    "Tvivel",
    "Utfall",
    "VoteringRad",
    "YrkandeRad",
    "open_store",
]
