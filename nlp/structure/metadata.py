"""What the head of a handling says of itself: kommun, organ, date."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from itertools import pairwise

from nlp.rules.datum import find_dates

_FIRST = (
    "(?:Västra|Östra|Norra|Södra|Lilla|Stora|Upplands|Nya|Övre|Nedre)"  # the first word of names in two words
)
_KOMMUN = re.compile(
    rf"\b(?P<name>(?:{_FIRST} )?[A-ZÅÄÖÉ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäö]+)?) (?:[Kk]ommun|[Ss]tad)\b"
    r"(?! (?:fullm|styr))"
    r"|\b(?P<capitals>[A-ZÅÄÖÉ]{2,}(?:[ -][A-ZÅÄÖ]{2,})?) (?:KOMMUN|STAD)\b"
)
_NAME = r"[A-ZÅÄÖ][a-zåäö]+(?:-[A-ZÅÄÖ][a-zåäö]+)?"
_FORBUND = (
    r"(?:[Kk]ommunal|[Mm]yndighets|[Mm]iljö|[Rr]äddnings|[Rr]äddningstjänst|[Ss]amordnings|[Gg]ymnasie"
    r"|[Uu]tbildnings|[Aa]vfalls)förbund"
)
_REGION = re.compile(
    rf"(?<!Business )(?<![\w-])(?P<region>Region {_NAME}(?: {_NAME})?"
    rf"|{_NAME}(?: [A-ZÅÄÖ]?[a-zåäö]+)? läns? landsting|Landstinget {_NAME}"
    rf"|(?:{_NAME} )?[A-ZÅÄÖ][a-zåäö]+regionen|(?:{_NAME} ){{1,2}}(?:[a-zåäö]+ )?{_FORBUND}(?!et)"
    rf"|{_FORBUND}et {_NAME}(?: {_NAME})?|Räddningstjänsten {_NAME}(?: {_NAME})?)"
    r"|\b(?P<loud>(?:REGION|LANDSTINGET|[A-ZÅÄÖ]{4,}FÖRBUNDET|RÄDDNINGSTJÄNSTEN) [A-ZÅÄÖ]{3,}"
    r"(?: (?!PROTOKOLL|SAMMANTR|UTDRAG|KALLELSE)[A-ZÅÄÖ]{3,}(?!\w))?|[A-ZÅÄÖ]{3,} LÄNS LANDSTING)\b"
)
# The body of a kommun by its whole name: `Organ: Lindviks kommunstyrelse`.
_OF_BODY = re.compile(rf"\b(?P<name>(?:{_FIRST} )?{_NAME})s kommun(?:styrelsen?|fullmäktige)\b")
# What may stand before the name in a letterhead: a page number, what it is, its body.
_BEFORE = re.compile(
    r"(?:[\d\s()\[\].,:/–|-]|sammanträdesprotokoll|protokoll(?:sutdrag)?|utdrag|sida|sid\.?|kallelse"
    r"|(?:för |från )?[\wåäö-]*(?:styrelsen?|nämnden|fullmäktige|utskott(?:et)?)(?:s arbetsutskott)?,?"
    r" (?:i |för ))*",
    re.IGNORECASE,
)
_PROSE = re.compile(r" [a-zåäö]")  # the name is the subject of a sentence
_MEMBER = re.compile(_FORBUND)  # one that the kommun is a member of is named as often
_WITHIN = re.compile(r"\b(?:i|inom) $")
_TWICE = 2  # times that the text must name a kommun whose letterhead does not
# Names that end in s by themselves: Alingsås, Höganäs, Hagfors, Grums.
_OWN_S = re.compile(r"(?:ås|näs|fors|ums|is)$", re.IGNORECASE)
_NO_NAME = frozenset(
    {"Vår", "Din", "En", "Per", "I", "Av", "Om", "Hela", "Denna", "Digital", "Inom", "Organ", "Nämnd"}
)

_BODY = (
    r"(?:nämnd(?:en)?|styrelsen?|fullmäktige|utskott(?:et)?|beredning(?:en)?|direktion(?:en)?|kommitt[eé]n?)"
)
_ORGAN_NAME = (
    r"(?:(?:Stads|Kommun)delsnämnden(?: [A-ZÅÄÖ][a-zåäö]+){1,3}|Gemensamma nämnden för [a-zåäö, -]{3,60}"
    r"|(?:[A-ZÅÄÖ][a-zåäö]+-?,? (?:[a-zåäö]+-?,? )?(?:och|samt) (?:(?!(?:till|från|av|om|i) )[a-zåäö]+ ){0,2}"
    r"[a-zåäö]*"
    r"|[A-ZÅÄÖ][a-zåäö]+[ae] [a-zåäö]*|[A-ZÅÄÖ][a-zåäö]*)"
    rf"{_BODY}|Nämnden för [a-zåäö, -]{{3,60}}|Landsting(?:et|sfullmäktige)|Drätselkammaren"
    r"|(?:Fullmäktige|Styrelsen|Direktionen|Nämnden|Förbundsdirektionen|Utskottet|Beredningen"
    r"|Presidiet)(?!\w))"
    r"(?:s (?:[a-zåäö]+(?:- och [a-zåäö]+)? )?[a-zåäö]*(?:utskott|beredning|presidium))?"
)
_ORGAN = re.compile(_ORGAN_NAME)
_TITLE_LINES = 6  # lines in which a protokoll says what it is
_COLUMN = re.compile(r"\s*[|•]\s*|\t+|\s{3,}")
_PLACE = rf"(?P<place>(?:{_FIRST} )?[A-ZÅÄÖ][a-zåäö]+(?:-[A-ZÅÄÖ][a-zåäö]+)?)(?! läns?\b)(?=\s|[.,]|$)"
_ELECTED = (
    r"(?:[a-zåäö-]+(?: och [a-zåäö]+)?(?:fullmäktige|nämnden|styrelsen)|drätselkammaren|stadskollegiet)"
)
_MET = re.compile(
    rf"(?:sammanträde|möte|[Pp]rotokoll) (?:med|inför|för|av|från) (?P<organ>{_ELECTED}) (?:i|uti) {_PLACE}"
)
_HELD = re.compile(
    r"[Pp]rotokoll (?:fört )?(?:vid|från)"
    r" (?P<organ>[a-zåäö]*(?:nämnden|styrelsen|fullmäktige|direktionen|utskottet))s? (?:sammanträde|möte)\b"
    r"|^(?=[A-ZÅÄÖ])(?P<held>(?i:[a-zåäö]*(?:nämnden|styrelsen|fullmäktige|direktionen|utskottet)))"
    r"s sammanträde\b"
)
_FORBUND_ALONE = re.compile(rf"{_FORBUND}et")
_NAME_ALONE = re.compile(rf"{_NAME}(?: {_NAME})?|[A-ZÅÄÖ]{{3,}}(?: [A-ZÅÄÖ]{{3,}})?")
_SEATED = re.compile(
    rf"(?!\w*delsnämnd)(?P<organ>[A-ZÅÄÖ]{_ELECTED}|{_ORGAN_NAME}) i {_PLACE}(?: kommun| stad)?$"
)
_DECIDED = re.compile(rf"(?P<organ>{_ORGAN_NAME})s? (?:beslut|beslutar(?: att)?):?")
_NOISE = re.compile(
    r"\b(?:sammanträdes?-?protokoll|sammanträdesdatum|sammanträdesdag|protokollsutdrag"
    r"|protokoll(?: nr\.? ?\d+)?|organ och §§|organ|nämnd/styrelse|nämnd|styrelse|forum|myndighet|datum"
    r"|sida|sid|blad|utdrag|kallelse|plats och tid"
    r"|[\w-]+ (?:kommun|stad))\b[:.,]?|\d{1,3} ?\(\d{1,3}\)|\(\d{1,3}\)|§§? ?\d+ ?[-–] ?\d+"
    r"|\d{4}-\d\d-\d\d|\d{1,2} [a-zåäö]{3,9} \d{4}|\d+",
    re.IGNORECASE,
)
_LINKS = re.compile(r"^(?:Till|för|från|Protokoll för) | (?:i|vid)$")
_MEETING_DAY = re.compile(r"sammanträdesda(?:tum|g)", re.IGNORECASE)
_MEETING = re.compile(
    r"^(?:[\w ]{0,30}sammanträde\b(?! den)|protokoll|plats och tid|tid och plats"
    r"|(?:mån|tis|ons|tors|fre|lör|sön)dag)",
    re.IGNORECASE,
)
_DAY = re.compile(r"^datum\b|^tid\b", re.IGNORECASE)
_SHORT = (
    re.compile(r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})[ -](?P<year>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<![\d.])(?P<year>(?:19|20)\d\d)[./](?P<month>\d\d)[./](?P<day>\d\d)(?![\d.])"),
    re.compile(r"(?i:datum|dag):?\s{1,3}(?P<year>[012]\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)"),
)
_ALONE = re.compile(r"\d{4}-\d\d-\d\d")
_LABEL = 40  # characters: a line with a label whose value stands below
_LETTERHEAD = 12  # lines above the text of a letter
_PAGE_HEAD = re.compile(r"sammanträdesdatum|protokoll\b", re.IGNORECASE)
_NOT_THE_DAY = re.compile(r"juster|anslag|uppsätt|nedtag|underskrift", re.IGNORECASE)


def kommun_in(head: Sequence[str], text: str) -> str:
    """The kommun, region or förbund that the letterhead names, else what the text names most; "" in doubt.

    Somebody who takes part can come from another kommun, so a name inside a line of the head is not enough.
    """
    for line in head:
        names = {
            name
            for name, before, behind in _names(line)
            if _BEFORE.fullmatch(before) and not _PROSE.match(behind)
        }
        names |= {_without_genitive(match["name"]) for match in _OF_BODY.finditer(line)}
        if len(names) == 1:
            return names.pop()
    if name := seat_in(head)[1] or _in_two_lines(head):
        return name
    counted = Counter(name for name, *_ in _names(text) if not _MEMBER.search(name))
    often = Counter({name: count for name, count in counted.items() if count >= _TWICE})
    if often:
        return _clear_winner(often)
    within = {name for name, before, _ in _names(text) if _WITHIN.search(before)}
    return within.pop() if len(within) == len(counted) == 1 else ""


def _in_two_lines(head: Sequence[str]) -> str:
    """The förbund whose letterhead takes two lines: `Räddningstjänstförbundet` / `NORRA ÅSEN`."""
    for above, below in pairwise(head[:_TITLE_LINES]):
        if _FORBUND_ALONE.fullmatch(above) and _NAME_ALONE.fullmatch(below):
            return f"{above} {below.title() if below.isupper() else below}"
    return ""


def _names(text: str) -> Iterator[tuple[str, str, str]]:
    """The names in a text, each with what stands before it on its line, and right behind it."""
    for match in _REGION.finditer(text):
        name = match["region"] or match["loud"].title().replace(" Läns Landsting", " läns landsting")
        yield name, _before(text, match.start()), text[match.end() : match.end() + 3]
    for match in _KOMMUN.finditer(text):
        name = match["name"] or match["capitals"].title()
        if name.split()[0] not in _NO_NAME:
            yield _without_genitive(name), _before(text, match.start()), text[match.end() : match.end() + 3]


def _before(text: str, at: int) -> str:
    return text[max(0, at - 100, text.rfind("\n", 0, at) + 1) : at]


def _without_genitive(name: str) -> str:
    return name[:-1] if name.endswith("s") and not _OWN_S.search(name) else name


def organ_in(head: Sequence[str]) -> str:
    """The body whose name stands alone on a line or in a column of it, labels, dates and page numbers aside.

    Else the one of which the first sentence says that it met (`sammanträde med stadsfullmäktige i Lindvik`).
    """
    alone = next(filter(None, map(_organ_on, head)), "")
    alone = alone or next(filter(None, map(_organ_in_column, head[:_TITLE_LINES])), "") or seat_in(head)[0]
    texts = () if alone else (" ".join(head[:_TITLE_LINES]), *head[:_TITLE_LINES])
    held = next(filter(None, map(_HELD.search, texts)), None)
    return (held["organ"] or held["held"]).capitalize() if held else alone


def _organ_in_column(line: str) -> str:
    columns = _COLUMN.split(line)
    return next(filter(None, map(_organ_on, columns)), "") if len(columns) > 1 else ""


def seat_in(head: Sequence[str]) -> tuple[str, str]:
    """Body and place of `Kommunalfullmäktige i Lindvik`, on a line or where a body met; "" for none."""
    said = " ".join(head[:_TITLE_LINES])
    found = {
        (match["organ"][:1].upper() + match["organ"][1:], _without_genitive(match["place"]))
        for text in (said, *head[:_TITLE_LINES])
        if (match := _MET.search(text) or _SEATED.match(text))
    }
    return found.pop() if len(found) == 1 else ("", "")


def organ_deciding(said: Sequence[str]) -> str:
    """The body that headings (`Kommunstyrelsens beslut`) or repeated page heads name; "" in doubt."""
    deciding = Counter(match["organ"] for line in said if (match := _DECIDED.fullmatch(line)))
    heads = Counter(
        organ
        for index, line in enumerate(said)
        if (organ := _organ_on(line)) and any(map(_PAGE_HEAD.search, said[index : index + 3]))
    )
    repeated = Counter({organ: count for organ, count in heads.items() if count > 1})
    return _clear_winner(deciding) or _clear_winner(repeated)


def _clear_winner(found: Counter[str]) -> str:
    """What is found at least twice as often as anything else."""
    ranked = found.most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]) else ""


def _organ_on(line: str) -> str:
    rest = " ".join(_NOISE.sub(" ", line).split()).strip(" ,.:;–-/|")
    rest = _LINKS.sub("", rest)
    rest = rest[:1].upper() + rest[1:]
    if rest.isupper():
        rest = rest.capitalize()
    match = _ORGAN.match(rest)
    return match[0] if match and match.end() == len(rest) else ""


def date_in(head: Sequence[str]) -> str:
    """The date of the sammanträde as ISO: where a line says so, else beside body or place; "" for none."""
    found = _date_by(head, _MEETING_DAY.search, _organ_on, _MEETING.search, _DAY.search)
    return found or _date_by(head[:_TITLE_LINES], _PAGE_HEAD.search, _ALONE.fullmatch)


def letter_date_in(head: Sequence[str]) -> str:
    """The date of a letter as ISO: where a line says so, else the first at its top; "" for none."""
    return _date_by(head[:_LETTERHEAD], _DAY.search, bool)


def _date_by(head: Sequence[str], *tests: Callable[[str], object]) -> str:
    dated = [(line, _date_on(line)) for line in head]
    return next((day for test in tests if (day := _first_date(dated, test))), "")


def _date_on(line: str) -> str:
    """The first date of a line, also in the short forms of heads: 21/5 2024, 2024.05.21, 240521."""
    if full := next((tag.value for tag in find_dates(line)), ""):
        return full
    for form in _SHORT:
        if match := form.search(line):
            year = match["year"] if len(match["year"]) > len("24") else "20" + match["year"]
            with suppress(ValueError):  # 2024.13.45: printed so, but no day
                return date(int(year), int(match["month"]), int(match["day"])).isoformat()
    return ""


def _first_date(dated: list[tuple[str, str]], test: Callable[[str], object]) -> str:
    """The date on the first line that passes, or on one of the two lines below it."""
    for index, (line, _) in enumerate(dated):
        if not test(line) or _of_signing(dated, index):
            continue
        for below in range(index, min(index + 3, len(dated))):
            if dated[below][1] and not _of_signing(dated, below):
                return dated[below][1]
    return ""


def _of_signing(dated: list[tuple[str, str]], index: int) -> bool:
    """Whether a line is about the signing or the notice, by its own words or by the label above it."""
    label = dated[index - 1][0] if index else ""
    named = len(label) < _LABEL and _NOT_THE_DAY.search(label) and not dated[index - 1][1]
    return bool(named or _NOT_THE_DAY.search(dated[index][0]))
