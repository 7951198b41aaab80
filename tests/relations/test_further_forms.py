"""Forms from minutes of further kommuner: who moves, how it is put by number, what follows, and the points."""

import pytest
from relations.build import ended, moved, related, who

KF = "Kommunfullmäktige"
BOTH = "Anna Ek (S) yrkar bifall till förslaget.\n\nBo Alm (M) yrkar att bommen målas."

MOVED = [
    (
        "Anna Ek (S) med instämmande av Bo Alm (M): bifall till motionen.",
        ["bifall: Anna Ek (S) | Bo Alm (M)"],
        "no verb, and who joins before the colon",
    ),
    (
        "Med instämmande av Bo Alm (M) yrkar Anna Ek (S) avslag.",
        ["avslag: Anna Ek (S) | Bo Alm (M)"],
        "who joins stands first",
    ),
    (
        "Anna Ek (S), som instämde med Bo Alm (M), yrkade avslag.",
        ["avslag: Anna Ek (S)"],
        "whoever stands in an aside has moved nothing",
    ),
    (
        "(S) genom Anna Ek yrkar återremiss.",
        ["återremiss: Anna Ek (S)"],
        "the party printed before the name is hers",
    ),
    (
        "Ordförande Anna Ek m.fl. (S) och Bo Alm (M) yrkar avslag.",
        ["avslag: Anna Ek (S), Bo Alm (M)"],
        "m.fl. between a name and its party",
    ),
    (
        "Tilläggsyrkande från Anna Ek (S):\natt bommen målas.",
        ["tillägg: Anna Ek (S)"],
        "the noun says its kind, and the words stand below",
    ),
    (
        "Anna Ek (S):\n- Bifall till förslaget\n- Avslag på Bo Alms yrkande",
        ["bifall: Anna Ek (S)", "avslag: Anna Ek (S)"],
        "one mover over a list",
    ),
    (
        "Anna Ek (S)\n\nBifall till förslaget.\n\nBo Alm (M)\n\nAvslag på förslaget.",
        ["bifall: Anna Ek (S)", "avslag: Bo Alm (M)"],
        "a name on a line of its own over what it moves",
    ),
    (
        "Under överläggningen yrkar\n\nAnna Ek (S) att avgiften efterges,\n\nBo Alm (M) bifall till förslaget.",
        ["ändring: Anna Ek (S)", "bifall: Bo Alm (M)"],
        "one verb over several who move",
    ),
    (
        "Anna Ek (S) biträder liggande förslag.",
        ["bifall: Anna Ek (S)"],
        "the first of the motions can join none",
    ),
    (
        "Anna Ek (S) yrkar avslag. Bo Alm (M) ställer sig bakom motionen.",
        ["avslag: Anna Ek (S)", "bifall: Bo Alm (M)"],
        "to stand behind the motion joins nobody's yrkande",
    ),
    (
        "Anna Ek (S) yrkar avslag. Bo Alm (M) yrkar likaså.",
        ["avslag: Anna Ek (S)", "avslag: Bo Alm (M)"],
        "likaså moves the same",
    ),
    ("Anna Ek (S) begär bordläggning.", ["bordläggning: Anna Ek (S)"], "begär with a noun of timing"),
    (
        "Anna Ek (S) yrkar dels bifall till förslaget, dels att bommen målas.",
        ["bifall: Anna Ek (S)", "tillägg: Anna Ek (S)"],
        "dels bifall, dels more",
    ),
    (
        "Bo Alm (M) yrkar avslag. Bo Alm drar under överläggningen tillbaka sitt yrkande.",
        [],
        "words between the verb that takes back and its particle",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), MOVED, ids=[row[2] for row in MOVED])
def test_what_is_moved(text: str, expected: list[str], reason: str) -> None:
    assert moved(related(f"== yrkanden\n{text}")[1]) == expected, reason


AUTHORS = [
    ("Motion av herr Lund om en ny bom.", ["bifall: Lund"], "the paragraf names one author"),
    ("Motion av herr Lund. En motion av herr Hägg avslogs.", ["bifall: "], "two authors: nobody is named"),
    ("Motionen avser en ny bom.", ["bifall: "], "no author is named"),
]


@pytest.mark.parametrize(("matter", "expected", "reason"), AUTHORS, ids=[row[2] for row in AUTHORS])
def test_a_mover_called_the_author(matter: str, expected: list[str], reason: str) -> None:
    row = f"== ärende\n{matter}\n\n== yrkanden\nMotionären yrkade bifall till motionen."
    assert moved(related(row)[1]) == expected, reason


def test_an_assent_under_another_heading() -> None:
    row = "== ärende\nHerr Lund föreslog att ärendet skulle bordläggas. Häri instämde herr Broman."
    assert moved(related(row)[1]) == ["bordläggning: Lund | Broman"]


NUMBERED = (
    "Förslag 1: Anna Ek (S) yrkar bifall till förslaget.\n\nFörslag 2: Bo Alm (M) yrkar att bommen målas."
)
ENDED = [
    (
        NUMBERED,
        "== beslutsgång\nOrdföranden ställer förslag 1 mot förslag 2 och finner att nämnden beslutar enligt förslag 2.",
        "Ek bifall-, Alm ändring+",
        "a motion by the number printed before it",
    ),
    (
        BOTH,
        (
            "== beslutsgång\nFörslag 1: liggande förslag. Förslag 2: Bo Alms förslag. Ordföranden ställer förslag 1 "
            "mot förslag 2 och finner att förslag 2 antas."
        ),
        "Ek bifall-, Alm ändring+",
        "a number that the beslutsgång explains",
    ),
    (
        BOTH,
        "== beslutsgång\nOrdföranden finner att nämnden beslutar enligt förslag 2.",
        "Ek bifall?, Alm ändring?",
        "a number that nothing explains stands for nothing",
    ),
    (
        BOTH,
        (
            "== votering\nJa-röst: bifall till förslaget\nNej-röst: bifall till förslaget från Bo Alm\n"
            "Vid omröstningen avges 20 ja-röster och 14 nej-röster."
        ),
        "Ek bifall+, Alm ändring-",
        "plain förslaget is never that of the other side",
    ),
    (
        "Anna Ek (S) yrkar återremiss.",
        (
            "== beslutsgång\nOrdföranden frågar om ärendet ska avgöras idag eller återremitteras. Omröstning begärs.\n\n"
            "== votering\nJa-röst för att ärendet avgörs idag. Nej-röst för att ärendet återremitteras.\n"
            "Vid voteringen avges 27 ja-röster och 11 nej-röster. Ordföranden konstaterar att ärendet ska avgöras idag, "
            "eftersom återremissyrkandet inte har stöd av en tredjedel av ledamöterna."
        ),
        "Ek återremiss-",
        "the grounds of a finding are no finding",
    ),
    (
        "Bo Alm (M) yrkar att skolan byggs enligt alternativ C vid sjön.\n\nAnna Ek (S) yrkar bifall till förslaget.",
        "== beslut\natt skolan byggs enligt alternativ A vid sjön.",
        "Alm ändring?, Ek bifall?",
        "one letter makes it another motion",
    ),
    (
        "Anna Ek (S) yrkar bifall till förslaget.",
        "== beslutsgång\nOrdföranden finner att yrkandet bifalls.",
        "Ek bifall+",
        "yrkandet is the only one there is",
    ),
    (
        BOTH,
        "== beslutsgång\nOrdföranden finner att yrkandet bifalls.",
        "Ek bifall?, Alm ändring?",
        "yrkandet can be either",
    ),
    (
        "Anna Ek (S) yrkar bifall till förslaget.",
        "== beslut\nKommunstyrelsen beslutar enhälligt att anta planen.",
        "Ek bifall+",
        "nothing else was moved, and all agreed",
    ),
    (
        BOTH,
        "== beslut\nKommunstyrelsen beslutar enhälligt att anta planen.",
        "Ek bifall?, Alm ändring?",
        "all agreed in the end, but something else was moved",
    ),
    (
        "Anna Ek (S) yrkar bifall till förslaget.",
        "== beslut\nKommunstyrelsen beslutar enhälligt att anta planen.\n\n== reservation\nBo Alm (M) reserverar sig.",
        "Ek bifall?",
        "somebody dissents all the same",
    ),
    (
        "Anna Ek (S) yrkar bifall till förslaget.",
        (
            "== beslutsgång\nOrdföranden finner att punkt 1 bifalls. Ordföranden finner att punkt 2 bifalls.\n\n"
            "== beslut\n1. Planen antas.\n2. Beloppet anslås."
        ),
        "Ek bifall+",
        "every point carried by itself",
    ),
    (
        "Anna Ek (S) yrkar bifall till förslaget.",
        (
            "== beslutsgång\nOrdföranden finner att punkt 1 bifalls. Ordföranden finner att punkt 2 avslås.\n\n"
            "== beslut\n1. Planen antas.\n2. Beloppet ses över."
        ),
        "Ek bifall?",
        "one point carried, one lost",
    ),
    (
        "Anna Ek (S) yrkar återremiss.",
        "== beslut\nKommunstyrelsen återremitterar ärendet.",
        "Ek återremiss+",
        "the body sends it back by a verb of its own",
    ),
    (
        "Anna Ek (S) yrkar bifall till förslaget.\n\nBo Alm (M) yrkar avslag på förslaget.",
        "== beslut\nNämnden beslutar i enlighet med Bo Alms yrkande.",
        "Ek bifall-, Alm avslag+",
        "bifall is lost where avslag on the same is carried",
    ),
    (
        "Bo Alm (M) yrkar som tillägg att bommen målas.\n\nAnna Ek (S) yrkar avslag på Bo Alms tilläggsyrkande.",
        "== beslutsgång\nOrdföranden ställer proposition på tilläggsyrkandet och finner att det avslås.",
        "Alm tillägg-, Ek avslag+",
        "avslag on a tillägg by its mover's name",
    ),
]


@pytest.mark.parametrize(("motions", "course", "expected", "reason"), ENDED, ids=[row[3] for row in ENDED])
def test_what_came_of_it(motions: str, course: str, expected: str, reason: str) -> None:
    assert ended(related(f"== yrkanden\n{motions}\n\n{course}", KF)[1]) == expected, reason


POINTS = [
    (
        "Kommunfullmäktige är enig i beslutet:\nMotionen avslås.",
        ["b Motionen avslås."],
        "all agree in a lead-in",
    ),
    ("Nämnden beslutar enhälligt\nMotionen avslås.", ["b Motionen avslås."], "a lead-in without a colon"),
    (
        "Kommunstyrelsen föreslår kommunfullmäktige följande beslut.\n1. Budgeten fastställs.\n2. Taxan antas.",
        ["f 1. Budgeten fastställs.", "f 2. Taxan antas."],
        "a lead-in with a full stop",
    ),
    (
        "Förslag till taxa antas att gälla från och med maj.",
        ["b Förslag till taxa antas att gälla från och med maj."],
        "förslag till taxa leads nothing in",
    ),
    (
        "Nämnden beslutade i enlighet med förvaltningens förslag till beslut att fastställa taxan.",
        ["b att fastställa taxan."],
        "whose proposal it follows does not make it one",
    ),
    (
        "Nämnden beslutar\n\natt godkänna utlåtandet, samt\n\natt hemställa att kommunfullmäktige antar planen.",
        ["b att godkänna utlåtandet", "f att hemställa att kommunfullmäktige antar planen."],
        "what is put to another body is proposed",
    ),
    (
        (
            "Kommunstyrelsen beslutar för egen del\n- att anvisa medel\nKommunstyrelsen föreslår kommunfullmäktige\n"
            "- att anta planen"
        ),
        ["b att anvisa medel", "f att anta planen"],
        "lead-ins of two modes over bullets",
    ),
    (
        (
            "Kommunstyrelsen föreslår kommunfullmäktige besluta att anta planen, att anvisa 2 mkr samt att uppdra åt "
            "nämnden att redovisa."
        ),
        ["f att anta planen", "f att anvisa 2 mkr", "f att uppdra åt nämnden att redovisa."],
        "points in one sentence",
    ),
    (
        "Nämnden beslutade att utse Anna Ek, s, och Bo Alm, m, att jämte ordföranden justera protokollet.",
        ["b att utse Anna Ek, s, och Bo Alm, m, att jämte ordföranden justera protokollet."],
        "to do what with the chair is no point",
    ),
    (
        "Nämnden beslutar att anta planen\nNämnden beslutar att anslå medel",
        ["b att anta planen", "b att anslå medel"],
        "a lead-in for each point",
    ),
    (
        "a) godkänna rapporten\nb) tacka för arbetet",
        ["b a) godkänna rapporten", "b b) tacka för arbetet"],
        "letters",
    ),
    (
        "Ärendet återremitteras till kontoret som får i uppdrag att:\na) räkna om\nb) redovisa",
        ["b Ärendet återremitteras till kontoret som får i uppdrag att: a) räkna om b) redovisa"],
        "letters that part one point",
    ),
    (
        (
            "Nämnden beslutar\nJusterares signatur\nLindviks kommun | Protokoll | 4 (21)\nTekniska nämnden 2019-04-29\n"
            "Skolan läggs ned."
        ),
        ["b Skolan läggs ned."],
        "a page ends between the lead-in and its point",
    ),
    (
        "Protokollet från sammanträdet genomgås. Protokollet läggs till handlingarna.",
        ["b Protokollet läggs till handlingarna."],
        "what was done before is no point",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), POINTS, ids=[row[2] for row in POINTS])
def test_points(text: str, expected: list[str], reason: str) -> None:
    whole, paragraf = related(f"== beslut\n{text}")
    found = [
        f"{point.mode[0]} {' '.join(whole[point.start : point.end].split())}" for point in paragraf.beslut
    ]
    assert found == expected, reason


VOTES = [
    (
        "Anna Ek (S) ja\nBo Alm (M) ja\nCia Dahl (C) nej\nDan Fors (L) avstår",
        (2, 1, 1),
        "a row each, every row read",
    ),
    (
        "Anna Ek (S) ja\nOläslig rad här\nBo Alm (M) ja\nCia Dahl (C) nej",
        (None, None, None),
        "a row that is not read",
    ),
    (
        "7 röstar ja och 4 nej. En ledamot, Dan Fors (L), avstår från att rösta.",
        (7, 4, 1),
        "who abstains is named",
    ),
    ("Utfall: Ja 6 – Nej 5 – Avstår 1", (6, 5, 1), "dashes between"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), VOTES, ids=[row[2] for row in VOTES])
def test_votes(text: str, expected: tuple[int | None, ...], reason: str) -> None:
    vote = related(f"== votering\n{text}")[1].voteringar[0]
    assert (vote.yes, vote.no, vote.abstain) == expected, reason


MEANINGS = [
    (
        (
            "Den som vill bifalla förslaget röstar ja; den som vill bifalla yrkandet från Anna Ek m.fl. röstar nej.\n"
            "Resultat: 9 ja-röster, 2 nej-röster."
        ),
        "bifalla yrkandet från Anna Ek m.fl.",
        "m.fl. ends no sentence",
    ),
    (
        (
            "Ja-röst för bifall. Nej-röst för avslag.\nJa-röster avges av Anna Ek (S) och Bo Alm (M).\n"
            "Nej-röster avges av Cia Dahl (C).\nResultatet är 2 ja-röster och 1 nej-röster."
        ),
        "avslag",
        "who cast the votes is not what they meant",
    ),
    (
        "Med 7 röster för Anna Eks förslag och 4 röster för Bo Alms förslag beslutar nämnden enligt Anna Eks förslag.",
        "Bo Alms förslag",
        "what is decided then is no part of it",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), MEANINGS, ids=[row[2] for row in MEANINGS])
def test_what_nej_meant(text: str, expected: str, reason: str) -> None:
    assert related(f"== votering\n{text}")[1].voteringar[0].no_means == expected, reason


def test_a_table_that_a_page_parts_is_no_vote_of_its_own() -> None:
    table = (
        "Omröstningen utfaller med 6 ja mot 9 nej.\nParti\tJa\tNej\tAvstår\nS\t1\t5\t0\nC\t3\t0\t0\n"
        "Lindviks kommun\tPROTOKOLL\t3 av 19\nM\t2\t4\t0\nSumma\t6\t9\t0"
    )
    found = related(f"== votering\n{table}")[1].voteringar
    assert [(vote.yes, vote.no) for vote in found] == [(6, 9)]


DISSENT = [
    (
        "beslut",
        "Planen antas.\n\nReservation mot beslutet: Anna Ek (S).",
        "Anna Ek (S)",
        "a colon after the noun",
    ),
    (
        "reservation",
        "Skriftlig reservation har inkommit från Anna Ek (S).",
        "Anna Ek (S)",
        "has come in from",
    ),
    (
        "reservation",
        "Anna Ek och övriga socialdemokratiska ledamöter reserverar sig.",
        "Anna Ek",
        "the rest of a group has no names",
    ),
]


@pytest.mark.parametrize(("label", "text", "expected", "reason"), DISSENT, ids=[row[3] for row in DISSENT])
def test_who_dissents(label: str, text: str, expected: str, reason: str) -> None:
    found = related(f"== {label}\n{text}")[1].reservationer
    assert [who(each.by) for each in found] == [expected], reason
