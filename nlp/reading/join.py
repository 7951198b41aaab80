"""Broken words mended: pure functions over the two parts of a word at a line end.

Whether a hyphen belongs to the word is decided by the document's own vocabulary, and where that is silent by
rules of Swedish spelling.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate

from nlp.reading.patterns import KEPT_HYPHENS, SUSPENDED

# The not sign is what some text recognition makes of a hyphen; a dash may end a line in `08.30–` / `11.55`.
HYPHENS = "-¬–"
_OUTSIDE = "\"'”’“«»([{.,:;!?)]}"

# So much of the second part must agree for another word to be evidence: endings vary.
_ALIKE = 5

_LETTERS = re.compile(r"[^\W\d_]+")

# A hyphen inside a word of small letters, and the signs around.
_LEFT_OVER = re.compile(
    r"(?P<before>[^\w]{0,5})(?P<first>[^\W\d_]{2,40})-(?P<second>[a-zåäöéü]{2,40})(?P<after>[^\w]{0,5})"
)

# A word is broken between syllables, and a syllable has a vowel: `hbtq-` is an abbreviation.
_VOWELS = re.compile(r"[aeiouyåäöéüà]", re.IGNORECASE)


class Vocabulary:
    """A document's words, letter case and outer punctuation aside: how often, and how they begin."""

    def __init__(self, words: Iterable[str]) -> None:
        forms: dict[str, int] = {}
        for word, count in Counter(words).items():
            form = word.strip(_OUTSIDE).casefold()
            forms[form] = forms.get(form, 0) + count
        self._forms = sorted(forms)
        self._sums = list(accumulate(map(forms.__getitem__, self._forms), initial=0))

    def __contains__(self, form: str) -> bool:
        at = bisect_left(self._forms, form)
        return at < len(self._forms) and self._forms[at] == form

    def count(self, beginning: str) -> int:
        """How many of the words begin with `beginning`."""
        first = bisect_left(self._forms, beginning)
        last = bisect_left(self._forms, beginning + "\U0010ffff")
        return self._sums[last] - self._sums[first]

    def hyphenated(self) -> list[str]:
        """The forms with a hyphen inside."""
        return [form for form in self._forms if "-" in form]


def closed(word: str, vocabulary: Vocabulary) -> str | None:
    """The word without a hyphen that is left from an earlier line end, or None where it has none.

    Proof is that the document writes it without more often.

    >>> closed("Åker-sund", Vocabulary(["Åkersund", "Åkersunds"]))
    'Åkersund'
    """
    parts = _LEFT_OVER.fullmatch(word)
    if not parts or parts["first"].isupper() or _is_kept(parts["first"], parts["second"]):
        return None
    if not (_VOWELS.search(parts["first"]) and _VOWELS.search(parts["second"])):
        return None
    is_closed = _evidence(parts["first"], parts["second"], vocabulary) == ""
    return parts["before"] + parts["first"] + parts["second"] + parts["after"] if is_closed else None


def mended(first: str, second: str, vocabulary: Vocabulary) -> str | None:
    """The word that `first` at a line's end and `second` on the next make, or None where they are two.

    >>> mended("kommun-", "styrelsens", Vocabulary([]))
    'kommunstyrelsens'
    """
    if first[-1:] == "–":
        return first + second if first[-2:-1].isdigit() and second[:1].isdigit() else None
    if not _may_be_broken(first, second):
        return None
    stem, ending = first[:-1].lstrip(_OUTSIDE), second.rstrip(_OUTSIDE)
    if ending.casefold() in SUSPENDED:
        hyphen = "" if (stem + ending).casefold() in vocabulary else None
    else:
        hyphen = _evidence(stem, ending, vocabulary)
        hyphen = _by_rule(stem, ending) if hyphen is None else hyphen
    return None if hyphen is None else first[:-1] + hyphen + second


def _may_be_broken(first: str, second: str) -> bool:
    return len(first) > 1 and first[-1] in HYPHENS and first[-2].isalnum() and second[0].isalnum()


def _evidence(stem: str, ending: str, vocabulary: Vocabulary) -> str | None:
    """What the document writes elsewhere: "" or "-", None where it is silent or of two minds."""
    begin, rest = stem.casefold(), ending.casefold()[:_ALIKE]
    whole, hyphened = vocabulary.count(begin + rest), vocabulary.count(f"{begin}-{rest}")
    if whole == hyphened:
        return None
    return "" if whole > hyphened else "-"


def _by_rule(stem: str, ending: str) -> str | None:
    """What Swedish spelling says: "" for a typographic hyphen, "-" for the word's own, None for two words."""
    last = re.split(r"[-/]", stem)[-1]
    if ending[0].isupper():
        return _before_capital(last, ending)
    if stem[-1].isdigit() or ending[0].isdigit():
        return "-"
    if len(last) == 1 or last.isupper() or not _VOWELS.search(last) or _is_kept(last, ending):
        return "-"
    return ""


def _before_capital(last: str, ending: str) -> str | None:
    """`Ann-Marie`, `icke-EU-land` keep it, `KOMMUN-` / `STYRELSEN` loses it, `bilaga-` / `Beslut` are two."""
    letters = _LETTERS.match(ending)
    capitals = letters.group() if letters and letters.group().isupper() else ""
    if len(last) > 3 and last.isupper() and len(capitals) > 2:
        return ""
    return "-" if last[:1].isupper() or len(capitals) > 1 else None


def _is_kept(last: str, ending: str) -> bool:
    stem, rest = last.casefold(), ending.casefold()
    return any(stem == first and rest.startswith(second) for first, second in KEPT_HYPHENS)
