"""Marked-up minutes become gold: what each tag gives, and what is refused."""

from typing import Any

import pytest

from nlp.evaluation.markup import people, read
from nlp.evaluation.tokens import End, MarkupError, Start, Words, tokens

MARKED = """<handling kind="protokoll" kommun="Lindvik" organ="Kommunstyrelsen" date="2024-05-21">\
<sec l="närvaro"><narv role="ordförande" party="S"><p>Anna Ek</p></narv> (<party>S</party>)</sec>
<page/><item nr="7" dnr="KS 2024-15">§ 7 <dnr>KS 2024-15</dnr>
<title>Taxa för
torghandel</title>
<sec l="yrkanden"><head>Yrkanden</head>
<yrk id="1" by="Anna Ek (S)" with="Bo Al (m)" kind="bifall+tillägg" out="bifall+avslag"><p>Anna Ek</p> \
(<party>S</party>) yrkar bifall till <target>förslaget</target> med tillägg <target>att taxan
ses över</target>. <p>Bo Al</p> (<party v="M">m</party>) instämmer.</yrk></sec>
<sec l="votering">Ja för avslag.
<vote id="v" yes="1" no="0" ja="avslag">1 ja. <ballot v="ja" party="S"><p>Anna Ek</p></ballot></vote>
<proof for="1.1">Förslaget antas</proof>, <proof for="1.2">tillägget har fallit.</proof></sec>
<sec l="beslut"><dec mode="beslutar" kind="anta">Taxan antas: <amt v="17">17 kr</amt> &amp; moms.</dec></sec>\
</item></handling>"""


@pytest.fixture
def gold() -> dict[str, Any]:
    return read(MARKED, id="x", kommun="Lindvik", year=2024)


def test_the_text_is_what_is_left_without_tags(gold: dict[str, Any]) -> None:
    assert gold["text"].startswith("Anna Ek (S)\n\f§ 7 KS 2024-15\nTaxa för\ntorghandel\nYrkanden\n")
    assert gold["text"].endswith("17 kr & moms.")
    assert list(gold) == [
        "schema", "id", "kommun", "year", "text", "handlingar", "sections", "paragrafer", "entities",
    ]  # fmt: skip


def test_a_handling_knows_who_was_there(gold: dict[str, Any]) -> None:
    [handling] = gold["handlingar"]
    assert (handling["start"], handling["end"]) == (0, len(gold["text"]))
    assert handling["närvaro"] == [
        {"name": "Anna Ek", "party": "S", "role": "ordförande", "replaces": "", "note": ""}
    ]


def test_a_compound_motion_is_two_with_the_same_span(gold: dict[str, Any]) -> None:
    first, second = gold["paragrafer"][0]["yrkanden"]
    assert (first["start"], first["end"]) == (second["start"], second["end"])
    assert [(y["kind"], y["outcome"], y["target"]) for y in (first, second)] == [
        ("bifall", "bifall", "förslaget"),
        ("tillägg", "avslag", "att taxan ses över"),
    ]
    assert first["supporters"] == [{"name": "Bo Al", "party": "m"}]
    proofs = [gold["text"][y["proof"]["start"] : y["proof"]["end"]] for y in (first, second)]
    assert proofs == ["Förslaget antas", "tillägget har fallit."]


def test_a_ballot_belongs_to_the_vote_around_it(gold: dict[str, Any]) -> None:
    [vote] = gold["paragrafer"][0]["voteringar"]
    assert (vote["yes"], vote["abstain"], vote["yes_means"]) == (1, None, "avslag")
    assert vote["ballots"] == [{"name": "Anna Ek", "party": "S", "vote": "ja"}]


def test_entities_carry_their_values(gold: dict[str, Any]) -> None:
    assert [(e["label"], e["text"], e["value"]) for e in gold["entities"] if e["label"] != "PERSON"] == [
        ("PARTY", "S", "S"),
        ("DNR", "KS 2024-15", "KS 2024-15"),
        ("PARTY", "S", "S"),
        ("PARTY", "m", "M"),
        ("AMOUNT", "17 kr", "17"),
    ]


def test_a_section_has_its_heading_or_none(gold: dict[str, Any]) -> None:
    [item] = gold["paragrafer"]
    assert item["title"] == "Taxa för torghandel"
    assert [(s["label"], s["heading"]) for s in item["sections"]] == [
        ("yrkanden", "Yrkanden"),
        ("votering", ""),
        ("beslut", ""),
    ]


@pytest.mark.parametrize(
    ("marked", "fault"),
    [
        ("en rad\n<p>Anna", "line 2: <p> is never closed"),
        ("Anna</p>", "line 1: </p> closes nothing"),
        ("<p>Anna</party>", "closes nothing"),
        ("a < b", "not a tag"),
        ("rad\nrad <x 3", "line 2: not a tag"),
        ('<jav by="Bo Al">jäv</jav>', "stands outside any <item>"),
        ("<okänd>x</okänd>", "KeyError"),
        ('<item nr="1"><proof for="9">x</proof></item>', "KeyError"),
        ('<item nr="1"><ballot v="ja" for="9">x</ballot></item>', "a ballot for the vote '9', which is none"),
        ('<item nr="1"><vote id="1">x</vote><vote id="1">y</vote></item>', "the id '1' is taken"),
        ('<item nr="1"><res by="A (S) B (M)">x</res></item>', "cannot read the person"),
        ('<narv role="ledamot">x</narv>', "stands outside any <handling>"),
    ],
)
def test_what_cannot_be_read_is_refused(marked: str, fault: str) -> None:
    with pytest.raises(MarkupError) as error:
        read(marked)
    assert fault in str(error.value)


def test_tokens_count_lines_and_unescape() -> None:
    assert list(tokens('a\n<p v="x&quot;">b &lt;</p><page/>')) == [
        Words("a\n", 1),
        Start("p", 2, {"v": 'x"'}),
        Words("b <", 2),
        End("p", 2),
        Start("page", 2, {}),
        End("page", 2),
    ]


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("", []),
        ("Anna Ek (S)", [("Anna Ek", "S")]),
        ("Anna Ek; (SD)", [("Anna Ek", ""), ("", "SD")]),
        ("Bo von Al (-)", [("Bo von Al", "-")]),
    ],
)
def test_people(value: str, names: list[tuple[str, str]]) -> None:
    assert [(p["name"], p["party"]) for p in people(value)] == names


def test_running_heads_are_told_where_they_are_marked(gold: dict[str, Any]) -> None:
    marked = MARKED.replace("<page/>", "<run>Just.</run>\n<page/><run>Lindvik <organ>KS</organ> 2</run>\n")
    found = read(marked, id="x", kommun="Lindvik", year=2024)
    assert [found["text"][each["start"] : each["end"]] for each in found["sidhuvuden"]] == [
        "Just.",
        "Lindvik KS 2",
    ]
    assert "sidhuvuden" not in gold
