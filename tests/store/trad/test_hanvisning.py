import pytest

from nlp.store.trad.hanvisning import hanvisningar


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kommunstyrelsens arbetsutskott 2024-10-02 § 131", [("2024-10-02", "131")]),
        ("BUN § 74, den 18 september 2024", [("2024-09-18", "74")]),
        ("beslut den 3 maj\n2021, § 4", [("2021-05-03", "4")]),  # broken over two lines
        ("KS 2024-10-16 § 144\nKF § 9", [("2024-10-16", "144")]),  # the next line has no day of its own
        ("AU 2024-10-02 § 131 och KS 2024-10-16 § 144", [("2024-10-02", "131"), ("2024-10-16", "144")]),
        ("§ 12", []),  # of which meeting?
        ("enligt 5 kap. 35 § kommunallagen den 3 maj 2021", []),  # a law
        ("2021-05-03\n\n§ 4", []),  # a header under a date
        ("", []),
    ],
)
def test_a_paragraf_named_with_its_day(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.date, each.number) for each in hanvisningar(text)] == expected


def test_the_words_are_those_of_the_line() -> None:
    (found,) = hanvisningar("Underlag\nProtokoll, KSAU 2024-10-02 § 131, s. 4")
    assert found.text == "Protokoll, KSAU 2024-10-02 § 131"
