"""Corrections laid over what the program found: pure, so that they can be laid anew at any time.

What a person labelled takes the place of everything of the same layer that it touches; what they took away
goes where it stands in the same place under the same label.  The rest is the program's.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar

from nlp.model import Paragraf, Section, Span, Tag, Yrkande
from nlp.store.anchor import Anchor
from nlp.store.findings import Claimed, Findings
from nlp.store.granskning import Atgard, Granskning, Lager, Rattelse
from nlp.store.pieces import paragraf_at
from nlp.terms import EntityLabel, Outcome, SectionLabel, YrkandeKind

LOST = "orden finns inte, eller på flera ställen, i filens text som den läses nu"
NO_PROOF = "det ställe som avgör utfallet finns inte i filens text som den läses nu"
ACROSS = "sträckan går över gränsen till en paragraf"
OUTSIDE = "stället hör inte längre till någon paragraf"

Fate = Span | str
"""Where a correction stands now, or in Swedish why it does not."""


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_Item = TypeVar("_Item", bound=_Spanned)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A correction, its place now, the paragraf it stands in (None outside), and whose it is."""

    rattelse: Rattelse
    place: Span
    proof: Span | None
    paragraf: int | None
    source: str


@dataclass(slots=True)
class Corrected:
    """The findings with all corrections that have a place; `fates` by the number of the correction."""

    findings: Findings
    fates: dict[int, Fate] = field(default_factory=dict)


def correct(
    findings: Findings,
    text: str,
    paragrafer: tuple[Paragraf, ...],
    reviews: Sequence[tuple[Granskning, Mapping[int, Rattelse]]],
) -> Corrected:
    """The findings corrected; each review comes with its corrections by their numbers."""
    corrected, placed = Corrected(findings), []
    starts = [paragraf.start for paragraf in paragrafer]
    for review, numbered in reviews:
        anchor = Anchor(review.text, review.start, text)
        for number, rattelse in numbered.items():
            found = _placed(anchor, rattelse, review.source, paragrafer, starts)
            corrected.fates[number] = found if isinstance(found, str) else found.place
            if isinstance(found, _Placed):
                placed.append(found)
    corrected.findings = _laid(findings, placed, text)
    return corrected


def _placed(
    anchor: Anchor, rattelse: Rattelse, source: str, paragrafer: tuple[Paragraf, ...], starts: list[int]
) -> "_Placed | str":
    """The correction with its place, or why it has none."""
    place = anchor.place(rattelse.start, rattelse.end)
    if place is None:
        return LOST
    own = paragraf_at(paragrafer, starts, place.start)
    if rattelse.layer is not Lager.ENTITET and own != paragraf_at(paragrafer, starts, place.end - 1):
        return ACROSS
    if rattelse.layer is Lager.YRKANDE and own is None:
        return OUTSIDE
    proof = rattelse.proof and anchor.place(rattelse.proof.start, rattelse.proof.end)
    if rattelse.proof and not proof:
        return NO_PROOF
    return _Placed(rattelse, place, proof, own, source)


def _laid(findings: Findings, placed: list[_Placed], text: str) -> Findings:
    entities, sections, yrkanden = (
        [each for each in placed if each.rattelse.layer is layer] for layer in Lager
    )
    return Findings(
        _merged(findings.tags, entities, text, _tag),
        _merged(findings.outside, _of(sections, None), text, _section),
        tuple(_merged(own, _of(sections, at), text, _section) for at, own in enumerate(findings.sections)),
        tuple(_merged(own, _of(yrkanden, at), text, _claimed) for at, own in enumerate(findings.yrkanden)),
    )


def _of(placed: Iterable[_Placed], paragraf: int | None) -> list[_Placed]:
    return [each for each in placed if each.paragraf == paragraf]


def _merged(
    found: tuple[_Item, ...],
    placed: list[_Placed],
    text: str,
    made: Callable[[_Placed, Sequence[_Item]], _Item],
) -> tuple[_Item, ...]:
    """What the program found, less what corrections touch or take away, and what they say."""
    if not placed:
        return found
    said = [each for each in placed if each.rattelse.action is Atgard.SATT]
    gone = {(each.place, each.rattelse.label) for each in placed if each.rattelse.action is Atgard.BORT}
    taken = bytearray(len(text))
    for each in said:
        taken[each.place.start : each.place.end] = b"\1" * (each.place.end - each.place.start)
    kept = [
        item
        for item in found
        if not any(taken[item.start : item.end]) and (visible(item, text), label_of(item)) not in gone
    ]
    same = {visible(item, text): item for item in found}
    own = [made(each, [same[each.place]] if each.place in same else []) for each in said]
    before = {(visible(item, text), label_of(item)): at for at, item in enumerate(found)}

    def order(item: _Item) -> tuple[int, int]:
        return item.start, before.get((visible(item, text), label_of(item)), len(found))

    return tuple(sorted([*kept, *own], key=order))


def visible(item: _Spanned, text: str) -> Span:
    """The stretch without the space at its ends, which no annotator sees."""
    words = text[item.start : item.end]
    start = item.start + len(words) - len(words.lstrip())
    return Span(start, max(start, item.start + len(words.rstrip())))


def label_of(item: object) -> str:
    """The label under which a finding is corrected."""
    if isinstance(item, Claimed):
        return str(item.yrkande.kind)
    return str(item.label) if isinstance(item, Tag | Section) else ""


def _tag(each: _Placed, _: Sequence[Tag]) -> Tag:
    rattelse = each.rattelse
    return Tag(each.place.start, each.place.end, EntityLabel(rattelse.label), rattelse.value, each.source)


def _section(each: _Placed, same: Sequence[Section]) -> Section:
    """A section where the program had one keeps its blank lines: what lies side by side does so still."""
    rattelse, label = each.rattelse, SectionLabel(each.rattelse.label)
    if same:
        return replace(same[0], label=label, heading=rattelse.value, source=each.source)
    return Section(label, rattelse.value, each.place.start, each.place.end, each.source)


def _claimed(each: _Placed, _: Sequence[Claimed]) -> Claimed:
    said = each.rattelse
    people = (said.proposers, said.supporters)
    closed = (YrkandeKind(said.label), Outcome(said.value))
    place = (each.place.start, each.place.end)
    return Claimed(Yrkande(*closed, *people, said.target, each.proof, *place), each.source)
