"""Further wordings of what the chair puts and finds, each with the fate it proves."""

import pytest
from relations.build import ended, related

TWO = "Anna Ek (S) yrkar bifall till förslaget.\n\nBo Alm (M) yrkar avslag på förslaget."
BACK = "Anna Ek (S) yrkar bifall till förslaget.\n\nBo Alm (M) yrkar återremiss."
MOTION = "Anna Ek (S) yrkar bifall till motionen.\n\nBo Alm (M) yrkar avslag på motionen."
WON = "Ek bifall+, Alm avslag-"
LOST = "Ek bifall-, Alm avslag+"
SENT = "Ek bifall?, Alm återremiss+"
KEPT = "Ek bifall+, Alm återremiss-"

COURSE = [
    # acclamation
    (
        TWO,
        "Ordföranden ställer bifall mot avslag och finner att nämnden bifaller förslaget.",
        WON,
        "bifall mot avslag",
    ),
    (
        TWO,
        "Ordföranden ställer proposition på bifall respektive avslag och finner bifall.",
        WON,
        "finner bifall",
    ),
    (
        TWO,
        "Efter ställd proposition på bifall och avslag finner ordföranden förslaget avslaget.",
        LOST,
        "efter ställd proposition",
    ),
    (TWO, "Ordföranden prövar förslaget mot avslag och finner att förslaget godkänns.", WON, "prövar"),
    (
        TWO,
        "Ordföranden frågar om nämnden beslutar enligt förslaget och finner att nämnden så beslutar.",
        WON,
        "finner att nämnden så beslutar",
    ),
    (TWO, "Ordföranden frågar om förslaget kan bifallas och får ja på frågan.", WON, "får ja på frågan"),
    (
        TWO,
        "Ordföranden frågar om förslaget kan bifallas och finner att svaret är nej.",
        LOST,
        "svaret är nej",
    ),
    (
        TWO,
        "Proposition ställs på bifall till förslaget och avslag på detsamma. Ordföranden förklarar att förslaget vunnit bifall.",
        WON,
        "vunnit bifall",
    ),
    (
        TWO,
        "På av ordföranden framställd proposition beslutade nämnden att bifalla förslaget.",
        WON,
        "på framställd proposition",
    ),
    (
        TWO,
        "Ordföranden ställer de båda yrkandena mot varandra och konstaterar att nämnden beslutar i enlighet med Bo Alms (M) yrkande.",
        LOST,
        "konstaterar",
    ),
    (
        TWO,
        "Ordföranden ställer Anna Eks (S) yrkande under proposition och finner att nämnden bifaller det.",
        WON,
        "one motion put, the other falls",
    ),
    (TWO, "Med acklamation beslutar nämnden att bifalla förslaget.", WON, "med acklamation"),
    (
        TWO,
        "Ordföranden finner att nämnden med majoritet beslutar att avslå förslaget.",
        LOST,
        "med majoritet",
    ),
    (TWO, "Ordföranden finner efter proposition att avslagsyrkandet har majoritet.", LOST, "has a majority"),
    (
        TWO,
        "Nämnden beslutar efter proposition att avslå förslaget i enlighet med Bo Alms (M) yrkande.",
        LOST,
        "avslå in line with a motion",
    ),
    (
        TWO,
        "Ordföranden finner Bo Alms yrkande avslaget.",
        "Ek bifall?, Alm avslag-",
        "avslag lost by name: not yet a bifall",
    ),
    (
        MOTION,
        "Ordföranden ställer proposition på motionen och finner den avslagen.",
        LOST,
        "finner den avslagen",
    ),
    (
        MOTION,
        "Ordföranden frågar om motionen ska bifallas eller avslås och finner att den avslås.",
        LOST,
        "bifallas eller avslås",
    ),
    (MOTION, "Ordföranden finner att motionen har antagits.", WON, "har antagits"),
    (MOTION, "Ordföranden finner att motionen lämnas utan bifall.", LOST, "utan bifall"),
    (MOTION, "Ordföranden finner att kommunfullmäktige beslutat anta motionen.", WON, "beslutat anta"),
    (MOTION, "Kommunfullmäktige biföll motionen.", WON, "past tense"),
    (MOTION, "Kommunfullmäktige avslog motionen.", LOST, "past tense, lost"),
    (MOTION, "Motionen bifölls.", WON, "passive, past tense"),
    # återremiss
    (
        BACK,
        "Ordföranden frågar om ärendet ska avgöras idag och finner att så inte sker.",
        SENT,
        "not today, where återremiss was moved",
    ),
    (
        BACK,
        "Ordföranden ställer återremiss mot avgörande idag och finner att ärendet återremitteras.",
        SENT,
        "återremiss mot avgörande",
    ),
    (
        BACK,
        "Ordföranden ställer återremissyrkandet under proposition och finner att det avslås. Därefter frågar ordföranden om förslaget kan bifallas och finner att så sker.",
        KEPT,
        "återremiss first, then the matter",
    ),
    (BACK, "Nämnden återremitterar ärendet.", SENT, "active, present"),
    (BACK, "Ärendet återremitterades.", SENT, "passive, past"),
    (
        BACK,
        "Ordföranden finner att yrkandet om återremiss har fallit och att förslaget bifalls.",
        KEPT,
        "har fallit",
    ),
    (
        BACK,
        "Ordföranden finner att nämnden beslutar att avgöra ärendet vid dagens sammanträde. Ordföranden finner vidare att förslaget bifalls.",
        KEPT,
        "vid dagens sammanträde",
    ),
    (
        "Anna Ek (S) yrkar bordläggning.\n\nBo Alm (M) yrkar bifall till förslaget.",
        "Ordföranden frågar om ärendet ska bordläggas och finner att så sker.",
        "Ek bordläggning+, Alm bifall?",
        "bordläggas",
    ),
    (
        "Anna Ek (S) yrkar bordläggning.\n\nBo Alm (M) yrkar bifall till förslaget.",
        "Ordföranden frågar om ärendet ska bordläggas och finner att så inte sker. Ordföranden frågar om förslaget kan bifallas och finner att så sker.",
        "Ek bordläggning-, Alm bifall+",
        "not put off",
    ),
    # votes
    (
        TWO,
        "Votering begärs.\n== votering\nDen som röstar för förslaget röstar ja, den som röstar för avslag röstar nej.\nMed 8 ja-röster mot 5 nej-röster beslutar nämnden att bifalla förslaget.",
        WON,
        "den som röstar för",
    ),
    (
        TWO,
        "Votering begärs.\n== votering\nJa = bifall till förslaget\nNej = avslag på förslaget\n\nResultat: 5 ja, 8 nej.",
        LOST,
        "resultat",
    ),
    (
        TWO,
        "Omröstning begärs.\n== votering\nJa-röst: bifall till förslaget. Nej-röst: avslag på förslaget.\nUtfall: 8 ja, 5 nej och 2 avstår.",
        WON,
        "utfall, with those who abstain",
    ),
    (
        TWO,
        "Rösträkning begärs.\n== votering\nFör bifall till förslaget röstar 8 ledamöter och för avslag röstar 5 ledamöter. Nämnden bifaller därmed förslaget.",
        WON,
        "no Ja and Nej at all",
    ),
    (
        TWO,
        "Votering begärs.\n== votering\nVid votering avges 6 ja-röster och 7 nej-röster. Nämnden har således beslutat att avslå förslaget.",
        LOST,
        "only the closing sentence tells what Ja meant",
    ),
    (
        TWO,
        "Votering begärs.\n== votering\nOmröstningen utfaller med 6 ja mot 7 nej.",
        "Ek bifall?, Alm avslag?",
        "a tally without its meaning proves nothing",
    ),
    (
        TWO,
        "Votering begärs. Ja-röst för Anna Eks (S) yrkande, nej-röst för Bo Alms (M) yrkande.\n== votering\nVoteringen gav 7 ja och 6 nej.",
        WON,
        "by the movers",
    ),
    (
        TWO,
        "Votering begärs. Den som vill bifalla förslaget röstar ja; den det ej vill röstar nej. Vinner nej har nämnden avslagit förslaget.\n== votering\nVid voteringen avges 8 ja och 5 nej.",
        WON,
        "what the order says of Nej is no finding",
    ),
    (
        "Anna Ek (S) yrkar bifall till kontorets förslag med tillägget att kostnaden redovisas.",
        "Ordföranden finner att nämnden bifaller förslaget med tillägget.",
        "Ek bifall+, Ek tillägg+",
        "förslaget med tillägget",
    ),
    # by name, part by part, changes
    (
        "Anna Ek (S) yrkar att taxan höjs.\n\nBo Alm (M) yrkar att taxan sänks.",
        "Ordföranden ställer yrkandena mot varandra och finner att nämnden beslutar enligt Bo Alms (M) förslag.",
        "Ek ändring-, Alm ändring+",
        "A:s förslag",
    ),
    (
        "Anna Ek (S) yrkar att taxan höjs.\n\nBo Alm (M) yrkar att taxan sänks.",
        "Ordföranden finner att Anna Ek (S) får bifall för sitt yrkande.",
        "Ek ändring+, Alm ändring?",
        "får bifall för sitt yrkande",
    ),
    (
        "Anna Ek (S) yrkar bifall till förslaget.\n\nBo Alm (M) yrkar bifall till förslaget med den ändringen att punkt 2 stryks.",
        "Ordföranden ställer förslaget mot Bo Alms (M) ändringsyrkande och finner att förslaget antas utan ändring.",
        "Ek bifall+, Alm ändring-",
        "antas utan ändring",
    ),
    (
        "Anna Ek (S) yrkar bifall till nämndens förslag.\n\nBo Alm (M) yrkar som tillägg att utfallet redovisas.",
        "Ordföranden finner att nämndens förslag bifalls. Ordföranden frågar om tilläggsyrkandet kan bifallas och finner att så inte sker.",
        "Ek bifall+, Alm tillägg-",
        "the tillägg by itself",
    ),
    (
        "Anna Ek (S) yrkar bifall till nämndens förslag.\n\nBo Alm (M) yrkar som tillägg att utfallet redovisas.",
        "Ordföranden finner att nämndens förslag bifalls och att tilläggsyrkandet avslås.",
        "Ek bifall+, Alm tillägg-",
        "both in one sentence",
    ),
    (
        "Anna Ek (S) yrkar bifall till nämndens förslag.\n\nBo Alm (M) yrkar som tillägg att utfallet redovisas.",
        "Ordföranden finner att nämndens förslag bifalls och att tilläggsyrkandet bifalls.",
        "Ek bifall+, Alm tillägg+",
        "both carried",
    ),
    (
        "Anna Ek (S) yrkar bifall till majoritetens förslag.\n\nBo Alm (M) yrkar bifall till oppositionens förslag.",
        "Ordföranden ställer majoritetens förslag mot oppositionens förslag och finner majoritetens förslag antaget.",
        "Ek bifall+, Alm bifall-",
        "finner … antaget",
    ),
    (
        "Anna Ek (S) yrkar bifall till förvaltningens förslag.",
        "Nämnden beslutar i enlighet med förvaltningens förslag.",
        "Ek bifall+",
        "in line with",
    ),
    (
        "Anna Ek (S) yrkar bifall till förvaltningens förslag.",
        "Ordföranden finner att nämnden är enig om att besluta enligt förvaltningens förslag.",
        "Ek bifall+",
        "är enig",
    ),
]


@pytest.mark.parametrize(("floor", "course", "expected", "reason"), COURSE, ids=[row[3] for row in COURSE])
def test_what_the_beslutsgang_proves(floor: str, course: str, expected: str, reason: str) -> None:
    _, paragraf = related(f"== yrkanden\n{floor}\n== beslutsgång\n{course}", "Kultur- och fritidsnämnden")
    assert ended(paragraf) == expected, reason


DECISION = [
    (MOTION, "Motionen anses besvarad.", "Ek bifall-, Alm avslag-", "besvarad negates both"),
    (MOTION, "Med bifall till motionen uppdras åt nämnden att bygga badhuset.", WON, "med bifall till"),
    (
        MOTION,
        "Kommunstyrelsen föreslår att kommunfullmäktige avslår motionen.",
        LOST,
        "a body that only proposes",
    ),
    (TWO, "Avslag på förslaget.", LOST, "noun form"),
    (
        "Anna Ek (S) yrkar att taxan höjs med fem kronor.",
        "Taxan höjs med fem kronor.",
        "Ek ändring+",
        "the motion's own words",
    ),
    (
        "Anna Ek (S) yrkar att taxan höjs med 5 kronor.",
        "Taxan höjs med 7 kronor.",
        "Ek ändring?",
        "other figures are another motion",
    ),
    (
        "Anna Ek (S) yrkar att badhuset byggs i Norrsele.\n\nBo Alm (M) yrkar att badhuset inte byggs i Norrsele.",
        "Badhuset byggs i Norrsele.",
        "Ek ändring+, Alm ändring?",
        "denied is another motion",
    ),
    (BACK, "Förslaget bifalls.", KEPT, "decided, so not sent back"),
    (BACK, "Ärendet skickas åter till förvaltningen.", SENT, "åter till"),
    (
        "Anna Ek (S) yrkar att ärendet avgörs idag.\n\nBo Alm (M) yrkar bordläggning.",
        "Ärendet bordläggs.",
        "Ek övrigt-, Alm bordläggning+",
        "put off against the wish to decide",
    ),
    (TWO, "Ärendet utgår.", "Ek bifall?, Alm avslag?", "taken off: nothing of substance"),
]


@pytest.mark.parametrize(
    ("floor", "decision", "expected", "reason"), DECISION, ids=[row[3] for row in DECISION]
)
def test_what_the_decision_proves(floor: str, decision: str, expected: str, reason: str) -> None:
    _, paragraf = related(f"== beslut\n{decision}\n== yrkanden\n{floor}")
    assert ended(paragraf) == expected, reason


WRITTEN = [
    (
        "Vi yrkade att taxan skulle sänkas. Vi reserverar oss då vårt yrkande avslogs.\n\nAnna Ek (S)",
        "Ek ändring-",
        "vi is who signs",
    ),
    (
        "Jag yrkade återremiss för att få kostnaden utredd. Jag reserverar mig mot beslutet.\n\nBo Alm (M)",
        "Alm återremiss-",
        "jag is who signs",
    ),
    (
        "Vi reserverar oss till förmån för vårt eget yrkande att taxan ska sänkas.\n\nAnna Ek (S)",
        "Ek ändring-",
        "the noun with vårt",
    ),
    (
        "Taxan är för hög. Vi reserverar oss mot beslutet.\n\nAnna Ek (S)",
        "",
        "a reservation that tells of no motion",
    ),
    (
        "Vi föreslog i en motion att taxan skulle sänkas. Vi reserverar oss mot beslutet.\n\nAnna Ek (S)",
        "",
        "a motion of long ago",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), WRITTEN, ids=[row[2] for row in WRITTEN])
def test_what_a_written_reservation_tells(text: str, expected: str, reason: str) -> None:
    _, paragraf = related(f"== reservation\n{text}")
    assert ended(paragraf) == expected, reason
