"""The floor's knowledge, from `patterns.toml` beside this module."""

import re
import tomllib
from pathlib import Path
from typing import Any

_DATA: dict[str, Any] = tomllib.loads((Path(__file__).parent / "patterns.toml").read_text("utf-8"))


def _whole_line(forms: list[str]) -> re.Pattern[str]:
    """A line made of up to six of the forms, with rules and blanks between them."""
    return re.compile(rf"(?:(?:{'|'.join(forms)})[\s_.:…|]{{0,80}}){{1,6}}", re.IGNORECASE)


BULLETS: dict[int, str] = {int(code, 16): sign for code, sign in _DATA["glyphs"]["bullets"].items()}
MARGIN_LINE = _whole_line(_DATA["furniture"]["page_numbers"] + _DATA["furniture"]["signatures"])
PAGE_WORDS = frozenset(_DATA["furniture"]["page_words"])
SUSPENDED = frozenset(_DATA["hyphens"]["suspended"])
KEPT_HYPHENS = tuple((first, second) for first, second in _DATA["hyphens"]["kept"])
OTHER_FILES: dict[str, str] = _DATA["other_files"]
