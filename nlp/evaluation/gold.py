"""Gold as the types of an analysis: from our corpus, and from JSON whose paragrafer are called `items`.

Both shapes become a `Protokoll`, so that what scores an analysis against gold also scores one annotator
against another.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from nlp.contract import to_json
from nlp.evaluation.markup import RUNNING, UNLABELLED
from nlp.model import (
    Beslutspunkt,
    Deltagare,
    DeltarInte,
    Document,
    Handling,
    Jav,
    Paragraf,
    Person,
    Protokoll,
    Reservation,
    Rost,
    Section,
    Span,
    Tag,
    Votering,
    Yrkande,
    Yttrande,
)
from nlp.terms import (
    BeslutKind,
    EntityLabel,
    HandlingKind,
    Mode,
    Outcome,
    Role,
    SectionLabel,
    Vote,
    YrkandeKind,
)

SOURCE = "guld"

Json = dict[str, Any]


FULL = "protokoll"
ITEMS = "items"
"""The two shapes of JSON; documents of other formats carry the name of theirs."""


@dataclass(frozen=True, slots=True)
class Gold:
    """One labelled document; `kommun` is "" and `year` 0 where the corpus does not say.

    `shape` names the format it came in: what no document of a format has is not labelled there.  `unknown`
    are labels that it has and we do not.  `running` are running heads and feet, where the corpus
    tells them, `silent` the entities that nobody has labelled in it.
    """

    id: str
    kommun: str
    year: int
    protokoll: Protokoll
    shape: str = FULL
    unknown: tuple[str, ...] = ()
    running: tuple[Span, ...] = ()
    silent: tuple[EntityLabel, ...] = ()


def is_gold(record: Any) -> bool:
    """Whether a JSON value is a labelled document in either shape."""
    return isinstance(record, dict) and "text" in record and ("paragrafer" in record or "items" in record)


def gold_of(name: str, record: Json) -> Gold:
    """One document from its JSON, in either shape.

    Raises KeyError, TypeError or ValueError where it is none.
    """
    items = record.get("items")
    paragrafer = (
        [_from_item(item, record["text"]) for item in items] if items is not None else record["paragrafer"]
    )
    name = record.get("id", name)
    return Gold(
        name,
        record.get("kommun", name.partition("-")[0]),
        int(record.get("year", _year(name))),
        protokoll_of(name, {**record, "paragrafer": paragrafer}),
        FULL if items is None else ITEMS,
        running=tuple(Span(each["start"], each["end"]) for each in record.get(RUNNING, ())),
        silent=tuple(EntityLabel(each) for each in record.get(UNLABELLED, ())),
    )


def record_of(gold: Gold) -> Json:
    """The document as JSON in the shape of our corpus: what `gold_of` reads back as the same."""
    analysis = to_json(gold.protokoll)
    about = {"schema": analysis["schema"], "id": gold.id, "kommun": gold.kommun, "year": gold.year}
    more: Json = {RUNNING: [{"start": each.start, "end": each.end} for each in gold.running]}
    more |= {UNLABELLED: [str(each) for each in gold.silent]}
    known = {key: value for key, value in analysis.items() if key not in {"schema", "document"}}
    return about | known | {key: value for key, value in more.items() if value}


def _year(name: str) -> int:
    return next((int(part) for part in name.split("-") if len(part) == len("2024") and part.isdigit()), 0)


def _from_item(item: Json, text: str) -> Json:
    """An item as a paragraf: its title is a span there, its text here."""
    title = item.get("title")
    printed = " ".join(text[title["start"] : title["end"]].split()) if title else ""
    return {**item, "title": printed, "handling": 0}


def protokoll_of(name: str, record: Json) -> Protokoll:
    """The analysis that a JSON object tells of; a key that is missing means that nothing is known.

    Pages and words are of the file and not of its labels: there are none.
    """
    return Protokoll(
        Document(record.get("document", {}).get("id", ""), name, record["text"], (), ()),
        tuple(_handling(each) for each in record.get("handlingar", ())),
        _sections(record.get("sections", ())),
        tuple(_paragraf(each) for each in record["paragrafer"]),
        tuple(_tag(each) for each in record.get("entities", ())),
    )


def _handling(record: Json) -> Handling:
    place = (record["start"], record["end"])
    names = (record.get("kommun", ""), record.get("organ", ""), record.get("date", ""))
    narvaro = tuple(_deltagare(each) for each in record.get("närvaro", ()))
    return Handling(HandlingKind(record["kind"]), *place, *names, narvaro)


def _deltagare(record: Json) -> Deltagare:
    said = (Role(record["role"]), record.get("replaces", ""), record.get("note", ""))
    stretches = tuple((first, last) for first, last in record.get("paragrafer", ()))
    return Deltagare(_person(record), *said, record.get("start", 0), record.get("end", 0), stretches)


def _person(record: Json) -> Person:
    return Person(record.get("name") or "", record.get("party") or "")


def _people(records: Iterable[Json] | None) -> tuple[Person, ...]:
    return tuple(_person(record) for record in records or ())


def _sections(records: Iterable[Json]) -> tuple[Section, ...]:
    return tuple(
        Section(SectionLabel(each["label"]), each.get("heading", ""), each["start"], each["end"], SOURCE)
        for each in records
    )


def _paragraf(record: Json) -> Paragraf:
    return Paragraf(
        record["number"],
        record["title"],
        tuple(record["dnr"]),
        record["start"],
        record["end"],
        record.get("handling", 0),
        _sections(record["sections"]),
        tuple(_punkt(each) for each in record["beslut"]),
        tuple(_yrkande(each) for each in record["yrkanden"]),
        tuple(_votering(each) for each in record["voteringar"]),
        tuple(_reservation(each) for each in record["reservationer"]),
        tuple(Jav(*_stated(each)) for each in record["jäv"]),
        tuple(DeltarInte(*_stated(each)) for each in record.get("deltar_inte", ())),
        tuple(Yttrande(*_stated(each)) for each in record.get("yttranden", ())),
    )


def _stated(record: Json) -> tuple[tuple[Person, ...], int, int]:
    return _people(record["by"]), record["start"], record["end"]


def _reservation(record: Json) -> Reservation:
    return Reservation(*_stated(record), record.get("against", ""), record.get("favour", ""))


def _punkt(record: Json) -> Beslutspunkt:
    kind = BeslutKind(record.get("kind", BeslutKind.OVRIGT))
    return Beslutspunkt(Mode(record["mode"]), record["start"], record["end"], kind)


def _yrkande(record: Json) -> Yrkande:
    proof = record.get("proof")
    return Yrkande(
        YrkandeKind(record["kind"]),
        Outcome(record["outcome"]),
        _people(record["proposers"]),
        _people(record.get("supporters")),
        record.get("target", ""),
        Span(proof["start"], proof["end"]) if proof else None,
        record["start"],
        record["end"],
    )


def _votering(record: Json) -> Votering:
    counts = (record.get("yes"), record.get("no"), record.get("abstain"), record.get("absent"))
    means = (record.get("yes_means") or "", record.get("no_means") or "")
    ballots = tuple(Rost(_person(each), Vote(each["vote"])) for each in record.get("ballots") or ())
    return Votering(*counts, *means, ballots, record["start"], record["end"])


def _tag(record: Json) -> Tag:
    value, source = record.get("value") or "", record.get("source", SOURCE)
    return Tag(record["start"], record["end"], EntityLabel(record["label"]), value, source)
