"""Build the shipped tagging pipeline: `python scripts/build_model.py [FOLDER] [--network FOLDER]`."""

import argparse
from pathlib import Path

from nlp.tagging.build import build

DEFAULT = Path(__file__).parent.parent / "models" / "sv_protokoll"

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--network", type=Path, help="a trained spaCy pipeline with a component ner")
    given = parser.parse_args()
    build(given.folder, given.network)
    size = sum(file.stat().st_size for file in given.folder.rglob("*") if file.is_file())
    print(f"{given.folder}: {size} byte")
