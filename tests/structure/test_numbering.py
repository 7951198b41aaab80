"""Sequences of headers: plain numbers, lost signs, contents lists, several meetings, matters without number."""

import pytest
from documents import document

from nlp.structure import outline
from nlp.structure.gaps import gaps

BODY = "\n\nBeslut\n\nNämnden godkänner redovisningen.\n\n"


def numbers(text: str) -> list[str]:
    return [paragraf.number for paragraf in outline(document(text)).paragrafer]


def titles(text: str) -> list[tuple[str, str]]:
    return [(paragraf.number, paragraf.title) for paragraf in outline(document(text)).paragrafer]


PLAIN = [
    (f"30 Val av justerare{BODY}31 Ny taxa för hamnen{BODY}32 Övrigt{BODY}", ["30", "31", "32"], "nothing but numbers"),
    (f"30. Val av justerare{BODY}31. Ny taxa för hamnen{BODY}", ["30", "31"], "full stops"),
    (f"30) Val av justerare{BODY}31) Ny taxa för hamnen{BODY}", ["30", "31"], "parentheses"),
    (f"Ärende nr 3\nVal av justerare{BODY}Ärende nr 4\nNy taxa{BODY}", ["3", "4"], "items of the agenda"),
    (f"Paragraf 7 Val av ombud{BODY}Paragraf 9 Ny taxa{BODY}", ["7", "9"], "one § not published"),
    ("3 Val av justerare\nHN 2024/15\nAnna Ek väljs.\n\n4 Ny taxa\nHN 2024/16\nTaxan antas.\n", ["3", "4"], "a dnr below"),
    ("Avgifter\n12 Brygga 345\n13 Båtplats 567\n14 Kran 890\n", [], "rows of a table"),
    (f"Hamnen\n{BODY}1. Anta taxan\n2. Uppdra åt chefen\n3. Avslå motionen\n", [""], "points of a decision"),
    ("Plats och tid Kommunhuset\nBeslutande\n1 Anna Ek (S)\n2 Bo Lind (M)\n3 Leyla Demir (V)\nUtses att justera Bo Lind\n", [], "seats"),
    ("Kallelse\n\n1 Upprop\n2 Val av justerare\n3 Ny taxa för hamnen\n4 Övrigt\n", [], "an agenda"),
    ("Innehåll\n\n30 Val av justerare 3\n31 Ny taxa 4\n32 Övrigt 7\n", [], "a contents list"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), PLAIN)
def test_plain_numbers(text: str, expected: list[str], why: str) -> None:
    assert numbers(text) == expected, why


FILL = " Ärendet rör hamnen i Lindvik och de avgifter som tas ut där av dem som har båt." * 4

PAGES = [
    (
        (f"1 Hamnnämnden Plats och tid Kommunhuset Beslutande Anna Ek (S) Bo Lind (M) Paragrafer 30-34 Underskrifter.{FILL}\n\n"
        f"2 2 (15) Beslutsärenden 30 Tjänstgörande Bo Lind ersätts av Siv Ahl. 31 Godkännande av dagordning Nämnden godkänner dagordningen.{FILL} "
        f"32 Förra protokollet Det finns inga frågor.{FILL}"),
        [("30", "Tjänstgörande"), ("31", "Godkännande av dagordning"), ("32", "Förra protokollet")],
        "behind sentences",
    ),
    (
        (f"1 ÅKERSUNDS KOMMUN PROTOKOLL 1 (22) Plats och tid Hamnhuset Beslutande Anna Ek, ordförande.{FILL}\n\n"
        f"2 ÅKERSUNDS KOMMUN PROTOKOLL 2 64 Fastställande av dagordning Dagordningen fastställs.{FILL}\n\n"
        f"3 ÅKERSUNDS KOMMUN PROTOKOLL 3 65 Information Chefen informerar om läget.{FILL}"),
        [("64", "Fastställande av dagordning"), ("65", "Information")],
        "behind the number of the page",
    ),
    (
        (f"1 PROTOKOLL Landstingsfullmäktige Justerat den 17 december Anna Ek.{FILL} 201 Inledning Ordföranden förklarade mötet öppnat.{FILL} "
        f"202 Kungörelse Kungörelsen anslogs den 2 maj.{FILL}\n\n2 Revisorernas rapport till fullmäktige Efter förslag lades anmälan till handlingarna.{FILL} "
        f"204 Budget för landstinget Fullmäktige beslutade att anta budgeten.{FILL}"),
        [("201", "Inledning"), ("202", "Kungörelse"), ("", "Revisorernas rapport till fullmäktige"), ("204", "Budget för landstinget")],
        "one number lost at the top of a page",
    ),
    (
        (f"1 PROTOKOLL UTDRAG Regionstyrelsen 1-21 Tid: kl 13 Plats: Regionens hus, sal B 5 Motion: Bygg en hamn Diarienummer: RÄ 2023/128 "
        f"Beslut Regionstyrelsen avslår motionen.{FILL}"),
        [("5", "Motion: Bygg en hamn")],
        "a single one, with its dnr",
    ),
    (
        (f"1(43) Plats och tid Rådhuset Beslutande Anna Ek (S) Paragrafer Underskrifter.{FILL}\n\n"
        f"3 3(43) KSKF/2023:1 235 Val till uppdrag Beslut Nedanstående avsägelser godkänns.{FILL}"),
        [("235", "Val till uppdrag")],
        "behind a dnr",
    ),
    (
        (f"1 Protokoll 1 (52) Plats och tid Rådhuset Ledamöter Anna Ek (C) 27-45, Bo Lind (S).{FILL}\n\n"
        f"3 Protokoll 3 (52) 27 Föredragningslista En punkt läggs till.{FILL}"),
        [("27", "Föredragningslista")],
        "a single one, in the range of the front page",
    ),
    (
        (f"1 INNEHÅLLSFÖRTECKNING 1 [1] 101 Information om hamnen 102 Riktlinjer för bryggor 103 Svar på motion om bad 104 Delegation\n\n"
        f"2 SAMMANTRÄDESPROTOKOLL 1[25] Plats och tid Kommunhuset Beslutande Anna Ek (S).{FILL}"),
        [],
        "a contents list",
    ),
    (f"1 Nämnden Plats och tid Rådhuset Tjänstemän Anna Ek, ekonom 8-9 Bo Lind, chef 13 Siv Ahl, sekreterare 14 Per Ås.{FILL}", [], "who was there when"),
    (f"1 Hamnnämnden Lindvik 1 (9) Plats och tid Hamnhuset.{FILL}\n\n2 Hamnnämnden Lindvik 2 (9) Bevis om justering.{FILL}", [], "numbers of pages"),
    (f"1 Hamnnämnden Nämnden beslutar. 1 Taxan antas. 2 Motionen avslås. 3 Nämndens ordförande får i uppdrag att svara.{FILL}", [], "points"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), PAGES)
def test_plain_numbers_on_pages_run_together(text: str, expected: list[tuple[str, str]], why: str) -> None:
    assert [pair for pair in titles(text) if pair[0] or expected] == expected, why


def test_the_range_on_the_front_page_is_no_paragraf() -> None:
    text = f"Hamnnämnden\nParagrafer\n§ 12\nSekreterare\nAnna Ek\n\n§ 12 Ny taxa{BODY}"
    assert titles(text) == [("12", "Ny taxa")]


LOST = [
    (f"§ 11 Val{BODY}12 Ny taxa{BODY}§ 13 Övrigt{BODY}", ["11", "12", "13"], "the sign is missing"),
    (f"§ 11 Val{BODY}S 12 Ny taxa{BODY}§ 13 Övrigt{BODY}", ["11", "12", "13"], "misread as a letter"),
    (
        f"§ 11 Val{BODY}812 Ny taxa{BODY}§ 13 Övrigt{BODY}",
        ["11", "12", "13"],
        "misread as a figure and glued",
    ),
    (f"§ 11 Val{BODY}Kommunstyrelsen § 12{BODY}§ 13 Övrigt{BODY}", ["11", "12", "13"], "the body in full"),
    (f"§ 11 Val{BODY}12 personer hörs av sig{BODY}§ 13 Övrigt{BODY}", ["11", "13"], "a count"),
    (f"§ 11 Val{BODY}12 Brygga 345\n\n§ 13 Övrigt{BODY}", ["11", "13"], "a row, no heading below"),
    (f"§ 11 Val{BODY}15 Ny taxa{BODY}§ 13 Övrigt{BODY}", ["11", "13"], "not the number that is missing"),
]


@pytest.mark.parametrize(("text", "expected", "why"), LOST)
def test_a_header_between_two_others(text: str, expected: list[str], why: str) -> None:
    assert numbers(text) == expected, why


def items(*given: int) -> str:
    return "".join(f"§ {number} Ärende {number}{BODY}" for number in given)


SERIES = [
    (items(12, 3, 13, 14), ["12", "13", "14"], "a statute quoted between"),
    (items(11, 112, 13), ["11", "112", "13"], "a slip stays as printed"),
    (
        f"§ 12 Val{BODY}§ 12 Ny taxa{BODY}\f§ 14 Övrigt{BODY}",
        ["12", "12", "14"],
        "the number of the one before",
    ),
    (f"§ 12 Val{BODY}\f§ 12 Val{BODY}§ 13 Övrigt{BODY}", ["12", "13"], "printed again on the next page"),
    (f"§ 12 Val{BODY}\f§ 12 forts.\nAnna Ek utses.\n\n§ 13 Övrigt{BODY}", ["12", "13"], "said to go on"),
    (
        f"§ 12\nVal{BODY}§ 12\nReservation\nAnna Ek (S) reserverar sig.\n",
        ["12"],
        "printed again before the reservation",
    ),
    (items(1, 2, 3) + "\f" + items(1, 2), ["1", "2", "3", "1", "2"], "two meetings in one file"),
    (
        items(45, 46) + "\f" + items(12, 13),
        ["45", "46", "12", "13"],
        "a committee's minutes before the board's",
    ),
    (items(12, 14, 15), ["12", "14", "15"], "one kept back"),
    (items(7), ["7"], "an extract of one"),
    (items(12, 13).replace("§ 13", "§ 12a"), ["12", "12a"], "one put in between"),
]


@pytest.mark.parametrize(("text", "expected", "why"), SERIES)
def test_series(text: str, expected: list[str], why: str) -> None:
    assert numbers(text) == expected, why


CONTENTS = [
    ("§ 1 Val av justerare ........ 3\n§ 2 Ny taxa för hamnen ........ 4\n§ 3 Övrigt .... 6", "dots"),
    ("§ 1 Val av justerare . . . . . 3\n§ 2 Ny taxa för hamnen . . . . 4\n§ 3 Övrigt . . . 6", "dots apart"),
    ("§ 1 Val av justerare…………3\n§ 2 Ny taxa för hamnen……4\n§ 3 Övrigt………6", "dots in one sign"),
    ("§ 1 Val av justerare\t3\n§ 2 Ny taxa för hamnen\t4\n§ 3 Övrigt\t6", "tabs"),
    ("§ 1 Val av justerare      3\n§ 2 Ny taxa för hamnen    4\n§ 3 Övrigt      6", "blanks"),
    ("§ 1 Val av justerare ______ 3\n§ 2 Ny taxa för hamnen ____ 4\n§ 3 Övrigt ______ 6", "a line"),
    ("§ 1 Val av justerare\n§ 2 Ny taxa för hamnen\n§ 3 Övrigt", "no page numbers"),
    ("§ 1 Val av justerare 3\n§ 2 Ny taxa för hamnen 4\n§ 3 Övrigt 6", "page numbers close"),
    ("§ 1\nVal av justerare\n3\n§ 2\nNy taxa för hamnen\n4\n§ 3\nÖvrigt\n6", "a cell a line"),
    (
        "§ 1 Val av justerare ..... 3\n§ 2 Ny taxa för hamnen och för\nde bryggor som hör till den ..... 4\n§ 3 Övrigt ..... 6",
        "wrapped",
    ),
    ("§ 1 Val av justerare\n§ 2 Ny taxa för hamnen\n\f§ 3 Övrigt", "over a page break"),
    ("1 Val av justerare\n2 Ny taxa för hamnen\n3 Övrigt", "no sign in the list"),
    ("§ 1 KS 2024/15 Val av justerare\n§ 2 KS 2024/16 Ny taxa för hamnen\n§ 3 KS 2024/17 Övrigt", "with dnr"),
]


@pytest.mark.parametrize(("contents", "why"), CONTENTS)
@pytest.mark.parametrize("heading", ["Innehållsförteckning", "Ärendelista", "Föredragningslista"])
def test_the_entries_of_a_contents_list_are_no_paragrafer(contents: str, why: str, heading: str) -> None:
    assert numbers(f"{heading}\n\n{contents}\n\n{items(1, 2, 3)}") == ["1", "2", "3"], why
    assert numbers(f"{heading}\n\n{contents}\n") == [], why


CLOSED = [
    ("Vård enligt LVU\n\nÄrendet redovisas inte med hänvisning till sekretess.", "the words of one kommun"),
    ("Vård enligt LVU\nSekretess enligt 26 kap. 1 § OSL", "those of another"),
    ("Vård enligt LVU\nÄrendet omfattas av sekretess.", "of a third"),
    ("Vård enligt LVU\nSekretessärende", "one word"),
    ("Vård enligt LVU\nParagrafen publiceras inte på grund av sekretess.", "of a fourth"),
]


@pytest.mark.parametrize(("text", "why"), CLOSED)
def test_closed_matters_without_number(text: str, why: str) -> None:
    found = titles(f"{text}\n\nJusterandes signatur\n\n{text.replace('LVU', 'LVM')}\n")
    assert found == [("", "Vård enligt LVU"), ("", "Vård enligt LVM")], why


def test_the_rest_of_a_paragraf_before_the_first_header_is_one() -> None:
    text = f"att anta taxan.\n\nYrkanden\n\nAnna Ek (S) yrkar bifall.\n\n§ 13 Övrigt{BODY}"
    assert titles(text) == [("", ""), ("13", "Övrigt")]


def test_a_front_page_before_the_first_header_is_none() -> None:
    text = f"Plats och tid Kommunhuset\nBeslutande\nAnna Ek (S)\n\nReservation\nAnna Ek\n\n§ 13 Övrigt{BODY}"
    assert titles(text) == [("13", "Övrigt")]


def test_a_paragraf_of_another_body_annexed() -> None:
    text = (
        "§ 56, KF 2023-03-15 10:00 / §:s bilaga: Kommunstyrelsen 2023-01-24 § 25\n\nMotion - Ny badplats\n\nPROTOKOLL\n\n"
        "Kommunstyrelsen\n\n2023-01-24 Dnr 941-2022\n\nBo Ek har i motion föreslagit en badplats.\n\nBeslut\n\nMotionen avslås.\n"
    )
    (paragraf,) = outline(document(text)).paragrafer
    assert (paragraf.number, paragraf.title, paragraf.dnr) == ("25", "Motion - Ny badplats", ("941-2022",))
    assert text[paragraf.sections[0].start :].startswith("Bo Ek har")


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ((1, 2, 3), []),
        ((1, 3), [(2,)]),
        ((1, 2, 5, 6), [(3, 4)]),
        ((1, 2, 2), [()]),  # the number of the one before: a slip, or the same § twice
        ((5, 3), [()]),
        ((1, 900), []),  # another series
        ((), []),
        ((4,), []),
    ],
)
def test_gaps(given: tuple[int, ...], missing: list[tuple[int, ...]]) -> None:
    text = "".join(f"§ {number} Ärende {index}{BODY}" for index, number in enumerate(given))
    assert [gap.missing for gap in gaps(outline(document(text)).paragrafer)] == missing


def test_the_points_of_a_decision_are_no_items() -> None:
    text = (
        "41 Ny brygga\nDnr: KS2019/0412 214\n\nBeslut: Nämnden beslutar:\n1. Bryggan byggs.\n2. Taxan antas.\n\n"
        "Sändlista: Hamnchefen\n\n42 Ny taxa för hamnen\nDnr: KS2019/0413 214\n\nBeslut: Nämnden beslutar:\nTaxan antas.\n\n"
        "43 Val av ombud\nDnr: KS2019/0414 214\n\nBeslut: Nämnden beslutar:\nAnna Ek utses.\n"
    )
    assert [found.number for found in outline(document(text)).paragrafer] == ["41", "42", "43"]


def test_a_list_of_case_numbers_and_days_is_no_list_of_items() -> None:
    text = (
        "Ks § 12\nDelegationsbeslut\n\nFöljande beslut anmäls:\n\nKs 0367/95\t1995-09-04\tYttrande till länsstyrelsen\n"
        "Ks 214/95\t1995-08-25\tLotteri\n\nKs § 13\nÖvrigt\n\nBeslut\nNämnden lägger anmälan till handlingarna.\n"
    )
    assert [found.number for found in outline(document(text)).paragrafer] == ["12", "13"]


def test_a_dnr_above_a_closed_matter_is_no_title() -> None:
    text = (
        "Paragraf 64\nVård enligt lag\nDiarienr BUN/2016-0914\n\nParagrafen publiceras inte.\n\nParagraf 65\nNy taxa\n"
        "Diarienr BUN/2016-0915\n\nBeslut\nTaxan antas.\n"
    )
    found = outline(document(text)).paragrafer
    assert [(paragraf.number, paragraf.title) for paragraf in found] == [
        ("64", "Vård enligt lag"),
        ("65", "Ny taxa"),
    ]
