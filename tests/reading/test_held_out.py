"""The thresholds of quality, on pages that were not used to choose them: what is text, and what is garbage."""

import random
import string
from collections.abc import Iterator

import pymupdf
import pytest
from conftest import ROOT

from nlp.reading.glyphs import clean
from nlp.reading.quality import THRESHOLD, is_swedish, judged
from nlp.reading.sheets import Piece
from nlp.reading.shifted import restored

ALPHABET = string.ascii_lowercase + "åäö"

OTHERS = {
    "English": "The committee noted the report on road maintenance. Members asked whether the contract could be "
    "renewed before winter, and the officer explained that a tender is required by law.",
    "Finnish": "Kaupunginhallitus merkitsi selvityksen tiedoksi. Esittelijänä toimi kaupunginjohtaja, joka totesi "
    "että hankinta kilpailutetaan uudelleen syksyllä. Päätös tarkastettiin heti.",
    "Sami": "Suohkanstivra mearridii ahte doarjut evttohusa. Áššemeannudeapmi álggahuvvo čakčat ja bohtosat "
    "ovdanbuktojit suohkandiggái.",
    "German": "Der Ausschuss nimmt den Bericht zur Kenntnis und verweist den Antrag an die Verwaltung zurück.",
    "Polish": "Rada gminy postanowiła przyjąć sprawozdanie i skierować wniosek do dalszego rozpatrzenia przez urząd.",
    "Somali": "Golaha degmadu wuxuu go'aansaday in la ansixiyo warbixinta iyo in loo gudbiyo xafiiska.",
    "names": "Abdirahman Warsame\nZeynep Yılmaz\nKrzysztof Wójcik\nNguyen Thi Huong\nOleksandr Shevchuk\nFatou Jallow"
    "\nJuhani Myllykangas\nXhevdet Gashi\nMbongeni Khumalo\nKjartan Ólafsson\nBrygida Szczepańska\nGiuseppe Russo",
    "Swedish names": "Ek, Bo\nÅström, Ylva\nQvarfordt, Jytte\nHjälm, Zäta\nBjörk, Ulf\nSjögren, Kjell\nÖst, Göran\n"
    "Wrång, Fylgia\nLjung, Åke\nMyhr, Gry\nDyhre, Tyra\nBlix, Max\nCrafoord, Vygg\nFlygt, Börje\nKvist, Gwyn",
    "streets": "Sjövägen 3, Bäckgränd 14, Kyrkbyvägen 7 B, Hyggesvägen 22, Myrstigen 1, Fjällgatan 9, Qvarnvägen 12",
    "addresses": "registrator@lindvik.se, www.akersund.se/protokoll, https://norrsele.se/kallelser/kf-0923.pdf",
    "a table": "Verksamhet Budget Utfall Avvikelse Prognos\nFörskola 112 400 110 233 2 167 111 800\nGrundskola 230 112 "
    "231 004 -892 231 500\nGymnasium 98 020 97 114 906 97 800\nVuxenutb. 12 200 11 907 293 12 050",
    "figures": "112 400 110 233 2 167 111 800 230 112 231 004 -892 231 500 98 020 97 114 906 97 800 12,5 % 3,75 %",
    "cases": "KS/2024:118 antagande, BUN/2024:63 svar, MHN 22/117, Dpl kv. Björken 4:12, fast. Lillby 1:5, Vxjö 3:7",
}


def sample_pages() -> Iterator[str]:
    for path in sorted((ROOT / "corpus" / "exempel").glob("*.pdf")):
        with pymupdf.open(path) as pdf:
            lines = ((" ".join(line.split()) for line in clean(page.get_text()).splitlines()) for page in pdf)
            yield from filter(None, ("\n".join(filter(None, page)) for page in lines))


PAGES = list(sample_pages())


def test_every_page_of_the_samples_is_text() -> None:
    assert len(PAGES) > 30
    assert all(judged(page).quality == 1.0 for page in PAGES)


@pytest.mark.parametrize("kind", OTHERS)
def test_so_are_other_languages_lists_and_tables(kind: str) -> None:
    assert judged(OTHERS[kind]).quality > 0.75


def shifted(text: str, step: int) -> str:
    """The text with every visible sign so many steps away, where that is one."""
    return "".join(chr(ord(sign) + step) if ord(sign) > 32 < ord(sign) + step else sign for sign in text)


def mixed(text: str, seed: int) -> str:
    """The text with the letters of the alphabet changed for each other."""
    letters = list(ALPHABET)
    random.Random(seed).shuffle(letters)  # noqa: S311 - no secret
    return text.translate(
        str.maketrans(ALPHABET + ALPHABET.upper(), "".join(letters) + "".join(letters).upper())
    )


def share_of_garbage(texts: list[str]) -> float:
    return sum(judged(text).quality < THRESHOLD for text in texts) / len(texts)


def test_characters_shifted_by_any_step_are_garbage() -> None:
    """But by 32, which only changes small letters for capitals."""
    steps = [step for step in range(-31, 32) if abs(step) > 1]
    assert share_of_garbage([shifted(page, step) for page in PAGES for step in steps]) > 0.99


def test_letters_changed_for_each_other_are_garbage() -> None:
    assert share_of_garbage([mixed(page, seed) for page in PAGES for seed in range(40)]) > 0.995


@pytest.mark.parametrize("sign", ["\ufffd", "\ue012", "\x03"])
def test_characters_without_meaning_are_garbage(sign: str) -> None:
    """Be they all of the letters, or only the small ones; but for contents lists, which are rows of dots."""
    all_of_them = ["".join(sign if letter.isalpha() else letter for letter in page) for page in PAGES]
    small = ["".join(sign if letter.islower() else letter for letter in page) for page in PAGES]
    assert share_of_garbage(all_of_them) > 0.9
    assert share_of_garbage(small) > 0.9


def test_swedish_is_proved_by_swedish_alone() -> None:
    assert all(is_swedish(page) for page in PAGES)
    wrong = [shifted(page, step) for page in PAGES for step in range(-31, 32) if abs(step) > 1]
    assert not any(map(is_swedish, wrong))


def as_glyphs(text: str) -> list[Piece]:
    """The lines of a page whose font gives the numbers of its glyphs for characters."""
    low = {code: chr(code - 29) for code in range(32, 127)}
    upper = {ord(sign): chr(sign.encode("mac_roman")[0] - 30) for sign in "åäöÅÄÖéü§–”…"}
    return [(0, 0, 1, 1, line.translate(low | upper), 0, 0, 0) for line in text.splitlines()]


def test_pages_of_glyph_numbers_are_put_right() -> None:
    for page in PAGES:
        mended = restored(as_glyphs(page))
        assert mended is not None
        assert "\n".join(piece[4] for piece in mended).split() == page.split()


def test_pages_of_other_numbers_are_let_be() -> None:
    for page in PAGES:
        lines: list[Piece] = [(0, 0, 1, 1, line, 0, 0, 0) for line in page.splitlines()]
        assert restored(lines) is None
        for step in (-31, -28, -13, 1, 13):
            assert restored([(*line[:4], shifted(line[4], step), *line[5:]) for line in lines]) is None
