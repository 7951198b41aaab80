"""What the network learns from: our corpus, and what lies on this machine beside it.

The corpus is gold.  A news corpus of tokens and labels is gold for running text.  Real minutes are silver:
the rules say who is named, their names are drawn anew, and a capitalised word of which no rule knows anything
counts as unknown rather than as nothing, so that the network learns what headings are without learning what
the rules miss.
"""

import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from nlp.evaluation.variation import Drawn, changed, renamed
from nlp.model import Tag
from nlp.rules.namnord import is_role, never_name
from nlp.tagging.examples import NETWORK_LABELS, Marked
from nlp.tagging.policy import RULES

_NEWS_LABELS = {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG"}
_CHUNK = 1500  # characters: what one example holds of a long text
_CAPITALISED = re.compile(r"(?<![\w-])[A-ZÅÄÖÉ][\w'’-]+")
_SMALL = re.compile(r"(?<![\w-])[a-zåäöé]{2,}(?![\w-])")
_IN_PARENTHESES = re.compile(r"\s?\([A-Za-zÅÄÖåäö]{1,5}\)")
_SENTENCES = 8  # of news in one example, for minutes are no lone sentences


def corpus_examples(paths: Iterable[Path]) -> Iterator[Marked]:
    """Our labelled minutes: one example for each stretch of some 1,500 characters."""
    for path in paths:
        gold = json.loads(path.read_text(encoding="utf-8"))
        named = ((each["start"], each["end"], each["label"]) for each in gold["entities"])
        marked = Marked(gold["text"], tuple(each for each in named if each[2] in NETWORK_LABELS))
        # running heads are out of a text that was read, and would repeat the kommun's name on every page
        marked = _cut(marked, [(each["start"], each["end"]) for each in gold.get("sidhuvuden", ())])
        # where organisations and places were not labelled, a capitalised word may be one
        yield from chunked(with_unknown(marked) if gold.get("omärkta") else marked)


def news_examples(path: Path) -> Iterator[Marked]:
    """A file of `token label` lines, blank lines between sentences (PER, LOC, ORG; else nothing)."""
    sentences = list(_sentences(path))
    for at in range(0, len(sentences), _SENTENCES):
        tokens = [token for sentence in sentences[at : at + _SENTENCES] for token in sentence]
        yield _joined(tokens)


def _sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    sentence: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if parts:
            sentence.append((parts[0], parts[-1]))
        elif sentence:
            yield [*sentence, ("\n", "0")]
            sentence = []
    if sentence:
        yield sentence


def _joined(tokens: Sequence[tuple[str, str]]) -> Marked:
    text, last = "", ""
    named: list[tuple[int, int, str]] = []
    for token, label in tokens:
        name = _NEWS_LABELS.get(label, "")
        start = len(text)
        if name and name == last:
            begun = named.pop()
            named.append((begun[0], start + len(token), name))
        elif name:
            named.append((start, start + len(token), name))
        last = name
        text += token.strip() + ("\n" if token.isspace() else " ")
    return Marked(text, tuple(named))


def chunked(marked: Marked) -> Iterator[Marked]:
    """The example in stretches that end at a line, and never inside a name."""
    at = 0
    while at < len(marked.text):
        end = marked.text.find("\n", at + _CHUNK)
        end = len(marked.text) if end < 0 else end + 1
        end = max([end, *(high for low, high, _ in marked.named if low < end < high)])
        yield Marked(
            marked.text[at:end], tuple(_within(marked.named, at, end)), _gaps(marked.unknown, at, end)
        )
        at = end


def _within(named: Iterable[tuple[int, int, str]], at: int, end: int) -> Iterator[tuple[int, int, str]]:
    return ((low - at, high - at, label) for low, high, label in named if at <= low and high <= end)


def _gaps(unknown: Iterable[tuple[int, int]], at: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple((low - at, high - at) for low, high in unknown if at <= low and high <= end)


def silver(
    text: str, tags: Iterable[Tag], drawn: Drawn, chance: random.Random, small: frozenset[str] = frozenset()
) -> Iterator[Marked]:
    """Real minutes: whom and what the rules find in them, under names drawn anew, in half of the stretches
    without party letters.  `small` are words that somewhere are written small, and so are no names here.
    """
    sure = (tag for tag in tags if tag.label in NETWORK_LABELS and tag.source.startswith(RULES))
    marked = Marked(text, tuple((tag.start, tag.end, str(tag.label)) for tag in sure))
    for part in chunked(renamed(marked, drawn, chance, kept=0)):
        yield with_unknown(without_parties(part) if chance.random() < 1 / 2 else part, small)


def varied(examples: Iterable[Marked], drawn: Drawn, chance: random.Random, times: int) -> Iterator[Marked]:
    """Each example as it is, and so many times with other names, lines, and now and then without parties."""
    for marked in examples:
        yield marked
        for _ in range(times):
            other = renamed(marked, drawn, chance)
            yield changed(without_parties(other) if chance.random() < 1 / 3 else other, chance)


def without_parties(marked: Marked) -> Marked:
    """The text without `(S)` after names: minutes of elsewhere have none."""
    return _cut(marked, [match.span() for match in _IN_PARENTHESES.finditer(marked.text)])


def _cut(marked: Marked, cuts: Iterable[tuple[int, int]]) -> Marked:
    """The example without some stretches; what is named inside them goes with them."""
    kept = [True] * len(marked.text)
    for start, end in cuts:
        kept[start:end] = [False] * (end - start)
    places = [0]
    for keep in kept:
        places.append(places[-1] + keep)
    text = "".join(sign for sign, keep in zip(marked.text, kept, strict=True) if keep)
    named = ((places[low], places[high], label) for low, high, label in marked.named)
    unknown = ((places[low], places[high]) for low, high in marked.unknown)
    return Marked(
        text,
        tuple(each for each in named if each[0] < each[1]),
        tuple(each for each in unknown if each[0] < each[1]),
    )


def small_words(texts: Iterable[str]) -> frozenset[str]:
    """The words that texts write small, those aside that may be names cut at a hyphen."""
    return frozenset(word for text in texts for word in _SMALL.findall(text))


def with_unknown(marked: Marked, small: frozenset[str] = frozenset()) -> Marked:
    """The example with the capitalised words of which the rules say nothing set aside as unknown, but for
    those that are written small too.
    """
    taken = [(low, high) for low, high, _ in marked.named]
    words = (
        match for match in _CAPITALISED.finditer(marked.text) if not _ordinary(marked.text, match, small)
    )
    unknown = tuple(
        word.span()
        for word in words
        if not any(low < word.end() and word.start() < high for low, high in taken)
    )
    return Marked(marked.text, marked.named, unknown)


def _ordinary(text: str, match: re.Match[str], small: frozenset[str]) -> bool:
    """Whether a capitalised word is no name: a heading's or an office's, or one the text writes small too."""
    word = match[0]
    return (
        never_name(word)
        or is_role(word)
        or word.lower() in small
        or re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", text) is not None
    )
