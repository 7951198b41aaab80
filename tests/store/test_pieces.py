from hypothesis import given
from store.at_random import protokoll
from store.made import made

from nlp.model import Protokoll
from nlp.store.pieces import pieces


def _cut(marked: str) -> list[tuple[str, int | None]]:
    whole = made(marked)
    return [(whole.document.text[piece.start : piece.end], piece.paragraf) for piece in pieces(whole)]


def test_a_paragraf_is_one_piece_over_its_pages() -> None:
    assert _cut("Blad\n[§ 1 Ett\n\fmer\n|paragraf 1][§ 2 Två\n|paragraf 2]") == [
        ("Blad\n", None),
        ("§ 1 Ett\n\fmer\n", 0),
        ("§ 2 Två\n", 1),
    ]


def test_outside_the_paragrafer_sections_cut_and_where_there_are_none_pages() -> None:
    assert _cut("Rubrik\n[Närvarande\n\fAnna\n|avsnitt närvaro]Plats\n\fmer\n") == [
        ("Rubrik\n", None),
        ("Närvarande\n\fAnna\n", None),
        ("Plats\n\f", None),
        ("mer\n", None),
    ]


@given(protokoll())
def test_the_pieces_are_the_text(whole: Protokoll) -> None:
    found = list(pieces(whole))
    text = whole.document.text
    assert "".join(text[piece.start : piece.end] for piece in found) == text
    assert all(piece.start < piece.end for piece in found)
    of_paragrafer = [(piece.start, piece.end) for piece in found if piece.paragraf is not None]
    assert of_paragrafer == [(paragraf.start, paragraf.end) for paragraf in whole.paragrafer]
