"""Searches that are kept: what is new is told once, as a digest and as feeds; nothing is lost."""

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from commandline import Run

from nlp.cli import main
from nlp.store import open_store

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def begun(exempel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with one of the samples: the minutes of the kommunstyrelse come in later."""
    path = tmp_path_factory.mktemp("bevakning") / "protokoll.db"
    _ingest(path, exempel / "lindvik-ksau-2024-10-02.pdf")
    return path


@pytest.fixture
def database(begun: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(begun, tmp_path / "protokoll.db"))


def _ingest(database: Path, *files: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["ingest", str(database), *map(str, files), "--ocr", "never"])
    assert ended.value.code == 0


def test_what_comes_in_later_is_told_once(run: Run, database: Path, exempel: Path, tmp_path: Path) -> None:
    assert run("watch", database, "--add", "skola", "granbo skola").code == 0
    assert run("watch", database).out == "", "what stood there when the watch began is no news"
    _ingest(database, exempel / "lindvik-ks-2024-10-16.pdf")
    feed, json_feed = tmp_path / "nytt.xml", tmp_path / "nytt.json"
    told = run("watch", database, "--atom", feed, "--json-feed", json_feed)
    assert told.code == 0
    assert "## skola" in told.out
    assert "Kommunstyrelsen 2024-10-16 § 144" in told.out
    assert run("watch", database).out == "", "told once"
    entries = ET.fromstring(feed.read_text(encoding="utf-8")).findall(f"{ATOM}entry")  # noqa: S314 - our own
    items = json.loads(json_feed.read_text(encoding="utf-8"))["items"]
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == [item["id"] for item in items]
    assert any("§ 144" in item["title"] for item in items)
    again = tmp_path / "igen.xml"
    run("watch", database, "--atom", again)
    assert again.read_text(encoding="utf-8") == feed.read_text(encoding="utf-8"), "a feed keeps what it told"


def test_the_same_paragraf_in_another_file_is_no_news(
    run: Run, database: Path, exempel: Path, tmp_path: Path
) -> None:
    _ingest(database, exempel / "lindvik-ks-2024-10-16.pdf")
    run("watch", database, "--add", "skola", "granbo skola")
    copy = tmp_path / "kopia.pdf"
    copy.write_bytes((exempel / "lindvik-ks-2024-10-16.pdf").read_bytes() + b"\n% en kopia\n")
    _ingest(database, copy)
    assert run("watch", database).out == ""


def test_what_cannot_be_written_is_news_the_next_time(
    run: Run, database: Path, exempel: Path, tmp_path: Path
) -> None:
    run("watch", database, "--add", "skola", "granbo skola")
    _ingest(database, exempel / "lindvik-ks-2024-10-16.pdf")
    failed = run("watch", database, "--markdown", tmp_path / "saknas" / "nytt.md")
    assert failed.code == 45
    assert "kan inte skrivas" in failed.err
    assert "§ 144" in run("watch", database).out


def test_named_searches_are_listed_and_removed(run: Run, database: Path) -> None:
    run("watch", database, "--add", "budget", "budget år:2024")
    assert run("watch", database, "--list").out.startswith("budget: budget år:2024 (senast ")
    assert run("watch", database, "--remove", "budget").code == 0
    assert run("watch", database, "--list").out == ""


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("--remove", "okänd"), 30, "ingen bevakning heter så"),
        (("--add", "fel", "orgam:ks"), 31, "Menade du organ?"),
        (("--add", "skola", "skola"), 31, "finns redan"),
    ],
)
def test_what_goes_wrong_is_said(
    run: Run, database: Path, args: tuple[str, ...], code: int, said: str
) -> None:
    run("watch", database, "--add", "skola", "granbo skola")
    ran = run("watch", database, *args)
    assert (ran.code, said in ran.err) == (code, True), ran.err


def test_a_watch_survives_the_file_read_anew(run: Run, database: Path, exempel: Path) -> None:
    run("watch", database, "--add", "skola", "granbo skola")
    with open_store(database) as store:
        before = store.watches()
    _ingest(database, exempel / "lindvik-ksau-2024-10-02.pdf", exempel / "akersund-kf-2025-04-28.pdf")
    with open_store(database) as store:
        assert store.watches() == before
    assert run("watch", database).out == ""
