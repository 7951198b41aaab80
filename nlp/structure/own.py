"""Headings in words of the document's own, which it shows by using them alike in several §§.

No vocabulary foresees `Så röstade vi` or `Kommunens svar`.  But a template prints the same words in every
§, alone on a line, a text below: that is a heading, and what the texts below say tells of what.  A line that
stands so only once counts where its words and the text below agree.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.model import Document
from nlp.structure.blocks import said
from nlp.structure.header_words import header_words
from nlp.structure.headings import heading
from nlp.structure.lines import Line
from nlp.structure.metadata import organ_in
from nlp.structure.patterns import vocabulary
from nlp.structure.phrases import plain
from nlp.terms import SectionLabel

# A line of words, not all of them with capitals: no name, amount, date or sentence.
_WORDS = re.compile(
    r"[A-ZÅÄÖ][^\W\d]{2,25}(?:[ /-][^\W\d]{1,25}){0,6}(?: \d{1,2}| ?\([^)]{2,30}\))?(?: ?[:?])?"
)
_SMALL = re.compile(r"(?:^| )[a-zåäö]")
# A finite verb makes a sentence of a line, but for `Så röstade vi`, `Vad ärendet gäller`.
_ASKS = re.compile(r"(?:Så|Vad|Hur|Det|Detta|Vem|Vilka|Varför|Här)\b")
_REFERS = re.compile(
    r"(?:Enligt|På|Med|Till|Av|Mot|Om|Efter|Därefter|Härefter|Ja|Nej|Att|Den|Dels)\b|.* att:?$"
)
_FURNITURE = re.compile(r"(?:Utdrag|Protokoll|Justera|Sammanträde(?!t\b))\w*", re.IGNORECASE)
_BELOW = re.compile(r"att\b|[-–•*\d]|[^\W\d_]")
_SENTENCE = re.compile(r"[A-ZÅÄÖ][^.!?]{15,}?[a-zåäö0-9)”\"][.!:](?:\s|$)")
_MARGIN = 3  # lines at the top and foot of a page, where running heads stand
_OFTEN, _AGREE = 2, 0.6  # uses in different §§; the share of the texts below that must say the same
# What one use can show, when its words and the text below agree.
_ONCE = frozenset({
    SectionLabel.YRKANDEN, SectionLabel.BESLUTSGANG, SectionLabel.VOTERING, SectionLabel.RESERVATION,
    SectionLabel.ANTECKNING, SectionLabel.JAV, SectionLabel.BESLUT, SectionLabel.FORSLAG,
})  # fmt: skip


# What needs no text of its own to be told by: a table of names may follow.
_ALONE = frozenset({SectionLabel.VOTERING, SectionLabel.RESERVATION, SectionLabel.YRKANDEN})


def with_own(document: Document, lines: list[Line], headers: Sequence[int]) -> list[Line]:
    """The lines, those marked that are headings in the document's own words; `headers` are its § lines."""
    uses: defaultdict[str, list[int]] = defaultdict(list)
    for index in _candidates(document, lines, headers):
        uses[plain(lines[index].text)].append(index)
    found: dict[int, SectionLabel] = {}
    for words, indices in uses.items():
        label = _label(lines, words, indices, headers)
        found |= dict.fromkeys(indices, label) if label else {}
    return [
        replace(line, own=found.get(index)) if index in found else line for index, line in enumerate(lines)
    ]


def _candidates(document: Document, lines: list[Line], headers: Sequence[int]) -> Iterator[int]:
    """Lines inside a § that stand as headings do."""
    starts = [page.start for page in document.pages]
    first = headers[0] + 2 if headers else len(lines)
    titles = {index + 1 for index in headers}
    for index in range(first, len(lines) - 1):
        if index not in titles and _stands_apart(lines, index) and not _at_margin(lines, index, starts):
            yield index


def _stands_apart(lines: list[Line], index: int) -> bool:
    line, above, below = lines[index], lines[index - 1], lines[index + 1]
    if line.page is not None or not _WORDS.fullmatch(line.text) or heading(line.text):
        return False
    if not (" " not in line.text or line.text.isupper() or _SMALL.search(line.text)):
        return False
    verb = vocabulary().says.search(line.text) or header_words().verbs.search(line.text)
    if _REFERS.match(line.text) or _FURNITURE.match(line.text) or (verb and not _ASKS.match(line.text)):
        return False
    ended = line.block != above.block or above.text.endswith((".", ":", "!", "_", "”"))
    if not ended or not _BELOW.match(below.text) or heading(below.text) or organ_in([line.text]):
        return False
    return not header_words().signing.match(line.text)


def _has_gaps(lines: list[Line], index: int) -> bool:
    """Whether a gap is over the line, and nothing but a text under it."""
    return lines[index].block != lines[index - 1].block


def _at_margin(lines: list[Line], index: int, starts: list[int]) -> bool:
    """Whether the line is one of the first or last of its page, in a document of several."""
    page = bisect_right(starts, lines[index].start)
    near = (index - _MARGIN, index + _MARGIN)
    return len(starts) > 1 and any(
        bisect_right(starts, lines[max(0, min(at, len(lines) - 1))].start) != page for at in near
    )


def _label(lines: list[Line], words: str, indices: list[int], headers: Sequence[int]) -> SectionLabel | None:
    """What the words head, None where they are no heading or nothing says of what."""
    named = next((label for stem, label in vocabulary().stems if stem.search(words)), None)
    told = [said(lines, index + 1) for index in indices]
    if len({bisect_right(headers, index) for index in indices}) < _OFTEN:
        agrees = told[0] == named or (named in _ALONE and _has_gaps(lines, indices[0]))
        return named if named in _ONCE and agrees else None
    label, often = Counter(filter(None, told)).most_common(1)[0] if any(told) else (None, 0)
    if label and often >= _OFTEN and often >= _AGREE * len(indices):
        return label
    if (
        named and named != SectionLabel.BESLUT
    ):  # `Vägen till beslutet` decides nothing: there the text must say so
        return named
    prose = sum(_SENTENCE.match(lines[index + 1].text) is not None for index in indices)
    plain_words = not words[-1].isdigit()
    return SectionLabel.ARENDE if plain_words and prose >= _AGREE * len(indices) else None
