"""Case numbers (diarienummer): where they stand in a text, and one spelling for each.

A number with a label (`Dnr 31/16`) or a diary code (`KS/2025:4`) is found anywhere; a bare one (`1317/22`)
only where the header of a § puts it, see `header_dnr`.  A trailing plan code (`042`, `1.1.1.`) is not part of
the number.
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from nlp.model import Tag
from nlp.rules.windows import stretches
from nlp.terms import EntityLabel

SOURCE = "regler:dnr"

_DATA = tomllib.loads(Path(__file__).with_name("patterns.toml").read_text(encoding="utf-8"))
_FOREIGN = frozenset(_DATA["foreign"])


def _either(words: list[str]) -> str:
    """The words as alternatives, the longest first; a blank in one stands for any blank."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"[ \u00a0]") for word in ordered)


_YEAR = r"(?P<year>(?:19[5-9]|20[0-4])\d)"
_BOTH = r"(?:(?:19|20)\d\d|\d\d)"
_YEAR_END = _YEAR + r"(?:(?!\d)|(?=\d\.\d))"  # a plan code may be glued on: 00376/20221.1.1.
_SHORT_YEAR = r"(?P<year>\d\d)"
_CODE = rf"(?P<code>[A-ZÅÄÖ]{{2,6}}(?:-[A-ZÅÄÖ]{{2,4}})?|(?:{_either(_DATA['mixed_codes'])})(?![a-zåäö]))"
_KNOWN = rf"(?P<code>(?:{_either(_DATA['short_year_codes'])})(?:-[A-ZÅÄÖ]{{2,4}})?)"
_KNOWN_LOW = rf"(?:{_either(_DATA['short_year_codes']).lower()})"
_PRINTED_CODES = _either([*_DATA["mixed_codes"], *_DATA["short_year_codes"]])
_MIXED = r"(?!Dnr|Diar|Nr)[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{1,5}"
_NO = r"(?P<no>\d{1,6})(?!\d)"
_SUB = r"(?P<sub>(?::-?\d{1,3}(?!\d))?)"
_GAP = r"[ \u00a0/.:–-]?"

# Shapes that name their diary, and so are case numbers wherever they stand.
_CODED = (
    rf"{_CODE}[ \u00a0]?{_GAP}{_YEAR}[/:.–-]{_NO}{_SUB}",  # KS/2025:4, SLK-2024-00310:52, Ks2013/0324
    rf"{_YEAR}[/.-]?{_CODE}{_GAP}{_NO}",  # 2011/KS 0206, 2011BNS0306, 2019-POL000123
    rf"{_SHORT_YEAR}/{_CODE}[ \u00a0/-]?{_NO}",  # 09/TN 0044
    rf"{_CODE}[ \u00a0](?P<no>0\d{{2,4}})/{_SHORT_YEAR}(?!\d)",  # Ks 0527/94
    rf"{_YEAR}[/.](?P<no>\d{{3,6}})[ \u00a0]{_KNOWN}(?![\w§-])(?![ \u00a0]?§)",  # 2016.0117 KS
    rf"{_SHORT_YEAR}{_KNOWN}{_NO}",  # 19KS123
    # KS 19/0123, RS-LED19-0123; not KS 15/2024, whose year stands last
    rf"{_KNOWN}[ \u00a0-]?{_SHORT_YEAR}[/-](?!(?:19[5-9]|20[0-4])\d(?!\d))(?P<no>\d{{3,5}})(?!\d)",
    # LS 0811-1034: year and month, as the county council of Stockholm numbered
    r"(?:LS|LF|HSN|TN|KUN|PN)[ \u00a0](?:[89]\d|[0-2]\d)(?:0[1-9]|1[0-2])-\d{3,4}(?![\d-])",
)
# Shapes without a diary that nothing else is likely to have.
_PLAIN = (
    rf"(?P<code>{_PRINTED_CODES})[ \u00a0](?P<no>0\d{{2,5}})/{_YEAR_END}",  # Bun 00254/2023
    rf"(?P<no>0\d{{2,5}}|\d{{4,5}})/{_YEAR_END}",  # 00254/2023
    rf"{_YEAR}/(?P<no>\d{{3,6}})(?!\d)",  # 2017/232
    rf"{_YEAR}-(?P<no>0\d{{4,5}})(?![\d-])",  # 2019-00045
    r"\d{3,5}-(?:19|20)\d\d-\d{4,6}(?!\d)",  # 4032-2010-009901
)
# The numbers of state authorities and courts.
_STATE = (
    rf"LST[ \u00a0\n]?\d{{2,3}}-\d{{3,6}}-{_BOTH}(?![\d-])",  # LST 42-13123-1988
    rf"[1-9]\d\d-\d{{4,6}}-{_BOTH}(?![\d-])",  # 551-24208-09
    r"(?:PMT|UM|[MPTFBKÖÄ])[ \u00a0]\d{3,6}-\d\d(?![\d-])",  # M 1234-13
    r"\d{5,6}-(?:19|20)\d\d(?![\d-])",  # 14833-2017
    r"(?:(?<=beslut )|(?<=yttrande )|(?<=nr ))\d{3,4}-(?:19|20)\d\d(?![\d-])",  # beslut 9559-2013
    r"[1-9]\d{4}/\d\d(?![\d/])",  # 31926/87
    # U2014/4873/S: the government's
    r"(?:Ju|Fö|Fi|Jo|Ku|[USMNAIL])(?:19|20)\d\d/\d{3,5}(?:/[A-ZÅÄÖ][A-Za-z]{0,4})?(?![\w/])",
    r"[A-ZÅÄÖ]-(?:19|20)\d\d[/-]\d{3,6}(?![\d/-])",  # D-2023/00112
    r"\d{4}K?-P\d{2,4}[/:]\d{1,4}(?!\d)",  # 2480-P2019/14: a plan in the cadastre's files
    rf"(?:(?<=[Ää]rende )|(?<=Ärende: )){_YEAR}[/:-](?P<no>\d{{1,6}})(?![\d/:-])",  # Ärende 2022/14
    r"[A-ZÅÄÖ]\d{1,3}\.\d{3}/(?:19|20)\d\d(?!\d)",  # A123.456/2020
    r"\d{1,2}(?:\.\d{1,2}){1,3}-\d{3,6}/(?:19|20)\d\d(?:-\d{1,3})?(?!\d)",  # 3.1-1234/2021
)
# Shapes that need a label, or the header of a §, before them.
_BARE = (
    rf"{_CODE}[ \u00a0]?{_GAP}{_NO}[/-]{_YEAR_END}",  # KS 123/2019
    rf"{_CODE}[ \u00a0]?{_GAP}(?P<no>\d{{3,6}})[/-]{_SHORT_YEAR}(?!\d)",  # MR 406/12
    rf"{_CODE}[ \u00a0/-]?{_SHORT_YEAR}[/.:-]{_NO}",  # Ks 97/1155, KS 18:201, KS91.214
    r"\d{2,4}-\d{2,6}[/-](?:(?:19|20)\d\d|\d\d)(?!\d)",  # 551-856-13, 123-456/2019
    rf"(?P<code>[A-ZÅÄÖ])[ \u00a0.-]?{_YEAR}[/:.–-]{_NO}",  # B 2024-000123, M.2024.15
    rf"{_YEAR}[-:.]{_NO}(?!-\d)",  # 2013-0347
    rf"{_NO}[/-]{_YEAR_END}",  # 941-2011
    r"(?P<no>\d{1,6})/(?P<year>\d\d)(?!\d)",  # 31/16
    r"(?P<year>\d\d)-(?P<no>\d{2,6})(?!\d)",  # 97-461
    r"(?P<year>\d\d)/(?P<no>\d{3,6})(?!\d)",  # 90/331
    r"[A-ZÅÄÖ]{1,4}\d{3,9}(?!\d)",  # RV190123
    r"\d{5,7}(?!\d)",  # 104563
)


# Behind a label: a diary in mixed case that no list has (Lt 214/83, Hvn 1984/12; `Budget 2024/25` is none),
# the dotted number of the eighties (88.154), and others that elsewhere would be anything.
_OTHER = (
    rf"{_SHORT_YEAR}\.(?P<no>\d{{2,6}})(?![\d.])",
    rf"{_SHORT_YEAR}{_CODE}(?P<no>\d{{1,6}})(?!\d)",  # 19FF14
    rf"(?P<no>\d{{3,6}})-{_SHORT_YEAR}(?![\d-])",  # 312-22
    rf"{_SHORT_YEAR}:(?P<no>\d{{2,6}})(?![\d:])",  # 76:123
    rf"{_CODE}:[ \u00a0]?{_YEAR}[/:.–-]{_NO}",  # KS: 2012/23
    rf"(?P<code>{_MIXED}|{_KNOWN_LOW})[ \u00a0.]?{_SHORT_YEAR}[/:.-]{_NO}",  # KfN 05/34
    rf"(?P<code>(?!Dnr|Diar|Nr)[A-ZÅÄÖ][a-zåäö]{{1,5}})[ \u00a0]{_YEAR}[/:.–-]{_NO}",
    rf"(?P<code>(?!Dnr|Diar|Nr)[A-ZÅÄÖ][a-zåäö]{{1,5}})[ \u00a0]{_NO}[/-]{_YEAR_END}",
    rf"(?P<code>(?!Dnr|Diar|Nr)[A-ZÅÄÖ][a-zåäö]{{1,5}})[ \u00a0]{_NO}[/-]{_SHORT_YEAR}(?!\d)",
)
# Shapes whose diary stands last; before the others, which would leave it out: 2016.0117 KS.
_TRAILING = (
    rf"{_YEAR}[/:.–-](?P<no>\d{{2,6}})[ \u00a0]{_KNOWN}(?![\w§-])(?![ \u00a0]?§)",
    rf"{_SHORT_YEAR}[/.-](?P<no>\d{{2,6}})[ \u00a0]{_KNOWN}(?![\w§-])(?![ \u00a0]?§)",
)


def _union(shapes: tuple[str, ...]) -> str:
    return "|".join(re.sub(r"\?P<\w+>", "?:", shape) for shape in shapes)


_ALL = _TRAILING + _STATE + _CODED + _PLAIN + _BARE + _OTHER
_BY_PLACE = re.compile(_union(_TRAILING + _CODED + _PLAIN + _BARE))
_LABELLED = re.compile(
    _union(_ALL).replace(r"[ \u00a0]?", r"[ \u00a0\n]?")
)  # a label holds a number together
_SHAPES = tuple(re.compile(shape) for shape in _ALL)
_BLANK = r"[ \u00a0]{0,3}"
_ORGAN = r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,6}\.?[ \u00a0]{0,2})?"
_HEADER = rf"[ \u00a0]*{_ORGAN}§[ \u00a0]{{0,2}}\d{{1,4}}[a-z]?(?:/\d{{2,4}})?"
_DATE_CELL = r"(?:(?:19|20)\d\d[.-]\d\d[.-]\d\d|\d{1,2}/\d{1,2}[ -](?:19|20)?\d\d|\d{6})"
_LABEL = (
    rf"(?i:(?<!\w)(?:{_either(_DATA['labels'])})(?!\w)[.:]{{0,2}}{_BLANK}\n?{_BLANK}\(?"
    # the header of a § is a label where a bare number ends its line
    rf"|^{_HEADER}[ \u00a0]{{1,4}}(?=(?:\d{{1,6}}[/-]\d{{2,4}}|\d{{5,7}})[\d. \u00a0–-]{{0,14}}$))"
    # and so is the date in the next column: a list of what was decided or has come in
    rf"|^(?=[^\t\n]{{3,24}}\t{_DATE_CELL}[ ]?\t)"
)
_FIRST_LABEL = re.compile(_LABEL, re.MULTILINE)
_ANYWHERE = re.compile(
    rf"(?P<label>{_LABEL})|(?<![\w§/:.–-])(?:{_union(_STATE + _CODED + _PLAIN)})", re.MULTILINE
)
# What every case number holds; most of a text is far from any.
_NUMBERS = re.compile(r"\d(?:[/:.–-]-?[\dA-ZÅÄÖ]|[A-ZÅÄÖ]|(?<=[A-ZÅÄÖa-zåäö].)|\d{4})")
_LONGEST = 100  # characters of a label and a number
_NEXT = re.compile(rf"(?:{_BLANK}[,;]|[ \u00a0](?:och|samt|&)(?= )){_BLANK}\n?")
_SECTION_SIGN = re.compile(rf"{_HEADER}(?:[ \u00a0\t]{{1,4}}|$)")
# A bare number in a column between § and title, or alone in parentheses behind the title.
_COLUMN_END = re.compile(r"(?:[\t,.–-]\d[\d.]{0,9})?(?:\t|[ \u00a0]{2,})(?=[A-ZÅÄÖ])")
_ALONE = re.compile(
    r"\((?:(?:19|20)\d\d[-/:.]\d{3,6}|\d\d-\d{3,4}|[A-ZÅÄÖ][a-zåäö]{1,4} \d{1,4}/\d\d)"
    r"(?:(?:, (?:\d\d-\d{3,4}|[A-ZÅÄÖ][a-zåäö]{1,4} \d{1,4}/\d\d)){0,4})\)$"
)
_OF_ROW = re.compile(r"[^,\s()][^,()]*")
_PLAN_CODE = re.compile(r"[\s,./–-]{0,4}(?:\d[\d.]{0,9})?\s{0,2}$")
_SCHOOL_YEAR = re.compile(r"(?:19|20)(\d\d)/(?:19|20)?(\d\d)$")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d[-–](?:19|20)\d\d$")
_DAY = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d")
_DATE_REST = re.compile(r"[-/.–]\d\d(?!\d)")


def find_dnr(text: str, start: int = 0, end: int | None = None) -> Iterator[Tag]:
    """The case numbers of text[start:end] that have a label or a diary code, in order."""
    at, stop = start, len(text) if end is None else end
    numbers = (match.start() for match in _NUMBERS.finditer(text, start, stop))
    for low, high in stretches(text, numbers, _LONGEST):
        at, close = max(at, low), min(high, stop)
        while match := _ANYWHERE.search(text, at, close):
            at = max(match.end(), match.start() + 1)  # the label of a row is empty
            if match["label"] is None:
                if _is_dnr(text, match):
                    yield _tag(text, *match.span())
                continue
            for tag in _row(text, match.end(), stop):
                yield tag
                at = tag.end


def _row(text: str, start: int, stop: int) -> Iterator[Tag]:
    """The numbers right after a label: one, or several in a row (`Dnr 12/23 och 13/23`)."""
    at: int | None = start
    while at is not None and (match := _LABELLED.match(text, at, stop)) and _is_dnr(text, match):
        yield _tag(text, *match.span())
        following = _NEXT.match(text, match.end(), stop)
        at = following.end() if following else None


def header_dnr(line: str, offset: int) -> list[Tag]:
    """The case numbers of a § header line or the line under it, bare ones too (`§ 17 1317/22`, `104563`).

    `offset` is where the line begins in the document.  A bare number counts only where it is all the line
    holds beside § and plan code.
    """
    tags = list(find_dnr(line))
    if not tags:
        header = _SECTION_SIGN.match(line)
        bare = _BY_PLACE.match(line, header.end() if header else len(line) - len(line.lstrip()))
        if bare and _is_dnr(line, bare) and _ends(line, bare):
            tags = [_tag(line, *bare.span())]
        elif alone := _ALONE.search(line):
            row = _OF_ROW.finditer(line, alone.start() + 1, alone.end() - 1)
            tags = [_tag(line, *match.span()) for match in row]
    return [Tag(tag.start + offset, tag.end + offset, tag.label, tag.value, tag.source) for tag in tags]


def _ends(line: str, bare: re.Match[str]) -> bool:
    """Whether a bare number is all a line holds, or a column of its own between § and title."""
    if _PLAN_CODE.match(line, bare.end()):
        return True
    column = line[: bare.start()].endswith(("\t", "  "))
    return column and _COLUMN_END.match(line, bare.end()) is not None


def normalise_dnr(printed: str) -> str:
    """One spelling for a printed case number.

    `CODE YEAR/NUMBER` where it names its diary (`KS/2025:4`, `Dnr KS 2025-04` and `2025/KS 4` are
    `KS 2025/4`), `YEAR/NUMBER` or `NUMBER/YEAR` in the printed order where it does not.  Zeros before the
    number go, a sub-number stays (`SLK 2024/9:52`), a year of two digits stays: its century is a guess.
    """
    bare = " ".join(_FIRST_LABEL.sub("", printed, count=1).strip(" \u00a0().,;").split("\n"))
    if not any(shape.fullmatch(bare) for shape in _SHAPES if "no" not in shape.groupindex):
        for shape in _SHAPES:
            match = shape.match(bare)
            if match and "no" in shape.groupindex:
                return _normal(match)
    return re.sub(r"\s+", " ", bare)


def dnr_key(text: str) -> str:
    """The key under which the spellings of a case number meet: `KS/2025:4`, `ks 2025-04` are `ks 2025 4`."""
    normal = normalise_dnr(text.upper()).casefold()
    parts = re.split(r"[\s./:_–-]+", normal)
    return " ".join(part.lstrip("0") or part for part in parts if part)


def _normal(match: re.Match[str]) -> str:
    groups = match.groupdict()
    number = (groups["no"].lstrip("0") or "0") + (groups.get("sub") or "")
    year = groups["year"]
    if groups.get("code"):
        return f"{groups['code'].upper()} {year}/{number}"
    return f"{year}/{number}" if match.start("year") < match.start("no") else f"{number}/{year}"


def _is_dnr(text: str, match: re.Match[str]) -> bool:
    """Whether the match is no look-alike: a date, a span of years, a school year, a statute, a report."""
    printed = match.group()
    code = re.search(r"[A-Za-zÅÄÖåäö]{2,}", printed)
    name = code.group().upper() if code else ""
    if name in _FOREIGN or (name.endswith("FS") and ":" in printed):
        return False
    if _YEARS.search(printed) or _DAY.fullmatch(printed) or _is_school_year(printed, name):
        return False
    if re.search(r"\D\d\d$", printed) and _DATE_REST.match(text, match.end()):
        return False
    return not (re.match(r"[12]\d{3}/", printed) and _is_union_law(text, match))


def _is_school_year(printed: str, code: str) -> bool:
    years = _SCHOOL_YEAR.search(printed)
    return bool(years) and not code and (int(years[1]) + 1) % 100 == int(years[2]) if years else False


def _is_union_law(text: str, match: re.Match[str]) -> bool:
    """`(EU) 2016/679`, `direktiv 2009/147/EG`: an act of the European Union."""
    before = text[max(0, match.start() - 20) : match.start()]
    act = re.search(r"(?:\bE[UGC]\)?|\bnr|förordning(?:en)?|direktiv(?:et)?|\bbeslut(?:et)?)[ \n]*$", before)
    return bool(act) or bool(re.match(r"/E[UGC]", text[match.end() : match.end() + 3]))


def _tag(text: str, start: int, end: int) -> Tag:
    return Tag(start, end, EntityLabel.DNR, normalise_dnr(text[start:end]), SOURCE)
