"""Counted votes: tallies in every wording, what Ja and Nej meant, and the ballots."""

import pytest
from relations.build import related, who

from nlp.terms import Vote

TALLIES = [
    ("Omröstningen utfaller med 42 Ja mot 37 Nej.", (42, 37, None, None), "utfaller med"),
    (
        "Omröstningen utfaller med 39 Ja mot 30 Nej. 11 ledamöter avstår från att rösta.",
        (39, 30, 11, None),
        "abstentions in the next sentence",
    ),
    ("Omröstningen utfaller med 60 Ja mot 8 Nej. 1 ledamot är frånvarande.", (60, 8, None, 1), "absent"),
    ("Vid omröstningen avges 17 Ja-röster och 14 Nej-röster.", (17, 14, None, None), "Ja-röster"),
    (
        "Med 9 ja-röster mot 4 nej-röster samt 1 ledamot som avstår från att rösta beslutar nämnden enligt förslaget.",
        (9, 4, 1, None),
        "in the sentence that decides",
    ),
    (
        "Vid omröstningen avges 31 ja-röster och sex nej-röster. Tre ledamöter avstår från att rösta och fem är frånvarande.",
        (31, 6, 3, 5),
        "number words",
    ),
    ("Sju ledamöter röstar ja och fyra ledamöter röstar nej.", (7, 4, None, None), "all in words"),
    ("7 röstar ja, 6 röstar nej.", (7, 6, None, None), "bare"),
    ("24 ledamöter röstade ja och 21 ledamöter röstade nej.", (24, 21, None, None), "past tense"),
    ("6 Ja-röster, 45 Nej-röster och 3 frånvarande ledamöter.", (6, 45, None, 3), "a list"),
    ("Omröstningsresultat\nJa: 24\nNej: 21\nAvstår: 2", (24, 21, 2, None), "a line each"),
    ("Antal Ja: 38\nAntal Nej: 27\nAntal Avstår: 10\nAntal Frånv: 0", (38, 27, 10, 0), "an appendix block"),
    ("Ja-röster: 7\nNej-röster: 6", (7, 6, None, None), "Ja-röster with a colon"),
    ("JA = 12 röster\nNEJ = 9 röster", (12, 9, None, None), "JA ="),
    ("Förslaget antogs med röstsiffrorna 26-19.", (26, 19, None, None), "röstsiffrorna"),
    ("Förslaget antogs med röstsiffrorna 26 mot\n19.", (26, 19, None, None), "röstsiffrorna wrapped"),
    ("Med 28 röster mot 27 beslutade fullmäktige att bordlägga ärendet.", (28, 27, None, None), "röster mot"),
    ("Resultatet blev 41 röster för och 20 röster emot.", (41, 20, None, None), "för and emot"),
    (
        "88 ledamöter röstade för styrelsens förslag, 9 emot, 2 ledamöter avstod och 1 deltog inte i voteringen.",
        (88, 9, 2, 1),
        "för a proposal, emot",
    ),
    (
        "Beslutet avgjordes med 88 röster för styrelsens förslag och 14 för Sverigedemokraternas förslag.",
        (88, 14, None, None),
        "for one and the other",
    ),
    (
        "Omröstningen utfaller med att 11 ledamöter röstar JA, 4 ledamöter röstar NEJ och 22 ledamöter AVSTÅR från att rösta.",
        (11, 4, 22, None),
        "capitals",
    ),
    (
        "Med 7 ja-röster och 6 nej-röster finner ordföranden att nämnden avslår motionen.",
        (7, 6, None, None),
        "the chair finds",
    ),
    ("27 ja mot 14 nej; 2 nedlade sina röster.", (27, 14, 2, None), "old: nedlade"),
    (
        "Anna Ek (S) och Bo Alm (M) röstar Ja (2). Cia Dahl (L) röstar Nej (1).",
        (2, 1, None, None),
        "lists with a printed sum",
    ),
    (
        "Följande röstar ja: Anna Ek (S), Bo Alm (M).\nFöljande röstar nej: Cia Dahl (L).",
        (2, 1, None, None),
        "53: names without a sum are counted",
    ),
    (
        "Anna Ek (S) och Bo Alm (M) röstar ja. Cia Dahl (L) och Dan Fors (V) röstar nej.",
        (2, 2, None, None),
        "53: names in prose",
    ),
    (
        "Anna Ek (S), Bo Alm (M) röstar Ja (7). Cia Dahl (L) röstar Nej (6).",
        (7, 6, None, None),
        "54: the printed sum rules",
    ),
    (
        "Ja-röster avges av 7 ledamöter och 6 ledamöter röstar nej.",
        (7, 6, None, None),
        "two wordings in one sentence",
    ),
    ("Ja 24 Nej 21 Avstår 2", (24, 21, 2, None), "a row of figures"),
    ("JA-röster 7, NEJ-röster 6", (7, 6, None, None), "without a colon"),
    ("15 röster för ja och 10 röster för nej.", (15, 10, None, None), "röster för ja"),
    ("Ja-röst avges av 15 ledamöter och nej-röst av 10 ledamöter.", (15, 10, None, None), "avges av"),
    ("Votering ger 9 ja-röster mot 6 nej-röster.", (9, 6, None, None), "ger"),
    (
        "Voteringen utfaller med 35 ja-röster, 20 nej-röster och 6 som avstår.",
        (35, 20, 6, None),
        "som avstår",
    ),
    (
        "Omröstningen ger följande resultat: 24 ja-röster, 21 nej-röster, 2 avstår och 2 frånvarande.",
        (24, 21, 2, 2),
        "four figures",
    ),
    (
        "Ja röstar: Anna Ek (S), Bo Alm (M)\nNej röstar: Cia Dahl (L)",
        (2, 1, None, None),
        "lists under ja röstar",
    ),
    (
        "Ja-röster: Anna Ek (S), Bo Alm (M)\nNej-röster: Cia Dahl (L)",
        (2, 1, None, None),
        "lists under ja-röster",
    ),
    ("Resultatet av omröstningen är 31 ja-röster mot 30 nej-röster.", (31, 30, None, None), "resultatet är"),
    ("Beslutet fattades med 7 röster mot 6.", (7, 6, None, None), "röster mot, bare"),
    ("Nej-röst: 6. Ja-röst: 7.", (7, 6, None, None), "Nej first"),
]


@pytest.mark.parametrize(("text", "counts", "reason"), TALLIES, ids=[row[2] for row in TALLIES])
def test_tally(text: str, counts: tuple[int | None, ...] | None, reason: str) -> None:
    _, paragraf = related(f"== votering\n{text}")
    found = [(v.yes, v.no, v.abstain, v.absent) for v in paragraf.voteringar]
    assert found == ([counts] if counts else []), reason


MEANINGS = [
    (
        "Godkänd voteringsproposition: ”Ja för avslag och Nej för bifall till tilläggsyrkandet från M.”",
        "avslag",
        "bifall till tilläggsyrkandet från M",
        "quoted, och",
    ),
    (
        "”Ja för bifall till kommunstyrelsens förslag. Nej för bifall\ntill yrkandet från Bo Alm m.fl.”",
        "bifall till kommunstyrelsens förslag",
        "bifall till yrkandet från Bo Alm m.fl",
        "quoted, two sentences, wrapped",
    ),
    (
        "Ja-röst för bifall till Anna Eks yrkande\n\nNej-röst för bifall till Bo Alms yrkande\n",
        "bifall till Anna Eks yrkande",
        "bifall till Bo Alms yrkande",
        "a line each",
    ),
    (
        "Ja-röst innebär bifall till förslaget. Nej-röst innebär avslag.",
        "bifall till förslaget",
        "avslag",
        "innebär",
    ),
    (
        "JA = kommunstyrelsens förslag\nNEJ = Bo Alms förslag\n",
        "kommunstyrelsens förslag",
        "Bo Alms förslag",
        "equals signs",
    ),
    (
        "Ja: bifall till förslaget\nNej: avslag på förslaget\n",
        "bifall till förslaget",
        "avslag på förslaget",
        "colons",
    ),
    (
        "Den som stödjer arbetsutskottets förslag röstar ja. Den som stödjer Bo Alms yrkande röstar nej.",
        "arbetsutskottets förslag",
        "Bo Alms yrkande",
        "den som",
    ),
    (
        "Den som vill bifalla motionen röstar ja, den som vill avslå motionen röstar nej.",
        "bifalla motionen",
        "avslå motionen",
        "den som vill",
    ),
    (
        "Den som bifaller nämndens förslag röstar ja; den det ej vill röstar nej. Vinner nej, har fullmäktige bifallit motionen.",
        "bifaller nämndens förslag",
        "fullmäktige bifallit motionen",
        "the old form",
    ),
    (
        "De som är för återremiss röstar ja och de som är för avgörande idag röstar nej.",
        "återremiss",
        "avgörande idag",
        "de som är för",
    ),
    (
        "”Ja för att interpellationen inte får ställas. Nej för att interpellationen får ställas.”",
        "att interpellationen inte får ställas",
        "att interpellationen får ställas",
        "a statement and its denial",
    ),
    ("Votering begärs.", "", "", "nothing said"),
]


@pytest.mark.parametrize(("text", "yes", "no", "reason"), MEANINGS, ids=[row[3] for row in MEANINGS])
def test_meaning_of_ja_and_nej(text: str, yes: str, no: str, reason: str) -> None:
    _, paragraf = related(f"== votering\n{text}\n\nOmröstningen utfaller med 42 Ja mot 37 Nej.")
    (votering,) = paragraf.voteringar
    assert (votering.yes_means, votering.no_means) == (yes, no), reason


def test_meaning_in_an_earlier_section() -> None:
    _, paragraf = related(
        "== beslutsgång\nJa-röst för bifall till förslaget. Nej-röst för avslag.\n== votering\nMed 7 ja-röster mot 4 nej-röster bifalls förslaget."
    )
    assert paragraf.voteringar[0].yes_means == "bifall till förslaget"


def test_each_vote_its_own_meaning() -> None:
    question = "”Ja för avslag och Nej för bifall till yrkandet från {}.”\nOmröstningen utfaller med {} Ja mot {} Nej."
    _, paragraf = related(
        f"== votering\n{question.format('M', 42, 37)}\n== beslutsgång\nOrdföranden ställer härefter propositioner på yrkandet från S.\n"
        f"== votering\n{question.format('S', 39, 40)}"
    )
    assert [(v.yes, v.no_means) for v in paragraf.voteringar] == [
        (42, "bifall till yrkandet från M"),
        (39, "bifall till yrkandet från S"),
    ]


def test_a_vote_told_twice_counts_once() -> None:
    _, paragraf = related(
        "== votering\nAnna Ek (S) och Bo Alm (M) röstar Ja (2). Cia Dahl (L) röstar Nej (1).\n\nMed 2 ja-röster mot 1 nej-röst bifalls förslaget."
    )
    assert len(paragraf.voteringar) == 1


BALLOTS = [
    (
        "Anna Ek (S) och ordföranden Bo Alm (M) röstar Ja (2). Cia Dahl (L) röstar Nej (1). Dan Fors (V) avstår från att rösta (1).",
        {"ja": "Anna Ek (S), Bo Alm (M)", "nej": "Cia Dahl (L)", "avstår": "Dan Fors (V)"},
        "prose",
    ),
    (
        "Omröstningen utfaller med 2 Ja mot 1 Nej. Följande ledamöter röstar JA: Anna Ek (S) och Bo Alm (M). Följande ledamöter röstar NEJ: Cia Dahl (L).",
        {"ja": "Anna Ek (S), Bo Alm (M)", "nej": "Cia Dahl (L)"},
        "lists after the tally",
    ),
    (
        "Vid omröstningen avges 31 ja-röster och 3 nej-röster.\n\nFör nej röstade Anna Ek, Bo Alm och Cia Dahl",
        {"nej": "Anna Ek, Bo Alm, Cia Dahl"},
        "only the losers named",
    ),
    (
        "Antal Ja: 1\nAntal Nej: 1\n\nAnna Ek\nS\n1 Ordförande\nJa\nBo Alm\nM\n2 Ledamot\nNej",
        {"ja": "Anna Ek (S)", "nej": "Bo Alm (M)"},
        "a cell a line",
    ),
    (
        "Följande ledamöter röstar ja: Anna Ek (S) och Bo Alm (M).\n\nFöljande ledamöter röstar nej: Cia Dahl (L).\n\nMed 2 ja-röster mot 1 nej-röst antas planen.",
        {"ja": "Anna Ek (S), Bo Alm (M)", "nej": "Cia Dahl (L)"},
        "the lists before the result",
    ),
    (
        "Vid voteringen avges 3 ja-röster och 2 nej-röster.\n\nJa röstade Anna Ek, Bo Alm\noch Dan Fors.\n\nNej röstade Cia Dahl och Eva Grip.",
        {"ja": "Anna Ek, Bo Alm, Dan Fors", "nej": "Cia Dahl, Eva Grip"},
        "Ja röstade, names alone",
    ),
    (
        "Ja röstar Anna Ek och Bo Alm, nej röstar Cia Dahl.",
        {"ja": "Anna Ek, Bo Alm", "nej": "Cia Dahl"},
        "both sides in a sentence",
    ),
    (
        "Ja-röst: Anna Ek (S), Bo Alm (M) och Dan Fors (V).\n\nNej-röst: Cia Dahl (L).\n\nMed 3 ja-röster och 1 nej-röst antas planen.",
        {"ja": "Anna Ek (S), Bo Alm (M), Dan Fors (V)", "nej": "Cia Dahl (L)"},
        "Ja-röst and a list",
    ),
    (
        "Ja-röst för Anna Ek, nej-röst för Bo Alm.\nMed 2 ja-röster och 1 nej-röst vinner Anna Eks förslag.",
        {},
        "who is voted for has not voted so",
    ),
    (
        "Röstar för planen: Anna Ek (S) och Bo Alm (M); röstar för avvaktan: Cia Dahl (L).",
        {"ja": "Anna Ek (S), Bo Alm (M)", "nej": "Cia Dahl (L)"},
        "53: by what they vote for",
    ),
    (
        "Med 2 ja-röster mot 1 nej-röst antas planen.\nLedamot          Ja    Nej   Avstår\nAnna Ek (S)      X\nBo Alm (M)             X\nCia Dahl (L)     X",
        {"ja": "Anna Ek (S), Cia Dahl (L)", "nej": "Bo Alm (M)"},
        "crosses in columns",
    ),
    (
        "Med 2 ja-röster mot 1 nej-röst antas planen.\nLedamot Ja Nej Avstår\nAnna Ek (S) X\nBo Alm (M) X\nCia Dahl (L) X",
        {},
        "crosses without their columns say nothing",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), BALLOTS, ids=[row[2] for row in BALLOTS])
def test_ballots(text: str, expected: dict[str, str], reason: str) -> None:
    _, paragraf = related(f"== votering\n{text}")
    (votering,) = paragraf.voteringar
    found = {
        str(vote): who(tuple(rost.person for rost in votering.ballots if rost.vote == vote))
        for vote in Vote
        if any(rost.vote == vote for rost in votering.ballots)
    }
    assert found == expected, reason


def test_lists_belong_to_the_vote_whose_counts_they_fit() -> None:
    lists = "Följande röstar ja: {}. Följande röstar nej: {}.\nMed {} antas yrkandet.\n\n"
    _, paragraf = related(
        "== votering\n"
        + lists.format("Anna Ek (S), Bo Alm (M)", "Cia Dahl (L)", "2 ja-röster mot 1 nej-röst")
        + "Ordföranden ställer proposition på nästa yrkande.\n"
        + lists.format("Cia Dahl (L), Bo Alm (M)", "Anna Ek (S)", "2 ja-röster mot 1 nej-röst")
    )
    assert [who(tuple(rost.person for rost in v.ballots)) for v in paragraf.voteringar] == [
        "Anna Ek (S), Bo Alm (M), Cia Dahl (L)",
        "Cia Dahl (L), Bo Alm (M), Anna Ek (S)",
    ]


def test_a_list_of_voters_is_no_meaning() -> None:
    _, paragraf = related(
        "== votering\nJa-röst för planen.\n\nNej-röst för avslag.\n\nJa-röst: Anna Ek (S), Bo Alm (M).\n\nNej-röst: Cia Dahl (L).\n\nMed 2 ja-röster och 1 nej-röst antas planen."
    )
    (votering,) = paragraf.voteringar
    assert (votering.yes_means, votering.no_means) == ("planen", "avslag")


NO_VOTE = [
    ("votering", "Ärendet avgjordes efter votering.", "no count printed"),
    ("votering", "Anna Ek (S) 33 röster\n\nBo Alm (M) 12 röster", "an election has no Ja and Nej"),
    ("ärende", "Förslaget omfattar 40 platser mot 38 föregående år.", "figures that are no votes"),
    ("behandling", "Arbetsutskottet beslutade med 3 ja-röster mot 2 nej-röster.", "an earlier body's vote"),
    ("ärende", "Av 314 svarande sade 200 ja till ett badhus.", "a survey"),
]


@pytest.mark.parametrize(("label", "text", "reason"), NO_VOTE, ids=[row[2] for row in NO_VOTE])
def test_what_is_no_vote(label: str, text: str, reason: str) -> None:
    _, paragraf = related(f"== {label}\n{text}")
    assert paragraf.voteringar == (), reason
