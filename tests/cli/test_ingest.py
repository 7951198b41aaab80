"""`protokoll ingest`: what it says, and that the same again changes nothing."""

import hashlib
import json
import os
import pty
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pymupdf
import pytest
from commandline import Run

from nlp.errors import CrashError
from nlp.store import open_store


@pytest.fixture
def copy(database: Path, tmp_path: Path) -> Path:
    """The sample database, free to be changed."""
    return Path(shutil.copy(database, tmp_path / "x.db"))


def test_the_same_again_changes_not_a_byte(run: Run, copy: Path, exempel: Path) -> None:
    before = hashlib.sha256(copy.read_bytes()).hexdigest()
    ran = run("ingest", copy, exempel, "--ocr", "never")
    count = len(list(exempel.glob("*.pdf"))) - 1
    assert f"({count} oförändrade, 1 misslyckad)" in ran.out
    assert hashlib.sha256(copy.read_bytes()).hexdigest() == before


def test_the_scan_is_named_with_its_path(run: Run, copy: Path, exempel: Path) -> None:
    scan = next(exempel.glob("*skannad.pdf"))
    ran = run("ingest", copy, scan, "--ocr", "never")
    assert ran.code == 1
    assert ran.err.startswith(f"Fel: {scan}: sidorna saknar läsbar text (1 sida)")


def test_a_changed_file_replaces_what_it_gave(run: Run, copy: Path, tmp_path: Path) -> None:
    text = tmp_path / "ks.txt"
    for word in ("Gångbro", "Simhall"):
        text.write_text(f"Kommunstyrelsen 2024-03-12\n\n§ 1 {word}\n\nBeslut\nBifall.\n", encoding="utf-8")
        ran = run("ingest", copy, text)
        assert ran.code == 0
    assert "(1 ersatt)" in ran.out
    assert run("search", copy, "gångbro", "--nl", "--limit", "5").out.count("ks.txt") == 0
    assert run("search", copy, "simhall", "--nl").out.count("ks.txt") == 1


def test_the_bar_is_for_a_terminal_only(copy: Path, exempel: Path) -> None:
    reading, terminal = pty.openpty()
    command = [sys.executable, "-c", "from nlp.cli import main; main()", "ingest", str(copy)]
    path = str(next(exempel.glob("lindvik-ks-2*.pdf")))
    ran = subprocess.run([*command, path], stdout=subprocess.PIPE, stderr=terminal, check=True)
    os.close(terminal)
    assert "Läser in" in os.read(reading, 10_000).decode()
    os.close(reading)
    assert ran.stdout.decode() == f"{copy}: 1 fil (1 oförändrad).\n"
    piped = subprocess.run([*command, path], capture_output=True, check=True)
    assert piped.stderr == b""


def test_ctrl_c_leaves_whole_files_and_the_next_run_goes_on(run: Run, exempel: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    program = [sys.executable, "-c", "from nlp.cli import main; main()"]
    command = [*program, "ingest", str(path), str(exempel), "--ocr", "never"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        while not path.exists() and running.poll() is None:
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate()
    assert err.decode().splitlines()[-1] == "Avbrutet."
    assert running.returncode == 130
    assert run("ingest", path, exempel, "--ocr", "never").code == 1
    info = json.loads(run("info", path, "--json").out)
    assert info["files"] == len(list(exempel.glob("*.pdf"))) - 1
    whole(path)


def test_without_a_path_nothing_is_read(run: Run, copy: Path, tmp_path: Path) -> None:
    assert run("ingest", copy).out == f"{copy}: 0 filer.\n"
    missing = tmp_path / "saknas.db"
    assert run("ingest", missing).code == 21
    assert not missing.exists()


def whole(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_the_database_is_whole(database: Path) -> None:
    whole(database)


def test_what_was_given_up_is_said_each_time_and_tried_with_retry(run: Run, tmp_path: Path) -> None:
    path, text = tmp_path / "x.db", tmp_path / "a.txt"
    text.write_text("§ 1 Gångbro\n\nBeslut\nBifall.\n", encoding="utf-8")
    with open_store(path, create=True) as store:
        store.record_failure(text, CrashError("a.txt", " (SIGSEGV)"))
    ran = run("ingest", path, text)
    assert ran.code == 1
    assert ran.err.startswith(f"Fel: {text}: läsaren kraschade på filen (SIGSEGV). ")
    assert ran.err.endswith("pröva den med: protokoll ingest --retry\n")
    assert "(1 uppgiven)" in ran.out
    ran = run("ingest", "--retry", path, text)
    assert (ran.code, ran.err) == (0, "")
    assert "(1 ny)" in ran.out


def test_pages_without_text_are_listed_and_shown(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "500")
    path, mixed = tmp_path / "x.db", tmp_path / "a.pdf"
    with pymupdf.open() as pdf:
        pdf.new_page().insert_text((72, 72), "§ 1 Gångbro")
        picture = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 60, 80))
        picture.clear_with(200)
        page = pdf.new_page()
        page.insert_image(page.rect, pixmap=picture)
        pdf.save(mixed)
    lacking = f"{mixed}: 1 av 2 sidor kunde inte läsas: sidan 2 (bild utan text)."
    ran = run("ingest", "--ocr", "never", path, mixed)
    assert (ran.code, ran.err) == (0, f"Obs: {lacking}\n")
    assert "Delvis lästa: 1 fil;" in ran.out
    assert f"Delvis lästa: 1 fil\n    {lacking}" in run("info", path).out
    assert json.loads(run("info", path, "--json").out)["partly"][0]["outcome"] == "partly"
