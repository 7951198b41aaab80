"""Tasks for Label Studio: what is found is marked in them, letter for letter, the doubtful first."""

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from conftest import ROOT
from evaluation.correcting import MINUTES, PATH, TEXT, exported
from store.made import made

from nlp.cli.label import label
from nlp.evaluation.markning import LABELS, NAMES, RELATIONS, interface
from nlp.evaluation.tasks import task
from nlp.model import Box, Kontroll, Page, Protokoll, Section, Word
from nlp.store import Store, doubt
from nlp.terms import (
    EntityLabel,
    KontrollKind,
    KontrollResult,
    Outcome,
    PageSource,
    SectionLabel,
    YrkandeKind,
)


def test_a_task_is_the_text_of_its_paragraf_without_the_space_around_it(store: Store) -> None:
    data = exported(store)["data"]
    assert data["text"] == TEXT[data["start"] : data["end"]]
    assert data["text"].startswith("§ 94")
    assert data["text"].endswith("bifalls.")
    assert data["sha256"] == MINUTES.document.id
    assert data["titel"] == "Åkersund · Kommunstyrelsen · 2025-12-01 · § 94 Skolskjuts · s. 1 · ks.pdf"


def test_every_mark_holds_the_words_it_says(store: Store) -> None:
    given = exported(store)
    marks = [each for each in given["predictions"][0]["result"] if each["type"] == "labels"]
    text = given["data"]["text"]
    for each in marks:
        value = each["value"]
        assert text[value["start"] : value["end"]] == value["text"] == value["text"].strip()
    found = {(each["from_name"], *each["value"]["labels"], each["value"]["text"]) for each in marks}
    assert found >= {
        ("entitet", "PERSON", "Anna Ek"),
        ("entitet", "PARTY", "S"),
        ("avsnitt", "beslut", "Beslut\nMotionen bifalls."),
        ("yrkande", "yrkande", "yrkar bifall"),
    }
    assert "Bo Ask" not in {words for _, _, words in found}, "that is on the front page"


def test_a_yrkande_has_its_kind_outcome_target_and_movers(store: Store) -> None:
    result = exported(store)["predictions"][0]["result"]
    said = {each["from_name"]: each["value"] for each in result if each["type"] in {"choices", "textarea"}}
    assert said["slag"]["choices"] == ["bifall"]
    assert said["utfall"]["choices"] == ["okänt"]
    assert said["foremal"]["text"] == ["motionen"]
    (relation,) = [each for each in result if each["type"] == "relation"]
    ids = {each["id"]: each["value"]["text"] for each in result if each["type"] == "labels"}
    assert (ids[relation["from_id"]], relation["labels"], ids[relation["to_id"]]) == (
        "yrkar bifall",
        [RELATIONS["proposer"]],
        "Anna Ek",
    )


def test_a_proof_is_linked(store: Store) -> None:
    minutes = made("[§ 1 [Anna Ek|PERSON] [yrkar avslag|yrkande avslag avslag: Anna Ek ()]|paragraf 1]")
    result = exported(store, minutes, "1")["predictions"][0]["result"]
    assert [each["labels"] for each in result if each["type"] == "relation"] == [
        [RELATIONS["proof"]],
        [RELATIONS["proposer"]],
    ]


def test_the_interface_offers_every_label_and_names_every_control() -> None:
    root = ET.fromstring(interface())  # noqa: S314 - our own XML
    named = {each.get("name"): each for each in root.iter() if each.get("name")}
    assert set(named) == set(NAMES.values())

    def values(name: str) -> list[str | None]:
        return [each.get("value") for each in named[NAMES[name]]]

    assert values("entitet") == list(EntityLabel)
    assert values("avsnitt") == list(SectionLabel)
    assert values("slag") == list(YrkandeKind)
    assert values("utfall") == list(Outcome)
    assert [each.get("value") for each in root.iter("Relation")] == list(RELATIONS.values())
    assert {each.get("toName") for each in named.values()} == {None, NAMES["text"]}


def _doubted(**more: object) -> Protokoll:
    return replace(MINUTES, **more)  # type: ignore[arg-type]


def _deviating(paragraf: int | None) -> Kontroll:
    kind, result = KontrollKind.NUMRERING, KontrollResult.AVVIKER
    return Kontroll(kind, result, "§ 96 saknas", 0, paragraf, 0, 4)


GUESSED = replace(
    MINUTES.paragrafer[1],
    sections=(Section(SectionLabel.ARENDE, "", *(MINUTES.paragrafer[1].start, len(TEXT)), "avsnitt-1"),),
)
# (reason for doubt, minutes, number of the § that comes first, its points and words)
DOUBTS = [
    ("okänt utfall", MINUTES, "94", 2, ("ett yrkande med okänt utfall",)),
    (
        "a check that deviates outweighs it",
        _doubted(kontroller=(_deviating(1),)),
        "95",
        3,
        ("en kontroll avviker",),
    ),
    (
        "a check of the whole is for the front page",
        _doubted(kontroller=(_deviating(None),)),
        "",
        3,
        ("en kontroll avviker",),
    ),
    (
        "nobody found who moved it",
        made("[§ 7 X [yrkas bifall|yrkande bifall okänt]|paragraf 7]"),
        "7",
        4,
        ("ett yrkande med okänt utfall", "ett yrkande utan yrkande person"),
    ),
    (
        "a section guessed by the model",
        _doubted(paragrafer=(replace(MINUTES.paragrafer[0], yrkanden=(), sections=()), GUESSED), sections=()),
        "95",
        2,
        ("ett avsnitt gissat utan rubrik",),
    ),
]


@pytest.mark.parametrize(
    ("reason", "minutes", "number", "points", "words"), DOUBTS, ids=[row[0] for row in DOUBTS]
)
def test_what_is_doubted_most_comes_first(
    store: Store, reason: str, minutes: Protokoll, number: str, points: int, words: tuple[str, ...]
) -> None:
    store.save(minutes, PATH)
    first = store.doubts()[0]
    assert (first.number, first.points, first.reasons) == (number, points, words), reason


def test_words_that_ocr_was_unsure_of(store: Store) -> None:
    own = MINUTES.paragrafer[1]
    text = MINUTES.document.text
    words = tuple(
        Word(at, at + 1, (Box(1, 1.0, 1.0, 2.0, 2.0),), 0.3 if at >= own.start else 0.9)
        for at in range(len(text))
    )
    page = Page(1, 0, len(text), 595.0, 842.0, PageSource.OCR, 0.6)
    document = replace(MINUTES.document, words=words, pages=(page,))
    store.save(replace(MINUTES, document=document), PATH)
    first = store.doubts()[0]
    assert (first.number, first.points) == ("95", -(-(len(text) - own.start) // 5))
    assert first.reasons == (f"{len(text) - own.start} osäkert tolkade ord",)


def test_what_is_doubted_is_picked_like_any_list(store: Store) -> None:
    store.save(MINUTES, PATH)
    store.save(made("[§ 1 Annat\n|paragraf 1]", place="Lindvik/Barnnämnden/2026-01-01"), Path("/x/b.pdf"))
    assert [each.number for each in store.doubts(kommun="Lindvik")] == ["1"]
    assert [each.number for each in store.doubts(limit=1)] == ["94"]
    assert store.doubts(by_date=True)[0].date == "2026-01-01"
    assert [each.number for each in store.doubts(kommun="Åkersund")] == ["94", "", "95"]


def test_the_front_page_is_a_task_of_its_own(store: Store) -> None:
    given = exported(store, number="")
    assert given["data"]["text"] == "Närvarande: Bo Ask"
    assert "försättsblad" in given["data"]["titel"]
    assert task(MINUTES, store.doubts()[0], "x")["predictions"][0]["score"] == 0.333


GUIDE = (ROOT / "docs/rattning.md").read_text(encoding="utf-8")


def test_the_guide_tells_every_reason_with_its_points() -> None:
    points = [
        int(row)
        for row in re.findall(
            r"^\| .+ \| (\d)(?: för vart femte påbörjat, högst 5)? \|$", GUIDE, re.MULTILINE
        )
    ]
    assert points == [*(sort.points for sort in doubt._SORTS), 1]
    assert (doubt._AT_ONCE, doubt._MOST) == (5, 5)
    assert f"under {doubt.UNSURE} i säkerhet".replace(".", ",") in GUIDE
    assert f"högst {doubt._LONGEST:,} tecken".replace(",", " ") in GUIDE


def test_the_guide_names_options_and_controls_that_are_there() -> None:
    commands = label.commands.values()
    there = {name for command in commands for param in command.params for name in param.opts}
    written = set(re.findall(r"(?<=[\s`])--\w+", GUIDE)) - {"--retry"}  # of ingest
    assert written <= there
    for name in (*RELATIONS.values(), *LABELS.values()):
        assert f"*{name}*" in GUIDE or name in GUIDE.casefold()
