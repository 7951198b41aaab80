"""What a language model costs beside the shipped pipeline: `bench_transformer.py MODEL [FOLDER] [ROUNDS]`.

MODEL is a folder or a name on Hugging Face.  The texts of FOLDER (default: the labelled corpus)
are tagged ROUNDS times (default 3) by the shipped pipeline and by the same with the model in place of its
network, in turn; the best round of each counts, in words a second of the clock, with as many cores as
OMP_NUM_THREADS says (otherwise all).  Absolute figures depend on the machine, the ratio hardly.
"""

import sys
import time
from pathlib import Path

import spacy
from spacy.language import Language

from nlp.errors import ProtokollError
from nlp.shipped import shipped
from nlp.tagging.choice import Choice, attach


def words_a_second(nlp: Language, texts: list[str], words: int) -> float:
    """How many words are tagged in a second."""
    start = time.perf_counter()
    for text in texts:
        nlp(text)
    return words / (time.perf_counter() - start)


def main(model: str, folder: Path, rounds: int) -> None:
    """Measure, and print both speeds, their ratio, and how long loading took."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]
    words = sum(len(text.split()) for text in texts)
    start = time.perf_counter()
    pipelines = {name: spacy.load(shipped("models/sv_protokoll")) for name in ("shipped", "model")}
    between = time.perf_counter()
    attach(pipelines["model"], Choice(model))
    loaded = time.perf_counter() - between
    best = dict.fromkeys(pipelines, 0.0)
    for _ in range(rounds):
        for name, nlp in pipelines.items():
            best[name] = max(best[name], words_a_second(nlp, texts, words))
    speeds = ", ".join(f"{name} {speed:.0f} words/s" for name, speed in best.items())
    print(f"{len(texts)} texts, {words} words: {speeds}, ratio {best['model'] / best['shipped']:.4f}")
    print(f"loading: shipped {(between - start) / 2:.1f} s, model {loaded:.1f} s more")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    corpus = Path(sys.argv[2]) if len(sys.argv) > 2 else shipped("corpus/gold")
    try:
        main(sys.argv[1], corpus, int(sys.argv[3]) if len(sys.argv) > 3 else 3)
    except ProtokollError as error:
        sys.exit(f"Fel: {error}")
