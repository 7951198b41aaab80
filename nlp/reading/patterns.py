"""The floor's knowledge, from `patterns.toml` beside this module."""

import re
import tomllib
from pathlib import Path
from typing import Any

from nlp.terms import Furniture

_DATA: dict[str, Any] = tomllib.loads((Path(__file__).parent / "patterns.toml").read_text("utf-8"))


# The furniture that has a form of its own, the most telling first.
_FORMS = (Furniture.NUMBER, Furniture.FORM, Furniture.SIGNATURE)


def _whole_line(forms: list[str]) -> re.Pattern[str]:
    """A line made of up to six of the forms, with rules and blanks between them."""
    return re.compile(rf"(?:(?:{'|'.join(forms)})[\s_.:…|]{{0,80}}){{1,6}}", re.IGNORECASE)


LETTER_PAIRS: tuple[str, ...] = tuple(_DATA["quality"]["pairs"].split())
BULLETS: dict[int, str] = {int(code, 16): sign for code, sign in _DATA["glyphs"]["bullets"].items()}
MARGIN_FORMS = tuple((kind, _whole_line(_DATA["furniture"][kind.name.lower()])) for kind in _FORMS)
MARGIN_LINE = _whole_line([form for kind in _FORMS for form in _DATA["furniture"][kind.name.lower()]])
INITIALS_LINE = re.compile(_DATA["furniture"]["initials"], re.IGNORECASE)
HEAD_LINE = _whole_line(
    [*_DATA["furniture"]["head"], *_DATA["furniture"]["number"], *_DATA["furniture"]["form"]]
)
HEAD_PROOF = tuple(re.compile(form, re.IGNORECASE) for form in _DATA["furniture"]["head_proof"])
PAGE_NUMBER = re.compile(_DATA["furniture"]["page_number"], re.IGNORECASE)
PAGE_WORDS = frozenset(_DATA["furniture"]["page_words"])
SPACED = frozenset(_DATA["spacing"]["words"])
ADDRESS = tuple(re.compile(form, re.IGNORECASE) for form in _DATA["furniture"]["address"])
ADDRESS_LABEL = re.compile("|".join(_DATA["furniture"]["address_labels"]), re.IGNORECASE)
PARTY_CELL = re.compile(_DATA["cells"]["party"])
VOTE_CELL = re.compile(_DATA["cells"]["vote"], re.IGNORECASE)
LEADS_ON = frozenset(_DATA["cells"]["leads_on"])
GROUP_LABELS = frozenset(_DATA["cells"]["labels"])
NEVER_LAST = frozenset(_DATA["gaps"]["never_last"])
SUSPENDED = frozenset(_DATA["hyphens"]["suspended"])
KEPT_HYPHENS = tuple((first, second) for first, second in _DATA["hyphens"]["kept"])
OTHER_FILES: dict[str, str] = _DATA["other_files"]
