"""Reconciliation: what the minutes say in one place held against what they say in another.

Nothing is mended where the two differ, and what cannot be checked inside the document gives no row: a check
that has nothing to compare would only say that all is well.
"""

from nlp.model import Kontroll, Protokoll
from nlp.relations.kontroll.deltagare import deltagare
from nlp.relations.kontroll.numrering import numrering
from nlp.relations.kontroll.partier import partier
from nlp.relations.kontroll.roster import narvarande, roster
from nlp.relations.kontroll.rubriker import rubriker
from nlp.relations.kontroll.sammantrade import sammantraden

__all__ = ["kontroller"]

_CHECKS = (roster, narvarande, numrering, rubriker, deltagare, partier)


def kontroller(protokoll: Protokoll) -> tuple[Kontroll, ...]:
    """Everything that could be checked in one file, in the order of its text, check by check."""
    found = [
        kontroll
        for sammantrade in sammantraden(protokoll)
        for check in _CHECKS
        for kontroll in check(sammantrade)
    ]
    return tuple(sorted(found, key=lambda one: (one.handling, one.start)))
