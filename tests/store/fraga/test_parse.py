"""What a person types, understood, or refused with what to write instead."""

from decimal import Decimal

import pytest

from nlp.errors import QueryError
from nlp.store.fraga import (
    Avkortad,
    Avsnitt,
    Belopp,
    Dnr,
    Eller,
    Fras,
    Inte,
    Namn,
    Nara,
    Nummer,
    Ord,
    Parti,
    Term,
    Tid,
    Typ,
    Utfall,
    parse,
)
from nlp.terms import HandlingKind, Outcome, SectionLabel

KS4 = Dnr("KS/2025:4", "ks 2025 4")


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("skola", (Ord("skola"),)),
        ("ny skola", (Ord("ny"), Ord("skola"))),
        ("skol*", (Ord("skol", begun=True),)),
        ('"ny skola"', (Fras("ny skola"),)),
        ('"ny skol"*', (Fras("ny skol", begun=True),)),
        ("“ny skola”", (Fras("ny skola"),)),
        ('"ny skola', (Fras("ny skola"),)),
        ("-skola", (Inte(Ord("skola")),)),
        ('-"ny skola"', (Inte(Fras("ny skola")),)),
        ("skola ELLER bad", (Eller((Ord("skola"), Ord("bad"))),)),
        ("a OR b ELLER c", (Eller((Ord("a"), Ord("b"), Ord("c"))),)),
        ("skola eller bad", (Ord("skola"), Ord("eller"), Ord("bad"))),
        ("ELLER skola", (Ord("skola"),)),
        ("skola nära:5 bad", (Nara(Ord("skola"), Ord("bad"), 5),)),
        ("skola NÄRA:5 bad", (Nara(Ord("skola"), Ord("bad"), 5),)),
        ('"ny skola" nära:2 bad', (Nara(Fras("ny skola"), Ord("bad"), 2),)),
        ("mark- och exploatering", (Avkortad("mark", "och", "exploatering"),)),
        ("e-tjänst", (Ord("e-tjänst"),)),
        ("(skola)", (Ord("skola"),)),
        ("skola, bad.", (Ord("skola"), Ord("bad"))),
        ("§ 94", (Nummer("94"),)),
        ("§94a", (Nummer("94a"),)),
        ("paragraf:94", (Nummer("94"),)),
        ("94", (Eller((Nummer("94"), Ord("94"))),)),
        ("2024", (Ord("2024"),)),
        ("KS/2025:4", (KS4,)),
        ("dnr:KS/2025:4", (KS4,)),
        ("Dnr KS/2025:4", (KS4,)),
        ("ärende:KS 2025/4", (Dnr("KS 2025/4", "ks 2025 4"),)),
        ("-dnr:KS/2025:4 skola", (Inte(KS4), Ord("skola"))),
        ("-KS/2025:4", (Inte(KS4),)),
        ("2025/4", (Eller((Dnr("2025/4", "2025 4"), Fras("2025/4"))),)),
        ('"KS/2025:4"', (Fras("KS/2025:4"),)),
        ("i:beslut", (Avsnitt(SectionLabel.BESLUT),)),
        ("I:Beslut", (Avsnitt(SectionLabel.BESLUT),)),
        ("i:bakgrund", (Avsnitt(SectionLabel.ARENDE),)),
        ("organ:kommunstyrelsen", (Namn("organ", "kommunstyrelsen"),)),
        ("nämnd:tekniska*", (Namn("organ", "tekniska*"),)),
        ('person:"Anna Ek"', (Namn("person", "Anna Ek"),)),
        ("yrkat:Ek", (Namn("yrkat", "Ek"),)),
        ("parti:sd", (Parti("SD"),)),
        ("parti:moderaterna", (Parti("M"),)),
        ("år:2015", (Tid("2015", "2015"),)),
        ("år:2015-2020", (Tid("2015", "2020"),)),
        ("år:2015-", (Tid("2015", ""),)),
        ("år:>2015", (Tid("2016", ""),)),
        ("år:<=2015", (Tid("", "2015"),)),
        ("år:80-talet", (Tid("1980", "1989"),)),
        ("datum:2024-05", (Tid("2024-05", "2024-05"),)),
        ("datum:2024-05-01..2024-06-30", (Tid("2024-05-01", "2024-06-30"),)),
        ("belopp:>1mnkr", (Belopp(Decimal(1000000), None, strict=True),)),
        ("belopp:500000", (Belopp(Decimal(500000), Decimal(500000)),)),
        ("belopp:1-2mnkr", (Belopp(Decimal(1000000), Decimal(2000000)),)),
        ("belopp:>=1,5 mnkr", (Belopp(Decimal("1500000.0"), None),)),
        ("belopp:1 000 000 kr", (Belopp(Decimal(1000000), Decimal(1000000)),)),
        ("typ:votering", (Typ("votering"),)),
        ("typ:utdrag", (Typ(HandlingKind.PROTOKOLLSUTDRAG),)),
        ("utfall:avslag", (Utfall(Outcome.AVSLAG),)),
        ("utfall:avslogs", (Utfall(Outcome.AVSLAG),)),
        ("i:beslut ELLER i:yrkanden", (Eller((Avsnitt(SectionLabel.BESLUT), Avsnitt(SectionLabel.YRKANDEN))),)),
        ("SD:s", (Fras("SD:s"),)),
        ("", ()),
        ('"" - § *', ()),
    ],
)  # fmt: skip
def test_what_is_understood(typed: str, terms: tuple[Term, ...]) -> None:
    assert parse(typed).terms == terms


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("orgn:ks", "Menade du organ?"),
        ("finnsalls:ks", "Välj bland:"),
        ("organ:", "saknar värde"),
        ("i:beslutet", "Menade du beslut?"),
        ("utfall:avslaag", "Menade du avslag"),
        ("typ:omröstningar", "Menade du omröstning"),
        ("år:20155", "år:2015-2020"),
        ("år:2020-2015", "slutar innan det börjar"),
        ("datum:2024-02-30", "ett datum som finns"),
        ("belopp:mycket", "belopp:>1mnkr"),
        ("belopp:>", "belopp:>1mnkr"),
        ("parti:1", "parti:S"),
        ("dnr:KS", "dnr:KS2025/4"),
        ("paragraf:x", "paragraf:94"),
        ('person:"***"', "person:Ek"),
        ("nära:5 skola", "mellan två ord"),
        ("a ELLER -b", "Sök var för sig"),
    ],
)
def test_what_is_refused_says_what_to_write(typed: str, said: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse(typed)
    assert said in str(raised.value)


def test_what_is_too_long_is_cut_and_said_so() -> None:
    assert "bara de första" in parse("ord " * 40).notes[0]
    assert len(parse("ord " * 40).terms) == 32
    assert parse("ord").notes == ()


@pytest.mark.parametrize(
    ("typed", "organ"),
    [
        ("organ:KS", "kommunstyrelsen"),
        ("organ:ksau", "kommunstyrelsens arbetsutskott"),
        ("organ:socialnämnden", "socialnämnden"),
    ],
)
def test_a_body_by_its_letters(typed: str, organ: str) -> None:
    assert parse(typed).terms == (Namn("organ", organ),)


def test_the_letters_of_a_body_are_no_kommun() -> None:
    assert parse("kommun:KS").terms == (Namn("kommun", "KS"),)
