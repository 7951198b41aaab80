"""A page of a PDF becomes a sheet: which of the texts it has, or can be given, is good enough.

The text layer comes first.  Where it says nothing that can be read, the page is read from its picture; where
that cannot be done, its characters may be shifted, which can be undone.  What is no text is left out: nothing
beats garbage.
"""

from nlp.reading.layout import cleaned, lines_of
from nlp.reading.pdf import Leaf
from nlp.reading.quality import MENDED, Verdict, judged
from nlp.reading.scans import recognised
from nlp.reading.sheets import Piece, Sheet
from nlp.reading.shifted import restored
from nlp.reading.spacing import may_be_spaced
from nlp.terms import Ocr, PageReason, PageSource

# A page with fewer words may be a picture with a stamp on it; then OCR finds so many times as many.
_STAMP_WORDS, _MORE = 15, 2


def sheet_of(leaf: Leaf, mode: Ocr) -> Sheet:
    """The page with the best text there is for it, or with none and the reason why."""
    verdict = _verdict(leaf)
    own = _sheet(leaf, leaf.words, leaf.text, verdict)
    if mode is Ocr.FORCE:
        return recognised(leaf, verdict.reason) or _without_garbage(own)
    if verdict.reason in {None, PageReason.BLANK}:
        return own
    found = _better(leaf, own) if mode is Ocr.AUTO else None
    return found if found and found.lines else _mended(leaf) or found or _without_garbage(own)


def _verdict(leaf: Leaf) -> Verdict:
    if not leaf.words:
        return Verdict(0.0, PageReason.PICTURE if leaf.has_marks() else PageReason.BLANK)
    if len(leaf.words) < _STAMP_WORDS and leaf.is_picture():
        return Verdict(0.0, PageReason.PICTURE)
    return judged(leaf.text)


def _sheet(leaf: Leaf, words: list[Piece], text: str, verdict: Verdict) -> Sheet:
    return Sheet(
        leaf.number,
        leaf.width,
        leaf.height,
        PageSource.TEXT,
        verdict.quality,
        lines_of(words, text, leaf.faces()),
        verdict.reason,
        is_spaced=may_be_spaced(text),
    )


def _without_garbage(sheet: Sheet) -> Sheet:
    """The page less its text, if that is none; a stamp on a picture is."""
    if sheet.reason in {None, PageReason.BLANK, PageReason.PICTURE}:
        return sheet
    return Sheet(sheet.number, sheet.width, sheet.height, sheet.source, sheet.quality, [], sheet.reason)


def _mended(leaf: Leaf) -> Sheet | None:
    """The page with its shifted characters put right, None where they are not shifted."""
    found = restored(leaf.numbered_words())
    if not found:
        return None
    words = cleaned(found)
    text = _text(words)
    return _sheet(leaf, words, text, Verdict(min(MENDED, judged(text).quality), PageReason.SHIFTED))


def _text(words: list[Piece]) -> str:
    return " ".join([word[4] for word in words])


def _better(leaf: Leaf, own: Sheet) -> Sheet | None:
    """What OCR makes of the page, if that is more than the page says itself."""
    found = recognised(leaf, own.reason)
    if found and own.reason is PageReason.PICTURE and _count(found) < _MORE * len(leaf.words):
        return None
    return found


def _count(sheet: Sheet) -> int:
    return sum(len(run.words) for line in sheet.lines for run in line.runs)
