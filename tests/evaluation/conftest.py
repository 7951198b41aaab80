from collections.abc import Iterator
from pathlib import Path

import pytest

from nlp.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new database, open for writing."""
    with open_store(tmp_path / "p.db", create=True) as opened:
        yield opened
