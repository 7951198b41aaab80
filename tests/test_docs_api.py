"""docs/api.md shows what it says: each example runs on the sample minutes, and prints the text under it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from nlp.cli import main
from nlp.shipped import shipped
from nlp.store import Store

API = (Path(__file__).parents[1] / "docs/api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"## ([^\n:]+)[^\n]*\n.*?```python\n(.*?)```\n```text\n(.*?)```", API, re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where `protokoll.db` holds the sample minutes."""
    path = tmp_path_factory.mktemp("api")
    with pytest.raises(SystemExit):
        main(["ingest", str(path / "protokoll.db"), str(shipped("corpus/exempel")), "--ocr", "never"])
    return path


def test_there_is_an_example_for_each_user() -> None:
    assert [title for title, _, _ in EXAMPLES] == ["An archivist", "A journalist", "An evaluation"]


@pytest.mark.parametrize(("title", "code", "printed"), EXAMPLES, ids=[title for title, _, _ in EXAMPLES])
def test_an_example_prints_the_text_under_it(title: str, code: str, printed: str, folder: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=folder, capture_output=True, text=True, check=False
    )
    assert ran.stdout == printed, f"{title}: {ran.stderr}"


@pytest.mark.parametrize("name", re.findall(r"`(\w+)\(", API.split("## An archivist")[0]))
def test_every_method_told_of_is_there(name: str) -> None:
    assert hasattr(Store, name) or name == "citation", name
