import pytest

from nlp.store.trad.motion import Dom, Sort, as_proposed, dom, listed, movers, raises, sort_of
from nlp.store.trad.titel import akin, content


@pytest.mark.parametrize(
    ("title", "sort"),
    [
        ("Motion om gratis bussar", Sort.EN),
        ("Motion av Anna Ek (S) om gratis bussar", Sort.EN),
        ("Motion: Gratis bussar - Anna Ek (S)", Sort.EN),
        ("Motion - Badplats Norrsjön", Sort.EN),
        ("Svar på motion om gratis bussar", Sort.EN),
        ("Besvarande av motion från Anna Ek (s) ang skyltar", Sort.EN),
        ("Lika pris för alla. Svar på motion.", Sort.EN),
        ("Gratis bussar, motionssvar", Sort.EN),
        ("Anmälan av nya motioner", Sort.LISTA),
        ("Inlämnande av motioner och interpellationer", Sort.LISTA),
        ("Redovisning av obesvarade motioner", Sort.INGEN),  # raises none, decides none
        ("Redovisning av motioner som väckts i fullmäktige och som ännu ej besvarats", Sort.INGEN),
        ("Motion och hälsa för äldre", Sort.INGEN),  # exercise
        ("Motion på recept", Sort.INGEN),
        ("Motionsspår i Lindvik", Sort.INGEN),
        ("Promotion av kommunen", Sort.INGEN),
        ("", Sort.INGEN),
    ],
)
def test_what_a_title_says_of_motions(title: str, sort: Sort) -> None:
    assert sort_of(title) is sort


@pytest.mark.parametrize(
    ("points", "outcome"),
    [
        (["att bifalla motionen"], Dom.BIFALL),
        (["Den av Anna Ek väckta motionen bifalles.", "Nämnden får i uppdrag att utreda."], Dom.BIFALL),
        (["Motionen avslås."], Dom.AVSLAG),
        (["att avslå motionen enligt kommunstyrelsens förslag"], Dom.AVSLAG),
        (["Motionen lämnas utan bifall"], Dom.AVSLAG),
        (["att motionen avslås och därmed är besvarad"], Dom.AVSLAG),
        (["anse motionen besvarad"], Dom.BESVARAD),
        (["anse motionen besvarad med hänvisning till bifall i tidigare beslut"], Dom.BESVARAD),
        (["Motionen avskrivs"], Dom.AVSKRIVEN),
        (["att bifalla motionens första att-sats", "att i övrigt avslå motionen"], Dom.DELVIS),
        (["Beslutssats 1 i den väckta motionen bifalles."], Dom.DELVIS),
        (["Motionen överlämnas till kommunstyrelsen för beredning"], None),
        (["att återremittera motionen"], None),
        (["Motionen bordläggs till nästa sammanträde, då den kan avslås."], None),
        (["bifalla kommunstyrelsens förslag"], None),  # which may be avslag
        (["Motionären bifalls inte"], None),
        ([], None),
    ],
)
def test_how_a_decision_ends_a_motion(points: list[str], outcome: Dom | None) -> None:
    assert dom(points) is outcome


@pytest.mark.parametrize(
    ("point", "raised"),
    [
        ("Motionen överlämnas till kommunstyrelsen för beredning", True),
        ("att remittera motionen till kommunstyrelsen", True),
        ("Motionen får ställas", True),
        ("Motionerna lämnas över till kommunstyrelsen", True),
        ("Motionen återremitteras till kommunstyrelsen för beredning", False),  # not the first time
        ("Motionen avslås", False),
    ],
)
def test_where_a_motion_is_raised(point: str, raised: bool) -> None:
    assert raises([point]) is raised


@pytest.mark.parametrize(
    ("point", "follows"),
    [
        ("Enligt förslag.", True),
        ("Landstinget beslutar i enlighet härmed.", True),
        ("att bifalla kommunstyrelsens förslag", True),
        ("Motionen avslås", False),
    ],
)
def test_a_decision_that_only_follows_a_proposal(point: str, follows: bool) -> None:
    assert as_proposed([point]) is follows


def test_the_motions_of_a_list() -> None:
    text = """Anmälan av nya motioner

Anna Ek (MP) och Bo Al (MP)
har lämnat in en motion angående Släpp in och
locka de unga.
– Motion från Eva Ask (V) om gratis frukost, dnr KS 2024/5
– Motion av Ola By (SD) om ordningsvakter (KS/2024:203).
2. Per Ek (V) föreslår i en motion lämnad den 3 mars 2012 att en lön sätts.
Motionerna överlämnas till kommunstyrelsen."""
    found = listed(text)
    assert [(each.title, [who.name for who in each.movers], each.dnr) for each in found] == [
        ("Släpp in och locka de unga", ["Anna Ek", "Bo Al"], ()),
        ("gratis frukost", ["Eva Ask"], ("KS 2024/5",)),
        ("ordningsvakter", ["Ola By"], ("KS/2024:203",)),
    ]


def test_who_moves_stands_in_the_title() -> None:
    assert [(who.name, who.party) for who in movers("Motion av Anna-Lena Ek (S) och Bo Al (M) om bad")] == [
        ("Anna-Lena Ek", "S"),
        ("Bo Al", "M"),
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "Motion av Anna Ek (MP) om avgiftsfri kulturskola",
            "Svar på motion om avgiftsfri kulturskola",
            True,
        ),
        ("Skolskjutsreglemente", "Skolskjutsreglemente", True),
        ("Revidering av skolskjutsreglemente", "Skolskjutsreglemente", False),  # one word is not enough
        ("Revidering av reglemente för skolskjuts", "Reviderat reglemente för skolskjuts", True),
        ("Budget 2024", "Budget 2025", False),
        ("Svar på motion", "Svar på motion", False),  # says nothing of the matter
    ],
)
def test_titles_of_one_matter(one: str, other: str, same: bool) -> None:
    assert akin(content(one), content(other)) is same
