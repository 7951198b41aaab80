"""Who moved what: the clause, its subject, its kind, and who joins it."""

import pytest
from relations.build import moved, related

ROWS = [
    (
        "Anna Ek (S) yrkar bifall till kommunstyrelsens förslag.",
        ["bifall: Anna Ek (S)"],
        "the commonest form",
    ),
    (
        "Anna Ek (S), Bo Alm (M) och Cia Dahl (L) yrkar bifall till förslaget.",
        ["bifall: Anna Ek (S), Bo Alm (M), Cia Dahl (L)"],
        "several, one party each",
    ),
    (
        "Anna Ek (S) samt Bo Alm (M)\nyrkar avslag på motionen.",
        ["avslag: Anna Ek (S), Bo Alm (M)"],
        "samt, and a wrapped line",
    ),
    (
        "Klas\nWessman\n(C) yrkar bifall till motionen.",
        ["bifall: Klas Wessman (C)"],
        "a name and its party wrapped",
    ),
    (
        "Anna Ek (S) Bo Alm (M) yrkar bifall till motionen.",
        ["bifall: Anna Ek (S), Bo Alm (M)"],
        "comma lost between persons",
    ),
    (
        "Ordföranden Anna Ek (S) yrkar bifall till arbetsutskottets förslag.",
        ["bifall: Anna Ek (S)"],
        "a title before the name",
    ),
    (
        "Förste vice ordförande Bo Alm (M) och kommunalrådet Cia Dahl (L) yrkar avslag på förslaget.",
        ["avslag: Bo Alm (M), Cia Dahl (L)"],
        "titles inside the list",
    ),
    (
        "Tjänstgörande ersättaren Dan Fors (V) yrkar återremiss.",
        ["återremiss: Dan Fors (V)"],
        "a serving substitute",
    ),
    ("Anna Ek (s) yrkade bifall till motionen.", ["bifall: Anna Ek (s)"], "past tense, lower-case party"),
    ("Anna Ek yrkar bifall till motionen.", ["bifall: Anna Ek"], "no party printed"),
    ("Ledamöterna från SD yrkar avslag på motionen.", ["avslag: (SD)"], "a group by its party"),
    ("S, V och MP yrkar bifall till motionen.", ["bifall: (S), (V), (MP)"], "parties as movers"),
    (
        "Sverigedemokraterna yrkar avslag på förslaget.",
        ["avslag: (Sverigedemokraterna)"],
        "a party by its full name",
    ),
    (
        "I detta ärende yrkade Socialdemokraterna och Vänsterpartiet bifall. Moderaterna yrkade avslag.",
        ["bifall: (Socialdemokraterna), (Vänsterpartiet)", "avslag: (Moderaterna)"],
        "inverted, parties",
    ),
    ("SD-gruppen yrkar återremiss.", ["återremiss: (SD)"], "a party group"),
    (
        "Vidare yrkar Anna Ek (S), Bo Alm (M) och Cia Dahl (L) bifall till tilläggsyrkandet.",
        ["tillägg: Anna Ek (S), Bo Alm (M), Cia Dahl (L)"],
        "inverted subject",
    ),
    (
        "Under överläggningen yrkar dels Anna Ek bifall till förslaget dels Bo Alm avslag på detsamma.",
        ["bifall: Anna Ek", "avslag: Bo Alm"],
        "dels … dels",
    ),
    (
        "Slutligen yrkade Eva Grip (KD) återremiss av ärendet.",
        ["återremiss: Eva Grip (KD)"],
        "inverted with an adverb",
    ),
    (
        "Anna Ek (S) yrkar avslag på barn- och utbildningsnämndens förslag.",
        ["avslag: Anna Ek (S)"],
        "a suspended hyphen joins a word, not two things",
    ),
    (
        "Anna Ek (S) föreslår, som ändring av nämndens förslag: ”Nämnden tillstyrker ansökan.”",
        ["ändring: Anna Ek (S)"],
        "what the mover calls an ändring, whatever it says",
    ),
    (
        "Anna Ek (S) yrkar som motförslag att motionen avslås.",
        ["ändring: Anna Ek (S)"],
        "as a counter-proposal",
    ),
    (
        "Anna Ek (S) lägger följande ändringsförslag: Ansökan bifalls.",
        ["ändring: Anna Ek (S)"],
        "the verb names it",
    ),
    ("Anna Ek (S) yrkar som tillägg att motionen bifalls.", ["tillägg: Anna Ek (S)"], "as a tillägg"),
    (
        "Anna Ek, Bo Alm och Cia Dahl (MP-gruppen) yrkar bifall.",
        ["bifall: Anna Ek (MP), Bo Alm (MP), Cia Dahl (MP)"],
        "one party printed for all",
    ),
    (
        "Anna Ek (S): Bifall till förslaget.\n\nBo Alm (M): Avslag.",
        ["bifall: Anna Ek (S)", "avslag: Bo Alm (M)"],
        "name, colon, demand",
    ),
    (
        "Anna Ek, s: Motionen bifalls.\n\nBo Alm, m: Motionen avslås.",
        ["bifall: Anna Ek (s)", "avslag: Bo Alm (m)"],
        "party after a comma, passive",
    ),
    (
        "Anna Ek (S), med instämmande av Bo Alm (M) och Cia Dahl (L), yrkar bifall till förslaget.",
        ["bifall: Anna Ek (S) | Bo Alm (M), Cia Dahl (L)"],
        "joiners before the verb",
    ),
    (
        "Anna Ek (S) yrkar, med instämmande av Bo Alm (M), bifall till förslaget.",
        ["bifall: Anna Ek (S) | Bo Alm (M)"],
        "joiners after the verb",
    ),
    (
        "Anna Ek (S) yrkar bifall till förslaget, vari Bo Alm (M) instämmer.",
        ["bifall: Anna Ek (S) | Bo Alm (M)"],
        "joiners at the end",
    ),
    (
        "Anna Ek (S) yrkar bifall till motionen.\n\nBo Alm (M) instämmer i Anna Eks yrkande.",
        ["bifall: Anna Ek (S) | Bo Alm (M)"],
        "assent in its own sentence",
    ),
    (
        "Anna Ek (S) yrkar återremiss.\n\nBo Alm (M) yrkar avslag på återremissyrkandet.\n\nI återremissyrkandet instämmer Cia Dahl (L) och Dan Fors (V).",
        ["återremiss: Anna Ek (S) | Cia Dahl (L), Dan Fors (V)", "avslag: Bo Alm (M)"],
        "assent by the kind of motion",
    ),
    (
        "Anna Ek (S) yrkar bifall till motionen. Bo Alm (M) biträder yrkandet.",
        ["bifall: Anna Ek (S) | Bo Alm (M)"],
        "biträder",
    ),
    (
        "Anna Ek (S) yrkar avslag på motionen.\nBo Alm (M) instämmer.",
        ["avslag: Anna Ek (S) | Bo Alm (M)"],
        "bare assent goes to the last motion",
    ),
    (
        "Bo Alm (M) instämmer i arbetsutskottets förslag.",
        ["bifall: Bo Alm (M)"],
        "assent to an organ's proposal is a bifall",
    ),
    (
        "Anna Ek (S) yrkar bifall till förvaltningens förslag och avslag på Bo Alms (M) yrkande.",
        ["bifall: Anna Ek (S)", "avslag: Anna Ek (S)"],
        "two demands, one clause",
    ),
    (
        "Anna Ek (S) yrkar i första hand återremiss och i andra hand avslag.",
        ["återremiss: Anna Ek (S)", "avslag: Anna Ek (S)"],
        "first and second hand",
    ),
    (
        "Anna Ek (S) yrkar i första hand att ärendet återremitteras och i andra hand bifall till motionen.",
        ["återremiss: Anna Ek (S)", "bifall: Anna Ek (S)"],
        "first hand in a clause",
    ),
    (
        "Anna Ek (S) yrkar i första hand återremiss.\n\nI andra hand yrkar Anna Ek (S) avslag på förslaget.",
        ["återremiss: Anna Ek (S)", "avslag: Anna Ek (S)"],
        "second hand in its own sentence",
    ),
    (
        "Anna Ek (S) yrkar bifall till förslaget med den ändringen att punkt 2 utgår.",
        ["ändring: Anna Ek (S)"],
        "edited bifall is an ändring",
    ),
    (
        "Anna Ek (S) yrkar bifall till arbetsutskottets förslag, dock med ändringen att beloppet sänks.",
        ["ändring: Anna Ek (S)"],
        "dock med",
    ),
    (
        "Anna Ek (S) yrkar bifall till förslaget med tillägget att uppföljning sker 2025.",
        ["bifall: Anna Ek (S)", "tillägg: Anna Ek (S)"],
        "bifall and a tillägg",
    ),
    (
        "Anna Ek (S) yrkar bifall till förslaget och tilläggsyrkande från S och V.",
        ["bifall: Anna Ek (S)", "tillägg: Anna Ek (S)"],
        "bifall to a written tilläggsyrkande",
    ),
    ("Anna Ek (S) yrkar bifall till tilläggsförslaget.", ["tillägg: Anna Ek (S)"], "only the tillägg"),
    (
        "Anna Ek (S) yrkar avslag på tilläggsyrkandet från SD.",
        ["avslag: Anna Ek (S)"],
        "avslag on a tillägg stays avslag",
    ),
    ("Anna Ek (S) yrkar att motionen avslås.", ["avslag: Anna Ek (S)"], "passive"),
    ("Anna Ek (S) yrkar att motionen ska bifallas.", ["bifall: Anna Ek (S)"], "passive with a modal"),
    (
        "Anna Ek (S) yrkar att kommunfullmäktige beslutar att avslå motionen.",
        ["avslag: Anna Ek (S)"],
        "infinitive",
    ),
    (
        "Anna Ek (S) yrkar att ärendet ska återremitteras till byggnadsnämnden för att utreda läget.",
        ["återremiss: Anna Ek (S)"],
        "återremitteras",
    ),
    (
        "Anna Ek (S) yrkar att ärendet bordläggs till nästa sammanträde.",
        ["bordläggning: Anna Ek (S)"],
        "bordläggs",
    ),
    ("Anna Ek (S) yrkar bordläggning.", ["bordläggning: Anna Ek (S)"], "bordläggning"),
    ("Anna Ek (S) föreslår återremiss.", ["återremiss: Anna Ek (S)"], "föreslår under Yrkanden"),
    ("Anna Ek (S) föreslår bifall till motionen.", ["bifall: Anna Ek (S)"], "föreslår bifall"),
    (
        "Ordförande Anna Ek (S) föreslår kommunfullmäktige bordlägga ärendet.",
        ["bordläggning: Anna Ek (S)"],
        "infinitive without att",
    ),
    ("Anna Ek (S) tillstyrker förslaget.", ["bifall: Anna Ek (S)"], "tillstyrker as a motion"),
    (
        "Anna Ek (S) bifaller Bo Alms (M) förslag om återremiss.",
        ["bifall: Anna Ek (S)"],
        "bifaller another's motion",
    ),
    (
        "Anna Ek (S) yrkar bifall till kommunstyrelsens förslag att avslå motionen.",
        ["bifall: Anna Ek (S)"],
        "the quoted avslå is no demand",
    ),
    (
        "Anna Ek (S) yrkar att motionen ska anses besvarad.",
        ["ändring: Anna Ek (S)"],
        "answered, against bifall and avslag",
    ),
    (
        "Anna Ek (S) yrkar att motionen anses besvarad i enlighet med nämndens förslag.",
        ["bifall: Anna Ek (S)"],
        "answered, in line with the proposal",
    ),
    (
        "Anna Ek (S) yrkar att nämnden beslutar enligt förvaltningens förslag.",
        ["bifall: Anna Ek (S)"],
        "according to the proposal",
    ),
    (
        "Anna Ek (S) yrkar att kommunstyrelsen får i uppdrag att utreda frågan.",
        ["ändring: Anna Ek (S)"],
        "a demand in words of its own",
    ),
    (
        "Anna Ek (S) yrkar följande tillägg:\n\nNämnden redovisar utfallet i december.",
        ["tillägg: Anna Ek (S)"],
        "tillägg by name",
    ),
    ("Anna Ek (S) yrkar dessutom att nämnden redovisar utfallet.", ["tillägg: Anna Ek (S)"], "dessutom"),
    (
        "Anna Ek (S) lämnar följande ändringsyrkande:\n- punkt 3 stryks",
        ["ändring: Anna Ek (S)"],
        "a named motion and its points",
    ),
    (
        "Anna Ek (S) lägger ett tilläggsyrkande om att staketet målas.",
        ["tillägg: Anna Ek (S)"],
        "lägger ett yrkande",
    ),
    ("Anna Ek (S) yrkar att interpellationen får ställas.", ["övrigt: Anna Ek (S)"], "procedural"),
    ("Anna Ek (S) yrkar att ärendet avgörs idag.", ["övrigt: Anna Ek (S)"], "when to decide"),
    (
        "Anna Ek (S) yrkar att ärendet remitteras till socialnämnden.",
        ["övrigt: Anna Ek (S)"],
        "remiss to one who has not had it",
    ),
    (
        "Ordföranden föreslår att dagordningen ändras.",
        ["ändring: "],
        "a title without a name moves for nobody named",
    ),
    (
        "Anna Ek (S) yrkar avslag på motionen. Bo Alm (M) yrkar bifall till motionen.",
        ["avslag: Anna Ek (S)", "bifall: Bo Alm (M)"],
        "two sentences on one line",
    ),
    (
        "Anna Ek (S) yrkar bifall och Bo Alm (M) yrkar avslag.",
        ["bifall: Anna Ek (S)", "avslag: Bo Alm (M)"],
        "two clauses in one sentence",
    ),
    (
        "- Anna Ek (S) yrkar bifall till förslaget.\n- Bo Alm (M) yrkar avslag.",
        ["bifall: Anna Ek (S)", "avslag: Bo Alm (M)"],
        "a bullet each",
    ),
    (
        "1. Anna Ek (S) yrkar bifall till förslaget.\n2. Bo Alm (M) yrkar återremiss.",
        ["bifall: Anna Ek (S)", "återremiss: Bo Alm (M)"],
        "a number each",
    ),
    ("Anna Ek (S) m.fl. yrkar bifall till motionen.", ["bifall: Anna Ek (S)"], "m.fl. names nobody"),
    ("Anna Ek (S) med flera yrkar avslag på motionen.", ["avslag: Anna Ek (S)"], "med flera"),
    ("Hans von Ask (-) yrkar avslag.", ["avslag: Hans von Ask"], "no party"),
    (
        "Anna Ek (S) yrkar:\natt motionen bifalls, och\natt nämnden får i uppdrag att återkomma.",
        ["bifall: Anna Ek (S)"],
        "a list of att clauses",
    ),
    ("Anna Ek (S) har yrkat bifall till förslaget.", ["bifall: Anna Ek (S)"], "perfect tense"),
    ("Anna Ek (S) yrkar på återremiss.", ["återremiss: Anna Ek (S)"], "yrkar på"),
    (
        "Anna Ek (S) yrkar med stöd av 5 kap. 50 § kommunallagen återremiss (minoritetsåterremiss).",
        ["återremiss: Anna Ek (S)"],
        "a statute cited",
    ),
    ("Anna Ek (S) begär återremiss.", ["återremiss: Anna Ek (S)"], "begär"),
    (
        "Återremiss yrkas av Anna Ek (S) och Bo Alm (M).",
        ["återremiss: Anna Ek (S), Bo Alm (M)"],
        "passive with av",
    ),
    (
        "Anna Ek (S) – bifall till arbetsutskottets förslag\nBo Alm (M) – bifall till motionen",
        ["bifall: Anna Ek (S)", "bifall: Bo Alm (M)"],
        "a dash instead of a verb",
    ),
    ("Anna Ek (S) yrkar bifall till ordförandeförslaget.", ["bifall: Anna Ek (S)"], "ordförandeförslag"),
    (
        "Anna Ek (S) tillstyrker kommunstyrelsens förslag. Bo Alm (M) avstyrker.",
        ["bifall: Anna Ek (S)", "avslag: Bo Alm (M)"],
        "tillstyrker and avstyrker",
    ),
    (
        "Bo Alm (M) med instämmande av Cia Dahl (L) yrkar att motionen bifalls.",
        ["bifall: Bo Alm (M) | Cia Dahl (L)"],
        "joiners without commas",
    ),
    (
        "Anna Ek (S) föreslår kommunstyrelsen besluta att återremittera ärendet.",
        ["återremiss: Anna Ek (S)"],
        "föreslår … besluta",
    ),
    (
        "Anna Ek (S): Återremiss för att utreda kostnaden.",
        ["återremiss: Anna Ek (S)"],
        "name, colon, återremiss",
    ),
    ("Anna Ek (S): Kommunstyrelsens förslag.", ["bifall: Anna Ek (S)"], "name, colon, the proposal"),
    (
        "Bifall till förslaget yrkas av Anna Ek (S). Avslag yrkas av Bo Alm (M).",
        ["bifall: Anna Ek (S)", "avslag: Bo Alm (M)"],
        "passive, two sentences",
    ),
    ("Anna Ek (S) framställer yrkande om återremiss.", ["återremiss: Anna Ek (S)"], "framställer yrkande om"),
    (
        "Anna Ek (S) och Bo Alm (M) yrkar gemensamt avslag på förslaget.",
        ["avslag: Anna Ek (S), Bo Alm (M)"],
        "adverb before the demand",
    ),
    (
        "Anna Ek (S) yrkar i första hand bifall till eget yrkande, i andra hand avslag.",
        ["bifall: Anna Ek (S)", "avslag: Anna Ek (S)"],
        "own motion, second hand after a comma",
    ),
    (
        "Anna Ek (S) yrkar avslag på punkterna 1 och 2 samt bifall till punkt 3.",
        ["avslag: Anna Ek (S)", "bifall: Anna Ek (S)"],
        "by points",
    ),
    ("Anna Ek (S) yrkar att förslaget avslås i sin helhet.", ["avslag: Anna Ek (S)"], "i sin helhet"),
    (
        "Anna Ek (S) yrkar att punkt 2 ändras till följande lydelse: Staketet målas.",
        ["ändring: Anna Ek (S)"],
        "another wording",
    ),
    ("Anna Ek (S) vill att nämnden bordlägger ärendet.", ["bordläggning: Anna Ek (S)"], "vill att"),
    ("Anna Ek (S) ansluter sig till Bo Alms yrkande.", [], "joins a motion that is not there"),
    ("Anna Ek (S) ställer sig bakom förvaltningens förslag.", ["bifall: Anna Ek (S)"], "ställer sig bakom"),
    ("Anna Ek (S), gruppledare, yrkar avslag.", ["avslag: Anna Ek (S)"], "a title after the name"),
    (
        "Oppositionsrådet Bo Alm (M) yrkar återremiss med följande motivering: Underlaget brister.",
        ["återremiss: Bo Alm (M)"],
        "grounds after a colon",
    ),
    ("Anna Ek (S) yrkar att kommunstyrelsen avstyrker motionen.", ["avslag: Anna Ek (S)"], "avstyrker"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), ROWS, ids=[row[2] for row in ROWS])
def test_motions_from_the_floor(text: str, expected: list[str], reason: str) -> None:
    _, paragraf = related(f"== yrkanden\n{text}")
    assert moved(paragraf) == expected, reason


NONE = [
    ("yrkanden", "Anna Ek (S) återtar sitt yrkande.", "withdrawn"),
    ("yrkanden", "Vidare anmäler Anna Ek att yrkandet från S återtas.", "withdrawn, by report"),
    ("yrkanden", "Anna Ek (S) yrkar på votering.", "asking for a vote is no motion"),
    ("yrkanden", "Ordföranden föreslår följande propositionsordning.", "the order of the questions"),
    ("yrkanden", "Motionären yrkar att kommunen bygger ett badhus.", "the motion's own text"),
    ("underlag", "Yrkande från S den 8 januari 2024.", "a document"),
    ("beslut", "Enligt yrkande från S:\n\nMotionen avslås.", "a reference under Beslut"),
    ("förslag", "Nämnden föreslår bifall till motionen.", "the office's proposal"),
    ("behandling", "Arbetsutskottet behandlade ärendet. Anna Ek (S) yrkade avslag.", "an earlier body's"),
    ("ärende", "Anna Ek (S) föreslår i en motion att ett badhus byggs.", "a motion's author"),
    ("debatt", "I debatten yttrar sig Anna Ek (S) och Bo Alm (M).", "speakers"),
    ("beslutsgång", "Ordföranden Anna Ek (S) ställer förslagen mot varandra.", "the chair puts the question"),
]


@pytest.mark.parametrize(("label", "text", "reason"), NONE, ids=[row[2] for row in NONE])
def test_what_moves_nothing(label: str, text: str, reason: str) -> None:
    _, paragraf = related(f"== {label}\n{text}")
    assert moved(paragraf) == [], reason


LED = [
    ("På förslag av Anna Ek (S):\n\nÄrendet bordläggs till den 5 juni.", ["bordläggning: Anna Ek (S)"]),
    ("På förslag av ordföranden Bo Alm (M):\n\nÄrendet återremitteras.", ["återremiss: Bo Alm (M)"]),
    ("Efter förslag från ordföranden läggs anmälan till handlingarna.", []),
]


@pytest.mark.parametrize(("text", "expected"), LED)
def test_lead_in_over_a_point_names_the_mover(text: str, expected: list[str]) -> None:
    _, paragraf = related(f"== beslut\n{text}")
    assert moved(paragraf) == expected


TARGETS = [
    ("Anna Ek (S) yrkar bifall till kommunstyrelsens förslag.", "kommunstyrelsens förslag"),
    ("Anna Ek (S) yrkar avslag på motionen i enlighet med nämndens förslag.", "motionen"),
    ("Anna Ek (S) yrkar att medborgarförslaget avslås.", "medborgarförslaget"),
    ("Anna Ek (S) yrkar avslag på\nförslaget.", "förslaget"),
    ("Anna Ek (S) yrkar återremiss.", ""),
    ("Anna Ek (S) yrkar avslag på bygg- och miljönämndens förslag.", "bygg- och miljönämndens förslag"),
    (
        "Anna Ek (S) yrkar bifall till plan-, bygg- och\ntrafiknämndens förslag.",
        "plan-, bygg- och trafiknämndens förslag",
    ),
    ("Anna Ek (S) yrkar som tillägg att staketet målas.", "staketet målas"),
    ("Anna Ek (S) yrkar dessutom att vägen rustas.", "vägen rustas"),
    (
        "Anna Ek (S) föreslår, som ändring av nämndens förslag till beslut: ”Ansökan avslås.”",
        "Ansökan avslås",
    ),
    (
        "Anna Ek (S) yrkar bifall till riktlinjen för styrning och kontroll samt tilläggsyrkande från S.",
        "riktlinjen för styrning och kontroll",
    ),
]


@pytest.mark.parametrize(("text", "target"), TARGETS)
def test_target_in_the_words_of_the_text(text: str, target: str) -> None:
    _, paragraf = related(f"== yrkanden\n{text}")
    assert paragraf.yrkanden[0].target == target


SPANS = [
    ("Yrkanden\n\nVidare yrkar Anna Ek (S) bifall.", "Vidare yrkar Anna Ek (S) bifall."),
    ("Ordföranden Anna Ek (S) yrkar bifall. Justering sker.", "Ordföranden Anna Ek (S) yrkar bifall."),
    (
        "Anna Ek (S) yrkar att nämnden beslutar:\n1. Ett badhus byggs.\n2. Det målas rött.\n\nBo Alm (M) yrkar avslag.",
        "Anna Ek (S) yrkar att nämnden beslutar:\n1. Ett badhus byggs.\n2. Det målas rött.",
    ),
]


@pytest.mark.parametrize(("text", "span"), SPANS)
def test_span_is_the_clause_with_its_subject(text: str, span: str) -> None:
    whole, paragraf = related(f"== yrkanden\n{text}")
    first = paragraf.yrkanden[0]
    assert whole[first.start : first.end] == span


TOLD = [
    (
        "Beslut: Enligt förslag.\n== votering\nVotering om tilläggsyrkande från Moderaterna angående staketet.",
        ["tillägg: (Moderaterna)"],
    ),
    ("Enligt förslag samt ett tilläggsyrkande från Anna Ek (S) om staketet.", ["tillägg: Anna Ek (S)"]),
    ("Alliansens ändringsförslag vann bifall efter votering.", ["ändring: (Alliansen)"]),
    ("Enligt tilläggsyrkande från S:\n\nStaketet målas.", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_motions_a_decision_list_only_tells_of(text: str, expected: list[str]) -> None:
    _, paragraf = related(f"== beslut\n{text}")
    assert moved(paragraf) == expected
