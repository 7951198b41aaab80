"""The section classifier: what it sees, its stored form against scikit-learn's, the component, what it may say."""

import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import spacy
from sklearn.pipeline import Pipeline

from nlp.errors import ModelError
from nlp.model import Document, Paragraf, Protokoll, Section
from nlp.shipped import shipped
from nlp.tagging import avsnitt_matt as matt
from nlp.tagging import load_tagger
from nlp.tagging.avsnitt import FILE, SectionComponent
from nlp.tagging.avsnitt_drag import LENGTH, blanked, piece_grams, word_grams
from nlp.tagging.avsnitt_modell import SectionModel, load_model
from nlp.tagging.avsnitt_train import (
    Example,
    best_temperature,
    examples,
    out_of_kommun,
    stored,
    tempered,
    trained,
)
from nlp.tagging.avsnitt_utan_rubrik import relabelled
from nlp.terms import SectionLabel

BESLUT, YRKANDEN, UNDERLAG = SectionLabel.BESLUT, SectionLabel.YRKANDEN, SectionLabel.UNDERLAG
ARENDE, OVRIGT = SectionLabel.ARENDE, SectionLabel.OVRIGT

TAUGHT = [
    Example(text, label, kommun)
    for label, texts in {
        BESLUT: [
            "Kommunstyrelsen beslutar att godkänna taxan.",
            "Nämnden beslutar att anta planen.",
            "Fullmäktige beslutar att avslå motionen.",
        ],
        YRKANDEN: [
            "Anna Ek (S) yrkar bifall till förslaget.",
            "Bo Alm (M) yrkar avslag på motionen.",
            "Åsa Lind (C) yrkar återremiss av ärendet.",
        ],
        UNDERLAG: [
            "Tjänsteskrivelse 2024-03-01, bilaga 1 och karta.",
            "Protokollsutdrag 2019-10-02 samt tjänsteskrivelse.",
            "Motion 2021-05-05, karta och bilaga 2.",
        ],
    }.items()
    for kommun, text in zip(("Lindvik", "Norrsele", "Åkersund"), texts, strict=True)
]
ASKED = ["Cecilia Ås (V) yrkar avslag.", "Tjänsteskrivelse med karta", "qwerty", "", "besluta beslutar att"]


@pytest.fixture(scope="module")
def fitted() -> Pipeline:
    return trained(TAUGHT)


@pytest.fixture(scope="module")
def model(fitted: Pipeline) -> SectionModel:
    return stored(fitted, temperature=0.5, threshold=0.4)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Anna Ek (S) yrkar bifall", "namn namn ( partiet ) yrkar bifall"),  # whoever it is, it is a yrkande
        ("Beslut fattas i Lindvik", "beslut fattas i namn"),  # a capital within a sentence is a name
        ("Ärendet avslås.\nNämnden reserverar sig", "ärendet avslås . nämnden reserverar sig"),
        ("den 12 maj 2024", "den 0 maj 0"),  # which day it was says nothing
        ("KOMMUNSTYRELSEN", "kommunstyrelsen"),  # capitals throughout are a heading's or a body's
        ("enligt SKR och § 7", "enligt skr och § 0"),
        ("", ""),
    ],
)
def test_what_is_seen_of_a_text(text: str, seen: str) -> None:
    assert blanked(text) == seen


def test_only_the_beginning_is_seen() -> None:
    assert blanked("ord " * LENGTH) == blanked("ord " * (2 * LENGTH))


def test_grams() -> None:
    assert word_grams("§ 0 att bo") == ["§", "0", "att", "bo", "§ 0", "0 att", "att bo"]
    assert piece_grams("bo namn") == [" bo", "bo ", " bo "]


@pytest.mark.parametrize("text", ASKED)
def test_the_stored_form_says_what_scikit_learn_says(fitted: Pipeline, text: str) -> None:
    own = stored(fitted).probabilities(text)
    theirs = fitted.predict_proba([blanked(text)])[0]
    assert list(own) == [SectionLabel(label) for label in fitted[-1].classes_]
    assert np.allclose(list(own.values()), theirs, atol=1e-9)


@pytest.mark.parametrize("text", ASKED)
def test_reading_back_keeps_what_it_says(model: SectionModel, text: str) -> None:
    again = load_model(model.to_bytes())
    assert (again.temperature, again.threshold) == (model.temperature, model.threshold)
    # the weights are stored in half precision
    for label, odds in model.probabilities(text).items():
        assert again.probabilities(text)[label] == pytest.approx(odds, abs=2e-3)


def test_the_same_model_gives_the_same_bytes(model: SectionModel) -> None:
    assert model.to_bytes() == model.to_bytes()
    assert load_model(model.to_bytes()).to_bytes() == model.to_bytes()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut", b"\x80\x04N."])
def test_what_is_no_model_is_a_value_error(content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # numpy's own words
        load_model(content)


def test_a_file_of_other_arrays_is_a_value_error() -> None:
    buffer = BytesIO()
    np.savez(buffer, other=np.zeros(3))
    with pytest.raises(ValueError, match="avsnittsmodellen"):
        load_model(buffer.getvalue())


def test_a_spoilt_model_is_told(tmp_path: Path) -> None:
    nlp = spacy.blank("sv")
    nlp.add_pipe("protokoll_avsnitt", name="avsnitt")
    nlp.to_disk(tmp_path)
    (tmp_path / "avsnitt").mkdir()
    (tmp_path / "avsnitt" / FILE).write_bytes(b"PK\x03\x04 cut")
    with pytest.raises(ModelError):
        load_tagger(tmp_path)


def test_a_template_is_learnt_without_its_headings() -> None:
    text = "Yrkande\nAnna Ek (S) yrkar bifall.\nBeslut\nMotionen avslås härmed.\nBo\n"
    cut = text.index("Beslut")
    sections = (
        Section(YRKANDEN, "Yrkande", 0, cut, "guld"),
        Section(BESLUT, "", cut, text.index("Bo\n"), "guld"),
        Section(OVRIGT, "", text.index("Bo\n"), len(text), "guld"),  # too short to learn from
    )
    found = protokoll(text, sections)
    taught = list(examples(found, "Lindvik"))
    assert [(each.text.strip(), each.label) for each in taught] == [
        ("Anna Ek (S) yrkar bifall.", YRKANDEN),
        ("Motionen avslås härmed.", BESLUT),
    ]
    assert list(examples(found, "Lindvik", headed=True)) == taught[:1]


def test_no_kommun_is_judged_by_a_model_that_saw_it() -> None:
    alone = Example("Zebra zebra zebra yrkar zebra zebra", UNDERLAG, "Älvdal")
    said = out_of_kommun([*TAUGHT, alone, alone])
    assert said[-1][UNDERLAG] < said[-1][YRKANDEN]
    assert len(said) == len(TAUGHT) + 2
    assert all(sum(odds.values()) == pytest.approx(1) for odds in said)


def test_temperature() -> None:
    sure = {BESLUT: 0.7, YRKANDEN: 0.2, UNDERLAG: 0.1}
    assert tempered(sure, 1.0) == pytest.approx(sure)
    assert tempered(sure, 0.5)[BESLUT] > 0.7 > tempered(sure, 2.0)[BESLUT]
    always = [replace(each, label=BESLUT) for each in TAUGHT]
    assert best_temperature(always, [sure] * len(always)) < 1
    never = [replace(each, label=UNDERLAG) for each in TAUGHT]
    assert best_temperature(never, [sure] * len(never)) > 1


def test_a_label_never_heard_of_does_not_break_the_temperature() -> None:
    strange = [Example("Debatten pågick länge.", SectionLabel.DEBATT, "Älvdal")]
    assert best_temperature(strange, [{BESLUT: 0.9, YRKANDEN: 0.1}]) > 0


def component(model: SectionModel | None) -> SectionComponent:
    made = SectionComponent("prov")
    made.model = model
    return made


def test_component(model: SectionModel) -> None:
    nlp = spacy.blank("sv")
    (doc,) = [component(model)(doc) for doc in nlp.pipe(["Bo Ek (S) yrkar bifall"])]
    assert max(doc.cats, key=doc.cats.__getitem__) == "yrkanden"
    assert sum(doc.cats.values()) == pytest.approx(1)


def test_component_without_a_model() -> None:
    nlp = spacy.blank("sv")
    assert component(None)(nlp("Bo yrkar bifall")).cats == {}
    assert component(None).guess("Bo yrkar bifall") is None
    assert component(None).from_bytes(component(None).to_bytes()).model is None


def test_component_there_and_back(model: SectionModel, tmp_path: Path) -> None:
    component(model).to_disk(tmp_path / "avsnitt")
    for again in (
        component(None).from_disk(tmp_path / "avsnitt"),
        component(None).from_bytes(component(model).to_bytes()),
    ):
        assert again.guess("Bo Ek (S) yrkar bifall") is YRKANDEN
    assert component(model).from_disk(tmp_path / "inte där").model is None


def test_a_guess_below_the_threshold_is_none(model: SectionModel) -> None:
    assert component(replace(model, threshold=0.999)).guess("Bo Ek (S) yrkar bifall") is None


def protokoll(text: str, sections: tuple[Section, ...]) -> Protokoll:
    paragraf = Paragraf("1", "", (), 0, len(text), 0, sections)
    return Protokoll(Document("id", "prov.txt", text, (), ()), paragrafer=(paragraf,))


PLAIN = "Detaljplanen för hamnen omfattar tre kvarter mellan kajen och torget."


@pytest.mark.parametrize(
    ("text", "label", "heading", "guess", "expected"),
    [
        (PLAIN, OVRIGT, "", ARENDE, ARENDE),  # columns read apart: nothing else is known
        (PLAIN, ARENDE, "", UNDERLAG, UNDERLAG),  # ärende only because a § began
        (PLAIN, ARENDE, "", None, ARENDE),  # not certain enough
        (PLAIN, ARENDE, "Ärendet", UNDERLAG, ARENDE),  # the heading decides
        (PLAIN, BESLUT, "", UNDERLAG, BESLUT),  # told by its words before
        (
            "Anna Ek (S) yrkar " + PLAIN,
            ARENDE,
            "",
            UNDERLAG,
            ARENDE,
        ),  # words that tell: not the model's matter
        (PLAIN[:30], ARENDE, "", UNDERLAG, ARENDE),  # too short
        (PLAIN, ARENDE, "", SectionLabel.NARVARO, ARENDE),  # stands before the first §
        (PLAIN, ARENDE, "", SectionLabel.INNEHALL, ARENDE),
    ],
)
def test_only_what_nothing_else_speaks_of(
    text: str, label: SectionLabel, heading: str, guess: SectionLabel | None, expected: SectionLabel
) -> None:
    before = protokoll(text, (Section(label, heading, 0, len(text), "regler:avsnitt"),))
    (after,) = relabelled(before, lambda _: guess, "prov:avsnitt").paragrafer[0].sections
    assert after.label is expected
    assert after.source == ("regler:avsnitt" if expected is label else "prov:avsnitt")


@pytest.fixture(scope="module")
def shipped_model() -> SectionModel:
    return load_model((shipped("models/sv_protokoll") / "avsnitt" / FILE).read_bytes())


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Xisto Quint (LP) yrkar avslag på motionen. Zorba Vux (NOP) instämmer.", "yrkanden"),
        (
            "Ordföranden ställer proposition på förslagen och finner att nämnden bifaller det första.",
            "beslutsgång",
        ),
        ("Zorba Vux (NOP) reserverar sig mot beslutet till förmån för eget yrkande.", "reservation"),
        ("Med 11 ja-röster mot 7 nej-röster beslutar nämnden enligt förslaget. 2 avstår.", "votering"),
        ("Nämnden beslutar att godkänna taxan och att den gäller från 1 januari.", "beslut"),
    ],
)
def test_the_shipped_classifier(shipped_model: SectionModel, text: str, label: str) -> None:
    said = shipped_model.probabilities(text)
    assert max(said, key=said.__getitem__) == label


def test_the_shipped_classifier_is_small_and_part_of_the_pipeline() -> None:
    folder = shipped("models/sv_protokoll")
    assert (folder / "avsnitt" / FILE).stat().st_size < 3_000_000
    nlp = spacy.load(folder)
    assert nlp.pipe_names[-1] == "avsnitt"
    cats = nlp("Bo Ek (S) yrkar bifall.").cats
    assert max(cats, key=cats.__getitem__) == "yrkanden"


def test_the_tagger_labels_what_has_no_heading() -> None:
    tagger = load_tagger()
    text = "Ärendet redovisas inte i den allmänna delen av protokollet."
    before = protokoll(text, (Section(ARENDE, "Ärendet", 0, len(text), "regler:avsnitt"),))
    assert tagger.tag(before).paragrafer == before.paragrafer


def test_loading_takes_no_scikit_learn() -> None:
    code = "import sys; from nlp.tagging import load_tagger; load_tagger(); assert not {'sklearn', 'scipy'} & set(sys.modules)"
    assert subprocess.run([sys.executable, "-W", "ignore", "-c", code], check=False).returncode == 0


GUESSES = [
    matt.Guessed(BESLUT, BESLUT, 0.95),
    matt.Guessed(BESLUT, YRKANDEN, 0.85),
    matt.Guessed(YRKANDEN, YRKANDEN, 1.0),
    matt.Guessed(UNDERLAG, BESLUT, 0.15),
]


def test_figures() -> None:
    assert matt.accuracy(GUESSES) == 0.5
    assert matt.f1(GUESSES) == {BESLUT: 0.5, UNDERLAG: 0.0, YRKANDEN: 2 / 3}
    assert matt.macro_f1(GUESSES) == pytest.approx((0.5 + 2 / 3) / 3)
    assert [(row.low, row.count, row.accuracy) for row in matt.reliability(GUESSES)] == [
        (0.1, 1, 0.0),
        (0.8, 1, 0.0),
        (0.9, 2, 1.0),
    ]
    assert matt.expected_calibration_error(GUESSES) == pytest.approx((0.15 + 0.85 + 2 * 0.025) / 4)


def test_figures_of_nothing() -> None:
    assert matt.accuracy([]) == matt.macro_f1([]) == matt.expected_calibration_error([]) == 0


def test_the_best_guess() -> None:
    assert matt.best(BESLUT, {BESLUT: 0.3, YRKANDEN: 0.7}) == matt.Guessed(BESLUT, YRKANDEN, 0.7)
