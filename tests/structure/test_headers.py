"""One header form a row: number, title and dnr."""

import pytest
from documents import document

from nlp.structure import outline

BODY = "\n\nBeslut\n\nNämnden godkänner redovisningen.\n"
TAXA = "Ny taxa för hamnen"
DNR = ("KS 2024/15",)

NUMBERS = [
    (f"Paragraf 12\n{TAXA}", "12", "the word for the sign"),
    (f"Paragraf 12 {TAXA}", "12", "and the title beside it"),
    (f"PARAGRAF 12\n{TAXA}", "12", "in capitals"),
    (f"§ 12/24\n{TAXA}", "12", "number and short year"),
    (f"§ 12/2024 {TAXA}", "12", "number and year"),
    (f"§ 12 / 2024 {TAXA}", "12", "with blanks"),
    (f"§ 12-2024 {TAXA}", "12", "with a hyphen"),
    (f"§ 2024/12 {TAXA}", "12", "year first"),
    (f"§ 2024:12\n{TAXA}", "12", "year first, colon"),
    (f"KS § 12 2024\n{TAXA}", "12", "the year behind a blank"),
    (f"Kf §12 Au §34\n{TAXA}", "12", "the committee's number behind"),
    (f"KS § 12 KSAU § 34\n{TAXA}", "12", "both with prefix"),
    (f"KF § 12 (KS § 40)\n{TAXA}", "12", "the board's number in parentheses"),
    (f"KSAU § 34, KS § 12\n{TAXA}", "34", "its own first, then the board's"),
    (f"Sn 12 Au 8 Sn 3\n{TAXA}", "12", "stacked history without sign"),
    (f"§ 12 Au § 34 {TAXA}", "12", "one sign, then the committee's"),
    (f"KS AU § 12 {TAXA}", "12", "body in two words"),
    (f"KSN § 12 {TAXA}", "12", "an abbreviation that no list has"),
    (f"Ks. § 12 {TAXA}", "12", "a full stop behind the body"),
    (f"Kommunstyrelsen § 12 {TAXA}", "12", "the body in full"),
    (f"KOMMUNSTYRELSEN\n§ 12\n{TAXA}", "12", "the body on a line above"),
    (f"§ 12 a {TAXA}", "12a", "a letter, when one came in between"),
    (f"§ 12a\n{TAXA}", "12a", "the letter close"),
    (f"Sammanträde 2 § 12\n{TAXA}", "12", "the meeting counted before it"),
    (f"Ärende 5 § 12\n{TAXA}", "12", "the item of the agenda before it"),
    (f"Ärende 5, § 12 {TAXA}", "12", "with a comma"),
    (f"§ 12. {TAXA}", "12", "full stop"),
    (f"§ 12: {TAXA}", "12", "colon"),
    (f"§ 12 – {TAXA}", "12", "dash"),
    (f"§12{TAXA}", "12", "all glued"),
    (f"12 § {TAXA}", "12", "the sign behind"),
    (f"12§\n{TAXA}", "12", "glued behind"),
    (f"## § 12 {TAXA}", "12", "left by a converter"),
    (f"• § 12 {TAXA}", "12", "a bullet"),
    (f"§\u00a012 {TAXA}", "12", "no-break space"),
    (f"$ 12 {TAXA}", "12", "misread sign"),
    (f"§ 12.\n{TAXA}", "12", "a full stop, and the title below"),
    (f"12 §. {TAXA}", "12", "the sign and a full stop behind"),
    (f"KF § 12\nAU § 40\nKS § 52\n{TAXA}", "12", "earlier bodies on the lines below"),
    (f"Ärende nr 12\n{TAXA}", "12", "no § at all"),
    (f"Ärende 12: {TAXA}", "12", "nor here"),
    (f"Punkt 12. {TAXA}", "12", "a point of the agenda"),
    (f"Dagordningspunkt 12\n{TAXA}", "12", "in full"),
    (f"Nr 12 {TAXA}", "12", "only numbered"),
    (f"Beslut nr 12\n{TAXA}", "12", "decisions counted"),
]


@pytest.mark.parametrize(("header", "number", "why"), NUMBERS)
def test_number(header: str, number: str, why: str) -> None:
    found = outline(document(header + BODY)).paragrafer
    assert [(paragraf.number, paragraf.title) for paragraf in found] == [(number, TAXA)], why


DNRS = [
    (f"§ 12 Dnr KS/2025:4-041\n{TAXA}", ("KS/2025:4",), "plan code behind a hyphen"),
    (f"§ 12 KS2025.0004\n{TAXA}", ("KS2025.0004",), "glued, full stop"),
    (f"§ 12 Dnr: 2025-00123 KS\n{TAXA}", ("2025-00123 KS",), "the diary behind the number"),
    (f"§ 12\tDnr 2024/15\n{TAXA}", ("2024/15",), "a tab"),
    (f"§ 12        KS 2024/15\n{TAXA}", DNR, "the right column"),
    (f"§ 12  {TAXA}        KS 2024/15", DNR, "beside the title"),
    ("§ 12 Ny taxa\nför hamnen        KS 2024/15", DNR, "beside the second line of the title"),
    (f"§ 12 {TAXA} (KS 2024/15)", DNR, "in parentheses behind the title"),
    ("§ 12 Ny taxa\nför hamnen (KS 2024/15)", DNR, "on the title's second line"),
    (f"§ 12 {TAXA} Dnr KS 2024/15", DNR, "label behind the title"),
    (f"§ 12 {TAXA}, dnr KS 2024/15", DNR, "after a comma"),
    (f"§ 12 {TAXA} – KS 2024/15", DNR, "after a dash"),
    (f"§ 12 | {TAXA} | KS 2024/15", DNR, "cells of a table"),
    (f"§ 12 Dnr KS 2024/15 {TAXA}", DNR, "before the title"),
    (f"§ 12 Dnr KS 2024/15 - 041 {TAXA}", DNR, "plan code before the title"),
    (f"§ 12 (Dnr KS 2024/15)\n{TAXA}", DNR, "in parentheses beside the number"),
    (f"§ 12, Dnr KS 2024/15\n{TAXA}", DNR, "after a comma beside the number"),
    (f"§ 12\nÄrendenr: KS 2024/15\n{TAXA}", DNR, "between number and title"),
    (f"§ 12\nDiarienr KS 2024/15\n{TAXA}", DNR, "another label"),
    (f"§ 12\n{TAXA}\nKS 2024/15", DNR, "below the title"),
    (f"§ 12\n{TAXA}\n(KS 2024/15)", DNR, "below, in parentheses"),
    (f"§ 12 {TAXA}\nDnr KS 2024/15 041", DNR, "plan code below"),
    (f"Dnr KS 2024/15\n\n§ 12\n{TAXA}", DNR, "above"),
    (f"KS § 12/2024 Dnr KS 2024/15\n{TAXA}", DNR, "beside number and year"),
    (f"12 Dnr KS 2024/15 {TAXA}", DNR, "the sign lost"),
    (f"§ 12 a Dnr KS 2024/15\n{TAXA}", DNR, "beside a letter"),
    (f"§ 12\nKommunstyrelsen\nDnr KS 2024/15\n{TAXA}", DNR, "the body between"),
    (f"§ 12\nHandläggare: Bo Ek\nDnr KS 2024/15\n{TAXA}", DNR, "and who prepared it"),
    (f"§ 12 Dnr KS 2024/15, HN 2023/7\n{TAXA}", ("KS 2024/15", "HN 2023/7"), "its own and the board's"),
    (f"§ 12 dnr: KS 956/ {TAXA}", (), "digits lost: no number, and none in the title"),
    (f"§ 12 Dnr 2014/ {TAXA}", (), "only the year left"),
    (f"§ 12 Dnr Ks {TAXA}", (), "only the diary left"),
]


@pytest.mark.parametrize(("header", "dnr", "why"), DNRS)
def test_dnr(header: str, dnr: tuple[str, ...], why: str) -> None:
    (paragraf,) = outline(document(header + BODY)).paragrafer
    assert (paragraf.title, paragraf.dnr) == (TAXA, dnr), why


def test_a_dnr_in_a_table_of_the_paragraf_is_not_its_own() -> None:
    table = "\n\nÄrendet\nAnmälda beslut\n00254/2023  2023-05-16 Begäran om yttrande\nKS 2023/9  Taxa\n"
    (paragraf,) = outline(document(f"§ 12 {TAXA}\nDnr KS 2024/15{table}")).paragrafer
    assert paragraf.dnr == DNR


REFERENCES = [
    "Nämnden behandlade ärendet den 28 maj 2023, § 149.",
    "Bordlagt den 12 december 2022,\n§ 98.",
    "Motionen bordlades den 5 maj,\n§ 44",
    "§ 149, och den 4 juni.",
    "Enligt 4 kap. 6 § kommunallagen ska\n§ 7 i reglementet tillämpas.",
    "enligt 16 kap.\n§ 4 Miljöbalken gäller",
    "med stöd av 9 kap.\n31 § Plan- och bygglagen",
    "i § 5 och\n§ 6 i reglementet",
    "se även § 44\noch § 45",
    "Enligt reglementets\n§ 5 ska nämnden",
    "4 kap. 6 § kommunallagen",
    "6 § kommunallagen",
    "6 § andra stycket förvaltningslagen",
    "9 kap 31 § PBL",
    "§ 6 andra stycket ska ha följande lydelse",
    "§ 6 första stycket i arvodesreglementet",
    "§ 4 kommunallagen",
    "2 kap. 5 § Lagen om hamnar",
    "§ 1:1 i stadgarna",
    "§ 44:2",
    "§§ 10-14",
    "§ 10-14",
    "§§ 10, 11 och 12",
    "§ 12 och 13 i taxan",
    "§ 12 samt 14",
    "§ 14 s. 25-26 i protokollet",
    "KS 2009-10-27, § 148",
    "KS 2009-10-27 § 148",
    "KSAU 2023-05-03 § 45",
    "AU § 45, 2023-05-03",
    "Kommunstyrelsen 2023-05-09 § 148",
    "Kommunstyrelsens protokoll 2023-05-09 § 148",
    "Kommunstyrelsens beslut § 148/2023",
    "Kommunstyrelsen § 45/2023\nKommunstyrelsen § 50/2023",
    "Nämndens beslut 2023-03-01 § 5 Taxa",
    "Protokollsutdrag KSAU § 45",
    "Protokollsutdrag från arbetsutskottet den 3 maj 2023, § 45",
    "Enligt § 14 Reglemente för hamnen",
    "Se § 14 Val av ombud",
    "Jfr § 14 Val av ombud",
    "Paragraf 14 justeras omedelbart.",
    "Paragrafer 12 - 14",
    "Sekreterare\n§ 14\nOrdförande",
    "(§ 44)",
    "Beslutet i § 44 upphävs.",
    "Bilaga 1 § 44",
    "Ledamöter §§ 1–5\nAnna Ek (S) § 3",
    "Bo Ek (M) jäv § 14",
    "1. Anta taxan\n2. Uppdra åt förvaltningen\n3. Avslå motionen",
    "1 Taxan antas.\n2 Motionen avslås.",
    "Tabell 3 Avgifter\n12 Avgift 345\n13 Avgift 567",
    "12 Ja-röster",
    "TN 2023-04-04",
    "KS 2023/14",
    "SN 2023:14 Ansökan",
    "MN 45 kr",
    "KS den 14 maj",
    "Ärende 14 utgår.",
    "Ärende 3 och 4 byter plats.",
    "Punkt 2 avslås.",
    "Fråga 1\nAnna Ek (S) frågar.",
    "§ 12 forts.",
    "Forts. § 12",
    "§ 12 (forts.)",
    "§ 12 fortsättning från föregående sida",
]


@pytest.mark.parametrize("line", REFERENCES)
def test_a_reference_opens_no_paragraf(line: str) -> None:
    text = f"§ 12 {TAXA}{BODY}\nTidigare behandling\n\n{line}\n"
    assert [found.number for found in outline(document(text)).paragrafer] == ["12"]
    followed = f"{text}\n\n§ 13 Val av ombud{BODY}"
    assert [found.number for found in outline(document(followed)).paragrafer] == ["12", "13"]
