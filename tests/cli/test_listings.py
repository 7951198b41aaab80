"""What the database answers, in every shape."""

import csv
import io
import json
from pathlib import Path

import pytest
from commandline import Run

from nlp.cli.options import SHORT

LISTINGS = [
    "yrkanden {}",
    "voteringar {}",
    "kontroll {} --alla",
    "arende {} KS/2024:118",
]


@pytest.mark.parametrize("question", LISTINGS)
def test_all_shapes_hold_the_same_rows(run: Run, database: Path, question: str) -> None:
    asked = question.format(database).split()
    as_json = json.loads(run(*asked, "--json").out)
    as_lines = [json.loads(row) for row in run(*asked, "--nl").out.splitlines()]
    as_csv = list(csv.DictReader(io.StringIO(run(*asked, "--csv").out)))
    assert as_json, "the samples must hold something to list"
    assert as_lines == as_json
    assert [row["file"] for row in as_csv] == [row["file"] for row in as_json]
    assert [row["title"] for row in as_csv] == [row["title"] for row in as_json]
    table = run(*asked, "--table", "--limit", "1").out
    assert "paragraf" in table.splitlines()[1]
    assert len(table.splitlines()) > 3


@pytest.mark.parametrize("question", LISTINGS)
def test_limit_cuts_and_says_so(run: Run, database: Path, question: str) -> None:
    ran = run(*question.format(database).split(), "--nl", "--limit", "1")
    assert len(ran.out.splitlines()) == 1
    assert "Här visas 1; det finns fler." in ran.err
    assert ran.code == 0


def test_a_program_gets_all_and_a_person_the_first(run: Run, database: Path) -> None:
    everything = run("yrkanden", database, "--nl")
    assert len(everything.out.splitlines()) > SHORT
    assert everything.err == ""
    shown = run("yrkanden", database)
    assert sum("yrkande  " in row for row in shown.out.splitlines()) == SHORT
    assert "det finns fler" in shown.err


@pytest.mark.parametrize(
    ("shape", "printed"), [("--json", "[]\n"), ("--nl", ""), ("--csv", None), ("--table", None), ("", "")]
)
def test_nothing_found_is_a_result(run: Run, database: Path, shape: str, printed: str | None) -> None:
    ran = run("yrkanden", database, "--person", "Ingen Alls", *shape.split())
    assert ran.code == 0
    assert printed is None or ran.out == printed
    assert ran.err == "Inget hittades.\n"


def test_csv_quotes_what_must_be_quoted(run: Run, database: Path) -> None:
    rows = list(csv.reader(io.StringIO(run("yrkanden", database, "--csv").out)))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert any("\n" in cell or "," in cell for row in rows for cell in row)


@pytest.mark.parametrize(
    ("filters", "key", "wanted"),
    [
        ("--kind återremiss", "kind", {"återremiss"}),
        ("--kind ÅTERREMISS", "kind", {"återremiss"}),  # capitals, also of Å
        ("--outcome avslag", "outcome", {"avslag"}),
        ("--kommun lindvik --organ kommunstyrelsen", "organ", {"Kommunstyrelsen"}),
        ("--from 2024-10-16 --to 2024-10-16", "date", {"2024-10-16"}),
        ("--from 2004 --to 2004", "date", {"2004-02-23"}),
    ],
)
def test_filters_of_yrkanden(run: Run, database: Path, filters: str, key: str, wanted: set[str]) -> None:
    rows = json.loads(run("yrkanden", database, *filters.split(), "--json").out)
    assert {row[key] for row in rows} == wanted


@pytest.mark.parametrize("name", ["Hanna Nordmark", "nordmark hanna", "NORDMARK", "nord*"])
def test_a_person_is_found_however_the_name_is_written(run: Run, database: Path, name: str) -> None:
    rows = json.loads(run("yrkanden", database, "--person", name, "--json").out)
    assert rows
    for row in rows:
        assert {"name": "Hanna Nordmark", "party": "C"} in row["proposers"]


def test_a_party_is_that_of_who_moved(run: Run, database: Path) -> None:
    rows = json.loads(run("yrkanden", database, "--parti", "sd", "--json").out)
    assert rows
    for row in rows:
        assert "SD" in {proposer["party"] for proposer in row["proposers"]}


def test_an_arende_goes_through_its_organs_in_order(run: Run, database: Path) -> None:
    rows = json.loads(run("arende", database, "ks 2024-118", "--json").out)
    dates = [row["date"] for row in rows]
    assert dates == sorted(dates)
    assert [row["organ"] for row in rows if row["kind"] != "tjänsteskrivelse"] == [
        "Barn- och utbildningsnämnden",
        "Kommunstyrelsens arbetsutskott",
        "Kommunstyrelsen",
        "Kommunfullmäktige",
    ]


def test_an_arende_for_a_person_shows_decisions_and_motions(run: Run, database: Path) -> None:
    out = run("arende", database, "KS/2024:118").out
    assert out.index("2024-10-02 · § 131") < out.index("2024-10-16 · § 144") < out.index("2024-11-18 · § 98")
    assert "    föreslår    1. Granbo skola avvecklas" in out  # the board proposes
    assert "    beslutar    1. Granbo skola avvecklas" in out  # fullmäktige decides
    assert "    yrkande     Hanna Nordmark (C)" in out


def test_show_takes_the_id_that_a_listing_gives(run: Run, database: Path) -> None:
    (hit, *_) = json.loads(run("search", database, '"granbo skola"', "--json").out)["hits"]
    shown = run("show", database, hit["paragraf"])
    assert hit["title"] in shown.out
    assert f"[{hit['paragraf']}] " in shown.out
    as_json = json.loads(run("show", database, hit["paragraf"], "--json").out)
    assert (as_json["paragraf"], as_json["number"]) == (hit["paragraf"], hit["number"])
    assert "Granbo skola" in as_json["text"]


def test_info_counts_and_names_what_is_lacking(run: Run, database: Path, exempel: Path) -> None:
    found = json.loads(run("info", database, "--json").out)
    assert found["files"] == len(list(exempel.glob("*.pdf"))) - 1
    assert [failure["outcome"] for failure in found["failures"]] == ["needs_ocr"]
    shown = run("info", database).out
    assert "Lindvik · Kommunstyrelsen · 1 handling · 2024-10-16" in shown
    assert "skannad.pdf" in shown


def test_a_listing_for_a_person_groups_by_paragraf(run: Run, database: Path) -> None:
    out = run("yrkanden", database, "--kommun", "lindvik", "--organ", "kommunstyrelsen", "--limit", "100").out
    assert out.count("§ 144 · ") == 1
    assert out.count("    yrkande ") > out.count(" · § ")
