"""What the rules cost beside the network: `python scripts/bench_tagging.py [FOLDER] [ROUNDS]`.

The texts of FOLDER (default: the labelled corpus) are tagged ROUNDS times (default 3) by the bare network and
by the whole pipeline, in turn, on one thread; the best round of each counts, in words a second of processor
time.  Then the pipeline is loaded in a process of its own.  Ends with 1 where the whole is under 0.8 of the
bare network, or loading takes longer than 2.5 s (as long as torch is not installed: spaCy imports it where it
is).
"""

import importlib.util
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from nlp.shipped import shipped

LEAST, LONGEST = 0.8, 2.5
MODEL = shipped("models/sv_protokoll")
_LOAD = """
import time, sys
start = time.perf_counter()
from nlp.shipped import shipped
from nlp.tagging import load_tagger
load_tagger(shipped("models/sv_protokoll"))
print(time.perf_counter() - start)
"""


def words_a_second(run: Callable[[str], object], texts: list[str], words: int) -> float:
    """How many words are tagged in a second of processor time."""
    start = time.process_time()
    for text in texts:
        run(text)
    return words / (time.process_time() - start)


def main(folder: Path, rounds: int) -> int:
    """Print both measurements; 1 if one is worse than it may be."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]
    words = sum(len(text.split()) for text in texts)
    whole, bare = spacy.load(MODEL), spacy.load(MODEL, enable=["ner"])
    best = {"bare": 0.0, "whole": 0.0}
    for _ in range(rounds):
        best["bare"] = max(best["bare"], words_a_second(bare, texts, words))
        best["whole"] = max(best["whole"], words_a_second(whole, texts, words))
    ratio = best["whole"] / best["bare"]
    load = float(subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, check=True).stdout)  # noqa: S603
    with_torch = importlib.util.find_spec("torch") is not None
    print(f"{words} words, a second: network {best['bare']:.0f}, all {best['whole']:.0f}")
    print(f"ratio {ratio:.2f} (least {LEAST})")
    print(f"loading: {load:.1f} s{', torch included' if with_torch else f' (most {LONGEST})'}")
    return int(ratio < LEAST or (load > LONGEST and not with_torch))


if __name__ == "__main__":
    given = sys.argv[1:]
    where = Path(given[0]) if given else shipped("corpus/gold")
    sys.exit(main(where, int(given[1]) if len(given) > 1 else 3))
