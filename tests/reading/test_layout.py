"""Reading order, one small page for each way of setting text."""

import pymupdf
import pytest
from reading.paper import HEAD, LEADING, LEFT, TOP, Mark, Paper, column, table

SENTENCES = (
    "Nämnden har behandlat ärendet och",
    "finner att förslaget är väl grundat",
    "samt att kostnaden ryms i budgeten",
    "för innevarande år och kommande år",
    "om inget nytt framkommer i ärendet",
    "före nästa sammanträde i oktober",
)
OTHERS = (
    "Förvaltningen återkommer med ett",
    "utvecklat underlag när samrådet är",
    "genomfört och synpunkterna samlats",
    "in från samtliga berörda grannar i",
    "området kring det gamla stationshuset",
    "vilket beräknas ske under hösten nu",
)


def test_prose_in_two_columns_is_read_column_by_column(paper: Paper) -> None:
    document = paper.page(*column(LEFT, *SENTENCES), *column(320, *OTHERS)).read()
    assert document.text.split("\n") == [*SENTENCES, *OTHERS]


def test_columns_whose_lines_stand_at_different_heights(paper: Paper) -> None:
    lower: list[Mark] = [(x, y + 6, text) for x, y, text in column(320, *OTHERS)]
    document = paper.page(*column(LEFT, *SENTENCES), *lower).read()
    assert document.text.split("\n") == [*SENTENCES, *OTHERS]


def test_a_heading_across_two_columns_stands_before_both(paper: Paper) -> None:
    heading = "Svar på motion om en trygg väg till skolan för alla barn i Lindvik"
    marks = [*column(LEFT, *SENTENCES), *column(320, *OTHERS)]
    document = paper.page((LEFT, TOP - 30, heading), *marks).read()
    assert document.text.replace("\n\n", "\n").split("\n") == [heading, *SENTENCES, *OTHERS]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [
                ("Anna Ek", "(S)", "ordförande"),
                ("Bo Alm", "(M)", "vice ordförande"),
                ("Cecilia Berg Lund", "(C)", ""),
                ("Dan Åsberg", "(KD)", "§§ 3–9".replace("–", "-")),
                ("Eva Dal", "(V)", "ersättare"),
                ("Finn Öst", "(L)", "ersättare"),
            ],
            id="attendance in columns: name, party, role",
        ),
        pytest.param(
            [
                ("(C)", "Anna Ek", "Bo Alm", "Nej"),
                ("(C)", "Cecilia Berg", "", "Ja"),
                ("(M)", "Dan Åsberg", "", "Ja"),
                ("(M)", "Eva Dal", "Finn Öst", "Ja"),
                ("(S)", "Gun Holm", "", "Nej"),
            ],
            id="a voting list: party, ledamot, who sat in, vote",
        ),
        pytest.param(
            [
                ("Budget från januari till oktober", "41 730"),
                ("Utfall från januari till oktober", "40 218"),
                ("Avvikelse mot budget i oktober", "1 512"),
                ("Procent av budget under året hittills", "96,0 %"),
                ("Prognos för helåret enligt nämnden", "50 120"),
                ("Förändring sedan förra uppföljningen", "200"),
            ],
            id="a table of figures",
        ),
        pytest.param(
            [
                ("Plats och tid", "Kommunhuset, rum Åsen, klockan 13.15-16.30"),
                ("Beslutande", "Anna Ek (S), Bo Alm (M) och Cecilia Berg Lund (C)"),
                ("Utses att justera", "Dan Åsberg (KD)"),
                ("Paragrafer", "45-67"),
            ],
            id="a form: label and value",
        ),
    ],
)
def test_cells_side_by_side_are_read_row_by_row(paper: Paper, rows: list[tuple[str, ...]]) -> None:
    document = paper.page(*table(*rows, width=200 if len(rows[0]) == 2 else 150)).read()
    assert document.text.split("\n") == [" ".join(cell for cell in row if cell) for row in rows]


def test_names_in_two_columns_are_read_column_by_column_since_each_wraps_below(paper: Paper) -> None:
    left = [
        "Anna Ek (S), ordförande",
        "Bo Alm (M), 1:e vice",
        "ordförande",
        "Cecilia Berg (C)",
        "Dan Åsberg (S)",
        "Hans Ivarsson (S), ersätter Ida",
        "Jern (S)",
    ]
    right = ["Eva Dal (V), §§ 4-6, 8-", "12", "Finn Öst (L), ersätter Per-", "Olov Gren (L)"]
    marks = [(LEFT, TOP, "Beslutande"), *column(170, *left), *column(330, *right)]
    document = paper.page(*marks, (LEFT, TOP + 120, "Paragrafer"), (170, TOP + 120, "4-12")).read()
    assert document.text.replace("\n\n", "\n").split("\n") == [
        "Beslutande Anna Ek (S), ordförande",
        *left[1:],
        "Eva Dal (V), §§ 4-6, 8-12",
        "Finn Öst (L), ersätter Per-Olov",
        "Gren (L)",
        "Paragrafer 4-12",
    ]


def test_a_word_broken_in_a_cell_goes_on_below_it_and_nowhere_else(paper: Paper) -> None:
    cells = [("TIA-", "1 143", "kommun-"), ("avdelningen", "910", "styrelsen"), ("Hanna Ek", "8", "nämnden")]
    document = paper.page(*table(*cells)).read()
    assert document.text.split("\n") == ["TIA-avdelningen 1 143 kommunstyrelsen", "910", "Hanna Ek 8 nämnden"]


def test_a_word_broken_at_the_end_of_a_justified_line(paper: Paper) -> None:
    gaps = [
        (LEFT, TOP, "Nämnden"),
        (140, TOP, "följer"),
        (185, TOP, "kommun-"),
        (LEFT, TOP + LEADING, "styrelsen i frågan"),
    ]
    assert paper.page(*gaps).read().text == "Nämnden följer kommunstyrelsen\ni frågan"


def test_a_gap_between_blocks_is_a_blank_line(paper: Paper) -> None:
    document = paper.lines(*SENTENCES[:4], "", "Beslut", "", *OTHERS[:3]).read()
    assert document.text.split("\n\n") == ["\n".join(SENTENCES[:4]), "Beslut", "\n".join(OTHERS[:3])]


@pytest.mark.parametrize(
    ("above", "below", "is_block"),
    [
        ("Tillsynen enligt 11 kap.", "miljöbalken övertas.", False),  # the sentence runs over the gap
        ("Anna Ek (S) yrkar bifall till yrkande från M om", "att motionen ska anses besvarad.", False),
        (
            "Nämnden godkänner planen samt",
            "att översända den till styrelsen.",
            True,
        ),  # the next att
        ("Tillsynen enligt 11 kap.", "Miljöbalken gäller.", True),
        ("Beslut", "avslag", True),
    ],
)
def test_no_gap_within_a_sentence(paper: Paper, above: str, below: str, is_block: bool) -> None:
    text = paper.lines(*SENTENCES[:4], "", above, "", below).read().text
    assert text.endswith(f"{above}\n\n{below}" if is_block else f"{above}\n{below}")


def test_even_double_spacing_has_no_gaps(paper: Paper) -> None:
    spaced = [line for sentence in SENTENCES for line in (sentence, "")]
    assert paper.lines(*spaced).read().text.split("\n") == list(SENTENCES)


def test_no_blank_line_between_pages(paper: Paper) -> None:
    assert (
        paper.lines("Den ena sidan").lines("Den andra sidan").read().text == "Den ena sidan\nDen andra sidan"
    )


def test_the_order_of_the_file_does_not_matter(paper: Paper) -> None:
    backwards = list(reversed(column(LEFT, *SENTENCES)))
    assert paper.page(*backwards).read().text.split("\n") == list(SENTENCES)


def test_a_raised_figure_stays_on_its_line(paper: Paper) -> None:
    page = paper.page((LEFT, TOP, "Kostnaden")).pdf[0]
    page.insert_text((132, TOP - 4), "1", fontsize=6)
    page.insert_text((140, TOP), "uppgår till", fontsize=11)
    assert paper.read().text == "Kostnaden 1 uppgår till"


def test_bold_type_drawn_twice_is_read_once(paper: Paper) -> None:
    assert paper.page((LEFT, TOP, "Beslut"), (LEFT + 0.4, TOP, "Beslut")).read().text == "Beslut"


def test_upright_text_in_the_margin_comes_last(paper: Paper) -> None:
    page = paper.lines(*SENTENCES).pdf[0]
    page.insert_text((30, TOP + 60), "Expedierat", fontsize=9, rotate=90)
    assert paper.read().text.replace("\n\n", "\n").split("\n") == [*SENTENCES, "Expedierat"]


def test_a_turned_page_has_its_boxes_where_it_shows_them(paper: Paper) -> None:
    page = paper.page().pdf[0]
    page.set_rotation(90)
    for line in range(2):
        place = (LEFT, TOP + line * 20)
        page.insert_text(pymupdf.Point(place) * page.derotation_matrix, f"Rad {line}", fontsize=11, rotate=90)
    document = paper.read()
    box = document.words[0].boxes[0]
    assert document.text.replace("\n\n", "\n") == "Rad 0\nRad 1"
    assert (document.pages[0].width, document.pages[0].height) == (842, 595)
    assert box.x0 == pytest.approx(LEFT, abs=1)
    assert box.y1 == pytest.approx(TOP, abs=5)


def test_a_logo_beside_two_lines_does_not_mix_them(paper: Paper) -> None:
    page = paper.page((200, HEAD, "Lindviks kommun"), (200, HEAD + 12, "Kommunstyrelsen")).pdf[0]
    page.insert_text((LEFT, HEAD + 12), "LINDVIK", fontsize=26)
    assert "Lindviks kommun\n" in paper.read().text
