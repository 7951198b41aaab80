"""What stands in the header of a § beside the words of its title: dnr, labels, other bodies' numbers."""

import re
from functools import cache

from nlp.rules.datum import find_dates
from nlp.structure.header_dnr import LABEL, dnr_spans, printed_dnr
from nlp.structure.headers import Header
from nlp.structure.item import SIGNS
from nlp.structure.patterns import vocabulary

# `Ärende TN 2020/209`: a label too, where a dnr or nothing follows
_FIRST_LABEL = rf"(?:{LABEL}|ärende(?: nr)?(?=:? ?(?:[A-ZÅÄÖ]{{2,6}}[ /-]?)?(?:19|20)\d\d|[:\s]*(?:\0|$)))"
# What is left of a dnr line or header when its numbers are taken out: labels, joiners, a plan code.
_LABEL_LEFT = re.compile(
    rf"(?:[\s(\[*,;/|]|(?:{_FIRST_LABEL}|och|samt)\b[\s.:)*-]*)*(?:[-–./\s]*\d[\d.]{{0,8}}(?=[\s)\]]|$))?[\s)\]]*(?:\(?[A-ZÅÄÖ]{{2,4}}\)?$)?"
    # the number of the document in its case: `Dnr RS 2020-01377, handling 45–2021`
    r"(?:[,;]?\s*(?:handling|akt|aktbilaga|dokument|dok|löpnr|hid|id)(?:\s?nr)?[.:]*\s*[\d:/–-]{1,12}\)?)?",
    re.IGNORECASE,
)
_LABELLED = re.compile(rf"[\s(,]*{_FIRST_LABEL}\b", re.IGNORECASE)
_ONLY_YEAR, _ONLY_CODE = re.compile(r"[\s/-]*(?:(?:19|20)\d\d)?\s*"), re.compile(r"[A-ZÅÄÖ]{2,6}")
_AROUND, _BEHIND = SIGNS + ".|,/", SIGNS + "|,/"
# A dnr behind the title, taken out: its label, its plan code or the diary behind it, its parentheses.
_RIGHT_LEFT = re.compile(
    rf"(?:\s*[(\[,;|]|\s[–-](?=\s)|\s)\s*(?:{_FIRST_LABEL}[\s.:]*)?\0(?:(?:[,;\s]|och\b|samt\b){{1,4}}\0){{0,4}}"
    r"(?:[-–./\s]{0,3}\d[\d.]{0,8})?(?:\s?\(?[A-ZÅÄÖ]{2,4}\)?)?\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_LEFT_BEHIND = re.compile(rf"\s*(?:[(,]?\s*\b{LABEL}\b[.:]*\s*\(?\s*\)?|\(\s*\)|,)\s*$", re.IGNORECASE)
# A dnr whose digits the source has lost, or never had: `Dnr 2014/ `, `dnr: KS 956/ `, `Dnr Ks `.
_LOST = re.compile(
    rf"\s*(?i:{LABEL})\b[\s.:]*(?:[A-ZÅÄÖ][A-Za-z]{{0,5}}\b(?! [a-zåäö])|(?=\d))[\s/-]*"
    r"(?:\d{0,4}[/–-](?:[A-Z]{2,4}\b)?)?\s*"
)
_RESPONSIBLE = re.compile(r"(?:ansvarig|handläggare|föredragande|handl\.|föredr\.) ?:", re.IGNORECASE)
_RIGHT = re.compile(
    rf"(?:(?:\s{{3,}}|\t\s*|\s[|–-]\s+|\s*\()(?:{_FIRST_LABEL}[.:]?\s)?|[,;]\s*{_FIRST_LABEL}[.:]?\s+)$",
    re.IGNORECASE,
)
# A dnr in the column to the left, under the number of the §: `Dnr 123/77      ishall vid Sörgården`.
_LEFT = re.compile(
    rf"(?P<left>{_FIRST_LABEL}\b[^\t]{{2,30}}?)(?:\t\s*| {{3,}})(?P<title>\S.*)", re.IGNORECASE
)
# The body of the §, its page, behind the number of the §: `§ 45 Ärende 4`, `§ 45 KS`.
_BESIDE = re.compile(
    r"^\s*(?:§|K[SFsf]|[A-ZÅÄÖ]{2,4}|\d{4}-\d\d-\d\d)[.,:]?\s*$"
    r"|\s{2,}(?:sid|sida|s\.) ?\d{1,3}\s*$"
)
_DATED = re.compile(r"^\s*(?:\((?:19|20)\d\d\)|(?:19|20)\d\d-\d\d-\d\d(?=\s{2,}|\t|\s*$))")


def only_dnr(text: str) -> bool:
    """Whether a line holds nothing but dnr and their labels."""
    if any(find_dates(text)):
        return False
    return bool(dnr_spans(text)) and _LABEL_LEFT.fullmatch(_without_dnr(text)) is not None


def dated_dnr(text: str) -> bool:
    """`2012-01-24 Dnr 941-2011`: the day and dnr of a § that another body's minutes append."""
    dates = list(find_dates(text))
    return len(dates) == 1 and dates[0].start == 0 and only_dnr(text[dates[0].end :].strip())


def title_beside(header: Header) -> str:
    """What stands on the header line beside dnr and stacked numbers: the title, or its beginning."""
    rest = _BESIDE.sub("", _DATED.sub("", _stacked().sub("", header.rest)))
    rest = _without_behind(rest)
    text = _without_dnr(rest)
    if text == rest and (lost := _LOST.match(rest)):
        return rest[lost.end() :].lstrip(_AROUND).rstrip(_BEHIND)
    if text == rest and not _LABELLED.match(rest):  # the number before it is no plan code
        title = "" if _ONLY_YEAR.fullmatch(rest) else _LEFT_BEHIND.sub("", rest)
    else:
        title = _LEFT_BEHIND.sub("", _LABEL_LEFT.sub("", text, count=1))
        title = "" if _ONLY_CODE.fullmatch(title.strip(_AROUND)) else title
    title = _stacked().sub("", title).lstrip(_AROUND).rstrip(_BEHIND)
    return "" if _RESPONSIBLE.match(title) else title


def _without_behind(text: str) -> str:
    """The text without the dnr that stands behind a title, plan code and parentheses and all."""
    marked = text
    for start, end in reversed(dnr_spans(text)):
        marked = f"{marked[:start]}\0{marked[end:]}"
    match = _RIGHT_LEFT.search(marked)
    title = marked[: match.start()] if match else ""
    return title if title.strip(_AROUND) and "\0" not in title else text


def _without_dnr(text: str) -> str:
    for start, end in reversed(dnr_spans(text)):
        text = text[:start] + text[end:]
    return text


@cache
def _stacked() -> re.Pattern[str]:
    """The numbers under which other bodies had the matter: `Sn 50 Au 84 Sn 34`, `KF § 12 (KS § 40)`."""
    prefix = vocabulary().prefix
    return re.compile(rf"^(?:[\s,/(]*(?i:{prefix})\s?(?:§\s?)?\d{{1,4}}(?:/\d*)?(?![^\s,/)])\)?)+")


def without_dnr_beside(text: str) -> tuple[str, list[str]]:
    """A line of the title without the dnr in parentheses or in the columns beside it, and that dnr."""
    left = _LEFT.match(text)
    if left and only_dnr(left["left"]):
        return left["title"].strip(SIGNS), printed_dnr(left["left"])
    if not any(_RIGHT.search(text[:start]) for start, _ in dnr_spans(text)):
        return text.strip(SIGNS), []
    title = _without_behind(text)
    return title.strip(SIGNS), printed_dnr(text[len(title) :]) if title != text else []
