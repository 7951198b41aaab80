"""Case numbers: what is one, what only looks like one, and how one is spelled."""

import pytest
from marked import mark, unmark

from nlp.rules.dnr import dnr_key, find_dnr, header_dnr, normalise_dnr

FOUND = [
    ("Diarienummer: [KS/2025:4|KS 2025/4]", "label and colon"),
    ("Dnr [KS 2024-15|KS 2024/15]", "label, hyphen"),
    ("Dnr. [2011/KS 0206|KS 2011/206] 001", "year first; a plan code after a blank stays outside"),
    ("Dnr. [2011/KS 0206|KS 2011/206] 001\n\nDnr. [2011/KS 0207|KS 2011/207] 001", "two of them"),
    ("§ 110 Diarienummer [00376/2022|376/2022]1.1.1.", "plan code glued on"),
    ("§ 195 Ärendenummer [SLK-2024-00310|SLK 2024/310]", "the longest label"),
    ("[SLK-2024-00009:52|SLK 2024/9:52] avser", "a sub-number belongs to it"),
    ("[KS2011/0614|KS 2011/614]  024", "code glued to the year, plan code after two blanks"),
    ("[Ks2013/0324|KS 2013/324]  294", "code in mixed case"),
    ("KS § 80 [KS/2018:298|KS 2018/298] - 001", "plan code after a dash"),
    ("KSAU 35 [KS/2011:224|KS 2011/224]-209 Medfinansiering", "plan code glued by a hyphen"),
    ("KF § 102 DNR: [KU.2017.3|KU 2017/3]", "full stops, label in capitals"),
    ("Allmänhetens frågestund ([SÄN/2012:3|SÄN 2012/3])", "in parentheses after the title"),
    ("MYN § 19 Dnr [0015/13|15/13] - 200", "number and short year need the label"),
    ("Kf § 221 Dnr [Ks 97/1155|KS 97/1155] 253", "short year first"),
    ("KF § 267 Dnr [KS 02-820|KS 02/820] 107", "short year and hyphen"),
    ("Dnr [97-461|97/461] 105", "no diary code"),
    ("§ 48 Dnr [90/331|90/331] 826", "nor here, with a slash"),
    ("TN 2 [09/TN 0044|TN 09/44] Mål", "short year, slash, code"),
    ("Dnr: [2011BNS0306|BNS 2011/306]", "all glued"),
    ("[2016KSM1221|KSM 2016/1221].042", "all glued, plan code after a full stop"),
    ("Diarienummer: [RJL 2016/1288|RJL 2016/1288] Vid protokollet", "regions have them too"),
    ("Dnr [BoUN 2011.80|BOUN 2011/80] (se bilaga)", "mixed code, full stop"),
    ("Dnr [941-2011|941/2011]", "number, hyphen, year"),
    ("diarienummer [2013-0347|2013/347] har", "label in running text"),
    ("Ärendenummer: [Tn 99/2026|TN 2026/99]", "code, number, year: one spelling for both orders"),
    ("Dnr\n[KS 2019/0123|KS 2019/123]", "label at the line's end"),
    ("Dnr [12/23|12/23] och [13/23|13/23] samt [14/23|14/23]", "several after one label"),
    ("Ärendenummer [104563|104563]", "a running number of the office"),
    ("till länsstyrelsen i ärende: [4032-2010-009901|4032-2010-009901]", "another authority's"),
    ("(Lst dnr [551-856-13|551-856-13])", "another authority's, with a label"),
    ("[00254/2023|254/2023]  2023-05-16 Begäran", "zeros before the number"),
    ("Mörrums reningsverk [2017/232|2017/232] ...6", "year and three digits"),
    ("[KS-2020-00123|KS 2020/123]", "hyphens throughout"),
    ("[2019KS/0123|KS 2019/123]", "year and code glued"),
    ("[2019-POL000123|POL 2019/123]", "year, hyphen, long code"),
    ("[19KS123|KS 19/123] Ansökan", "a well-known code between the digits"),
    ("[RS-LED19-0123|RS-LED 19/123]", "a code of two parts"),
    ("[KS 19/0123|KS 19/123]", "short year after a well-known code"),
    ("dnr [KS\u00a02024/7|KS 2024/7]", "no-break space"),
    ("Dnr [KS/2025:4|KS 2025/4]-041", "plan code behind a hyphen"),
    ("Dnr [KS 2024/15|KS 2024/15].041", "behind a full stop"),
    ("[BUN-2024/12|BUN 2024/12]-600", "hyphen, slash, plan code"),
    ("Dnr: [KS-2024/00123|KS 2024/123]-1", "a document's own number behind"),
    ("Dnr [KS2025.0004|KS 2025/4]", "code glued, full stop, zeros"),
    ("Dnr [Lt 214/83|LT 83/214] och", "a diary that no list has"),
    ("(dnr [2016.0117 KS|KS 2016/117])", "dotted, the diary behind"),
    ("Dnr [88.154|88/154] - 012", "a dotted number of the eighties"),
    ("Dnr [19FF14|FF 19/14]", "year and number around the diary"),
    ("dnr [312-22|312/22]", "number first"),
    ("Aktnr [34/76|34/76]", "a number of the file"),
    ("Ärende [2019-00045|2019/45]", "five figures and no diary"),
    ("Dnr: [2025-00123 KS|KS 2025/123]", "the diary behind the number"),
    ("dnr [KS:2024/15|KS 2024/15]", "colon behind the diary"),
    ("[KS.2024.15|KS 2024/15]", "full stops throughout, no label"),
    ("Dnr [KS 24/15|KS 24/15]", "short year"),
    ("Dnr [KS 15/2024|KS 2024/15]", "number first: no number 2024 of the year 15"),
    ("[KS/2024/0015|KS 2024/15]", "slashes throughout"),
    ("[2024KS15|KS 2024/15]", "year, diary, number glued"),
    ("Dnr [KFKS 2024/15|KFKS 2024/15]-041", "one diary for two bodies"),
    ("KS-dnr: [2024/15|2024/15]", "the diary in the label"),
    ("Dnr [2024.15|2024/15]", "full stop, no diary"),
    ("Dnr nr [15/2024|15/2024]", "label said twice"),
    ("Ärende-ID [KS 2024/15|KS 2024/15]", "another label"),
    ("Diarie-nr: [KS 2024/15|KS 2024/15]", "and another"),
    ("D-nr [KS 2024/15|KS 2024/15]", "and another"),
    ("Dnr [FN 2024/15|FN 2024/15]", "a board, not the United Nations"),
    ("Dnr [B 2024-000123|B 2024/123]", "a diary of one letter"),
    ("Diarienr: [M.2024.15|M 2024/15]", "with full stops"),
    ("Dnr [BYGG.2024.15|BYGG 2024/15]", "an office's diary"),
    ("[LS 0811-1034|LS 0811-1034] Motion", "year and month, as a county council numbered"),
    ("[KS 2024/15|KS 2024/15] 2024-05-03", "a date behind"),
    ("Dnr [KS 2024/15|KS 2024/15], [BUN 2024/7|BUN 2024/7] och [12/24|12/24]", "three kinds in a row"),
    ("dnr [LST 42-13123-1988|LST 42-13123-1988]. Svar", "a county board"),
    ("Länsstyrelsen, beslut [551-24208-09|551-24208-09]", "a county board, no label"),
    (
        "beslut [9559-2013|9559/2013] om Ekhult 6:113, [14833-2017|14833-2017]",
        "authorities that number by the year",
    ),
    ("Mål nr [M 3003-10|M 3003-10] och mål nr [1234-24|1234/24]", "cases at court"),
    ("i mål nr [5550-25|5550/25], 2025-05-19.", "a date behind a number"),
    ("Polisens dnr [A123.456/2020|A123.456/2020]", "the police"),
    ("dnr [3.1-1234/2021|3.1-1234/2021]", "an authority that begins with its plan"),
    ("[Ks 0527/94|KS 94/527]\t1995-08-25\tAvtal", "a column of numbers beside dates"),
    ("[349/89|349/89]\t25/4 1989\tAvtal", "bare ones too"),
    ("[BSN 03-33|BSN 03/33]\t2003-02-17\tArrende", "as short as can be"),
    ("Anna Ek\t2003-02-17\tX", "other columns beside dates"),
    ("av delegationsbeslut\t[2016/0106|2016/106].7.2.2", "a full plan code; no act of the Union"),
    ("(dnr [LT\n2001-0587|LT 2001/587])", "over a line break"),
    ("D:nr [123/76|123/76]", "an old label"),
    ("Dnr [KS 76/045|KS 76/45]; Dnr [1976:123|1976/123]", "a label after a number"),
    ("Dnr [76:123|76/123]", "colon and short year"),
    ("Dnr [KfN 05/34|KFN 05/34]-806 och dnr [kfn 05/35|KFN 05/35]", "whatever the case"),
    ("Ärende [2022/14|2022/14]", "the ärende itself"),
    ("perioden 1998-2013, 0303-12345-67", "years, a telephone"),
    ("§ 17 [1317/22|1317/22]\nMotion om cykelvägar", "bare, but it ends the header line of a §"),
]


@pytest.mark.parametrize(("marked", "why"), FOUND)
def test_found(marked: str, why: str) -> None:
    text, _ = unmark(marked)
    assert mark(text, [(tag.start, tag.end, tag.value) for tag in find_dnr(text)]) == marked, why


NONE = [
    ("SOU 2025:92", "a public inquiry"),
    ("KS 2009-10-27, § 148", "a meeting's date"),
    ("2024 nr 241", "a document of the council"),
    ("H 2025 nr 11", "the same, short"),
    ("den 2024-05-21 kl. 13", "a date"),
    ("tel. 0911-123 45", "a telephone number"),
    ("fastigheten Hallsta 2:218", "a property"),
    ("enligt § 52/2019", "a § with its year"),
    ("sida 1/31", "a page"),
    ("läsåret 2023/2024 och 2024/25", "school years"),
    ("prop. 2011/12:85", "a government bill"),
    ("KFS 2013:4, AFS 2020:1, SFS 2017:725", "statute books"),
    ("förordning (EU) 2016/679 och direktiv 2009/147/EG", "acts of the Union"),
    ("under åren LIS 2010-2020", "a span of years"),
    ("Ärende nr 3", "an item of the agenda"),
    ("omröstningen utföll 31/16", "a bare number without a label"),
    ("RÅ 2008 ref 15, NJA 2005 s. 1, MÖD 2011:26", "cases at court"),
    ("Dnr 500/", "digits lost"),
    ("Dnr saknas", "none given"),
    ("OSL 2009:400 och PBL 2010:900", "statutes by their short names"),
    ("Ds 2024:15, S 2024:15, Fi 2024/15", "papers of the government"),
    ("Strand 2024:3", "a property"),
    ("bg 123-4567, org.nr 212000-1355", "numbers of an account and a company"),
    ("den 3/5 2024 och 21/5-2024", "short dates"),
    ("vecka 15/2024, nr 15/2024, bilaga 15/2024", "weeks, issues, appendices"),
    ("KF § 15/2024", "a § with its year"),
    ("LS 2008-10-15", "a meeting's date"),
]


@pytest.mark.parametrize(("text", "why"), NONE)
def test_not_found(text: str, why: str) -> None:
    assert [text[tag.start : tag.end] for tag in find_dnr(text)] == [], why


HEADERS = [
    ("§ 17 1317/22", ["1317/22"], "bare after the §"),
    ("§ 5 104563", ["104563"], "a running number after the §"),
    ("§17 1317/22  042", ["1317/22"], "plan code behind"),
    ("1317/22", ["1317/22"], "a line of its own"),
    ("KF § 3 0044/09", ["0044/09"], "organ before the §"),
    ("Dnr KS 2024-15", ["KS 2024-15"], "a labelled line"),
    ("§ 12 Budget 2024/25", [], "a title is none"),
    ("§ 12 2024/25 års plan", [], "nor is a title that begins with a year"),
    ("§ 54", [], "nothing but the §"),
    ("", [], "an empty line"),
]


@pytest.mark.parametrize(("line", "expected", "why"), HEADERS)
def test_header(line: str, expected: list[str], why: str) -> None:
    assert [line[tag.start - 100 : tag.end - 100] for tag in header_dnr(line, 100)] == expected, why


SAME = [
    ("KS/2025:4", "ks 2025-04"),
    ("2025/KS 4", "Dnr KS 2025/4"),
    ("SLK-2024-00310", "slk 2024/310"),
    ("00376/2022", "376/2022"),
    ("KS/2025:4", "KS 2025-4"),
    ("KS/2025:4", "Dnr KS 2025/4"),
    ("KS/2025:4", "KS.2025.4"),
    ("KS/2025:4", "KS2025/0004"),
    ("KS/2025:4", "KS 4/2025"),
    ("KS/2025:4", "KS-2025-00004"),
    ("KS/2025:4", "2025KS4"),
    ("Ks 97/1155", "KS 97-1155"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_meet_under_one_key(one: str, other: str) -> None:
    assert dnr_key(one) == dnr_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("KS 2025/4", "BUN 2025/4"), ("1317/22", "22/1317"), ("KS 2025/4", "KS 2025/40")]
)
def test_different_numbers_have_different_keys(one: str, other: str) -> None:
    assert dnr_key(one) != dnr_key(other)


def test_normal_spelling_is_stable() -> None:
    for printed in (
        "KS/2025:4",
        "00376/20221.1.1.",
        "SLK-2024-00009:52",
        "2011BNS0306",
        "104563",
        "Dnr  okänt",
    ):
        once = normalise_dnr(printed)
        assert normalise_dnr(once) == once


def test_range_limits_the_search() -> None:
    text = "Dnr KS 2024/1 och Dnr KS 2024/2"
    assert [tag.value for tag in find_dnr(text, 14)] == ["KS 2024/2"]
    assert [tag.value for tag in find_dnr(text, 0, 14)] == ["KS 2024/1"]
