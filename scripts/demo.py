"""The product in five commands, on the sample minutes; each is printed before it runs.

Exits 0 if all went as they should: everything is read, without Tesseract all but the one scan.
"""

import shlex
import subprocess
import sys
from pathlib import Path

from nlp.reading.ocr import is_available

DATABASE = "build/demo.db"
STEPS: tuple[tuple[str, int], ...] = (
    (f"ingest {DATABASE} corpus/exempel", 0 if is_available() else 1),  # 1: done, but for the scan it names
    (f"search {DATABASE} 'granbo skola' --limit 3", 0),
    (f"yrkanden {DATABASE} --organ kommunstyrelsen --limit 12", 0),
    (f"voteringar {DATABASE} --limit 5", 0),
    (f"arende {DATABASE} KS/2024:118", 0),
    (f"info {DATABASE}", 0),
)


def main() -> int:
    """Run the steps; 1 if one did not end as it should."""
    root = Path(__file__).resolve().parent.parent
    for file in (root / "build").glob("demo.db*"):
        file.unlink()
    (root / "build").mkdir(exist_ok=True)
    for words, expected in STEPS:
        print(f"\n$ protokoll {words}", flush=True)
        ended = subprocess.run([*PROTOKOLL, *shlex.split(words)], cwd=root, check=False).returncode  # noqa: S603 - our own command
        if ended != expected:
            print(f"demo: exit code {ended}, expected {expected}", file=sys.stderr)
            return 1
    return 0


PROTOKOLL = (sys.executable, "-c", "from nlp.cli import main; main()")

if __name__ == "__main__":
    sys.exit(main())
