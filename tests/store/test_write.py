"""One file is one transaction; the same bytes are there once; nothing is silently lost."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from store.made import made

from nlp.errors import CrashError, DamagedError, FileError, NeedsOcrError, OutOfTimeError, TooLargeError
from nlp.model import Protokoll
from nlp.store import Forsok, Reading, Saved, Store, Traff
from nlp.terms import FileOutcome

OLD = made(
    "Blad\n[§ 1 [Skolskjuts|title] [KS 2025-4|dnr]\n[Anna Ek (S) yrkar|yrkande bifall okänt: Anna Ek (S)]\n|paragraf 1]"
)
NEW = made("[§ 2 [Hållplats|title] [KS 2025-5|dnr]\n|paragraf 2]")
A, B = Path("/x/a.pdf"), Path("/x/b.pdf")


def _count(store: Store, table: str) -> int:
    count: int = store._connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    return count


def _search(store: Store, typed: str) -> tuple[Traff, ...]:
    store.finish()
    return store.search(typed).hits


def _outcomes(store: Store) -> dict[str, str]:
    return dict(store._connection.execute("SELECT path, outcome FROM sokvag").fetchall())


def _sound(store: Store) -> bool:
    store.finish()
    run = store._connection.execute
    run("INSERT INTO textdel_fts (textdel_fts, rank) VALUES ('integrity-check', 1)")
    return run("PRAGMA foreign_key_check").fetchall() == [] and run("PRAGMA integrity_check").fetchone() == (
        "ok",
    )


def test_the_same_bytes_again_change_not_a_byte(store: Store) -> None:
    assert store.save(OLD, A) is Saved.NY
    store.finish()
    before = store.path.read_bytes()
    assert store.save(OLD, A) is Saved.OFORANDRAD
    assert store.finish() == 0
    assert store.path.read_bytes() == before


def test_other_bytes_at_the_same_path_replace_its_rows(store: Store) -> None:
    store.save(OLD, A)
    assert store.save(NEW, A) is Saved.ERSATT
    assert _search(store, "skolskjuts") == ()
    assert [hit.number for hit in _search(store, "hållplats")] == ["2"]
    assert {table: _count(store, table) for table in ("file", "sokvag", "paragraf", "yrkande", "arende")} == {
        "file": 1,
        "sokvag": 1,
        "paragraf": 1,
        "yrkande": 0,
        "arende": 1,
    }
    assert _sound(store)


def test_the_same_bytes_at_another_path_are_there_once(store: Store) -> None:
    store.save(OLD, A)
    assert store.save(OLD, B) is Saved.OFORANDRAD
    assert (_count(store, "file"), _count(store, "paragraf")) == (1, 1)
    assert store.show(1).path == str(A)
    assert len(_search(store, "skolskjuts")) == 1


def test_a_copy_outlives_the_change_of_its_first_path(store: Store) -> None:
    store.save(OLD, A)
    store.save(OLD, B)
    assert store.save(NEW, A) is Saved.ERSATT
    assert len(_search(store, "skolskjuts")) == 1
    assert store.save(NEW, B) is Saved.ERSATT  # now nobody holds the old bytes
    assert _search(store, "skolskjuts") == ()
    assert _sound(store)


def test_a_failure_is_noted_and_a_later_success_takes_the_note_away(store: Store) -> None:
    store.record_failure(A, NeedsOcrError("a.pdf", " (2 sidor)"))
    (failure,) = store.info().failures
    assert (failure.path, failure.outcome) == (str(A), "needs_ocr")
    assert "text" in failure.reason
    assert store.save(OLD, A) is Saved.NY
    assert store.info().failures == ()
    assert _outcomes(store) == {str(A): "ok"}


def test_what_was_found_survives_a_later_failure(store: Store) -> None:
    store.save(OLD, A)
    store.record_failure(A, DamagedError("a.pdf"))
    assert _outcomes(store) == {str(A): "damaged"}
    assert len(_search(store, "skolskjuts")) == 1
    assert store.save(NEW, A) is Saved.ERSATT
    assert _outcomes(store) == {str(A): "ok"}


def test_a_failed_save_leaves_nothing(store: Store) -> None:
    broken = replace(OLD, paragrafer=(replace(OLD.paragrafer[0], handling=7),))
    with pytest.raises(IndexError):
        store.save(broken, A)
    assert (_count(store, "file"), _count(store, "sokvag"), _count(store, "handling")) == (0, 0, 0)
    assert store.save(OLD, A) is Saved.NY


def _of_bytes(content: bytes) -> Protokoll:
    digest = hashlib.sha256(content).hexdigest()
    return replace(OLD, document=replace(OLD.document, id=digest))


def test_known_goes_by_the_bytes(store: Store, tmp_path: Path) -> None:
    first, copy = tmp_path / "a.pdf", tmp_path / "kopia.pdf"
    assert not store.known(first)  # no such file
    first.write_bytes(b"one")
    assert not store.known(first)
    store.save(_of_bytes(b"one"), first)
    assert store.known(first)
    copy.write_bytes(b"one")
    assert store.known(copy)
    assert _outcomes(store) == {str(first): "ok", str(copy): "ok"}
    first.write_bytes(b"two")
    assert not store.known(first)


def test_a_file_that_failed_is_tried_again(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"one")
    store.record_failure(path, NeedsOcrError("a.pdf"))
    assert not store.known(path)


@pytest.mark.parametrize("error", [OutOfTimeError("a.pdf"), TooLargeError("a.pdf"), CrashError("a.pdf")])
def test_a_file_that_was_given_up_is_known_until_its_bytes_change(
    store: Store, tmp_path: Path, error: FileError
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"one")
    store.record_failure(path, error)
    assert store.known(path) == Forsok(FileOutcome(error.code), str(error))
    path.write_bytes(b"two")
    assert store.known(path) is None
    path.unlink()
    assert store.known(path) is None


def test_what_was_lacking_is_noted_at_every_path_and_mended_at_every_path(
    store: Store, tmp_path: Path
) -> None:
    first, copy = tmp_path / "a.pdf", tmp_path / "kopia.pdf"
    for path in (first, copy):
        path.write_bytes(b"one")
    partly = _of_bytes(b"one")
    assert store.save(partly, first, Reading("1 av 2 sidor")) is Saved.NY
    assert store.known(copy) == Forsok(FileOutcome.PARTLY, "1 av 2 sidor")
    assert _outcomes(store) == {str(first): "partly", str(copy): "partly"}
    assert (
        store.save(replace(NEW, document=replace(NEW.document, id=partly.document.id)), copy) is Saved.ERSATT
    )
    assert _outcomes(store) == {str(first): "ok", str(copy): "ok"}
    assert (_count(store, "file"), _search(store, "skolskjuts")) == (1, ())
    assert _sound(store)


def test_a_better_reading_leaves_a_path_that_failed_since_as_it_stands(store: Store) -> None:
    store.save(OLD, A, Reading("1 av 2 sidor"))
    store.record_failure(A, DamagedError("a.pdf"))
    store.save(OLD, B)
    assert _outcomes(store) == {str(A): "damaged", str(B): "ok"}


def test_known_bytes_moved_to_a_known_path_let_go_of_the_old_ones(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"one")
    store.save(NEW, path)
    store.save(_of_bytes(b"one"), B)
    assert store.known(path)
    assert _search(store, "hållplats") == ()
    assert _count(store, "file") == 1
    assert _sound(store)


def test_a_path_is_one_however_it_is_written(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store.save(OLD, Path("a.pdf"))
    store.save(NEW, tmp_path / "." / "a.pdf")
    assert _outcomes(store) == {str(tmp_path / "a.pdf"): "ok"}


def test_a_name_that_is_no_utf8_is_written_with_escapes(store: Store) -> None:
    name = "m\udce5te.pdf"
    store.record_failure(Path("/x") / name, DamagedError(name))
    assert "m\\udce5te.pdf" in store.info().failures[0].reason
    store.save(replace(OLD, document=replace(OLD.document, name=name)), Path("/x") / name)
    assert _outcomes(store) == {"/x/m\\udce5te.pdf": "ok"}
    assert store.show(1).file == "m\\udce5te.pdf"
