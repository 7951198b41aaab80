"""An ingest that is killed at any moment leaves a database that opens and is whole, and the next run completes it
with the same content as one that was never broken.

Eight moments are tried, or as many as PROTOKOLL_KILLS says (`.ci/run` tries fifty); each eighth of them ends the
command itself.  Besides, the making of the database is ended at chosen bytes of it.
"""

import os
import random
import resource
import signal
import sqlite3
import sys
import time
import traceback
from contextlib import closing, suppress
from pathlib import Path
from typing import NoReturn

import pytest

from nlp import flow
from nlp.errors import DatabaseError
from nlp.store import open_store, schema
from nlp.tagging import Tagger, load_tagger

MOMENTS = int(os.environ.get("PROTOKOLL_KILLS", "8"))
FILES = 5
PDF = Path(__file__).parent.parent / "corpus" / "exempel" / "akersund-tn-2025-06-12.pdf"
PAGE = 16_384

MINUTES = """Lindviks kommun
Kommunstyrelsen
Sammanträdesprotokoll 2024-{month:02}-12

Närvarande
Anna Ek (S), ordförande
Bo Ask (M)

§ {number} Ny gångbro över Lillån
Dnr KS 2024/{number}

Anna Ek (S) yrkar bifall till förslaget. Bo Ask, 850714-2399, yrkar avslag.

Beslut
Kommunstyrelsen beslutar att bygga bron för 1 200 000 kronor.

Reservation
Bo Ask (M) reserverar sig mot beslutet.

§ {next} Skolskjuts
Dnr KS 2024/31

Beslut
Kommunstyrelsen beslutar att anta reglementet.
"""


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return load_tagger()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("minutes")
    for month in range(1, FILES + 1):
        text = MINUTES.format(month=month, number=2 * month, next=2 * month + 1)
        (made / f"{month}.txt").write_text(text, encoding="utf-8")
    (made / "3.pdf").write_bytes(PDF.read_bytes())
    return made


def _ingest(database: Path, folder: Path, tagger: Tagger) -> int:
    """Start an ingest in a process of its own that fills the index after every third file; its number."""
    child = os.fork()
    if not child:
        _run(database, folder, tagger)
    return child


def _run(database: Path, folder: Path, tagger: Tagger) -> NoReturn:
    os.setsid()
    flow.AT_ONCE = 3
    code = 1
    try:
        with open_store(database, create=True) as store:
            outcomes = list(flow.ingest(store, flow.find_files([folder]), tagger))
        code = int(any(outcome.error for outcome in outcomes))
    except BaseException:  # noqa: BLE001 - told, since nothing else would tell it
        traceback.print_exc()
    finally:
        os._exit(code)


def _command(database: Path, folder: Path) -> int:
    """Start `protokoll ingest`; its number."""
    run = "import sys; from nlp.cli import main; sys.exit(main())"
    words = [sys.executable, "-c", run, "ingest", str(database), str(folder)]
    silent = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]
    return os.posix_spawn(sys.executable, words, os.environ, file_actions=silent, setsid=True)


def _wait(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _kill(child: int) -> None:
    """End a child and the reader it may have started, without a chance to tidy up."""
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _content(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, without times and the index's own bytes; and the words of the index."""
    with closing(sqlite3.connect(database)) as connection:
        run = connection.execute
        names = (
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_fts_*' AND name <> ?"
        )
        tables = [name for (name,) in run(names, ("_sqlite_migrations",)) if name != "textdel_fts"]
        content = {}
        for table in tables:
            columns = [row[1] for row in run(f"PRAGMA table_info({table})") if not row[1].endswith("_at")]
            content[table] = run(f"SELECT {', '.join(columns)} FROM {table} ORDER BY 1, 2").fetchall()
    return content


def _assert_whole(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        run = connection.execute
        assert run("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert run("PRAGMA foreign_key_check").fetchall() == []
        compared = run("SELECT count(*) FROM file WHERE indexed = 0").fetchone() == (0,)
        # Text that waits for the index is there and not in it: then the index is checked by itself.
        run("INSERT INTO textdel_fts (textdel_fts, rank) VALUES ('integrity-check', ?)", (int(compared),))


@pytest.fixture(scope="module")
def unbroken(folder: Path, tagger: Tagger, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, float]:
    """A database that was filled in one go, and the seconds that took."""
    database = tmp_path_factory.mktemp("unbroken") / "x.db"
    began = time.perf_counter()
    assert _wait(_ingest(database, folder, tagger)) == 0
    return database, time.perf_counter() - began


def _wait_for_moment(number: int, seconds: float, database: Path) -> None:
    """Half of the moments are told by the clock, half fall while something is being written."""
    rng = random.Random(number)  # noqa: S311 - nothing here is secret
    if number % 2:
        time.sleep(rng.uniform(0, seconds))
        return
    journal = database.with_name(f"{database.name}-journal")
    end = time.perf_counter() + seconds
    time.sleep(rng.uniform(0, seconds * 0.8))
    while time.perf_counter() < end and not journal.exists():
        time.sleep(0.0005)
    time.sleep(rng.choice((0, 0.0005, 0.002)))


def _wait_for_command(number: int, seconds: float, database: Path) -> None:
    """A moment after the command has begun to write, which it does only once it has loaded the language."""
    end = time.perf_counter() + 60
    while time.perf_counter() < end and not database.exists():
        time.sleep(0.001)
    time.sleep(random.Random(number).uniform(0, seconds))  # noqa: S311 - nothing here is secret


@pytest.mark.parametrize("number", range(MOMENTS))
def test_what_was_killed_is_whole_and_is_completed(
    number: int, folder: Path, tagger: Tagger, unbroken: tuple[Path, float], tmp_path: Path
) -> None:
    database = tmp_path / "x.db"
    if number % 8 == 7:
        child = _command(database, folder)
        _wait_for_command(number, unbroken[1], database)
    else:
        child = _ingest(database, folder, tagger)
        _wait_for_moment(number, unbroken[1], database)
    _kill(child)
    if database.exists() and database.stat().st_size:
        with suppress(DatabaseError), open_store(database) as store:  # the schema itself may not be there yet
            store.search("skolskjuts")
            _assert_whole(database)
    assert _wait(_ingest(database, folder, tagger)) == 0
    _assert_whole(database)
    assert _content(database) == _content(unbroken[0])


def _made_up_to(database: Path, size: int, cache: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a database in a process that the system ends as it writes the byte at `size` of any file.

    With a small `cache` (pages) SQLite writes while it makes the tables, and the first page last.
    """
    child = os.fork()
    if child:
        assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGXFSZ
        return
    make = schema.migrate
    monkeypatch.setattr(
        schema, "migrate", lambda run: (run.execute(f"PRAGMA cache_size = {cache}"), make(run))
    )
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    try:
        open_store(database, create=True)
    finally:
        os._exit(0)


@pytest.mark.parametrize("cache", [1, 1000])
@pytest.mark.parametrize("size", [1, 512, PAGE - 1, PAGE, 2 * PAGE, 9 * PAGE, 40 * PAGE, 80 * PAGE])
def test_a_database_whose_making_was_killed_is_made_by_the_next_run(
    size: int, cache: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "x.db"
    _made_up_to(database, size, cache, monkeypatch)
    with pytest.raises(DatabaseError):
        open_store(database)
    with open_store(database, create=True) as store:
        assert store.info().files == 0
    _assert_whole(database)
    with open_store(database) as store:
        assert store.search("skolskjuts").hits == ()


def test_a_database_whose_making_was_killed_needs_no_reader_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "x.db"
    _made_up_to(database, 9 * PAGE, 1, monkeypatch)
    assert not database.read_bytes()[:PAGE].strip(b"\0"), "the first page is not there yet"
    with open_store(database, create=True) as store:
        assert store.info().files == 0
