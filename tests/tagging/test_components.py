"""The components in plain spaCy: a user of spaCy alone gets spans, entities and exact offsets."""

import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from nlp.shipped import shipped
from nlp.tagging.bridge import LETTERS, NAMES, TAGS, tags
from nlp.tagging.build import RULES, VERSION, build, pipeline

TEXT = "Anna Ek (S) yrkar den 21 maj 2024 att anslaget höjs med 250tkr. Dnr KS 2025-4"
FOUND = [
    ("DNR", "KS 2025-4", "KS 2025/4"),
    ("DATE", "21 maj 2024", "2024-05-21"),
    ("AMOUNT", "250tkr", "250000"),
    ("PARTY", "S", "S"),
    ("PERSON", "Anna Ek", ""),
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return pipeline()


def test_exact_offsets(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert [(tag.label, TEXT[tag.start : tag.end], tag.value) for tag in tags(doc)] == FOUND


def test_spans_and_entities_for_a_spacy_user(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert {(span.label_, span.text, span.id_) for span in doc.spans["sc"]} == set(FOUND)
    assert [ent.label_ for ent in doc.ents] == ["PERSON", "PARTY", "DATE", "AMOUNT", "DNR"]


def test_spans_are_rounded_to_tokens_but_tags_are_exact(nlp: Language) -> None:
    doc = nlp("Anna Eks(S) och Anna Ek (S)")
    exact = [doc.text[tag.start : tag.end] for tag in tags(doc) if tag.label == "PERSON"]
    assert exact == ["Anna Ek", "Anna Ek"]
    assert doc.spans["sc"]


def test_offset_of_a_chunk_is_added(nlp: Language) -> None:
    assert [tag.start for tag in tags(nlp("Anna Ek (S)"), 100)] == [109, 100]


def test_evidence_from_elsewhere(nlp: Language) -> None:
    doc = nlp.make_doc("Xisto Quint (NOP) talar")
    doc.user_data[NAMES] = ["Xisto Quint"]
    doc.user_data[LETTERS] = ["NOP"]
    assert [tag.label for tag in tags(nlp(doc))] == ["PARTY", "PERSON"]


def test_other_entities_stay() -> None:
    nlp = pipeline()
    nlp.add_pipe("entity_ruler", first=True).add_patterns([{"label": "LAW", "pattern": "kommunallagen"}])  # type: ignore[attr-defined]
    assert [ent.label_ for ent in nlp("Anna Ek (S) nämner kommunallagen").ents] == ["PERSON", "PARTY", "LAW"]


def test_round_trip_through_disk(tmp_path: Path) -> None:
    build(tmp_path)
    again = spacy.load(tmp_path)
    assert again.config == pipeline().config
    assert again(TEXT).user_data[TAGS] == pipeline()(TEXT).user_data[TAGS]


def test_the_parts_reproduce_what_is_checked_in(tmp_path: Path) -> None:
    """Assembled anew from its own network: the weights stay, and all around them is what the code says."""
    checked_in = shipped("models/sv_protokoll")
    build(tmp_path, checked_in)
    for name in ("config.cfg", "tokenizer", "ner/model"):
        assert (tmp_path / name).read_bytes() == (checked_in / name).read_bytes(), name


def test_shipped_model_is_small() -> None:
    files = [file for file in shipped("models/sv_protokoll").rglob("*") if file.is_file()]
    assert sum(file.stat().st_size for file in files) < 15_000_000


def test_meta() -> None:
    meta = spacy.load(shipped("models/sv_protokoll")).meta
    assert (meta["lang"], meta["version"], meta["license"]) == ("sv", VERSION, "AGPL-3.0-or-later")
    assert tuple(meta["pipeline"][-len(RULES) - 2 :]) == (*RULES, "protokoll_policy", "avsnitt")


def test_plain_spacy_finds_the_components_by_their_entry_points() -> None:
    code = "import spacy, sys; doc = spacy.load(sys.argv[1])('Anna Ek (S)'); print([ent.text for ent in doc.ents])"
    run = subprocess.run(
        [sys.executable, "-c", code, str(shipped("models/sv_protokoll"))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout.strip() == "['Anna Ek', 'S']", run.stderr
