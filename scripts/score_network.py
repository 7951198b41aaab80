"""How well the network finds names by itself: `python scripts/score_network.py [MODEL] [--news FILE]`.

The labelled minutes of the split's dev and test, running heads out, strict; and with `--news` a file of
`token label` lines, word by word, by the network alone and by the whole pipeline as a spaCy user has it.
What the pipeline makes of minutes, rules and clean-up included, `protokoll evaluate corpus/gold` says.
"""

import argparse
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from nlp.evaluation.counts import Counts
from nlp.evaluation.training import corpus_examples, news_examples
from nlp.shipped import shipped
from nlp.tagging.examples import NETWORK_LABELS, Marked, doc_of

ROOT = Path(__file__).parent.parent
Found = set[tuple[int, int, str]]


def whole(spans: Iterable[Span], label: str) -> Found:
    """The spans of a label as they stand."""
    return {(span.start, span.end, label) for span in spans if span.label_ == label}


def by_word(spans: Iterable[Span], label: str) -> Found:
    """The words of the spans of a label."""
    return {(word.i, word.i + 1, label) for span in spans if span.label_ == label for word in span}


def counted(
    pairs: Sequence[tuple[Doc, Doc]], label: str, taken: Callable[[Iterable[Span], str], Found]
) -> Counts:
    """What of one label is found, wrongly found and missed in pairs of gold and guess."""
    total = Counts()
    for gold, guess in pairs:
        true, said = taken(gold.ents, label), taken(guess.ents, label)
        total += Counts(len(true & said), len(said - true), len(true - said))
    return total


def show(
    title: str, nlp: Language, examples: Iterable[Marked], taken: Callable[[Iterable[Span], str], Found]
) -> None:
    """Print a row for each label."""
    pairs = [(doc_of(nlp, marked), nlp(marked.text)) for marked in examples]
    for label in NETWORK_LABELS:
        counts = counted(pairs, label, taken)
        print(f"{title:22} {label:7} P {counts.precision:.3f}  R {counts.recall:.3f}  F1 {counts.f1:.3f}")


def labelled(part: str) -> list[Marked]:
    """The stretches of the corpus in one part of the split where every name is labelled."""
    kommuner = json.loads((ROOT / "corpus" / "split.json").read_text(encoding="utf-8"))[part]
    paths = [path for kommun in kommuner for path in (ROOT / "corpus" / "gold" / kommun).glob("*.json")]
    return [marked for marked in corpus_examples(sorted(paths)) if not marked.unknown]


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, nargs="?", default=shipped("models/sv_protokoll"))
    parser.add_argument(
        "--news", type=Path, help="a file with a word and a label (PER, ORG, LOC) in each line"
    )
    given = parser.parse_args()
    network = spacy.load(given.model, enable=["ner"])
    for part in ("dev", "test"):
        show(f"corpus, {part}", network, labelled(part), whole)
    if given.news:
        news = list(news_examples(given.news))
        show("news, network", network, news, by_word)
        show("news, whole pipeline", spacy.load(given.model), news, by_word)


if __name__ == "__main__":
    main()
