"""What came back from Label Studio: tasks of ours with what people marked in them.

A task that cannot be used is a `ValueError` that says in Swedish why; the others go on.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from nlp.errors import LabelError
from nlp.evaluation.labelstudio import is_task, place
from nlp.evaluation.markning import LABELS, NAMES, RELATIONS
from nlp.evaluation.tasks import SCHEMA
from nlp.terms import EntityLabel, Outcome, SectionLabel, YrkandeKind

_ALLOWED = {
    NAMES["entitet"]: frozenset(EntityLabel),
    NAMES["avsnitt"]: frozenset(SectionLabel),
    NAMES["yrkande"]: frozenset(LABELS.values()),
    NAMES["slag"]: frozenset(YrkandeKind),
    NAMES["utfall"]: frozenset(Outcome),
}
_ROLES = {name: role for role, name in RELATIONS.items()}
_NUMBERS = ("start", "end", "schema")

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a task's text under a label of one control; `said` is what was chosen or typed for it."""

    control: str
    label: str
    start: int
    end: int
    said: tuple[tuple[str, str], ...] = ()
    id: str = ""

    def get(self, name: str) -> str:
        """What was said under a name of markning.toml, "" for nothing."""
        return dict(self.said).get(NAMES[name], "")


@dataclass(frozen=True, slots=True)
class Answer:
    """What one person made of a task; a link is the role, and the marks it goes between."""

    annotator: str
    marks: frozenset[Mark]
    links: frozenset[tuple[str, Mark, Mark]]

    @property
    def said(self) -> Counter[tuple[Mark | str, ...]]:
        """What was marked, whatever the marks are called: equal where two people say the same."""
        bare = {mark: replace(mark, id="") for mark in self.marks}
        links = ((role, bare[one], bare[other]) for role, one, other in self.links)
        return Counter([*((mark,) for mark in bare.values()), *links])


@dataclass(frozen=True, slots=True)
class Given:
    """A task that came back: where its text stands in which file, what was shown there, and the answers.

    `shown` is None where the export has lost it.
    """

    title: str
    sha256: str
    start: int
    text: str
    answers: tuple[Answer, ...]
    shown: frozenset[Mark] | None


def read_tasks(path: Path) -> list[Json]:
    """The tasks of an export; a `LabelError` where it is none."""
    try:
        records = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise LabelError(str(path), f"filen kan inte läsas ({error.strerror})") from error
    except ValueError as error:
        raise LabelError(str(path), "filen är ingen JSON. Välj formatet JSON när du exporterar") from error
    if not isinstance(records, list) or not records:
        raise LabelError(str(path), "filen har inga uppgifter. Välj formatet JSON när du exporterar")
    if not all(is_task(record) and "annotations" in record for record in records):
        detail = "filen är ingen export i formatet JSON (inte JSON-MIN, inte CSV) från Label Studio"
        raise LabelError(str(path), detail)
    return records


def title_of(record: Json) -> str:
    """What a task calls itself, "" where it says nothing."""
    data = record.get("data")
    return str(data.get("titel", "")) if isinstance(data, dict) else ""


def given(record: Json) -> Given:
    """A task with its answers; raises ValueError where it is none of ours, or holds what we do not know."""
    data = record.get("data")
    if not isinstance(data, dict) or not all(isinstance(data.get(key), str) for key in ("text", "sha256")):
        raise ValueError(_NOT_OURS)
    if not all(isinstance(data.get(key), int) for key in _NUMBERS) or data["schema"] != SCHEMA:
        raise ValueError(_NOT_OURS)
    text = data["text"]
    done = [each for each in record["annotations"] if not each.get("was_cancelled")]
    answers = {_annotator(each): each.get("result") or [] for each in done}
    return Given(
        title_of(record),
        data["sha256"],
        data["start"],
        text,
        tuple(Answer(who, *marked(text, result)) for who, result in answers.items()),
        _shown(text, record.get("predictions")),
    )


_NOT_OURS = "uppgiften kommer inte från protokoll label export: uppgift om fil och plats saknas"


def _annotator(annotation: Json) -> str:
    who = annotation.get("completed_by")
    if isinstance(who, dict):
        who = who.get("email") or who.get("id")
    return str(who or "okänd")


def _shown(text: str, predictions: Any) -> frozenset[Mark] | None:
    """What the task came with; of several predictions the last."""
    if not isinstance(predictions, list) or not predictions or not isinstance(predictions[-1], dict):
        return None
    result = predictions[-1].get("result")
    return marked(text, result)[0] if isinstance(result, list) else None


def marked(text: str, result: Sequence[Json]) -> tuple[frozenset[Mark], frozenset[tuple[str, Mark, Mark]]]:
    """The marks of a result, and the links between them; raises ValueError for what we do not know."""
    said: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for each in result:
        if each.get("type") in {"choices", "textarea"}:
            said[str(each.get("id"))] += _said(each)
    marks = {mark.id: mark for each in result if (mark := _mark(text, each, said))}
    links = (_link(each, marks) for each in result if each.get("type") == "relation")
    return frozenset(marks.values()), frozenset(links)


def _mark(text: str, each: Json, said: dict[str, list[tuple[str, str]]]) -> Mark | None:
    if each.get("type") in {"choices", "textarea", "relation"}:
        return None
    value, control = each.get("value") or {}, str(each.get("from_name"))
    try:
        start, end = place(text, value)
    except (KeyError, TypeError):
        message = f"en märkning i {control} saknar plats i texten"
        raise ValueError(message) from None
    if not 0 <= start < end <= len(text):
        message = f"märkningen {start}–{end} ligger utanför uppgiftens text"
        raise ValueError(message)
    labels = value.get("labels") or []
    if len(labels) != 1:
        message = f"märkningen ”{_short(text[start:end])}” ska ha exakt en etikett"
        raise ValueError(message)
    own = str(each.get("id"))
    bare = text[start:end]
    start, end = start + len(bare) - len(bare.lstrip()), start + len(bare.rstrip())
    return Mark(control, _known(control, labels[0]), start, end, tuple(sorted(said[own])), own)


def _said(each: Json) -> Iterator[tuple[str, str]]:
    control, value = str(each.get("from_name")), each.get("value") or {}
    words = value.get("choices") if each["type"] == "choices" else value.get("text")
    for word in [words] if isinstance(words, str) else words or []:
        yield control, _known(control, str(word)) if each["type"] == "choices" else " ".join(word.split())


def _known(control: str, label: str) -> str:
    if control not in _ALLOWED:
        message = f"fältet {control} finns inte i den märkning (XML-fil) som label export skriver"
        raise ValueError(message)
    if label in _ALLOWED[control]:
        return label
    near = get_close_matches(label, _ALLOWED[control], 1, 0.5)
    message = f"etiketten {label} finns inte i {control}.{f' Menade du {near[0]}?' if near else ''}"
    raise ValueError(message)


def _link(each: Json, marks: dict[str, Mark]) -> tuple[str, Mark, Mark]:
    """A relation, whichever way it was drawn, from the yrkande."""
    try:
        one, other = marks[str(each["from_id"])], marks[str(each["to_id"])]
        role = _ROLES[(each.get("labels") or [""])[0]]
    except KeyError:
        message = f"en relation saknar ände eller namn. Namnen är: {', '.join(_ROLES)}"
        raise ValueError(message) from None
    if other.label == LABELS["yrkande"] and one.label != LABELS["yrkande"]:
        one, other = other, one
    fits = other.label == LABELS["bevis"] if role == "proof" else other.control == NAMES["entitet"]
    if one.label != LABELS["yrkande"] or not fits:
        message = (
            f"relationen {RELATIONS[role]} ska gå från ett yrkande, inte mellan {one.label} och {other.label}"
        )
        raise ValueError(message)
    return role, one, other


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 40 else f"{line[:40]} …"
