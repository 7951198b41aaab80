"""The words of attendance lists (`ord.toml`), compiled."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from nlp.terms import Role


@dataclass(frozen=True, slots=True)
class Words:
    """`labels`: every label, the longest first, as one pattern; the other fields say what each stands for.

    `groups` hold for all who follow, `alone` for one person, under those of `nobody` stands nobody who took
    part; its values are plats, frånvarande and justering.
    """

    labels: re.Pattern[str]
    groups: dict[str, Role]
    alone: dict[str, Role]
    nobody: dict[str, str]
    officials: tuple[str, ...]
    offices: tuple[str, ...]
    others: frozenset[str]
    secretaries: frozenset[str]


@cache
def words() -> Words:
    """The shipped words, read once."""
    source = files("nlp.structure.narvaro").joinpath("ord.toml")
    data: dict[str, Any] = tomllib.loads(source.read_text(encoding="utf-8"))
    groups, alone = _by_word(data["grupper"]), _by_word(data["ensam"])
    nobody = _by_word(data["inga"])
    known = sorted({*groups, *alone, *nobody}, key=len, reverse=True)
    roles = data["roller"]
    return Words(
        labels=re.compile(
            rf"(?<![\wåäöÅÄÖ§/(-])(?=(?-i:[A-ZÅÄÖ]|ande))"
            rf"(?:{'|'.join(_printed(label) for label in known)})(?![\wåäö/-])",
            re.IGNORECASE,
        ),
        groups={label: Role(role) for label, role in groups.items()},
        alone={label: Role(role) for label, role in alone.items()},
        nobody=nobody,
        officials=tuple(roles["tjansteman"]),
        offices=tuple(roles["forvaltning"]),
        others=frozenset(roles["annan"]),
        secretaries=frozenset(roles["sekreterare"]),
    )


def _by_word(table: dict[str, list[str]]) -> dict[str, str]:
    return {label: key for key, labels in table.items() for label in labels}


def _printed(label: str) -> str:
    """A label as a pattern: a line break may part its words."""
    return re.escape(label).replace(r"\ ", r"\s{1,3}")
