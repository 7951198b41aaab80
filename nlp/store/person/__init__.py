"""Persons over the years: who there is of a name, what each did, and what people decided of who is who."""

from nlp.store.person.person import candidates, person
from nlp.store.person.results import (
    NarvaroAr,
    PartiTid,
    PersonKandidat,
    PersonRad,
    PersonVal,
    PersonVy,
    Slag,
    Uppdrag,
)

__all__ = [
    "NarvaroAr",
    "PartiTid",
    "PersonKandidat",
    "PersonRad",
    "PersonVal",
    "PersonVy",
    "Slag",
    "Uppdrag",
    "candidates",
    "person",
]
