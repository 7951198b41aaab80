"""Titles and dnr: what stands in the header of a § beside its number, on its line and on the lines below."""

import re
from dataclasses import dataclass
from functools import cache

from nlp.rules.datum import find_dates
from nlp.rules.dnr import find_dnr, header_dnr
from nlp.rules.namnform import is_first_name
from nlp.structure.blocks import block_text, cue
from nlp.structure.earlier import of_earlier_body
from nlp.structure.header_words import header_words
from nlp.structure.headers import Header
from nlp.structure.headings import Heading, heading, plain
from nlp.structure.item import SIGNS
from nlp.structure.lines import Line
from nlp.structure.metadata import organ_in
from nlp.structure.patterns import vocabulary
from nlp.terms import SectionLabel

LONGEST_TITLE = 6  # lines
_LABEL = (
    r"(?:dnr?|diarienummer|ärendenummer|diarie ?nr|diariebeteckning|ärendenr|ärendebeteckning|ärende-?id"
    r"|d\.\s?nr|diarie|aktnr|akt nr|reg\.?\s?nr|handläggare|dp)"
)
# `Ärende TN 2020/209`: a label too, where a dnr or nothing follows
_FIRST_LABEL = rf"(?:{_LABEL}|ärende(?=:? ?(?:[A-ZÅÄÖ]{{2,6}}[ /-]?)?(?:19|20)\d\d|[:\s]*(?:\0|$)))"
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
    rf"(?:\s*[(\[,|]|\s)\s*(?:{_FIRST_LABEL}[\s.:]*)?\0(?:(?:[,;\s]|och\b|samt\b){{1,4}}\0){{0,4}}"
    r"(?:[-–./\s]{0,3}\d[\d.]{0,8})?(?:\s?\(?[A-ZÅÄÖ]{2,4}\)?)?\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_LEFT_BEHIND = re.compile(rf"\s*(?:[(,]?\s*\b{_LABEL}\b[.:]*\s*\(?\s*\)?|\(\s*\)|,)\s*$", re.IGNORECASE)
# A dnr whose digits the source has lost, or never had: `Dnr 2014/ `, `dnr: KS 956/ `, `Dnr Ks `.
_LOST = re.compile(
    rf"\s*(?i:{_LABEL})\b[\s.:]*(?:[A-ZÅÄÖ][A-Za-z]{{0,5}}\b(?! [a-zåäö])|(?=\d))[\s/-]*"
    r"(?:\d{0,4}[/–-](?:[A-Z]{2,4}\b)?)?\s*"
)
_CONTINUES = re.compile(r"[a-zåäö(–-]")
# characters: a line of a title shorter than that was not wrapped, one longer is text
_WRAPPED, _LINE = 40, 110
# Behind a gap only a line that begins inside a sentence goes on with the title; a decision's point does not.
_GOES_ON = re.compile(r"(?!att\b|dels\b|[a-z]\))[a-zåäö]")
_OPEN_END = re.compile(
    r"(?:[,–-]|\b(?:och|samt|av|för|till|i|om|på|från|med|den|det|att|angående|gällande|avseende|vid|mellan|inom|hos"
    r"|under|över|mot|enligt|kring|ang|ang\.|som|de|ett|en|dess|kap\."
    r"|ordföranden?|ordf\.?|kommunalråd(?:et)?|regionråd(?:et)?|ledamoten))$"
)
_ABBREVIATED = re.compile(
    r"\b(?:kap|m\.\s?m|m\.\s?fl|s\.\s?k|bl\.\s?a|t\.\s?ex|t\.\s?o\.\s?m|fr\.\s?o\.\s?m|f\.\s?d"
    r"|dnr|kv|nr|st|pkt|resp|inkl|ang|avd|a\.\s?a)\.$"
)
# Lines of the header that are neither title nor dnr: who prepares it, and running heads that got in between.
_ASIDE = re.compile(
    r"(?:handläggare|föredragande|ansvarig(?=:)|handl\.|föredr\.|diarieplansbeteckning|handlingstyp|ärendetyp|kontaktperson|sammanträdesda(?:tum|g))\b"
    r"|(?:ärende|punkt)(?:\s?nr)?\.? ?\d{1,3}\.?$"
    r"|(?:sammanträdes)?protokoll(?:\s+nr\.?\s?\d+)?\s*$|\d{1,3} ?\(\d{1,3}\)$",
    re.IGNORECASE,
)
# Under the title of a permit or a motion: who asks, for what place.
_PARTICULAR = re.compile(
    r"(?:Sökande|Sökanden|Fastighet|Fastighetsbeteckning|Fastighetsägare|Byggherre|Kontrollansvarig|Motionär|Motionärer"
    r"|Interpellant|Frågeställare|Förslagsställare|Adress|Klagande|Anmälare|Verksamhetsutövare|Ärendet avser"
    r"|Ansökan avser|Bygglovspliktig åtgärd|Åtgärd|Objekt)(?:\(n\))?:? ?[:\t] ?\S"
    r"|\(?[Bb]il(?:aga|agor|\.)? ?(?:§ ?)?[\d, –-]{0,8}\)?$"
)
# What only a sentence has: a verb in the past, first or behind its subject, in no clause of a title.
_TOLD = re.compile(
    r"^(?:Förelåg|Föredrogs|Upplästes|Anmäldes|Beslöts|Beslutades|Meddelades)\b"
    r"| (?:hade|öppnades|öppnas|inkom)\b"
)
_CLAUSE = re.compile(r"\b(?:att|som|hur|där|vad|när|om)\b")
_RESPONSIBLE = re.compile(r"(?:ansvarig|handläggare|föredragande|handl\.|föredr\.) ?:", re.IGNORECASE)
_CLOCK = re.compile(r"\s*\((?:kl\.? ?)?\d{1,2}[.:]\d\d(?: ?[–-] ?\d{1,2}[.:]\d\d)?\)\s*$")
_RIGHT = re.compile(r"(?:\s{3,}|\s*\()(?:dnr[.:]?\s)?$", re.IGNORECASE)
# Headings of these are the title where they stand first; those a § can begin with, if more follows.
_TITLES = frozenset({
    SectionLabel.JAV, SectionLabel.JUSTERING, SectionLabel.NARVARO, SectionLabel.OVRIGT,
    SectionLabel.INNEHALL, SectionLabel.DEBATT,
})  # fmt: skip
_EITHER = frozenset({SectionLabel.FORSLAG, SectionLabel.ARENDE, SectionLabel.EKONOMI})


@dataclass(frozen=True, slots=True)
class Title:
    """A title, the dnr as printed that stand on its lines or among them, and the line behind them.

    `earlier` are the lines among them that name the § of bodies that had the matter before.
    """

    text: str
    dnr: tuple[str, ...]
    body: int
    earlier: tuple[int, ...] = ()


def title_of(lines: list[Line], header: Header, end: int) -> Title:
    """The title of the § at `header`, whose lines end before `end`."""
    first = _rest(header)
    parts = [first] if first else []
    dnr = printed_dnr(header.rest)
    index = body = header.line + 1
    earlier: list[int] = []
    while index < end and len(parts) < LONGEST_TITLE:
        line = lines[index]
        if only_dnr(line.text) or _dated_dnr(line.text):
            dnr += printed_dnr(line.text)
            body = index + 1
        elif not parts and of_earlier_body(line.text):
            earlier.append(index)
        elif not _aside(lines, index, parts):
            if parts and not _runs_on(parts[-1]) and _PARTICULAR.match(line.text):
                break
            if not _of_title(lines, index, parts, header):
                break
            text, beside = _without_right(line.text)
            parts.append(text)
            dnr += beside
            body = index + 1
        index += 1
    said = tuple(dict.fromkeys(dnr))
    return Title(_joined(parts), said, body if parts or dnr else header.line + 1, tuple(earlier))


def bare(header: Header) -> bool:
    """Whether a header line holds no title."""
    return not _rest(header)


def only_dnr(text: str) -> bool:
    """Whether a line holds nothing but dnr and their labels."""
    if any(find_dates(text)):
        return False
    return bool(header_dnr(text, 0)) and _LABEL_LEFT.fullmatch(_without_dnr(text)) is not None


def _dated_dnr(text: str) -> bool:
    """`2012-01-24 Dnr 941-2011`: the day and dnr of a § that another body's minutes append."""
    dates = list(find_dates(text))
    return len(dates) == 1 and dates[0].start == 0 and only_dnr(text[dates[0].end :].strip())


def _rest(header: Header) -> str:
    """What stands on the header line beside dnr and stacked numbers: the title, or its beginning."""
    rest = _stacked().sub("", header.rest)
    rest = _without_behind(rest)
    text = _without_dnr(rest)
    if text == rest and (lost := _LOST.match(rest)):
        return rest[lost.end() :].lstrip(_AROUND).rstrip(_BEHIND)
    if text == rest and not _LABELLED.match(rest):  # the number before it is no plan code
        title = "" if _ONLY_YEAR.fullmatch(rest) else _LEFT_BEHIND.sub("", rest)
    else:
        title = _LEFT_BEHIND.sub("", _LABEL_LEFT.sub("", text, count=1))
        title = "" if _ONLY_CODE.fullmatch(title.strip(_AROUND)) else title
    title = title.lstrip(_AROUND).rstrip(_BEHIND)
    return "" if _RESPONSIBLE.match(title) else title


def _without_behind(text: str) -> str:
    """The text without the dnr that stands behind a title, plan code and parentheses and all."""
    marked = text
    for tag in sorted(header_dnr(text, 0), key=lambda tag: -tag.start):
        marked = f"{marked[: tag.start]}\0{marked[tag.end :]}"
    match = _RIGHT_LEFT.search(marked)
    title = marked[: match.start()] if match else ""
    return title if title.strip(_AROUND) and "\0" not in title else text


def _without_dnr(text: str) -> str:
    for tag in sorted(header_dnr(text, 0), key=lambda tag: -tag.start):
        text = text[: tag.start] + text[tag.end :]
    return text


@cache
def _stacked() -> re.Pattern[str]:
    """The numbers under which other bodies had the matter: `Sn 50 Au 84 Sn 34`, `KF § 12 (KS § 40)`."""
    prefix = vocabulary().prefix
    return re.compile(rf"^(?:[\s,/(]*(?:{prefix})\s?(?:§\s?)?\d{{1,4}}(?:/\d*)?(?![^\s,/)])\)?)+")


def printed_dnr(line: str) -> list[str]:
    """The dnr of a header line, as printed."""
    return [line[tag.start : tag.end] for tag in header_dnr(line, 0)]


def _without_right(text: str) -> tuple[str, list[str]]:
    """A line of the title without the dnr in parentheses or in the column to its right, and that dnr."""
    if not any(_RIGHT.search(text[: tag.start]) for tag in find_dnr(text)):
        return text.strip(SIGNS), []
    title = _without_behind(text)
    return title.strip(SIGNS), printed_dnr(text[len(title) :]) if title != text else []


def _aside(lines: list[Line], index: int, parts: list[str]) -> bool:
    text = lines[index].text
    organ = organ_in([text])
    return bool(_ASIDE.match(text)) or (
        bool(organ) and len(organ) == len(text) and not (parts and _runs_on(parts[-1]))
    )


def _of_title(lines: list[Line], index: int, parts: list[str], header: Header) -> bool:
    """Whether the line belongs to the title: the first does, later ones where the one before runs on."""
    line, before = lines[index], lines[index - 1]
    found = heading(line.text)
    if not parts:
        return not _tells(lines, index) if found is None else _heading_is_title(lines, index, found)
    if found:
        return False
    if _runs_on(parts[-1]):
        return True
    if line.block != before.block:
        return _GOES_ON.match(line.text) is not None or (
            len(before.text) >= _WRAPPED and index - 1 > header.line and _until_heading(lines, index)
        )
    if _CONTINUES.match(line.text):
        return True
    return index - 1 > header.line and _block_is_title(lines, index)


def _tells(lines: list[Line], index: int) -> bool:
    """Whether a § without title begins at once with its text: `Till att justera dagens protokoll utses …`."""
    said, first = block_text(lines, index), lines[index].text
    if len(said) <= _WRAPPED or not said.endswith("."):
        return False
    verb = vocabulary().says.search(first) or header_words().verbs.search(first) or _TOLD.search(first)
    told = verb is not None and _CLAUSE.search(first[: verb.start() + 1]) is None
    return cue(said) == SectionLabel.BESLUT or (told and len(first) > _WRAPPED)


def _heading_is_title(lines: list[Line], index: int, found: Heading) -> bool:
    """Whether the words of a heading are the title: another heading or the rest of the title follows."""
    text = lines[index].text
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    if found.length < len(text):
        return False
    if plain(text) in header_words().titles or found.label in _TITLES:
        return True
    if found.label not in _EITHER and not found.weak:
        return False
    return bool(_GOES_ON.match(below)) or heading(below) is not None


def _runs_on(part: str) -> bool:
    """Whether a line of a title cannot be its last: it ends with a preposition, or a first name alone."""
    return _OPEN_END.search(part) is not None or is_first_name(part.rsplit(" ", 1)[-1])


def _until_heading(lines: list[Line], index: int) -> bool:
    """Whether a heading follows within few lines, none of them a sentence, whatever gaps part them."""
    for line in lines[index : index + LONGEST_TITLE]:
        if heading(line.text):
            return True
        if _ends_sentence(line.text) or len(line.text) > _LINE:
            return False
    return False


def _block_is_title(lines: list[Line], index: int) -> bool:
    """A block of few lines, none a sentence, that a heading or a blank line ends."""
    for line in lines[index : index + LONGEST_TITLE]:
        if line.block != lines[index].block or heading(line.text):
            return True
        if _ends_sentence(line.text):
            return False
    return False


def _ends_sentence(text: str) -> bool:
    return text.endswith((".", ":", "!", "?")) and not _ABBREVIATED.search(text)


def _joined(parts: list[str]) -> str:
    return _CLOCK.sub("", " ".join(" ".join(parts).split())).strip(SIGNS)
