"""Fine-tune a model of `transformers` on the corpus.

    train_transformer.py CHECKPOINT OUT [--corpus DIR] [--news FILE…] [--epochs N] [--rate R] …

CHECKPOINT is a folder or a name on Hugging Face (KB/bert-base-swedish-cased); OUT gets the model, its
tokenizer and its labels, and is what `protokoll model use OUT` takes.  The kommuner of DIR/split.json under
"train" are learned, those under "dev" say after each epoch which was best, and those under "test" are scored
once at the end.  `--news` adds files of `token label` lines to what is learned.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from nlp.errors import CorpusError, ProtokollError
from nlp.evaluation.training import corpus_examples, news_examples
from nlp.tagging.examples import Marked
from nlp.tagging.transformer.loading import load
from nlp.tagging.transformer.training import Epoch, Recipe, score, train

CORPUS = Path(__file__).parent.parent / "corpus"


def part(corpus: Path, name: str) -> list[Marked]:
    """The labelled minutes of one part of the split, in stretches; raises `CorpusError` without a split."""
    split = corpus / "split.json"
    if not split.is_file():
        raise CorpusError(str(split), "filen saknas")
    return list(corpus_examples(_files(corpus, json.loads(split.read_text(encoding="utf-8"))[name])))


def _files(corpus: Path, kommuner: list[str]) -> Iterator[Path]:
    for kommun in kommuner:
        yield from sorted((corpus / "gold" / kommun).glob("*.json"))


def said(epoch: Epoch) -> None:
    """Print how an epoch went."""
    scored = "" if epoch.score is None else f", F1 {epoch.score:.3f} på dev"
    print(f"epok {epoch.number}: förlust {epoch.loss:.4f}{scored}", flush=True)


def arguments() -> argparse.Namespace:
    """What the command line says; the defaults are those of `Recipe`."""
    default = Recipe()
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("checkpoint")
    parser.add_argument("out", type=Path)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--news", type=Path, nargs="*", default=[])
    parser.add_argument("--epochs", type=int, default=default.epochs)
    parser.add_argument("--batch", type=int, default=default.batch)
    parser.add_argument("--rate", type=float, default=default.rate)
    parser.add_argument("--window", type=int, default=default.window)
    parser.add_argument("--seed", type=int, default=default.seed)
    parser.add_argument("--device", default=default.device)
    return parser.parse_args()


def main() -> None:
    """Train, and print the scores."""
    given = arguments()
    recipe = Recipe(
        epochs=given.epochs,
        batch=given.batch,
        rate=given.rate,
        window=given.window,
        seed=given.seed,
        device=given.device,
    )
    learned, held_out = part(given.corpus, "train"), part(given.corpus, "dev")
    for path in given.news:
        learned += news_examples(path)
    random.Random(recipe.seed).shuffle(learned)  # noqa: S311 - the same order every time
    print(f"{len(learned)} exempel att lära av, {len(held_out)} i dev")
    train(given.checkpoint, learned, held_out, given.out, recipe, said)
    print(f"F1 {score(load(str(given.out)), part(given.corpus, 'test'), recipe):.3f} på test")
    print(f"Använd modellen med: protokoll model use {given.out}")


if __name__ == "__main__":
    try:
        main()
    except ProtokollError as error:
        sys.exit(f"Fel: {error}")
