"""Many documents as one result: kommuner, decades, what differs between them, and what changed since."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from evaluation.gold_made import gold, protokoll

from nlp.errors import CorpusError, DamagedError, FileError
from nlp.evaluation.changes import Changes, changes
from nlp.evaluation.counts import Counts
from nlp.evaluation.gold import Gold
from nlp.evaluation.result import Result, result
from nlp.evaluation.run import scored_against, scored_baseline, scored_pdfs, scored_texts
from nlp.evaluation.runs import SCHEMA, run_json
from nlp.evaluation.score import Scored, labelled

if TYPE_CHECKING:
    from nlp.model import Protokoll

WHOLE, EMPTY = "[Anna Ek|PERSON] yrkar bifall", "Anna Ek yrkar bifall"
CORPUS = [
    gold(WHOLE, "lindvik-1", "Lindvik", 1998),
    gold(WHOLE, "lindvik-2", "Lindvik", 2021),
    gold(WHOLE, "norrsele-1", "Norrsele", 2024),
]


def measured(*found: str) -> Result:
    """The corpus with these in the program's place."""
    return result("prov", list(scored(*found)))


def scored(*found: str) -> list[Scored]:
    kinds = labelled(CORPUS)

    def analyse(paths: Sequence[Path]) -> "list[tuple[Path, Protokoll | FileError]]":
        return [
            (path, protokoll(marked) if marked else DamagedError(path.name))
            for path, marked in zip(paths, found, strict=True)
        ]

    return list(scored_texts(CORPUS, kinds, lambda paths: iter(analyse(paths))))


def test_groups_and_what_differs_between_them() -> None:
    found = measured(WHOLE, WHOLE, EMPTY)
    person = next(measure for measure in found.measures if measure.kind == "PERSON")
    assert person.counts == Counts(2, 0, 1)
    assert [(group.name, group.documents, group.f1["PERSON"]) for group in found.kommuner] == [
        ("Lindvik", 2, 1.0),
        ("Norrsele", 1, 0.0),
    ]
    assert [(group.name, group.f1["PERSON"]) for group in found.eras] == [
        ("1990-talet", 1.0),
        ("2020-talet", pytest.approx(2 / 3)),
    ]
    spread = next(spread for spread in found.spreads if spread.kind == "PERSON")
    assert (spread.kommuner, spread.macro, spread.deviation) == (2, 0.5, 0.5)
    assert (spread.worst, spread.best) == (("Norrsele", 0.0), ("Lindvik", 1.0))
    assert spread.without == (("Lindvik", 0.0), ("Norrsele", 1.0))


def test_a_document_that_fails_counts_as_empty_and_is_named() -> None:
    found = measured(WHOLE, "", WHOLE)
    assert [(document.id, document.failed) for document in found.failed] == [
        ("lindvik-2", "lindvik-2.txt: filen är skadad eller avkortad. Hämta den på nytt från källan.")
    ]
    assert found.failed[0].counts("PERSON") == Counts(0, 0, 1)
    assert found.failed[0].read.both == 0


def test_the_text_analysed_is_that_of_the_gold(tmp_path: Path) -> None:
    seen: list[tuple[str, str]] = []

    def analyse(paths: Sequence[Path]) -> "list[tuple[Path, Protokoll | FileError]]":
        seen.extend((path.name, path.read_text(encoding="utf-8")) for path in paths)
        return [(path, protokoll(EMPTY)) for path in paths]

    odd = Gold("a/b: ö", "Lindvik", 2024, protokoll(WHOLE))
    list(scored_texts([odd], labelled([odd]), lambda paths: iter(analyse(paths))))
    assert seen == [("a_b__ö.txt", EMPTY)]
    del tmp_path


def test_pdfs_by_the_names_of_the_documents(tmp_path: Path) -> None:
    (tmp_path / "lindvik-2.pdf").touch()
    kinds = labelled(CORPUS)
    made = scored_pdfs(
        CORPUS, kinds, lambda paths: iter([(path, protokoll(WHOLE)) for path in paths]), tmp_path
    )
    assert [document.id for document in made] == ["lindvik-2"]
    with pytest.raises(CorpusError, match="ingen PDF"):
        next(scored_pdfs(CORPUS, kinds, lambda _: iter(()), tmp_path / "tom"))


def test_the_baseline_is_scored_in_what_it_says_anything_of() -> None:
    corpus = [gold("[Anna Ek|PERSON] ([S|PARTY]) reser till [Lindvik|PLACE]")]
    (found,) = scored_baseline(corpus, labelled(corpus))
    assert {kind: found.counts(kind) for kind in found.compared} == {"PERSON": Counts(1), "PARTY": Counts(1)}


def test_two_annotators_are_compared_where_both_have_labelled() -> None:
    second = [gold("[Anna Ek|PERSON] yrkar [bifall|PLACE]", "lindvik-2"), gold(WHOLE, "annan")]
    (found,) = scored_against(CORPUS, second)
    assert (found.id, found.counts("PERSON"), found.counts("PLACE")) == ("lindvik-2", Counts(1), Counts())
    with pytest.raises(CorpusError, match="samma id"):
        next(scored_against(CORPUS, [gold(WHOLE, "annan")]))


# ------------------------------------------------------------------ gains and losses
def compared(tmp_path: Path, before: Result, after: Result) -> Changes:
    path = tmp_path / "fore.json"
    path.write_text(json.dumps(run_json(before, "0.1.0"), ensure_ascii=False), encoding="utf-8")
    return changes(path, after)


@pytest.mark.parametrize(
    ("before", "after", "gains", "losses"),
    [
        (EMPTY, WHOLE, [("missad", "Anna Ek")], []),
        (WHOLE, EMPTY, [], [("missad", "Anna Ek")]),
        (WHOLE, "[Anna|PERSON] Ek yrkar bifall", [], [("felaktig", "Anna"), ("missad", "Anna Ek")]),
        ("[Anna|PERSON] Ek yrkar bifall", WHOLE, [("felaktig", "Anna"), ("missad", "Anna Ek")], []),
        (EMPTY, EMPTY, [], []),  # the same error is no news
    ],
)
def test_gains_and_losses(
    before: str, after: str, gains: list[object], losses: list[object], tmp_path: Path
) -> None:
    found = compared(tmp_path, measured(before, WHOLE, WHOLE), measured(after, WHOLE, WHOLE))
    assert sorted((change.error.fault, change.error.claim) for change in found.gains) == gains
    assert sorted((change.error.fault, change.error.claim) for change in found.losses) == losses
    assert {change.document for change in (*found.gains, *found.losses)} <= {"lindvik-1"}


def test_the_figures_before(tmp_path: Path) -> None:
    found = compared(tmp_path, measured(EMPTY, EMPTY, EMPTY), measured(WHOLE, WHOLE, WHOLE))
    assert (found.before["PERSON"], found.before["paragraf"]) == (0.0, 1.0)


def test_a_document_with_other_gold_is_not_compared(tmp_path: Path) -> None:
    changed = [gold(EMPTY, "lindvik-1", "Lindvik", 1998), *CORPUS[1:]]
    found = list(scored_against(changed, [gold(WHOLE, each.id) for each in changed]))
    assert compared(tmp_path, measured(WHOLE, WHOLE, WHOLE), result("prov", found)).skipped == ("lindvik-1",)


@pytest.mark.parametrize(
    "content", ["{", "[]", "{}", json.dumps({"schema": SCHEMA + 1, "documents": [], "measures": {}})]
)
def test_what_is_no_earlier_run_is_told(content: str, tmp_path: Path) -> None:
    path = tmp_path / "fore.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CorpusError, match="tidigare körning"):
        changes(path, measured(WHOLE, WHOLE, WHOLE))


def test_no_earlier_run_is_told(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="tidigare körning"):
        changes(tmp_path / "ingen.json", measured(WHOLE, WHOLE, WHOLE))
