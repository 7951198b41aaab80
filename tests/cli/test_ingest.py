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

import pytest
from commandline import Run


@pytest.fixture
def copy(database: Path, tmp_path: Path) -> Path:
    """The sample database, free to be changed."""
    return Path(shutil.copy(database, tmp_path / "x.db"))


def test_the_same_again_changes_not_a_byte(run: Run, copy: Path, exempel: Path) -> None:
    before = hashlib.sha256(copy.read_bytes()).hexdigest()
    ran = run("ingest", copy, exempel)
    count = len(list(exempel.glob("*.pdf"))) - 1
    assert f"({count} oförändrade, 1 misslyckad)" in ran.out
    assert hashlib.sha256(copy.read_bytes()).hexdigest() == before


def test_the_scan_is_named_with_its_path(run: Run, copy: Path, exempel: Path) -> None:
    scan = next(exempel.glob("*skannad.pdf"))
    ran = run("ingest", copy, scan)
    assert ran.code == 1
    assert ran.err.startswith(f"Fel: {scan}: sidorna är bilder utan text")


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
    command = [sys.executable, "-c", "from nlp.cli import main; main()", "ingest", str(path), str(exempel)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        while not path.exists() and running.poll() is None:
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate()
    assert err.decode().splitlines()[-1] == "Avbrutet."
    assert running.returncode == 130
    assert run("ingest", path, exempel).code == 1
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
