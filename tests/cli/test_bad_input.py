"""Bad input: a Swedish message with the name and what to do, the right exit code, nothing half-written."""

import hashlib
import os
import shutil
import sqlite3
from pathlib import Path

import pymupdf
import pytest
from commandline import Run

from nlp.errors import (
    DamagedError,
    DatabaseError,
    EmptyError,
    EncodingFileError,
    EncryptedError,
    FileError,
    MissingDatabaseError,
    MissingFileError,
    NeedsOcrError,
    NewerSchemaError,
    NoFilesError,
    NotDatabaseError,
    NotPdfError,
    ProtokollError,
    ReadOnlyError,
)

QUESTIONS = [
    "search {} skola",
    "yrkanden {}",
    "voteringar {}",
    "kontroll {}",
    "arende {} KS/2024:118",
    "show {} 1",
    "info {}",
]


def sample(exempel: Path) -> Path:
    """One of the sample minutes that has text."""
    return next(path for path in sorted(exempel.glob("*.pdf")) if "skannad" not in path.name)


def checksum(folder: Path) -> dict[str, str]:
    """Every file below the folder, by its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def truncated(path: Path, exempel: Path) -> None:
    path.write_bytes(sample(exempel).read_bytes()[:3000])


def encrypted(path: Path, exempel: Path) -> None:
    with pymupdf.open(sample(exempel)) as pdf:
        pdf.save(path, encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="hemligt", owner_pw="hemligare")


def html(path: Path, exempel: Path) -> None:
    del exempel
    path.write_text("<!DOCTYPE html><html><body>404 Sidan finns inte</body></html>", encoding="utf-8")


def empty(path: Path, exempel: Path) -> None:
    del exempel
    path.write_bytes(b"")


def picture(path: Path, exempel: Path) -> None:
    with pymupdf.open(sample(exempel)) as pdf, pymupdf.open() as scan:
        page = scan.new_page()
        page.insert_image(page.rect, pixmap=pdf[0].get_pixmap(dpi=6))
        scan.save(path)


def latin1(path: Path, exempel: Path) -> None:
    del exempel
    path.write_bytes("Kommunstyrelsen beslutar att bifalla förslaget på nytt.\n".encode("latin-1"))


BAD_FILES = [
    ("avbruten.pdf", truncated, DamagedError),  # a download that broke off
    ("låst.pdf", encrypted, EncryptedError),
    ("felsida.pdf", html, NotPdfError),  # a web server's error page, saved under the name asked for
    ("tom.pdf", empty, EmptyError),
    ("tom.txt", empty, EmptyError),
    ("bild.pdf", picture, NeedsOcrError),  # a scan that nobody could read
    ("gammal.txt", latin1, EncodingFileError),
]


@pytest.fixture(params=BAD_FILES, ids=lambda row: row[0])
def bad(request: pytest.FixtureRequest, tmp_path: Path, exempel: Path) -> tuple[Path, type[FileError]]:
    """A file that cannot be read, and the error it gives."""
    name, make, error = request.param
    path = tmp_path / "in" / name
    path.parent.mkdir()
    make(path, exempel)
    return path, error


def test_analyse_ends_with_the_code_of_the_error(run: Run, bad: tuple[Path, type[FileError]]) -> None:
    path, error = bad
    ran = run("analyse", path)
    assert ran.code == error.exit_code
    assert ran.out == ""
    assert ran.err.startswith("Fel: ")
    assert path.name in ran.err
    assert ran.err.count("\n") == 1, "one line: no traceback, no noise from libraries"


def test_ingest_lists_it_and_takes_the_rest(
    run: Run, bad: tuple[Path, type[FileError]], exempel: Path, tmp_path: Path
) -> None:
    path, _ = bad
    shutil.copy(sample(exempel), path.parent / "bra.pdf")
    database = tmp_path / "x.db"
    ran = run("ingest", database, path.parent)
    assert ran.code == 1
    assert path.name in ran.err
    assert "1 ny" in ran.out
    assert "1 misslyckad" in ran.out
    info = run("info", database)
    assert path.name in info.out, "the database remembers what it lacks"
    assert path.name not in run("search", database, "kommunstyrelsen", "--json").out


def test_a_name_that_is_no_utf8(run: Run, tmp_path: Path) -> None:
    """Old archives hold names in Latin-1."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/m\xf6te.pdf"))
    path.write_bytes(b"")
    ran = run("ingest", tmp_path / "x.db", path)
    assert ran.code == 1
    assert "te.pdf: filen är tom" in ran.err
    assert "te.pdf" in run("info", tmp_path / "x.db").out


@pytest.mark.parametrize(
    ("paths", "error"), [(["inget.pdf"], MissingFileError), (["tom mapp"], NoFilesError)], ids=str
)
@pytest.mark.parametrize("there", [True, False], ids=["database there", "no database"])
def test_ingest_of_nothing_leaves_everything_as_it_was(
    run: Run, tmp_path: Path, database: Path, paths: list[str], error: type[ProtokollError], *, there: bool
) -> None:
    (tmp_path / "tom mapp").mkdir()
    if there:
        shutil.copy(database, tmp_path / "x.db")
    before = checksum(tmp_path)
    ran = run("ingest", tmp_path / "x.db", *(tmp_path / path for path in paths))
    assert ran.code == error.exit_code
    assert paths[0] in ran.err
    assert checksum(tmp_path) == before


def test_a_missing_file_among_others_stops_before_anything_is_written(
    run: Run, exempel: Path, tmp_path: Path
) -> None:
    ran = run("ingest", tmp_path / "x.db", sample(exempel), tmp_path / "inget.pdf")
    assert ran.code == MissingFileError.exit_code
    assert checksum(tmp_path) == {}


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_to_no_database(run: Run, tmp_path: Path, question: str) -> None:
    ran = run(*question.format(tmp_path / "saknas.db").split())
    assert ran.code == MissingDatabaseError.exit_code
    assert "saknas.db: databasen finns inte" in ran.err
    assert "protokoll ingest" in ran.err
    assert checksum(tmp_path) == {}


def foreign(path: Path, database: Path) -> None:
    del database
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recept (namn TEXT)")
    connection.close()


def no_sqlite(path: Path, database: Path) -> None:
    del database
    path.write_text("inköpslista: mjölk, bröd", encoding="utf-8")


def newer(path: Path, database: Path) -> None:
    shutil.copy(database, path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()


BAD_DATABASES = [(no_sqlite, NotDatabaseError), (foreign, NotDatabaseError), (newer, NewerSchemaError)]


@pytest.fixture(params=BAD_DATABASES, ids=lambda row: row[0].__name__)
def refused(
    request: pytest.FixtureRequest, tmp_path: Path, database: Path
) -> tuple[Path, type[DatabaseError]]:
    """A database that must be refused, and the error it gives."""
    make, error = request.param
    make(tmp_path / "x.db", database)
    return tmp_path / "x.db", error


@pytest.mark.parametrize("command", ["ingest {} {exempel}", *QUESTIONS])
def test_a_database_that_is_not_ours_is_left_alone(
    run: Run, refused: tuple[Path, type[DatabaseError]], exempel: Path, command: str
) -> None:
    path, error = refused
    before = checksum(path.parent)
    ran = run(*command.format(path, exempel=sample(exempel)).split())
    assert ran.code == error.exit_code
    assert str(path) in ran.err
    assert checksum(path.parent) == before


def make_unwritable(database: Path) -> None:
    """Root writes whatever the permissions say, so for it the place of SQLite's journal is taken instead."""
    if os.geteuid():
        database.chmod(0o444)
    else:
        database.with_name(f"{database.name}-journal").mkdir()


def test_a_database_that_cannot_be_written(run: Run, tmp_path: Path, database: Path) -> None:
    path = tmp_path / "x.db"
    shutil.copy(database, path)
    make_unwritable(path)
    before = checksum(tmp_path)
    text = tmp_path.parent / "nytt.txt"
    text.write_text("§ 1 Nytt ärende\n", encoding="utf-8")
    ran = run("ingest", path, text)
    assert ran.code == ReadOnlyError.exit_code
    assert str(path) in ran.err
    assert "rättigheter" in ran.err
    assert checksum(tmp_path) == before


def test_a_folder_that_is_not_there(run: Run, tmp_path: Path, exempel: Path) -> None:
    ran = run("ingest", tmp_path / "saknas" / "x.db", sample(exempel))
    assert ran.code == ReadOnlyError.exit_code
    assert "saknas" in ran.err
    assert checksum(tmp_path) == {}


@pytest.mark.parametrize("question", ["show {} 999999", "show {} abc", "arende {} XX/1900:1"])
def test_nothing_of_that_name(run: Run, database: Path, question: str) -> None:
    ran = run(*question.format(database).split())
    assert ran.code in {2, 30}
    assert ran.out == ""
    assert question.rsplit(maxsplit=1)[-1] in ran.err


@pytest.mark.parametrize(
    "typed", ["KS/2025:4", "f.d.", "-kommun", "§ 94", "", '"', "' OR 1=1 --", "NEAR(", "a AND", "*", "år"]
)
def test_whatever_is_typed_the_search_answers(run: Run, database: Path, typed: str) -> None:
    ran = run("search", database, "--", typed)
    assert ran.code == 0
    assert "Traceback" not in ran.err
