"""Cut a marked-up text into stretches of text and tags.

The markup is XML without declarations, comments or CDATA: `<tag name="value">`, `</tag>`, `<page/>`, and
the entities of HTML.  A reader of our own: it tells the line of a fault, and knows nothing that could be
unsafe in a foreign file.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_TAG = re.compile(r'<(?P<close>/?)(?P<name>[a-zåäö]+)(?P<attributes>(?:\s+[\w-]+="[^"]*")*)\s*(?P<empty>/?)>')
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')


class MarkupError(ValueError):
    """A marked-up text that cannot be read; the message names the line."""

    def __init__(self, line: int, fault: str) -> None:
        super().__init__(f"line {line}: {fault}")


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of the minutes themselves."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Start:
    """An opening tag; `line` counts from 1 in the marked-up file."""

    name: str
    line: int
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class End:
    """A closing tag."""

    name: str
    line: int


Token = Words | Start | End


def tokens(marked: str) -> Iterator[Token]:
    """The tokens of a marked-up text in order.

    Raises `MarkupError` where a `<` begins no tag.  An empty tag gives a Start and an End.
    """
    last, line = 0, 1
    for match in _TAG.finditer(marked):
        between = marked[last : match.start()]
        if between:
            yield _words(between, line)
            line += between.count("\n")
        attributes = {key: html.unescape(value) for key, value in _ATTRIBUTE.findall(match["attributes"])}
        if not match["close"]:
            yield Start(match["name"], line, attributes)
        if match["close"] or match["empty"]:
            yield End(match["name"], line)
        line += match.group().count("\n")
        last = match.end()
    if marked[last:]:
        yield _words(marked[last:], line)


def _words(text: str, line: int) -> Words:
    if "<" in text:
        before = text[: text.index("<")]
        raise MarkupError(line + before.count("\n"), f"not a tag: {text[len(before) : len(before) + 40]!r}")
    return Words(html.unescape(text), line)
