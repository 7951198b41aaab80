"""What is a row of its own, and what goes on in the cells of the row above."""

import pytest
from reading.paper import LEFT, TOP, Paper, column, table


def lines_of(paper: Paper) -> list[str]:
    return paper.read().text.replace("\n\n", "\n").replace("  ", " ").split("\n")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [
                ("Anna Ek", "(S)", "ordförande"),
                ("Gun Ryd", "", "kommunchef"),
                ("Hans Ivarsson", "", "sekreterare"),
                ("Ida Jern", "", ""),
            ],
            id="officials have no party",
        ),
        pytest.param(
            [
                ("Anna Ek", "(S)", "ordförande"),
                ("Ersättare", "", ""),
                ("Bo Alm", "(M)", ""),
                ("Övriga:", "", ""),
                ("Gun Ryd", "", "ekonom"),
            ],
            id="labels of groups are no half names",
        ),
        pytest.param(
            [("Anna Ek", "S", "X"), ("Bo Alm", "M", ""), ("Cecilia Berg", "C", "X")],
            id="who did not vote has a row all the same",
        ),
        pytest.param(
            [("Skola", "37", "36"), ("Vård", "1", "1"), ("varav hemtjänst", "1", ""), ("Summa", "38", "37")],
            id="a row that begins small but has a figure",
        ),
        pytest.param(
            [
                ("Datum", "Ärende", "Beslut"),
                ("2024-05-16", "Bygglov", "Bifall"),
                ("2024-05-17", "Rivningslov", ""),
                ("2024-05-18", "Marklov", "Avslag"),
            ],
            id="a row whose last cell is empty",
        ),
        pytest.param(
            [("§ 45", "Val av justerare", "2"), ("§ 46", "Budget", "3"), ("", "Övriga frågor", "4")],
            id="a table of contents",
        ),
    ],
)
def test_a_row_of_its_own(paper: Paper, rows: list[tuple[str, ...]]) -> None:
    assert lines_of(paper.page(*table(*rows))) == [" ".join(filter(None, row)) for row in rows]


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        pytest.param(
            [("Anna Maria", "(S)", "ledamot"), ("Ek", "", ""), ("Bo Alm", "(M)", "ledamot")],
            ["Anna Maria Ek (S) ledamot", "Bo Alm (M) ledamot"],
            id="a surname below",
        ),
        pytest.param(
            [("Anna", "(S)", "ledamot"), ("von Essen", "", ""), ("Bo Alm", "(M)", "")],
            ["Anna von Essen (S) ledamot", "Bo Alm (M)"],
            id="with its particle",
        ),
        pytest.param(
            [("Öhman-", "(S)", "ersättare för"), ("Nilsson, Eva", "", "Bo Alm (M)"), ("Dal, Ida", "(V)", "")],
            ["Öhman-Nilsson, Eva (S) ersättare för Bo Alm (M)", "Dal, Ida (V)"],
            id="a name broken at its own hyphen",
        ),
        pytest.param(
            [
                ("Anna Ek (S)", "1:e vice", "§§ 4-6,"),
                ("", "ordförande", "8-9"),
                ("Bo Alm (M)", "ledamot", ""),
            ],
            ["Anna Ek (S) 1:e vice ordförande §§ 4-6, 8-9", "Bo Alm (M) ledamot"],
            id="two cells that both wrap",
        ),
    ],
)
def test_the_rest_of_a_row(paper: Paper, rows: list[tuple[str, ...]], lines: list[str]) -> None:
    assert lines_of(paper.page(*table(*rows))) == lines


@pytest.mark.parametrize(
    ("left", "right", "lines"),
    [
        pytest.param(
            ["Justerings-", "dag och plats", "Paragrafer"],
            ["2024-05-28", "Kommunhuset", "4-6"],
            ["Justeringsdag och plats 2024-05-28", "Kommunhuset", "Paragrafer 4-6"],
            id="a label of two lines",
        ),
        pytest.param(
            ["Justerare", "", "Sekreterare"],
            ["Anna Ek (S)", "och Bo Alm (M)", "Ida Jern"],
            ["Justerare Anna Ek (S)", "och Bo Alm (M)", "Sekreterare Ida Jern"],
            id="a value of two lines",
        ),
        pytest.param(
            ["Beslutande", "Anna Ek (S)"],
            ["", "ordförande"],
            ["Beslutande", "Anna Ek (S) ordförande"],
            id="a label alone",
        ),
    ],
)
def test_a_form(paper: Paper, left: list[str], right: list[str], lines: list[str]) -> None:
    assert lines_of(paper.page(*column(LEFT, *left), *column(250, *right))) == lines


ITEMS = (
    "Nämnden beslutar att godkänna den framlagda planen",
    "och att översända den till kommunstyrelsen för beslut.",
    "Förvaltningen får i uppdrag att se över de avgifter som tas ut",
    "och att återkomma med ett förslag före årets utgång.",
)


def test_numbers_of_a_list_are_no_notes_in_the_margin(paper: Paper) -> None:
    numbers = column(LEFT, "1.", "", "2.", "")
    assert lines_of(paper.page(*numbers, *column(110, *ITEMS))) == [
        f"1. {ITEMS[0]}",
        ITEMS[1],
        f"2. {ITEMS[2]}",
        ITEMS[3],
    ]


def test_cells_beside_text_are_no_notes_in_the_margin(paper: Paper) -> None:
    """Who proposes what, in a table: the type is that of the text."""
    marks = [(LEFT, TOP, "Anna Ek (S)"), (LEFT, TOP + 28, "Bo Alm (M)")]
    assert lines_of(paper.page(*marks, *column(170, *ITEMS))) == [
        f"Anna Ek (S) {ITEMS[0]}",
        ITEMS[1],
        f"Bo Alm (M) {ITEMS[2]}",
        ITEMS[3],
    ]


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        ([(72, "Skola"), (200, "37 910"), (246, "136 399")], "Skola 37 910  136 399"),
        ([(72, "Skola"), (200, "37 910")], "Skola 37 910"),
        ([(72, "Avgiften är 3 500")], "Avgiften är 3 500"),
        ([(72, "Under"), (106, "2023"), (138, "2024")], "Under 2023  2024"),
        ([(72, "kl. 13 15 30")], "kl. 13 15 30"),
        ([(72, "37 910"), (114, "-1 511")], "37 910 -1 511"),
    ],
)
def test_figures_side_by_side(paper: Paper, cells: list[tuple[float, str]], text: str) -> None:
    assert paper.page(*((x, TOP, cell) for x, cell in cells)).read().text == text
