"""The decision table of propositions and their fates, one row after the other, with the law or custom of each.

KL is kommunallagen (2017:725).  A row is the number, the reason, the body, the minutes, and each yrkande's fate
(`+` bifall, `-` avslag, `?` okänt).
"""

import pytest
from relations.build import ended, related

from nlp.terms import Outcome

KS, KF, BN, RF, KAF = (
    "Kommunstyrelsen",
    "Kommunfullmäktige",
    "Byggnadsnämnden",
    "Regionfullmäktige",
    "Kommunalfullmäktige",
)
JAG = "== yrkanden\nAnna Ek (S) yrkar bifall till arbetsutskottets förslag.\n"
SKJUT = (
    "== yrkanden\nAnna Ek (S) yrkar bifall till kommunstyrelsens förslag.\n\nBo Alm (M) yrkar återremiss.\n"
)
IDAG = (
    "== beslutsgång\nOrdföranden ställer proposition på om ärendet ska avgöras idag eller återremitteras och finner att "
    "det ska avgöras idag. Omröstning begärs.\n== votering\nJa-röst: ärendet avgörs idag. Nej-röst: ärendet återremitteras.\n"
)

ROWS = [
    (
        "1",
        "one proposal only",
        KS,
        JAG
        + "== beslutsgång\nOrdföranden konstaterar att det bara finns ett förslag till beslut och finner att kommunstyrelsen beslutar i enlighet med det.",
        "Ek bifall+",
    ),
    (
        "1b",
        "one proposal, asked and answered",
        BN,
        JAG
        + "== beslutsgång\nOrdföranden frågar om arbetsutskottets förslag kan antas och finner att så sker.",
        "Ek bifall+",
    ),
    (
        "2",
        "two put against each other",
        KS,
        "== yrkanden\nAnna Ek (S) yrkar att badhuset byggs i Norrsele.\n\nBo Alm (M) yrkar att badhuset byggs i Åkersund.\n== beslutsgång\nOrdföranden ställer Anna Eks (S) yrkande mot Bo Alms (M) yrkande och finner att kommunstyrelsen beslutar enligt Anna Eks (S).",
        "Ek ändring+, Alm ändring-",
    ),
    (
        "3",
        "bifall against avslag: förslaget avslås",
        BN,
        "== yrkanden\nAnna Ek (S) yrkar bifall till förslaget.\n\nBo Alm (M) yrkar avslag på förslaget.\n== beslutsgång\nOrdföranden ställer proposition på bifall respektive avslag och finner att förslaget avslås.",
        "Ek bifall-, Alm avslag+",
    ),
    (
        "3b",
        "plain avslag where the other speaks of the motion is about it too",
        KF,
        "== yrkanden\nAnna Ek (S) yrkar bifall till motionen.\n\nBo Alm (M) yrkar avslag.\n== beslutsgång\nOrdföranden ställer proposition på bifall respektive avslag och finner att motionen avslås.",
        "Ek bifall-, Alm avslag+",
    ),
    (
        "4",
        "KL 5 kap. 53 §: the finding is void once a vote is asked for",
        KF,
        "== yrkanden\nAnna Ek (S) yrkar bifall till kommunstyrelsens förslag.\n\nBo Alm (M) yrkar avslag på kommunstyrelsens förslag.\n== beslutsgång\nOrdföranden finner att kommunstyrelsens förslag bifallits. Omröstning begärs.\n== votering\nJa-röst för kommunstyrelsens förslag. Nej-röst för Bo Alms (M) yrkande.\nOmröstningen utfaller med 24 Ja mot 25 Nej.",
        "Ek bifall-, Alm avslag+",
    ),
    (
        "5",
        "Ja can stand for avslag, for Ja is what the chair found",
        KF,
        "== yrkanden\nBo Alm (M) yrkar bifall till tilläggsyrkande från M.\n== beslutsgång\nOrdföranden ställer proposition på bifall respektive avslag på tilläggsyrkandet från M och finner att det avslagits. Omröstning begärs.\n== votering\n”Ja för avslag och Nej för bifall till tilläggsyrkandet från M.”\nOmröstningen utfaller med 27 Ja mot 22 Nej.",
        "Alm tillägg-",
    ),
    (
        "6",
        "the same, and Nej wins",
        KF,
        "== yrkanden\nBo Alm (M) yrkar bifall till tilläggsyrkande från M.\n== beslutsgång\nOrdföranden ställer proposition på bifall respektive avslag på tilläggsyrkandet från M och finner att det avslagits. Omröstning begärs.\n== votering\n”Ja för avslag och Nej för bifall till tilläggsyrkandet från M.”\nOmröstningen utfaller med 22 Ja mot 27 Nej.",
        "Alm tillägg+",
    ),
    (
        "7",
        "KL 5 kap. 50 §: a third of those present sends the matter back; the sentence says so",
        KF,
        SKJUT
        + "\nCia Dahl (L) yrkar att ärendet avgörs idag.\n"
        + IDAG
        + "Omröstningen utfaller med 30 Ja mot 19 Nej.\nOrdföranden finner att kommunfullmäktige därmed beslutat återremittera ärendet (minoritetsåterremiss).",
        "Ek bifall?, Alm återremiss+, Dahl övrigt-",
    ),
    (
        "8",
        "KL 5 kap. 50 §: the decision says so",
        KF,
        "== beslut\nÄrendet återremitteras.\n" + SKJUT + IDAG + "Omröstningen utfaller med 25 Ja mot 14 Nej.",
        "Ek bifall?, Alm återremiss+",
    ),
    (
        "9",
        "the matter was decided, so it was not sent back",
        KF,
        SKJUT
        + IDAG
        + "Omröstningen utfaller med 25 Ja mot 14 Nej.\n== beslutsgång\nOrdföranden ställer härefter proposition på kommunstyrelsens förslag och finner att det bifalls.",
        "Ek bifall+, Alm återremiss-",
    ),
    (
        "10",
        "KL 5 kap. 50 §: only once in a matter",
        KF,
        SKJUT
        + IDAG
        + "Omröstningen utfaller med 25 Ja mot 24 Nej. Ärendet har tidigare återremitterats genom en minoritetsåterremiss, varför det nu krävs att en majoritet biträder förslaget.",
        "Ek bifall?, Alm återremiss-",
    ),
    (
        "11",
        "a third of those present, those who abstain among them",
        KF,
        SKJUT + IDAG + "Omröstningen utfaller med 0 Ja mot 14 Nej. 17 ledamöter avstår från att rösta.",
        "Ek bifall?, Alm återremiss+",
    ),
    (
        "12",
        "KL 6 kap. 33 § gives a nämnd no such right",
        BN,
        SKJUT + IDAG + "Omröstningen utfaller med 7 Ja mot 6 Nej.",
        "Ek bifall?, Alm återremiss-",
    ),
    (
        "13",
        "Ja and Nej the other way round",
        KS,
        SKJUT
        + "== votering\nVotering begärs. Ja-röst: ärendet återremitteras. Nej-röst: ärendet avgörs idag.\nOmröstningen utfaller med 7 Ja mot 6 Nej.",
        "Ek bifall?, Alm återremiss+",
    ),
    (
        "14",
        "sent back by acclamation: what is of substance was never put",
        BN,
        "== yrkanden\nAnna Ek (S) yrkar återremiss.\n\nBo Alm (M) yrkar bifall till förslaget.\n\nCia Dahl (L) yrkar avslag på förslaget.\n== beslutsgång\nOrdföranden finner att nämnden beslutar att ärendet ska återremitteras.",
        "Ek återremiss+, Alm bifall?, Dahl avslag?",
    ),
    (
        "15",
        "the decision names the mover",
        KS,
        "== beslut\nPå förslag av Anna Ek (S):\n\nÄrendet bordläggs till den 3 september.",
        "Ek bordläggning+",
    ),
    (
        "15b",
        "and says nothing of what others moved",
        KS,
        "== beslut\nPå förslag av Anna Ek (S):\n\nÄrendet bordläggs.\n== yrkanden\nBo Alm (M) yrkar bifall till förslaget.",
        "Ek bordläggning+, Alm bifall?",
    ),
    (
        "16",
        "KL 5 kap. 50 §: several återremisser, each with its own third",
        KF,
        "== yrkanden\nAnna Ek (S) yrkar återremiss.\n\nBo Alm (M) yrkar återremiss.\n== votering\n”Ja för avgörande idag och Nej för återremiss enligt yrkandet från Anna Ek.”\nOmröstningen utfaller med 40 Ja mot 21 Nej.\n== beslutsgång\nOrdföranden ställer därefter proposition på återremiss enligt yrkandet från Bo Alm.\n== votering\n”Ja för avgörande idag och Nej för återremiss enligt yrkandet från Bo Alm.”\nOmröstningen utfaller med 52 Ja mot 9 Nej.",
        "Ek återremiss+, Alm återremiss-",
    ),
    (
        "17",
        "who lost the round for motförslag is out",
        KF,
        "== yrkanden\nAnna Ek (S) yrkar bifall till kommunstyrelsens förslag.\n\nBo Alm (M) yrkar att staketet rivs.\n\nCia Dahl (L) yrkar att staketet målas.\n== beslutsgång\nOrdföranden ställer proposition på yrkandena och finner att kommunstyrelsens förslag bifallits. Omröstning begärs. Ordföranden finner att Bo Alms yrkande antagits som motförslag i huvudvoteringen.\n== votering\nJa-röst för kommunstyrelsens förslag. Nej-röst för Bo Alms yrkande.\nOmröstningen utfaller med 30 Ja mot 19 Nej.",
        "Ek bifall+, Alm ändring-, Dahl ändring-",
    ),
    (
        "18",
        "the motförslag wins the main vote",
        KF,
        "== yrkanden\nAnna Ek (S) yrkar bifall till kommunstyrelsens förslag.\n\nBo Alm (M) yrkar att staketet rivs.\n\nCia Dahl (L) yrkar att staketet målas.\n== beslutsgång\nOrdföranden ställer proposition på yrkandena och finner att kommunstyrelsens förslag bifallits. Omröstning begärs. Ordföranden finner att Bo Alms yrkande antagits som motförslag i huvudvoteringen.\n== votering\nJa-röst för kommunstyrelsens förslag. Nej-röst för Bo Alms yrkande.\nOmröstningen utfaller med 24 Ja mot 25 Nej.",
        "Ek bifall-, Alm ändring+, Dahl ändring-",
    ),
    (
        "19",
        "of two tallies only the last decides the main question",
        KF,
        "== yrkanden\nAnna Ek (S) yrkar bifall till kommunstyrelsens förslag.\n\nBo Alm (M) yrkar att staketet rivs.\n\nCia Dahl (L) yrkar att staketet målas.\n== beslutsgång\nOrdföranden ställer förslagen mot varandra. Votering begärs.\n== votering\nMed 12 ja-röster mot 5 nej-röster, 20 ledamöter avstår, utses Bo Alms yrkande till motförslag i huvudvoteringen.\n\nMed 28 ja-röster mot 9 nej-röster beslutar kommunfullmäktige i enlighet med kommunstyrelsens förslag.",
        "Ek bifall+, Alm ändring-, Dahl ändring-",
    ),
    (
        "20",
        "both questions before both counts: paired in order",
        KS,
        "== yrkanden\nAnna Ek (S) yrkar bifall till förvaltningens förslag.\n\nBo Alm (M) yrkar avslag på förvaltningens förslag.\n\nCia Dahl (L) yrkar återremiss.\n== votering\nJA = ärendet avgörs idag\nNEJ = ärendet återremitteras\n\nJA = bifall till förvaltningens förslag\nNEJ = avslag på förvaltningens förslag\n\nOmröstningen utfaller med 9 ja mot 2 nej.\n\nOmröstningen utfaller med 5 ja mot 6 nej.",
        "Ek bifall-, Alm avslag+, Dahl återremiss-",
    ),
    (
        "21",
        "the chair's own motion, by acclamation",
        KS,
        "== yrkanden\nOrdföranden Anna Ek (S) yrkar avslag på motionen.\n\nBo Alm (M) yrkar bifall till motionen.\n== beslutsgång\nOrdföranden Anna Ek (S) ställer proposition på yrkandena och finner att det egna yrkandet har bifallits.",
        "Ek avslag+, Alm bifall-",
    ),
    (
        "22",
        "the chair has moved something, so ordförandens förslag is that",
        BN,
        "== yrkanden\nOrdföranden Anna Ek (S) föreslår att staketet målas.\n\nBo Alm (M) föreslår att staketet rivs.\n== beslutsgång\nFörslagen ställs mot varandra. Ordföranden finner att nämnden beslutar i enlighet med ordförandens förslag.",
        "Ek ändring+, Alm ändring-",
    ),
    (
        "23",
        "the chair has moved nothing: it may be the order of questions",
        BN,
        "== yrkanden\nBo Alm (M) yrkar att staketet rivs.\n== beslutsgång\nOrdföranden finner att nämnden beslutar i enlighet med ordförandens förslag.",
        "Alm ändring?",
    ),
    (
        "24",
        "bifall to a proposal to reject is bifall in kind",
        KF,
        "== beslut\nMotionen avslås.\n== yrkanden\nAnna Ek (S) yrkar bifall till motionen.\n\nCia Dahl (L) yrkar bifall till kommunstyrelsens förslag att avslå motionen.\n== beslutsgång\nOrdföranden ställer motionen mot kommunstyrelsens förslag och finner att kommunstyrelsens förslag bifalls.",
        "Ek bifall-, Dahl bifall+",
    ),
    (
        "25",
        "besvarad is a third decision beside bifall and avslag",
        KF,
        "== yrkanden\nAnna Ek (S) yrkar bifall till motionen.\n\nBo Alm (M) yrkar avslag på motionen.\n\nCia Dahl (L) yrkar att motionen anses besvarad.\n== beslutsgång\nOrdföranden ställer yrkandena mot varandra och finner att kommunfullmäktige beslutar att motionen är besvarad.",
        "Ek bifall-, Alm avslag-, Dahl ändring+",
    ),
    (
        "26",
        "put whole against a split proposal that wins",
        KF,
        "== beslut\n1. Motionen bifalls i första att-satsen.\n2. Motionen avslås i övrigt.\n== yrkanden\nAnna Ek (S) yrkar bifall till motionen.\n\nBo Alm (M) yrkar bifall till kommunstyrelsens förslag.\n== beslutsgång\nOrdföranden ställer bifall till motionen mot kommunstyrelsens förslag och finner att kommunstyrelsens förslag antas.",
        "Ek bifall-, Alm bifall+",
    ),
    (
        "26b",
        "att-sats by att-sats: an undivided motion has no one fate",
        KF,
        "== beslut\n1. Motionen bifalls i första att-satsen.\n2. Motionen avslås i övrigt.\n== yrkanden\nAnna Ek (S) yrkar bifall till motionen.",
        "Ek bifall?",
    ),
    (
        "27",
        "the base carried, the tillägg put by itself and lost",
        BN,
        "== yrkanden\nAnna Ek (S) yrkar bifall till förslaget med tillägget att kostnaden redovisas.\n== beslutsgång\nOrdföranden frågar först om nämnden kan besluta enligt förslaget och finner att så sker. Ordföranden frågar sedan om tillägget kan bifallas och finner att det avslås.",
        "Ek bifall+, Ek tillägg-",
    ),
    (
        "28",
        "both carried in one",
        BN,
        "== yrkanden\nAnna Ek (S) yrkar bifall till förslaget med tillägget att kostnaden redovisas.\n== beslutsgång\nOrdföranden finner att nämnden beslutar enligt förslaget med tillägg enligt Anna Eks (S) yrkande.",
        "Ek bifall+, Ek tillägg+",
    ),
    (
        "29",
        "an edited bifall is lost where the unedited wins",
        KS,
        "== yrkanden\nAnna Ek (S) yrkar bifall till arbetsutskottets förslag.\n\nBo Alm (M) yrkar bifall till arbetsutskottets förslag med den ändringen att beloppet halveras.\n== beslutsgång\nOrdföranden ställer arbetsutskottets förslag mot Bo Alms (M) ändringsyrkande och finner att arbetsutskottets förslag bifalls.",
        "Ek bifall+, Alm ändring-",
    ),
    (
        "30",
        "two that ask for the same are treated as one",
        KS,
        "== yrkanden\nAnna Ek (S) yrkar avslag på motionen.\n\nBo Alm (M) yrkar avslag på motionen. Cia Dahl (L) instämmer.\n\nDan Fors (V) yrkar bifall till motionen.\n== beslutsgång\nAnna Eks och Bo Alms yrkanden behandlas som ett yrkande. Ordföranden ställer proposition på yrkandena och finner att kommunstyrelsen avslår motionen.",
        "Ek avslag+, Alm avslag+, Fors bifall-",
    ),
    (
        "31",
        "two written motions with the same att-sats",
        KS,
        "== yrkanden\nAnna Ek (S) yrkar bifall till yrkandet från S.\n\nBo Alm (M) yrkar bifall till yrkandet från M.\n== beslutsgång\nOrdföranden ställer proposition på yrkandena från S och M med likalydande beslutssats och finner att yrkandena från S och M bifallits.",
        "Ek bifall+, Alm bifall+",
    ),
    (
        "32",
        "both limbs fail",
        KS,
        "== yrkanden\nAnna Ek (S) yrkar i första hand återremiss och i andra hand avslag på kommunstyrelsens förslag.\n\nBo Alm (M) yrkar bifall till kommunstyrelsens förslag.\n== beslutsgång\nOrdföranden finner att ärendet ska avgöras idag. Ordföranden ställer därefter kommunstyrelsens förslag mot avslag och finner att kommunstyrelsens förslag bifalls.",
        "Ek återremiss-, Ek avslag-, Alm bifall+",
    ),
    (
        "32b",
        "the first limb wins, the second was never put",
        KS,
        "== yrkanden\nAnna Ek (S) yrkar i första hand återremiss och i andra hand avslag på kommunstyrelsens förslag.\n== beslutsgång\nOrdföranden ställer proposition på återremiss och finner att ärendet återremitteras.",
        "Ek återremiss+, Ek avslag?",
    ),
    (
        "33",
        "KL 5 kap. 67 §: what is withdrawn is no motion",
        BN,
        "== yrkanden\nAnna Ek (S) yrkar bifall till förslaget.\n\nBo Alm (M) drar tillbaka sitt yrkande.\n== beslutsgång\nOrdföranden finner att nämnden bifaller förslaget.",
        "Ek bifall+",
    ),
    (
        "33b",
        "withdrawn for another's",
        BN,
        "== yrkanden\nAnna Ek (S) yrkar bifall till förslaget.\n\nBo Alm (M) yrkar att staketet rivs.\n\nBo Alm (M) återtar sitt yrkande till förmån för Anna Eks (S).\n== beslutsgång\nOrdföranden finner att nämnden bifaller förslaget.",
        "Ek bifall+",
    ),
    (
        "34",
        "its base lost, the tillägg falls with it",
        KF,
        "== yrkanden\nAnna Ek (S) yrkar bifall till kommunstyrelsens förslag.\n\nBo Alm (M) yrkar bifall till tilläggsyrkande från M.\n== beslutsgång\nOrdföranden ställer proposition på bifall och avslag på kommunstyrelsens förslag och finner att det avslås. Tilläggsyrkandet från M förfaller därmed.",
        "Ek bifall-, Alm tillägg-",
    ),
    (
        "35",
        "a tillägg of which no more is said",
        KF,
        "== yrkanden\nAnna Ek (S) yrkar bifall till kommunstyrelsens förslag.\n\nBo Alm (M) yrkar som tillägg att utfallet redovisas.\n== beslutsgång\nOrdföranden ställer proposition på kommunstyrelsens förslag och finner det bifallet.",
        "Ek bifall+, Alm tillägg?",
    ),
    (
        "36",
        "put alone and adopted: avslag on it is lost",
        BN,
        "== yrkanden\nAnna Ek (S) yrkar bifall till förslaget.\n\nCia Dahl (L) yrkar avslag.\n== beslutsgång\nOrdföranden ställer förslaget under proposition och finner det antaget.",
        "Ek bifall+, Dahl avslag-",
    ),
    (
        "37",
        "each question its own answer: both can be carried",
        BN,
        "== yrkanden\nAnna Ek (S) yrkar bifall till förvaltningens förslag.\n\nBo Alm (M) yrkar dessutom att utfallet redovisas.\n== beslutsgång\nOrdföranden frågar om nämnden kan besluta enligt förvaltningens förslag och finner att så sker. Ordföranden frågar om nämnden kan besluta enligt Bo Alms (M) yrkande och finner att så sker.",
        "Ek bifall+, Alm tillägg+",
    ),
    (
        "37b",
        "and one of them lost",
        BN,
        "== yrkanden\nAnna Ek (S) yrkar bifall till förvaltningens förslag.\n\nBo Alm (M) yrkar dessutom att utfallet redovisas.\n== beslutsgång\nOrdföranden frågar om nämnden kan besluta enligt förvaltningens förslag och finner att så sker. Ordföranden frågar om nämnden kan besluta enligt Bo Alms (M) yrkande och finner att så inte sker.",
        "Ek bifall+, Alm tillägg-",
    ),
    (
        "38",
        "answered with overwhelming ja: the rival of the round is lost",
        RF,
        "== yrkanden\nAnna Ek yrkade bifall till utskottets hemställan.\n\nBo Alm yrkade bifall till motionen.\n== beslutsgång\nPropositioner ställdes på bifall till utskottets förslag och bifall till motionen, varvid ordföranden förklarade sig anse propositionen på bifall till utskottets förslag med övervägande ja besvarad.",
        "Ek bifall+, Alm bifall-",
    ),
    (
        "38b",
        "KL77 2 kap. 22 §: the former of two, in old minutes",
        KAF,
        "== beslutsgång\nHerr Broman yrkade bifall till drätselkammarens förslag. Herr Lund yrkade avslag. Sedan överläggningen förklarats avslutad framställde ordföranden propositioner å bifall till drätselkammarens förslag och å avslag därå, och befanns den förra med övervägande ja besvarad.",
        "Broman bifall+, Lund avslag-",
    ),
    (
        "39",
        "KL 5 kap. 56 §: equal votes, the chair's decides",
        KS,
        "== yrkanden\nAnna Ek (S) yrkar bifall till kommunstyrelsens förslag.\n\nBo Alm (M) yrkar avslag på kommunstyrelsens förslag.\n== votering\nJa-röst för bifall till kommunstyrelsens förslag. Nej-röst för avslag.\nOmröstningen utfaller med 6 ja mot 6 nej. Med ordförandens utslagsröst beslutar kommunstyrelsen att avslå kommunstyrelsens förslag.",
        "Ek bifall-, Alm avslag+",
    ),
    (
        "40",
        "unanimous: every bifall to it is carried",
        KF,
        "== yrkanden\nAnna Ek (S) yrkar bifall till kommunstyrelsens förslag.\n\nBo Alm (M) yrkar bifall till kommunstyrelsens förslag.\n== beslutsgång\nKommunfullmäktige beslutar enhälligt enligt kommunstyrelsens förslag.",
        "Ek bifall+, Alm bifall+",
    ),
    (
        "41",
        "no beslutsgång: the decision names the mover and negates the other",
        KF,
        "== beslut\nEnligt yrkande från Anna Ek (S):\n\nMotionen avslås.\n== yrkanden\nAnna Ek (S) yrkar avslag på motionen.\n\nBo Alm (M) yrkar bifall till motionen.\n\nCia Dahl (L) yrkar som tillägg att frågan utreds.",
        "Ek avslag+, Alm bifall-, Dahl tillägg?",
    ),
    (
        "42",
        "no beslutsgång: the office's proposal says nothing of a tillägg",
        BN,
        "== beslut\nEnligt förvaltningens förslag:\n\nStaketet målas.\n== yrkanden\nAnna Ek (S) yrkar bifall till förvaltningens förslag.\n\nBo Alm (M) yrkar som tillägg att utfallet redovisas.",
        "Ek bifall+, Alm tillägg?",
    ),
    (
        "43",
        "KL 5 kap. 26 §: a body that prepares tillstyrker or avstyrker",
        KS,
        "== yrkanden\nAnna Ek (S) yrkar att motionen avstyrks.\n\nBo Alm (M) yrkar att motionen tillstyrks.\n== beslutsgång\nOrdföranden ställer proposition på yrkandena och finner att kommunstyrelsen beslutat avstyrka motionen.",
        "Ek avslag+, Alm bifall-",
    ),
    (
        "44",
        "handed on without a stand: nothing of substance was decided",
        KS,
        "== beslut\nKommunstyrelsen överlämnar ärendet till kommunfullmäktige utan eget ställningstagande.\n== yrkanden\nAnna Ek (S) yrkar bifall till motionen.\n\nBo Alm (M) yrkar avslag på motionen.",
        "Ek bifall?, Alm avslag?",
    ),
    (
        "44b",
        "unless somebody moved exactly that",
        KS,
        "== beslut\nKommunstyrelsen överlämnar ärendet till kommunfullmäktige utan eget ställningstagande.\n== yrkanden\nAnna Ek (S) yrkar att kommunstyrelsen överlämnar ärendet till kommunfullmäktige utan eget ställningstagande.",
        "Ek övrigt+",
    ),
    (
        "45",
        "KL 5 kap. 57 §: not put, so neither carried nor lost",
        KF,
        "== yrkanden\nAnna Ek (S) yrkar att staketet målas.\n== beslutsgång\nOrdföranden vägrar proposition på yrkandet eftersom det väcker ett nytt ärende.",
        "Ek ändring?",
    ),
    (
        "45b",
        "avvisas: lost",
        KF,
        "== yrkanden\nAnna Ek (S) yrkar att staketet målas.\n== beslutsgång\nOrdföranden finner att Anna Eks yrkande avvisas eftersom det väcker ett nytt ärende.",
        "Ek ändring-",
    ),
    (
        "46",
        "KL 5 kap. 61 §: fullmäktige decides whether an interpellation may be put",
        KF,
        "== yrkanden\nAnna Ek (S) yrkar att interpellationen ska få framställas.\n\nBo Alm (M) yrkar att interpellationen inte ska få framställas.\n== beslutsgång\nOrdföranden ställer proposition på yrkandena och finner att interpellationen inte får framställas. Omröstning begärs.\n== votering\n”Ja för att interpellationen inte får framställas och Nej för att interpellationen får framställas.”\nOmröstningen utfaller med 30 Ja mot 19 Nej.",
        "Ek övrigt-, Alm övrigt+",
    ),
    (
        "47",
        "KL 4 kap. 27 §: a reservation against the decision names no motion",
        BN,
        "== beslut\nStaketet målas.\n== yrkanden\nBo Alm (M) yrkar att staketet rivs.\n== reservation\nBo Alm (M) reserverar sig mot beslutet.",
        "Alm ändring?",
    ),
    (
        "48",
        "a reservation against the återremiss",
        KS,
        "== beslut\nÄrendet återremitteras.\n== yrkanden\nAnna Ek (S) yrkar återremiss.\n\nBo Alm (M) yrkar att ärendet avgörs idag.\n== reservation\nBo Alm (M) reserverar sig mot återremissen.",
        "Ek återremiss+, Alm övrigt-",
    ),
    (
        "49",
        "the vote on återremiss says nothing of the budgets",
        KF,
        "== yrkanden\nAnna Ek (S) yrkar bifall till Socialdemokraternas budgetförslag.\n\nBo Alm (M) yrkar bifall till Alliansens budgetförslag.\n\nCia Dahl (SD) yrkar bifall till Sverigedemokraternas budgetförslag.\n\nDan Fors (V) yrkar återremiss.\n"
        + IDAG
        + "Omröstningen utfaller med 33 ja mot 6 nej.\n== beslutsgång\nBudgetförslagen ställs mot varandra och ordföranden finner att Alliansens budgetförslag antas.",
        "Ek bifall-, Alm bifall+, Dahl bifall-, Fors återremiss-",
    ),
    (
        "50",
        "the change is carried, the plain whole is not",
        BN,
        "== yrkanden\nAnna Ek (S) yrkar bifall till förslaget.\n\nCia Dahl (L) yrkar bifall till förslaget, dock att punkt 3 utgår.\n== beslutsgång\nOrdföranden ställer Anna Eks (S) yrkande mot Cia Dahls (L) yrkande och finner att nämnden bifaller förslaget, dock att punkt 3 utgår enligt Cia Dahls (L) yrkande.",
        "Ek bifall-, Dahl ändring+",
    ),
    (
        "51",
        "the tally and what Ja and Nej meant, and no word after",
        KF,
        "== yrkanden\nBo Alm (M) yrkar bifall till tilläggsyrkande från M.\n== votering\nJa-röst för bifall till tilläggsyrkandet från M\nNej-röst för avslag på tilläggsyrkandet från M\n\nOmröstningen utfaller med 20 Ja mot 29 Nej.",
        "Alm tillägg-",
    ),
    (
        "52",
        "one motion by several, put under its first name",
        KS,
        "== yrkanden\nAnna Ek (S), Dan Fors (V) och Eva Grip (MP) yrkar att staketet målas.\n\nBo Alm (M) yrkar att staketet rivs.\n== beslutsgång\nOrdföranden ställer yrkandet från Anna Ek m.fl. mot yrkandet från Bo Alm och finner att yrkandet från Bo Alm bifallits.",
        "Ek ändring-, Alm ändring+",
    ),
    (
        "53",
        "no Ja and Nej: the names are counted",
        BN,
        "== yrkanden\nAnna Ek (S) yrkar bifall till förvaltningens förslag.\n\nBo Alm (M) yrkar avslag på förvaltningens förslag.\n== votering\nFöljande röstar för förvaltningens förslag: Anna Ek (S), Dan Fors (V), Eva Grip (MP).\nFöljande röstar för Bo Alms förslag: Bo Alm (M), Cia Dahl (L).",
        "Ek bifall+, Alm avslag-",
    ),
    (
        "54",
        "the printed tally rules where the names do not add up",
        BN,
        "== yrkanden\nAnna Ek (S) yrkar bifall till förslaget.\n\nBo Alm (M) yrkar avslag på förslaget.\n== votering\nJa-röst för bifall till förslaget. Nej-röst för avslag på förslaget.\nAnna Ek (S), Dan Fors (V) och Eva Grip (MP) röstar ja (3). Bo Alm (M) röstar nej (4).",
        "Ek bifall-, Alm avslag+",
    ),
    (
        "55",
        "KL 5 kap. 54 §: an election by sealed ballots",
        KF,
        "== yrkanden\nBo Alm (M) föreslår att Cia Dahl (L) väljs till ordförande.\n\nAnna Ek (S) föreslår att Dan Fors (V) väljs till ordförande.\n== beslutsgång\nSluten omröstning genomförs. Cia Dahl (L) får 24 röster och Dan Fors (V) 25 röster. 1 sedel är blank.",
        "Alm ändring-, Ek ändring+",
    ),
    (
        "56",
        "the matter is taken off the agenda",
        BN,
        "== beslut\nNämnden beslutar att ärendet utgår.\n== yrkanden\nAnna Ek (S) yrkar att ärendet utgår.\n\nBo Alm (M) yrkar avslag på förslaget.",
        "Ek övrigt+, Alm avslag?",
    ),
]


@pytest.mark.parametrize(
    ("number", "reason", "organ", "minutes", "expected"), ROWS, ids=[f"{row[0]} {row[1]}" for row in ROWS]
)
def test_each_row_of_the_table(number: str, reason: str, organ: str, minutes: str, expected: str) -> None:
    _, paragraf = related(minutes, organ)
    assert ended(paragraf) == expected, (number, reason)


@pytest.mark.parametrize(("organ", "minutes"), [row[2:4] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_is_known_has_a_passage_that_proves_it_and_only_that(organ: str, minutes: str) -> None:
    _, paragraf = related(minutes, organ)
    for yrkande in paragraf.yrkanden:
        assert (yrkande.proof is None) == (yrkande.outcome is Outcome.OKANT)
        if yrkande.proof:
            assert paragraf.start <= yrkande.proof.start < yrkande.proof.end <= paragraf.end


def test_every_row_of_the_table_is_here() -> None:
    assert {int(row[0].rstrip("b")) for row in ROWS} == set(range(1, 57))
