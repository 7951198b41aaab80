"""What the command line says of minutes that do not agree with themselves."""

import json
from pathlib import Path

import pytest
from commandline import Run

MINUTES = """Lindviks kommun
Kommunstyrelsen 2024-05-21
Plats och tid Kommunhuset, kl. 13.00
Beslutande
Anna Ek (S), ordförande
Bo Alm (M)
Clara Dahl (C)
Utses att justera Bo Alm
Paragrafer 12-15

§ 12 Ny taxa för hamnen

Beslut
Taxan antas.

Yrkanden
Bo Alm (L) yrkar avslag.

§ 14 Nytt badhus

Beslut
Badhuset byggs.
"""


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "lindvik.txt"
    path.write_text(MINUTES, encoding="utf-8")
    return path


@pytest.fixture
def faulty(run: Run, minutes: Path) -> Path:
    path = minutes.with_suffix(".db")
    assert run("ingest", path, minutes).code == 0
    return path


def test_only_what_deviates_unless_all_is_asked_for(run: Run, faulty: Path) -> None:
    rows = json.loads(run("kontroll", faulty, "--json").out)
    assert {row["result"] for row in rows} == {"avviker"}
    everything = json.loads(run("kontroll", faulty, "--alla", "--json").out)
    assert len(everything) >= len(rows)


def test_both_figures_are_told(run: Run, faulty: Path) -> None:
    out = run("kontroll", faulty).out
    assert "Enligt förstasidan § 12–15; i protokollet finns § 12–14." in out
    assert "Efter § 12 följer § 14; § 13 saknas." in " ".join(out.split())
    assert "Bo Alm står som (M) en gång och (L) en gång i samma protokoll." in " ".join(out.split())


def test_one_kind(run: Run, faulty: Path) -> None:
    rows = json.loads(run("kontroll", faulty, "--typ", "partibeteckningar", "--json").out)
    assert [(row["kind"], row["kommun"], row["organ"]) for row in rows] == [
        ("partibeteckningar", "Lindvik", "Kommunstyrelsen")
    ]


def test_another_organ_has_none(run: Run, faulty: Path) -> None:
    ran = run("kontroll", faulty, "--organ", "byggnadsnämnden")
    assert (ran.out, ran.err) == ("", "Inget hittades.\n")


def test_show_and_analyse_tell_it_beside_the_paragraf(run: Run, faulty: Path, minutes: Path) -> None:
    (row,) = json.loads(run("kontroll", faulty, "--typ", "partibeteckningar", "--json").out)
    shown = run("show", faulty, row["paragraf"]).out
    assert "Bo Alm står som" in shown
    analysed = run("analyse", minutes).out
    assert "Enligt förstasidan § 12–15" in analysed
    assert "Bo Alm står som" in analysed
