"""Parties: letters and names, wherever they stand for the party.

The value is the printed letters in capitals ((fp) is FP: no successor is put in), or for a name its
abbreviation, "" where a local party's name has none that we know.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from nlp.model import Tag
from nlp.rules.namnform import LOWER, TOKEN, UPPER, is_first_name, name_before
from nlp.rules.namnlista import surname_first
from nlp.terms import EntityLabel

SOURCE = "regler:parti"

_DATA = tomllib.loads(Path(__file__).with_name("partier.toml").read_text(encoding="utf-8"))
_PARTIES = _DATA["parti"]
_KNOWN = frozenset(code for party in _PARTIES for code in (party["abbreviation"], *party.get("also", ())))
_LOCAL = frozenset(code.upper() for code in _DATA["lokala"]["abbreviations"])
_NOT = frozenset(_DATA["nej"]["abbreviations"]) - _KNOWN
_VALUE = {name.casefold(): party["abbreviation"] for party in _PARTIES for name in party["names"]}


_LETTER = f"{UPPER}{LOWER}"
_CODE = rf"[{_LETTER}]{{1,6}}!?"
_AND = r"(?:\s{0,2}[,;/+&]\s{0,2}(?:och\s{1,2})?|\s{1,2}(?:och|samt|eller|respektive)\s{1,2})"
_PRINTED = "|".join(sorted(map(re.escape, _KNOWN), key=len, reverse=True))
_GROUP = r"-(?:grupp|ledam|politik|förslag|yrkand|reserv|represent)"

_PARENTHESES = re.compile(
    rf"\(\s?(?:(?:båda|bägge|samtliga|alla)\s{{1,2}})?({_CODE}(?:{_GROUP}\w{{0,12}})?(?:{_AND}{_CODE}){{0,7}})\s?\)"
)
_HALF_OPEN = re.compile(rf"(?<=[{LOWER}][ \u00a0])({_PRINTED})(?=\))")
_SLASHED = re.compile(rf"(?<=[{LOWER}])[ \u00a0\n]{{1,2}}/({_PRINTED}|{_PRINTED.lower()})/(?!\w)")
_COMMA = re.compile(rf"(?<=[{LOWER}]),[ \u00a0]{{0,2}}({_CODE})(?=[,.:;)]|\s|$)(?![ \u00a0]?\d)")
_LONG = re.compile(r"(?<![\w-])(?:SD|MP|KD|FP|KDS|VPK)(?!\w|[-/]\d)")
_CHAIN = re.compile(rf"(?<![\w:§.(/-])(?:{_PRINTED})(?:{_AND}(?:{_PRINTED})(?!\w))*(?![\w)])")
_LOWER_CHAIN = re.compile(rf"(?<=från )(?:{_PRINTED.lower()})(?:{_AND}(?:{_PRINTED.lower()})(?!\w))+(?!\w)")
_TRIGGER = re.compile(
    r"\b(?:från|(?:ledamöterna|ledamöter|representanterna|företrädarna)(?:\s(?:för|i|ur))?|ledamot|"
    r"partierna|gruppledar\w{0,4} för|reservation(?:er)?|"
    r"(?:yrkande[nt]?|förslag|reservation|yttrande) av|särskilt yttrande|mellan|tillsammans med)"
    r"\s?:?\s{1,2}$",
    re.IGNORECASE,
)
_OWNED = re.compile(rf"(?<![\w.(-])({_PRINTED})(?=:s\b|{_GROUP})")
_CELL_AFTER = re.compile(
    rf"(?<=[{LOWER}])(?:[ \u00a0]{{1,3}}|[ ]?\n{{1,2}}[ ]?)({_PRINTED})"
    r"(?=[ \u00a0]*(?:\t|\n|$)|[ \u00a0]+(?:N|F|X|Ja|JA|Nej|NEJ|J|Avst\w*|-|Ordf\w*)(?!\w))"
)
# A column of its own may hold a local party: letters of which more than the first is a capital, or three.
_TABBED = re.compile(
    rf"(?<=[{LOWER}])[ ]?\t[ ]?"
    rf"({_PRINTED}|{_PRINTED.lower()}|(?=[{LOWER}]{{0,5}}[{UPPER}])[{_LETTER}]{{2,5}})"
    r"(?=[ ]*(?:\t|\n|$|[ ]{2}))"
)
_MARKS = frozenset(
    {
        "JA",
        "NEJ",
        "AVST",
        "FRÅNV",
        "ORDF",
        "LED",
        "ERS",
        "TJG",
        "TJÄN",
        "NÄRV",
        "X",
        "N",
        "F",
        "J",
        "SEKR",
        "VORDF",
    }
)
# A list of those who took part or voted: `Anna Ek - s`; a table of votes by party: `S\t12\t0\t1`.
_DASHED = re.compile(
    rf"(?<=[{LOWER}])[ ]?[–-] ({_PRINTED}|{_PRINTED.lower()})"
    r"(?=[,.;)]|[ ]*\n|$| (?:för|och|samt)\b)"
)
_TALLIED = re.compile(
    rf"^({_PRINTED}|{_PRINTED.lower()}|(?=[{UPPER}][{LOWER}]{{0,3}}[{UPPER}])[{_LETTER}]{{2,5}})"
    r"(?=(?:[ ]?\t[ ]?\d{1,3}){2,4}[ ]*$)",
    re.MULTILINE,
)
_CELL = re.compile(rf"(?:[ ]{{1,40}}|[ ]?\n{{1,2}}[ ]?|\t)({_PRINTED})(?=[ ]*(?:\n|$|[ ]{{2}}|\t))")
_CELL_BEFORE = re.compile(rf"(?<![\w.(:§-])({_PRINTED})[ \t\u00a0]+(?=({TOKEN})[ \u00a0]+[{UPPER}])")
_NAME_AFTER = re.compile(rf"\)[ \u00a0]+({TOKEN})[ \u00a0]+[{UPPER}][{LOWER}]")
_NAMES = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, _VALUE), key=len, reverse=True))}"
    rf"|(?-i:[{UPPER}][{LOWER}]{{2,20}})(?:partiet|demokraterna))(?=s?(?!\w))",
    re.IGNORECASE,
)
_COMMON_WORDS = frozenset({"centern", "vänstern", "högern", "demokraterna", "liberalerna"})
_CAPITAL_BEFORE = re.compile(rf"(?:[{UPPER}][{LOWER}'’]+|[)'’]|fl\.?|fleras?)[,.]?\s{{0,2}}$")


def find_parties(text: str, letters: Iterable[str] = ()) -> Iterator[Tag]:
    """The parties of a text in order, without parentheses and genitive -s.

    `letters` are those of local parties that are certain from elsewhere in the same minutes.
    """
    found: dict[int, tuple[int, str]] = {}
    beside = (_in_parentheses(text, letters), _slashed(text), _comma(text), _cells(text))
    hits = chain(_names(text), *beside, _bare(text))
    for start, end, value in hits:
        if start not in found or found[start][0] < end:
            found[start] = end, value
    last = 0
    for start, (end, value) in sorted(found.items()):
        if start >= last:
            yield Tag(start, end, EntityLabel.PARTY, value, SOURCE)
            last = end


_Hit = tuple[int, int, str]


def _hit(match: re.Match[str], group: int = 1) -> _Hit:
    return match.start(group), match.end(group), match[group].upper()


def _codes(match: re.Match[str], group: int) -> Iterator[re.Match[str]]:
    """The letters of a list such as `S, V och MP`, each as a match in the text itself."""
    for code in _WORD.finditer(match.string, match.start(group), match.end(group)):
        if code.group() not in {"och", "samt", "eller", "respektive"}:
            yield code


_WORD = re.compile(rf"(?<![\w-]){_CODE}(?!\w)")


def _names(text: str) -> Iterator[_Hit]:
    for match in _NAMES.finditer(text):
        name = re.sub(r"\s+", " ", match.group()).casefold()
        if match.group()[0].isupper() or (name in _VALUE and name not in _COMMON_WORDS):
            yield match.start(), match.end(), _VALUE.get(name, "")


def _in_parentheses(text: str, letters: Iterable[str]) -> Iterator[_Hit]:
    doubtful = []
    seen = set(letters)
    for match in _PARENTHESES.finditer(text):
        codes = list(_codes(match, 1))
        for code in codes:
            verdict = _verdict(text, code.group(), match.start(), alone=len(codes) == 1)
            if verdict:
                seen.add(code.group())
                yield _hit(code, 0)
            elif verdict is None:
                doubtful.append(code)
    yield from (_hit(code, 0) for code in doubtful if code.group() in seen)
    for match in _HALF_OPEN.finditer(text):
        if _CAPITAL_BEFORE.search(text, max(0, match.start() - 30), match.start()):
            yield _hit(match)


def _verdict(text: str, code: str, at: int, *, alone: bool) -> bool | None:
    """Whether letters in parentheses at `at` are a party; None where only their use elsewhere can tell."""
    capital = _CAPITAL_BEFORE.search(text, max(0, at - 30), at) is not None
    if code.upper() in _KNOWN:
        sure = code.isupper() and code not in {"D", "H"} and (len(code) == 1 or code not in _ALSO)
        return sure or capital or (not alone and len(code) > 1) or (code.islower() and len(code) > 1)
    if code.upper() in _NOT or not alone or len(code) > 5 or (code.islower() and code.upper() not in _LOCAL):
        return False
    if name_before(text, at) or _named_after(text, at + len(code) + 1):
        return True
    return None if capital else False


def _named_after(text: str, at: int) -> bool:
    """Whether a person's name follows the closing parenthesis at `at`: a voting list by seats."""
    name = _NAME_AFTER.match(text, at)
    return name is not None and is_first_name(name[1])


_ALSO = frozenset(code for party in _PARTIES for code in party.get("also", ()))


def _slashed(text: str) -> Iterator[_Hit]:
    """`Anna Ek /s/`, as typewriters had it."""
    for match in _SLASHED.finditer(text):
        if name_before(text, match.start()) or match[1].islower():
            yield _hit(match)


def _comma(text: str) -> Iterator[_Hit]:
    """`Anna Ek, s, ordförande`."""
    for match in _COMMA.finditer(text):
        if match[1] != "med" and match[1].upper() in _KNOWN and name_before(text, match.start()):
            yield _hit(match)


def _cells(text: str) -> Iterator[_Hit]:
    """Columns of a table: the party after the name or before it."""
    for match in _CELL_AFTER.finditer(text):
        if name_before(text, match.start(1)):
            yield _hit(match)
    for match in _TABBED.finditer(text):
        if match[1].upper() not in _MARKS and name_before(text, match.start(1)):
            yield _hit(match)
    for match in _DASHED.finditer(text):
        if name_before(text, match.start()):
            yield _hit(match)
    rows = list(_TALLIED.finditer(text))
    yield from (_hit(row) for row in rows if len(rows) > 1 and row[1].upper() not in _NOT)
    for _, end in surname_first(text):
        if cell := _CELL.match(text, end):
            yield _hit(cell)
    before = [match for match in _CELL_BEFORE.finditer(text) if is_first_name(match[2])]
    # one letter before a first name may be an initial or a stray mark; a column has several
    yield from (_hit(match) for match in before if len(before) > 2 or len(match[1]) > 1)


def _bare(text: str) -> Iterator[_Hit]:
    """Letters in running text: those that are nothing else, lists of them, and what belongs to a group."""
    yield from (_hit(match, 0) for match in _LONG.finditer(text))
    yield from (_hit(match) for match in _OWNED.finditer(text))
    for match in (*_CHAIN.finditer(text), *_LOWER_CHAIN.finditer(text)):
        codes = list(_codes(match, 0))
        listed = len(codes) > 2 or (len(codes) == 2 and any(len(code.group()) > 1 for code in codes))
        if listed or _TRIGGER.search(text, max(0, match.start() - 30), match.start()):
            yield from (_hit(code, 0) for code in codes)
