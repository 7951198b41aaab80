"""How many pages a second each floor takes, as ratios to bare PyMuPDF words in the same run.

    bench_ingest.py [FOLDER] [ROUNDS]

FOLDER (default: the sample minutes) is read ROUNDS times (default 5); the best round of each floor counts.
"in children" is what `analyse` and `ingest` do: the floors up to relations, each file in its own process.
Files that cannot be read are left out.  Absolute figures depend on the machine, the ratios hardly.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pymupdf

from nlp.errors import FileError
from nlp.flow import analyse_apart, find_files
from nlp.model import Protokoll
from nlp.reading import read
from nlp.relations import relate
from nlp.shipped import shipped
from nlp.store import open_store
from nlp.structure import outline
from nlp.tagging import Tagger, load_tagger


def main(folder: Path, rounds: int) -> None:
    """Measure, and print one line a floor."""
    paths = [path for path in find_files([folder]) if path.suffix.lower() == ".pdf" and _readable(path)]
    documents = [read(path) for path in paths]
    pages = sum(len(document.pages) for document in documents)
    tagger = load_tagger(shipped("models/sv_protokoll"))
    outlined = [outline(document) for document in documents]
    tagged = [tagger.tag(protokoll) for protokoll in outlined]
    related = [relate(protokoll) for protokoll in tagged]
    floors: dict[str, Callable[[], object]] = {
        "pymupdf words": lambda: [_words(path) for path in paths],
        "reading": lambda: [read(path) for path in paths],
        "structure": lambda: [outline(document) for document in documents],
        "tagging": lambda: [tagger.tag(protokoll) for protokoll in outlined],
        "relations": lambda: [relate(protokoll) for protokoll in tagged],
        "store": lambda: _save(related, paths),
    }
    seconds = {name: min(_timed(work) for _ in range(rounds)) for name, work in floors.items()}
    seconds["all floors"] = sum(seconds.values()) - seconds["pymupdf words"]
    seconds["less store"] = seconds["all floors"] - seconds["store"]
    seconds["in children"] = min(_timed(lambda: _apart(paths, tagger)) for _ in range(rounds))
    print(f"{len(paths)} files, {pages} pages, best of {rounds}")
    for name, taken in seconds.items():
        print(f"{name:14} {pages / taken:9.0f} pages/s {taken / seconds['pymupdf words']:7.1f} x pymupdf")


def _readable(path: Path) -> bool:
    try:
        read(path)
    except FileError as error:
        print(f"left out: {error}", file=sys.stderr)
        return False
    return True


def _words(path: Path) -> int:
    with pymupdf.open(path) as pdf:
        return sum(len(page.get_text("words")) for page in pdf)


def _apart(paths: list[Path], tagger: Tagger) -> None:
    for path in paths:
        analyse_apart(path, tagger)


def _save(related: list[Protokoll], paths: list[Path]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(Path(folder) / "x.db", write=True, create=True) as store,
    ):
        for protokoll, path in zip(related, paths, strict=True):
            store.save(protokoll, path)


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main(
        Path(sys.argv[1]) if len(sys.argv) > 1 else shipped("corpus/exempel"),
        int(sys.argv[2]) if len(sys.argv) > 2 else 5,
    )
