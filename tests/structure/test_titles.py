"""Where a title ends: at the dnr, a heading, a sentence, a gap; and the words that only look like a heading."""

import pytest
from documents import document

from nlp.structure import outline

BODY = "\n\nBeslut\n\nNämnden godkänner redovisningen.\n"

TITLES = [
    ("§ 12\nNy taxa för\nhamnen", "Ny taxa för hamnen", "wrapped after a preposition"),
    ("§ 12\nNy taxa\nför hamnen", "Ny taxa för hamnen", "goes on in lower case"),
    (
        "§ 12 Motion från Anna Ek (S) om\nfler bänkar i parken",
        "Motion från Anna Ek (S) om fler bänkar i parken",
        "wrapped on the header line",
    ),
    (
        "§ 12\nYttrande över remissen om hamnar enligt 4 kap.\nmiljöbalken",
        "Yttrande över remissen om hamnar enligt 4 kap. miljöbalken",
        "an abbreviation ends no sentence",
    ),
    ("§ 12\nJustering", "Justering", "a heading elsewhere, here the title"),
    ("§ 12\nInformation", "Information", "the same"),
    ("§ 12\nAnmälan av jäv", "Anmälan av jäv", "the same"),
    ("§ 12\nAllmänhetens frågestund", "Allmänhetens frågestund", "the same"),
    ("§ 12\nOrdningsfråga", "Ordningsfråga", "the same"),
    ("§ 12\nFörslag till budget för år\n2025", "Förslag till budget för år 2025", "begins as a heading does"),
    (
        "§ 12\nValberedningens förslag till\nval i nämnder",
        "Valberedningens förslag till val i nämnder",
        "the same, wrapped",
    ),
    (
        "§ 12\nKommunstyrelsens förslag till budget 2025",
        "Kommunstyrelsens förslag till budget 2025",
        "another heading follows",
    ),
    ("§ 12 2024 års plan för hamnen", "2024 års plan för hamnen", "the year belongs to it"),
    ("§ 12 Val av justerare (kl. 13.05)", "Val av justerare", "the time when it began does not"),
    ("§ 12 Val av ombud (kl 09:46–10:02)", "Val av ombud", "nor a span of time"),
    (
        "§ 12\nProtokoll nr 3\nSammanträdesdatum: 2024-05-21\nVal av ombud",
        "Val av ombud",
        "a running head got in between",
    ),
    (
        "§ 12\nÅkersunds hamnnämnd\nVal av ombud",
        "Åkersunds hamnnämnd Val av ombud",
        "what is no body we know stays",
    ),
    ("§ 12\nHamnnämnden\nVal av ombud", "Val av ombud", "a body alone is none"),
    ("§ 12 Sammanträdets öppnande, formalia.", "Sammanträdets öppnande, formalia.", "a full stop as printed"),
    ("§ 12 Svar på motion – ”Rör inte vår hamn!”", "Svar på motion – ”Rör inte vår hamn!”", "quotes stay"),
]


@pytest.mark.parametrize(("header", "title", "why"), TITLES)
def test_title(header: str, title: str, why: str) -> None:
    (paragraf,) = outline(document(header + BODY)).paragrafer
    assert paragraf.title == title, why


def test_a_title_that_runs_on_takes_even_the_word_for_annexes() -> None:
    (paragraf,) = outline(document(f"§ 12 Hamnrådet - Protokoll med\nbilagor 2025\nBeslut{BODY}")).paragrafer
    assert paragraf.title == "Hamnrådet - Protokoll med bilagor 2025"


def test_a_list_of_decisions_is_no_heading_under_its_header() -> None:
    (paragraf,) = outline(document(f"§ 12\nDELEGATIONSBESLUT\nDnr KS 2014/3\n\nBeslut{BODY}")).paragrafer
    assert (paragraf.title, paragraf.dnr) == ("DELEGATIONSBESLUT", ("KS 2014/3",))


RUN_IN = [
    ("§ 12 Val av ombud", "Anna Ek (S) väljs till ombud.", "a name begins the sentence"),
    ("§ 12 Allmänhetens frågestund", "Inga frågor ställs.", "a common word does"),
    ("KF § 12 DNR: KF.2017.6\n\nAllmänhetens frågestund", "Inga frågor ställs.", "on the line below the header"),
    ("§ 12 Inledning", "Ordföranden förklarade sammanträdet öppnat.", "a title of one word"),
    ("§ 12 Ny vägplan för Lindviks kommun", "Vägnämnden har fått i uppdrag av styrelsen att se över planen.", "a body behind a place"),
    ("§ 12 Ekonomisk uppföljning efter maj 2023", "Tekniska nämnden har en ram på 44 mkr.", "a year ends the title"),
    ("§ 12 Ekonomisk uppföljning", "T.f. ekonomichef Bo Ek informerar om läget.", "a title before the name"),
    ("§ 12 Vackra Lindvik och Åkersund", "Projektledare Bo Ek berättar om projektet.", "places in the title"),
    ("§ 12 Anmälan av beslut", "Anmälan av beslut a) Arbetsutskottet b) Chefen.", "the title said again"),
    ("§ 12 Lista över remisser", "Förteckning över ärenden som ordföranden skickat ut på remiss.", "no verb that we know, but a noun begins it"),
    ("Ks 12 Policy för hamnen", "Förslag till beslut Styrelsen föreslås godkänna policyn.", "a heading"),
    ("Ks 12 Namninsamling med begäran om folkomröstning", "Den 14 december 2023 överlämnades namn.", "a date begins the sentence"),
    ("§ 12 Kungörelse och annonsering", "Kungörelsen om sammanträdet anslogs den 2 maj på anslagstavlan.", "the noun again"),
]  # fmt: skip


@pytest.mark.parametrize(("header", "sentence", "why"), RUN_IN)
def test_a_sentence_on_the_line_of_the_title_is_no_part_of_it(header: str, sentence: str, why: str) -> None:
    text = f"{header} {sentence}\n\n§ 13 Övrigt{BODY}"
    first, _ = outline(document(text)).paragrafer
    assert first.title == header.replace("\n", " ").split("12 ")[1].removeprefix("DNR: KF.2017.6").strip(), (
        why
    )
    assert text[first.sections[0].start :].startswith(sentence), why


@pytest.mark.parametrize(
    "title",
    [
        "Yttrande över betänkandet Ett starkare skydd för hamnar (SOU 2025:92)",
        "Motion av Anna Ek (S), Karin Berg (M) och Bo Lind (V) om att bygga en ny brygga vid Lindviks hamn",
        "Svar på medborgarförslag om att kommunen ska köpa in Hamnhuset i Åkersund",
        "Redovisning av uppdrag till Lindviks Hamn AB att se över sina taxor",
        "Antagande av detaljplan för Kajen 3:12 och del av Strand 1:1 i Norrsele kommun",
        "Överenskommelse mellan Lindviks kommun och Region Älvdal om hamnen",
        "Val av ledamot i Stiftelsen Anna Eks minne efter Bo Lind (C)",
        "Ansökan om bygglov för nybyggnad av enbostadshus på fastigheten Strand 1:14, Åkersund",
    ],
)
def test_capitals_inside_a_title_do_not_end_it(title: str) -> None:
    (paragraf,) = outline(document(f"§ 12 {title}{BODY}")).paragrafer
    assert paragraf.title == title
