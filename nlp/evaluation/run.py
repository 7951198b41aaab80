"""A corpus through the program, or through the baselines, or laid beside a second corpus."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from nlp.errors import CorpusError, FileError
from nlp.evaluation import baselines
from nlp.evaluation.gold import Gold
from nlp.evaluation.score import Scored, labelled, score
from nlp.model import Document, Protokoll

Analyse = Callable[[Sequence[Path]], Iterator[tuple[Path, Protokoll | FileError]]]
"""Files to their analyses, or to the errors that ended them, in the order given."""

Kinds = dict[str, frozenset[str]]
_NOTHING = Protokoll(Document("", "", "", (), ()))


def scored_texts(corpus: Sequence[Gold], kinds: Kinds, analyse: Analyse) -> Iterator[Scored]:
    """Each document's text analysed as a file of its own, and scored."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [_written(gold, Path(folder) / str(at)) for at, gold in enumerate(corpus)]
        yield from _scored(corpus, kinds, analyse(paths))


def _written(gold: Gold, folder: Path) -> Path:
    folder.mkdir()
    path = folder / f"{_safe(gold.id)}.txt"
    path.write_bytes(gold.protokoll.document.text.encode())
    return path


def _safe(name: str) -> str:
    return "".join(letter if letter.isalnum() or letter in "-_." else "_" for letter in name)[:80] or "text"


def scored_pdfs(corpus: Sequence[Gold], kinds: Kinds, analyse: Analyse, folder: Path) -> Iterator[Scored]:
    """The same from `ID.pdf` of a folder; documents without one are passed over.

    Raises `CorpusError` where none has any.
    """
    pdfs = {path.stem: path for path in sorted(folder.rglob("*.pdf"))}
    there = [gold for gold in corpus if gold.id in pdfs]
    if not there:
        raise CorpusError(str(folder), "mappen har ingen PDF som heter som ett dokument i korpusen")
    yield from _scored(there, kinds, analyse([pdfs[gold.id] for gold in there]))


def _scored(
    corpus: Sequence[Gold], kinds: Kinds, analyses: Iterator[tuple[Path, Protokoll | FileError]]
) -> Iterator[Scored]:
    for gold, (_, found) in zip(corpus, analyses, strict=True):
        if isinstance(found, FileError):
            yield score(gold, _NOTHING, kinds[gold.shape], str(found))
        else:
            yield score(gold, found, kinds[gold.shape])


def scored_baseline(corpus: Sequence[Gold], kinds: Kinds) -> Iterator[Scored]:
    """Each document as the two baselines would have it, in the kinds that they say anything of."""
    for gold in corpus:
        asked = kinds[gold.shape] & frozenset(baselines.KINDS)
        yield score(gold, baselines.baseline(gold.protokoll.document.text), asked)


def scored_against(corpus: Sequence[Gold], second: Sequence[Gold]) -> Iterator[Scored]:
    """Each document beside a second annotator's version of it, as if that were an analysis.

    Raises `CorpusError` where the two have no document in common.
    """
    theirs = {gold.id: gold for gold in second}
    pairs = [(gold, theirs[gold.id]) for gold in corpus if gold.id in theirs]
    if not pairs:
        name = "de två korpusarna"
        raise CorpusError(name, "inget dokument i den ena har samma id som ett i den andra")
    first_kinds, second_kinds = labelled(corpus), labelled(second)
    for gold, other in pairs:
        yield score(gold, other.protokoll, first_kinds[gold.shape] & second_kinds[other.shape])
