"""Where the minutes move something: the clause, its subject, and who joins it.

`A (S) och B (M) yrkar …`, `Vidare yrkar A (S) …`, `dels A … dels B …`, `A (S): Bifall till …`,
`Ledamöterna från SD yrkar …`, `På förslag av A (M):` over a decision point.
"""

import re
from collections.abc import Iterator

from nlp.model import Person, Section, Span
from nlp.relations.anchors import TAKES_BACK, Anchor, speaks, verbal
from nlp.relations.authored import authors, of_authors
from nlp.relations.clause import Clause, Joining
from nlp.relations.cues import cue, pattern
from nlp.relations.elliptic import elliptic
from nlp.relations.labels import label_before
from nlp.relations.movers import joining, told_of_author
from nlp.relations.people import only_persons, subjects
from nlp.relations.scene import NAME, PARTI, Scene, body, sentences, trim
from nlp.relations.told import told
from nlp.terms import SectionLabel

_FLOOR = (SectionLabel.YRKANDEN,)
_STRONG = (
    SectionLabel.BESLUTSGANG,
    SectionLabel.VOTERING,
    SectionLabel.DEBATT,
    SectionLabel.OVRIGT,
    SectionLabel.BESLUT,
    # A list of papers moves nothing: who does so below it stands under no heading of their own.
    SectionLabel.UNDERLAG,
)
# Only where the paragraf has no motions of its own: what stands here may be an earlier body's.
_LAST_RESORT = (SectionLabel.ARENDE, SectionLabel.ANTECKNING, SectionLabel.FORSLAG)
_TOLD_IN = (SectionLabel.VOTERING, SectionLabel.BESLUT, SectionLabel.RESERVATION)
# What tells of a paper: `A yrkar bifall till motionen, skrivelse den 3 maj`.
_PAPER = pattern(r"\bskrivelse|\bbilag|\bdatera[dt]|\binkom|\bden\s+\d{1,2}\s|\d{4}-\d\d|\d\d\.\d\d")
_POINT = re.compile(r"\s*(?:[-–•*·]\s|\d{1,2}[.)]\s|[a-h][.)]\s|att\s|[”\"»])", re.IGNORECASE)
_OPEN = pattern(
    r"(?::|\b(?:besluta|beslutar|beslutade|att|följande|samt|och|yrkar|yrkade|föreslår|föreslog|;))[\s,;:]*$"
)

_ECHO = pattern(
    r"(?:yrka(?:r|de)|föreslår|föreslog|hemställer|hemställde)\s+(?:(?:även|också)\s+)?"
    r"(?:likaledes|likaså|detsamma|dito|på\s+samma\s+sätt|samma\s+sak|i\s+likhet\s+med\s[^.;:]{2,80})\s*(?:[.,;]|och\b|samt\b|$)"
    r"|\w+\s+(?:fram\s+)?(?:ett\s+|även\s+|också\s+)*(?:likalydande|samma|identiskt|motsvarande)\s+\w*(?:yrkande|förslag)\b"
)


def clauses(scene: Scene) -> tuple[list[Clause], list[Joining]]:
    """The clauses of a paragraf that move something, and the sentences that join one."""
    moved: list[Clause] = []
    joined: list[Joining] = []
    for sections in ((*_FLOOR, *_STRONG), _LAST_RESORT):
        if moved:
            break
        for section in scene.of(*sections):
            found, joins = _in_section(scene, section)
            moved += found
            joined += joins
    by = () if moved else authors(scene)
    for section in scene.of(SectionLabel.RESERVATION) if by else ():
        found, joins = _in_section(scene, section, by)
        moved += found
        joined += joins
    if not moved:
        moved = [clause for section in scene.of(*_TOLD_IN) for clause in told(scene, section)]
    return sorted(moved, key=lambda clause: clause.start), joined


def _in_section(
    scene: Scene, section: Section, by: tuple[Person, ...] = ()
) -> tuple[list[Clause], list[Joining]]:
    stretch = body(scene, section)
    spans = tuple(_with_their_names(scene, sentences(scene.masked, stretch.start, stretch.end)))
    if section.label is SectionLabel.UNDERLAG:
        spans = tuple(span for span in spans if not _PAPER.search(scene.masked, span.start, span.end))
    floor = section.label in _FLOOR
    opened = floor and any(_OPENED.search(scene.masked, span.start, span.end) for span in spans)
    rows = [(span, list(_all_anchors(scene, span, by, floor=floor, opened=opened))) for span in spans]
    moved: list[Clause] = []
    joined: list[Joining] = []
    for index, (span, anchors) in enumerate(rows):
        for place, anchor in enumerate(anchors):
            if anchor.joins and (moved or not _TO_PROPOSAL.match(scene.masked, anchor.verb, span.end)):
                joined.append(Joining(span.start, span.end, anchor.subject.persons))
                continue
            end = anchors[place + 1].start if place + 1 < len(anchors) else _reach(scene, rows, index)
            moved.append(_clause(scene, anchor, end))
    if section.label == SectionLabel.BESLUT:
        moved += _led(scene, stretch)
    return moved, joined


def _clause(scene: Scene, anchor: Anchor, end: int) -> Clause:
    span = trim(scene.text, anchor.start, end)
    stop = span.end
    while scene.text[stop - 1] in ",;" or scene.text[stop - 4 : stop] == " och":
        stop = trim(scene.text, span.start, stop - (1 if scene.text[stop - 1] in ",;" else 4)).end
    back = TAKES_BACK.search(scene.masked, anchor.verb, stop)
    stop = back.start() if back else stop
    late = _late_joiners(scene, anchor.verb, stop)
    subject = anchor.subject
    proposers = tuple(person for person in subject.persons if person not in anchor.supporters)
    echo = bool(_ECHO.match(scene.masked, anchor.verb, stop))
    return Clause(
        span.start,
        stop,
        anchor.verb,
        proposers,
        anchor.supporters + late,
        subject.chair,
        echo=echo,
        label=label_before(scene, span.start),
    )


def _late_joiners(scene: Scene, start: int, end: int) -> tuple[Person, ...]:
    """Who joins at the end of the clause: `…, vari B (M) instämmer`, `…, med instämmande av B (M)`."""
    joint = cue("people", "joined_by").search(scene.masked, start, end)
    if not joint:
        return ()
    after = next(iter(subjects(scene, joint.end(), end)), None)
    if after is None or scene.masked[joint.end() : after.start].strip():
        return ()
    return after.persons


def _reach(scene: Scene, rows: list[tuple[Span, list[Anchor]]], index: int) -> int:
    """The end of a clause: its sentence, and the points or the quotation it opens."""
    end = rows[index][0].end
    start = rows[index][0].start
    opened = bool(_OPEN.search(scene.masked, start, end))
    for span, anchors in rows[index + 1 :]:
        if anchors:
            break
        gap = "\n" in scene.masked[end : span.start] and re.search(r"\n\s*\n", scene.masked[end : span.start])
        listed = _POINT.match(scene.masked, span.start)
        quoted = _unclosed(scene.masked[start:end])
        if not (opened or listed or quoted):
            break
        if opened and gap and not listed and not _OPEN.search(scene.masked, start, end):
            break
        opened = opened or bool(listed and _OPEN.search(scene.masked, span.start, span.end))
        end = span.end
    return end


def _unclosed(text: str) -> bool:
    return text.count("”") % 2 == 1 and "“" not in text and "„" not in text


# `Under överläggningen yrkar` on a line of its own, over those who do.
_OPENED = pattern(rf"(?<![{NAME}{PARTI})])\s(?:yrkar|yrkade|föreslår|föreslog)\s*:?\s*$")
# The first of the motions joins none: it is bifall to the proposal.
_TO_PROPOSAL = pattern(
    r"\S+\s+(?:(?:sig|i|till|bakom)\s+)*(?:(?:lig|förelig)gande\s+förslag|förslaget|\w+s\s+förslag|motionen)(?!\w)"
)
_WANTS = pattern(r"(?:bifall|avslag|återremiss|bordläggning|yrkar|yrkade)\b")


def _with_their_names(scene: Scene, spans: Iterator[Span]) -> Iterator[Span]:
    """The sentences, names that stand over a motion taken with it: `A (S)`, a gap, `Bifall till …`."""
    above: Span | None = None
    for span in spans:
        wants = _WANTS.match(scene.masked, span.start, span.end)
        if above and not wants:
            yield above
        whole = Span(above.start, span.end) if above and wants else span
        names = (
            only_persons(scene.masked[span.start : span.end])
            and "\n" not in scene.masked[slice(span.start, span.end)]
        )
        above = span if names else None
        if not above:
            yield whole
    if above:
        yield above


def _all_anchors(
    scene: Scene, span: Span, by: tuple[Person, ...], *, floor: bool, opened: bool = False
) -> Iterator[Anchor]:
    """The subjects of a sentence that move something, with a verb or, on the floor, without.

    `by` are those who wrote the reservation that the paragraf is; `opened` that a verb stands over them all.
    """
    last = span.start
    yield from told_of_author(scene, span) if floor else joining(scene, span)
    for anchor in verbal(scene, span, floor=floor):
        yield anchor
        last = max(last, anchor.verb)
    if last == span.start:
        yield from of_authors(scene, span, by)
    if floor and speaks(scene, span):
        yield from elliptic(scene, span, last, opened=opened)


def _led(scene: Scene, stretch: Span) -> Iterator[Clause]:
    """`På förslag av A (M):` over a decision point: the only record of who moved it."""
    for lead in cue("yrkande", "on_proposal").finditer(scene.masked, stretch.start, stretch.end):
        subject = next(iter(subjects(scene, lead.end(), min(stretch.end, lead.end() + 300))), None)
        if subject and subject.persons and not scene.masked[lead.end() : subject.start].strip():
            yield Clause(lead.start(), subject.end, subject.end, subject.persons, (), subject.chair, led=True)
