"""The handwritten minutes hold together, and the gold that is checked in is what their sources say."""

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from nlp.evaluation.check import BESLUT_KINDS, faults
from nlp.evaluation.markup import read
from nlp.terms import EntityLabel, HandlingKind, Mode, Outcome, Role, SectionLabel, Vote, YrkandeKind

CORPUS = Path(__file__).resolve().parent.parent.parent / "corpus"
SOURCES = sorted((CORPUS / "handskrivna").glob("*/*.xml"))


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_document_is_whole_and_up_to_date(source: Path) -> None:
    gold = json.loads((CORPUS / "gold" / source.parent.name / f"{source.stem}.json").read_bytes())
    made = read(source.read_bytes().decode().removesuffix("\n"))
    assert faults(gold) == []
    assert {key: gold[key] for key in made} == made, "run scripts/build_handwritten.py"
    text = (CORPUS / "gold" / source.parent.name / f"{source.stem}.txt").read_bytes().decode()
    assert text == gold["text"]


def test_the_script_says_so_too() -> None:
    script = CORPUS.parent / "scripts" / "build_handwritten.py"
    ran = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (0, "")


def test_there_are_enough_of_them() -> None:
    assert len(SOURCES) >= 24
    assert len({source.parent.name for source in SOURCES}) >= 16
    years = [int(re.findall(r"(?:19|20)\d\d", source.stem)[0]) for source in SOURCES]
    assert (min(years), max(years)) == (1958, 2026)


def test_every_kind_and_label_occurs() -> None:
    seen: Counter[str] = Counter()
    for path in (CORPUS / "gold").glob("*/*.json"):
        gold = json.loads(path.read_bytes())
        seen.update(e["label"] for e in gold["entities"])
        for item in gold["paragrafer"]:
            seen.update(s["label"] for s in item["sections"])
            seen.update(y["kind"] for y in item["yrkanden"])
            seen.update(b["kind"] for b in item["beslut"])
    assert seen.keys() >= {"PERSON", "PARTY", "DNR", "AMOUNT", "DATE", "ORGAN", "LAW", "PROPERTY"}
    assert set(YrkandeKind) <= seen.keys()
    assert seen.keys() >= BESLUT_KINDS


def test_the_schema_names_the_vocabularies() -> None:
    definitions = json.loads((CORPUS / "schema.json").read_bytes())["$defs"]

    def values(name: str, key: str) -> set[str]:
        return set(definitions[name]["properties"][key]["enum"])

    assert values("section", "label") == set(SectionLabel)
    assert values("entity", "label") == set(EntityLabel)
    assert values("handling", "kind") == set(HandlingKind)
    assert values("narvaro", "role") == set(Role)
    assert values("beslutspunkt", "mode") == set(Mode)
    assert values("beslutspunkt", "kind") == set(BESLUT_KINDS)
    assert values("yrkande", "kind") == set(YrkandeKind)
    assert values("yrkande", "outcome") == set(Outcome)
    assert values("rost", "vote") == set(Vote)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_gold_keeps_to_the_schema(source: Path) -> None:
    schema = json.loads((CORPUS / "schema.json").read_bytes())
    gold = json.loads((CORPUS / "gold" / source.parent.name / f"{source.stem}.json").read_bytes())
    assert keeps(gold, schema, schema["$defs"])


def keeps(value: Any, schema: dict[str, Any], definitions: dict[str, Any]) -> bool:
    """Whether a value has the properties that its part of the schema demands, and no other."""
    if "$ref" in schema:
        schema = definitions[schema["$ref"].removeprefix("#/$defs/")]
    if isinstance(value, list):
        return all(keeps(inner, schema["items"], definitions) for inner in value)
    if not isinstance(value, dict):
        return True
    fits = set(schema["required"]) <= value.keys() <= schema["properties"].keys()
    inner = (keeps(part, schema["properties"][key], definitions) for key, part in value.items() if fits)
    return fits and all(inner)
