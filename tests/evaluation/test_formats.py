"""Corpora in the formats of others: read, and written so that they come back the same."""

import json
from pathlib import Path
from typing import Any

import pytest
from evaluation.gold_made import gold
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from marked import mark

from nlp.errors import CorpusError
from nlp.evaluation.corpora import chosen, read_corpus
from nlp.evaluation.export import FORMATS
from nlp.evaluation.gold import Gold
from nlp.model import Document, Protokoll, Section, Tag
from nlp.terms import EntityLabel, SectionLabel

CORPUS = Path(__file__).resolve().parent.parent.parent / "corpus" / "gold"
SUFFIXES = {"docbin": ".spacy", "conll": ".conll", "jsonl": ".jsonl"}


def shown(found: Gold) -> str:
    """The entities of a document as marked-up words."""
    return mark(
        found.protokoll.document.text, [(tag.start, tag.end, str(tag.label)) for tag in found.protokoll.tags]
    )


def read_one(tmp_path: Path, name: str, content: str) -> Gold:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    (found,) = read_corpus(path)
    return found


# ------------------------------------------------------------------ there and back
@st.composite
def documents(draw: st.DrawFn) -> list[Gold]:
    """Texts of a few words and odd characters, with disjoint entities that begin and end with a letter."""
    made = []
    for at in range(draw(st.integers(1, 3))):
        text = draw(st.text(st.sampled_from("aÅz 9.:§-\n\f\u00a0\u2028😀#"), min_size=1, max_size=40))
        edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
        pairs = [pair for pair in zip(edges[::2], edges[1::2], strict=False) if is_whole(text[slice(*pair)])]
        values = draw(st.lists(st.sampled_from(("", "KS 2024-9", "40000")), min_size=3, max_size=3))
        labels = draw(st.lists(st.sampled_from(EntityLabel), min_size=3, max_size=3))
        tags = tuple(
            Tag(*pair, label, value, "guld")
            for pair, label, value in zip(pairs, labels, values, strict=False)
        )
        end = len(text.rstrip())  # a blank at the end is part of spaCy's last token
        sections = (Section(SectionLabel.BESLUT, "", 0, end, "guld"),) if end else ()
        protokoll = Protokoll(Document("", f"prov-{at}", text, (), ()), (), sections, (), tags)
        made.append(Gold(f"prov-{at}", "Lindvik", 1998 + at, protokoll))
    return made


def is_whole(words: str) -> bool:
    return bool(words) and not words[0].isspace() and not words[-1].isspace()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@pytest.mark.parametrize("name", FORMATS)
@given(corpus=documents())
def test_entities_come_back_the_same(name: str, corpus: list[Gold], tmp_path: Path) -> None:
    path = tmp_path / f"korpus{SUFFIXES[name]}"
    FORMATS[name](corpus, path)
    found = read_corpus(path)
    assert [(each.id, each.kommun, each.year) for each in found] == [
        (each.id, each.kommun, each.year) for each in corpus
    ]
    assert [each.protokoll.document.text for each in found] == [
        each.protokoll.document.text for each in corpus
    ]
    assert [each.protokoll.tags for each in found] == [each.protokoll.tags for each in corpus]
    if name != "conll":
        assert [each.protokoll.sections for each in found] == [each.protokoll.sections for each in corpus]


@pytest.mark.parametrize("name", FORMATS)
def test_our_own_corpus_comes_back_the_same(name: str, tmp_path: Path) -> None:
    corpus = read_corpus(CORPUS)[:3]
    path = tmp_path / f"korpus{SUFFIXES[name]}"
    FORMATS[name](corpus, path)
    found = read_corpus(path)
    assert [shown(each) for each in found] == [shown(each) for each in corpus]
    if name == "jsonl":
        assert found == corpus


def test_of_two_entities_over_each_other_docbin_keeps_both_and_conll_the_first(tmp_path: Path) -> None:
    tags = (Tag(0, 20, EntityLabel.ORGAN, "", "guld"), Tag(10, 28, EntityLabel.ORG, "", "guld"))
    document = Document("", "prov", "Nämnden i Lindviks kommun AB", (), ())
    corpus = [Gold("prov", "Lindvik", 2024, Protokoll(document, tags=tags))]
    for name, kept in (("docbin", tags), ("conll", tags[:1])):
        path = tmp_path / f"korpus{SUFFIXES[name]}"
        FORMATS[name](corpus, path)
        assert read_corpus(path)[0].protokoll.tags == kept


# ------------------------------------------------------------------ CoNLL
@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Anna\tB-PER\nEk\tI-PER\nyrkar\tO\n", "[Anna Ek|PERSON] yrkar"),  # IOB2
        (
            "Anna B-PER\nEk I-PER\nBo B-PER\n\nCia B-PER\n",
            "[Anna Ek|PERSON] [Bo|PERSON] [Cia|PERSON]",
        ),  # blanks between columns
        ("Anna I-PER\nEk I-PER\nBo B-PER\nyrkar O\n", "[Anna Ek|PERSON] [Bo|PERSON] yrkar"),  # IOB1
        ("Anna\tB-PER\nEk\tL-PER\nBo\tU-PER\nAl\tO\n", "[Anna Ek|PERSON] [Bo|PERSON] Al"),  # BILOU
        ("Anna\tB-PER\nEk\tE-PER\nBo\tS-PER\nAl\tO\n", "[Anna Ek|PERSON] [Bo|PERSON] Al"),  # BIOES
        ("Anna PER\nEk PER\n, 0\nVolvo ORG\n", "[Anna Ek|PERSON] , [Volvo|ORG]"),  # bare labels
        ("E-post 0\nAnna PER\n", "E-post [Anna|PERSON]"),  # a word that looks like a label
        (
            "# sent_id = 1\n# text = Anna Ek\n1\tAnna\tB-PER\t-\t-\n2\tEk\tI-PER\t-\t-\n",
            "[Anna Ek|PERSON]",
        ),  # numbered, with columns after
        ("Anna 0 4 B-PER\nEk 5 7 I-PER\n, 7 8 O\n", "[Anna Ek|PERSON],"),  # with offsets
        ("Anna Xx NN B-PRS\nEk Xx NN I-PRS\n", "[Anna Ek|PERSON]"),  # word classes between
        ("Anna\tB-MISC\nEk\tI-MISC\nLindvik\tB-GPE\n", "Anna Ek [Lindvik|PLACE]"),  # a label we do not have
        ("#\tO\nAnna\tB-PER\n", "# [Anna|PERSON]"),  # a sign is no comment
    ],
)
def test_conll_of_many_kinds(content: str, expected: str, tmp_path: Path) -> None:
    assert shown(read_one(tmp_path, "prov.conll", content)) == expected


def test_conll_names_what_it_does_not_know(tmp_path: Path) -> None:
    found = read_one(tmp_path, "prov.txt", "Nato\tB-MISC\nLindvik\tB-LOC\n")
    assert (found.id, found.unknown) == ("prov", ("MISC",))


def test_conll_with_and_without_documents(tmp_path: Path) -> None:
    path = tmp_path / "prov.iob2"
    path.write_text("# newdoc id = a\nAnna\tB-PER\n\n# newdoc id = b\nBo\tB-PER\n", encoding="utf-8")
    assert [(each.id, shown(each)) for each in read_corpus(path)] == [
        ("a", "[Anna|PERSON]"),
        ("b", "[Bo|PERSON]"),
    ]
    path.write_text("-DOCSTART- O\n\nAnna B-PER\n\n-DOCSTART- O\n\nBo B-PER\n", encoding="utf-8")
    assert [each.id for each in read_corpus(path)] == ["prov-1", "prov-2"]
    path.write_text("Anna B-PER\n\n" * 250, encoding="utf-8")
    assert [len(each.protokoll.tags) for each in read_corpus(path)] == [100, 100, 50]


# ------------------------------------------------------------------ Label Studio and doccano
def region(start: int, end: int, text: str, *labels: str) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": text, "labels": list(labels)}
    return {"id": "x", "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def task(text: str, *annotations: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": 7,
        "data": {"text": text, "kommun": "Lindvik", "year": 2024},
        "annotations": list(annotations),
    }


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (task("Anna Ek yrkar", {"result": [region(0, 7, "Anna Ek", "PERSON")]}), "[Anna Ek|PERSON] yrkar"),
        (
            task(
                "Anna Ek",
                {"result": [region(0, 4, "Anna", "PERSON")]},
                {"result": [region(0, 7, "Anna Ek", "PERSON")]},
            ),
            "[Anna Ek|PERSON]",
        ),  # the last counts
        (
            task(
                "Anna Ek",
                {"result": [region(0, 7, "Anna Ek", "PERSON")]},
                {"was_cancelled": True, "result": []},
            ),
            "[Anna Ek|PERSON]",
        ),  # but not one that was cancelled
        (
            task("😀 Anna", {"result": [region(3, 7, "Anna", "PER")]}),
            "😀 [Anna|PERSON]",
        ),  # a browser counts an emoji twice
        (
            task("Anna", {"result": [{"type": "choices", "value": {"choices": ["bra"]}}]}),
            "Anna",
        ),  # no stretch of text
        (
            {
                "id": 3,
                "text": "Anna Ek",
                "label": [{"start": 0, "end": 7, "text": "Anna Ek", "labels": ["PER"]}],
            },
            "[Anna Ek|PERSON]",
        ),  # JSON-MIN
        ({"id": 3, "text": "Anna Ek", "label": [[0, 7, "PER"]]}, "[Anna Ek|PERSON]"),  # doccano
        (
            {"id": 3, "text": "Anna Ek", "labels": [[0, 7, "PER"]], "meta": {"kommun": "Lindvik"}},
            "[Anna Ek|PERSON]",
        ),
        (
            {
                "text": "Anna Ek",
                "entities": [{"id": 1, "label": "PER", "start_offset": 0, "end_offset": 7}],
                "relations": [],
            },
            "[Anna Ek|PERSON]",
        ),
        ({"text": "Anna Ek", "label": []}, "Anna Ek"),  # nothing is named: labelled too
    ],
)
@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_exports_of_label_studio_and_doccano(
    record: dict[str, Any], expected: str, suffix: str, tmp_path: Path
) -> None:
    content = json.dumps([record]) if suffix == ".json" else json.dumps(record) + "\n\n"
    assert shown(read_one(tmp_path, f"prov{suffix}", content)) == expected


def test_a_task_says_what_it_is_of(tmp_path: Path) -> None:
    found = read_one(tmp_path, "prov.json", json.dumps([task("Anna", {"result": []})]))
    assert (found.id, found.kommun, found.year, found.shape) == ("7", "Lindvik", 2024, "label studio")


def test_a_task_that_nobody_has_done_is_no_gold(tmp_path: Path) -> None:
    path = tmp_path / "prov.json"
    path.write_text(json.dumps([task("Anna"), task("Bo", {"result": []})]), encoding="utf-8")
    assert [each.protokoll.document.text for each in read_corpus(path)] == ["Bo"]


# ------------------------------------------------------------------ a corpus
@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.json", "{", "Expecting"),
        ("a.json", '[{"text": "utan etiketter"}]', "post 1"),
        ("a.json", '{"text": "x", "paragrafer": [{}]}', "number"),
        ("a.jsonl", '{"text": "Anna", "label": [[0, 9, "PER"]]}', "utanför texten"),
        (
            "a.jsonl",
            '{"data": {"text": "Anna"}, "annotations": [{"result": [{"type": "labels", "value": {"start": 0, "end": 2, "text": "Bo", "labels": ["PER"]}}]}]}',
            "står inte",
        ),
        ("a.spacy", "inget", "uppmärkt"),
        ("a.conll", "# global.columns = FORM NER\nAnna\n", "uppmärkt"),
        ("a.json", "{}", "inga uppmärkta"),
        (
            "a.jsonl",
            '{"id": "x", "text": "a", "label": []}\n{"id": "x", "text": "b", "label": []}',
            "samma id, x",
        ),
    ],
)
def test_what_cannot_be_read_is_told(name: str, content: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(CorpusError, match=reason) as raised:
        read_corpus(tmp_path)
    assert str(tmp_path) in str(raised.value)


def test_a_corpus_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="finns inte"):
        read_corpus(tmp_path / "ingen")


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        ("Åkersund", ["b"]),
        ("åkersund", ["b"]),
        ("a", ["a-1", "a-2"]),
        ("test", ["b"]),
        ("train", ["a-1", "a-2"]),
    ],
)
def test_a_part_of_a_corpus(only: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / "split.json").write_text('{"train": ["Lindvik"], "test": ["Åkersund"]}', encoding="utf-8")
    corpus = [gold("x", "a-1"), gold("x", "a-2"), gold("x", "b", "Åkersund")]
    assert [each.id for each in chosen(corpus, only, tmp_path / "gold")] == expected


@pytest.mark.parametrize(("only", "reason"), [("Norrsele", "svarar mot Norrsele"), ("dev", "delen dev")])
def test_a_part_that_is_not_there(only: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=reason):
        chosen([gold("x")], only, tmp_path)


def test_a_part_may_name_the_folders_of_the_corpus() -> None:
    corpus = read_corpus(CORPUS)
    folder = next(path for path in sorted(CORPUS.iterdir()) if path.is_dir())
    assert {each.id for each in chosen(corpus, folder.name, CORPUS)} == {
        path.stem for path in folder.glob("*.json")
    }
