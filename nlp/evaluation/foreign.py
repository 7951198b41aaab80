"""Documents of other formats: a text and what is named in it, under labels that may be others than ours."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlp.evaluation.gold import SOURCE, Gold
from nlp.model import Document, Protokoll, Section, Tag
from nlp.terms import EntityLabel, SectionLabel

_NAMES = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))["labels"]
_LABELS = {name: EntityLabel(label) for label, names in _NAMES.items() for name in names}

Named = tuple[int, int, str, str]
"""A stretch of a text, half-open, its label, and its value ("" none)."""


@dataclass(frozen=True, slots=True)
class About:
    """What a document is: its id and, where they are known, its kommun and year."""

    id: str
    kommun: str = ""
    year: int = 0


def about(name: str, said: dict[str, Any]) -> About:
    """What a record says of its document under `id`, `kommun` and `year`; `name` where it has no id."""
    return About(str(said.get("id") or name), str(said.get("kommun") or ""), int(said.get("year") or 0))


def label_of(name: str) -> EntityLabel | None:
    """Our label for a name, None for one that none of ours fits."""
    return _LABELS.get(name.casefold())


def foreign_gold(
    about: About, text: str, named: Iterable[Named], shape: str, sections: Iterable[Named] = ()
) -> Gold:
    """The gold of a text; labels that are not ours are told, not guessed.

    Raises ValueError for a stretch outside the text.
    """
    tags, unknown = [], set()
    for start, end, name, value in sorted(set(named)):
        if not 0 <= start < end <= len(text):
            message = f"{about.id}: {name} {start}–{end} ligger utanför texten"
            raise ValueError(message)
        label = label_of(name)
        if label:
            tags.append(Tag(start, end, label, value, SOURCE))
        else:
            unknown.add(name)
    parts = tuple(Section(SectionLabel(name), "", start, end, SOURCE) for start, end, name, _ in sections)
    found = Protokoll(Document("", about.id, text, (), ()), (), parts, (), tuple(tags))
    return Gold(about.id, about.kommun, about.year, found, shape, tuple(sorted(unknown)))
