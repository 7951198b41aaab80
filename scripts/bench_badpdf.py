"""What comes of files made to hang, to fill the memory or to crash a reader.

    bench_badpdf.py FOLDER [SECONDS [MEGABYTES]]

Every PDF and text file below FOLDER is analysed as `protokoll ingest` does it, in a child under limits (20 s
and 1,500 MB unless given).  Prints what came of each file and why, how many came to which outcome, the
slowest five, and the most memory a child had.
"""

import resource
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from nlp.errors import FileError
from nlp.flow import LIMITS, Settings, analyse_apart, find_files
from nlp.isolate import Limits
from nlp.lacking import lacking
from nlp.shipped import shipped
from nlp.tagging import Tagger, load_tagger
from nlp.terms import FileOutcome

_SLOWEST = 5


@dataclass(frozen=True, slots=True)
class Run:
    """One file: what came of it, why, and how many seconds it took."""

    path: Path
    outcome: FileOutcome
    reason: str
    seconds: float


def main(folder: Path, limits: Limits) -> None:
    """Analyse every file, and print what came of them."""
    tagger = load_tagger(shipped("models/sv_protokoll"))
    runs = [_run(path, tagger, limits) for path in find_files([folder])]
    for run in runs:
        print(f"{run.outcome:12} {run.seconds:6.2f} s  {run.path.relative_to(folder)}  {run.reason}")
    print(f"\n{len(runs)} files")
    for outcome, count in Counter(run.outcome for run in runs).most_common():
        print(f"{count:5} {outcome}")
    print(f"\nthe slowest {_SLOWEST}")
    for run in sorted(runs, key=lambda run: -run.seconds)[:_SLOWEST]:
        print(f"{run.seconds:6.2f} s  {run.outcome:10} {run.path.relative_to(folder)}")
    print(f"\nmost memory of a child: {_megabytes(resource.RUSAGE_CHILDREN):.0f} MB")
    print(f"memory of the parent: {_megabytes(resource.RUSAGE_SELF):.0f} MB")


def _run(path: Path, tagger: Tagger, limits: Limits) -> Run:
    begun = time.perf_counter()
    found = analyse_apart(path, tagger, Settings(limits=limits))
    seconds = time.perf_counter() - begun
    if isinstance(found, FileError):
        return Run(path, FileOutcome(found.code), str(found), seconds)
    missing = lacking(found.document)
    return Run(path, FileOutcome.PARTLY if missing else FileOutcome.OK, missing, seconds)


def _megabytes(whose: int) -> float:
    """The most memory in use at once by this process, or by the largest of its children."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(whose).ru_maxrss * unit / 1e6


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(
        Path(sys.argv[1]),
        Limits(
            float(sys.argv[2]) if len(sys.argv) > 2 else LIMITS.seconds,
            int(sys.argv[3]) * 10**6 if len(sys.argv) > 3 else LIMITS.memory,
        ),
    )
