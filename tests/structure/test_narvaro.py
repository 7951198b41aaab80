"""Attendance lists: who was there, as what, for whom, in which §§.

A row is the list and what it comes to, one person after the other: `ordf Anna Ek (S)`, `tjg Bo Al (M) < Cia
Dahl [§§ 3-5]`.  Kommuner and persons are invented.
"""

import pytest

from nlp.model import Deltagare
from nlp.structure.narvaro import deltagare_in
from nlp.terms import Role

SHORT = {
    Role.ORDFORANDE: "ordf",
    Role.LEDAMOT: "led",
    Role.ERSATTARE: "ers",
    Role.TJANSTGORANDE: "tjg",
    Role.TJANSTEPERSON: "tjp",
    Role.SEKRETERARE: "sekr",
    Role.OVRIG: "övr",
}


def shown(one: Deltagare) -> str:
    person = f"{one.person.name} ({one.person.party})" if one.person.party else one.person.name
    words = [
        SHORT[one.role],
        person,
        f"< {one.replaces}" if one.replaces else "",
        f"[{one.note}]" if one.note else "",
    ]
    return " ".join(word for word in words if word)


def present(text: str) -> str:
    return "; ".join(shown(one) for one in deltagare_in(text, 0, len(text), (1, 60)))


LABELS = [
    (
        "Beslutande\nAnna Ek (S), ordförande\nBo Alm (M)",
        "ordf Anna Ek (S); led Bo Alm (M)",
    ),  # the commonest form
    (
        "Beslutande ledamöter:\nAnna Ek (S) ordf.\nBo Alm (M)",
        "ordf Anna Ek (S); led Bo Alm (M)",
    ),  # an abbreviation
    ("BESLUTANDE\nAnna Ek (S), ordförande", "ordf Anna Ek (S)"),  # a label in capitals
    ("Närvarande ledamöter\nAnna Ek (S)\nEva Grip (V)", "led Anna Ek (S); led Eva Grip (V)"),
    (
        "Närvarande\nLedamöter\nAnna Ek (S)\nErsättare\nBo Alm (M)",
        "led Anna Ek (S); ers Bo Alm (M)",
    ),  # two levels
    ("Ordinarie ledamöter\nAnna Ek (S)", "led Anna Ek (S)"),
    ("Beslutande\nAnna Ek (S)\nTjänstgörande ersättare\nBo Alm (M)", "led Anna Ek (S); tjg Bo Alm (M)"),
    ("Beslutande\nAnna Ek (S)\nEj tjänstgörande ersättare\nBo Alm (M)", "led Anna Ek (S); ers Bo Alm (M)"),
    (
        "Beslutande\nAnna Ek (S)\nIcke tjänstgörande suppleanter\nBo Alm (m)",
        "led Anna Ek (S); ers Bo Alm (m)",
    ),  # to 1991
    ("Beslutande\nAnna Ek (S)\nErsättare inte tjänstgörande\nBo Alm (M)", "led Anna Ek (S); ers Bo Alm (M)"),
    (
        "Beslutande\nAnna Ek (S)\nNärvarande, ej tjänstgörande ersättare\nBo Alm (M)",
        "led Anna Ek (S); ers Bo Alm (M)",
    ),
    (
        "Beslutande\nLedamöter\nAnna Ek (S)\nErsättare\nBo Alm (M)\nÖvriga närvarande\nErsättare\nClara Dahl (M)",
        "led Anna Ek (S); tjg Bo Alm (M); ers Clara Dahl (M)",
    ),  # those listed among who decide served
    (
        "Ej tjänstgörande Anna Ek (S), §§ 2–4\nersättare Bo Alm (M)",
        "ers Anna Ek (S) [§§ 2–4]; ers Bo Alm (M)",
    ),  # a label over two lines beside the names
    (
        "Tjänstgörande Anna Ek (S) för Bo Alm (S)\nersättare\nEj tjänstgörande Clara Dahl (M), Eva Grip (S)\nersättare",
        "led Anna Ek (S); ers Clara Dahl (M); ers Eva Grip (S)".replace(
            "led Anna Ek (S)", "tjg Anna Ek (S) < Bo Alm"
        ),
    ),  # and twice
    (
        "Ordförande Anna Ek (S)\nSekreterare Bo Alm\nÖvriga deltagande Clara Dahl, kommundirektör",
        "ordf Anna Ek (S); sekr Bo Alm; tjp Clara Dahl",
    ),  # labels for one
    (
        "Ordförande: Anna Ek (S)\n1:e vice ordförande: Bo Alm (M)\nLedamöter: Clara Dahl (C), Eva Grip (V)",
        "ordf Anna Ek (S); led Bo Alm (M); led Clara Dahl (C); led Eva Grip (V)",
    ),
    (
        "Plats och tid Beslutande Övriga deltagare Kommunhuset i Lindvik Anna Ek (S), ordförande Bo Alm (M)",
        "ordf Anna Ek (S); led Bo Alm (M)",
    ),  # the labels of a whole form before its names
    (
        "Beslutande Anna Ek (S), ordförande Bo Alm (M) Tjänstgörande ersättare Clara Dahl (S) för Eva Grip (S) Övriga deltagare Dan Fors, skolchef",
        "ordf Anna Ek (S); led Bo Alm (M); tjg Clara Dahl (S) < Eva Grip; tjp Dan Fors",
    ),  # all run together: the label after Bo Alm is not his
    (
        "Beslutande\nEnligt förteckning\nDan Fors, Lindviks Hamn AB\nÖvriga\nEva Grip, sekreterare",
        "övr Dan Fors; sekr Eva Grip",
    ),
    ("Beslutande Se bilaga 1\nÖvriga deltagande Dan Fors, ekonom", "tjp Dan Fors"),
    (
        "Närvaro\nAnna Ek S X\nBo Alm M X\nClara Dahl C\nEva Grip V X\nDan Fors L X",
        "led Anna Ek (S); led Bo Alm (M); led Eva Grip (V); led Dan Fors (L)",
    ),  # no cross: away
    (
        "Närvarande\nAnna Ek (S) X\nBo Alm (M) X\nClara Dahl (C) -\nEva Grip (V) X",
        "led Anna Ek (S); led Bo Alm (M); led Eva Grip (V)",
    ),
]


@pytest.mark.parametrize(("text", "expected"), LABELS)
def test_labels(text: str, expected: str) -> None:
    assert present(text) == expected


PARTIES = [
    (
        "Beslutande\nAnna Ek, s, ordförande\nBo Alm, fp\nClara Dahl, m",
        "ordf Anna Ek (s); led Bo Alm (fp); led Clara Dahl (m)",
    ),  # commas
    ("Beslutande\nAnna Ek, S, Ordförande\nBo Alm, M, via länk", "ordf Anna Ek (S); led Bo Alm (M)"),
    (
        "Beslutande\nAnna Ek Ordförande (C)\nBo Alm Vice ordförande (S)\nClara Dahl Ledamot (M)",
        "ordf Anna Ek (C); led Bo Alm (S); led Clara Dahl (M)",
    ),  # behind the role
    ("Beslutande\nAnna Ek, ordf. (KD)\nBo Alm (C)", "ordf Anna Ek (KD); led Bo Alm (C)"),
    (
        "Beslutande\nL Anna Ek, ordförande\nM Bo Alm\nC Clara Dahl, tjänstgör för Eva Grip (M)\nKD Dan Fors",
        "ordf Anna Ek (L); led Bo Alm (M); tjg Clara Dahl (C) < Eva Grip; led Dan Fors (KD)",
    ),  # before the name
    (
        "Beslutande L Anna Ek, ordförande M Bo Alm C Clara Dahl S Dan Fors",
        "ordf Anna Ek (L); led Bo Alm (M); led Clara Dahl (C); led Dan Fors (S)",
    ),
    ("Beslutande\nAnna Ek (S)\nBo Alm (LV)", "led Anna Ek (S); led Bo Alm (LV)"),  # a local party
    (
        "Beslutande\nAnna Ek ((S)\nBo Alm (M))\nClara Dahl C)",
        "led Anna Ek (S); led Bo Alm (M); led Clara Dahl (C)",
    ),  # slips of the pen
    ("Beslutande\nAnna Ek, (S)\nBo Alm, (M), ordförande", "led Anna Ek (S); ordf Bo Alm (M)"),
    ("Beslutande\nAnna Ek (-)\nBo Alm (M)", "led Anna Ek; led Bo Alm (M)"),  # of no party
    (
        "Beslutande\nAnna Ek, ordförande\nBo Alm\nClara Dahl",
        "ordf Anna Ek; led Bo Alm; led Clara Dahl",
    ),  # minutes without parties
    (
        "Närvarande ersättare:\nAnna Ek\nBo Alm\nClara Dahl\n(C), t.o.m. § 40 (SD)\n(L)",
        "ers Anna Ek (C); ers Bo Alm (SD); ers Clara Dahl (L)",
    ),  # two columns, one after the other
    (
        "Närvarande ersättare:\nAnna Ek\nBo Alm\nClara Dahl\n(C) (SD)",
        "ers Anna Ek; ers Bo Alm; ers Clara Dahl",
    ),  # not as many parties as names: nobody's
    (
        "Ledamöter\nEk, Anna\tS\nAlm, Bo\tM\nDahl, Clara\tC",
        "led Anna Ek (S); led Bo Alm (M); led Clara Dahl (C)",
    ),  # surname first
    (
        "Ledamöter\nSOCIALDEMOKRATERNA\nAnna Ek\nBo Alm\nMODERATERNA\nClara Dahl",
        "led Anna Ek (S); led Bo Alm (S); led Clara Dahl (M)",
    ),  # under the party
    (
        "Ledamöter\nCenterpartiet (2)\nAnna Ek\nBo Alm\nLiberalerna (1)\nClara Dahl",
        "led Anna Ek (C); led Bo Alm (C); led Clara Dahl (L)",
    ),
    (
        "Närvarande\nNamn\tParti\tNärv\nAnna Ek\tS\tX\nBo Alm\tM\tX\nClara Dahl\tC\tX",
        "led Anna Ek (S); led Bo Alm (M); led Clara Dahl (C)",
    ),  # cells
]


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_parties(text: str, expected: str) -> None:
    assert present(text) == expected


REPLACES = [
    ("Bo Alm (M) ersätter Eva Grip (M)", "tjg Bo Alm (M) < Eva Grip"),
    ("Bo Alm (M), ersättare för Eva Grip (M)", "tjg Bo Alm (M) < Eva Grip"),
    ("Bo Alm (M) Ersättare för Eva Grip", "tjg Bo Alm (M) < Eva Grip"),  # a capital, and yet no label
    ("Bo Alm (M), tjänstgörande ersättare för\nEva Grip (M)", "tjg Bo Alm (M) < Eva Grip"),  # over a line end
    ("Bo Alm (M) tjänstgör för Eva Grip (C)", "tjg Bo Alm (M) < Eva Grip"),  # for another party
    ("Bo Alm (M) tjg för Eva Grip", "tjg Bo Alm (M) < Eva Grip"),
    ("Bo Alm (M) tjg ers för Eva Grip (M)", "tjg Bo Alm (M) < Eva Grip"),
    ("Bo Alm (M) tjg ersättare istf Eva Grip (M)", "tjg Bo Alm (M) < Eva Grip"),
    ("Bo Alm (M) ersättare istf Eva Grip (M)", "tjg Bo Alm (M) < Eva Grip"),
    ("Bo Alm (M) i stället för Eva Grip (M)", "tjg Bo Alm (M) < Eva Grip"),
    ("Bo Alm (M) för Eva Grip (M)", "tjg Bo Alm (M) < Eva Grip"),
    ("Bo Alm (M) ers: Eva Grip (M)", "tjg Bo Alm (M) < Eva Grip"),
    ("Bo Alm, m, ersätter Eva Grip, m", "tjg Bo Alm (m) < Eva Grip"),
    ("Bo Alm (M), tj ers", "tjg Bo Alm (M)"),
    ("Bo Alm (M), tjänstgörande ersättare", "tjg Bo Alm (M)"),  # for whom it does not say
    ("Bo Alm (M) för Vakant (M)", "tjg Bo Alm (M)"),  # nobody is replaced
    ("Bo Alm (M) tj ledamot", "led Bo Alm (M)"),  # a ledamot who serves
    ("Eva Grip (M) ersätts av Bo Alm (M)", "tjg Bo Alm (M) < Eva Grip"),  # the other way round: she was away
    ("I stället för Eva Grip (M) tjänstgör Bo Alm (M)", "tjg Bo Alm (M) < Eva Grip"),
    ("För Eva Grip (M) inträder Bo Alm (M)", "tjg Bo Alm (M) < Eva Grip"),
    ("Bo Alm (M) ersätter Eva Grip (M) §§ 3-5", "tjg Bo Alm (M) < Eva Grip [§§ 3-5]"),
    ("Bo Alm (M) §§ 3-5 för Eva Grip (M)", "tjg Bo Alm (M) < Eva Grip [§§ 3-5]"),
]


@pytest.mark.parametrize(("line", "expected"), REPLACES)
def test_who_serves_for_whom(line: str, expected: str) -> None:
    assert present(f"Beslutande\nAnna Ek (S), ordförande\n{line}") == f"ordf Anna Ek (S); {expected}"


SPELLS = [
    ("§§ 45-50", [(45, 50)]),
    ("§ 45–50", [(45, 50)]),  # one sign for several
    ("§§ 12-14, 17", [(12, 14), (17, 17)]),
    ("§§ 12–14 och 17", [(12, 14), (17, 17)]),
    ("§ 12", [(12, 12)]),
    ("ej § 33", [(1, 32), (34, 60)]),
    ("ej 33", [(1, 32), (34, 60)]),  # the sign left out
    ("t.o.m. § 40", [(1, 40)]),
    ("t o m § 40", [(1, 40)]),
    ("fr.o.m. § 12", [(12, 60)]),
    ("från § 12", [(12, 60)]),
    ("del av § 6", [(6, 6)]),
    ("deltar inte § 6", [(1, 5), (7, 60)]),
    ("ej § 46 på grund av jäv", [(1, 45), (47, 60)]),
    ("§ 46 jäv", [(1, 45), (47, 60)]),
    ("undantaget § 28, 31", [(1, 27), (29, 30), (32, 60)]),
    ("kl. 13.00–14.20", []),  # a time is no §
    ("kom kl. 13.10", []),
    ("1-10", [(1, 10)]),
    ("70-71", []),  # not among the § of the sitting: some other number
]


@pytest.mark.parametrize(("note", "expected"), SPELLS)
def test_in_which_paragrafer(note: str, expected: list[tuple[int, int]]) -> None:
    text = f"Beslutande\nAnna Ek (S)\nBo Alm (M), {note}\nClara Dahl (C)"
    assert [list(one.paragrafer) for one in deltagare_in(text, 0, len(text), (1, 60))] == [[], expected, []]


def test_where_the_sitting_ends_is_not_guessed() -> None:
    text = "Beslutande\nAnna Ek (S) ej § 33\nBo Alm (M) fr.o.m. § 12\nClara Dahl (C) § 3"
    found = deltagare_in(text, 0, len(text))
    assert [(one.note, one.paragrafer) for one in found] == [
        ("ej § 33", ()),
        ("fr.o.m. § 12", ()),
        ("§ 3", ((3, 3),)),
    ]


OTHERS = [
    ("Dan Fors, kommundirektör", "tjp Dan Fors"),
    ("Dan Fors, tf. utvecklingschef § 3", "tjp Dan Fors [§ 3]"),
    ("Dan Fors bitr. skolchef", "tjp Dan Fors"),
    ("Kommunchef Dan Fors", "tjp Dan Fors"),  # the title first
    ("Administrativ chef Dan Fors", "tjp Dan Fors"),
    ("Dan Fors, miljö- och hälsoskyddsinsp", "tjp Dan Fors"),
    ("Dan Fors, kommunsekreterare", "sekr Dan Fors"),
    ("Dan Fors, nämndsekr.", "sekr Dan Fors"),
    ("Dan Fors, socialsekreterare", "tjp Dan Fors"),  # who does not write the minutes
    ("Dan Fors, politisk sekreterare", "tjp Dan Fors"),
    ("Dan Fors, utvecklings- och förvaltningssekreterare", "tjp Dan Fors"),
    ("Dan Fors, tekniska kontoret", "tjp Dan Fors"),
    ("Dan Fors, facklig företrädare", "övr Dan Fors"),
    ("Dan Fors, huvudskyddsombud Kommunal", "övr Dan Fors"),
    ("Dan Fors, revisor", "övr Dan Fors"),
    ("Dan Fors, ordförande kommunrevisorerna", "övr Dan Fors"),  # not of this body
    ("Dan Fors, praktikant", "övr Dan Fors"),
    ("Dan Fors, Lindviks Hamn AB", "övr Dan Fors"),
    ("Dan Fors", "övr Dan Fors"),  # it does not say what he is
    ("Dan Fors (L), insynsplats", "övr Dan Fors (L)"),
    ("Dan Fors (S), ej tjänstgörande ersättare", "ers Dan Fors (S)"),
]


@pytest.mark.parametrize(("line", "expected"), OTHERS)
def test_those_who_do_not_decide(line: str, expected: str) -> None:
    assert (
        present(f"Beslutande\nAnna Ek (S), ordförande\nÖvriga närvarande\n{line}")
        == f"ordf Anna Ek (S); {expected}"
    )


GROUPS = [
    ("Insynsplats\nDan Fors (L)", "övr Dan Fors (L)"),
    ("Närvarorätt\nDan Fors (L)", "övr Dan Fors (L)"),
    ("Fackliga företrädare\nDan Fors, Vision", "övr Dan Fors"),
    ("Revisorer\nDan Fors (M)", "övr Dan Fors (M)"),
    ("Tjänstepersoner\nDan Fors\nEva Grip, sekreterare", "tjp Dan Fors; sekr Eva Grip"),
    (
        "Övriga deltagande\nErsättare: Dan Fors (S), Eva Grip (M), samt sekreterare Bo Alm, områdeschefer Clara Dahl, Siv Tjäder",
        "ers Dan Fors (S); ers Eva Grip (M); sekr Bo Alm; tjp Clara Dahl; tjp Siv Tjäder",
    ),
]


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_other_groups(text: str, expected: str) -> None:
    assert present(text) == expected


NOBODY = [
    "Plats och tid\nJan Eks tjänsterum, kommunhuset",  # a room called after somebody
    "Beslutande\nSamtliga ledamöter med undantag för Dan Fors (M), Eva Grip (S) och Bo Alm (C).",
    "Frånvarande\nDan Fors (M)",
    "Anmält förhinder: Dan Fors (M)",
    "Beslutande\nDan Fors (M), frånvarande",
    "Beslutande\nDan Fors (M) är frånvarande utan att ersättare kunnat kallas in.",
    "Utses att justera Dan Fors (M)",
    "Justerare\nDan Fors\nErsättare: Eva Grip",  # the stand-in of who signs
    "Underskrifter\nSekreterare ......... Dan Fors\nOrdförande ......... Eva Grip\nJusterande ......... Bo Alm",
    "Paragrafer 12-20\nSekreterare Dan Fors\nOrdförande Eva Grip",
    "Justeringens plats och tid Kommunhuset Underskrifter Sekreterare Ordförande Justerande Dan Fors Eva Grip Bo Alm",
]


@pytest.mark.parametrize("text", NOBODY)
def test_who_was_not_there_or_only_signs(text: str) -> None:
    assert present(text) == ""


PROSE = [
    (
        "Närvarande: herrar Ek, Lind och Alm samt fru Grip",
        "led Ek; led Lind; led Alm; led Grip",
    ),  # surnames, to the 1970s
    (
        "Närvarande: ledamöterna Anna Ek (S) och Bo Alm (M), ersättaren Clara Dahl (C) samt kommunchefen Dan Fors",
        "led Anna Ek (S); led Bo Alm (M); ers Clara Dahl (C); tjp Dan Fors",
    ),
    (
        "Närvarande: ordföranden Anna Ek (S), ledamöterna Bo Alm (M) och Clara Dahl (C)",
        "ordf Anna Ek (S); led Bo Alm (M); led Clara Dahl (C)",
    ),
    (
        "Tjänstgörande\nEva Grip ersätts av Bo Alm (C) och Siv Tjäder (L) ersätts av Clara Dahl (L).",
        "tjg Bo Alm (C) < Eva Grip; tjg Clara Dahl (L) < Siv Tjäder",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PROSE)
def test_prose(text: str, expected: str) -> None:
    assert present(text) == expected


def test_a_list_repeated_on_the_next_page_counts_once() -> None:
    page = "Beslutande\nAnna Ek (S), ordförande\nBo Alm (M)\n"
    assert present(f"{page}\f{page}") == "ordf Anna Ek (S); led Bo Alm (M)"


def test_two_spells_of_one_person_are_one() -> None:
    text = "Ersättare\nBo Alm (M) §§ 3-4\nClara Dahl (C)\nBo Alm (M) §§ 8-9"
    assert present(text) == "ers Bo Alm (M) [§§ 3-4, §§ 8-9]; ers Clara Dahl (C)"


def test_who_served_for_a_while_stands_once_for_each_role() -> None:
    text = "Beslutande\nBo Alm (M) tjg för Eva Grip (M) §§ 3-4\nNärvarande ersättare\nBo Alm (M) §§ 5-9"
    assert present(text) == "tjg Bo Alm (M) < Eva Grip [§§ 3-4]; ers Bo Alm (M) [§§ 5-9]"


def test_names_are_mended() -> None:
    text = "Beslutande\nMarie- Louise Ek (S)\nGun-Britt Al-\nLind (M)"
    assert present(text).startswith("led Marie-Louise Ek (S)")
