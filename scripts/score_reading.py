"""Words of real minutes as they are read, against what a careful person would type.

    score_reading.py [FOLDER] [--misses]

FOLDER (default: pdf/ in the folder that PROTOKOLL_REAL names) holds ID.pdf with ID.truth.txt, the running
text without heads and feet, and where there is a list ID.attendance.csv (name;party;role).  A scan-ID.pdf
shows the first pages of ID.pdf, and is held against as much of its truth.  Printed are the word error rate of
each file and house style (the family it is set in), the lines of furniture found in the text, and the rows
of attendance found whole.  Ends with 1 where a figure is worse than it may be.
"""

import argparse
import csv
import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import pymupdf

from nlp.errors import FileError
from nlp.model import Document
from nlp.reading import read

WORST, WORST_SCAN = 0.005, 0.08
"""The word error rates that may not be exceeded, for text and for scans."""

SCAN = "scan-"

Difference = tuple[list[str], list[str]]


@dataclass(frozen=True)
class Score:
    """What was found in one file; `rows` is how many rows of attendance there are and how many came whole."""

    name: str
    style: str
    words: int
    differences: tuple[Difference, ...]
    furniture: tuple[str, ...]
    rows: tuple[int, int]

    @property
    def errors(self) -> int:
        """Words missing, added or wrong."""
        return sum(max(len(found), len(true)) for found, true in self.differences)

    @property
    def is_good(self) -> bool:
        """Whether nothing is worse than it may be."""
        worst = WORST_SCAN if self.name.startswith(SCAN) else WORST
        return self.errors <= worst * self.words and not self.furniture and self.rows[0] == self.rows[1]


def score(pdf: Path) -> Score | None:
    """The score of one file, None where nobody has typed what it says."""
    truth = pdf.with_name(pdf.stem.removeprefix(SCAN) + ".truth.txt")
    if not truth.exists():
        return None
    document, true = read(pdf), truth.read_text("utf-8").split()
    words = document.text.split()
    differences = _differences(words, true)
    if pdf.name.startswith(SCAN) and differences and not differences[-1][0]:
        true, differences = true[: -len(differences[-1][1])], differences[:-1]
    furniture = _furniture(document, truth.read_text("utf-8"))
    return Score(pdf.stem, style(pdf), len(true), tuple(differences), furniture, _rows(pdf, words))


def _differences(words: list[str], true: list[str]) -> list[Difference]:
    codes = SequenceMatcher(None, words, true, autojunk=False).get_opcodes()
    return [(words[i1:i2], true[j1:j2]) for code, i1, i2, j1, j2 in codes if code != "equal"]


def _furniture(document: Document, truth: str) -> tuple[str, ...]:
    """Lines of the text that are furniture elsewhere in the file, figures aside, and that nobody typed."""
    known = {_form(line.text) for page in document.pages for line in page.left_out}
    typed = {_form(line) for line in truth.splitlines()}
    lines = filter(None, document.text.split("\n"))
    return tuple(line for line in lines if _form(line) in known - typed)


def _form(line: str) -> str:
    return " ".join(re.sub(r"\d+", "#", line.casefold()).split())


def _rows(pdf: Path, words: list[str]) -> tuple[int, int]:
    """How many rows of attendance there are, and how many stand in the text with name, party and role."""
    listed = pdf.with_suffix(".attendance.csv")
    if not listed.exists():
        return 0, 0
    with listed.open(encoding="utf-8", newline="") as lines:
        rows = [
            f"{row['name']} ({row['party']}) {row['role']}" for row in csv.DictReader(lines, delimiter=";")
        ]
    text = " ".join(" ".join(words).replace(",", " ").split())
    return len(rows), sum(row.strip() in text for row in rows)


def style(pdf: Path) -> str:
    """The house style: the family most of the first page is set in, or that it is a picture."""
    with pymupdf.open(pdf) as document:
        letters: defaultdict[str, int] = defaultdict(int)
        for block in document[0].get_text("dict")["blocks"]:
            for line in block.get("lines", ()):
                for span in line["spans"]:
                    letters[re.split(r"[-,]|(?<=[a-z])(?=Bold|Italic)", span["font"])[0]] += len(span["text"])
    return max(letters, key=lambda font: letters[font]) if letters else "scan"


def scores(folder: Path) -> Iterator[Score]:
    """The score of every file of a folder that has a truth; what cannot be read is told."""
    for pdf in sorted(folder.glob("*.pdf")):
        try:
            found = score(pdf)
        except FileError as error:
            print(f"left out: {error}", file=sys.stderr)
            continue
        if found:
            yield found


def main() -> int:
    """Print the scores; 1 if one is worse than it may be."""
    parser = argparse.ArgumentParser(description="Score the reading of real minutes.")
    parser.add_argument(
        "folder", nargs="?", type=Path, default=Path(os.environ.get("PROTOKOLL_REAL", "."), "pdf")
    )
    parser.add_argument("--misses", action="store_true", help="print every word that differs")
    options = parser.parse_args()
    if not options.folder.is_dir():
        print(f"no real minutes in {options.folder} (PROTOKOLL_REAL); nothing to score")
        return 0
    found = list(scores(options.folder))
    for one in found:
        print(_told(one.name, [one]))
        if options.misses:
            print(*(f"    read {a}  true {b}" for a, b in one.differences), sep="\n")
    for kind in sorted({one.style for one in found}):
        print(_told(f"style {kind}", [one for one in found if one.style == kind]))
    return 0 if all(one.is_good for one in found) else 1


def _told(name: str, some: list[Score]) -> str:
    words, errors = sum(one.words for one in some), sum(one.errors for one in some)
    rows, whole = (sum(one.rows[at] for one in some) for at in (0, 1))
    furniture = [line for one in some for line in one.furniture]
    attendance = f"  attendance {whole}/{rows}" if rows else ""
    return f"{name:32} {words:6} words  {errors / words:8.3%} wrong  furniture {len(furniture)}{attendance}"


if __name__ == "__main__":
    sys.exit(main())
