"""Parties: letters and names, and letters that are none."""

import pytest
from marked import mark, unmark

from nlp.rules.parti import find_parties

FOUND = [
    ("Anna Berg - [s|S]\nKarin Lind - [kds|KDS], sekreterare", "behind a dash"),
    ("Parti\tJa\tNej\n[S|S]\t12\t0\n[LiF|LIF]\t0\t3\n[v|V]\t2\t0\nSumma\t14\t3", "a table of votes by party"),
    ("[C|C]\tAnna Berg\n[M|M]\tKarin Lind\n[S|S]\tErik Ek", "a column before the names"),
    ("[M|M]: Anna Ek, Bo Gran\n[S|S]: Eva Dal, Per Lind\n[C|C]: Ulla Ek", "a list by parties"),
    ("Anna Ek [s|S], Bo Gran [m|M], Eva Dal [c|C], Wladko Quint [s|S] och vi", "behind a blank"),
    ("förslag av Bo Gran m.fl. Anna Ek, [s|S], Eva Dal, [m|M], Ove Ek, [c|C]", "but not of `m.fl.`"),
    (
        "Anna Ek, [s|S], Bo Gran, [m|M], Eva Dal, [c|C], Wladko Quint, [v|V], ",
        "an unknown name in a list of commas",
    ),
    ("Anna Ek\t[S|S]\tx\nBo Gran\t[M|M]\tx\nEva Dal\t[C|C]\tx\nWladko Quint\t[V|V]\tx", "and in a column"),
    ("Anna Ek   [S|S]  X\nBo Gran   [M|M]  X\nEva Dal   [C|C]  X\nWladko Quint   [V|V]  X", "made of blanks"),
    (
        "[S|S] Anna Ek\n[M|M] Bo Gran\n[LiP|LIP] Wladko Quint\n[C|C] Eva Dal\n[LiP|LIP] Zorka Quint",
        "a local party in a column before the names",
    ),
    ("Wladko Quint ([LiP|LIP]) och Zorka Quist ([LiP|LIP]) yrkar", "letters twice beside unknown names"),
    (
        "Anna Ek ([s|S]), Bo Gran ([m|M]), Eva Dal ([c|C]), Ove Ek ([åp|ÅP])",
        "a local party in small letters, where all are",
    ),
    (
        "Anna Ek ([LiP|LIP]). [LiP|LIP] yrkar, [LiP|LIP]-gruppen. Dnr LiP 2024/3",
        "letters alone, once they are known",
    ),
    (
        "[Framtid i Lindvik|FIL] ([FiL|FIL]): Anna Ek ([FiL|FIL]). [Framtid i Lindvik|FIL]s motion",
        "a local party's name, told by its letters",
    ),
    ("Lokal bostadsgrupp (LBG) och Nils Ek", "letters that stand beside no person"),
    ("Beslut.\n[C|C] reserverar sig. Ledamöterna från [m|M] reserverar sig", "a party that acts"),
    ("ersätter [M|M] Wladko Quint", "before the name of one who stood in"),
    ("[Kd|KD]-gruppen, [fp|FP]:s förslag och [s|S]-gruppen", "in small letters before a hyphen"),
    ("Anna Ek ([S|S]) och Bo Gran/[M|M], Eva", "behind a stroke"),
    ("Anna Ek ([S|S])", "letters in parentheses"),
    ("Anna Ek ([s|S]) och Bo Gran ([fp|FP])", "small letters until about 2010; no successor is put in"),
    ("Anna Ek och Bo Gran (båda [m|M]) yrkar", "one party for both"),
    (
        "Anna Ek /[s|S]/, Xisto Quint /[kds|KDS]/ och\nBo Gran /[M|M]/",
        "between slashes, as typewriters had it",
    ),
    ("Anna Ek och/eller Bo Gran, km/h, s/v", "slashes that hold no party"),
    ("Anna Ek\t[S|S]\tX\nBo Gran\t[SöL|SÖL]\t\tX", "a column between tabs, a local party in mixed case"),
    ("Anna Ek\tJa\nBo Gran\tNej", "a column of votes"),
    ("Sven Ros ([kds|KDS]), Eva Malm ([vpk|VPK])", "the 1980s"),
    ("Anna Ek och Lisa Berg ([MP|MP]-gruppen)", "the group's letters only"),
    ("Yrkande från [S|S], [V|V] och [MP|MP] den 8 januari", "a list after its trigger"),
    ("förslaget från [M|M], [D|D], [L|L] och [KD|KD] i kommunstyrelsen", "a local party within the list"),
    ("Ledamöterna från [SD|SD] reserverar sig", "one party"),
    ("Ledamöterna från [V|V] reserverar sig", "one letter after its trigger"),
    ("Reservation: [MP|MP] och [V|V].", "a list after a colon"),
    ("Anna Ek, [s|S], ordförande", "comma style"),
    ("Jan Palm, [KD|KD] ej 133", "comma style, capitals"),
    ("Lars-Gunnar Nord, [s|S] vice ordförande", "comma style without the second comma"),
    ("[Sverigedemokraterna|SD] föreslår", "a name"),
    ("[Moderaterna|M]s förslag och [socialdemokraterna|S]s yrkande", "genitive -s stays outside"),
    ("[Folkpartiet liberalerna|FP] och [Vänsterpartiet kommunisterna|VPK]", "long names before short ones"),
    ("[Åkersundspartiet|] yrkar", "a local party's name, whose letters nobody knows"),
    ("Sjunne Ros ([Båp|BÅP]) och Rolf Ek ([FiA|FIA])", "local letters in mixed case"),
    (
        "Xisto Quint ([NOP|NOP]) och Anna Ek ([NOP|NOP])",
        "unknown letters, sure once after a known first name",
    ),
    ("Anna Ek([S|S])Dan Brink([M|M])", "no blanks"),
    ("Anna Ek\n([MP|MP])", "over a line break"),
    ("Anna Ek m.fl.([C|C]) om vägar", "after m.fl."),
    ("Tomas Ek [FP|FP]) och Pelle Nord [M|M]):", "the left parenthesis lost in reading"),
    ("([M|M]) ([V|V]) ([V|V]) ([S|S])", "a column of its own"),
    ("1 Anna Ek [S|S] X\n2 Bo Gran [M|M] X", "a column after the names"),
    ("Kjell Ek [M|M] N Ja\nEva Nord [S|S] N Nej", "columns of a voting list"),
    ("Aslan Ek\n[S|S]\n1 Ordförande\nJa", "one cell a line"),
    ("[M|M] Anna Ek [M|M] Bo Gran [C|C] Lena Nord", "a column before the names"),
    ("[S|S]-gruppen och [M|M]:s förslag", "letters that own or make up a group"),
    ("Särskilt yttrande från ([S|S], [V|V] och [MP|MP])", "a list in parentheses"),
    ("([S|S]+[V|V])", "two joined"),
    ("från [S|S],\n[V|V] och [MP|MP]", "a list over a line break"),
    (
        "Ek, Anna\n[S|S]\nGran, Bo\n[M|M]\nAlm, Eva\n[V|V]\nRos, Ulf\n[C|C]",
        "cells under names printed surname first",
    ),
]


@pytest.mark.parametrize(("marked", "why"), FOUND)
def test_found(marked: str, why: str) -> None:
    text, _ = unmark(marked)
    assert mark(text, [(tag.start, tag.end, tag.value) for tag in find_parties(text)]) == marked, why


NONE = [
    ("Förvaltningens samverkansgrupp (FSG)", "a body of the office"),
    ("Sveriges Kommuner och Regioner (SKR)", "an association"),
    ("lagen om stöd och service (LSS)", "a law"),
    ("konsumentprisindex (KPI)", "a term"),
    ("Anna Ek (ordf) och Bo Gran (ej tjg)", "what somebody is, in parentheses"),
    ("hepatit C och vitamin D", "a bare letter"),
    ("bilaga (c) och punkt (s)", "a letter that numbers"),
    ("Ulf Grön (-)", "no party"),
    ("Mats Ek, vd, och Anna Gran, ekonom", "what somebody is, after a comma"),
    ("liberala idéer och moderat budget", "adjectives"),
    ("centern av orten och vänstern i Europa", "common nouns in small letters"),
    ("MP3-spelare och SD-10", "letters of something else"),
]


@pytest.mark.parametrize(("text", "why"), NONE)
def test_not_found(text: str, why: str) -> None:
    assert [text[tag.start : tag.end] for tag in find_parties(text)] == [], why


def test_letters_from_elsewhere_make_a_party() -> None:
    text = "Xisto Quint (NOP) yrkar bifall"
    assert not list(find_parties(text))
    assert [tag.value for tag in find_parties(text, ["NOP"])] == ["NOP"]
