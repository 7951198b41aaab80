"""From files to their analyses, and from a folder to a filled database.

Here is the one loop over files, and the one place where an error of a file is caught: the rest go on.  Each
file is analysed in a child process of its own, so that one made to hang, to fill the memory or to crash the
reader costs no other.
"""

import logging
import os
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, partial
from pathlib import Path
from typing import Self, TypeVar

from nlp.errors import (
    CrashError,
    FileError,
    GivenUpError,
    InternalError,
    MissingFileError,
    NoFilesError,
    OutOfTimeError,
    ProtokollError,
    TooLargeError,
)
from nlp.isolate import Fate, Limits, Lost, allow, isolated
from nlp.lacking import lacking
from nlp.model import Document, Protokoll
from nlp.reading import read
from nlp.reading.hide import masked, personuppgifter
from nlp.relations import relate
from nlp.rules.personnummer import Personuppgift
from nlp.store import Forsok, Reading, Store
from nlp.structure import outline
from nlp.tagging import Tagger
from nlp.terms import FileOutcome, Ocr

SUFFIXES = frozenset({".pdf", ".txt"})

LIMITS = Limits(seconds=20.0, memory=1_500_000_000)
"""What one file may take.  Reading allows itself more seconds for each page, `analyse` for the text read."""

# A fortieth of what an ordinary machine gets through: half a second for a page, on a slow and busy one too.
_CHARACTERS_A_SECOND = 5_000

AT_ONCE = 2_000
"""So many files wait for the index before it is filled: in bulk it takes a third of the time."""

_Found = TypeVar("_Found")
_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """How files are read; `retry` tries those again that were given up, or read only in part, and `keep_pii`
    lets personnummer stand that are masked otherwise.
    """

    ocr: Ocr = Ocr.AUTO
    limits: Limits = LIMITS
    retry: bool = False
    keep_pii: bool = False


DEFAULT = Settings()


class Status(StrEnum):
    """What became of a file in an ingest."""

    NEW = "ny"
    UNCHANGED = "oförändrad"
    REPLACED = "ersatt"
    FAILED = "misslyckad"
    GIVEN_UP = "uppgiven"


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
    """What became of one file; `error` is set exactly where `status` is FAILED or GIVEN_UP.

    `lacking` says in Swedish which pages of a file just read have no text ("" none).
    """

    path: Path
    status: Status
    counts: Counts = Counts()
    error: FileError | None = None
    lacking: str = ""


def analyse(path: Path, tagger: Tagger, ocr: Ocr = Ocr.AUTO) -> Protokoll:
    """Everything found in one file; raises a `FileError` where it cannot be read."""
    return _analysis(read(path, ocr=ocr), tagger)


def _analysis(document: Document, tagger: Tagger) -> Protokoll:
    allow(len(document.text) / _CHARACTERS_A_SECOND)
    return relate(tagger.tag(outline(document)))


def analyse_apart(path: Path, tagger: Tagger, settings: Settings = DEFAULT) -> Protokoll | FileError:
    """What `analyse` finds in a child process under limits, or the error that ended it."""
    return _apart(path, tagger, settings, partial(analyse, path, tagger, settings.ocr))


def _analyse_hidden(
    path: Path, tagger: Tagger, settings: Settings
) -> tuple[Protokoll, tuple[Personuppgift, ...]]:
    """What is found in a file, and where personnummer stand in it, masked unless they are to be kept."""
    document = read(path, ocr=settings.ocr)
    found = tuple(personuppgifter(document))
    return _analysis(masked(document) if found and not settings.keep_pii else document, tagger), found


def _apart(path: Path, tagger: Tagger, settings: Settings, work: Callable[[], _Found]) -> _Found | FileError:
    _warm_up(tagger)
    found = isolated(partial(_found_or_error, work), settings.limits)
    return _told(path, found) if isinstance(found, Lost) else found


@cache
def _warm_up(tagger: Tagger) -> None:
    """Have what is made on first use (the patterns, mostly) made here, not anew in every child."""
    with suppress(Exception):  # what is wrong with a tagger is told by the first file
        analyse(Path(__file__).with_name("warm_up.txt"), tagger, Ocr.NEVER)


def analyse_each(
    paths: Iterable[Path], tagger: Tagger, settings: Settings = DEFAULT
) -> Iterator[tuple[Path, Protokoll | FileError]]:
    """Each file with its analysis, or with the error that ended it, in the order given."""
    for path in paths:
        yield path, analyse_apart(path, tagger, settings)


def _found_or_error(work: Callable[[], _Found]) -> _Found | FileError:
    try:
        return work()
    except FileError as error:
        return error


def _told(path: Path, lost: Lost) -> FileError:
    """The fate of a file's child as an error; a bug of ours is logged."""
    name = _printable(path.name)
    match lost.fate:
        case Fate.TIMEOUT:
            return OutOfTimeError(name)
        case Fate.MEMORY:
            return TooLargeError(name)
        case Fate.KILLED:
            return CrashError(name, f" ({lost.detail})")
        case Fate.RAISED:
            return _bug(path, lost.detail)


def _bug(path: Path, trace: str) -> InternalError:
    _logger.error("%s\n%s", path, trace)
    return InternalError(_printable(path.name), _printable(trace.strip().rsplit("\n", 1)[-1]))


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


def ingest(
    store: Store, paths: Iterable[Path], tagger: Tagger, settings: Settings = DEFAULT
) -> Iterator[Outcome]:
    """Read every file into the database, and say of each what became of it.

    One file is one transaction: an interrupted run leaves whole files behind, and the next run passes over
    those already there without reading them anew, and over those that were given up.  Text can be searched
    when the run is over, or after `AT_ONCE` files; what an interrupted run left waiting the next one takes
    along.  A file that fails is recorded in the database; an error of the database itself ends the run.
    """
    for path in paths:
        yield _attempt(store, path, partial(_ingest_one, store, path, tagger, settings))
        if store.waiting() >= AT_ONCE:
            store.finish()
    store.finish()


def _ingest_one(store: Store, path: Path, tagger: Tagger, settings: Settings) -> Outcome:
    known = store.known(path, keep_pii=settings.keep_pii)
    if known and (known.outcome is FileOutcome.OK or not settings.retry):
        return _passed_over(path, known)
    read_so = _apart(path, tagger, settings, partial(_analyse_hidden, path, tagger, settings))
    if isinstance(read_so, FileError):
        return _failed(store, path, read_so)
    found, numbers = read_so
    missing = lacking(found.document)
    status = Status(store.save(found, path, Reading(missing, numbers, settings.keep_pii)).value)
    return Outcome(path, status, Counts.of(found), lacking=missing)


def _passed_over(path: Path, known: Forsok) -> Outcome:
    if known.outcome in {FileOutcome.OK, FileOutcome.PARTLY}:
        return Outcome(path, Status.UNCHANGED)
    name = _printable(path.name)
    return Outcome(path, Status.GIVEN_UP, error=GivenUpError(name, known.reason.removeprefix(f"{name}: ")))


def _failed(store: Store, path: Path, error: FileError) -> Outcome:
    store.record_failure(path, error)
    return Outcome(path, Status.FAILED, error=error)


def _attempt(store: Store, path: Path, work: Callable[[], Outcome]) -> Outcome:
    """What `work` gives; a bug of ours is logged and costs its own file only."""
    try:
        return work()
    except FileError as error:
        return _failed(store, path, error)
    except ProtokollError:
        raise  # of the database: it concerns every file
    except Exception:  # noqa: BLE001 - logged as a bug
        return _failed(store, path, _bug(path, traceback.format_exc()))


def _printable(text: str) -> str:
    """The text with escapes for what is no UTF-8, such as the å of an old file name."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
