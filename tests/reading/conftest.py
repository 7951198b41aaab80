"""What the tests of the reading floor share."""

from collections.abc import Callable
from pathlib import Path

import pytest
from reading.paper import Paper

from nlp.model import Document
from nlp.reading import read


@pytest.fixture
def paper(tmp_path: Path) -> Paper:
    """An empty PDF to put pages in."""
    return Paper(tmp_path / "protokoll.pdf")


@pytest.fixture
def read_text(tmp_path: Path) -> Callable[[str], Document]:
    """Reads a string as a .txt file."""

    def read_it(text: str) -> Document:
        path = tmp_path / "protokoll.txt"
        path.write_bytes(text.encode("utf-8"))
        return read(path)

    return read_it
