"""What all tests share."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def real() -> Path:
    """The folder of real minutes; a test that asks for it is skipped where there is none."""
    folder = Path(os.environ.get("PROTOKOLL_REAL", ROOT.parent / "shared" / "real"))
    if not (folder / "gold").is_dir():
        pytest.skip(f"no real minutes in {folder} (PROTOKOLL_REAL)")
    return folder
