"""A corpus to disk in the formats of others: spaCy's DocBin, CoNLL, and JSON lines."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from nlp.evaluation.conll import write_conll
from nlp.evaluation.gold import Gold, record_of
from nlp.model import Section


def _docbin(corpus: Sequence[Gold], path: Path) -> None:
    from nlp.tagging.examples import Labelled, write_docbin  # noqa: PLC0415 - spaCy takes a second to import

    write_docbin(
        [
            Labelled(
                gold.protokoll.document.text,
                tuple((tag.start, tag.end, str(tag.label), tag.value) for tag in gold.protokoll.tags),
                tuple((part.start, part.end, str(part.label), "") for part in _sections(gold)),
                gold.id,
                gold.kommun,
                gold.year,
            )
            for gold in corpus
        ],
        path,
    )


def _sections(gold: Gold) -> list[Section]:
    inside = [section for paragraf in gold.protokoll.paragrafer for section in paragraf.sections]
    return sorted([*gold.protokoll.sections, *inside], key=lambda section: section.start)


def _conll(corpus: Sequence[Gold], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as out:
        write_conll(corpus, out)


def _jsonl(corpus: Sequence[Gold], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for gold in corpus:
            out.write(json.dumps(record_of(gold), ensure_ascii=False) + "\n")


FORMATS: dict[str, Callable[[Sequence[Gold], Path], None]] = {
    "docbin": _docbin,
    "conll": _conll,
    "jsonl": _jsonl,
}
"""The formats by name, with what writes them."""
