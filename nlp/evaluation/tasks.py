"""What the program found in a stretch of a file, as a task for Label Studio to correct.

One task is one paragraf, or a handling's front page.  Its text is a piece of the file's text, letter for
letter; its data say of which file and where, so that what comes back finds its place.
"""

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from nlp.evaluation.markning import LABELS, NAMES, RELATIONS, VALUED
from nlp.model import Person, Protokoll, Section, Span, Tag, Yrkande
from nlp.store import Tvivel
from nlp.terms import EntityLabel

SCHEMA = 1
"""The version of a task's data, under `schema`."""

_BESIDE = 3  # characters between a name and the party behind it: ` (`, `, `

Json = dict[str, Any]


def task(protokoll: Protokoll, doubt: Tvivel, version: str) -> Json:
    """The task for a stretch of an analysis; `version` names the program that made it."""
    span = trimmed(protokoll.document.text, doubt.start, doubt.end)
    text = protokoll.document.text[span.start : span.end]
    return {
        "data": {
            "text": text,
            "titel": _title(doubt),
            "tvivel": "; ".join(doubt.reasons) or "programmet tvekar inte",
            "fil": doubt.file,
            "sha256": doubt.sha256,
            "start": span.start,
            "end": span.end,
            "schema": SCHEMA,
        },
        "predictions": [
            {
                "model_version": version,
                "score": round(1 / (1 + doubt.points), 3),
                "result": list(result_of(protokoll, span)),
            }
        ],
    }


def trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without the space at its ends."""
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    return Span(first, max(first, start + len(words.rstrip())))


def _title(doubt: Tvivel) -> str:
    number = f"§ {doubt.number} {doubt.title}".strip() if doubt.paragraf else "försättsblad"
    where = (doubt.kommun, doubt.organ, doubt.date, number, f"s. {doubt.page}", doubt.file)
    return " · ".join(filter(None, where))


def result_of(protokoll: Protokoll, span: Span) -> Iterator[Json]:
    """The regions, their attributes and their relations, in the form of an annotation's result."""
    text = protokoll.document.text
    maker = _Maker(text, span)
    tags = {tag: maker.region("entitet", tag.label, tag) for tag in protokoll.tags if _lies(tag, span, text)}
    for tag, region in tags.items():
        yield region
        if tag.label in VALUED and tag.value:
            yield maker.typed(region, "varde", tag.value)
    yield from (maker.region("avsnitt", s.label, s) for s in sections_of(protokoll) if _lies(s, span, text))
    for yrkande in yrkanden_of(protokoll):
        if _lies(yrkande, span, text):
            yield from _yrkande(maker, yrkande, tags)


def _yrkande(maker: "_Maker", yrkande: Yrkande, tags: dict[Tag, Json]) -> Iterator[Json]:
    region = maker.region("yrkande", LABELS["yrkande"], yrkande)
    yield region
    yield maker.chosen(region, "slag", yrkande.kind)
    yield maker.chosen(region, "utfall", yrkande.outcome)
    if yrkande.target:
        yield maker.typed(region, "foremal", yrkande.target)
    if yrkande.proof and _lies(yrkande.proof, maker.span, maker.text):
        proof = maker.region("yrkande", LABELS["bevis"], yrkande.proof)
        yield proof
        yield _relation(region, proof, "proof")
    for role, people in (("proposer", yrkande.proposers), ("supporter", yrkande.supporters)):
        for person in people:
            tag = named_by(person, yrkande, tags, maker.text)
            if tag:
                yield _relation(region, tags[tag], role)


def sections_of(protokoll: Protokoll) -> list[Section]:
    """All sections, in the paragrafer and outside."""
    inside = (section for paragraf in protokoll.paragrafer for section in paragraf.sections)
    return [*protokoll.sections, *inside]


def yrkanden_of(protokoll: Protokoll) -> list[Yrkande]:
    """All yrkanden."""
    return [yrkande for paragraf in protokoll.paragrafer for yrkande in paragraf.yrkanden]


def named_by(person: Person, yrkande: Yrkande, tags: Iterable[Tag], text: str) -> Tag | None:
    """The tag that names a mover, the nearest where several do; None where he is not named so.

    Whoever is named with no name of his own is known by his party.
    """
    label, name = (EntityLabel.PERSON, person.name) if person.name else (EntityLabel.PARTY, person.party)
    alike = [tag for tag in tags if tag.label is label and name in (squeezed(tag, text), tag.value)]
    return min(alike, key=lambda tag: _distance(tag, yrkande), default=None)


def party_behind(tag: Tag, tags: Iterable[Tag], text: str) -> str:
    """The party printed right behind a name, "" where there is none."""
    near = (
        other for other in tags if other.label is EntityLabel.PARTY and 0 <= other.start - tag.end <= _BESIDE
    )
    return next((squeezed(other, text) for other in near), "")


def squeezed(span: Tag | Span, text: str) -> str:
    """The words of a stretch on one line."""
    return " ".join(text[span.start : span.end].split())


def _distance(tag: Tag, yrkande: Yrkande) -> tuple[bool, int]:
    """How far a name stands from a yrkande: those inside it first, then the nearest."""
    is_inside = yrkande.start <= tag.start < yrkande.end
    return not is_inside, min(abs(tag.start - yrkande.start), abs(tag.start - yrkande.end))


def _lies(inner: Any, outer: Span, text: str) -> bool:
    place = trimmed(text, inner.start, inner.end)
    return outer.start <= place.start < place.end <= outer.end


def _relation(one: Json, other: Json, name: str) -> Json:
    ends = {"from_id": one["id"], "to_id": other["id"]}
    return {**ends, "type": "relation", "direction": "right", "labels": [RELATIONS[name]]}


class _Maker:
    """Makes the regions of one task, each with an id of its own."""

    def __init__(self, text: str, span: Span) -> None:
        self.text = text
        self.span = span
        self._numbers = count(1)

    def region(self, name: str, label: str, found: Any) -> Json:
        """A stretch under a label."""
        place = trimmed(self.text, found.start, found.end)
        offsets = {"start": place.start - self.span.start, "end": place.end - self.span.start}
        value = {**offsets, "text": self.text[place.start : place.end], "labels": [str(label)]}
        return {"id": f"p{next(self._numbers)}", **_control(name), "type": "labels", "value": value}

    def chosen(self, region: Json, name: str, word: str) -> Json:
        """A choice made for a region."""
        return self._said(region, name, "choices", {"choices": [str(word)]})

    def typed(self, region: Json, name: str, words: str) -> Json:
        """Words typed for a region."""
        return self._said(region, name, "textarea", {"text": [words]})

    def _said(self, region: Json, name: str, kind: str, said: Json) -> Json:
        offsets = {key: region["value"][key] for key in ("start", "end")}
        return {"id": region["id"], **_control(name), "type": kind, "value": {**offsets, **said}}


def _control(name: str) -> Json:
    return {"from_name": NAMES[name], "to_name": NAMES["text"]}
