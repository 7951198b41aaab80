"""The command as a person runs it: through its entry point, on real files and a real database."""

from pathlib import Path

import pytest
from commandline import Ran, Run

from nlp.cli import main
from nlp.shipped import shipped


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """`run("search", db, "skola")` is `protokoll search DB skola`."""

    def protokoll(*args: object) -> Ran:
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(arg) for arg in args])
        out, err = capfd.readouterr()
        return Ran(int(ended.value.code or 0), out, err)

    return protokoll


@pytest.fixture(scope="session")
def exempel() -> Path:
    """The folder of sample minutes."""
    return shipped("corpus/exempel")


@pytest.fixture(scope="session")
def database(exempel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample minutes, ingested; without OCR, so that one file fails, with Tesseract or without."""
    path = tmp_path_factory.mktemp("exempel") / "exempel.db"
    with pytest.raises(SystemExit) as ended:
        main(["ingest", str(path), str(exempel), "--ocr", "never"])
    assert ended.value.code == 1, "the scan needs OCR, the rest must go in"
    return path
