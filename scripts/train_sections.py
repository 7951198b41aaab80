"""Train the section classifier: `python scripts/train_sections.py [OUT] [--real DIR] [--test DIR]`.

It learns from the corpus (the kommuner of `train` and `dev` in the split), and from the headed sections of
the real minutes in --real.  It prints how well it does on kommuner it has not seen: those it learns from,
group by group left out; the split's `test`; and the labelled minutes in --test, whose documents are passed
over in --real.  OUT is models/sv_protokoll/avsnitt.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from nlp.evaluation.gold import Gold, gold_of, is_gold
from nlp.reading import read
from nlp.structure import outline
from nlp.tagging import avsnitt_matt as matt
from nlp.tagging.avsnitt import FILE
from nlp.tagging.avsnitt_modell import SectionModel
from nlp.tagging.avsnitt_train import (
    Example,
    best_temperature,
    examples,
    out_of_kommun,
    stored,
    tempered,
    thinned,
    trained,
)

ROOT = Path(__file__).parent.parent
OUT = ROOT / "models" / "sv_protokoll" / "avsnitt"
FOLDS = 12  # groups of kommuner left out together, where there are more kommuner


def folder(given: str) -> Path | None:
    """A folder, None where an empty word stands for none."""
    return Path(given) if given else None


def read_gold(place: Path) -> Iterator[Gold]:
    """Every labelled document in a folder."""
    for path in sorted(place.glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        if is_gold(record):
            yield gold_of(path.stem, record)


def corpus(split: Path, *parts: str) -> list[Example]:
    """The sections of parts of the corpus."""
    kommuner = json.loads(split.read_text(encoding="utf-8"))
    places = [ROOT / "corpus" / "gold" / kommun for part in parts for kommun in kommuner.get(part, ())]
    return [
        example
        for place in sorted(places)
        for gold in read_gold(place)
        for example in examples(gold.protokoll, place.name)
    ]


def silver(place: Path, passed_over: frozenset[str]) -> Iterator[Example]:
    """The sections of real minutes that a heading names; what stands before the first `-` is the kommun."""
    for path in sorted(place.glob("*.txt")):
        if path.stem not in passed_over:
            yield from examples(outline(read(path)), path.stem.partition("-")[0], headed=True)


def labelled(place: Path) -> list[Example]:
    """The sections of labelled minutes outside the corpus."""
    return [
        example
        for gold in read_gold(place)
        for example in examples(gold.protokoll, gold.id.partition("-")[0])
    ]


def show(name: str, guesses: Sequence[matt.Guessed]) -> None:
    """Print the figures of some guesses."""
    ece = matt.expected_calibration_error(guesses)
    print(f"\n{name}: {len(guesses)} sections, accuracy {matt.accuracy(guesses):.3f},", end=" ")
    print(f"macro F1 {matt.macro_f1(guesses):.3f}, ECE {ece:.3f}")
    count = Counter(guess.true for guess in guesses)
    print("  " + ", ".join(f"{label} {f1:.2f} ({count[label]})" for label, f1 in matt.f1(guesses).items()))
    for row in matt.reliability(guesses):
        print(f"  {row.low:.1f}–{row.high:.1f}  n {row.count:5}  {row.confidence:.3f} → {row.accuracy:.3f}")


def guessed(model: SectionModel, given: Sequence[Example]) -> list[matt.Guessed]:
    """What a model says of each example."""
    return [matt.best(each.label, model.probabilities(each.text)) for each in given]


def unseen(given: Sequence[Example], own: set[str]) -> tuple[float, list[matt.Guessed]]:
    """The temperature, and the calibrated guess of each example by a model that never saw its kommun.

    The temperature is set on real minutes where there are any: they are what the model is for.  The kommuner
    of the corpus are more like each other than like real ones, so they never make a model surer of itself.
    """
    said = out_of_kommun(given, min(FOLDS, len({each.kommun for each in given})))
    real = [at for at, each in enumerate(given) if each.kommun not in own]
    if real:
        temperature = best_temperature([given[at] for at in real], [said[at] for at in real])
    else:
        temperature = max(1.0, best_temperature(given, said))
    calibrated = (tempered(each, temperature) for each in said)
    return temperature, [matt.best(each.label, odds) for each, odds in zip(given, calibrated, strict=True)]


def main() -> None:
    """Train, print, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, nargs="?", default=OUT)
    parser.add_argument("--split", type=Path, default=ROOT / "corpus" / "split.json")
    parser.add_argument("--real", type=folder)
    parser.add_argument("--test", type=folder)
    given = parser.parse_args()
    known = corpus(given.split, "train", "dev")
    own = {each.kommun for each in known}
    names = frozenset(path.stem for path in given.test.glob("*.json")) if given.test else frozenset[str]()
    known += list(silver(given.real, names)) if given.real else []
    known = thinned(known)
    temperature, guesses = unseen(known, own)
    print(f"{len(known)} sections of {len({each.kommun for each in known})} kommuner; ", end="")
    print(f"temperature {temperature:.2f}")
    by_own = {
        part: [guess for each, guess in zip(known, guesses, strict=True) if (each.kommun in own) is part]
        for part in (True, False)
    }
    show("the corpus, kommuner left out in turn", by_own[True])
    if given.real:
        show("real minutes (labels by their headings), kommuner left out in turn", by_own[False])
    model = stored(trained(known), temperature)
    show("the corpus' test kommuner", guessed(model, corpus(given.split, "test")))
    if given.test:
        apart = [each for each in labelled(given.test) if each.kommun not in {one.kommun for one in known}]
        show("labelled minutes of kommuner not learnt from", guessed(model, apart))
    given.out.mkdir(parents=True, exist_ok=True)
    (given.out / FILE).write_bytes(model.to_bytes())
    print(f"\n{given.out / FILE}: {(given.out / FILE).stat().st_size} byte")


if __name__ == "__main__":
    main()
