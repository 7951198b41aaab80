"""The generated minutes are whole, and what is checked in is what the grammar writes."""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from nlp.evaluation.check import faults
from nlp.evaluation.check_text import text_faults
from nlp.evaluation.generator import Made, documents, load
from nlp.evaluation.generator.grammar import fits, unmarked
from nlp.evaluation.generator.marks import genitive, listed, plain, raised
from nlp.evaluation.markup import read
from nlp.terms import EntityLabel, Outcome, SectionLabel, YrkandeKind

CORPUS = Path(__file__).resolve().parent.parent.parent / "corpus"
HANDWRITTEN = {path.name for path in (CORPUS / "handskrivna").iterdir() if path.is_dir()}


@cache
def every() -> tuple[tuple[Made, dict[str, Any]], ...]:
    grammar = load(CORPUS / "grammatik")
    return tuple(
        (made, read(made.marked, id=made.id, kommun=made.kommun, year=made.year))
        for made in documents(grammar)
    )


def test_every_document_is_whole() -> None:
    assert [fault for _, gold in every() for fault in faults(gold)] == []


def test_every_text_tells_what_its_labels_say() -> None:
    assert [(made.id, fault) for made, gold in every() for fault in text_faults(gold)] == []


def test_heads_of_pages_are_told() -> None:
    heads = {
        gold["text"][each["start"] : each["end"]]
        for _, gold in every()
        for each in gold.get("sidhuvuden", ())
    }
    assert "Region Vettermark\tPROTOKOLL\t3 (48)" in heads
    assert not any("<" in head or "\f" in head or "\n" in head for head in heads)


def test_what_is_checked_in_is_what_the_grammar_writes() -> None:
    for made, gold in every():
        path = CORPUS / "gold" / made.slug / f"{made.id}.json"
        assert json.loads(path.read_bytes()) == gold, "run scripts/build_corpus.py"
        assert path.with_suffix(".txt").read_bytes().decode() == gold["text"]


def test_there_are_enough_of_them() -> None:
    assert len(every()) >= 120
    assert len({made.slug for made, _ in every()}) >= 24
    years = [made.year for made, _ in every()]
    assert (min(years), max(years)) == (1985, 2026)


def test_every_label_occurs() -> None:
    entities = Counter(e["label"] for _, gold in every() for e in gold["entities"])
    items = [item for _, gold in every() for item in gold["paragrafer"]]
    assert set(entities) == set(EntityLabel)
    around = [section for _, gold in every() for section in gold["sections"]]
    inside = [section for item in items for section in item["sections"]]
    assert {section["label"] for section in around + inside} == set(SectionLabel)
    assert {y["kind"] for item in items for y in item["yrkanden"]} >= set(YrkandeKind) - {"övrigt"}
    assert {y["outcome"] for item in items for y in item["yrkanden"]} == set(Outcome)


def test_no_two_paragrafer_read_alike() -> None:
    texts = [plain(gold["text"][i["start"] : i["end"]]) for _, gold in every() for i in gold["paragrafer"]]
    assert len(set(texts)) == len(texts)


def test_the_split_has_every_kommun_once() -> None:
    split = json.loads((CORPUS / "split.json").read_bytes())
    parts = [kommun for part in ("train", "dev", "test") for kommun in split[part]]
    assert sorted(parts) == sorted({made.slug for made, _ in every()} | HANDWRITTEN)
    assert set(split) == {"train", "dev", "test"}


@pytest.mark.parametrize(
    ("phrase", "year", "expected"),
    [
        ("yrkar bifall", 1985, True),  # no mark: at any time
        ("<1999 med ja besvarad", 1998, True),
        ("<1999 med ja besvarad", 1999, False),
        (">1990 <2016 Folkpartiet liberalerna", 2004, True),  # both marks hold
        (">1990 <2016 Folkpartiet liberalerna", 2018, False),
    ],
)
def test_a_phrase_has_its_time(phrase: str, year: int, *, expected: bool) -> None:
    assert fits(phrase, year) is expected
    assert unmarked(phrase)[0] not in "<>"


def test_words_are_put_together() -> None:
    assert raised("<organ>kommunstyrelsen</organ>s") == "<organ>Kommunstyrelsen</organ>s"
    assert raised("<p>Ann</p> om ö") == "<p>Ann</p> om ö"
    assert listed(["a", "b", "c"]) == "a, b och c"
    assert [genitive(name) for name in ("Ek", "Moraeus")] == ["s", ""]
