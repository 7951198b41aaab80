"""The points of a decision, and whether the body decides or proposes.

`att …` clauses, numbered points, bullets, sentences of their own.  The lead-in (`Kommunstyrelsen beslutar:`)
is no part of a point, a printed number is, a bullet is not; a last comma is left out, a full stop kept.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from nlp.model import Beslutspunkt, Section, Span
from nlp.relations.blocks import ROLE, VERB, blocks
from nlp.relations.cues import cue, pattern, words
from nlp.relations.deeds import deed
from nlp.relations.scene import NAME, Scene, body, sentences, trim
from nlp.terms import BeslutKind, Mode, SectionLabel

_COURSE = (SectionLabel.BESLUTSGANG, SectionLabel.YRKANDEN)
_NUMBER = re.compile(r"\d{1,2}[.)]\s")
_LETTER = re.compile(r"[a-h][.)]\s")
_BULLET = re.compile(r"(?:[-–•*·▪]|['’][-–]['’])\s*")
_ATT = pattern(r"att\s")
# A point that begins with its verb right after the lead-in: `besluta` / `Avslå motionen`.
_ACT = rf"(?=(?-i:[A-ZÅÄÖ])){words('beslut', 'infinitives')}(?!\w)"
_LEAD_END = pattern(
    rf"(?<!\w){VERB}(?!\w)(?:(?!\s{_ACT})[^.:;\n]){{0,90}}?(?::|\s(?=att\s))|(?<!\w){VERB}\s+(?={_ACT})"
    rf"|(?<!\w){VERB}\s*(?:således|därmed|följande\.?|att)?\s*:?\s*$|^(?:(?!(?<!\w){VERB}\s+att\s)[^.\n]){{0,120}}:\s*$"
)
_OPENS = pattern(r"\s+att\s+\w")
_LEADS = pattern(rf"(?<!\w){VERB}(?!\w)")
_ENLIGT = pattern(
    r"^(?:enligt|i\s+enlighet\s+med|på\s+förslag|efter\s+förslag|på\s+yrkande|med\s+bifall\s+till|under\s+förutsättning)\b[^.]{0,300}?:"
)
_BODY = r"\S*(?:fullmäktige|styrelsen|nämnden|utskottet|direktionen|landstinget|beredningen|kommittén)"
# The points stand below: `Nämnden beslutar` over a capital, `… beslutar följande.`, `För egen del:`.
_FOLLOWING = pattern(
    rf"(?:[^.:;\n]{{0,90}}\s)?{_BODY}(?:\s[^.:;\n]{{0,90}}?)?\s{VERB}[ \t]*(?=\n[ \t]*(?-i:[A-ZÅÄÖ\d]))|"
    rf"[^.:;]{{0,200}}?(?<!\w){VERB}\s+följande[.:]?[ \t]*(?=\n)|"
    rf"(?:och\s+)?för\s+(?:egen|sin)\s+del(?:\s+{VERB}[^.:;\n]{{0,60}})?\s*:"
)
# A line that ends with what is done, and another below it: `Avsägelsen beviljas` / `A utses`.
_LINE_ACTS = pattern(rf"(?<!\w)(?!beslut){words('beslut', 'acts')}\.?[ \t]*\n(?=[ \t]*(?-i:[A-ZÅÄÖ{NAME}]))")
_SHALL = pattern(r"\b(?:ska|skall)\b")
_PROPOSES = cue("beslut", "proposes")
_DECIDES = cue("beslut", "decides")
_OWN = pattern(r"för\s+egen\s+del|för\s+sin\s+del|egen\s+räkning")
# What is put to another body for its own part is still only proposed.
_FOR_ANOTHER = pattern(
    r"(?:föreslår|föreslog|föreslås|hemställer|rekommenderar)\b[^:.]{0,160}?(?:för\s+egen\s+del|för\s+sin\s+del)"
)
_ASIDE = pattern(r"(?:votering|omröstning|reservation)(?:er|en)?\b")
_SAID = pattern(
    r"(?:\w*(?:fullmäktige|styrelsen|nämnden|utskottet|direktionen|landstinget))\s+"
    r"(?:beslutar|beslutade|beslöt|biföll|avslog|bifaller|avslår)\b"
)
_IN_VOTE = pattern(
    r"(?<!\w)(?:beslutar|beslutade|beslöt)\s+(?:(?:kommun|region|landstings|förbunds)?(?:fullmäktige|styrelsen)\s+|\w*(?:nämnden|styrelsen|utskottet)\s+)?(?:således\s+|därmed\s+|härmed\s+|därför\s+)?"
    r"(?P<point>(?:att|i\s+enlighet|enligt|bifalla|avslå)\b[^.]{3,400}\.?)"
)
_WHEN = pattern(r"\batt\s+(?:ärendet\s+(?:ska\s+|skall\s+)?)?avgör\w*\b")
_VOTED = pattern(r"röstade\s+\w+\s+för\s+(?P<point>att\s[^.]{3,300}\.?)")


@dataclass
class _Reading:
    """Where a section's blocks have got to: the mode of the last lead-in, and whether points followed it."""

    mode: Mode = Mode.BESLUTAR
    fresh: bool = True
    numbered: bool = False
    opened: bool = False
    kind: BeslutKind = BeslutKind.OVRIGT


def beslut(scene: Scene) -> tuple[Beslutspunkt, ...]:
    """The points of what a paragraf decides or proposes, in order."""
    found = [point for section in scene.of(SectionLabel.BESLUT) for point in _in_section(scene, section)]
    if not found:
        found = [point for section in scene.of(SectionLabel.VOTERING) for point in _in_vote(scene, section)]
    if not found:
        found = [point for section in scene.of(*_COURSE) for point in _said(scene, section)]
    return tuple(_of_its_kind(scene, point) for point in found)


def _of_its_kind(scene: Scene, point: Beslutspunkt) -> Beslutspunkt:
    kind = deed(scene.masked[point.start : point.end])
    return point if kind is BeslutKind.OVRIGT else replace(point, kind=kind)


def _said(scene: Scene, section: Section) -> Iterator[Beslutspunkt]:
    """`Nämnden beslutar i enlighet härmed.` among the motions, where no decision stands by itself."""
    stretch = body(scene, section)
    for sentence in sentences(scene.masked, stretch.start, stretch.end):
        if _SAID.match(scene.masked, sentence.start, sentence.end):
            yield Beslutspunkt(Mode.BESLUTAR, sentence.start, sentence.end)


def _in_section(scene: Scene, section: Section) -> Iterator[Beslutspunkt]:
    stretch = body(scene, section)
    reading = _Reading(_heading_mode(section.heading))
    points: list[Beslutspunkt] = []
    found = list(blocks(scene.text, stretch))
    for place, block in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else None
        if after is not None and _announces(scene, block, after):
            _take_lead(scene, block, reading)
        elif after is None or not _names_a_part(scene, block, after):
            _read(scene, block, reading, points)
    yield from points


def _announces(scene: Scene, block: Span, after: Span) -> bool:
    """Whether a block is a lead-in without a colon: a few words that decide or propose, over a list."""
    text = scene.masked[block.start : block.end]
    few = len(text) <= 90 and "\n" not in text and text[-1] not in ".:,;"
    verbs = list(_LEADS.finditer(text))
    few = few and not (verbs and _OPENS.match(text, verbs[-1].end()))
    listed = _ATT.match(scene.masked, after.start) or _NUMBER.match(scene.text, after.start)
    return (
        few and bool(listed) and bool(_LEADS.search(text)) and not (_ATT.match(text) or _NUMBER.match(text))
    )


def _names_a_part(scene: Scene, block: Span, after: Span) -> bool:
    """Whether a block is a heading in the decision, as in a budget: a few words over an att or a lead-in."""
    text = scene.masked[block.start : block.end]
    few = len(text) <= 60 and "\n" not in text and text[-1] not in ".:,;" and not _DECIDES.search(text)
    few = few and not _ATT.match(text)
    opens = bool(_ATT.match(scene.masked, after.start)) or bool(_lead(scene, after))
    return few and opens and not _NUMBER.match(text) and not _BULLET.match(text) and not _acts(text)


def _heading_mode(heading: str) -> Mode:
    return Mode.FORESLAR if pattern(r"förslag|föreslår|föreslås").search(heading) else Mode.BESLUTAR


def _read(scene: Scene, block: Span, reading: _Reading, points: list[Beslutspunkt]) -> None:
    """Take one block: a lead-in, a point, or what belongs to the point before."""
    numbered = bool(_NUMBER.match(scene.text, block.start))
    bullet = _BULLET.match(scene.text, block.start, block.end)
    under = reading.numbered and (bullet or _LETTER.match(scene.text, block.start))
    if points and not numbered and (reading.opened or under):
        points[-1] = replace(points[-1], end=_closed(scene.text, block.start, block.end).end)
        return
    if numbered:
        reading.opened = False
        reading.numbered = True
        _add(scene, block, reading, points)
        return
    start = bullet.end() if bullet else block.start
    lead = _lead(scene, Span(start, block.end))
    if lead:
        _take_lead(scene, Span(start, lead), reading)
        start = trim(scene.text, lead, block.end).start
    if start < block.end:
        listed = bool(bullet or lead or ROLE.match(scene.text, start))
        _loose(scene, Span(start, block.end), reading, points, listed=listed)


def _lead(scene: Scene, block: Span) -> int:
    """Where the lead-in of a block ends, 0 if it has none."""
    if _ATT.match(scene.masked, block.start):
        return 0
    enligt = _ENLIGT.match(scene.masked[block.start : block.end])
    if enligt:
        return _further_lead(scene, block.start + enligt.end(), block.end)
    announced = _FOLLOWING.match(scene.masked, block.start, block.end)
    if announced:
        return announced.end()
    stop = scene.masked.find(". ", block.start, block.end)
    text = scene.masked[block.start : stop if stop > 0 else block.end]
    match = _LEAD_END.search(text)
    if not match or (not _LEADS.search(text) and cue("beslut", "acts").search(text)):
        return 0
    end = block.start + match.end()
    return _further_lead(scene, end, block.end)


def _further_lead(scene: Scene, start: int, end: int) -> int:
    """`KS föreslår att KF beslutar att …`: the lead-in goes on to the last of its verbs."""
    more = pattern(
        rf"\s*(?:att\s+)?(?:[^.:;,\n]{{0,60}}?\s)?{VERB}(?!\w)\s*(?:följande|att\s*:|:|(?=att\s)|$)"
    ).match(scene.masked, start, end)
    return more.end() if more else start


def _take_lead(scene: Scene, lead: Span, reading: _Reading) -> None:
    text = scene.masked[lead.start : lead.end]
    proposes, decides = _PROPOSES.search(text), _DECIDES.search(text)
    if _OWN.search(text) and not _FOR_ANOTHER.search(text):
        mode = Mode.BESLUTAR
    elif proposes:
        mode = Mode.FORESLAR
    elif decides:
        nested = reading.mode == Mode.FORESLAR and not reading.fresh
        mode = Mode.FORESLAR if nested else Mode.BESLUTAR
    else:
        mode = reading.mode
    reading.mode, reading.fresh, reading.numbered, reading.opened = mode, False, False, False
    verbs = list(_LEADS.finditer(text))
    reading.kind = deed(text[verbs[-1].end() :]) if verbs else BeslutKind.OVRIGT


def _loose(scene: Scene, block: Span, reading: _Reading, points: list[Beslutspunkt], *, listed: bool) -> None:
    """A block without a number: a point, several that each decide, or the reasons of the one before."""
    decides = _acts(scene.masked[block.start : block.end])
    if points and not listed and reading.fresh and not decides and not _ATT.match(scene.masked, block.start):
        if reading.numbered and _demands(scene, block):
            kept = _without_reasons(scene, block)
            points[-1] = replace(points[-1], end=_closed(scene.text, kept.start, kept.end).end)
        return
    block = _without_reasons(scene, _without_aside(scene, block))
    cuts = _sentences_that_decide(scene, block)
    for left, right in zip([block.start, *cuts], [*cuts, block.end], strict=True):
        _add(scene, trim(scene.text, left, right), reading, points)


def _demands(scene: Scene, block: Span) -> bool:
    """Whether a paragraph under a numbered point says what shall be: on paper a gap can part them."""
    first = next(sentences(scene.masked, block.start, block.end), block)
    return bool(_SHALL.search(scene.masked, first.start, first.end))


def _without_aside(scene: Scene, block: Span) -> Span:
    """A block up to a sentence that tells of a vote or a reservation."""
    for sentence in sentences(scene.masked, block.start, block.end):
        if _ASIDE.match(scene.masked, sentence.start, sentence.end):
            return trim(scene.text, block.start, sentence.start)
    return block


def _without_reasons(scene: Scene, block: Span) -> Span:
    """A block up to the first sentence after its first that neither decides nor says what shall be."""
    for sentence in list(sentences(scene.masked, block.start, block.end))[1:]:
        text = scene.masked[sentence.start : sentence.end]
        if not (_acts(text) or cue("beslut", "modal").search(text)):
            return trim(scene.text, block.start, sentence.start)
    return block


def _sentences_that_decide(scene: Scene, block: Span) -> list[int]:
    """Where a further sentence of a block decides something by itself."""
    cuts = []
    for sentence in list(sentences(scene.masked, block.start, block.end))[1:]:
        text = scene.masked[sentence.start : sentence.end]
        if _acts(text) and not text.startswith("att "):
            cuts.append(sentence.start)
    lines = _LINE_ACTS.finditer(scene.masked, block.start, block.end)
    return sorted({*cuts, *(line.end() for line in lines)})


def _acts(text: str) -> bool:
    """Whether a sentence decides something by itself: an act of deciding, and no `ska` or `har` beside it."""
    act = cue("beslut", "acts").search(text)
    rest = text[: act.start()] + text[act.end() :] if act else ""
    return bool(act) and not cue("beslut", "modal").search(rest)


def _add(scene: Scene, block: Span, reading: _Reading, points: list[Beslutspunkt]) -> None:
    text = scene.masked[block.start : block.end]
    mode = reading.mode
    if pattern(r"^[^.]{0,80}?\b(?:föreslår|föreslås|hemställer)\b").search(text):
        mode = Mode.FORESLAR
    elif _OWN.search(text[:160]):
        mode = Mode.BESLUTAR
    span = _closed(scene.text, block.start, block.end)
    if span.end - span.start < 3:
        return
    points.append(Beslutspunkt(mode, span.start, span.end, reading.kind))
    reading.fresh = True
    reading.opened = scene.text[span.start : span.end].endswith(":")


def _closed(text: str, start: int, end: int) -> Span:
    """The point without the comma, semicolon or `samt` that leads to the next."""
    span = trim(text, start, end)
    while span.end > span.start and (
        text[span.end - 1] in ",;" or text[span.start : span.end].endswith((" samt", " och"))
    ):
        cut = 1 if text[span.end - 1] in ",;" else 1 + len(text[span.start : span.end].rsplit(" ", 1)[-1])
        span = trim(text, span.start, span.end - cut)
    return span


def _in_vote(scene: Scene, section: Section) -> Iterator[Beslutspunkt]:
    """A decision that only the sentence with the tally tells."""
    stretch = body(scene, section)
    for form in (_IN_VOTE, _VOTED):
        for match in form.finditer(scene.masked, stretch.start, stretch.end):
            span = trim(scene.text, *match.span("point"))
            if _WHEN.match(scene.masked, span.start, span.end):
                continue
            yield Beslutspunkt(Mode.BESLUTAR, span.start, span.end)
