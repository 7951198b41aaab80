"""A person who only asks the database does not wait for what only reading needs."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"spacy", "pymupdf", "fitz", "sklearn", "transformers", "torch", "numpy"}
REPORT = """
import sys
from nlp.cli import main
try:
    main(sys.argv[1:])
finally:
    print(*sorted(name for name in sys.modules if "." not in name), file=sys.stderr)
"""


def imported(*args: object) -> set[str]:
    """The top-level modules a run of the command has imported when it ends."""
    command = [sys.executable, "-c", REPORT, *(str(arg) for arg in args)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(ran.stderr.split())


def test_swedish_letters_come_out_whatever_the_locale(database: Path) -> None:
    command = [
        sys.executable,
        "-c",
        "from nlp.cli import main; main()",
        "yrkanden",
        str(database),
        "--limit=999",
    ]
    ran = subprocess.run(command, capture_output=True, check=True, env={"PYTHONIOENCODING": "latin-1"})
    assert "§ 144 · s. 4" in ran.stdout.decode("utf-8")
    assert " → avslag" in ran.stdout.decode("utf-8")


def test_help_imports_nothing_heavy() -> None:
    assert not imported("--help") & (HEAVY | {"sqlite_utils", "rich"})


@pytest.mark.parametrize(
    "question",
    ["search {} skola", "yrkanden {}", "voteringar {}", "info {}", "yrkanden {} --json", "label list {}"],
)
def test_a_question_imports_nothing_heavy(database: Path, question: str) -> None:
    modules = imported(*question.format(database).split())
    assert not modules & HEAVY
    assert "sqlite3" in modules, "the check must be able to see a module"


def test_tasks_go_out_without_anything_heavy(database: Path, tmp_path: Path) -> None:
    assert not imported("label", "export", database, tmp_path / "u.json") & HEAVY
