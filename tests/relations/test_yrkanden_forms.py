"""More ways to move something: groups, limbs, joiners, withdrawals, old language, and what only looks like it."""

import pytest
from relations.build import moved, related

ROWS = [
    # groups and parties
    ("Moderaterna i Lindvik yrkar avslag på motionen.", ["avslag: (Moderaterna)"], "a party and its place"),
    (
        "Lindvikscentern yrkar återremiss.",
        ["återremiss: (Lindvikscentern)"],
        "a local branch under a name of its own",
    ),
    (
        "Centerpartiets ledamöter yrkar bifall till motionen.",
        ["bifall: (Centerpartiet)"],
        "a party's members",
    ),
    ("S-gruppen yrkar avslag.", ["avslag: (S)"], "a group by its letter"),
    ("Alliansen yrkar bifall till kommunstyrelsens förslag.", ["bifall: (Alliansen)"], "an alliance"),
    (
        "Alliansen yrkade gemensamt avslag på motionen.",
        ["avslag: (Alliansen)"],
        "the same, past tense and adverb",
    ),
    ("Ledamöterna för M och KD yrkar avslag på förslaget.", ["avslag: (M), (KD)"], "members of two parties"),
    ("Partigruppen från Liberalerna yrkar bordläggning.", ["bordläggning: (Liberalerna)"], "partigruppen"),
    (
        "Samtliga ledamöter från Vänsterpartiet yrkar avslag på punkt 2.",
        ["avslag: (Vänsterpartiet)"],
        "all of a party",
    ),
    (
        "Moderaternas gruppledare Bo Alm (M) yrkar återremiss.",
        ["återremiss: Bo Alm (M)"],
        "the leader is the mover",
    ),
    (
        "Bo Alm (M) yrkar för Moderaternas räkning avslag på förslaget.",
        ["avslag: Bo Alm (M)"],
        "on behalf of",
    ),
    (
        "Bo Alm (M) yrkar å Alliansens vägnar avslag på förslaget.",
        ["avslag: Bo Alm (M)"],
        "on behalf of, in old words",
    ),
    (
        "För Centerpartiet yrkar Klas\nWessman (C) bifall till motionen.",
        ["bifall: Klas Wessman (C)"],
        "for a party, inverted",
    ),
    (
        "Femklövern, genom Bo Alm (M), yrkar bifall till eget förslag.",
        ["bifall: Bo Alm (M)"],
        "an alliance by its speaker",
    ),
    ("S och V yrkar gemensamt att taxan höjs.", ["ändring: (S), (V)"], "two letters"),
    # first person, chair, titles
    ("Jag yrkar avslag på förslaget.", [], "nobody named, nobody moves"),
    ("Ordföranden yrkar bifall till förvaltningens förslag.", ["bifall: "], "the chair by title alone"),
    ("Tf ordförande Anna Ek (S) yrkar bifall till förslaget.", ["bifall: Anna Ek (S)"], "tf ordförande"),
    ("2:e vice ordförande Bo Alm (M) yrkar avslag.", ["avslag: Bo Alm (M)"], "2:e vice"),
    (
        "Kommunstyrelsens ordförande Anna Ek (S) yrkar bifall till kommunstyrelsens förslag.",
        ["bifall: Anna Ek (S)"],
        "ordförande of another body",
    ),
    (
        "Ersättaren Dan Fors (V), som tjänstgör, yrkar återremiss.",
        ["återremiss: Dan Fors (V)"],
        "a clause after the name",
    ),
    (
        "Kommunalrådet Bo Alm (M) och oppositionsrådet Anna Ek (S) yrkar bifall.",
        ["bifall: Bo Alm (M), Anna Ek (S)"],
        "titles of office",
    ),
    # old language
    (
        "Herr Broman yrkade bifall till drätselkammarens hemställan, vari herr Lund instämde.",
        ["bifall: Broman | Lund"],
        "Herr, surname only, vari … instämde",
    ),
    ("Fru Hägg anhöll om ärendets återremiss.", ["återremiss: Hägg"], "anhöll om"),
    ("Herr Lund hemställde om bordläggning av ärendet.", ["bordläggning: Lund"], "hemställde om"),
    ("Hrr Broman och Lund yrkade avslag å motionen.", ["avslag: Broman, Lund"], "Hrr and avslag å"),
    (
        "Herrarna Broman, Lund och fru Hägg yrkade, att motionen måtte bifallas.",
        ["bifall: Broman, Lund, Hägg"],
        "måtte bifallas",
    ),
    ("Fröken Hägg yrkade rent avslag.", ["avslag: Hägg"], "rent avslag"),
    ("Herr Broman påyrkade återremiss.", ["återremiss: Broman"], "påyrkade"),
    ("Herr Lund begärde ärendets bordläggning.", ["bordläggning: Lund"], "begärde ärendets bordläggning"),
    (
        "Anna Ek (s) yrkade att fullmäktige måtte besluta att avslå motionen.",
        ["avslag: Anna Ek (s)"],
        "måtte besluta",
    ),
    (
        "Bo Alm (m) hemställde att kommunstyrelsen måtte uppdra åt nämnden att utreda frågan.",
        ["ändring: Bo Alm (m)"],
        "hemställde in words of its own",
    ),
    (
        "Anna Ek (s) yrkade bifall till motionen, i vilket yrkande Bo Alm (vpk) instämde.",
        ["bifall: Anna Ek (s) | Bo Alm (vpk)"],
        "i vilket yrkande",
    ),
    (
        "Anna Ek (s), vilken biträddes av Bo Alm (c), yrkade återremiss.",
        ["återremiss: Anna Ek (s) | Bo Alm (c)"],
        "vilken biträddes av",
    ),
    # inverted and passive
    ("Avslag på motionen yrkades av Bo Alm (M).", ["avslag: Bo Alm (M)"], "passive, past tense"),
    ("Av Anna Ek (S) yrkas bifall till förslaget.", ["bifall: Anna Ek (S)"], "av first"),
    (
        "Därutöver yrkar Bo Alm (M) att nämnden redovisar kostnaden i mars.",
        ["tillägg: Bo Alm (M)"],
        "därutöver first",
    ),
    ("Mot detta yrkar Bo Alm (M) avslag.", ["avslag: Bo Alm (M)"], "mot detta"),
    (
        "I första hand yrkar Bo Alm (M) återremiss, i andra hand avslag.",
        ["återremiss: Bo Alm (M)", "avslag: Bo Alm (M)"],
        "limbs, inverted",
    ),
    (
        "Bo Alm (M) yrkar i första hand bordläggning, i andra hand återremiss och i tredje hand avslag.",
        ["bordläggning: Bo Alm (M)", "återremiss: Bo Alm (M)", "avslag: Bo Alm (M)"],
        "three limbs",
    ),
    (
        "Bo Alm (M) yrkar primärt återremiss och sekundärt avslag.",
        ["återremiss: Bo Alm (M)", "avslag: Bo Alm (M)"],
        "primärt, sekundärt",
    ),
    (
        "Bo Alm (M) yrkar på återremiss och om detta faller avslag på förslaget.",
        ["återremiss: Bo Alm (M)", "avslag: Bo Alm (M)"],
        "the second limb under a condition",
    ),
    (
        "Bo Alm (M) yrkar återremiss. Om återremissyrkandet faller yrkar han avslag.",
        ["återremiss: Bo Alm (M)"],
        "a pronoun names nobody",
    ),
    # joiners
    (
        "Anna Ek (S) yrkar bifall till motionen.\n\nI yrkandet instämmer Dan Fors (V) och Eva Grip (MP).",
        ["bifall: Anna Ek (S) | Dan Fors (V), Eva Grip (MP)"],
        "i yrkandet instämmer",
    ),
    (
        "Anna Ek (S) yrkar bifall till motionen.\n\nDan Fors (V) ansluter sig till yrkandet.",
        ["bifall: Anna Ek (S) | Dan Fors (V)"],
        "ansluter sig",
    ),
    (
        "Anna Ek (S) yrkar bifall till motionen.\n\nDan Fors (V) och Eva Grip (MP) yrkar bifall till Anna Eks yrkande.",
        ["bifall: Anna Ek (S)", "bifall: Dan Fors (V), Eva Grip (MP)"],
        "bifall to a yrkande is a yrkande",
    ),
    (
        "Anna Ek (S) yrkar avslag på motionen. Dan Fors (V) stödjer Anna Eks yrkande.",
        ["avslag: Anna Ek (S) | Dan Fors (V)"],
        "stödjer",
    ),
    (
        "Anna Ek (S) yrkar bifall till motionen, vilket stöds av Dan Fors (V).",
        ["bifall: Anna Ek (S) | Dan Fors (V)"],
        "vilket stöds av",
    ),
    (
        "Anna Ek (S) yrkar bifall till motionen. Bo Alm (M) yrkar avslag. Dan Fors (V) instämmer med Anna Ek (S).",
        ["bifall: Anna Ek (S) | Dan Fors (V)", "avslag: Bo Alm (M)"],
        "instämmer med a mover by name",
    ),
    (
        "Anna Ek (S) och Dan Fors (V) yrkar bifall till motionen. Yrkandet får stöd av Eva Grip (MP).",
        ["bifall: Anna Ek (S), Dan Fors (V) | Eva Grip (MP)"],
        "får stöd av",
    ),
    (
        "Anna Ek (S) yrkar avslag. Samma yrkande framförs av Dan Fors (V).",
        ["avslag: Anna Ek (S) | Dan Fors (V)"],
        "samma yrkande",
    ),
    # withdrawals
    (
        "Anna Ek (S) yrkar återremiss.\n\nBo Alm (M) yrkar bifall.\n\nAnna Ek (S) återtar sitt återremissyrkande.",
        ["bifall: Bo Alm (M)"],
        "taken back",
    ),
    (
        "Anna Ek (S) yrkar återremiss.\n\nAnna Ek (S) yrkar avslag.\n\nAnna Ek (S) återtar sitt återremissyrkande.",
        ["avslag: Anna Ek (S)"],
        "only the one named is taken back",
    ),
    (
        "Anna Ek (S) yrkar att taxan höjs.\n\nBo Alm (M) yrkar att taxan sänks.\n\nAnna Ek (S) drar tillbaka sitt yrkande och instämmer i Bo Alms yrkande.",
        ["ändring: Bo Alm (M) | Anna Ek (S)"],
        "taken back to join another's",
    ),
    (
        "Anna Ek (S) yrkar återremiss.\n\nAnna Ek (S) återtar sitt yrkande och yrkar i stället avslag.",
        ["avslag: Anna Ek (S)"],
        "taken back to move something else",
    ),
    (
        "Anna Ek (S) och Dan Fors (V) yrkar att taxan höjs.\n\nDan Fors (V) återtar sitt yrkande.",
        ["ändring: Anna Ek (S)"],
        "one of two",
    ),
    ("Anna Ek (S) yrkar att taxan höjs.\n\nAnna Eks yrkande återtas.", [], "passive"),
    (
        "Anna Ek (S) yrkar att taxan höjs.\n\nYrkandet från S den 3 maj återtas.",
        ["ändring: Anna Ek (S)"],
        "a document is taken back, not the motion",
    ),
    # no verb, colon, dash
    ("Anna Ek (S): Avslag", ["avslag: Anna Ek (S)"], "colon and one word"),
    ("Anna Ek, s: Att motionen bifalls.", ["bifall: Anna Ek (s)"], "colon and an att clause"),
    ("Anna Ek (S) m.fl.: Återremiss.", ["återremiss: Anna Ek (S)"], "m.fl. before the colon"),
    (
        "S, V: bifall till motionen\nM: avslag på motionen",
        ["bifall: (S), (V)", "avslag: (M)"],
        "letters, colon",
    ),
    (
        "Bifall: Anna Ek (S), Dan Fors (V)\nAvslag: Bo Alm (M)",
        ["bifall: Anna Ek (S), Dan Fors (V)", "avslag: Bo Alm (M)"],
        "the demand before the names",
    ),
    ("Yrkande från Anna Ek (S): Motionen bifalls.", ["bifall: Anna Ek (S)"], "yrkande från, colon"),
    (
        "Anna Eks (S) yrkande:\natt taxan höjs.",
        ["ändring: Anna Ek (S)"],
        "genitive and the noun as a heading",
    ),
    # kinds
    (
        "Anna Ek (S) yrkar avslag på punkterna 1–3 och bifall till övriga punkter.",
        ["avslag: Anna Ek (S)", "bifall: Anna Ek (S)"],
        "points apart",
    ),
    (
        "Anna Ek (S) yrkar bifall till att-sats 1 och avslag på att-sats 2.",
        ["bifall: Anna Ek (S)", "avslag: Anna Ek (S)"],
        "att-satser apart",
    ),
    (
        "Anna Ek (S) yrkar att förslaget kompletteras med en tidplan.",
        ["tillägg: Anna Ek (S)"],
        "kompletteras",
    ),
    ("Anna Ek (S) yrkar att motionen lämnas utan bifall.", ["avslag: Anna Ek (S)"], "utan bifall"),
    (
        "Anna Ek (S) yrkar att ärendet skickas tillbaka till nämnden för ytterligare utredning.",
        ["återremiss: Anna Ek (S)"],
        "sent back, in plain words",
    ),
    (
        "Anna Ek (S) yrkar att ärendet skjuts upp till nästa sammanträde.",
        ["bordläggning: Anna Ek (S)"],
        "put off, in plain words",
    ),
    (
        "Anna Ek (S) yrkar att ärendet ska utgå ur dagordningen.",
        ["övrigt: Anna Ek (S)"],
        "taken off the agenda",
    ),
    ("Anna Ek (S) yrkar att omröstningen ska vara sluten.", ["övrigt: Anna Ek (S)"], "how to vote"),
    ("Anna Ek (S) yrkar ajournering i tio minuter.", ["övrigt: Anna Ek (S)"], "a pause"),
    (
        "Anna Ek (S) yrkar bifall till sitt eget ändringsyrkande.",
        ["bifall: Anna Ek (S)"],
        "bifall to a counter-proposal is bifall",
    ),
    (
        "Anna Ek (S) yrkar att beslutet får följande lydelse: Taxan höjs.",
        ["ändring: Anna Ek (S)"],
        "another wording",
    ),
    (
        "Anna Ek (S) yrkar att ordet ”kan” ersätts med ”ska” i punkt 2.",
        ["ändring: Anna Ek (S)"],
        "a word for a word",
    ),
    (
        "Anna Ek (S) yrkar att motionen ska anses vara besvarad.",
        ["ändring: Anna Ek (S)"],
        "anses vara besvarad",
    ),
    (
        "Anna Ek (S) yrkar bifall till arbetsutskottets förslag samt att nämnden återkommer i höst.",
        ["bifall: Anna Ek (S)", "tillägg: Anna Ek (S)"],
        "samt att adds something",
    ),
    (
        "Anna Ek (S) jämkar sitt yrkande till att taxan höjs med fem kronor.",
        ["ändring: Anna Ek (S)"],
        "jämkning: the changed text is the motion",
    ),
    (
        "Anna Ek (S) föreslår i sitt yrkande att taxan höjs.",
        ["ändring: Anna Ek (S)"],
        "föreslår i sitt yrkande",
    ),
    (
        "Anna Ek (S) yrkar att fullmäktige ska besluta enligt kommunstyrelsens förslag med följande ändring: punkt 2 stryks.",
        ["ändring: Anna Ek (S)"],
        "according to, with a change",
    ),
    (
        "Anna Ek (S) och Bo Alm (M) hemställer om återremiss till byggnadsnämnden.",
        ["återremiss: Anna Ek (S), Bo Alm (M)"],
        "hemställer om",
    ),
    (
        "Anna Ek (S) yrkar, med stöd av 5 kap. 50 § kommunallagen, minoritetsåterremiss.",
        ["återremiss: Anna Ek (S)"],
        "minoritetsåterremiss",
    ),
    ("Anna Ek (S) begär att ärendet bordläggs.", ["bordläggning: Anna Ek (S)"], "begär att"),
    ("Anna Ek (S) motsätter sig förslaget och yrkar avslag.", ["avslag: Anna Ek (S)"], "another verb before"),
    (
        "Anna Ek (S) redogör för ärendet och yrkar bifall till förslaget.",
        ["bifall: Anna Ek (S)"],
        "the subject is before the first verb",
    ),
    (
        "Anna Ek (S) tackar för en god beredning. Hon yrkar bifall till förslaget.",
        [],
        "a pronoun names nobody",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), ROWS, ids=[row[2] for row in ROWS])
def test_further_forms(text: str, expected: list[str], reason: str) -> None:
    _, paragraf = related(f"== yrkanden\n{text}", "Kommunfullmäktige")
    assert moved(paragraf) == expected, reason


NONE = [
    ("yrkanden", "Anna Ek (S) begär votering.", "asking for a vote"),
    ("yrkanden", "Anna Ek (S) begär att få reservera sig.", "a reservation announced"),
    ("yrkanden", "Moderaterna begär ajournering.", "a party's pause is no motion"),
    ("yrkanden", "Ordföranden föreslår följande voteringsordning, som godkänns.", "the order of the vote"),
    ("yrkanden", "Motionärerna yrkar i motionen att kommunen bygger ett badhus.", "the motion's own text"),
    ("yrkanden", "Sökanden yrkar att bygglov beviljas.", "a party to the case, no member"),
    ("yrkanden", "Inga yrkanden framställs.", "none"),
    ("underlag", "Yrkande från Anna Ek (S) den 3 maj.\nTilläggsyrkande från M.", "documents"),
    ("underlag", "Anna Ek (S) yrkar bifall till motionen, skrivelse den 3 maj.", "a document's summary"),
    ("beslut", "Enligt yrkande från Anna Ek (S):\n\nTaxan höjs.", "a reference"),
    ("beslut", "Yrkandet från SD avslås.", "what became of one"),
    ("behandling", "Vid arbetsutskottets sammanträde yrkade Anna Ek (S) avslag.", "an earlier body"),
    ("ärende", "Anna Ek (S) har i en motion yrkat att kommunen bygger ett badhus.", "the author of a motion"),
    ("ärende", "Fastighetsägaren har yrkat ersättning.", "a claim"),
    ("ärende", "Länsstyrelsen har avslagit yrkandet.", "another authority"),
    ("anteckning", "Moderaterna anser att förslaget är bra men saknar finansiering.", "a statement"),
    ("debatt", "I ärendet yttrar sig Anna Ek (S), Bo Alm (M) och Cia Dahl (L).", "speakers"),
    ("beslutsgång", "Ordföranden frågar om Anna Eks (S) yrkande kan bifallas.", "a question"),
    ("votering", "Den som bifaller Anna Eks (S) yrkande röstar ja.", "the order of a vote"),
    ("reservation", "Anna Ek (S) reserverar sig mot beslutet.", "a reservation names no motion"),
    ("förslag", "Förvaltningen föreslår att nämnden avslår ansökan.", "the office"),
    ("expediering", "Anna Ek (S), som yrkat avslag", "who gets the decision"),
]


@pytest.mark.parametrize(("label", "text", "reason"), NONE, ids=[row[2] for row in NONE])
def test_what_only_looks_like_a_motion(label: str, text: str, reason: str) -> None:
    _, paragraf = related(f"== {label}\n{text}")
    assert moved(paragraf) == [], reason
