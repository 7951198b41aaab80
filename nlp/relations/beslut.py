"""The points of a decision, and whether the body decides or proposes.

`att …` clauses, numbered points, bullets, sentences of their own.  The lead-in (`Kommunstyrelsen beslutar:`)
is no part of a point, a printed number is, a bullet is not; a last comma is left out, a full stop kept.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from nlp.model import Beslutspunkt, Section, Span
from nlp.relations.blocks import ROLE, bare, blocks
from nlp.relations.cues import cue, pattern, words
from nlp.relations.deeds import deed
from nlp.relations.leads import ATT, LEADS, OWN, lead_end, mode
from nlp.relations.scene import NAME, Scene, body, sentences, trim
from nlp.terms import BeslutKind, Mode, SectionLabel

_COURSE = (SectionLabel.BESLUTSGANG, SectionLabel.YRKANDEN)
_NUMBER = re.compile(r"\d{1,2}[.)]\s")
_LETTER = re.compile(r"[a-h][.)]\s")
_BULLET = re.compile(r"(?:[-–•*·▪]|['’][-–]['’])\s*")
_OPENS = pattern(r"\s+att\s+\w")
# A line that ends with what is done, and another below it: `Avsägelsen beviljas` / `A utses`.
_LINE_ACTS = pattern(rf"(?<!\w)(?!beslut){words('beslut', 'acts')}\.?[ \t]*\n(?=[ \t]*(?-i:[A-ZÅÄÖ{NAME}]))")
_SHALL = pattern(r"\b(?:ska|skall)\b")
# What is put to another body is proposed, though the lead-in says `beslutar`.
_TO_BODY = r"\S*(?:fullmäktige|styrelsen|nämnden|direktionen|landstinget)\b"
_ONLY_PROPOSES = pattern(
    r"^[^.]{0,80}?\b(?:föreslår|föreslås|hemställer)\b|^\W*(?:\d{1,2}[.)]\s)?(?:att\s+)?föreslå\b"
    rf"|^[^.]{{0,60}}?\b(?:begär|begära|anhåller|anhålla|hemställa)\s+(?:hos|att)\s+{_TO_BODY}"
    rf"|^(?:\S+\s+){{1,3}}?(?:till|av)styrk(?:er|te)\b[^.]{{0,160}}?\btill\s+{_TO_BODY}"
)
# After a vote, what was decided is told, and stands below in its own words.
_TELLS_OF_IT = pattern(
    r"\S+(?:\s+\S+){0,3}?\s+(?:har\s+(?:således|därmed|alltså|härmed)\s+(?:beslutat|bifallit|antagit|avslagit)"
    r"|(?:beslutade|beslutar)\s+(?:således|alltså|därmed)\s+(?:i\s+enlighet\s+med|enligt))\b"
)
# What was done before anything was decided: `Protokollet genomgås.`
_DONE_BEFORE = pattern(
    r"[^.]{0,200}\b(?:genomgås|genomgicks|föredras|föredrogs|upplästes|uppläses|presenteras)\s*\.$"
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
    return tuple(_of_its_kind(scene, point) for point in found if not _told_before(scene, point))


def _told_before(scene: Scene, point: Beslutspunkt) -> bool:
    """Whether a point only tells what a vote settled, and the decision stands under a heading below."""
    headed = [section for section in scene.of(SectionLabel.BESLUT) if section.heading]
    below = any(section.start >= point.end for section in headed)
    return below and bool(_TELLS_OF_IT.match(scene.masked, point.start, point.end))


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
            _takelead_end(scene, block, reading)
        elif after is None or not _names_a_part(scene, block, after):
            _read(scene, block, reading, points)
    yield from points


def _announces(scene: Scene, block: Span, after: Span) -> bool:
    """Whether a block is a lead-in without a colon: a few words that decide or propose, over a list."""
    text = scene.masked[block.start : block.end]
    few = len(text) <= 90 and "\n" not in text and text[-1] not in ".:,;"
    verbs = list(LEADS.finditer(text))
    few = few and not (verbs and _OPENS.match(text, verbs[-1].end()))
    listed = any(form.match(scene.text, after.start) for form in (ATT, _NUMBER, _BULLET))
    own = ATT.match(text) or _NUMBER.match(text) or _BULLET.match(text)
    return few and bool(listed) and bool(LEADS.search(text)) and not own


def _names_a_part(scene: Scene, block: Span, after: Span) -> bool:
    """Whether a block is a heading in the decision, as in a budget: a few words over an att or a lead-in."""
    text = scene.masked[block.start : block.end]
    few = (
        len(text) <= 60
        and "\n" not in text
        and text[-1] not in ".:,;"
        and not cue("beslut", "decides").search(text)
    )
    few = few and not ATT.match(text)
    opens = bool(ATT.match(scene.masked, after.start)) or bool(lead_end(scene, after))
    return few and opens and not _NUMBER.match(text) and not _BULLET.match(text) and not _acts(text)


def _heading_mode(heading: str) -> Mode:
    return Mode.FORESLAR if pattern(r"förslag|föreslår|föreslås").search(heading) else Mode.BESLUTAR


def _read(scene: Scene, block: Span, reading: _Reading, points: list[Beslutspunkt]) -> None:
    """Take one block: a lead-in, a point, or what belongs to the point before."""
    lettered = _LETTER.match(scene.text, block.start) and _own_letters(scene, reading, points)
    numbered = bool(lettered or _NUMBER.match(scene.text, block.start))
    bullet = _BULLET.match(scene.text, block.start, block.end)
    under = (reading.numbered and bullet) or _LETTER.match(scene.text, block.start)
    if points and not numbered and (reading.opened or under):
        points[-1] = replace(points[-1], end=_closed(scene.text, block.start, block.end).end)
        return
    if numbered:
        reading.opened = False
        reading.numbered = not lettered
        _add(scene, block, reading, points)
        return
    start = bullet.end() if bullet else block.start
    lead = lead_end(scene, Span(start, block.end))
    if lead:
        _takelead_end(scene, Span(start, lead), reading)
        start = bare(scene.text, trim(scene.text, lead, block.end)).start
    if start < block.end:
        listed = bool(bullet or lead or ROLE.match(scene.text, start))
        _loose(scene, Span(start, block.end), reading, points, listed=listed)


def _own_letters(scene: Scene, reading: _Reading, points: list[Beslutspunkt]) -> bool:
    """Whether letters count the points, and not the parts of one."""
    if reading.numbered or reading.opened:
        return False
    return not (points and reading.fresh) or bool(_LETTER.match(scene.text, points[-1].start))


def _takelead_end(scene: Scene, lead: Span, reading: _Reading) -> None:
    text = scene.masked[lead.start : lead.end]
    reading.mode = mode(text, reading.mode, fresh=reading.fresh)
    reading.fresh, reading.numbered, reading.opened = False, False, False
    verbs = list(LEADS.finditer(text))
    reading.kind = deed(text[verbs[-1].end() :]) if verbs else BeslutKind.OVRIGT


def _loose(scene: Scene, block: Span, reading: _Reading, points: list[Beslutspunkt], *, listed: bool) -> None:
    """A block without a number: a point, several that each decide, or the reasons of the one before."""
    decides = _acts(scene.masked[block.start : block.end])
    if points and not listed and reading.fresh and not decides and not ATT.match(scene.masked, block.start):
        if reading.numbered and _demands(scene, block):
            kept = _without_reasons(scene, block)
            points[-1] = replace(points[-1], end=_closed(scene.text, kept.start, kept.end).end)
        return
    block = _without_reasons(scene, _without_aside(scene, _without_doings(scene, block)))
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


def _without_doings(scene: Scene, block: Span) -> Span:
    """A block without first sentences that tell what was done, where a later one decides."""
    found = list(sentences(scene.masked, block.start, block.end))
    while len(found) > 1 and _DONE_BEFORE.match(scene.masked, found[0].start, found[0].end):
        found = found[1:]
    return Span(found[0].start, block.end) if found else block


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
    if _ONLY_PROPOSES.search(text):
        mode = Mode.FORESLAR
    elif OWN.search(text[:160]):
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
