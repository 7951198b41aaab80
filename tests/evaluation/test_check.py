"""The checker finds each fault that is planted in a whole document."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from nlp.evaluation.check import faults
from nlp.evaluation.markup import read

Json = dict[str, Any]

WHOLE = """<handling kind="protokoll" kommun="Lindvik" organ="Kommunstyrelsen" date="2024-05-21">\
<sec l="närvaro"><narv role="ordförande" party="S"><p>Anna Ek</p></narv> (<party>S</party>)
<narv role="tjänstgörande ersättare" party="M" replaces="Eva Ros"><p>Bo Al</p></narv> (<party>M</party>) för <p>Eva Ros</p></sec>
<item nr="7" dnr="KS 2024-15">§ 7 <dnr>KS 2024-15</dnr> <date v="2024-05-02">2024-05-02</date>
<title>Taxa för torghandel</title>
<sec l="jäv"><jav by="Eva Ros"><p>Eva Ros</p> anmäler jäv.</jav></sec>
<sec l="yrkanden"><head>Yrkanden</head>
<yrk id="1" by="Anna Ek (S)" kind="bifall" out="bifall"><p>Anna Ek</p> (<party>S</party>) yrkar bifall till <target>förslaget</target>.</yrk>
<yrk id="2" by="Bo Al (M)" kind="avslag" out="avslag"><p>Bo Al</p> (<party>M</party>) yrkar avslag på <target>förslaget</target>.</yrk></sec>
<sec l="votering"><vote id="v" yes="1" no="1" ja="bifall">1 ja: <ballot v="ja"><p>Anna Ek</p></ballot>, 1 nej: \
<ballot v="nej"><p>Bo Al</p></ballot></vote>. <proof for="1 2">Förslaget antas.</proof></sec>
<sec l="beslut"><dec mode="beslutar" kind="anta">Taxan antas: <amt v="17">17 kr</amt>.</dec></sec>
<sec l="reservation"><res by="Bo Al (M)"><p>Bo Al</p> (<party>M</party>) reserverar sig.</res></sec></item>
<item nr="8">§ 8
<title>Information</title>
<sec l="ärende">Ingen.</sec></item></handling>"""


def whole() -> Json:
    return read(WHOLE, id="x", kommun="Lindvik", year=2024)


def put(*path: str | int, value: object) -> Callable[[Json], None]:
    """A hand that sets the value at a path."""

    def hand(gold: Json) -> None:
        at: Any = gold
        for key in path[:-1]:
            at = at[key]
        at[path[-1]] = value

    return hand


def drop(*path: str | int) -> Callable[[Json], None]:
    """A hand that takes away what stands at a path."""

    def hand(gold: Json) -> None:
        at: Any = gold
        for key in path[:-1]:
            at = at[key]
        del at[path[-1]]

    return hand


ITEM = ("paragrafer", 0)
FIRST = (*ITEM, "yrkanden", 0)
PLANTED: list[tuple[Callable[[Json], None], str]] = [
    (drop("entities"), "the key 'entities' is missing"),
    (put("entities", 0, "label", value="NAMN"), "label 'NAMN' is unknown"),
    (put("entities", 0, "text", value="Anna"), "is not what the text says"),
    (put("entities", 0, "end", value=99999), "is outside the text"),
    (put("entities", 0, "end", value=8), "begins or ends with a space"),
    (put("entities", 0, "value", value="Anna Ek"), "PERSON 'Anna Ek' has the value"),
    (put("entities", 1, "value", value="s"), "PARTY 'S' has the value 's'"),
    (put("entities", 1, "start", value=5), "overlaps"),
    (put("entities", 6, "value", value="2024-13-01"), "has the value '2024-13-01'"),
    (put("entities", -3, "value", value="sjutton"), "has the value 'sjutton'"),
    (put("omärkta", value=["NAMN"]), "label 'NAMN' is unknown"),
    (put("omärkta", value=["AMOUNT"]), "AMOUNT is marked, and said not to be"),
    (put("sidhuvuden", value=[{"start": 0, "end": 99999}]), "is outside the text"),
    (put("handlingar", 0, "date", value="21 maj"), "handling dated '21 maj'"),
    (put("handlingar", 0, "kind", value="brev"), "kind 'brev' is unknown"),
    (put("handlingar", 0, "närvaro", 1, "replaces", value="Per Bo"), "närvaro: 'Per Bo' is not printed"),
    (put("handlingar", 0, "närvaro", 1, "role", value="kung"), "role 'kung' is unknown"),
    (put(*ITEM, "handling", value=1), "lies outside its handling"),
    (put(*ITEM, "number", value="77"), "the number is not in the header"),
    (put(*ITEM, "dnr", value=["KS 1"]), "dnr 'KS 1' is not printed"),
    (put(*ITEM, "title", value="Taxa"), "is in no section"),
    (put(*ITEM, "title", value="Avgift"), "the title is not printed"),
    (put("paragrafer", 1, "start", value=200), "begins before"),
    (drop(*ITEM, "sections", 2), "is in no section"),
    (drop(*ITEM, "sections", 0), "is in no section"),
    (put(*ITEM, "sections", 1, "start", value=90), "overlap"),
    (put(*ITEM, "sections", 1, "heading", value="Förslag"), "does not begin with 'Förslag'"),
    (put(*ITEM, "sections", 4, "end", value=700), "a section lies outside"),
    (put(*ITEM, "sections", 3, "label", value="ärende"), "lies in no beslut"),
    (put(*ITEM, "beslut", 0, "mode", value="tror"), "mode 'tror' is unknown"),
    (put(*ITEM, "beslut", 0, "kind", value="tycka"), "kind 'tycka' is unknown"),
    (put(*FIRST, "proposers", 0, "name", value="Anna Eklund"), "is no PERSON of the text"),
    (put(*FIRST, "proposers", 0, "party", value="M"), "Anna Ek is (S) in the text, (M) in gold"),
    (put(*FIRST, "proposers", 0, "party", value="KD"), "the party 'KD' is not printed"),
    (put(*FIRST, "proposers", 0, value={"name": "", "party": ""}), "neither name nor party"),
    (put(*FIRST, "target", value="motionen"), "target 'motionen' is not printed"),
    (put(*FIRST, "outcome", value="okänt"), "okänt and proof do not match"),
    (drop(*FIRST, "proof"), "bifall and proof do not match"),
    (put(*FIRST, "proof", value={"start": 0, "end": 4}), "lies outside the §"),
    (put(*FIRST, "outcome", value="kanske"), "outcome 'kanske' is unknown"),
    (put(*ITEM, "yrkanden", 1, "outcome", value="bifall"), "both carried"),
    (put(*ITEM, "yrkanden", 1, "kind", value="bifall"), "has two fates"),
    (put(*ITEM, "voteringar", 0, "yes", value=2), "1 voters of ja listed, 2 counted"),
    (put(*ITEM, "voteringar", 0, "ballots", 1, "name", value="Anna Ek"), "'Anna Ek' votes twice"),
    (put(*ITEM, "voteringar", 0, "ballots", 1, "name", value="Eva Ros"), "'Eva Ros' has jäv and votes"),
    (put(*ITEM, "voteringar", 0, "ballots", 1, "vote", value="kanske"), "vote 'kanske' is unknown"),
]


def test_the_whole_document_has_no_fault() -> None:
    assert faults(whole()) == []


@pytest.mark.parametrize(("hand", "fault"), PLANTED, ids=[fault for _, fault in PLANTED])
def test_a_planted_fault_is_found(hand: Callable[[Json], None], fault: str) -> None:
    gold = copy.deepcopy(whole())
    hand(gold)
    assert any(fault in found for found in faults(gold)), faults(gold)


def test_nothing_of_substance_is_carried_where_the_matter_was_sent_back() -> None:
    gold = whole()
    gold["paragrafer"][0]["yrkanden"][1].update(kind="återremiss", outcome="bifall")
    assert "§ 7: bifall carried although the matter was postponed" in faults(gold)
    gold["paragrafer"][0]["yrkanden"][0]["target"] = ""
    assert any("postponed" in fault for fault in faults(gold))


def test_a_name_must_stand_near_its_party_somewhere() -> None:
    gold = read(WHOLE.replace('by="Anna Ek (S)"', 'by="Eva Ros (M)"'), id="x", kommun="", year=2024)
    assert "§ 7: yrkanden: Eva Ros (M) stand nowhere together" in faults(gold)
    far = read(WHOLE.replace('by="Bo Al (M)" kind', 'by="Bo Al (S)" kind'), id="x", kommun="", year=2024)
    assert any("Bo Al is (M) in the text, (S) in gold" in fault for fault in faults(far))


def test_a_dash_in_brackets_is_no_party() -> None:
    dash = WHOLE.replace("<p>Anna Ek</p> (<party>S</party>) yrkar", "<p>Anna Ek</p> (-) yrkar")
    assert faults(read(dash.replace('by="Anna Ek (S)"', 'by="Anna Ek"'), id="x", kommun="", year=2024)) == []


def test_somebody_named_elsewhere_in_the_file_only_is_a_fault() -> None:
    gold = whole()
    gold["paragrafer"][0]["yrkanden"][0]["proposers"] = [{"name": "Eva Ros", "party": ""}]
    assert faults(gold) == []  # she is named in the §, under jäv
    far = read(
        WHOLE.replace("<sec l=\"ärende\">Ingen.", '<sec l="ärende"><res by="Bo Al">Ingen.</res>'),
        id="x", kommun="", year=2024,
    )  # fmt: skip
    assert "§ 8: reservationer: 'Bo Al' is not named in the §" in faults(far)
