"""The trained network inside the shipped pipeline."""

import pytest
import spacy
from spacy.language import Language

from nlp.shipped import shipped
from nlp.tagging.bridge import NAMES, tags


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(shipped("models/sv_protokoll"))


def test_it_finds_whom_no_rule_knows_and_says_so(nlp: Language) -> None:
    doc = nlp("Därefter talar Xisto Quint om vägar.")
    found = {doc.text[tag.start : tag.end]: tag for tag in tags(doc)}
    assert found["Xisto Quint"].source.startswith("sv_protokoll-")


def test_a_rule_is_not_said_twice(nlp: Language) -> None:
    doc = nlp("Anna Ek (S) yrkar bifall till förslaget.")
    persons = [tag for tag in tags(doc) if tag.label == "PERSON"]
    assert [tag.source for tag in persons] == ["regler:person"]


def test_in_minutes_one_word_alone_is_nobody(nlp: Language) -> None:
    text = "Handläggaren talade länge med Vidfamne om vägen, och sedan gick Vidfamne hem."
    doc = nlp.make_doc(text)
    doc.user_data[NAMES] = frozenset()
    assert [tag for tag in tags(nlp(doc)) if tag.label == "PERSON"] == []


def test_headings_are_nothing(nlp: Language) -> None:
    doc = nlp.make_doc("SAMMANTRÄDESPROTOKOLL\n\nJustering\n\nBeslut\n\nOmröstning\n")
    doc.user_data[NAMES] = frozenset()
    assert tags(nlp(doc)) == ()
