"""Text files: as they stand, on a typewriter's grid."""

from collections.abc import Callable

import pytest

from nlp.model import Box, Document, Word

ReadText = Callable[[str], Document]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("§ 45 Dnr KS2011/0614  024\nBeslut", "§ 45 Dnr KS2011/0614  024\nBeslut"),  # two spaces stay two
        (
            "Beslut  \n   \n\n\nNämnden\n",
            "Beslut\n\nNämnden",
        ),  # blanks at line ends and more than one blank line
        ("\n\nBeslut", "Beslut"),
        ("    § 58  Val", "§ 58  Val"),  # centred
        ("Beslut\r\nNämnden\rSkolan", "Beslut\nNämnden\nSkolan"),
        ("\ufeffBeslut", "Beslut"),
        ("engångs-\nposter i budget", "engångsposter\ni budget"),  # the word stands whole on its first line
        ("engångs-\nposter\ni budget", "engångsposter\ni budget"),
        ("ut-\n\nsträckning", "ut-\n\nsträckning"),  # not across a gap
        ("kom-\nmun-\nstyrelsen", "kommunstyrelsen"),
        ("mark-\noch exploatering", "mark-\noch exploatering"),
        ("sida ett kom-\fmunen", "sida ett kommunen"),  # across pages
        ("ett\ftvå", "ett\ntvå"),
        ("1\xa0511 tkr", "1 511 tkr"),
    ],
)
def test_the_text_stands_as_written(read_text: ReadText, written: str, read: str) -> None:
    assert read_text(written).text == read


def test_a_byte_order_mark_is_no_text(read_text: ReadText) -> None:
    assert read_text("\ufeffBeslut").words[0].start == 0


def test_words_stand_on_a_grid(read_text: ReadText) -> None:
    document = read_text("Nämnden  beslutar\nbifall")
    assert document.words == (
        Word(0, 7, (Box(1, 56, 56, 98, 66),)),
        Word(9, 17, (Box(1, 110, 56, 158, 66),)),
        Word(18, 24, (Box(1, 56, 68, 92, 78),)),
    )


def test_a_broken_word_has_two_boxes(read_text: ReadText) -> None:
    word = read_text("kommun-\fstyrelsen").words[0]
    assert word == Word(0, 15, (Box(1, 56, 56, 98, 66), Box(2, 56, 56, 110, 66)))


def test_the_page_grows_with_its_text(read_text: ReadText) -> None:
    page = read_text("\n".join(["lång rad " * 40] * 100)).pages[0]
    assert (page.width, page.height) == (56 + 6 * 359 + 56, 56 + 99 * 12 + 10 + 56)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        pytest.param(
            """
Beslutande   Anna Ek (S), ordförande     Eva Dal (S)
             Bo Alm (M), vice ordf.      Finn Öst (M), tjänstgör för
             Cecilia Berg (C)            Dan Åsberg (M)
             Hans Ivarsson (V)           Gun Ryd (L)""",
            """
Beslutande   Anna Ek (S), ordförande
Bo Alm (M), vice ordf.
Cecilia Berg (C)
Hans Ivarsson (V)
Eva Dal (S)
Finn Öst (M), tjänstgör för
Dan Åsberg (M)
Gun Ryd (L)""",
            id="two lists of names side by side",
        ),
        pytest.param(
            """
Anna Ek         (S)      ordförande
Cecilia Berg    (C)      ersättare för
Lund                     Bo Alm (M)
Dan Åsberg      (KD)     2:e vice ordfö-
                         rande""",
            """
Anna Ek         (S)      ordförande
Cecilia Berg Lund    (C)      ersättare för Bo Alm (M)
Dan Åsberg      (KD)     2:e vice ordförande""",
            id="names and roles that wrap in their cells",
        ),
        pytest.param(
            """
Justeringens     Kommunhuset
plats och tid    2024-05-28

Paragrafer       4-6
Ordförande       Anna Ek (S)""",
            """
Justeringens plats och tid     Kommunhuset
2024-05-28

Paragrafer       4-6
Ordförande       Anna Ek (S)""",
            id="a label of two lines",
        ),
        pytest.param(
            """
Namn            Parti    Ja   Nej   Avst
Anna Ek         S        X
Bo Alm          M             X
Cecilia Berg    C                   X
Dan Åsberg      KD""",
            """
Namn            Parti    Ja   Nej   Avst
Anna Ek         S        X
Bo Alm          M             X
Cecilia Berg    C                   X
Dan Åsberg      KD""",
            id="crosses keep their places under the words",
        ),
        pytest.param(
            """
Skola      37 910    36 399
Vård        1 511     1 006
Kultur        944       812
Summa      40 365    38 217""",
            """
Skola      37 910    36 399
Vård        1 511     1 006
Kultur        944       812
Summa      40 365    38 217""",
            id="figures",
        ),
    ],
)
def test_text_laid_out_with_blanks(read_text: ReadText, written: str, read: str) -> None:
    assert read_text(written).text == read.removeprefix("\n")


def test_words_stand_where_they_did_though_the_order_is_another(read_text: ReadText) -> None:
    rows = [f"Anna Ek{n} (S)          Bo Alm{n} (M)" for n in range(4)]
    document = read_text("\n".join(rows))
    word = document.words[12]
    assert document.text[word.start :].startswith("Bo Alm0 (M)\nBo Alm1")
    assert word.boxes[0] == Box(1, 56 + 6 * 22, 56, 56 + 6 * 24, 66)
