"""Reservations and jäv: who, and what is neither."""

import pytest
from relations.build import related, who

RESERVATIONS = [
    ("Anna Ek (S) och Bo Alm (M) reserverar sig mot beslutet.", ["Anna Ek (S), Bo Alm (M)"], "persons"),
    (
        "Ledamöterna från SD reserverar sig mot beslutet till förmån för det egna yrkandet.",
        ["(SD)"],
        "a group",
    ),
    (
        "Ledamöterna från M reserverar sig mot beslutet.\nLedamöterna från KD reserverar sig mot beslutet.",
        ["(M)", "(KD)"],
        "a sentence each",
    ),
    ("Samtliga ledamöter från S och V reserverar sig.", ["(S), (V)"], "two parties"),
    (
        "Sverigedemokraterna reserverade sig till förmån för eget förslag.",
        ["(Sverigedemokraterna)"],
        "a party by its name",
    ),
    (
        "Mot beslutet reserverar sig Anna Ek (S), Bo Alm (M) och Cia Dahl (L).",
        ["Anna Ek (S), Bo Alm (M), Cia Dahl (L)"],
        "inverted",
    ),
    (
        "Mot beslutet reserverade sig Anna Ek och Bo Alm till förmån för bifall till motionen.",
        ["Anna Ek, Bo Alm"],
        "inverted, past tense",
    ),
    (
        "Mot beslutet anmäler Anna Ek, Bo Alm och Cia Dahl reservation till förmån för motionen.",
        ["Anna Ek, Bo Alm, Cia Dahl"],
        "the list inside the verb",
    ),
    (
        "Reservation till förmån för motionen lämnades av Anna Ek och Bo Alm.",
        ["Anna Ek, Bo Alm"],
        "lämnades av",
    ),
    ("Reservation: FP, M.", ["(FP), (M)"], "party letters"),
    ("Anna Ek (S) anmäler reservation mot beslutet.", ["Anna Ek (S)"], "anmäler reservation"),
    ("Anna Ek (S) lämnar en skriftlig reservation.", ["Anna Ek (S)"], "lämnar en skriftlig"),
    (
        "Anna Ek (S) och tjänstgörande ersättaren Bo Alm (M) reserverar sig mot beslutet och tänker lämna sina skäl skriftligt. Några sådana skäl har sedan inte lämnats.",
        ["Anna Ek (S), Bo Alm (M)"],
        "the announced paper never came",
    ),
    ("Anna Ek (S)\nBo Alm (M)", ["Anna Ek (S), Bo Alm (M)"], "names under the heading and nothing else"),
    ("SD-gruppen reserverar sig mot beslutet.", ["(SD)"], "a party group"),
    (
        "Anna Ek (S) reserverar sig mot beslutet enligt följande:\nModeraterna reserverar sig mot Socialdemokraternas beslut.",
        ["Anna Ek (S)"],
        "the quoted statement is no second reservation",
    ),
    ("Anna Ek (s) reserverade sig muntligt mot beslutet.", ["Anna Ek (s)"], "lower-case party"),
    (
        "Följande reserverar sig mot beslutet: Anna Ek (S) och Bo Alm (M).",
        ["Anna Ek (S), Bo Alm (M)"],
        "a list after a colon",
    ),
    ("Anna Ek (S) och Bo Alm (M) till förmån för eget yrkande.", ["Anna Ek (S), Bo Alm (M)"], "no verb"),
    ("Anna Ek (S), Bo Alm (M), se bilaga.", ["Anna Ek (S), Bo Alm (M)"], "an appendix"),
    (
        "Anna Ek (S) och Bo Alm (M) begär att få reservera sig mot beslutet.",
        ["Anna Ek (S), Bo Alm (M)"],
        "begär att få",
    ),
    ("Reservation anmäls av Anna Ek (S).", ["Anna Ek (S)"], "anmäls av"),
    ("S, V och MP reserverar sig mot beslutet.", ["(S), (V), (MP)"], "parties"),
    (
        "Anna Ek, Bo Alm och Cia Dahl (MP-gruppen) reserverar sig.",
        ["Anna Ek (MP), Bo Alm (MP), Cia Dahl (MP)"],
        "one party for all",
    ),
    ("Anna Ek och Bo Alm (båda M) reserverar sig.", ["Anna Ek (M), Bo Alm (M)"], "båda"),
    (
        "Vi reserverar oss mot beslutet att riva badhuset. Det borde ha rustats.\n\nLindvik den 3 maj 2024\nAnna Ek (S)\nBo Alm (S)",
        ["Anna Ek (S), Bo Alm (S)"],
        "in the first person, signed at the end",
    ),
    ("Jag reserverar mig mot beslutet.\n\nAnna Ek", ["Anna Ek"], "one who signs"),
    ("Vi reserverar oss mot beslutet.", [], "in the first person, not signed"),
    (
        "Vi reserverar oss mot beslutet.\n\nAnna Ek (S)\n\nFörvaltningen får i uppdrag att skicka texten vidare.",
        [],
        "a name that ends nothing is no signature",
    ),
    ("Ingen reservation.", [], "none"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), RESERVATIONS, ids=[row[2] for row in RESERVATIONS])
def test_reservations(text: str, expected: list[str], reason: str) -> None:
    _, paragraf = related(f"== reservation\n{text}")
    assert [who(res.by) for res in paragraf.reservationer] == expected, reason


NOT_OURS = [
    (
        "ärende",
        "Vid styrelsens sammanträde reserverade sig Anna Ek till förmån för motionen.",
        "an earlier body's",
    ),
    ("anteckning", "Anna Ek (S) lämnar en protokollsanteckning.", "a statement"),
    ("anteckning", "Anna Ek (S) deltar inte i beslutet.", "abstaining from the decision"),
    ("underlag", "Reservation från Anna Ek (S), daterad den 3 maj.", "a document"),
]


@pytest.mark.parametrize(("label", "text", "reason"), NOT_OURS, ids=[row[2] for row in NOT_OURS])
def test_what_is_no_reservation(label: str, text: str, reason: str) -> None:
    _, paragraf = related(f"== {label}\n{text}")
    assert paragraf.reservationer == (), reason


JAV = [
    (
        "Anna Ek (S) deltar inte i handläggningen av ärendet på grund av jäv.",
        ["Anna Ek (S)"],
        "på grund av jäv",
    ),
    (
        "Anna Ek (S), Bo Alm (M) och Cia Dahl (L) deltar inte i\nhandläggningen av ärendet på grund av jäv.",
        ["Anna Ek (S), Bo Alm (M), Cia Dahl (L)"],
        "several",
    ),
    ("Anna Ek (S) anmäler jäv och deltar inte i handläggningen i ärendet.", ["Anna Ek (S)"], "anmäler jäv"),
    ("På grund av jäv deltar inte Anna Ek (S) i ärendet.", ["Anna Ek (S)"], "inverted"),
    ("Ordföranden Anna Ek (S) anmäler jäv under paragrafen.", ["Anna Ek (S)"], "the chair"),
    ("Anna Ek (S) har anmält jäv och lämnar salen.", ["Anna Ek (S)"], "perfect tense"),
    ("Anna Ek (S)", ["Anna Ek (S)"], "a name under the heading"),
    ("Anna Ek (S) är jävig.", ["Anna Ek (S)"], "jävig"),
    ("Ingen ledamot anmäler jäv. Inget jäv anmäls.", [], "none"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), JAV, ids=[row[2] for row in JAV])
def test_jav(text: str, expected: list[str], reason: str) -> None:
    _, paragraf = related(f"== jäv\n{text}")
    assert [who(each.by) for each in paragraf.jav] == expected, reason


@pytest.mark.parametrize("text", ["Anna Ek (S) deltar inte i beslutet.", "Anna Ek (S) lämnar sammanträdet."])
def test_staying_out_of_a_decision_is_no_jav(text: str) -> None:
    _, paragraf = related(f"== anteckning\n{text}")
    assert paragraf.jav == ()
