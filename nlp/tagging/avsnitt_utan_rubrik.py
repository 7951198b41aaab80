"""Sections that have neither a heading nor words that tell what they are: there a trained guess decides.

Headings decide, then cues (`yrkar`, `ställer proposition`); both are `nlp.structure`'s.  What is left there
is called ärende where a § begins, and övrigt where columns were read apart.  Of these alone the classifier
may speak.
"""

from collections.abc import Callable
from dataclasses import replace

from nlp.model import Protokoll, Section
from nlp.structure.blocks import cue
from nlp.structure.phrases import plain
from nlp.terms import SectionLabel

NAME = "avsnitt"
"""What the classifier is called in the pipeline, and its folder in the pipeline's."""

Guess = Callable[[str], SectionLabel | None]
"""What the text of a section is, None where that is not certain enough."""

_ASSUMED = frozenset({SectionLabel.ARENDE, SectionLabel.OVRIGT})
# What stands before the first § or under a heading of its own.
_NEVER = frozenset({SectionLabel.NARVARO, SectionLabel.INNEHALL})
_SHORTEST = 40  # characters: less says too little, and may be the rest of a title
_CUED = 400  # characters that `nlp.structure` looks for cues in


def relabelled(protokoll: Protokoll, guess: Guess, source: str) -> Protokoll:
    """The protokoll with a label from `guess`, and `source`, on the sections that nothing else speaks of."""
    text = protokoll.document.text
    paragrafer = tuple(
        replace(paragraf, sections=_sections(text, paragraf.sections, guess, source))
        if any(map(_is_assumed, paragraf.sections))
        else paragraf
        for paragraf in protokoll.paragrafer
    )
    return replace(protokoll, paragrafer=paragrafer)


def _sections(text: str, sections: tuple[Section, ...], guess: Guess, source: str) -> tuple[Section, ...]:
    return tuple(_guessed(text, section, guess, source) for section in sections)


def _guessed(text: str, section: Section, guess: Guess, source: str) -> Section:
    said = text[section.start : section.end]
    if not _is_assumed(section) or len(said) < _SHORTEST or cue(plain(said[:_CUED])):
        return section
    label = guess(said)
    if label is None or label in _NEVER or label == section.label:
        return section
    return replace(section, label=label, source=source)


def _is_assumed(section: Section) -> bool:
    return not section.heading and section.label in _ASSUMED
