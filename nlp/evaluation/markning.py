"""The words of the tasks for Label Studio, and the labelling interface that fits them (XML).

Checked against its documentation: Text, Labels, Choices and TextArea with `perRegion`, Relations, and View
with `visibleWhen="region-selected"`.
"""

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

from nlp.terms import EntityLabel, Outcome, SectionLabel, YrkandeKind

_WORDS = tomllib.loads(Path(__file__).with_name("markning.toml").read_text(encoding="utf-8"))
NAMES: dict[str, str] = _WORDS["names"]
LABELS: dict[str, str] = _WORDS["labels"]
RELATIONS: dict[str, str] = _WORDS["relations"]
_HEADINGS: dict[str, str] = _WORDS["headings"]
_COLOURS: dict[str, str] = _WORDS["colours"]

VALUED = (EntityLabel.PARTY, EntityLabel.DNR, EntityLabel.AMOUNT, EntityLabel.DATE, EntityLabel.LAW)
"""Entities that carry a value."""


def interface() -> str:
    """The labelling interface, to be pasted into a project's settings."""
    return "\n".join(("<View>", *_style(), *_controls(), *_text(), *_questions(), "</View>", ""))


def _style() -> Iterator[str]:
    # Without it Label Studio trims spaces, and what was marked is saved with other words than the text's.
    yield "  <Style>.htx-text { white-space: pre-wrap; }</Style>"
    yield '  <Header value="$titel" size="4"/>'
    yield '  <Header value="$tvivel" size="6"/>'


def _controls() -> Iterator[str]:
    yield from _labels("entitet", ((label, _COLOURS[label]) for label in EntityLabel))
    yield from _labels("avsnitt", ((label, _COLOURS["avsnitt"]) for label in SectionLabel))
    yield from _labels("yrkande", ((LABELS[key], _COLOURS[key]) for key in ("yrkande", "bevis")))
    yield "  <Relations>"
    yield from (f"    <Relation value={quoteattr(name)}/>" for name in RELATIONS.values())
    yield "  </Relations>"


def _labels(name: str, labels: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f'  <Header value={quoteattr(_HEADINGS[name])} size="6"/>'
    yield f"  <Labels {_named(name)}>"
    for label, colour in labels:
        yield f"    <Label value={quoteattr(label)} background={quoteattr(colour)}/>"
    yield "  </Labels>"


def _text() -> Iterator[str]:
    yield f'  <Text name={quoteattr(NAMES["text"])} value="$text"/>'


def _questions() -> Iterator[str]:
    """What is asked of a region when it is selected."""
    yield from _asked(",".join(VALUED), _area("varde"))
    yrkande = (*_choices("slag", YrkandeKind), *_choices("utfall", Outcome), *_area("foremal"))
    yield from _asked(LABELS["yrkande"], yrkande)


def _asked(labels: str, inner: Iterable[str]) -> Iterator[str]:
    """Questions that are put of a region with one of the labels, commas between."""
    yield f'  <View visibleWhen="region-selected" whenLabelValue={quoteattr(labels)}>'
    yield from (f"    {line}" for line in inner)
    yield "  </View>"


def _area(name: str) -> Iterator[str]:
    yield f'<Header value={quoteattr(_HEADINGS[name])} size="6"/>'
    yield f'<TextArea {_named(name)} perRegion="true" editable="true" maxSubmissions="1"/>'


def _choices(name: str, words: Iterable[str]) -> Iterator[str]:
    yield f'<Header value={quoteattr(_HEADINGS[name])} size="6"/>'
    yield f'<Choices {_named(name)} choice="single" showInline="true" perRegion="true">'
    yield from (f"  <Choice value={quoteattr(word)}/>" for word in words)
    yield "</Choices>"


def _named(name: str) -> str:
    return f"name={quoteattr(NAMES[name])} toName={quoteattr(NAMES['text'])}"
