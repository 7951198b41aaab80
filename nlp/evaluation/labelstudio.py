"""Exports of Label Studio: tasks with what a person marked in their texts.

Both shapes are read: JSON (a task with its annotations) and JSON-MIN (a task with its labels).  Of several
annotations of a task the last that was not cancelled counts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from nlp.evaluation.foreign import about, foreign_gold
from nlp.evaluation.gold import Gold

SHAPE = "label studio"
_SPANS = ("labels", "hypertextlabels")

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a task's text under one label; `id` is Label Studio's own, "" where it has none."""

    start: int
    end: int
    label: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """One task: its text, all its data, and what was marked by whom ("" unknown)."""

    id: str
    text: str
    data: Json = field(default_factory=dict)
    regions: tuple[Region, ...] = ()
    annotator: str = ""


def is_task(record: Any) -> bool:
    """Whether a JSON value is a task in either shape."""
    if not isinstance(record, dict):
        return False
    labels = record.get("label")
    is_short = isinstance(record.get("text"), str) and isinstance(labels, list)
    return "annotations" in record or (is_short and all("labels" in _object(each) for each in labels or [{}]))


def task_of(record: Json) -> Task | None:
    """The task, None where nobody has finished it.

    Raises KeyError, TypeError or ValueError where it is none.
    """
    if "annotations" not in record:
        regions = _regions(record["text"], record["label"])
        return Task(str(record.get("id", "")), record["text"], record, tuple(regions))
    done = [each for each in record["annotations"] if not each.get("was_cancelled")]
    if not done:
        return None
    data = record["data"]
    text = data["text"]
    values = [
        {**each["value"], "id": each.get("id", "")}
        for each in done[-1]["result"]
        if each.get("type") in _SPANS
    ]
    annotator = done[-1].get("completed_by") or ""
    told = annotator.get("email", "") if isinstance(annotator, dict) else str(annotator)
    return Task(str(data.get("id") or record.get("id", "")), text, data, tuple(_regions(text, values)), told)


def task_gold(task: Task, name: str) -> Gold:
    """A task as gold; `name` where it has no id."""
    named = [(region.start, region.end, region.label, "") for region in task.regions]
    what = about(task.id or name, {key: value for key, value in task.data.items() if key != "id"})
    return foreign_gold(what, task.text, named, SHAPE)


def _object(value: Any) -> Json:
    return value if isinstance(value, dict) else {}


def _regions(text: str, values: Sequence[Json]) -> Iterator[Region]:
    for value in values:
        start, end = place(text, value)
        for label in value.get("labels") or value["hypertextlabels"]:
            yield Region(start, end, label, str(value.get("id", "")))


def place(text: str, value: Json) -> tuple[int, int]:
    """Where a region stands; raises ValueError where the text there is another than it says.

    A browser counts characters beyond the first 65,536 (an emoji) twice.
    """
    start, end = int(value["start"]), int(value["end"])
    said = value.get("text")
    if said is None or _same(text[start:end], said):
        return start, end
    units = text.encode("utf-16-le")
    low = len(units[: 2 * start].decode("utf-16-le", "replace"))
    high = low + len(units[2 * start : 2 * end].decode("utf-16-le", "replace"))
    if _same(text[low:high], said):
        return low, high
    message = f"vid {start}–{end} står inte {said!r}"
    raise ValueError(message)


def _same(one: str, other: str) -> bool:
    """Whether the words are the same: what is saved has other spaces, and a line's end may be escaped."""
    return _bare(one) == _bare(other)


def _bare(text: str) -> str:
    return "".join(text.replace("\\n", "\n").split())
