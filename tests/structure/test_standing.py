"""Where a heading's words head nothing: recipients, documents, cells, sentences; and whose words they are."""

import pytest
from documents import document

from nlp.structure import outline

LONG = "Hamnen i Lindvik byggdes 1912 och har sedan dess muddrats tre gånger till stora kostnader."


def labels(body: str, before: str = "") -> list[str]:
    paragrafer = outline(document(f"{before}§ 12 Ny taxa för hamnen\n\n{body}")).paragrafer
    return [section.label for section in paragrafer[0].sections]


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        (
            "Beslut\nTaxan antas.\nExpedieras till\nEkonomi\nInformation\nSamverkan",
            ["beslut", "expediering"],
            "recipients",
        ),
        (
            "Beslut\nTaxan antas.\nBeslutet skickas till\nHamnkontoret\nKommunikation",
            ["beslut", "expediering"],
            "an office",
        ),
        ("Handlingar\nAnsökan\nYttrande\nBeslut\nTaxan antas.", ["underlag", "beslut"], "names of documents"),
        (
            f"Handlingar\nTjänsteskrivelse 2024-03-05\n\nInformation\n{LONG}",
            ["underlag", "ärende"],
            "text below it: a heading after all",
        ),
        (
            "Bakgrund\nÄrendet gäller hamnens\nkonsekvenser\nför miljön.",
            ["ärende"],
            "in lower case: the rest of a sentence",
        ),
        (
            f"Bakgrund\n{LONG}\nI detta ingår också\nRedovisning\nav kostnaderna.",
            ["ärende"],
            "a word that the sentence goes on from",
        ),
        (
            "Beslut\nTaxan antas i enlighet med\nKommunstyrelsens förslag\noch träder i kraft nu.",
            ["beslut"],
            "a sentence over three lines",
        ),
        (
            f"Bakgrund\n{LONG}\nUtfall\nRedovisning\nPrognos\n12 340\n",
            ["ärende"],
            "cells of a table",
        ),
        ("Beslut\nTaxan antas.\nDatum\n2024-03-05", ["beslut"], "no attendance list inside a §"),
        (
            "Förslag till beslut\nKommunfullmäktige beslutar\nTaxan antas.\nBeslut\nEnligt förslaget.",
            ["förslag", "beslut"],
            "the lead-in belongs to the proposal",
        ),
        ("Beslut\n• Information\n• Ekonomi", ["beslut"], "points behind bullets"),
    ],
)
def test_words_of_a_heading_that_head_nothing(body: str, expected: list[str], why: str) -> None:
    assert labels(body) == expected, why


KF = "Kommunfullmäktige\nSammanträdesprotokoll\n2024-03-05\n\n"
KS = "Kommunstyrelsen\nSammanträdesprotokoll\n2024-03-05\n\n"


@pytest.mark.parametrize(
    ("before", "body", "expected", "why"),
    [
        (
            KF,
            "Kommunstyrelsens beslut\nAtt föreslå taxan.\nKommunfullmäktiges beslut\nTaxan antas.",
            ["behandling", "beslut"],
            "the lower body's decision is history",
        ),
        (
            "",
            "Arbetsutskottets beslut\nAtt föreslå taxan.\nKommunstyrelsens beslut\nTaxan antas.",
            ["behandling", "beslut"],
            "the higher of two, where no page head says who meets",
        ),
        (
            KF,
            "Kommunstyrelsen föreslår kommunfullmäktige besluta\natt anta taxan.\n\nKommunfullmäktige beslutar\natt anta taxan.",
            ["förslag", "beslut"],
            "what the lower body proposes",
        ),
        (
            KS,
            "Bakgrund\nHamnen är dyr.\nKommunstyrelsens förslag till kommunfullmäktige\nTaxan antas.",
            ["ärende", "beslut"],
            "what this body proposes is its decision",
        ),
        (
            KF,
            "Bakgrund\nHamnen är dyr.\nKommunstyrelsens förslag till kommunfullmäktige\nTaxan antas.",
            ["ärende", "förslag"],
            "the same words of another body",
        ),
        (
            KS,
            "Kommunstyrelsens förslag till kommunfullmäktige\nTaxan antas.\nBeslut\nEnligt förslaget.",
            ["förslag", "beslut"],
            "it has a decision of its own",
        ),
        (
            KS,
            "Kommunstyrelsens förslag till kommunfullmäktige\nTaxan antas.\nKommunstyrelsens beslut för egen del\nTaxan trycks.",
            ["beslut", "beslut"],
            "part decided, part proposed",
        ),
        ("", "Nämndens beslut\nTaxan antas.", ["beslut"], "nothing to weigh it against"),
    ],
)
def test_whose_decision_it_is(before: str, body: str, expected: list[str], why: str) -> None:
    assert labels(body, before) == expected, why


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        (
            f"Bakgrund\n{LONG}\n\nHamnnämnden beslutar att anta taxan.",
            ["ärende", "beslut"],
            "a decision that no heading announces",
        ),
        (
            f"Bakgrund\n{LONG}\n\nHamnnämnden beslutade 2019 att höja taxan.\n\nBeslut\nTaxan antas.",
            ["ärende", "beslut"],
            "the past",
        ),
        (
            "Nämnden utser justerare. Det ska ske i dag.\n\nHamnnämnden beslutar:\nAnna Ek utses.",
            ["ärende", "beslut"],
            "reads like a decision, but one is led in below",
        ),
        (
            "Hamnnämnden väljer Anna Ek till ordförande.\nBeslut: Enligt förslag.",
            ["förslag", "beslut"],
            "a decision list: what was agreed to stands above",
        ),
        (
            "Yrkanden\nReservationer\nBeslutsgång\nAnna Ek (S) yrkar bifall.\n\nBo Lind (M) reserverar sig mot beslutet.",
            ["övrigt", "yrkanden", "reservation"],
            "a column of headings, then their texts",
        ),
        (
            "Dagordningen godkänns.\n\nAnna Ek (S) tackar nämnden för gott samarbete.",
            ["beslut", "övrigt"],
            "thanks",
        ),
        (
            "Hamnnämnden 2024-02-01 § 4\n\nNämnden beslutar att anta taxan.",
            ["behandling", "beslut"],
            "a line that names an earlier body's §",
        ),
    ],
)
def test_text_that_no_heading_announces(body: str, expected: list[str], why: str) -> None:
    assert labels(body) == expected, why


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        # 1950s to 1990s: no headings, everything told
        ("Herr Berg yrkade, att framställningen måtte bifallas.", "yrkanden"),
        ("Häri instämde fru Lind och herr Ek.", "yrkanden"),
        ("Herr Berg hemställde om återremiss av ärendet.", "yrkanden"),
        ("Herrar Ek och Berg tillstyrkte förslaget.", "yrkanden"),
        ("Sedan överläggningen förklarats avslutad, upptog ordföranden yrkandena.", "beslutsgång"),
        ("Ordföranden förklarade sig finna övervägande ja för bifall.", "beslutsgång"),
        ("Propositioner framställdes å de båda yrkandena.", "beslutsgång"),
        ("Vid härefter verkställd votering avgåvos 21 ja och 14 nej.", "votering"),
        ("Omröstningen utföll så att 31 röstade för förslaget.", "votering"),
        ("Landstinget biföll utskottets hemställan.", "beslut"),
        ("Härefter beslöts att lägga skrivelsen till handlingarna.", "beslut"),
        ("På förslag av beredningen beslöt fullmäktige att höja anslaget.", "beslut"),
        ("Framställningen bifölls.", "beslut"),
        ("Fullmäktige hade alltså bifallit styrelsens förslag.", "beslut"),
        ("Till ledamot efter fru Lind utsågs herr Ek.", "beslut"),
        ("Häremot reserverade sig herrar Ek och Berg.", "reservation"),
        ("Herr Berg anmälde blank reservation.", "reservation"),
        ("Herr Ek lät till protokollet anteckna sin mening.", "anteckning"),
        ("Fru Lind deltog icke i beslutet.", "anteckning"),
        ("Herr Ek lämnade lokalen på grund av jäv.", "jäv"),
        ("I överläggningen deltogo herrar Ek, Berg och Lind.", "debatt"),
        ("Paragrafen förklarades omedelbart justerad.", "justering"),
        ("Ordföranden avslutade härefter sammanträdet.", "övrigt"),
        ("Ordföranden tackade alla för det gångna året.", "övrigt"),
    ],
)
def test_old_minutes_without_headings(paragraph: str, expected: str) -> None:
    assert labels(f"Föredrogs framställning om höjt hamnanslag.\n\n{paragraph}") == ["ärende", expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Beslut: Enligt förslag. Ärendet avgjordes efter votering.", ["beslut", "votering"]),
        ("Beslut: Enligt förslag. Mot beslutet reserverade sig Anna Ek (S).", ["beslut", "reservation"]),
        ("Beslut: Enligt förslag. Centerpartiet reserverade sig.", ["beslut", "reservation"]),
        (
            "Ordföranden föreslår att dagordningen ändras.\n\nNämnden beslutar att anta den.",
            ["yrkanden", "beslut"],
        ),
        ("Beslut\nTaxan antas. Ärendet har avgjorts tidigare.", ["beslut"]),  # says nothing of a vote
    ],
)
def test_sentences_that_make_a_section_of_their_own(body: str, expected: list[str]) -> None:
    assert labels(body) == expected


def outside(text: str) -> list[str]:
    return [section.label for section in outline(document(text)).sections]


def test_running_text_before_everything_is_of_no_other_kind() -> None:
    text = (
        "Fullmäktige delade ut kommunens miljöpris. Priset gick till skolan vid hamnen, som har odlat tång."
    )
    assert outside(f"{text}\n\n§ 12 Ny taxa för hamnen\n\nBeslut\nTaxan antas.") == ["övrigt"]


def test_a_table_behind_the_recipients_of_a_letter() -> None:
    rows = "\n".join(f"Kaj {n} 1 200 850 350 71,2% 14 300" for n in range(1, 5))
    text = f"Tjänsteskrivelse\nHamnkontoret\n\nFörslag till beslut\nTaxan antas.\n\nBeslutet skickas till\nHamnkontoret\n\n{rows}\n"
    assert outside(text) == ["övrigt", "förslag", "expediering", "övrigt"]


def test_an_attendance_list_with_columns_for_votes() -> None:
    text = "Plats och tid Rådhuset\nUtses att justera Bo Lind (M)\nNärvaro- och omröstningslista\nAnna Ek (S) X\n"
    assert outside(f"{text}\n§ 12 Ny taxa\n\nBeslut\nTaxan antas.")[-1] == "närvaro"


FILL = "Hamnen byggdes 1912 och har sedan dess muddrats tre gånger till stora kostnader för kommunen. " * 4


@pytest.mark.parametrize(
    ("page", "expected", "why"),
    [
        (
            f"§ 12 Ny taxa Bakgrund {FILL}Beslut Taxan antas från årsskiftet.",
            ["ärende", "beslut"],
            "a short heading between a full stop and a capital",
        ),
        (
            f"§ 12 Ny taxa Bakgrund {FILL}enligt Beslutsunderlag från 2012 som finns.",
            ["ärende"],
            "bound to its sentence",
        ),
        (
            f"§ 12 Ny taxa Bakgrund {FILL}daterad samt Förslag till beslut på sammanträdet Anna Ek yrkar bifall.",
            ["ärende", "yrkanden"],
            "nothing binds a heading of several words",
        ),
        (
            f"§ 12 Ny taxa Bakgrund {FILL}Namn RESERVATION OMRÖSTNING ANTECKNING Anna Ek X",
            ["ärende"],
            "the head of a table",
        ),
    ],
)
def test_a_page_on_one_line(page: str, expected: list[str], why: str) -> None:
    (paragraf,) = outline(document(page)).paragrafer
    assert [section.label for section in paragraf.sections] == expected, why


def test_labels_and_names_of_the_front_page_run_together() -> None:
    names = ", ".join(f"Anna Ek{n} (S)" for n in range(30))
    text = f"Plats och tid Rådhuset Beslutande Övriga närvarande Utses att justera {names} Justeringens plats och tid Rådhuset"
    assert outside(f"{text}\n\n§ 12 Ny taxa\n\nBeslut\nTaxan antas.") == ["närvaro", "justering"]
