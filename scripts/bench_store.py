"""How fast a generated archive is written, how large the database becomes, and how both grow.

    bench_store.py [FOLDER] [SECTIONS …]

FOLDER (default: a temporary one, thrown away) keeps the databases as `arkiv-SECTIONS.db`; SECTIONS are
100,000 and 1,000,000 unless given.  Writing is `Store.save` of every file, 200 files a transaction, and
`Store.finish` (index, words of the language, order of the file); making the texts is not counted.  Seconds of
the clock and of the processor are told apart: on a busy machine only the second say how fast it is.
"""

import sqlite3
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from archive import Archive, batches, save

from nlp.store import open_store

SIZES = (100_000, 1_000_000)
MOST = 2.2
"""How many times the text the database may be."""

LEAST = 5_000
"""How many sections a second are to be written."""

_TEXT = "SELECT sum(length(CAST(text AS BLOB))), count(*) FROM textdel"
_PARTS = "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC"
_SHOWN = 0.01  # of the text


@dataclass(frozen=True, slots=True)
class Result:
    """What one archive took: sections (all pieces of text), seconds, and bytes."""

    sections: int
    clock: float
    processor: float
    size: int
    text: int


class Stopwatch:
    """The seconds that pass inside its `with` statements, of the clock and of the processor."""

    def __init__(self) -> None:
        self.clock = self.processor = 0.0

    def __enter__(self) -> None:
        self.clock -= time.perf_counter()
        self.processor -= time.process_time()

    def __exit__(self, *_: object) -> None:
        self.clock += time.perf_counter()
        self.processor += time.process_time()


def measure(path: Path, wanted: int) -> Result:
    """Write an archive of so many paragrafer."""
    path.unlink(missing_ok=True)
    stopwatch = Stopwatch()
    with open_store(path, create=True) as store:
        for batch in batches(Archive().minutes(), wanted):
            with stopwatch:
                save(store, batch)
        with stopwatch:
            store.finish()
    connection = sqlite3.connect(path)
    text, sections = connection.execute(_TEXT).fetchone()
    connection.close()
    return Result(sections, stopwatch.clock, stopwatch.processor, path.stat().st_size, text)


def tell(result: Result) -> None:
    """Print one archive's figures beside what is asked for."""
    rates = result.sections / result.clock, result.sections / result.processor
    print(f"{result.sections} sections, {result.text / result.sections:.0f} bytes of text each")
    print(f"  written at {rates[0]:.0f} sections/s by the clock, {rates[1]:.0f} by the processor ({LEAST})")
    print(f"  size {result.size / 1e6:.0f} MB, {result.size / result.text:.2f} x the text (most {MOST})")


def shares(path: Path, text: int) -> None:
    """Print what each table and index takes, as a part of the text, where SQLite can tell (dbstat)."""
    connection = sqlite3.connect(path)
    try:
        rows = connection.execute(_PARTS).fetchall()
    except sqlite3.OperationalError:
        print("  this SQLite has no dbstat: the shares of the tables are not told")
        return
    finally:
        connection.close()
    for name, size in rows:
        if size > _SHOWN * text:
            print(f"    {name:34} {size / text:.3f}")


def main(folder: Path, sizes: tuple[int, ...]) -> None:
    """Measure each size, and how the largest compares to the smallest."""
    results = []
    for wanted in sizes:
        path = folder / f"arkiv-{wanted}.db"
        results.append(measure(path, wanted))
        tell(results[-1])
        shares(path, results[-1].text)
    first, last = results[0], results[-1]
    if last is not first:
        each = [result.processor / result.sections for result in (first, last)]
        size = last.size / last.text / (first.size / first.text)
        print(f"growth to {last.sections / first.sections:.1f} x the sections:")
        print(f"  {each[1] / each[0]:.2f} x the time for each, {size:.2f} x the size for each byte of text")


if __name__ == "__main__":
    named = [Path(argument) for argument in sys.argv[1:] if not argument.isdigit()]
    asked = tuple(int(argument) for argument in sys.argv[1:] if argument.isdigit()) or SIZES
    if named:
        main(named[0], asked)
    else:
        with tempfile.TemporaryDirectory() as made:
            main(Path(made), asked)
