"""Which text of a page is taken: its own, its own put right, that of OCR, or none."""

from pathlib import Path

import pymupdf
import pytest
from conftest import ROOT
from reading.ocred import photographed
from reading.paper import Paper
from reading.test_quality import SHIFTED
from tesseract import needs_tesseract

from nlp.errors import NeedsOcrError
from nlp.model import Document
from nlp.reading import read
from nlp.reading.quality import MENDED
from nlp.terms import Ocr, PageReason, PageSource

LINES = (
    "§ 48   Dnr KS 2024-15",
    "Kommunstyrelsen beslutar att avslå framställningen om",
    "ett anslag på 640 000 kronor till en isbana i Norrsele.",
    "Anna Ek (S) och Bo Alm (M) reserverar sig mot beslutet.",
    "Ärendet behandlades senast 2024-02-26, § 61.",
)
SCAN = ROOT / "corpus" / "exempel" / "norrsele-ks-1991-03-12-skannad.pdf"


@pytest.fixture
def scan(paper: Paper) -> Path:
    """A page of text, and a picture of a page of text."""
    path = paper.lines("Kommunstyrelsen i Norrsele", "Protokoll").lines(*LINES).save()
    with pymupdf.open(path) as pdf, pymupdf.open(stream=photographed(path.read_bytes())) as pictures:
        pdf.delete_page(1)
        pdf.insert_pdf(pictures, from_page=1)
        path.with_name("skannad.pdf").write_bytes(pdf.tobytes())
    return path.with_name("skannad.pdf")


@pytest.fixture
def without_tesseract(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


@needs_tesseract
def test_only_the_page_without_text_is_read_by_ocr(scan: Path) -> None:
    document = read(scan)
    first, second = document.pages
    assert (first.source, first.reason) == (PageSource.TEXT, None)
    assert (second.source, second.reason) == (PageSource.OCR, PageReason.PICTURE)
    # Whether a blank stands between § and its number is beyond OCR.
    assert "".join(document.text[second.start : second.end].split()) == "".join("".join(LINES).split())
    assert 0.8 < second.quality < 1


@needs_tesseract
def test_words_of_ocr_have_boxes_and_confidence(scan: Path) -> None:
    document = read(scan)
    second = document.pages[1]
    seen = document.words_in(second.start, second.end)
    assert {word.confidence for word in document.words_in(0, second.start)} == {1.0}
    assert all(0 < word.confidence < 1 for word in seen)
    with pymupdf.open(scan.with_name("protokoll.pdf")) as pdf:
        typed = pdf[1].get_text("words")
    for (x0, _, x1, y1, text, *_), word in zip(typed[-9:], seen[-9:], strict=True):
        box = word.boxes[0]
        assert document.text[word.start : word.end] == text
        assert box.x0 == pytest.approx(x0, abs=2)
        assert box.x1 == pytest.approx(x1, abs=2)
        assert box.y1 == pytest.approx(y1, abs=4)


@needs_tesseract
def test_force_reads_every_page_by_ocr(scan: Path) -> None:
    document = read(scan, ocr=Ocr.FORCE)
    assert {page.source for page in document.pages} == {PageSource.OCR}
    assert document.pages[0].reason is None


def test_never_leaves_the_page_without_text_and_says_why(scan: Path) -> None:
    second = read(scan, ocr=Ocr.NEVER).pages[1]
    assert (second.start, second.quality) == (second.end, 0.0)
    assert (second.source, second.reason) == (PageSource.TEXT, PageReason.PICTURE)


@pytest.mark.usefixtures("without_tesseract")
def test_so_does_a_machine_without_tesseract(scan: Path) -> None:
    assert read(scan) == read(scan, ocr=Ocr.NEVER)


@pytest.mark.usefixtures("without_tesseract")
@pytest.mark.parametrize("mode", [Ocr.AUTO, Ocr.FORCE])
def test_a_scan_without_tesseract_says_what_to_install(mode: Ocr) -> None:
    with pytest.raises(NeedsOcrError) as caught:
        read(SCAN, ocr=mode)
    assert "(1 sida)" in str(caught.value)
    assert "apt install tesseract-ocr tesseract-ocr-swe" in str(caught.value)


@needs_tesseract
def test_a_scan_that_shall_not_be_read_says_how_it_could_be() -> None:
    with pytest.raises(NeedsOcrError, match="utan --ocr never"):
        read(SCAN, ocr=Ocr.NEVER)


@needs_tesseract
def test_the_sample_scan() -> None:
    """Old type on old paper, askew: every word, and every § that the Swedish model has no sign for."""
    text = " ".join(read(SCAN).text.split())
    for words in (
        "§ 48 Dnr 90/331 826",
        "1990-11-27, § 102, hemställt om ett anslag på 640.000 kronor",
        "Margit Söderlind (m) instämmer i Gösta Hellboms yrkande.",
        "Mot beslutet reserverar sig Gösta Hellbom (c) och Margit Söderlind (m).",
    ):
        assert words in text
    assert "Justerandes sign" not in text


@needs_tesseract
def test_a_stamp_on_a_picture_is_not_the_page(scan: Path) -> None:
    with pymupdf.open(scan) as pdf:
        pdf[1].insert_text((400, 40), "Bilaga 2")
        stamped = scan.with_name("stamplad.pdf")
        stamped.write_bytes(pdf.tobytes())
    page = read(stamped).pages[1]
    assert (page.source, page.reason) == (PageSource.OCR, PageReason.PICTURE)
    assert page_text(read(stamped, ocr=Ocr.NEVER), 1) == "Bilaga 2"


@needs_tesseract
def test_a_picture_without_words_stays_without(paper: Paper) -> None:
    page = paper.lines(*LINES).page().pdf[1]
    for circle in range(9):
        page.draw_circle((100 + 40 * circle, 200 + 60 * circle), 30 + circle, fill=(0.1 * circle, 0.5, 0.3))
    last = paper.read().pages[1]
    assert last.start == last.end
    assert last.reason in {PageReason.PICTURE, PageReason.UNSURE}


def page_text(document: Document, index: int) -> str:
    page = document.pages[index]
    return document.text[page.start : page.end]


def test_shifted_characters_are_put_right(paper: Paper) -> None:
    text = SHIFTED.split("GHWWD ")
    document = read(paper.lines(f"{text[0]}GHWWD", text[1]).save(), ocr=Ocr.NEVER)
    page = document.pages[0]
    assert (page.source, page.reason, page.quality) == (PageSource.TEXT, PageReason.SHIFTED, MENDED)
    assert document.text.startswith("Efter fråga på grundförslaget finner")


def test_garbage_is_no_text(paper: Paper) -> None:
    garbage = "qwxzv kjqxz vwqzx jkxqv zzqwx vqjkx wzxvq xqjwz kvxzq wqzjx vkqxw zjqvx xwkqz jvqxz wzkvq"
    paper.lines(*LINES).lines(garbage, garbage).save()
    document = read(paper.path, ocr=Ocr.NEVER)
    assert "kjqxz" not in document.text
    assert [page.reason for page in document.pages] == [None, PageReason.UNLIKELY]
