"""What the head of a handling says of itself: kommun, organ, date."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from nlp.rules.datum import find_dates

_FIRST = (
    "(?:Västra|Östra|Norra|Södra|Lilla|Stora|Upplands|Nya|Övre|Nedre)"  # the first word of names in two words
)
_KOMMUN = re.compile(
    rf"\b(?P<name>(?:{_FIRST} )?[A-ZÅÄÖÉ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäö]+)?) (?:[Kk]ommun|[Ss]tad)\b"
    r"(?! (?:fullm|styr))"
    r"|\b(?P<capitals>[A-ZÅÄÖÉ]{2,}(?:[ -][A-ZÅÄÖ]{2,})?) (?:KOMMUN|STAD)\b"
)
_REGION = re.compile(
    r"(?<!Business )\b(?P<region>Region [A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)?"
    r"|[A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ]?[a-zåäö]+)? läns? landsting|Landstinget [A-ZÅÄÖ][a-zåäö]+"
    r"|(?:[A-ZÅÄÖ][a-zåäö]+ )?[A-ZÅÄÖ][a-zåäö]+regionen|[A-ZÅÄÖ][a-zåäö]+(?: [a-zåäö]+)? kommunalförbund"
    r"|Kommunalförbundet [A-ZÅÄÖ][\wåäö]+)"
)
# Names that end in s by themselves: Alingsås, Höganäs, Hagfors, Grums.
_OWN_S = re.compile(r"(?:ås|näs|fors|ums|is)$", re.IGNORECASE)
_NO_NAME = frozenset(
    {"Vår", "Din", "En", "Per", "I", "Av", "Om", "Hela", "Denna", "Digital", "Inom", "Organ", "Nämnd"}
)

_BODY = (
    r"(?:nämnd(?:en)?|styrelsen?|fullmäktige|utskott(?:et)?|beredning(?:en)?|direktion(?:en)?|kommitt[eé]n?)"
)
_ORGAN_NAME = (
    r"(?:(?:[A-ZÅÄÖ][a-zåäö]+-?,? (?:[a-zåäö]+-?,? )?(?:och|samt) (?:[a-zåäö]+ ){0,2}[a-zåäö]*"
    r"|[A-ZÅÄÖ][a-zåäö]+[ae] [a-zåäö]*|[A-ZÅÄÖ][a-zåäö]*)"
    rf"{_BODY}|Nämnden för [a-zåäö, -]{{3,60}}|Landsting(?:et|sfullmäktige)|Drätselkammaren)"
    r"(?:s (?:[a-zåäö]+(?:- och [a-zåäö]+)? )?[a-zåäö]*(?:utskott|beredning|presidium))?"
)
_ORGAN = re.compile(_ORGAN_NAME)
_DECIDED = re.compile(rf"(?P<organ>{_ORGAN_NAME})s? (?:beslut|beslutar(?: att)?):?")
_NOISE = re.compile(
    r"\b(?:sammanträdes?-?protokoll|sammanträdesdatum|sammanträdesdag|protokollsutdrag"
    r"|protokoll(?: nr\.? ?\d+)?|organ|nämnd/styrelse|nämnd|styrelse|forum|myndighet|datum|sida|sid|blad"
    r"|utdrag|kallelse"
    r"|plats och tid"
    r"|[\w-]+ (?:kommun|stad))\b[:.,]?|\d{1,3} ?\(\d{1,3}\)|\(\d{1,3}\)"
    r"|\d{4}-\d\d-\d\d|\d{1,2} [a-zåäö]{3,9} \d{4}|\d+",
    re.IGNORECASE,
)
_MEETING_DAY = re.compile(r"sammanträdesda(?:tum|g)", re.IGNORECASE)
_MEETING = re.compile(
    r"^(?:[\w ]{0,30}sammanträde\b(?! den)|protokoll|plats och tid|tid och plats"
    r"|(?:mån|tis|ons|tors|fre|lör|sön)dag)",
    re.IGNORECASE,
)
_DAY = re.compile(r"^datum\b|^tid\b", re.IGNORECASE)
_LETTERHEAD = 12  # lines above the text of a letter
_PAGE_HEAD = re.compile(r"sammanträdesdatum|protokoll\b", re.IGNORECASE)
_NOT_THE_DAY = re.compile(r"juster|anslag|uppsätt|nedtag|underskrift", re.IGNORECASE)


def kommun_in(head: Sequence[str], text: str) -> str:
    """The kommun, region or förbund that the head names, else what the text names most; "" in doubt."""
    for line in head:
        if len(names := set(_names(line))) == 1:
            return names.pop()
    return _clear_winner(Counter(_names(text)))


def _names(text: str) -> Iterator[str]:
    for match in _REGION.finditer(text):
        yield match["region"]
    for match in _KOMMUN.finditer(text):
        name = match["name"] or match["capitals"].title()
        if name.split()[0] not in _NO_NAME:
            yield _without_genitive(name)


def _without_genitive(name: str) -> str:
    return name[:-1] if name.endswith("s") and not _OWN_S.search(name) else name


def organ_in(head: Sequence[str]) -> str:
    """The body whose name stands alone on a line, labels, dates and page numbers aside; "" for none."""
    return next(filter(None, map(_organ_on, head)), "")


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
    rest = " ".join(_NOISE.sub(" ", line).split()).strip(" ,.:;–-/").removeprefix("Till ")
    if rest.isupper():
        rest = rest.capitalize()
    match = _ORGAN.match(rest)
    return match[0] if match and match.end() == len(rest) else ""


def date_in(head: Sequence[str]) -> str:
    """The date of the sammanträde as ISO: where a line says so, else beside body or place; "" for none."""
    return _date_by(head, _MEETING_DAY.search, _organ_on, _MEETING.search, _DAY.search)


def letter_date_in(head: Sequence[str]) -> str:
    """The date of a letter as ISO: where a line says so, else the first at its top; "" for none."""
    return _date_by(head[:_LETTERHEAD], _DAY.search, bool)


def _date_by(head: Sequence[str], *tests: Callable[[str], object]) -> str:
    dated = [(line, next((tag.value for tag in find_dates(line)), "")) for line in head]
    return next((date for test in tests if (date := _first_date(dated, test))), "")


def _first_date(dated: list[tuple[str, str]], test: Callable[[str], object]) -> str:
    """The date on the first line that passes, or on one of the two lines below it."""
    for index, (line, _) in enumerate(dated):
        if not test(line) or _NOT_THE_DAY.search(line):
            continue
        for below, date in dated[index : index + 3]:
            if date and not _NOT_THE_DAY.search(below):
                return date
    return ""
