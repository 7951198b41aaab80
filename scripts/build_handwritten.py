"""Handwritten minutes to gold: corpus/handskrivna/KOMMUN/ID.xml to corpus/gold/KOMMUN/ID.txt and ID.json.

    python scripts/build_handwritten.py            build all, and prove them
    python scripts/build_handwritten.py --check    prove them, and compare with what is checked in

Every gold file is proved by `nlp.evaluation.check` before it is written; one that fails stops the build.
"""

import argparse
import json
import sys
from pathlib import Path

from nlp.evaluation.check import faults
from nlp.evaluation.markup import UNLABELLED, Json, read

SILENT = ["ORG", "PLACE"]  # what the handwritten minutes do not label
CORPUS = Path(__file__).resolve().parent.parent / "corpus"


def main() -> int:
    """Build or check all; 1 where anything is wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing")
    args = parser.parse_args()
    wrong = [line for source in sources() for line in _one(source, check=args.check)]
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


def sources() -> list[Path]:
    """The marked-up files."""
    return sorted((CORPUS / "handskrivna").glob("*/*.xml"))


def gold(source: Path) -> Json:
    """What one marked-up file says; kommun and year are those of its first handling."""
    marked = source.read_text(encoding="utf-8").removesuffix("\n")
    made = read(marked, id=source.stem, kommun="", year=0)
    first = made["handlingar"][0]
    return {**made, "kommun": first["kommun"], "year": int(first["date"][:4]), UNLABELLED: SILENT}


def _one(source: Path, *, check: bool) -> list[str]:
    made = gold(source)
    found = [f"{source.stem}: {fault}" for fault in faults(made)]
    if found:
        return found
    into = CORPUS / "gold" / source.parent.name
    files = {
        into / f"{source.stem}.txt": made["text"],
        into / f"{source.stem}.json": json.dumps(made, ensure_ascii=False, indent=1) + "\n",
    }
    if check:
        return [
            f"{path.name} is not what its source says"
            for path, text in files.items()
            if not _same(path, text)
        ]
    into.mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        path.write_bytes(text.encode())
    return []


def _same(path: Path, text: str) -> bool:
    return path.exists() and path.read_bytes() == text.encode()


if __name__ == "__main__":
    sys.exit(main())
