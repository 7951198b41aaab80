"""What partier.toml knows: the abbreviations of parties, their names, and letters that are no party."""

import tomllib
from pathlib import Path

_DATA = tomllib.loads(Path(__file__).with_name("partier.toml").read_text(encoding="utf-8"))
_PARTIES = _DATA["parti"]

ALSO = frozenset(code for party in _PARTIES for code in party.get("also", ()))
"""The second abbreviations: SAP, CP."""

KNOWN = ALSO | {party["abbreviation"] for party in _PARTIES}
"""All abbreviations, in capitals."""

LOCAL = frozenset(code.upper() for code in _DATA["lokala"]["abbreviations"])
"""Those of local parties, in capitals: the list is not closed."""

NOT = frozenset(_DATA["nej"]["abbreviations"]) - KNOWN
"""Letters in parentheses that are something else."""

VALUE = {name.casefold(): party["abbreviation"] for party in _PARTIES for name in party["names"]}
"""The abbreviation of each name of a party."""

MARKS = frozenset(_DATA["nej"]["tecken"])
"""What columns beside names hold that is no party: marks of attendance and votes."""
