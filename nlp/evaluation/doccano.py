"""Exports of doccano: a record for each text, with stretches and their labels.

Three shapes are read: `label` or `labels` as lists of [start, end, label], and `entities` as objects.
"""

from collections.abc import Iterator
from typing import Any

from nlp.evaluation.foreign import Named, about, foreign_gold
from nlp.evaluation.gold import Gold

SHAPE = "doccano"

Json = dict[str, Any]


def is_record(record: Any) -> bool:
    """Whether a JSON value is a labelled text."""
    keys = {"label", "labels", "entities"}
    return isinstance(record, dict) and isinstance(record.get("text"), str) and bool(keys & record.keys())


def record_gold(record: Json, name: str) -> Gold:
    """One record as gold; raises KeyError, TypeError or ValueError where it is none."""
    said = {**(record.get("meta") or {}), **(record.get("metadata") or {}), **record}
    return foreign_gold(about(name, said), record["text"], _named(record), SHAPE)


def _named(record: Json) -> Iterator[Named]:
    for start, end, label in record.get("label") or record.get("labels") or ():
        yield int(start), int(end), str(label), ""
    for each in record.get("entities") or ():
        yield int(each["start_offset"]), int(each["end_offset"]), str(each["label"]), ""
