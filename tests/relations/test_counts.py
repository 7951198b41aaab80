"""Counted votes in the wordings of many kommuner: each row a form, its counts, and the reason."""

import pytest
from relations.build import related

TALLIES = [
    ("JA 8 / NEJ 5", (8, 5, None, None), "a slash between the sides"),
    ("Ja 31 Nej 10 Avstår 2 Frånv 0", (31, 10, 2, 0), "four words and figures in a row"),
    ("Ja   Nej   Avst   Frånv\n31   10    2      0", (31, 10, 2, 0), "the figures under their words"),
    ("Ja Nej\n31 10", (31, 10, None, None), "two columns"),
    (
        "Omröstningsresultat\nJa Nej Avstår Frånvarande\n24 21 0 2",
        (24, 21, 0, 2),
        "a table of totals under its heading",
    ),
    ("Ja\n31\nNej\n10\nAvstår\n2", (31, 10, 2, None), "one cell a line"),
    ("Ja\nNej\nAvstår\n31\n10\n2", (31, 10, 2, None), "the words in one column, then the figures"),
    ("Antal ja-röster 31\nAntal nej-röster 10\nAntal som avstår 2", (31, 10, 2, None), "antal ja-röster"),
    (
        "Parti Ja Nej Avstår\nS 12 0 0\nM 0 8 1\nC 3 0 0\nTotalt 15 8 1",
        (15, 8, 1, None),
        "a row a party and a row of totals",
    ),
    (
        "Parti   Ja  Nej  Avstår  Frånvarande\nS       12  0    0       1\nM       0   8    1       0\nSumma   12  8    1       1",
        (12, 8, 1, 1),
        "a row a party, in columns",
    ),
    ("Parti Ja Nej\nS 12 -\nM - 8\nSumma: 12 8", (12, 8, None, None), "a dash is nobody"),
    (
        "Parti Ja Nej Avstår\nS 12 0 0\nM 0 8 1\nC 3 0 0",
        (15, 8, 1, None),
        "no row of totals: the rows add up",
    ),
    (
        "Parti Ja Nej Avstår\nS 12 0 0\nM 0 8 1\nTotalt 13 8 1",
        None,
        "rows that do not add up to their total say nothing sure",
    ),
    ("31 JA, 10 NEJ och 2 AVSTÅR", (31, 10, 2, None), "figures first"),
    ("Resultat: 31 ja 10 nej 2 avstår", (31, 10, 2, None), "figures first, no commas"),
    (
        "Fullmäktige beslutar bifalla förslaget (31 ja, 10 nej, 2 avstår).",
        (31, 10, 2, None),
        "in parentheses after the decision",
    ),
    ("Förslaget bifalls med 31 röster mot 10.", (31, 10, None, None), "bifalls med"),
    ("Med siffrorna 31 mot 10 avslås motionen efter votering.", (31, 10, None, None), "med siffrorna"),
    ("Efter omröstning, 31-10, bifalls förslaget.", (31, 10, None, None), "figures after omröstning"),
    ("Voteringsresultat: 31–10.", (31, 10, None, None), "voteringsresultat"),
    ("24 för och 21 emot.", (24, 21, None, None), "för and emot, bare"),
    ("24 röster för, 21 röster emot och 2 blanka röster.", (24, 21, 2, None), "blanka röster"),
    (
        "24 ledamöter röstar för nämndens förslag och 21 röstar emot.",
        (24, 21, None, None),
        "röstar för something, röstar emot",
    ),
    (
        "24 röstade för utskottets förslag och 21 röstade för Anna Eks förslag.",
        (24, 21, None, None),
        "för one and för the other",
    ),
    (
        "Styrelsens förslag får 24 röster och Anna Eks yrkande får 21 röster.",
        (24, 21, None, None),
        "each proposal and its votes",
    ),
    (
        "För bifall till motionen avges 24 röster och för avslag 21 röster.",
        (24, 21, None, None),
        "för bifall avges",
    ),
    (
        "Det avges 24 ja-röster för bifall och 21 nej-röster för avslag.",
        (24, 21, None, None),
        "ja-röster för",
    ),
    ("31 ja-röster och ingen nej-röst. 10 ledamöter avstår.", (31, 0, 10, None), "nobody against"),
    ("Inga ja-röster avges, 14 nej-röster avges och 17 ledamöter avstår.", (0, 14, 17, None), "nobody for"),
    ("31 ja- och 10 nej-röster avges.", (31, 10, None, None), "ja- och nej-röster"),
    ("31 ja- respektive 10 nej-röster.", (31, 10, None, None), "respektive"),
    ("Ja-röster (31) och nej-röster (10).", (31, 10, None, None), "sums in parentheses"),
    ("Ja = 31, Nej = 10, Avstår = 2", (31, 10, 2, None), "equals signs in a row"),
    ("31 (trettioen) ja-röster mot 10 (tio) nej-röster.", (31, 10, None, None), "figures and words"),
    ("Trettioen ja mot tio nej.", (31, 10, None, None), "words alone"),
    ("31 st ja-röster och 10 st nej-röster.", (31, 10, None, None), "st"),
    ("Ja-röst: 31 st. Nej-röst: 10 st. Avstår: 2 st.", (31, 10, 2, None), "st after the figure"),
    ("Ja-sidan får 31 röster och nej-sidan 10 röster.", (31, 10, None, None), "ja-sidan"),
    ("Ja: 31 (S, V), Nej: 10 (M), Avstår: 2 (L)", (31, 10, 2, None), "the parties beside the figures"),
    ("Ja - 31\nNej - 10", (31, 10, None, None), "dashes"),
    ("Ja, 31 röster. Nej, 10 röster.", (31, 10, None, None), "commas"),
    (
        "Av de 43 närvarande röstar 31 ja, 10 nej och 2 avstår från att rösta.",
        (31, 10, 2, None),
        "the verb before the first figure",
    ),
    (
        "Omröstningen utfaller så att 24 ledamöter röstar ja och 21 nej.",
        (24, 21, None, None),
        "the second verb is left out",
    ),
    (
        "Vid votering med namnupprop avgavs 24 ja och 21 nej, medan 2 ledamöter lade ner sina röster.",
        (24, 21, 2, None),
        "medan, lade ner",
    ),
    ("24 ja-\nröster mot 21 nej-\nröster", (24, 21, None, None), "broken at the hyphen"),
    ("Resultatet blir 24\nja-röster och 21\nnej-röster.", (24, 21, None, None), "the figure ends its line"),
    (
        "Beslutet fattas med 24 ja mot 21 nej, 2 avstår och 4 är frånvarande.",
        (24, 21, 2, 4),
        "avstår and är frånvarande",
    ),
    ("JA-RÖSTER: 7\nNEJ-RÖSTER: 6\nAVSTÅR: 0\nFRÅNVARANDE: 0", (7, 6, 0, 0), "capitals, a line each"),
    ("Antal avgivna ja-röster: 7, antal avgivna nej-röster: 6.", (7, 6, None, None), "avgivna"),
    ("Röstetalen blir 7 mot 6.", (7, 6, None, None), "röstetalen"),
    ("Det blir lika röstetal, 6 ja-röster och 6 nej-röster.", (6, 6, None, None), "a tie"),
    ("Ja-rösterna är 24 och nej-rösterna 21.", (24, 21, None, None), "the figure after the noun"),
    (
        "Nej vinner med 24 röster mot 21 ja-röster.",
        (21, 24, None, None),
        "nej vinner: the first figure is Nej's",
    ),
    ("Ja vinner med 24 röster mot 21.", (24, 21, None, None), "ja vinner"),
    (
        "Motionen avslås med 24 nej-röster mot 21 ja-röster.",
        (21, 24, None, None),
        "Nej is told first",
    ),
    (
        "Anna Ek (S) röstar ja, Bo Alm (M) röstar nej, Cia Dahl (L) röstar ja.",
        (None, None, None, None),
        "name by name: the text gives no count",
    ),
]


@pytest.mark.parametrize(("text", "counts", "reason"), TALLIES, ids=[row[2] for row in TALLIES])
def test_tally(text: str, counts: tuple[int | None, ...] | None, reason: str) -> None:
    _, paragraf = related(f"== votering\n{text}")
    found = [(v.yes, v.no, v.abstain, v.absent) for v in paragraf.voteringar]
    assert found == ([counts] if counts else []), reason


NO_VOTE = [
    ("votering", "Ja Nej Avstår\nAnna Ek (S)\nBo Alm (M)\nCia Dahl (L)", "columns that nobody filled in"),
    ("votering", "JA:        NEJ:        AVSTÅR:", "a form left empty"),
    (
        "votering",
        "Ja Nej Ja Nej Ja Nej\nAnna Ek 1 Bo Alm 1 Cia Dahl -",
        "marks of attendance under empty columns",
    ),
    (
        "beslut",
        "Efter sluten omröstning med 24 röster mot 21 för Bo Alm (M) utses Anna Ek (S) till ordförande.",
        "a sealed ballot has no Ja and Nej",
    ),
    (
        "votering",
        "Sluten omröstning genomförs. Anna Ek (S) får 24 röster och Bo Alm (M) får 21 röster. 2 röster är blanka.",
        "names and votes",
    ),
    ("votering", "Omröstning begärs men dras tillbaka.", "asked for and withdrawn"),
    ("ärende", "Enkäten besvarades av 24 hushåll: 15 ja och 9 nej.", "a survey"),
    ("ärende", "I folkomröstningen röstade 3100 ja och 2050 nej.", "a referendum"),
    ("yrkanden", "Anna Ek (S) yrkar på 31 platser mot 10 i dag.", "figures of a motion"),
    ("votering", "Votering 2024-10 genomförs i bilaga 31-10.", "dates and numbers"),
]


@pytest.mark.parametrize(("label", "text", "reason"), NO_VOTE, ids=[row[2] for row in NO_VOTE])
def test_what_is_no_vote(label: str, text: str, reason: str) -> None:
    _, paragraf = related(f"== {label}\n{text}")
    assert paragraf.voteringar == (), reason


SEVERAL = [
    (
        "Motförslagsvotering\nOmröstningen utfaller med 20 Ja mot 15 Nej. 10 ledamöter avstår.\n\nHuvudvotering\nOmröstningen utfaller med 30 Ja mot 15 Nej.",
        [(20, 15), (30, 15)],
        "motförslag, then huvudvotering",
    ),
    (
        "Första omröstningen: Ja 7 Nej 6\nAndra omröstningen: Ja 7 Nej 6",
        [(7, 6), (7, 6)],
        "the same counts twice, each numbered",
    ),
    (
        "Votering 1\nJa 24 Nej 21\nVotering 2\nJa 25 Nej 20\nVotering 3\nJa 24 Nej 21",
        [(24, 21), (25, 20), (24, 21)],
        "three ballots by number",
    ),
    (
        "Ja-röster: 24\nNej-röster: 21\n\nOrdföranden ställer därefter proposition på punkt 2.\n\nJa-röster: 24\nNej-röster: 21",
        [(24, 21), (24, 21)],
        "a question between",
    ),
]


@pytest.mark.parametrize(("text", "counts", "reason"), SEVERAL, ids=[row[2] for row in SEVERAL])
def test_several_votes_in_a_paragraf(text: str, counts: list[tuple[int, int]], reason: str) -> None:
    _, paragraf = related(f"== votering\n{text}")
    assert [(v.yes, v.no) for v in paragraf.voteringar] == counts, reason


MEANINGS = [
    (
        "Den som vill bifalla förslaget röstar ja. Den som vill bifalla Anna Eks yrkande röstar nej.\nJa röstar Bo Alm (M).\nNej röstar Cia Dahl (L) och Dan Fors (V).",
        ("bifalla förslaget", "bifalla Anna Eks yrkande"),
        "the lists that follow are no meaning",
    ),
    (
        "”Ja” för avgörande idag. ”Nej” för återremiss.\n\nJa 7 Nej 6",
        ("avgörande idag", "återremiss"),
        "each word quoted",
    ),
    (
        "Ja för förslaget. Nej för yrkandet från Anna Ek m.fl.\n\nJa 7 Nej 6",
        ("förslaget", "yrkandet från Anna Ek m.fl"),
        "m.fl. ends no meaning",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), MEANINGS, ids=[row[2] for row in MEANINGS])
def test_what_ja_and_nej_meant(text: str, expected: tuple[str, str], reason: str) -> None:
    (votering,) = related(f"== votering\n{text}")[1].voteringar
    assert (votering.yes_means, votering.no_means) == expected, reason
