"""Two runs on the same gold: what the later one gets right that the earlier did not, and the reverse."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlp.errors import CorpusError
from nlp.evaluation.result import Result
from nlp.evaluation.runs import SCHEMA
from nlp.evaluation.score import Error, Scored


@dataclass(frozen=True, slots=True)
class Change:
    """An error that only one of the runs makes, and the document it is in."""

    document: str
    error: Error


@dataclass(frozen=True, slots=True)
class Changes:
    """Errors that are gone, errors that are new, the F1 of each kind before, and what was not compared.

    `skipped` are documents that the other run lacks or had other gold for.
    """

    name: str
    gains: tuple[Change, ...]
    losses: tuple[Change, ...]
    before: dict[str, float | None]
    skipped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Earlier:
    gold: str
    kinds: frozenset[str]
    errors: tuple[Error, ...]


def changes(path: Path, now: Result) -> Changes:
    """What is different since the run whose JSON is at `path`; raises `CorpusError` where that is none."""
    try:
        run = _run(path)
        earlier = {each["id"]: _earlier(each) for each in run["documents"]}
        before = {kind: each["f1"] for kind, each in run["measures"].items()}
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise CorpusError(str(path), f"går inte att läsa som en tidigare körning ({error})") from error
    comparable = [one for one in now.documents if _is_comparable(one, earlier)]
    gains, losses = [], []
    for one in comparable:
        old, new = _errors(earlier[one.id].errors, one), _errors(one.errors, earlier[one.id])
        gains += [Change(one.id, error) for error in old if error not in set(new)]
        losses += [Change(one.id, error) for error in new if error not in set(old)]
    skipped = tuple(one.id for one in now.documents if one not in comparable)
    return Changes(path.name, tuple(gains), tuple(losses), before, skipped)


def _run(path: Path) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    if run["schema"] != SCHEMA:
        message = f"den har schema {run['schema']}, programmet läser {SCHEMA}"
        raise ValueError(message)
    return run


def _earlier(record: dict[str, Any]) -> _Earlier:
    errors = tuple(Error(**each) for each in record["errors"])
    return _Earlier(record["gold"], frozenset(record["counts"]), errors)


def _is_comparable(document: Scored, earlier: dict[str, _Earlier]) -> bool:
    return document.id in earlier and earlier[document.id].gold == document.gold


def _errors(errors: Iterable[Error], other: Scored | _Earlier) -> list[Error]:
    """The errors of the kinds that the other run scored too."""
    kinds = other.kinds if isinstance(other, _Earlier) else other.compared.keys()
    return [error for error in errors if error.kind in kinds]
