"""What of an analysis a person can correct, apart from the rest: entities, sections and yrkanden."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any, Self

from nlp.model import Person, Protokoll, Section, Span, Tag, Yrkande
from nlp.terms import EntityLabel, Outcome, SectionLabel, YrkandeKind

RULES = "regler:yrkanden"
"""Who found a yrkande that no person has corrected."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Claimed:
    """A yrkande, and who says so."""

    yrkande: Yrkande
    source: str = RULES

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.yrkande.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.yrkande.end


@dataclass(frozen=True, slots=True)
class Findings:
    """The findings of one file; `sections` and `yrkanden` have a member for each paragraf, in order, and
    `outside` are the sections of none.
    """

    tags: tuple[Tag, ...]
    outside: tuple[Section, ...]
    sections: tuple[tuple[Section, ...], ...]
    yrkanden: tuple[tuple[Claimed, ...], ...]

    @classmethod
    def of(cls, protokoll: Protokoll) -> Self:
        """Those of an analysis."""
        return cls(
            protokoll.tags,
            protokoll.sections,
            tuple(paragraf.sections for paragraf in protokoll.paragrafer),
            tuple(tuple(map(Claimed, paragraf.yrkanden)) for paragraf in protokoll.paragrafer),
        )

    def over(self, protokoll: Protokoll) -> Protokoll:
        """The analysis with these findings in the place of its own."""
        paragrafer = tuple(
            replace(paragraf, sections=sections, yrkanden=tuple(each.yrkande for each in yrkanden))
            for paragraf, sections, yrkanden in zip(
                protokoll.paragrafer, self.sections, self.yrkanden, strict=True
            )
        )
        return replace(protokoll, tags=self.tags, sections=self.outside, paragrafer=paragrafer)

    def dump(self) -> str:
        """The findings as text that `parse` reads back."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def parse(cls, dumped: str) -> Self:
        """The findings that `dump` wrote."""
        found = json.loads(dumped)
        return cls(
            tuple(_tag(**each) for each in found["tags"]),
            _sections(found["outside"]),
            tuple(map(_sections, found["sections"])),
            tuple(
                tuple(Claimed(_yrkande(each["yrkande"]), each["source"]) for each in own)
                for own in found["yrkanden"]
            ),
        )


def _tag(*, label: str, **rest: Any) -> Tag:
    return Tag(label=EntityLabel(label), **rest)


def _sections(found: Iterable[Json]) -> tuple[Section, ...]:
    return tuple(Section(**{**each, "label": SectionLabel(each["label"])}) for each in found)


def _yrkande(found: Json) -> Yrkande:
    return Yrkande(
        YrkandeKind(found["kind"]),
        Outcome(found["outcome"]),
        _people(found["proposers"]),
        _people(found["supporters"]),
        found["target"],
        Span(**found["proof"]) if found["proof"] else None,
        found["start"],
        found["end"],
    )


def _people(found: Iterable[Json]) -> tuple[Person, ...]:
    return tuple(Person(**each) for each in found)
