"""Titles and dnr: what stands in the header of a § beside its number, on its line and on the lines below."""

import re
from dataclasses import dataclass

from nlp.rules.namnform import is_first_name
from nlp.structure.blocks import block_text, cue
from nlp.structure.earlier import of_earlier_body
from nlp.structure.header_dnr import LABEL, printed_dnr
from nlp.structure.header_rest import dated_dnr, only_dnr, title_beside, without_dnr_beside
from nlp.structure.header_words import header_words
from nlp.structure.headers import Header
from nlp.structure.headings import Heading, heading, heading_at, plain
from nlp.structure.item import SIGNS
from nlp.structure.lines import Line
from nlp.structure.metadata import organ_in
from nlp.structure.patterns import vocabulary
from nlp.terms import SectionLabel

LONGEST_TITLE = 6  # lines
_CONTINUES = re.compile(r"[a-zåäö(–-]")
# characters: a line of a title shorter than that was not wrapped, one longer is text
_WRAPPED, _LINE = 40, 110
_FIRST = 30  # characters of a title on the header line that may have been wrapped, the number beside it
# Behind a gap only a line that begins inside a sentence goes on with the title; a decision's point does not.
_GOES_ON = re.compile(r"(?!att\b|dels\b|[a-z]\))[a-zåäö]")
_OPEN_END = re.compile(
    r"(?:[,–-]|\([^)]{0,40}|\b(?:och|samt|av|för|till|i|om|på|från|med|den|det|att|angående|gällande|avseende|vid|mellan|inom|hos"
    r"|under|över|mot|enligt|kring|ang|ang\.|som|åren?|året|perioden|tiden|kvarteret|fastighete(?:n|rna)|kv\.?|de|ett|en|dess|kap\."
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
_ONLY_LABEL = re.compile(rf"{LABEL}[.:]*", re.IGNORECASE)
_NO_TEXT = re.compile(r"[^\w]+$")
_PAST = re.compile(r" [a-zåäö]{3,}(?:ades|ade)\b")
_CLAUSE = re.compile(r"\b(?:att|som|hur|där|vad|när|om)\b")
_CLOCK = re.compile(r"\s*\((?:kl\.? ?)?\d{1,2}[.:]\d\d(?: ?[–-] ?\d{1,2}[.:]\d\d)?\)\s*$")
# What may stand before a title without belonging to it.
_SAYS_TITLE = re.compile(
    r"(?:ärende(?:mening|rubrik)?|rubrik|titel|ärendets rubrik):\s+(?=\S)", re.IGNORECASE
)
# Headings of these are the title where they stand first; those a § can begin with, if more follows.
_TITLES = frozenset({
    SectionLabel.JAV, SectionLabel.JUSTERING, SectionLabel.NARVARO, SectionLabel.OVRIGT,
    SectionLabel.INNEHALL, SectionLabel.DEBATT,
})  # fmt: skip
_INFORMS = re.compile(r"[A-ZÅÄÖ][\wåäö:-]+s (?:information|rapport|meddelanden)")
_COUNTED = re.compile(r"(?:ärende|punkt)(?: nr)? \d{1,3}", re.IGNORECASE)
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


def title_of(lines: list[Line], header: Header, end: int, *, titled: bool = False) -> Title:
    """The title of the § at `header`, whose lines end before `end`; only its dnr if `titled` already."""
    first = title_beside(header)
    following = lines[header.line + 1] if header.line + 1 < end else None
    if following and _COUNTED.fullmatch(first) and heading_at(following) is None:
        first = ""  # `§ 45 Ärende 4`, the title below
    parts = [first] if first else []
    dnr = printed_dnr(header.rest)
    index = body = header.line + 1
    earlier: list[int] = []
    while index < end and len(parts) < LONGEST_TITLE:
        line = lines[index]
        if line.code:
            dnr += [line.code]
            body = index + 1
        elif only_dnr(line.text) or dated_dnr(line.text):
            dnr += printed_dnr(line.text)
            body = index + 1
        elif of_earlier_body(line.text):
            earlier.append(index)
            body = index + 1 if parts else body
        elif not parts and (label := _SAYS_TITLE.match(line.text)):
            parts.append(line.text[label.end() :])
            body = index + 1
        elif not _aside(lines, index, parts):
            if parts and not _runs_on(parts[-1]) and _PARTICULAR.match(line.text):
                break
            if titled or not _of_title(lines, index, parts, header):
                break
            text, beside = without_dnr_beside(line.text)
            parts.append(text)
            dnr += beside
            body = index + 1
        index += 1
    text, beside = without_dnr_beside(_joined(parts))
    said = tuple(dict.fromkeys([*dnr, *beside]))
    return Title(text, said, body if parts or dnr else header.line + 1, tuple(earlier))


def bare(header: Header) -> bool:
    """Whether a header line holds no title."""
    return not title_beside(header)


def _aside(lines: list[Line], index: int, parts: list[str]) -> bool:
    text = lines[index].text
    organ = organ_in([text])
    label = index + 1 < len(lines) and _ONLY_LABEL.fullmatch(text) and only_dnr(lines[index + 1].text)
    return bool(_ASIDE.match(text) or _NO_TEXT.match(text) or label) or (
        bool(organ) and len(organ) == len(text) and not (parts and _runs_on(parts[-1]))
    )


def _of_title(lines: list[Line], index: int, parts: list[str], header: Header) -> bool:
    """Whether the line belongs to the title: the first does, later ones where the one before runs on."""
    line, before = lines[index], lines[index - 1]
    found = heading_at(line)
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
    return _block_is_title(lines, index) and (index - 1 > header.line or _wrapped(lines, index, parts))


def _wrapped(lines: list[Line], index: int, parts: list[str]) -> bool:
    """Whether the title on the header line is so long that it wraps, and a gap or dnr ends it on the next."""
    text = lines[index].text
    verb = vocabulary().says.search(text) or header_words().verbs.search(text) or _PAST.search(text)
    return len(parts[-1]) >= _FIRST and len(text) <= _LINE and not verb and _ends_block(lines, index)


def _ends_block(lines: list[Line], index: int) -> bool:
    """Whether the line is the last of its block, lines with no words and those of the header aside."""
    if index + 1 == len(lines) or lines[index + 1].block != lines[index].block:
        return True
    below = lines[index + 1].text
    return bool(_NO_TEXT.match(below) or _ASIDE.match(below) or only_dnr(below))


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
    if plain(text) in header_words().titles or _INFORMS.fullmatch(text) or found.label in _TITLES:
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
        if heading_at(line):
            return True
        if _ends_sentence(line.text) or len(line.text) > _LINE:
            return False
    return False


def _block_is_title(lines: list[Line], index: int) -> bool:
    """A block of few lines, none a sentence, that a heading or a blank line ends."""
    for line in lines[index : index + LONGEST_TITLE]:
        if line.block != lines[index].block or heading_at(line):
            return True
        if _ends_sentence(line.text):
            return False
    return False


def _ends_sentence(text: str) -> bool:
    return text.endswith((".", ":", "!", "?")) and not _ABBREVIATED.search(text)


def _joined(parts: list[str]) -> str:
    return _CLOCK.sub("", " ".join(" ".join(parts).split())).strip(SIGNS)
