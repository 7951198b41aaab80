"""What all tests share."""

import os
from collections.abc import Generator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With CI=true a missing tool is a failure: only tests that need real minutes may be skipped."""
    report = yield
    if report.skipped and os.environ.get("CI") == "true" and not item.get_closest_marker("real"):
        report.outcome = "failed"
    return report


@pytest.fixture(autouse=True, scope="session")
def _no_choice(tmp_path_factory: pytest.TempPathFactory) -> Generator[None, None, None]:
    """No model that whoever runs the tests has chosen for themselves."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PROTOKOLL_CONFIG", str(tmp_path_factory.mktemp("config")))
        yield


@pytest.fixture(scope="session")
def real() -> Path:
    """The folder of real minutes; a test that asks for it is skipped where there is none."""
    folder = Path(os.environ.get("PROTOKOLL_REAL", ROOT.parent / "shared" / "real"))
    if not (folder / "gold").is_dir():
        pytest.skip(f"no real minutes in {folder} (PROTOKOLL_REAL)")
    return folder
