"""More than minutes ever hold is refused before it is read, and a lack of memory is no damage."""

from pathlib import Path

import pymupdf
import pytest

from nlp.errors import NeedsOcrError, TooLargeError
from nlp.isolate import Fate, Limits, Lost, isolated
from nlp.reading import pdf, read


def empty_pages(path: Path, count: int) -> None:
    """A file of nothing but small empty pages."""
    numbers = range(3, 3 + count)
    kids = " ".join(f"{number} 0 R" for number in numbers)
    pages = "\n".join(
        f"{number} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj" for number in numbers
    )
    path.write_text(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        f"2 0 obj<</Type/Pages/Count {count}/Kids[{kids}]>>endobj\n{pages}\n"
        "trailer<</Root 1 0 R>>\n%%EOF\n",
        encoding="ascii",
    )


def test_too_many_pages(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    empty_pages(path, 5001)
    with pytest.raises(TooLargeError, match=r"a\.pdf: .* \(5001 sidor\)"):
        read(path)


def test_too_much_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    with pymupdf.open() as made:
        for _ in range(3):
            made.new_page().insert_text((72, 72), "Kommunstyrelsen beslutar")
        made.save(path)
    monkeypatch.setattr(pdf, "_MOST_CHARACTERS", 50)  # of the 69 there are, blanks not counted
    with pytest.raises(TooLargeError, match="tecken"):
        read(path)


def test_no_memory_left_is_no_damage(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pymupdf.open() as made:
        page = made.new_page()
        page.insert_text((72, 72), "a")
        made.update_stream(page.get_contents()[0], b"BT /helv 1 Tf (" + b"a" * 4_000_000 + b") Tj ET")
        made.save(path, deflate=True)
    assert isolated(lambda: read(path), Limits(20.0, 50_000_000)) == Lost(Fate.MEMORY)


def test_a_page_too_large_to_be_drawn_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pymupdf.open() as made:
        made.new_page(width=1e6, height=1e6).draw_rect((0, 0, 1e6, 1e6), fill=(0.5, 0.5, 0.5))
        made.save(path)
    (picture,) = [leaf.picture() for leaf in pdf.leaves(path.read_bytes(), path.name)]
    assert (picture.width, picture.samples) == (0, b"")
    with pytest.raises(NeedsOcrError):
        read(path)
