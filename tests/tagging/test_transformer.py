"""A language model from end to end: made on the spot, trained, saved, loaded, chosen, and asked; no hub, no mocks."""

import json
import os
import re
import resource
import runpy
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import click
import pytest
import spacy
from commandline import Ran, Run
from conftest import ROOT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from marked import mark, unmark
from spacy.language import Language

from nlp.cli import main
from nlp.errors import LanguageModelError, MissingExtraError
from nlp.isolate import Limits, isolated
from nlp.shipped import shipped
from nlp.tagging import load_tagger
from nlp.tagging.bridge import tags
from nlp.tagging.choice import FOLDER, Choice, attach, choice_file, choose, chosen, forget
from nlp.tagging.policy import disjoint
from nlp.tagging.transformer import network as networks
from nlp.tagging.transformer.loading import load
from nlp.tagging.transformer.network import Network, Pace
from nlp.tagging.transformer.training import Epoch, Recipe, score, train

RECIPE = Recipe(epochs=12, batch=8, rate=5e-3, seed=1, device="cpu")
FILLER = "Kommunstyrelsen beslutar att bevilja anslaget om medel finns. "


@pytest.fixture(scope="module", autouse=True)
def one_core(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Small sums are thirty times faster on one core; and nothing of a user's own choice, and no network."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OMP_NUM_THREADS", "1")
        patch.setenv("HF_HUB_OFFLINE", "1")
        patch.setenv(FOLDER, str(tmp_path_factory.mktemp("val")))
        yield


@pytest.fixture(autouse=True)
def nothing_chosen(one_core: None) -> Iterator[None]:  # noqa: ARG001
    yield
    forget()


@pytest.fixture(scope="module")
def tiny(one_core: None) -> Any:  # noqa: ARG001
    """The module that makes models: it imports torch, which only these tests shall wait for."""
    import tinymodels  # noqa: PLC0415

    return tinymodels


@pytest.fixture(scope="module")
def base(tiny: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tiny.bert(tmp_path_factory.mktemp("modeller") / "grund")
    return folder


@pytest.fixture(scope="module")
def epochs() -> list[Epoch]:
    return []


@pytest.fixture(scope="module")
def trained(tiny: Any, base: Path, epochs: list[Epoch]) -> Path:
    folder = base.with_name("lindvik")
    examples = tiny.paragraphs(48)
    train(str(base), examples, examples[:8], folder, RECIPE, epochs.append)
    return folder


@pytest.fixture(scope="module")
def network(trained: Path) -> Network:
    return Network(load(str(trained)), Pace(overlap=16, batch=4))


def found(network: Network, text: str) -> str:
    [spans] = network.spans([text])
    return mark(text, [(span.start, span.end, span.label) for span in spans])


# Training and saving


def test_it_learns_what_it_is_shown(tiny: Any, trained: Path, epochs: list[Epoch]) -> None:
    assert epochs[-1].loss < epochs[0].loss / 10
    assert (
        score(load(str(trained)), tiny.paragraphs(48), RECIPE) == max(each.score or 0 for each in epochs) == 1
    )


def test_each_sentence_comes_back_as_it_was_marked(tiny: Any, network: Network) -> None:
    assert [found(network, unmark(sentence)[0]) for sentence in tiny.SENTENCES] == tiny.SENTENCES


def test_what_is_saved_is_loaded_the_same(trained: Path, network: Network, tmp_path: Path) -> None:
    copy = shutil.copytree(trained, tmp_path / "lindvik")
    again = Network(load(str(copy)), Pace(overlap=16, batch=4))
    text = FILLER * 4 + "Anna Ek och Bo Ahlén"
    assert (again.name, again.labels, found(again, text)) == (
        network.name,
        network.labels,
        found(network, text),
    )
    assert json.loads((copy / "config.json").read_text())["id2label"]["3"] == "B-PERSON"


def test_without_anything_to_score_on_the_last_epoch_is_kept(tiny: Any, base: Path, tmp_path: Path) -> None:
    told: list[Epoch] = []
    train(str(base), tiny.paragraphs(2), [], tmp_path, Recipe(epochs=2, batch=2, device="cpu"), told.append)
    assert [each.score for each in told] == [None, None]
    assert load(str(tmp_path)).name.startswith(tmp_path.name)


def test_training_goes_on_from_a_model_that_labels_otherwise(
    tiny: Any, trained: Path, tmp_path: Path
) -> None:
    examples = [tiny.marked("[Anna Ek|PERSON] talar")]
    train(str(trained), examples, [], tmp_path, Recipe(epochs=1, device="cpu"), lambda _: None)
    assert Network(load(str(tmp_path)), Pace()).labels == ["O", "B-PERSON", "I-PERSON"]


def test_the_same_seed_gives_the_same_model(tiny: Any, base: Path, tmp_path: Path) -> None:
    examples, recipe = tiny.paragraphs(4), Recipe(epochs=1, batch=2, device="cpu")
    for name in "ab":
        train(str(base), examples, [], tmp_path / name, recipe, lambda _: None)
    names = [load(str(tmp_path / name)).name for name in "ab"]
    assert names[0].partition("@")[2] == names[1].partition("@")[2]


# Windows and places


@pytest.mark.parametrize("shift", range(0, 44, 2))
def test_a_name_is_found_once_and_whole_wherever_the_windows_end(network: Network, shift: int) -> None:
    text = (
        FILLER * 3
        + "beslutar " * shift
        + "[Åsa Öberg-Lund|PERSON] och [Bo Ahlén|PERSON] reserverar sig. "
        + FILLER * 3
    )
    assert found(network, unmark(text)[0]) == text


def test_batches_and_windows_do_not_change_what_is_found(trained: Path, network: Network) -> None:
    texts = [FILLER * n + "Anna Ek yrkar bifall till förslaget" for n in range(9)]
    one = Network(load(str(trained)), Pace(overlap=16, batch=1))
    assert network.spans(texts) == one.spans(texts) == [network.spans([text])[0] for text in texts]


PLACES = [
    ("[Åsa\u00a0Öberg-Lund|PERSON] och [Bo Ahlén|PERSON] reserverar sig mot beslutet.", "a no-break space"),
    ("[Åsa Ö\u00adberg-Lund|PERSON] och [Bo Ahlén|PERSON] reserverar sig mot beslutet.", "a soft hyphen"),
    (
        "😀 [Åsa Öberg-Lund|PERSON] och [Bo Ahlén|PERSON] reserverar sig 👍🏽 mot beslutet.",
        "emoji before and between",
    ),
    ("[Åsa\nÖberg-Lund|PERSON] och [Bo Ahlén|PERSON] reserverar sig mot beslutet.", "a name that wraps"),
    (
        "  [Åsa Öberg-Lund|PERSON]\toch [Bo Ahlén|PERSON] reserverar sig.\u200b",
        "blanks, tabs, signs nobody sees",
    ),
    ("Skrivelse från [Lindviks Bygg AB|ORG] om anslag på 250tkr till vägarna.", "an amount without a blank"),
]


@pytest.mark.parametrize(("text", "why"), PLACES)
def test_spans_lie_on_the_letters_of_the_text(network: Network, text: str, why: str) -> None:
    assert found(network, unmark(text)[0]) == text, why


@pytest.fixture(scope="module")
def strange(tiny: Any, tmp_path_factory: pytest.TempPathFactory) -> list[Network]:
    """A byte-level model with labels drawn at random, at two paces: it finds something everywhere."""
    folder = str(tiny.roberta(tmp_path_factory.mktemp("modeller") / "bytes"))
    return [Network(load(folder), Pace()), Network(load(folder), Pace(window=12, overlap=5, batch=3))]


def test_the_positions_of_roberta_are_counted(strange: list[Network]) -> None:
    assert [network._size for network in strange] == [34 - 2 - 2, 12 - 2]


SIGNS = st.text(
    st.sampled_from("Aaå é\u0301Ö-–.,()\n\t\u00a0\u00ad\u200b😀👍🏽250tkr\u0000\ufffd"), max_size=60
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(SIGNS, max_size=4))
def test_spans_lie_in_the_text_and_are_disjoint(
    network: Network, strange: list[Network], texts: list[str]
) -> None:
    for each in (network, *strange):
        for text, spans in zip(texts, each.spans(texts), strict=True):
            assert all(0 <= span.start < span.end <= len(text) for span in spans)
            assert all(left.end <= right.start for left, right in pairwise(spans))
            assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in spans)
            assert {span.label for span in spans} <= {"PER", "LOC", "PERSON", "ORG", "PLACE"}


# Loading


def test_a_model_of_old_keeps_its_capitals(base: Path) -> None:
    """KB's first models do not say in their folder that they know capitals, Å, Ä and Ö."""
    assert not (base / "tokenizer_config.json").exists()
    assert load(str(base), labels=["O", "B-PERSON"]).tokenizer.tokenize("Åsa Öberg") == ["Åsa", "Öberg"]


def test_weights_of_old(trained: Path, network: Network, tmp_path: Path) -> None:
    import torch  # noqa: PLC0415
    from safetensors.torch import load_file  # noqa: PLC0415

    copy = shutil.copytree(trained, tmp_path / "gammal")
    torch.save(load_file(copy / "model.safetensors"), copy / "pytorch_model.bin")
    (copy / "model.safetensors").unlink()
    old = Network(load(str(copy)), Pace(overlap=16))
    assert found(old, FILLER + "Anna Ek") == found(network, FILLER + "Anna Ek")


def test_a_name_says_which_training(network: Network, base: Path) -> None:
    folder, version = network.name.split("@")
    assert (folder, len(version)) == ("lindvik", 8)
    assert load(str(base), labels=["O", "B-PERSON"]).name.split("@")[1] != version


def broken(folder: Path, trained: Path, what: str) -> str:
    """A model of which one thing is wrong."""
    copy = shutil.copytree(trained, folder / "modell")
    match what:
        case "config":
            (copy / "config.json").unlink()
        case "no json":
            (copy / "config.json").write_text("{", encoding="utf-8")
        case "kind":
            (copy / "config.json").write_text('{"model_type": "finnsinte"}', encoding="utf-8")
        case "cut":
            weights = copy / "model.safetensors"
            weights.write_bytes(weights.read_bytes()[:5000])
        case "no weights":
            (copy / "model.safetensors").unlink()
        case "words":
            (copy / "tokenizer.json").unlink()
    return str(copy)


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("config", "config.json saknas"),
        ("no json", "kan inte användas"),
        ("kind", "finnsinte"),
        ("cut", "kan inte användas"),
        ("no weights", "kan inte användas"),
        ("words", "tokenizer saknas"),
    ],
)
def test_a_broken_model(trained: Path, tmp_path: Path, what: str, said: str) -> None:
    with pytest.raises(LanguageModelError, match=said):
        load(broken(tmp_path, trained, what))


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("./finns-inte", "ingen sådan mapp"),
        ("en/mapp/som/saknas", "ingen sådan mapp"),
        ("lindvik/finns-inte", "kunde inte hämtas från Hugging Face"),
    ],
)
def test_no_such_model(where: str, said: str) -> None:
    with pytest.raises(LanguageModelError, match=said):
        load(where)


def test_a_model_that_is_not_trained_to_label(base: Path) -> None:
    with pytest.raises(LanguageModelError, match=r"scripts/train_transformer\.py"):
        load(str(base))


def test_without_the_extra(trained: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "transformers", None)  # what import finds of what is not installed
    with pytest.raises(MissingExtraError, match=r"pip install 'kommunprotokoll\[transformer\]'"):
        load(str(trained))


# The component


def plain(trained: Path, **config: object) -> Language:
    nlp = spacy.blank("sv")
    nlp.add_pipe("protokoll_transformer", config={"model": str(trained), **config})
    nlp.add_pipe("protokoll_policy")
    return nlp


def test_a_spacy_user_gets_entities(trained: Path, tmp_path: Path) -> None:
    nlp = plain(trained, labels={"PLACE": "ORG"}, pace={"batch": 2})
    nlp.to_disk(tmp_path)
    for each in (nlp, spacy.load(tmp_path)):
        docs = list(each.pipe(["Anna Ek yrkar bifall till förslaget om vägarna i Norrsele.", "Bo Ahlén"] * 3))
        assert [(ent.text, ent.label_) for ent in docs[4].ents] == [
            ("Anna Ek", "PERSON"),
            ("Norrsele", "ORG"),
        ]
        assert [(span.text, span.label_) for span in docs[4].spans["sc"]] == [
            ("Anna Ek", "PERSON"),
            ("Norrsele", "ORG"),
        ]


def test_findings_are_cleaned_like_those_of_the_network(trained: Path) -> None:
    text = "Vägarna i Norrsele"
    [tag] = tags(plain(trained)(text))
    assert (text[tag.start : tag.end], tag.label) == ("Norrsele", "PLACE")
    assert tags(plain(trained)("Vägarna i förskolan Norrsele")) == (), "the name of a school is no place"


def both(trained: Path, *, beside: bool) -> Language:
    """A pipeline with another network, which finds two names, and the model beside it or in its place."""
    nlp = spacy.blank("sv")
    patterns = [{"label": "PERSON", "pattern": name} for name in ("Xuno Qvarnå", "Zorba Vux")]
    nlp.add_pipe("entity_ruler", name="ner").add_patterns(patterns)  # type: ignore[attr-defined]
    nlp.add_pipe("protokoll_natverk", config={"source": "nät"})
    nlp.add_pipe("protokoll_person")
    nlp.add_pipe("protokoll_policy")
    attach(nlp, Choice(str(trained), beside))
    return nlp


@pytest.mark.parametrize("beside", [False, True])
def test_in_place_of_the_network_or_beside_it(trained: Path, beside: bool) -> None:
    text = "Anna Ek (S) yrkar bifall. Xuno Qvarnå frågar om medel. Sedan talar Zorba Vux länge om vägarna."
    kept = disjoint(tags(both(trained, beside=beside)(text)))
    assert {text[tag.start : tag.end]: tag.source for tag in kept} == {
        "Anna Ek": "regler:person",  # a rule goes before what is trained
        "Xuno Qvarnå": f"transformer:{load(str(trained)).name}",  # of two that are trained the chosen one
        **({"Zorba Vux": "nät"} if beside else {}),
    }


# The choice, and the command


TEXT = "Protokoll\n\nXuno Qvarnå frågar om medel finns. Åsa Öberg-Lund yrkar bifall till förslaget om vägarna i Norrsele.\n"


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    def protokoll(*args: object) -> Ran:
        with pytest.raises(SystemExit) as ended:
            main([str(arg) for arg in args])
        out, err = capfd.readouterr()
        return Ran(int(ended.value.code or 0), out, err)

    return protokoll


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "prov.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_use_show_reset(run: Run, trained: Path, network: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("model", "show").out == "Den medföljande modellen används; ingen annan är vald.\n"
    monkeypatch.chdir(trained.parent)
    used = run("model", "use", trained.name)
    assert used.out.startswith(
        f"{network.name} används från och med nu, i stället för den medföljande modellen.\n"
        "Etiketter: ORG → ORG, PERSON → PERSON, PLACE → PLACE.\n"
    )
    assert (used.code, used.err) == (0, "")
    assert run("model", "show").out == (
        f"{trained} används, i stället för den medföljande modellen.\nValet är sparat i {choice_file()}\n"
    )
    assert run("model", "reset").out.startswith("Den medföljande modellen används igen.")
    assert run("model", "reset").out.startswith("Den medföljande modellen används; ingen")


def test_what_is_chosen_is_used(
    run: Run, trained: Path, network: Network, minutes: Path, tmp_path: Path
) -> None:
    labels = tmp_path / "etiketter.toml"
    labels.write_text('[labels]\nPLACE = ""\n', encoding="utf-8")
    used = run("model", "use", trained, "--beside", "--labels", labels)
    assert "PLACE tas inte med" in used.out
    labels.unlink()
    assert (
        "vid sidan av den medföljande modellen.\nEgna etiketter: PLACE tas inte med."
        in run("model", "show").out
    )
    entities = json.loads(run("analyse", minutes, "--json").out)["entities"]
    ours = {each["text"]: (each["label"], each["source"]) for each in entities}
    assert ours["Xuno Qvarnå"] == ("PERSON", f"transformer:{network.name}")
    assert ours["Åsa Öberg-Lund"][0] == "PERSON"
    assert not ours.get("Norrsele", ("", ""))[1].startswith("transformer:")
    run("model", "reset")
    after = json.loads(run("analyse", minutes, "--json").out)["entities"]
    assert not [each for each in after if each["source"].startswith("transformer:")]


def test_the_command_without_the_extra(
    run: Run, trained: Path, minutes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(Choice(str(trained)))
    monkeypatch.setitem(sys.modules, "torch", None)
    for ran in (run("model", "use", trained), run("analyse", minutes)):
        assert (ran.code, ran.out) == (MissingExtraError.exit_code, "")
        assert "pip install 'kommunprotokoll[transformer]'" in ran.err


def test_a_model_that_cannot_be_used_is_not_chosen(run: Run, base: Path) -> None:
    refused = run("model", "use", base)
    assert (refused.code, refused.out) == (LanguageModelError.exit_code, "")
    assert refused.err.startswith(f"Fel: {base}: språkmodellen kan inte användas (den är inte tränad")
    assert chosen() is None


def test_a_chosen_model_that_is_gone(run: Run, trained: Path, minutes: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(trained, tmp_path / "borta")
    assert run("model", "use", copy).code == 0
    shutil.rmtree(copy)
    gone = run("analyse", minutes)
    assert (gone.code, gone.out) == (LanguageModelError.exit_code, "")
    assert "protokoll model reset" in gone.err
    assert run("model", "show").code == 0
    assert run("model", "reset").code == 0


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"namn": 1}', '{"model": "a", "labels": {"PER": "x"}}', "\xff"]
)
def test_a_choice_that_cannot_be_read(run: Run, content: str) -> None:
    choice_file().write_text(content, encoding="latin-1")
    ran = run("model", "show")
    assert ran.code == LanguageModelError.exit_code
    assert "protokoll model reset" in ran.err
    assert run("model", "reset").code == 0


def test_a_folder_of_settings_that_cannot_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fil").write_text("", encoding="utf-8")
    monkeypatch.setenv(FOLDER, str(tmp_path / "fil"))
    with pytest.raises(LanguageModelError, match="valet kan inte sparas"):
        choose(Choice("lindvik/namn"))


def test_a_folder_of_settings_of_ones_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(FOLDER)
    assert choice_file().parts[-2:] == (Path(click.get_app_dir("protokoll")).name, "model.json")


def test_a_pipeline_that_is_named_is_taken_as_it_is(trained: Path) -> None:
    choose(Choice(str(trained)))
    assert "protokoll_transformer" in load_tagger()._nlp.pipe_names
    assert "protokoll_transformer" not in load_tagger(shipped("models/sv_protokoll"))._nlp.pipe_names


# The scripts


def script(name: str, monkeypatch: pytest.MonkeyPatch, *args: object) -> None:
    path = str(ROOT / "scripts" / name)
    monkeypatch.setattr(sys, "argv", [path, *map(str, args)])
    runpy.run_path(path, run_name="__main__")


def corpus(folder: Path, tiny: Any) -> Path:
    """A kommun for each part of the split, with one labelled text."""
    for kommun in ("lindvik", "norrsele", "akersund"):
        (folder / "gold" / kommun).mkdir(parents=True)
        marked = tiny.paragraphs(1)[0]
        entities = [{"start": start, "end": end, "label": label} for start, end, label in marked.named]
        gold = json.dumps({"text": marked.text, "entities": entities})
        (folder / "gold" / kommun / "1.json").write_text(gold, encoding="utf-8")
    split = {"train": ["lindvik"], "dev": ["norrsele"], "test": ["akersund"]}
    (folder / "split.json").write_text(json.dumps(split), encoding="utf-8")
    return folder


def test_the_script_trains_what_can_be_used(
    tiny: Any,
    base: Path,
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    news = tmp_path / "nyheter.txt"
    news.write_text("Anna PER\nEk PER\ntalar 0\n\n", encoding="utf-8")
    options = ["--corpus", corpus(tmp_path, tiny), "--epochs", 30, "--rate", 0.005, "--news", news]
    script("train_transformer.py", monkeypatch, base, tmp_path / "ut", *options)
    out = capfd.readouterr().out
    assert "2 exempel att lära av, 1 i dev" in out
    assert "epok 30: " in out
    assert "F1 1.000 på test" in out
    assert run("model", "use", tmp_path / "ut").code == 0


def test_the_script_says_what_is_missing(base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SystemExit, match=r"split\.json: filen saknas"):
        script("train_transformer.py", monkeypatch, base, tmp_path / "ut", "--corpus", tmp_path)


def test_the_benchmark_runs(
    trained: Path, minutes: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    script("bench_transformer.py", monkeypatch, trained, minutes.parent, 1)
    assert re.search(
        r"1 texts, \d+ words: shipped \d+ words/s, model \d+ words/s, ratio", capfd.readouterr().out
    )


# In a process of its own: threads, forks, the hub's cache


FRESH = """
import sys
from pathlib import Path
from nlp.cli import main
from nlp.flow import analyse, analyse_apart
from nlp.tagging import load_tagger

for args in (["model", "use", "lindvik/namn"], ["analyse", sys.argv[1], "--json"]):
    try:
        main(args)
    except SystemExit as ended:
        assert not ended.code, ended.code
tagger = load_tagger()
here = analyse(Path(sys.argv[1]), tagger)
there = analyse_apart(Path(sys.argv[1]), tagger)
assert here.tags == there.tags, there
print("alike")
"""


def test_a_model_from_the_cache_of_the_hub_in_children_with_threads(trained: Path, tmp_path: Path) -> None:
    """Offline once fetched; and a child neither hangs when it has threads, nor when its parent had."""
    commit = "0123456789abcdef0123456789abcdef01234567"
    cache = tmp_path / "hub" / "models--lindvik--namn"
    shutil.copytree(trained, cache / "snapshots" / commit)
    (cache / "refs").mkdir()
    (cache / "refs" / "main").write_text(commit, encoding="ascii")
    minutes = tmp_path / "prov.txt"
    minutes.write_text(TEXT + FILLER * 40, encoding="utf-8")
    environment = {
        "HF_HOME": str(tmp_path),
        "HF_HUB_OFFLINE": "1",
        FOLDER: str(tmp_path),
        "OMP_NUM_THREADS": "2",
        "OMP_WAIT_POLICY": "passive",  # threads that wait do not spin: the tests share their cores
    }
    ran = subprocess.run(
        [sys.executable, "-c", FRESH, str(minutes)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
        timeout=120,
    )
    assert ran.stdout.splitlines()[-1:] == ["alike"], ran.stderr
    assert "lindvik/namn@01234567 används från och med nu" in ran.stdout
    entities = json.loads(ran.stdout.splitlines()[-2])["entities"]
    assert "transformer:lindvik/namn@01234567" in {each["source"] for each in entities}
    assert ran.stderr == "", "no bars, no warnings"


def test_a_gpu_is_given_its_addresses() -> None:
    def limit() -> tuple[int, int]:
        networks._lift_memory_limit()
        return resource.getrlimit(resource.RLIMIT_AS)

    assert isolated(limit, Limits(20.0, 1_000_000_000)) == resource.getrlimit(resource.RLIMIT_AS)
