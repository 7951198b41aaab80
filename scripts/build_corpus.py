"""The generated part of the corpus: corpus/grammatik to corpus/gold/KOMMUN/ID.txt and ID.json.

    python scripts/build_corpus.py            write all, and prove them
    python scripts/build_corpus.py --check    prove them, and compare with what is checked in

A document in which `nlp.evaluation.check` or `check_text` finds a fault stops the build.
"""

import argparse
import json
import sys
from pathlib import Path

from nlp.evaluation.check import faults
from nlp.evaluation.check_text import text_faults
from nlp.evaluation.generator import Made, documents, load
from nlp.evaluation.markup import read
from nlp.evaluation.tokens import MarkupError

CORPUS = Path(__file__).resolve().parent.parent / "corpus"


def main() -> int:
    """Build or check all; 1 where anything is wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing")
    parser.add_argument("--only", default="", help="one kommun")
    args = parser.parse_args()
    grammar = load(CORPUS / "grammatik")
    every = [made for made in documents(grammar) if made.slug.startswith(args.only)]
    wrong = [line for made in every for line in _one(made, check=args.check)]
    wrong += [f"{path.name} is not of the grammar" for path in _strays(every)] if not args.only else []
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


def _one(made: Made, *, check: bool) -> list[str]:
    try:
        gold = read(made.marked, id=made.id, kommun=made.kommun, year=made.year)
    except MarkupError as error:
        return [f"{made.id}: {error}"]
    found = [f"{made.id}: {fault}" for fault in faults(gold) or text_faults(gold)]
    if found:
        return found
    into = CORPUS / "gold" / made.slug
    compact = json.dumps(gold, ensure_ascii=False, separators=(",", ":")) + "\n"
    files = {into / f"{made.id}.txt": gold["text"], into / f"{made.id}.json": compact}
    if check:
        return [
            f"{path.name} is not what the grammar says"
            for path, text in files.items()
            if not _same(path, text)
        ]
    into.mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        path.write_bytes(text.encode())
    return []


def _strays(every: list[Made]) -> list[Path]:
    """Files in the folders of generated kommuner that none of the documents is."""
    made = {made.id for made in every}
    folders = {CORPUS / "gold" / each.slug for each in every}
    return sorted(path for folder in folders for path in folder.glob("*") if path.stem not in made)


def _same(path: Path, text: str) -> bool:
    return path.exists() and path.read_bytes() == text.encode()


if __name__ == "__main__":
    sys.exit(main())
