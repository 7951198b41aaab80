"""From a label for each word to spans: B-/I- and its kin (IOB1, BIOES, BILOU), and labels without prefix."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nlp.tagging.transformer.words import Word

OUTSIDE = "O"

_PREFIXED = re.compile(r"([BILMESU])[-_](.+)")
_HYPHENS = frozenset("-\u2010\u2011")


@dataclass(frozen=True, slots=True)
class Span:
    """Characters [start, end) under a label of the model's, without its prefix."""

    start: int
    end: int
    label: str


@dataclass(slots=True)
class _Run:
    """A span on its way: how many words it has, and whether the scheme says that it is complete."""

    start: int
    end: int
    label: str
    words: int = 1
    done: bool = False


def bare(label: str) -> str:
    """A label without the prefix of its scheme: `B-PER` and `PER` are both `PER`; `O` is ""."""
    match = _PREFIXED.fullmatch(label)
    return match[2] if match else "" if label == OUTSIDE else label


def spans(text: str, labelled: Iterable[tuple[Word, str]]) -> Iterator[Span]:
    """The spans of words that belong together, in order and without overlaps."""
    run: _Run | None = None
    for word, label in labelled:
        match = _PREFIXED.fullmatch(label)
        prefix = match[1] if match else ""
        name = bare(label)
        if run and name == run.label and _continues(text, run, word, prefix):
            run.end, run.words, run.done = word.end, run.words + 1, prefix in {"E", "L"}
            continue
        if run and not (name or run.done) and _is_hyphen_inside(text, word):
            continue  # the next word decides: `Ek-Lund` is one name also where the hyphen was left out
        if run:
            yield Span(run.start, run.end, run.label)
        begins = name and text[word.start].isalnum()  # no name begins with a sign
        run = _Run(word.start, word.end, name, done=prefix in {"E", "L", "S", "U"}) if begins else None
    if run:
        yield Span(run.start, run.end, run.label)


def _continues(text: str, run: _Run, word: Word, prefix: str) -> bool:
    between = text[run.end : word.start]
    if between.count("\n") > 1:
        return False
    if between in _HYPHENS or (not between and text[run.end - 1] in _HYPHENS):
        return True  # the parts of a double name, whatever the model thinks of the second
    if run.done or prefix in {"B", "S", "U"}:
        return False
    # without prefixes nothing parts the names of a list but its lines; a single name may wrap over one
    return bool(prefix) or "\n" not in between or run.words == 1


def _is_hyphen_inside(text: str, word: Word) -> bool:
    """Whether a word is a hyphen with letters on both sides."""
    around = text[max(word.start - 1, 0) : word.start], text[word.end : word.end + 1]
    return text[word.start : word.end] in _HYPHENS and all(sign.isalnum() for sign in around)
