import pytest

from nlp.store.trad.niva import Niva, niva


@pytest.mark.parametrize(
    ("organ", "level"),
    [
        ("Kommunfullmäktige", Niva.FULLMAKTIGE),
        ("Stadsfullmäktige", Niva.FULLMAKTIGE),
        ("Landstingsmötet", Niva.FULLMAKTIGE),
        ("Direktionen", Niva.FULLMAKTIGE),  # KL 9 kap. 5 §: both assembly and board
        ("Kommunfullmäktiges valberedning", Niva.UTSKOTT),  # prepares
        ("Kommunstyrelsen", Niva.STYRELSE),
        ("Drätselkammaren", Niva.STYRELSE),
        ("Förvaltningsutskottet", Niva.STYRELSE),  # the board of a landsting
        ("Kommunstyrelsens arbetsutskott", Niva.UTSKOTT),
        ("KSAU", Niva.UTSKOTT),
        ("Tekniska utskottet", Niva.UTSKOTT),
        ("Barn- och utbildningsnämnden", Niva.NAMND),
        ("Revisorerna", Niva.OKAND),
        ("", Niva.OKAND),
    ],
)
def test_the_level_of_a_body(organ: str, level: Niva) -> None:
    assert niva(organ) is level
