"""Sections inside a §: in any order, repeated, glued to text, and without headings."""

import pytest
from documents import document

from nlp.structure import outline


def labels(body: str) -> list[str]:
    (paragraf,) = outline(document(f"§ 12 Ny taxa för hamnen\n\n{body}")).paragrafer
    return [section.label for section in paragraf.sections]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Beslut\nTaxan antas.\nBakgrund\nHamnen är dyr.",
            ["beslut", "ärende"],
        ),  # decision first, no blank lines
        (
            "Bakgrund\nHamnen är dyr.\n\nKommunstyrelsen beslutar\n\natt anta taxan.",
            ["ärende", "beslut"],
        ),  # decision last, by its lead-in
        (
            "Beslutsgång\nA ställs mot B.\nOmröstning\nJa för A.\nBeslutsgång\nTillägget prövas.\nOmröstning\nJa för tillägget.",
            ["beslutsgång", "votering", "beslutsgång", "votering"],
        ),  # two rounds
        (
            "Hamnen är dyr och taxan gammal.\n\nBeslut\nTaxan antas.",
            ["ärende", "beslut"],
        ),  # unheaded first paragraph
        ("Beslut\n\nAntecknas.\n\nHandling\n\nKarta", ["beslut", "underlag"]),  # a decision in one word
        ("Nämnden beslutar att anta taxan.", ["beslut"]),  # a decision without any heading
        ("Beslut\nEnligt kommunstyrelsens förslag:\n1. Taxan antas.", ["beslut"]),  # a reference, no förslag
        ("Beslut\nTaxan antas.\n\nMot beslutet reserverar sig Anna Ek (S).", ["beslut", "reservation"]),
        ("Beslut\nTaxan antas.\n\nParagrafen är omedelbart justerad", ["beslut", "justering"]),
        (
            "Omröstning\nOmröstning begärs\nJa-röst för A.\nOmröstningsresultat\n7 ja.",
            ["votering"],
        ),  # sub-headings
        ("Expedieras till\nFör kännedom\nHamnchefen\nFör åtgärd\nEkonomi", ["expediering"]),
        (
            "Beslutande sammanträde\n\nYrkanden\nAnna Ek (S) yrkar bifall.",
            ["yrkanden"],
        ),  # two lines, one heading
        (
            (
                "Hamnens förslag\nBryggan byggs.\n\nNämndens förslag\nNämnden föreslår\natt bryggan byggs"
                "\n\nAnna Ek (S) yrkar bifall.\n\nOrdföranden prövar förslaget och finner det antaget."
            ),
            ["ärende", "förslag", "yrkanden", "beslutsgång"],
        ),  # no headings behind the proposal
        (
            (
                "Förslag till beslut\nNämnden föreslår fullmäktige\natt anta taxan\n\nKommunfullmäktige beslutar"
                "\n• att anta taxan."
            ),
            ["förslag", "beslut"],
        ),  # the decision by its lead-in alone
        (
            "Underlag\nKarta\nYttrande från hamnnämnden\nFörslag till yttrande\n\nBeslut\nTaxan antas.",
            ["underlag", "beslut"],
        ),  # documents that are called as sections are
        (
            "Yttranden\nAnna Ek (S) och Bo Lind (M) yttrar sig.\n\nAnna Ek (S) yrkar bifall.\n\nBeslut\nTaxan antas.",
            ["debatt", "yrkanden", "beslut"],
        ),
        (
            (
                "Yrkanden: Anna Ek (S) yrkar bifall.\n\nOrdföranden: Proposition ställdes på bifall mot avslag."
                "\n\nBeslut: Nämnden beslutar:\n1. Taxan antas.\n2. Bryggan byggs."
            ),
            ["yrkanden", "beslutsgång", "beslut"],
        ),  # the chair as a speaker
        (
            "Ordföranden ställer A mot B och finner att A antas.\nVoteringsproposition:\nJa för A\nNej för B\n7 ja och 2 nej.",
            ["votering"],
        ),  # one paragraph from the question to the count
        (
            "Propositionsordning\nOrdföranden ställer A mot B.\nOmröstning begärs.\n\nOmröstning\nJa för A\n7 ja och 2 nej.",
            ["beslutsgång", "votering"],
        ),  # the count has a heading of its own
    ],
)
def test_headed_text(body: str, expected: list[str]) -> None:
    assert labels(body) == expected


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Under överläggningen yrkade Karl Berg bifall till motionen.", "yrkanden"),
        ("Ordföranden ställde förslagen under proposition och fann att motionen avslagits.", "beslutsgång"),
        ("Vid omröstningen avgavs 31 ja-röster och 4 nej-röster.", "votering"),
        ("Landstinget beslöt i enlighet härmed.", "beslut"),
        ("Mot beslutet anmälde Karl Berg reservation.", "reservation"),
        ("I ärendet yttrade sig Eva Lind och Karl Berg.", "debatt"),
        ("Eva Lind anmäler jäv och lämnar lokalen.", "jäv"),
        ("Eva Lind deltar inte i beslutet.", "anteckning"),
    ],
)
def test_narrative_minutes_are_told_by_their_words(paragraph: str, expected: str) -> None:
    assert labels(f"Föredrogs förslag till ny taxa.\n\n{paragraph}") == ["ärende", expected]


def test_motions_under_a_sentence_do_not_end_the_narrative() -> None:
    body = (
        "Föredrogs nämndens förslag, mot vilket Bo Ek hade reserverat sig.\n\n"
        "Under överläggningen framfördes följande yrkanden:\n\nBo Ek yrkade avslag.\n\n"
        "Ordföranden ställde förslagen under proposition.\n\nFullmäktige beslutade i enlighet härmed."
    )
    assert labels(body) == ["ärende", "yrkanden", "beslutsgång", "beslut"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Beslut: Enligt förslag. Votering om tilläggsyrkande från Vänsterpartiet.",
            ["beslut", "votering"],
        ),  # a decision list
        (
            "Omröstning\nOmröstning begärs\nPropositionsordning\nJa-röst för bifall\nNej-röst för avslag\n7 ja, 6 nej.",
            ["votering"],
        ),  # the meaning of the votes, no new round
        ("Beslut\nNämnden avslår motionen efter votering.", ["beslut"]),  # mentions a vote, reports none
    ],
)
def test_votes_beside_decisions(body: str, expected: list[str]) -> None:
    assert labels(body) == expected


def test_every_line_after_the_title_lies_in_a_section() -> None:
    text = "§ 12 Ny taxa\n\nHamnen är dyr.\n\nBeslut\nTaxan antas.\n\nJäv\nEva Lind (S).\n"
    (paragraf,) = outline(document(text)).paragrafer
    covered = "".join(text[section.start : section.end] for section in paragraf.sections)
    assert "".join(covered.split()) == "".join(text.split("Ny taxa")[1].split())


def test_lines_that_a_source_ran_together_are_cut_at_their_headings() -> None:
    words = "Hamnen har under många år tagit ut en taxa som inte täcker kostnaderna för underhållet. " * 3
    text = f"§ 12 Ny taxa för hamnen Ärendebeskrivning {words}Beslutsunderlag Tjänsteskrivelse den 3 maj. Hamnnämndens beslut Taxan antas."
    (paragraf,) = outline(document(text)).paragrafer
    assert [section.label for section in paragraf.sections] == ["ärende", "underlag", "beslut"]
    assert paragraf.title == "Ny taxa för hamnen"
