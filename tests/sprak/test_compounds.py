import pytest

from nlp.sprak import Compounds

WORDS = {
    "skola": 50,
    "skolan": 20,
    "skolskjuts": 10,
    "skolskjutsreglemente": 2,
    "reglemente": 8,
    "arbete": 30,
    "marknad": 10,
    "arbetsmarknad": 5,
    "mark": 20,
    "markexploatering": 3,
    "upphandling": 20,
    "handling": 30,
    "enhet": 20,
    "upphandlingsenhet": 3,
    "handlingar": 10,
    "hem": 5,
    "tjänst": 20,
    "hemtjänst": 10,
    "gata": 10,
    "gatuunderhåll": 2,
    "underhåll": 5,
    "brandstation": 3,
    "brand": 5,
    "motion": 20,
    "promotion": 1,
    "lindberg": 3,
    "berg": 10,
    "lind": 2,
    "simhall": 5,
}


@pytest.mark.parametrize(
    ("word", "parts", "reason"),
    [
        ("skolskjutsreglemente", {"skola", "skjuts", "skolskjuts", "reglemente"}, "parts of parts too"),
        ("upphandlingsenhet", {"upphandling", "enhet"}, "the joint s"),
        ("arbetsmarknad", {"arbete", "marknad"}, "e becomes s at the joint"),
        ("gatuunderhåll", {"gata", "underhåll"}, "a becomes u"),
        ("hemtjänst", {"hem", "tjänst"}, "a short first part"),
        ("simhall", {"sim", "hall"}, "parts that stand nowhere alone"),
        ("markexploatering", {"mark", "exploatering"}, "two words"),
        ("brandstation", {"brand", "station"}, "no joint"),
    ],
)
def test_what_a_compound_is_made_of(word: str, parts: set[str], reason: str) -> None:
    compounds = Compounds(WORDS)
    assert {part.stem for part in compounds.parts(word)} == set(map(compounds.stem, parts)), reason


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("upphandling", "upp is a particle: no handling"),
        ("promotion", "so is pro"),
        ("handlingar", "an inflected form is no compound"),
        ("lindberg", "a name"),
        ("skola", "a word"),
        ("", "nothing"),
        ("xyzzyxyzzy", "unknown"),
    ],
)
def test_what_is_no_compound(word: str, reason: str) -> None:
    assert Compounds(WORDS).parts(word) == (), reason


def test_a_name_is_not_cut() -> None:
    assert Compounds(WORDS, {"hemtjänst"}).parts("hemtjänst") == ()


def test_the_last_part_is_told() -> None:
    parts = Compounds(WORDS).parts("upphandlingsenhet")
    assert [part.last for part in parts] == [False, True]
