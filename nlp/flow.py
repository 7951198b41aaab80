"""From files to their analyses, and from a folder to a filled database.

Here is the one loop over files, and the one place where an error of a file is caught: the rest go on.
"""

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Self, TypeVar

from nlp.errors import FileError, InternalError, MissingFileError, NoFilesError, ProtokollError
from nlp.model import Protokoll
from nlp.reading import read
from nlp.relations import relate
from nlp.store import Store
from nlp.structure import outline
from nlp.tagging import Tagger

SUFFIXES = frozenset({".pdf", ".txt"})

_logger = logging.getLogger(__name__)
_Result = TypeVar("_Result")


class Status(StrEnum):
    """What became of a file in an ingest."""

    NEW = "ny"
    UNCHANGED = "oförändrad"
    REPLACED = "ersatt"
    FAILED = "misslyckad"


@dataclass(frozen=True, slots=True)
class Counts:
    """How much was found in a file."""

    pages: int = 0
    paragrafer: int = 0
    yrkanden: int = 0
    voteringar: int = 0

    @classmethod
    def of(cls, protokoll: Protokoll) -> Self:
        """What one analysis holds."""
        return cls(
            len(protokoll.document.pages),
            len(protokoll.paragrafer),
            sum(len(paragraf.yrkanden) for paragraf in protokoll.paragrafer),
            sum(len(paragraf.voteringar) for paragraf in protokoll.paragrafer),
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file; `error` is set exactly where `status` is FAILED."""

    path: Path
    status: Status
    counts: Counts = Counts()
    error: FileError | None = None


def analyse(path: Path, tagger: Tagger) -> Protokoll:
    """Everything found in one file; raises a `FileError` where it cannot be read."""
    return relate(tagger.tag(outline(read(path))))


def analyse_each(paths: Iterable[Path], tagger: Tagger) -> Iterator[tuple[Path, Protokoll | FileError]]:
    """Each file with its analysis, or with the error that ended it, in the order given."""
    for path in paths:
        yield path, _attempt(path, partial(analyse, path, tagger))


def find_files(paths: Iterable[Path]) -> list[Path]:
    """The files to read: those named, and every PDF and .txt below the folders named, sorted, each once.

    Hidden files and folders are passed over; a folder below that may not be entered is given as it is, so
    that reading it fails and is not forgotten.  Raises `MissingFileError` for a path that does not exist and
    `NoFilesError` for a folder with nothing to read in it.
    """
    return list(dict.fromkeys(file for path in paths for file in _expand(path)))


def _expand(path: Path) -> list[Path]:
    if path.is_dir():
        found = sorted(_below(path))
        if not found:
            raise NoFilesError(str(path))
        return found
    if not path.exists():
        raise MissingFileError(str(path))
    return [path]


def _below(folder: Path) -> Iterator[Path]:
    closed: list[Path] = []
    for where, folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files = (Path(where, name) for name in names if not name.startswith("."))
        yield from (file for file in files if file.suffix.lower() in SUFFIXES and _is_readable_kind(file))
    yield from closed


def _is_readable_kind(file: Path) -> bool:
    """Whether it is a file, or a link to one that is gone (which is to be told), but no pipe or device."""
    return file.is_file() or not file.exists()


def ingest(store: Store, paths: Iterable[Path], tagger: Tagger) -> Iterator[Outcome]:
    """Read every file into the database, and say of each what became of it.

    One file is one transaction: an interrupted run leaves whole files behind, and the next run passes over
    those already there without reading them anew.  A file that fails is recorded in the database; an error
    of the database itself ends the run.
    """
    for path in paths:
        result = _attempt(path, partial(_ingest_one, store, path, tagger))
        if isinstance(result, FileError):
            store.record_failure(path, result)
            result = Outcome(path, Status.FAILED, error=result)
        yield result


def _ingest_one(store: Store, path: Path, tagger: Tagger) -> Outcome:
    if store.seen(path):
        return Outcome(path, Status.UNCHANGED)
    protokoll = analyse(path, tagger)
    return Outcome(path, Status(store.save(protokoll, path).value), Counts.of(protokoll))


def _attempt(path: Path, work: Callable[[], _Result]) -> _Result | FileError:
    """What `work` gives, or the error that ended it; a bug is logged and costs its own file only."""
    try:
        return work()
    except FileError as error:
        return error
    except ProtokollError:
        raise  # of the database or the model: it concerns every file
    except Exception as bug:
        _logger.exception("%s", path)
        return InternalError(_printable(str(path)), _printable(f"{type(bug).__name__}: {bug}"))


def _printable(text: str) -> str:
    """The text with escapes for what is no UTF-8, such as the å of an old file name."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
