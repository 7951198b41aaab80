"""Prove gold: every offset, label and relation of one document, or say what is wrong.

The faults are told in plain words, each with where it stands.  No fault means that the JSON is whole: spans
lie in the text and in what they belong to, what an attribute names is printed, tallies are those of the
ballots, and no § has two fates that cannot stand together.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

from nlp.evaluation.check_relations import relation_faults
from nlp.evaluation.markup import RUNNING, UNLABELLED, Json, squeeze
from nlp.terms import EntityLabel, HandlingKind, Mode, Outcome, Role, SectionLabel, Vote, YrkandeKind

KEYS = ("schema", "id", "kommun", "year", "text", "handlingar", "sections", "paragrafer", "entities")
BESLUT_KINDS = frozenset(
    {
        "godkänna",
        "anta",
        "avslå",
        "återremittera",
        "bordlägga",
        "anteckna",
        "bevilja",
        "utse",
        "överlämna",
        "övrigt",
    }
)
_LOWER = re.compile(r"(?<![\w-])[a-zåäö]{2,}(?![\w-])")
HEAD_LINES = 3  # within which the number of a § stands: a dnr or an organ may come first
HEAD_WORDS = 1  # in lower case, of a header beside number, title and dnr: a label at most

_CLOSED: dict[str, frozenset[str]] = {
    "label": frozenset(SectionLabel) | frozenset(EntityLabel),
    "kind": frozenset(HandlingKind) | frozenset(YrkandeKind) | BESLUT_KINDS,
    "outcome": frozenset(Outcome),
    "mode": frozenset(Mode),
    "role": frozenset(Role),
    "vote": frozenset(Vote),
}


def faults(gold: Json) -> list[str]:
    """What is wrong with one document ([] where nothing is).

    Relations are proved where spans and labels hold.
    """
    missing = [f"the key {key!r} is missing" for key in KEYS if key not in gold]
    if missing:
        return missing
    found = [fault for prove in _PROOFS for fault in prove(gold)]
    return found or list(relation_faults(gold))


def _labels(gold: Json) -> Iterator[str]:
    """Every value of a closed vocabulary is one of it."""
    for record in records({key: gold[key] for key in KEYS if key != "text"}):
        for key, allowed in _CLOSED.items():
            if key in record and record[key] not in allowed:
                yield f"{key} {record[key]!r} is unknown"


def _spans(gold: Json) -> Iterator[str]:
    """Every span holds visible text, and begins and ends with it."""
    text = gold["text"]
    for record in records({key: gold.get(key) for key in (*KEYS, RUNNING) if key != "text"}):
        if "start" not in record:
            continue
        start, end = record["start"], record["end"]
        if not 0 <= start < end <= len(text):
            yield f"the span {start}–{end} is outside the text or empty"
        elif "närvaro" not in record and text[start:end] != text[start:end].strip():
            yield f"the span {start}–{end} begins or ends with a space: {text[start:end][:40]!r}"


def _entities(gold: Json) -> Iterator[str]:
    """Entities say what the text says, do not overlap, and carry values of the right form."""
    ordered = sorted(gold["entities"], key=lambda e: (e["start"], e["end"]))
    for entity in ordered:
        if gold["text"][entity["start"] : entity["end"]] != entity["text"]:
            yield f"entity {entity['text']!r} is not what the text says"
        if not _VALUES.get(entity["label"], _any)(entity["value"]):
            yield f"{entity['label']} {entity['text']!r} has the value {entity['value']!r}"
    for one, other in pairwise(ordered):
        if other["start"] < one["end"]:
            yield f"{one['label']} {one['text']!r} overlaps {other['label']} {other['text']!r}"


def _silent(gold: Json) -> Iterator[str]:
    """Labels that nobody has marked in the document are labels, and do not stand in it."""
    for label in gold.get(UNLABELLED, ()):
        if label not in frozenset(EntityLabel):
            yield f"label {label!r} is unknown"
        if any(entity["label"] == label for entity in gold["entities"]):
            yield f"{label} is marked, and said not to be"


def _paragrafer(gold: Json) -> Iterator[str]:
    """§§ are in order, disjoint, in their handling, and bear the number, title and dnr they name."""
    for one, other in pairwise(gold["paragrafer"]):
        if other["start"] < one["end"]:
            yield f"§ {other['number']} begins before § {one['number']} ends"
    for item in gold["paragrafer"]:
        text, name = gold["text"][item["start"] : item["end"]], f"§ {item['number']}"
        if item["handling"] >= len(gold["handlingar"]) or not _within(
            item, gold["handlingar"][item["handling"]]
        ):
            yield f"{name} lies outside its handling"
        if item["number"] not in "".join(text.split("\n")[:HEAD_LINES]):
            yield f"{name}: the number is not in the header"
        yield from (f"{name}: dnr {dnr!r} is not printed" for dnr in item["dnr"] if dnr not in squeeze(text))
        if item["title"] not in squeeze(text):
            yield f"{name}: the title is not printed"


def _sections(gold: Json) -> Iterator[str]:
    """Sections are in order, disjoint and in their §; what follows the first of a § is in one."""
    for item in gold["paragrafer"]:
        name, sections = f"§ {item['number']}", item["sections"]
        yield from _disjoint(sections, name)
        yield from (f"{name}: a section lies outside" for section in sections if not _within(section, item))
        ends, starts = [s["end"] for s in sections], [s["start"] for s in sections[1:]]
        for end, start in zip(ends, [*starts, item["end"]], strict=True):
            between = squeeze(gold["text"][end:start])
            if between not in ("", item["title"]):
                yield f"{name}: {between[:40]!r} is in no section"
        head = gold["text"][item["start"] : sections[0]["start"] if sections else item["end"]]
        yield from _head(item, head, name)
    yield from _disjoint(gold["sections"], "outside the §§")


def _head(item: Json, head: str, name: str) -> Iterator[str]:
    """Before the first section stand number, title, dnr and their labels: no sentence."""
    rest = squeeze(head).replace(item["title"], "")
    for dnr in item["dnr"]:
        rest = rest.replace(dnr, "")
    if len(_LOWER.findall(rest)) > HEAD_WORDS:
        yield f"{name}: {rest[:60]!r} is in no section"


def _disjoint(sections: list[Json], name: str) -> Iterator[str]:
    for one, other in pairwise(sections):
        if other["start"] < one["end"]:
            yield f"{name}: the sections {one['label']} and {other['label']} overlap"


def _headings(gold: Json) -> Iterator[str]:
    """A section's heading is how the section begins."""
    every = [*gold["sections"], *(section for item in gold["paragrafer"] for section in item["sections"])]
    for section in every:
        if not squeeze(gold["text"][section["start"] : section["end"]]).startswith(section["heading"]):
            yield f"the section {section['label']} does not begin with {section['heading']!r}"


def _handlingar(gold: Json) -> Iterator[str]:
    """Handlingar have a date, and everybody present is printed."""
    for handling in gold["handlingar"]:
        if not _is_date(handling["date"]):
            yield f"handling dated {handling['date']!r}"
        printed = squeeze(gold["text"])
        for person in handling["närvaro"]:
            for name in filter(None, (person["name"], person["replaces"], person["note"])):
                if name not in printed:
                    yield f"närvaro: {name!r} is not printed"


def records(value: object) -> Iterator[Json]:
    """Every object inside, the outermost first."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from records(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from records(inner)


def _within(inner: Json, outer: Json) -> bool:
    return bool(outer["start"] <= inner["start"] and inner["end"] <= outer["end"])


def _is_date(value: str) -> bool:
    try:
        return not value or date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_amount(value: str) -> bool:
    whole = value.removeprefix("-").replace(".", "", 1)
    return not value or (whole.isdecimal() and whole.isascii())


def _any(_: str) -> bool:
    return True


_VALUES: dict[str, Callable[[str], bool]] = {
    "AMOUNT": _is_amount,
    "DATE": _is_date,
    "PARTY": lambda value: bool(value) and value == value.upper(),
    "DNR": bool,
    "PERSON": lambda value: not value,
}
_PROOFS: tuple[Callable[[Json], Iterator[str]], ...] = (
    _labels,
    _spans,
    _entities,
    _silent,
    _paragrafer,
    _sections,
    _headings,
    _handlingar,
)
