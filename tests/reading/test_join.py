"""Words broken at line ends: whether the hyphen is the word's own."""

import pytest

from nlp.reading.join import Vocabulary, closed, mended


@pytest.mark.parametrize(
    ("first", "second", "word"),
    [
        ("kommun-", "styrelsens", "kommunstyrelsens"),  # the ordinary case
        ("Kommun-", "fullmäktige", "Kommunfullmäktige"),  # at the beginning of a sentence
        ("”kommun-", "styrelsen”,", "”kommunstyrelsen”,"),  # punctuation stays
        ("utbildnings-", "nämnden.", "utbildningsnämnden."),
        ("KOMMUN-", "STYRELSEN", "KOMMUNSTYRELSEN"),  # a heading in capitals
        ("hyres¬", "rätt", "hyresrätt"),  # what OCR makes of a hyphen
        ("LSS-", "boenden", "LSS-boenden"),  # an abbreviation keeps it
        ("SD-", "gruppen", "SD-gruppen"),
        ("Barn-LSS-", "handläggare", "Barn-LSS-handläggare"),
        ("hbtq-", "certifiering", "hbtq-certifiering"),  # without a vowel it is no syllable
        ("va-", "taxan", "va-taxan"),
        ("va-", "rierar", "varierar"),
        ("ex-", "ploatering", "exploatering"),
        ("Ann-", "Marie", "Ann-Marie"),  # a double name
        ("Syd-", "Norrsele", "Syd-Norrsele"),
        ("icke-", "EU-land", "icke-EU-land"),
        ("icke-", "statliga", "icke-statliga"),
        ("att-", "satserna", "att-satserna"),
        ("e-", "tjänst", "e-tjänst"),  # no Swedish word is broken after one letter
        ("A-", "traktor", "A-traktor"),
        ("SLK-2024-", "00310", "SLK-2024-00310"),  # a case number
        ("SLK-", "2024-00310", "SLK-2024-00310"),
        ("2023-", "2024", "2023-2024"),  # years
        ("08.30–", "11.55", "08.30–11.55"),  # a dash between figures
        ("12-", "årig", "12-årig"),
        ("Anna-", "Karin", "Anna-Karin"),
        ("Öhman-", "Nilsson", "Öhman-Nilsson"),
        ("(Öhman-", "Nilsson,", "(Öhman-Nilsson,"),
        ("El-", "Sayed", "El-Sayed"),
        ("Lund-", "ström", "Lundström"),  # one name, broken
        ("Berg-Lind-", "ström", "Berg-Lindström"),
        ("Norr-", "seles", "Norrseles"),
        ("Lindviks-", "bostäder", "Lindviksbostäder"),
        ("ÖHMAN-", "NILSSON", "ÖHMANNILSSON"),  # in capitals no rule can tell: only the vocabulary can
        ("solcells-", "parksutredningen", "solcellsparksutredningen"),  # a compound nobody has written before
        ("KF-", "beslut", "KF-beslut"),
        ("S-", "gruppen", "S-gruppen"),
        ("2024-05-", "21", "2024-05-21"),
        ("45-", "67", "45-67"),
        ("eu-", "bidrag", "eu-bidrag"),
        ("ai-", "strategin", "ai-strategin"),
        ("svensk-", "norska", "svensk-norska"),
        ("nord-", "sydlig", "nord-sydlig"),
        ("COVID-", "19", "COVID-19"),
    ],
)
def test_two_parts_of_one_word(first: str, second: str, word: str) -> None:
    assert mended(first, second, Vocabulary([])) == word


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("mark-", "och"),  # suspended: mark- och exploatering
        ("in-", "respektive"),
        ("för-", "eller"),
        ("BARN-", "OCH"),
        ("Kultur-", "&"),
        ("vård-", "samt"),
        ("-", "bifall"),  # a bullet
        ("40.000:-", "per"),  # an amount
        ("kommun", "styrelsen"),  # no hyphen
        ("kommun–", "styrelsen"),  # a dash
        ("tjänsteskrivelse-", "Bilaga"),  # a stray dash before the next line
        ("45-", "Dnr"),
        ("kommun-", "(S)"),
    ],
)
def test_two_words(first: str, second: str) -> None:
    assert mended(first, second, Vocabulary([])) is None


@pytest.mark.parametrize(
    ("elsewhere", "first", "second", "word"),
    [
        (["svensk-norska"], "svensk-", "norskt", "svensk-norskt"),  # the document writes it with a hyphen
        (["ITprogram"], "IT-", "program", "ITprogram"),  # and here without
        (
            ["tradi-tionella", "traditionella", "traditionell"],
            "tradi-",
            "tionellt",
            "traditionellt",
        ),  # majority
        (["Modeller"], "mod-", "eller", "modeller"),  # the end of a word may look like `eller`
        (["för", "eller"], "för-", "eller", None),
        (["Öhman-Nilsson"], "ÖHMAN-", "NILSSON", "ÖHMAN-NILSSON"),
        (["Bergstrand"], "Berg-", "strands", "Bergstrands"),
        (["Berg-strand", "Berg-Strand"], "Berg-", "Strand", "Berg-Strand"),
        (["satser", "att"], "att-", "satsen", "att-satsen"),  # parts of it are no evidence
    ],
)
def test_the_documents_own_vocabulary_decides(
    elsewhere: list[str], first: str, second: str, word: str | None
) -> None:
    assert mended(first, second, Vocabulary(elsewhere)) == word


def test_vocabulary_counts_beginnings() -> None:
    words = Vocabulary(["Nämnden", "nämnden.", "(nämnder)", "nämn", "namn"])
    assert [words.count(beginning) for beginning in ("nämnd", "nämnden", "x", "")] == [3, 2, 0, 5]
    assert "nämnden" in words
    assert "nämnd" not in words


@pytest.mark.parametrize(
    ("word", "elsewhere", "text"),
    [
        ("Åker-sund", ["Åkersund", "Åkersunds"], "Åkersund"),  # left over from another line width
        ("(syn-punkter,", ["synpunkter.", "synpunkter"], "(synpunkter,"),
        ("Åker-sund", [], None),  # no proof
        ("e-post", ["epost", "epost"], None),  # one letter is no syllable
        ("IT-stöd", ["itstöd"], None),
        ("Ann-Marie", ["Annmarie"], None),  # a capital is a name's own
        ("svensk-norska", ["svensknorska", "svensk-norska"], None),  # of two minds
        ("va-taxan", ["vataxan"], None),
        ("2024-05", ["202405"], None),
    ],
)
def test_hyphens_of_earlier_line_ends(word: str, elsewhere: list[str], text: str | None) -> None:
    assert closed(word, Vocabulary([word, *elsewhere])) == text
