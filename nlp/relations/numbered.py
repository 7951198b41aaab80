"""Which points of a proposal or a motion a stretch names: `punkt 2`, `att-satserna ett och tre`, `i övrigt`.

Where a matter is put point by point each has a finding of its own, and none says what became of a motion on
the whole.
"""

from nlp.relations.cues import pattern, plain
from nlp.rules.numerals import WORD, numeral

REST = 0
"""What is left when some points are taken out: `i övrigt`."""

_NOUN = r"(?<!\w)(?:att-?\s?sats|(?:besluts|yrkande|förslags)?punkt|moment)(?:en|et|erna|er|ens|s)?"
_ONE = rf"(?:\d{{1,2}}(?![\d,.]*\d)|{WORD})(?!\w)"
_TO = r"(?:-|–|till(?:\s+och\s+med)?|t\.?\s?o\.?\s?m\.?)"
_LIST = pattern(rf"{_NOUN}\s+(?:nr\s+)?(?P<list>{_ONE}(?:\s*(?:,|och|samt|&|{_TO})\s*{_ONE}){{0,12}})")
_RANGE = pattern(rf"(?P<low>{_ONE})\s*{_TO}\s*(?P<high>{_ONE})")
_EACH = pattern(_ONE)
_ORDINALS = {word: place for place, word in enumerate(plain("option", "ordinals"), 1)}
_ORDINAL = pattern(rf"(?<!\w)(?P<word>{'|'.join(_ORDINALS)})\s+(?={_NOUN}(?!\w))")
_REST = pattern(
    r"\bi\s+(?:all\s+)?övrigt\b|\b(?:övriga|resterande|återstående)\s+(?:att-?\s?satser|punkter|delar|moment)"
)
_MOST = 30
# `förslaget, dock att punkt 3 utgår`, `förslaget med ändring av punkt 3` is the whole.
_ASIDE = pattern(r"\b(?:dock|med|utom|förutom|men|enligt)\b")


def numbered(masked: str) -> frozenset[int]:
    """The numbers of the points that a stretch names, with `REST` for what is left; empty for a whole."""
    aside = _ASIDE.search(masked)
    masked = masked[: aside.start()] if aside else masked
    found = {_ORDINALS[match["word"].casefold()] for match in _ORDINAL.finditer(masked)}
    for match in _LIST.finditer(masked):
        found |= _listed(match["list"])
    return frozenset(found | {REST} if _REST.search(masked) else found)


def _listed(text: str) -> set[int]:
    found = {number for one in _EACH.finditer(text) if (number := numeral(one[0])) is not None}
    for match in _RANGE.finditer(text):
        low, high = numeral(match["low"]), numeral(match["high"])
        if low is not None and high is not None and low < high < low + _MOST:
            found |= set(range(low, high))
    return found
