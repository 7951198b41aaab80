"""Parties over the years: how their yrkanden went, and whom they vote with."""

from nlp.store.partier.parti import parti
from nlp.store.partier.results import Framgang, Medrost, Namnform, PartiRad, PartiVy

__all__ = ["Framgang", "Medrost", "Namnform", "PartiRad", "PartiVy", "parti"]
