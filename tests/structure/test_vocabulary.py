"""Headings as the templates of kommuner, regioner and kommunalförbund print them, 1950s to today, by label."""

import pytest

from nlp.structure.headings import heading
from nlp.structure.patterns import vocabulary
from nlp.structure.phrases import key
from nlp.terms import SectionLabel as L

# The reason for a label stands where an archivist might ask; most rows are the plain names of a section.
PRINTED: dict[L, list[str]] = {
    L.NARVARO: [
        "Plats och tid",
        "Tid och plats",
        "TID OCH PLATS",
        "Beslutande",
        "Beslutande ledamöter",
        "Närvarande ledamöter",
        "Tjänstgörande ersättare",
        "Ej tjänstgörande ersättare",
        "Icke tjänstgörande ersättare",
        "Ej tjänstgörande",
        "Övriga närvarande",
        "Övriga deltagare",
        "Närvaro- och tjänstgöringslista",
        "Närvarorätt",
        "Insynsplats",
        "Uppropslista",
        "Anmälda förhinder",
    ],
    L.JUSTERING: [
        "Utses att justera",
        "Justeringens plats och tid",
        "Tid och plats för justering",
        "Underskrifter",
        "ANSLAG/BEVIS",
        "Anslag / Bevis",  # blanks around the stroke
        "ANSLAGSBEVIS",
        "Bevis om anslag",
        "Tillkännagivande/bevis",
        "Bevis om justering",
        "Anslag om justerat protokoll",
        "Paragrafen är omedelbart justerad",
        "Omedelbar justering",
        "Digital signering",
        "Elektroniska underskrifter",
    ],
    L.INNEHALL: [
        "Innehållsförteckning",
        "Ärendelista",
        "Föredragningslista",
        "Dagordning",
        "Förteckning över ärenden",
    ],
    L.BESLUT: [
        "Beslut",
        "BESLUT",
        "Beslut i ärendet",
        "Beslut för egen del",
        "Nämndens beslut",
        "Kommunfullmäktiges beslut",
        "Hamnnämndens beslut för egen del",
        "Samhällsbyggnadsutskottets beslut",
        "Förbundsdirektionens beslut",  # a kommunalförbund
        "Regionstyrelsens arbetsutskotts beslut",  # a body of a body
        "Nämnden för funktionsstöds beslut",  # a body with a preposition in its name
        "Kultur-, fritids- och turismnämndens beslut:",
        "Drätselkammarens beslut",  # before 1971
        "Beslut 2",  # several in one §
        "Delbeslut 1",
        "Beslut av kommunstyrelsen",
        "Beslut att återremiss",
        "Kommunstyrelsen beslutar således",  # the lead-in stands for the heading
        "Kommunstyrelsens beslut blir därmed att",
    ],
    L.FORSLAG: [
        "Förslag till beslut",
        "FÖRSLAG TILL BESLUT",
        "Beslutsförslag",
        "Liggande förslag",
        "Hemställan",
        "Kommunstyrelsens förslag till kommunfullmäktige",
        "Barn- och utbildningsnämndens arbetsutskotts förslag till beslut",
        "Arbetsutskottets förslag till kommunstyrelsen",
        "Förslag till kommunfullmäktige",
        "Förslag till beslut i kommunstyrelsen",
        "Förslag till beslut från presidiet",
        "Hamnkontorets förslag till beslut",
        "Kommundirektörens förslag",
        "Förvaltningens beslutsförslag",
        "Valberedningens förslag",
        "Ordförandens förslag till beslut",  # written before the meeting, not moved from the floor
    ],
    L.YRKANDEN: [
        "Yrkanden",
        "Yrkande",
        "YRKANDEN",
        "Yrkanden och förslag",
        "Ledamöternas förslag till beslut",
        "Förslag på sammanträdet",
        "Förslag till beslut under sammanträdet",
        "Yrkanden under dagens sammanträde",
        "Yrkanden/förslag på sammanträdet",
        "Tilläggsyrkanden",
        "Återremissyrkande",
        "Ändringsyrkande 2",
        "Behandling på sammanträdet",
        "Skriftligt yrkande",
        "Yrkande om återremiss",
        "Förslag lagda på mötet",
        "Yrkande från Anna Ek (S):",  # the colon makes it a heading, not a document
    ],
    L.BESLUTSGANG: [
        "Beslutsgång",
        "Beslutets gång",
        "Beslutsgången",
        "Propositionsordning",
        "Propositionsordning 2",
        "Beslutsgång för tilläggsyrkandet",
        "Beslutsgång – återremiss",
        "Ordförandens propositionsordning",
        "Beslutsgång och propositionsordning",
        "Ordningsfråga",
        "Propositionsställande",
    ],
    L.VOTERING: [
        "Omröstning",
        "Votering",
        "Voteringen",
        "Huvudvotering",
        "Omröstningsresultat",
        "Voteringslista nr 3",
        "Omröstning om återremiss",
        "Votering 2 – tilläggsyrkandet",
        "Omröstning begärs",
        "Första voteringen",
        "Sluten omröstning",
        "Beslutsgång och votering",  # one heading over both is the vote
        "Proposition och omröstning",
        "Namnupprop",
    ],
    L.RESERVATION: [
        "Reservation",
        "Reservationer",
        "RESERVATIONER",
        "Reservation mot beslutet",
        "Anmälda reservationer",
        "Blank reservation",
        "Reservationer och särskilda yttranden",  # the first of two
        "Reservation till protokollet",
        "Avvikande mening",  # the older word
        "Reservation från Anna Ek (S) och Bo Lind (V):",
    ],
    L.ANTECKNING: [
        "Protokollsanteckning",
        "Protokollsanteckningar",
        "Särskilt yttrande",
        "Särskilt yttrande från Anna Ek (S)",
        "Röstförklaring",
        "Deltar inte i beslutet",  # no jäv
        "Ej deltagande i beslut",
        "Anteckning till protokollet",
        "Till protokollet",
        "Protokollsnotering",
        "Ersättaryttrande",
        "Uttalande till protokollet",
    ],
    L.JAV: ["Jäv", "JÄV", "Anmälan av jäv", "Jävsanmälan", "Jävsfrågor", "Deltar inte på grund av jäv"],
    L.ARENDE: [
        "Ärendebeskrivning",
        "Beskrivning av ärendet",
        "Sammanfattning av ärendet",
        "Sammandrag",  # the older word
        "Ärendet i korthet",
        "Bakgrund",
        "Bakgrund och syfte",
        "Förvaltningens bedömning",
        "Miljö- och byggkontorets synpunkter",
        "Nämndens överväganden",
        "Skäl till beslut",  # the reasons, not the decision
        "Skälen för beslutet",
        "Motivering till beslutet",
        "Beslutsmotivering",
        "Lagstöd",
        "Tillämpliga bestämmelser",
        "Juridiska bedömningar",
        "Motionens innehåll",
        "Svar på motionen",
        "Uppföljning",
        "Information",
        "Föredragning",
        "Överväganden",
        "Sakframställan",
        "Kontorets utredning",
        "Ansökan",
    ],
    L.UNDERLAG: [
        "Beslutsunderlag",
        "Underlag för beslut",
        "Handlingar",
        "Handlingar i ärendet",
        "Bilagor",
        "Bilagor till beslutet",
        "Beslutsunderlag och bilagor",
        "Utsända handlingar",
        "Handlingar som ligger till grund för beslutet",
        "Referenser",
    ],
    L.BEHANDLING: [
        "Tidigare behandling",
        "Ärendets behandling",
        "Ärendets beredning",
        "Ärendets gång",
        "Beredning",
        "Tidigare beslut",
        "Hamnnämndens behandling av ärendet",
        "Arbetsutskottets beredning",
        "Tidigare behandling i kommunstyrelsen",
        "Remissvar",
        "Remissvar från Åkersunds kommun",
        "Inkomna yttranden",
        "Samråd",
        "Facklig samverkan",
        "Samverkan enligt MBL",
        "Medborgardialog",
        "Grannhörande",  # building permits
        "Hamnnämndens yttrande",  # what another body said before
    ],
    L.EKONOMI: [
        "Ekonomiska konsekvenser",
        "Ekonomiska konsekvenser av beslutet",
        "Finansiering",
        "Kostnader och finansiering",
        "Barnkonsekvensanalys",
        "Barnrättsperspektiv",
        "Barnperspektivet",
        "Jämställdhetsanalys",
        "Jämställdhets- och mångfaldsperspektiv",
        "Prövning av barnets bästa",
        "Konsekvenser för miljön",
        "Juridiska konsekvenser",
        "Sociala aspekter",
        "Bedömning ur ekologisk dimension",
        "Riskbedömning",
        "Klimatpåverkan",
        "Avgift",  # what the applicant pays
    ],
    L.DEBATT: [
        "Yttranden",  # the list of speakers
        "Inlägg",
        "Inlägg i ärendet",
        "Debatt",
        "Överläggning",
        "I debatten yttrar sig",
        "Under ärendet yttrar sig",
        "I överläggningen deltog",
        "Talarlista",
        "Anföranden",
    ],
    L.EXPEDIERING: [
        "Expedieras till",
        "Beslutet skickas till",
        "Beslutet ska skickas till",
        "Beslutet skall sändas till",  # spelt as before
        "Protokollsutdrag skickas till",
        "Protokollsutdraget skickas för kännedom till",
        "Paragrafen skickas till",
        "Efter beslut i socialnämnden skickas ärendet till",
        "Sändlista",
        "Delges",
        "Kopia till",
        "Kopia av beslutet skickas till",
        "Beslutsexpediering",
        "Utdrag till",
        "Beslutet delges",
        "Expedieringslista",
        "Avskrift till",  # before the copier
    ],
    L.OVRIGT: [
        "Hur man överklagar",
        "Så här överklagar du",
        "Besvärshänvisning",
        "Information om överklagande",
        "Upplysningar",
        "Upplysningar till sökanden",
        "Ajournering",
        "Ajournering kl. 10.15–10.30",
        "Giltighetstid",
    ],
}


@pytest.mark.parametrize(
    ("line", "label"), [(line, label) for label, lines in PRINTED.items() for line in lines]
)
def test_a_printed_heading(line: str, label: L) -> None:
    found = heading(line)
    assert found is not None
    assert (found.label, found.length) == (label, len(line))


@pytest.mark.parametrize(
    ("line", "label", "why"),
    [
        ("B E S L U T S G Å N G", L.BESLUTSGANG, "letter-spaced"),
        ("F Ö R S L A G  T I L L  B E S L U T", L.FORSLAG, "letter-spaced, words too"),
        ("FORSLAG TILL BESLUT", L.FORSLAG, "a typewriter or reader without dots"),
        ("ARENDEBESKRIVNING", L.ARENDE, "dots lost"),
        ("Bes1utsunder1ag", L.UNDERLAG, "1 for l"),
        ("Sarnmanfattning", L.ARENDE, "rn for m"),
        ("Reservati0n", L.RESERVATION, "0 for o"),
        ("ANSLAGlBEVIS", L.JUSTERING, "l for the stroke"),
        ("Ei tjänstgörande ersättare", L.NARVARO, "i for j"),
        ("**Beslut**", L.BESLUT, "a converter's stars"),
        ("# Ärendebeskrivning", L.ARENDE, "a converter's sign"),
        ("3. Ekonomiska konsekvenser", L.EKONOMI, "a numbered report"),
        ("2.1 Beskrivning av ärendet", L.ARENDE, "numbered in two steps"),
        ("Beslut (forts.)", L.BESLUT, "goes on on the next page"),
        ("Yrkanden, forts", L.YRKANDEN, "the same"),
        ("Reservation & protokollsanteckning", L.RESERVATION, "two headings joined"),
        ("Bakgrund, historik och syfte", L.ARENDE, "three joined"),
        ("Beslutsunderlag:", L.UNDERLAG, "a colon"),
        ("Yrkanden ………", L.YRKANDEN, "dots"),
    ],
)
def test_a_heading_in_another_shape(line: str, label: L, why: str) -> None:
    found = heading(line)
    assert found is not None, why
    assert found.label == label, why


@pytest.mark.parametrize(
    ("line", "label", "length"),
    [
        ("Beslut:Förvaltningen får i uppdrag att utreda frågan.", L.BESLUT, 7),  # no blank
        ("Nämndens beslut: Taxan antas.", L.BESLUT, 17),
        ("Yrkanden Anna Ek (S) yrkar bifall till förslaget.", L.YRKANDEN, 9),
        ("Reservation Bo Lind (V) reserverar sig mot beslutet.", L.RESERVATION, 12),
        ("Sammanfattning av ärendet Hamnen är från 1912 och har tjänat ut.", L.ARENDE, 26),
        ("Beslut Kommunstyrelsen beslutar att anta taxan.", L.BESLUT, 7),
        ("Kopia: Hamnkontoret, Ekonomi", L.EXPEDIERING, 7),
    ],
)
def test_a_heading_and_its_text_on_one_line(line: str, label: L, length: int) -> None:
    found = heading(line)
    assert found is not None
    assert (found.label, found.length) == (label, length)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Stadskontorets förslag till fördelning av medel för", "a sentence or title that breaks here"),
        ("4. Hamnkontorets förslag till riktlinje för kranar och", "a point of a decision"),
        ("Grunders donation fördelas enligt kulturnämndens förslag:", "refers to a proposal"),
        ("Förslag till sammanträdesdagar för kommunfullmäktige", "a title"),
        ("Hamnnämndens redovisning av uppdrag om", "a title that breaks here"),
        ("Vidare lämnar ordföranden information om att kommunstyrelsens", "running text"),
        ("Yrkande från S, V och MP", "a document in the list"),
        ("Reservation från Anna Ek (S)", "a document in the list"),
        ("Kommunstyrelsens beslut 2024-03-05 § 45", "a document, or an earlier decision"),
        ("• Information", "an entry of a list"),
        ("- Ekonomi", "a recipient"),
        ("• Motioner", "an entry of a list"),
        ("4. Omedelbar justering", "a point of a decision"),
        ("2. Dagordning", "an entry of the agenda"),
        ("3. Information", "an entry of the agenda"),
        ("Information.", "the end of a sentence"),
        ("Syfte: att fler ska kunna bada", "a remark inside the text"),
        ("Kostnad: 12 000 kronor", "a remark inside the text"),
        ("Beslutsunderlag för detta saknas i akten", "running text"),
        ("Yrkandet bifalls.", "a decision"),
        ("Reservationen lämnades in skriftligt.", "running text"),
        ("Bakgrunden är att hamnen behöver muddras.", "running text"),
        ("Ärendet bordläggs.", "a decision"),
        ("Omröstning begärs och ska genomföras", "running text"),
        ("förslag till beslut", "the end of a wrapped line"),
        ("Beslutanderätten delegeras till chefen", "begins like a label"),
    ],
)
def test_what_only_looks_like_a_heading(line: str, why: str) -> None:
    assert heading(line) is None, why


def test_every_phrase_of_the_vocabulary_is_a_heading_when_printed() -> None:
    wrong = [
        (phrase, label)
        for phrase, label in vocabulary().whole.items()
        if (found := heading(phrase[0].upper() + phrase[1:])) is None or found.label != label
    ]
    assert wrong == []


def test_weak_phrases_are_part_of_the_vocabulary() -> None:
    assert vocabulary().weak <= vocabulary().whole.keys()


def test_no_two_labels_share_a_damaged_form() -> None:
    strong = {
        phrase: label for phrase, label in vocabulary().whole.items() if phrase not in vocabulary().weak
    }
    assert all(heading(phrase.upper()) is not None for phrase in strong)
    assert key("Anslag / Bevis") in vocabulary().whole
