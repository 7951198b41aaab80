"""Threads: an ärende through its organs, and the motions with their clock."""

from nlp.store.trad.arende import arende
from nlp.store.trad.klocka import motioner
from nlp.store.trad.motion import Dom
from nlp.store.trad.results import Band, Kopia, MotionLage, MotionRad, Skillnad, Steg
from nlp.store.trad.skillnad import Andring, Ordbit

__all__ = [
    "Andring",
    "Band",
    "Dom",
    "Kopia",
    "MotionLage",
    "MotionRad",
    "Ordbit",
    "Skillnad",
    "Steg",
    "arende",
    "motioner",
]
