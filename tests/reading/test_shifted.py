"""Fonts whose characters are the numbers of their glyphs."""

import pytest
from reading.test_quality import PROSE, SHIFTED

from nlp.reading.sheets import Piece
from nlp.reading.shifted import restored


def pieces(text: str) -> list[Piece]:
    return [(0, 0, 1, 1, word, 0, 0, 0) for word in text.split(" ")]


def test_shifted_text_is_put_right() -> None:
    found = restored(pieces(SHIFTED))
    assert found is not None
    text = " ".join(piece[4] for piece in found)
    assert text.startswith("Efter fråga på grundförslaget finner ordförande att nämnden bifaller detta")


def test_so_are_figures_blanks_and_signs() -> None:
    true = f"{PROSE} § 12 – 3 500 kronor (37 % av året) ”é”"
    upper = {sign: chr(sign.encode("mac_roman")[0] - 30) for sign in true if ord(sign) > 126}
    shifted = "".join(upper.get(sign) or chr(ord(sign) - 29) for sign in true)
    found = restored([(0, 0, 1, 1, shifted, 0, 0, 0)])
    assert found is not None
    assert found[0][4] == true


@pytest.mark.parametrize("text", [PROSE, "(IWHU IUnJD", "12 345", ""])
def test_other_text_is_not(text: str) -> None:
    assert restored(pieces(text)) is None
