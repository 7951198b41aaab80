"""Who voted what: lists by side, one by one, in tables, and after the paragrafer."""

from dataclasses import replace

import pytest
from relations.build import protokoll, related, typed, who

from nlp.model import Protokoll, Reservation, Rost, Section, Tag
from nlp.relations import relate
from nlp.relations.voters import voter
from nlp.terms import EntityLabel, SectionLabel, Vote


def sides(ballots: tuple[Rost, ...]) -> dict[str, str]:
    return {
        str(vote): who(tuple(rost.person for rost in ballots if rost.vote == vote))
        for vote in Vote
        if any(rost.vote == vote for rost in ballots)
    }


BALLOTS = [
    (
        "Anna Ek (S) röstar ja, Bo Alm (M) röstar nej, Cia Dahl (L) röstar ja.",
        {"ja": "Anna Ek (S), Cia Dahl (L)", "nej": "Bo Alm (M)"},
        "one by one",
    ),
    (
        "Röstar mot förslaget: Cia Dahl (L) och Dan Fors (V).\nRöstar för förslaget: Anna Ek (S).",
        {"ja": "Anna Ek (S)", "nej": "Cia Dahl (L), Dan Fors (V)"},
        "mot förslaget is Nej, whichever comes first",
    ),
    (
        "För förslaget röstar Anna Ek (S) och Bo Alm (M). Mot förslaget röstar Cia Dahl (L).",
        {"ja": "Anna Ek (S), Bo Alm (M)", "nej": "Cia Dahl (L)"},
        "för and mot förslaget",
    ),
    (
        "Ja: Anna Ek (S), Bo Alm (M)\nNej: Cia Dahl (L)\nAvstår: Dan Fors (V)",
        {"ja": "Anna Ek (S), Bo Alm (M)", "nej": "Cia Dahl (L)", "avstår": "Dan Fors (V)"},
        "a line a side",
    ),
    (
        "Med 2 ja-röster mot 1 nej-röst antas planen.\nJA\nAnna Ek (S)\nBo Alm (M)\nNEJ\nCia Dahl (L)",
        {"ja": "Anna Ek (S), Bo Alm (M)", "nej": "Cia Dahl (L)"},
        "a heading a side, a name a line",
    ),
    (
        "Ja 2 Nej 1\nAnna Ek (S) Ja\nBo Alm (M) Ja\nCia Dahl (L) Nej",
        {"ja": "Anna Ek (S), Bo Alm (M)", "nej": "Cia Dahl (L)"},
        "a row a person",
    ),
    (
        "Ja 1 Nej 1\nAnna Ek S ordförande Ja\nBo Alm M ledamot Nej\nCia Dahl L ledamot Frånv",
        {"ja": "Anna Ek (S)", "nej": "Bo Alm (M)", "frånvarande": "Cia Dahl (L)"},
        "a row a person with offices, absent too",
    ),
    (
        "Med 12 ja-röster mot 2 nej-röster antas planen. Nej röstade Anna Ek (S) och Bo Alm (M).",
        {"nej": "Anna Ek (S), Bo Alm (M)"},
        "only the losers",
    ),
    (
        "Anna Ek (S) och Bo Alm (M) röstar ja. Cia Dahl (L) röstar nej. Dan Fors (V) deltar inte i omröstningen.",
        {"ja": "Anna Ek (S), Bo Alm (M)", "nej": "Cia Dahl (L)"},
        "who takes no part has no vote",
    ),
    (
        "Ja-röster (2): Anna Ek (S) och Bo Alm (M). Nej-röster (1): Cia Dahl (L). Frånvarande (1): Dan Fors (V).",
        {"ja": "Anna Ek (S), Bo Alm (M)", "nej": "Cia Dahl (L)", "frånvarande": "Dan Fors (V)"},
        "sums in parentheses",
    ),
    (
        "Ja-röst lämnas av: Anna Ek (S), Bo Alm (M).\nNej-röst lämnas av: Cia Dahl (L).",
        {"ja": "Anna Ek (S), Bo Alm (M)", "nej": "Cia Dahl (L)"},
        "lämnas av",
    ),
    (
        "Anna Ek (S), Siri Tuvask, Bo Alm (M) röstar ja. Cia Dahl (L) röstar nej.",
        {"ja": "Anna Ek (S), Siri Tuvask, Bo Alm (M)", "nej": "Cia Dahl (L)"},
        "a name among names that was not recognised",
    ),
    (
        "För Anna Eks förslag röstar Bo Alm och Cia Dahl. För förvaltningens förslag röstar Dan Fors.",
        {"ja": "Bo Alm, Cia Dahl", "nej": "Dan Fors"},
        "by what they vote for, which comes first",
    ),
    (
        "Anna Ek (S), ja\nBo Alm (M), nej\nCia Dahl (L), avstår",
        {"ja": "Anna Ek (S)", "nej": "Bo Alm (M)", "avstår": "Cia Dahl (L)"},
        "a comma before the vote",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), BALLOTS, ids=[row[2] for row in BALLOTS])
def test_ballots(text: str, expected: dict[str, str], reason: str) -> None:
    (votering,) = related(f"== votering\n{text}")[1].voteringar
    assert sides(votering.ballots) == expected, reason


TOLD = "Omröstningen utfaller med 2 Ja mot 1 Nej."
APPENDED = [
    (
        "Bilaga 3\nOmröstningslista\nAda Berg S Ja\nOla Dal MP Nej\nKim Strand C Ja\n",
        "Ada Berg (S), Kim Strand (C)",
        "a row a person, no sums",
    ),
    (
        "Omröstningslista\n1 Ada Berg (S) Ja\n2 Ola Dal (MP) Nej\n3 Kim Strand (C) Ja\n",
        "Ada Berg (S), Kim Strand (C)",
        "numbered rows",
    ),
    (
        "Omröstningslista\nS Ada Berg Ja\nMP Ola Dal Nej\nC Kim Strand Ja\n",
        "Ada Berg (S), Kim Strand (C)",
        "the party first",
    ),
    (
        "Omröstningslista\nBerg, Ada S Ja\nDal, Ola MP Nej\nStrand, Kim C Ja\n",
        "Berg, Ada (S), Strand, Kim (C)",
        "surname first",
    ),
    (
        "Voteringslista\nÄrende: § 12 Nytt badhus\nAda Berg S Ja\nOla Dal MP Nej\nKim Strand C Ja\n",
        "Ada Berg (S), Kim Strand (C)",
        "it names the §",
    ),
    (
        "Voteringslista\nÄrende: § 14 Ny bro\nAda Berg S Ja\nOla Dal MP Nej\nKim Strand C Ja\n",
        "",
        "it names another §",
    ),
    (
        "Omröstningsresultat\nÄrendemening: Nytt badhus i Lindvik\nAda Berg S Ja\nOla Dal MP Nej\nKim Strand C Ja\n",
        "Ada Berg (S), Kim Strand (C)",
        "it names the ärende",
    ),
    (
        "Omröstningsresultat\nÄrendemening: Ny bro över ån\nAda Berg S Ja\nOla Dal MP Nej\nKim Strand C Ja\n",
        "",
        "it names another ärende",
    ),
    (
        "Bilaga 3\nVotering 1\nAda Berg S Ja\nOla Dal MP Nej ers: Bo Ro\nKim Strand C Ja\nUno Ask M Nej\n",
        "Ada Berg (S), Kim Strand (C)",
        "a row that cannot be read is no vote",
    ),
    (
        "Omröstningslista\nAda Berg S ersätts av Bo Ro (S) Ja\nOla Dal MP Nej\nKim Strand C ersättare för Uno Ask Ja\n",
        "Bo Ro (S), Kim Strand (C)",
        "the one who served has voted",
    ),
    (
        "Omröstningslista\nAda Berg\nS\nJa\nOla Dal\nMP\nNej\nKim Strand C\nJa\n",
        "Ada Berg (S), Kim Strand (C)",
        "a cell a line, some glued",
    ),
]


@pytest.mark.parametrize(("appended", "yes", "reason"), APPENDED, ids=[row[2] for row in APPENDED])
def test_lists_after_the_paragrafer(appended: str, yes: str, reason: str) -> None:
    bare = protokoll(f"== votering\n{TOLD}")
    document = typed(bare.document.text + "\n" + appended)
    found = relate(replace(bare, document=document)).paragrafer[0].voteringar[0].ballots
    assert who(tuple(rost.person for rost in found if rost.vote is Vote.JA)) == yes, reason


def test_a_list_at_the_end_of_the_last_paragraf_names_its_own() -> None:
    """Nothing but the head of the list says that it is of § 12, not of § 13 which it follows."""
    bare = protokoll(f"== votering\n{TOLD}")
    listed = "Omröstningsresultat\nParagraf: 12\nAda Berg\nS\nJa\nOla Dal\nMP\nNej\nKim Strand\nC\nJa\nJa: 2\nNej: 1\n"
    end = len(bare.document.text)
    document = typed(f"{bare.document.text}§ 13 Ny bro\n\n{listed}")
    section = Section(SectionLabel.VOTERING, "Omröstningsresultat", end + 13, len(document.text), "test")
    following = replace(
        bare.paragrafer[0], number="13", start=end, end=len(document.text), sections=(section,)
    )
    found = relate(replace(bare, document=document, paragrafer=(*bare.paragrafer, following))).paragrafer
    assert len(found[0].voteringar[0].ballots) == 3
    assert found[1].voteringar == ()


def test_columns_of_tabs() -> None:
    bare = protokoll("== votering\nMed 2 ja-röster och 1 nej-röst antas planen.")
    rows = "Votering § 12\nLedamot\tParti\tJa\tNej\nAda Berg\tS\tX\nOla Dal\tMP\t\tX\nKim Strand\tSöL\tX\nSumma\t\t2\t1\n"
    found = relate(replace(bare, document=typed(f"{bare.document.text}\nBilaga 4\n{rows}")))
    assert sides(found.paragrafer[0].voteringar[0].ballots) == {
        "ja": "Ada Berg (S), Kim Strand (SöL)",
        "nej": "Ola Dal (MP)",
    }


WRITTEN = [
    ("Reservation § 12 Nytt badhus\nLedamöterna från S reserverar sig mot beslutet.", "(S)", "a sentence"),
    ("Skriftlig reservation från SD, § 12\nBadhuset borde ha rustats.", "(SD)", "the head says from whom"),
    (
        "Reservation 12 §\nVi vill rusta badhuset.\n\nAnna Ek (S)\nBo Alm (M)",
        "Anna Ek (S), Bo Alm (M)",
        "signed",
    ),
    ("Reservation, ärende nr 12\nVi vill rusta badhuset.\n\nAnna Ek (S)", "Anna Ek (S)", "by the ärende"),
    ("Reservation § 14\nLedamöterna från S reserverar sig mot beslutet.", "", "no § has that number"),
    ("Reservation\nLedamöterna från S reserverar sig mot beslutet.", "", "no § is named"),
    ("Reservation § 12\nBadhuset borde ha rustats.", "", "nobody is named"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), WRITTEN, ids=[row[2] for row in WRITTEN])
def test_reservations_written_out_after_the_paragrafer(text: str, expected: str, reason: str) -> None:
    assert [who(res.by) for res in _appended("Planen antas.", text)] == ([expected] if expected else []), (
        reason
    )


def test_what_is_written_elsewhere_keeps_its_place() -> None:
    """One of two exceptions from the law that every span lies in its paragraf; the next is the other."""
    bare = protokoll("== beslut\nPlanen antas.")
    document = typed(f"{bare.document.text}\nReservation § 12\nLedamöterna från SD reserverar sig.\n")
    party = document.text.rindex("SD")
    tags = (*bare.tags, Tag(party, party + 2, EntityLabel.PARTY, "SD", "test"))
    paragraf = relate(replace(bare, document=document, tags=tags)).paragrafer[0]
    (found,) = paragraf.reservationer
    assert document.text[found.start : found.end] == "Ledamöterna från SD reserverar sig."
    assert found.start >= paragraf.end


def test_jav_in_the_list_of_those_present_keeps_its_place() -> None:
    bare = protokoll("== beslut\nPlanen antas.")
    listed = "Beslutande\nAnna Ek (S), jäv § 12\n\n"
    text = listed + bare.document.text
    paragraf = replace(bare.paragrafer[0], start=len(listed), end=len(text), sections=())
    section = Section(SectionLabel.NARVARO, "Beslutande", 0, len(listed), "test")
    name = text.index("Anna Ek")
    tags = (
        Tag(name, name + 7, EntityLabel.PERSON, "", "test"),
        Tag(name + 9, name + 10, EntityLabel.PARTY, "S", "test"),
    )
    handling = replace(bare.handlingar[0], end=len(text))
    whole = Protokoll(typed(text), (handling,), (section,), (paragraf,), tags)
    (found,) = relate(whole).paragrafer[0].jav
    assert who(found.by) == "Anna Ek (S)"
    assert found.end <= paragraf.start


def test_a_reservation_told_in_the_paragraf_is_told_once() -> None:
    found = _appended("Anna Ek (S) reserverar sig.", "Reservation § 12\nVi är emot.\n\nAnna Ek (S)")
    assert [who(res.by) for res in found] == ["Anna Ek (S)"]


def _appended(beslut: str, text: str) -> tuple[Reservation, ...]:
    """The reservations of a § with a text after it."""
    inside = protokoll(f"== beslut\n{beslut}\n== övrigt\n{text}")
    cut = inside.document.text.index("Övrigt")
    first = inside.paragrafer[0]
    paragraf = replace(first, end=cut, sections=first.sections[:1])
    blank = inside.document.text.replace("Övrigt", " " * 6)
    document = replace(inside.document, text=blank)
    return relate(replace(inside, document=document, paragrafer=(paragraf,))).paragrafer[0].reservationer


VOTERS = [
    ("Ada Berg S", "Ada Berg (S)", "name and party"),
    ("12. Ada Berg (S)", "Ada Berg (S)", "a number before"),
    ("(S) Ada Berg", "Ada Berg (S)", "the party before"),
    ("Ada Berg (S) 1:e vice ordförande", "Ada Berg (S)", "an office after"),
    ("Ordförande Ada Berg (S)", "Ada Berg (S)", "an office before"),
    ("Berg, Ada S", "Berg, Ada (S)", "surname first"),
    ("Ada af Berg S", "Ada af Berg (S)", "a particle"),
    ("Ada Berg Lund", "Ada Berg Lund", "three names, no party"),
    ("Ada Berg Ola Dal S", "", "two persons, not said which served"),
    ("Ada Berg (S) ers: Ola Dal (S)", "Ola Dal (S)", "who served"),
    ("Ada Berg (S) ersätts av Ola Dal (S)", "Ola Dal (S)", "ersätts av"),
    ("Ada Berg (S) tj ers för Ola Dal (S)", "Ada Berg (S)", "who served stands first"),
    ("Ada Berg (S) för Ola Dal (S)", "Ada Berg (S)", "för"),
    ("Ada Berg M F (Ola Dal)", "Ola Dal", "F: absent, and who served"),
    ("Summa", "", "no name"),
    ("Ja", "", "a vote"),
]


@pytest.mark.parametrize(("row", "expected", "reason"), VOTERS, ids=[row[2] for row in VOTERS])
def test_whom_a_row_is_about(row: str, expected: str, reason: str) -> None:
    found = voter(row)
    assert (who((found,)) if found else "") == expected, reason
