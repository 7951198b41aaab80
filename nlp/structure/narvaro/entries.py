"""The names of an attendance list, each with the party printed behind it, before it, above it or apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from nlp.rules.names import find_persons
from nlp.rules.namnform import NAME, is_first_name
from nlp.rules.namnlista import natural
from nlp.rules.namnord import is_role, never_name
from nlp.rules.parti import find_parties

_OFFICES = "[Oo]rdförande|[Ll]edamot|[Ee]rsättare|[Ss]uppleant"
_PARTY = re.compile(
    rf"(?P<office>(?:,?[ \n](?:[12]:[ea] |Förste |Andre )?(?:[Vv]ice )?(?:{_OFFICES}|ordf\.),?)?)"
    r"(?:,?[ \n]{0,2}\(+[ ]?(?P<inside>[A-Za-zÅÄÖåäö!-]{1,6})[ ]?\)+"
    r"|[ ](?P<half>[A-ZÅÄÖ]{1,3})\)|[ ]?/(?P<stroke>[A-Za-zÅÄÖåäö]{1,4})/"
    r"|(?:,[ ]{0,3}\n?|[ \t]{1,3}|[ ]?\n|[ ][-–][ ])(?P<after>[A-ZÅÄÖ][A-Za-zåäö]{0,3}|s|m|c|fp|l|kd|kds|mp|v"
    r"|vpk|nyd|sd)(?=[,\s]|$))"
)
_BEFORE = re.compile(r"(?:^|\n|[\s)])\(?(?P<party>[A-ZÅÄÖ][A-Za-zåäö]{0,4})\)?[ \t]{1,4}\Z")
_BELOW = re.compile(r"\n[ ]?\(+[^)\n]{1,8}\)+\Z")
_CELL = re.compile(r"\(+[ ]?(?P<party>[A-Za-zÅÄÖåäö]{1,5}!?|-)[ ]?\)+")
_GAP = re.compile(r"(?:[\s,;.]|§§?|\d|[-–]|t\.?o\.?m\.?|fr\.?o\.?m\.?|ej)*")
_LINE = re.compile(r"(?<![^\n])[A-ZÅÄÖ][^\n]+")
_CODE_CELL = re.compile(r"\t(?P<party>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,4})(?=\t|\n|$)")
_MARKS = frozenset({"JA", "NEJ", "TJG", "AVST", "NÄRV", "FRÅNV", "TJ", "ERS", "ORDF", "JÄV"})
_ROW_ENDS = re.compile(r"[ ]?(?:,|\t|\()|[ ][-–][ ][a-zåäö]{1,3}(?:$|[ ,])|[ ]?/[a-zåäö]{1,4}/")
_OVER = re.compile(r"[ \t]*(?:[-–:(][^\n]{0,40})?(?=\n)")
_NO_PARTY = re.compile(r"\n[ ]*(?:tjänstem|tjänsteper|övriga|sekreterare)", re.IGNORECASE)
_MARK = re.compile(r"[ \t]*(?P<mark>[Xx×✓–-])(?![\wåäö])")


_LETTERS = 5  # a party's abbreviation has no more


@dataclass(frozen=True, slots=True)
class Entry:
    """A name, the office printed before its party, the party, and where it all stands."""

    name: str
    party: str
    office: str
    start: int
    end: int


@cache
def is_party(code: str) -> bool:
    """Whether these letters are a party's, wherever they stand."""
    return next(find_parties(f"Anna Ek, ({code.upper()}), ({code.upper()}, S)"), None) is not None and any(
        tag.value == code.upper() for tag in find_parties(f"({code.upper()}, S)")
    )


def entries(text: str) -> list[Entry]:
    """Everybody named in a list, in order."""
    found = [_entry(text, start, end) for start, end in _names(text)]
    found = _parties_before(text, found)
    return _parties_above(text, _parties_apart(text, found))


def _names(text: str) -> list[tuple[int, int]]:
    known = [row for line in text.splitlines() if (row := _row_name(line.strip()))]
    found = [(tag.start, tag.end) for tag in find_persons(text, known)]
    rows = [row for row in _rows(text) if not any(low < row[1] and row[0] < high for low, high in found)]
    return sorted([*found, *rows])


def _rows(text: str) -> Iterator[tuple[int, int]]:
    """First name, surname and party at the start of a line: somebody, though called after a town."""
    for line in _LINE.finditer(text):
        name = NAME.match(text, line.start(), line.end())
        party = _PARTY.match(text, name.end()) if name else None
        if name and party and is_first_name(name[0].split()[0]) and "\n" not in name[0]:
            letters = _letters(party)
            if is_party(letters) and not any(map(is_role, name[0].split())):
                yield name.span()


def _row_name(line: str) -> str:
    """What looks like a name at the start of a line and is all of it, or ends at a comma, cell or party."""
    found = NAME.match(line)
    whole = found is not None and (found.end() == len(line) or _ROW_ENDS.match(line, found.end()) is not None)
    return found[0] if found and whole and not any(never_name(word) for word in found[0].split()) else ""


def _entry(text: str, start: int, end: int) -> Entry:
    party = _PARTY.match(text, end)
    if party and party["after"] and not is_party(party["after"]) and not _is_cell(text, end):
        party = None
    letters = _letters(party) if party else ""
    return Entry(
        natural(text[start:end]),
        letters.strip("-"),
        party["office"] if party else "",
        start,
        party.end() if party else end,
    )


def _letters(party: re.Match[str]) -> str:
    """The party's letters, in whichever way they stand: (S), S), /s/, - s."""
    return party["inside"] or party["half"] or party["stroke"] or party["after"]


def _is_cell(text: str, end: int) -> bool:
    """Whether letters fill the cell behind a name: those of a local party."""
    cell = _CODE_CELL.match(text, end)
    return cell is not None and cell["party"].upper() not in _MARKS


def _parties_before(text: str, found: list[Entry]) -> list[Entry]:
    """`M Anna Ek C Bo Al`: the letter before each name is its party, and that behind it the next one's."""
    before = [_BEFORE.search(text, max(0, entry.start - 12), entry.start) for entry in found]
    led = [match is not None and is_party(match["party"]) for match in before]
    first = next((index for index, entry in enumerate(found) if entry.party or led[index]), 0)
    if sum(led) < 3 or sum(led) * 2 < len(found) or not led[first]:
        return found
    lines = [match is not None and text[match.start()] == "\n" for match in before]
    return [
        _led(text, entry, match["party"]) if match and (own or line) else _unled(text, entry)
        for entry, match, own, line in zip(found, before, led, lines, strict=True)
    ]


def _led(text: str, entry: Entry, party: str) -> Entry:
    bare = _unled(text, entry)
    return replace(bare, party=bare.party or party)


def _unled(text: str, entry: Entry) -> Entry:
    """The entry without the letter behind it, bare or on the next line, which is the next one's."""
    if below := _BELOW.search(text, entry.start, entry.end):
        return replace(entry, party="", end=below.start())
    if text[entry.end - 1 : entry.end] == ")" or not entry.party:
        return entry
    return replace(entry, party="", end=entry.end - len(entry.party))


def _parties_apart(text: str, found: list[Entry]) -> list[Entry]:
    """Names in one block and as many parties in the next: columns read one after the other."""
    out = list(found)
    for index, entry in enumerate(found):
        stop = found[index + 1].start if index + 1 < len(found) else len(text)
        cells, end = _run(text, entry, stop)
        if len(cells) < 2:
            continue
        first = index
        while first and not found[first - 1].party and _bare(text, found[first - 1], found[first]):
            first -= 1
        block = range(first, index + 1)
        parties = cells if len(cells) == len(block) else [""] * len(block)
        for place, party in zip(block, parties, strict=True):
            out[place] = replace(found[place], party=party.strip("-"))
        out[index] = replace(out[index], end=end)  # what stands between the parties is not the last one's
    return out


def _parties_above(text: str, found: list[Entry]) -> list[Entry]:
    """`SOCIALDEMOKRATERNA` on a line of its own: the party of those below, to the next one."""
    heads = [
        (tag.end, tag.value or text[tag.start : tag.end])
        for tag in find_parties(text)
        if tag.end - tag.start > _LETTERS and _alone(text, tag.start, tag.end)
    ]
    out = []
    for entry in found:
        above = [head for head in heads if head[0] <= entry.start]
        own = bool(above) and not entry.party and not _NO_PARTY.search(text, above[-1][0], entry.start)
        out.append(replace(entry, party=above[-1][1]) if own else entry)
    return out


def _alone(text: str, start: int, end: int) -> bool:
    begins = text.rfind("\n", 0, start) + 1
    return not text[begins:start].strip() and _OVER.match(text, end) is not None


def _run(text: str, entry: Entry, stop: int) -> tuple[list[str], int]:
    """The parties in parentheses in a row from a name on, with only notes between, and their end."""
    at, cells = entry.end, [entry.party or "-"] if text[entry.end - 1 : entry.end] == ")" else []
    while cell := _CELL.search(text, at, stop):
        if not _GAP.fullmatch(text, at, cell.start()):
            break
        cells.append(cell["party"])
        at = cell.end()
    return cells, at


def _bare(text: str, entry: Entry, after: Entry) -> bool:
    return _GAP.fullmatch(text, entry.end, after.start) is not None


def marks(text: str, found: list[Entry]) -> Iterator[bool | None]:
    """Whether each was present, by the mark behind the name; None for all where there are no such marks."""
    seen = [_MARK.match(text, entry.end) for entry in found]
    crossed = [match is not None and match["mark"] not in "-–" for match in seen]
    if sum(crossed) < 3 or sum(match is not None for match in seen) * 2 < len(found):
        yield from (None for _ in found)
    else:
        yield from crossed
