"""What a reader must make of each small PDF in tests/pdf, which scripts/build_pdf_quirks.py makes."""

import importlib.util
from types import ModuleType

import pytest
from conftest import ROOT
from tesseract import needs_tesseract

from nlp.reading import read
from nlp.reading.quality import MENDED
from nlp.terms import Furniture, Ocr, PageReason

FOLDER = ROOT / "tests" / "pdf"


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "build_pdf_quirks", ROOT / "scripts" / "build_pdf_quirks.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_files_are_what_the_script_makes(builder: ModuleType) -> None:
    assert builder.differences() == []


BODY = (
    "Kommunstyrelsen beslutar att ge förvaltningen i uppdrag\n"
    "att redovisa kostnaderna för den nya bron till Anna\n"
    "Ek (S) och Bo Alm (M) före årets slut.\n"
    "Protokollet justeras digitalt."
)
TEXT = (
    "Efter fråga på grundförslaget finner ordförande att nämnden\n"
    "bifaller detta. Kostnaden är 3 500 kronor, tak 4 000, enligt § 12.\n"
    "Åsa Öberg och Märta Lindé reserverar sig mot beslutet."
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "attendance-in-columns",
            "Anna Ek (S) ordförande\nBo Alm (M) vice ordförande\nDan Åsberg (KD) tjänstgörande ersättare",
        ),
        ("bordered-table", "Utfall i tkr 2023  2024\nSkola 37 910  36 399\nVård 1 511  1 006"),
        ("foot-of-a-letter", BODY),
        ("furniture-within-a-sentence", BODY),
        (
            "hyphen-left-in-the-line",
            "Åkersunds kommun, dit Åkersund hör\nvill i Åkersund ha synpunkter\nsamt synpunkter och synpunkter om e-post.",
        ),
        ("letter-spaced-head", BODY),
        ("shifted-characters", TEXT),
        pytest.param("picture-without-text", TEXT, marks=needs_tesseract),
    ],
)
def test_text(name: str, text: str) -> None:
    mode = Ocr.NEVER if name == "shifted-characters" else Ocr.AUTO
    found = read(FOLDER / f"{name}.pdf", ocr=mode).text
    assert found.replace("\n\n", "\n") == text


@pytest.mark.parametrize(
    ("name", "left_out"),
    [
        ("letter-spaced-head", [("Lindviks kommun PROTOKOLL", Furniture.HEAD)] * 2),
        (
            "foot-of-a-letter",
            [
                ("............................", Furniture.FOOT),
                ("Justerandes signatur", Furniture.SIGNATURE),
                ("Box 40, 999 40 Norrsele, telefon 0999-400 00", Furniture.FOOT),
                ("ARB600, v1.0", Furniture.FORM),
            ],
        ),
        (
            "furniture-within-a-sentence",
            [
                ("Norrsele kommun 1 (2)", Furniture.HEAD),
                ("Justerandes sign Utdragsbestyrkande", Furniture.SIGNATURE),
                ("Norrsele kommun 2 (2)", Furniture.HEAD),
                ("Justerandes sign Utdragsbestyrkande", Furniture.SIGNATURE),
            ],
        ),
        ("bordered-table", []),
    ],
)
def test_what_is_left_out_and_why(name: str, left_out: list[tuple[str, Furniture]]) -> None:
    pages = read(FOLDER / f"{name}.pdf").pages
    assert [(line.text, line.reason) for page in pages for line in page.left_out] == left_out
    for page in pages:
        for line in page.left_out:
            assert line.box.page == page.number
            assert 0 < line.box.x0 < line.box.x1 < page.width
            assert 0 < line.box.y0 < line.box.y1 < page.height


@pytest.mark.parametrize(
    ("name", "reason"),
    [("page-of-figures", None), ("shifted-characters", PageReason.SHIFTED)],
)
def test_quality(name: str, reason: PageReason | None) -> None:
    (page,) = read(FOLDER / f"{name}.pdf", ocr=Ocr.NEVER).pages
    assert (page.quality, page.reason) == (MENDED if reason else 1.0, reason)
