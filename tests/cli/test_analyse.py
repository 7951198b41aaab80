"""`protokoll analyse`: the promise to other programs, and what a person reads."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from commandline import Run

TEXT = """Lindviks kommun
Sammanträdesprotokoll
Kommunstyrelsen
2024-03-12

§ 12 Ny gångbro över Lillån
Dnr KS/2024:31

Beslut
Kommunstyrelsen beslutar att bygga bron.

Yrkanden
Anna Ek (S) yrkar bifall till förslaget.
"""


def test_json_is_one_object_and_nothing_else(run: Run, exempel: Path) -> None:
    path = next(exempel.glob("lindvik-ks-*.pdf"))
    ran = run("analyse", path, "--json")
    found = json.loads(ran.out)
    assert ran.code == 0
    assert ran.err == ""
    assert list(found) == [
        *("schema", "document", "text", "handlingar", "sections", "paragrafer"),
        *("entities", "identiteter", "kontroller"),
    ]
    assert found["document"]["name"] == path.name
    assert found["paragrafer"], "a full protokoll"


def test_nl_keeps_the_order_and_puts_errors_in_place(run: Run, exempel: Path, tmp_path: Path) -> None:
    good, scan = next(exempel.glob("lindvik-ks-*.pdf")), next(exempel.glob("*skannad.pdf"))
    ran = run("analyse", "--nl", "--ocr", "never", scan, good, tmp_path / "inget.pdf", good)
    found = [json.loads(row) for row in ran.out.splitlines()]
    assert [row["document"]["name"] for row in found] == [scan.name, good.name, "inget.pdf", good.name]
    assert found[1] == found[3]
    assert found[0] == {
        "schema": 1,
        "document": {"name": scan.name},
        "error": {"code": "needs_ocr", "message": found[0]["error"]["message"]},
    }
    assert found[2]["error"]["code"] == "missing_file"
    assert ran.err == "", "the errors stand in the objects"
    assert ran.code == 1


def test_json_of_a_file_that_fails(run: Run, tmp_path: Path) -> None:
    ran = run("analyse", "--json", tmp_path / "inget.pdf")
    assert json.loads(ran.out)["error"]["code"] == "missing_file"
    assert ran.code == 1


def test_a_person_reads_what_was_found(run: Run, exempel: Path) -> None:
    ran = run("analyse", next(exempel.glob("lindvik-ks-2*.pdf")))
    assert ran.code == 0
    assert "protokoll · Lindvik · Kommunstyrelsen · 2024-10-16" in ran.out
    assert "§ 144  Förändrad skolorganisation – avveckling av Granbo skola  KS/2024:118" in ran.out
    assert "yrkande     Hanna Nordmark (C)" in ran.out
    assert "votering    7 ja, 5 nej, 1 avstår" in ran.out
    assert "reservation Hanna Nordmark (C)" in ran.out
    assert "\x1b[" not in ran.out, "no colours into a pipe"


def test_several_files_for_a_person_go_on_after_a_failure(run: Run, exempel: Path, tmp_path: Path) -> None:
    ran = run("analyse", tmp_path / "inget.pdf", next(exempel.glob("lindvik-ks-2*.pdf")))
    assert "inget.pdf" in ran.err
    assert "§ 144" in ran.out
    assert ran.code == 1


def test_brackets_in_the_minutes_are_text(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT.replace("Ny gångbro", "Ny [red]gångbro[/red] :smile:"), encoding="utf-8")
    assert "Ny [red]gångbro[/red] :smile:" in run("analyse", path).out


def test_standard_input_is_a_text(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    found = json.loads(run("analyse", "-", "--json").out)
    assert found["document"]["name"] == "stdin.txt"
    assert found["text"].startswith("Lindviks kommun")


def test_a_reader_that_leaves_early_is_no_error(exempel: Path) -> None:
    """As `protokoll analyse --nl … | head -c 10`."""
    path = str(next(exempel.glob("lindvik-ks-2*.pdf")))
    command = [sys.executable, "-c", "from nlp.cli import main; main()", "analyse", "--nl", *[path] * 3]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""
