"""Gold from JSON and back: nothing that is labelled is lost."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from store.at_random import protokoll as protokoll_at_random

from nlp.evaluation.gold import FULL, ITEMS, SOURCE, Gold, gold_of, is_gold, record_of
from nlp.model import Document, Protokoll, Section


def labels(protokoll: Protokoll) -> Protokoll:
    """What gold keeps of an analysis: no words and pages, and nothing of who found a section."""

    def own(sections: tuple[Section, ...]) -> tuple[Section, ...]:
        return tuple(replace(section, source=SOURCE) for section in sections)

    document = Document("", "prov", protokoll.document.text, (), ())
    paragrafer = tuple(replace(each, sections=own(each.sections)) for each in protokoll.paragrafer)
    return replace(
        protokoll,
        document=document,
        sections=own(protokoll.sections),
        paragrafer=paragrafer,
        identiteter=(),
        kontroller=(),
    )


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=40, deadline=None)
@given(protokoll_at_random())
def test_what_is_written_is_read_back_the_same(protokoll: Protokoll) -> None:
    gold = Gold("prov", "Lindvik", 1998, labels(protokoll))
    assert gold_of("annat", record_of(gold)) == gold


ITEM = {
    "number": "7", "title": {"start": 4, "end": 19}, "dnr": ["KS 2024/9"], "start": 0, "end": 50,
    "sections": [{"label": "beslut", "start": 20, "end": 50}],
    "beslut": [{"mode": "beslutar", "start": 27, "end": 50}],
    "yrkanden": [{"kind": "bifall", "outcome": "okänt", "proposers": [{"name": "Anna Ek"}], "start": 27, "end": 40}],
    "voteringar": [{"yes": 7, "no": 5, "start": 27, "end": 40}],
    "reservationer": [{"by": [{"name": "", "party": "SD"}], "start": 27, "end": 40}],
    "jäv": [],
}  # fmt: skip


def test_items_are_paragrafer() -> None:
    text = "§ 7 Badhuset i\nViken\nBeslut\nNämnden beslutar enligt det."
    gold = gold_of("region-sjo-rs-1998-04-02", {"text": text, "items": [ITEM], "entities": []})
    assert (gold.kommun, gold.year, gold.shape) == ("region", 1998, ITEMS)
    (paragraf,) = gold.protokoll.paragrafer
    assert (paragraf.number, paragraf.title, paragraf.dnr) == ("7", "Badhuset i Vike", ("KS 2024/9",))
    assert paragraf.yrkanden[0].proposers[0].party == ""
    assert (paragraf.voteringar[0].yes, paragraf.voteringar[0].abstain) == (7, None)


def test_a_corpus_says_what_it_knows_itself() -> None:
    record = {"id": "a-1", "kommun": "Åkersund", "year": 2004, "text": "", "paragrafer": []}
    gold = gold_of("fil-1999", record)
    assert (gold.id, gold.kommun, gold.year, gold.shape) == ("a-1", "Åkersund", 2004, FULL)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"text": "", "paragrafer": []}, True),
        ({"text": "", "items": []}, True),
        ({"text": "", "entities": []}, False),  # doccano
        ({"train": []}, False),  # a split
        ([], False),
    ],
)
def test_what_is_gold(record: object, expected: bool) -> None:
    assert is_gold(record) is expected
