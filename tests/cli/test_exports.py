"""What leaves the database: CSV that harms no spreadsheet, Parquet with its types, and how to cite a row."""

import csv
import io
import json
import os
import sys
import tracemalloc
from pathlib import Path
from types import SimpleNamespace

import pytest
from commandline import Run
from pyarrow import parquet

from nlp.cli.cells import cell, harmless
from nlp.cli.options import Shape
from nlp.cli.output import Listing, emit
from nlp.model import Person
from nlp.store import Misslyckad, citation
from nlp.terms import FileOutcome


@pytest.mark.parametrize(
    ("value", "written", "reason"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)", "a formula"),
        ("+46 8", "'+46 8", "a formula in some spreadsheets"),
        ("- att avslå motionen", "'- att avslå motionen", "a dash before a point"),
        ("@SUM(A1)", "'@SUM(A1)", "a formula of old"),
        ("\tindraget", "'\tindraget", "a tab hides what follows"),
        (("=1", "2"), "'=1; 2", "the first of several"),
        (Person("=Anna", "S"), "'=Anna (S)", "a name"),
        ("att = avslå", "att = avslå", "only the first sign counts"),
        (-3, "-3", "a number is a number"),
        (None, "", "nothing"),
    ],
)
def test_no_field_of_csv_is_a_formula(value: object, written: str, reason: str) -> None:
    assert harmless(value) == written, reason
    assert cell(value) == written.removeprefix("'"), reason


@pytest.mark.parametrize(
    ("organ", "kommun", "date", "number", "page", "cited"),
    [
        ("Kommunstyrelsen", "Lindvik", "2025-12-01", "94", 3, "Kommunstyrelsen 2025-12-01 § 94, s. 3"),
        (
            "kommunstyrelsens arbetsutskott",
            "",
            "2025-12-01",
            "7",
            1,
            "Kommunstyrelsens arbetsutskott 2025-12-01 § 7, s. 1",
        ),
        ("Kommunstyrelsen", "Lindvik", "", "94", 3, "Kommunstyrelsen § 94, s. 3"),
        ("Kommunstyrelsen", "Lindvik", "2025-12-01", "", 1, "Kommunstyrelsen 2025-12-01, s. 1"),
        ("", "Lindvik", "2025-12-01", "94", 3, "Lindvik 2025-12-01 § 94, s. 3"),
        ("", "", "", "", 2, "a.pdf, s. 2"),
        ("Kommunstyrelsen", "", "2025-12-01", "94", 0, "Kommunstyrelsen 2025-12-01 § 94"),
    ],
)
def test_how_a_place_is_cited(organ: str, kommun: str, date: str, number: str, page: int, cited: str) -> None:
    row = SimpleNamespace(organ=organ, kommun=kommun, date=date, number=number, page=page, file="a.pdf")
    assert citation(row) == cited


def test_every_row_says_how_to_cite_it(run: Run, database: Path) -> None:
    asked = ("yrkanden", database, "--limit", "3")
    as_json = json.loads(run(*asked, "--json").out)
    as_csv = list(csv.DictReader(io.StringIO(run(*asked, "--csv").out)))
    assert [row["hanvisning"] for row in as_json] == [row["hanvisning"] for row in as_csv]
    assert all(f"{row['date']} § {row['number']}, s. {row['page']}" in row["hanvisning"] for row in as_json)


@pytest.mark.parametrize(("raw", "written"), [(False, "'=1+1"), (True, "=1+1")])
def test_raw_csv_is_as_the_text_stands(
    capsys: pytest.CaptureFixture[str], written: str, *, raw: bool
) -> None:
    listing: Listing[Misslyckad] = Listing("path", "path", lambda _: ())
    emit([Misslyckad("=1+1", FileOutcome.DAMAGED, "")], Shape("csv", 10, raw), listing)
    assert capsys.readouterr().out == f"path\n{written}\n"


def test_raw_is_an_option_of_the_command(run: Run, database: Path) -> None:
    assert run("yrkanden", database, "--csv", "--raw").out.startswith("id,paragraf,")


def test_parquet_keeps_types(run: Run, database: Path, tmp_path: Path) -> None:
    path = tmp_path / "yrkanden.parquet"
    ran = run("yrkanden", database, "--parquet", path)
    assert (ran.code, ran.out) == (0, "")
    rows = parquet.read_table(path).to_pylist()
    as_json = json.loads(run("yrkanden", database, "--json").out)
    for name in ("id", "page", "proposers", "dnr", "outcome", "text", "hanvisning"):
        assert [row[name] for row in rows] == [row[name] for row in as_json], name


def test_parquet_that_cannot_be_written(run: Run, database: Path, tmp_path: Path) -> None:
    ran = run("yrkanden", database, "--parquet", tmp_path / "saknas" / "a.parquet")
    assert ran.code == 45
    assert "kan inte skrivas" in ran.err


def test_all_rows_take_the_memory_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    listing: Listing[Misslyckad] = Listing("path reason", "path", lambda _: ())
    peaks = []
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        monkeypatch.setattr(sys, "stdout", nowhere)
        for count in (100, 10_000):
            rows = (Misslyckad(f"fil {number}", FileOutcome.DAMAGED, "x" * 1000) for number in range(count))
            tracemalloc.start()
            emit(rows, Shape("csv", 10**9), listing)
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    assert peaks[1] < 2 * peaks[0]
