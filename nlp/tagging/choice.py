"""The language model that the user has chosen, remembered from one run to the next."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nlp.errors import LanguageModelError
from nlp.tagging.transformer.labels import check, meanings, read_table
from nlp.tagging.transformer.loading import folder_of, load
from nlp.tagging.transformer.network import Network, Pace
from nlp.terms import EntityLabel

if TYPE_CHECKING:
    from spacy.language import Language

FOLDER = "PROTOKOLL_CONFIG"
"""The environment variable that names another folder for what the user has chosen."""

_NETWORK = ("ner", "protokoll_natverk")


@dataclass(frozen=True, slots=True)
class Choice:
    """A model in a folder or of a name on the hub, beside our network or in its place; `labels` goes before
    the table of what its labels mean.
    """

    model: str
    beside: bool = False
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Examined:
    """A model that could be loaded: its `name` with a version, and what its labels mean (None: nothing)."""

    name: str
    labels: Mapping[str, EntityLabel | None]


def make(where: str, labels: Path | None, *, beside: bool) -> Choice:
    """The choice a person states, whole: independent of where they stand, and of what becomes of the file.

    Raises `LanguageModelError` where there is no such folder or file.
    """
    folder = folder_of(where)
    return Choice(str(folder) if folder else where, beside, read_table(labels) if labels else {})


def examine(choice: Choice) -> Examined:
    """Load the model, which fetches it where need be; raises `MissingExtraError` and `LanguageModelError`."""
    network = Network(load(choice.model), Pace())
    return Examined(network.name, meanings(choice.model, network.labels, choice.labels))


def choice_file() -> Path:
    """Where the choice is remembered: a folder of the user's own, as the system has it."""
    folder = os.environ.get(FOLDER)
    return (Path(folder) if folder else Path(click.get_app_dir("protokoll"))) / "model.json"


def chosen() -> Choice | None:
    """What is remembered, None where nothing is; raises `LanguageModelError` where it cannot be read."""
    path = choice_file()
    if not path.exists():
        return None
    try:
        choice = Choice(**json.loads(path.read_text(encoding="utf-8")))
        check(str(path), choice.labels)
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise LanguageModelError(str(path), "filen med modellvalet kan inte läsas") from error
    return choice


def choose(choice: Choice) -> None:
    """Remember a choice; raises `LanguageModelError` where it cannot be written."""
    path = choice_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(choice), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise LanguageModelError(str(path), "valet kan inte sparas") from error


def forget() -> bool:
    """Forget the choice; whether there was any."""
    path = choice_file()
    there = path.exists()
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise LanguageModelError(str(path), "valet kan inte tas bort") from error
    return there


def attach(pipeline: "Language", choice: Choice) -> None:
    """Put the chosen model into a loaded pipeline; raises `MissingExtraError` and `LanguageModelError`.

    It comes first, so that of two that say the same of the same words it is the one recorded.
    """
    import nlp.tagging.transformer.component  # noqa: F401, PLC0415  # registers the factory

    for name in () if choice.beside else _NETWORK:
        if name in pipeline.pipe_names:
            pipeline.remove_pipe(name)
    config = {"model": choice.model, "labels": dict(choice.labels)}
    pipeline.add_pipe("protokoll_transformer", config=config, first=True)
