"""Files that cannot be read: each has its own error, and nothing of MuPDF's reaches the user."""

import zipfile
from pathlib import Path

import pymupdf
import pytest
from reading.paper import Paper

from nlp.errors import (
    DamagedError,
    EmptyError,
    EncodingFileError,
    EncryptedError,
    FileError,
    MissingFileError,
    NotPdfError,
    UnreadableFileError,
)
from nlp.reading import read
from nlp.terms import PageReason

ZERO_PAGES = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n"
)


@pytest.mark.parametrize(
    ("name", "data", "error", "said"),
    [
        ("tom.pdf", b"", EmptyError, "filen är tom"),
        ("tom.txt", b"", EmptyError, "filen är tom"),
        ("blank.txt", b" \n\f\n", EmptyError, "filen är tom"),
        ("sida.pdf", b"<!DOCTYPE html><html><body>404</body></html>", NotPdfError, "utan en webbsida (HTML)"),
        ("sida.pdf", b"\xef\xbb\xbf\n <HTML>", NotPdfError, "utan en webbsida (HTML)"),
        ("word.pdf", b"PK\x03\x04", NotPdfError, "utan ett Word-dokument"),
        ("brev.pdf", b"{\\rtf1 Hej}", NotPdfError, "utan ett RTF-dokument"),
        ("annat.pdf", b"Protokoll", NotPdfError, "filen är ingen PDF. Hämta"),
        ("kort.pdf", b"%PDF-1.7\n", DamagedError, "skadad eller avkortad"),
        ("inga.pdf", ZERO_PAGES, DamagedError, "skadad eller avkortad (inga sidor)"),
        ("latin.txt", "Protokoll från mötet".encode("latin-1"), EncodingFileError, "(byte 12)"),
        ("bom.txt", b"\xef\xbb\xbfP\xe5", EncodingFileError, "(byte 4)"),
    ],
)
def test_bytes_that_are_no_minutes(
    tmp_path: Path, name: str, data: bytes, error: type[FileError], said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(error) as caught:
        read(path)
    assert caught.value.name == name
    assert said in str(caught.value)


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError):
        read(tmp_path / "saknas.pdf")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        read(tmp_path)


def test_a_file_cut_off(paper: Paper) -> None:
    path = paper.lines("Protokoll").save()
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(DamagedError):
        read(path)


def test_a_password(paper: Paper) -> None:
    paper.lines("Protokoll")
    paper.save(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="hemligt", owner_pw="hemligt")
    with pytest.raises(EncryptedError):
        read(paper.path)


def test_a_password_only_for_changes_is_no_obstacle(paper: Paper) -> None:
    paper.lines("Protokoll")
    paper.save(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="", owner_pw="hemligt")
    assert read(paper.path).text == "Protokoll"


@pytest.mark.parametrize("pages", [1, 2])
def test_pages_without_anything_on_them_are_empty(paper: Paper, pages: int) -> None:
    for _ in range(pages):
        paper.page()
    with pytest.raises(EmptyError):
        paper.read()


def test_one_page_without_text_among_others_is_empty(paper: Paper) -> None:
    document = paper.page().lines("Protokoll").page().lines("Bilaga").page().read()
    assert document.text == "Protokoll\nBilaga"
    assert [(page.start, page.end) for page in document.pages] == [
        (0, 0),
        (0, 9),
        (10, 10),
        (10, 16),
        (16, 16),
    ]
    assert [page.quality for page in document.pages] == [0.0, 1.0, 0.0, 1.0, 0.0]
    assert [page.reason for page in document.pages[:2]] == [PageReason.BLANK, None]
    assert [document.page_of(offset) for offset in (0, 9, 10, 15)] == [2, 2, 4, 4]


def test_a_pdf_that_is_called_txt(paper: Paper) -> None:
    path = paper.lines("Protokoll").save().rename(paper.path.with_suffix(".txt"))
    assert read(path).text == "Protokoll"


def test_mupdf_prints_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "trasig.pdf"
    path.write_bytes(
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 9 0 R>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R>>"
    )
    with pytest.raises(DamagedError):
        read(path)
    assert capfd.readouterr() == ("", "")


def test_a_word_document_is_named(tmp_path: Path) -> None:
    path = tmp_path / "protokoll.pdf"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    with pytest.raises(NotPdfError, match="Word-dokument"):
        read(path)
