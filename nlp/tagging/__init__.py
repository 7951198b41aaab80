"""Persons, parties, dnr, amounts and dates.  The door is `load_tagger`; only this floor imports spaCy."""

from nlp.tagging.pipeline import Tagger, load_tagger

__all__ = ["Tagger", "load_tagger"]
