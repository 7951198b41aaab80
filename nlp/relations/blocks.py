"""The paragraphs and list points of a decision, page furniture left out."""

import re
from collections.abc import Iterator

from nlp.model import Span
from nlp.relations.cues import cue, pattern, words
from nlp.relations.scene import trim

VERB = rf"(?:{words('beslut', 'decides')}|{words('beslut', 'proposes')})"
_BLOCK = re.compile(
    r"\n[ \t\f]*\n\s*|\n(?=[ \t]*(?:[-–•*·▪]\s|\d{1,2}[.)]\s))|(?<=[,;:])[ \t]*\n(?=[ \t]*att\s)",
    re.IGNORECASE,
)
# A lead-in on a line (or two) of its own right under a point: `Kommunstyrelsen beslutar för egen del:`.
_ORGAN = r"\S{0,40}(?:fullmäktige|styrelsen|nämnden|utskottet|direktionen|beredningen|kommittén)"
_ON = rf"(?<!\w){VERB}(?!\w)[^.:;\n]{{0,90}}"
_LEAD = pattern(
    rf"(?:(?<=[.:;])[ \t]*\n(?=[ \t]*(?-i:[A-ZÅÄÖ])[^.:;]{{0,160}}?{_ON}:[ \t]*(?:\n|$))"
    rf"|\n(?=[ \t]*{_ORGAN}\s[^.:;\n]{{0,80}}?{_ON}:[ \t]*(?:\n|$))"
    rf"|(?<=[.:;])[ \t]*\n(?=[ \t]*{_ORGAN}\s[^.:;\n]{{0,80}}?{_ON}\n[ \t]*(?:1[.)]|att|[-–•])\s))"
)
_SAID_AGAIN = pattern(r"(?:\w+(?:-?\s+och\s+\w+)?s\s+)?beslut\b[*\s]*:?\s+(?=(?-i:[A-ZÅÄÖ\d\-–•]))")
_FURNITURE = cue("furniture", "lines")


def blocks(text: str, stretch: Span) -> Iterator[Span]:
    """The paragraphs and list points of a section, page furniture left out."""
    again = _SAID_AGAIN.match(text, stretch.start, stretch.end)
    stretch = Span(again.end() if again else stretch.start, stretch.end)
    found = (cut for form in (_BLOCK, _LEAD) for cut in form.finditer(text, stretch.start, stretch.end))
    cuts = sorted({cut.end() for cut in found})
    for left, right in zip([stretch.start, *cuts], [*cuts, stretch.end], strict=True):
        block = _bare(text, trim(text, left, right))
        if block.start < block.end:
            yield block


def _bare(text: str, block: Span) -> Span:
    """A block without lines of page furniture at its ends."""
    start, end = block.start, block.end
    while start < end:
        line = text.find("\n", start, end)
        if not _FURNITURE.fullmatch(text[start : line if line >= 0 else end].strip()):
            break
        start = trim(text, line if line >= 0 else end, end).start
    while start < end:
        line = text.rfind("\n", start, end)
        last = text[line + 1 if line >= 0 else start : end].strip()
        if not _FURNITURE.fullmatch(last):
            break
        end = trim(text, start, line if line >= 0 else start).end
    return Span(start, end)
