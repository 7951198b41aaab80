"""Real minutes, where there are any: the text against what a perfect reader gives."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from conftest import ROOT

pytestmark = pytest.mark.real


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_reading", ROOT / "scripts" / "score_reading.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_words_furniture_and_attendance(real: Path, scorer: ModuleType) -> None:
    """Under 0.5 % of the words of each text wrong, under 8 % of a scan; no furniture; every row of attendance."""
    scores = list(scorer.scores(real / "pdf"))
    assert scores
    assert [score for score in scores if not score.is_good] == []
