"""What reading costs: its time against bare PyMuPDF words on the same files, and its memory on a long one.

    bench_reading.py [FOLDER] [ROUNDS]

FOLDER (default: the sample minutes) is read ROUNDS times (default 5), both ways in turn; the best round of
each counts.  Files of mere pictures are left out: reading them is OCR, and PyMuPDF finds no word to be held
against.  Then a file of 250 pages and one of 1,000 are made and read, each in a process of its own, and the
most memory it ever held is told: for each page of 440 words more it may grow by 60 kB, of which the text and
its boxes are 17 and stay.  Ends with 1 where that, or 2.5 times the time of PyMuPDF, is exceeded.
"""

import gc
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pymupdf

from nlp.errors import FileError
from nlp.reading import read
from nlp.shipped import shipped
from nlp.terms import Ocr

WORST_RATIO, WORST_PAGE = 2.5, 60
SHORT, LONG = 250, 1000

_LINE = "Kommunstyrelsen beslutar att avslå framställningen enligt förvaltningens förslag i § {}."
_ROWS = 40

# The high-water mark of this very program: that of `getrusage` begins with what its parent held.
_PEAK = """
import sys
from pathlib import Path
from nlp.reading import read
def peak():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
before = peak()
read(Path(sys.argv[1]))
print(peak() - before)
"""


def main(folder: Path, rounds: int) -> int:
    """Print both measurements; 1 if one is worse than it may be."""
    paths = [path for path in sorted(folder.rglob("*.pdf")) if _has_text(path)]
    pages = sum(map(_pages, paths))
    gc.collect()
    bare, whole = _best(
        lambda: [_words(path) for path in paths], lambda: [_read(path) for path in paths], rounds
    )
    print(f"{len(paths)} files, {pages} pages, best of {rounds}")
    print(f"pymupdf words {pages / bare:7.0f} pages/s")
    print(
        f"reading       {pages / whole:7.0f} pages/s  {whole / bare:4.2f} x pymupdf (at most {WORST_RATIO})"
    )
    short, long = _peak(SHORT), _peak(LONG)
    page = (long - short) / (LONG - SHORT)
    print(f"memory        {page:7.0f} kB for each page more, of {SHORT}–{LONG} (at most {WORST_PAGE})")
    return int(whole / bare > WORST_RATIO or page > WORST_PAGE)


def _best(one: Callable[[], object], other: Callable[[], object], rounds: int) -> tuple[float, float]:
    times = [(_timed(one), _timed(other)) for _ in range(rounds)]
    return min(first for first, _ in times), min(second for _, second in times)


def _timed(work: Callable[[], object]) -> float:
    """Seconds of the processor: what else the machine does meanwhile is no matter."""
    start = time.process_time()
    work()
    return time.process_time() - start


def _has_text(path: Path) -> bool:
    try:
        _read(path)
    except FileError as error:
        print(f"left out: {error}", file=sys.stderr)
        return False
    return True


def _read(path: Path) -> int:
    """How many words there are: as with PyMuPDF's own, nothing is kept of them."""
    return len(read(path, ocr=Ocr.NEVER).words)


def _words(path: Path) -> int:
    with pymupdf.open(path) as pdf:
        return sum(len(page.get_text("words")) for page in pdf)


def _pages(path: Path) -> int:
    with pymupdf.open(path) as pdf:
        return int(pdf.page_count)


def _peak(pages: int) -> int:
    """How many kB a process grows by when it reads a file of so many pages."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lang.pdf"
        with pymupdf.open() as pdf:
            for number in range(pages):
                lines = [_LINE.format((_ROWS * number + row) % 997) for row in range(_ROWS)]
                pdf.new_page().insert_text((60, 80), lines, fontsize=10, lineheight=1.7)
            pdf.save(path, deflate=True)
        ran = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-c", _PEAK, str(path)], check=True, capture_output=True, text=True
        )
    return int(ran.stdout)


if __name__ == "__main__":
    sys.exit(
        main(
            Path(sys.argv[1]) if len(sys.argv) > 1 else shipped("corpus/exempel"),
            int(sys.argv[2]) if len(sys.argv) > 2 else 5,
        )
    )
