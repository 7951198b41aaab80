"""What a party is called, whatever it is printed as: letters, letters of old, or a name."""

import re
import tomllib
from pathlib import Path

_PARTIES = tomllib.loads(Path(__file__).with_name("partier.toml").read_text(encoding="utf-8"))["parti"]
_BY_CODE = {code: party for party in _PARTIES for code in (party["abbreviation"], *party.get("also", ()))}
_BY_NAME = {name.casefold(): party["abbreviation"] for party in _PARTIES for name in party["names"]}
_LETTERS = re.compile(r"[^\W\d_]{1,6}!?")


def party_code(printed: str) -> str:
    """The party's letters in capitals, those of one that was renamed today's ((fp) is L, (vpk) is V).

    A name that is not known stands as printed; "" for "".
    """
    code = _BY_NAME.get(printed.strip().casefold()) or printed.strip()
    code = code.upper() if _LETTERS.fullmatch(code) else code
    seen: set[str] = set()
    while code in _BY_CODE and code not in seen:
        seen.add(code)
        party = _BY_CODE[code]
        code = party.get("successor") or party["abbreviation"]
    return code


def party_name(code: str) -> str:
    """The name that goes with the letters, "" where it is not known (a local party)."""
    party = _BY_CODE.get(code)
    return str(party["names"][0]) if party else ""
