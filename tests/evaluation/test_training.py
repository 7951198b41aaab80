"""What the network learns from: stretches of marked text, and how they are varied."""

import json
import random
import re
from pathlib import Path

import pytest
from marked import unmark

from nlp.evaluation.training import chunked, corpus_examples, news_examples, silver, varied, without_parties
from nlp.evaluation.variation import Drawn, changed, genitive, renamed, sentences
from nlp.model import Tag
from nlp.tagging.examples import Marked
from nlp.terms import EntityLabel


def chance(seed: int = 1) -> random.Random:
    """The same draws each time."""
    return random.Random(seed)  # noqa: S311


def marked(text: str) -> Marked:
    """A marked text as an example."""
    plain, spans = unmark(text)
    return Marked(plain, tuple(spans))


def said(example: Marked) -> list[tuple[str, str]]:
    return [(example.text[start:end], label) for start, end, label in example.named]


@pytest.fixture
def drawn() -> Drawn:
    return Drawn(lambda: "Xisto Quint", chance())


def test_without_parties_moves_what_is_named() -> None:
    before = marked("[Anna Ek|PERSON] (S) och [Bo Ahl|PERSON] (kd) från [Norrsele|PLACE]")
    after = without_parties(before)
    assert after.text == "Anna Ek och Bo Ahl från Norrsele"
    assert said(after) == said(before)


def test_running_heads_are_cut_out(tmp_path: Path) -> None:
    text = "LINDVIKS KOMMUN\nAnna Ek yrkar bifall."
    gold = {
        "text": text,
        "entities": [{"start": 0, "end": 15, "label": "ORG"}, {"start": 16, "end": 23, "label": "PERSON"}],
        "sidhuvuden": [{"start": 0, "end": 16}],
    }
    (tmp_path / "a.json").write_text(json.dumps(gold), encoding="utf-8")
    [example] = corpus_examples([tmp_path / "a.json"])
    assert (example.text, said(example)) == ("Anna Ek yrkar bifall.", [("Anna Ek", "PERSON")])


def test_where_places_were_not_labelled_a_capitalised_word_may_be_one(tmp_path: Path) -> None:
    text = "Beslut: vägen till Norrsele. Anna Ek yrkar avslag."
    gold = {
        "text": text,
        "entities": [{"start": 29, "end": 36, "label": "PERSON"}],
        "omärkta": ["ORG", "PLACE"],
    }
    (tmp_path / "a.json").write_text(json.dumps(gold), encoding="utf-8")
    [example] = corpus_examples([tmp_path / "a.json"])
    assert [text[start:end] for start, end in example.unknown] == ["Norrsele"]


def test_a_stretch_never_ends_inside_a_name() -> None:
    name = "Anna\nEk"
    text = "x" * 1496 + name + "\n" + "y" * 100
    parts = list(chunked(Marked(text, ((1496, 1503, "PERSON"),))))
    assert "".join(part.text for part in parts) == text
    assert [each for part in parts for each in said(part)] == [(name, "PERSON")]


def test_news(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Anna\tPER\nEk\tPER\nbor\t0\ni\t0\nNorrsele\tLOC\n\nHej\t0\n", encoding="utf-8"
    )
    [example] = news_examples(tmp_path / "a.txt")
    assert said(example) == [("Anna Ek", "PERSON"), ("Norrsele", "PLACE")]


def test_other_names_stand_where_the_names_stood(drawn: Drawn) -> None:
    before = marked("[Anna\nEk|PERSON] (S) yrkar bifall. [Ek|PERSON] talar. [Anna Ek|PERSON] talar igen.")
    after = renamed(before, drawn, chance(), kept=0)
    assert after.text == "Xisto\nQuint (S) yrkar bifall. Quint talar. Xisto Quint talar igen."
    assert said(after) == [("Xisto\nQuint", "PERSON"), ("Quint", "PERSON"), ("Xisto Quint", "PERSON")]


def test_what_is_unknown_moves_along(drawn: Drawn) -> None:
    before = Marked("Bo Ek och Myran", ((0, 5, "PERSON"),), ((10, 15),))
    after = renamed(before, drawn, chance(), kept=0)
    assert [after.text[start:end] for start, end in after.unknown] == ["Myran"]


def test_all_in_capitals_stays_so(drawn: Drawn) -> None:
    after = renamed(marked("[LINDVIKS KOMMUN|ORG]"), drawn, chance(), kept=0)
    assert after.text.isupper()


def test_real_minutes_keep_no_name_of_anybody(drawn: Drawn) -> None:
    tags = [Tag(0, 7, EntityLabel.PERSON, "", "regler:person"), Tag(8, 9, EntityLabel.DNR, "", "regler:dnr")]
    [example] = silver("Anna Ek x", tags, drawn, chance())
    assert said(example) == [("Xisto Quint", "PERSON")]


def test_what_the_network_guessed_is_not_learnt_again(drawn: Drawn) -> None:
    tags = [Tag(0, 7, EntityLabel.PERSON, "", "sv_protokoll-0.2.0")]
    assert [said(each) for each in silver("Anna Ek", tags, drawn, chance())] == [[]]


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_changed_the_names_are_the_same_words(seed: int) -> None:
    before = marked("Motion av [Anna Ek|PERSON]\nom [Norrsele|PLACE] och [Ekhults IF|ORG]:s plan.")
    after = changed(before, chance(seed))
    words = [name.casefold().split() for name, _ in said(after)]
    assert words == [name.casefold().split() for name, _ in said(before)]


def test_sentences_name_what_they_were_filled_with() -> None:
    drawing = chance(7)
    examples = list(sentences(Drawn(lambda: "Xisto Quint", drawing), drawing, 60))
    named = [each for example in examples for each in said(example)]
    assert {label for _, label in named} == {"PERSON", "ORG", "PLACE"}
    assert all(name.strip() == name and "{" not in name for name, _ in named)
    assert not any("{" in example.text for example in examples)


def test_the_name_of_a_property_is_no_place() -> None:
    drawing = chance(3)
    for example in sentences(Drawn(lambda: "Xisto Quint", drawing), drawing, 200):
        for _, end, label in example.named:
            assert label != "PLACE" or not re.match(r" \d+:\d", example.text[end:])


def test_varied_keeps_the_example_and_adds_others(drawn: Drawn) -> None:
    before = marked("[Anna Ek|PERSON] yrkar bifall.")
    first, *others = varied([before], drawn, chance(), 2)
    assert first == before
    assert len(others) == 2


@pytest.mark.parametrize(
    ("name", "expected"), [("Norrsele", "Norrseles"), ("Borås", "Borås"), ("Vax", "Vax")]
)
def test_genitive(name: str, expected: str) -> None:
    assert genitive(name) == expected


def test_towns_are_mixed_in() -> None:
    drawn = Drawn(lambda: "Xisto Quint", chance(), ("Ekhult",))
    assert "Ekhult" in {drawn.place() for _ in range(60)}
