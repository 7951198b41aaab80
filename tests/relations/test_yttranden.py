"""Taking no part in a decision, statements on record, and jäv: each kept apart from the others."""

from dataclasses import replace

import pytest
from relations.build import NAMES, protokoll, related, who

from nlp.model import Section, Tag
from nlp.relations import relate
from nlp.terms import EntityLabel, SectionLabel

OUT = [
    ("Anna Ek (S) deltar inte i beslutet.", ["Anna Ek (S)"], "deltar inte"),
    ("Ledamöterna från D deltar inte i beslutet.".replace("D ", "V "), ["(V)"], "a group"),
    ("Anna Ek (S) och Bo Alm (M) deltar ej i beslutet.", ["Anna Ek (S), Bo Alm (M)"], "deltar ej"),
    ("Anna Ek (S) deltog inte i beslutet.", ["Anna Ek (S)"], "past tense"),
    ("I beslutet deltar inte Anna Ek (S).", ["Anna Ek (S)"], "inverted"),
    ("Anna Ek (S) avstår från att delta i beslutet.", ["Anna Ek (S)"], "avstår från att delta"),
    ("SD avstod från deltagande i beslutet.", ["(SD)"], "avstod från deltagande"),
    ("Anna Ek (S) meddelar att hon inte deltar i beslutet.", ["Anna Ek (S)"], "meddelar att"),
    (
        "Anna Ek (S) deltar inte i beslutet för det fall återremissyrkandet faller.",
        ["Anna Ek (S)"],
        "conditional",
    ),
    (
        "För det fall återremissyrkandet faller deltar Anna Ek (S) inte i beslutet.",
        ["Anna Ek (S)"],
        "the condition first",
    ),
    ("Anna Ek (S) deltar inte i omröstningen.", ["Anna Ek (S)"], "a counted vote (KL 4 kap. 25 §)"),
    ("Samtliga ledamöter från M deltar inte i ärendets avgörande.", ["(M)"], "avgörande"),
    (
        "Anna Ek (S) och Bo Alm (M) har inte deltagit i beslutet.",
        ["Anna Ek (S), Bo Alm (M)"],
        "perfect tense",
    ),
    ("Vänsterpartiet deltar inte i beslutet avseende punkt 3.", ["(Vänsterpartiet)"], "one point"),
    (
        "Deltar inte i beslutet\nAnna Ek (S) och Bo Alm (M)",
        ["Anna Ek (S), Bo Alm (M)"],
        "a heading in the text",
    ),
    ("Ej deltagit i beslutet: Anna Ek (S).", ["Anna Ek (S)"], "a label"),
    ("Anna Ek (S) avstår från att rösta.", [], "abstaining in a count is told with the votes"),
    ("Anna Ek (S) deltar inte i beslutet på grund av jäv.", [], "jäv is another thing"),
    ("Tre ledamöter deltar inte i beslutet.", [], "nobody named"),
    ("Anna Ek (S) deltar i överläggningen men ej i utformningen av taxan.", [], "not a decision"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), OUT, ids=[row[2] for row in OUT])
def test_who_takes_no_part(text: str, expected: list[str], reason: str) -> None:
    _, paragraf = related(f"== anteckning\n{text}")
    assert [who(each.by) for each in paragraf.deltar_inte] == expected, reason
    assert paragraf.reservationer == ()


STATEMENTS = [
    ("Anna Ek (S) lämnar en protokollsanteckning.", ["Anna Ek (S)"], "lämnar"),
    ("Anna Ek (S) avger ett särskilt yttrande, se bilaga 3.", ["Anna Ek (S)"], "särskilt yttrande"),
    ("Bo Alm (M) anmäler särskilt yttrande.", ["Bo Alm (M)"], "anmäler"),
    ("Särskilt yttrande lämnas av Anna Ek (S) och Bo Alm (M).", ["Anna Ek (S), Bo Alm (M)"], "lämnas av"),
    ("Protokollsanteckning från SD:", ["(SD)"], "från a party"),
    ("Protokollsanteckning: Anna Ek (S).", ["Anna Ek (S)"], "a colon"),
    ("Särskilt yttrande (M)", ["(M)"], "the party in parentheses"),
    (
        "Representanterna från S, V och MP antecknar som yttrande en skrivelse från den 3 maj 2024.",
        ["(S), (V), (MP)"],
        "a written statement by groups",
    ),
    (
        "Anna Ek (S) antecknar följande till protokollet: Badhuset borde ha rustats.",
        ["Anna Ek (S)"],
        "antecknar följande",
    ),
    (
        "Anna Ek (S) begär att få följande antecknat till protokollet:",
        ["Anna Ek (S)"],
        "begär att få antecknat",
    ),
    (
        "Anna Ek (S) låter anteckna till protokollet att hon saknar underlag.",
        ["Anna Ek (S)"],
        "låter anteckna",
    ),
    (
        "Till protokollet antecknas att Anna Ek (S) anser att taxan är för hög.",
        ["Anna Ek (S)"],
        "it is noted what she thinks",
    ),
    ("Anna Ek (V) lämnar en röstförklaring.", ["Anna Ek (V)"], "röstförklaring"),
    ("Röstförklaring avges av Bo Alm (M).", ["Bo Alm (M)"], "avges av"),
    ("V-gruppen lämnar skriftligt yttrande.".replace("V-", "MP-"), ["(MP)"], "a party group"),
    (
        "Anna Ek (S) lämnar följande protokollsanteckning:\n”Moderaterna antecknar till protokollet vad som helst.”",
        ["Anna Ek (S)"],
        "what it quotes is no second one",
    ),
    (
        "Anna Ek (S) lämnar en protokollsanteckning. Bo Alm (M) lämnar ett särskilt yttrande.",
        ["Anna Ek (S)", "Bo Alm (M)"],
        "one a sentence",
    ),
    ("Till protokollet antecknas att ordföranden tackar för ordet.", [], "what was done is no statement"),
    ("Ingen protokollsanteckning lämnas.", [], "none"),
    ("Det antecknas att Anna Ek (S) är frånvarande.", [], "attendance"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), STATEMENTS, ids=[row[2] for row in STATEMENTS])
def test_statements_on_record(text: str, expected: list[str], reason: str) -> None:
    _, paragraf = related(f"== anteckning\n{text}")
    assert [who(each.by) for each in paragraf.yttranden] == expected, reason
    assert paragraf.reservationer == ()


NO_STATEMENT = [
    ("debatt", "Yttranden\nAnna Ek (S) och Bo Alm (M) yttrar sig.", "who spoke"),
    ("underlag", "Särskilt yttrande från Anna Ek (S), daterat den 3 maj.", "a paper"),
    ("behandling", "Anna Ek (S) lämnade ett särskilt yttrande.", "an earlier body's"),
    ("ärende", "Nämndens yttrande lämnas av Anna Ek (S).", "the body's answer"),
]


@pytest.mark.parametrize(("label", "text", "reason"), NO_STATEMENT, ids=[row[2] for row in NO_STATEMENT])
def test_what_is_no_statement(label: str, text: str, reason: str) -> None:
    assert related(f"== {label}\n{text}")[1].yttranden == (), reason


JAV = [
    ("Anna Ek (S) lämnar sammanträdet på grund av jäv.", ["Anna Ek (S)"], "leaves"),
    ("Till följd av jäv deltar inte Bo Alm (M).", ["Bo Alm (M)"], "till följd av"),
    ("Anna Ek (S) uppger sig vara jävig.", ["Anna Ek (S)"], "uppger sig vara jävig"),
    ("Jävsanmälan: Anna Ek (S)", ["Anna Ek (S)"], "a label"),
    ("Jäv anmäls av Anna Ek (S) och Bo Alm (M).", ["Anna Ek (S), Bo Alm (M)"], "anmäls av"),
    (
        "Ordföranden Anna Ek (S) anmäler jäv och vice ordföranden Bo Alm (M) övertar ordförandeskapet.",
        ["Anna Ek (S)"],
        "who takes the chair is not jävig",
    ),
    (
        "Bo Alm (M) tjänstgör som ordförande då Anna Ek (S) har anmält jäv.",
        ["Anna Ek (S)"],
        "who takes the chair comes first",
    ),
    (
        "Bo Alm (M) inträder i stället för Anna Ek (S) som är jävig.",
        ["Anna Ek (S)"],
        "the substitute comes first",
    ),
    ("På grund av jäv lämnar Anna Ek (S) salen och ersätts av Bo Alm (M).", ["Anna Ek (S)"], "ersätts av"),
    (
        "Anna Ek (S) deltar varken i handläggning eller beslut på grund av jäv.",
        ["Anna Ek (S)"],
        "varken … eller",
    ),
    ("Nämnden prövar jäv för Anna Ek (S) och finner att jäv inte föreligger.", [], "tried and not found"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), JAV, ids=[row[2] for row in JAV])
def test_jav(text: str, expected: list[str], reason: str) -> None:
    _, paragraf = related(f"== jäv\n{text}")
    assert [who(each.by) for each in paragraf.jav] == expected, reason
    assert paragraf.deltar_inte == ()


NOTED = [
    ("Anna Ek (S) § 12 jäv", "Anna Ek (S)", "§ and jäv"),
    ("Anna Ek (S), jäv § 12", "Anna Ek (S)", "jäv and §"),
    ("Anna Ek (S) ej 12 pga jäv", "Anna Ek (S)", "ej … pga jäv"),
    ("Anna Ek (S) 12 jäv", "Anna Ek (S)", "the number alone"),
    ("Anna Ek (S) Jäv 12", "Anna Ek (S)", "a column of jäv"),
    ("Anna Ek (S) (jäv §§ 11 och 12)", "Anna Ek (S)", "two §§"),
    ("Anna Ek (S) §§ 8, 12 på grund av jäv", "Anna Ek (S)", "a list of §§"),
    ("Bo Alm (M) för Anna Ek (S) 12 pga jäv", "Anna Ek (S)", "the substitute is not jävig"),
    ("Ordföranden Anna Ek (S) anmäler jäv under paragraf 12", "Anna Ek (S)", "a sentence"),
    ("Anna Ek (S) § 14 jäv", "", "no § has that number"),
    ("Anna Ek (S) Jäv", "", "no § is named"),
    ("Anna Ek (S)\n\nProtokollet justeras. § 12 jäv", "", "nobody stands by it"),
    ("Anna Ek (S) §§ 1–12", "", "no jäv"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), NOTED, ids=[row[2] for row in NOTED])
def test_jav_noted_in_the_attendance(text: str, expected: str, reason: str) -> None:
    bare = protokoll("== beslut\nPlanen antas.")
    start = len(bare.document.text)
    whole = bare.document.text + text + "\n"
    tags = [
        Tag(whole.index(name, start), whole.index(name, start) + len(name), EntityLabel.PERSON, "", "test")
        for name in NAMES
        if name in text
    ]
    tags += [
        Tag(at + 1, at + 2, EntityLabel.PARTY, "", "test")
        for at in range(start, len(whole) - 2)
        if whole[at : at + 3] in ("(S)", "(M)")
    ]
    section = Section(SectionLabel.NARVARO, "", start, len(whole), "test")
    handling = replace(bare.handlingar[0], end=len(whole))
    document = replace(bare.document, text=whole)
    found = relate(
        replace(
            bare, document=document, handlingar=(handling,), sections=(section,), tags=(*bare.tags, *tags)
        )
    )
    assert ", ".join(who(each.by) for each in found.paragrafer[0].jav) == expected, reason


def test_who_announces_it_and_does_it_is_told_of_once() -> None:
    text = (
        "== yrkanden\nAnna Ek (S) anmäler att ledamöterna från S inte deltar i beslutet om yrkandet faller.\n"
        "== anteckning\nAnna Ek (S) och Bo Alm (S) deltar inte i beslutet."
    )
    found = related(text)[1].deltar_inte
    assert [who(each.by) for each in found] == ["Anna Ek (S), Bo Alm (S)"]


@pytest.mark.parametrize(("number", "count"), [("12", 1), ("14", 0)])
def test_jav_announced_for_another_paragraf_is_not_of_this(number: str, count: int) -> None:
    _, paragraf = related(f"== jäv\nAnna Ek (S) anmäler jäv under paragraf {number}.")
    assert len(paragraf.jav) == count
