"""CoNLL: a token a line with its label, a blank line between sentences.

Written with its offsets, values and the text itself, in columns that a first line names (CoNLL-U Plus), so
that nothing of the entities is lost.  Read with any columns: token and label are found where no line names
them, and a text without offsets is its tokens with blanks between.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TextIO

from nlp.evaluation.foreign import About, Named, about, foreign_gold
from nlp.evaluation.gold import Gold
from nlp.model import Tag

SHAPE = "conll"
_COLUMNS = ("FORM", "START", "END", "NER", "VALUE")
_HEADER = "# global.columns ="
_NO_VALUE = "_"
_TOKEN = re.compile(r"\w+|[^\w\s]")
_IOB = re.compile(r"[BIESLU]-.+")
_NO_LABEL = frozenset({"O", "0", "_", "-", ""})
_COMMENT = re.compile(r"# ?(?P<key>newdoc id|kommun|year|doctext) = (?P<value>.*)")
_SENTENCES = 100  # of a document whose file tells of no documents

Row = list[str]


# ------------------------------------------------------------------ writing
def write_conll(corpus: Iterable[Gold], out: TextIO) -> None:
    """The entities of a corpus in IOB2; of two that overlap the one that begins first stays."""
    out.write(f"{_HEADER} {' '.join(_COLUMNS)}\n")
    for gold in corpus:
        text = gold.protokoll.document.text
        out.write(f"# newdoc id = {gold.id}\n# kommun = {gold.kommun}\n# year = {gold.year}\n")
        out.write(f"# doctext = {json.dumps(text)}\n")
        out.writelines(_lines(text, _disjoint(gold.protokoll.tags)))
        out.write("\n")


def _disjoint(tags: Iterable[Tag]) -> list[Tag]:
    kept: list[Tag] = []
    for tag in sorted(tags, key=lambda tag: (tag.start, -tag.end)):
        if not kept or tag.start >= kept[-1].end:
            kept.append(tag)
    return kept


def _lines(text: str, tags: Sequence[Tag]) -> Iterator[str]:
    """A line for each token; a blank one where the text has a new line outside an entity."""
    owner = {at: tag for tag in tags for at in range(tag.start, tag.end)}
    last, begun = 0, set()
    for start, end in _tokens(text, {edge for tag in tags for edge in (tag.start, tag.end)}):
        tag = owner.get(start)
        is_first = tag not in begun
        if last and "\n" in text[last:start] and (tag is None or is_first):
            yield "\n"
        label = f"{'B' if is_first else 'I'}-{tag.label}" if tag else "O"
        value = " ".join(tag.value.split()) if tag and is_first else ""
        yield "\t".join([text[start:end], str(start), str(end), label, value or _NO_VALUE]) + "\n"
        begun.add(tag)
        last = end


def _tokens(text: str, edges: set[int]) -> Iterator[tuple[int, int]]:
    """Words and signs, cut wherever an entity begins or ends inside one (`250tkr`)."""
    for match in _TOKEN.finditer(text):
        cuts = [
            match.start(),
            *(at for at in range(match.start() + 1, match.end()) if at in edges),
            match.end(),
        ]
        yield from pairwise(cuts)


# ------------------------------------------------------------------ reading
@dataclass(slots=True)
class _Read:
    """A document on the way: its sentences, and what its comments say."""

    sentences: list[list[Row]] = field(default_factory=lambda: [[]])
    said: dict[str, str] = field(default_factory=dict)


def read_conll(path: Path) -> Iterator[Gold]:
    """The documents of a file; raises ValueError where a row has fewer columns than it needs."""
    lines = path.read_text(encoding="utf-8-sig").split("\n")
    names = next((line.removeprefix(_HEADER).split() for line in lines if line.startswith(_HEADER)), [])
    documents = [part for document in _documents(lines) for part in _parts(document)]
    rows = [row for document in documents for sentence in document.sentences for row in sentence]
    columns = _named(names) if names else _found(rows)
    for at, document in enumerate(documents, 1):
        name = path.stem if len(documents) == 1 else f"{path.stem}-{at}"
        yield _gold(document, columns, about(name, document.said))


def _documents(lines: Iterable[str]) -> Iterator[_Read]:
    document = _Read()
    for line in lines:
        comment = _COMMENT.fullmatch(line)
        if line.startswith("-DOCSTART-") or (comment and comment["key"] == "newdoc id"):
            if any(document.sentences) or document.said:
                yield document
            document = _Read()
        if comment:
            document.said[comment["key"].removeprefix("newdoc ")] = comment["value"]
        elif not line.strip():
            document.sentences.append([])
        elif not line.startswith(("# ", "-DOCSTART-")):
            document.sentences[-1].append(line.split("\t") if "\t" in line else line.split())
    if any(document.sentences) or document.said:
        yield document


def _parts(document: _Read) -> Iterator[_Read]:
    """A document; or, where the file tells of none, pieces of a length that a document has."""
    if document.said or len(document.sentences) <= _SENTENCES:
        yield document
        return
    for at in range(0, len(document.sentences), _SENTENCES):
        yield _Read(document.sentences[at : at + _SENTENCES])


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where in a row things stand; -1 nowhere."""

    form: int
    label: int
    start: int = -1
    end: int = -1
    value: int = -1


def _named(names: Sequence[str]) -> _Columns:
    at = {name: index for index, name in enumerate(names)}
    return _Columns(at["FORM"], at["NER"], at.get("START", -1), at.get("END", -1), at.get("VALUE", -1))


def _found(rows: Sequence[Row]) -> _Columns:
    """The columns by what they hold: the label is the last that looks like IOB, or the last of all."""
    width = min(map(len, rows), default=2)
    columns = [[row[index].strip() for row in rows] for index in range(width)]
    digits = [index for index, column in enumerate(columns) if all(map(str.isdecimal, column))]
    labelled = [index for index, column in enumerate(columns) if _is_iob(column)]
    form = next((index for index in range(width) if index not in digits), 0)
    label = labelled[-1] if labelled else width - 1
    edges = [index for index in digits if form < index < label]
    return _Columns(form, label, *(edges if len(edges) == 2 else ()))


def _is_iob(column: Sequence[str]) -> bool:
    seen = set(column) - _NO_LABEL
    return bool(seen) and all(map(_IOB.fullmatch, seen))


def _gold(document: _Read, columns: _Columns, what: About) -> Gold:
    tokens = list(_placed(document.sentences, columns))
    text = json.loads(document.said["doctext"]) if "doctext" in document.said else _joined(tokens)
    rows = [row for sentence in document.sentences for row in sentence]
    return foreign_gold(what, text, _spans(rows, tokens, columns), SHAPE)


Placed = tuple[int, int, str]


def _placed(sentences: Iterable[Sequence[Row]], columns: _Columns) -> Iterator[Placed]:
    """Each token and where it stands: as its row says, or after the one before."""
    at = 0
    for sentence in sentences:
        for row in sentence:
            form = row[columns.form].strip()
            if columns.start >= 0:
                yield int(row[columns.start]), int(row[columns.end]), form
            else:
                yield at, at + len(form), form
                at += len(form) + 1


def _joined(tokens: Iterable[Placed]) -> str:
    """The text of tokens whose places are known, with blanks where nothing is said to be."""
    text = ""
    for start, end, form in tokens:
        text = text.ljust(start) + form[: end - start]
    return text


def _spans(rows: Sequence[Row], tokens: Sequence[Placed], columns: _Columns) -> Iterator[Named]:
    """The stretches that IOB (1 or 2), BILOU, BIOES or bare labels mark."""
    open_: Named | None = None
    for row, (start, end, _) in zip(rows, tokens, strict=True):
        prefix, name = _split(row[columns.label].strip())
        goes_on = open_ is not None and prefix in "IEL" and open_[2] == name
        if open_ and goes_on:
            open_ = (open_[0], end, name, open_[3])
            continue
        if open_:
            yield open_
        value = row[columns.value] if columns.value >= 0 else _NO_VALUE
        open_ = (start, end, name, "" if value == _NO_VALUE else value) if name else None
    if open_:
        yield open_


def _split(label: str) -> tuple[str, str]:
    """`B-PER` as B and PER; a bare `PER` goes on; `O`, `0` and `_` are no label."""
    if _IOB.fullmatch(label):
        return label[0], label[2:]
    return "I", "" if label in _NO_LABEL else label
