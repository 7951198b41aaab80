"""From files to analyses: which files, in what order, and what one bad file does to the rest."""

import logging
import os
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pymupdf
import pytest

from nlp.errors import (
    CrashError,
    FileError,
    GivenUpError,
    InternalError,
    MissingFileError,
    NoFilesError,
    OutOfTimeError,
    TooLargeError,
)
from nlp.flow import LIMITS, Outcome, Settings, Status, analyse_each, find_files, ingest
from nlp.isolate import Limits
from nlp.model import Protokoll
from nlp.store import Store, open_store
from nlp.tagging import Tagger, load_tagger
from nlp.terms import Ocr

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


def nested_forms(path: Path) -> None:
    """A small PDF that takes for ever: each form draws the next one twice, forty deep."""
    with pymupdf.open() as pdf:
        page = pdf.new_page()
        forms = [pdf.get_new_xref() for _ in range(40)]
        for form, below in zip(forms, [*forms[1:], 0], strict=True):
            resources = f"/Resources<</XObject<</X {below} 0 R>>>>" if below else ""
            pdf.update_object(form, f"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]{resources}>>")
            pdf.update_stream(form, b"/X Do /X Do" if below else b"BT ET", new=True)
        content = pdf.get_new_xref()
        pdf.update_object(content, "<<>>")
        pdf.update_stream(content, b"/X Do", new=True)
        pdf.xref_set_key(page.xref, "Resources", f"<</XObject<</X {forms[0]} 0 R>>>>")
        pdf.xref_set_key(page.xref, "Contents", f"{content} 0 R")
        pdf.save(path)


def millions_of_glyphs(path: Path) -> None:
    """A small PDF that takes hundreds of megabytes: one page with four million letters."""
    with pymupdf.open() as pdf:
        page = pdf.new_page()
        page.insert_text((72, 72), "a")
        pdf.update_stream(
            page.get_contents()[0], b"BT /helv 1 Tf " + b"(%s) Tj " % (b"a" * 4_000_000) + b"ET"
        )
        pdf.save(path, deflate=True)
    assert path.stat().st_size < 20_000


class DyingTagger(Tagger):
    """A tagger that one file brings to take the whole process with it."""

    def tag(self, protokoll: Protokoll) -> Protokoll:
        if protokoll.document.name == "a.txt":
            os.abort()
        return protokoll


@pytest.fixture
def dying() -> Tagger:
    return DyingTagger.__new__(DyingTagger)


BOMBS = [
    (nested_forms, Limits(1.0, LIMITS.memory), OutOfTimeError),
    (millions_of_glyphs, Limits(20.0, 50_000_000), TooLargeError),
]


@pytest.mark.parametrize(("make", "limits", "error"), BOMBS, ids=["nested forms", "millions of glyphs"])
def test_a_bomb_costs_its_own_file_only(
    tmp_path: Path, tagger: Tagger, make: Callable[[Path], None], limits: Limits, error: type[FileError]
) -> None:
    fill(tmp_path, "a.txt", "c.txt")
    make(tmp_path / "b.pdf")
    settings = Settings(ocr=Ocr.NEVER, limits=limits)
    results = [result for _, result in analyse_each(find_files([tmp_path]), tagger, settings)]
    assert [type(result) for result in results] == [Protokoll, error, Protokoll]
    assert "b.pdf" in str(results[1])


def ingested(store: Store, path: Path, tagger: Tagger, *, retry: bool = False) -> Outcome:
    (outcome,) = ingest(store, [path], tagger, Settings(retry=retry))
    return outcome


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "x.db", write=True, create=True) as opened:
        yield opened


def test_what_was_given_up_is_not_tried_again_by_itself(
    tmp_path: Path, store: Store, tagger: Tagger, dying: Tagger
) -> None:
    fill(tmp_path, "a.txt")
    path = tmp_path / "a.txt"
    first = ingested(store, path, dying)
    assert (first.status, type(first.error)) == (Status.FAILED, CrashError)
    assert "SIGABRT" in str(first.error)
    again = ingested(store, path, tagger)
    assert (again.status, type(again.error)) == (Status.GIVEN_UP, GivenUpError)
    assert str(again.error).startswith("a.txt: läsaren kraschade"), "the reason of the first time"
    assert "--retry" in str(again.error)
    assert [failure.outcome for failure in store.info().failures] == ["crash"]
    assert ingested(store, path, tagger, retry=True).status is Status.NEW
    assert store.info().failures == ()


def test_what_was_given_up_is_tried_again_when_its_bytes_changed(
    tmp_path: Path, store: Store, tagger: Tagger, dying: Tagger
) -> None:
    fill(tmp_path, "a.txt")
    path = tmp_path / "a.txt"
    ingested(store, path, dying)
    path.write_text(MINUTES, encoding="utf-8")
    assert ingested(store, path, tagger).status is Status.NEW


def one_page_a_picture(path: Path) -> None:
    """Two pages, the second of them a picture."""
    with pymupdf.open() as pdf:
        pdf.new_page().insert_text((72, 72), MINUTES)
        picture = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 60, 80))
        picture.clear_with(200)
        page = pdf.new_page()
        page.insert_image(page.rect, pixmap=picture)
        pdf.save(path)


def test_a_page_without_text_is_told_and_recorded(tmp_path: Path, store: Store, tagger: Tagger) -> None:
    path, copy = tmp_path / "a.pdf", tmp_path / "kopia.pdf"
    one_page_a_picture(path)
    outcome = ingested(store, path, tagger)
    assert outcome.status is Status.NEW
    assert outcome.lacking == "1 av 2 sidor kunde inte läsas: sidan 2 (bild utan text)."
    copy.write_bytes(path.read_bytes())
    assert ingested(store, copy, tagger).status is Status.UNCHANGED
    lacks = [(Path(found.path).name, found.outcome, found.reason) for found in store.info().partly]
    assert lacks == [(name, "partly", outcome.lacking) for name in ("a.pdf", "kopia.pdf")]
    assert store.info().failures == ()
    assert ingested(store, path, tagger, retry=True).status is Status.REPLACED
    assert len(store.search("gångbro").hits) == 1


def test_ctrl_c_during_a_file_leaves_the_database_whole(tmp_path: Path, store: Store, tagger: Tagger) -> None:
    fill(tmp_path, "a.txt")
    nested_forms(tmp_path / "b.pdf")
    main = threading.main_thread().ident or 0
    outcomes = ingest(store, find_files([tmp_path]), tagger)
    assert next(outcomes).status is Status.NEW
    timer = threading.Timer(0.3, signal.pthread_kill, (main, signal.SIGINT))
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        next(outcomes)
    timer.join()
    assert store.info().files == 1
    assert store.info().failures == (), "an interrupted file has not failed"


NUMBER = "850714-2399"


def stored(store: Store, sql: str) -> list[tuple[object, ...]]:
    return store._connection.execute(sql).fetchall()


def test_personnummer_are_masked_before_anything_is_stored(
    tmp_path: Path, store: Store, tagger: Tagger
) -> None:
    path = tmp_path / f"beslut {NUMBER}.txt"
    path.write_text(MINUTES.replace("bygga bron", f"bevilja {NUMBER} bidrag"), encoding="utf-8")
    assert ingested(store, path, tagger).status is Status.NEW
    dump = [line for line in store._connection.iterdump() if not line.startswith('INSERT INTO "sokvag"')]
    assert [line for line in dump if NUMBER in line or "-2399" in line] == []
    assert stored(store, "SELECT name, keep_pii FROM file") == [("beslut 850714-****.txt", 0)]
    assert len(store.search("850714").hits) == 1
    assert store.search("2399").hits == ()
    rows = [(row.kind, row.place, row.masked, row.number, row.organ) for row in store.personuppgifter()]
    assert rows == [
        ("personnummer", "text", True, "12", "Kommunstyrelsen"),
        ("personnummer", "filnamn", True, "", "Kommunstyrelsen"),
    ]


def test_what_was_read_in_the_other_way_is_read_again(tmp_path: Path, store: Store, tagger: Tagger) -> None:
    path, without = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_text(f"{MINUTES}\n{NUMBER}\n", encoding="utf-8")
    without.write_text(MINUTES, encoding="utf-8")

    def statuses(*, keep_pii: bool) -> list[Status]:
        found = ingest(store, [path, without], tagger, Settings(keep_pii=keep_pii))
        return [outcome.status for outcome in found]

    assert statuses(keep_pii=False) == [Status.NEW, Status.NEW]
    assert statuses(keep_pii=False) == [Status.UNCHANGED, Status.UNCHANGED]
    assert statuses(keep_pii=True) == [Status.REPLACED, Status.UNCHANGED], (
        "a file without such numbers is not"
    )
    assert [row.masked for row in store.personuppgifter()] == [False]
    assert stored(store, f"SELECT count(*) FROM textdel WHERE instr(text, '{NUMBER}')") == [(1,)]
    assert statuses(keep_pii=True) == [Status.UNCHANGED, Status.UNCHANGED]
    assert statuses(keep_pii=False) == [Status.REPLACED, Status.UNCHANGED]
    assert stored(store, f"SELECT count(*) FROM textdel WHERE instr(text, '{NUMBER}')") == [(0,)]


def test_the_index_is_filled_while_a_long_ingest_goes_on(
    tmp_path: Path, store: Store, tagger: Tagger, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "a.txt", "b.txt", "c.txt")
    monkeypatch.setattr("nlp.flow.AT_ONCE", 2)
    waiting = [store.waiting() for _ in ingest(store, find_files([tmp_path]), tagger)]
    assert waiting == [1, 2, 1]
    assert (store.waiting(), store.info().waiting) == (0, 0)
