import pytest

from nlp.store.fold import key, wanted


@pytest.mark.parametrize(
    ("typed", "name", "fits", "reason"),
    [
        ("åsa öberg", "Åsa Öberg", True, "case, also of å ä ö"),
        ("ÖBERG", "Åsa Öberg", True, "the surname alone"),
        ("öberg åsa", "Åsa Öberg", True, "as in a list, surname first"),
        ("ek", "Anna Ek", True, "a whole word"),
        ("ek", "Anna Ekström", False, "Ek is not Ekström: a wrong name in print is a scandal"),
        ("ek*", "Anna Ekström", True, "unless asked for"),
        ("anna ek", "Anna-Lena Ek", True, "a hyphen parts words"),
        ("anna-lena", "Anna Lena Ek", True, "the same, typed"),
        ("oberg", "Åsa Öberg", False, "ö is no o"),
        ("A\u030asa", "Åsa Öberg", True, "a ring typed as a character of its own"),
        ("kommunstyrelsen", "Kommunstyrelsens arbetsutskott", False, "another organ"),
        ("kommunstyrelse*", "Kommunstyrelsens arbetsutskott", True, "both, if asked for"),
        ("arbetsutskott", "Kommunstyrelsens arbetsutskott", True, "a word of it"),
        ("s", "S", True, "a party"),
        ("", "", True, "nothing asks for nothing"),
    ],
)
def test_a_filter_fits_whole_words(typed: str, name: str, fits: bool, reason: str) -> None:
    assert all(piece in key(name) for piece in wanted(typed)) is fits, reason


@pytest.mark.parametrize("typed", ["", " ", "-", "*", "!?", "\ud800"])
def test_what_has_no_word_in_it_asks_for_nothing(typed: str) -> None:
    assert wanted(typed) == ()
    assert key(typed) == ""
