"""A corpus from disk, in whatever format it comes: the documents of a folder or of one file."""

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from nlp.errors import CorpusError
from nlp.evaluation import doccano, labelstudio
from nlp.evaluation.conll import read_conll
from nlp.evaluation.foreign import About, foreign_gold
from nlp.evaluation.gold import Gold, gold_of, is_gold

PARTS = ("train", "dev", "test")
"""The parts that a corpus' `split.json` divides its kommuner into."""

_SPLIT = "split.json"


def read_corpus(path: Path) -> list[Gold]:
    """Every labelled document of a folder or a file, in the order of their ids.

    Raises `CorpusError` where something cannot be read, where there is nothing, or where an id comes twice.
    """
    if not path.exists():
        raise CorpusError(str(path), "filen eller mappen finns inte")
    files = sorted(file for file in path.rglob("*") if file.suffix in _READERS) if path.is_dir() else [path]
    corpus = sorted((gold for file in files for gold in _read(file)), key=lambda gold: gold.id)
    if not corpus:
        raise CorpusError(str(path), "här finns inga uppmärkta dokument")
    for one, other in pairwise(corpus):
        if one.id == other.id:
            raise CorpusError(str(path), f"två dokument har samma id, {one.id}")
    return corpus


def chosen(corpus: Iterable[Gold], only: str, path: Path) -> list[Gold]:
    """The documents of one kommun or its folder, of one part of the corpus, or whose id begins so.

    Raises `CorpusError` where there are none.
    """
    names = _part(only, path) if only in PARTS else (only,)
    kommuner = {name.casefold() for name in names}
    ids = {file.stem for name in names for file in (path / name).glob("*.json")}
    begins = () if only in PARTS else only
    kept = [
        gold
        for gold in corpus
        if gold.id in ids or gold.kommun.casefold() in kommuner or gold.id.startswith(begins)
    ]
    if not kept:
        raise CorpusError(str(path), f"inget dokument svarar mot {only}")
    return kept


def _part(name: str, path: Path) -> tuple[str, ...]:
    """The kommuner of a part, as `split.json` in the corpus, or in the folder above, lists them."""
    files = [folder / _SPLIT for folder in (path, path.parent) if (folder / _SPLIT).is_file()]
    try:
        return tuple(json.loads(files[0].read_text(encoding="utf-8"))[name])
    except (IndexError, KeyError, ValueError, TypeError) as error:
        raise CorpusError(str(path), f"här finns ingen {_SPLIT} med delen {name}") from error


def _read(path: Path) -> Iterator[Gold]:
    reader = _READERS.get(path.suffix, read_conll)
    try:
        yield from reader(path)
    except (OSError, KeyError, TypeError, ValueError, IndexError) as error:
        raise CorpusError(str(path), f"går inte att läsa som uppmärkt text ({error})") from error


def _read_json(path: Path) -> Iterator[Gold]:
    record = json.loads(path.read_text(encoding="utf-8"))
    if isinstance(record, list):
        yield from _records(path, record)
    elif is_gold(record):
        yield gold_of(path.stem, record)


def _read_lines(path: Path) -> Iterator[Gold]:
    lines = path.read_text(encoding="utf-8").split("\n")
    yield from _records(path, [json.loads(line) for line in lines if line.strip()])


def _records(path: Path, records: Iterable[Any]) -> Iterator[Gold]:
    for at, record in enumerate(records, 1):
        name = f"{path.stem}-{at}"
        if is_gold(record):
            yield gold_of(name, record)
        elif labelstudio.is_task(record):
            task = labelstudio.task_of(record)
            if task:
                yield labelstudio.task_gold(task, name)
        elif doccano.is_record(record):
            yield doccano.record_gold(record, name)
        else:
            message = f"post {at} är varken vår egen, Label Studios eller doccanos"
            raise ValueError(message)


def _read_docbin(path: Path) -> Iterator[Gold]:
    from nlp.tagging.examples import read_docbin  # noqa: PLC0415 - spaCy takes a second to import

    for at, doc in enumerate(read_docbin(path), 1):
        what = About(doc.id or f"{path.stem}-{at}", doc.kommun, doc.year)
        yield foreign_gold(what, doc.text, doc.entities, "docbin", doc.sections)


_READERS: dict[str, Callable[[Path], Iterator[Gold]]] = {
    ".json": _read_json,
    ".jsonl": _read_lines,
    ".spacy": _read_docbin,
    ".conll": read_conll,
    ".iob": read_conll,
    ".iob2": read_conll,
    ".bio": read_conll,
}
