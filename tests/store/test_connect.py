"""Opening a database: what is made, what is refused, and that nothing refused is touched."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from store.made import made

from nlp.errors import (
    DatabaseError,
    LockedError,
    MissingDatabaseError,
    NewerSchemaError,
    NotDatabaseError,
    OldSchemaError,
    ReadOnlyError,
)
from nlp.store import Saved, connect, open_store
from nlp.store.version import APPLICATION_ID, SCHEMA_VERSION

NOBODY = 65534


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "p.db"
    open_store(path, create=True).close()
    return path


def _execute(path: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    rows = connection.execute(sql).fetchall()
    connection.commit()
    connection.close()
    return rows


@pytest.mark.parametrize("name", ["p.db", "åäö ? # % 100%41.db", ":memory:"])
def test_a_new_database_is_marked_as_ours(tmp_path: Path, name: str) -> None:
    open_store(tmp_path / name, create=True).close()
    assert [file.name for file in tmp_path.iterdir()] == [name]
    assert _execute(tmp_path / name, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert _execute(tmp_path / name, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert _execute(tmp_path / name, "PRAGMA page_size") == [(16384,)]


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    path = tmp_path / "p.db"
    path.touch()
    with open_store(path, write=True) as store:
        assert store.info().files == 0


def test_foreign_keys_are_kept(database: Path) -> None:
    with open_store(database, write=True) as store, pytest.raises(sqlite3.IntegrityError):
        store._connection.execute("INSERT INTO sida VALUES (1, 1, 1, 0, 0, 0, 0, '', 0, '', '', '')")


@pytest.mark.parametrize("write", [False, True])
def test_a_missing_database_is_not_made(tmp_path: Path, write: bool) -> None:
    with pytest.raises(MissingDatabaseError, match=r"finns inte\. Skapa den med: protokoll ingest"):
        open_store(tmp_path / "p.db", write=write)
    assert list(tmp_path.iterdir()) == []


def test_no_folder_is_made(tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyError, match=r"mappen .* finns inte"):
        open_store(tmp_path / "no" / "p.db", create=True)


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"x", "shorter than the header"),
        (b"SQLite format 3\x00" + b"x" * 5000, "the header and then rubbish"),
    ],
)
def test_what_is_no_database_is_refused_untouched(
    tmp_path: Path, content: bytes, write: bool, reason: str
) -> None:
    path = tmp_path / "p.db"
    path.write_bytes(content)
    with pytest.raises(NotDatabaseError, match="orörd"):
        open_store(path, write=write, create=write)
    assert path.read_bytes() == content, reason
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("write", [False, True])
def test_somebody_elses_database_is_refused_untouched(tmp_path: Path, write: bool) -> None:
    path = tmp_path / "photos.db"
    _execute(path, "CREATE TABLE file (id INTEGER)")
    before = path.read_bytes()
    with pytest.raises(NotDatabaseError, match="SQLite-fil från ett annat program"):
        open_store(path, write=write, create=write)
    assert path.read_bytes() == before


def test_a_folder_and_an_empty_file_are_no_database(tmp_path: Path) -> None:
    with pytest.raises(NotDatabaseError, match="det är en mapp"):
        open_store(tmp_path, create=True)
    (tmp_path / "p.db").touch()
    with pytest.raises(NotDatabaseError, match="den är tom"):
        open_store(tmp_path / "p.db")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotDatabaseError, match="ingen vanlig fil"):
        open_store(tmp_path / "pipe", write=True)


@pytest.mark.parametrize("write", [False, True])
def test_a_newer_schema_is_refused_untouched(database: Path, write: bool) -> None:
    _execute(database, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = database.read_bytes()
    with pytest.raises(NewerSchemaError, match="nyare version"):
        open_store(database, write=write)
    assert database.read_bytes() == before


def test_an_older_schema_is_brought_up_to_date_for_writing_only(database: Path) -> None:
    _execute(database, "PRAGMA user_version = 0")
    with pytest.raises(OldSchemaError, match=r"äldre version .*protokoll ingest"):
        open_store(database)
    with open_store(database, write=True) as store:
        assert store.info().schema == SCHEMA_VERSION


def test_a_store_opened_for_reading_does_not_write(database: Path) -> None:
    with open_store(database) as store, pytest.raises(ReadOnlyError, match="skrivskyddad"):
        store.save(made("text"), Path("/x/a.pdf"))


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """A folder of a user who, unlike root, is bound by permissions."""
    folder = Path(tempfile.mkdtemp())
    root = os.geteuid() == 0
    if root:
        shutil.chown(folder, NOBODY)
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        folder.chmod(0o755)
        if root:
            os.seteuid(0)
        shutil.rmtree(folder)


def test_a_read_only_file_is_read_but_not_written(unprivileged: Path) -> None:
    path = unprivileged / "p.db"
    open_store(path, create=True).close()
    path.chmod(0o444)
    with open_store(path) as store:
        assert store.info().files == 0
    with pytest.raises(ReadOnlyError, match="Kontrollera filens och mappens rättigheter"):
        open_store(path, write=True)


def test_a_read_only_folder_is_found_out_at_once(unprivileged: Path) -> None:
    path = unprivileged / "p.db"
    open_store(path, create=True).close()
    unprivileged.chmod(0o555)
    with pytest.raises(ReadOnlyError):
        open_store(path, write=True)
    with pytest.raises(ReadOnlyError):
        open_store(unprivileged / "new.db", create=True)
    with open_store(path) as store:
        assert store.info().files == 0


def test_an_unreadable_file_says_so(unprivileged: Path) -> None:
    path = unprivileged / "p.db"
    open_store(path, create=True).close()
    path.chmod(0)
    with pytest.raises(DatabaseError, match=r"kan inte läsas .*rättigheter"):
        open_store(path)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "TIMEOUT", 0.05)


@pytest.mark.usefixtures("impatient")
def test_a_database_in_use_is_locked(database: Path) -> None:
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    for write in (False, True):
        with pytest.raises(LockedError, match="används av ett annat program"):
            open_store(database, write=write)
    other.execute("ROLLBACK")
    with open_store(database, write=True) as store:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedError):
            store.save(made("text"), Path("/x/a.pdf"))
        other.close()
        assert store.save(made("text"), Path("/x/a.pdf")) is Saved.NY


def test_damage_is_reported_in_our_words(database: Path) -> None:
    with open_store(database, write=True) as store:
        store.save(made("[§ 1 Ett\n|paragraf 1]"), Path("/x/a.pdf"))
    content = database.read_bytes()
    database.write_bytes(content[:16384] + b"\xff" * (len(content) - 16384))
    with pytest.raises(DatabaseError, match="skadad"), open_store(database) as store:
        store.search("ett")


def test_any_other_complaint_of_sqlite_names_the_database() -> None:
    with pytest.raises(DatabaseError, match=r"^p\.db: databasen svarar med ett fel"), connect.guard("p.db"):
        sqlite3.connect(":memory:").execute("SELECT * FROM missing")


KILLED = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
for n in range(200):
    connection.execute("INSERT INTO arende VALUES (NULL, ?, ?, '', '')", (f"{n}", "x" * 2000))
connection.execute("DELETE FROM file")
os.kill(os.getpid(), 9)
"""


UNMADE = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("CREATE TABLE file (name)")
for n in range(200):
    connection.execute("INSERT INTO file VALUES (?)", ("x" * 2000,))
os.kill(os.getpid(), 9)
"""


def test_a_database_whose_making_was_killed_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "p.db"
    subprocess.run([sys.executable, "-c", UNMADE, str(path)], check=False)
    assert path.stat().st_size > 0
    with pytest.raises(OldSchemaError):
        open_store(path)
    with open_store(path, create=True) as store:
        assert store.info().files == 0


def test_a_write_that_was_killed_is_undone_also_for_a_reader(database: Path) -> None:
    with open_store(database, write=True) as store:
        store.save(made("[§ 1 Ett\n|paragraf 1]"), Path("/x/a.pdf"))
    subprocess.run([sys.executable, "-c", KILLED, str(database)], check=False)
    assert database.with_name("p.db-journal").exists()
    with open_store(database) as store:
        assert store.info().files == 1
        assert store._connection.execute("SELECT count(*) FROM arende").fetchone() == (0,)
