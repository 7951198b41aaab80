"""How good the text of a page is, and what is wrong with it.

Two things are looked at.  The share of characters that say something: U+FFFD, control characters and private
use do not.  And how often the commonest pairs of letters of Swedish stand in it: they are four in ten of the
pairs in minutes, and never less than one in four, not even in a list of names; where characters are shifted
or mixed they are one in twenty.  Pages with few letters (tables of figures, a lone heading) are judged by
their characters only.  What falls below `THRESHOLD` is not text to be searched.
"""

import re
from typing import NamedTuple

from nlp.reading.glyphs import share_of_known
from nlp.reading.patterns import LETTER_PAIRS
from nlp.terms import PageReason

THRESHOLD = 0.6
"""The quality from which the text layer of a page is trusted."""

MENDED = 0.7
"""The highest quality of a text whose shifted characters were put right: some of its signs are lost."""

SURE = 0.4
"""The mean confidence from which the OCR of a page is trusted."""

# Shares of common pairs at which a text is certainly none, and certainly one; fewer pairs prove nothing.
_NONE, _ALL, _FEWEST = 0.06, 0.15, 60

# The share that proves Swedish: minutes lie above, lists of names too, and below lies what any other shift of
# the characters makes of them (tests/reading/test_held_out.py).
_PROOF = 0.22

# A row of dots whose characters are shifted is a row of the same letter: it proves nothing.
_FIRST = tuple(pair for pair in LETTER_PAIRS[:20] if pair[0] != pair[1])
_ROW = re.compile(r"([^\W\d_])\1{2,}")

# Signs that minutes have few of: where letters are shifted far, most become such.
_ODD = re.compile(r"[^\w\s.,:;–—()/%§…'’\"”“+*•|=<>☐☒□■✓√X-]")

_LETTERS = re.compile(r"[^\W\d_]+")


class Verdict(NamedTuple):
    """The quality of a text (0–1), and what is wrong where that is below the threshold."""

    quality: float
    reason: PageReason | None


def judged(text: str) -> Verdict:
    """What to think of the text of a page that has some."""
    known, likely = share_of_known(text), likeness(text)
    quality = round(known * likely, 4)
    if quality >= THRESHOLD:
        return Verdict(quality, None)
    return Verdict(quality, PageReason.UNKNOWN if known <= likely else PageReason.UNLIKELY)


def likeness(text: str) -> float:
    """How much the letters look like Swedish (0–1); 1.0 where there are too few to tell, unless there are
    odd signs in their place.
    """
    folded = text.casefold()
    # If the commonest are so many of all characters, they are of the letters too; that is quickly seen.
    if sum(map(folded.count, _FIRST)) >= _ALL * len(folded):
        return 1.0
    share = _share_of_common_pairs(folded)
    if share is None:
        return float(len(_ODD.findall(text)) < _FEWEST)
    return min(1.0, max(0.0, (share - _NONE) / (_ALL - _NONE)))


def is_swedish(text: str) -> bool:
    """Whether the letters prove that this is Swedish."""
    return (_share_of_common_pairs(text.casefold()) or 0.0) >= _PROOF


def _share_of_common_pairs(folded: str) -> float | None:
    """How many pairs of letters in the different words are common ones; None where there are too few."""
    words = set(_LETTERS.findall(_ROW.sub(" ", folded)))
    pairs = sum(map(len, words)) - len(words)
    return _common_pairs(" ".join(words)) / pairs if pairs >= _FEWEST else None


def _common_pairs(folded: str) -> int:
    return sum(map(folded.count, LETTER_PAIRS))
