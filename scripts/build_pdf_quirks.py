"""Make tests/pdf/: one small PDF for each quirk of real minutes, named after what it shows.

    build_pdf_quirks.py [--check]

Everything in them is invented.  Pages with nothing but text in places are in pdf_quirks.toml, the others are
made here.  tests/reading/test_quirks.py says what a reader must make of each; with --check nothing is
written, and 1 is returned where a file is missing or would now say something else.
"""

import sys
import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pymupdf

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "pdf"

LEFT, TOP, LEADING, SIZE = 72.0, 120.0, 15.0, 11
HEAD, FOOT = 50.0, 800.0

Mark = tuple[float, float, str]

TEXT = (
    "Efter fråga på grundförslaget finner ordförande att nämnden",
    "bifaller detta. Kostnaden är 3 500 kronor, tak 4 000, enligt § 12.",
    "Åsa Öberg och Märta Lindé reserverar sig mot beslutet.",
)
BODY = (
    (
        "Kommunstyrelsen beslutar att ge förvaltningen i uppdrag",
        "att redovisa kostnaderna för den nya bron till Anna",
    ),
    ("Ek (S) och Bo Alm (M) före årets slut.", "Protokollet justeras digitalt."),
)


def _paper(*pages: list[Mark]) -> Any:
    pdf = pymupdf.open()
    for marks in pages:
        page = pdf.new_page(width=595, height=842)
        for x, y, text in marks:
            page.insert_text((x, y), text, fontsize=SIZE)
    return pdf


def _column(x: float, *lines: str, top: float = TOP) -> list[Mark]:
    return [(x, top + row * LEADING, line) for row, line in enumerate(lines) if line]


def _cells(*rows: tuple[str, ...], edges: tuple[float, ...]) -> list[Mark]:
    return [
        (edge, TOP + LEADING * row, cell)
        for row, cells in enumerate(rows)
        for edge, cell in zip(edges, cells, strict=True)
        if cell
    ]


def shifted_characters() -> Any:
    """A font whose ToUnicode map gives the number of the glyph for each character, blanks too."""
    pdf = _paper([])
    codes = [line.translate(_GLYPHS).encode("latin-1") for line in TEXT]
    shown = " ".join(f"1 0 0 1 72 {700 - 15 * row} Tm <{line.hex()}> Tj" for row, line in enumerate(codes))
    page = pdf[0]
    font, table, stream = (pdf.get_new_xref() for _ in range(3))
    pdf.update_object(font, f"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode {table} 0 R>>")
    pdf.update_object(table, "<<>>")
    pdf.update_stream(table, _TO_UNICODE)
    pdf.update_object(stream, "<<>>")
    pdf.update_stream(stream, f"BT /F1 11 Tf {shown} ET".encode())
    pdf.xref_set_key(page.xref, "Contents", f"{stream} 0 R")
    pdf.xref_set_key(page.xref, "Resources", f"<</Font<</F1 {font} 0 R>>>>")
    return pdf


_GLYPHS = {number + 29: chr(number) for number in range(3, 98)} | {
    ord(bytes([number + 30]).decode("mac_roman")): chr(number) for number in range(98, 226)
}
_TO_UNICODE = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
    b"1 begincodespacerange <00> <FF> endcodespacerange\n1 beginbfrange <00> <FF> <0000> endbfrange\n"
    b"endcmap end end"
)


def letter_spaced_head() -> Any:
    """`PRO T OK OL L` in the running head: wide gaps between pieces of one word."""
    pieces = zip((300, 332, 344, 364, 384), ("PRO", "T", "OK", "OL", "L"), strict=True)
    head = [(LEFT, HEAD, "Lindviks kommun"), *((x, HEAD, text) for x, text in pieces)]
    return _paper([*head, *_column(LEFT, *BODY[0])], [*head, *_column(LEFT, *BODY[1])])


def hyphen_left_in_the_line() -> Any:
    """Hyphens of an earlier line width, now within the line."""
    lines = ("Åkersunds kommun, dit Åker-sund hör", "vill i Åkersund ha syn-punkter")
    return _paper(_column(LEFT, *lines, "samt synpunkter och synpunkter om e-post."))


def furniture_within_a_sentence() -> Any:
    """A name broken over two pages, with foot and head between."""
    return _paper(
        *(
            [
                (LEFT, HEAD, "Norrsele kommun"),
                (450, HEAD, f"{number} (2)"),
                *_column(LEFT, *lines),
                (LEFT, FOOT, "Justerandes sign"),
                (300, FOOT, "Utdragsbestyrkande"),
            ]
            for number, lines in enumerate(BODY, 1)
        )
    )


def foot_of_a_letter() -> Any:
    """One page: form code, rule for initials, the sender's address; known by their form and place."""
    foot = _column(
        LEFT,
        "............................",
        "Justerandes signatur",
        "Box 40, 999 40 Norrsele, telefon 0999-400 00",
        "ARB600, v1.0",
        top=FOOT - 20,
    )
    return _paper([*_column(LEFT, *BODY[0], *BODY[1]), *foot])


def bordered_table() -> Any:
    """Figures in cells with lines around them, the unit in the caption: `37 910` and `36 399` are two."""
    rows = [("Utfall i tkr", "2023", "2024"), ("Skola", "37 910", "36 399"), ("Vård", "1 511", "1 006")]
    pdf = _paper(_cells(*rows, edges=(LEFT, 230, 290)))
    for row in range(len(rows) + 1):
        pdf[0].draw_line((LEFT - 6, TOP - 11 + row * LEADING), (344, TOP - 11 + row * LEADING))
    for edge in (LEFT - 6, 224, 284, 344):
        pdf[0].draw_line((edge, TOP - 11), (edge, TOP - 11 + len(rows) * LEADING))
    return pdf


def attendance_in_columns() -> Any:
    """Name, party and role, each in a column of its own."""
    rows = [
        ("Anna Ek", "(S)", "ordförande"),
        ("Bo Alm", "(M)", "vice ordförande"),
        ("Dan Åsberg", "(KD)", "tjänstgörande ersättare"),
    ]
    return _paper(_cells(*rows, edges=(LEFT, 230, 290)))


def picture_without_text() -> Any:
    """A scan: a picture that fills the page."""
    pdf = pymupdf.open()
    shown = _paper(_column(LEFT, *TEXT))[0].get_pixmap(dpi=150, colorspace=pymupdf.csGRAY)
    page = pdf.new_page(width=595, height=842)
    page.insert_image(page.rect, stream=shown.tobytes("png"))
    return pdf


def page_of_figures() -> Any:
    """Nothing but a table of figures: few letters, and yet no garbage."""
    rows = [(f"{year}", f"{year * 7} {year % 97}", f"{year % 13},{year % 7} %") for year in range(2001, 2025)]
    return _paper(_cells(*rows, edges=(LEFT, 230, 290)))


def set_as_told(pages: list[list[dict[str, Any]]]) -> Any:
    """Pages of blocks of text, as pdf_quirks.toml explains them."""
    pdf = pymupdf.open()
    for blocks in pages:
        page = pdf.new_page(width=595, height=842)
        for block in blocks:
            for x, y, text in _marks(block):
                page.insert_text(
                    (x, y), text, fontsize=block.get("size", SIZE), rotate=block.get("turned", 0)
                )
    return pdf


def _marks(block: dict[str, Any]) -> list[Mark]:
    rows = block.get("rows") or [[line] for line in block["text"].strip("\n").split("\n")]
    edges = block.get("edges") or [block["x"]]
    right = block.get("right") or [False] * len(edges)
    top, lead, size = block.get("y", TOP), block.get("lead", LEADING), block.get("size", SIZE)
    return [
        (edge - (pymupdf.get_text_length(cell, fontsize=size) if ends else 0), top + lead * row, cell)
        for row, cells in enumerate(rows)
        for edge, ends, cell in zip(edges, right, cells, strict=True)
        if cell
    ]


QUIRKS: dict[str, Callable[[], Any]] = {
    make.__name__.replace("_", "-"): make
    for make in (
        attendance_in_columns,
        bordered_table,
        foot_of_a_letter,
        furniture_within_a_sentence,
        hyphen_left_in_the_line,
        letter_spaced_head,
        page_of_figures,
        picture_without_text,
        shifted_characters,
    )
} | {
    quirk["name"]: partial(set_as_told, quirk["pages"])
    for quirk in tomllib.loads(Path(__file__).with_name("pdf_quirks.toml").read_text("utf-8"))["quirk"]
}


def built(name: str) -> bytes:
    """The bytes of one."""
    pdf = QUIRKS[name]()
    return bytes(pdf.tobytes(garbage=3, deflate=True, no_new_id=True))


def differences() -> list[str]:
    """Which files are missing, left over, or say something else."""
    found = {path.stem for path in FOLDER.glob("*.pdf")}
    changed = [name for name in sorted(found & QUIRKS.keys()) if _says(name, built(name))]
    return sorted(found ^ QUIRKS.keys()) + changed


def _says(name: str, data: bytes) -> bool:
    """Whether the file says something else than `data`."""
    with pymupdf.open(FOLDER / f"{name}.pdf") as old, pymupdf.open(stream=data) as new:
        return [page.get_text() for page in old] != [page.get_text() for page in new]


def main() -> int:
    """Write them all, or check."""
    if "--check" in sys.argv[1:]:
        print("\n".join(differences()) or f"{len(QUIRKS)} quirks are as they are made")
        return int(bool(differences()))
    FOLDER.mkdir(exist_ok=True)
    for name in QUIRKS:
        (FOLDER / f"{name}.pdf").write_bytes(built(name))
        print(f"{name}.pdf")
    return 0


if __name__ == "__main__":
    sys.exit(main())
