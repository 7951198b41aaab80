"""Build the shipped tagging pipeline: `python scripts/build_model.py [FOLDER]`."""

import sys
from pathlib import Path

from nlp.tagging.build import build

DEFAULT = Path(__file__).parent.parent / "models" / "sv_protokoll"

if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    build(folder)
    print(f"{folder}: {sum(file.stat().st_size for file in folder.rglob('*') if file.is_file())} byte")
