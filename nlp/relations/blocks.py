"""The paragraphs and list points of a decision, page furniture left out."""

import re
from collections.abc import Iterator

from nlp.model import Span
from nlp.relations.cues import cue, pattern, words
from nlp.relations.scene import trim

VERB = rf"(?:{words('beslut', 'decides')}|{words('beslut', 'proposes')})"
_BLOCK = re.compile(
    r"\n[ \t\f]*\n\s*|\n(?=[ \t]*(?:[-–•*·▪]\s|\d{1,2}[.)]\s|[a-h]\)\s))|(?<=[,;:])[ \t]*\n(?=[ \t]*att\s)",
    re.IGNORECASE,
)
# A lead-in on a line (or two) of its own right under a point: `Kommunstyrelsen beslutar för egen del:`.
_ORGAN = r"\S{0,40}(?:fullmäktige|styrelsen|nämnden|utskottet|direktionen|beredningen|kommittén)"
_ON = rf"(?<!\w){VERB}(?!\w)[^.:;\n]{{0,90}}"
_LEAD = pattern(
    rf"(?:(?<=[.:;])[ \t]*\n(?=[ \t]*(?-i:[A-ZÅÄÖ])[^.:;]{{0,160}}?{_ON}:[ \t]*(?:\n|$))"
    rf"|\n(?=[ \t]*{_ORGAN}\s[^.:;\n]{{0,80}}?{_ON}:[ \t]*(?:\n|$))"
    rf"|(?<=[.:;])[ \t]*\n(?=[ \t]*{_ORGAN}\s[^.:;\n]{{0,80}}?{_ON}\n[ \t]*(?:1[.)]|att|[-–•])\s)"
    # without any stop before it where bullets or numbers follow, or where each line says that it decides
    rf"|\n(?=[ \t]*{_ORGAN}\s(?:[^.:;\n]{{0,60}}?\s)?{VERB}(?!\w)[^.:;\n]{{0,60}}\n[ \t]*(?:1[.)]|[-–•])\s)"
    rf"|\n(?=[ \t]*{_ORGAN}\s{VERB}\s+att\s)(?<=[a-zåäö0-9.]\n))"
)
# `Ordinarie: A` / `Ersättare: B`: a line for each who is chosen, and what comes after them.
_WHO = r"(?:ordinarie|ersättare|(?:protokoll)?justerare|(?:vice\s+)?ordförande|ledamot)"
_ROLE = rf"[ \t]*{_WHO}\b[^:\n]{{0,40}}:[ \t]*\S"
ROLE = pattern(_ROLE)
_ROLES = pattern(rf"\n(?={_ROLE})|(?<=\n){_ROLE}[^\n]*\n")
_SAID_AGAIN = pattern(r"(?:\w+(?:-?\s+och\s+\w+)?s\s+)?beslut\b[*\s]*:?\s+(?=(?-i:[A-ZÅÄÖ\d\-–•]))")
_VERBS = pattern(rf"(?<!\w)(?:{VERB}|{words('beslut', 'acts')})(?!\w)")
_LISTED = pattern(r"(?:att|\d{1,2}[.)]|[-–•])\s")
_FURNITURE = cue("furniture", "lines")


def blocks(text: str, stretch: Span) -> Iterator[Span]:
    """The paragraphs and list points of a section, page furniture left out."""
    last: Span | None = None
    for block in _apart(text, stretch):
        if last and _goes_on(text, last, block):
            last = Span(last.start, block.end)
            continue
        if last:
            yield last
        last = block
    if last:
        yield last


def _goes_on(text: str, block: Span, after: Span) -> bool:
    """Whether an att clause goes on with a sentence that a gap parts: several lines, no verb, no stop."""
    words = text[block.start : block.end]
    broken = "\n" in words and words[-1].isalnum() and not (_VERBS.search(words) or _LISTED.match(words))
    return broken and text[after.start : after.start + 4] == "att "


def _apart(text: str, stretch: Span) -> Iterator[Span]:
    again = _SAID_AGAIN.match(text, stretch.start, stretch.end)
    stretch = Span(again.end() if again else stretch.start, stretch.end)
    found = (cut for form in (_BLOCK, _LEAD) for cut in form.finditer(text, stretch.start, stretch.end))
    roles = (cut.end() for cut in _ROLES.finditer(text, stretch.start, stretch.end))
    cuts = sorted({*(cut.end() for cut in found), *roles})
    cuts = sorted({*cuts, *_further_atts(text, stretch, cuts)})
    cuts = sorted({*cuts, *_joined_atts(text, stretch, cuts)})
    for left, right in zip([stretch.start, *cuts], [*cuts, stretch.end], strict=True):
        block = bare(text, trim(text, left, right))
        if block.start < block.end:
            yield block


_JOINED = pattern(r",?\s+(?:och|samt)\s+(?=att\s)|,\s+(?=att\s(?!jämte\b))")
_OPENS = pattern(rf"(?:\A\s*|(?<=\n)|{VERB}\s+(?:\S*(?:fullmäktige|styrelsen|nämnden|utskottet)\s+)?)att\s")
# Words whose own att clauses can be several; a clause of its own (`godkänna att huset byggs`) is no such.
_UNDER = pattern(
    r"\b(?:att(?=\s+\w+a\b)(?!\s+gälla)|uppdra(?:r|g)?|uppdrog|uppmana\w*|föreslå\w*|innebär|anse[rs]?|säkerställ\w*|betona\w*|konstater\w*|meddela\w*|"
    r"rätt|syfte|krav\w*|villkor\w*|förutsättning\w*)\b|[.;:]\s"
)


def _joined_atts(text: str, stretch: Span, cuts: list[int]) -> Iterator[int]:
    """Where `och att` or `samt att` joins a second point: nothing in the first can take more than one att."""
    starts = sorted({stretch.start, *cuts})
    for joint in _JOINED.finditer(text, stretch.start, stretch.end):
        start = max(cut for cut in starts if cut <= joint.start())
        opens = list(_OPENS.finditer(text[start : joint.start()]))
        low = start + opens[-1].end() if opens else start
        # `godkänna att huset byggs och att vägen flyttas` is one
        clause = _CLAUSE.search(text, low, joint.start()) and not _INFINITIVE.match(text, joint.end())
        if opens and not (clause or _UNDER.search(text, low, joint.start())):
            yield joint.end()
            starts.append(joint.end())


_CLAUSE = pattern(r"\batt\s+(?!\w+a\b)")
_INFINITIVE = pattern(r"att\s+(?:inte\s+)?\w+a\b")
_NEXT_ATT = pattern(r"\n(?=[ \t]*att\s(?!jämte\b))")
_GOES_ON = pattern(
    r"(?:\b(?:uppdrag|åt|för|genom|till|om|på|av|med|under|förutsättning|så|anser|ansvar|rätt|möjlighet\w*|behov\w*|syfte|inriktning\w*|krav\w*)|-)\s*$"
)


def _further_atts(text: str, stretch: Span, cuts: list[int]) -> Iterator[int]:
    """Where a line begins with `att` under an att clause that no comma ends and no word leads on from."""
    for line in _NEXT_ATT.finditer(text, stretch.start, stretch.end):
        start = max((cut for cut in (stretch.start, *cuts) if cut <= line.start()), default=stretch.start)
        opens = _ATT.search(text[start : line.start()])
        if opens and not _GOES_ON.search(text, max(start, line.start() - 40), line.start()):
            yield line.end()


_ATT = pattern(r"(?:^|\n)[ \t]*att\s")


def bare(text: str, block: Span) -> Span:
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
