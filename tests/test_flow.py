"""From files to analyses: which files, in what order, and what one bad file does to the rest."""

import logging
import os
from pathlib import Path

import pytest

from nlp.errors import InternalError, MissingFileError, NoFilesError
from nlp.flow import Status, analyse_each, find_files, ingest
from nlp.model import Protokoll
from nlp.store import open_store
from nlp.tagging import Tagger, load_tagger

MINUTES = """Lindviks kommun
Kommunstyrelsen
Sammanträdesprotokoll 2024-03-12

§ 12 Ny gångbro över Lillån
Dnr KS 2024/31

Beslut
Kommunstyrelsen beslutar att bygga bron.
"""


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return load_tagger()


def fill(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(MINUTES + name, encoding="utf-8")


@pytest.mark.parametrize(
    ("there", "found"),
    [
        (["b.pdf", "a.txt"], ["a.txt", "b.pdf"]),  # in order of name, whatever the disk says
        (["2024/ks/a.pdf", "b.PDF"], ["2024/ks/a.pdf", "b.PDF"]),  # folders below, and capitals
        (["a.pdf", "läs mig.docx", "x.html"], ["a.pdf"]),  # other kinds of files are passed over
        (["a.pdf", ".cache/b.pdf", "._a.pdf"], ["a.pdf"]),  # hidden ones too: macOS leaves ._ files behind
    ],
)
def test_find_files_in_a_folder(tmp_path: Path, there: list[str], found: list[str]) -> None:
    fill(tmp_path, *there)
    assert find_files([tmp_path]) == [tmp_path / name for name in found]


def test_a_hidden_folder_that_is_named_is_read(tmp_path: Path) -> None:
    fill(tmp_path, ".arkiv/a.pdf")
    assert find_files([tmp_path / ".arkiv"]) == [tmp_path / ".arkiv/a.pdf"]


def test_each_file_once_in_the_order_of_the_paths(tmp_path: Path) -> None:
    fill(tmp_path, "a.pdf", "b.pdf")
    assert find_files([tmp_path / "b.pdf", tmp_path]) == [tmp_path / "b.pdf", tmp_path / "a.pdf"]


def test_a_named_file_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    fill(tmp_path, "protokoll")
    assert find_files([tmp_path / "protokoll"]) == [tmp_path / "protokoll"]


def test_a_link_to_nothing_is_not_forgotten(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").symlink_to(tmp_path / "borta.pdf")
    assert find_files([tmp_path]) == [tmp_path / "a.pdf"]


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    fill(tmp_path, "a.pdf")
    os.mkfifo(tmp_path / "b.pdf")
    assert find_files([tmp_path]) == [tmp_path / "a.pdf"]


def test_nothing_of_that_name(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match=r"inget\.pdf"):
        find_files([tmp_path / "inget.pdf"])


def test_a_folder_without_minutes(tmp_path: Path) -> None:
    fill(tmp_path, "bild.png")
    with pytest.raises(NoFilesError, match=tmp_path.name):
        find_files([tmp_path])


def test_analyse_each_keeps_the_order_and_goes_on(tmp_path: Path, tagger: Tagger) -> None:
    fill(tmp_path, "a.txt", "c.txt")
    paths = [tmp_path / name for name in ("c.txt", "b.txt", "a.txt")]
    results = list(analyse_each(paths, tagger))
    assert [path for path, _ in results] == paths
    assert [type(result) for _, result in results] == [Protokoll, MissingFileError, Protokoll]


def test_a_second_run_reads_nothing_anew(tmp_path: Path, tagger: Tagger) -> None:
    fill(tmp_path, "a.txt", "b.txt")
    paths = find_files([tmp_path])
    with open_store(tmp_path / "x.db", write=True, create=True) as store:
        assert [outcome.status for outcome in ingest(store, paths, tagger)] == [Status.NEW, Status.NEW]
        (tmp_path / "b.txt").write_text(MINUTES.replace("bygga", "riva"), encoding="utf-8")
        assert [outcome.status for outcome in ingest(store, paths, tagger)] == [
            Status.UNCHANGED,
            Status.REPLACED,
        ]


def ingest_until_interrupted(database: Path, paths: list[Path], tagger: Tagger) -> None:
    """Ctrl-C after the second file."""
    with open_store(database, write=True, create=True) as store:
        for number, _ in enumerate(ingest(store, paths, tagger), 1):
            if number == 2:
                raise KeyboardInterrupt


def test_an_interrupted_run_is_continued(tmp_path: Path, tagger: Tagger) -> None:
    fill(tmp_path, "a.txt", "b.txt", "c.txt")
    paths = find_files([tmp_path])
    with pytest.raises(KeyboardInterrupt):
        ingest_until_interrupted(tmp_path / "x.db", paths, tagger)
    with open_store(tmp_path / "x.db", write=True) as store:
        statuses = [outcome.status for outcome in ingest(store, paths, tagger)]
    assert statuses == [Status.UNCHANGED, Status.UNCHANGED, Status.NEW]


class BrokenTagger(Tagger):
    """A tagger with a bug that one file brings out."""

    def tag(self, protokoll: Protokoll) -> Protokoll:
        if protokoll.document.name == "b.txt":
            raise ZeroDivisionError
        return protokoll


def test_a_bug_costs_its_own_file_only(
    tmp_path: Path, tagger: Tagger, caplog: pytest.LogCaptureFixture
) -> None:
    fill(tmp_path, "a.txt", "b.txt", "c.txt")
    paths = find_files([tmp_path])
    broken = BrokenTagger.__new__(BrokenTagger)
    with open_store(tmp_path / "x.db", write=True, create=True) as store, caplog.at_level(logging.ERROR):
        outcomes = list(ingest(store, paths, broken))
        assert [outcome.status for outcome in outcomes] == [Status.NEW, Status.FAILED, Status.NEW]
        assert isinstance(outcomes[1].error, InternalError)
        assert "ZeroDivisionError" in caplog.text, "the traceback must be seen"
        again = list(ingest(store, paths, tagger))
    assert [outcome.status for outcome in again] == [Status.UNCHANGED, Status.NEW, Status.UNCHANGED]
