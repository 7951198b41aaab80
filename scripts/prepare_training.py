"""Make the network's training examples: `python scripts/prepare_training.py OUT [--extra DIR] [--real DIR]`.

OUT/train.spacy and OUT/dev.spacy come from the corpus alone, its stretches varied; `--extra` adds a news
corpus and lists of names that lie in DIR (klintan_train.txt, swedish_*_names.json, surnames_riksdag.txt,
municipalities.csv), `--real` the texts of real minutes in DIR but those that are labelled in the folder of
`--test`.
"""

import argparse
import csv
import json
import random
import tomllib
from pathlib import Path

import spacy

from nlp.evaluation.generator.names import Names
from nlp.evaluation.training import corpus_examples, news_examples, silver, small_words, varied
from nlp.evaluation.variation import Drawn, sentences
from nlp.reading import read
from nlp.shipped import shipped
from nlp.structure import outline
from nlp.tagging import load_tagger
from nlp.tagging.examples import Marked, docbin

ROOT = Path(__file__).parent.parent
SEED = 20
YEARS = range(1985, 2027)
NEWS_TIMES = 2  # the only source of running prose weighs as much as the minutes
TIMES = 2  # more of each stretch of the corpus, under other names
SENTENCES = 800  # examples of sentences that name places and organisations
MOST_SILVER = 1000  # stretches: minutes of one city must not outweigh the corpus


def corpus_files(split: str) -> list[Path]:
    """The labelled minutes of one part of the split."""
    parts = json.loads((ROOT / "corpus" / "split.json").read_text(encoding="utf-8"))
    return sorted(
        path for kommun in parts[split] for path in (ROOT / "corpus" / "gold" / kommun).glob("*.json")
    )


def drawing(extra: Path | None, chance: random.Random) -> Drawn:
    """Draws names: of persons every other one from the lists in `extra` where they are, else from our own."""
    names = Names(tomllib.loads((ROOT / "corpus" / "grammatik" / "namn.toml").read_text(encoding="utf-8")))
    if not extra:
        return Drawn(lambda: names.person(chance, chance.choice(YEARS)).name, chance)
    lists = [
        json.loads(path.read_text(encoding="utf-8")) for path in sorted(extra.glob("swedish_*_names.json"))
    ]
    first = sorted({name for each in lists for name in each})
    last = (extra / "surnames_riksdag.txt").read_text(encoding="utf-8").split()
    with (extra / "municipalities.csv").open(encoding="utf-8") as file:
        towns = [row["municipality_name_short"] for row in csv.DictReader(file)]

    def draw() -> str:
        if chance.random() < 1 / 2:
            return names.person(chance, chance.choice(YEARS)).name
        return f"{chance.choice(first)} {chance.choice(last)}"

    return Drawn(draw, chance, towns)


def real_examples(folder: Path, test: Path | None, drawn: Drawn, chance: random.Random) -> list[Marked]:
    """Silver from every text in the folder but those that are labelled in `test`, to be measured on."""
    passed_over = {path.stem for path in test.glob("*.json")} if test else set[str]()
    paths = sorted(set(folder.glob("*.txt")) - {folder / f"{stem}.txt" for stem in passed_over})
    small = small_words(path.read_text(encoding="utf-8") for path in paths)
    tagger = load_tagger(shipped("models/sv_protokoll"))
    found: list[Marked] = []
    for path in paths:
        protokoll = tagger.tag(outline(read(path)))
        found += silver(protokoll.document.text, protokoll.tags, drawn, chance, small)
    return chance.sample(found, min(len(found), MOST_SILVER))


def _folder(given: str) -> Path | None:
    """The folder, None for "" (what the project file gives where the user names none)."""
    return Path(given).resolve() if given else None


def main() -> None:
    """Write the two files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--extra", type=_folder, help="a folder with a news corpus and lists of names")
    parser.add_argument("--real", type=_folder, help="a folder with texts of real minutes")
    parser.add_argument("--test", type=_folder, help="a folder with labelled minutes that are passed over")
    given = parser.parse_args()
    chance = random.Random(SEED)  # noqa: S311 - the same examples every time
    drawn = drawing(given.extra, chance)
    train = list(varied(corpus_examples(corpus_files("train")), drawn, chance, TIMES))
    train += sentences(drawn, chance, SENTENCES)
    if given.extra:
        train += [*news_examples(given.extra / "klintan_train.txt")] * NEWS_TIMES
    if given.real:
        train += real_examples(given.real, given.test, drawn, chance)
    chance.shuffle(train)
    nlp = spacy.blank("sv")
    given.out.mkdir(parents=True, exist_ok=True)
    docbin(nlp, train).to_disk(given.out / "train.spacy")
    docbin(nlp, corpus_examples(corpus_files("dev"))).to_disk(given.out / "dev.spacy")
    print(f"{len(train)} exempel i {given.out}")


if __name__ == "__main__":
    main()
