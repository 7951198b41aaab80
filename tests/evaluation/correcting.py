"""A file in a database, its task, and what a person answers to it."""

import json
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

from store.made import made

from nlp.evaluation.markning import LABELS, NAMES, RELATIONS
from nlp.evaluation.tasks import task
from nlp.model import Protokoll
from nlp.store import Store

Json = dict[str, Any]


def _by_rule(minutes: Protokoll) -> Protokoll:
    """The same, its sections found by their headings."""
    return replace(
        minutes,
        paragrafer=tuple(
            replace(own, sections=tuple(replace(each, source="regler:avsnitt") for each in own.sections))
            for own in minutes.paragrafer
        ),
    )


MINUTES = _by_rule(
    made("""Närvarande: [Bo Ask|PERSON]
[§ 94 [Skolskjuts|title] [KS 2025/4|DNR]
[Yrkanden
[Anna Ek|PERSON] ([S|PARTY]) [yrkar bifall|yrkande bifall okänt: Anna Ek (S)] till motionen om 40 tkr i Åbro.
|avsnitt yrkanden][Beslut
Motionen bifalls.
|avsnitt beslut]|paragraf 94][§ 95 [Hållplats|title]
|paragraf 95]""")
)
TEXT = MINUTES.document.text
PATH = Path("/x/a.pdf")


def exported(store: Store, minutes: Protokoll = MINUTES, number: str = "94") -> Json:
    """The task of a §, its file being in the database."""
    store.save(minutes, PATH)
    (doubt,) = [each for each in store.doubts(reviewed=True) if each.number == number]
    made_task: Json = json.loads(json.dumps(task(minutes, doubt, "protokoll-1")))
    return made_task


def answered(given: Json, result: list[Json], who: object = 1, **more: object) -> Json:
    """The task as Label Studio exports it once somebody has submitted `result`."""
    annotation = {"id": 7, "completed_by": who, "was_cancelled": False, "result": result, **more}
    return {"id": 3, **given, "annotations": [*given.get("annotations", []), annotation]}


def shown(given: Json) -> list[Json]:
    """What the task came with, to be changed."""
    result: list[Json] = deepcopy(given["predictions"][0]["result"])
    return result


def without(result: list[Json], words: str, label: str = "") -> list[Json]:
    """The result less the mark of these words, and all that hangs on it."""
    ids = {
        each["id"]
        for each in result
        if each["type"] == "labels"
        and each["value"]["text"] == words
        and label in ("", *each["value"]["labels"])
    }
    assert ids, words
    return [each for each in result if not ids & {each.get(key) for key in ("id", "from_id", "to_id")}]


def mark(given: Json, control: str, label: str, words: str, own: str = "n1") -> Json:
    """A mark of words that stand in the task once."""
    text = given["data"]["text"]
    assert text.count(words) == 1, words
    start = text.index(words)
    value = {"start": start, "end": start + len(words), "text": words, "labels": [label]}
    return {"id": own, "from_name": NAMES[control], "to_name": "text", "type": "labels", "value": value}


def chosen(own: str, control: str, word: str) -> Json:
    """A choice made for a mark."""
    return {"id": own, "from_name": NAMES[control], "type": "choices", "value": {"choices": [word]}}


def typed(own: str, control: str, words: str) -> Json:
    """Words typed for a mark."""
    return {"id": own, "from_name": NAMES[control], "type": "textarea", "value": {"text": [words]}}


def linked(one: str, other: str, name: str) -> Json:
    """A relation."""
    return {"type": "relation", "from_id": one, "to_id": other, "labels": [RELATIONS[name]]}


def own_id(result: list[Json], words: str, label: str = "") -> str:
    """The id of the mark of these words."""
    marks = [each for each in result if each["type"] == "labels" and each["value"]["text"] == words]
    return str(next(each["id"] for each in marks if label in ("", *each["value"]["labels"])))


YRKANDE, PROOF = LABELS["yrkande"], LABELS["bevis"]


def written(folder: Path, *tasks: Json) -> Path:
    """An export on disk."""
    path = folder / "export.json"
    path.write_text(json.dumps(tasks, ensure_ascii=False), encoding="utf-8")
    return path
