"""What a reservation is against and in favour of, in the text's words."""

import pytest
from relations.build import related, who

STANCES = [
    ("Anna Ek (S) reserverar sig mot beslutet.", "beslutet", "", "the decision"),
    (
        "Anna Ek (S) reserverar sig mot beslutet till förmån för eget yrkande.",
        "beslutet",
        "eget yrkande",
        "her own motion",
    ),
    (
        "Ledamöterna från SD reserverar sig mot beslutet till förmån för det egna yrkandet.",
        "beslutet",
        "det egna yrkandet",
        "a group's own",
    ),
    (
        "Anna Ek (S) reserverar sig mot beslutet till förmån för Bo Alms (M) yrkande.",
        "beslutet",
        "Bo Alms (M) yrkande",
        "another's motion",
    ),
    (
        "Bo Alm (M) reserverar sig mot återremissen till förmån för eget yrkande.",
        "återremissen",
        "eget yrkande",
        "48: against the återremiss",
    ),
    (
        "Bo Alm (M) reserverar sig mot beslutet att återremittera ärendet.",
        "beslutet att återremittera ärendet",
        "",
        "what the decision was",
    ),
    (
        "Cia Dahl (L) reserverar sig mot punkt 2 i beslutet.",
        "punkt 2 i beslutet",
        "",
        "one point",
    ),
    (
        "Cia Dahl (L) reserverar sig mot beslutet i punkterna 2 och 3 till förmån för motionen.",
        "beslutet i punkterna 2 och 3",
        "motionen",
        "points, and the motion",
    ),
    (
        "Cia Dahl (L) reserverar sig mot beslutet i den del som avser taxan.",
        "beslutet i den del som avser taxan",
        "",
        "a part of it",
    ),
    (
        "Mot beslutet att avslå motionen reserverar sig Anna Ek (S) och Dan Fors (V).",
        "beslutet att avslå motionen",
        "",
        "inverted",
    ),
    (
        "Mot beslutet reserverade sig Anna Ek till förmån för bifall till motionen.",
        "beslutet",
        "bifall till motionen",
        "inverted, with what they wanted",
    ),
    (
        "Till förmån för eget yrkande reserverar sig Anna Ek (S).",
        "",
        "eget yrkande",
        "what they wanted comes first",
    ),
    (
        "Till förmån för egna förslaget och mot beslutet reserverar sig Anna Ek (S).",
        "beslutet",
        "egna förslaget",
        "both before the verb",
    ),
    (
        "Anna Ek (S) reserverar sig mot beslutet med motiveringen att badhuset är i gott skick.",
        "beslutet",
        "",
        "the reason is no part of it",
    ),
    (
        "Anna Ek (S) reserverar sig skriftligt mot beslutet, se bilaga 4.",
        "beslutet",
        "",
        "a bilaga",
    ),
    (
        "Anna Ek (S) reserverar sig mot beslutet enligt följande:\nVi vill rusta badhuset.",
        "beslutet",
        "",
        "enligt följande",
    ),
    (
        "Anna Ek (S) reserverar sig mot beslutet i enlighet med eget yrkande.",
        "beslutet",
        "eget yrkande",
        "i enlighet med",
    ),
    (
        "Anna Ek (S) reserverar sig mot beslutet och för sitt eget förslag.",
        "beslutet",
        "sitt eget förslag",
        "för sitt eget",
    ),
    (
        "Anna Ek (S) reserverar sig mot beslutet och tänker lämna sina skäl skriftligt.",
        "beslutet",
        "",
        "what else she does is no part of it",
    ),
    (
        "Anna Ek (S) reserverar sig till förmån för S och V:s gemensamma\ntilläggsyrkande.",
        "",
        "S och V:s gemensamma tilläggsyrkande",
        "over a line break",
    ),
    (
        "Reservation mot beslutet att riva badhuset lämnas av Anna Ek (S).",
        "beslutet att riva badhuset",
        "",
        "the noun, and who lämnar it",
    ),
    (
        "Anna Ek (S) reserverar sig mot avslaget på tilläggsyrkandet.",
        "avslaget på tilläggsyrkandet",
        "",
        "avslaget",
    ),
    (
        "Anna Ek (S) reserverar sig mot att ärendet bordläggs.",
        "att ärendet bordläggs",
        "",
        "mot att",
    ),
    ("Anna Ek (S) och Bo Alm (M)", "", "", "names alone"),
    (
        "Anna Ek (S) anmäler reservation mot fullmäktiges beslut till förmån för sitt yrkande om återremiss.",
        "fullmäktiges beslut",
        "sitt yrkande om återremiss",
        "a motion of timing",
    ),
]


@pytest.mark.parametrize(("text", "against", "favour", "reason"), STANCES, ids=[row[3] for row in STANCES])
def test_what_a_reservation_is_against_and_for(text: str, against: str, favour: str, reason: str) -> None:
    _, paragraf = related(f"== reservation\n{text}")
    (reservation,) = paragraf.reservationer
    assert (reservation.against, reservation.favour) == (against, favour), reason


WHO = [
    ("Reservationer: MP och V.", ["(MP), (V)"], "party letters"),
    ("Reservation (SD)", ["(SD)"], "the party in parentheses"),
    ("Skriftlig reservation från M, se bilaga 2.", ["(M)"], "a written one from a party"),
    ("Anna Ek (S) har avvikande mening.", ["Anna Ek (S)"], "FL 30 §: avvikande mening"),
    ("Anna Ek (S) anmäler avvikande mening till beslutet.", ["Anna Ek (S)"], "announced"),
    ("Anna Ek (S) instämmer i reservationen.", ["Anna Ek (S)"], "who joins one"),
    ("Även Bo Alm (M) reserverar sig mot beslutet.", ["Bo Alm (M)"], "även"),
    ("Emot beslutet reserverar sig gör Anna Ek (S).", ["Anna Ek (S)"], "an old turn"),
    ("Anna Ek (S) får reservation antecknad.", ["Anna Ek (S)"], "får reservation antecknad"),
    ("- Anna Ek (S)\n- Bo Alm (M)", ["Anna Ek (S), Bo Alm (M)"], "a list with dashes"),
    ("Anna Ek (S) m.fl. reserverar sig mot beslutet.", ["Anna Ek (S)"], "m.fl."),
    ("Moderaternas ledamöter reserverar sig mot beslutet.", ["(Moderaterna)"], "a party's members"),
    (
        "Reservation till förmån för motionen lämnades av Anna Ek, Bo Alm, Cia Dahl, Dan Fors, Eva Grip, Filip Hav, Gun-Britt Lindås, Hans von Ask, Inga Jarl, Karl-Erik Moe, Lena Nyrén och Mats Ost.",
        [
            "Anna Ek, Bo Alm, Cia Dahl, Dan Fors, Eva Grip, Filip Hav, Gun-Britt Lindås, Hans von Ask, Inga Jarl, Karl-Erik Moe, Lena Nyrén, Mats Ost"
        ],
        "many names without party",
    ),
    (
        "Undertecknade ledamöter reserverar sig mot beslutet.\n\nAnna Ek (S)\nBo Alm (S)",
        ["Anna Ek (S), Bo Alm (S)"],
        "the undersigned",
    ),
    (
        "Vi reserverar oss mot beslutet.\n\nLindvik den 3 maj 2024 / Moderaterna / gm Anna Ek och Bo Alm",
        ["Anna Ek (Moderaterna), Bo Alm (Moderaterna)"],
        "signed through, the party before",
    ),
    (
        "Jag reserverar mig mot beslutet.\n\nFör Vänsterpartiet\nAnna Ek",
        ["Anna Ek (Vänsterpartiet)"],
        "signed for a party",
    ),
    (
        "Reservation lämnades av Anna Ek, Bo Alm, Siri-Tuva-Ask, Cia Dahl och Dan Fors.",
        ["Anna Ek, Bo Alm, Siri-Tuva-Ask, Cia Dahl, Dan Fors"],
        "a name among names that was not recognised",
    ),
    (
        "Mot beslutet reserverar sig Anna Ek, Bo Alm. Förvaltningen, Cia Dahl och andra hörs.",
        ["Anna Ek, Bo Alm"],
        "a list ends with its sentence",
    ),
    ("Reservationer: Inga.", [], "none"),
    ("Det har inte inkommit någon reservation.", [], "none has come in"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), WHO, ids=[row[2] for row in WHO])
def test_who_reserves(text: str, expected: list[str], reason: str) -> None:
    _, paragraf = related(f"== reservation\n{text}")
    assert [who(res.by) for res in paragraf.reservationer] == expected, reason


ANYWHERE = [
    (
        "beslut",
        "Fullmäktige antar planen.\n\nAnna Ek (S) reserverar sig mot beslutet.",
        1,
        "under the decision",
    ),
    (
        "votering",
        "Med 7 ja-röster mot 6 nej-röster antas planen. Anna Ek (S) reserverar sig.",
        1,
        "after a vote",
    ),
    (
        "beslutsgång",
        "Ordföranden finner att planen antas. Mot beslutet reserverar sig Anna Ek.",
        1,
        "after the question",
    ),
    ("anteckning", "Anna Ek (S) reserverar sig mot beslutet.", 1, "among statements"),
    (
        "ärende",
        "Nämnden beslutar att anta planen. Anna Ek (S) reserverar sig mot beslutet.",
        1,
        "minutes without headings: after the decision",
    ),
    (
        "ärende",
        "Anna Ek (S) reserverade sig när planen först antogs.",
        0,
        "among the facts, before any decision",
    ),
    (
        "beslutsgång",
        "Vid kommunstyrelsens sammanträde reserverade sig Anna Ek (S).",
        0,
        "an earlier body at its meeting",
    ),
    (
        "reservation",
        "Under arbetsutskottets behandling reserverade sig Anna Ek (S) mot förslaget.",
        0,
        "the committee's",
    ),
    ("behandling", "Anna Ek (S) reserverar sig mot beslutet.", 0, "how it was handled before"),
]


@pytest.mark.parametrize(("label", "text", "count", "reason"), ANYWHERE, ids=[row[3] for row in ANYWHERE])
def test_in_any_section_of_this_body(label: str, text: str, count: int, reason: str) -> None:
    _, paragraf = related(f"== {label}\n{text}", organ="Kommunfullmäktige")
    assert len(paragraf.reservationer) == count, reason


def test_the_bodys_own_meeting_is_ours() -> None:
    text = "== reservation\nVid kommunstyrelsens sammanträde reserverade sig Anna Ek (S)."
    assert len(related(text, organ="Kommunstyrelsen")[1].reservationer) == 1
