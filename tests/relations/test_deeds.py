"""The kind of each point of a decision, in active, passive and noun forms, of now and then."""

import pytest
from relations.build import related

ROWS = [
    ("Kommunstyrelsen beslutar att godkänna delårsrapporten.", "godkänna", "infinitive after att"),
    ("Delårsrapporten godkänns.", "godkänna", "passive"),
    ("Delårsrapporten godkännes.", "godkänna", "passive in -es, until the 1980s"),
    ("Nämnden godkände dagordningen.", "godkänna", "past tense"),
    ("Motionen bifalls.", "godkänna", "to say yes to a motion"),
    ("Motionen bifölls.", "godkänna", "the same, past tense"),
    ("Stadsfullmäktige biföllo drätselkammarens hemställan.", "godkänna", "plural verb of the 1940s"),
    ("Bifall till motionen.", "godkänna", "noun form in a decision list"),
    ("Nämnden ställer sig bakom förslaget.", "godkänna", "stands behind"),
    (
        "Kommunstyrelsen föreslår att kommunfullmäktige beslutar att tillstyrka ansökan.",
        "godkänna",
        "tillstyrka",
    ),
    ("Kommunfullmäktige beslutar\natt anta detaljplanen för Lindviks hamn.", "anta", "a plan is adopted"),
    ("Detaljplanen antogs.", "anta", "past passive"),
    ("Reglementet fastställs.", "anta", "fastställs"),
    ("Utdebiteringen fastställdes till 17 kronor.", "anta", "fastställdes, an old budget"),
    (
        "1. Riktlinjer för föreningsbidrag, som varit på remiss, antas.",
        "anta",
        "a clause between subject and verb",
    ),
    ("Antagande av taxa för båtplatser.", "anta", "noun form"),
    ("Motionen avslås.", "avslå", "passive"),
    ("Kommunfullmäktige beslutar att avslå motionen.", "avslå", "infinitive"),
    ("Framställningen avslogs.", "avslå", "past passive"),
    ("Framställningen lämnades utan avseende.", "avslå", "lämnas utan avseende: an old no"),
    ("Skrivelsen lämnas utan åtgärd.", "avslå", "lämnas utan åtgärd"),
    ("Skrivelsen föranleder ingen åtgärd.", "avslå", "föranleder ingen åtgärd"),
    ("Nämnden avstyrker motionen.", "avslå", "avstyrker"),
    ("Avslag på ansökan.", "avslå", "noun form"),
    ("Ansökan beviljas inte.", "avslå", "inte after the verb"),
    ("Nämnden beslutar att inte godkänna slutredovisningen.", "avslå", "a negated yes"),
    ("Motionen om att anta en plan för cykelvägar avslås.", "avslå", "the quoted anta is the motion's"),
    ("Ärendet återremitteras till tekniska nämnden.", "återremittera", "passive"),
    ("Återremiss.", "återremittera", "one word"),
    (
        "Kommunfullmäktige återremitterade ärendet för att anta en ny tidplan.",
        "återremittera",
        "the first act, not its aim",
    ),
    ("Ärendet återförvisas till styrelsen.", "återremittera", "återförvisas"),
    ("Ärendet bordläggs till den 5 juni.", "bordlägga", "passive"),
    ("Frågan bordlades.", "bordlägga", "past passive"),
    ("Bordläggning till nästa sammanträde.", "bordlägga", "noun form"),
    ("Valet bordläggs.", "bordlägga", "an election put off elects nobody"),
    ("Informationen noteras.", "anteckna", "noteras"),
    ("Informationen antecknas till protokollet.", "anteckna", "antecknas"),
    ("Nämnden har tagit del av rapporten.", "anteckna", "ta del av"),
    ("Kommunstyrelsen beslutar att lägga skrivelsen till handlingarna.", "anteckna", "till handlingarna"),
    ("Anmälan lades till handlingarna.", "anteckna", "the same, past tense"),
    ("Till handlingarna.", "anteckna", "a decision without a verb"),
    ("Motionen anses besvarad.", "anteckna", "besvarad: neither yes nor no"),
    ("Medborgarförslaget förklaras besvarat.", "anteckna", "the same, neuter"),
    ("Motionen avskrivs.", "anteckna", "closed without a stand"),
    ("Styrelsens ledamöter beviljas ansvarsfrihet för 2023.", "bevilja", "ansvarsfrihet"),
    ("Kommunstyrelsen anslår 200 000 kronor ur förfogandeanslaget.", "bevilja", "money"),
    ("Bygglov ges för carport.", "bevilja", "lov ges"),
    ("Nämnden beslutar att ge bygglov för tillbyggnad.", "bevilja", "ge bygglov"),
    ("Dispens medges från strandskyddet.", "bevilja", "medges"),
    ("Anna Ek (S) entledigas från uppdraget.", "bevilja", "let go at her own wish"),
    ("Till justerare utses Bo Alm (M).", "utse", "inverted"),
    ("Kommunfullmäktige väljer Cia Dahl (L) till ordförande.", "utse", "väljer"),
    ("Till revisor valdes Dan Fors (V).", "utse", "valdes"),
    ("Nämnden beslutar:\nOrdinarie: Anna Ek (S)\nErsättare: Bo Alm (M)", "utse", "a line for each, no verb"),
    ("Val av Eva Grip (KD) till nämndeman.", "utse", "noun form"),
    ("Förslaget överlämnas till kommunstyrelsen.", "överlämna", "handed on"),
    ("Motionen remitteras till byggnadsnämnden.", "överlämna", "remitted to one who has not had it"),
    ("Nämnden beslutar att avge yttrande enligt förvaltningens förslag.", "överlämna", "a yttrande"),
    ("Planförslaget sänds ut på samråd.", "överlämna", "samråd"),
    ("Valärendet hänskjuts till valberedningen.", "överlämna", "hänskjuts"),
    ("Förvaltningen får i uppdrag att anta en rutin.", "övrigt", "an uppdrag is no act on the matter"),
    ("Kommunstyrelsen uppdrar åt kansliet att godkänna fakturan.", "övrigt", "the same, active"),
    ("Nämnden ska redovisa hur planen antas.", "övrigt", "what shall be, not what is done"),
    ("Enligt förslag.", "övrigt", "the proposal may be a no as well as a yes"),
    ("Paragrafen justeras omedelbart.", "övrigt", "no act on the matter"),
    ("Tidigare beslut upphävs.", "övrigt", "upphävs"),
    ("Under förutsättning att fullmäktige beviljar medel, antas planen.", "anta", "the condition is no act"),
    ("Med anledning av beslutet att avslå motionen, noteras skrivelsen.", "anteckna", "the ground is no act"),
    (
        "Kommunstyrelsen beslutar lägga följande redovisning till handlingarna:\n1. Biblioteket\n2. Badhuset",
        "anteckna",
        "the lead-in has the verb",
    ),
    (
        "Kommunstyrelsen tillstyrker förslaget och föreslår att kommunfullmäktige beslutar:\n1. Nämnden får i uppdrag att räkna.",
        "övrigt",
        "a verb before the last lead-in is not the points'",
    ),
]


@pytest.mark.parametrize(("text", "kind", "reason"), ROWS, ids=[row[2] for row in ROWS])
def test_kind_of_the_point(text: str, kind: str, reason: str) -> None:
    _, paragraf = related(f"== beslut\n{text}")
    assert [point.kind.value for point in paragraf.beslut][-1:] == [kind], reason


SEVERAL = [
    (
        "Kommunstyrelsen föreslår kommunfullmäktige besluta:\n1. Taxan antas.\n2. Motionen avslås.\n\nKommunstyrelsen beslutar för egen del:\n1. Rapporten läggs till handlingarna.",
        ["föreslår anta", "föreslår avslå", "beslutar anteckna"],
        "both modes in one paragraf",
    ),
    (
        "Nämnden beslutar att\n- godkänna planen\n- överlämna den till kommunstyrelsen\n- justera paragrafen omedelbart",
        ["beslutar godkänna", "beslutar överlämna", "beslutar övrigt"],
        "each point its own kind",
    ),
    (
        "Arbetsutskottet återremitterar ärendet. Anna Ek (S) utses att justera.",
        ["beslutar återremittera", "beslutar utse"],
        "two sentences that decide",
    ),
    (
        "Regionstyrelsen föreslår regionfullmäktige besluta\nAvslå motionen.",
        ["föreslår avslå"],
        "a capital infinitive under its lead-in",
    ),
    (
        "Dagordningen godkännes. Till justerare utsågs Bo Alm. Ordföranden tackade för visat intresse.",
        ["beslutar godkänna", "beslutar utse"],
        "what follows and decides nothing is no point",
    ),
    (
        "Enligt förslag. Ärendet avgjordes efter votering.",
        ["beslutar övrigt"],
        "how it was settled is no point",
    ),
    (
        "Nämnden beslutar:\nOrdinarie: Anna Ek (S)\nErsättare: Bo Alm (M)\nProtokollet ska justeras senast den 7 maj",
        ["beslutar utse", "beslutar utse", "beslutar övrigt"],
        "a line for each",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), SEVERAL, ids=[row[2] for row in SEVERAL])
def test_mode_and_kind_of_each_point(text: str, expected: list[str], reason: str) -> None:
    _, paragraf = related(f"== beslut\n{text}")
    assert [f"{point.mode.value} {point.kind.value}" for point in paragraf.beslut] == expected, reason


def test_the_sentence_with_the_tally_has_a_kind_too() -> None:
    _, paragraf = related(
        "== votering\nOmröstningen utfaller med 22 ja och 11 nej, vilket innebär att nämnden beslutar att avslå motionen."
    )
    assert [point.kind.value for point in paragraf.beslut] == ["avslå"]
