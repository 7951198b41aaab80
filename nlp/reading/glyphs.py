"""The characters of a page: which are good, and what is put in the place of odd ones.

What is left is NFC, has no soft hyphens, no invisible marks, and only the ordinary space between figures.
"""

import re
import unicodedata

from nlp.reading.patterns import BULLETS

_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_CONTROL = "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f"
_BLANK = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_PRIVATE = "\ue000-\uf8ff"

_ODD = re.compile(f"[{_INVISIBLE}{_CONTROL}{_BLANK}{_PRIVATE}\xad\u2010\u2011\u2028\u2029\x85]")
_BAD = re.compile(f"[\ufffd{_CONTROL}{_PRIVATE}]")
_GONE = re.compile(f"[{_INVISIBLE}{_CONTROL}]")
_SPACE = re.compile(f"[{_BLANK}]")
_SOFT_HYPHEN = re.compile(r"(?<=[^\W\d_])\xad(?=[^\W\d_])")
_HYPHEN = str.maketrans("\xad\u2010\u2011", "---")


def clean(text: str) -> str:
    """The text with odd characters mended; line ends, tabs and form feeds stay."""
    if not _ODD.search(text):
        return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    text = _GONE.sub("", text.translate(BULLETS))
    text = _SPACE.sub(" ", text).replace("\x85", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = _SOFT_HYPHEN.sub(_soft, text)
    return unicodedata.normalize("NFC", text.translate(_HYPHEN))


def is_clean(text: str) -> bool:
    """Whether `clean` would leave the text as it is."""
    return not _ODD.search(text) and unicodedata.is_normalized("NFC", text)


def share_of_known(text: str) -> float:
    """The share of visible characters that are neither U+FFFD, control nor private use; 0.0 without any."""
    bad = len(_BAD.findall(text)) and len(_BAD.findall(text.translate(BULLETS)))
    if not text or text.isspace():
        return 0.0
    return round(max(0.0, 1 - bad / sum(map(len, text.split()))), 4) if bad else 1.0


def _soft(match: re.Match[str]) -> str:
    """Nothing before a small letter; some fonts draw the true hyphen of `Ann-Marie` as a soft one."""
    return "" if match.string[match.end()].islower() else "-"
