"""The command `search`: what it prints, for a person and for a program."""

import csv
import io
import json
from pathlib import Path

import pytest
from commandline import Run


def test_a_hit_says_where_it_stands_and_why_it_came(run: Run, database: Path) -> None:
    out = run("search", database, "skolor", "organ:kommunstyrelsen").out
    assert "Lindvik · Kommunstyrelsen · 2024-10-16 · § 144 · s. 4 · lindvik-ks-2024-10-16.pdf" in out
    assert "skolor (böjning: skola, skolan)" in out
    assert "skolor (sammansättning: skolorganisation" in out
    assert 'organ:"kommunstyrelsen"' in out


def test_total_and_coverage_stand_above(run: Run, database: Path) -> None:
    out = run("search", database, "granbo", "organ:kommunstyrelsen").out.splitlines()
    assert out[0].endswith("träffar, de bästa först.")
    assert out[1] == "Kommunstyrelsen i Lindvik: 2024, 1 sammanträde. Saknas 2024: § 1–140."
    assert "Databasen: 2004–2025, 8 sammanträden." in run("search", database, "granbo").out


def test_facets_are_listed_when_asked_for(run: Run, database: Path) -> None:
    out = run("search", database, "granbo", "--fasetter").out
    assert "kommun: Lindvik" in out
    assert "utfall: avslag" in out
    assert "kommun: Lindvik" not in run("search", database, "granbo").out


def test_pages_follow_each_other(run: Run, database: Path) -> None:
    first = json.loads(run("search", database, "skola", "--json", "--limit", "2").out)
    second = json.loads(
        run("search", database, "skola", "--json", "--limit", "2", "--efter", first["after"]).out
    )
    numbers = [hit["permalink"] for hit in (*first["hits"], *second["hits"])]
    assert len(set(numbers)) == 4
    whole = json.loads(run("search", database, "skola", "--json", "--limit", "4").out)
    assert [hit["permalink"] for hit in whole["hits"]] == numbers
    assert f"--efter {first['after']}" in run("search", database, "skola", "--limit", "2").err
    assert run("search", database, "skola", "--efter", "x").code == 31


def test_json_holds_everything(run: Run, database: Path) -> None:
    found = json.loads(run("search", database, "intraprenad", "--json", "--fasetter").out)
    assert list(found) == [
        "hits",
        "total",
        "over",
        "sort",
        "after",
        "facets",
        "coverage",
        "suggestions",
        "notes",
    ]
    (first, *_) = found["hits"]
    assert [bit["text"].casefold() for bit in first["snippet"] if bit["marked"]] == ["intraprenad"]
    assert first["hanvisning"].startswith("Kommun")
    assert first["why"] == [{"sought": "intraprenad", "way": "ordet", "found": ["intraprenad"]}]
    assert {facet["name"] for facet in found["facets"]} >= {"kommun", "organ", "år"}


@pytest.mark.parametrize("order", ["relevans", "datum"])
def test_files_hold_all_hits(run: Run, database: Path, order: str) -> None:
    total = json.loads(run("search", database, "och", "--json", "--limit", "1").out)["total"]
    lines = run("search", database, "och", "--nl", "--sortera", order).out.splitlines()
    rows = list(csv.DictReader(io.StringIO(run("search", database, "och", "--csv", "--sortera", order).out)))
    assert len(lines) == len(rows) == total > 20
    dates = [json.loads(line)["date"] for line in lines]
    assert (dates == sorted(dates, reverse=True)) == (order == "datum")


def test_limit_cuts_and_table_is_narrow(run: Run, database: Path) -> None:
    ran = run("search", database, "och", "--nl", "--limit", "1")
    assert len(ran.out.splitlines()) == 1
    assert "Här visas 1; det finns fler." in ran.err
    assert "paragraf" in run("search", database, "och", "--table", "--limit", "1").out.splitlines()[1]


def test_a_link_is_shown(run: Run, database: Path) -> None:
    (hit, *_) = json.loads(run("search", database, '"granbo skola"', "--json").out)["hits"]
    assert hit["title"] in run("show", database, hit["permalink"]).out
    assert run("show", database, "ffffffffffff/1").code == 30
    assert run("show", database, "ffff").code == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("komunstyrelsen", "Inget hittades.\nMenade du: kommunstyrelsen\n"),
        ("kommun:Finnsinte", "Obs: Databasen har inget som heter Finnsinte.\nInget hittades.\n"),
        ("kärnkraftverkstad", "Inget hittades.\n"),
    ],
)
def test_nothing_found_is_a_result_and_says_what_was_meant(
    run: Run, database: Path, typed: str, said: str
) -> None:
    ran = run("search", database, typed)
    assert (ran.code, ran.err[: len(said)]) == (0, said)


@pytest.mark.parametrize("typed", ["orgn:ks", "i:beslutet", "år:20155"])
def test_a_field_that_is_none_is_an_error(run: Run, database: Path, typed: str) -> None:
    ran = run("search", database, typed)
    assert (ran.code, ran.out) == (31, "")
    assert "förstås inte" in ran.err


def test_an_order_that_is_none_is_wrong_usage(run: Run, database: Path) -> None:
    ran = run("search", database, "skola", "--sortera", "baklänges")
    assert ran.code == 2
    assert "Välj bland: relevans, datum." in ran.err
