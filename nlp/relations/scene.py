"""What the grammar reads: the text of a file with its persons and parties masked, and its sentences.

The masked text has the same length as the text, so an offset means the same in both: every character of a
person's name is `NAME`, every character of a party `PARTI`, and a compound with a suspended hyphen
(`barn- och utbildningsnämnden`) is one word.  Grammar over the mask needs no names, and its `och` joins two
things.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from nlp.model import Paragraf, Section, Span, Tag
from nlp.relations.cues import squeeze
from nlp.terms import EntityLabel, SectionLabel

NAME = "\ue000"
PARTI = "\ue001"
_MASKS = {EntityLabel.PERSON: NAME, EntityLabel.PARTY: PARTI}

# A full stop after one of these ends no sentence.
_SHORT = (
    r"(?:kl|nr|dnr|kap|bl\.a|bl\. a|t\.ex|t ex|f\.d|s\.k|ordf|tf|ca|st|resp|enl|ang|d\.v\.s|pga|p\.g\.a|"
    r"fr\.o\.m|t\.o\.m|tj|"
    r"jan|feb|mars|apr|aug|sep|sept|okt|nov|dec|punkt|p|o\.d|u\.a|fg|bil|avs|s|sid|inkl|exkl|milj|mm|dir|prop|art|adj|forts)"
)
_STOP = re.compile(r"[.!?][”\"»’')]{0,2}(?=\s|$)")
_SHORT_END = re.compile(rf"(?:(?<!\w){_SHORT}|(?:^|\n)[ \t]*\d{{1,2}}|(?<![\w)])[A-ZÅÄÖ])\.$", re.IGNORECASE)
_OTHERS_END = re.compile(r"\bm\.?\s?fl\.[”\"]?$", re.IGNORECASE)
_SLASHED = re.compile(rf"/({PARTI}{{1,6}})/")
_BLANK = re.compile(r"\n[ \t\f]*\n\s*")
_SUSPENDED = re.compile(
    r"(?<=[a-zåäöé])(?<!\bja)(?<!\bnej)(?:-,\s{1,3}(?=[a-zåäö]{2,30}-)|-\s{0,3}(?:och|eller|samt|respektive)\s{1,3}(?=[a-zåäö]))",
    re.IGNORECASE,
)
_POINT = re.compile(
    r"\n(?=[ \t]*(?:[-–•*·]\s|\d{1,2}[.)]\s|[a-h]\)\s))|(?<=[,;:])\n(?=[ \t]*att\s)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Scene:
    """One paragraf, its text, plain and masked, the body that sat and who presided ("" if unknown)."""

    text: str
    masked: str
    paragraf: Paragraf
    organ: str = ""
    chair: str = ""

    def of(self, *labels: SectionLabel) -> tuple[Section, ...]:
        """Its sections under these labels, in order."""
        return tuple(section for section in self.paragraf.sections if section.label in labels)

    def words(self, start: int, end: int) -> str:
        """The text of a stretch on one line."""
        return squeeze(self.text[start:end])


def mask(text: str, tags: Iterable[Tag]) -> str:
    """The text with its persons and parties masked, and compounds with a suspended hyphen made one word."""
    pieces, last = [], 0
    text = _SUSPENDED.sub(lambda joint: "_" * len(joint[0]), text)
    for tag in sorted(tags, key=lambda tag: (tag.start, -tag.end)):
        sign = _MASKS.get(tag.label)
        if sign and tag.start >= last:
            pieces += [text[last : tag.start], sign * (tag.end - tag.start)]
            last = tag.end
    # `/s/` is the typewriter's `(s)`
    return _SLASHED.sub(r"(\1)", "".join([*pieces, text[last:]]))


def body(scene: Scene, section: Section) -> Span:
    """A section without its heading."""
    start, heading = section.start, section.heading.split()
    if heading:
        printed = _printed(section.heading).match(scene.text, section.start, section.end)
        start = printed.end() if printed else start
    return trim(scene.text, start, section.end)


@lru_cache(maxsize=1024)
def _printed(heading: str) -> re.Pattern[str]:
    return re.compile(r"[\s*]*" + r"\s+".join(map(re.escape, heading.split())) + r"[*:]*")


def trim(text: str, start: int, end: int) -> Span:
    """The stretch without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def sentences(masked: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a stretch: cut at full stops, at gaps, and where a list's next point begins."""
    for low, high in _cut(masked[start:end]):
        yield Span(start + low, start + high)


# Every reader of a paragraf asks for the sentences of the same sections.
@lru_cache(maxsize=256)
def _cut(masked: str) -> tuple[tuple[int, int], ...]:
    cuts = sorted({*_stops(masked), *_gaps(masked)})
    trimmed = (trim(masked, left, right) for left, right in pairwise([0, *cuts, len(masked)]))
    return tuple((span.start, span.end) for span in trimmed if span.start < span.end)


def _stops(masked: str) -> Iterator[int]:
    for stop in _STOP.finditer(masked):
        before = masked[max(0, stop.start() - 12) : stop.end()]
        after = masked[stop.end() : stop.end() + 8].lstrip()
        lower = after[:1].islower() or after[:1] in ",;"
        if _OTHERS_END.search(before):
            if not lower and after[:1] != "(":
                yield stop.end()
        elif not lower and not _SHORT_END.search(before):
            yield stop.end()


def _gaps(masked: str) -> Iterator[int]:
    yield from (gap.end() for gap in _BLANK.finditer(masked) if gap.end() < len(masked))
    yield from (point.end() for point in _POINT.finditer(masked))


def sentence_at(spans: tuple[Span, ...], offset: int) -> Span | None:
    """The sentence that holds the character at `offset`."""
    index = bisect_left(spans, offset + 1, key=lambda span: span.start) - 1
    return spans[index] if index >= 0 and offset < spans[index].end else None
