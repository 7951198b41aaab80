"""Running heads and feet: what goes, and what only looks like one."""

from collections.abc import Callable

import pytest
from reading.paper import FOOT, HEAD, LEFT, Mark, Paper, column

from nlp.model import Document

BODY = (
    ("Nämnden beslutar att bifalla ansökan.", "Avgiften tas ut enligt taxa."),
    ("Anna Ek (S) yrkar bifall.", "Bo Alm (M) yrkar avslag på förslaget."),
    ("Ordföranden ställer proposition.", "Votering begärs och ska genomföras."),
    ("Omröstningen utfaller med 7 ja.", "Två ledamöter avstår från att rösta."),
    ("Protokollet justeras digitalt.", "Sekreterare är Cecilia Berg."),
    ("Mötet ajourneras i tio minuter.", "Därefter återupptas förhandlingarna."),
)


def foot(page: int) -> list[Mark]:
    return [
        (LEFT, FOOT, "Justerandes sign"),
        (400, FOOT, "Utdragsbestyrkande"),
        (500, FOOT + 14, f"{page} (6)"),
    ]


def whole(bodies: tuple[tuple[str, ...], ...]) -> list[str]:
    return [line for body in bodies for line in body]


def lines_of(document: Document) -> list[str]:
    return [line for line in document.text.split("\n") if line]


def test_a_page_keeps_apart_what_its_head_says(paper: Paper) -> None:
    for number, body in enumerate(BODY, 1):
        head: list[Mark] = [(LEFT, HEAD, "Lindviks kommun"), (LEFT, HEAD + 14, "Byggnadsnämnden 2024-05-21")]
        paper.page(*head, *column(LEFT, *body), *foot(number))
    assert {page.head for page in paper.read().pages} == {"Lindviks kommun\nByggnadsnämnden 2024-05-21"}


@pytest.mark.parametrize("count", [2, 3, 6])
def test_heads_and_feet_that_repeat_are_no_text(paper: Paper, count: int) -> None:
    for number, body in enumerate(BODY[:count], 1):
        head = [(LEFT, HEAD, "Lindviks kommun"), (430, HEAD, f"PROTOKOLL  {number} ({count})")]
        date = (LEFT, HEAD + 14, "Byggnadsnämnden  Sammanträdesdatum 2024-05-21")
        paper.page(*head, date, *column(LEFT, *body), *foot(number))
    assert lines_of(paper.read()) == whole(BODY[:count])


def test_odd_and_even_pages_have_heads_of_their_own(paper: Paper) -> None:
    for number, body in enumerate(BODY, 1):
        text = "Region Älvdal, regionstyrelsen" if number % 2 else "Protokoll från sammanträdet i maj"
        paper.page((LEFT, HEAD, text), *column(LEFT, *body))
    assert lines_of(paper.read()) == whole(BODY)


def test_even_pages_mirror_the_head_of_odd_ones(paper: Paper) -> None:
    for number, body in enumerate(BODY[:4], 1):
        cells = [f"Sida {number}", "Norrsele kommun"][:: 1 if number % 2 else -1]
        paper.page((LEFT, HEAD, cells[0]), (450, HEAD, cells[1]), *column(LEFT, *body))
    assert lines_of(paper.read()) == whole(BODY[:4])


def test_a_front_page_without_the_head_loses_nothing(paper: Paper) -> None:
    paper.lines("Norrsele kommun", "Kommunfullmäktige", "Plats och tid: Folkets hus")
    for number, body in enumerate(BODY, 2):
        paper.page((LEFT, HEAD, f"Kommunfullmäktige 2024-06-10, sida {number}"), *column(LEFT, *body))
    front = ["Norrsele kommun", "Kommunfullmäktige", "Plats och tid: Folkets hus"]
    assert lines_of(paper.read()) == [*front, *whole(BODY)]


def test_a_head_that_becomes_another_says_what_begins_there(paper: Paper) -> None:
    for body in BODY:
        paper.page((LEFT, HEAD, "Åkersunds kommun, tjänsteskrivelse"), *column(LEFT, *body))
    for body in BODY:
        paper.page((LEFT, HEAD, "Åkersunds kommun, protokollsutdrag"), *column(LEFT, *body))
    assert lines_of(paper.read()) == [*whole(BODY), "Åkersunds kommun, protokollsutdrag", *whole(BODY)]


def test_a_head_of_two_pages_is_known_when_two_lines_agree(paper: Paper) -> None:
    kinds = ["Tjänsteskrivelse", "Tjänsteskrivelse", "Bilaga", "Protokollsutdrag"]
    for kind, body in zip(kinds, BODY[:4], strict=True):
        head: list[Mark] = [(LEFT, HEAD, kind), (LEFT, HEAD + 14, "Norrsele kommun, socialförvaltningen")]
        paper.page(*head, *column(LEFT, *body))
    heads = [[kind, "Norrsele kommun, socialförvaltningen"] for kind in kinds]
    expected = [*heads[0], *BODY[0], *BODY[1], *heads[2], *BODY[2], *heads[3], *BODY[3]]
    assert lines_of(paper.read()) == expected


def test_a_postal_address_at_the_foot_is_no_heading(paper: Paper) -> None:
    for body in BODY[:3]:
        paper.page(
            *column(LEFT, *body), (LEFT, FOOT, "Box 40, 999 40 Norrsele"), (350, FOOT, "Växel 0999-400 00")
        )
    assert lines_of(paper.read()) == whole(BODY[:3])


def test_the_rule_that_ends_every_page_is_no_foot(paper: Paper) -> None:
    for body in BODY[:3]:
        paper.page(*column(LEFT, *body, "__________"), (LEFT, FOOT, "Justerandes signatur"))
    assert lines_of(paper.read()) == [line for body in BODY[:3] for line in (*body, "__________")]


def test_a_foot_keeps_its_distance_from_the_edge_of_a_lying_page(paper: Paper) -> None:
    for body in BODY[:3]:
        paper.page(*column(LEFT, *body), (LEFT, FOOT, "Norrsele kommun, Storgatan 11"))
    page = paper.pdf.new_page(width=842, height=595)
    page.insert_text((LEFT, 100), "Bilaga med tabell", fontsize=11)
    page.insert_text((LEFT, FOOT - 842 + 595), "Norrsele kommun, Storgatan 11", fontsize=11)
    assert lines_of(paper.read()) == [*whole(BODY[:3]), "Bilaga med tabell"]


LAST = ("Handling", "2024 nr {}.", "Beslut", "Ärendet bordläggs till den 25 april 2024.")


def test_pages_that_end_alike_have_no_foot(paper: Paper) -> None:
    bodies = [(*body, *(line.format(100 + page) for line in LAST)) for page, body in enumerate(BODY)]
    for number, body in enumerate(bodies, 1):
        paper.page(*column(LEFT, *[""] * number, *body), *foot(number))
    assert lines_of(paper.read()) == whole(tuple(bodies))


def test_pages_of_text_that_end_alike_have_no_foot(read_text: Callable[[str], Document]) -> None:
    bodies = [(*body, *(line.format(100 + page) for line in LAST)) for page, body in enumerate(BODY)]
    pages = [
        "\n".join(("Byggnadsnämnden", "", *body, "", f"{page} (6)")) for page, body in enumerate(bodies, 1)
    ]
    assert lines_of(read_text("\f".join(pages))) == whole(tuple(bodies))


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("§ {}", id="a § that opens every page"),
        pytest.param("§ {} Dnr KS 2024/{}", id="with its dnr"),
        pytest.param("Kf § {}", id="with its organ"),
        pytest.param("TN {}", id="organ and number without §"),
    ],
)
def test_a_heading_at_the_top_of_every_page_is_text(paper: Paper, heading: str) -> None:
    for number, body in enumerate(BODY, 41):
        paper.page(
            (LEFT, HEAD, "Tekniska nämnden"), *column(LEFT, heading.format(number, number), "Beslut", *body)
        )
    expected = [
        line
        for number, body in enumerate(BODY, 41)
        for line in (heading.format(number, number), "Beslut", *body)
    ]
    assert lines_of(paper.read()) == expected


def test_what_a_list_is_full_of_is_no_head(paper: Paper) -> None:
    """A voting list with one cell a line happens to begin many pages with the same word."""
    for page in range(8):
        names = [
            cell for row in range(10) for cell in (f"{'ABCDEFGH'[page]}nna {'ABCDEFGHIJ'[row]}berg", "Ja")
        ]
        paper.page((LEFT, HEAD, "Bilaga 2"), *column(LEFT, "Ja", *names))
    assert lines_of(paper.read()).count("Ja") == 88


def test_page_numbers_must_count_along(paper: Paper) -> None:
    for figure, body in zip((17, 4, 230), BODY[:3], strict=True):
        paper.page(*column(LEFT, str(figure), *body), (300, FOOT, str(figure)))
    assert [line for line in lines_of(paper.read()) if line.isdigit()] == ["17", "17", "4", "4", "230", "230"]


@pytest.mark.parametrize(
    "line",
    [
        "3 (5)",
        "Sida 3(5)",
        "Sida 3 av 5",
        "Justerandes sign",
        "Justerare ........ Justerare ........ 3/4",
        "Justerandes signatur   Utdragsbestyrkande",
        "Blad 3",
        "Sid 2 av 4",
        "Sida 1(31)",
        "[36]",
        "- 3 -",
        "Justering (sign)   Expediering",
        "Justering   Utdraget bestyrkes",
        "Ordförandens sign   Justerarnas sign   Utdragsbestyrkande",
        "Justerandes sign ________   ________   Utdragsbestyrkande ________",
        "VMMF6000, v1.0",
        "J u s t e r a n d e s   s i g n a t u r",
    ],
)
def test_a_lone_page_is_known_by_the_forms_in_its_margin(paper: Paper, line: str) -> None:
    assert lines_of(paper.page(*column(LEFT, *BODY[0]), (LEFT, FOOT, line)).read()) == list(BODY[0])


@pytest.mark.parametrize(
    "line", ["Expediering", "17", "§ 3 (5)", "Anna Ek", "Justerare: Anna Ek", "Norrsele kommun", "__________"]
)
def test_other_lines_in_the_margin_of_a_lone_page_are_text(paper: Paper, line: str) -> None:
    assert lines_of(paper.page(*column(LEFT, *BODY[0]), (LEFT, FOOT, line)).read()) == [*BODY[0], line]


@pytest.mark.parametrize(
    "head",
    [
        ["Norrsele kommun   PROTOKOLL   2 (2)"],
        ["Norrsele kommun", "Kommunstyrelsen   Sammanträdesdatum 2024-05-21"],
        ["Byggnadsnämnden 2024-05-21   Sida 2"],
        ["Region Älvdal", "Regionstyrelsens arbetsutskott", "den 21 maj 2024   2(2)"],
        ["Barn- och utbildningsnämnden   Protokoll nr 4   2024-05-21"],
        ["P R O T O K O L L   2 (2)"],
    ],
)
def test_a_second_page_has_its_head_known_by_its_words(paper: Paper, head: list[str]) -> None:
    """The first page has a letterhead of its own, and the sentence goes on below the head."""
    paper.page((LEFT, HEAD, "PROTOKOLL från Norrsele"), *column(LEFT, "Kommunstyrelsen beslutar att ge Anna"))
    marks = [(LEFT, HEAD + 13 * row, line) for row, line in enumerate(head)]
    document = paper.page(*marks, *column(LEFT, "", "Ek (S) i uppdrag att yttra sig.")).read()
    assert lines_of(document)[1:] == [
        "Kommunstyrelsen beslutar att ge Anna",
        "Ek (S) i uppdrag att yttra sig.",
    ]
    assert document.pages[1].head.count("\n") == len(head) - 1


@pytest.mark.parametrize(
    "top",
    [
        ["Kommunstyrelsen", "Byggnadsnämnden"],  # whom the decision goes to
        ["Norrsele kommun"],
        ["2024-05-21"],
        ["Kommunstyrelsen 2024-05-21, § 34"],
        ["Kommunstyrelsen beslutade 2024-05-21 att"],
        ["§ 45 Budget 2025, forts."],
        ["Beslut"],
    ],
)
def test_a_second_page_may_begin_with_text(paper: Paper, top: list[str]) -> None:
    marks = [(LEFT, HEAD + 13 * row, line) for row, line in enumerate(top)]
    document = paper.page(*column(LEFT, *BODY[0])).page(*marks, *column(LEFT, "", *BODY[1])).read()
    assert lines_of(document) == [*BODY[0], *top, *BODY[1]]


def test_a_list_at_the_top_of_a_page_is_no_head(paper: Paper) -> None:
    """No gap parts it from what follows."""
    top = [(LEFT, HEAD, "Kommunstyrelsen 2024-05-21"), (LEFT, HEAD + 14, "Tekniska kontorets skrivelse")]
    document = paper.page(*column(LEFT, *BODY[0])).page(*top).read()
    assert lines_of(document)[2:] == ["Kommunstyrelsen 2024-05-21", "Tekniska kontorets skrivelse"]


def test_names_below_lines_to_sign_on_are_text(paper: Paper) -> None:
    """`Justerare ........` with a name below is what the page is for."""
    signed = [(LEFT, FOOT - 14, "Ordförande ...................."), (LEFT, FOOT, "Anna Ek")]
    assert "Anna Ek" in lines_of(paper.page(*column(LEFT, *BODY[0]), *signed).read())


def test_the_first_page_keeps_what_it_is_called(paper: Paper) -> None:
    head = [(LEFT, HEAD, "Norrsele kommun"), (LEFT, HEAD + 14, "Kommunstyrelsen 2024-05-21")]
    document = paper.page(*head, (500, HEAD, "1 (1)"), *column(LEFT, *BODY[0])).read()
    assert lines_of(document) == ["Kommunstyrelsen 2024-05-21", *BODY[0]]
    assert document.pages[0].head == "Norrsele kommun 1 (1)"


def test_pages_that_are_copies_of_each_other_are_kept(paper: Paper) -> None:
    assert lines_of(paper.lines(*BODY[0]).lines(*BODY[0]).read()) == [*BODY[0], *BODY[0]]


def test_text_files_learn_from_form_feeds(read_text: Callable[[str], Document]) -> None:
    pages = [
        "\n".join(["Byggnadsnämnden", "Protokoll nr 4", "", *body, f"{n} (6)"]) for n, body in enumerate(BODY)
    ]
    assert lines_of(read_text("\f".join(pages))) == whole(BODY)


def test_a_head_that_the_first_body_line_has_slipped_into(read_text: Callable[[str], Document]) -> None:
    pages = [["Byggnadsnämnden", "Protokoll nr 4", "", *body] for body in BODY]
    pages[3][1:3] = ["Yrkanden", "", "Protokoll nr 4"]
    expected = [*whole(BODY[:3]), "Yrkanden", *whole(BODY[3:])]
    assert lines_of(read_text("\f".join(map("\n".join, pages)))) == expected


def test_a_text_of_one_page_keeps_every_line(read_text: Callable[[str], Document]) -> None:
    text = "3 (5)\nNämnden beslutar.\nJusterandes sign"
    assert read_text(text).text == text
