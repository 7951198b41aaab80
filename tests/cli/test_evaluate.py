"""`protokoll evaluate` on a few documents of the corpus."""

import json
import shutil
import sys
from pathlib import Path

import pytest
from commandline import Run
from conftest import ROOT

from nlp.evaluation.facts import KINDS

GOLD = ROOT / "corpus" / "gold"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three documents of three kommuner."""
    folder = tmp_path_factory.mktemp("korpus") / "gold"
    for kommun in ("dalsfors", "nordinge", "vibyfors"):
        shutil.copytree(GOLD / kommun, folder / kommun)
    return folder


def test_figures_for_a_person(run: Run, corpus: Path) -> None:
    ran = run("evaluate", corpus, "--baseline", "--only", "vibyfors")
    assert (ran.code, ran.err) == (0, "")
    for words in ("Dokument: 1.", "PERSON", "yrkande: hel händelse", "Baslinje F1", "Makro-F1"):
        assert words in ran.out


def test_figures_for_a_machine(run: Run, corpus: Path) -> None:
    found = json.loads(run("evaluate", corpus, "--json").out)
    assert [document["id"][:8] for document in found["documents"]] == ["dalsfors", "nordinge", "vibyfors"]
    assert set(found["measures"]) <= set(KINDS)
    assert found["measures"]["PERSON"]["f1"] > 0.8
    assert found["sections"]["macro"] > 0.5
    assert set(found["kommuner"]) == {"Dalsfors", "Nordinge", "Vibyfors"}
    assert found["spread"]["PERSON"]["kommuner"] == 3


def test_a_report_and_what_changed_since(run: Run, corpus: Path, tmp_path: Path) -> None:
    first = run("evaluate", corpus, "--only", "nordinge", "--report", tmp_path / "rapport")
    assert first.err == f"Rapport: {tmp_path / 'rapport' / 'rapport.html'}\n"
    again = run("evaluate", corpus, "--only", "nordinge", "--against", tmp_path / "rapport" / "resultat.json")
    assert "0 fel är borta, 0 är nya" in again.out


def test_a_corpus_agrees_with_itself(run: Run, corpus: Path) -> None:
    found = json.loads(run("evaluate", corpus, "--gold2", corpus, "--json").out)
    assert (found["agreement"], found["kappa"]) == (True, 1.0)
    assert {measure["f1"] for measure in found["measures"].values()} == {1.0}


def test_pdfs_of_a_folder(run: Run, corpus: Path, exempel: Path, tmp_path: Path) -> None:
    text = json.loads(next((corpus / "vibyfors").glob("*.json")).read_bytes())
    (tmp_path / "prov.json").write_text(
        json.dumps({**text, "id": "lindvik-bun-2024-09-18"}), encoding="utf-8"
    )
    ran = run("evaluate", tmp_path, "--pdf", exempel)
    assert ran.code == 0
    assert "Dokument: 1." in ran.out


@pytest.mark.parametrize("name", ["docbin", "conll", "jsonl"])
def test_a_corpus_is_written_and_read_again(
    run: Run, corpus: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / {"docbin": "korpus.spacy"}.get(name, f"korpus.{name}")
    with monkeypatch.context() as patched:
        patched.setitem(sys.modules, "nervaluate", None)  # what only measuring needs
        assert run("evaluate", corpus, "--export", name, path).out == f"{path}: 3 dokument.\n"
    again = json.loads(run("evaluate", path, "--gold2", corpus, "--json").out)
    assert again["measures"]["PERSON"]["f1"] == 1.0


def test_labels_that_are_not_ours_are_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "prov.jsonl"
    path.write_text(
        '{"text": "Anna Ek (S) i Nato", "label": [[0, 7, "PER"], [14, 18, "MISC"]]}', encoding="utf-8"
    )
    ran = run("evaluate", path)
    assert ran.code == 0
    assert ran.err == "Obs: etiketter som programmet inte har räknas inte: MISC.\n"


def test_a_document_that_fails_is_listed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "prov.jsonl").write_text('{"id": "tom", "text": "", "label": []}\n', encoding="utf-8")
    ran = run("evaluate", tmp_path)
    assert ran.code == 1
    assert "tom.txt: filen är tom" in ran.out


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (("ingen",), 41, "finns inte"),
        ((GOLD, "--only", "ingen"), 41, "inget dokument svarar mot ingen"),
        ((GOLD, "--export", "xml", "fil"), 2, "Välj bland: docbin, conll, jsonl."),
        ((GOLD, "--export", "conll", "ingen/mapp/fil"), 41, "går inte att skriva"),
        ((), 2, "KORPUS saknas"),
    ],
)
def test_what_is_wrong_is_told(run: Run, args: tuple[object, ...], code: int, says: str) -> None:
    ran = run("evaluate", *args)
    assert (ran.code, says in ran.err) == (code, True)


def test_without_the_extra_help_works_and_the_rest_says_what_to_install(
    run: Run, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("nervaluate", "matplotlib"):
        monkeypatch.setitem(sys.modules, module, None)
    assert run("evaluate", "--help").code == 0
    ran = run("evaluate", corpus)
    assert (ran.code, ran.out) == (42, "")
    assert "pip install 'kommunprotokoll[evaluation]'" in ran.err
