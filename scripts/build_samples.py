"""Typeset the sample minutes: corpus/texter/*.typ through corpus/mallar/ to corpus/exempel/*.pdf.

    python scripts/build_samples.py            build all
    python scripts/build_samples.py --check    build beside, and compare with what is checked in

A text whose name ends in `-skannad` becomes a scan: its pages are pictures, a little askew and noisy.
The same sources give the same bytes with the same versions of typst and PyMuPDF; with others at least the
same words in the same order (for a scan: the same picture but for the JPEG encoder's rounding).
"""

import argparse
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pymupdf
import typst

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
SAMPLES = CORPUS / "exempel"

SCANNED = "-skannad"
SCAN_DPI = 150
SCAN_TILT = 0.6  # degrees: what a sheet laid by hand on the glass has
SCAN_NOISE = 6.0  # standard deviation in grey levels
SCAN_PAPER = 246  # old paper is not white
SCAN_QUALITY = 40
SCAN_SEED = 1991
SCAN_TOLERANCE = 3.0  # mean difference in grey levels between two encoders

_HYPHENS = str.maketrans("", "", "-\N{SOFT HYPHEN}\N{HYPHEN}")


@cache
def _fonts() -> typst.Fonts:
    """Typst's own fonts and those in corpus/mallar/typsnitt; never what happens to be installed."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(CORPUS / "mallar" / "typsnitt")])


def sources() -> list[Path]:
    """The texts, one for each sample."""
    return sorted((CORPUS / "texter").glob("*.typ"))


def build(source: Path) -> bytes:
    """The PDF of one text."""
    pdf = typst.compile(str(source), root=str(CORPUS), font_paths=_fonts(), format="pdf", timestamp=0)
    if not isinstance(pdf, bytes):
        message = f"{source.name}: typst gave no PDF"
        raise TypeError(message)
    return scan(pdf) if source.stem.endswith(SCANNED) else pdf


def scan(pdf: bytes) -> bytes:
    """A PDF of pictures of the pages of `pdf`: grey, tilted, noisy, without a text layer."""
    noise = np.random.default_rng(SCAN_SEED)
    matrix = pymupdf.Matrix(SCAN_DPI / 72, SCAN_DPI / 72).prerotate(SCAN_TILT)
    with pymupdf.open(stream=pdf) as sheets, pymupdf.open() as out:
        for sheet in sheets:
            picture = sheet.get_pixmap(matrix=matrix, colorspace=pymupdf.csGRAY)
            page = out.new_page(width=sheet.rect.width, height=sheet.rect.height)
            page.insert_image(page.rect, stream=_aged(picture, noise), keep_proportion=False)
        return bytes(out.tobytes(garbage=3, deflate=True, no_new_id=True))


def _aged(picture: pymupdf.Pixmap, noise: np.random.Generator) -> bytes:
    """The picture on greyish paper with grain, as JPEG."""
    grey = np.frombuffer(picture.samples, dtype=np.uint8).reshape(picture.height, picture.stride)
    grain = noise.normal(0.0, SCAN_NOISE, grey.shape)
    aged = np.clip(grey.astype(float) * (SCAN_PAPER / 255) + grain, 0, 255).astype(np.uint8)
    paper = pymupdf.Pixmap(pymupdf.csGRAY, picture.width, picture.height, aged.tobytes(), 0)
    return bytes(paper.tobytes("jpeg", jpg_quality=SCAN_QUALITY))


def letters(pdf: bytes) -> str:
    """The visible characters in order, without hyphens: what a new line break does not change."""
    with pymupdf.open(stream=pdf) as sheets:
        text = " ".join(page.get_text() for page in sheets)
    return "".join(text.split()).translate(_HYPHENS)


def pictures(pdf: bytes) -> list[np.ndarray]:
    """Each page as grey levels at low resolution."""
    with pymupdf.open(stream=pdf) as sheets:
        maps = [page.get_pixmap(dpi=50, colorspace=pymupdf.csGRAY) for page in sheets]
    return [np.frombuffer(one.samples, dtype=np.uint8).astype(float) for one in maps]


def same_text(old: bytes, new: bytes) -> bool:
    """Whether two builds say the same; for scans, whether they look the same."""
    if letters(old) or letters(new):
        return letters(old) == letters(new)
    pairs = list(zip(pictures(old), pictures(new), strict=False))
    return len(pictures(old)) == len(pictures(new)) and all(
        a.shape == b.shape and float(np.abs(a - b).mean()) <= SCAN_TOLERANCE for a, b in pairs
    )


def differences() -> Iterator[str]:
    """What is missing, left over or different among the samples checked in."""
    expected = {f"{source.stem}.pdf" for source in sources()}
    for extra in sorted({path.name for path in SAMPLES.glob("*.pdf")} - expected):
        yield f"{extra}: no text in corpus/texter gives it"
    for source in sources():
        sample = SAMPLES / f"{source.stem}.pdf"
        if not sample.exists():
            yield f"{sample.name}: missing"
        elif not same_text(sample.read_bytes(), build(source)):
            yield f"{sample.name}: differs from its text"


def main() -> int:
    """Build or check; the exit code is 1 where a check finds a difference."""
    parser = argparse.ArgumentParser(description="Typeset the sample minutes.")
    parser.add_argument("--check", action="store_true", help="compare with what is checked in")
    if parser.parse_args().check:
        found = list(differences())
        print("\n".join(found) or f"{len(sources())} samples are what their texts say")
        return 1 if found else 0
    SAMPLES.mkdir(exist_ok=True)
    for source in sources():
        pdf = build(source)
        (SAMPLES / f"{source.stem}.pdf").write_bytes(pdf)
        print(f"{source.stem}.pdf  {len(pdf):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
