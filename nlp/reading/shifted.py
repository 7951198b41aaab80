"""Fonts whose characters are the numbers of their glyphs: `(IWHU IUnJD` is `Efter fråga`.

TrueType fonts of the old order number their glyphs as the Macintosh character set, a fixed step away: 29 up
to the tilde, 30 from Ä on.  A PDF that gives these numbers for characters can be put right, and that the
outcome is Swedish proves that it was such a font; where the letters are too few to prove it, nothing is done.

What is put right has losses, so OCR is the better way, where there is any:

- & ' ( ) * have the numbers of tabs and line ends, which MuPDF gives as blanks: `Anna Ek (S)` is `Anna Ek S`.
- = has the number of the blank, and MuPDF puts blanks of its own between words: every one is read as a blank.
- Signs added to a font beyond the Macintosh set have numbers that mean another sign, or none.
"""

from nlp.reading.quality import is_swedish
from nlp.reading.sheets import Piece

_ASCII, _UPPER = 29, 30
_BLANK, _TILDE, _LAST = 3, 97, 225

# A blank is one that MuPDF has put there; the sign of that number, =, is hardly ever in minutes.
_SIGNS = {number: chr(number + _ASCII) for number in range(_BLANK, _TILDE + 1)} | {
    number: bytes([number + _UPPER]).decode("mac_roman") for number in range(_TILDE + 1, _LAST + 1)
}
_SIGNS[ord(" ")] = " "


def restored(pieces: list[Piece]) -> list[Piece] | None:
    """The lines of a page with the signs their fonts show, None where that does not make Swedish of them."""
    mended = [(*piece[:4], piece[4].translate(_SIGNS), *piece[5:]) for piece in pieces]
    return mended if is_swedish(" ".join(piece[4] for piece in mended)) else None
