"""Real minutes, where there are any: the text against what a perfect reader gives, and the speed."""

import csv
import io
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from nlp.reading import read

pytestmark = pytest.mark.real


def word_errors(read_words: list[str], true_words: list[str]) -> int:
    """Words missing, added or wrong, by the longest common run."""
    codes = SequenceMatcher(None, read_words, true_words, autojunk=False).get_opcodes()
    return sum(max(i2 - i1, j2 - j1) for code, i1, i2, j1, j2 in codes if code != "equal")


def test_word_error_rate(real: Path) -> None:
    rates = {}
    for truth in sorted((real / "pdf").glob("*.truth.txt")):
        true_words = truth.read_text("utf-8").split()
        name = truth.name.removesuffix(".truth.txt")
        rates[name] = word_errors(read(truth.with_name(f"{name}.pdf")).text.split(), true_words) / len(
            true_words
        )
    assert rates
    assert {name: rate for name, rate in rates.items() if rate > 0.001} == {}


def test_attendance_in_columns_comes_row_by_row(real: Path) -> None:
    for truth in sorted((real / "pdf").glob("*.attendance.csv")):
        name = truth.name.removesuffix(".attendance.csv")
        words = " ".join(read(truth.with_name(f"{name}.pdf")).text.replace(",", "").split())
        for row in csv.DictReader(io.StringIO(truth.read_text("utf-8")), delimiter=";"):
            assert f"{row['name']} ({row['party']}) {row['role']}".strip() in words
