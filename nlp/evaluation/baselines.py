"""What a page of code would do: two rules that everything else is to be measured against.

Sections by their first heading: a line that is a well-known heading begins its section, which ends at the
next such line.  Persons by `Namn (P)`: two capitalised words or more before party letters in brackets.
"""

import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from nlp.model import Document, Protokoll, Section, Tag
from nlp.terms import EntityLabel, SectionLabel

NAME = "baslinje"
KINDS = ("PERSON", "PARTY", "PARTY värde", "avsnitt")
"""The kinds of fact that the two rules say anything of."""

_NAME_AND_PARTY = re.compile(
    r"(?P<name>[A-ZÅÄÖÉ][\w'’-]{1,30}(?:[ \n][A-ZÅÄÖÉ][\w'’-]{1,30}){1,3})[ \n]"
    r"\((?P<party>[A-Za-zÅÄÖåäö]{1,5})\)"
)
_HEADINGS = tomllib.loads(Path(__file__).with_name("baselines.toml").read_text(encoding="utf-8"))
_LABELS = {word: SectionLabel(label) for label, words in _HEADINGS["headings"].items() for word in words}


def baseline(text: str) -> Protokoll:
    """What the two rules find in a text."""
    document = Document("", NAME, text, (), ())
    return Protokoll(document, sections=tuple(_sections(text)), tags=tuple(_tags(text)))


def _sections(text: str) -> Iterator[Section]:
    starts = list(_headings(text))
    for (at, label, printed), (end, _, _) in pairwise([*starts, (len(text), SectionLabel.OVRIGT, "")]):
        yield Section(label, printed, at, end, NAME)


def _headings(text: str) -> Iterator[tuple[int, SectionLabel, str]]:
    yield 0, SectionLabel.OVRIGT, ""
    at = 0
    for line in text.splitlines(keepends=True):
        label = _LABELS.get(line.strip().rstrip(":").casefold())
        if label:
            yield at, label, line.strip()
        at += len(line)


def _tags(text: str) -> Iterator[Tag]:
    for match in _NAME_AND_PARTY.finditer(text):
        yield Tag(*match.span("name"), EntityLabel.PERSON, "", NAME)
        yield Tag(*match.span("party"), EntityLabel.PARTY, match["party"].upper(), NAME)
