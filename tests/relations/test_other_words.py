"""Forms that other kommuner and other years use: what they move, what they put, and what they prove."""

from dataclasses import replace

import pytest
from relations.build import ended, moved, protokoll, related

from nlp.model import Deltagare, Person, Protokoll
from nlp.relations import relate
from nlp.relations.numbered import numbered
from nlp.terms import Role

MOTION = "Anna Ek (S) yrkar bifall till motionen.\n\nBo Alm (M) yrkar bifall till punkt 1 och avslag på punkterna 2 och 3."
ADDED = "Anna Ek (S) yrkar bifall till förslaget med tillägget att badet ska vara avgiftsfritt.\n\nBo Alm (M) yrkar bifall till förslaget och avslag på tilläggsyrkandet."
TWO = "Anna Ek (S) yrkar bifall till nämndens förslag.\n\nBo Alm (M) yrkar avslag på nämndens förslag."
OWN = "Anna Ek (S) yrkar bifall till kontorets förslag med den ändringen att priset halveras.\n\nBo Alm (M) yrkar bifall till kontorets förslag.\n\nCia Dahl (C) yrkar bifall till ordförandens ändringsförslag."

FATES = [
    (
        MOTION,
        (
            "Ordföranden ställer frågan om punkt 1 kan bifallas och finner att nämnden bifaller den.\n"
            "Ordföranden frågar om punkt 2 och finner att den avslås.\nOrdföranden frågar om punkt 3 och finner att den avslås."
        ),
        "Ek bifall?, Alm bifall+, Alm avslag+",
        "point by point: the undivided motion has no one fate",
    ),
    (
        MOTION,
        (
            "Ordföranden ställer frågan om punkt 1 kan bifallas och finner att nämnden bifaller den.\n"
            "Ordföranden frågar om punkt 2 och finner att den avslås.\nOrdföranden frågar om punkt 3 och finner att den bifalls."
        ),
        "Ek bifall?, Alm bifall+, Alm avslag?",
        "of two points one fell and one did not",
    ),
    (
        ADDED,
        "Ordföranden finner att nämnden beslutar enligt förslaget. Därefter frågar ordföranden om Anna Eks tilläggsyrkande kan bifallas och finner att det avslås.",
        "Ek bifall+, Ek tillägg-, Alm bifall+, Alm avslag+",
        "avslag on the tillägg is carried where the tillägg falls",
    ),
    (
        ADDED,
        "Ordföranden finner att nämnden beslutar enligt förslaget. Därefter frågar ordföranden om Anna Eks tilläggsyrkande kan bifallas och finner att så sker.",
        "Ek bifall+, Ek tillägg+, Alm bifall+, Alm avslag-",
        "and lost where it is carried",
    ),
    (
        "Anna Ek (S) yrkar att taket målas rött.\n\nBo Alm (M) yrkar bifall till förslaget.",
        "Ordföranden finner förslaget antaget. Härefter ställs proposition på Anna Eks tilläggsyrkande, vilken proposition finnes vara med övervägande nej besvarad.",
        "Ek tillägg-, Alm bifall+",
        "a motion is a tillägg where the chair calls it one",
    ),
    (
        TWO,
        "Ordföranden ställer proposition på avslag respektive bifall till nämndens förslag och finner det senare antaget.",
        "Ek bifall+, Alm avslag-",
        "the latter of two",
    ),
    (
        TWO,
        "Ordföranden gör propositioner dels på bifall till nämndens förslag, dels på avslag därå, och befinnes den förra propositionen vara med övervägande ja besvarad.",
        "Ek bifall+, Alm avslag-",
        "the former, dels … dels",
    ),
    (
        TWO,
        "Ordföranden frågar om nämndens förslag kan bifallas och finner att styrelsen beslutar så.",
        "Ek bifall+, Alm avslag-",
        "beslutar så",
    ),
    (
        "Hans von Ask (S) yrkar att muren rivs.\n\nBo Alm (M) yrkar bifall till kontorets förslag.",
        "Ordföranden ställer kontorets förslag mot von Asks yrkande och finner att nämnden beslutar enligt von Asks yrkande.",
        "Ask ändring+, Alm bifall-",
        "a surname with its particle",
    ),
    (
        "Anna Ek (S) föreslår att fullmäktige beslutar i enlighet med nämndens förslag. I yrkandet instämmer Cia Dahl (C).\n\nBo Alm (M) yrkar bifall till motionen.",
        "Ordföranden ställer nämndens förslag och motionen under proposition, var för sig, och finner att fullmäktige beslutar enligt nämndens förslag.",
        "Ek bifall+, Alm bifall-",
        "whose line a motion follows is what it is about",
    ),
    (
        "Anna Ek (S) yrkar bifall till förslaget samt som tillägg att muren rivs.",
        "Ordföranden finner att förslaget bifalls. Ordföranden frågar om tilläggsyrkandet från Anna Ek kan antas och finner frågan med nej besvarad.",
        "Ek bifall+, Ek tillägg-",
        "samt som tillägg",
    ),
    (
        "Anna Ek (S) yrkar bifall till ansökan.\n\nBo Alm (M) yrkar avslag på ansökan.",
        "Ordföranden ställer proposition på bifall respektive avslag och finner att ansökan avslås.",
        "Ek bifall-, Alm avslag+",
        "an application called by that alone",
    ),
    (
        "Anna Ek (S) yrkar att muren rivs.\n\nCia Dahl (C) lägger fram ett likalydande yrkande.\n\nBo Alm (M) yrkar bifall till kontorets förslag.",
        "Ordföranden ställer kontorets förslag mot Anna Eks yrkande och finner att nämnden beslutar enligt Anna Eks yrkande.",
        "Ek ändring+, Dahl ändring+, Alm bifall-",
        "two in the same words have one fate",
    ),
    (
        "Anna Ek (S) yrkar att muren rivs.\n\nCia Dahl (C) framställer samma yrkande.\n\nBo Alm (M) yrkar bifall till kontorets förslag.",
        "Ordföranden ställer kontorets förslag mot Cia Dahls yrkande och finner att nämnden beslutar enligt Cia Dahls yrkande.",
        "Ek ändring+, Dahl ändring+, Alm bifall-",
        "by whichever of them it is called",
    ),
    (
        "Anna Ek (S) yrkar bifall till nämndens förslag, i vilket yrkande Cia Dahl (C) instämmer.\n\nBo Alm (M) yrkar bifall till nämndens förslag med den ändringen att muren rivs.",
        "Ordföranden ställer nämndens förslag mot Bo Alms ändringsyrkande och finner nämndens förslag antaget.",
        "Ek bifall+, Alm ändring-",
        "who joins is no part of what is moved",
    ),
    (
        TWO,
        "Förslaget bifalls enligt ordföranden. Votering begärs. Den som bifaller nämndens förslag röstar ja; den det ej vill röstar nej. Vinner nej har styrelsen avslagit nämndens förslag. Sedan till motförslag utsetts avslag verkställs omröstningen, varvid 7 röstar ja och 4 nej.",
        "Ek bifall+, Alm avslag-",
        "the vote after the rival was chosen is the main vote",
    ),
]


@pytest.mark.parametrize(("floor", "course", "expected", "reason"), FATES, ids=[row[3] for row in FATES])
def test_fates(floor: str, course: str, expected: str, reason: str) -> None:
    _, paragraf = related(f"== yrkanden\n{floor}\n== beslutsgång\n{course}")
    assert ended(paragraf) == expected, reason


def test_the_decision_on_the_rest_is_no_decision_on_the_whole() -> None:
    _, paragraf = related(
        "== yrkanden\nAnna Ek (S) yrkar bifall till motionen.\n\nBo Alm (M) yrkar avslag på motionen.\n"
        "== beslut\natt bifalla motionens andra att-sats\n\natt i övrigt avslå motionen."
    )
    assert ended(paragraf) == "Ek bifall?, Alm avslag?"


def test_what_is_fixed_as_proposed_can_be_changed_by_another_point() -> None:
    _, paragraf = related(
        "== yrkanden\nAnna Ek (S) yrkar bifall till förslaget.\n\nBo Alm (M) yrkar att målet sänks.\n"
        "== votering\nJa för bifall till förslaget. Nej för Bo Alms förslag. Resultat: 8 ja och 13 nej.\n"
        "Fullmäktige har därmed beslutat enligt Bo Alms förslag.\n"
        "== beslut\natt fastställa budget enligt förslaget, samt\natt målet sänks."
    )
    assert ended(paragraf) == "Ek bifall-, Alm ändring+"


def test_handed_on_in_the_words_of_the_motion() -> None:
    _, paragraf = related(
        "== yrkanden\nAnna Ek (S) yrkar att nämnden överlämnar frågan till Norrsele utan eget ställningstagande.\n"
        "== beslut\natt överlämna ärendet till Norrsele utan eget ställningstagande."
    )
    assert ended(paragraf) == "Ek övrigt+"


def presided(chair: str, course: str, note: str = "", paragrafer: tuple[tuple[int, int], ...] = ()) -> str:
    """What became of OWN where the list of those present has this chair."""
    bare = protokoll(f"== yrkanden\n{OWN}\n== beslutsgång\n{course}{note}")
    row = Deltagare(Person(chair, "S"), Role.ORDFORANDE, "", "", 0, 1, paragrafer)
    handling = replace(bare.handlingar[0], narvaro=(row,))
    return ended(relate(replace(bare, handlingar=(handling,))).paragrafer[0])


AGAINST = "Ordföranden ställer kontorets förslag mot sitt eget ändringsförslag och finner att nämnden beslutar enligt det senare."
UNKNOWN = "Ek ändring?, Alm bifall?, Dahl bifall+"


def test_the_chair_is_known_by_the_list_of_those_present() -> None:
    assert presided("Anna Ek", AGAINST) == "Ek ändring+, Alm bifall-, Dahl bifall+"


@pytest.mark.parametrize(
    ("note", "paragrafer", "reason"),
    [
        (" Bo Alm (M) tjänstgör som ordförande.", (), "another took the chair"),
        (" Anna Ek (S) anmäler jäv.", (), "the chair may have left"),
        ("", ((1, 11),), "the chair was gone by this §"),
    ],
    ids=["another", "jäv", "gone"],
)
def test_a_doubtful_chair_is_nobody(note: str, paragrafer: tuple[tuple[int, int], ...], reason: str) -> None:
    assert "Ek ändring+" not in presided("Anna Ek", AGAINST, note, paragrafer), reason


MOVED = [
    (
        "Yttrar sig gör Anna Ek (S), som yrkar bifall till förslaget, Bo Alm (M), som yrkar avslag, och Cia Dahl (C).",
        ["bifall: Anna Ek (S)", "avslag: Bo Alm (M)"],
        "each of those who spoke with what they moved",
    ),
    (
        "Anna Ek (S) yrkar bifall till motionen, Bo Alm (M) avslag på densamma samt Cia Dahl (C) återremiss.",
        ["bifall: Anna Ek (S)", "avslag: Bo Alm (M)", "återremiss: Cia Dahl (C)"],
        "a chain with one verb",
    ),
    (
        "Avslag på motionen yrkade Bo Alm (M) och Cia Dahl (C).",
        ["avslag: Bo Alm (M), Cia Dahl (C)"],
        "what is moved stands first",
    ),
    (
        "Bifall till nämndens hemställan yrkade Broman.",
        ["bifall: Broman"],
        "the same in old minutes",
    ),
    (
        "Anna Ek (S) yrkar återremiss. Bo Alm (M) yrkar likaledes.",
        ["återremiss: Anna Ek (S)", "återremiss: Bo Alm (M)"],
        "likaledes",
    ),
    (
        "Anna Ek (S) yrkar återremiss. Bo Alm (M) yrkar likaledes att ärendet återremitteras.",
        ["återremiss: Anna Ek (S)", "återremiss: Bo Alm (M)"],
        "likaledes with its own words",
    ),
    (
        "Anna Ek (S) yrkar avslag på motionen. Bo Alm (M) förenar sig i detta yrkande.",
        ["avslag: Anna Ek (S) | Bo Alm (M)"],
        "who joins a motion supports it",
    ),
    (
        "Med anledning av en motion från Anna Ek (S), som yrkar att muren rivs, har nämnden yttrat sig.",
        [],
        "a motion's own text is moved by nobody here",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), MOVED, ids=[row[2] for row in MOVED])
def test_moved(text: str, expected: list[str], reason: str) -> None:
    _, paragraf = related(f"== yrkanden\n{text}")
    assert moved(paragraf) == expected, reason


POINTS = [
    (
        "Nämnden beslutar\nPlanen antas.",
        ["Planen antas."],
        "a lead-in on a line of its own",
    ),
    (
        "Nämnden föreslår att kommunfullmäktige beslutar följande.\nPlanen antas.\nBeloppet anvisas ur reserven.",
        ["Planen antas.", "Beloppet anvisas ur reserven."],
        "följande with a full stop, a point a line",
    ),
    ("För egen del:\nPlanen sänds på remiss.", ["Planen sänds på remiss."], "its own part, only a lead-in"),
    (
        "att anta planen,\n\natt uppmana nämnderna till återhållsamhet samt\n\natt sända beslutet till länet.",
        [
            "att anta planen",
            "att uppmana nämnderna till återhållsamhet",
            "att sända beslutet till länet.",
        ],
        "a short point between two is no heading",
    ),
    (
        "Nämnden beslutade att bevilja avsägelsen och att utse Bo Alm (M) till ny ledamot.",
        ["att bevilja avsägelsen", "att utse Bo Alm (M) till ny ledamot."],
        "two points joined by och",
    ),
    (
        "Nämnden beslutar att uppdra åt kontoret att rita ett bad och att redovisa kostnaden.",
        ["att uppdra åt kontoret att rita ett bad och att redovisa kostnaden."],
        "what one task holds is one point",
    ),
    (
        "Avsägelsen beviljas\nBo Alm (M) utses till ny ledamot.",
        ["Avsägelsen beviljas", "Bo Alm (M) utses till ny ledamot."],
        "a line each",
    ),
    (
        "1. Planen antas.\n2. Kontoret får i uppdrag att mäta bullret utifrån följande\n\na. mätning ska ske i juni\n\nb. alla ska höras",
        [
            "1. Planen antas.",
            "2. Kontoret får i uppdrag att mäta bullret utifrån följande\n\na. mätning ska ske i juni\n\nb. alla ska höras",
        ],
        "lettered lines after a gap belong to their point",
    ),
    (
        "1. Planen antas.\n2. Kontoret får i uppdrag att mäta bullret.\n\nResultatet ska redovisas i maj.",
        [
            "1. Planen antas.",
            "2. Kontoret får i uppdrag att mäta bullret.\n\nResultatet ska redovisas i maj.",
        ],
        "what shall be, in a paragraph under a numbered point",
    ),
    (
        "Redovisning av uppdraget till kontoret\nom badet i Norrsele\n\natt bygga om i etapper återremitteras.",
        [
            "Redovisning av uppdraget till kontoret\nom badet i Norrsele\n\natt bygga om i etapper återremitteras."
        ],
        "a gap inside a sentence",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), POINTS, ids=[row[2] for row in POINTS])
def test_points(text: str, expected: list[str], reason: str) -> None:
    whole, paragraf = related(f"== beslut\n{text}")
    assert [whole[point.start : point.end] for point in paragraf.beslut] == expected, reason


def test_to_settle_the_matter_today_is_no_point() -> None:
    _, paragraf = related("== votering\nMed 4 ja mot 2 nej beslutar nämnden därmed att avgöra ärendet i dag.")
    assert paragraf.beslut == ()


VOTES = [
    (
        "Den som vill bifalla kontorets förslag röstar ja. Den som vill bifalla Anna Eks förslag röstar nej.\n\nJa röstar Bo Alm (M).\nNej röstar Anna Ek (S) och Cia Dahl (C).\n\nMed 1 ja-röst och 2 nej-röster beslutar nämnden enligt Anna Eks förslag.",
        (1, 2, None, "bifalla kontorets förslag"),
        "who voted is not what it meant",
    ),
    (
        "Den som röstar ja röstar för att planen antas, den som röstar nej för avslag på planen. Röstsiffrorna blir 8 ja-röster mot 5 nej-röster.",
        (8, 5, None, "att planen antas"),
        "who votes ja votes for",
    ),
    (
        "Vid voteringen avges två ja-röster och en nej-röst.\nJa röstar: Anna Ek och Bo Alm.\nNej röstar: Cia Dahl.\nDan Fors avstår från att rösta.",
        (2, 1, 1, ""),
        "named as abstaining beside whole lists",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), VOTES, ids=[row[2] for row in VOTES])
def test_votes(text: str, expected: tuple[int, int, int | None, str], reason: str) -> None:
    _, paragraf = related(f"== votering\n{text}")
    found = [(each.yes, each.no, each.abstain, each.yes_means) for each in paragraf.voteringar]
    assert found == [expected], reason


NUMBERS = [
    ("punkt 2", {2}),
    ("att-sats ett", {1}),
    ("att-satserna ett och tre", {1, 3}),
    ("punkterna 1–3 samt 5", {1, 2, 3, 5}),
    ("motionens tredje att-sats", {3}),
    ("moment 4", {4}),
    ("motionen i övrigt", {0}),
    ("förslaget, dock att punkt 3 utgår", set()),
    ("motionen i sin helhet", set()),
    ("punkter som rör 2024 års budget", set()),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_points_named(text: str, expected: set[int]) -> None:
    assert numbered(text) == expected


def test_no_chair_without_a_handling() -> None:
    bare = protokoll("== beslut\nPlanen antas.")
    lost = replace(bare, handlingar=(), paragrafer=(replace(bare.paragrafer[0], handling=-1),))
    assert isinstance(relate(replace(lost, handlingar=bare.handlingar)), Protokoll)
