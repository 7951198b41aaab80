"""How well persons are found, and how well without the party after the name.

    python scripts/score_names.py CORPUS

Minutes elsewhere print no `(S)` after names, and rules lean on it: so each text is also scored with every
letter in parentheses taken out.  Strict: a name counts where all its words and no others were found, once for
each time it stands in the text.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from nlp.evaluation.corpora import read_corpus
from nlp.evaluation.counts import Counts
from nlp.evaluation.training import without_parties
from nlp.reading import read
from nlp.shipped import shipped
from nlp.structure import outline
from nlp.tagging import Tagger, load_tagger
from nlp.tagging.examples import Marked
from nlp.terms import EntityLabel

PERSON = EntityLabel.PERSON


def texts(corpus: Path) -> Iterator[Marked]:
    """Each text of the corpus with its persons."""
    for gold in read_corpus(corpus):
        named = ((tag.start, tag.end, str(PERSON)) for tag in gold.protokoll.tags if tag.label is PERSON)
        yield Marked(gold.protokoll.document.text, tuple(named))


def counted(tagger: Tagger, marked: Marked) -> Counts:
    """The persons of one text found, wrongly found, and missed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        path.write_text(marked.text, encoding="utf-8")
        protokoll = tagger.tag(outline(read(path)))
    printed = protokoll.document.text
    found = sorted(printed[tag.start : tag.end] for tag in protokoll.tags if tag.label is PERSON)
    gold = sorted(marked.text[start:end] for start, end, _ in marked.named)
    both = 0
    for name in found:
        if name in gold:
            gold.remove(name)
            both += 1
    return Counts(both, len(found) - both, len(gold))


def main(corpus: Path) -> None:
    """Print the two scores."""
    tagger = load_tagger(shipped("models/sv_protokoll"))
    variants = (("som det står", lambda marked: marked), ("utan partier", without_parties))
    for title, change in variants:
        counts = sum((counted(tagger, change(marked)) for marked in texts(corpus)), Counts())
        figures = f"P {counts.precision:.3f}  R {counts.recall:.3f}  F1 {counts.f1:.3f}"
        print(f"{title:14} {figures}  ({counts.gold} personer)")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
