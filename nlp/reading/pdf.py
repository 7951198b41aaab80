"""The only module that knows PyMuPDF: a PDF's bytes become pages of words with boxes."""

from collections.abc import Iterator
from contextlib import contextmanager

import pymupdf

from nlp.errors import DamagedError, EmptyError, EncryptedError, NotPdfError, TooLargeError
from nlp.isolate import allow
from nlp.reading.faces import combined, faces_of
from nlp.reading.ocr import Picture
from nlp.reading.patterns import OTHER_FILES
from nlp.reading.sheets import Face, Piece

# Ligatures are expanded since TEXT_PRESERVE_LIGATURES is off; an unknown glyph is U+FFFD since
# TEXT_CID_FOR_UNKNOWN_UNICODE is off (with it, the font's own glyph number would pass for a letter).
_FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP

_FOREIGN = (RuntimeError, ValueError, pymupdf.mupdf.FzErrorBase)
_NO_MEMORY = f"code={pymupdf.mupdf.FZ_ERROR_SYSTEM}:"  # how the message begins, whatever the exception is

# Damage is told by our own errors; what MuPDF prints on the way would stand among the user's lines.
pymupdf.TOOLS.mupdf_display_errors(False)  # noqa: FBT003 - the library's own signature
pymupdf.TOOLS.mupdf_display_warnings(False)  # noqa: FBT003


# A picture of a page has so many dots an inch, which is what Tesseract was trained on, unless it would have
# more pixels than these (some five times A4).  With fewer dots than the last of these no letter can be told:
# such a page is larger than three metres square, and is a mistake or a bomb.
_DPI, _MOST_PIXELS, _FEWEST_DPI = 300, 45_000_000, 50

# A picture that covers so much of a page is the page.
_WHOLE = 0.6
_PICTURES = frozenset({"fill-image", "fill-imgmask"})

# Ten years of a council's minutes in one file have less.
_MOST_PAGES, _MOST_CHARACTERS = 5_000, 20_000_000

# What a page, and one to be read from its picture, take on a slow and busy machine.
_SECONDS_A_PAGE, _SECONDS_A_PICTURE = 0.5, 60.0


class Leaf:
    """A page of an open PDF: number from 1, size in points, words in the order of the file, and these as text
    with single blanks.
    """

    def __init__(self, page: pymupdf.Page, number: int, name: str) -> None:
        self.number = number
        self._name = name
        self._page = page
        _, _, self.width, self.height = page.rect
        with _told(name):
            self._read = page.get_textpage(flags=_FLAGS)
            words = self._read.extractWORDS()
        self.words: list[Piece] = _turned(words, page) if page.rotation else words
        self.text = " ".join([word[4] for word in self.words])

    def faces(self) -> dict[tuple[int, int], Face]:
        """How each line of the file is set, by the block and the row it stands in."""
        with _told(self._name):
            faces = faces_of(self._read.extractHTML())
            places = [word[5:7] for word in self.words if not word[7]]  # the first word of each line
            if len(faces) == len(places):
                return dict(zip(places, faces, strict=True))
            return self._faces_by_span()  # signs beyond the edge of the page stand in one list only

    def _faces_by_span(self) -> dict[tuple[int, int], Face]:
        return {
            (place, row): combined(
                [
                    (Face(round(span["size"], 1), bool(span["flags"] & pymupdf.TEXT_FONT_BOLD)), span["text"])
                    for span in line["spans"]
                ]
            )
            for place, block in enumerate(self._read.extractDICT()["blocks"])
            for row, line in enumerate(block.get("lines", ()))
        }

    def numbered_words(self) -> list[Piece]:
        """The lines, with the number in the file for each character that has no meaning of its own there.

        MuPDF counts low numbers as blanks when it makes words, so these are not cut into words.
        """
        with _told(self._name):
            flags = _FLAGS | pymupdf.TEXT_CID_FOR_UNKNOWN_UNICODE
            blocks = self._page.get_textpage(flags=flags).extractRAWDICT()["blocks"]
        lines = [
            (
                *line["bbox"],
                "".join(sign["c"] for span in line["spans"] for sign in span["chars"]),
                place,
                row,
                0,
            )
            for place, block in enumerate(blocks)
            for row, line in enumerate(block.get("lines", ()))
        ]
        return _turned(lines, self._page) if self._page.rotation else lines

    def has_marks(self) -> bool:
        """Whether anything at all is drawn on the page."""
        return bool(self._drawn())

    def is_picture(self) -> bool:
        """Whether one picture fills the page."""
        whole = _WHOLE * abs(self._page.rect)
        drawn = (pymupdf.Rect(box) for kind, box in self._drawn() if kind in _PICTURES)
        return any(abs(box & self._page.rect) > whole for box in drawn)

    def picture(self) -> Picture:
        """The page as it shows, in grey; without a pixel where the page is too large to be drawn."""
        dots = (_MOST_PIXELS / max(self.width * self.height, 1)) ** 0.5
        dpi = min(_DPI, int(72 * dots))
        if dpi < _FEWEST_DPI:
            return Picture(0, 0, _FEWEST_DPI, b"")
        allow_picture()
        with _told(self._name):
            pixels = self._page.get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY)
        return Picture(pixels.width, pixels.height, dpi, bytes(pixels.samples))

    def _drawn(self) -> list[tuple[str, tuple[float, float, float, float]]]:
        """What is drawn, and where: the kind and the box of each."""
        with _told(self._name):
            return [(kind, box) for kind, box, *_ in self._page.get_bboxlog()]


def allow_picture() -> None:
    """Give the work the seconds that one reading of a picture may take."""
    allow(_SECONDS_A_PICTURE)


def is_pdf(data: bytes) -> bool:
    """Whether the bytes have a PDF header where readers look for it (the first 1,024 bytes)."""
    return b"%PDF-" in data[:1024]


def leaves(data: bytes, name: str) -> Iterator[Leaf]:
    """The pages of a PDF, each to be used before the next is asked for.

    Raises a `FileError` for bytes that are none, or a damaged or locked one.
    """
    if not data:
        raise EmptyError(name)
    if not is_pdf(data):
        raise NotPdfError(name, _nature(data))
    return _pages(data, name)


def _nature(data: bytes) -> str:
    """What the file is instead of a PDF, as far as its beginning tells."""
    start = data[:1024].decode("latin-1").lstrip("ï»¿ \t\r\n").casefold()
    return next((nature for sign, nature in OTHER_FILES.items() if start.startswith(sign)), "")


def _pages(data: bytes, name: str) -> Iterator[Leaf]:
    with _told(name), pymupdf.open(stream=data, filetype="pdf") as document:
        if document.needs_pass:
            raise EncryptedError(name)
        if not document.page_count:
            raise DamagedError(name, " (inga sidor)")
        if document.page_count > _MOST_PAGES:
            raise TooLargeError(name, f" ({document.page_count} sidor)")
        characters = 0
        for number, page in enumerate(document, 1):
            allow(_SECONDS_A_PAGE)
            leaf = Leaf(page, number, name)
            characters += len(leaf.text)
            if characters > _MOST_CHARACTERS:
                raise TooLargeError(name, f" (mer än {_MOST_CHARACTERS // 10**6} miljoner tecken)")
            yield leaf


@contextmanager
def _told(name: str) -> Iterator[None]:
    """What MuPDF raises, told as damage of the file; but that it has no memory left is no damage."""
    try:
        yield
    except _FOREIGN as error:
        if str(error).startswith(_NO_MEMORY):
            raise MemoryError from error
        raise DamagedError(name) from error


def _turned(words: list[Piece], page: pymupdf.Page) -> list[Piece]:
    """Words of a page that is shown turned, where they stand as it is shown."""
    turn = page.rotation_matrix
    return [(*tuple(pymupdf.Rect(word[:4]) * turn), *word[4:]) for word in words]
