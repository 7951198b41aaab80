"""Swedish as a searcher needs it: which words are forms of one, and what a compound is made of."""

from nlp.sprak.compounds import ENDINGS, PARTICLES, Compounds, Part
from nlp.sprak.fold import fold
from nlp.sprak.stem import stem

__all__ = ["ENDINGS", "PARTICLES", "Compounds", "Part", "fold", "stem"]
