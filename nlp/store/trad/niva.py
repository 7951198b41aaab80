"""How high a body stands: who prepares for whom (KL 3 kap. 1–6 §§, 6 kap. 37 §)."""

import re
import tomllib
from enum import IntEnum
from pathlib import Path

from nlp.store.fold import key

_DATA = tomllib.loads(Path(__file__).with_name("niva.toml").read_text(encoding="utf-8"))


class Niva(IntEnum):
    """The levels from those who prepare to those who decide; OKAND where the name does not say."""

    OKAND = 0
    UTSKOTT = 1
    NAMND = 2
    STYRELSE = 3
    FULLMAKTIGE = 4


# The first that fits: `kommunfullmäktiges valberedning` prepares, but the förvaltningsutskott of a landsting
# was its styrelse.
_PATTERNS = [(Niva[name.upper()], re.compile("|".join(pieces))) for name, pieces in _DATA["ordning"]]


def niva(organ: str) -> Niva:
    """The level of a body, by its name."""
    name = key(organ)
    return next((level for level, pattern in _PATTERNS if pattern.search(name)), Niva.OKAND)
