"""The commands that follow a matter, a person and a party."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from commandline import Run
from store.made import made

from nlp.store import open_store
from nlp.terms import HandlingKind


def test_an_arende_tells_the_days_and_what_changed(run: Run, database: Path) -> None:
    out = run("arende", database, "KS/2024:118").out
    assert "14 dagar efter steget före" in out
    assert "även dnr    BUN/2024:63" in out
    assert "{+Samhällsbyggnadsförvaltningen får i uppdrag" in out
    assert "inget i orden sedan Kommunstyrelsens arbetsutskott" in out
    assert "votering    6 ja, 5 nej" in out


def test_what_changed_is_bits_in_json_and_marks_in_csv(run: Run, database: Path) -> None:
    rows = json.loads(run("arende", database, "KS/2024:118", "--json").out)
    bits = rows[-1]["difference"]["bits"]
    assert {bit["change"] for bit in bits} == {"lika", "ny"}
    (*_, last) = csv.DictReader(io.StringIO(run("arende", database, "KS/2024:118", "--csv").out))
    assert "{+Barn- och utbildningsnämnden ska senast i juni 2026" in last["difference"]
    assert (last["days"], last["organ"], last["number"]) == ("33", "Kommunfullmäktige", "98")


def test_open_motions_on_a_day(run: Run, database: Path) -> None:
    out = run("motioner", database, "--kommun", "lindvik", "--per", "2025-02-01").out
    assert "solceller på kommunens tak" in out
    assert "av          Viktor Almerud (MP)" in out
    assert "öppen, 75 dagar (väckt 2024-11-18; fullmäktiges protokoll finns till 2024-11-18)" in out
    assert "kulturskola" not in out


@pytest.mark.parametrize(("status", "number"), [("öppna", 2), ("avgjorda", 1), ("oklara", 0), ("alla", 3)])
def test_motions_by_where_they_stand(run: Run, database: Path, status: str, number: int) -> None:
    asked = ("motioner", database, "--kommun", "lindvik", "--per", "2025-02-01", "--status", status)
    assert len(json.loads(run(*asked, "--json").out)) == number


def test_a_day_is_a_whole_one(run: Run, database: Path) -> None:
    ran = run("motioner", database, "--per", "2025")
    assert (ran.code, "2025 är ingen hel dag" in ran.err) == (2, True)


def test_a_person_by_name(run: Run, database: Path) -> None:
    out = run("person", database, "Hanna Nordmark").out
    assert "Hanna Nordmark · Lindvik" in out
    assert "parti       C 2024-10-02 – 2024-11-18" in out
    assert "uppdrag     ledamot i Kommunstyrelsen 2024-10-16" in out
    assert "närvaro     2024 Kommunstyrelsen: 1 av 1 sammanträden (ledamot)" in out
    assert "röst        nej: ja = bifall till kommunstyrelsens förslag" in out
    assert "yrkande     avslag: kommunstyrelsens förslag (C) → avslag" in out


def test_a_person_in_json_is_one_object_and_in_csv_rows(run: Run, database: Path) -> None:
    found = json.loads(run("person", database, "Hanna Nordmark", "--json").out)
    assert (found["name"], found["kommun"], found["others"]) == ("Hanna Nordmark", "Lindvik", [])
    rows = list(csv.DictReader(io.StringIO(run("person", database, "Hanna Nordmark", "--csv").out)))
    assert len(rows) == len(found["rows"])
    assert {row["kommun"] for row in rows} == {"Lindvik"}


def test_of_several_none_is_picked(run: Run, database: Path) -> None:
    ran = run("person", database, "Anders*", "--json")
    found = json.loads(ran.out)
    assert len(found) > 1
    assert f"Flera heter så ({len(found)}). Välj en med --id." in ran.err
    again = json.loads(run("person", database, "--id", found[0]["id"], "--json").out)
    assert again["name"] == found[0]["name"]


def test_a_name_that_nobody_has(run: Run, database: Path) -> None:
    assert run("person", database, "Ingen Alls").err == "Inget hittades.\n"


def test_neither_name_nor_number(run: Run, database: Path) -> None:
    assert "NAMN eller --id saknas" in run("person", database).err


def test_who_is_who_is_decided_and_undone(run: Run, database: Path, tmp_path: Path) -> None:
    own = tmp_path / "egen.db"
    shutil.copy(database, own)
    one, other = (each["id"] for each in json.loads(run("person", own, "Anders*", "--json").out)[:2])
    said = run("person", "merge", own, one, other, "--av", "Eva").out
    assert f"[{one}] räknas som [{other}]" in said
    assert len(json.loads(run("person", own, "--id", one, "--json").out)["ids"]) == 2
    (choice,) = json.loads(run("person", "val", own, "--json").out)
    assert (choice["kind"], choice["made_by"]) == ("samma", "Eva")
    assert "är samma person som" in run("person", "val", own).out
    assert run("person", "undo", own, choice["id"]).code == 0
    assert "är delad 2024-10-01" in run("person", "split", own, one, "--from", "2024-10-01").out
    assert len(json.loads(run("person", "val", own, "--undone", "--json").out)) == 2
    assert run("person", "undo", own, 99).code == 30


def test_a_party(run: Run, database: Path) -> None:
    out = run("parti", database, "Centerpartiet").out
    assert out.startswith("C Centerpartiet\n")
    assert "återremiss: 1 bifall, 1 avslag, 0 okänt, bifall 50 % av 2 med känt utfall" in out
    assert "röstar som  V: 100 % (9 av 9 voteringar)" in out
    found = json.loads(run("parti", database, "C", "--kommun", "lindvik", "--json").out)
    assert {row["kommun"] for row in found["rows"]} == {"Lindvik"}
    assert run("parti", database, "XYZ").code == 30


@pytest.mark.parametrize("question", ["person {} nordmark", "parti {} c", "motioner {} --status alla"])
def test_a_limit_says_that_there_is_more(run: Run, database: Path, question: str) -> None:
    ran = run(*question.format(database).split(), "--limit", "1")
    assert "Här visas 1" in ran.err


HEAD = "[§ {} [Riktlinjer för bostöd|title] [{}|dnr]\n"
MINUTES = {
    "Lindvik/Socialnämnden/2025-01-10": HEAD.format(5, "SN 2025/9")
    + "[att anta|beslut föreslår]\n|paragraf 5]",
    "Lindvik/Kommunstyrelsen/2025-02-10": "[Anna Ek (S)|deltagare]\n"
    + HEAD.format(8, "KS 2025/4")
    + "Socialnämnden 2025-01-10 § 5\n[enligt nämndens förslag|beslut]\n|paragraf 8]",
    "Åkersund/Kommunstyrelsen/2025-02-10": "[Anna Ek (S)|deltagare]\n"
    + HEAD.format(3, "KS 2025/4")
    + "[att anta|beslut]\n|paragraf 3]",
    "Lindvik/Kommunstyrelsen/1985-02-10": "[Anna Ek (S)|deltagare]",
}


@pytest.fixture
def made_up(tmp_path: Path) -> Path:
    path = tmp_path / "egen.db"
    with open_store(path, create=True) as store:
        for number, (place, text) in enumerate(MINUTES.items()):
            store.save(made(text, place=place), Path(f"/x/{number}.pdf"))
        place = "Lindvik/Kommunstyrelsen/2025-02-10"
        copy = made(f"{MINUTES[place]} ", place=place, name="u.pdf", kind=HandlingKind.PROTOKOLLSUTDRAG)
        store.save(copy, Path("/x/u.pdf"))
    return path


def test_each_kommun_and_each_tie_is_told(run: Run, made_up: Path) -> None:
    out = run("arende", made_up, "KS 2025/4").out
    assert "\nLindvik\n" in out
    assert "\nÅkersund\n" in out
    assert "hör hit     texten säger det: Socialnämnden 2025-01-10 § 5" in out
    assert "finns i     protokollsutdrag: u.pdf s. 1" in out
    assert "ändrat      enligt förslaget; jämfört med Socialnämnden · 2025-01-10 · § 5" in out
    (first, *_) = csv.DictReader(io.StringIO(run("arende", made_up, "KS 2025/4", "--csv").out))
    assert (first["band"], first["because"]) == ("nämnd", "Socialnämnden 2025-01-10 § 5")


def test_namesakes_and_long_gaps_are_told(run: Run, made_up: Path) -> None:
    found = json.loads(run("person", made_up, "anna ek", "--json").out)
    assert {each["kommun"] for each in found} == {"Lindvik", "Åkersund"}
    assert "inget mellan 1985-02-10 och 2025-02-10: kan vara två personer" in run("person", made_up, "ek").out
    out = run("person", made_up, "--id", found[0]["id"]).out
    assert "Heter likadant, men är någon annan eller inte hopslagen:" in out
    assert "Anna Ek · S · Åkersund" in out
    run("person", "merge", made_up, found[0]["id"], found[1]["id"])
    assert "hopslagen" in run("person", made_up, "--id", found[0]["id"]).out
