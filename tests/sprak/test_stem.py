import pytest

from nlp.sprak import fold, stem

ARCHIVE = frozenset(
    map(
        fold,
        [
            "skola",
            "skolan",
            "reglemente",
            "reglementet",
            "villa",
            "taxa",
            "titel",
            "rum",
            "plats",
            "skolskjuts",
            "tjänsteman",
            "man",
            "möte",
            "konto",
            "bro",
            "idé",
            "gräns",
        ],
    )
)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("skola", "skolan", "Snowball keeps the definite form apart"),
        ("skola", "skolor", "the plural"),
        ("skola", "skolans", "the genitive"),
        ("reglemente", "reglementet", "neuter in -e"),
        ("reglemente", "reglementena", "its plural"),
        ("man", "män", "a vowel that changes"),
        ("tjänsteman", "tjänstemännen", "the same in the head of a compound"),
        ("bok", "böcker", "irregular"),
        ("stad", "städernas", "Snowball's own ending after an irregular form"),
        ("titel", "titlar", "e lost before the ending"),
        ("rum", "rummet", "m doubled before the ending"),
        ("plats", "platsen", "a noun in -s"),
        ("plats", "platser", "its plural"),
        ("skolskjuts", "skolskjutsarna", "a compound in -s"),
        ("gräns", "gränserna", "n and s"),
        ("möte", "mötet", "t after a vowel"),
        ("konto", "kontona", "na after a vowel"),
        ("bro", "bron", "n after a vowel"),
        ("idé", "ide", "é is e"),
        ("Skola", "SKOLAN", "capitals"),
        ("föreslår", "föreslagit", "a strong verb"),
        ("bifalla", "bifölls", "another"),
        ("upphandling", "upphandlingarna", "a regular noun"),
        ("fastighet", "fastigheternas", "one whose stem Snowball cuts too short"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str, reason: str) -> None:
    assert stem(one, ARCHIVE.__contains__) == stem(other, ARCHIVE.__contains__), reason


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("hall", "håll", "å is no a"),
        ("fastighet", "fast", "another word"),
        ("villa", "vilja", "another word"),
        ("personlig", "person", "an adjective is no noun"),
        ("organ", "orga", "an is no ending here"),
        ("plan", "pla", "the same"),
        ("annan", "anna", "the same, and a name"),
        ("verksamhet", "verksam", "another word"),
    ],
)
def test_other_words_do_not(one: str, other: str, reason: str) -> None:
    known = ARCHIVE | {one, other}
    assert stem(one, known.__contains__) != stem(other, known.__contains__), reason


def test_without_an_archive_only_snowball_speaks() -> None:
    assert stem("skolan") != stem("skola")
    assert stem("skolor") == stem("skola")


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Idé", "ide"),
        ("ÅÄÖ", "åäö"),
        ("Müller", "muller"),
        ("a\u030a", "å"),
        ("É", "e"),
        ("", ""),
        ("çğ", "cg"),
    ],
)
def test_accents_are_made_equal_and_letters_stay(typed: str, folded: str) -> None:
    assert fold(typed) == folded
