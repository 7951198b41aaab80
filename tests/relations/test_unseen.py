"""Forms first met in minutes that the rules were not written from: each row in other words, with its reason."""

import pytest
from relations.build import ended, moved, related

KF = "Kommunfullmäktige"
TWO = "Anna Ek (S) yrkar bifall till liggande förslag.\n\nBo Alm (M) yrkar att bommen målas."

MOVED = [
    (
        "yrkanden",
        "Bifall till motionen yrkar Anna Ek (S) samt Bo Alm (V).",
        ["bifall: Anna Ek (S), Bo Alm (V)"],
        "what is wanted stands first: it is no motion that yrkar",
    ),
    (
        "yrkanden",
        "Anna Ek (S) ställer sig bakom nämndens förslag och yrkar bifall till detsamma.",
        ["bifall: Anna Ek (S)"],
        "the same said twice is one motion",
    ),
    (
        "yrkanden",
        "Anna Ek (S) tillstyrker förslaget och yrkar därutöver att bommen målas.",
        ["bifall: Anna Ek (S)", "tillägg: Anna Ek (S)"],
        "a second verb of one mover opens a second motion, and leaves the first its words",
    ),
    (
        "yrkanden",
        "Bo Alm (M) yrkar, i stället för avslag, att motionen ska anses besvarad.",
        ["ändring: Bo Alm (M)"],
        "what it is moved instead of is not demanded",
    ),
    (
        "yrkanden",
        "Vidare yrkar Anna Ek (S), med instämmande av Bo Alm (M) och Cia Dahl (C), avslag på förslaget.",
        ["avslag: Anna Ek (S) | Bo Alm (M), Cia Dahl (C)"],
        "who joins stands between the mover and the demand",
    ),
    (
        "yrkanden",
        "Anna Ek (S) yrkar att nämnden beslutar enligt motionen.",
        ["bifall: Anna Ek (S)"],
        "to decide as the motion says is bifall to it",
    ),
    (
        "yrkanden",
        "Ordföranden föreslår att ärendet om gästhamnen utgår.",
        ["övrigt: "],
        "what leaves the agenda can be named",
    ),
    (
        "debatt",
        "Anna Ek (S) och Bo Alm (M) yttrar sig.\n\nBo Alm (M) föreslog att styrelsen bifaller motionen.",
        ["bifall: Bo Alm (M)"],
        "föreslå with bifall or avslag moves something under any heading",
    ),
    ("debatt", "Bo Alm (M) tillstyrkte motionen.", ["bifall: Bo Alm (M)"], "as tillstyrka of a motion does"),
    ("debatt", "Bo Alm (M) föreslog att alla läser rapporten.", [], "föreslå by itself does not"),
    (
        "underlag",
        "Tjänsteskrivelse\n\nUnder överläggningen yrkar Anna Ek (S) bifall till förslaget.",
        ["bifall: Anna Ek (S)"],
        "a sentence below the list of papers that has lost its heading",
    ),
    ("underlag", "Anna Ek (S) yrkar avslag på planen, inkom 2024-03-02.", [], "a paper that came in"),
    (
        "yrkanden",
        "Anna Ek (S) yrkar att bommen målas. Sedan saken belysts återtar Anna Ek (S) yrkandet.",
        [],
        "taken back by a mover named after the verb",
    ),
]


@pytest.mark.parametrize(("label", "text", "expected", "reason"), MOVED, ids=[row[3] for row in MOVED])
def test_what_is_moved(label: str, text: str, expected: list[str], reason: str) -> None:
    _, paragraf = related(f"== {label}\n{text}")
    assert moved(paragraf) == expected, reason


FATES = [
    (
        "Anna Ek (S) yrkar bifall till nämndens förslag.\nPå proposition finner ordföranden att nämndens förslag antas.",
        "",
        "Ek bifall+",
        "`på proposition` opens question and answer in one",
    ),
    (
        TWO,
        "Ordföranden upptar yrkandena till proposition, först bifall till liggande förslag och sedan bifall till Bo Alms yrkande, och finner att liggande förslag bifalls.",
        "Ek bifall+, Alm ändring-",
        "what is taken up to proposition in turn stands against each other",
    ),
    (
        TWO,
        "Ordföranden frågar vilket av förslagen som styrelsen vill anta och finner att liggande förslag antas.",
        "Ek bifall+, Alm ändring-",
        "which of them: the others are lost",
    ),
    (
        TWO,
        "Ordföranden konstaterar att två förslag finns, prövar dem i tur och ordning och finner att liggande förslag bifalls.",
        "Ek bifall+, Alm ändring-",
        "tried in turn is tried against each other",
    ),
    (
        "Anna Ek (S) yrkar bifall till förslaget.\n\nBo Alm (M) yrkar att förslaget avslås.",
        "Ordföranden ställer förslaget och avslagsyrkandet under proposition, var för sig, och finner att nämnden beslutar enligt förslaget.",
        "Ek bifall+, Alm avslag-",
        "`förslaget` is the other of the two, never the avslagsyrkande",
    ),
    (
        "Bo Alm (M) yrkar avslag på förslaget. Anna Ek (S) yrkar bifall till förslaget med tillägg att bommen målas.",
        "Ordföranden ställer proposition på bifall till och avslag på förslaget, och finner den förra propositionen besvarad med ja. Anna Eks tilläggsförslag bifalles utan votering.",
        "Alm avslag-, Ek bifall+, Ek tillägg+",
        "the older order of words in the answer",
    ),
    (
        "Bo Alm (M) yrkar avslag på förslaget.\n\nAnna Ek (S) yrkar bifall till förslaget.",
        "Ordföranden ställer proposition på bifall till förslaget och på avslag på förslaget och finner det senare antaget.",
        "Alm avslag+, Ek bifall-",
        "the latter of the two is avslag",
    ),
]


@pytest.mark.parametrize(("motions", "course", "expected", "reason"), FATES, ids=[row[3] for row in FATES])
def test_what_came_of_it(motions: str, course: str, expected: str, reason: str) -> None:
    _, paragraf = related(f"== yrkanden\n{motions}\n\n== beslutsgång\n{course}")
    assert ended(paragraf) == expected, reason


CHANGED = (
    "== yrkanden\nAnna Ek (S) yrkar bifall till nämndens förslag.\n\nBo Alm (M) yrkar i stället att bommen målas röd.\n\n"
    "== beslutsgång\nOrdföranden ställer nämndens förslag mot Bo Alms yrkande och finner att nämndens förslag antas. "
    "Votering begärs.\n\n== votering\nJa för nämndens förslag. Nej för Bo Alms yrkande.\n"
    "Omröstningen utfaller med 9 ja mot 26 nej.\n\n== beslut\nFullmäktige beslutar\n{}"
)
PROPOSED = (
    "== förslag\n{}\n\n== yrkanden\nAnna Ek (S) yrkar bifall till kommunstyrelsens förslag.\n\n"
    "== beslut\nFullmäktige beslutar\n- att anta planen för gästhamnen"
)
DECIDED = [
    (
        CHANGED.format("1. Förslaget godkänns.\n2. Bommen målas röd."),
        "Ek bifall-, Alm ändring+",
        "it is fixed as changed",
    ),
    (
        PROPOSED.format("Kommunstyrelsen föreslår fullmäktige besluta\natt anta planen för gästhamnen"),
        "Ek bifall+",
        "no beslutsgång, and the decision repeats the proposal",
    ),
    (
        PROPOSED.format(
            "Kommunstyrelsen föreslår fullmäktige besluta\natt anta planen för gästhamnen och att avslå ansökan från båtklubben"
        ),
        "Ek bifall?",
        "it repeats only a part of it",
    ),
    (
        PROPOSED.format("Teknikkontoret föreslår fullmäktige besluta\natt anta planen för gästhamnen"),
        "Ek bifall?",
        "it is another's proposal that is repeated",
    ),
    (
        PROPOSED.format("Fullmäktige beslutar\natt anta planen för gästhamnen"),
        "Ek bifall?",
        "whose proposal it is does not stand there",
    ),
]


@pytest.mark.parametrize(("row", "expected", "reason"), DECIDED, ids=[row[2] for row in DECIDED])
def test_what_the_decision_proves(row: str, expected: str, reason: str) -> None:
    _, paragraf = related(row, KF)
    assert ended(paragraf) == expected, reason


VOTES = [
    (
        "Den som vill bifalla punkt 2 röstar ja. Den som vill avslå punkt 2 röstar nej.\n28 ledamöter röstar ja och 13 röstar nej.",
        [(28, 13, "bifalla punkt 2", "avslå punkt 2")],
        "the number of a point is no count",
    ),
    (
        "Frågan är med ja besvarad. Votering begärs.\nJa-röst: avslag på tillägget\nNej-röst: bifall till tillägget\nOmröstningen utfaller med 5 ja mot 4 nej.",
        [(5, 4, "avslag på tillägget", "bifall till tillägget")],
        "an answer by shouts says nothing of what Ja means",
    ),
    (
        "Den som vill avgöra ärendet nu röstar ja; den som vill återremittera det röstar nej.\n8 röstar ja och 3 röstar nej.",
        [(8, 3, "avgöra ärendet nu", "återremittera det")],
        "both sides in one sentence, cut by a semicolon",
    ),
    (
        "Den som ville bifalla förslaget röstade ja. Den som ville avslå det röstade nej.\nDet avgavs 9 ja-röster och 4 nej-röster.",
        [(9, 4, "bifalla förslaget", "avslå det")],
        "told in the past",
    ),
    (
        "Efter godkänd voteringsproposition röstar den som vill bifalla förslaget ja och den som vill avslå det nej.\n15 ja och 45 nej.",
        [(15, 45, "bifalla förslaget", "avslå det")],
        "the verb before who votes so",
    ),
    (
        "Vid omröstning avgåvos för Anna Eks förslag fyra röster och för Bo Alms\nförslag två röster.",
        [(4, 2, "Anna Eks förslag", "Bo Alms förslag")],
        "no Ja and no Nej: the first named stands for Ja",
    ),
    (
        "Lindvik kommun sid 4\nNej-röst för återremiss.\nVid omröstningen avges 9 ja-röster och 26 nej-röster.",
        [(9, 26, "", "")],
        "the number of a page is no count",
    ),
]


def test_motions_that_name_their_sides_are_no_vote() -> None:
    _, paragraf = related(
        "== yrkanden\nHäremot yrkar Anna Ek (S) bifall till förslaget.\nVidare yrkar Bo Alm (M) och Cia Dahl (L) avslag på förslaget."
    )
    assert paragraf.voteringar == ()


@pytest.mark.parametrize(("text", "expected", "reason"), VOTES, ids=[row[2] for row in VOTES])
def test_votes(text: str, expected: list[tuple[int, int, str, str]], reason: str) -> None:
    _, paragraf = related(f"== votering\n{text}", KF)
    found = [(v.yes, v.no, v.yes_means, v.no_means) for v in paragraf.voteringar]
    assert found == expected, reason
