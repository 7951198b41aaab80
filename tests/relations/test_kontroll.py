"""Minutes held against themselves: what agrees, what does not, and what cannot be checked."""

import pytest
from documents import document

from nlp.model import Kontroll, Protokoll
from nlp.relations import relate
from nlp.structure import outline
from nlp.tagging import Tagger, load_tagger

_LOADED: list[Tagger] = []


def analysed(text: str) -> Protokoll:
    if not _LOADED:
        _LOADED.append(load_tagger())
    return relate(_LOADED[0].tag(outline(document(text))))


def checks(text: str, kind: str) -> list[Kontroll]:
    return [one for one in analysed(text).kontroller if one.kind == kind]


def said(text: str, kind: str) -> list[str]:
    """`+` or `-`, and the message."""
    return [f"{'+' if one.result == 'stämmer' else '-'} {one.message}" for one in checks(text, kind)]


FRONT = """Lindviks kommun
Kommunstyrelsen 2024-05-21
Plats och tid Kommunhuset, kl. 13.00
Beslutande
Anna Ek (S), ordförande
Bo Alm (M)
Clara Dahl (C)
Dan Fors (V) §§ 12-13
Eva Grip (V) §§ 14-15
Utses att justera Bo Alm
{range}
{contents}
"""


def minutes(*paragrafer: str, shown: str = "", contents: str = "") -> str:
    return FRONT.format(range=shown, contents=contents) + "\n".join(f"{one}\n" for one in paragrafer)


def item(number: str, title: str = "Ny taxa", body: str = "Beslut\nTaxan antas.") -> str:
    return f"§ {number} {title}\n\n{body}\n"


LAWFUL = "Det behöver inte vara ett fel: paragrafer med sekretess lämnas ofta ut ur protokoll som publiceras."


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (["12", "13", "14"], ["+ Paragraferna är numrerade i följd, § 12–14."]),
        (
            ["12", "14"],
            [f"- Efter § 12 följer § 14; § 13 saknas. {LAWFUL}"],
        ),  # a gap is told, and that it may be lawful
        (["12", "15"], [f"- Efter § 12 följer § 15; § 13 och § 14 saknas. {LAWFUL}"]),
        (["12"], []),  # one paragraf has no order
    ],
)
def test_numbers_follow_each_other(numbers: list[str], expected: list[str]) -> None:
    assert said(minutes(*(item(number) for number in numbers)), "numrering") == expected


def test_the_front_page_gives_the_range() -> None:
    found = said(minutes(item("12"), item("13"), shown="Paragrafer 12–13"), "numrering")
    assert "+ Enligt förstasidan § 12–13; i protokollet finns § 12–13." in found
    found = said(minutes(item("12"), item("13"), shown="Paragrafer 12–20"), "numrering")
    assert "- Enligt förstasidan § 12–20; i protokollet finns § 12–13." in found


CONTENTS = "Innehållsförteckning\n§ 12 Ny taxa\n§ 13 Nytt badhus\n§ 14 Val av ombud\n"


def test_titles_are_those_of_the_contents_list() -> None:
    text = minutes(item("12"), item("13", "Nytt badhus"), item("14", "Val av ombud"), contents=CONTENTS)
    assert said(text, "rubriker och innehållsförteckning") == [
        "+ Innehållsförteckningens 3 rubriker är de som paragraferna har."
    ]


def test_another_title_is_told_with_both() -> None:
    text = minutes(item("12"), item("13", "Rivning av hamnen"), item("14", "Val av ombud"), contents=CONTENTS)
    assert said(text, "rubriker och innehållsförteckning") == [
        "- § 13 heter ”Rivning av hamnen” i protokollet och ”Nytt badhus” i innehållsförteckningen."
    ]


def test_a_title_that_the_list_cuts_short_agrees() -> None:
    text = minutes(
        item("12"), item("13", "Nytt badhus i Lindviks hamn"), item("14", "Val av ombud"), contents=CONTENTS
    )
    assert [one.result for one in checks(text, "rubriker och innehållsförteckning")] == ["stämmer"]


def test_a_paragraf_that_only_the_list_has() -> None:
    text = minutes(item("12"), item("13", "Nytt badhus"), contents=CONTENTS)
    assert said(text, "rubriker och innehållsförteckning") == [
        "- Innehållsförteckningen har 3 paragrafer, protokollet 2: i protokollet saknas § 14."
    ]


def test_without_a_contents_list_no_title_is_checked() -> None:
    assert checks(minutes(item("12"), item("13")), "rubriker och innehållsförteckning") == []


def moved(sentence: str) -> str:
    return f"Beslut\nTaxan antas.\n\nYrkanden\n{sentence}"


def test_who_moves_is_there() -> None:
    text = minutes(item("12", body=moved("Bo Alm (M) yrkar avslag.")), item("13"))
    assert said(text, "namn och närvaro") == [
        "+ Alla som yrkar, reserverar sig eller anmäler jäv (1 gånger) finns i närvarolistan."
    ]


def test_who_moves_without_being_listed_may_be_a_kommunalrad() -> None:
    text = minutes(item("12", body=moved("Karin Strand (L) yrkar avslag.")), item("13"))
    (row,) = checks(text, "namn och närvaro")
    assert row.result == "avviker"
    assert row.message.startswith("Karin Strand (L) agerar i § 12 men finns inte i närvarolistan.")
    assert "kommunalråd" in row.message


def test_who_moves_where_the_list_has_them_away() -> None:
    text = minutes(item("12"), item("13"), item("14", body=moved("Dan Fors (V) yrkar avslag.")))
    assert said(text, "namn och närvaro") == [
        "- Dan Fors (V) agerar i § 14 men deltar enligt närvarolistan inte i den."
    ]


def test_without_a_list_nobody_is_missed() -> None:
    text = "Lindviks kommun\nKommunstyrelsen 2024-05-21\n\n" + item(
        "12", body=moved("Bo Alm (M) yrkar avslag.")
    )
    assert checks(text, "namn och närvaro") == []


def test_a_party_is_the_same_everywhere() -> None:
    text = minutes(item("12", body=moved("Bo Alm (M) yrkar avslag.")), item("13"))
    assert said(text, "partibeteckningar") == [
        "+ 1 personer nämns med parti mer än en gång, alltid med samma."
    ]
    text = minutes(item("12", body=moved("Bo Alm (L) yrkar avslag.")), item("13"))
    assert said(text, "partibeteckningar") == [
        "- Bo Alm står som (M) en gång och (L) en gång i samma protokoll."
    ]


def voted(result: str) -> str:
    return f"Beslut\nTaxan antas.\n\nOmröstning\n{result}"


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (
            "Anna Ek (S) och Bo Alm (M) röstar Ja (2). Clara Dahl (C) röstar Nej (1).",
            "+ Omröstningen i § 12: ja 2 namn mot 2 räknade och nej 1 namn mot 1 räknade.",
        ),
        (
            "Anna Ek (S) och Bo Alm (M) röstar Ja (3). Clara Dahl (C) röstar Nej (1).",
            "- Omröstningen i § 12: ja 2 namn mot 3 räknade och nej 1 namn mot 1 räknade.",
        ),
    ],
)
def test_as_many_names_as_votes(result: str, expected: str) -> None:
    assert said(minutes(item("12", body=voted(result)), item("13")), "röster och röstetal") == [expected]


def test_no_more_vote_than_are_there() -> None:
    text = minutes(item("12", body=voted("Omröstningen utfaller med 3 Ja mot 1 Nej.")), item("13"))
    assert said(text, "röster och närvarande") == [
        "+ Omröstningen i § 12: 4 röstade eller avstod, närvarolistan har 4 som kan ha beslutat."
    ]
    text = minutes(item("12", body=voted("Omröstningen utfaller med 5 Ja mot 1 Nej.")), item("13"))
    assert said(text, "röster och närvarande") == [
        "- Omröstningen i § 12: 6 röstade eller avstod, närvarolistan har 4 som kan ha beslutat."
    ]


def test_who_votes_is_there() -> None:
    result = "Anna Ek (S) och Karin Strand (L) röstar Ja (2). Bo Alm (M) röstar Nej (1)."
    (row,) = checks(minutes(item("12", body=voted(result)), item("13")), "röster och närvarande")
    assert (row.result, row.message.split(". ")[-1]) == (
        "avviker",
        "I närvarolistan saknas Karin Strand (L).",
    )


def test_every_row_points_into_the_text() -> None:
    text = minutes(
        item("12", body=moved("Karin Strand (L) yrkar avslag.")), item("14"), shown="Paragrafer 12-20"
    )
    found = analysed(text)
    assert found.kontroller
    for one in found.kontroller:
        assert 0 <= one.start <= one.end <= len(text)
        assert one.handling < len(found.handlingar)
        assert one.paragraf is None or one.paragraf < len(found.paragrafer)
