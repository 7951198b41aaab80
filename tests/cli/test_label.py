"""The correction loop as a person runs it: out to Label Studio, corrected, back, and read in anew."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from commandline import Run

from nlp.cli import main

Json = dict[str, Any]

UTDRAG = """LINDVIKS KOMMUN
PROTOKOLL
Kommunstyrelsen
Sammanträdesdatum 2025-03-12

§ 12 Belysning vid Norra bron
Dnr KS 2025/31

Yrkanden
Anna Ekdal (S) yrkar bifall till förslaget att bygga för 250 tkr vid Åbro.

Beslut
Kommunstyrelsen beslutar att bifalla förslaget.

§ 13 Busshållplats
Dnr KS 2025/32

Beslut
Kommunstyrelsen beslutar att bordlägga ärendet.
"""


@pytest.fixture(scope="session")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The minutes in a database, read once for all tests."""
    folder = tmp_path_factory.mktemp("label")
    minutes = folder / "ks-2025-03-12.txt"
    minutes.write_text(UTDRAG, encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["ingest", str(folder / "arkiv.db"), str(minutes)])
    assert ended.value.code == 0
    return folder / "arkiv.db"


@pytest.fixture
def db(ingested: Path, tmp_path: Path) -> Path:
    """A copy of it to correct."""
    return Path(shutil.copy(ingested, tmp_path))


def rows(database: Path, sql: str) -> list[Any]:
    connection = sqlite3.connect(database)
    found = connection.execute(sql).fetchall()
    connection.close()
    return found


def tasks(run: Run, database: Path, *more: object) -> list[Json]:
    out = database.with_name("uppgifter.json")
    assert run("label", "export", database, out, *more).code == 0
    written: list[Json] = json.loads(out.read_text(encoding="utf-8"))
    return written


def answers(database: Path, given: list[Json], who: object = 1) -> Path:
    """What Label Studio exports when a person has let everything stand but marked Åbro as a place."""
    out = database.with_name("svar.json")
    done = [{**task, "annotations": [_annotation(task, who)]} for task in given]
    out.write_text(json.dumps(done, ensure_ascii=False), encoding="utf-8")
    return out


def _annotation(task: Json, who: object) -> Json:
    found = task["predictions"][0]["result"]
    kept = [each for each in found if (each.get("value") or {}).get("text") != "Åbro"]
    result = [*kept, *_place(task["data"]["text"])]
    return {"id": 1, "completed_by": who, "was_cancelled": False, "result": result}


def _place(text: str) -> Iterator[Json]:
    if "Åbro" in text:
        start = text.index("Åbro")
        value = {"start": start, "end": start + 4, "text": "Åbro", "labels": ["PLACE"]}
        yield {"id": "ny", "from_name": "entitet", "to_name": "text", "type": "labels", "value": value}


PLACES = "SELECT text, source FROM v_entiteter WHERE label = 'PLACE' AND text = 'Åbro'"
ENTITIES = "SELECT label, text, value, start, end FROM v_entiteter ORDER BY file_id, start, end"
MOVED = "SELECT who, party, kind, target, outcome, supporters, text FROM v_yrkanden ORDER BY page, text, who"
CORRECTED = [("Åbro", "human:Karin")]


def test_round_trip(run: Run, tmp_path: Path) -> None:
    db, minutes = tmp_path / "arkiv.db", tmp_path / "ks-2025-03-12.txt"
    minutes.write_text(UTDRAG, encoding="utf-8")
    assert run("ingest", db, minutes).code == 0
    given = tasks(run, db)
    assert [task["data"]["titel"].split(" · ")[3][:4] for task in given].count("§ 12") == 1
    assert db.with_name("uppgifter.xml").read_text(encoding="utf-8").startswith("<View>")
    imported = run("label", "import", db, answers(db, given), "--name", "Karin", "--gold", tmp_path / "facit")
    assert (imported.code, imported.err) == (0, "")
    assert f"{len(given)} uppgifter av {len(given)} togs in" in imported.out
    assert rows(db, PLACES) == CORRECTED
    assert len(list((tmp_path / "facit").rglob("*.json"))) == len(given)

    minutes.write_text("Annat innehåll.", encoding="utf-8")
    run("ingest", db, minutes)
    assert rows(db, PLACES) == []
    minutes.write_text(UTDRAG, encoding="utf-8")
    assert run("ingest", db, minutes).code == 0  # analysed anew, by bytes that are known
    assert rows(db, PLACES) == CORRECTED
    assert rows(db, "SELECT count(*) FROM rattelse WHERE applied_start IS NULL") == [(0,)]
    assert tasks(run, db) == [], "all has been gone through"
    assert len(tasks(run, db, "--granskade")) == len(given)


def test_what_is_listed_can_be_undone(run: Run, db: Path) -> None:
    before = rows(db, "SELECT label, text, value, start, end, source FROM v_entiteter ORDER BY start")
    run("label", "import", db, answers(db, tasks(run, db, "--ordning", "datum")), "--name", "Karin")
    listed = [json.loads(row) for row in run("label", "list", db, "--nl").out.splitlines()]
    assert {row["annotator"] for row in listed} == {"Karin"}
    assert "Lindvik" in run("label", "list", db).out
    undone = run("label", "undo", db, *(row["id"] for row in listed))
    assert undone.code == 0
    assert rows(db, "SELECT label, text, value, start, end, source FROM v_entiteter ORDER BY start") == before
    assert run("label", "list", db, "--json").out == "[]\n"
    assert len(json.loads(run("label", "list", db, "--json", "--undone").out)) == len(listed)
    assert run("label", "undo", db, listed[0]["id"]).code == 30


def test_a_faulty_task_is_told_and_the_others_go_in(run: Run, db: Path) -> None:
    given = tasks(run, db)
    broken = answers(db, given)
    export = json.loads(broken.read_text(encoding="utf-8"))
    export[0]["data"]["sha256"] = "0" * 64
    broken.write_text(json.dumps(export), encoding="utf-8")
    ran = run("label", "import", db, broken)
    assert ran.code == 1
    assert ran.err.startswith(f"Fel: uppgift 1 ({given[0]['data']['titel']}): filen finns inte i databasen.")
    assert f"{len(given) - 1} uppgifter av {len(given)} togs in" in ran.out


def test_a_second_annotator_needs_override(run: Run, db: Path) -> None:
    given = tasks(run, db)
    run("label", "import", db, answers(db, given, 1))
    for task in given:
        task["predictions"][0]["result"] = []
    second = answers(db, given, {"email": "bo@lindvik.example"})
    refused = run("label", "import", db, second)
    assert "redan granskat av 1" in refused.err
    assert run("label", "import", db, second, "--override", "--annotator", "bo@lindvik.example").code == 0
    assert rows(db, PLACES) == [("Åbro", "human:bo@lindvik.example")]


def test_tasks_without_an_answer_are_counted(run: Run, db: Path) -> None:
    given = [{**task, "annotations": []} for task in tasks(run, db)]
    path = db.with_name("tomt.json")
    path.write_text(json.dumps(given), encoding="utf-8")
    assert f"Utan svar: {len(given)} uppgifter." in run("label", "import", db, path).out


def test_gold_that_does_not_hold_is_told(run: Run, db: Path, tmp_path: Path) -> None:
    given = tasks(run, db)
    for task in given:
        for each in task["predictions"][0]["result"]:
            if each.get("from_name") == "utfall":
                each["value"]["choices"] = ["avslag"]
        result = task["predictions"][0]["result"]
        task["predictions"][0]["result"] = [each for each in result if each["type"] != "relation"]
    ran = run("label", "import", db, answers(db, given), "--gold", tmp_path / "facit")
    assert "blir inget facit: § 12: bifall at" in ran.err
    assert ran.code == 0


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        ("export {db} {dir}/u.xml", 2, "UT ska vara en JSON-fil"),
        ("export {db} {dir}/saknas/u.json", 44, "filen kan inte skrivas"),
        ("export {dir}/saknas.db {dir}/u.json", 21, "databasen finns inte"),
        ("export {db} {dir}/u.json --ordning slump", 2, "slump finns inte. Välj bland: tvivel, datum."),
        ("import {db} {dir}/saknas.json", 44, "filen kan inte läsas"),
        ("import {dir}/saknas.db {dir}/arkiv.db", 21, "databasen finns inte"),
        ("undo {db} 1", 30, "ingen gällande granskning har det numret"),
        ("undo {db}", 2, "saknas"),
        ("undo {db} ett", 2, "ett är inget antal"),
    ],
)
def test_what_is_wrong_is_said(run: Run, db: Path, args: str, code: int, said: str) -> None:
    ran = run("label", *args.format(db=db, dir=db.parent).split())
    assert (ran.code, said in ran.err) == (code, True), ran.err


def test_the_samples_go_out_and_come_back_unchanged(run: Run, database: Path, tmp_path: Path) -> None:
    own = tmp_path / "exempel.db"
    shutil.copy(database, own)
    before = rows(own, ENTITIES), rows(own, MOVED)
    given = tasks(run, own)
    for task in given:
        task["annotations"] = [{"completed_by": 1, "result": task["predictions"][0]["result"]}]
    path = tmp_path / "svar.json"
    path.write_text(json.dumps(given), encoding="utf-8")
    assert run("label", "import", own, path).code == 0
    assert (rows(own, ENTITIES), rows(own, MOVED)) == before
    assert rows(own, "SELECT count(*) FROM v_yrkanden WHERE source NOT LIKE 'human:%'") == [(0,)]
