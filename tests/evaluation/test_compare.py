"""What counts as the same: entities by their characters, relations by what they say and where."""

from dataclasses import replace

import pytest
from evaluation.gold_made import gold, protokoll
from marked import unmark

from nlp.evaluation.counts import Counts
from nlp.evaluation.facts import KINDS
from nlp.evaluation.gold import FULL, ITEMS, Gold, gold_of, record_of
from nlp.evaluation.score import MISSED, SPURIOUS, labelled, score, total
from nlp.model import Person, Protokoll, Span, Tag, Votering, Yrkande
from nlp.terms import EntityLabel, Outcome, YrkandeKind

EK, AL = Person("Anna Ek", "S"), Person("Bo Al", "M")
EVERY = frozenset(KINDS)


def counts(gold_: Protokoll, found: Protokoll, kind: str) -> Counts:
    return score(Gold("prov", "Lindvik", 2024, gold_), found, EVERY).counts(kind)


@pytest.mark.parametrize(
    ("theirs", "ours", "kind", "expected"),
    [
        ("[Anna Ek|PERSON] yrkar", "[Anna Ek|PERSON] yrkar", "PERSON", Counts(1, 0, 0)),
        (
            "[Anna Ek|PERSON] yrkar",
            "[Anna|PERSON] Ek yrkar",
            "PERSON",
            Counts(0, 1, 1),
        ),  # strict: the whole name
        ("[Anna Ek|PERSON] yrkar", "[Anna Ek|ORG] yrkar", "PERSON", Counts(0, 0, 1)),  # another label
        ("Anna Ek yrkar", "[Anna Ek|PERSON] yrkar", "PERSON", Counts(0, 1, 0)),  # too much
        (
            "[Anna Ek|PERSON] yrkar",
            "[Anna\nEk|PERSON] yrkar",
            "PERSON",
            Counts(1, 0, 0),
        ),  # the text read otherwise
        (
            "[Anna Ek|PERSON] yrkar",
            "Sida 3\n[Anna Ek|PERSON] yrkar",
            "PERSON",
            Counts(1, 0, 0),
        ),  # page furniture
        ("[Beslut: ja.|beslut]", "[Beslut: ja.|beslut]", "avsnitt", Counts(1, 0, 0)),
        ("[Beslut: ja.|beslut]", "[Beslut: ja.|förslag]", "avsnitt", Counts(0, 1, 1)),
        (
            "[Beslut: bifall till allt.|beslut]",
            "[Beslut: bifall till|beslut] allt.",
            "avsnitt",
            Counts(0, 1, 1),
        ),  # under 0.8 in common
    ],
)
def test_entities_and_sections(theirs: str, ours: str, kind: str, expected: Counts) -> None:
    assert counts(protokoll(theirs), protokoll(ours), kind) == expected


def yrkande(
    kind: YrkandeKind = YrkandeKind.BIFALL,
    outcome: Outcome = Outcome.BIFALL,
    *who: Person,
    at: tuple[int, int] = (0, 20),
) -> Yrkande:
    return Yrkande(kind, outcome, who or (EK,), (), "", None, *at)


BIFALL, AVSLAG = YrkandeKind.BIFALL, YrkandeKind.AVSLAG


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (yrkande(), {"slag", "vem och slag", "utfall", "hel händelse"}),
        (yrkande(AVSLAG), set()),
        (yrkande(BIFALL, Outcome.AVSLAG), {"slag", "vem och slag"}),
        (yrkande(BIFALL, Outcome.BIFALL, AL), {"slag", "utfall"}),
        (yrkande(BIFALL, Outcome.BIFALL, EK, AL), {"slag", "utfall"}),  # one too many is wrong
        (
            yrkande(BIFALL, Outcome.BIFALL, Person("anna\nek", "s")),
            {"slag", "vem och slag", "utfall", "hel händelse"},
        ),  # as printed, whatever the line
        (yrkande(at=(14, 34)), set()),  # 6 of 20 characters in common are not more than 0.3
        (yrkande(at=(13, 33)), {"slag", "vem och slag", "utfall", "hel händelse"}),
        (
            yrkande(at=(0, 60)),
            {"slag", "vem och slag", "utfall", "hel händelse"},
        ),  # a longer stretch around it
    ],
)
def test_the_slots_of_a_yrkande(found: Yrkande, right: set[str]) -> None:
    text = "Anna Ek yrkar bifall till förslaget och Bo Al yrkar avslag på det."
    scored = score(
        Gold("prov", "", 0, protokoll(text, yrkanden=(yrkande(),))), protokoll(text, yrkanden=(found,)), EVERY
    )
    slots = ("slag", "vem och slag", "utfall", "hel händelse")
    assert {slot for slot in slots if scored.counts(f"yrkande: {slot}") == Counts(1)} == right


def test_each_is_used_once_and_the_nearest_are_paired() -> None:
    text = "Anna Ek yrkar bifall. Bo Al yrkar bifall. Cia Os yrkar bifall."
    two = (yrkande(at=(0, 21)), yrkande(at=(22, 41)))
    three = (*two, yrkande(at=(22, 40)))
    assert counts(protokoll(text, yrkanden=two), protokoll(text, yrkanden=three), "yrkande: slag") == Counts(
        2, 1, 0
    )


def votering(yes: int | None, no: int | None, abstain: int | None = None, means: str = "") -> Votering:
    return Votering(yes, no, abstain, None, means, "", (), 0, 10)


@pytest.mark.parametrize(
    ("theirs", "ours", "tally", "whole"),
    [
        (votering(7, 5), votering(7, 5), 1, 1),
        (votering(7, 5), votering(5, 7), 0, 0),
        (votering(7, 5), votering(7, 5, 0), 1, 1),  # nobody abstained, said or unsaid
        (votering(7, 5, 1), votering(7, 5), 1, 0),
        (votering(7, 5, 0, "bifall till förslaget"), votering(7, 5, 0, "bifall till  Förslaget"), 1, 1),
        (votering(7, 5, 0, "bifall till förslaget"), votering(7, 5, 0, "avslag på motionen"), 1, 0),
        (
            votering(7, 5),
            votering(7, 5, 0, "avslag på motionen"),
            1,
            1,
        ),  # the gold does not say what ja meant
    ],
)
def test_a_votering(theirs: Votering, ours: Votering, tally: int, whole: int) -> None:
    text = "Med 7 ja mot 5 nej beslutar nämnden."
    gold_, found = protokoll(text, voteringar=(theirs,)), protokoll(text, voteringar=(ours,))
    assert counts(gold_, found, "votering: röstetal").both == tally
    assert counts(gold_, found, "votering: hel händelse").both == whole


@pytest.mark.parametrize(
    ("theirs", "ours", "same"),
    [
        ("1000", "1000.00", True),
        ("1000", "1000.5", False),
        ("-40000000", "-40000000.0", True),
        ("1000", "", False),
    ],
)
def test_amounts_are_the_same_in_any_spelling(theirs: str, ours: str, same: bool) -> None:
    text, ((start, end, _),) = unmark("[1 000 kr|AMOUNT] till förfogande")

    def valued(value: str) -> Protokoll:
        return replace(protokoll(text), tags=(Tag(start, end, EntityLabel.AMOUNT, value, ""),))

    assert counts(valued(theirs), valued(ours), "AMOUNT värde").both == int(same)


def test_an_error_says_where_to_look() -> None:
    text = "Anna Ek yrkar bifall.\f[Bo Al|PERSON] yrkar avslag på det mycket långa förslaget."
    spurious, missed = score(
        gold(text),
        protokoll("[Anna Ek|PERSON] yrkar bifall.\fBo Al yrkar avslag på det mycket långa förslaget."),
        EVERY,
    ).errors
    assert (missed.fault, missed.claim, missed.page) == (MISSED, "Bo Al", 2)
    assert missed.text == "Anna Ek yrkar bifall. ⟦Bo Al⟧ yrkar avslag på det"
    assert (spurious.fault, spurious.claim, spurious.page) == (SPURIOUS, "Anna Ek", 1)


def test_what_a_corpus_nowhere_labels_is_not_scored() -> None:
    corpus = [gold("[Anna Ek|PERSON] yrkar i Lindvik"), gold("Bo Al yrkar i Lindvik", "tom")]
    kinds = labelled(corpus)[FULL]
    assert kinds == {"PERSON", "paragraf"}
    ours = ("[Anna Ek|PERSON] yrkar i [Lindvik|PLACE]", "[Bo Al|PERSON] yrkar i [Lindvik|PLACE]")
    found = [score(each, protokoll(marked), kinds) for each, marked in zip(corpus, ours, strict=True)]
    assert total(found, "PERSON") == Counts(1, 1, 0)  # also where the document has none, for the corpus has
    assert total(found, "PLACE") == Counts()


def test_items_say_nothing_of_the_kind_of_a_decision() -> None:
    item = {
        "number": "7", "title": None, "dnr": [], "start": 0, "end": 20, "sections": [], "yrkanden": [], "voteringar": [],
        "beslut": [{"mode": "beslutar", "start": 0, "end": 20}], "reservationer": [], "jäv": [],
    }  # fmt: skip
    found = labelled(
        [gold_of("lindvik-ks-2024", {"text": "Nämnden godkänner det.", "items": [item], "entities": []})]
    )
    assert "beslutspunkt: läge" in found[ITEMS]
    assert "beslutspunkt: slag" not in found[ITEMS]


def test_entities_in_heads_and_those_that_nobody_marks_are_not_measured() -> None:
    text, spans = unmark("[Lindvik|ORG] 2\n[Anna Ek|PERSON] yrkar i [Lindvik|PLACE]")
    head = Span(0, text.index("\n"))
    bare = Gold("prov", "Lindvik", 2024, protokoll(text), running=(head,), silent=(EntityLabel.PLACE,))
    found = protokoll("[Lindvik|ORG] 2\n[Anna Ek|PERSON] yrkar i [Lindvik|PLACE]")
    scored = score(bare, found, EVERY)
    assert len(spans) == 3
    assert [scored.counts(kind) for kind in ("ORG", "PERSON", "PLACE")] == [
        Counts(),  # in the head: neither right nor wrong
        Counts(0, 1, 0),
        Counts(),  # nobody has marked places here
    ]
    assert gold_of("prov", record_of(bare)) == replace(bare, protokoll=gold_of("", record_of(bare)).protokoll)
