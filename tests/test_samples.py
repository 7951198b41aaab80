"""The sample minutes: that the PDFs are what their texts say, and that a reader finds the facts in them.

The facts stand in corpus/exempel/FACIT.toml, written by hand from the texts; where the analysis differs, it is the
analysis that is wrong, unless the facit says something the text does not.
"""

import importlib.util
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tesseract import needs_tesseract

from nlp.errors import NeedsOcrError
from nlp.flow import analyse
from nlp.model import Paragraf, Person, Protokoll, Votering
from nlp.tagging import Tagger, load_tagger
from nlp.terms import HandlingKind, Ocr, Role, Vote

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "corpus" / "exempel"
Facts = dict[str, Any]
HEAD = ("kind", "kommun", "organ", "date")

FACIT: list[Facts] = tomllib.loads((SAMPLES / "FACIT.toml").read_text(encoding="utf-8"))["fil"]
PICTURES = [facts["namn"] for facts in FACIT if facts.get("bilder")]


def _marks(facts: Facts) -> tuple[pytest.MarkDecorator, ...]:
    return (needs_tesseract,) if facts.get("bilder") else ()


def _paragrafer() -> Iterator[Any]:
    for facts in FACIT:
        for paragraf in facts["paragraf"]:
            name = f"{Path(facts['namn']).stem}-{paragraf['nr']}"
            yield pytest.param(facts["namn"], paragraf, id=name, marks=_marks(facts))


PARAGRAFER = list(_paragrafer())
files = pytest.mark.parametrize(
    "facts", [pytest.param(facts, id=facts["namn"], marks=_marks(facts)) for facts in FACIT]
)
paragrafer = pytest.mark.parametrize(("name", "expected"), PARAGRAFER)


@cache
def _builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_samples", ROOT / "scripts" / "build_samples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def _tagger() -> Tagger:
    return load_tagger()


@cache
def _analysis(name: str) -> Protokoll:
    return analyse(SAMPLES / name, _tagger())


def _found(name: str, nr: str) -> Paragraf:
    return next(
        (one for one in _analysis(name).paragrafer if one.number == nr), Paragraf("", "", (), 0, 0, 0)
    )


def _person(person: Person) -> str:
    """`Namn (P)` as the facit writes it; the case of a party is a matter of the year."""
    return f"{person.name} ({person.party})".strip().casefold() if person.party else person.name.casefold()


def _people(people: Iterable[Person]) -> tuple[str, ...]:
    return tuple(sorted(_person(person) for person in people))


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(name.casefold() for name in names))


# The PDFs themselves


def test_the_pdfs_are_what_their_texts_say() -> None:
    assert list(_builder().differences()) == []


def test_every_sample_has_its_facts() -> None:
    assert {path.name for path in SAMPLES.glob("*.pdf")} == {facts["namn"] for facts in FACIT}


def test_the_samples_stay_small() -> None:
    assert sum(path.stat().st_size for path in SAMPLES.glob("*.pdf")) < 2_500_000


@paragrafer
def test_the_facit_adds_up(name: str, expected: Facts) -> None:
    """The number of voters named is the count given: minutes where it is not would be wrong in law."""
    for votering in expected.get("voteringar", []):
        for count in ("ja", "nej", "avstar"):
            voters = votering.get(f"{count}_roster")
            assert voters is None or len(voters) == votering[count], (name, expected["nr"], count)


# What a reader must find


@pytest.mark.parametrize("name", PICTURES)
def test_a_scan_asks_for_ocr(name: str) -> None:
    with pytest.raises(NeedsOcrError, match=name):
        analyse(SAMPLES / name, _tagger(), Ocr.NEVER)


@files
def test_handlingar(facts: Facts) -> None:
    """Kind, kommun, organ and date; a bilaga set apart inside a protokoll is not held against the analysis."""
    kinds = {handling["kind"] for handling in facts["handling"]}
    found = [
        {"kind": str(one.kind), "kommun": one.kommun, "organ": one.organ, "date": one.date}
        for one in _analysis(facts["namn"]).handlingar
        if one.kind in kinds or one.kind is not HandlingKind.BILAGA
    ]
    expected = [{key: one[key] for key in HEAD if key in one} for one in facts["handling"]]
    assert len(found) == len(expected)
    assert [
        {key: one[key] for key in wanted} for one, wanted in zip(found, expected, strict=True)
    ] == expected


@files
def test_narvaro(facts: Facts) -> None:
    """Who presided, and who served for whom."""
    people = [who for handling in _analysis(facts["namn"]).handlingar for who in handling.narvaro]
    presiding = [_person(who.person) for who in people if who.role is Role.ORDFORANDE]
    replaces = {(who.person.name, who.replaces) for who in people}
    for handling in facts["handling"]:
        assert "ordforande" not in handling or handling["ordforande"].casefold() in presiding
        assert set(handling.get("ersatter", {}).items()) <= replaces


@files
def test_paragrafer(facts: Facts) -> None:
    """Every §, in order, once, with its dnr."""
    expected = [(one["nr"], tuple(one.get("dnr", []))) for one in facts["paragraf"]]
    assert [(one.number, one.dnr) for one in _analysis(facts["namn"]).paragrafer] == expected


@paragrafer
def test_titles(name: str, expected: Facts) -> None:
    assert " ".join(_found(name, expected["nr"]).title.split()) == expected["titel"]


@paragrafer
def test_yrkanden(name: str, expected: Facts) -> None:
    """Who moved what, who joined, and how it ended; in any order, each once."""
    found = _found(name, expected["nr"]).yrkanden
    assert Counter(
        (_people(one.proposers), _people(one.supporters), str(one.kind), str(one.outcome)) for one in found
    ) == Counter(
        (_names(one["av"]), _names(one.get("med", [])), one["kind"], one["out"])
        for one in expected.get("yrkanden", [])
    )


@paragrafer
def test_tallies(name: str, expected: Facts) -> None:
    """The counts in the order of the text; one the text does not give stays empty."""
    found = _found(name, expected["nr"]).voteringar
    assert [(one.yes, one.no, one.abstain, one.absent) for one in found] == [
        tuple(one.get(count) for count in ("ja", "nej", "avstar", "franvarande"))
        for one in expected.get("voteringar", [])
    ]


def _voters(votering: Votering, vote: Vote) -> tuple[str, ...]:
    return _people(rost.person for rost in votering.ballots if rost.vote is vote)


@paragrafer
def test_ballots(name: str, expected: Facts) -> None:
    """Who voted what, where the § itself names them."""
    pairs = zip(expected.get("voteringar", []), _found(name, expected["nr"]).voteringar, strict=False)
    for facts, found in pairs:
        for key, vote in (("ja_roster", Vote.JA), ("nej_roster", Vote.NEJ), ("avstar_roster", Vote.AVSTAR)):
            assert key not in facts or _voters(found, vote) == _names(facts[key]), key


@paragrafer
def test_dissent(name: str, expected: Facts) -> None:
    """Reservationer and jäv."""
    found = _found(name, expected["nr"])
    assert [_people(one.by) for one in found.reservationer] == [
        _names(one) for one in expected.get("reservationer", [])
    ]
    assert [_people(one.by) for one in found.jav] == [_names(one) for one in expected.get("jav", [])]
