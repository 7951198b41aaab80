"""What a person has gone through, as gold in the shape of our corpus.

A document holds one stretch, and of it only what was gone through: entities, sections and yrkanden.  Of the
rest (points of decision, voteringar, reservationer, jäv, närvaro) it says nothing, so that what the program
found is never taken for gold.
"""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from nlp.errors import LabelError
from nlp.evaluation.check import faults
from nlp.evaluation.gold import Gold, Json, record_of
from nlp.evaluation.tasks import trimmed
from nlp.model import Document, Handling, Paragraf, Protokoll, Section, Span, Tag, Yrkande
from nlp.store import Granskning

# What an analysis has and gold has not.
_NOT_GOLD = frozenset({"identiteter", "kontroller", "deltar_inte", "yttranden", "source"})
_UNSAFE = re.compile(r"[^\w.-]+")


def gold_of(protokoll: Protokoll, found: Granskning) -> Gold:
    """One stretch of a corrected analysis.  Raises ValueError where its text is no longer what was seen."""
    text = protokoll.document.text
    if text[found.start : found.end] != found.text:
        message = "texten läses inte längre som när stycket granskades"
        raise ValueError(message)
    span = Span(found.start, found.end)
    handling = next((each for each in protokoll.handlingar if each.start <= span.start < each.end), None)
    own = [p for p in protokoll.paragrafer if trimmed(text, p.start, p.end) == span]
    stem = Path(protokoll.document.name).stem
    name = _UNSAFE.sub("-", f"{stem}-{f'p{own[0].number}' if own else 'forsatt'}-{span.start}")
    date = handling.date if handling else ""
    gold = Gold(name, handling.kommun if handling else "", int(date[:4] or 0), _cut(protokoll, span, own))
    return replace(gold, protokoll=replace(gold.protokoll, handlingar=_whole(handling, found.text)))


def write_gold(folder: Path, gold: Gold) -> list[str]:
    """Write a document and its text under the folder of its kommun; what is wrong with it, unwritten then.

    Raises `LabelError` where the folder cannot be written.
    """
    record: Json = _bare(record_of(gold))
    wrong = faults(record)
    if wrong:
        return wrong
    own = folder / (_UNSAFE.sub("-", gold.kommun.casefold()) or "okand")
    try:
        own.mkdir(parents=True, exist_ok=True)
        dumped = json.dumps(record, ensure_ascii=False, indent=1)
        (own / f"{gold.id}.json").write_text(f"{dumped}\n", encoding="utf-8")
        (own / f"{gold.id}.txt").write_bytes(gold.protokoll.document.text.encode())
    except OSError as error:
        raise LabelError(str(folder), f"facit kan inte skrivas ({error.strerror})") from error
    return []


def _bare(value: Any) -> Any:
    """The same without what gold has not (corpus/schema.json)."""
    if isinstance(value, dict):
        return {key: _bare(inner) for key, inner in value.items() if key not in _NOT_GOLD}
    return [_bare(inner) for inner in value] if isinstance(value, list) else value


def _whole(handling: Handling | None, text: str) -> tuple[Handling, ...]:
    return (replace(handling, start=0, end=len(text), narvaro=()),) if handling else ()


def _cut(protokoll: Protokoll, span: Span, own: list[Paragraf]) -> Protokoll:
    text = protokoll.document.text
    document = Document("", protokoll.document.name, text[span.start : span.end], (), ())
    tags = tuple(_tag(tag, span) for tag in protokoll.tags if _lies(tag, span))
    outside = () if own else protokoll.sections
    return Protokoll(
        document, (), _sections(outside, span, text), tuple(_paragraf(p, span, text) for p in own), tags
    )


def _paragraf(found: Paragraf, span: Span, text: str) -> Paragraf:
    return Paragraf(
        found.number,
        found.title,
        found.dnr,
        0,
        span.end - span.start,
        0,
        _sections(found.sections, span, text),
        (),
        tuple(_yrkande(yrkande, span) for yrkande in found.yrkanden if _lies(yrkande, span)),
    )


def _sections(found: tuple[Section, ...], span: Span, text: str) -> tuple[Section, ...]:
    places = ((section, trimmed(text, section.start, section.end)) for section in found)
    return tuple(
        replace(section, start=place.start - span.start, end=place.end - span.start)
        for section, place in places
        if _lies(place, span)
    )


def _tag(tag: Tag, span: Span) -> Tag:
    return replace(tag, start=tag.start - span.start, end=tag.end - span.start)


def _yrkande(yrkande: Yrkande, span: Span) -> Yrkande:
    proof = yrkande.proof and Span(yrkande.proof.start - span.start, yrkande.proof.end - span.start)
    return replace(yrkande, start=yrkande.start - span.start, end=yrkande.end - span.start, proof=proof)


def _lies(inner: Tag | Yrkande | Span, outer: Span) -> bool:
    return outer.start <= inner.start < inner.end <= outer.end
