"""What came of each motion: the decision table of the law and custom of propositions, row by row.

The number in the reason is the table's row.
"""

import re

import pytest
from relations.build import ended, related

A = "Anna Ek (S) yrkar bifall till förslaget."
KS = "Anna Ek (S) yrkar bifall till kommunstyrelsens förslag."
RIVAL = "Bo Alm (M) yrkar bifall till motionen."
NO = "Bo Alm (M) yrkar avslag på förslaget."
MORE = "Bo Alm (M) yrkar bifall till tilläggsyrkande från M."
BACK = "Bo Alm (M) yrkar återremiss."

ROWS = [
    (
        "1 one proposal",
        A,
        "Ordföranden finner att endast ett förslag föreligger och att nämnden beslutar enligt detta.",
        "",
        "Ek bifall+",
    ),
    (
        "2 one against the other",
        "Anna Ek (S) yrkar att staketet målas rött.\n\nBo Alm (M) yrkar att staketet rivs.",
        "Ordföranden ställer Anna Eks yrkande mot Bo Alms yrkande och finner att kommunstyrelsen beslutar enligt Anna Eks yrkande.",
        "",
        "Ek ändring+, Alm ändring-",
    ),
    (
        "3 bifall or avslag",
        f"{A}\n\n{NO}",
        "Ordföranden ställer proposition på bifall respektive avslag och finner att förslaget avslås.",
        "",
        "Ek bifall-, Alm avslag+",
    ),
    (
        "3 bifall and avslag, carried",
        f"{A}\n\n{NO}",
        "Ordföranden ställer proposition på bifall och avslag på förslaget och finner att förslaget bifalls.",
        "",
        "Ek bifall+, Alm avslag-",
    ),
    (
        "4 the vote turns the finding",
        f"{KS}\n\n{RIVAL}",
        "Ordföranden ställer propositioner på yrkandena och finner att kommunstyrelsens förslag har bifallits. Omröstning begärs.\n== votering\nGodkänd voteringsproposition: ”Ja för bifall till kommunstyrelsens förslag och Nej för bifall till yrkandet från Bo Alm.”\nOmröstningen utfaller med 39 Ja mot 40 Nej.",
        "",
        "Ek bifall-, Alm bifall+",
    ),
    (
        "5 Ja can mean avslag",
        f"{KS}\n\n{MORE}",
        "Ordföranden ställer propositioner på bifall respektive avslag på tilläggsyrkandet från M och finner att det avslagits. Omröstning begärs.\n== votering\n”Ja för avslag och Nej för bifall till tilläggsyrkandet från M.”\nOmröstningen utfaller med 42 Ja mot 37 Nej.",
        "",
        "Ek bifall?, Alm tillägg-",
    ),
    (
        "6 the same, turned",
        MORE,
        "Ordföranden ställer propositioner på bifall respektive avslag på tilläggsyrkandet från M och finner att det avslagits. Omröstning begärs.\n== votering\n”Ja för avslag och Nej för bifall till tilläggsyrkandet från M.”\nOmröstningen utfaller med 39 Ja mot 40 Nej.",
        "",
        "Alm tillägg+",
    ),
    (
        "7 a minority sends it back",
        f"{KS}\n\n{BACK}",
        "Ordföranden ställer propositioner på dels ärendets återremiss och dels ärendets avgörande idag och finner att kommunfullmäktige beslutat avgöra ärendet idag. Omröstning begärs.\n== votering\n”Ja för ärendets avgörande idag och Nej för ärendets återremiss.”\nOmröstningen utfaller med 42 Ja mot 37 Nej.\nOrdföranden finner att kommunfullmäktige beslutat återremittera ärendet (minoritetsåterremiss).",
        "Ärendet återremitteras.",
        "Ek bifall?, Alm återremiss+",
    ),
    (
        "8 no sentence, but the decision",
        f"{KS}\n\n{BACK}",
        "Ordföranden ställer propositioner på ärendets återremiss och ärendets avgörande idag och finner att ärendet ska avgöras idag. Omröstning begärs.\n== votering\n”Ja för ärendets avgörande idag och Nej för ärendets återremiss.”\nOmröstningen utfaller med 24 Ja mot 15 Nej.",
        "Ärendet återremitteras.",
        "Ek bifall?, Alm återremiss+",
    ),
    (
        "9 going on proves it lost",
        f"{KS}\n\n{BACK}",
        "Ordföranden ställer propositioner på ärendets återremiss och ärendets avgörande idag och finner att ärendet ska avgöras idag. Omröstning begärs.\n== votering\n”Ja för ärendets avgörande idag och Nej för ärendets återremiss.”\nOmröstningen utfaller med 24 Ja mot 15 Nej.\n== beslutsgång\nOrdföranden ställer därefter proposition på kommunstyrelsens förslag och finner att det bifallits.",
        "",
        "Ek bifall+, Alm återremiss-",
    ),
    (
        "12 no minority right in a nämnd",
        f"{KS}\n\n{BACK}",
        "Ordföranden frågar om ärendet ska avgöras idag och finner att så sker. Votering begärs.\n== votering\nJa-röst för att ärendet avgörs idag\nNej-röst för återremiss\n\nMed 8 ja-röster mot 5 nej-röster avgörs ärendet idag.",
        "Förslaget antas.",
        "Ek bifall+, Alm återremiss-",
    ),
    (
        "13 Ja for återremiss",
        f"{KS}\n\n{BACK}",
        "Ordföranden ställer proposition på ärendets återremiss och ärendets avgörande idag och finner att ärendet återremitteras. Omröstning begärs.\n== votering\n”Ja för ärendets återremiss och Nej för ärendets avgörande idag.”\nMed 7 ja-röster mot 6 nej-röster beslutas om återremiss.",
        "Ärendet återremitteras.",
        "Ek bifall?, Alm återremiss+",
    ),
    (
        "14 återremiss by acclamation",
        f"{KS}\n\n{BACK}\n\nCia Dahl (L) yrkar avslag på motionen.",
        "Ordföranden finner att ärendet ska återremitteras.",
        "",
        "Ek bifall?, Alm återremiss+, Dahl avslag?",
    ),
    (
        "17 the rival in the main vote loses",
        f"{KS}\n\n{RIVAL}\n\nCia Dahl (L) yrkar bifall till yrkande från L.",
        "Ordföranden ställer propositioner på yrkandena och finner att kommunstyrelsens förslag har bifallits. Omröstning begärs.\nOrdföranden finner att yrkandet från Bo Alm antagits som motförslag i huvudvoteringen.\n== votering\n”Ja för bifall till kommunstyrelsens förslag. Nej för bifall till yrkandet från Bo Alm.”\nOmröstningen utfaller med 41 Ja mot 27 Nej.",
        "",
        "Ek bifall+, Alm bifall-, Dahl bifall-",
    ),
    (
        "18 the rival in the main vote wins",
        f"{KS}\n\n{RIVAL}\n\nCia Dahl (L) yrkar bifall till yrkande från L.",
        "Ordföranden ställer propositioner på yrkandena och finner att kommunstyrelsens förslag har bifallits. Omröstning begärs.\nOrdföranden finner att yrkandet från Bo Alm antagits som motförslag i huvudvoteringen.\n== votering\n”Ja för bifall till kommunstyrelsens förslag. Nej för bifall till yrkandet från Bo Alm.”\nOmröstningen utfaller med 39 Ja mot 40 Nej.",
        "",
        "Ek bifall-, Alm bifall+, Dahl bifall-",
    ),
    (
        "19 a motförslag vote decides nothing",
        f"{KS}\n\nBo Alm (M) yrkar att staketet rivs.\n\nCia Dahl (L) yrkar att staketet målas.",
        "Ordföranden ställer förslagen mot varandra. Votering begärs.\n== votering\nOmröstningen utfaller med att 11 ledamöter röstar JA, 4 ledamöter röstar NEJ och 22 ledamöter AVSTÅR, vilket innebär att Bo Alms förslag ska utgöra motförslag i huvudomröstningen.\n\nOmröstningen utfaller med att 25 ledamöter röstar JA och 12 ledamöter röstar NEJ, vilket innebär att kommunfullmäktige beslutar i enlighet med kommunstyrelsens förslag.",
        "",
        "Ek bifall+, Alm ändring-, Dahl ändring-",
    ),
    (
        "21 the chair's own",
        "Ordföranden Anna Ek (S) yrkar avslag på motionen.\n\nBo Alm (M) yrkar bifall till motionen.",
        "Ordföranden Anna Ek (S) ställer propositioner på yrkandena och finner att det egna yrkandet bifallits.",
        "",
        "Ek avslag+, Alm bifall-",
    ),
    (
        "22 the chair's proposal",
        "Ordföranden Anna Ek (S) yrkar att staketet målas.\n\nBo Alm (M) yrkar att staketet rivs.",
        "Ordföranden ställer förslagen mot varandra och finner att nämnden beslutar i enlighet med ordförandens förslag.",
        "",
        "Ek ändring+, Alm ändring-",
    ),
    (
        "24 bifall to avslag",
        "Anna Ek (S) yrkar bifall till motionen.\n\nCia Dahl (L) yrkar bifall till kommunstyrelsens förslag att avslå motionen.",
        "Ordföranden ställer proposition på yrkandena och finner att kommunstyrelsens förslag bifalls.",
        "Motionen avslås.",
        "Ek bifall-, Dahl bifall+",
    ),
    (
        "25 a third way",
        "Anna Ek (S) yrkar bifall till motionen.\n\nBo Alm (M) yrkar avslag på motionen.\n\nCia Dahl (L) yrkar att motionen ska anses besvarad.",
        "Ordföranden ställer yrkandena mot varandra och finner att nämnden beslutar att motionen anses besvarad.",
        "",
        "Ek bifall-, Alm avslag-, Dahl ändring+",
    ),
    (
        "27 the base carried, the tillägg not",
        "Anna Ek (S) yrkar bifall till förslaget med tillägget att utfallet redovisas.",
        "Ordföranden frågar om nämnden kan besluta enligt förslaget och finner att så sker. Ordföranden frågar därefter om nämnden kan bifalla tilläggsyrkandet och finner att det avslås.",
        "",
        "Ek bifall+, Ek tillägg-",
    ),
    (
        "29 an edited bifall loses",
        "Anna Ek (S) yrkar bifall till arbetsutskottets förslag.\n\nBo Alm (M) yrkar bifall till arbetsutskottets förslag med den ändringen att punkt 2 utgår.",
        "Ordföranden ställer arbetsutskottets förslag mot Bo Alms ändringsyrkande och finner att arbetsutskottets förslag antas.",
        "",
        "Ek bifall+, Alm ändring-",
    ),
    (
        "30 two treated as one",
        "Anna Ek (S) yrkar avslag på motionen.\n\nBo Alm (M) yrkar avslag på motionen.",
        "Ordföranden finner att nämnden avslår motionen.",
        "",
        "Ek avslag+, Alm avslag+",
    ),
    (
        "32 both hands fail",
        f"{KS}\n\nBo Alm (M) yrkar i första hand återremiss och i andra hand avslag på förslaget.",
        "Ordföranden frågar om ärendet ska avgöras idag och finner att så sker. Därefter ställer ordföranden proposition på kommunstyrelsens förslag mot avslag och finner att kommunstyrelsens förslag bifalls.",
        "",
        "Ek bifall+, Alm återremiss-, Alm avslag-",
    ),
    (
        "32 the first hand wins",
        "Bo Alm (M) yrkar i första hand återremiss och i andra hand avslag på förslaget.",
        "Ordföranden ställer först proposition på återremiss och finner att ärendet återremitteras.",
        "",
        "Alm återremiss+, Alm avslag?",
    ),
    (
        "34 has fallen",
        f"{KS}\n\n{MORE}",
        "Ordföranden ställer proposition på kommunstyrelsens förslag och finner att det avslås. Kommunstyrelsen konstaterar därmed att tilläggsyrkandet från M har fallit.",
        "",
        "Ek bifall-, Alm tillägg-",
    ),
    (
        "35 a tillägg never put",
        f"{KS}\n\n{MORE}",
        "Ordföranden ställer proposition på kommunstyrelsens förslag och finner att det bifalls.",
        "",
        "Ek bifall+, Alm tillägg?",
    ),
    (
        "36 put alone and adopted",
        f"{A}\n\n{NO}",
        "Ordföranden ställer förslaget under proposition och finner det antaget.",
        "",
        "Ek bifall+, Alm avslag-",
    ),
    (
        "37 each by its own answer",
        "Anna Ek (S) yrkar bifall till förvaltningens förslag.\n\nBo Alm (M) yrkar att staketet målas rött.",
        "Ordföranden frågar om nämnden kan besluta enligt förvaltningens förslag och finner att så sker.\nOrdföranden frågar om nämnden kan besluta enligt Bo Alms (M) yrkande och finner att så sker.",
        "",
        "Ek bifall+, Alm tillägg+",
    ),
    (
        "37 not so",
        "Anna Ek (S) yrkar bifall till förvaltningens förslag.\n\nBo Alm (M) yrkar att staketet målas rött.",
        "Ordföranden frågar om nämnden kan besluta enligt förvaltningens förslag och finner att så sker.\nOrdföranden frågar om nämnden kan besluta enligt Bo Alms (M) yrkande och finner att så inte sker.",
        "",
        "Ek bifall+, Alm tillägg-",
    ),
    (
        "38 answered with ja",
        "Anna Ek yrkar bifall till utskottets förslag.\n\nBo Alm yrkar bifall till motionen.",
        "Ordföranden ställer utskottets förslag och motionen under proposition, varvid han förklarar sig anse propositionen om bifall till utskottets förslag med övervägande ja besvarad.",
        "",
        "Ek bifall+, Alm bifall-",
    ),
    (
        "38 answered with nej",
        "Anna Ek yrkar bifall till motionen.",
        "Ordföranden ställer proposition på bifall till motionen och finner propositionen om bifall till motionen med övervägande nej besvarad.",
        "",
        "Ek bifall-",
    ),
    (
        "39 the casting vote",
        f"{KS}\n\n{NO}",
        "Ordföranden ställer proposition på bifall och avslag. Votering begärs.\n== votering\nJa-röst för bifall till kommunstyrelsens förslag\nNej-röst för avslag\n\nMed 6 ja-röster och 6 nej-röster samt ordförandens utslagsröst beslutar kommunstyrelsen att bifalla kommunstyrelsens förslag.",
        "",
        "Ek bifall+, Alm avslag-",
    ),
    (
        "40 unanimous",
        KS,
        "Kommunfullmäktige beslutar enhälligt enligt kommunstyrelsens förslag.",
        "",
        "Ek bifall+",
    ),
    (
        "41 no beslutsgång, the decision names the mover",
        "Anna Ek (S) yrkar att staketet målas.\n\nBo Alm (M) yrkar bifall till motionen.",
        "",
        "Enligt yrkande från Anna Ek (S):\n\n1. Staketet målas.\n2. Motionen avslås.",
        "Ek ändring+, Alm bifall-",
    ),
    (
        "42 no beslutsgång, the office's proposal",
        "Anna Ek (S) yrkar bifall till förvaltningens förslag.\n\nBo Alm (M) yrkar bifall till tilläggsyrkande från M.",
        "",
        "Enligt förvaltningens förslag:\n\n1. Staketet målas.",
        "Ek bifall+, Alm tillägg?",
    ),
    (
        "43 KS puts forward avslag",
        "Anna Ek (S) yrkar att motionen ska avstyrkas.\n\nBo Alm (M) yrkar att motionen ska tillstyrkas.",
        "Ordföranden ställer propositioner på yrkandena och finner att kommunstyrelsen beslutat avstyrka motionen.",
        "",
        "Ek avslag+, Alm bifall-",
    ),
    (
        "46 the statement denied",
        "Anna Ek (S) yrkar att interpellationen ska få framställas.",
        "Ordföranden ställer proposition på om interpellationen ska få framställas eller ej och finner att den inte får framställas. Omröstning begärs.\n== votering\n”Ja för att interpellationen inte ska få framställas. Nej för att interpellationen ska få framställas.”\nOmröstningen utfaller med 42 Ja mot 37 Nej.",
        "",
        "Ek övrigt-",
    ),
    (
        "49 the vote on återremiss does not decide the budget",
        "Anna Ek (S) yrkar bifall till Socialdemokraternas budgetförslag.\n\nBo Alm (M) yrkar bifall till Moderaternas budgetförslag.\n\nCia Dahl (L) yrkar återremiss.",
        "Ordföranden frågar om ärendet ska avgöras idag eller återremitteras och finner att ärendet ska avgöras idag. Votering begärs.\n== votering\nJa-röst för att ärendet avgörs idag. Nej-röst för återremiss.\nOmröstningen utfaller med 26 ja mot 11 nej.\n== beslutsgång\nBudgetförslagen ställs mot varandra och ordföranden finner att Moderaternas budgetförslag antas.",
        "",
        "Ek bifall-, Alm bifall+, Dahl återremiss-",
    ),
    (
        "51 the tally ends the matter",
        MORE,
        "Ordföranden ställer propositioner på bifall respektive avslag på tilläggsyrkandet från M och finner att det bifallits. Omröstning begärs.\n== votering\n”Ja för bifall och Nej för avslag på tilläggsyrkandet från M.”\nOmröstningen utfaller med 42 Ja mot 37 Nej.",
        "",
        "Alm tillägg+",
    ),
    (
        "52 one motion by three parties",
        "Anna Ek (S), Dan Fors (V) och Eva Grip (MP) yrkar att staketet målas.\n\nBo Alm (M) yrkar att staketet rivs.",
        "Ordföranden ställer yrkandet från Anna Ek m.fl. mot yrkandet från Bo Alm och finner att yrkandet från Anna Ek m.fl. bifallits.",
        "",
        "Ek ändring+, Alm ändring-",
    ),
    (
        "no beslutsgång and a silent decision",
        f"{KS}\n\n{RIVAL}",
        "",
        "Staketet målas.",
        "Ek bifall?, Alm bifall?",
    ),
    (
        "e the mover reserves for the motion",
        "Bo Alm (M) yrkar att staketet rivs.\n== reservation\nBo Alm (M) reserverar sig mot beslutet till förmån för eget yrkande.",
        "",
        "Staketet målas.",
        "Alm ändring-",
    ),
    (
        "47 a reservation against the decision alone proves nothing",
        "Bo Alm (M) yrkar att staketet rivs.\n== reservation\nBo Alm (M) reserverar sig mot beslutet.",
        "",
        "Staketet målas.",
        "Alm ändring?",
    ),
    (
        "avslag on all others goes with the bifall beside it",
        "Anna Ek (S) yrkar bifall till kontorets förslag och avslag på övriga yrkanden.\n\nBo Alm (M) yrkar bifall till yrkande från M.",
        "Ordföranden ställer propositioner på yrkandena och finner att kontorets förslag bifallits.",
        "",
        "Ek bifall+, Ek avslag+, Alm bifall-",
    ),
    (
        "movers named in the genitive",
        "Anna Ek (S) yrkar avslag.\n\nBo Alm (M) yrkar bifall.",
        "Ordföranden ställer proposition på Anna Eks och Bo Alms yrkanden och finner att nämnden antar Bo Alms yrkande.",
        "",
        "Ek avslag-, Alm bifall+",
    ),
    (
        "Ja is what the chair found, where nothing says so",
        "Anna Ek (S) yrkar bifall till förslaget.\n\nBo Alm (M) yrkar avslag på förslaget.",
        "Ordföranden ställer proposition på bifall och avslag på förslaget och finner att förslaget bifalls. Votering begärs.\n== votering\nOmröstningen utfaller med 7 ja och 4 nej.",
        "",
        "Ek bifall+, Alm avslag-",
    ),
    (
        "den som röstar",
        "Anna Ek (S) yrkar bifall till arbetsutskottets förslag.\n\nBo Alm (M) yrkar avslag på förslaget.",
        "Votering begärs och ska verkställas. Den som stödjer arbetsutskottets förslag röstar ja. Den som stödjer Bo Alms yrkande röstar nej.\n== votering\nMed 5 ja-röster och 6 nej-röster beslutar nämnden enligt Bo Alms yrkande.",
        "",
        "Ek bifall-, Alm avslag+",
    ),
    (
        "bifallsyrkandet and avslagsyrkandet",
        "Anna Ek (S) yrkar bifall till förslaget.\n\nBo Alm (M) yrkar avslag på förslaget.",
        "Ordföranden ställer proposition på yrkandena och finner att nämnden beslutar i enlighet med avslagsyrkandet.",
        "",
        "Ek bifall-, Alm avslag+",
    ),
    (
        "put against avslag",
        "Anna Ek (S) yrkar bifall till arbetsutskottets förslag.\n\nBo Alm (M) yrkar avslag.",
        "Ordföranden ställer föreliggande förslag mot avslag och finner att kommunstyrelsen bifaller detsamma.",
        "",
        "Ek bifall+, Alm avslag-",
    ),
    (
        "bifall mot avslag",
        "Anna Ek (S) yrkar bifall till förslaget.\n\nBo Alm (M) yrkar avslag.",
        "Ordföranden ställer bifall mot avslag och finner bifall.",
        "",
        "Ek bifall+, Alm avslag-",
    ),
    (
        "återremiss mot avgörande",
        "Anna Ek (S) yrkar återremiss.\n\nBo Alm (M) yrkar bifall till förslaget.",
        "Ordföranden ställer först Anna Eks (S) återremissyrkande mot att ärendet avgörs idag och finner att ärendet ska avgöras idag. Därefter ställer ordföranden proposition på förslaget och finner att det bifalls.",
        "",
        "Ek återremiss-, Alm bifall+",
    ),
    (
        "varvid ordföranden finner",
        "Anna Ek (S) yrkar bifall till kommunstyrelsens förslag.\n\nBo Alm (M) yrkar avslag på förslaget.",
        "Ordföranden ställer proposition på bifall till kommunstyrelsens förslag respektive bifall till Bo Alms (M) m.fl. yrkande om avslag, varvid ordföranden finner att kommunfullmäktige beslutar i enlighet med kommunstyrelsens förslag.",
        "",
        "Ek bifall+, Alm avslag-",
    ),
    (
        "the order approved, then the finding",
        "Anna Ek (S) yrkar bifall till utskottets förslag.\n\nBo Alm (M) yrkar bifall till motionen.",
        "Propositionsordningen godkänns. Ordföranden ställer utskottets förslag mot motionen. Ordföranden finner att utskottets förslag bifalles.",
        "",
        "Ek bifall+, Alm bifall-",
    ),
    (
        "two proposals tried against each other",
        "Anna Ek (S) yrkar bifall till arbetsutskottets förslag.\n\nBo Alm (M) yrkar att motionen bifalls.",
        "Ordföranden konstaterar att det finns två förslag till beslut. Ordföranden ställer förslagen mot varandra och finner att kommunstyrelsen beslutar enligt Anna Eks yrkande.",
        "",
        "Ek bifall+, Alm bifall-",
    ),
    (
        "avslår the motion by decision",
        "Anna Ek (S) yrkar avslag på motionen.\n\nBo Alm (M) yrkar bifall till motionen.",
        "",
        "Kommunfullmäktige beslutar att avslå motionen.",
        "Ek avslag+, Alm bifall-",
    ),
    (
        "sent back by decision",
        "Anna Ek (S) yrkar återremiss.\n\nBo Alm (M) yrkar bifall till förslaget.",
        "",
        "Kommunstyrelsen beslutar att återremittera ärendet till nämnden.",
        "Ek återremiss+, Alm bifall?",
    ),
    (
        "put off by decision",
        "Anna Ek (S) yrkar bordläggning.\n\nBo Alm (M) yrkar bifall till förslaget.",
        "",
        "Ärendet bordläggs.",
        "Ek bordläggning+, Alm bifall?",
    ),
    (
        "the tally turns a finding without meanings",
        "Anna Ek (S) yrkar bifall till förslaget.\n\nBo Alm (M) yrkar avslag på förslaget.",
        "Ordföranden frågar om nämnden kan bifalla förslaget och finner att så sker. Votering begärs.\n== votering\nOmröstningen utfaller med 4 ja och 7 nej.",
        "",
        "Ek bifall-, Alm avslag+",
    ),
    (
        "26 att-sats by att-sats",
        "Anna Ek (S) yrkar bifall till motionen.",
        "",
        "1. Motionen bifalls i första att-satsen.\n2. Motionen avslås i övrigt.",
        "Ek bifall?",
    ),
    (
        "44 handed on without a stand",
        "Anna Ek (S) yrkar bifall till motionen.",
        "Ordföranden finner att kommunstyrelsen överlämnar ärendet till kommunfullmäktige utan eget ställningstagande.",
        "",
        "Ek bifall?",
    ),
    (
        "45 the chair refuses to put it",
        "Anna Ek (S) yrkar att staketet målas.",
        "Ordföranden ställer inte yrkandet under proposition då det väcker ett nytt ärende.",
        "",
        "Ek ändring?",
    ),
    (
        "the majority's proposal",
        "Anna Ek (S) yrkar bifall till majoritetens förslag.\n\nBo Alm (M) yrkar bifall till alliansens förslag.",
        "Ordföranden ställer majoritetens förslag mot alliansens förslag och finner att majoritetens förslag antas.",
        "",
        "Ek bifall+, Alm bifall-",
    ),
    (
        "the former of two",
        "Anna Ek yrkar bifall till utskottets förslag.\n\nBo Alm yrkar bifall till motionen.",
        "Ordföranden ställer propositioner på bifall till utskottets förslag och bifall till motionen och finner den förra med övervägande ja besvarad.",
        "",
        "Ek bifall+, Alm bifall-",
    ),
    (
        "a bordläggning is no återremiss",
        "Anna Ek (S) yrkar återremiss.\n\nBo Alm (M) yrkar bordläggning.",
        "Ordföranden ställer proposition på ärendets återremiss och ärendets avgörande idag och finner att ärendet återremitteras.",
        "Ärendet återremitteras.",
        "Ek återremiss+, Alm bordläggning?",
    ),
    (
        "the remaining motions",
        "Anna Ek (S) yrkar bifall till kontorets förslag.\n\nBo Alm (M) yrkar bifall till yrkande från M.\n\nCia Dahl (L) yrkar återremiss.",
        "Ordföranden ställer först propositioner på ärendets återremiss och ärendets avgörande idag och finner att ärendet ska avgöras idag. Ordföranden ställer härefter propositioner på återstående yrkanden och finner att yrkandet från Anna Ek bifallits.",
        "",
        "Ek bifall+, Alm bifall-, Dahl återremiss-",
    ),
    (
        "two things carried at once",
        "Anna Ek (S) yrkar bifall till kontorets förslag och tilläggsyrkande från S.\n\nBo Alm (M) yrkar bifall till kontorets förslag och tilläggsyrkande från M.",
        "Kommunstyrelsen beslutar först att bifalla kontorets förslag och tilläggsyrkandet från S.\nOrdföranden ställer därefter propositioner på tilläggsyrkandet från M och finner att det avslagits.",
        "",
        "Ek bifall+, Ek tillägg+, Alm bifall+, Alm tillägg-",
    ),
    (
        "avslag on another's motion",
        "Anna Ek (S) yrkar att motionen ska avstyrkas och avslag på yrkande från M.\n\nBo Alm (M) yrkar bifall till yrkande från M.",
        "Ordföranden ställer propositioner på yrkandena och finner att kommunstyrelsen beslutat avstyrka motionen.",
        "",
        "Ek avslag+, Alm bifall-",
    ),
    (
        "avslag on all",
        "Anna Ek (S) yrkar avslag på samtliga yrkanden.\n\nBo Alm (M) yrkar bifall till yrkande från M.",
        "Ordföranden ställer propositioner på bifall respektive avslag på yrkandet från M och finner att det avslagits.",
        "",
        "Ek avslag+, Alm bifall-",
    ),
    (
        "33 withdrawn",
        "Anna Ek (S) yrkar bifall till motionen.\n\nBo Alm (M) återtar sitt yrkande.",
        "Ordföranden finner att motionen bifalls.",
        "",
        "Ek bifall+",
    ),
    (
        "50 with changes",
        "Anna Ek (S) yrkar bifall till kontorets förslag med justering i punkt 3.",
        "Kommunstyrelsen beslutar att bifalla kontorets förslag med redovisad justering i punkt 3.",
        "",
        "Ek ändring+",
    ),
    (
        "an unknown winner decides nothing",
        "Anna Ek (S) yrkar att staketet målas.\n\nBo Alm (M) yrkar att staketet rivs.",
        "Ordföranden ställer yrkandena mot varandra och finner att det vilda alternativet bifallits.",
        "",
        "Ek ändring?, Alm ändring?",
    ),
    (
        "an interpellation is put off as any matter is",
        "Anna Ek (S) yrkar att frågan om badhuset bordläggs till nästa möte.",
        "Ordföranden finner att kommunfullmäktige beslutar enligt Anna Eks (S) yrkande.",
        "Svaret på interpellationen bordläggs till nästa möte.",
        "Ek bordläggning+",
    ),
    (
        "a mover's name means what the mover moved, and that can be to send the matter back",
        "Anna Ek (S) yrkar återremiss.\n\nBo Alm (M) yrkar avslag på återremiss.\n\nCia Dahl (L) yrkar bifall till förslaget.",
        "Ordföranden finner att nämnden bifaller Anna Eks (S) yrkande.",
        "",
        "Ek återremiss+, Alm avslag-, Dahl bifall?",
    ),
    (
        "the same for a rival whose motion is of substance",
        "Anna Ek (S) yrkar återremiss.\n\nBo Alm (M) yrkar bifall till förslaget.",
        "Ordföranden ställer yrkandena mot varandra och finner att nämnden beslutar enligt Bo Alms (M) yrkande.",
        "",
        "Ek återremiss-, Alm bifall+",
    ),
    (
        "a mover with two limbs: the name alone does not say which",
        "Anna Ek (S) yrkar i första hand återremiss och i andra hand avslag.",
        "Ordföranden finner att nämnden beslutar enligt Anna Eks (S) yrkande.",
        "",
        "Ek återremiss?, Ek avslag?",
    ),
    (
        "the same, where it was asked when to decide",
        "Anna Ek (S) yrkar i första hand återremiss och i andra hand avslag.",
        "Ordföranden frågar om ärendet ska avgöras idag eller återremitteras och finner att nämnden beslutar enligt Anna Eks (S) yrkande.",
        "",
        "Ek återremiss+, Ek avslag?",
    ),
    (
        "the same, where that had been settled before",
        "Anna Ek (S) yrkar i första hand återremiss och i andra hand avslag.",
        "Ordföranden frågar om ärendet ska avgöras idag och finner att så sker. Ordföranden finner sedan att nämnden beslutar enligt Anna Eks (S) yrkande.",
        "",
        "Ek återremiss-, Ek avslag+",
    ),
    (
        "the chair's own bordläggning",
        "Ordföranden Bo Alm (M) yrkar bordläggning.",
        "Ordföranden finner att nämnden beslutar i enlighet med det egna yrkandet.",
        "",
        "Alm bordläggning+",
    ),
    (
        "yrkandet is the one there is",
        "Anna Ek (S) yrkar återremiss.",
        "Ordföranden finner att nämnden beslutar enligt yrkandet.",
        "",
        "Ek återremiss+",
    ),
    (
        "förslaget can be the one to put it off: not known",
        "Anna Ek (S) föreslår att ärendet bordläggs.",
        "Ordföranden finner att nämnden beslutar enligt förslaget.",
        "",
        "Ek bordläggning?",
    ),
    (
        "avslag on a named återremiss when another was carried",
        "Ordföranden Anna Ek (S) yrkar återremiss enligt yrkande från S och avslag på återremissyrkande från M.\n\nBo Alm (M) yrkar återremiss enligt yrkande från M.",
        "",
        "Enligt återremissyrkande från S:\n\nÄrendet återremitteras.",
        "Ek återremiss?, Ek avslag?, Alm återremiss?",
    ),
    (
        "one of many points put off is not the whole",
        "Anna Ek (S) yrkar bifall till nämndens förslag.",
        "Ordföranden ställer proposition på nämndens förslag och finner att det bifalls.",
        "1. Planen antas.\n2. Taxan för båtplatser återremitteras.",
        "Ek bifall+",
    ),
    (
        "1 a board with a hyphen in its name is one board",
        "Anna Ek (S) yrkar bifall till kultur- och fritidsnämndens förslag.\n\nBo Alm (M) yrkar avslag på kultur- och fritidsnämndens förslag.",
        "Ordföranden ställer kultur- och fritidsnämndens förslag mot avslagsyrkandet och finner att kultur- och fritidsnämndens förslag bifalls.",
        "",
        "Ek bifall+, Alm avslag-",
    ),
    (
        "39 no words: the side of the chair in the list",
        f"{A}\n\n{NO}",
        "Votering begärs.\n== votering\nJa-röst för bifall till förslaget. Nej-röst för avslag på förslaget.\nEva Grip (S) och Dan Fors (V) röstar ja (2). Filip Hav (M) och ordföranden Cia Dahl (L) röstar nej (2).",
        "",
        "Ek bifall-, Alm avslag+",
    ),
    (
        "39 the vice chair decides nothing",
        f"{A}\n\n{NO}",
        "Votering begärs.\n== votering\nJa-röst för bifall till förslaget. Nej-röst för avslag på förslaget.\nEva Grip (S) och Dan Fors (V) röstar ja (2). Filip Hav (M) och vice ordförande Cia Dahl (L) röstar nej (2).",
        "",
        "Ek bifall?, Alm avslag?",
    ),
    (
        "45 the chair refuses one of two",
        "Anna Ek (S) yrkar bifall till förvaltningens förslag.\n\nBo Alm (M) yrkar att staketet rivs.",
        "Ordföranden vägrar proposition på Bo Alms yrkande då det väcker ett nytt ärende. Ordföranden ställer proposition på förvaltningens förslag mot avslag och finner att förvaltningens förslag bifalls.",
        "",
        "Ek bifall+, Alm ändring?",
    ),
    (
        "45 avvisas",
        "Bo Alm (M) yrkar att staketet rivs.",
        "Ordföranden finner att Bo Alms yrkande avvisas då det väcker ett nytt ärende.",
        "",
        "Alm ändring-",
    ),
    (
        "53 names by proposal, no Ja or Nej",
        "Anna Ek (S) yrkar bifall till förvaltningens förslag.\n\nBo Alm (M) yrkar bifall till motionen.",
        "Votering begärs.\n== votering\nFöljande röstar för förvaltningens förslag: Anna Ek (S).\nFöljande röstar för Bo Alms förslag: Bo Alm (M), Eva Grip (KD).",
        "",
        "Ek bifall-, Alm bifall+",
    ),
    (
        "55 a sealed ballot",
        "Bo Alm (M) yrkar att Cia Dahl (L) väljs till ordförande.\n\nAnna Ek (S) yrkar att Dan Fors (V) väljs till ordförande.",
        "Valet förrättas med slutna sedlar. Cia Dahl (L) får 21 röster, Dan Fors (V) 20 röster och en sedel är blank.",
        "",
        "Alm ändring+, Ek ändring-",
    ),
    (
        "55 a tie is drawn by lot",
        "Bo Alm (M) yrkar att Cia Dahl (L) väljs till ordförande.",
        "Valet förrättas med slutna sedlar. Cia Dahl (L) får 20 röster och Dan Fors (V) 20 röster.",
        "",
        "Alm ändring?",
    ),
    (
        "55 chosen by the decision, whoever is replaced is not",
        "Anna Ek (S) yrkar att Dan Fors (V) utses till ersättare.\n\nBo Alm (M) yrkar att Eva Grip (KD) utses till ersättare.",
        "",
        "Dan Fors (V) utses till ersättare efter Eva Grip (KD).",
        "Ek ändring+, Alm ändring?",
    ),
    (
        "55 who is chosen has not moved it",
        "Bo Alm (M) yrkar avslag på förslaget.",
        "",
        "Kommunfullmäktige utser Bo Alm (M) till ordförande.",
        "Alm avslag?",
    ),
    (
        "56 the matter is taken off",
        "Anna Ek (S) yrkar att ärendet utgår.\n\nBo Alm (M) yrkar bifall till förslaget.",
        "",
        "Ärendet utgår.",
        "Ek övrigt+, Alm bifall?",
    ),
    (
        "56 it is not taken off, and förslaget is what is decided next",
        "Anna Ek (S) yrkar att ärendet ska utgå från dagordningen.\n\nBo Alm (M) yrkar bifall till förslaget.",
        "Ordföranden frågar om ärendet ska utgå och finner att så inte sker. Ordföranden finner att nämnden bifaller förslaget.",
        "",
        "Ek övrigt-, Alm bifall+",
    ),
    (
        "20 both orders before both results",
        "Anna Ek (S) yrkar bifall till förvaltningens förslag.\n\nBo Alm (M) yrkar bifall till motionen.\n\nCia Dahl (L) yrkar återremiss.",
        "Votering begärs.\n== votering\nJA = ärendet avgörs idag\nNEJ = ärendet återremitteras\n\nJA = förvaltningens förslag\nNEJ = motionen\n\nOmröstningen utfaller med 8 ja mot 3 nej.\n\nOmröstningen utfaller med 4 ja mot 7 nej.",
        "",
        "Ek bifall-, Alm bifall+, Dahl återremiss-",
    ),
]


@pytest.mark.parametrize(
    ("reason", "floor", "course", "decision", "expected"), ROWS, ids=[row[0] for row in ROWS]
)
def test_fate_of_each_motion(reason: str, floor: str, course: str, decision: str, expected: str) -> None:
    row = f"== beslut\n{decision}\n" if decision else ""
    row += f"== yrkanden\n{floor}\n"
    row += f"== beslutsgång\n{course}\n" if course else ""
    _, paragraf = related(row)
    assert ended(paragraf) == expected, reason


MINORITY = [
    ("8 a third of those present", "Kommunfullmäktige", "24 Ja mot 15 Nej.", "", "återremiss+, avslag-"),
    ("12 no such right in a nämnd", "Byggnadsnämnden", "24 Ja mot 15 Nej.", "", "återremiss-, avslag+"),
    ("less than a third", "Kommunfullmäktige", "30 Ja mot 9 Nej.", "", "återremiss-, avslag+"),
    (
        "those who abstain are present",
        "Regionfullmäktige",
        "30 Ja mot 18 Nej. 20 ledamöter avstår.",
        "",
        "återremiss-, avslag+",
    ),
    (
        "11 no Ja at all",
        "Kommunfullmäktige",
        "0 Ja mot 14 Nej. 17 ledamöter avstår.",
        "",
        "återremiss+, avslag-",
    ),
    (
        "equal votes are more than a third",
        "Kommunfullmäktige",
        "15 Ja mot 15 Nej.",
        "",
        "återremiss+, avslag-",
    ),
    ("the body unknown: not known", "", "24 Ja mot 15 Nej.", "", "återremiss?, avslag?"),
    ("unknown, but the votes are too few for fullmäktige", "", "8 Ja mot 5 Nej.", "", "återremiss-, avslag+"),
    (
        "unknown, but the text says so",
        "",
        "24 Ja mot 15 Nej. Ärendet är därmed återremitterat (minoritetsåterremiss).",
        "",
        "återremiss+, avslag-",
    ),
    (
        "9 the decision goes on",
        "Kommunfullmäktige",
        "24 Ja mot 15 Nej.",
        "Planen antas.",
        "återremiss-, avslag+",
    ),
    (
        "10 used up",
        "Kommunfullmäktige",
        "24 Ja mot 15 Nej. Eftersom ärendet tidigare återremitterats genom en minoritetsåterremiss krävs majoritet.",
        "",
        "återremiss-, avslag+",
    ),
]


@pytest.mark.parametrize(
    ("reason", "organ", "result", "decision", "expected"), MINORITY, ids=[row[0] for row in MINORITY]
)
def test_a_third_can_send_a_matter_back_in_fullmaktige(
    reason: str, organ: str, result: str, decision: str, expected: str
) -> None:
    row = f"== beslut\n{decision}\n" if decision else ""
    row += (
        "== yrkanden\nAnna Ek (S) yrkar återremiss.\n\nBo Alm (M) yrkar avslag på återremiss.\n"
        "== beslutsgång\nOrdföranden ställer proposition på ärendets återremiss och ärendets avgörande idag och "
        "finner att ärendet ska avgöras idag. Omröstning begärs.\n"
        "== votering\n”Ja för ärendets avgörande idag och Nej för ärendets återremiss.”\n"
        f"Omröstningen utfaller med {result}"
    )
    _, paragraf = related(row, organ)
    assert re.sub(r"\w+ (\w+[+?-])", r"\1", ended(paragraf)) == expected, reason


def test_each_aterremiss_its_own_third() -> None:
    """16: two, each put with its own grounds."""
    question = "”Ja för att ärendet avgörs idag och Nej för återremiss enligt yrkandet från {}.”\nOmröstningen utfaller med {} Nej."
    _, paragraf = related(
        "== yrkanden\nAnna Ek (S) yrkar återremiss.\n\nBo Alm (M) yrkar återremiss.\n"
        f"== votering\n{question.format('Anna Ek', '50 Ja mot 31')}\n"
        "== beslutsgång\nOrdföranden ställer därefter proposition på återremiss enligt yrkandet från Bo Alm.\n"
        f"== votering\n{question.format('Bo Alm', '72 Ja mot 9')}",
        "Kommunfullmäktige",
    )
    assert ended(paragraf) == "Ek återremiss+, Alm återremiss-"


def test_proof_is_the_passage_that_decides() -> None:
    text, paragraf = related(
        "== yrkanden\nAnna Ek (S) yrkar bifall till motionen.\n== beslutsgång\nOrdföranden ställer proposition på bifall till motionen. Hon finner att motionen avslås."
    )
    proof = paragraf.yrkanden[0].proof
    assert proof is not None
    assert text[proof.start : proof.end] == "Hon finner att motionen avslås."


def test_unknown_fate_has_no_proof() -> None:
    _, paragraf = related("== yrkanden\nAnna Ek (S) yrkar bifall till motionen.")
    assert paragraf.yrkanden[0].proof is None
