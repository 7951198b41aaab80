"""Forms of header and text that other kommuner print: dnr around the title, § without title, told minutes."""

import pytest
from documents import document

from nlp.structure import outline

BODY = "\n\nBeslut\n\nNämnden godkänner redovisningen.\n"
TAXA = "Ny taxa för bryggan"

DNRS = [
    (f"§ 7 {TAXA} (Dnr Hvn 214/83)", "Hvn 214/83", "in parentheses behind the title"),
    (f"§ 7 {TAXA} (Dnr 05-112-860)", "05-112", "with its plan code"),
    (f"§ 7 {TAXA} (Dnr 2018/213-008 (KS))", "2018/213", "and the diary behind it"),
    (f"§ 7 {TAXA} [FN 2019/14]", "FN 2019/14", "in square brackets"),
    (f"§ 7 / FN 2019/14 / {TAXA}", "FN 2019/14", "between slashes"),
    (f"KFN § 7\t2005/44\t{TAXA}", "2005/44", "a column of its own"),
    (f"§ 7 {TAXA} (2010-044)", "2010-044", "without label or diary"),
    (f"§ 7 {TAXA}\nÄrende TN2020/0209", "TN2020/0209", "Ärende as label"),
    (
        f"§ 7 {TAXA}\nDnr RS 2020-01377, handling 45–2021",
        "RS 2020-01377",
        "the document in the case behind it",
    ),
    (f"§ 7 {TAXA}\n95-0132.70", "95-0132", "bare, a plan code behind a full stop"),
    (f"§ 7 {TAXA} (11-023)", "11-023", "a year of two digits, alone in parentheses"),
    (f"§ 7\n{TAXA}\n(Lt 91/84)", "Lt 91/84", "in parentheses on a line of its own"),
    (f"Diarienr\nSBN-2021-00140\n§ 7 {TAXA}", "SBN-2021-00140", "label and number above"),
    (f"Ärende 8\nVon § 7 Dnr: VON/2017:12\n{TAXA}", "VON/2017:12", "the number on the agenda above"),
    (f"§ 7\tAnsvarig: Hamnchefen\tTEK 2012.344\n{TAXA}", "TEK 2012.344", "who is responsible is no title"),
    (f"§ 7\nÄrende 3\nDnr KS 12/2019\n{TAXA}", "KS 12/2019", "the number on the agenda below"),
]


@pytest.mark.parametrize(("header", "dnr", "why"), DNRS)
def test_dnr_beside_title(header: str, dnr: str, why: str) -> None:
    (paragraf,) = outline(document(header + BODY)).paragrafer
    assert (paragraf.number, paragraf.title, paragraf.dnr) == ("7", TAXA, (dnr,)), why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Att jämte ordföranden justera protokollet utsågos herrar Ek och Vik.", "an election"),
        ("Till ordförande för dagens sammanträde utsågs Karl Berg.", "another"),
        (
            "Förelåg skrivelse från länsstyrelsen angående vägen till Sjöby. Lades till handlingarna.",
            "a letter",
        ),
        ("Sammanträdet öppnades av ordföranden Karl Berg, som hälsade alla välkomna.", "the opening"),
    ],
)
def test_a_paragraf_without_title(text: str, why: str) -> None:
    first, second = outline(document(f"§ 1.\n{text}\n\n§ 2.\n{TAXA}.\n{text}\n")).paragrafer
    assert (first.title, second.title) == ("", f"{TAXA}."), why


def test_numbers_alone_are_paragrafer() -> None:
    matters = [
        f"{number}.{dnr}\n{title}\nStyrelsens beslut:\natt godkänna förslaget.\n\n"
        for number, dnr, title in ((4, "", "Val av ombud"), (5, "\t(dnr 17/12)", TAXA), (6, "", "Övrigt"))
    ]
    found = outline(document("".join(matters))).paragrafer
    assert [(item.number, item.title) for item in found] == [
        ("4", "Val av ombud"),
        ("5", TAXA),
        ("6", "Övrigt"),
    ]
    assert found[1].dnr == ("17/12",)


def test_numbers_in_a_column_are_none() -> None:
    text = "§ 1 Inköp\n\nBeslut\nFöljande köps.\n\n1.\nBåt\n\n2.\nBrygga\n\n3.\nBoj\n"
    assert [item.number for item in outline(document(text)).paragrafer] == ["1"]


def test_earlier_bodies_are_behandling() -> None:
    (paragraf,) = outline(document(f"KF § 7 Dnr KS 98/0177 623\nAU § 40\nKS § 52\n\n{TAXA}{BODY}")).paragrafer
    assert (paragraf.title, [section.label for section in paragraf.sections]) == (
        TAXA,
        ["behandling", "beslut"],
    )


def labels(body: str) -> list[str]:
    (paragraf,) = outline(document(f"§ 7 {TAXA}\n\n{body}")).paragrafer
    return [section.label for section in paragraf.sections]


LABELS = [
    (
        "Beslutsgång\nOrdföranden ställer proposition. Omröstning begärs.\nResultat: 9 ja-röster och 4 nej-röster.",
        ["votering"],
        "a heading that covers proposition and count",
    ),
    (
        (
            "Beslutsgång\nOrdföranden ställer proposition. Omröstning begärs.\nDen som bifaller röstar ja.\n\n"
            "Omröstning\nMed 9 ja mot 4 nej bifalls förslaget."
        ),
        ["beslutsgång", "votering"],
        "the count has a heading of its own",
    ),
    (
        (
            "Eva Ros yrkar avslag.\n\nOrdföranden ställer proposition på bifall och avslag. Votering begärs.\n\n"
            "Den som bifaller röstar ja. Vid voteringen avges 9 ja och 4 nej."
        ),
        ["yrkanden", "beslutsgång", "votering"],
        "asked for in one paragraph, counted in the next",
    ),
    (
        (
            "Bakgrund\nBryggan är gammal.\n\nYrkanden\nEva Ros (V) yrkar avslag.\n\n"
            "Ordföranden ställer proposition på yrkandena och finner förslaget antaget."
        ),
        ["ärende", "yrkanden", "beslutsgång"],
        "the proposition under the heading of the yrkanden",
    ),
    (
        "Handlingar: karta, kalkyl\nBryggan är gammal och måste rivas.\nEva Ros (V) yrkar avslag.",
        ["underlag", "ärende", "yrkanden"],
        "sentences behind a list on the line of its heading",
    ),
    (
        "Proposition: Ordföranden ställer yrkandena mot varandra.\nBeslut: Taxan antas.",
        ["beslutsgång", "beslut"],
        "glued to its heading",
    ),
    (
        "I ärendet yttrar sig Eva Ros (v), som yrkar avslag.\n\nKommunfullmäktige beslutar\natt anta taxan.",
        ["yrkanden", "beslut"],
        "who says what she moves has moved it",
    ),
    (
        "Beslut\nÄrendet återremitteras.\n\nMotivering: Kostnaden ska belysas.\n\nBakgrund\nBryggan är gammal.",
        ["beslut", "ärende"],
        "the reasons belong to the decision",
    ),
    ("Paragrafen publiceras inte. Sekretess enligt 19 kap. OSL.", ["ärende"], "closed: all that is told"),
    ("Interpellationen anses därmed besvarad.", ["beslut"], "a question is answered"),
    (
        "Sökande: Lindviks Brygga AB\n\nBeslut\nLov ges.",
        ["ärende", "beslut"],
        "who asks is no title",
    ),
    (
        "Ärendet bordlades.\n\nDag som ovan\nIn fidem\nErik Lund",
        ["beslut", "justering"],
        "the end of old minutes",
    ),
]


@pytest.mark.parametrize(("body", "expected", "why"), LABELS)
def test_sections(body: str, expected: list[str], why: str) -> None:
    assert labels(body) == expected, why


@pytest.mark.parametrize(
    ("head", "organ", "kommun", "why"),
    [
        ("REGION ÄLVDAL | REGIONSTYRELSEN", "Regionstyrelsen", "Region Älvdal", "behind a bar"),
        ("Byggnadsnämnden i Lindvik", "Byggnadsnämnden", "Lindvik", "the body of a place"),
        (
            "Protokoll fört vid sammanträde med stadsfullmäktige i\nÅkersund den 14 mars 1950",
            "Stadsfullmäktige",
            "Åkersund",
            "told in a sentence",
        ),
    ],
)
def test_the_head(head: str, organ: str, kommun: str, why: str) -> None:
    (handling,) = outline(document(f"{head}\n\n§ 7 {TAXA}{BODY}")).handlingar
    assert (handling.organ, handling.kommun) == (organ, kommun), why


def test_a_voting_list_is_part_of_the_minutes() -> None:
    text = f"Protokoll\nTekniska nämnden\n\n§ 7 {TAXA}{BODY}\fBilaga 4 – Votering § 7\nAnna Ek\tS\tJa\n"
    found = outline(document(text))
    assert [handling.kind for handling in found.handlingar] == ["protokoll"]
    assert [*found.sections, *found.paragrafer[0].sections][-1].label == "votering"
