"""Answers from Label Studio: what a person did becomes what stands in the database, or a reason why not."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ROOT
from evaluation.correcting import (
    MINUTES,
    PROOF,
    TEXT,
    YRKANDE,
    Json,
    answered,
    chosen,
    exported,
    linked,
    mark,
    own_id,
    shown,
    typed,
    without,
    written,
)
from evaluation.test_handwritten import keeps

from nlp.errors import LabelError
from nlp.evaluation.corrections import value_of
from nlp.evaluation.gold import gold_of as read_gold
from nlp.evaluation.made_gold import gold_of, write_gold
from nlp.evaluation.takein import Choice, Taken, take_in
from nlp.model import Person, Span, Yrkande
from nlp.store import Store
from nlp.terms import EntityLabel, Outcome, SectionLabel, YrkandeKind

SHA = MINUTES.document.id
NOBODY = Choice()


def taken(store: Store, folder: Path, *tasks: Json, choice: Choice = NOBODY) -> list[Taken]:
    return take_in(store, written(folder, *tasks), choice)


def fault(store: Store, folder: Path, *tasks: Json, choice: Choice = NOBODY) -> str:
    """What is wrong with the last of the tasks; then nothing of it has gone in."""
    return taken(store, folder, *tasks, choice=choice)[-1].fault


def tags(store: Store) -> set[tuple[str, str, str]]:
    """What a person has labelled."""
    found = store.load(SHA)
    return {
        (str(tag.label), found.document.text[tag.start : tag.end], tag.value)
        for tag in found.tags
        if tag.source.startswith("human:")
    }


def the_yrkande(store: Store) -> Yrkande:
    (found,) = store.load(SHA).paragrafer[0].yrkanden
    return found


def test_an_answer_that_changes_nothing_makes_everything_a_persons(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    (done,) = taken(store, tmp_path, answered(given, shown(given)))
    assert done.review
    assert done.review.source == "human:1"
    assert tags(store) == {("PERSON", "Anna Ek", ""), ("PARTY", "S", "S"), ("DNR", "KS 2025/4", "KS 2025/4")}
    assert the_yrkande(store) == MINUTES.paragrafer[0].yrkanden[0]
    assert len(store.load(SHA).paragrafer[0].sections) == 2


def test_what_is_taken_away_is_gone(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    result = without(without(shown(given), "KS 2025/4"), "yrkar bifall", YRKANDE)
    taken(store, tmp_path, answered(given, result))
    assert {label for label, _, _ in tags(store)} == {"PERSON", "PARTY"}
    assert store.load(SHA).paragrafer[0].yrkanden == ()
    assert store.reviews()[0].removed == 2


def test_what_is_added_stands_with_the_value_its_words_say(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    added = [
        mark(given, "entitet", "AMOUNT", " 40 tkr ", "n1"),
        mark(given, "entitet", "PLACE", "Åbro", "n2"),
    ]
    taken(store, tmp_path, answered(given, shown(given) + added))
    assert tags(store) >= {("AMOUNT", "40 tkr", "40000"), ("PLACE", "Åbro", "")}


def test_a_value_that_is_typed_is_the_value(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    added = [mark(given, "entitet", "AMOUNT", "40 tkr"), typed("n1", "varde", "41000.50")]
    taken(store, tmp_path, answered(given, shown(given) + added))
    assert ("AMOUNT", "40 tkr", "41000.50") in tags(store)


def test_a_value_left_over_from_other_words_is_read_anew(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    result = shown(given)
    for each in result:
        if each["type"] == "labels" and each["value"]["text"] == "KS 2025/4":
            each["value"].update(start=each["value"]["start"] + 3, text="2025/4")
    taken(store, tmp_path, answered(given, result))
    assert ("DNR", "2025/4", "2025/4") in tags(store)


def test_a_yrkande_gets_its_fate_and_what_decides_it(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    result = shown(given)
    own = own_id(result, "yrkar bifall", YRKANDE)
    result = [each for each in result if (each.get("id"), each.get("from_name")) != (own, "utfall")]
    result += [
        chosen(own, "utfall", "bifall"),
        mark(given, "yrkande", PROOF, "Motionen bifalls."),
        linked("n1", own, "proof"),  # drawn the wrong way round: it can only be meant so
    ]
    taken(store, tmp_path, answered(given, result))
    found = the_yrkande(store)
    start = TEXT.index("Motionen bifalls.")
    assert (found.outcome, found.proof) == (Outcome.BIFALL, Span(start, start + 17))
    assert found.proposers == (Person("Anna Ek", "S"),)


def test_a_new_yrkande_has_the_movers_it_is_linked_to(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    result = without(shown(given), "yrkar bifall", YRKANDE)
    new = [
        mark(given, "yrkande", YRKANDE, "yrkar bifall till motionen"),
        chosen("n1", "slag", "tillägg"),
        typed("n1", "foremal", "bidraget"),
        linked("n1", own_id(result, "Anna Ek"), "supporter"),
        linked("n1", own_id(result, "S"), "supporter"),  # the same person's party
    ]
    taken(store, tmp_path, answered(given, result + new))
    found = the_yrkande(store)
    assert (found.kind, found.outcome, found.target) == (YrkandeKind.TILLAGG, Outcome.OKANT, "bidraget")
    assert (found.proposers, found.supporters) == ((), (Person("Anna Ek", "S"),))


def test_a_mover_that_no_link_can_show_is_kept(store: Store, tmp_path: Path) -> None:
    own = MINUTES.paragrafer[0]
    more = replace(own.yrkanden[0], proposers=(Person("Anna Ek", "S"), Person("Cia Borg", "")))
    minutes = replace(MINUTES, paragrafer=(replace(own, yrkanden=(more,)), MINUTES.paragrafer[1]))
    given = exported(store, minutes)
    relations = [each for each in shown(given) if each["type"] != "relation"]
    taken(store, tmp_path, answered(given, relations))
    assert the_yrkande(store).proposers == (Person("Cia Borg", ""),)


def test_a_section_moves_and_keeps_its_heading(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    result = without(shown(given), "Beslut\nMotionen bifalls.", "beslut")
    new = mark(given, "avsnitt", "beslutsgång", "Beslut\nMotionen")
    taken(store, tmp_path, answered(given, [*result, new]))
    section = store.load(SHA).paragrafer[0].sections[1]
    assert (section.label, TEXT[section.start : section.end]) == (
        SectionLabel.BESLUTSGANG,
        "Beslut\nMotionen",
    )


def test_two_yrkanden_in_the_same_words(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    other = [mark(given, "yrkande", YRKANDE, "yrkar bifall"), chosen("n1", "slag", "avslag")]
    taken(store, tmp_path, answered(given, shown(given) + other))
    found = store.load(SHA).paragrafer[0].yrkanden
    assert sorted(each.kind for each in found) == ["avslag", "bifall"]


@pytest.mark.parametrize(
    ("who", "name"),
    [(1, "1"), ({"id": 4, "email": "karin@lindvik.example"}, "karin@lindvik.example"), (None, "okänd")],
)
def test_who_corrected_it(store: Store, tmp_path: Path, who: object, name: str) -> None:
    given = exported(store)
    taken(store, tmp_path, answered(given, shown(given), who))
    assert store.reviews()[0].annotator == name
    taken(store, tmp_path, answered(given, shown(given), who), choice=Choice(name="Karin"))
    assert store.reviews()[0].annotator == "Karin"


def test_what_was_skipped_or_never_answered_is_no_answer(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    skipped = answered(given, shown(given), was_cancelled=True)
    open_one = {**given, "annotations": []}
    assert taken(store, tmp_path, skipped, open_one) == [
        Taken(1, given["data"]["titel"]),
        Taken(2, given["data"]["titel"]),
    ]
    assert store.reviews() == ()


def test_an_export_without_its_predictions_is_held_against_the_database(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    result = without(shown(given), "KS 2025/4")
    lost = {**answered(given, result), "predictions": [12]}
    taken(store, tmp_path, lost)
    assert {label for label, _, _ in tags(store)} == {"PERSON", "PARTY"}
    assert store.reviews()[0].removed == 1


Change = Callable[[Json, list[Json]], list[Json]]


def _placed(start: int, end: int) -> Change:
    """One mark, of these offsets and no words."""
    value = {"start": start, "end": end, "labels": ["PERSON"]}
    return lambda _, __: [{"id": "n1", "from_name": "entitet", "type": "labels", "value": value}]


# (reason, what is answered, what is said of it)
FAULTS: list[tuple[str, Change, str]] = [
    ("outside the text", _placed(5, 9_999), "ligger utanför uppgiftens text"),
    ("before the text", _placed(-3, 4), "ligger utanför uppgiftens text"),
    ("empty", _placed(4, 4), "ligger utanför uppgiftens text"),
    (
        "other words than the text's",
        lambda given, _: [
            {
                **mark(given, "entitet", "PERSON", "Anna Ek"),
                "value": {"start": 0, "end": 4, "text": "Bo Ask", "labels": ["PERSON"]},
            }
        ],
        "vid 0–4 står inte 'Bo Ask'",
    ),
    (
        "a label nobody knows",
        lambda given, _: [mark(given, "entitet", "PERSN", "Anna Ek")],
        "etiketten PERSN finns inte i entitet. Menade du PERSON?",
    ),
    (
        "a label of another control",
        lambda given, _: [mark(given, "avsnitt", "PERSON", "Anna Ek")],
        "etiketten PERSON finns inte i avsnitt.",
    ),
    (
        "a control of another interface",
        lambda given, _: [{**mark(given, "entitet", "PERSON", "Anna Ek"), "from_name": "ner"}],
        "fältet ner finns inte",
    ),
    (
        "no label",
        lambda given, _: [{**mark(given, "entitet", "PERSON", "Anna Ek"), "value": {"start": 0, "end": 4}}],
        "ska ha exakt en etikett",
    ),
    (
        "no place",
        lambda given, _: [{**mark(given, "entitet", "PERSON", "Anna Ek"), "value": {"labels": ["PERSON"]}}],
        "saknar plats i texten",
    ),
    (
        "two names in each other",
        lambda given, result: [*result, mark(given, "entitet", "ORGAN", "Ek (S)")],
        "två märkningar i entitet går in i varandra: PERSON och ORGAN",
    ),
    (
        "two sections in each other",
        lambda given, result: [*result, mark(given, "avsnitt", "ärende", "Motionen bifalls.")],
        "två märkningar i avsnitt går in i varandra",
    ),
    (
        "an amount that is none",
        lambda given, result: [
            *result,
            mark(given, "entitet", "AMOUNT", "40 tkr"),
            typed("n1", "varde", "40 tkr"),
        ],
        "värdet 40 tkr för ”40 tkr” är inget belopp i kronor",
    ),
    (
        "a yrkande of no kind",
        lambda given, _: [mark(given, "yrkande", YRKANDE, "yrkar bifall")],
        "yrkandet ”yrkar bifall” saknar slag",
    ),
    (
        "a kind that is none",
        lambda given, _: [
            mark(given, "yrkande", YRKANDE, "yrkar bifall"),
            chosen("n1", "slag", "bifal"),
        ],
        "etiketten bifal finns inte i slag. Menade du bifall?",
    ),
    (
        "a relation between names",
        lambda _, result: [*result, linked(own_id(result, "Anna Ek"), own_id(result, "S"), "proposer")],
        "relationen yrkas av ska gå från ett yrkande, inte mellan PERSON och PARTY",
    ),
    (
        "a relation without a name",
        lambda _, result: [
            *result,
            {"type": "relation", "from_id": own_id(result, "S"), "to_id": own_id(result, "Anna Ek")},
        ],
        "en relation saknar ände eller namn",
    ),
]


@pytest.mark.parametrize(("reason", "change", "said"), FAULTS, ids=[row[0] for row in FAULTS])
def test_an_answer_that_cannot_be_used_says_why_and_changes_nothing(
    store: Store, tmp_path: Path, reason: str, change: Change, said: str
) -> None:
    given = exported(store)
    assert said in fault(store, tmp_path, answered(given, change(given, shown(given)))), reason
    assert store.load(SHA) == MINUTES


def test_a_task_of_a_file_that_is_not_in_the_database(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    given["data"]["sha256"] = "0" * 64
    assert "filen finns inte i databasen" in fault(store, tmp_path, answered(given, shown(given)))


@pytest.mark.parametrize("key", ["sha256", "start", "end", "schema"])
def test_a_task_that_is_none_of_ours(store: Store, tmp_path: Path, key: str) -> None:
    given = exported(store)
    del given["data"][key]
    assert "kommer inte från protokoll label export" in fault(store, tmp_path, answered(given, shown(given)))


def test_the_others_go_in(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    bad = answered(exported(store, number="95"), [mark(given, "entitet", "PERSN", "Anna Ek")])
    done = taken(store, tmp_path, bad, answered(given, shown(given)))
    assert [bool(each.fault) for each in done] == [True, False]
    assert len(store.reviews()) == 1


def test_two_who_answer_the_same_task_otherwise_are_told(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    both = answered(answered(given, shown(given), 1), without(shown(given), "KS 2025/4"), 2)
    said = fault(store, tmp_path, both)
    assert said.startswith("1 och 2 har märkt olika, först vid ”KS 2025/4”.")
    assert tags(store) == set()
    assert taken(store, tmp_path, both, choice=Choice(annotator="2"))[0].fault == ""
    assert ("DNR", "KS 2025/4", "KS 2025/4") not in tags(store)


def test_two_who_answer_alike_agree(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    other = json.loads(json.dumps(shown(given)).replace('"p', '"q'))  # the same marks under other ids
    both = answered(answered(given, shown(given), 1), other, 2)
    assert fault(store, tmp_path, both) == ""
    assert store.reviews()[0].annotator == "1"


def test_what_somebody_else_said_before_is_not_overwritten_unasked(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    taken(store, tmp_path, answered(given, shown(given), 1))
    other = answered(given, without(shown(given), "KS 2025/4"), 2)
    assert "redan granskat av 1" in fault(store, tmp_path, other)
    assert fault(store, tmp_path, answered(given, shown(given), 2)) == "", "they agree"
    taken(store, tmp_path, answered(given, shown(given), 1))
    assert fault(store, tmp_path, other, choice=Choice(override=True)) == ""
    assert store.reviews()[0].annotator == "2"


def test_the_same_stretch_twice_in_a_file(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    task = answered(given, shown(given))
    assert "finns i en uppgift tidigare i filen" in fault(store, tmp_path, task, task)


def test_a_text_read_otherwise_since_takes_the_answer_by_its_words(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    given["data"]["start"] -= 10  # as though exported from a reading with less before it
    given["data"]["end"] -= 10
    assert fault(store, tmp_path, answered(given, shown(given))) == ""
    assert ("PERSON", "Anna Ek", "") in tags(store)
    assert store.reviews()[0].not_applied == ()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "ingen JSON"),
        (b"id,text\n1,hej\n", "ingen JSON"),
        (b"\xff\xfe", "ingen JSON"),
        (b"[]", "inga uppgifter"),
        (b"{}", "inga uppgifter"),
        (b'[{"text": "hej", "label": []}]', "JSON-MIN"),
        (b'[{"text": "hej", "labels": [[0, 3, "PERSON"]]}]', "ingen export"),
    ],
)
def test_a_file_that_is_no_export(store: Store, tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "fel.json"
    path.write_bytes(content)
    with pytest.raises(LabelError, match=said):
        take_in(store, path, NOBODY)


def test_a_file_that_is_not_there(store: Store, tmp_path: Path) -> None:
    with pytest.raises(LabelError, match="kan inte läsas"):
        take_in(store, tmp_path / "saknas.json", NOBODY)


def test_what_was_gone_through_is_gold(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    (done,) = taken(store, tmp_path, answered(given, shown(given)))
    assert done.review
    gold = gold_of(store.load(SHA), done.review)
    assert write_gold(tmp_path, gold) == []
    path = tmp_path / "åkersund" / f"{gold.id}.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    schema = json.loads((ROOT / "corpus/schema.json").read_bytes())
    assert keeps(record, schema, schema["$defs"])
    read = read_gold(path.stem, record)
    assert (
        read.protokoll.document.text == given["data"]["text"] == path.with_suffix(".txt").read_text("utf-8")
    )
    assert (read.kommun, read.year) == ("Åkersund", 2025)
    assert len(read.protokoll.tags) == 3
    assert [section.label for section in read.protokoll.paragrafer[0].sections] == ["yrkanden", "beslut"]
    assert read.protokoll.paragrafer[0].yrkanden[0].proposers == (Person("Anna Ek", "S"),)


def test_what_does_not_pass_the_checks_of_gold_is_not_written(store: Store, tmp_path: Path) -> None:
    given = exported(store)
    result = [each for each in shown(given) if each.get("from_name") != "utfall"]
    result.append(chosen(own_id(result, "yrkar bifall", YRKANDE), "utfall", "avslag"))  # but what decides it?
    (done,) = taken(store, tmp_path, answered(given, result))
    assert done.review
    assert write_gold(tmp_path / "g", gold_of(store.load(SHA), done.review)) != []
    assert not (tmp_path / "g").exists()


def test_a_front_page_is_gold_too(store: Store, tmp_path: Path) -> None:
    given = exported(store, number="")
    (done,) = taken(store, tmp_path, answered(given, shown(given)))
    assert done.review
    gold = gold_of(store.load(SHA), done.review)
    assert write_gold(tmp_path, gold) == []
    assert gold.protokoll.paragrafer == ()
    with pytest.raises(ValueError, match="läses inte längre"):
        gold_of(store.load(SHA), replace(done.review, text="något annat"))


@pytest.mark.parametrize(
    ("label", "printed", "value"),
    [
        (EntityLabel.DNR, "Dnr KS 2025-4", "KS 2025/4"),
        (EntityLabel.PARTY, "s", "S"),
        (EntityLabel.PARTY, "Moderaterna", "M"),
        (EntityLabel.PARTY, "Lindviks bästa", ""),
        (EntityLabel.DATE, "den 3 maj 2025", "2025-05-03"),
        (EntityLabel.DATE, "i våras", ""),
        (EntityLabel.AMOUNT, "1,5 mnkr", "1500000"),
        (EntityLabel.AMOUNT, "ett par kronor", ""),
        (EntityLabel.LAW, "lagen (2023:196)", "2023:196"),
        (EntityLabel.LAW, "kommunallagen", ""),
    ],
)
def test_the_value_of_words(label: EntityLabel, printed: str, value: str) -> None:
    assert value_of(label, printed) == value
